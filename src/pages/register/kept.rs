//! Registration closed before a draft was sent: what was typed in this tab can still be taken away, and deleted.

use leptos::prelude::*;

use super::{memory, roster};
use crate::begun;
use crate::browser;
use crate::drafts::Draft;
use crate::site::tr;

/// Into its place on the page that says so, if there is a draft.
pub fn place_what_was_typed() {
    let Some(place) = browser::page::element("begun").filter(|_| begun::read().is_some()) else { return };
    let draft = memory().draft;
    browser::mount::into(place, move || view! { <Kept draft/> }.into_any());
}

#[component]
fn Kept(draft: Draft) -> impl IntoView {
    let is_there = RwSignal::new(true);
    let is_asking = RwSignal::new(false);
    let delete = move |_| {
        draft.delete();
        is_there.set(false);
        browser::live::say(tr!(WIZARD_DRAFT_DELETED));
        browser::focus::move_to("page-heading".into());
    };
    let has_rows = move || !draft.roster.read().rows.is_empty();
    view! {
        <Show when=move || is_there.get() fallback=|| view! { <p class="notice">{tr!(WIZARD_DRAFT_DELETED)}</p> }>
            <section class="notice" aria-labelledby="kept">
                <h2 id="kept">{tr!(CLOSED_KEPT_TITLE)}</h2>
                <p>{tr!(CLOSED_KEPT)}</p>
                <Show when=move || is_asking.get()>
                    <p id="kept-sure">{tr!(WIZARD_DRAFT_DELETE_SURE)}</p>
                </Show>
                <p class="actions">
                    <Show when=has_rows>
                        <button type="button" class="button" on:click=move |_| roster::offer_list(draft)>
                            {tr!(WIZARD_DRAFT_DOWNLOAD)}
                        </button>
                    </Show>
                    <Show
                        when=move || is_asking.get()
                        fallback=move || view! {
                            <button type="button" class="button" on:click=move |_| is_asking.set(true)>
                                {tr!(WIZARD_DRAFT_DELETE)}
                            </button>
                        }
                    >
                        <button type="button" class="button button--main" aria-describedby="kept-sure" on:click=delete>
                            {tr!(WIZARD_DRAFT_DELETE)}
                        </button>
                        <button type="button" class="button" on:click=move |_| is_asking.set(false)>{tr!(BUTTON_CANCEL)}</button>
                    </Show>
                </p>
            </section>
        </Show>
    }
}
