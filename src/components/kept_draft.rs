//! What was typed in this tab and cannot be sent any more: to take along, and to delete.

use leptos::prelude::*;

use super::button::{button, main_button};
use crate::browser;
use crate::site::tr;

#[derive(Clone, Copy, PartialEq)]
enum State {
    There,
    /// Whether it is really to be deleted.
    Asking,
    Gone,
}

/// `download` gives the person a file, under these words; none: there is nothing that would fill one.
pub fn kept_draft(words: String, download: Option<Callback<()>>, delete: Callback<()>) -> AnyView {
    let state = RwSignal::new(State::There);
    let go = move |to: State, focus: &str| {
        state.set(to);
        browser::focus::move_to(focus.into());
    };
    let delete = move || {
        delete.run(());
        browser::live::say(tr!(WIZARD_DRAFT_DELETED));
        go(State::Gone, "page-heading");
    };
    let part = move || {
        let now = state.get();
        if now == State::Gone {
            return view! { <p class="notice">{tr!(WIZARD_DRAFT_DELETED)}</p> }.into_any();
        }
        let ways = if now == State::There {
            let file = download.map(|download| button(words.clone(), move || download.run(())));
            let ask = button(tr!(WIZARD_DRAFT_DELETE), move || go(State::Asking, "kept"));
            view! { {file} {ask} }.into_any()
        } else {
            let yes = main_button(tr!(WIZARD_DELETE_YES), delete);
            let no = button(tr!(BUTTON_CANCEL), move || go(State::There, "kept"));
            view! { {yes} {no} }.into_any()
        };
        let text = if now == State::There { tr!(CLOSED_KEPT) } else { tr!(WIZARD_DRAFT_DELETE_SURE) };
        view! {
            <section class="notice" id="kept" tabindex="-1" aria-labelledby="kept-title">
                <h2 id="kept-title">{tr!(CLOSED_KEPT_TITLE)}</h2>
                <p>{text}</p>
                <p class="actions">{ways}</p>
            </section>
        }
        .into_any()
    };
    view! { {part} }.into_any()
}
