//! Tables on their side: what is asked in the first column, and a person a column; or all of a person below each other.

use domain::roster::{Field, ReadChoice, RosterRow, RowKind};
use sheets::{NativeText, read_paste};

use super::{check, check_sheet, row};
use crate::read_csv;

const THREE: [&str; 3] = ["2: Ada Obi <a@x.org>", "3: Ben Ng <b@x.org>", "4: Cy Li <c@x.org>"];

#[test]
fn a_person_may_be_a_column() {
    for text in [
        "Name,Ada Obi,Ben Ng,Cy Li\nE-mail,a@x.org,b@x.org,c@x.org\n",
        "Our group\n\nName,Ada Obi,Ben Ng,Cy Li\nE-mail,a@x.org,b@x.org,c@x.org\n",
        ",1,2,3\nE-mail address;x,a@x.org,b@x.org,c@x.org\nFull name,Ada Obi,Ben Ng,Cy Li\n",
        "Vorname;Ada;Ben;Cy\nNachname;Obi;Ng;Li\nE-Mail;a@x.org;b@x.org;c@x.org\n",
        "Nombre\tAda Obi\tBen Ng\tCy Li\nCorreo electrónico\ta@x.org\tb@x.org\tc@x.org\n",
        "الاسم,Ada Obi,Ben Ng,Cy Li\nالبريد الإلكتروني,a@x.org,b@x.org,c@x.org\n",
        // One below the other, some asked less.
        "Name,Ada Obi\nE-mail,a@x.org\nTrack,A\n\nName,Ben Ng\nE-mail,b@x.org\n\nName,Cy Li\nE-mail,c@x.org\nTrack,B\n",
    ] {
        check(text, &THREE);
    }
    let rows = row("", &["Name", "Ada Obi", "Ben Ng", "Cy Li"])
        + &row("", &["E-mail", "a@x.org", "b@x.org", "c@x.org"]);
    check_sheet(&rows, &THREE);
}

#[test]
fn what_is_asked_beside_the_name_is_each_persons() {
    let read = read_csv(
        "Name,Ada Obi,Ben Ng,Cy Li\nTrack,A,B,A\nE-mail,a@x.org,,c@x.org\nLanguages,English,\"English, French\",French\nRole,,Facilitator,\n",
    );
    let said = |row: &RosterRow| {
        [Field::Name, Field::Email, Field::Track, Field::Language, Field::Role]
            .map(|field| row.values.get(field))
            .join("|")
    };
    assert_eq!(
        read.rows.iter().map(said).collect::<Vec<_>>(),
        ["Ada Obi|a@x.org|A|English|", "Ben Ng||B|English, French|Facilitator", "Cy Li|c@x.org|A|French|"]
    );
    // Pasted from a document.
    let pasted = "Name\tAda Obi\tBen Ng\nE-mail\ta@x.org\tb@x.org\n";
    let read = read_paste(pasted, None, &ReadChoice::default(), &NativeText).unwrap();
    assert_eq!(read.rows.iter().map(|row| &*row.values.name).collect::<Vec<_>>(), ["Ada Obi", "Ben Ng"]);
}

#[test]
fn a_table_that_stands_upright_stays() {
    check("Name,E-mail\nAda Obi,a@x.org\nEmail,b@x.org\n", &["2: Ada Obi <a@x.org>", "3: Email <b@x.org>"]);
    check(
        "Name,Ada Obi,Ben Ng\nE-mail,a@x.org,b@x.org\nDeputy,d@x.org,\n",
        &["2: E-mail <a@x.org>", "3: Deputy <d@x.org>"],
    );
}

#[test]
fn a_line_around_the_table_is_shown_with_who_is_in_it() {
    let table = "Name,Ada Obi,Ben Ng,Cy Li\nE-mail,a@x.org,b@x.org,c@x.org\n";
    for text in [
        format!("{table}Please return this form to Ann Roy at ann@x.org\n"),
        format!("\"Please send to Ann Roy, ann@x.org\"\n\n{table}"),
        ",Ada Obi,Ben Ng,Cy Li\nE-mail,a@x.org,b@x.org,c@x.org\nTrack,A,B,A\nSent by Ann Roy ann@x.org\n"
            .to_string(),
    ] {
        let read = read_csv(&text);
        let addresses: Vec<&str> = read.rows.iter().map(|row| &*row.values.email).collect();
        assert_eq!(addresses, ["a@x.org", "b@x.org", "c@x.org", "ann@x.org"], "{text}");
        assert_eq!(read.rows[3].kind, RowKind::Beside);
    }
}
