//! The kinds of lists that people really have, each in many shapes, with the people that are in them.

mod address_books;
mod answers;
mod beside;
mod cancelled;
mod chats;
mod forms;
mod formulas;
mod headings;
mod hidden;
mod lines;
mod links;
mod marks;
mod meetings;
mod names;
mod on_side;
mod one_cell;
mod opendocument;
mod openxml;
mod pages;
mod parts;
mod readings;
mod roles;
mod shifted;
mod side_by_side;
mod templates;
mod told;
mod totals;

use domain::roster::{ReadRoster, RowKind};

use crate::{
    archives::{SheetPart, workbook},
    read, read_csv,
};

/// `2: Ada Obi <a@x.org>`, `9: total`, `12: heading`, a row a line. Who stands beside the rows is none.
fn shown(read: &ReadRoster) -> Vec<String> {
    let line = |row: &domain::roster::RosterRow| match row.kind {
        RowKind::Person => Some(format!("{}: {} <{}>", row.row, row.values.name, row.values.email)),
        RowKind::Total => Some(format!("{}: total", row.row)),
        RowKind::Header => Some(format!("{}: heading", row.row)),
        RowKind::Beside => None,
    };
    read.rows.iter().filter_map(line).collect()
}

/// A text file.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(shown(&read_csv(text)), expected, "{text}");
}

/// The XML of a sheet's rows.
#[track_caller]
fn check_sheet(rows: &str, expected: &[&str]) {
    let found = read("a.xlsx", &workbook(&[SheetPart("A", "visible", rows)], "")).unwrap();
    assert_eq!(shown(&found), expected, "{rows}");
}

/// A cell of text, as workbooks have it.
fn text(text: &str) -> String {
    format!(r#"<c t="inlineStr"><is><t>{text}</t></is></c>"#)
}

/// A row of texts, with attributes.
fn row(attributes: &str, cells: &[&str]) -> String {
    format!("<row {attributes}>{}</row>", cells.iter().map(|cell| text(cell)).collect::<String>())
}
