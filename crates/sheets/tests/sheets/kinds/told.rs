//! What is said once for everybody, in lines above the list; and in columns of which one is so and another was so.

use domain::roster::{Field, ReadChoice, ReadRoster};
use sheets::{NativeText, read_paste};

use crate::{headings, read_csv};

/// The values of some fields, a person a line.
fn values(read: &ReadRoster, fields: &[Field]) -> Vec<String> {
    let of_row = |row: &domain::roster::RosterRow| {
        let values: Vec<&str> = fields.iter().map(|field| row.values.get(*field)).collect();
        values.join(" | ")
    };
    read.rows.iter().map(of_row).collect()
}

const SAID: [Field; 5] = [Field::Name, Field::Track, Field::Country, Field::Zone, Field::Language];

#[test]
fn lines_above_a_table_say_something_of_all() {
    let expected =
        ["Ada Obi | B | Kenya | Africa/Nairobi | Swahili", "Ben Ng | B | Kenya | Africa/Nairobi | Swahili"];
    let people = "Name,E-mail\nAda Obi,a@x.org\nBen Ng,b@x.org\n";
    for above in [
        "Track,B\nCountry,Kenya\nTime zone,Africa/Nairobi\nLanguage,Swahili\n\n",
        "Track:,B\nCountry:,Kenya\nTime zone:,Africa/Nairobi\nLanguage:,Swahili\n",
        "Union: NLC,\nTrack: B,\nCountry: Kenya,\nTime zone: Africa/Nairobi,\nLanguage: Swahili,\nOur people,\n",
    ] {
        assert_eq!(values(&read_csv(&[above, people].concat()), &SAID), expected, "{above}");
    }
}

#[test]
fn lines_above_people_in_cells_say_something_of_all() {
    let text = "Union: NLC\nCountry: Kenya\nTrack: B\n\nAda Obi\ta@x.org\nBen Ng\tb@x.org";
    let read = read_paste(text, None, &ReadChoice::default(), &NativeText).unwrap();
    let expected = ["Ada Obi | Track: B | Kenya |  | ", "Ben Ng | Track: B | Kenya |  | "];
    assert_eq!(values(&read, &SAID), expected);
}

#[test]
fn a_cell_of_ones_own_comes_before_a_line_above() {
    let text = "Country: Kenya,,\nName,E-mail,Country\nAda Obi,a@x.org,Chad\nBen Ng,b@x.org,\n";
    assert_eq!(values(&read_csv(text), &[Field::Country]), ["Chad", "Kenya"]);
    let text = "Country: Kenya,\nName,E-mail\nTrack A,\nAda Obi,a@x.org\nTrack B,\nBen Ng,b@x.org\n";
    let people = values(&read_csv(text), &[Field::Name, Field::Track, Field::Country]);
    assert_eq!(
        people,
        ["Track A |  | ", "Ada Obi | Track A | Kenya", "Track B |  | ", "Ben Ng | Track B | Kenya"]
    );
}

#[test]
fn a_line_above_that_says_nothing_known_is_of_nobody() {
    for above in [
        "Date,5 March",
        "Country,all",
        "Track,to be decided",
        "Contact: Ada Obi,",
        "Language of the form: many,",
    ] {
        let text = format!("{above}\nName,E-mail\nAda Obi,a@x.org\nBen Ng,b@x.org\n");
        assert_eq!(values(&read_csv(&text), &SAID), ["Ada Obi |  |  |  | ", "Ben Ng |  |  |  | "], "{above}");
    }
}

#[test]
fn of_two_columns_the_one_is_read_that_is_so_now_and_of_the_person() {
    for (table, field, expected) in [
        ("Old track,New track\nA,B\nB,A", Field::Track, "New track"),
        ("Track,Previous track\nA,B\nB,A", Field::Track, "Track"),
        ("Pista anterior,Pista nueva\nA,B\nB,A", Field::Track, "Pista nueva"),
        ("Union country,Country you live in\nUK,Kenya\nUK,Chad", Field::Country, "Country you live in"),
        ("Business Country,Home Country\nUK,Kenya\nUK,Chad", Field::Country, "Home Country"),
        ("Country of birth,Country\nUK,Kenya\nUK,Chad", Field::Country, "Country"),
        // Nobody has answered it.
        ("Country,Country of residence\nKenya,\nChad,", Field::Country, "Country"),
    ] {
        let mut lines = table.lines();
        let heading = lines.next().unwrap();
        let rows: Vec<String> = lines
            .zip(["Ada Obi,a@x.org", "Ben Ng,b@x.org"])
            .map(|(row, who)| format!("{who},{row}"))
            .collect();
        let read = read_csv(&format!("Name,E-mail,{heading}\n{}\n", rows.join("\n")));
        assert_eq!(headings(&read, field), [expected], "{table}");
    }
}

#[test]
fn a_new_track_of_few_is_set_beside_the_one_before() {
    let text = "Name,E-mail,Track,New track\nAda Obi,a@x.org,A,\nBen Ng,b@x.org,A,B\nCy Li,c@x.org,B,\nDi Wu,d@x.org,A,A\n";
    assert_eq!(values(&read_csv(text), &[Field::Track]), ["A", "A / B?", "B", "A"]);
    // What no answer of a form was for.
    let text = "Name,E-mail,Which track?,Other\nAda Obi,a@x.org,A,\nBen Ng,b@x.org,,Track B please\nCy Li,c@x.org,B,\nDi Wu,d@x.org,A,vegan\n";
    assert_eq!(values(&read_csv(text), &[Field::Track]), ["A", "Track B please", "B", "A"]);
}

#[test]
fn a_new_address_takes_the_place_of_the_one_before() {
    let text = "Name,Email,New email\nAda Obi,ada@x.org,\nBen Ng,ben@x.org,ben@y.org\nCy Li,cy@x.org,\nDi Po,,di@y.org\n";
    assert_eq!(values(&read_csv(text), &[Field::Email]), ["ada@x.org", "ben@y.org", "cy@x.org", "di@y.org"]);
}
