//! Whole lines in one cell each, and rows that do not stand below their heading.

use domain::roster::Field;

use crate::{headings, people, read, read_csv};

/// The people of a list of two with their tracks.
#[track_caller]
fn check(text: &str) {
    let read = read_csv(text);
    let tracks: Vec<&str> = read.rows.iter().map(|row| row.values.track.as_str()).collect();
    assert_eq!(people(&read), ["2: Ada Obi <a@x.org>", "3: Ben Ng <b@x.org>"], "{text}");
    assert_eq!(tracks, ["A", "B"], "{text}");
}

#[test]
fn a_line_in_one_cell_is_cut_into_its_cells() {
    for text in [
        "\"Name,E-mail,Track\",,\n\"Ada Obi,a@x.org,A\",,\n\"Ben Ng,b@x.org,B\",,\n",
        "\"Name;E-mail;Track\",,\n\"Ada Obi;a@x.org;A\",,\n\"Ben Ng;b@x.org;B\",,\n",
        "\"Nombre;Correo;Turno\";;\n\"Ada Obi;a@x.org;A\";;\n\"Ben Ng;b@x.org;B\";;\n",
        "\"Имя\tПочта\tПоток\";\n\"Ada Obi\ta@x.org\tA\";\n\"Ben Ng\tb@x.org\tB\";\n",
        "Name      E-mail    Track,,\nAda Obi   a@x.org   A,,\nBen Ng    b@x.org   B,,\n",
        "\"\"\"Name,E-mail,Track\"\"\"\n\"\"\"Ada Obi,a@x.org,A\"\"\"\n\"\"\"Ben Ng,b@x.org,B\"\"\"\n",
    ] {
        check(text);
    }
}

#[test]
fn cells_of_names_with_addresses_stay_as_they_are() {
    let found = read_csv("Participants,\nAda Obi <a@x.org>,\nBen Ng <b@x.org>,\n");
    assert_eq!(people(&found), ["2: Ada Obi <a@x.org>", "3: Ben Ng <b@x.org>"]);
    assert_eq!(headings(&found, Field::Name), ["Participants"]);
    let html = "<table><tr><td>Participants<tr><td>1. Ada Obi - a@x.org<tr><td>2. Ben Ng - b@x.org</table>";
    assert_eq!(
        people(&read("list.html", html.as_bytes()).unwrap()),
        ["2: Ada Obi <a@x.org>", "3: Ben Ng <b@x.org>"]
    );
}

#[test]
fn names_and_addresses_below_each_other_in_a_sheet_are_people() {
    let html = "<table><tr><td>Ada Obi<tr><td>a@x.org<tr><td>Ben Ng<tr><td>b@x.org<tr><td>Cy Li<tr><td>c@x.org</table>";
    let found = read("list.html", html.as_bytes()).unwrap();
    assert_eq!(people(&found), ["1: Ada Obi <a@x.org>", "3: Ben Ng <b@x.org>", "5: Cy Li <c@x.org>"]);
}

#[test]
fn a_heading_stands_above_its_column_also_where_rows_have_names() {
    for text in [
        "\"Name\",\"E-mail\"\n\"1\",\"Ada Obi\",\"a@x.org\"\n\"2\",\"Ben Ng\",\"b@x.org\"\n",
        "Nombre;Correo;Turno\n1;Ada Obi;a@x.org;A\n2;Ben Ng;b@x.org;B\n",
        "Name,Country\n1,Ada Obi,Ghana\n2,Ben Ng,Peru\n",
    ] {
        let names: Vec<String> = read_csv(text).rows.into_iter().map(|row| row.values.name).collect();
        assert_eq!(names, ["Ada Obi", "Ben Ng"], "{text}");
    }
    // A last column without a heading moves nothing.
    let found = read_csv("Name,E-mail\nAda,a@x.org,late\nBen,b@x.org,early\n");
    assert_eq!(people(&found), ["2: Ada <a@x.org>", "3: Ben <b@x.org>"]);
}
