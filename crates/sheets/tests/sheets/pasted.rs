//! What people paste: cells, chats, lists of addresses, tables of a word processor.

use domain::roster::ReadChoice;
use sheets::{NativeText, read_paste};

use crate::people;

#[track_caller]
fn check(text: &str, html: Option<&str>, expected: &[&str]) {
    let read = read_paste(text, html, &ReadChoice::default(), &NativeText).unwrap();
    assert_eq!(people(&read), expected, "{text}");
}

#[test]
fn cells_of_a_spreadsheet_are_rows() {
    check(
        "Name\tE-mail\nAda Obi\ta@x.org\nBen Ng\tb@x.org",
        None,
        &["2: Ada Obi <a@x.org>", "3: Ben Ng <b@x.org>"],
    );
    check("Ada Obi\ta@x.org\n\"Ben\nNg\"\tb@x.org", None, &["1: Ada Obi <a@x.org>", "2: Ben\nNg <b@x.org>"]);
    check("Ada Obi\ta@x.org", None, &["1: Ada Obi <a@x.org>"]);
}

#[test]
fn a_table_on_the_clipboard_is_read_as_a_table() {
    let html = "<table><tr><td>Name<td>E-mail<tr><td>Ada<br>Obi<td>a@x.org</table>";
    check("Name E-mail Ada Obi a@x.org", Some(html), &["2: Ada Obi <a@x.org>"]);
    // A page of one cell is no table.
    check("Ada\ta@x.org", Some("<table><tr><td>Ada a@x.org</table>"), &["1: Ada <a@x.org>"]);
}

#[test]
fn lists_of_mail_programs_and_chats_are_people() {
    check(
        "Ada Obi <a@x.org>, \"Ng, Ben\" <b@x.org>",
        None,
        &["1: Ada Obi <a@x.org>", "2: Ng, Ben <b@x.org>"],
    );
    check("1. Ada Obi a@x.org\n2. Ben Ng b@x.org", None, &["1: Ada Obi <a@x.org>", "2: Ben Ng <b@x.org>"]);
    check("1. Ada Obi, a@x.org\n2. Ben Ng, b@x.org", None, &["1: Ada Obi <a@x.org>", "2: Ben Ng <b@x.org>"]);
    check("Ada Obi - a@x.org\nBen Ng - b@x.org", None, &["1: Ada Obi <a@x.org>", "2: Ben Ng <b@x.org>"]);
    check("a@x.org, b@x.org; c@x.org", None, &["1:  <a@x.org>", "2:  <b@x.org>", "3:  <c@x.org>"]);
    check(
        "[1/2/27, 10:31] Ada: Ada Obi a@x.org\n[1/2/27, 10:32] Ben: Ben Ng b@x.org",
        None,
        &["1: Ada Obi <a@x.org>", "2: Ben Ng <b@x.org>"],
    );
    check(
        "[05/01/2027, 18:22] Ada: For the training:\n1. Ada Obi – a@x.org\n2. Ben Ng (b@x.org)",
        None,
        &["2: Ada Obi <a@x.org>", "3: Ben Ng <b@x.org>"],
    );
    check("| Name | E-mail |\n|---|---|\n| Ada | a@x.org |", None, &["2: Ada <a@x.org>"]);
}

#[test]
fn commas_between_name_and_address_are_cells() {
    check("Ada Obi, a@x.org\nBen Ng, b@x.org", None, &["1: Ada Obi <a@x.org>", "2: Ben Ng <b@x.org>"]);
}
