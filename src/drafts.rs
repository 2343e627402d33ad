//! What a visitor has typed, kept in `sessionStorage` of this one tab until it is sent. A written exception to ASVS
//! 14.3.3, with its reasons in the design: at most 2 MB, cleared on Done, never in `localStorage`.

use std::time::Duration;

use domain::Issue;
use domain::api::GroupCreated;
use domain::contact::ContactDraft;
use domain::facilitator::FacilitatorDraft;
use domain::group::GroupDraft;
use domain::organisation::OrganisationDraft;
use domain::roster::{Checked, Field, Member, MemberDraft, ReadRoster, RosterRow};
use domain::zones::ZoneId;
use domain::{Level, Problem, roster::RosterIssue};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::begun::{self, Begun};
use crate::{api, browser, site};

/// Longer lists live in memory only.
const KEPT_ROWS: usize = 2_500;

/// How the list of participants is brought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Way {
    #[default]
    File,
    Paste,
    Type,
}

/// The list as it stands: rows as read or typed, those that were left out, and what the check says of the rest.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RosterDraft {
    pub way: Way,
    /// What stands in the box for copied cells and has not been read yet; empty where it is too long to be kept.
    pub pasted: String,
    /// Another list that was read and waits to be added or put in the place of this one, as the step writes it; empty where
    /// it is too long to be kept.
    pub second: String,
    /// The chosen file's name; empty for pasted and typed lists.
    pub file_name: String,
    /// What the reader understood, without its rows; none for a typed list.
    pub read: Option<ReadRoster>,
    pub rows: Vec<RosterRow>,
    /// Numbers of the rows that the person left out, in order.
    pub left_out: Vec<u32>,
    /// Cells that the person changed: they stay when the list is read again with other columns.
    pub edited: Vec<(u32, Field)>,
    /// Rows that the person added below the list.
    pub added: Vec<u32>,
    /// Other sheets of the same file whose people were added. After a reload they may be added again, which changes nothing.
    #[serde(skip)]
    pub added_sheets: Vec<String>,
    /// The check of the rows that are not left out.
    pub checked: Checked,
}

impl RosterDraft {
    pub fn members(&self) -> &[Member] {
        &self.checked.members
    }

    /// Too long to be kept over a reload.
    pub fn is_long(&self) -> bool {
        self.rows.len() > KEPT_ROWS
    }

    /// What the reader understood, without the sheets whose people were added since.
    pub fn understood(&self) -> Option<ReadRoster> {
        let mut read = self.read.clone()?;
        read.issues.retain_mut(|issue| match &mut issue.problem {
            Problem::SheetOthers { sheets } => {
                sheets.retain(|sheet| !self.added_sheets.contains(sheet));
                !sheets.is_empty()
            }
            _ => true,
        });
        Some(read)
    }

    /// People who are stored already, as rows to be changed.
    pub fn of_people(people: &[MemberDraft]) -> RosterDraft {
        let row = |(at, values): (usize, &MemberDraft)| RosterRow {
            row: u32::try_from(at + 1).unwrap_or(u32::MAX),
            values: values.clone(),
            ..RosterRow::default()
        };
        let rows = people.iter().enumerate().map(row).collect();
        RosterDraft { way: Way::Type, rows, ..RosterDraft::default() }
    }

    /// Errors that stand in the way of going on.
    pub fn errors(&self) -> impl Iterator<Item = &RosterIssue> {
        self.checked.issues.iter().filter(|issue| issue.level == Level::Error)
    }
}

/// What Done shows, also after a reload.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sent {
    pub created: GroupCreated,
    pub organisation: String,
    pub email: String,
    pub people: usize,
    pub gathering: bool,
    /// What the group takes, as `OrganisationDraft::track` has it.
    #[serde(default)]
    pub track: String,
    /// Of the list itself nothing is kept but where most of its people are.
    #[serde(default)]
    pub zones: Vec<ZoneId>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Stored {
    contact: ContactDraft,
    organisation: OrganisationDraft,
    roster: RosterDraft,
    facilitators: Vec<FacilitatorDraft>,
    listed: Vec<FacilitatorDraft>,
    gathering: bool,
    consent: bool,
    key: String,
    unanswered: Option<GroupDraft>,
    sent: Option<Sent>,
}

