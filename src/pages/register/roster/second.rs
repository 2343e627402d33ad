//! A second list while there is one: added to it, or put in its place. Nothing happens before the person has seen by name
//! who would come, change and go.

use domain::roster::changes::{Changes, compare, corrections, is_other};
use domain::roster::{MemberDraft, ReadRoster, RosterRow, RowKind};
use leptos::prelude::*;

use super::source::{Source, source};
use super::standing::is_blank;
use super::{List, columns, matching};
use crate::browser;
use crate::components::button::button;
use crate::components::people_changed::{PeopleChanged, people_changed};
use crate::drafts::RosterDraft;
use crate::site::tr;

pub(super) const TITLE_ID: &str = "roster-second";

/// The list that was read and waits for a decision.
#[derive(Clone, PartialEq)]
pub(super) struct Second {
    pub(super) fresh: RosterDraft,
    pub(super) source: Source,
}

/// The people of a list: rows that somebody filled in, totals and headings apart.
fn people(roster: &RosterDraft) -> Vec<&RosterRow> {
    roster.rows.iter().filter(|row| row.kind == RowKind::Person && !is_blank(row)).collect()
}

fn values<'a>(rows: &[&'a RosterRow]) -> Vec<&'a MemberDraft> {
    rows.iter().map(|row| &row.values).collect()
}

fn name(row: &RosterRow) -> String {
    let values = &row.values;
    let name = if values.name.is_empty() { &values.email } else { &values.name };
    name.clone()
}

/// What adding and what replacing would do.
fn previews(old: &RosterDraft, new: &RosterDraft) -> (PeopleChanged, PeopleChanged) {
    let (old, new) = (people(old), people(new));
    let Changes { added, pairs, removed } = compare(&values(&old), &values(&new));
    let names = |rows: &[&RosterRow], at: &[usize]| at.iter().map(|at| name(rows[*at])).collect::<Vec<_>>();
    let mut add = PeopleChanged { added: names(&new, &added), ..PeopleChanged::default() };
    let mut replace = PeopleChanged { removed: names(&old, &removed), ..add.clone() };
    for (before, after) in pairs {
        let (before, after) = (old[before], new[after]);
        if !corrections(&before.values, &after.values).is_empty() {
            add.changed.push(name(after));
        }
        if is_other(&before.values, &after.values) {
            replace.changed.push(name(after));
        }
    }
    (add, replace)
}

impl List {
    /// The new people below the old ones; who is on both is taken once, with what the new list says.
    pub(super) fn add_second(self, second: &Second) {
        let mut numbers = Vec::new();
        let mut cells = Vec::new();
        let mut rows = self.draft.with_untracked(|roster| roster.rows.clone());
        let mut next = rows.last().map_or(1, |row| row.row + 1);
        self.draft.with_untracked(|roster| {
            let (old, new) = (people(roster), people(&second.fresh));
            let changes = compare(&values(&old), &values(&new));
            for (before, after) in changes.pairs {
                for field in corrections(&old[before].values, &new[after].values) {
                    cells.push((old[before].row, field, new[after].values.get(field).to_string()));
                }
            }
            for at in changes.added {
                rows.push(RosterRow { row: next, ..new[at].clone() });
                numbers.push(next);
                next += 1;
            }
        });
        // Who stands beside the new list stands beside all of it, unless they are on it.
        for row in second.fresh.rows.iter().filter(|row| row.kind == RowKind::Beside) {
            if !rows.iter().any(|known| known.values.email.eq_ignore_ascii_case(&row.values.email)) {
                rows.push(RosterRow { row: next, ..row.clone() });
                next += 1;
            }
        }
        let n = numbers.len();
        self.remember(tr!(PEOPLE_ADDED, n = n));
        self.touch_all();
        self.draft.update(|roster| {
            roster.rows = rows;
            roster.added.extend(numbers);
            if source().as_ref() == Some(&second.source) {
                roster.added_sheets.extend(second.fresh.read.as_ref().and_then(|read| read.sheet.clone()));
            }
        });
        self.filter(super::Show::All, String::new());
        self.change_known(&cells);
    }

