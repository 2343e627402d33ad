//! What stands beside people and is no part of their names: who does not come, who comes with whom, words of chats, who has no
//! address.

use domain::{
    Level, Problem,
    roster::{RosterContext, RosterRules, RowKind, check_read},
};

use super::check;
use crate::read_csv;

/// The codes of what is said of each row's name, in the order of the rows; a dash where nothing is.
#[track_caller]
fn check_names(text: &str, expected: &[&str]) {
    let mut read = read_csv(text);
    let checked = check_read(&mut read, &RosterRules::default(), RosterContext::default());
    let said = |row: u32| {
        let of_name = |problem: &Problem| {
            matches!(problem, Problem::NameMore | Problem::NameSeveral { .. } | Problem::RowCancelled)
        };
        let issue = checked.issues.iter().find(|issue| issue.row == Some(row) && of_name(&issue.problem));
        assert!(issue.is_none_or(|issue| issue.level == Level::Warning), "{text}");
        issue.map_or("-", |issue| issue.problem.code())
    };
    let found: Vec<String> =
        read.rows.iter().map(|row| format!("{} {}", row.values.name, said(row.row))).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn more_than_a_name_is_looked_at() {
    check_names(
        "Name,Email\nAda Obi,a@x.org\nDan Cho +1,d@x.org\nEva Cho (and friend),e@x.org\nFay Lo / Gus Ho,f@x.org\n~~Hal Ko~~,h@x.org\n\
         NEW: Ivo Pa,i@x.org\nTBC,\nditto,j@x.org\nJo Ka & Li Mo,k@x.org\nAna Silva (she/her),l@x.org\nDevi a/p Raman,m@x.org\n",
        &[
            "Ada Obi -",
            "Dan Cho +1 name.more",
            "Eva Cho (and friend) name.more",
            "Fay Lo / Gus Ho name.more",
            "~~Hal Ko~~ name.more",
            "NEW: Ivo Pa name.more",
            "TBC name.more",
            "ditto name.more",
            "Jo Ka & Li Mo name.several",
            "Ana Silva (she/her) -",
            "Devi a/p Raman -",
        ],
    );
}

#[test]
fn another_name_beside_the_address_is_shown_with_the_first() {
    check_names(
        "Name,Email\nAda Obi,Ada Obi <a@x.org>\nBen Ng,Cy Li <c@x.org>\nDi Po,\"Po, D.\" <d@x.org>\n,El Ra <e@x.org>\n",
        &["Ada Obi -", "Ben Ng / Cy Li name.more", "Di Po -", "El Ra -"],
    );
}

#[test]
fn who_stands_below_a_line_of_those_who_do_not_come_is_looked_at() {
    let expected = [
        "Ada Obi -",
        "Waiting list: -",
        "Ben Ng row.cancelled",
        "Coming: -",
        "Cy Li -",
        "Cancelled -",
        "Di Po row.cancelled",
    ];
    check_names(
        "Name,Email\nAda Obi,a@x.org\nWaiting list:,\nBen Ng,b@x.org\nComing:,\nCy Li,c@x.org\nCancelled,\nDi Po,d@x.org\n",
        &expected,
    );
    check_names(
        "Ada Obi <a@x.org>\nWaiting list:\nBen Ng <b@x.org>\nComing:\nCy Li <c@x.org>\nCancelled\nDi Po <d@x.org>\n",
        &expected,
    );
    check_names(
        "Name,Email\nAda Obi,a@x.org\nCancela Ruiz,\nBen Ng,b@x.org\n",
        &["Ada Obi -", "Cancela Ruiz -", "Ben Ng -"],
    );
    // Above all of them too.
    check_names(
        "Cancelled:\nAda Obi <a@x.org>\nBen Ng <b@x.org>\n\nComing:\nCy Li <c@x.org>\n",
        &["Cancelled: -", "Ada Obi row.cancelled", "Ben Ng row.cancelled", "Coming: -", "Cy Li -"],
    );
}

#[test]
fn a_name_right_above_a_list_is_told_of() {
    check(
        "Ada Obi\nBen Ng <b@x.org>\nCy Li <c@x.org>\n",
        &["1: heading", "2: Ben Ng <b@x.org>", "3: Cy Li <c@x.org>"],
    );
    check(
        "Ada Obi ada (bei) x.org, Lagos\nBen Ng <b@x.org>\nCy Li <c@x.org>\n",
        &["1: heading", "2: Ben Ng <b@x.org>", "3: Cy Li <c@x.org>"],
    );
    for title in ["Our list", "Hello all,", "Ada Obi\n", "List of May 3"] {
        let list = format!("{title}\nBen Ng <b@x.org>\nCy Li <c@x.org>\n");
        assert_eq!(read_csv(&list).rows.len(), 2, "{list}");
    }
}

#[test]
fn names_behind_the_last_address_of_a_line_are_people() {
    check(
        "Facilitators: Ada Obi (a@x.org), Ben Ng (no email)\nParticipants: Cy Li (c@x.org), Di Po and El Ra, Fa Su\n",
        &[
            "1: Ada Obi <a@x.org>",
            "2: Ben Ng <>",
            "3: Cy Li <c@x.org>",
            "4: Di Po and El Ra <>",
            "5: Fa Su <>",
        ],
    );
    check(
        "Ada Obi <a@x.org>, Ben Ng <b@x.org>, Cy Li\n",
        &["1: Ada Obi <a@x.org>", "2: Ben Ng <b@x.org>", "3: Cy Li <>"],
    );
    // What somebody is, is no other person.
    check(
        "Ada Obi <a@x.org>, Shop Steward\nBen Ng <b@x.org>, Branch Chair\n",
        &["1: Ada Obi <a@x.org>", "2: Ben Ng <b@x.org>"],
    );
}

#[test]
fn who_writes_me_too_is_called_as_who_writes() {
    check(
        "[12/01/2027, 10:01] Ada Obi: a@x.org\n[12/01/2027, 10:03] Ben Ng: me too b@x.org\n[12/01/2027, 10:04] Cy: please add me: c@x.org\n\
         [12/01/2027, 10:05] Di: please add El Ra: e@x.org\n[12/01/2027, 10:06] Di: please add: Fa Su f@x.org\n",
        &[
            "1: Ada Obi <a@x.org>",
            "2: Ben Ng <b@x.org>",
            "3: Cy <c@x.org>",
            "4: El Ra <e@x.org>",
            "5: Fa Su <f@x.org>",
        ],
    );
}

#[test]
fn lines_drawn_between_rows_are_nobody() {
    check(
        "  name   |       email\n---------+-----------------\n Ada Obi | a@x.org\n Ben Ng  | b@x.org\n(2 rows)\n",
        &["3: Ada Obi <a@x.org>", "4: Ben Ng <b@x.org>", "5: total"],
    );
}

#[test]
fn who_has_a_telephone_alone_at_the_end_is_a_person() {
    check(
        "Ada Obi <a@x.org>\nBen Ng <b@x.org>\nCy Li 0803 123 4567\nDi Po, 0803 123 4568\n\nThanks!\nZed Yo\n",
        &["1: Ada Obi <a@x.org>", "2: Ben Ng <b@x.org>", "3: Cy Li <>", "4: Di Po <>"],
    );
}

#[test]
fn several_people_a_line_stand_below_the_line_that_is_theirs() {
    let read =
        read_csv("Group A\nAda Obi a@x.org, Bo Li b@x.org\nGroup B\nCy Dee <c@x.org>; Di Eff <d@x.org>\n");
    let found: Vec<String> = read
        .rows
        .iter()
        .map(|row| format!("{} {} {}", row.values.name, row.values.email, row.values.track))
        .collect();
    assert_eq!(
        found,
        [
            "Group A  ",
            "Ada Obi a@x.org Group A",
            "Bo Li b@x.org Group A",
            "Group B  ",
            "Cy Dee c@x.org Group B",
            "Di Eff d@x.org Group B"
        ]
    );
}

#[test]
fn somebody_among_people_is_no_heading() {
    for said in ["email later", "needs email", "sin email"] {
        let list = format!("Ada Obi,a@x.org,A\nBen Ng,{said},B\nCy Li,c@x.org,A\n");
        check(&list, &["1: Ada Obi <a@x.org>", &format!("2: Ben Ng <{said}>"), "3: Cy Li <c@x.org>"]);
    }
    check(
        "Ada,,A,participant\nBen,b@x.org,B,participant\nCy,c@x.org,A,participant\nDi,,A,participant\n",
        &["1: Ada <>", "2: Ben <b@x.org>", "3: Cy <c@x.org>", "4: Di <>"],
    );
    check(
        "Facilitators: Ada Obi a@x.org, Ben Ng b@x.org\nCy Li c@x.org, Di Po d@x.org\n",
        &["1: Ada Obi <a@x.org>", "2: Ben Ng <b@x.org>", "3: Cy Li <c@x.org>", "4: Di Po <d@x.org>"],
    );
    // The host above a report is no member of the list.
    check(
        "Host,con@x.org\n\nParticipant,Email Address\nAda Obi,a@x.org\nBen Ng,b@x.org\n",
        &["4: Ada Obi <a@x.org>", "5: Ben Ng <b@x.org>"],
    );
}

#[test]
fn a_word_among_letters_leaves_a_column_that_of_tracks() {
    let read = read_csv(
        "Nom;Mail;Groupe\nAna;a@x.fr;A\nLeo;l@x.fr;B\nEva;e@x.fr;A\nMax;m@x.fr;B\nZoé;z@x.fr;les deux\nGuy;g@x.fr;soir\n",
    );
    assert_eq!(read.rows[5].values.track, "soir");
}

#[test]
fn who_may_not_come_by_a_note_is_looked_at() {
    check_names(
        "Name,Email,Notes\nAda Obi,a@x.org,\nBen Ng,b@x.org,cancelled\nCy Li,c@x.org,vegetarian\nDi Po,d@x.org,dropped out 3 March\n",
        &["Ada Obi -", "Ben Ng row.cancelled", "Cy Li -", "Di Po row.cancelled"],
    );
    check_names(
        "Nombre;Correo;Observaciones\nAna;a@x.es;no viene\nLeo;l@x.es;cambia a la tarde\n",
        &["Ana row.cancelled", "Leo -"],
    );
}

/// Who stands beside the rows, with the name and the address of each.
#[track_caller]
fn check_beside(text: &str, expected: &[&str]) {
    let mut read = read_csv(text);
    let beside = read.rows.iter().filter(|row| row.kind == RowKind::Beside);
    let found: Vec<String> =
        beside.map(|row| format!("{} <{}>", row.values.name, row.values.email)).collect();
    assert_eq!(found, expected, "{text}");
    // Each is said, and does not count; no two rows have one number.
    let checked = check_read(&mut read, &RosterRules::default(), RosterContext::default());
    let said = checked.issues.iter().filter(|issue| issue.problem == Problem::RowBeside);
    assert!(said.clone().all(|issue| issue.level == Level::Skipped));
    assert_eq!(said.count(), expected.len(), "{text}");
    assert!(read.rows.windows(2).all(|rows| rows[0].row < rows[1].row), "{text}");
}

#[test]
fn people_in_notes_are_shown() {
    let list =
        |note: &str| format!("Name,Email,Track,Comment\nAda Obi,a@x.org,A,\nBen Ng,b@x.org,B,\"{note}\"\n");
    check_beside(&list("bringing Zed Moon z@x.org"), &["bringing Zed Moon <z@x.org>"]);
    check_beside(&list("please use ben.new@x.org instead"), &["please use <ben.new@x.org>"]);
    check_beside(&list("also: Cy Li <c@x.org>, Di Po <d@x.org>"), &["Cy Li <c@x.org>", "Di Po <d@x.org>"]);
    // Whoever has a row is none.
    check_beside(&list("a friend of A@x.org (and b@x.org)"), &[]);
    check_beside(&list("@ben on Mastodon, react@18"), &[]);
    // Nobody is called as a page is long.
    check_beside(&list(&format!("{} z@x.org", "on and on ".repeat(40))), &[" <z@x.org>"]);
    // The first note of a long list, far down.
    let mut rows = String::from("Name,Email,Comment\n");
    for n in 0..6_000 {
        let note = if n == 5_000 { "and Zed Moon z@x.org" } else { "" };
        rows += &format!("Ada Obi,a{n}@x.org,{note}\n");
    }
    check_beside(&rows, &["and Zed Moon <z@x.org>"]);
}

#[test]
fn a_second_list_beside_the_first_is_shown() {
    check_beside(
        "Ana Ruiz\ta@x.mx\tBeto Gil\tb@x.mx\nAldo Paz\tp@x.mx\tBerta Sol\ts@x.mx\nAna Rey\tr@x.mx\n",
        &["Beto Gil <b@x.mx>", "Berta Sol <s@x.mx>"],
    );
    check_beside(
        "Morning\tEvening\nAda Obi a@x.ng\tChi Eze c@x.ng\nBen Ojo b@x.ng\tEze Oke e@x.ng\n",
        &["Chi Eze <c@x.ng>", "Eze Oke <e@x.ng>"],
    );
    check_beside(
        "Team,Lead,Lead email,Member,Member email\nLagos,Ada Obi,ada@x.org,Ben Ng,ben@x.org\nLagos,Ada Obi,ada@x.org,Cy Li,cy@x.org\n",
        &["Ada Obi <ada@x.org>"],
    );
    check_beside(
        "Name,Email,Partner name,Partner email\nAda Obi,a@x.org,Ben Ng,b@x.org\nCy Li,c@x.org,,\n",
        &["Ben Ng <b@x.org>"],
    );
    check_beside(
        "Facilitator,,Participants,\nName,Email,Name,Email\nAda Obi,a@x.org,Cy Li,c@x.org\nBen Ng,b@x.org,Di Po,d@x.org\n,,Em Fo,e@x.org\n",
        &["Ada Obi <a@x.org>", "Ben Ng <b@x.org>"],
    );
}

#[test]
fn another_address_of_somebody_and_those_of_others_are_nobody_beside() {
    for list in [
        "Name,Work email,Private email\nAda Obi,a@x.org,ada@home.org\nBen Ng,b@x.org,ben@home.org\n",
        "Meeting ID,Topic,User Email,Participants\n999,Call,host@x.org,2\n\nName (Original Name),User Email,Join Time\nAda Obi,a@x.org,18:00\nBen Ng,b@x.org,18:01\n",
        "Name,Email,Manager email\nAda Obi,a@x.org,boss@x.org\nBen Ng,b@x.org,boss@x.org\n",
        "Name,Email,Emergency contact,Emergency contact email\nAda Obi,a@x.org,Tom Obi,t@x.org\nBen Ng,b@x.org,Li Ng,l@x.org\n",
        "Name,Email,Reference 1 name,Reference 1 e-mail\nAda Obi,a@x.org,Cy Li,c@y.org\nBen Ng,b@x.org,Ed Po,e@y.org\n",
        "Ada Obi,a@x.org,ada@home.org\nBen Ng,b@x.org,ben@home.org\n",
    ] {
        check_beside(list, &[]);
    }
    // What should be the same and is not.
    check_beside(
        "Nome;E-mail;E-mail (confirme)\nAna;a@x.pt;a@x.pt\nLeo;l@x.pt;leo@x.pt\nEva;e@x.pt;E@x.pt\nRui;r@x.pt;\n",
        &[" <leo@x.pt>"],
    );
}

#[test]
fn who_stands_around_a_list_is_shown() {
    check_beside(
        "Contact: Con Day (con@x.org),\nName,Email\nAda Obi,a@x.org\nBen Ng,b@x.org\n",
        &["Con Day <con@x.org>"],
    );
    check_beside(
        "Please register:\n- Ada Obi, a@x.org\n- Ben Ng, b@x.org\n\nKind regards,\nZed Yo\nz@x.org\n",
        &[" <z@x.org>"],
    );
    check_beside(
        "<p>Ask <a href=\"mailto:web@x.org\">web@x.org</a></p><table><tr><th>Name<th>Email<tr><td>Ada Obi<td>a@x.org<tr><td>Ben Ng<td>b@x.org</table><p>Also: Cy Li, c@x.org</p><script>a='react@18.2.0'</script>",
        &["Ask <web@x.org>", "Cy Li <c@x.org>"],
    );
    // Mails one below the other, each with nobody but who sends it.
    check_beside(
        "From: Ada Obi <a@x.org>\nTo: Con <con@x.org>\nSubject: Training\n\nI will come, track A\n\nFrom: Ben Ng <b@x.org>\nTo: Con <con@x.org>\nSubject: Training\n\nSo will I\n",
        &["Ada Obi <a@x.org>", "Con <con@x.org>", "Ben Ng <b@x.org>"],
    );
}

#[test]
fn what_is_said_in_a_chat_is_no_name() {
    let chat = |said: &str| {
        format!(
            "[18:23, 12/03/2027] Ada Obi: a@x.org\n[18:24, 12/03/2027] Ben Ng: {said}\n[18:25, 12/03/2027] Cy Li: c@x.org\n"
        )
    };
    for said in [
        "Me! b@x.org",
        "I'm in, b@x.org",
        "yes! b@x.org",
        "b@x.org A",
        "b@x.org, track A",
        "B, b@x.org",
        "b@x.org thanks",
        "fyi my address: b@x.org",
        "hola! b@x.org",
        "Good morning all, b@x.org",
        "bin dabei b@x.org",
        "je participe, b@x.org",
        "sorry wrong mail, it's b@x.org",
        "я участвую b@x.org",
        "+1 b@x.org",
        "🙋🏾 b@x.org",
        "Track B - b@x.org",
    ] {
        check(&chat(said), &["1: Ada Obi <a@x.org>", "2: Ben Ng <b@x.org>", "3: Cy Li <c@x.org>"]);
    }
    check(
        &chat("for my colleague Jane Doe j@x.org"),
        &["1: Ada Obi <a@x.org>", "2: Jane Doe <j@x.org>", "3: Cy Li <c@x.org>"],
    );
    check(
        &chat("Maria Aparecida dos Santos j@x.org"),
        &["1: Ada Obi <a@x.org>", "2: Maria Aparecida dos Santos <j@x.org>", "3: Cy Li <c@x.org>"],
    );
    let names = |said: &str, expected: &str| check_names(&chat(said), &["Ada Obi -", expected, "Cy Li -"]);
    names("I can't come. b@x.org if you need me", "Ben Ng row.cancelled");
    names("please take Ana (e@x.org) instead of me", "Ben Ng / please take Ana name.more");
    names("Joe here, b@x.org", "Ben Ng / Joe here name.more");
    names("Sukarno k@x.org", "Ben Ng / Sukarno name.more");
    names("beto silva k@x.org", "Ben Ng / beto silva name.more");
    names("Benjamin Tan Ng k@x.org", "Benjamin Tan Ng -");
    names("beto silva beto@x.org", "beto silva -");
    names("hi my name is ana cruz, anacruz@x.org", "ana cruz -");
    names("van der Merwe Jan jan@x.org", "van der Merwe Jan -");
    names("मैं आऊंगी b@x.org", "Ben Ng -");
    names("王小明 b@x.org", "王小明 -");
    // Somebody else's.
    check_names(
        "[18:23, 12/03/2027] Ada Obi: a@x.org\n[18:24, 12/03/2027] Ada Obi: and my wife: b@x.org B\n[18:25, 12/03/2027] Cy Li: c@x.org\n",
        &["Ada Obi -", "Ada Obi / and my wife name.more", "Cy Li -"],
    );
    let tracks = read_csv(
        "[18:23, 12/03/2027] Ada Obi: a@x.org A\n[18:24, 12/03/2027] Ben Ng: b@x.org track B please\n[18:25, 12/03/2027] Cy Li: I'm in, c@x.org, B\n",
    );
    let tracks: Vec<&str> = tracks.rows.iter().map(|row| row.values.track.as_str()).collect();
    assert_eq!(tracks, ["Track A", "Track B", "Track B"]);
}

#[test]
fn a_title_in_capitals_or_behind_marks_is_above_who_does_not_come() {
    check_names(
        "CONFIRMED\nAda Obi, a@x.org\nBen Ng, b@x.org\n\nNOT COMING\nCy Li, c@x.org\n\n## Warteliste\nDi Po, d@x.org\n",
        &[
            "CONFIRMED -",
            "Ada Obi -",
            "Ben Ng -",
            "NOT COMING -",
            "Cy Li row.cancelled",
            "## Warteliste -",
            "Di Po row.cancelled",
        ],
    );
    check_names(
        "Accepted: Ada Obi <a@x.org>; Ben Ng <b@x.org>\nDeclined: Cy Li <c@x.org>; Di Po <d@x.org>\n",
        &["Ada Obi -", "Ben Ng -", "Cy Li row.cancelled", "Di Po row.cancelled"],
    );
}

#[test]
fn who_stands_above_all_others_without_an_address_is_told_of() {
    check(
        "Ada Obi - will send it later\nBen Ng - b@x.org\nCy Li - c@x.org\n",
        &["1: heading", "2: Ben Ng <b@x.org>", "3: Cy Li <c@x.org>"],
    );
}

#[test]
fn who_comes_with_somebody_or_in_their_place_is_shown_though_without_an_address() {
    for heading in [
        "Guests",
        "Plus one",
        "Replaced by",
        "Additional participants",
        "Acompañantes",
        "Invités / accompagnants",
        "Begleitung",
        "Convidados",
    ] {
        let text = format!(
            "Name,Email,{heading}\nAda Obi,a@x.org,Pia Gil\nBen Ng,b@x.org,\nCy Li,c@x.org,\"Tom Fox; Ada Obi, Uma Lee\"\nDi Po,d@x.org,2 more\n"
        );
        let read = read_csv(&text);
        let beside = read.rows.iter().filter(|row| row.kind == RowKind::Beside);
        let names: Vec<&str> = beside.map(|row| row.values.name.as_str()).collect();
        assert_eq!(names, ["Pia Gil", "Tom Fox", "Uma Lee"], "{heading}");
    }
    // What a column of another kind says of somebody is nobody.
    let read = read_csv("Name,Email,Employer\nAda Obi,a@x.org,Pia Gil\nBen Ng,b@x.org,Acme Steel\n");
    assert!(read.rows.iter().all(|row| row.kind == RowKind::Person));
}
