//! Answers below headings that ask for something else than a track, a zone or a role by name.

use domain::{
    Problem,
    roster::{Field, ReadChoice, ReadRoster, RowKind},
};
use sheets::{NativeText, read_paste};

use crate::{headings, read_csv};

const PEOPLE: [&str; 4] =
    ["Ada Obi,ada@x.org", "Ben Ng,ben@x.org", "Cleo Diaz,cleo@x.org", "Dan Ho,dan@x.org"];

/// A table of four people with the rest of the heading and of each row.
fn table(heading: &str, rest: [&str; 4]) -> ReadRoster {
    let rows: Vec<String> = PEOPLE.iter().zip(rest).map(|(who, rest)| format!("{who},{rest}\n")).collect();
    read_csv(&format!("Name,E-mail,{heading}\n{}", rows.concat()))
}

fn values(read: &ReadRoster, field: Field) -> Vec<&str> {
    read.rows.iter().map(|row| row.values.get(field)).collect()
}

#[track_caller]
fn pasted(text: &str) -> ReadRoster {
    read_paste(text, None, &ReadChoice::default(), &NativeText).unwrap()
}

#[test]
fn a_tick_below_one_of_two_times_is_a_track() {
    let read = table("Tuesday 10:00,Tuesday 20:00", ["yes,no", "no,yes", "x,", "yes,yes"]);
    let times = ["Tuesday 10:00", "Tuesday 20:00", "Tuesday 10:00", "Tuesday 10:00+Tuesday 20:00"];
    assert_eq!(values(&read, Field::Track), times);
    let read = table("Session 1,Session 2", ["x,", ",x", "x,", ",x"]);
    assert_eq!(values(&read, Field::Track), ["Session 1", "Session 2", "Session 1", "Session 2"]);
    // Whoever was at which of many sessions has chosen none.
    let read = table("2 Mar 10:00,9 Mar 10:00,16 Mar 10:00", ["x,x,x", "x,,x", ",x,", "x,x,x"]);
    assert_eq!(values(&read, Field::Track), [""; 4]);
}

#[test]
fn of_two_choices_the_first_is_taken_and_asked_about() {
    let read = table("1st choice,2nd choice", ["A,B", "B,A", "A,", "B,A"]);
    assert_eq!(values(&read, Field::Track), ["A", "B", "A", "B"]);
    assert_eq!(headings(&read, Field::Track), ["1st choice"]);
    assert!(
        read.issues.iter().any(|issue| issue.problem == Problem::ColumnAmbiguous { field: Field::Track })
    );
}

#[test]
fn numbers_that_count_people_are_no_tracks() {
    let read =
        read_csv("Slot,Name,E-mail\n1,Ada Obi,a@x.org\n2,Ben Ng,b@x.org\n3,Cy Li,c@x.org\n4,Di Wu,d@x.org\n");
    assert_eq!(values(&read, Field::Track), [""; 4]);
    assert!(read.issues.is_empty(), "{:?}", read.issues);
}

#[test]
fn an_offset_or_an_abbreviation_is_read_with_the_country_beside_it() {
    let read = table("Country,Time zone", ["Kenya,GMT+3", "Kenya,EAT", "USA,EST", ",GMT+3"]);
    assert_eq!(values(&read, Field::Zone), ["GMT+3, Kenya", "EAT", "EST, USA", "GMT+3"]);
}

#[test]
fn who_facilitates_is_told_by_a_question_a_letter_or_beside_the_track() {
    let read = table("¿Vas a participar como facilitador/a?", ["Sí", "No", "No", "Sí"]);
    assert_eq!(values(&read, Field::Role), ["facilitator", "participant", "participant", "facilitator"]);
    let read = table("P/F", ["P", "F", "P", "P"]);
    assert_eq!(values(&read, Field::Role), ["P", "F", "P", "P"]);
    let read = table("Track", ["A (facilitator)", "A", "B", "B (facilitador)"]);
    assert_eq!(values(&read, Field::Role), ["facilitator", "", "", "facilitador"]);
}

#[test]
fn yes_in_korean_is_no_example() {
    let read = table("참석 여부", ["예", "예", "아니오", "예"]);
    assert!(read.rows.iter().all(|row| row.kind == RowKind::Person));
    assert_eq!(read.rows[2].faults.len(), 1);
}

#[test]
fn names_below_headings_of_ticket_shops_are_whole() {
    let read = read_csv("Nom participant,Prénom participant,Email\nRuiz,Ana,ana@x.org\nNg,Ben,ben@x.org\n");
    assert_eq!(values(&read, Field::Name), ["Ana Ruiz", "Ben Ng"]);
}

