//! A list that is being changed and not saved yet, kept in this tab: a reload loses nothing that was typed.

use std::time::Duration;

use domain::programme::Programme;
use domain::roster::MemberDraft;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::browser;
use crate::drafts::RosterDraft;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Unsaved {
    pub(super) reference: String,
    /// The version that was opened.
    pub(super) version: String,
    /// The people of that version.
    pub(super) base: Vec<MemberDraft>,
    pub(super) roster: RosterDraft,
}

fn name(programme: &Programme) -> String {
    ["list:", &programme.slug].concat()
}

/// What was left unsaved of this group.
pub(super) fn of(programme: &Programme, reference: &str) -> Option<Unsaved> {
    let unsaved: Unsaved = wire::read(&browser::storage::read(&name(programme))?)?;
    (unsaved.reference == reference).then_some(unsaved)
}

pub(super) fn forget(programme: &Programme) {
    browser::storage::remove(&name(programme));
    crate::begun::forget_source();
}

/// From now on every change of `roster` is written: 300 ms after the last one, and at once when the page is hidden.
pub(super) fn keep(programme: &'static Programme, began: Unsaved, roster: RwSignal<RosterDraft>) {
    let began = StoredValue::new(began);
    let write = move || {
        let Some(roster) = roster.try_get_untracked() else { return };
        let unsaved = began.try_with_value(|began| Unsaved { roster, ..began.clone() });
        if let Some(text) = unsaved.and_then(|unsaved| serde_json::to_string(&unsaved).ok()) {
            // Where the browser refuses, the list is in memory only, and saving it works all the same.
            let _ = browser::storage::write(&name(programme), &text);
        }
    };
    let pending = StoredValue::new(None::<TimeoutHandle>);
    let is_first = StoredValue::new(true);
    Effect::new(move || {
        roster.track();
        if is_first.get_value() {
            is_first.set_value(false);
            return;
        }
        if let Some(handle) = pending.get_value() {
            handle.clear();
        }
        pending.set_value(set_timeout_with_handle(write, Duration::from_millis(300)).ok());
    });
    let hidden = window_event_listener_untyped("pagehide", move |_| {
        if !is_first.get_value() && pending.with_value(Option::is_some) {
            write();
        }
    });
    on_cleanup(move || {
        if let Some(handle) = pending.try_get_value().flatten() {
            handle.clear();
        }
        hidden.remove();
    });
}
