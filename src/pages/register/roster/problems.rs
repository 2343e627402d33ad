//! The problems of the list by kind, each with what puts all its rows right at once.

use std::collections::HashMap;

use domain::roster::{RosterIssue, RosterRow, RowKind};
use domain::{Level, Problem};
use leptos::prelude::*;

use super::standing::position;
use super::{List, Show, table, values};
use crate::browser;
use crate::drafts::RosterDraft;
use crate::site::{self, plain, tr};

/// The problems of one kind: the first of them, and the rows that have one, in order.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Kind {
    pub(super) first: RosterIssue,
    pub(super) rows: Vec<u32>,
    /// How many of these have a suggestion.
    suggested: usize,
}

/// What can be done to all rows of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fix {
    Suggestion,
    KeepFirst,
    KeepLast,
    FirstAddress,
    LastAddress,
    Part,
    Clear,
    KeepText,
    LeaveOut,
    TakeBack,
}

/// What must be put right first, then what is worth a look, then what is no person.
pub(super) fn kinds(roster: &RosterDraft) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = Vec::new();
    for level in [Level::Error, Level::Warning] {
        for issue in roster.checked.issues.iter().filter(|issue| issue.level == level) {
            let Some(row) = issue.row else { continue };
            let code = issue.problem.code();
            let known = kinds.iter_mut().find(|kind| kind.first.problem.code() == code);
            let suggested = usize::from(issue.problem.suggestion().is_some());
            match known {
                Some(kind) if kind.rows.last() == Some(&row) => {}
                Some(kind) => {
                    kind.rows.push(row);
                    kind.suggested += suggested;
                }
                None => kinds.push(Kind { first: issue.clone(), rows: vec![row], suggested }),
            }
        }
    }
    // The check is not asked about them, so the rows themselves tell.
    for problem in [Problem::RowBeside, Problem::RowTotal] {
        let is_beside = problem == Problem::RowBeside;
        let skipped =
            |row: &&RosterRow| row.kind != RowKind::Person && (row.kind == RowKind::Beside) == is_beside;
        let rows: Vec<u32> = roster.rows.iter().filter(skipped).map(|row| row.row).collect();
        if let Some(row) = rows.first().copied() {
            let first =
                RosterIssue { row: Some(row), field: None, level: Level::Skipped, value: None, problem };
            kinds.push(Kind { first, rows, suggested: 0 });
        }
    }
    kinds
}

/// The rows with a problem of this kind.
pub(super) fn rows_of(roster: &RosterDraft, code: &str) -> Vec<u32> {
    let found = kinds(roster).into_iter().find(|kind| kind.first.problem.code() == code);
    found.map_or(Vec::new(), |kind| kind.rows)
}

fn fixes(kind: &Kind) -> &'static [Fix] {
    let issue = &kind.first;
    match &issue.problem {
        _ if kind.suggested > 0 && issue.level == Level::Error => &[Fix::Suggestion, Fix::LeaveOut],
        _ if kind.suggested > 0 => &[Fix::Suggestion],
        Problem::EmailDuplicate { .. } | Problem::NameRepeated { .. } => &[Fix::KeepFirst, Fix::KeepLast],
        Problem::EmailSeveral { .. } => &[Fix::FirstAddress, Fix::LastAddress],
        Problem::NameSeveral { .. } => &[Fix::Part],
        Problem::CellError | Problem::CellUncalculated => &[Fix::Clear, Fix::LeaveOut],
        Problem::TextFormula => &[Fix::KeepText],
        Problem::RowCancelled => &[Fix::LeaveOut],
        Problem::RowTotal | Problem::RowHeader | Problem::RowBeside => &[Fix::TakeBack],
        _ if issue.level == Level::Error => &[Fix::LeaveOut],
        _ => &[],
    }
}

fn rows_changed(kind: &Kind, fix: Fix) -> usize {
    if fix == Fix::Suggestion { kind.suggested } else { kind.rows.len() }
}

fn words(fix: Fix, n: usize) -> String {
    match fix {
        Fix::Suggestion => tr!(ROSTER_FIX_SUGGESTION, n = n),
        Fix::KeepFirst => tr!(ROSTER_FIX_FIRST, n = n),
        Fix::KeepLast => tr!(ROSTER_FIX_LAST, n = n),
        Fix::FirstAddress => tr!(ROSTER_FIX_FIRST_ADDRESS, n = n),
        Fix::LastAddress => tr!(ROSTER_FIX_LAST_ADDRESS, n = n),
        Fix::Part => tr!(ROSTER_FIX_PART, n = n),
        Fix::Clear => tr!(ROSTER_FIX_CLEAR, n = n),
        Fix::KeepText => tr!(ROSTER_FIX_TEXT, n = n),
        Fix::LeaveOut => tr!(ROSTER_LEAVE_ERRORS_OUT, n = n),
        Fix::TakeBack => tr!(ROSTER_FIX_TAKE_BACK, n = n),
    }
}

