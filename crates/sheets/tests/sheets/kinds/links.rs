//! Names and words that are links to mail addresses.

use domain::roster::{Field, ReadChoice};
use sheets::NativeText;

use super::{check, row, shown};
use crate::{archives::archive, headings, read};

/// A workbook of these rows, with links: where they are, and to what.
fn with_links(rows: &str, links: &[(&str, &str)]) -> Vec<u8> {
    let elements: String = links
        .iter()
        .enumerate()
        .map(|(nth, (cells, _))| format!(r#"<hyperlink ref="{cells}" r:id="l{nth}"/>"#))
        .collect();
    let targets: String = links
        .iter()
        .enumerate()
        .rev()
        .map(|(nth, (_, target))| {
            format!(
                r#"<Relationship Id="l{nth}" Type="t/hyperlink" Target="{target}" TargetMode="External"/>"#
            )
        })
        .collect();
    let sheet =
        format!("<worksheet><sheetData>{rows}</sheetData><hyperlinks>{elements}</hyperlinks></worksheet>");
    archive(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.xml", br#"<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>"#),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        (
            "xl/worksheets/_rels/sheet1.xml.rels",
            format!("<Relationships>{targets}</Relationships>").as_bytes(),
        ),
    ])
}

#[track_caller]
fn check_links(rows: &[&[&str]], links: &[(&str, &str)], expected: &[&str]) {
    let rows: String = rows.iter().map(|cells| row("", cells)).collect();
    let found = read("a.xlsx", &with_links(&rows, links)).unwrap();
    assert_eq!(shown(&found), expected, "{rows} {links:?}");
}

#[test]
fn linked_names_have_their_addresses() {
    let two = [("A2", "mailto:ada@x.org"), ("A3", "MAILTO:ben@x.org?subject=Hello%20Ben")];
    let expected = ["2: Ada Obi <ada@x.org>", "3: Ben Ng <ben@x.org>"];
    check_links(&[&["Name"], &["Ada Obi"], &["Ben Ng"]], &two, &expected);
    check_links(&[&["Miembro"], &["Ada Obi"], &["Ben Ng"]], &two, &expected);
    check_links(&[&["Name", "Track"], &["Ada Obi", "A"], &["Ben Ng", "B"]], &two, &expected);
    check_links(
        &[&["Apellidos", "Nombre", "País"], &["Obi", "Ada", "Kenia"], &["Ng", "Ben", "Kenia"]],
        &two,
        &expected,
    );
    check_links(&[&["No", "Name"], &["1", "Ada Obi"], &["2", "Ben Ng"]], &two, &expected);
    check_links(
        &[&["Ada Obi", "Lagos"], &["Ben Ng", "Kano"], &["Cy Li", "Jos"]],
        &[("A1", "mailto:ada@x.org"), ("A2", "mailto:ben@x.org"), ("A3", "mailto:cy@x.org")],
        &["1: Ada Obi <ada@x.org>", "2: Ben Ng <ben@x.org>", "3: Cy Li <cy@x.org>"],
    );
    // Whoever has no link has no address.
    check_links(
        &[&["Name"], &["Ada Obi"], &["Ben Ng"], &["Cy Li"]],
        &two,
        &["2: Ada Obi <ada@x.org>", "3: Ben Ng <ben@x.org>", "4: Cy Li <>"],
    );
}

#[test]
fn what_is_seen_counts_and_a_link_where_nothing_is() {
    let rows: [&[&str]; 4] = [
        &["Name", "E-mail", "Phone"],
        &["Ada Obi", "ada@x.org", "1"],
        &["Ben Ng", "ben@x.org", "2"],
        &["Cy Li", "", "3"],
    ];
    let links = [("A2", "mailto:old@y.org"), ("B3", "mailto:older@y.org"), ("A4", "mailto:cy@x.org")];
    let expected = ["2: Ada Obi <ada@x.org>", "3: Ben Ng <ben@x.org>", "4: Cy Li <cy@x.org>"];
    check_links(&rows, &links, &expected);
    // A word among addresses; without any heading.
    let rows: [&[&str]; 3] = [&["Ada Obi", "ada@x.org"], &["Ben Ng", "mail"], &["Cy Li", "cy@x.org"]];
    let links = [("B2", "mailto:ben@x.org"), ("A1", "mailto:old@y.org")];
    check_links(&rows, &links, &["1: Ada Obi <ada@x.org>", "2: Ben Ng <ben@x.org>", "3: Cy Li <cy@x.org>"]);
}

