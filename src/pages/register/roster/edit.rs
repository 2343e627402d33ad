//! What the person changes in the list: cells, rows left out, people added, cells pasted.

use domain::roster::{Field, RosterIssue, RosterRow, RowKind, put_beside};
use domain::text::alike;
use domain::zones::ZoneId;
use domain::{Problem, email};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::standing::{Standing, is_blank, is_left_out, position, put_out, standings};
use super::{List, Show, problems, row, source, summary, table};
use crate::browser;
use crate::components::zone_picker::zone_words;
use crate::drafts::{RosterDraft, Way};
use crate::site::{plain, tr};

/// A list as it was before several rows were changed at once, and what was done, in words.
#[derive(Clone, PartialEq)]
pub(super) struct Undo {
    pub(super) said: String,
    /// Shown above the problems, where the action was, and not above the table.
    pub(super) is_above: bool,
    before: RosterDraft,
}

/// So many changes can be taken back one after the other; of long lists the last alone, since each is the list once more.
const STEPS: usize = 5;

/// Puts a text into a cell. What the spreadsheet said of the cell is about the text that was there before.
pub(super) fn put(row: &mut RosterRow, field: Field, text: String) {
    row.faults.retain(|(of, _)| *of != field);
    *row.values.get_mut(field) = text;
}

impl List {
    // --- one cell

    /// As the person types: the cell itself already shows the text.
    pub(super) fn type_in(self, row: u32, field: Field, text: String) {
        self.undo.set(Vec::new());
        self.change(&[(row, field, text)]);
    }

    /// Puts texts into cells, on the screen as well.
    fn change(self, cells: &[(u32, Field, String)]) {
        self.draft.update(|roster| {
            for (row, field, text) in cells {
                if let Some(at) = position(roster, *row) {
                    put(&mut roster.rows[at], *field, text.clone());
                }
                // A cell is typed into letter by letter.
                if roster.edited.last() != Some(&(*row, *field)) {
                    roster.edited.push((*row, *field));
                }
            }
        });
        self.touch(cells.iter().map(|(row, ..)| *row));
        self.talk.update_value(|talk| {
            for (row, field, _) in cells {
                talk.from_server
                    .retain(|issue| issue.row != Some(*row) || issue.field.is_some_and(|f| f != *field));
            }
        });
        for (row, field, text) in cells {
            show(*row, *field, text);
        }
        self.check_soon();
    }

    /// The rows in which the same stands in the same column, with the same problem.
    pub(super) fn like(self, issue: &RosterIssue) -> Vec<u32> {
        let code = issue.problem.code();
        self.draft.with(|roster| {
            let same = |other: &&RosterIssue| {
                other.field == issue.field && other.value == issue.value && other.problem.code() == code
            };
            roster.checked.issues.iter().filter(same).filter_map(|other| other.row).collect()
        })
    }

    /// Takes a suggestion for a cell in these rows.
    pub(super) fn take_suggestion(self, rows: &[u32], field: Field, text: &str) {
        if let [row] = rows {
            self.undo.set(Vec::new());
            browser::focus::move_to(row::cell_id(*row, field));
        } else {
            self.remember(tr!(ROSTER_CHANGED_SAID, n = rows.len()));
        }
        let cells: Vec<_> = rows.iter().map(|row| (*row, field, text.to_string())).collect();
        self.change(&cells);
    }

    // --- rows

    /// Leaves a row out, or takes it back in; a total that is taken in is a person after all.
    pub(super) fn leave_out(self, row: u32, is_out: bool) {
        self.undo.set(Vec::new());
        self.draft.update(|roster| {
            roster.left_out.retain(|number| *number != row);
            if is_out {
                put_out(roster, row);
            } else if let Some(at) = position(roster, row) {
                roster.rows[at].kind = RowKind::Person;
            }
        });
        self.touch(std::iter::once(row));
        browser::live::say(if is_out {
            tr!(ROSTER_ROW_LEFT_OUT_SAID, row = row)
        } else {
            tr!(ROSTER_ROW_TAKEN_BACK_SAID, row = row)
        });
        self.check_now();
    }

    /// Leaves out every row that would have to be put right.
    pub(super) fn leave_errors_out(self) {
        let wrong = |roster: &RosterDraft| {
            let found = standings(roster).into_iter().filter(|(_, standing)| *standing == Standing::Error);
            found.map(|(row, _)| row).collect::<Vec<_>>()
        };
        self.leave_out_all(self.draft.with_untracked(wrong), false);
    }

