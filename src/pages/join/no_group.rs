//! A link that puts nobody on a list: its code is mistyped, or its group takes nobody. Each with what can be done.

use domain::api::JoinView;
use domain::join::{JoinState, open_until};
use domain::programme::Programme;
use domain::reference;
use domain::routes::{Page, Route};
use leptos::prelude::*;

use crate::browser;
use crate::components::page_heading::PageHeading;
use crate::components::text_field::{TextField, TextKind};
use crate::pages::closed;
use crate::site::{self, tr};

/// One field for the code, which takes what looks alike.
pub(super) fn mistyped(programme: &'static Programme) -> AnyView {
    let issues = RwSignal::new(Vec::new());
    let code = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<String>);
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        // A whole link ends with the code.
        let typed = code.get_untracked();
        let typed = typed.trim().trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        match reference::read(typed, reference::JOIN_CODE_LENGTH) {
            Some(code) => {
                let page = Page::Join { slug: programme.slug.clone(), code };
                browser::page::open(&Route::new(site::language(), page).path());
            }
            None => {
                let sentence = tr!(JOIN_CODE_UNREADABLE);
                browser::live::interrupt(sentence.clone());
                problem.set(Some(sentence));
                browser::focus::move_to(crate::components::field_id("/code"));
            }
        }
    };
    view! {
        <PageHeading text=tr!(JOIN_NO_GROUP_TITLE)/>
        <p>{tr!(JOIN_NO_GROUP)}</p>
        {move || problem.get().map(|text| view! { <p class="notice notice--error">{text}</p> })}
        <form class="step-form" novalidate on:submit=submit>
            <TextField
                path="/code" label=tr!(JOIN_CODE) hint=tr!(JOIN_CODE_HINT) kind=TextKind::Code issues value=code
                on_input=move |text| code.set(text)
            />
            <p class="actions">
                <button type="submit" class="button button--main">{tr!(JOIN_CODE_OPEN)}</button>
            </p>
        </form>
        <p>{tr!(JOIN_NO_GROUP_ASK, email = site::contact_address())}</p>
    }
    .into_any()
}

/// Why, and whom to ask.
pub(super) fn takes_nobody(programme: &'static Programme, view: &JoinView) -> AnyView {
    let zone = site::likely_zone();
    let extended = view.extended_until.map(|until| programme.extended(until));
    let programme = extended.as_ref().unwrap_or(programme);
    let until = |members| {
        open_until(members, programme).map(|until| closed::moment(until.at, zone)).unwrap_or_default()
    };
    let organisation = &view.organisation;
    let why = match view.state {
        JoinState::Full => tr!(JOIN_FULL, organisation = organisation, n = programme.rules.roster_max),
        JoinState::GatheringOver => {
            tr!(JOIN_GATHERING_OVER, organisation = organisation, moment = &until(0))
        }
        _ => tr!(JOIN_CLOSED, organisation = organisation, moment = &until(usize::MAX)),
    };
    let ask = tr!(JOIN_CLOSED_ASK, contact = &view.contact, email = site::contact_address());
    view! {
        <PageHeading text=tr!(JOIN_CLOSED_TITLE)/>
        <p class="lead">{why}</p>
        <p>{ask}</p>
    }
    .into_any()
}