/// One signal a step. `Copy`, so that every step can hold it.
#[derive(Clone, Copy)]
pub struct Draft {
    pub contact: RwSignal<ContactDraft>,
    pub organisation: RwSignal<OrganisationDraft>,
    pub roster: RwSignal<RosterDraft>,
    pub facilitators: RwSignal<Vec<FacilitatorDraft>>,
    /// Those of them who stood on the list when they were chosen: they follow it when it changes.
    pub listed: RwSignal<Vec<FacilitatorDraft>>,
    /// Names of those who followed it off the list, until the person has read them.
    pub unlisted: RwSignal<Vec<String>>,
    pub gathering: RwSignal<bool>,
    pub consent: RwSignal<bool>,
    /// The idempotency key of this registration.
    pub key: RwSignal<String>,
    /// What was sent with that key and never answered: it may be registered.
    pub unanswered: RwSignal<Option<GroupDraft>>,
    pub sent: RwSignal<Option<Sent>>,
    /// Problems that the server found after Send, to be shown at their step and field.
    pub from_server: RwSignal<Vec<Issue>>,
    /// False: the browser keeps nothing, so a reload would empty the form.
    pub is_kept: RwSignal<bool>,
}

impl Draft {
    /// The draft of this tab, or a new one with the contact's language and zone filled in.
    pub fn restore() -> Draft {
        let stored = browser::storage::read(&begun::draft_name());
        let mut stored: Stored = stored.and_then(|text| wire::read(&text)).unwrap_or_default();
        if stored.contact.language.is_empty() {
            stored.contact.language = site::language().to_string();
        }
        if stored.contact.zone.is_empty() {
            stored.contact.zone = site::own_zone().map_or(String::new(), |zone| zone.name().into());
        }
        if stored.key.is_empty() {
            stored.key = api::new_key();
        }
        Draft {
            contact: RwSignal::new(stored.contact),
            organisation: RwSignal::new(stored.organisation),
            roster: RwSignal::new(stored.roster),
            facilitators: RwSignal::new(stored.facilitators),
            listed: RwSignal::new(stored.listed),
            unlisted: RwSignal::new(Vec::new()),
            gathering: RwSignal::new(stored.gathering),
            consent: RwSignal::new(stored.consent),
            key: RwSignal::new(stored.key),
            unanswered: RwSignal::new(stored.unanswered),
            sent: RwSignal::new(stored.sent),
            from_server: RwSignal::new(Vec::new()),
            is_kept: RwSignal::new(browser::storage::is_there()),
        }
    }

    /// A list of its own beside the registration's, for a group that is registered already. Nothing of it is kept by itself.
    pub fn of_list(roster: RosterDraft, organisation: OrganisationDraft) -> Draft {
        Draft {
            contact: RwSignal::new(ContactDraft::default()),
            organisation: RwSignal::new(organisation),
            roster: RwSignal::new(roster),
            facilitators: RwSignal::new(Vec::new()),
            listed: RwSignal::new(Vec::new()),
            unlisted: RwSignal::new(Vec::new()),
            gathering: RwSignal::new(true),
            consent: RwSignal::new(true),
            key: RwSignal::new(String::new()),
            unanswered: RwSignal::new(None),
            sent: RwSignal::new(None),
            from_server: RwSignal::new(Vec::new()),
            is_kept: RwSignal::new(true),
        }
    }

    /// From now on every change is written: 300 ms after the last one, and at once when the page is hidden (iOS fires no
    /// `beforeunload`).
    pub fn keep(self) {
        let pending = StoredValue::new(None::<TimeoutHandle>);
        let is_first = StoredValue::new(true);
        Effect::new(move || {
            self.track();
            if is_first.get_value() {
                is_first.set_value(false);
                return;
            }
            if let Some(handle) = pending.get_value() {
                handle.clear();
            }
            let later = set_timeout_with_handle(move || self.write(), Duration::from_millis(300));
            pending.set_value(later.ok());
        });
        let hidden = window_event_listener_untyped("visibilitychange", move |_| self.write());
        let leaving = window_event_listener_untyped("pagehide", move |_| self.write());
        on_cleanup(move || {
            hidden.remove();
            leaving.remove();
        });
    }

    fn track(self) {
        self.contact.track();
        self.organisation.track();
        self.roster.track();
        self.facilitators.track();
        self.listed.track();
        self.gathering.track();
        self.consent.track();
        self.key.track();
        self.unanswered.track();
        self.sent.track();
    }

