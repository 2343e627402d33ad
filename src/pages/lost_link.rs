//! A private link that is lost is sent again, to a group's contact and to a facilitator alike.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api;
use crate::browser;
use crate::components::Issues;
use crate::components::step_form::show_problems;
use crate::components::text_field::{TextField, TextKind};
use crate::site::tr;

/// A form for the address. One answer for every address, known or not. `issues` are named in the page's summary.
pub(super) fn view(issues: Issues) -> AnyView {
    let email = RwSignal::new(String::new());
    let said = RwSignal::new(None::<(bool, String)>);
    let is_busy = RwSignal::new(false);
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if is_busy.get_untracked() {
            return;
        }
        match domain::email::parse(&email.read_untracked()) {
            Err(problem) => {
                issues.set(vec![domain::Issue::new(problem, "/email")]);
                show_problems();
            }
            Ok(address) => {
                issues.set(Vec::new());
                is_busy.set(true);
                spawn_local(async move {
                    let answer = match api::send_manage_links(address.as_str()).await {
                        Ok(()) => (true, tr!(MANAGE_LOST_SENT)),
                        Err(_) => (false, tr!(ERROR_NETWORK)),
                    };
                    browser::live::say(answer.1.clone());
                    said.set(Some(answer));
                    is_busy.set(false);
                });
            }
        }
    };
    let change = move |text: String| {
        if domain::email::parse(&text).is_ok() {
            issues.set(Vec::new());
        }
        email.set(text);
    };
    view! {
        <section class="card" aria-labelledby="lost-title">
            <h2 id="lost-title">{tr!(MANAGE_LOST_TITLE)}</h2>
            <p>{tr!(MANAGE_LOST)}</p>
            <form novalidate on:submit=submit>
                <TextField
                    path="/email" label=tr!(MANAGE_LOST_EMAIL) kind=TextKind::Email autocomplete="email" issues value=email
                    on_input=change
                />
                <p class="actions">
                    <button type="submit" class="button" aria-disabled=move || is_busy.get().then_some("true")>
                        {tr!(MANAGE_LOST_SEND)}
                    </button>
                </p>
            </form>
            {move || said.get().map(|(good, text)| view! {
                <p class="notice" class:notice--good=good class:notice--error=!good>{text}</p>
            })}
        </section>
    }
    .into_any()
}
