//! HTML: what word processors, mail programs, web pages and spreadsheets make of a table.

use domain::roster::ReadChoice;

use super::shown;
use crate::{codes, read, read_with};

#[track_caller]
fn check(html: &str, expected: &[&str]) {
    assert_eq!(shown(&read("a.html", html.as_bytes()).unwrap()), expected, "{html}");
}

#[test]
fn tables_are_read_as_they_are_shown() {
    let ada = ["2: Ada Obi <a@x.org>"];
    for html in [
        "<table><thead><tr><th>Name</th><th>E-mail</th></tr></thead><tbody><tr><td>Ada Obi</td><td>a@x.org</td></tr></tbody></table>",
        "<TABLE><TR><TH>Name<TH>E-mail<TR><TD>Ada Obi<TD>a@x.org</TABLE>",
        "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table><tr><td class=xl65>Name</td><td>E-mail</td></tr><tr><td style='mso-number-format:\"\\@\"'>Ada Obi</td><td><a href=\"mailto:a@x.org\">a@x.org</a></td></tr></table>",
        "<table><tr><td><p class=MsoNormal><b><span>Name<o:p></o:p></span></b></p></td><td><p>E-mail</p></td></tr><tr><td><p>Ada&nbsp;Obi</p></td><td><p>a@x.org</p></td></tr></table>",
        "<google-sheets-html-origin><style></style><table><colgroup><col width=100><col></colgroup><tbody><tr><td data-sheets-value='{\"1\":2,\"2\":\"Name\"}'>Name</td><td>E-mail</td></tr><tr><td data-sheets-value='{\"1\":2,\"2\":\"x>y\"}'>Ada Obi</td><td>a@x.org</td></tr></tbody></table>",
        "<!DOCTYPE html><html><head><title>List <table></title></head><body><table><caption>Members</caption><tr><th>Name<th>E-mail<tr><td>Ada Obi<td>a&#64;x.org</table></body></html>",
        "<table><tr><th>Name</th><th>E-mail</th></tr><tr><td>Ada <!-- x --> Obi</td><td>a@x.org<script>var a = \"<td>\";</script></td></tr></table>",
        "<table><tr><th>Name<br></th><th>E-mail</th></tr><tr><td>Ada<br/>Obi</td><td><input type=hidden>a@x.org</td></tr></table>",
        "<table><tr><th>Name</th><th>E-mail</th></tr><tr><td>\n  Ada\n  Obi\n</td><td>a@x.org</td></tr></table>",
        "<table><tr><th>N&#97;me</th><th>E&ndash;mail</th></tr><tr><td>Ada Obi</td><td>a&commat;x.org</td></tr></table>",
        "<?xml version=\"1.0\"?><html><body><table><tr><td>Name</td><td>E-mail</td></tr><tr><td>Ada Obi</td><td>a@x.org</td></tr></table></body></html>",
        "\u{FEFF}\n<div><table><tr><td>Name</td><td>E-mail</td></tr><tr><td>Ada Obi</td><td>a@x.org</td></tr></table></div>",
        "<table border=1><tr><td colspan=1 rowspan='1'>Name</td><td>E-mail</td></tr><tr valign=top><td>Ada Obi</td><td>a@x.org</td></tr>",
    ] {
        check(html, &ada);
    }
    // A reading above the letters is no part of them.
    check(
        "<table><tr><th>氏名<th>メール<tr><td><ruby>佐藤<rp>(</rp><rt>さとう</rt><rp>)</rp></ruby><td>s@x.jp</table>",
        &["2: 佐藤 <s@x.jp>"],
    );
    check(
        "<table><tr><th>Name<th>E-mail<tr><td colspan=2>North<tr><td>Ada Obi<td>a@x.org</table>",
        &["2: North <>", "3: Ada Obi <a@x.org>"],
    );
}

#[test]
fn of_several_tables_the_one_with_people_is_taken() {
    check(
        "<table><tr><td>Menu<td>Contact us<tr><td>Home<td>Help</table><table><tr><th>Name<th>E-mail<tr><td>Ada<td>a@x.org<tr><td>Ben<td>b@x.org</table>",
        &["2: Ada <a@x.org>", "3: Ben <b@x.org>"],
    );
    // A page laid out with a table, as mails are.
    check(
        "<table><tr><td>Dear all<table><tr><th>Name<th>E-mail<tr><td>Ada<td>a@x.org<tr><td>Ben<td>b@x.org</table></td></tr></table>",
        &["2: Ada <a@x.org>", "3: Ben <b@x.org>"],
    );
}

#[test]
fn a_page_says_its_own_encoding() {
    let page = |charset: &str, bytes: &[u8]| {
        let head = format!(
            "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset={charset}\"></head><table><tr><th>Name<th>E-mail<tr><td>"
        );
        [head.as_bytes(), bytes, b"<td>a@x.org</table>"].concat()
    };
    for (charset, bytes, name) in [
        ("windows-1251", &b"\xC0\xED\xED\xE0"[..], "Анна"),
        ("windows-1252", b"Zo\xEB", "Zoë"),
        ("iso-8859-1", b"Jos\xE9", "José"),
        ("windows-1254", b"Y\xFDld\xFDz", "Yıldız"),
        ("windows-1256", b"\xDA\xE1\xED", "علي"),
        ("gb2312", b"\xCD\xF5\xB7\xBC", "王芳"),
        ("utf-8", "Zoë".as_bytes(), "Zoë"),
    ] {
        assert_eq!(
            shown(&read("a.xls", &page(charset, bytes)).unwrap()),
            [format!("2: {name} <a@x.org>")],
            "{charset}"
        );
    }
}

#[test]
fn tables_of_a_page_are_sheets_to_choose_from() {
    let page = "<table><tr><td>Dear all,</td></tr></table>\
        <table><tr><th>Name<th>Email<tr><td>Ada Obi<td>a@x.org<tr><td>Ben Ng<td>b@x.org<tr><td>Cy Li<td>c@x.org</table>\
        <table><tr><th>Name<th>Email<tr><td>Di Po<td>d@x.org<tr><td>El Ra<td>e@x.org</table>";
    let found = read("a.html", page.as_bytes()).unwrap();
    assert_eq!((found.sheet.as_deref(), codes(&found)), (Some("2"), vec!["sheet.others"]));
    assert_eq!(found.sheets, [("2".to_string(), 4), ("3".to_string(), 3)]);
    let choice = ReadChoice { sheet: Some("3".into()), ..ReadChoice::default() };
    let chosen = read_with("a.html", page.as_bytes(), &choice).unwrap();
    assert_eq!(shown(&chosen), ["2: Di Po <d@x.org>", "3: El Ra <e@x.org>"]);
    // One alone has no name.
    let one = &page[..page.rfind("<table").unwrap()];
    let found = read("a.html", one.as_bytes()).unwrap();
    assert_eq!((found.sheet.as_deref(), found.sheets.len()), (None, 0));
}

#[test]
fn people_in_lines_of_a_page_are_people() {
    check(
        "<html><body><h3>Participants</h3><ul><li>Ada Obi - a@x.org</li><li>Ben Ng, b@x.org</li><li><a href=\"mailto:c@x.org\">Cy Li</a></li></ul></body></html>",
        &["2: Ada Obi <a@x.org>", "3: Ben Ng <b@x.org>", "4: Cy Li <c@x.org>"],
    );
    check(
        "<dl><dt>Ada Obi</dt><dd>a@x.org</dd><dt>Ben Ng</dt><dd>b@x.org</dd></dl>",
        &["1: Ada Obi <a@x.org>", "2: Ben Ng <b@x.org>"],
    );
}