    fn write(self) {
        if !self.is_begun() && self.sent.with_untracked(Option::is_none) {
            begun::delete();
            return;
        }
        let begun = self.is_begun().then(|| Begun {
            organisation: self.organisation.with_untracked(|o| o.name.trim().to_string()),
            people: self.roster.with_untracked(|r| r.rows.len()),
        });
        begun::write(begun.as_ref());
        // No group is so large, and writing so much at every letter would halt the page.
        let roster = self
            .roster
            .with_untracked(|roster| if roster.is_long() { RosterDraft::default() } else { roster.clone() });
        let stored = Stored {
            contact: self.contact.get_untracked(),
            organisation: self.organisation.get_untracked(),
            roster,
            facilitators: self.facilitators.get_untracked(),
            listed: self.listed.get_untracked(),
            gathering: self.gathering.get_untracked(),
            consent: self.consent.get_untracked(),
            key: self.key.get_untracked(),
            unanswered: self.unanswered.get_untracked(),
            sent: self.sent.get_untracked(),
        };
        let text = serde_json::to_string(&stored).expect("drafts hold texts, numbers and lists only");
        let kept = browser::storage::write(&begun::draft_name(), &text).is_ok();
        if kept != self.is_kept.get_untracked() {
            self.is_kept.set(kept);
        }
    }

    /// Has the person typed anything yet?
    pub fn is_begun(self) -> bool {
        self.contact.with_untracked(|c| !c.name.is_empty() || !c.email.is_empty())
            || self.organisation.with_untracked(|o| *o != OrganisationDraft::default())
            || self.roster.with_untracked(|r| !r.rows.is_empty() || !r.pasted.is_empty())
    }

    /// "Delete what I typed on this device."
    pub fn delete(self) {
        self.empty();
        self.sent.set(None);
        begun::delete();
    }

    /// After Done: only what Done shows is kept, and the next registration gets a key of its own.
    pub fn finish(self, sent: Sent) {
        self.empty();
        self.sent.set(Some(sent));
        self.write();
    }

    fn empty(self) {
        let contact = ContactDraft {
            language: self.contact.with_untracked(|c| c.language.clone()),
            zone: self.contact.with_untracked(|c| c.zone.clone()),
            ..ContactDraft::default()
        };
        self.contact.set(contact);
        self.organisation.set(OrganisationDraft::default());
        self.roster.set(RosterDraft::default());
        self.facilitators.set(Vec::new());
        self.listed.set(Vec::new());
        self.unlisted.set(Vec::new());
        self.gathering.set(false);
        self.consent.set(false);
        self.from_server.set(Vec::new());
        self.take_new_key();
        begun::forget_source();
    }

    /// What is sent next is another registration.
    pub fn take_new_key(self) {
        self.unanswered.set(None);
        self.key.set(api::new_key());
    }

    /// What is sent.
    pub fn group(self) -> GroupDraft {
        GroupDraft {
            left_out: self.roster.with_untracked(|roster| roster.left_out.len()),
            contact: self.contact.get_untracked(),
            organisation: self.organisation.get_untracked(),
            roster: self.roster.with_untracked(|r| r.members().iter().map(Member::to_draft).collect()),
            facilitators: self.facilitators.get_untracked(),
            gathering: self.gathering.get_untracked(),
            consent: self.consent.get_untracked(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::roster::{Certainty, Column, Fault, Match};
    use domain::{Level, Problem};

    #[test]
    fn what_the_tab_keeps_is_read_back() {
        let row = RosterRow { row: 3, faults: vec![(Field::Email, Fault::Error)], ..RosterRow::default() };
        let problem = Problem::EmailDuplicate { other_row: 2 };
        let issue = RosterIssue { row: Some(3), field: None, level: Level::Warning, value: None, problem };
        let read = ReadRoster {
            sheet: None,
            sheets: vec![("People".into(), 3)],
            encoding: Some("UTF-8".into()),
            delimiter: Some("\t".into()),
            heading_row: Some(1),
            columns: vec![Column {
                heading: "Name".into(),
                samples: vec!["Ana".into()],
                filled: 1,
                is_beside: false,
            }],
            preview: vec![(1, vec!["Name".into()])],
            matches: vec![Match { field: Field::Name, columns: vec![0], certainty: Certainty::Guess }],
            rows: Vec::new(),
            issues: vec![issue.clone()],
        };
        let roster = RosterDraft {
            way: Way::Paste,
            read: Some(read),
            rows: vec![row],
            left_out: vec![3],
            edited: vec![(3, Field::Zone)],
            added: vec![4],
            checked: Checked { rows: 1, members: Vec::new(), issues: vec![issue] },
            ..RosterDraft::default()
        };
        let facilitators = vec![FacilitatorDraft { name: "Ben".into(), ..FacilitatorDraft::default() }];
        let stored = Stored { roster, facilitators, gathering: true, key: "k".into(), ..Stored::default() };
        let text = serde_json::to_string(&stored).unwrap();
        assert_eq!(wire::read(&text), Some(stored));
    }
}
