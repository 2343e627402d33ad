//! What a person may choose otherwise.

use std::ops::ControlFlow;

use domain::roster::{Certainty, Field, Match, ReadChoice};
use sheets::{Error, NativeText};

use crate::{people, read_with};

#[test]
fn another_heading_row_or_none() {
    let text = b"Name,E-mail\nAda,a@x.org\nBen,b@x.org\n";
    let heading = |row| ReadChoice { heading_row: Some(row), ..ReadChoice::default() };
    assert_eq!(people(&read_with("a.csv", text, &heading(2)).unwrap()), ["3: Ben <b@x.org>"]);
    let read = read_with("a.csv", text, &heading(0)).unwrap();
    assert_eq!((read.heading_row, read.rows.len()), (None, 3));
}

#[test]
fn other_columns() {
    let columns = vec![
        Match { field: Field::Name, columns: vec![1, 0], certainty: Certainty::Heading },
        Match { field: Field::Email, columns: vec![2], certainty: Certainty::Heading },
        Match { field: Field::Role, columns: vec![9], certainty: Certainty::Heading },
    ];
    let choice = ReadChoice { columns: Some(columns), ..ReadChoice::default() };
    let read = read_with("a.csv", b"A,B,C\nObi,Ada,a@x.org\n", &choice).unwrap();
    assert_eq!(people(&read), ["2: Ada Obi <a@x.org>"]);
    assert_eq!(read.matches.len(), 2);
}

#[test]
fn another_delimiter() {
    let choice = ReadChoice { delimiter: Some(";".into()), ..ReadChoice::default() };
    let read = read_with("a.csv", b"Name,E-mail;x\nAda,a@x.org;y\n", &choice).unwrap();
    assert_eq!(read.columns[0].heading, "Name,E-mail");
    let read = crate::read_csv("sep=;\nName;E-mail\nAda;a@x.org\n");
    assert_eq!((people(&read), read.delimiter.as_deref()), (vec!["2: Ada <a@x.org>".to_string()], Some(";")));
}

#[test]
fn reading_can_be_stopped() {
    let text = "Name,E-mail\n".to_string() + &"Ada,a@x.org\n".repeat(20_000);
    let mut told = Vec::new();
    let read =
        sheets::read_file("a.csv", text.as_bytes(), &ReadChoice::default(), &NativeText, &mut |rows, of| {
            told.push((rows, of));
            if told.len() == 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
    assert_eq!(read, Err(Error::Cancelled));
    assert!(told.is_sorted() && told.iter().all(|(rows, of)| rows <= of), "{told:?}");
}
