//! A new version of this site may come while a page is open. It is noticed by what the server says of its build, and the
//! visitor decides when to reload: what was typed is in the draft.

use leptos::prelude::*;

use crate::components::button::button;
use crate::site::{self, tr};
use crate::{api, browser};

thread_local! {
    static IS_THERE: ArcRwSignal<bool> = ArcRwSignal::new(false);
}

/// Takes what an answer says of its build; none says nothing.
pub fn note(build: Option<String>) {
    let is_newer = build.is_some_and(|build| build != site::data().build);
    IS_THERE.with(|is_there| {
        if is_newer && !is_there.get_untracked() {
            is_there.set(true);
            browser::live::say(tr!(LOADING_NEW_VERSION));
        }
    });
}

/// The notice, once there is a newer version. A tab that comes back from the background asks: it may be days old.
pub fn notice() -> AnyView {
    let back = window_event_listener_untyped("visibilitychange", |_| {
        if !document().hidden() {
            leptos::task::spawn_local(api::ask_for_the_build());
        }
    });
    on_cleanup(move || back.remove());
    let is_there = IS_THERE.with(ArcRwSignal::clone);
    let shown = move || {
        is_there.get().then(|| {
            view! {
                <div class="notice">
                    <p>{tr!(LOADING_NEW_VERSION)}</p>
                    <p class="actions">{button(tr!(LOADING_RELOAD), browser::page::reload)}</p>
                </div>
            }
        })
    };
    view! { {shown} }.into_any()
}
