//! Who facilitates, where no column says it: beside the name, above the people, in a label.

use domain::roster::{
    Certainty, Field, ReadChoice, ReadRoster, RosterContext, RosterRules, RowKind, check_read,
};
use sheets::{NativeText, read_paste};

use crate::read_csv;

/// `Ada Obi facilitator`, a member a row.
fn roles(read: &mut ReadRoster) -> Vec<String> {
    let checked = check_read(read, &RosterRules::default(), RosterContext::default());
    let one = |member: &domain::roster::Member| {
        format!("{} {}", member.name, member.role.as_deref().unwrap_or("-"))
    };
    checked.members.iter().map(one).collect()
}

#[track_caller]
fn check_csv(text: &str, expected: &[&str]) {
    assert_eq!(roles(&mut read_csv(text)), expected, "{text}");
}

#[track_caller]
fn check_paste(text: &str, expected: &[&str]) {
    let mut read = read_paste(text, None, &ReadChoice::default(), &NativeText).unwrap();
    assert_eq!(roles(&mut read), expected, "{text}");
}

#[test]
fn a_role_beside_a_name_is_none_of_its_words() {
    for ada in [
        "Ada Obi (facilitator)",
        "Ada Obi (Facilitadora)",
        "Ada Obi [Moderation]",
        "Ada Obi - facilitator",
        "Ada Obi – Facilitatrice",
        "Ada Obi / facilitator",
        "Facilitator: Ada Obi",
        "Ada Obi（主持人）",
        "\"Ada Obi, facilitator\"",
    ] {
        let text = format!("Name,E-mail\n{ada},a@x.org\nBen Ng,b@x.org\n");
        let first = &roles(&mut read_csv(&text))[0];
        assert_eq!(first, "Ada Obi facilitator", "{ada}");
    }
    check_paste(
        "Ada Obi (facilitator) a@x.org\nBen Ng b@x.org\nCy Li - facilitator - c@x.org\nDee Ro d@x.org",
        &["Ada Obi facilitator", "Ben Ng -", "Cy Li facilitator", "Dee Ro -"],
    );
    // It comes before a profession, as in a column.
    check_csv("Name,E-mail,Role\nAda Obi (facilitator),a@x.org,Nurse\n", &["Ada Obi facilitator"]);
    // These are somebody's words, and names.
    for name in ["Ada Obi (she)", "Ada Obi - nurse", "Ana-Maria Gil", "\"Obi, Ada\"", "(Facilitator)"] {
        let text = format!("Name,E-mail\n{name},a@x.org\nBen Ng,b@x.org\n");
        assert!(roles(&mut read_csv(&text))[0].ends_with(" -"), "{name}");
    }
}

#[test]
fn a_role_above_people_is_theirs() {
    let expected = ["Ada Obi facilitator", "Ben Ng facilitator", "Cy Li participant", "Dee Ro participant"];
    check_paste(
        "Facilitators:\nAda Obi a@x.org\nBen Ng b@x.org\n\nParticipants:\nCy Li c@x.org\nDee Ro d@x.org",
        &expected,
    );
    check_paste(
        "Facilitadoras\n- Ada Obi <a@x.org>\n- Ben Ng <b@x.org>\nParticipantes\n- Cy Li <c@x.org>\n- Dee Ro <d@x.org>",
        &expected,
    );
    check_csv(
        "Name,E-mail,Track\nModeration,,\nAda Obi,a@x.org,A\nBen Ng,b@x.org,A\nTeilnehmende,,\nCy Li,c@x.org,B\nDee Ro,d@x.org,B\n",
        &expected,
    );
    check_csv("Name\nFacilitators\nAda Obi\nBen Ng\nParticipants\nCy Li\nDee Ro\n", &expected);
    let read = read_csv("Name\nFacilitators\nAda Obi\nBen Ng\nParticipants\nCy Li\nDee Ro\n");
    let kinds: Vec<RowKind> = read.rows.iter().map(|row| row.kind).collect();
    let (header, person) = (RowKind::Header, RowKind::Person);
    assert_eq!(kinds, [header, person, person, header, person, person]);
    // "Members" says so where others facilitate; with colons, and half of all lines.
    let three = ["Ada Obi facilitator", "Ben Ng participant", "Cy Li participant"];
    check_paste("Facilitators\nAda Obi a@x.org\nMembers\nBen Ng b@x.org\nCy Li c@x.org", &three);
    check_paste("Facilitators:\nAda Obi\nParticipants:\nBen Ng\nCy Li", &three);
    check_paste(
        "Facilitators:\nAda a@x.org\nParticipants:\nBen b@x.org",
        &["Ada facilitator", "Ben participant"],
    );
    check_paste("Members\nAda Obi a@x.org\nBen Ng b@x.org", &["Ada Obi -", "Ben Ng -"]);
    // A title is nobody's role.
    check_csv(
        "Facilitator training\nName,E-mail\nAda Obi,a@x.org\nBen Ng,b@x.org\n",
        &["Ada Obi -", "Ben Ng -"],
    );
    check_csv("PARTICIPANTS\n\nName,E-mail\nAda Obi,a@x.org\nBen Ng,b@x.org\n", &["Ada Obi -", "Ben Ng -"]);
    let titled = "Participants:\nAda Obi a@x.org\nBen Ng b@x.org\n";
    check_paste(titled, &["Ada Obi -", "Ben Ng -"]);
    let read = read_paste(titled, None, &ReadChoice::default(), &NativeText).unwrap();
    assert_eq!(read.rows.len(), 2);
    // Somebody with a role and without an address stands above nobody.
    let text = "Name,E-mail\nFacilitators,\nAda Obi,a@x.org\nParticipants,\nBen Ng,b@x.org\nCy Li (facilitator),\nDee Ro,d@x.org\n";
    check_csv(text, &["Ada Obi facilitator", "Ben Ng participant", "Dee Ro participant"]);
    assert_eq!(read_csv(text).rows[4].kind, person);
    // Places that are not taken yet are nobody's heading.
    let read = read_csv("Name,E-mail\nParticipant 1,\nParticipant 2,\nAda Obi,a@x.org\n");
    assert!(read.rows.iter().all(|row| row.values.role.is_empty()));
}

