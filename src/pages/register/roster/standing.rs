//! How each row stands, and how many stand how: every row of the list is one of ready, to look at, to fix, left out.

use std::ops::Range;

use domain::roster::{Field, RosterIssue, RosterRow, RowKind};
use domain::{Level, Problem};

use crate::drafts::RosterDraft;

/// How a row stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Standing {
    #[default]
    Ready,
    Warning,
    Error,
    LeftOut,
}

impl Standing {
    pub(super) const ALL: [Standing; 4] =
        [Standing::Ready, Standing::Warning, Standing::Error, Standing::LeftOut];

    /// For `data-standing`.
    pub(super) fn name(self) -> &'static str {
        match self {
            Standing::Ready => "ready",
            Standing::Warning => "warning",
            Standing::Error => "error",
            Standing::LeftOut => "left-out",
        }
    }
}

/// A row that nobody has filled in yet: it is not a person and not counted.
pub(super) fn is_blank(row: &RosterRow) -> bool {
    Field::ALL.iter().all(|field| row.values.get(*field).trim().is_empty())
}

/// Where the row with this number is; rows are in order.
pub(super) fn position(roster: &RosterDraft, row: u32) -> Option<usize> {
    roster.rows.binary_search_by_key(&row, |r| r.row).ok()
}

/// Totals and repeated headings are left out from the start; the person may say that one is a person.
pub(super) fn is_left_out(roster: &RosterDraft, row: &RosterRow) -> bool {
    row.kind != RowKind::Person || roster.left_out.binary_search(&row.row).is_ok()
}

fn is_checked(roster: &RosterDraft, row: &RosterRow) -> bool {
    !is_left_out(roster, row) && !is_blank(row)
}

/// The rows that the check is asked about, of those at these places.
pub(super) fn rows_to_check(roster: &RosterDraft, places: Range<usize>) -> Vec<RosterRow> {
    roster.rows[places].iter().filter(|row| is_checked(roster, row)).cloned().collect()
}

/// Of the rows with these numbers: those that are checked, and the numbers of those that are not.
pub(super) fn kept_and_gone(roster: &RosterDraft, numbers: &[u32]) -> (Vec<RosterRow>, Vec<u32>) {
    let (mut kept, mut gone) = (Vec::new(), Vec::new());
    for number in numbers {
        match position(roster, *number).map(|at| &roster.rows[at]).filter(|row| is_checked(roster, row)) {
            Some(row) => kept.push(row.clone()),
            None => gone.push(*number),
        }
    }
    (kept, gone)
}

/// The fields without a column that the list may do without: their rows need not be named one by one.
pub(super) fn absent(roster: &RosterDraft) -> Vec<Field> {
    let issues = roster.read.iter().flat_map(|read| &read.issues);
    let is_missing = |issue: &&RosterIssue| {
        issue.level == Level::Warning && matches!(issue.problem, Problem::ColumnMissing { .. })
    };
    issues.filter(is_missing).filter_map(|issue| issue.field).collect()
}

/// Leaves a row out; their numbers stay in order.
pub(super) fn put_out(roster: &mut RosterDraft, row: u32) {
    if let Err(at) = roster.left_out.binary_search(&row) {
        roster.left_out.insert(at, row);
    }
}

/// The issues of each of these rows, which are in order; errors first. One look through all issues: a long list may
/// have tens of thousands.
pub(super) fn issues_of(
    roster: &RosterDraft,
    rows: impl Iterator<Item = u32>,
) -> Vec<(u32, Vec<RosterIssue>)> {
    let mut found: Vec<_> = rows.map(|row| (row, Vec::new())).collect();
    for is_error in [true, false] {
        for issue in roster.checked.issues.iter().filter(|issue| (issue.level == Level::Error) == is_error) {
            let at = issue.row.and_then(|row| found.binary_search_by_key(&row, |(number, _)| *number).ok());
            if let Some(at) = at {
                found[at].1.push(issue.clone());
            }
        }
    }
    found
}

/// How every row that is not blank stands, with its number.
pub(super) fn standings(roster: &RosterDraft) -> Vec<(u32, Standing)> {
    // Row by row, without sorting: sorting code is heavier than all that it would sort here.
    let mut worst = vec![Standing::Ready; roster.rows.len()];
    for issue in &roster.checked.issues {
        let standing = match issue.level {
            Level::Error => Standing::Error,
            Level::Warning => Standing::Warning,
            Level::Skipped => continue,
        };
        if let Some(at) = issue.row.and_then(|row| position(roster, row)) {
            worst[at] = worst[at].max(standing);
        }
    }
    let rows = roster.rows.iter().zip(worst).filter(|(row, _)| !is_blank(row));
    rows.map(|(row, standing)| (row.row, if is_left_out(roster, row) { Standing::LeftOut } else { standing }))
        .collect()
}