    /// A reload brings no second list back.
    pub(super) fn forget_second(self) {
        if self.draft.with_untracked(|roster| !roster.second.is_empty()) {
            self.draft.update(|roster| roster.second.clear());
        }
    }

    fn decide(self, decision: Option<bool>) {
        let Some(second) = self.second.get_untracked() else { return };
        self.second.set(None);
        self.forget_second();
        match decision {
            Some(true) => {
                self.add_second(&second);
                self.add_sheet();
            }
            Some(false) => self.put_list(second.fresh, second.source),
            None => {
                self.check_now();
                browser::focus::move_to(self.heading_id().into());
            }
        }
    }
}

/// What was understood, which can be changed as for the first list; the two ways, each with what it would do; the way back.
pub(super) fn view(list: List) -> AnyView {
    let is_open = RwSignal::new(false);
    let content = move || {
        list.second.get().map(|second| {
            let (add, replace) = list.draft.with_untracked(|old| previews(old, &second.fresh));
            let read = StoredValue::new(second.fresh.read);
            let understood = move || {
                let is_whole = is_open.get();
                let view = |read: &ReadRoster| {
                    if is_whole { columns::view(list, read) } else { matching::in_short(read) }
                };
                let words = if is_whole { tr!(ROSTER_MATCH_DONE) } else { tr!(ROSTER_MATCH_CHANGE) };
                let change = button(words, move || is_open.update(|open| *open = !*open));
                let shown = read.with_value(|read| read.as_ref().map(view));
                view! { {shown} <p class="actions">{change}</p> }.into_any()
            };
            view! {
                <section class="roster-second" aria-labelledby=TITLE_ID>
                    <h2 id=TITLE_ID tabindex="-1">{tr!(ROSTER_SECOND)}</h2>
                    <p><bdi>{second.source.name()}</bdi></p>
                    {understood}
                    <h3>{tr!(ROSTER_SECOND_ADD)}</h3>
                    <p>{tr!(ROSTER_SECOND_ADD_HINT)}</p>
                    {people_changed(add)}
                    <p class="actions">{button(tr!(ROSTER_SECOND_ADD), move || list.decide(Some(true)))}</p>
                    <h3>{tr!(ROSTER_SECOND_REPLACE)}</h3>
                    {people_changed(replace)}
                    <p class="actions">{button(tr!(ROSTER_SECOND_REPLACE), move || list.decide(Some(false)))}</p>
                    <p class="actions">{button(tr!(ROSTER_KEEP), move || list.decide(None))}</p>
                </section>
            }
        })
    };
    view! { {content} }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::roster::MemberDraft;

    fn list(people: &[(&str, &str, &str)]) -> RosterDraft {
        let row = |(at, (name, email, zone)): (usize, &(&str, &str, &str))| {
            let (name, email, zone) = ((*name).into(), (*email).into(), (*zone).into());
            let values = MemberDraft { name, email, zone, ..MemberDraft::default() };
            RosterRow { row: at as u32 + 2, values, ..RosterRow::default() }
        };
        RosterDraft { rows: people.iter().enumerate().map(row).collect(), ..RosterDraft::default() }
    }

    #[test]
    fn adding_takes_nobody_away_and_replacing_tells_who_goes() {
        let old = list(&[("Ana", "ana@example.org", "Berlin"), ("Ben", "ben@example.org", "")]);
        let new = list(&[("Ana", "ana@example.org", ""), ("Cleo", "cleo@example.org", "")]);
        let (add, replace) = previews(&old, &new);
        assert_eq!((add.added.len(), add.changed.len(), add.removed.len()), (1, 0, 0));
        assert_eq!(replace.added, ["Cleo"]);
        assert_eq!(replace.changed, ["Ana"], "the new list says nothing of where Ana is");
        assert_eq!(replace.removed, ["Ben"]);
    }
}
