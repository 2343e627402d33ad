//! Lists of several parts, each with a heading of its own, and people in places where others have none.

use domain::roster::{Field, ReadChoice, RosterRow, RowKind};
use sheets::{NativeText, read_paste};

use super::check;
use crate::read_csv;

#[test]
fn each_part_is_read_by_its_own_heading() {
    check(
        "Name,Email\nAna Ruiz,ana@x.org\nDan Cho,dan@x.org\n\nCountry,Name,Email\nIreland,Bob Li,bob@x.org\n",
        &["2: Ana Ruiz <ana@x.org>", "3: Dan Cho <dan@x.org>", "5: heading", "6: Bob Li <bob@x.org>"],
    );
    check(
        "Name,Country,Email\nAna Ruiz,Spain,ana@x.org\n\nName,Email,Country\nBob Li,bob@x.org,Ireland\n",
        &["2: Ana Ruiz <ana@x.org>", "4: heading", "5: Bob Li <bob@x.org>"],
    );
    check(
        "Last name,First name,Email\nRuiz,Ana,ana@x.org\n\nFirst name,Last name,Email\nBob,Li,bob@x.org\n",
        &["2: Ana Ruiz <ana@x.org>", "4: heading", "5: Bob Li <bob@x.org>"],
    );
    // A name that is whole where the first part has it in two columns.
    check(
        "First name,Last name,Email\nAna,Ruiz,ana@x.org\n\nName,Email\nBob Li,bob@x.org\nCy Lo,cy@x.org\n",
        &["2: Ana Ruiz <ana@x.org>", "4: heading", "5: Bob Li <bob@x.org>", "6: Cy Lo <cy@x.org>"],
    );
    check(
        "Panelist Details,\nAttended,User Name (Original Name),Email,Time in Session (minutes)\nYes,Pan Elist,pan@x.org,130\n\
         Attendee Details,\nAttended,User Name (Original Name),First Name,Last Name,Email\n\
         Yes,Ana R,Ana,Ruiz,ana@x.org\nYes,Bob L,Bob,Li,bob@x.org\n",
        &[
            "3: Pan Elist <pan@x.org>",
            "4: heading",
            "5: heading",
            "6: Ana R <ana@x.org>",
            "7: Bob L <bob@x.org>",
        ],
    );
}

#[test]
fn what_sums_a_report_up_is_no_part_with_people() {
    let read = read_csv(
        "Topic,User Email,Duration (Minutes),Participants\nCall,host@x.org,62,2\n\n\
         Name (Original Name),User Email,Join Time,Duration (Minutes)\nAda Obi,ada@x.org,18:00,60\nBen Ng,ben@x.org,18:01,59\n",
    );
    let headings: Vec<&str> = read.columns.iter().map(|column| column.heading.as_str()).collect();
    assert_eq!(headings, ["Name (Original Name)", "User Email", "Join Time", "Duration (Minutes)"]);
}

#[test]
fn a_list_above_the_heading_is_shown_beside() {
    let read = read_csv(
        "Coordinator,Email\nKim Lo,kim@x.org\nLee Po,lee@x.org\n\nName,Email,Track\nAda Obi,ada@x.org,A\nBen Ng,ben@x.org,B\n",
    );
    let shown = |row: &RosterRow| format!("{:?} {} <{}>", row.kind, row.values.name, row.values.email);
    assert_eq!(
        read.rows.iter().map(shown).collect::<Vec<_>>(),
        [
            "Person Ada Obi <ada@x.org>",
            "Person Ben Ng <ben@x.org>",
            "Beside Kim Lo <kim@x.org>",
            "Beside Lee Po <lee@x.org>"
        ]
    );
}

