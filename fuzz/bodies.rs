//! What is done with the bytes of an input, by the fuzz targets and by a test on stable that goes through the corpus.

use std::{collections::BTreeSet, ops::ControlFlow};

use domain::{
    Level,
    roster::{
        Checked, Fault, Field, MemberDraft, ReadChoice, ReadRoster, RosterContext, RosterRow, RosterRules,
        RowKind, check, check_read,
    },
};
use sheets::NativeText;

/// A file of any kind, read and checked; the list that was found is written and read again.
pub(crate) fn read(data: &[u8]) {
    let Some(mut found) = read_as("list", data, &ReadChoice::default()) else { return };
    let checked = check_read(&mut found, &RosterRules::default(), RosterContext::default());
    nothing_vanishes(found.rows.len(), &checked);
    if let Ok(text) = std::str::from_utf8(data) {
        let _ = sheets::read_paste(text, Some(text), &ReadChoice::default(), &NativeText);
    }
}

/// Headings and cells that are any texts: lines of the input are the cells of a table of so many columns.
pub(crate) fn columns(data: &[u8]) {
    let Some((first, rest)) = data.split_first() else { return };
    let width = usize::from(first % 9) + 1;
    let text = String::from_utf8_lossy(rest);
    let cells: Vec<String> = text.lines().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
    let table: Vec<String> = cells.chunks(width).map(|row| row.join(",")).collect();
    let Some(found) = read_as("list.csv", table.join("\n").as_bytes(), &ReadChoice::default()) else {
        return;
    };
    // Every column that was chosen is there, and each row is of the table.
    for chosen in &found.matches {
        assert!(!chosen.columns.is_empty() && chosen.columns.iter().all(|at| *at < found.columns.len()));
    }
    assert!(found.rows.is_sorted_by(|one, other| one.row < other.row));
    // What a person chooses instead is done.
    let choice = ReadChoice {
        columns: Some(found.matches.clone()),
        heading_row: Some(found.heading_row.unwrap_or_default()),
        ..ReadChoice::default()
    };
    let again = read_as("list.csv", table.join("\n").as_bytes(), &choice).map(|again| again.matches);
    assert!(again.is_none_or(|again| again == found.matches));
}

/// Rows of any texts: lines of the input are the fields of people, one after the other.
pub(crate) fn check_rows(data: &[u8]) {
    let Some((first, rest)) = data.split_first() else { return };
    let text = String::from_utf8_lossy(rest);
    let lines: Vec<&str> = text.split('\n').collect();
    let rows: Vec<RosterRow> = (1..)
        .zip(lines.chunks(Field::ALL.len()))
        .map(|(row, texts)| {
            let mut values = MemberDraft::default();
            for (field, text) in Field::ALL.into_iter().zip(texts) {
                *values.get_mut(field) = text.to_string();
            }
            let faults = if first & 8 > 0 { vec![(Field::Role, Fault::Formula)] } else { Vec::new() };
            let kind = if row % 7 == 6 { RowKind::Total } else { RowKind::Person };
            RosterRow { row, values, faults, kind }
        })
        .collect();
    let rules = RosterRules {
        email_optional: first & 1 > 0,
        shared_email: first & 2 > 0,
        languages: if first & 4 > 0 { vec!["en".into(), "es".into()] } else { Vec::new() },
        ..RosterRules::default()
    };
    let checked = check(&rows, &rules, RosterContext::default());
    nothing_vanishes(rows.len(), &checked);
    // A checked list checks the same again.
    let again: Vec<RosterRow> = checked
        .members
        .iter()
        .map(|member| RosterRow { row: member.row, values: member.to_draft(), ..RosterRow::default() })
        .collect();
    assert_eq!(check(&again, &rules, RosterContext::default()).members, checked.members);
}

fn read_as(name: &str, data: &[u8], choice: &ReadChoice) -> Option<ReadRoster> {
    sheets::read_file(name, data, choice, &NativeText, &mut |_, _| ControlFlow::Continue(())).ok()
}

/// Rows are members, or have an error, or are skipped.
fn nothing_vanishes(rows: usize, checked: &Checked) {
    let of_level = |level: Level| -> BTreeSet<u32> {
        checked.issues.iter().filter(|issue| issue.level == level).filter_map(|issue| issue.row).collect()
    };
    let (errors, skipped) = (of_level(Level::Error), of_level(Level::Skipped));
    assert_eq!(rows, checked.members.len() + errors.len() + skipped.len());
}