#[test]
fn who_has_no_address_yet_keeps_the_track_in_the_line_below() {
    let read = pasted(
        "Ana Ruiz\n(no email yet)\nTrack A\n\nBen Ng\nben@x.org\nTrack B\n\nCleo Diaz\ncleo@x.org\nTrack A\n",
    );
    assert_eq!(values(&read, Field::Name), ["Ana Ruiz", "Ben Ng", "Cleo Diaz"]);
    assert_eq!(values(&read, Field::Track), ["Track A", "Track B", "Track A"]);
    assert_eq!(values(&read, Field::Email), ["", "ben@x.org", "cleo@x.org"]);
}

#[test]
fn an_hour_above_people_is_kept_whole() {
    let read = pasted(
        "18:00 session\nAna Ruiz ana@x.org\nBen Ng ben@x.org\n\n10:00 session\nCleo Diaz cleo@x.org\n",
    );
    let people = read.rows.iter().filter(|row| row.kind == RowKind::Person);
    let tracks: Vec<&str> = people.map(|row| row.values.get(Field::Track)).collect();
    assert_eq!(tracks, ["18:00 session", "18:00 session", "10:00 session"]);
}

#[test]
fn notes_of_address_cards_are_read() {
    let card = |name: &str, note: &str| {
        format!("BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEMAIL:{}@x.org\nNOTE:{note}\nEND:VCARD\n", &name[..3])
    };
    let cards = [card("Ana Ruiz", "Track B"), card("Ben Ng", "cancelled"), card("Dan Ho", "facilitator")];
    let read = pasted(&cards.concat());
    assert_eq!(values(&read, Field::Track), ["Track B", "", ""]);
    assert_eq!(values(&read, Field::Role), ["", "", "facilitator"]);
    assert_eq!(read.rows[1].faults.len(), 1);
}

#[test]
fn what_is_read_beside_a_field_is_not_said_to_be_left_out() {
    let read = read_csv(
        "First name,Last name,Preferred first name,E-mail,New e-mail,Shirt\n\
         Robert,Stone,Bob,robert@x.org,,M\nAda,Obi,,ada@x.org,obi@x.org,S\n",
    );
    let beside: Vec<&str> =
        read.columns.iter().filter(|column| column.is_beside).map(|column| column.heading.as_str()).collect();
    assert_eq!(beside, ["Preferred first name", "New e-mail"]);
}

#[test]
fn a_no_beside_the_track_or_the_country_is_seen() {
    let read = table(
        "Track,Country",
        ["A (not coming),Kenya", "\"B, verhindert\",Kenya", "Track B not coming,Kenya", "B ❌,Kenya"],
    );
    assert!(read.rows.iter().all(|row| row.faults.len() == 1), "{:?}", read.rows);
    let read =
        table("Track,Country", ["A,Ireland (not coming)", "B,Kenya", "A,Kenya", "B - moderiert,Kenya"]);
    assert_eq!(read.rows.iter().map(|row| row.faults.len()).collect::<Vec<_>>(), [1, 0, 0, 0]);
    assert_eq!(values(&read, Field::Role), ["", "", "", "moderiert"]);
}

#[test]
fn no_below_a_question_of_any_words_is_a_no_if_few_say_so() {
    for (heading, yes, no) in [
        ("Can you make it?", "Yes", "No"),
        ("Response", "Yes", "No"),
        ("¿Confirmas tu asistencia?", "Sí", "No"),
        ("Réponse", "Oui", "Non"),
        ("Nimmst du teil?", "ja", "nein"),
        ("Вы сможете участвовать?", "да", "нет"),
        ("هل ستشارك؟", "نعم", "لا"),
        ("Dolazi", "Da", "Ne"),
        ("Підтвердження участі", "так", "ні"),
        ("Tham gia", "Có", "Không"),
        ("Συμμετοχή", "Ναι", "Όχι"),
        ("Obecność", "tak", "nie"),
        ("Deltager", "ja", "nej"),
        ("Atahudhuria", "Ndiyo", "Hapana"),
        ("参加可否", "可", "不可"),
        ("Attend", "1", "0"),
    ] {
        let read = table(heading, [yes, yes, no, yes]);
        let said: Vec<usize> = read.rows.iter().map(|row| row.faults.len()).collect();
        assert_eq!(said, [0, 0, 1, 0], "{heading}");
    }
    for heading in ["Have you attended before?", "Vegetarian", "Joined the newsletter?"] {
        let read = table(heading, ["yes", "yes", "no", "yes"]);
        assert!(read.rows.iter().all(|row| row.faults.is_empty()), "{heading}");
    }
}

#[test]
fn ticks_are_whatever_somebody_ticks_with() {
    for tick in ["OK", "v", "👍", "○", "예", "kyllä", "available"] {
        let empty = |tick: &str| {
            [format!("{tick},"), format!(",{tick}"), format!(",{tick}"), format!("{tick},{tick}")]
        };
        let rows = empty(tick);
        let read = table("Track A,Track B", [&rows[0], &rows[1], &rows[2], &rows[3]]);
        assert_eq!(values(&read, Field::Track), ["A", "B", "B", "A+B"], "{tick}");
    }
    let read = table("Tuesday (A),Thursday (B)", ["x,", ",x", ",x", "x,x"]);
    assert_eq!(values(&read, Field::Track), ["A", "B", "B", "A+B"]);
}