#[test]
fn the_other_columns_of_a_part_are_its_own_too() {
    let read = read_csv(
        "Name,Email,Language,Country\nAna Ruiz,ana@x.org,German,Spain\n\nName,Email,Country,Language\nBob Li,bob@x.org,Ireland,English\n",
    );
    let countries: Vec<&str> = read.rows.iter().map(|row| row.values.get(Field::Country)).collect();
    assert_eq!(countries, ["Spain", "Country", "Ireland"]);
    let read = read_csv(
        "Name,Email,Track\nAna Ruiz,ana@x.org,A\n\nTrack,Name,Email\nB,Bob Li,bob@x.org\nB,Cy Lo,cy@x.org\n",
    );
    let tracks: Vec<&str> = read.rows.iter().map(|row| row.values.get(Field::Track)).collect();
    assert_eq!(tracks, ["A", "Track", "B", "B"]);
}

#[test]
fn who_has_no_address_is_somebody_to_look_at() {
    // On the first line it is no heading.
    for said in ["no email", "TBC", "?", "ada at x.org"] {
        check(
            &format!("Ada Obi,{said},A\nBen Ng,ben@x.org,B\nCarla Ruiz,carla@x.org,A\n"),
            &[&format!("1: Ada Obi <{said}>"), "2: Ben Ng <ben@x.org>", "3: Carla Ruiz <carla@x.org>"],
        );
    }
    check(
        "Ada Obi (no email)\nBen Ng ben@x.org\nCarla Ruiz carla@x.org\n",
        &["1: Ada Obi <>", "2: Ben Ng <ben@x.org>", "3: Carla Ruiz <carla@x.org>"],
    );
    check(
        "Ada Obi <ada@x.org>, Ben Ng, Carla Ruiz <carla@x.org>, Dan Poe <dan@x.org>\n",
        &["1: Ada Obi <ada@x.org>", "2: Ben Ng <>", "3: Carla Ruiz <carla@x.org>", "4: Dan Poe <dan@x.org>"],
    );
    // A family name before a given one is no other person.
    check(
        "Obi, Ada <ada@x.org>; Ng, Ben <ben@x.org>\n",
        &["1: Obi, Ada <ada@x.org>", "2: Ng, Ben <ben@x.org>"],
    );
    // "EX" is a kind of address, and nobody's example.
    check(
        "Name,Email,Type\nAna Ruiz,ana@x.org,SMTP\nBob Li,/o=Labs/cn=bobli,EX\n",
        &["2: Ana Ruiz <ana@x.org>", "3: Bob Li </o=Labs/cn=bobli>"],
    );
    check(
        "| Name | Email |\n|---|---|\n| Ana Ruiz | ana@x.org |\n\nAlso Carla Moser, carla@x.org\n",
        &["2: Ana Ruiz <ana@x.org>", "3: Also Carla Moser <carla@x.org>"],
    );
}

#[test]
fn several_people_a_line_are_people_on_each() {
    check(
        "Ada Obi, ada@x.org; Ben Ng, ben@x.org\nCarla Ruiz, carla@x.org; Dan Poe, dan@x.org\n",
        &[
            "1: Ada Obi <ada@x.org>",
            "2: Ben Ng <ben@x.org>",
            "3: Carla Ruiz <carla@x.org>",
            "4: Dan Poe <dan@x.org>",
        ],
    );
    check(
        "Ana Ruiz <ana@x.org>, \"Moser, Carla\" <carla@x.org>,\ndan@x.org\n",
        &["1: Ana Ruiz <ana@x.org>", "2: Moser, Carla <carla@x.org>", "3:  <dan@x.org>"],
    );
    check(
        "Hi Zoe,\nAda Obi ada@x.org\nBen Ng ben@x.org\nCy Lo cy@x.org\n",
        &["2: Ada Obi <ada@x.org>", "3: Ben Ng <ben@x.org>", "4: Cy Lo <cy@x.org>"],
    );
}

#[test]
fn an_address_in_place_of_a_name_is_none() {
    let people = &["1:  <ana@x.org>", "2: Bob Li <bob@x.org>"];
    check("ana@x.org <ana@x.org>; Bob Li <bob@x.org>\n", people);
    check("ana@x.org <ana@x.org>\nBob Li <bob@x.org>\n", people);
    check(
        "Name,Email\nAna,ana@x.org <mailto:Ana@x.org>\nBob Li,bob@x.org\n",
        &["2: Ana <ana@x.org>", "3: Bob Li <bob@x.org>"],
    );
}

