//! Workbooks as their many writers spell them.

use super::{check_sheet, row, shown};
use crate::{archives::archive, read};

const ADA: [&str; 1] = ["2: Ada <a@x.org>"];

/// A workbook whose only sheet is this part.
fn with_sheet(part: &[u8]) -> Vec<u8> {
    archive(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.xml", br#"<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>"#),
        ("xl/worksheets/sheet1.xml", part),
    ])
}

#[track_caller]
fn check_part(part: &[u8], expected: &[&str]) {
    let read = read("a.xlsx", &with_sheet(part)).unwrap();
    assert_eq!(shown(&read), expected, "{}", String::from_utf8_lossy(part));
}

#[test]
fn markup_is_read_however_it_is_spelt() {
    let inner = |prefix: &str| {
        let cell = |text: &str| {
            format!(
                "<{prefix}c t=\"inlineStr\"><{prefix}is><{prefix}t>{text}</{prefix}t></{prefix}is></{prefix}c>"
            )
        };
        let row = |one: &str, other: &str| format!("<{prefix}row>{}{}</{prefix}row>", cell(one), cell(other));
        format!(
            "<{prefix}worksheet><{prefix}sheetData>{}{}</{prefix}sheetData></{prefix}worksheet>",
            row("Name", "E-mail"),
            row("Ada", "a@x.org")
        )
    };
    let plain = inner("");
    for prefix in ["x:", "ns0:", "a.b-c:", "ss:"] {
        check_part(inner(prefix).as_bytes(), &ADA);
    }
    check_part(format!("\u{FEFF}<?xml version=\"1.0\"?>{plain}").as_bytes(), &ADA);
    check_part(plain.replace('"', "'").as_bytes(), &ADA);
    check_part(plain.replace("<c t=", "<c\n\tt = ").as_bytes(), &ADA);
    check_part(plain.replace("Ada", "<![CDATA[Ada]]>").as_bytes(), &ADA);
    check_part(plain.replace("Ada", "A<!-- x -->da").as_bytes(), &ADA);
    check_part(plain.replace("Ada", "&#65;&#x64;a").as_bytes(), &ADA);
    check_part(plain.replace("<row>", "<row><?pi x?>").as_bytes(), &ADA);
    check_part(plain.replace("<t>", "<t xml:space=\"preserve\"> ").as_bytes(), &ADA);
}