    /// Leaves out these rows.
    pub(super) fn leave_out_all(self, rows: Vec<u32>, is_above: bool) {
        self.remember(tr!(ROSTER_LEFT_OUT_SAID, n = rows.len()));
        self.draft.update(|roster| rows.iter().for_each(|row| put_out(roster, *row)));
        self.touch(rows.into_iter());
        self.done_to_several(is_above);
    }

    /// Takes totals and repeated headings for people.
    pub(super) fn take_back_all(self, rows: &[u32]) {
        self.remember(tr!(ROSTER_CHANGED_SAID, n = rows.len()));
        self.draft.update(|roster| {
            for row in rows {
                roster.left_out.retain(|number| number != row);
                if let Some(at) = position(roster, *row) {
                    roster.rows[at].kind = RowKind::Person;
                }
            }
        });
        self.touch(rows.iter().copied());
        self.done_to_several(true);
    }

    /// Gives each of the people of a row one of their own, with all that is said of them together: the first stays where they
    /// are, the others come behind the list. Of as many addresses each has one; a single one stays with the first, or whose name it
    /// has.
    pub(super) fn part(self, rows: &[(u32, Vec<String>)]) {
        self.remember(tr!(ROSTER_CHANGED_SAID, n = rows.len()));
        let mut cells = Vec::new();
        for (row, people) in rows {
            let values = self.draft.with_untracked(|roster| {
                position(roster, *row).map(|at| roster.rows[at].values.clone()).unwrap_or_default()
            });
            let addresses = match email::parse(&values.email) {
                Err(Problem::EmailSeveral { found }) if found.len() == people.len() => found,
                _ => vec![values.email.clone()],
            };
            let mut people: Vec<&str> = people.iter().map(String::as_str).collect();
            put_beside(&mut people, &addresses.iter().map(String::as_str).collect::<Vec<&str>>());
            let count = u32::try_from(people.len()).unwrap_or(1);
            let first = self.push_rows(count.saturating_sub(1));
            let numbers = std::iter::once(*row).chain(first..);
            for (nth, (number, name)) in numbers.zip(people).enumerate() {
                cells.extend(Field::ALL.into_iter().filter_map(|field| {
                    let text = match field {
                        Field::Name => name.to_string(),
                        Field::Email => addresses.get(nth).cloned().unwrap_or_default(),
                        field => values.get(field).to_string(),
                    };
                    let before = if nth == 0 { values.get(field) } else { "" };
                    (text != before).then_some((number, field, text))
                }));
            }
        }
        self.change_known(&cells);
    }

    /// Puts texts into the cells of `n` rows, with the way back.
    pub(super) fn change_all(self, cells: &[(u32, Field, String)], n: usize) {
        self.remember(tr!(ROSTER_CHANGED_SAID, n = n));
        self.change_known(cells);
    }

    /// The same where the way back is known already.
    pub(super) fn change_known(self, cells: &[(u32, Field, String)]) {
        self.change(cells);
        self.done_to_several(true);
    }

    /// What was done is said where it can be undone.
    fn done_to_several(self, is_above: bool) {
        self.undo.update(|steps| steps.last_mut().into_iter().for_each(|undo| undo.is_above = is_above));
        self.check_now();
        browser::focus::move_to(table::UNDO_ID.into());
    }

    /// A new row at the end, ready to be typed into.
    pub(super) fn add_person(self) {
        if !self.takes_people {
            return;
        }
        let number = self.push_rows(1);
        browser::live::say(tr!(ROSTER_ADDED));
        self.go_to(Some(number), row::cell_id(number, Field::Name));
    }

    /// Appends blank rows; the number of the first.
    fn push_rows(self, count: u32) -> u32 {
        let mut first = 0;
        self.draft.update(|roster| {
            first = roster.rows.last().map_or(1, |row| row.row + 1);
            let blank = (first..first + count).map(|row| RosterRow { row, ..RosterRow::default() });
            roster.rows.extend(blank);
            roster.added.extend(first..first + count);
        });
        self.shown.update(|shown| shown.extend(first..first + count));
        first
    }