#[test]
fn columns_that_only_look_like_names_tracks_and_addresses_are_none() {
    check(
        "Ada Obi,ada@x.org,B\nBen 2,ben@x.org,B\nCarla Ruiz,carla@x.org,A\n",
        &["1: Ada Obi <ada@x.org>", "2: Ben 2 <ben@x.org>", "3: Carla Ruiz <carla@x.org>"],
    );
    // A telephone number in place of the address is no part of the name.
    check(
        "Name,Email,Phone\nAda Obi,+44 7700 900123,ada@x.org\nBen Ng,ben@x.org,07700 900124\n",
        &["2: Ada Obi <+44 7700 900123>", "3: Ben Ng <ben@x.org>"],
    );
    check(
        "Name,Old email,New email\nAda Obi,ada@old.org,ada@x.org\nBen Ng,ben@x.org,\n",
        &["2: Ada Obi <ada@x.org>", "3: Ben Ng <ben@x.org>"],
    );
    check(
        "Attendee name,Attendee email,Email\nAda Obi,ada@x.org,bill@y.org\nBen Ng,ben@x.org,pay@y.org\n",
        &["2: Ada Obi <ada@x.org>", "3: Ben Ng <ben@x.org>"],
    );
    let minutes = read_csv(
        "Name,Email,Time in Session (minutes)\nAda Obi,ada@x.org,120\nBen Ng,ben@x.org,1\nCy Lo,cy@x.org,--\n",
    );
    assert!(minutes.matches.iter().all(|found| found.field != Field::Track));
}

#[test]
fn one_heading_may_stand_over_two_columns_of_the_name() {
    let read = read_csv("Name,,Email,Track\nAna,Ruiz,ana@x.org,A\nBob,Li,bob@x.org,B\n");
    assert_eq!(read.rows[0].values.get(Field::Name), "Ana Ruiz");
    // That is asked about.
    assert!(read.issues.iter().any(|issue| issue.problem.code() == "column.ambiguous"));
}

#[test]
fn below_a_title_that_says_nothing_else_nobody_has_what_those_above_it_have() {
    let of = |field: Field, text: &str| -> Vec<String> {
        let read = read_csv(text);
        let people = read.rows.iter().filter(|row| row.values.email.contains('@'));
        people.map(|row| row.values.get(field).to_string()).collect()
    };
    let roles = "Facilitators:\nAda Obi, a@x.org\nBen Ng, b@x.org\nParticipants:\nCy Li, c@x.org\nDi Po, d@x.org\nEl Ra, e@x.org\nInterpreters:\nFa Su, f@x.org\nGo Ta, g@x.org\n";
    assert_eq!(
        of(Field::Role, roles),
        ["Facilitators", "Facilitators", "Participants", "Participants", "Participants", "", ""]
    );
    // A part of a track may have a title, and somebody no address.
    let tracks = "Name,Email\nTrack A,\nAda Obi,a@x.org\nBudi Santoso,\nBen Ng,b@x.org\nTrack B,\nCebu branch,\nCy Li,c@x.org\nBoth tracks,\nDi Po,d@x.org\n";
    assert_eq!(of(Field::Track, tracks), ["Track A", "Track A", "Track B", "Both tracks"]);
}

#[test]
fn single_names_below_a_title_have_what_it_says() {
    let read = read_csv("Facilitators:\nAda\nBen\n\nParticipants:\nCy\nDi\nEl Ra\n");
    let roles: Vec<&str> = read.rows.iter().map(|row| row.values.role.as_str()).collect();
    assert!(
        roles.ends_with(&["Participants", "Participants", "Participants"]) && roles.contains(&"Facilitators"),
        "{roles:?}"
    );
}