/// How many rows stand how. `rows` is always the sum of the four.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) rows: usize,
    pub(super) ready: usize,
    pub(super) warnings: usize,
    pub(super) errors: usize,
    pub(super) left_out: usize,
    /// Of those left out: totals and repeated headings.
    pub(super) skipped: usize,
    /// Lines that nobody has filled in: they are no rows.
    pub(super) blank: usize,
    /// People who can be registered as they stand.
    pub(super) people: usize,
}

impl Counts {
    pub(super) fn of(roster: &RosterDraft) -> Counts {
        let mut counts = Counts::default();
        for (_, standing) in standings(roster) {
            counts.rows += 1;
            match standing {
                Standing::Ready => counts.ready += 1,
                Standing::Warning => counts.warnings += 1,
                Standing::Error => counts.errors += 1,
                Standing::LeftOut => counts.left_out += 1,
            }
        }
        let is_skipped = |row: &&RosterRow| matches!(row.kind, RowKind::Total | RowKind::Header);
        counts.skipped = roster.rows.iter().filter(is_skipped).count();
        counts.blank = roster.rows.len() - counts.rows;
        counts.people = counts.ready + counts.warnings;
        counts
    }

    pub(super) fn standing(self, standing: Standing) -> usize {
        match standing {
            Standing::Ready => self.ready,
            Standing::Warning => self.warnings,
            Standing::Error => self.errors,
            Standing::LeftOut => self.left_out,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::roster::{Checked, MemberDraft};

    fn row(number: u32, name: &str) -> RosterRow {
        let values = MemberDraft { name: name.into(), ..MemberDraft::default() };
        RosterRow { row: number, values, ..RosterRow::default() }
    }

    fn issue(row: Option<u32>, problem: Problem) -> RosterIssue {
        RosterIssue { row, field: Some(Field::Email), level: problem.level(), value: None, problem }
    }

    /// Rows 5 to 10: ready, to look at, to fix (and to look at), left out, blank, total.
    fn list() -> RosterDraft {
        let typo = || Problem::EmailTypo { suggestion: "ana@gmail.com".into() };
        let mut rows =
            vec![row(5, "Ana"), row(6, "Ben"), row(7, "Cleo"), row(8, "Dan"), row(9, " "), row(10, "Total")];
        rows[5].kind = RowKind::Total;
        let issues = vec![
            issue(Some(7), Problem::EmailSyntax { suggestion: None }),
            issue(Some(6), typo()),
            issue(Some(7), typo()),
            issue(None, Problem::RosterTooFew { have: 3, need: 10, to_fix: 0 }),
        ];
        RosterDraft {
            rows,
            left_out: vec![8],
            checked: Checked { issues, ..Checked::default() },
            ..RosterDraft::default()
        }
    }

    #[test]
    fn every_row_that_is_filled_in_is_counted_once() {
        let counts = Counts::of(&list());
        let expected = Counts {
            rows: 5,
            ready: 1,
            warnings: 1,
            errors: 1,
            left_out: 2,
            skipped: 1,
            blank: 1,
            people: 2,
        };
        assert_eq!(counts, expected);
        // Who stands beside the list is left out, and no total or heading.
        let mut with_more = list();
        with_more.rows.push(RosterRow { kind: RowKind::Beside, ..row(11, "Eva") });
        let more = Counts { rows: 6, left_out: 3, ..expected };
        assert_eq!(Counts::of(&with_more), more);
        assert_eq!(
            Standing::ALL.iter().map(|standing| counts.standing(*standing)).sum::<usize>(),
            counts.rows
        );
    }

    #[test]
    fn rows_that_are_left_out_blank_or_no_people_are_not_checked() {
        let checked: Vec<u32> = rows_to_check(&list(), 0..6).iter().map(|row| row.row).collect();
        assert_eq!(checked, [5, 6, 7]);
    }

    #[test]
    fn of_the_rows_that_changed_only_people_are_checked_again() {
        let (kept, gone) = kept_and_gone(&list(), &[5, 8, 9, 11]);
        assert_eq!(kept.iter().map(|row| row.row).collect::<Vec<_>>(), [5]);
        assert_eq!(gone, [8, 9, 11]);
    }

    #[test]
    fn the_errors_of_a_row_come_before_its_warnings() {
        let found = issues_of(&list(), [5, 7].into_iter());
        let levels = |at: usize| found[at].1.iter().map(|issue| issue.level).collect::<Vec<_>>();
        assert_eq!((found[0].0, levels(0)), (5, vec![]));
        assert_eq!((found[1].0, levels(1)), (7, vec![Level::Error, Level::Warning]));
    }
}
