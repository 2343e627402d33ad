//! Which rows are people: empty ones are not handed on, totals and repeated headings are marked, all others stay.

use domain::roster::{Fault, Field, RowKind};

use crate::{people, read_csv};

fn kinds(text: &str) -> Vec<(u32, RowKind)> {
    read_csv(text).rows.iter().map(|row| (row.row, row.kind)).collect()
}

#[test]
fn a_total_is_marked_in_any_language() {
    for total in ["Total", "TOTAL:", "Summe", "Gesamt", "Итого", "المجموع", "Toplam", "合计", "Total members"]
    {
        let text = format!("No,Name,E-mail,Fee\n1,Ada,a@x.org,5\n2,Ben,b@x.org,5\n{total},,,10\n");
        assert_eq!(
            kinds(&text),
            [(2, RowKind::Person), (3, RowKind::Person), (4, RowKind::Total)],
            "{total}"
        );
    }
    assert_eq!(kinds("Name,E-mail\nAda,a@x.org\nTotal: 1,\n")[1].1, RowKind::Total);
    assert_eq!(kinds("Name,E-mail\nAda,a@x.org\nTotal: 1 person,\n")[1].1, RowKind::Total);
    // Somebody may be called so.
    assert_eq!(
        kinds("Name,E-mail\nAda,a@x.org\nTotal,t@x.org\nAnna Summe,\n"),
        [(2, RowKind::Person), (3, RowKind::Person), (4, RowKind::Person)]
    );
}

#[test]
fn a_heading_that_comes_again_is_marked() {
    let text = "Name,E-mail,Track\nAda,a@x.org,A\nName,E-mail,Track\nBen,b@x.org,B\n";
    assert_eq!(kinds(text), [(2, RowKind::Person), (3, RowKind::Header), (4, RowKind::Person)]);
}

#[test]
fn the_heading_of_another_part_is_no_person() {
    let text = "Name,E-mail,Role\nAda,a@x.org,x\nName,Join time,Duration\n\"{\"\"ImportId\"\":\"\"Q1\"\"}\",\"{\"\"ImportId\"\":\"\"Q2\"\"}\",\nBen,b@x.org,x\n";
    assert_eq!(
        kinds(text).iter().map(|(_, kind)| *kind).collect::<Vec<_>>(),
        [RowKind::Person, RowKind::Header, RowKind::Header, RowKind::Person]
    );
}

#[test]
fn rows_of_a_template_that_nobody_filled_in_are_empty() {
    let text = "No,Name,E-mail,Here?,Local\n1,Ada,a@x.org,☐,88\n2,,,☐,88\n3,,,FALSE,88\n4,Ben,,☐,88\n5,,c@x.org,☐,88\n";
    assert_eq!(people(&read_csv(text)), ["2: Ada <a@x.org>", "5: Ben <>", "6:  <c@x.org>"]);
    let text = "Name,E-mail,Local\nAda,a@x.org,Lagos\n,,Lagos\n,,Lagos\n";
    assert_eq!(people(&read_csv(text)), ["2: Ada <a@x.org>"]);
    // Two values in a column were typed by somebody.
    let text = "Name,E-mail,Local\nAda,a@x.org,Lagos\n,,Abuja\n";
    assert_eq!(people(&read_csv(text)).len(), 2);
}

#[test]
fn what_a_spreadsheet_could_not_show_is_a_fault() {
    let faults = |name: &str, email: &str| {
        read_csv(&format!("Name,E-mail\nAda,a@x.org\n{name},{email}\n")).rows[1].faults.clone()
    };
    assert_eq!(faults("#N/A", "b@x.org"), [(Field::Name, Fault::Error)]);
    assert_eq!(faults("Ben", "#REF!"), [(Field::Email, Fault::Error)]);
    assert_eq!(faults("=1+1", "b@x.org"), [(Field::Name, Fault::Formula)]);
    assert_eq!(faults("-Ann", "b@x.org"), [(Field::Name, Fault::Formula)]);
    assert_eq!(faults(&"x".repeat(2001), "b@x.org"), [(Field::Name, Fault::TooLong)]);
    assert_eq!(faults("Ben", "b@x.org"), []);
}

#[test]
fn a_guard_against_formulas_is_taken_off_again() {
    let read = read_csv("Name,E-mail\n'-Ann,a@x.org\n'Big' Joe,j@x.org\n");
    assert_eq!(people(&read), ["2: -Ann <a@x.org>", "3: 'Big' Joe <j@x.org>"]);
}