    /// A list to be typed: as many lines as a group needs people.
    pub(super) fn begin_typing(self) {
        let lines = u32::try_from(self.programme().rules.group_min).unwrap_or(1).clamp(1, 50);
        let rows = (1..=lines).map(|row| RosterRow { row, ..RosterRow::default() }).collect();
        self.replace();
        source::forget();
        self.trouble.set(None);
        self.is_bringing.set(false);
        self.touch_all();
        self.draft.set(RosterDraft { way: Way::Type, rows, ..RosterDraft::default() });
        self.filter(Show::All, String::new());
        browser::focus::move_to(row::cell_id(1, Field::Name));
    }

    // --- several cells

    /// Cells copied elsewhere, pasted into one: they spread over the columns and rows that are shown, from there on.
    pub(super) fn spread(self, from: u32, field: Field, pasted: &[Vec<String>]) {
        let (shown, fields) = (self.shown.get_untracked(), self.fields.get_untracked());
        let (Some(first), Some(left)) =
            (shown.iter().position(|row| *row == from), fields.iter().position(|f| *f == field))
        else {
            return;
        };
        let mut said = pasted.len();
        self.remember(String::new());
        let missing = (first + pasted.len()).saturating_sub(shown.len());
        if let Some(missing) = u32::try_from(missing).ok().filter(|missing| *missing > 0 && self.takes_people)
        {
            self.push_rows(missing);
        }
        let shown = self.shown.get_untracked();
        let mut cells = Vec::new();
        for (row, line) in shown[first..].iter().zip(pasted) {
            let is_out = self.draft.with_untracked(|roster| {
                position(roster, *row).is_some_and(|at| is_left_out(roster, &roster.rows[at]))
            });
            if is_out {
                said -= 1;
                continue;
            }
            cells.extend(
                fields[left..].iter().zip(line).map(|(field, text)| (*row, *field, text.trim().to_string())),
            );
        }
        let sentence = tr!(ROSTER_CHANGED_SAID, n = said);
        browser::live::say(sentence.clone());
        self.undo.update(|steps| {
            if let Some(undo) = steps.last_mut() {
                undo.said = sentence;
            }
        });
        self.change(&cells);
        browser::focus::move_to(row::cell_id(from, field));
    }

    pub(super) fn remember(self, said: String) {
        let most = if self.draft.with_untracked(RosterDraft::is_long) { 1 } else { STEPS };
        self.undo.update(|steps| {
            if steps.len() >= most {
                steps.remove(0);
            }
            steps.push(Undo { said, is_above: false, before: self.draft.get_untracked() });
        });
    }

    /// Another list is about to take the place of the one that is there, if there is one.
    pub(super) fn replace(self) {
        if self.draft.with_untracked(|roster| roster.rows.iter().all(is_blank)) {
            self.undo.set(Vec::new());
        } else {
            self.remember(tr!(ROSTER_REPLACED));
        }
    }

    /// As it was before the last change of several rows.
    pub(super) fn restore(self) {
        let Some(undo) = self.undo.try_update(Vec::pop).flatten() else { return };
        if self.draft.with_untracked(|now| now.read != undo.before.read) {
            source::forget();
        }
        self.touch_all();
        self.draft.set(undo.before);
        let (show, search) = (self.show.get_untracked(), self.search.get_untracked());
        self.filter(show, search);
        browser::live::say(tr!(ROSTER_UNDONE));
        // The next step that can be taken back stands where this one stood.
        let is_next = |steps: &Vec<Undo>| steps.last().is_some_and(|next| next.is_above == undo.is_above);
        let focus = match (self.undo.with_untracked(is_next), undo.is_above) {
            (true, _) => table::UNDO_ID,
            (false, true) => summary::TITLE_ID,
            (false, false) => table::HEADING_ID,
        };
        browser::focus::move_to(focus.into());
        self.check_now();
    }

    // --- what is shown

