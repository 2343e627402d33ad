//! ODS: equal cells and rows written once, values beside texts, parts in groups.

use super::shown;
use crate::{archives::archive, read};

#[track_caller]
fn check(rows: &str, expected: &[&str]) {
    let content =
        format!("<office:document-content><table:table>{rows}</table:table></office:document-content>");
    let read = read("a.ods", &archive(&[("content.xml", content.as_bytes())])).unwrap();
    assert_eq!(shown(&read), expected, "{rows}");
}

fn cell(text: &str) -> String {
    format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
}

fn row(cells: &[&str]) -> String {
    format!("<table:table-row>{}</table:table-row>", cells.iter().map(|text| cell(text)).collect::<String>())
}

#[test]
fn what_is_written_once_stands_there_as_often_as_it_says() {
    let heading = row(&["Name", "E-mail", "Track"]);
    let with = |rows: &str| format!("{heading}{rows}");
    let empty = "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row>";
    let ada = row(&["Ada", "a@x.org", "A"]);
    check(&with(&format!("{empty}{ada}")), &["5: Ada <a@x.org>"]);
    check(&with(&format!("{ada}{empty}{ada}")), &["2: Ada <a@x.org>", "6: Ada <a@x.org>"]);
    check(
        &with(&ada.replace("<table:table-row>", "<table:table-row table:number-rows-repeated=\"2\">")),
        &["2: Ada <a@x.org>", "3: Ada <a@x.org>"],
    );
    let twice = "<table:table-row><table:table-cell table:number-columns-repeated=\"2\"><text:p>a@x.org</text:p></table:table-cell></table:table-row>";
    check(&with(twice), &["2: a@x.org <a@x.org>"]);
    let gap = format!(
        "<table:table-row><table:table-cell table:number-columns-repeated=\"1\"/>{}</table:table-row>",
        cell("a@x.org")
    );
    check(&with(&gap), &["2:  <a@x.org>"]);
    check(
        &with(&format!(
            "<table:table-row>{}<table:covered-table-cell/>{}</table:table-row>",
            cell("Ada"),
            cell("A")
        )),
        &["2: Ada <>"],
    );
}

#[test]
fn rows_in_groups_and_headers_are_rows() {
    let (heading, ada) = (row(&["Name", "E-mail"]), row(&["Ada", "a@x.org"]));
    for rows in [
        format!("<table:table-header-rows>{heading}</table:table-header-rows>{ada}"),
        format!("<table:table-row-group>{heading}{ada}</table:table-row-group>"),
        format!("<table:table-rows>{heading}{ada}</table:table-rows>"),
        format!(
            "{heading}{}",
            ada.replace("<table:table-row>", "<table:table-row table:visibility=\"filter\">")
        ),
        format!(
            "{heading}{}",
            ada.replace("<table:table-row>", "<table:table-row table:visibility=\"collapse\">")
        ),
        format!("<text:soft-page-break/>{heading}<text:soft-page-break/>{ada}"),
        format!("<table:table-column table:visibility=\"collapse\"/>{heading}{ada}"),
        format!("<office:forms><form:form><text:p>x</text:p></form:form></office:forms>{heading}{ada}"),
        format!("<table:shapes><draw:frame><text:p>Name</text:p></draw:frame></table:shapes>{heading}{ada}"),
        format!("<table:named-expressions/>{heading}{ada}<table:named-expressions/>"),
    ] {
        check(&rows, &["2: Ada <a@x.org>"]);
    }
}

#[test]
fn the_text_of_a_cell_is_what_is_shown() {
    let (heading, email) = (row(&["Name", "E-mail"]), cell("a@x.org"));
    let named = |cell: &str| format!("{heading}<table:table-row>{cell}{email}</table:table-row>");
    for cell in [
        "<table:table-cell><text:p>Ada Obi</text:p></table:table-cell>",
        "<table:table-cell><text:p>Ada<text:s/>Obi</text:p></table:table-cell>",
        "<table:table-cell><text:p><text:span>Ada</text:span> <text:span>Obi</text:span></text:p></table:table-cell>",
        "<table:table-cell><text:p><text:a xlink:href=\"mailto:a@x.org\">Ada Obi</text:a></text:p></table:table-cell>",
        "<table:table-cell office:value-type=\"string\" office:string-value=\"Ada Obi\"/>",
        "<table:table-cell office:value-type=\"string\" office:string-value=\"Ada Obi\"><text:p>Ada Obi</text:p></table:table-cell>",
        "<table:table-cell><office:annotation><dc:creator>x</dc:creator><text:p>no</text:p></office:annotation><text:p>Ada Obi</text:p></table:table-cell>",
        "<table:table-cell table:formula=\"of:=A1\" office:value-type=\"string\" office:string-value=\"Ada Obi\"><text:p>Ada Obi</text:p></table:table-cell>",
        "<table:table-cell><text:p><text:ruby><text:ruby-base>Ada Obi</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby></text:p></table:table-cell>",
        "<table:table-cell><draw:frame><draw:text-box><text:p>no</text:p></draw:text-box></draw:frame><text:p>Ada Obi</text:p></table:table-cell>",
    ] {
        check(&named(cell), &["2: Ada Obi <a@x.org>"]);
    }
}

#[test]
fn content_in_utf_16_is_read() {
    let rows = [row(&["Name", "E-mail"]), row(&["Zoë 佐藤 😀", "z@x.org"])].concat();
    let document =
        format!("<office:document-content><table:table>{rows}</table:table></office:document-content>");
    for head in ["\u{FEFF}", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>"] {
        for unit in [u16::to_le_bytes, u16::to_be_bytes] {
            let content: Vec<u8> = [head, &document].concat().encode_utf16().flat_map(unit).collect();
            let archived = read("a.ods", &archive(&[("content.xml", &content)])).unwrap();
            assert_eq!(shown(&archived), ["2: Zoë 佐藤 😀 <z@x.org>"], "{head}");
        }
    }
}

#[test]
fn a_cell_that_is_one_over_several_rows_counts_for_each() {
    let spanned =
        cell("A").replacen("<table:table-cell", "<table:table-cell table:number-rows-spanned=\"2\"", 1);
    let first = format!("<table:table-row>{spanned}{}{}</table:table-row>", cell("Ada"), cell("a@x.org"));
    let next = format!(
        "<table:table-row><table:covered-table-cell/>{}{}</table:table-row>",
        cell("Ben"),
        cell("b@x.org")
    );
    let rows = [row(&["Track", "Name", "E-mail"]), first, next].concat();
    let content =
        format!("<office:document-content><table:table>{rows}</table:table></office:document-content>");
    let read = read("a.ods", &archive(&[("content.xml", content.as_bytes())])).unwrap();
    let tracks: Vec<&str> = read.rows.iter().map(|row| row.values.track.as_str()).collect();
    assert_eq!(tracks, ["A", "A"]);
}
