//! On Done: "No e-mail from us?" It is sent again, or to another address where the first one was wrong.

use domain::api::MailState;
use domain::{Issue, email, reference};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Wizard;
use super::done::masked;
use crate::api::{self, ApiError};
use crate::browser;
use crate::components::button::button;
use crate::components::text_field::{TextField, TextKind};
use crate::drafts::Sent;
use crate::site::{self, tr};

/// The field's place, as the server names it too.
const PATH: &str = "/contact/email";

pub(super) fn view(wizard: Wizard, sent: &Sent) -> AnyView {
    // The secret is in the tab anyway: it is in the link that this page shows.
    let code = reference::read_manage_code(&sent.created.manage_url);
    let mail = sent.created.mail;
    let typed = RwSignal::new(sent.email.clone());
    let issues = RwSignal::new(Vec::<Issue>::new());
    let said = RwSignal::new(String::new());
    let is_busy = StoredValue::new(false);
    let press = move || {
        let Some((reference, secret)) = code.clone() else { return };
        let address = match email::parse(&typed.read_untracked()) {
            Ok(address) => address.as_str().to_string(),
            Err(problem) => {
                said.set(String::new());
                return show(issues, vec![Issue::new(problem, PATH)]);
            }
        };
        if is_busy.get_value() {
            return;
        }
        is_busy.set_value(true);
        issues.set(Vec::new());
        said.set(tr!(REVIEW_SENDING));
        spawn_local(async move {
            let before =
                wizard.draft.sent.with_untracked(|sent| sent.as_ref().map(|sent| sent.email.clone()));
            let answer = if before.as_ref() == Some(&address) {
                api::send_mail_again(&reference, &secret).await
            } else {
                api::change_contact_address(&reference, &secret, &address).await
            };
            is_busy.set_value(false);
            let sentence = match answer {
                Ok(()) => {
                    let shown = masked(&address);
                    wizard.draft.sent.update(|sent| {
                        if let Some(sent) = sent {
                            sent.email = address;
                        }
                    });
                    match mail {
                        MailState::Sending => tr!(DONE_AGAIN_SENT, email = &shown),
                        MailState::WrittenToFolder => tr!(DONE_AGAIN_NOT_SET_UP, email = &shown),
                    }
                }
                Err(ApiError::Problem(details)) if !details.issues.is_empty() => {
                    said.set(String::new());
                    return show(issues, details.issues);
                }
                Err(error) => failed(&error),
            };
            said.set(sentence.clone());
            browser::live::say(sentence);
        });
    };
    view! {
        <section class="card no-print">
            <h2>{tr!(DONE_NO_MAIL_TITLE)}</h2>
            <p>{tr!(DONE_NO_MAIL, email = site::contact_address())}</p>
            <TextField
                path=PATH label=tr!(CONTACT_EMAIL) hint=tr!(DONE_AGAIN_HINT) kind=TextKind::Email
                autocomplete="email" issues value=typed on_input=move |text| typed.set(text)
            />
            <p class="actions">{button(tr!(DONE_AGAIN), press)}</p>
            <p>{move || said.get()}</p>
        </section>
    }
    .into_any()
}

fn show(issues: RwSignal<Vec<Issue>>, found: Vec<Issue>) {
    issues.set(found);
    browser::focus::move_to(crate::components::field_id(PATH));
}

fn failed(error: &ApiError) -> String {
    match error {
        ApiError::Unreachable => tr!(ERROR_NETWORK),
        _ if error.code() == "mails.too_many" => tr!(DONE_AGAIN_TOO_MANY, email = site::contact_address()),
        _ => tr!(ERROR_SERVER, email = site::contact_address(), code = error.code()),
    }
}
