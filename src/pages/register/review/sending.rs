//! Sending: once, whatever is pressed and whatever breaks, and what is said of it.

use std::time::Duration;

use domain::api::GroupCreated;
use domain::group::GroupDraft;
use domain::reference;
use domain::routes::Step;
use domain::zones::ZoneId;
use leptos::prelude::*;

use super::address_of;
use crate::api::{self, ApiError};
use crate::browser;
use crate::drafts::Sent;
use crate::pages::register::{Wizard, go};
use crate::pages::{closed, forwarding};
use crate::site::{self, tr};

/// So often it is sent again without a press.
const TRIES: u32 = 3;
/// Nobody sits before a page for longer without a word; beyond it a press sends again.
const LONGEST_WAIT_S: u32 = 120;

/// What stands between the press and the answer.
#[derive(Clone, PartialEq)]
pub(super) enum Sending {
    Not,
    Now {
        is_long: bool,
    },
    /// The server asks to wait; then it is sent again.
    Waiting {
        seconds: u32,
    },
    Failed(ApiError),
}

/// Sends, and again after the time that a busy server asks for; the same key makes a second press or a second try the
/// same registration.
pub(super) async fn send(wizard: Wizard, sending: RwSignal<Sending>) {
    for _ in 0..TRIES {
        let Some(seconds) = send_once(wizard, sending).await else { return };
        browser::live::interrupt(waiting_sentence(seconds));
        sending.set(Sending::Waiting { seconds });
        browser::page::wait(Duration::from_secs(seconds.into())).await;
        // Gone to another step: what is changed there is not sent behind anybody's back.
        if sending.try_get_untracked().is_none() {
            return;
        }
    }
    if let Some(seconds) = send_once(wizard, sending).await {
        let error = ApiError::busy(seconds);
        browser::live::interrupt(sentence(wizard, &error));
        sending.set(Sending::Failed(error));
    }
}

/// How long the server wants us to wait, if it is worth waiting for; none: this was the last word.
async fn send_once(wizard: Wizard, sending: RwSignal<Sending>) -> Option<u32> {
    let draft = wizard.draft;
    sending.set(Sending::Now { is_long: false });
    browser::live::say(tr!(REVIEW_SENDING));
    let is_long = move || {
        if sending.try_get_untracked() == Some(Sending::Now { is_long: false }) {
            sending.set(Sending::Now { is_long: true });
            browser::live::say(tr!(REVIEW_SENDING_LONG));
        }
    };
    let timer = set_timeout_with_handle(is_long, Duration::from_secs(10)).ok();
    let group = draft.group();
    let answer = register(wizard, &group).await;
    if let Some(timer) = timer {
        timer.clear();
    }
    match answer {
        Ok(created) => {
            let zone = ZoneId::parse(&group.contact.zone).unwrap_or(wizard.programme.anchor_zone);
            draft.finish(Sent {
                // What the server found to look at names addresses of members, and nothing of the list stays here.
                created: GroupCreated { issues: Vec::new(), ..created },
                organisation: group.organisation.name.trim().to_string(),
                email: address_of(&group.contact.email),
                people: group.roster.len(),
                gathering: group.gathering,
                zones: forwarding::zones(&group.roster, zone),
                track: group.organisation.track,
            });
            go(wizard, Step::Done, true);
        }
        Err(error) if error.wait_s().is_some_and(|seconds| seconds <= LONGEST_WAIT_S) => {
            return error.wait_s();
        }
        Err(error) => {
            let issues = match &error {
                ApiError::Problem(details) => details.issues.clone(),
                _ => Vec::new(),
            };
            if error.code() == "idempotency_key.reused" {
                // Another tab has sent what this one began as: what stands here now can only be one more group.
                draft.take_new_key();
            }
            if issues.is_empty() {
                browser::live::interrupt(sentence(wizard, &error));
            } else {
                browser::focus::move_to(super::FROM_SERVER.into());
            }
            draft.from_server.set(issues);
            sending.set(Sending::Failed(error));
        }
    }
    None
}

