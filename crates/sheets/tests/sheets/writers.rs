//! The same four people as many writers and exports have them; `tests/data/writers/` has the scripts that made the
//! files.

use std::fs;

use domain::roster::{Fault, Field, FileProblem, RowKind};
use sheets::Error;

use crate::{codes, read};

fn bytes(name: &str) -> Vec<u8> {
    fs::read(format!("{}/tests/data/writers/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

#[track_caller]
fn check(name: &str, first_row: u32) {
    let read = read(name, &bytes(name)).unwrap();
    let people: Vec<(u32, &str, &str)> = read
        .rows
        .iter()
        .filter(|row| row.kind == RowKind::Person)
        .map(|row| (row.row, row.values.name.as_str(), row.values.email.as_str()))
        .collect();
    let expected = [
        ("Ada Obi", "ada@x.org"),
        ("Ben Ng", "ben@x.org"),
        ("Chidi Eze", "chidi@x.org"),
        ("Dora Lund", "dora@x.org"),
    ];
    let expected: Vec<(u32, &str, &str)> =
        (first_row..).zip(expected).map(|(row, (name, email))| (row, name, email)).collect();
    assert_eq!(people, expected, "{name}");
    assert_eq!(codes(&read), [] as [&str; 0], "{name}");
}

#[test]
fn workbooks_of_many_writers_hold_the_same_people() {
    check("openpyxl_title.xlsx", 5);
    check("openpyxl_chart.xlsx", 2);
    check("xlsxwriter_rich.xlsx", 2);
    check("xlsxwriter_inline.xlsx", 2);
    check("exceljs.xlsx", 2);
    check("exceljs_stream.xlsx", 2);
    check("sheetjs_xlsx.xlsx", 4);
    check("sheetjs_ods.ods", 4);
    check("sheetjs_fods.fods", 4);
    check("odfpy.ods", 2);
    check("libreoffice.xlsx", 5);
    check("libreoffice.ods", 5);
    check("libreoffice.fods", 5);
    check("libreoffice_formulas.xlsx", 2);
    check("libreoffice_formulas.ods", 2);
}

#[test]
fn exports_of_many_programs_hold_the_same_people() {
    check("sheetjs_html.html", 4);
    check("sheetjs_txt.txt", 4);
    check("libreoffice.html", 2);
    check("libreoffice_ansi.csv", 2);
    check("libreoffice_utf16.csv", 2);
    check("google_contacts.csv", 2);
    check("google_contacts_2024.csv", 2);
    check("mailchimp.csv", 2);
    check("action_network.csv", 2);
    check("microsoft_forms.csv", 2);
    check("qualtrics.csv", 4);
    check("zoom_registration.csv", 7);
    check("teams_attendance.csv", 8);
    check("whatsapp.txt", 2);
}

#[test]
fn addresses_that_stand_only_in_links_are_read() {
    check("openpyxl_name_links.xlsx", 2);
    check("openpyxl_word_links.xlsx", 2);
    check("openpyxl_link_formulas.xlsx", 2);
    check("xlsxwriter_links.xlsx", 2);
    check("odfpy_links.ods", 2);
    check("sheetjs_links.xlsx", 2);
    check("sheetjs_links.html", 2);
    check("libreoffice_links.xlsx", 2);
    check("libreoffice_links.ods", 2);
    check("libreoffice_links.html", 2);
    check("libreoffice_link_formulas.xlsx", 2);
    check("libreoffice_link_formulas.ods", 2);
    // Below a heading of addresses, half of them written out.
    check("openpyxl_some_links.xlsx", 2);
}

#[test]
fn formats_that_are_not_read_are_named_and_never_half_read() {
    for (name, kind) in [
        ("sheetjs_xlsb.xlsb", "xlsb"),
        ("sheetjs_biff8.xls", "xls"),
        ("sheetjs_biff2.xls", "xls"),
        ("sheetjs_xlml.xlml", "xml2003"),
        ("sheetjs_dif.dif", "dif"),
    ] {
        let expected = Error::Problem(FileProblem::Unsupported { kind: kind.into() });
        assert_eq!(read(name, &bytes(name)).unwrap_err(), expected, "{name}");
    }
}

#[test]
fn who_is_crossed_out_may_not_come() {
    for name in [
        "openpyxl_crossed_out.xlsx",
        "libreoffice_crossed_out.xlsx",
        "libreoffice_crossed_out.ods",
        "libreoffice_crossed_out.fods",
        "libreoffice_crossed_out.html",
    ] {
        let read = read(name, &bytes(name)).unwrap();
        let crossed_out: Vec<&str> = read
            .rows
            .iter()
            .filter(|row| row.faults == [(Field::Name, Fault::Cancelled)])
            .map(|row| row.values.name.as_str())
            .collect();
        assert_eq!(crossed_out, ["Ben Ng"], "{name}");
        assert_eq!(read.rows.len(), 4, "{name}");
    }
}

#[test]
fn of_a_text_that_is_partly_crossed_out_the_rest_is_read() {
    for name in [
        "openpyxl_partly_crossed_out.xlsx",
        "libreoffice_partly_crossed_out.xlsx",
        "libreoffice_partly_crossed_out.ods",
    ] {
        let read = read(name, &bytes(name)).unwrap();
        let rows: Vec<String> = read
            .rows
            .iter()
            .map(|row| {
                let is_cancelled = row.faults == [(Field::Name, Fault::Cancelled)];
                let mark = if is_cancelled { "cancelled" } else { "" };
                [&row.values.name, &row.values.email, &row.values.track, mark].join(" ")
            })
            .collect();
        let expected = [
            "Ada Obi ada@x.org A ",
            "Ben Ng ben@x.org B ",
            "Chidi Eze chidi@x.org A cancelled",
            "Dora Lund dora@x.org A ",
        ];
        assert_eq!(rows, expected, "{name}");
    }
}