#[test]
fn links_to_others_and_elsewhere_are_nobodys_address() {
    let rows: [&[&str]; 3] =
        [&["Name", "Manager", "Page"], &["Ada Obi", "Sam Poe", "ada"], &["Ben Ng", "Rosa Luz", "ben"]];
    let links = [
        ("B2", "mailto:sam@x.org"),
        ("B3", "mailto:rosa@x.org"),
        ("C2", "https://x.org/@ada"),
        ("C3", "https://x.org/@ben"),
    ];
    check_links(&rows, &links, &["2: Ada Obi <>", "3: Ben Ng <>"]);
}

#[test]
fn a_link_on_many_cells_is_on_each() {
    let rows: [&[&str]; 3] =
        [&["Name", "Track", "E-mail"], &["Ada Obi", "A", "mail"], &["Ben Ng", "B", "mail"]];
    check_links(
        &rows,
        &[("C2:C3", "mailto:office@x.org")],
        &["2: Ada Obi <office@x.org>", "3: Ben Ng <office@x.org>"],
    );
    check_links(
        &rows,
        &[("A2:C2", "mailto:ada@x.org"), ("A3:XFD3", "mailto:ben@x.org"), ("?", "mailto:x@x.org")],
        &["2: Ada Obi <ada@x.org>", "3: Ben Ng <ben@x.org>"],
    );
}

#[test]
fn the_column_of_links_is_called_as_the_one_that_has_them() {
    let rows = row("", &["Name", "Contact"]) + &row("", &["Ada Obi", "mail"]) + &row("", &["Ben Ng", "mail"]);
    let links = [("B2", "mailto:ada@x.org"), ("B3", "mailto:ben@x.org")];
    let found = read("a.xlsx", &with_links(&rows, &links)).unwrap();
    assert_eq!(headings(&found, Field::Email), ["Contact"]);
}

#[test]
fn pasted_lines_of_linked_names_have_addresses() {
    for (html, text) in [
        (
            "<meta charset='utf-8'><ul><li><a href=\"mailto:ada@x.org\">Ada Obi</a></li><li><a href='mailto:ben@x.org'>Ben Ng</a></li></ul>",
            "Ada Obi\nBen Ng",
        ),
        (
            "<p>Hello all</p><p><a href=mailto:ada@x.org>Ada Obi</a></p><p class=x><a class=y href=\"mailto:ben&#64;x.org\">Ben Ng</a></p>",
            "Hello all\nAda Obi\nBen Ng",
        ),
        (
            "<div><a href=\"mailto:ada@x.org\">Ada Obi</a><br><a href=\"mailto:ben@x.org\">Ben Ng</a></div>",
            "Ada Obi\nBen Ng",
        ),
    ] {
        let found = sheets::read_paste(text, Some(html), &ReadChoice::default(), &NativeText).unwrap();
        let people: Vec<String> = shown(&found).into_iter().filter(|line| line.contains('<')).collect();
        let people: Vec<&str> =
            people.iter().filter_map(|line| line.split_once(": ")).map(|(_, who)| who).collect();
        assert_eq!(people, ["Ada Obi <ada@x.org>", "Ben Ng <ben@x.org>"], "{html}");
    }
}

#[test]
fn markdown_links_are_names_and_addresses() {
    check(
        "Name,Track\n[Ada Obi](mailto:ada@x.org),A\n[Ben Ng](mailto:ben@x.org),B\n",
        &["2: Ada Obi <ada@x.org>", "3: Ben Ng <ben@x.org>"],
    );
}
