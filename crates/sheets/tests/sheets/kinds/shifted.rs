//! Rows with more cells than the heading: a comma inside a text that nobody put in quotes.

use domain::roster::Field;

use super::{check, shown};
use crate::read_csv;

#[track_caller]
fn check_field(text: &str, field: Field, expected: &[&str]) {
    let read = read_csv(text);
    let found: Vec<&str> = read.rows.iter().map(|row| row.values.get(field)).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn a_comma_for_a_dot_in_an_address_parts_nothing() {
    let typed = ["1: Ana <ana@x.example.org>", "2: Bo <bo@x.example,org>", "3: Cy <cy@x.example.org>"];
    check("Ana, ana@x.example.org\nBo, bo@x.example,org\nCy, cy@x.example.org", &typed);
    check("Ana ana@x.example.org\nBo bo@x.example,org\nCy cy@x.example.org", &typed);
    check("Ana <ana@x.example.org>, Bo <bo@x.example,org>, Cy <cy@x.example.org>", &typed);
    check(
        "Name,Email,Country\nAna,ana@gmail,com,Peru\nBo,bo@yahoo.co,uk,Chile\nCy,cy@x.org,Chile\n",
        &["2: Ana <ana@gmail,com>", "3: Bo <bo@yahoo.co,uk>", "4: Cy <cy@x.org>"],
    );
    // The last cell is the row's country, though the row above has none.
    // A row that lacks its last cell is no wider than the others.
    check(
        "Name,Email,Phone\nAna,ana@x.org,1\nBo,bo@x.example,org\nCy,cy@x.example,org,\n",
        &["2: Ana <ana@x.org>", "3: Bo <bo@x.example,org>", "4: Cy <cy@x.example,org>"],
    );
    check(
        "Name,Email,City,Phone\nAna,ana@x.org,Lima,1\nBo,bo@x.example,org,Lima\n",
        &["2: Ana <ana@x.org>", "3: Bo <bo@x.example,org>"],
    );
    // What follows a whole address is another cell.
    check("Name,Email,Kind\nAna,ana@x.org,org\nBo,bo@x.de,org\n", &["2: Ana <ana@x.org>", "3: Bo <bo@x.de>"]);
    check("Name,Email\nAna,ana@x.org\nBo,bo@x.org,de\n", &["2: Ana <ana@x.org>", "3: Bo <bo@x.org>"]);
}

#[test]
fn a_comma_in_a_name_moves_nothing() {
    let people = ["2: Okafor, Ada <a@x.org>", "3: Ben Ng <b@x.org>"];
    for text in [
        "Name,Email,Track\n\"Okafor\", \"Ada\",a@x.org,A\nBen Ng,b@x.org,B\n",
        "Name,Email,Track\nOkafor, Ada,a@x.org,A\nBen Ng,b@x.org,B\n",
        "Name,Email,Track,Country\nOkafor, Ada,a@x.org,A,\nBen Ng,b@x.org,B,\n",
        "Name,Email,Track,Country\nOkafor, Ada,a@x.org,A,Nigeria\nBen Ng,b@x.org,B,NG\n",
        "Nombre,Correo,Pista\nOkafor, Ada,a@x.org,A\nBen Ng,b@x.org,B\n",
    ] {
        check(text, &people);
        check_field(text, Field::Track, &["A", "B"]);
    }
    check(
        "Name,Email,Track\nOkafor,Ada,a@x.org,A\nBen Ng,b@x.org,B\n",
        &["2: Okafor,Ada <a@x.org>", people[1]],
    );
    // Everybody's, several, and without an address.
    check(
        "Name,Email,Track\nObi, Ada,a@x.org,A\nNg, Ben,b@x.org,B\n",
        &["2: Obi, Ada <a@x.org>", "3: Ng, Ben <b@x.org>"],
    );
    check(
        "Name,Email,Track\nObi, Ada, Dr.,a@x.org,A\nBen,b@x.org,B\n",
        &["2: Obi, Ada, Dr. <a@x.org>", "3: Ben <b@x.org>"],
    );
    check("Name,Email,Track\nObi, Ada,,A\nBen Ng,b@x.org,B\n", &["2: Obi, Ada <>", "3: Ben Ng <b@x.org>"]);
    check(
        "Email,Name\na@x.org,Obi, Ada\nb@x.org,Ben Ng\nc@x.org,Cy\n",
        &["2: Obi, Ada <a@x.org>", "3: Ben Ng <b@x.org>", "4: Cy <c@x.org>"],
    );
    check(
        "Name,Email,Track\nAda Obi (she,her),a@x.org,A\nBen Ng,b@x.org,B\n",
        &["2: Ada Obi (she,her) <a@x.org>", "3: Ben Ng <b@x.org>"],
    );
    // A semicolon, where the list has these.
    check(
        "Nom;Courriel;Parcours\nObi; Ada;a@x.org;A\nBen Ng;b@x.org;B\n",
        &["2: Obi; Ada <a@x.org>", "3: Ben Ng <b@x.org>"],
    );
    // Parts of a name, wherever they were cut.
    check(
        "First name,Last name,Email\nMary,Ann,Obi,a@x.org\nBen,Ng,b@x.org\n",
        &["2: Mary,Ann Obi <a@x.org>", "3: Ben Ng <b@x.org>"],
    );
    // A number that the heading does not know.
    check(
        "Name,Email,Track\n1,Ada Obi,a@x.org,A\n2,Ben Ng,b@x.org,B\n",
        &["2: Ada Obi <a@x.org>", "3: Ben Ng <b@x.org>"],
    );
}

#[test]
fn a_comma_in_another_text_moves_nothing() {
    let text = "Name,Email,Sector,Track\nAda,a@x.org,teacher, nurse,A\nBen,b@x.org,care,B\n";
    check_field(text, Field::Sector, &["teacher, nurse", "care"]);
    check_field(text, Field::Track, &["A", "B"]);
    let text = "Name,Email,Country,Track\nAda,a@x.org,Lagos, Nigeria,A\nBen,b@x.org,Ghana,B\n";
    check_field(text, Field::Country, &["Lagos, Nigeria", "Ghana"]);
    check_field(text, Field::Track, &["A", "B"]);
    // In two texts of one row.
    let text = "Name,Email,Country,Track\nObi, Ada,a@x.org,Lagos, Nigeria,A\nBen,b@x.org,Ghana,B\n";
    check(text, &["2: Obi, Ada <a@x.org>", "3: Ben <b@x.org>"]);
    check_field(text, Field::Country, &["Lagos, Nigeria", "Ghana"]);
    let text = "Name,Email,Language,Track\nAda,a@x.org,en,fr,A\nBen,b@x.org,en,B\n";
    check_field(text, Field::Language, &["en,fr", "en"]);
    // In the last column, and of the track itself.
    check_field(
        "Name,Email,Track\nAda,a@x.org,A,B\nBen,b@x.org,B\nCy,c@x.org,A\n",
        Field::Track,
        &["A,B", "B", "A"],
    );
    check_field(
        "Name,Email,Sector\nAda,a@x.org,teacher,nurse\nBen,b@x.org,care\nCy,c@x.org,care\n",
        Field::Sector,
        &["teacher,nurse", "care", "care"],
    );
}

#[test]
fn more_cells_without_a_heading_stay_where_they_are() {
    let people = ["2: Ada Obi <a@x.org>", "3: Ben Ng <b@x.org>"];
    // A column that has no heading, a remark, and delimiters at the end.
    for text in [
        "Name,Email,\nAda Obi,a@x.org,A\nBen Ng,b@x.org,B\n",
        "Name,Email,Track\nAda Obi,a@x.org,A,comes late\nBen Ng,b@x.org,B\n",
        "Name,Email,Track\nAda Obi,a@x.org,A,,,\nBen Ng,b@x.org,B,,,\n",
        "Name,Email,Track\nAda Obi,a@x.org,A,\nBen Ng,b@x.org\n",
        "Name,Email,Track,Country\nAda Obi,a@x.org\nBen Ng,b@x.org,B\n",
    ] {
        check(text, &people);
    }
    assert!(read_csv("Name,Email,Track\nAda,a@x.org,A,comes late\nBen,b@x.org,B\n").columns.len() == 4);
}

#[test]
fn where_several_ways_fit_the_row_shows_it() {
    // Whose is "Ben": the name or the company?
    let read =
        read_csv("Name,Company,Email\nObi,Ada,ACME,a@x.org\nBen Ng,ACME,b@x.org\nCy Li,ACME,c@x.org\n");
    assert_eq!(shown(&read)[0], "2: Obi <ACME>");
}
