//! Whole lines in one cell each, and rows that do not stand below their heading.

use domain::roster::{Field, RowKind};

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

#[test]
fn lists_in_cells_are_the_people_of_their_rows() {
    let ada_to_cy = ["2: Ada Obi <a@x.org>", "3: Ben Ng <b@x.org>", "4: Cy Li <c@x.org>"];
    for text in [
        "Your name,Your email,List your group members with emails\nZed Yo,z@x.org,\"Ada Obi a@x.org\nBen Ng b@x.org\nCy Li c@x.org\"\n",
        "Your name,Your email,Participants\nZed Yo,z@x.org,\"1. Ada Obi - a@x.org\n2. Ben Ng - b@x.org\"\nWy Xu,w@x.org,Cy Li <c@x.org>\n",
        "Organisation,Names (one per line),Emails (one per line)\nNLC,\"Ada Obi\nBen Ng\nCy Li\",\"a@x.org\nb@x.org\nc@x.org\"\n",
        "Name,Email\n\"Ada Obi, Ben Ng\",\"a@x.org, b@x.org\"\nCy Li,c@x.org\n",
        "Names,Emails\n\"Ada Obi\nBen Ng\",\"a@x.org\nb@x.org\"\nCy Li,c@x.org\n",
        "Name,Email\nAda Obi,a@x.org\n\"Ben Ng; Cy Li\",\"b@x.org; c@x.org\"\n",
    ] {
        assert_eq!(people(&read_csv(text)), ada_to_cy, "{text}");
    }
    // In another order than the addresses.
    let read = read_csv(
        "Union,Names,Emails\nNLC,\"Ada Obi, Ben Ng\",\"ben.ng@x.org, ada.obi@x.org\"\nKMU,\"Cy Li, Di Ho\",\"cy@x.org, ho@x.org\"\n",
    );
    let expected = [
        "2: Ben Ng <ben.ng@x.org>",
        "3: Ada Obi <ada.obi@x.org>",
        "4: Cy Li <cy@x.org>",
        "5: Di Ho <ho@x.org>",
    ];
    assert_eq!(people(&read), expected);
    // Longer lists than the table has rows.
    let read = read_csv(
        "Timestamp,Your name,Your email,Union,Track,Participants\n1,Zed Yo,z@x.org,NLC,A,\"1. Ada Obi - a@x.org\n2. Ben Ng - b@x.org\n3. Cy Li - c@x.org\"\n2,Wy Xu,w@x.org,KMU,B,\"Dee Ro d@x.org\nEm Fo e@x.org\nFi Go f@x.org\"\n",
    );
    assert_eq!(people(&read)[..3], ada_to_cy);
    assert_eq!(read.rows[5].values.track.as_str(), "B");
    // Who sent them in may be one of them.
    let senders: Vec<&str> = read.rows[6..].iter().map(|row| row.values.name.as_str()).collect();
    assert_eq!(senders, ["Zed Yo", "Wy Xu"]);
    assert!(read.rows[6..].iter().all(|row| row.kind == RowKind::Beside));
    // What stands behind an address is said of that person.
    let read = read_csv(
        "Your name,Your email,Participants\nAda Obi,a@x.org,\"Ada Obi, a@x.org, A\nBen Ng, b@x.org, B\"\nCy Li,c@x.org,\"Cy Li - c@x.org - B\nDee Ro - d@x.org - A\"\n",
    );
    let tracks: Vec<&str> = read.rows.iter().map(|row| row.values.track.as_str()).collect();
    assert_eq!(tracks, ["A", "B", "B", "A"]);
    // What is said of all of a row is said of each.
    let read = read_csv(
        "Union,Country,Participants,Emails,Track\nNLC,Nigeria,\"Ada Obi\nBen Ng\",\"a@x.org\nb@x.org\",A\nKMU,Kenya,\"Cy Li\nDee Ro\",\"c@x.org\",B\n",
    );
    let said =
        |row: &domain::roster::RosterRow| [row.values.track.clone(), row.values.country.clone()].concat();
    assert_eq!(read.rows.iter().map(said).collect::<Vec<_>>(), ["ANigeria", "ANigeria", "BKenya", "BKenya"]);
    assert_eq!(people(&read)[2..], ["4: Cy Li <c@x.org>", "5: Dee Ro <>"]);
    let read = read_csv("Names,Emails\n\"Ada Obi\nBen Ng\",\"a@x.org\nb@x.org\"\n\"Li, Cy\",c@x.org\n");
    assert_eq!(people(&read)[2], "4: Li, Cy <c@x.org>");
    // One of many answered a question with two people.
    let read = read_csv(
        "Name,Email,Who comes with you?\nAda Obi,a@x.org,\nBen Ng,b@x.org,\"Cy Li c@x.org\nDee Ro d@x.org\"\nEm Fo,e@x.org,\nFi Go,f@x.org,\nGu Ho,g@x.org,\n",
    );
    let kinds: Vec<RowKind> = read.rows.iter().map(|row| row.kind).collect();
    assert_eq!(kinds, [vec![RowKind::Person; 5], vec![RowKind::Beside; 2]].concat());
    // Two addresses of one person or in one line, and a few of many rows, stay as they are.
    for text in [
        "Name,Email\n\"Obi, Ada\",\"a@x.org, a@y.org\"\n\"Ng, Ben\",\"b@x.org, b@y.org\"\n",
        "Name,Email\n\"Ada Obi, Ben Ng\",\"a@x.org, b@x.org\"\nCy Li,c@x.org\nDee Ro,d@x.org\n",
        "Name,Email\n\"Ada Obi\nBen Ng\",\"a@x.org, a@y.org\nb@x.org\"\n",
        "Name,Email,Address\nAda Obi,\"a@x.org, a@y.org\",\"Main Street, Lagos City\"\n",
    ] {
        assert!(read_csv(text).rows[0].values.email.contains(", "), "{text}");
    }
}

#[test]
fn what_stands_behind_the_address_of_a_cell_is_kept() {
    let read = read_csv(
        "Full name and e-mail,Union\nAda Obi <a@x.org> Track B,NLC\nAnn Roe,TUC\nBen Ng <b@x.org>,NLC\nCy Li c@x.org A,TUC\n",
    );
    let said: Vec<String> = read
        .rows
        .iter()
        .map(|row| [&*row.values.name, &*row.values.email, &*row.values.track].join("|"))
        .collect();
    assert_eq!(said, ["Ada Obi|a@x.org|Track B", "Ann Roe||", "Ben Ng|b@x.org|", "Cy Li|c@x.org|A"]);
}
