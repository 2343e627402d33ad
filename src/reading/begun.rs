//! A registration that was begun in this tab: go on, or delete it.

use domain::Programme;
use domain::routes::{Page, Route, Step};
use leptos::prelude::*;
use maud::{Markup, html};
use wasm_bindgen::JsCast;

use crate::begun::{self, Begun};
use crate::browser;
use crate::site::{self, tr};

/// Into its place above the main button; on pages without that place nothing happens.
pub(super) fn place(programme: &'static Programme) {
    let Some(place) = browser::page::element("begun") else { return };
    if let Some(begun) = begun::read() {
        browser::mount::into(place, move || notice(programme, begun));
    }
}

fn notice(programme: &'static Programme, begun: Begun) -> AnyView {
    let begun = RwSignal::new(Some(begun));
    let is_asking = RwSignal::new(false);
    let press = move |event: web_sys::MouseEvent| {
        let pressed = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        match pressed.map(|pressed| pressed.id()).as_deref() {
            Some("draft-delete") if is_asking.get_untracked() => {
                begun::delete();
                begun.set(None);
                browser::live::say(tr!(WIZARD_DRAFT_DELETED));
                browser::focus::move_to("register".into());
            }
            Some("draft-delete") => {
                is_asking.set(true);
                browser::focus::move_to("draft-delete".into());
            }
            Some("draft-keep") => {
                is_asking.set(false);
                browser::focus::move_to("draft-delete".into());
            }
            _ => {}
        }
    };
    let text = move || begun.get().map(|begun| draft(programme, &begun, is_asking.get()).into_string());
    view! { <div class="written" on:click=press inner_html=move || text().unwrap_or_default()></div> }
        .into_any()
}

fn draft(programme: &Programme, begun: &Begun, is_asking: bool) -> Markup {
    let go_on = if begun.organisation.is_empty() {
        tr!(PROGRAMME_DRAFT_CONTINUE_UNNAMED)
    } else {
        tr!(PROGRAMME_DRAFT_CONTINUE, organisation = &begun.organisation, n = begun.people)
    };
    // The wizard itself leads on from the last step to the first one that is not finished.
    let page = Page::Register { slug: programme.slug.clone(), step: Step::Review };
    let open_step = Route::new(site::language(), page).path();
    html! {
        section.notice.draft aria-labelledby="draft" {
            h2 #draft.draft__title { (tr!(PROGRAMME_DRAFT_TITLE)) }
            @if is_asking { p #draft-sure { (tr!(WIZARD_DRAFT_DELETE_SURE)) } }
            p.actions {
                a.button href=(open_step) { (go_on) }
                button.button #draft-delete type="button" aria-describedby=[is_asking.then_some("draft-sure")] {
                    (tr!(PROGRAMME_DRAFT_DELETE))
                }
                @if is_asking { button.button #draft-keep type="button" { (tr!(BUTTON_CANCEL)) } }
            }
        }
    }
}