/// The names of those rows that are people.
fn names(text: &str) -> Vec<String> {
    let rows = read_csv(text).rows.into_iter().filter(|row| row.kind == RowKind::Person);
    rows.map(|row| row.values.name).collect()
}

#[test]
fn a_line_about_the_list_is_no_person() {
    for line in [
        "Page 1 of 2",
        "Seite 1 von 2",
        "Página 1 de 2",
        "Printed on 5 January 2027",
        "Prepared by: Sam Poe",
        "Local 88:",
        "Nigeria",
        "Lagos",
        "2. Malaysia",
        "Copyright (c) 2000-2027 salesforce.com. All rights reserved.",
        "Note: two more names will follow next week.",
        "+ 2 more from Kano to follow",
    ] {
        let text = format!(
            "Name,E-mail,Track\nAda Obi,a@x.org,A\nBen Ng,b@x.org,B\n\"{line}\",,\nCy Li,c@x.org,A\n\n\"{line}\",,\n"
        );
        assert_eq!(names(&text), ["Ada Obi", "Ben Ng", "Cy Li"], "{line}");
        assert_eq!(read_csv(&text).rows.len(), 5, "{line}");
    }
    // Before a heading that comes again, whatever it says; also beside the names.
    let text = "No,Name,E-mail\n1,Ada,a@x.org\n2,Ben,b@x.org\nContinued on next page,,\nNo,Name,E-mail\n3,Cy,c@x.org\n";
    assert_eq!(names(text), ["Ada", "Ben", "Cy"]);
}

#[test]
fn who_has_a_name_alone_is_a_person() {
    for name in
        ["Di Ho", "Suharto", "3. Di Ho", "Di Ho 0803 123 4567", "佐藤 花", "محمد علي", "Dr. Di Ho Jr."]
    {
        let text =
            format!("Name,E-mail,Track\nAda Obi,a@x.org,A\nBen Ng,b@x.org,B\n{name},,\nCy Li,c@x.org,A\n");
        assert_eq!(names(&text).len(), 4, "{name}");
    }
    // Where nobody has more, names of any kind are people.
    assert_eq!(names("Name\nAda Obi\nNigeria\nBen 2\n").len(), 3);
}

#[test]
fn what_stands_above_a_part_is_of_all_below() {
    let read =
        read_csv("Track A,\nName,E-mail\nAda,a@x.org\nBen,b@x.org\n,\nTrack B,\nName,E-mail\nCy,c@x.org\n");
    let tracks: Vec<(&str, &str)> =
        read.rows.iter().map(|row| (row.values.name.as_str(), row.values.track.as_str())).collect();
    assert_eq!(tracks[..2], [("Ada", "Track A"), ("Ben", "Track A")]);
    assert_eq!(tracks.last(), Some(&("Cy", "Track B")));
    let text = "Name,E-mail\nNigeria,\nAda,a@x.org\nSweden,\nCy,c@x.org\nDi Ho,\n";
    let countries: Vec<(RowKind, String)> =
        read_csv(text).rows.into_iter().map(|row| (row.kind, row.values.country)).collect();
    assert_eq!(
        countries[1..],
        [
            (RowKind::Person, "Nigeria".to_string()),
            (RowKind::Header, String::new()),
            (RowKind::Person, "Sweden".to_string()),
            (RowKind::Person, "Sweden".to_string()),
        ]
    );
    // Their own cells say it better.
    let read = read_csv("Name,E-mail,Country\nNigeria,,\nAda,a@x.org,Ghana\nCy,c@x.org,\n");
    assert_eq!((read.rows[1].values.country.as_str(), read.rows[2].values.country.as_str()), ("Ghana", ""));
    let read = read_csv(
        "Facilitators,,\nName,E-mail,Role\nAda,a@x.org,\nParticipants,,\nBen,b@x.org,\nCy,c@x.org,nurse\n",
    );
    let roles: Vec<&str> = read.rows.iter().map(|row| row.values.role.as_str()).collect();
    assert_eq!(roles, ["Facilitators", "", "Participants", "nurse"]);
    let read = read_csv("Name\nChad\nGeorgia\n");
    assert!(read.rows.iter().all(|row| row.kind == RowKind::Person));
}
