//! The check of a list as it was just read: what its columns lack is said once.

use domain::roster::{
    Field, MemberDraft, ReadRoster, RosterContext, RosterIssue, RosterRow, RosterRules, check_read,
};
use domain::{Level, Problem};

fn row(row: u32, name: &str, email: &str) -> RosterRow {
    let values = MemberDraft { name: name.into(), email: email.into(), ..MemberDraft::default() };
    RosterRow { row, values, ..RosterRow::default() }
}

fn without_column(field: Field, rows: Vec<RosterRow>) -> ReadRoster {
    let problem = Problem::ColumnMissing { field };
    ReadRoster {
        sheet: None,
        sheets: Vec::new(),
        encoding: None,
        delimiter: None,
        heading_row: Some(1),
        columns: Vec::new(),
        preview: Vec::new(),
        matches: Vec::new(),
        rows,
        issues: vec![RosterIssue {
            row: None,
            field: Some(field),
            level: problem.level(),
            value: None,
            problem,
        }],
    }
}

/// The level of `column.missing`, the codes of the rows, and how many are members.
#[track_caller]
fn says(mut read: ReadRoster, rules: &RosterRules, level: Level, codes: &[&str], members: usize) {
    let checked = check_read(&mut read, &RosterRules { min: 0, ..rules.clone() }, RosterContext::default());
    assert_eq!(read.issues[0].level, level);
    let found: Vec<&str> = checked.issues.iter().map(|issue| issue.problem.code()).collect();
    assert_eq!((found.as_slice(), checked.members.len()), (codes, members));
}

#[test]
fn a_missing_column_of_addresses_is_said_once_and_takes_nobody_out() {
    let read = || without_column(Field::Email, vec![row(2, "Ada", ""), row(3, "Ben", "")]);
    says(read(), &RosterRules::default(), Level::Error, &[], 2);
    let optional = RosterRules { email_optional: true, ..RosterRules::default() };
    says(read(), &optional, Level::Warning, &[], 2);
}

#[test]
fn a_missing_column_of_names_is_an_error_and_takes_nobody_out() {
    let read = without_column(Field::Name, vec![row(2, "", "a@x.org"), row(3, "", "b@")]);
    let optional = RosterRules { email_optional: true, ..RosterRules::default() };
    says(read, &optional, Level::Error, &["email.syntax"], 1);
}

#[test]
fn addresses_are_missing_row_by_row_where_there_is_a_column_for_them() {
    let read = without_column(Field::Name, vec![row(2, "", "")]);
    says(read, &RosterRules::default(), Level::Error, &["email.missing"], 0);
}
