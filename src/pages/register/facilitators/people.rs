//! Who is named so far. Each has a number of their own while the step is open, so that taking one away leaves the fields
//! of the others as they are.

use domain::facilitator::{Count, FacilitatorDraft, count};
use domain::organisation;
use domain::programme::Programme;
use domain::roster::Member;
use domain::zones::ZoneId;
use leptos::prelude::*;

use super::follow::follow;
use crate::browser;
use crate::components::{Issues, field_id};
use crate::pages::register::Wizard;
use crate::site::tr;

/// `Copy`, so that every field can hold it.
#[derive(Clone, Copy)]
pub(super) struct People {
    pub(super) wizard: Wizard,
    pub(super) issues: Issues,
    /// One for each who is named, in their order.
    pub(super) numbers: RwSignal<Vec<usize>>,
    next: StoredValue<usize>,
}

/// The heading of those who are named, which has the focus when nobody comes after whoever was removed.
pub(super) const NAMED_ID: &str = "named-title";

impl People {
    pub(super) fn of(wizard: Wizard, issues: Issues) -> People {
        let n = wizard.draft.facilitators.with_untracked(Vec::len);
        People { wizard, issues, numbers: RwSignal::new((0..n).collect()), next: StoredValue::new(n) }
    }

    pub(super) fn programme(self) -> &'static Programme {
        self.wizard.programme
    }

    fn draft(self) -> RwSignal<Vec<FacilitatorDraft>> {
        self.wizard.draft.facilitators
    }

    pub(super) fn with_members<T>(self, read: impl FnOnce(&[Member]) -> T) -> T {
        self.wizard.draft.roster.with_untracked(|roster| read(roster.members()))
    }

    /// Where the contact is; who stands on the list may be somewhere else.
    pub(super) fn zone_of(self, one: &FacilitatorDraft) -> ZoneId {
        let own = self.with_members(|members| {
            let member = members.iter().find(|member| one.is_member(member))?;
            member.zone.as_deref().and_then(ZoneId::parse)
        });
        let contact = || ZoneId::parse(&self.wizard.draft.contact.read_untracked().zone);
        own.or_else(contact).unwrap_or(self.programme().anchor_zone)
    }

    fn place(self, number: usize) -> Option<usize> {
        self.numbers.with_untracked(|all| all.iter().position(|known| *known == number))
    }

    /// What is known of one; nothing once they are removed.
    pub(super) fn read(self, number: usize) -> FacilitatorDraft {
        let at = self.place(number);
        at.and_then(|at| self.draft().read().get(at).cloned()).unwrap_or_default()
    }

    pub(super) fn value(self, number: usize, of: fn(&FacilitatorDraft) -> &str) -> Signal<String> {
        Signal::derive(move || of(&self.read(number)).to_string())
    }

    pub(super) fn edit(self, number: usize, edit: impl FnOnce(&mut FacilitatorDraft)) {
        let Some(at) = self.place(number) else { return };
        self.draft().update(|all| {
            if let Some(one) = all.get_mut(at) {
                edit(one);
            }
        });
    }

    pub(super) fn add(self, one: FacilitatorDraft) -> usize {
        let number = self.next.get_value();
        self.next.set_value(number + 1);
        self.draft().update(|all| all.push(one));
        self.numbers.update(|all| all.push(number));
        number
    }

    fn remove_at(self, at: usize) -> FacilitatorDraft {
        let gone = self.draft().try_update(|all| (at < all.len()).then(|| all.remove(at))).flatten();
        self.numbers.update(|all| {
            if at < all.len() {
                all.remove(at);
            }
        });
        gone.unwrap_or_default()
    }

    /// The focus goes to whoever comes next.
    pub(super) fn remove(self, number: usize) {
        let Some(at) = self.place(number) else { return };
        let gone = self.remove_at(at);
        self.issues.set(Vec::new());
        browser::live::say(tr!(FACILITATORS_REMOVED, name = &gone.name));
        let next = self.numbers.with_untracked(|all| all.get(at).copied());
        browser::focus::move_to(next.map_or_else(|| NAMED_ID.to_string(), heading_id));
    }

    /// A box of the list was ticked or cleared.
    pub(super) fn choose(self, is_meant: impl Fn(&FacilitatorDraft) -> bool, one: Option<FacilitatorDraft>) {
        let at = self.draft().with_untracked(|all| all.iter().position(is_meant));
        match (one, at) {
            (Some(one), None) => {
                self.add(one);
            }
            (None, Some(at)) => {
                self.remove_at(at);
            }
            _ => {}
        }
        browser::live::say(needed(&untrack(move || self.count()), self.with_members(<[Member]>::len)));
    }

    /// Lines that were added and left empty are no one.
    pub(super) fn drop_empty(self) {
        let is_empty = |one: &FacilitatorDraft| {
            !one.is_contact && one.name.trim().is_empty() && one.email.trim().is_empty()
        };
        while let Some(at) = self.draft().with_untracked(|all| all.iter().position(is_empty)) {
            self.remove_at(at);
        }
    }

    pub(super) fn count(self) -> Count {
        let track = self.wizard.draft.organisation.with(|answers| answers.track.clone());
        let tracks = organisation::parse_tracks(&track, self.programme());
        let own = tracks.as_ref().map(|tracks| tracks.own()).unwrap_or_default();
        self.draft().with(|named| self.with_members(|members| count(named, members, own, self.programme())))
    }
}

pub(super) fn heading_id(number: usize) -> String {
    field_id(&["/", &number.to_string(), "/heading"].concat())
}

/// "Needed for 12 people on your list: 1. Named so far: 0."
pub(super) fn needed(count: &Count, people: usize) -> String {
    tr!(FACILITATORS_NEEDED, people = people, need = count.need, have = count.have)
}

/// After the list has changed: who was chosen on it follows it, and who is gone is remembered by name.
pub(in crate::pages::register) fn follow_the_list(wizard: Wizard) {
    let draft = wizard.draft;
    let mut named = draft.facilitators.get_untracked();
    let before = named.clone();
    let gone = draft.listed.with_untracked(|listed| {
        draft.roster.with_untracked(|roster| follow(&mut named, listed, roster.members()))
    });
    if named != before {
        draft.facilitators.set(named);
        keep_who_is_listed(wizard);
    }
    draft.unlisted.update(|all| all.extend(gone));
}

/// Remembers who of those named stands on the list.
pub(super) fn keep_who_is_listed(wizard: Wizard) {
    let draft = wizard.draft;
    let listed: Vec<FacilitatorDraft> = draft.facilitators.with(|named| {
        draft.roster.with_untracked(|roster| {
            let is_listed =
                |one: &&FacilitatorDraft| roster.members().iter().any(|member| one.is_member(member));
            named.iter().filter(is_listed).cloned().collect()
        })
    });
    if draft.listed.with_untracked(|known| *known != listed) {
        draft.listed.set(listed);
    }
}
