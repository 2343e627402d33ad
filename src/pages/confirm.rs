//! `…/confirm#{reference}.{token}`: "this address is mine". Mail scanners open links and run scripts; only a press counts.

use domain::reference;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::{self, ApiError};
use crate::browser;
use crate::components::page_heading::PageHeading;
use crate::site::{self, tr};

#[derive(Clone, PartialEq)]
enum State {
    Waiting,
    Working,
    Confirmed,
    /// Used already, replaced, or not a link of ours.
    Old,
    Failed(ApiError),
}

pub fn view() -> AnyView {
    let fragment = browser::page::fragment();
    browser::page::scrub_fragment();
    let code = StoredValue::new(reference::read_manage_code(&fragment));
    let state = RwSignal::new(if code.with_value(Option::is_some) { State::Waiting } else { State::Old });
    let press = move |_| {
        let Some((reference, token)) = code.get_value() else { return };
        if state.get_untracked() == State::Working {
            return;
        }
        state.set(State::Working);
        spawn_local(async move {
            let now = match api::confirm_address(&reference, &token).await {
                Ok(()) => State::Confirmed,
                Err(ApiError::Problem(details)) if details.status == 401 => State::Old,
                Err(error) => State::Failed(error),
            };
            state.set(now);
            browser::focus::move_to("page-heading".into());
        });
    };
    let heading = Signal::derive(move || match state.get() {
        State::Confirmed => tr!(CONFIRM_DONE_TITLE),
        _ => tr!(CONFIRM_TITLE),
    });
    let button = move || {
        let words = if state.get() == State::Working { tr!(CONFIRM_WORKING) } else { tr!(CONFIRM_PRESS) };
        view! { <p class="actions"><button type="button" class="button button--main" on:click=press>{words}</button></p> }
    };
    view! {
        <PageHeading text=heading/>
        {move || match state.get() {
            State::Waiting | State::Working => view! { <p>{tr!(CONFIRM_INTRO)}</p> {button()} }.into_any(),
            State::Confirmed => view! { <p class="notice notice--good">{tr!(CONFIRM_DONE)}</p> }.into_any(),
            State::Old => view! { <p class="notice notice--warning">{tr!(CONFIRM_OLD)}</p> }.into_any(),
            State::Failed(error) => {
                let text = match &error {
                    ApiError::Unreachable => tr!(ERROR_NETWORK),
                    _ => tr!(ERROR_SERVER, email = site::contact_address(), code = error.code()),
                };
                view! { <p class="notice notice--error">{text}</p> {button()} }.into_any()
            }
        }}
    }
    .into_any()
}