    /// Applies a filter: which rows are shown is decided now, and stays so while they are put right.
    pub(super) fn filter(self, show: Show, search: String) {
        let wanted = alike(search.trim());
        let (shown, fields) = self.draft.with_untracked(|roster| {
            // Only where it decides: that is as long as all the rest of a long list.
            let standings = match show {
                Show::Problems | Show::Only(_) => standings(roster),
                Show::All | Show::Kind(_) => Vec::new(),
            };
            let of_kind = match show {
                Show::Kind(code) => problems::rows_of(roster, code),
                _ => Vec::new(),
            };
            // Those that the server named stand behind the others.
            let is_sorted = of_kind.is_sorted();
            let is_of_kind = |row: u32| match is_sorted {
                true => of_kind.binary_search(&row).is_ok(),
                false => of_kind.contains(&row),
            };
            let is_shown = |row: &&RosterRow| {
                let known = standings.binary_search_by_key(&row.row, |(number, _)| *number).ok();
                let standing = known.map(|at| standings[at].1);
                let fits = match show {
                    Show::All => true,
                    Show::Problems => matches!(standing, Some(Standing::Warning | Standing::Error)),
                    Show::Only(only) => standing == Some(only),
                    Show::Kind(_) => is_of_kind(row.row),
                };
                fits && (wanted.is_empty() || alike(&row.values.name).contains(&wanted))
            };
            let shown: Vec<u32> = roster.rows.iter().filter(is_shown).map(|row| row.row).collect();
            (shown, self.columns(roster))
        });
        self.show.set(show);
        self.search.set(search);
        self.page.set(0);
        if self.fields.read_untracked() != fields {
            self.fields.set(fields);
        }
        self.shown.set(shown);
        self.drawing.update(|drawing| *drawing += 1);
    }

    /// The columns worth showing: what is asked, what the list has, and what has been filled in.
    fn columns(self, roster: &RosterDraft) -> Vec<Field> {
        let members_choose = self.members_choose();
        let is_shown = |field: &Field| match field {
            Field::Name | Field::Email => true,
            Field::Track if members_choose => true,
            Field::Zone | Field::Language if roster.read.is_none() => true,
            field => {
                let is_matched =
                    |read: &domain::roster::ReadRoster| read.matches.iter().any(|m| m.field == *field);
                roster.read.as_ref().is_some_and(is_matched)
                    || roster.rows.iter().any(|row| !row.values.get(*field).is_empty())
            }
        };
        Field::ALL.into_iter().filter(is_shown).collect()
    }
}

/// Shows a text in its cell, where that is on this page of the table.
fn show(row: u32, field: Field, text: &str) {
    let cell = browser::page::element(&row::cell_id(row, field));
    if let Some(input) = cell.and_then(|cell| cell.dyn_into::<web_sys::HtmlInputElement>().ok())
        && input.value() != text
    {
        input.set_value(text);
    }
}

/// What could stand in a cell instead.
pub(super) fn suggestions(list: List, problem: &Problem) -> Vec<String> {
    match problem {
        Problem::EmailSeveral { found } => found.clone(),
        Problem::ZoneAmbiguous { candidates } => candidates.clone(),
        Problem::TrackUnknown => list.programme().tracks.iter().map(|track| track.id.clone()).collect(),
        problem => problem.suggestion().map(str::to_string).into_iter().collect(),
    }
}

/// A suggestion as a person calls it: a place by its name.
pub(super) fn suggestion_words(problem: &Problem, suggestion: &str) -> String {
    let zone = match problem {
        Problem::ZoneAmbiguous { .. } => ZoneId::parse(suggestion),
        _ => None,
    };
    zone.map_or(suggestion.to_string(), zone_words)
}

/// What is wrong, in words; only the browser knows the names of all languages.
pub(super) fn problem_words(problem: &Problem) -> String {
    let locale = crate::site::locale();
    match problem {
        Problem::LanguageNotOffered { code } => {
            let code = browser::intl::name(browser::intl::NameOf::Language, code);
            messages::problem(locale, &Problem::LanguageNotOffered { code })
        }
        problem => messages::problem(locale, problem),
    }
}

/// The accessible name of a cell: its column and whose it is.
pub(super) fn cell_label(field: Field, row: u32, name: &str) -> String {
    let column = messages::field_name(crate::site::locale(), field);
    if name.is_empty() || field == Field::Name {
        plain!(ROSTER_CELL_ROW, field = &column, row = row)
    } else {
        plain!(ROSTER_CELL, field = &column, name = name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::roster::Fault;

    #[test]
    fn a_corrected_cell_is_no_longer_what_the_spreadsheet_complained_about() {
        let mut row = RosterRow { faults: vec![(Field::Email, Fault::Error)], ..RosterRow::default() };
        put(&mut row, Field::Email, "a@example.org".into());
        assert_eq!((row.values.email.as_str(), row.faults.len()), ("a@example.org", 0));
    }
}