#[test]
fn a_role_before_a_colon_is_that_of_who_follows() {
    check_paste(
        "Facilitators: Ada Obi a@x.org, Ben Ng b@x.org\nParticipants: Cy Li c@x.org, Dee Ro d@x.org",
        &["Ada Obi facilitator", "Ben Ng facilitator", "Cy Li participant", "Dee Ro participant"],
    );
}

#[test]
fn facilitators_and_participants_beside_each_other_have_a_row_each() {
    let three = ["Ada Obi facilitator", "Ben Ng participant", "Cy Li participant"];
    check_csv("Facilitators,Participants\nAda Obi,Ben Ng\n,Cy Li\n", &three);
    check_csv("No.,Moderation,Teilnehmende\n1,Ada Obi,Ben Ng\n2,,Cy Li\n", &three);
    check_csv(
        "Facilitator,E-mail,Participant,E-mail\nAda Obi,a@x.org,Ben Ng,b@x.org\n,,Cy Li,c@x.org\n",
        &three,
    );
    check_csv(
        "Track,Facilitator,E-mail,Co-facilitator,E-mail\nA,Ada Obi,a@x.org,Ben Ng,b@x.org\nB,Cy Li,c@x.org,Dee Ro,d@x.org\n",
        &["Ada Obi facilitator", "Ben Ng facilitator", "Cy Li facilitator", "Dee Ro facilitator"],
    );
    check_csv(
        "Participantes;Facilitadora\nBen Ng <b@x.org>;Ada Obi <a@x.org>\nCy Li <c@x.org>;\n",
        &["Ben Ng participant", "Ada Obi facilitator", "Cy Li participant"],
    );
    // Whom the participants are with is said of each of them, and ticks are nobody.
    for text in [
        "Participant,Facilitator\nBen Ng,Ada Obi\nCy Li,Ada Obi\nDee Ro,Ada Obi\n",
        "Participant,E-mail,Facilitator\nBen Ng,b@x.org,Ada Obi\nCy Li,c@x.org,Eve Poe\nDee Ro,d@x.org,Ada Obi\n",
        "Name,Facilitator,Participant\nBen Ng,x,\nCy Li,,x\nDee Ro,,x\n",
    ] {
        assert_eq!(read_csv(text).rows.len(), 3, "{text}");
    }
}

#[test]
fn what_somebody_would_do_is_looked_at() {
    for (heading, certainty) in [
        ("Facilitator?", Certainty::Heading),
        ("Would you like to facilitate?", Certainty::Guess),
        ("¿Puede facilitar?", Certainty::Guess),
    ] {
        let read = read_csv(&format!("Name,E-mail,{heading}\nAda Obi,a@x.org,Yes\nBen Ng,b@x.org,No\n"));
        let found = read.matches.iter().find(|found| found.field == Field::Role).unwrap();
        assert_eq!(found.certainty, certainty, "{heading}");
    }
}

#[test]
fn roles_are_known_in_more_languages_than_pages_have() {
    for (facilitator, participant) in [
        ("진행자", "참가자"),
        ("進行役", "参加者"),
        ("prowadząca", "uczestnik"),
        ("begeleider", "deelnemer"),
        ("Mwezeshaji", "Mshiriki"),
    ] {
        check_csv(
            &format!("Name,E-mail,Role\nAda Obi,a@x.org,{facilitator}\nBen Ng,b@x.org,{participant}\n"),
            &["Ada Obi facilitator", "Ben Ng participant"],
        );
    }
}
