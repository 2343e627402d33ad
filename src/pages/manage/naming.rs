//! Whom the contact names as facilitators, at any time: also after the deadlines, when only people can no more be added.

use domain::facilitator::{FacilitatorDraft, NamedFacilitator};
use domain::group::GroupDraft;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Opened, Own, Told};
use crate::api::{self, ApiError};
use crate::components::Issues;
use crate::components::button::button;
use crate::components::step_form::{StepForm, show_problems};
use crate::components::text_field::{TextField, TextKind};
use crate::site::{self, plain, tr};

/// Whoever is named, with a button to take them off, and a form for one more.
pub(super) fn page(own: Own, opened: Opened) -> AnyView {
    let named = opened.view.group.facilitators.clone();
    let stored = StoredValue::new(opened);
    let issues: Issues = RwSignal::new(Vec::new());
    let typed = RwSignal::new(FacilitatorDraft::default());
    let is_busy = RwSignal::new(false);
    let save = move |facilitators: Vec<FacilitatorDraft>| {
        if is_busy.get_untracked() {
            return;
        }
        is_busy.set(true);
        let opened = stored.get_value();
        let group = GroupDraft { facilitators, consent: true, ..opened.view.group.clone() };
        spawn_local(async move {
            let (reference, secret) = (&opened.reference, &opened.secret);
            let answer = api::replace_group(reference, secret, &opened.version, &group).await;
            let _ = is_busy.try_set(false);
            match answer {
                Ok(_) => own.again(opened, Told::Done(tr!(MANAGE_SAVED))).await,
                Err(ApiError::Problem(details)) if !details.issues.is_empty() => {
                    let told = |issue: &domain::Issue| messages::problem(site::locale(), &issue.problem);
                    let words: Vec<String> = details.issues.iter().map(told).collect();
                    let _ = own
                        .state
                        .try_set(super::State::Open(Box::new(opened), Some(Told::Failed(words.join(" ")))));
                }
                Err(error) => own.failed(opened, &error).await,
            }
        });
    };
    let submit = move |()| {
        let one = typed.get_untracked();
        if let Err(found) = NamedFacilitator::parse(&one, own.programme) {
            issues.set(found);
            return show_problems();
        }
        issues.set(Vec::new());
        let mut all = stored.with_value(|opened| opened.view.group.facilitators.clone());
        all.push(one);
        save(all);
    };
    let people = named
        .into_iter()
        .enumerate()
        .map(|(at, one)| {
            let take_off = move || {
                let mut all = stored.with_value(|opened| opened.view.group.facilitators.clone());
                all.remove(at);
                save(all);
            };
            let words = plain!(MANAGE_NAMED_REMOVE, name = &one.name);
            view! {
                <li>
                    <bdi>{one.name}</bdi> " " <bdi dir="ltr">{one.email}</bdi> " " {button(words, take_off)}
                </li>
            }
            .into_any()
        })
        .collect_view();
    view! {
        <StepForm
            heading=tr!(MANAGE_NAME_TITLE) title=tr!(MANAGE_NAME_TITLE) issues go_on=tr!(MANAGE_NAME_SAVE) is_busy
            on_submit=submit
        >
            <p>{tr!(MANAGE_NAME_INTRO)}</p>
            <ul class="facilitator-list">{people}</ul>
            <TextField
                path="/name" label=tr!(CONTACT_NAME) issues value=Signal::derive(move || typed.read().name.clone())
                on_input=move |text: String| typed.update(|one| one.name = text)
            />
            <TextField
                path="/email" label=tr!(CONTACT_EMAIL) kind=TextKind::Email issues
                value=Signal::derive(move || typed.read().email.clone())
                on_input=move |text: String| typed.update(|one| one.email = text)
            />
        </StepForm>
        <p class="actions">{button(tr!(BUTTON_CANCEL), move || own.back(stored.get_value()))}</p>
    }
    .into_any()
}