/// Registers `group` once. Where an earlier answer was lost, what was sent then may be registered: it is sent again as it
/// was, which tells, and then brought up to what stands here now.
async fn register(wizard: Wizard, group: &GroupDraft) -> Result<GroupCreated, ApiError> {
    let draft = wizard.draft;
    let post = async |group: &GroupDraft| {
        draft.unanswered.set(Some(group.clone()));
        let answer = api::register_group(&wizard.programme.slug, &draft.key.get_untracked(), group).await;
        if answer.is_ok() || answer.as_ref().is_err_and(ApiError::is_final) {
            draft.unanswered.set(None);
        }
        answer
    };
    let Some(earlier) = draft.unanswered.get_untracked().filter(|earlier| earlier != group) else {
        return post(group).await;
    };
    match post(&earlier).await {
        Ok(created) => {
            let brought_up = bring_up(&created, group).await;
            if brought_up.is_err() {
                // The next press begins here again.
                draft.unanswered.set(Some(earlier));
            }
            brought_up.map(|()| created)
        }
        Err(error) if error.is_final() => post(group).await,
        Err(error) => Err(error),
    }
}

/// Puts `group` in the place of what was registered a moment ago.
async fn bring_up(created: &GroupCreated, group: &GroupDraft) -> Result<(), ApiError> {
    let code = reference::read_manage_code(&created.manage_url);
    let (reference, secret) = code.ok_or(ApiError::Unreadable { status: 201 })?;
    let (_, version) = api::group(&reference, &secret).await?;
    api::replace_group(&reference, &secret, &version, group).await.map(|_| ())
}

fn waiting_sentence(seconds: u32) -> String {
    tr!(REVIEW_WAITING, seconds = seconds)
}

/// What has and has not reached us, in words.
fn sentence(wizard: Wizard, error: &ApiError) -> String {
    match error {
        ApiError::Unreachable if !browser::page::is_online() => tr!(REVIEW_OFFLINE),
        ApiError::Unreachable => tr!(REVIEW_FAILED),
        ApiError::Unreadable { status } => {
            tr!(ERROR_SERVER, email = site::contact_address(), code = &status.to_string())
        }
        ApiError::Problem(details) => match details.code.as_str() {
            "registration.closed" => closed::passed_sentence(wizard.programme),
            "idempotency_key.reused" => tr!(REVIEW_ALREADY_SENT),
            _ if !details.issues.is_empty() => tr!(REVIEW_SERVER_ISSUES),
            _ if details.status == 413 => tr!(ERROR_TOO_LARGE, email = site::contact_address()),
            "storage.full" => tr!(ERROR_STORAGE_FULL, email = site::contact_address()),
            "mails.too_many" => tr!(REVIEW_TOO_MANY_MAILS, email = site::contact_address()),
            _ if details.status == 429 || details.status == 503 => busy(error.wait_s().unwrap_or(30)),
            code => tr!(ERROR_SERVER, email = site::contact_address(), code = code),
        },
    }
}

fn busy(seconds: u32) -> String {
    if seconds <= LONGEST_WAIT_S {
        return tr!(ERROR_BUSY, seconds = seconds);
    }
    let duration = site::locale().duration(seconds.div_ceil(60));
    tr!(ERROR_BUSY_LONG, duration = &duration)
}

pub(super) fn outcome(wizard: Wizard, sending: &Sending) -> AnyView {
    match sending {
        Sending::Not | Sending::Now { is_long: false } => ().into_any(),
        Sending::Now { is_long: true } => {
            view! { <p class="notice">{tr!(REVIEW_SENDING_LONG)}</p> }.into_any()
        }
        Sending::Waiting { seconds } => {
            view! { <p class="notice notice--warning">{waiting_sentence(*seconds)}</p> }.into_any()
        }
        Sending::Failed(error) => {
            let sentence = sentence(wizard, error);
            view! { <p class="notice notice--error" id="send-failed">{sentence}</p> }.into_any()
        }
    }
}