/// The track and the country of each row.
#[track_caller]
fn check_places(text: &str, expected: &[&str]) {
    let read = read_csv(text);
    let places =
        |row: &RosterRow| [Field::Track, Field::Country].map(|field| row.values.get(field)).join("/");
    assert_eq!(read.rows.iter().map(places).collect::<Vec<_>>(), expected, "{text}");
}

#[test]
fn a_cell_that_was_merged_is_of_all_its_rows() {
    check_places(
        "Track,Name,Email\nA,Ada Obi,a@x.org\n,Ben Ng,b@x.org\n,Cy Li,c@x.org\nB,Dan Ho,d@x.org\n,Eve Lo,e@x.org\n,Fay Mo,f@x.org\n",
        &["A/", "A/", "A/", "B/", "B/", "B/"],
    );
    check_places(
        "Country,Name,Email\nKenya,Ada Obi,a@x.org\n,Ben Ng,b@x.org\n,Cy Li,c@x.org\nNigeria,Dan Ho,d@x.org\n,Eve Lo,e@x.org\n,Fay Mo,f@x.org\n",
        &["/Kenya", "/Kenya", "/Kenya", "/Nigeria", "/Nigeria", "/Nigeria"],
    );
    // A chair and a secretary have none below them.
    let posts = read_csv(
        "Name,Email,Role\nAda Obi,a@x.org,Chair\nBen Ng,b@x.org,\nCy Li,c@x.org,\nDan Ho,d@x.org,Secretary\nEve Lo,e@x.org,\n",
    );
    let posts: Vec<&str> = posts.rows.iter().map(|row| row.values.get(Field::Role)).collect();
    assert_eq!(posts, ["Chair", "", "", "Secretary", ""]);
    // Behind the name stands who said it, and who did not.
    check_places(
        "Name,Email,Track\nAda Obi,a@x.org,A\nBen Ng,b@x.org,\nCy Li,c@x.org,\nDan Ho,d@x.org,B\nEve Lo,e@x.org,\n",
        &["A/", "/", "/", "B/", "/"],
    );
    // Some said it, and others did not.
    for country in [
        ["Kenya", "", "", "Kenya", "", ""],
        ["", "Kenya", "", "", "Nigeria", ""],
        ["Kenya", "Nigeria", "", "", "", ""],
    ] {
        let rows = ["Ada Obi", "Ben Ng", "Cy Li", "Dan Ho", "Eve Lo", "Fay Mo"].iter().zip(country);
        let rows: String =
            rows.map(|(name, country)| format!("{country},{name},{}@x.org\n", &name[..1])).collect();
        check_places(
            &format!("Country,Name,Email\n{rows}"),
            &country.map(|country| format!("/{country}")).each_ref().map(|it| &**it),
        );
    }
}

#[test]
fn what_stands_above_is_not_said_below_another_title() {
    for title in
        ["Staff", "Not yet assigned", "UNASSIGNED", "Reserve list", "Sin asignar", "Guests:", "Local 12"]
    {
        for blank in ["\n", ""] {
            check_places(
                &format!(
                    "Name,Email\nTrack A,\nAda Obi,a@x.org\nBen Ng,b@x.org\n{blank}{title},\nCy Li,c@x.org\nDan Ho,d@x.org\n"
                ),
                &["/", "Track A/", "Track A/", "/", "/", "/"],
            );
        }
    }
    // Titles say more than the track.
    check_places(
        "Name,Email\nTrack A - Facilitator: Kim Lee,\nAda Obi,a@x.org\nTrack B: Bargaining,\nBen Ng,b@x.org\nPeserta jalur A:,\nCy Li,c@x.org\n",
        &["/", "Track A - Facilitator: Kim Lee/", "/", "Track B: Bargaining/", "/", "Peserta jalur A/"],
    );
    // In the column of numbers, as in that of names.
    check_places(
        "No,Name,Email\nKENYA,,\n1,Ada Obi,a@x.org\nNIGERIA,,\n2,Ben Ng,b@x.org\n",
        &["/", "/KENYA", "/", "/NIGERIA"],
    );
    // Who has no address stands among the others.
    check_places(
        "Name,Email\nTrack A,\nAda Obi,a@x.org\nBen Ng,\nCy Li,c@x.org\n\nTrack B,\nDan Ho,d@x.org\n",
        &["/", "Track A/", "Track A/", "Track A/", "/", "Track B/"],
    );
}

