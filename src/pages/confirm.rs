//! `…/confirm#{reference}.{token}`: "this address is mine", or "I am a contact of this group". Mail scanners open links and
//! run scripts; only a press counts.

use domain::contacts::{Confirmation, NewLink, Press};
use domain::reference;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::{self, ApiError};
use crate::browser;
use crate::components::button::main_button;
use crate::components::page_heading::PageHeading;
use crate::pages;
use crate::site::{self, tr};

#[derive(Clone, PartialEq)]
enum State {
    /// Asking what a press would do.
    Looking,
    Waiting(Confirmation),
    Working(Confirmation),
    Confirmed,
    /// A contact now, with a private link.
    Contact(NewLink),
    /// Used already, replaced, or not a link of ours.
    Old,
    Failed(ApiError, Option<Confirmation>),
}

#[derive(Clone, Copy)]
struct Own {
    code: StoredValue<Option<(String, String)>>,
    state: RwSignal<State>,
}

pub fn view() -> AnyView {
    let fragment = browser::page::fragment();
    browser::page::scrub_fragment();
    let own = Own {
        code: StoredValue::new(reference::read_manage_code(&fragment)),
        state: RwSignal::new(State::Looking),
    };
    own.look();
    let heading = Signal::derive(move || match own.state.get() {
        State::Confirmed => tr!(CONFIRM_DONE_TITLE),
        State::Contact(_) => tr!(CONFIRM_CONTACT_DONE_TITLE),
        State::Waiting(what) | State::Working(what) | State::Failed(_, Some(what)) => title(what.press),
        _ => tr!(CONFIRM_TITLE),
    });
    view! {
        <PageHeading text=heading/>
        {move || match own.state.get() {
            State::Looking => view! { <p role="status">{tr!(MANAGE_OPENING)}</p> }.into_any(),
            State::Waiting(what) => own.ask(what, false),
            State::Working(what) => own.ask(what, true),
            State::Confirmed => view! { <p class="notice notice--good">{tr!(CONFIRM_DONE)}</p> }.into_any(),
            State::Contact(link) => view! {
                <p class="notice notice--good">{tr!(CONFIRM_CONTACT_DONE)}</p>
                <p><a class="button button--main" href=link.manage_url rel="external">{tr!(DONE_MANAGE_OPEN)}</a></p>
            }.into_any(),
            State::Old => view! { <p class="notice notice--warning">{tr!(CONFIRM_OLD)}</p> }.into_any(),
            State::Failed(error, what) => {
                let again = move || own.look();
                view! {
                    <p class="notice notice--error">{pages::failed(&error)}</p>
                    {what.is_none().then(|| main_button(tr!(BUTTON_TRY_AGAIN), again))}
                    {what.map(|what| own.ask(what, false))}
                }.into_any()
            }
        }}
    }
    .into_any()
}

fn title(press: Press) -> String {
    match press {
        Press::Address => tr!(CONFIRM_TITLE),
        Press::Contact => tr!(CONFIRM_CONTACT_TITLE),
        Press::SecondContact => tr!(CONFIRM_SECOND_TITLE),
    }
}

impl Own {
    /// Asks what a press would do. This changes nothing, so a scanner may do it too.
    fn look(self) {
        let Some((reference, token)) = self.code.get_value() else { return self.state.set(State::Old) };
        self.state.set(State::Looking);
        spawn_local(async move {
            let _ = self.state.try_set(match api::look_at_confirmation(&reference, &token).await {
                Ok(what) => State::Waiting(what),
                Err(ApiError::Problem(details)) if details.status == 401 => State::Old,
                Err(error) => State::Failed(error, None),
            });
        });
    }

    /// What a press means, and the button.
    fn ask(self, what: Confirmation, is_working: bool) -> AnyView {
        let intro = match what.press {
            Press::Address => tr!(CONFIRM_INTRO),
            Press::Contact => tr!(CONFIRM_CONTACT_INTRO, organisation = &what.organisation),
            Press::SecondContact => tr!(CONFIRM_SECOND_INTRO, organisation = &what.organisation),
        };
        let words = match what.press {
            _ if is_working => tr!(CONFIRM_WORKING),
            Press::Address => tr!(CONFIRM_PRESS),
            Press::Contact | Press::SecondContact => tr!(CONFIRM_CONTACT_PRESS),
        };
        let press = move || {
            if !is_working {
                self.press(what.clone());
            }
        };
        view! { <p>{intro}</p> <p class="actions">{main_button(words, press)}</p> }.into_any()
    }

    fn press(self, what: Confirmation) {
        let Some((reference, token)) = self.code.get_value() else { return };
        self.state.set(State::Working(what.clone()));
        let zone = site::own_zone().map_or("", |zone| zone.name());
        spawn_local(async move {
            let now = match api::confirm(&reference, &token, zone).await {
                Ok(None) => State::Confirmed,
                Ok(Some(link)) => State::Contact(link),
                Err(ApiError::Problem(details)) if details.status == 401 => State::Old,
                Err(error) => State::Failed(error, Some(what)),
            };
            let _ = self.state.try_set(now);
            browser::focus::move_to("page-heading".into());
        });
    }
}