/// Of people with one address, or one name, all but the last, with the first, which has no such problem itself.
fn all_but_last(roster: &RosterDraft, code: &str) -> Vec<u32> {
    // The last row so far of those that repeat the first.
    let mut last: HashMap<u32, u32> = HashMap::new();
    let mut earlier = Vec::new();
    for issue in roster.checked.issues.iter().filter(|issue| issue.problem.code() == code) {
        if let (Some(row), Problem::EmailDuplicate { other_row } | Problem::NameRepeated { other_row }) =
            (issue.row, &issue.problem)
        {
            earlier.push(last.insert(*other_row, row).unwrap_or(*other_row));
        }
    }
    earlier
}

/// The people of each row that seems to have several.
fn people_of_rows(roster: &RosterDraft) -> Vec<(u32, Vec<String>)> {
    let people = |issue: &RosterIssue| match &issue.problem {
        Problem::NameSeveral { found } => Some((issue.row?, found.clone())),
        _ => None,
    };
    roster.checked.issues.iter().filter_map(people).collect()
}

impl List {
    fn fix(self, kind: &Kind, fix: Fix) {
        let code = kind.first.problem.code();
        match fix {
            Fix::KeepFirst | Fix::LeaveOut => return self.leave_out_all(kind.rows.clone(), true),
            Fix::KeepLast => {
                return self
                    .leave_out_all(self.draft.with_untracked(|roster| all_but_last(roster, code)), true);
            }
            Fix::TakeBack => return self.take_back_all(&kind.rows),
            Fix::Part => return self.part(&self.draft.with_untracked(people_of_rows)),
            _ => {}
        }
        let cells = self.draft.with_untracked(|roster| {
            let text = |issue: &RosterIssue| {
                let (row, field) = (issue.row?, issue.field?);
                let text = match (fix, &issue.problem) {
                    (Fix::FirstAddress, Problem::EmailSeveral { found }) => found.first()?.clone(),
                    (Fix::LastAddress, Problem::EmailSeveral { found }) => found.last()?.clone(),
                    (Fix::Suggestion, problem) => problem.suggestion()?.to_string(),
                    // Written by hand, a text is a text.
                    (Fix::KeepText, _) => roster.rows[position(roster, row)?].values.get(field).to_string(),
                    _ => String::new(),
                };
                Some((row, field, text))
            };
            let issues = roster.checked.issues.iter().filter(|issue| issue.problem.code() == code);
            issues.filter_map(text).collect::<Vec<_>>()
        });
        self.change_all(&cells, rows_changed(kind, fix));
    }
}

/// A paragraph a kind; nothing where there is nothing to do.
pub(super) fn view(list: List) -> AnyView {
    let kinds = Memo::new(move |_| list.draft.with(kinds));
    let content = move || {
        let kinds = kinds.get();
        (!kinds.is_empty()).then(|| {
            let items = kinds.into_iter().map(|kind| one(list, kind)).collect_view();
            view! {
                <section class="roster-kinds" aria-labelledby="roster-kinds-title">
                    <h2 id="roster-kinds-title">{tr!(ROSTER_KINDS)}</h2>
                    <ul class="roster-kinds__list">{items}</ul>
                </section>
            }
        })
    };
    view! { {table::undo(list, true)} {content} }.into_any()
}

fn one(list: List, kind: Kind) -> AnyView {
    let title = messages::problem_kind(site::locale(), &kind.first.problem);
    let count = tr!(ROSTER_KIND_ROWS, n = kind.rows.len());
    let level = match kind.first.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Skipped => "left-out",
    };
    let choices = values::to_choose(list, &kind.first);
    let kind = StoredValue::new(kind);
    let mut buttons = Vec::new();
    kind.with_value(|k| {
        for fix in fixes(k).iter().filter(|fix| **fix != Fix::Part || list.takes_people) {
            let press = move || kind.with_value(|kind| list.fix(kind, *fix));
            buttons.push(named_button(words(*fix, rows_changed(k, *fix)), &title, press));
        }
    });
    let code = kind.with_value(|kind| kind.first.problem.code());
    // Who stands beside the list is shown nowhere else; what it means is said here, since no row has it.
    let is_beside = code == Problem::RowBeside.code();
    let hint = is_beside.then(|| {
        view! { <p>{messages::problem(site::locale(), &Problem::RowBeside)}</p> }
    });
    let is_person = level != "left-out";
    let show = (is_person || is_beside).then(|| {
        named_button(tr!(ROSTER_KIND_SHOW), &title, move || {
            table::apply(list, Show::Kind(code), String::new());
            browser::focus::move_to(table::HEADING_ID.into());
        })
    });
    view! {
        <li class="roster-kind" data-standing=level>
            <h3>{title.clone()} ": " {count}</h3>
            {hint}
            {choices}
            <p class="actions">{buttons} {show}</p>
        </li>
    }
    .into_any()
}

