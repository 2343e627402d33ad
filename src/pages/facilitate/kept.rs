//! What becomes of the answers: where they stay, how to take them along and delete them, and what happens to them when the
//! deadline comes while they are being typed.

use std::time::Duration;

use domain::programme::Programme;
use domain::routes::{FacilitateStep as Step, Page, Route};
use leptos::prelude::*;

use super::draft::Draft;
use super::{Wizard, memory, review};
use crate::browser;
use crate::components::button::button;
use crate::components::kept_draft::kept_draft;
use crate::pages::closed;
use crate::site::{self, plain, tr};

/// Where the answers stay, and what can be done with them.
pub(super) fn view(wizard: Wizard) -> AnyView {
    let delete = move || {
        wizard.draft.delete();
        browser::live::say(tr!(WIZARD_DRAFT_DELETED));
        wizard.go(Step::Role);
    };
    view! {
        <aside class="come-back" aria-labelledby="come-back-title">
            <h2 id="come-back-title">{tr!(WIZARD_DRAFT_TITLE)}</h2>
            <p>{tr!(FACILITATE_DRAFT_KEPT)}</p>
            <p class="actions">
                {button(tr!(FACILITATE_DRAFT_DOWNLOAD), move || download(wizard.programme, wizard.draft))}
                {button(tr!(FACILITATE_DRAFT_DELETE), delete)}
            </p>
        </aside>
    }
    .into_any()
}

fn download(programme: &'static Programme, draft: Draft) {
    let text = draft.offer.with_untracked(|offer| review::as_text(programme, offer));
    let name = [&plain!(FACILITATE_DRAFT_FILE), ".txt"].concat();
    browser::download::offer(&name, "text/plain;charset=utf-8", text.as_bytes());
}

/// Said at once when sign-up for the chosen role closes while the page is open. Who asks the team needs no deadline.
pub(super) fn deadline(wizard: Wizard) -> AnyView {
    let Some(role) = wizard.role() else { return ().into_any() };
    let deadline = role.deadline(wizard.programme).at;
    let passed = RwSignal::new(false);
    let sentence =
        move || tr!(FACILITATE_DEADLINE_PASSED, moment = &closed::moment(deadline, site::likely_zone()));
    // A timer of more than 24 days fires at once in browsers.
    let wait_ms = (deadline - site::now()).num_milliseconds();
    if (0..20 * 24 * 3_600_000).contains(&wait_ms) {
        let tell = move || {
            passed.set(!wizard.draft.offer.read_untracked().ask);
            if passed.get_untracked() {
                browser::live::interrupt(sentence());
            }
        };
        if let Ok(timer) = set_timeout_with_handle(tell, Duration::from_millis(wait_ms.unsigned_abs())) {
            on_cleanup(move || timer.clear());
        }
    }
    let notice = move || {
        passed.get().then(|| {
            let page = Page::TellMe { slug: wizard.programme.slug.clone() };
            let address = Route::new(site::language(), page).path();
            view! {
                <p class="notice notice--error">
                    {sentence()} " " <a href=address rel="external" target="_blank">{tr!(CLOSED_TELL_ME)}</a>
                </p>
            }
        })
    };
    view! { {notice} }.into_any()
}

/// Into its place on the page that says that nobody can sign up any more, if something was typed.
pub fn place_what_was_typed(programme: &'static Programme) {
    let place = browser::page::element("begun").filter(|_| Draft::is_begun());
    let Some(place) = place else { return };
    let draft = memory();
    browser::mount::into(place, move || {
        let file = Callback::new(move |()| download(programme, draft));
        kept_draft(tr!(FACILITATE_DRAFT_DOWNLOAD), Some(file), Callback::new(move |()| draft.delete()))
    });
}
