//! The reader as its users see it: files in, mapped rows out, and what the check makes of them.

#![expect(clippy::unwrap_used, reason = "a test may fail this way")]

mod archives;
mod choices;
mod columns;
mod doubts;
mod encodings;
mod few_letters;
mod formats;
mod fuzzed;
mod hostile;
mod kinds;
mod pasted;
mod real_files;
mod row_kinds;
mod workbooks;
mod writers;
mod written;

use std::ops::ControlFlow;

use domain::roster::{Field, ReadChoice, ReadRoster, RowKind};
use sheets::{Error, NativeText};

fn read_with(file_name: &str, bytes: &[u8], choice: &ReadChoice) -> Result<ReadRoster, Error> {
    sheets::read_file(file_name, bytes, choice, &NativeText, &mut |_, _| ControlFlow::Continue(()))
}

fn read(file_name: &str, bytes: &[u8]) -> Result<ReadRoster, Error> {
    read_with(file_name, bytes, &ReadChoice::default())
}

fn read_csv(text: &str) -> ReadRoster {
    read("list.csv", text.as_bytes()).unwrap()
}

/// `4: Ada Obi <ada@x.org>`, a row a line.
fn people(read: &ReadRoster) -> Vec<String> {
    let rows = read.rows.iter().filter(|row| row.kind != RowKind::Beside);
    rows.map(|row| format!("{}: {} <{}>", row.row, row.values.name, row.values.email)).collect()
}

/// The headings of the columns that hold `field`.
fn headings(read: &ReadRoster, field: Field) -> Vec<&str> {
    let found = read.matches.iter().find(|found| found.field == field);
    found.map_or(Vec::new(), |found| {
        found.columns.iter().map(|at| read.columns[*at].heading.as_str()).collect()
    })
}

fn codes(read: &ReadRoster) -> Vec<&'static str> {
    read.issues.iter().map(|issue| issue.problem.code()).collect()
}