/// Several kinds can be left out or shown: a button's name says which one is meant.
pub(super) fn named_button(words: String, title: &str, press: impl Fn() + 'static) -> AnyView {
    named(words, messages::without_marks(title), Box::new(press))
}

fn named(words: String, title: String, press: Box<dyn Fn()>) -> AnyView {
    let label = plain!(ROSTER_KIND_BUTTON, label = &messages::without_marks(&words), kind = &title);
    view! { <button type="button" class="button button--quiet" aria-label=label on:click=move |_| press()>{words}</button> }
        .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::roster::{Checked, Field};

    fn issue(row: u32, problem: Problem) -> RosterIssue {
        let level = problem.level();
        RosterIssue { row: Some(row), field: Some(Field::Email), level, value: None, problem }
    }

    fn list(issues: Vec<RosterIssue>) -> RosterDraft {
        RosterDraft { checked: Checked { issues, ..Checked::default() }, ..RosterDraft::default() }
    }

    fn typo() -> Problem {
        Problem::EmailTypo { suggestion: "ana@gmail.com".into() }
    }

    #[test]
    fn errors_come_first_and_a_row_is_counted_once_a_kind() {
        let issues = vec![
            issue(2, typo()),
            issue(2, typo()),
            issue(3, typo()),
            issue(4, Problem::EmailSyntax { suggestion: None }),
            RosterIssue { row: None, ..issue(0, Problem::RosterTooFew { have: 1, need: 10, to_fix: 0 }) },
        ];
        let kinds = kinds(&list(issues));
        let found: Vec<_> = kinds.iter().map(|kind| (kind.first.problem.code(), kind.rows.clone())).collect();
        assert_eq!(found, [("email.syntax", vec![4]), ("email.typo", vec![2, 3])]);
    }

    #[test]
    fn what_has_a_suggestion_may_have_it_at_once_and_the_others_are_left_as_they_are() {
        let meant = || Problem::EmailSyntax { suggestion: Some("ana@x.org".into()) };
        let kinds =
            kinds(&list(vec![issue(2, Problem::EmailSyntax { suggestion: None }), issue(3, meant())]));
        assert_eq!(fixes(&kinds[0]), [Fix::Suggestion, Fix::LeaveOut]);
        assert_eq!(rows_changed(&kinds[0], Fix::Suggestion), 1);
        assert_eq!(rows_changed(&kinds[0], Fix::LeaveOut), 2);
    }

    #[test]
    fn totals_are_a_kind_of_their_own() {
        let total = RosterRow { row: 9, kind: RowKind::Total, ..RosterRow::default() };
        let kinds = kinds(&RosterDraft { rows: vec![total], ..RosterDraft::default() });
        assert_eq!((kinds[0].first.level, kinds[0].rows.as_slice()), (Level::Skipped, [9].as_slice()));
    }

    #[test]
    fn who_stands_beside_the_list_is_a_kind_of_its_own_and_may_be_taken_in() {
        let row = |row, kind| RosterRow { row, kind, ..RosterRow::default() };
        let rows = vec![row(4, RowKind::Header), row(7, RowKind::Beside), row(8, RowKind::Beside)];
        let kinds = kinds(&RosterDraft { rows, ..RosterDraft::default() });
        let found: Vec<_> = kinds.iter().map(|kind| (kind.first.problem.code(), kind.rows.clone())).collect();
        assert_eq!(found, [("row.beside", vec![7, 8]), ("row.total", vec![4])]);
        assert_eq!(fixes(&kinds[0]), [Fix::TakeBack]);
    }

    #[test]
    fn the_last_of_each_address_or_name_is_kept() {
        let duplicate = |row, other_row| issue(row, Problem::EmailDuplicate { other_row });
        let repeated = |row, other_row| issue(row, Problem::NameRepeated { other_row });
        let roster = list(vec![duplicate(4, 2), repeated(9, 8), duplicate(5, 3), duplicate(7, 2)]);
        assert_eq!(all_but_last(&roster, "email.duplicate"), [2, 3, 4]);
        assert_eq!(all_but_last(&roster, "name.repeated"), [8]);
    }
}