#[test]
fn all_may_be_in_one_track_in_any_script() {
    for (heading, letter) in [("Группа", "А"), ("المجموعة", "أ"), ("Group", "A")] {
        assert_eq!(values(&table(heading, [letter; 4]), Field::Track), [letter; 4], "{heading}");
    }
}

#[test]
fn a_zero_below_a_role_is_no_refusal() {
    let read = table("Role/Participant,Role/Facilitator", ["1,0", "1,0", "0,1", "1,0"]);
    assert!(read.rows.iter().all(|row| row.faults.is_empty()));
}

#[test]
fn an_empty_column_for_names_gives_way_to_a_question() {
    let read =
        read_csv("Name,E-mail,Wie heißt du?\n,ada@x.org,Ada Obi\n,ben@x.org,Ben Ng\n,cleo@x.org,Cleo Diaz\n");
    assert_eq!(values(&read, Field::Name), ["Ada Obi", "Ben Ng", "Cleo Diaz"]);
    let read = table(
        "Week 1,Week 2,Week 3",
        [
            "Present,Present,Absent",
            "Present,Absent,Absent",
            "Absent,Present,Present",
            "Present,Present,Present",
        ],
    );
    assert!(read.issues.is_empty(), "{:?}", read.issues);
}

#[test]
fn a_role_may_have_a_name_that_headings_have() {
    let read = pasted(
        "Name: Ann Lee\nEmail: ann@x.org\nRole: Facilitator\n\nName: Bob Ray\nEmail: bob@x.org\nRole: Participant\n",
    );
    assert_eq!(values(&read, Field::Role), ["Facilitator", "Participant"]);
}

#[test]
fn cells_below_each_other_may_have_a_heading_that_is_not_known() {
    let read = pasted(
        "Nom et Prénom\nEmail\nGroupe\nKOFFI Adjoua\nadjoua@x.org\nA\nTOURÉ Seydou\nseydou@x.org\nB\n",
    );
    assert_eq!(values(&read, Field::Name), ["KOFFI Adjoua", "TOURÉ Seydou"]);
    assert_eq!(values(&read, Field::Track), ["A", "B"]);
}

#[test]
fn a_sentence_above_or_below_cells_is_none_of_them() {
    let people =
        "Ana Silva, ana@x.org, Turma A\nLuis Mota, luis@x.org, Turma B\nElsa Reis, elsa@x.org, Turma B\n";
    for text in [
        format!("Bom dia, seguem os nomes:\n{people}"),
        format!("Good morning, here are the names, emails and tracks:\n{people}"),
        format!("{people}Obs 1: a Elsa desistiu.\nObs 2: Ana Silva será facilitadora.\n"),
    ] {
        let read = pasted(&text);
        let people: Vec<&str> = read
            .rows
            .iter()
            .filter(|row| row.kind == RowKind::Person)
            .map(|row| row.values.get(Field::Name))
            .collect();
        assert_eq!(people, ["Ana Silva", "Luis Mota", "Elsa Reis"], "{text}");
    }
}

#[test]
fn what_is_said_below_a_list_is_shown_beside_it() {
    let read = pasted(
        "- Moussa Sarr, moussa@x.org, groupe A\n- Ibou Faye, ibou@x.org, groupe B\n\nPS : finalement Ibou ne vient plus.\nAwa\n",
    );
    let last = read.rows.last().unwrap();
    assert_eq!(
        (last.kind, last.values.get(Field::Name)),
        (RowKind::Beside, "PS : finalement Ibou ne vient plus.")
    );
    let read = pasted(
        "1) Ann Lee\nann@x.org\nA\n2) Cat Fox\ncat@x.org\nB\n3) Dan Ho\ndan@x.org\nB - cannot attend\n",
    );
    assert_eq!(values(&read, Field::Track), ["A", "B", "B - cannot attend"]);
    assert_eq!(read.rows[2].faults.len(), 1);
}

#[test]
fn a_crossed_out_line_of_a_copied_list_is_of_who_does_not_come() {
    let text = "Ann Lee ann@x.org Track A\nBob Ray bob@x.org Track B\nCat Fox cat@x.org Track A B\n";
    let page = "<ol><li>Ann Lee <a href=\"mailto:ann@x.org\">ann@x.org</a> Track A</li>\
                <li><s>Bob Ray bob@x.org Track B</s></li><li>Cat Fox cat@x.org Track <s>A</s> B</li></ol>";
    let read = read_paste(text, Some(page), &ReadChoice::default(), &NativeText).unwrap();
    assert_eq!(values(&read, Field::Name), ["Ann Lee", "Bob Ray", "Cat Fox"]);
    assert_eq!(read.rows.iter().map(|row| row.faults.len()).collect::<Vec<_>>(), [0, 1, 0]);
    assert_eq!(read.rows[2].values.get(Field::Track), "Track B");
}
