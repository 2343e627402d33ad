//! What somebody has typed on the way to facilitating, kept in `sessionStorage` of this one tab until it is sent. One
//! draft for both roles, so that a change of mind loses nothing.

use domain::Issue;
use domain::api::OfferAnswer;
use domain::facilitator::OfferDraft;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{api, browser, site};

/// What Done shows, also after a reload.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Sent {
    pub(super) answer: OfferAnswer,
    pub(super) name: String,
    /// A group's reference was given.
    pub(super) waits: bool,
    /// Ids of the dates that were chosen.
    pub(super) dates: Vec<String>,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Stored {
    offer: OfferDraft,
    key: String,
    sent: Option<Sent>,
}

/// `Copy`, so that every step can hold it.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    pub(super) offer: RwSignal<OfferDraft>,
    /// The idempotency key of this offer.
    pub(super) key: RwSignal<String>,
    pub(super) sent: RwSignal<Option<Sent>>,
    /// Problems that the server found after Send, to be shown at their step and field.
    pub(super) from_server: RwSignal<Vec<Issue>>,
    /// Review asked for a change: Continue leads back there.
    pub(super) from_review: RwSignal<bool>,
    /// False: the browser keeps nothing, so a reload would empty the form.
    pub(super) is_kept: RwSignal<bool>,
}

fn name() -> String {
    let mut name = String::from("offer:");
    name.push_str(site::programme().map_or("", |programme| &programme.slug));
    name
}

/// Language and zone are filled in, and asked for at their step.
fn begun() -> OfferDraft {
    let mut offer = OfferDraft::default();
    offer.person.language = site::language().to_string();
    offer.person.zone = site::own_zone().map_or(String::new(), |zone| zone.name().into());
    offer
}

impl Draft {
    /// The draft of this tab, or a new one; from now on every change is written at once: it is small.
    pub(super) fn restore() -> Draft {
        let stored = browser::storage::read(&name());
        let mut stored: Stored = stored.and_then(|text| wire::read(&text)).unwrap_or_default();
        if stored.offer == OfferDraft::default() {
            stored.offer = begun();
        }
        if stored.key.is_empty() {
            stored.key = api::new_key();
        }
        let draft = Draft {
            offer: RwSignal::new(stored.offer),
            key: RwSignal::new(stored.key),
            sent: RwSignal::new(stored.sent),
            from_server: RwSignal::new(Vec::new()),
            from_review: RwSignal::new(false),
            is_kept: RwSignal::new(true),
        };
        Effect::new(move |before: Option<()>| {
            draft.offer.track();
            draft.sent.track();
            if before.is_some() {
                draft.write();
            }
        });
        draft
    }

    /// Whether something was typed in this tab and not sent.
    pub(super) fn is_begun() -> bool {
        let stored = browser::storage::read(&name());
        let stored: Option<Stored> = stored.and_then(|text| wire::read(&text));
        stored.is_some_and(|stored| stored.sent.is_none() && !stored.offer.role.is_empty())
    }

    fn write(self) {
        let stored = Stored {
            offer: self.offer.get_untracked(),
            key: self.key.get_untracked(),
            sent: self.sent.get_untracked(),
        };
        let text = serde_json::to_string(&stored).expect("drafts hold texts, numbers and lists only");
        self.is_kept.set(browser::storage::write(&name(), &text).is_ok());
    }

    /// "Delete what I typed on this device."
    pub(super) fn delete(self) {
        self.offer.set(begun());
        self.sent.set(None);
        self.key.set(api::new_key());
        browser::storage::remove(&name());
    }

    /// After Done: only what Done shows is kept, and the next offer gets a key of its own.
    pub(super) fn finish(self, sent: Sent) {
        self.key.set(api::new_key());
        self.offer.set(begun());
        self.sent.set(Some(sent));
    }
}
