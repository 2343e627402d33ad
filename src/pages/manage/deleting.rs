//! The end of a group: what goes and when, a box to tick, and then there is nothing left to open.

use domain::contacts::Holder;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Opened, Own, Page};
use crate::api;
use crate::browser;
use crate::components::Issues;
use crate::components::button::button;
use crate::components::check_field::CheckField;
use crate::components::page_heading::PageHeading;
use crate::site::{self, tr};

/// The way there; a second contact has none.
pub(super) fn way_in(own: Own, opened: &Opened) -> Option<AnyView> {
    if opened.view.you == Holder::SecondContact {
        return None;
    }
    let opened = opened.clone();
    Some(view! {
        <section aria-labelledby="delete-title">
            <h2 id="delete-title">{tr!(MANAGE_DELETE)}</h2>
            <p class="actions">{button(tr!(MANAGE_DELETE_WAY), move || own.go(opened.clone(), Page::Delete))}</p>
        </section>
    }
    .into_any())
}

pub(super) fn page(own: Own, opened: Opened) -> AnyView {
    let organisation = opened.view.group.organisation.name.clone();
    let purge = site::locale().date(own.programme.purge);
    let people = opened.view.group.roster.len();
    let issues: Issues = RwSignal::new(Vec::new());
    let is_sure = RwSignal::new(false);
    let problem = RwSignal::new(None::<String>);
    let stored = StoredValue::new(opened);
    let press = move || {
        if !is_sure.get_untracked() {
            problem.set(Some(tr!(MANAGE_DELETE_TICK_MISSING)));
            return browser::focus::move_to(crate::components::field_id("/sure"));
        }
        problem.set(None);
        let opened = stored.get_value();
        spawn_local(async move {
            match api::delete_group(&opened.reference, &opened.secret, &opened.version).await {
                Ok(()) => {
                    super::link(own.programme).forget();
                    super::unsaved::forget(own.programme);
                    own.end(tr!(MANAGE_DELETED_TITLE), tr!(MANAGE_DELETED));
                }
                Err(error) => own.failed(opened, &error).await,
            }
        });
    };
    view! {
        <PageHeading text=tr!(MANAGE_DELETE)/>
        <p>{tr!(MANAGE_DELETE_AT_ONCE, n = people)}</p>
        <p>{tr!(MANAGE_DELETE_STAYS, date = &purge)}</p>
        <p>{tr!(MANAGE_DELETE_FOR_EVER)}</p>
        {move || problem.get().map(|words| view! { <p class="notice notice--error" role="alert">{words}</p> })}
        <CheckField
            path="/sure" label=tr!(MANAGE_DELETE_TICK, organisation = &organisation) issues is_ticked=is_sure
            on_change=move |ticked: bool| is_sure.set(ticked)
        />
        <p class="actions">
            {button(tr!(MANAGE_DELETE_DO), press)} {button(tr!(BUTTON_CANCEL), move || own.back(stored.get_value()))}
        </p>
    }
    .into_any()
}