/// `Ada Obi A facilitator`, a person a row; parts' titles left out.
#[track_caller]
fn check_said(text: &str, expected: &[&str]) {
    let read = read_paste(text, None, &ReadChoice::default(), &NativeText).unwrap();
    let said = |row: &RosterRow| {
        [Field::Name, Field::Track, Field::Role].map(|field| row.values.get(field)).join(" ")
    };
    let people = read.rows.iter().filter(|row| row.kind == RowKind::Person);
    assert_eq!(people.map(said).collect::<Vec<_>>(), expected, "{text}");
}

#[test]
fn a_role_behind_the_tracks_is_of_none_of_them() {
    check_said(
        "Track A:\nAda Obi a@x.org\n\nTrack B:\nBen Ng b@x.org\nCy Li c@x.org\n\nFacilitators:\nDan Ho d@x.org\n",
        &["Ada Obi Track A ", "Ben Ng Track B ", "Cy Li Track B ", "Dan Ho  Facilitators"],
    );
    check_said(
        "Track A:\nAda Obi a@x.org\n\nTrack B:\nBen Ng b@x.org\nCy Li c@x.org\n\nStaff:\nDan Ho d@x.org\n",
        &["Ada Obi Track A ", "Ben Ng Track B ", "Cy Li Track B ", "Dan Ho  "],
    );
    // A greeting may stand above the first title.
    check_said(
        "Hi Anna, here is the list\n\nFacilitators:\nDan Ho, d@x.org\n\nTrack A:\nAda Obi, a@x.org\n\nThanks\nRosa\n",
        &["Dan Ho  Facilitators", "Ada Obi Track A "],
    );
    // Nor is a track behind the facilitators theirs.
    check_said(
        "Facilitators\nDan Ho d@x.org\n\nTrack A\nAda Obi a@x.org\nBen Ng b@x.org\n\nTrack B\nCy Li c@x.org\n",
        &["Dan Ho  Facilitators", "Ada Obi Track A ", "Ben Ng Track A ", "Cy Li Track B "],
    );
    // Within a track, whose title stands right above.
    check_said(
        "Track A:\n\nFacilitators:\nAda Obi a@x.org\n\nParticipants:\nBen Ng b@x.org\n\nTrack B:\n\nFacilitators:\nCy Li c@x.org\n",
        &["Ada Obi Track A Facilitators", "Ben Ng Track A Participants", "Cy Li Track B Facilitators"],
    );
    check_said(
        "Facilitators\n\nTrack A\nAda Obi a@x.org\n\nTrack B\nBen Ng b@x.org\nCy Li c@x.org\n",
        &["Ada Obi Track A Facilitators", "Ben Ng Track B Facilitators", "Cy Li Track B Facilitators"],
    );
}

#[test]
fn short_parts_have_titles_that_are_no_names() {
    for text in [
        "Members:\nAda Obi,a@x.org\n\nStewards:\nBen Ng,b@x.org\nCy Li,c@x.org\n\nStaff:\nDan Ho,d@x.org\n",
        "Nairobi:,\nAda Obi,a@x.org\nMombasa:,\nBen Ng,b@x.org\nCy Li,c@x.org\nKisumu:,\nDan Ho,d@x.org\n",
    ] {
        check_said(text, &["Ada Obi  ", "Ben Ng  ", "Cy Li  ", "Dan Ho  "]);
    }
    check_said(
        "Track A:\nAda Obi\n\nTrack B:\nBen Ng\nCy Li\n",
        &["Ada Obi Track A ", "Ben Ng Track B ", "Cy Li Track B "],
    );
}
