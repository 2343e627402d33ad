//! What stands beside people and is no part of their names: who does not come, who comes with whom, words of chats, who has no
//! address.

use domain::{
    Level, Problem,
    roster::{RosterContext, RosterRules, check_read},
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
        "Ada Obi ada (at) x.org, Lagos\nBen Ng <b@x.org>\nCy Li <c@x.org>\n",
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
            "4: please add El Ra <e@x.org>",
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