#[test]
fn cells_and_rows_without_an_address_follow_each_other() {
    let cell = |at: &str, text: &str| {
        let at = if at.is_empty() { String::new() } else { format!(" r=\"{at}\"") };
        format!(r#"<c{at} t="inlineStr"><is><t>{text}</t></is></c>"#)
    };
    let heading = format!("<row>{}{}</row>", cell("", "Name"), cell("", "E-mail"));
    let with = |rows: String| heading.clone() + &rows;
    check_sheet(&with(format!("<row>{}{}</row>", cell("", "Ada"), cell("", "a@x.org"))), &ADA);
    check_sheet(&with(format!("<row r=\"2\">{}{}</row>", cell("A2", "Ada"), cell("", "a@x.org"))), &ADA);
    check_sheet(&with(format!("<row>{}{}</row>", cell("a2", "Ada"), cell("b2", "a@x.org"))), &ADA);
    check_sheet(&with(format!("<row>{}{}</row>", cell("$A$2", "Ada"), cell("$B$2", "a@x.org"))), &ADA);
    check_sheet(&with(format!("<row>{}{}</row>", cell("B2", "a@x.org"), cell("A2", "Ada"))), &ADA);
    check_sheet(&with(format!("<row r=\"x\">{}{}</row>", cell("?", "Ada"), cell("", "a@x.org"))), &ADA);
    check_sheet(
        &with(format!("<row/><row>{}{}</row>", cell("", "Ada"), cell("", "a@x.org"))),
        &["3: Ada <a@x.org>"],
    );
    check_sheet(
        &with(format!("<row r=\"7\"/><row>{}{}</row>", cell("", "Ada"), cell("", "a@x.org"))),
        &["8: Ada <a@x.org>"],
    );
    check_sheet(
        &with(format!("<row r=\"5\">{}<c/>{}</row>", cell("A5", "Ada"), cell("B5", "a@x.org"))),
        &["5: Ada <a@x.org>"],
    );
    check_sheet(
        &with(format!("<row>{}</row><row>{}</row>", cell("B9", "b@x.org"), cell("A10", "Cy"))),
        &["2:  <b@x.org>", "3: Cy <>"],
    );
}

#[test]
fn the_sheet_is_found_whatever_the_parts_are_called() {
    let sheet = format!(
        "<worksheet><sheetData>{}</sheetData></worksheet>",
        crate::archives::rows(&[&["Name", "E-mail"], &["Ada", "a@x.org"]])
    );
    let find = |book: &str, relations: &str, book_path: &str, sheet_path: &str| {
        let (folder, name) = book_path.rsplit_once('/').unwrap_or(("", book_path));
        let root = format!(
            r#"<Relationships><Relationship Id="q" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="{book_path}"/></Relationships>"#
        );
        let relations_path = format!("{folder}/_rels/{name}.rels");
        let bytes = archive(&[
            ("[Content_Types].xml", b"<Types/>"),
            ("_rels/.rels", root.as_bytes()),
            (book_path, book.as_bytes()),
            (relations_path.trim_start_matches('/'), relations.as_bytes()),
            (sheet_path, sheet.as_bytes()),
        ]);
        assert_eq!(shown(&read("a.xlsx", &bytes).unwrap()), ADA, "{book} {relations}");
    };
    let strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet";
    let relation = |target: &str| {
        format!(
            r#"<Relationships><Relationship Target="{target}" Type="{strict}" Id="rId9"/></Relationships>"#
        )
    };
    let book = r#"<workbook><sheets><sheet sheetId="4" name="A" r:id="rId9"/></sheets></workbook>"#;
    find(book, &relation("worksheets/list.xml"), "xl/workbook.xml", "xl/worksheets/list.xml");
    find(book, &relation("/xl/list.xml"), "xl/workbook.xml", "xl/list.xml");
    find(book, &relation("../list.xml"), "xl/workbook.xml", "list.xml");
    find(book, &relation("./worksheets/list.xml"), "xl/workbook2.xml", "xl/worksheets/list.xml");
    find(book, &relation("list%201.xml"), "xl/workbook.xml", "xl/list 1.xml");
    find(book, &relation("list.xml"), "workbook.xml", "list.xml");
    find(&book.replace("r:id", "d3p1:id"), &relation("list.xml"), "xl/workbook.xml", "xl/list.xml");
    find(
        &book.replace("<sheet ", "<mc:AlternateContent><mc:Choice/></mc:AlternateContent><x:sheet "),
        &relation("list.xml"),
        "xl/workbook.xml",
        "xl/list.xml",
    );
    find(book, "<Relationships/>", "xl/workbook.xml", "xl/worksheets/sheet1.xml");
}

#[test]
fn parts_in_utf_16_are_read() {
    // 40,000 letters, so that letters and their halves lie across what is inflated at once.
    let long = "é😀".repeat(20_000);
    let text = |head: &str| {
        let row = |cells: [&str; 2]| {
            let cells = cells.map(|cell| format!("<c t=\"inlineStr\"><is><t>{cell}</t></is></c>"));
            format!("<row>{}</row>", cells.concat())
        };
        let rows = [row(["Name", "E-mail"]), row(["Zoë 佐藤 😀", "z@x.org"]), row(["Ben", "b@x.org"])];
        format!("{head}<worksheet><sheetData>{}</sheetData><!--{long}--></worksheet>", rows.concat())
    };
    let people = ["2: Zoë 佐藤 😀 <z@x.org>", "3: Ben <b@x.org>"];
    for head in [
        "",
        "\u{FEFF}",
        "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
    ] {
        for unit in [u16::to_le_bytes, u16::to_be_bytes] {
            let bytes: Vec<u8> = text(head).encode_utf16().flat_map(unit).collect();
            check_part(&bytes, &people);
            // An odd byte at the end, and a letter cut in half.
            check_part(&[bytes.as_slice(), &[0xD8]].concat(), &people);
        }
    }
}

#[test]
fn a_cell_that_is_one_over_several_rows_counts_for_each() {
    let rows = [
        row("", &["Track", "Name", "E-mail"]),
        row("", &["A", "Ada Obi", "a@x.org"]),
        row("", &["", "Ben Ng", "b@x.org"]),
        row("", &["", "Cy Li", "c@x.org"]),
        row("", &["B", "Di Ho", "d@x.org"]),
        row("", &["", "Ed Fu", "e@x.org"]),
        row("", &["A", "Fay Go", "f@x.org"]),
    ];
    let rows = rows.concat();
    let tracks = |merged: &str| -> Vec<String> {
        let sheet =
            format!("<worksheet><sheetData>{rows}</sheetData><mergeCells>{merged}</mergeCells></worksheet>");
        let read = read("a.xlsx", &with_sheet(sheet.as_bytes())).unwrap();
        read.rows.into_iter().map(|row| row.values.track).collect()
    };
    assert_eq!(tracks(r#"<mergeCell ref="A2:A4"/><mergeCell ref="A5:A6"/>"#), ["A", "A", "A", "B", "B", "A"]);
    // Nothing is merged, or nothing that counts for each.
    for merged in [
        "",
        r#"<mergeCell ref="A2:C3"/>"#,
        r#"<mergeCell ref="A4:A2"/>"#,
        r#"<mergeCell ref="A2"/>"#,
        "<mergeCell",
    ] {
        assert_eq!(tracks(merged), ["A", "", "", "B", "", "A"], "{merged}");
    }
}
