//! Lists in lines and no cells, as they are pasted out of mails and notes.

use domain::roster::{Fault, Field, ReadChoice, RosterContext, RosterRow, RosterRules, RowKind, check_read};
use sheets::{NativeText, read_paste};

#[track_caller]
pub(super) fn check(text: &str, expected: &[&str]) {
    let read = read_paste(text, None, &ReadChoice::default(), &NativeText).unwrap();
    let people: Vec<String> =
        read.rows.iter().map(|row| format!("{} <{}>", row.values.name, row.values.email)).collect();
    assert_eq!(people, expected, "{text}");
}

pub(super) const BOTH: [&str; 2] = ["Ada Obi <a@x.org>", "Ben Ng <b@x.org>"];

#[test]
fn a_person_a_line_whatever_stands_between() {
    for text in [
        "1. Ada Obi a@x.org\n2. Ben Ng b@x.org",
        "1) Ada Obi, a@x.org\n2) Ben Ng, b@x.org",
        "1- Ada Obi: a@x.org\n2- Ben Ng: b@x.org",
        "(1) Ada Obi (a@x.org)\n(2) Ben Ng (b@x.org)",
        "1️⃣ Ada Obi – a@x.org\n2️⃣ Ben Ng – b@x.org",
        "#1 Ada Obi a@x.org\n#2 Ben Ng b@x.org",
        "# Ada Obi a@x.org\n# Ben Ng b@x.org",
        "Ada Obi=a@x.org\nBen Ng=b@x.org",
        "1.Ada Obi a@x.org\n2.Ben Ng b@x.org",
        "١. Ada Obi a@x.org\n٢. Ben Ng b@x.org",
        "१. Ada Obi a@x.org\n२. Ben Ng b@x.org",
        "- Ada Obi a@x.org\n- Ben Ng b@x.org",
        "* Ada Obi <a@x.org>\n* Ben Ng <b@x.org>",
        "• Ada Obi | a@x.org\n• Ben Ng | b@x.org",
        "✅ Ada Obi a@x.org\n✅ Ben Ng b@x.org",
        "🔹Ada Obi a@x.org\n🔹Ben Ng b@x.org",
        "a) Ada Obi a@x.org\nb) Ben Ng b@x.org",
        "- [ ] Ada Obi a@x.org\n- [x] Ben Ng b@x.org",
        "Ada Obi a@x.org\nBen Ng b@x.org",
        "Ada Obi\ta@x.org\nBen Ng\tb@x.org",
        "a@x.org Ada Obi\nb@x.org Ben Ng",
        "Ada Obi / a@x.org\nBen Ng / b@x.org",
        "Ada Obi → a@x.org\nBen Ng → b@x.org",
        "Ada Obi [a@x.org]\nBen Ng [b@x.org]",
        "Ada Obi <mailto:a@x.org>\nBen Ng <mailto:b@x.org>",
        "Ada Obi a@x.org;\nBen Ng b@x.org;",
        "\"Ada Obi\" <a@x.org>;\"Ben Ng\" <b@x.org>",
        "Ada Obi <a@x.org>,\nBen Ng <b@x.org>",
        "To: Ada Obi <a@x.org>; Ben Ng <b@x.org>",
        "Cc: Ada Obi <a@x.org>, Ben Ng <b@x.org>",
        "> Ada Obi a@x.org\n> Ben Ng b@x.org",
        "> 1. Ada Obi a@x.org\n> 2. Ben Ng b@x.org",
        "*1.* Ada Obi a@x.org\n*2.* Ben Ng b@x.org",
        "1. *Ada Obi* a@x.org\n2. *Ben Ng* b@x.org",
        "1. Ada Obi a@x.org ✅\n2. Ben Ng b@x.org 👍",
        "Hi all, our list:\n\n1. Ada Obi a@x.org\n2. Ben Ng b@x.org\n\nThanks!",
        "\u{200e}1. Ada Obi a@x.org\n\u{200e}2. Ben Ng b@x.org",
        "1. Ada Obi\u{a0}a@x.org\n2. Ben Ng\u{a0}b@x.org",
        "a@x.org (Ada Obi)\nb@x.org (Ben Ng)",
        "1. Ada Obi - 08031234567 - a@x.org\n2. Ben Ng - +60 12 345 6789 - b@x.org",
        "Ada Obi +234 803 123 4567 a@x.org\nBen Ng 0123456789 b@x.org",
        "Our list\nAda Obi a@x.org\nBen Ng b@x.org",
    ] {
        check(text, &BOTH);
    }
    check("١- محمد علي، m@x.jo\n٢- أحمد حسن، a@x.sd", &["محمد علي <m@x.jo>", "أحمد حسن <a@x.sd>"]);
    check("1. Ada Obi 08031234567\n2. Ben Ng 0123456789", &["Ada Obi <>", "Ben Ng <>"]);
    check(
        "Ada Obi\nBen Ng b@x.org\nCy Li\nDi Ho",
        &["Ada Obi <>", "Ben Ng <b@x.org>", "Cy Li <>", "Di Ho <>"],
    );
}

#[test]
fn a_line_of_a_mail_program_is_a_person_between_two_marks() {
    for text in [
        "Ada Obi <a@x.org>; b@x.org; Cy Li <c@x.org>",
        "Ada Obi <a@x.org>, b@x.org, Cy Li <c@x.org>",
        "To: Ada Obi <a@x.org>; b@x.org; Cy Li <c@x.org>;",
    ] {
        check(text, &["Ada Obi <a@x.org>", " <b@x.org>", "Cy Li <c@x.org>"]);
    }
    // Whom the address book does not know has no address.
    check(
        "Ada Obi <a@x.org>; Ben Ng <b@x.org>; Sam Poe; c@x.org",
        &["Ada Obi <a@x.org>", "Ben Ng <b@x.org>", "Sam Poe <>", " <c@x.org>"],
    );
    check("Obi, Ada <a@x.org>; Ng, Ben <b@x.org>", &["Obi, Ada <a@x.org>", "Ng, Ben <b@x.org>"]);
}

#[test]
fn names_on_one_line_are_a_person_each() {
    for text in ["Ada Obi, Ben Ng, Cy Li", "Ada Obi; Ben Ng; Cy Li", "Ada Obi，Ben Ng，Cy Li"] {
        check(text, &["Ada Obi <>", "Ben Ng <>", "Cy Li <>"]);
    }
    check("王小明，李芳，张伟", &["王小明 <>", "李芳 <>", "张伟 <>"]);
}

#[test]
fn a_person_may_be_several_lines() {
    for text in [
        "Ada Obi\na@x.org\nBen Ng\nb@x.org",
        "Ada Obi\na@x.org\n\nBen Ng\nb@x.org",
        "1. Ada Obi\na@x.org\n2. Ben Ng\nb@x.org",
        "1. Ada Obi\n   a@x.org\n2. Ben Ng\n   b@x.org",
        "Name: Ada Obi\nE-mail: a@x.org\n\nName: Ben Ng\nE-mail: b@x.org",
        "Full name: Ada Obi\nEmail: a@x.org\nFull name: Ben Ng\nEmail: b@x.org",
        "Name - Ada Obi\nEmail - a@x.org\n\nName - Ben Ng\nEmail - b@x.org",
        "*Name:* Ada Obi\n*E-mail:* a@x.org\n\n*Name:* Ben Ng\n*E-mail:* b@x.org",
        "Name: Ada Obi, Email: a@x.org, Track: A\nName: Ben Ng, Email: b@x.org, Track: B",
        "Name\nE-mail\nAda Obi\na@x.org\nBen Ng\nb@x.org",
        "Name\nE-mail\nTrack\nAda Obi\na@x.org\nA\nBen Ng\nb@x.org\nB",
        "Ada Obi\na@x.org\n+234 803 123 4567\n\nBen Ng\nb@x.org\n+60 12 345 6789",
        "Ada Obi\nNLC\na@x.org\nBen Ng\nMTUC\nb@x.org",
    ] {
        check(text, &BOTH);
    }
    check("1. Ada Obi\n2. Ben Ng\n3. Cy Li", &["Ada Obi <>", "Ben Ng <>", "Cy Li <>"]);
}

#[test]
fn markdown_tables_are_tables() {
    for text in [
        "| Name | E-mail |\n|---|---|\n| Ada Obi | a@x.org |\n| Ben Ng | b@x.org |",
        "Name | E-mail\n--- | ---\nAda Obi | a@x.org\nBen Ng | b@x.org",
        "|Name|E-mail|\n|:--|:-:|\n|Ada Obi|a@x.org|\n|Ben Ng|b@x.org|",
        "| **Name** | **E-mail** |\n|---|---|\n| *Ada Obi* | `a@x.org` |\n| _Ben Ng_ | <b@x.org> |",
        "| Name | E-mail |\n|---|---|\n| Ada Obi | [a@x.org](mailto:a@x.org) |\n| Ben Ng | [b@x.org](mailto:b@x.org) |",
        "# Our list\n\nSome words.\n\n| Name | E-mail |\n|---|---|\n| Ada Obi | a@x.org |\n| Ben Ng | b@x.org |\n\nThe end | of it.",
        "> | Name | E-mail |\n> |---|---|\n> | Ada Obi | a@x.org |\n> | Ben Ng | b@x.org |",
        "    | Name | E-mail |\n    |---|---|\n    | Ada Obi | a@x.org |\n    | Ben Ng | b@x.org |",
        "| Name | E-mail |\r\n| --- | --- |\r\n| Ada Obi | a@x.org |\r\n| Ben Ng | b@x.org |\r\n",
        "| # | Name | E-mail | Note |\n|--:|---|---|---|\n| 1 | Ada Obi | a@x.org | a \\| b |\n| 2 | Ben Ng | b@x.org | |",
        "| Name | E-mail |\n|---|---|\n| Ada<br>Obi | a@x.org |\n| Ben&nbsp;Ng | b@x.org |",
        "+---------+---------+\n| Name    | E-mail  |\n+---------+---------+\n| Ada Obi | a@x.org |\n| Ben Ng  | b@x.org |\n+---------+---------+",
        "|| Name || E-mail ||\n| Ada Obi | a@x.org |\n| Ben Ng | b@x.org |",
    ] {
        check(text, &BOTH);
    }
}

#[test]
fn several_people_on_one_line_keep_their_own_addresses() {
    for text in [
        "Ada Obi, a@x.org; Ben Ng, b@x.org",
        "Ada Obi a@x.org, Ben Ng b@x.org",
        "Ada Obi: a@x.org; Ben Ng: b@x.org;",
        "Ada Obi (a@x.org), Ben Ng (b@x.org)",
        "Ada Obi, a@x.org, Ben Ng, b@x.org",
        "Ada Obi a@x.org Ben Ng b@x.org",
        "Ada Obi - a@x.org；Ben Ng - b@x.org",
    ] {
        check(text, &BOTH);
    }
    check("Obi, Ada, a@x.org; Ng, Ben, b@x.org", &["Obi, Ada <a@x.org>", "Ng, Ben <b@x.org>"]);
}

#[test]
fn greetings_around_names_are_no_people() {
    for text in [
        "Dear Sam,\n\nhere are our participants:\n\nAda Obi\nBen Ng\nCy Li\n\nIn solidarity,\nRosa Luz",
        "Hola:\n\nAda Obi\nBen Ng\nCy Li\n\nGracias!",
        "Participants:\nAda Obi\nBen Ng\nCy Li",
        "Hi all\n\n1. Ada Obi\n2. Ben Ng\n3. Cy Li\n\nThanks!",
        "1 - Ada Obi\n2 - Ben Ng\n3 - Cy Li",
    ] {
        check(text, &["Ada Obi <>", "Ben Ng <>", "Cy Li <>"]);
    }
    check("Ada Obi\nBen Ng\n\nCy Li\nDi Ho", &["Ada Obi <>", "Ben Ng <>", "Cy Li <>", "Di Ho <>"]);
}

#[test]
fn a_closing_below_a_list_is_told_of_and_no_person() {
    for closing in [
        "Best wishes,\nMaria",
        "Saludos\nMaria Gomez",
        "Viele Grüße\nMaria\nmaria@x.org",
        "Thanks!\n\nMaria Gomez\nUnion of Nurses\n+234 803 123 4567",
        "С уважением,\nМария",
        "谢谢\n王梅",
    ] {
        let lists = ["Ada Obi a@x.org\nBen Ng b@x.org\nCy Li c@x.org", "Ada Obi\nBen Ng\nCy Li"];
        // The only address of all may be anybody's.
        for list in lists.into_iter().take(if closing.contains('@') { 1 } else { 2 }) {
            let text = format!("{list}\n\n{closing}\n");
            let mut read = read_paste(&text, None, &ReadChoice::default(), &NativeText).unwrap();
            let rules = RosterRules { email_optional: true, ..RosterRules::default() };
            let checked = check_read(&mut read, &rules, RosterContext::default());
            let names: Vec<&str> = checked.members.iter().map(|member| member.name.as_str()).collect();
            assert_eq!(names, ["Ada Obi", "Ben Ng", "Cy Li"], "{text}");
        }
    }
    // People below a blank line, and one who is called so.
    for people in ["Dee Ro\nEve Poe", "Merci Obi", "Thanks Obi d@x.org\nEve Poe e@x.org"] {
        let text = format!("Ada Obi a@x.org\nBen Ng b@x.org\n\n{people}\n");
        let read = read_paste(&text, None, &ReadChoice::default(), &NativeText).unwrap();
        assert!(read.rows.iter().all(|row| row.kind == RowKind::Person), "{text}");
    }
}

#[test]
fn more_marks_before_names_are_no_part_of_them() {
    for text in [
        "1 - Ada Obi - a@x.org\n2 - Ben Ng - b@x.org",
        "№1 Ada Obi a@x.org\n№2 Ben Ng b@x.org",
        "☐ Ada Obi a@x.org\n☐ Ben Ng b@x.org",
    ] {
        check(text, &BOTH);
    }
}

/// The names, tracks and countries of a pasted list.
fn said(text: &str) -> Vec<[String; 3]> {
    let rows = crate::read_csv(text).rows.into_iter();
    rows.map(|row| [row.values.name, row.values.track, row.values.country]).collect()
}

#[test]
fn a_country_or_track_beside_the_name_is_none_of_it() {
    let people = [
        ("Ada Obi", "A", "Nigeria"),
        ("Ben Ng", "B", "Malaysia"),
        ("Obi, Cy", "A", "Ghana"),
        ("Di-Ho Li", "B", "Peru"),
    ];
    for line in [
        "{n} - {c} - {m}",
        "{n} – {c} – {m}",
        "{n} | {c} | {m}",
        "{n} ({c}) {m}",
        "{n}, {c}, <{m}>",
        "{n}\t{c}\t<{m}>",
        "1. {n} / {c} / {m}",
        "• {n}; {c}; <{m}>",
    ] {
        for (place, of) in [("country", 2), ("track", 1)] {
            let text: String = people
                .iter()
                .map(|(name, track, country)| {
                    let what = if of == 2 { country } else { track };
                    line.replace("{n}", name).replace("{c}", what).replace("{m}", "a@x.org") + "\n"
                })
                .collect();
            let expected = people
                .map(|(name, track, country)| if of == 2 { [name, "", country] } else { [name, track, ""] });
            assert_eq!(said(&text), expected, "{place}: {text}");
        }
    }
}

#[test]
fn several_things_behind_an_address_have_a_column_each() {
    for line in [
        "1/ {n} / [{m}] / {t} / {c}",
        "{n} <{m}> - {c} - {t}",
        "{n} ({m}), {t}, {c}",
        "- {n}: {m} | {c} | {t}",
    ] {
        let people = [("Ada Obi", "A", "Nigeria"), ("Ben Ng", "B", "Malaysia"), ("Cy Li", "A", "Ghana")];
        let text: String = people
            .iter()
            .map(|(name, track, country)| {
                let line = line.replace("{n}", name).replace("{t}", track).replace("{c}", country);
                line.replace("{m}", "a@x.org") + "\n"
            })
            .collect();
        assert_eq!(said(&text), people.map(|(name, track, country)| [name, track, country]), "{text}");
    }
}

#[test]
fn names_alone_may_have_a_track_or_a_country_behind_them() {
    for (line, has_track) in
        [("{n} (Track {t})", true), ("{n} - {t}", true), ("{n} – {c}", false), ("{n} ({c})", false)]
    {
        let people = [("Ada Obi", "A", "Nigeria"), ("Ben Ng", "B", "Malaysia"), ("Cy Li", "A", "Ghana")];
        let text: String = people
            .iter()
            .map(|(name, track, country)| {
                line.replace("{n}", name).replace("{t}", track).replace("{c}", country) + "\n"
            })
            .collect();
        let found = said(&text);
        for (found, (name, track, country)) in found.iter().zip(people) {
            assert_eq!(found[0], name, "{text}");
            assert!(if has_track { found[1].ends_with(track) } else { found[2] == country }, "{text}");
        }
        assert_eq!(found.len(), 3, "{text}");
    }
}

#[test]
fn numbers_need_no_dot_where_they_count_up() {
    for text in [
        "1 Ada Obi ada@x.org\n2 Ben Ng ben@x.org\n3 Cy Li cy@x.org\n",
        "1 Ada Obi, ada@x.org\n2 Ben Ng, ben@x.org\n3 Cy Li, cy@x.org\n",
        "1: Ada Obi - ada@x.org\n2: Ben Ng - ben@x.org\n3: Cy Li - cy@x.org\n",
        "1 Ada Obi;ada@x.org;Ghana\n2 Ben Ng;ben@x.org;Peru\n3 Cy Li;cy@x.org;Chad\n",
        "☐ Ada Obi\tada@x.org\n☐ Ben Ng\tben@x.org\n☐ Cy Li\tcy@x.org\n",
        "- Ada Obi\tada@x.org\n- Ben Ng\tben@x.org\n- Cy Li\tcy@x.org\n",
        "1. ada@x.org: Ada Obi\n2. ben@x.org: Ben Ng\n3. cy@x.org: Cy Li\n",
        "1. ada@x.org\tAda Obi\n2. ben@x.org\tBen Ng\n3. cy@x.org\tCy Li\n",
    ] {
        let found = crate::read_csv(text);
        assert_eq!(
            crate::people(&found),
            ["1: Ada Obi <ada@x.org>", "2: Ben Ng <ben@x.org>", "3: Cy Li <cy@x.org>"],
            "{text}"
        );
        assert!(found.rows.iter().all(|row| row.faults.is_empty()), "{text}");
    }
    assert_eq!(
        said("1 Ada Obi\n2 Ben Ng\n3 Cy Li\n").iter().map(|person| &person[0]).collect::<Vec<_>>(),
        ["Ada Obi", "Ben Ng", "Cy Li"]
    );
    // A family name first keeps its comma before a telephone number.
    let found = crate::read_csv("Obi, Ada – 0803 123 4567 – a@x.org\nNg, Ben – 0803 123 4568 – b@x.org\n");
    assert_eq!(crate::people(&found), ["1: Obi, Ada <a@x.org>", "2: Ng, Ben <b@x.org>"]);
}

#[test]
fn names_beside_each_other_are_told_of() {
    let found = crate::read_csv("Ada Obi,Ben Ng,Cy Li\nDi Ho,Ed Po,Fi So\nGo Ma,Ha Ta,Io Ra\n");
    assert!(crate::codes(&found).contains(&"column.ambiguous"));
}

#[test]
fn a_track_above_people_is_theirs() {
    for text in [
        "Track A:\nAda Obi a@x.org\nTrack B:\nBen Ng b@x.org",
        "TRACK A\n1. Ada Obi a@x.org\nTRACK B\n1. Ben Ng b@x.org",
        "Turno A:\n\nAda Obi <a@x.org>\n\nTurno B:\n\nBen Ng <b@x.org>",
    ] {
        let read = read_paste(text, None, &ReadChoice::default(), &NativeText).unwrap();
        let people = read.rows.iter().filter(|row| !row.values.email.is_empty());
        let tracks: Vec<char> = people.filter_map(|row| row.values.track.chars().nth(6)).collect();
        assert_eq!(tracks, ['A', 'B'], "{text}");
    }
}

#[test]
fn what_stands_behind_an_address_is_said_of_that_person() {
    let text = "Ada Obi a@x.org A, Ben Ng b@x.org B, Cy Li c@x.org, Track A";
    check(text, &["Ada Obi <a@x.org>", "Ben Ng <b@x.org>", "Cy Li <c@x.org>"]);
    let read = read_paste(text, None, &ReadChoice::default(), &NativeText).unwrap();
    let tracks: Vec<&str> = read.rows.iter().map(|row| row.values.get(Field::Track)).collect();
    assert_eq!(tracks, ["A", "B", "Track A"]);
    check(
        "Nairobi: Ada Obi, Ben Ng\nMombasa: Cy Li, Dan Ho",
        &["Ada Obi <>", "Ben Ng <>", "Cy Li <>", "Dan Ho <>"],
    );
    let spoken =
        "1. Ada Obi a@x.org French, Wolof\n2. Ben Ng b@x.org English\n3. Cy Li c@x.org English, French";
    let read = read_paste(spoken, None, &ReadChoice::default(), &NativeText).unwrap();
    let languages: Vec<&str> = read.rows.iter().map(|row| row.values.get(Field::Language)).collect();
    assert_eq!(languages, ["French, Wolof", "English", "English, French"]);
}

/// Who is read, and who is shown beside.
#[track_caller]
pub(super) fn check_beside(text: &str, people: &[&str], beside: &[&str]) {
    let read = read_paste(text, None, &ReadChoice::default(), &NativeText).unwrap();
    let of = |is_beside: bool| -> Vec<String> {
        let rows = read.rows.iter().filter(|row| (row.kind == RowKind::Beside) == is_beside);
        rows.map(|row| format!("{} <{}>", row.values.name, row.values.email)).collect()
    };
    assert_eq!((of(false), of(true)), (strings(people), strings(beside)), "{text}");
}

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| text.to_string()).collect()
}

#[test]
fn whom_a_letter_was_to_is_the_list() {
    for body in [
        "Dear all,\n\nthe course begins on Tuesday.\n\nIn solidarity\nKwame Poe\nTel. +233 24 555 1212\nk@x.org",
        "Les escribo para recordarles el curso.\n\nSaludos\nKwame",
    ] {
        check_beside(
            &format!(
                "From: Kwame Poe <k@x.org>\nTo: Ada Obi <a@x.org>; Ben Ng <b@x.org>\nSubject: The course\n\n{body}\n"
            ),
            &BOTH,
            &["Kwame Poe <k@x.org>"],
        );
    }
}

#[test]
fn names_in_a_letter_are_the_list_whomever_it_was_to() {
    check(
        "From: Kwame Poe <k@x.org>\nTo: Ann Roy <a@x.org>; Bea Lo <b@x.org>\nSubject: Our people\n\nAda Obi\nBen Ng\nCy Li\n",
        &[
            "Ada Obi <>",
            "Ben Ng <>",
            "Cy Li <>",
            "Kwame Poe <k@x.org>",
            "Ann Roy <a@x.org>",
            "Bea Lo <b@x.org>",
        ],
    );
}

#[test]
fn a_greeting_and_an_end_around_cells_are_no_people() {
    let three = ["Ada Obi <a@x.org>", "Ben Ng <b@x.org>", "Cy Li <c@x.org>"];
    let rows =
        "Ada Obi, a@x.org, Nigeria, English\nBen Ng, b@x.org, Kenya, English\nCy Li, c@x.org, Ghana, English";
    for (text, beside) in [
        (format!("Hi all, the names from our side:\n\n{rows}\n\nRegards\nKVPU, Kyiv"), vec!["KVPU, Kyiv <>"]),
        (format!("Dear all, please find the names below.\n{rows}"), vec![]),
        (
            format!(
                "{rows}\n\nIn solidarity,\n\nBlessing Dube\n\nOn Mon, 5 May 2025 at 10:22, Samuel <s@x.org> wrote:\n> Dear Blessing,"
            ),
            vec!["On Mon, 5 May 2025 at 10:22, Samuel <s@x.org>", "Blessing Dube <>"],
        ),
        // Whoever is named there is shown.
        (
            format!("{rows}\n\nThank you\n\nDan Ho\nMary Achieng cannot come."),
            vec!["Dan Ho <>", "Mary Achieng cannot come. <>"],
        ),
        (format!("Hi, Mary Achieng has no e-mail\n{rows}"), vec!["Hi, Mary Achieng has no e-mail <>"]),
    ] {
        check_beside(&text, &three, &beside);
    }
    check(
        "Ada Obi, a@x.org\nBen Ng, b@x.org\n\nThanks!\nTom Hall, t@x.org\nMary Wu, m@x.org",
        &["Ada Obi <a@x.org>", "Ben Ng <b@x.org>", "Thanks! <>", "Tom Hall <t@x.org>", "Mary Wu <m@x.org>"],
    );
    // Titles are none of a letter's words.
    for title in ["Kenya:", "The following are NOT attending:", "Our delegates for Track B are:"] {
        let read =
            read_paste(&format!("{title}\n{rows}"), None, &ReadChoice::default(), &NativeText).unwrap();
        assert!(read.rows.iter().any(|row| row.kind == RowKind::Header), "{title}");
    }
    // Who has no address has as many cells.
    let read = format!("Dan Ho, , Ghana, English\n{rows}");
    check_beside(&read, &["Dan Ho <>", "Ada Obi <a@x.org>", "Ben Ng <b@x.org>", "Cy Li <c@x.org>"], &[]);
}

#[test]
fn names_stand_behind_what_they_are() {
    let four = ["Ada Obi <>", "Ben Ng <>", "Cy Li <>", "Dan Ho <>"];
    for text in [
        "Nairobi: Ada Obi, Ben Ng\nMombasa: Cy Li\nKisumu: Dan Ho",
        "Local 12: Ada Obi, Ben Ng\nLocal 14: Cy Li, Dan Ho",
        "Track A - Ada Obi, Ben Ng\nTrack B - Cy Li, Dan Ho",
        "Piste A : Ada Obi, Ben Ng\nPiste B : Cy Li, Dan Ho",
        "Hi Sam,\n\nTrack A: Ada Obi, Ben Ng, Cy Li\nUnassigned: Dan Ho",
        "1. Ada Obi, 2. Ben Ng, 3. Cy Li, 4. Dan Ho",
        "UGT: Ada Obi, Ben Ng\nCUT: Cy Li\nCGT: Dan Ho",
        // Somebody of whom nothing is said.
        "Track A: Ada Obi, Ben Ng\nTrack B: Cy Li\nDan Ho",
    ] {
        check(text, &four);
    }
    check(
        "UGT: Ana (Annie) Lopez, Juan Gil\nCUT: Sean Grant",
        &["Ana (Annie) Lopez <>", "Juan Gil <>", "Sean Grant <>"],
    );
    check("王小明\n陈美玲\n李国华\n张伟", &["王小明 <>", "陈美玲 <>", "李国华 <>", "张伟 <>"]);
    let text = "Facilitators: Ada Obi\nTrack A: Ben Ng, Cy Li\nNot coming: Dan Ho";
    let read = read_paste(text, None, &ReadChoice::default(), &NativeText).unwrap();
    let said = |row: &RosterRow| {
        [Field::Name, Field::Track, Field::Role].map(|field| row.values.get(field)).join("/")
    };
    assert_eq!(
        read.rows.iter().map(said).collect::<Vec<_>>(),
        ["Ada Obi//Facilitators", "Ben Ng/Track A/", "Cy Li/Track A/", "Dan Ho//"]
    );
    assert_eq!(read.rows[3].faults, [(Field::Name, Fault::Cancelled)]);
}

#[test]
fn a_list_that_was_quoted_is_one() {
    for text in [
        "> Ada Obi\ta@x.org\n> Ben Ng\tb@x.org",
        "> Name, E-mail\n> Ada Obi, a@x.org\n> Ben Ng, b@x.org",
        "> > Ada Obi, a@x.org\n> > Ben Ng, b@x.org",
        "See below\n\nOn Monday Sam Li <s@x.org> wrote:\n> Hi,\n> our people:\n> Ada Obi, a@x.org\n> Ben Ng, b@x.org\n>\n> Thanks, Tom",
    ] {
        let read = read_paste(text, None, &ReadChoice::default(), &NativeText).unwrap();
        let rows = read.rows.iter().filter(|row| row.kind == RowKind::Person);
        let people: Vec<String> =
            rows.map(|row| format!("{} <{}>", row.values.name, row.values.email)).collect();
        assert_eq!(people, BOTH, "{text}");
    }
}

#[test]
fn one_country_says_where_one_is() {
    let list = "Ada Obi, a@x.org\nBen Ng, b@x.org, Kenya\nCy Li, c@x.org";
    let said: Vec<[String; 3]> = said(list);
    assert_eq!(said.iter().map(|row| &*row[2]).collect::<Vec<_>>(), ["", "Kenya", ""]);
    // A name is none of one.
    check("Georgia, a@x.org", &["Georgia <a@x.org>"]);
}

/// Name, track, country, language, role and zone of each person of a pasted list.
fn all_said(text: &str) -> Vec<String> {
    let read = read_paste(text, None, &ReadChoice::default(), &NativeText).unwrap();
    let fields = [Field::Name, Field::Track, Field::Country, Field::Language, Field::Role, Field::Zone];
    let rows = read.rows.iter().filter(|row| row.kind == RowKind::Person);
    rows.map(|row| fields.map(|field| row.values.get(field)).join("|")).collect()
}

#[test]
fn what_is_said_of_few_is_theirs() {
    assert_eq!(
        all_said(
            "Ada Obi a@x.org (facilitator)\nBen Ng b@x.org (vegetarian)\nCy Li c@x.org (only track B)\nDan Ho d@x.org (Kenya)\n\
             Eva Gil e@x.org\nFinn Moe f@x.org (Africa/Lagos)\nGus Po g@x.org (Spanish)",
        ),
        [
            "Ada Obi||||facilitator|",
            "Ben Ng|||||",
            "Cy Li|only track B||||",
            "Dan Ho||Kenya|||",
            "Eva Gil|||||",
            "Finn Moe|||||Africa/Lagos",
            "Gus Po|||Spanish||",
        ]
    );
    // Below a title for all.
    assert_eq!(
        all_said("Track A\nAda Obi a@x.org\nBen Ng b@x.org (B)\nCy Li c@x.org\n"),
        ["Ada Obi|Track A||||", "Ben Ng|B||||", "Cy Li|Track A||||"]
    );
    let graded = crate::read_csv("Name,E-mail,Grade\nTrack A,,\nAda Obi,a@x.org,B\nBen Ng,b@x.org,C\n");
    assert_eq!(graded.rows[1].values.track, "Track A");
    // Of two who take one each.
    assert_eq!(all_said("Ada Obi, a@x.org, A\nBen Ng, b@x.org, B\n"), ["Ada Obi|A||||", "Ben Ng|B||||"]);
}

#[test]
fn countries_stand_above_people() {
    for text in [
        "Kenya\nAda Obi a@x.org\nBen Ng b@x.org\nPeru\nCy Li c@x.org\n",
        "Kenya:\nAda Obi, a@x.org\nBen Ng, b@x.org\n\nPeru:\nCy Li, c@x.org\n",
    ] {
        let said = all_said(text);
        let countries: Vec<&str> =
            said.iter().map(|row| row.split('|').nth(2).unwrap().trim_matches(':')).collect();
        assert_eq!(countries, ["Kenya", "Kenya", "Peru"], "{text}");
    }
    // Somebody without an address.
    let said = all_said("Ada Obi a@x.org\nIsrael\nBen Ng b@x.org\n");
    assert_eq!(said, ["Ada Obi|||||", "Israel|||||", "Ben Ng|||||"]);
    let said = all_said("Ada Obi - USA - a@x.org\nBen Ng - Kenya - b@x.org\nCy Li - Peru - c@x.org");
    assert_eq!(said[0], "Ada Obi||USA|||");
}

#[test]
fn who_sends_a_list_is_none_of_it_whatever_stands_in_the_signature() {
    for end in
        ["Best wishes\nRosa Poe\nr@x.org", "Best wishes\nRosa Poe\nOrganiser, CUT\nr@x.org\n+39 333 1234567"]
    {
        let text =
            format!("Hi,\n\nTrack A\nAda Obi a@x.org\n\nTrack B\nBen Ng b@x.org\nCy Li c@x.org\n\n{end}\n");
        assert_eq!(
            all_said(&text),
            ["Ada Obi|Track A||||", "Ben Ng|Track B||||", "Cy Li|Track B||||"],
            "{text}"
        );
    }
    let apart = "Track A\n\nAda Obi\na@x.org\n\nBen Ng\nb@x.org\n\nTrack B\n\nCy Li\nc@x.org\n";
    assert_eq!(all_said(apart), ["Ada Obi|Track A||||", "Ben Ng|Track A||||", "Cy Li|Track B||||"]);
}

#[test]
fn names_may_have_no_label_where_the_rest_has() {
    check("1. Ada Obi\n   Email: a@x.org\n   Phone: 600 123 456\n2. Ben Ng\n   Email: b@x.org\n", &BOTH);
    check(
        "Name              E-mail\nObi, Ada          a@x.org\nNg, Ben           b@x.org\n",
        &["Obi, Ada <a@x.org>", "Ng, Ben <b@x.org>"],
    );
    check("Ada Obi, a@x.org (Track A)\nBen Ng, b@x.org (Track B)\n", &BOTH);
}

#[test]
fn a_track_or_a_country_needs_no_mark_behind_all_names() {
    let tracks = ["Ada Obi|A||||", "Ben Ng|B||||", "Cy Li|A||||"];
    assert_eq!(all_said("a@x.org Ada Obi A\nb@x.org Ben Ng B\nc@x.org Cy Li A\n"), tracks);
    assert_eq!(all_said("Ada Obi A a@x.org\nBen Ng B b@x.org\nCy Li A c@x.org\n"), tracks);
    let text = "Ada Obi South Africa a@x.org\nBen Ng Papua New Guinea b@x.org\nCy Li Kenya c@x.org\n";
    assert_eq!(
        all_said(text),
        ["Ada Obi||South Africa|||", "Ben Ng||Papua New Guinea|||", "Cy Li||Kenya|||"]
    );
    // Some are called so.
    for text in ["Ada Obi A a@x.org\nBen Ng b@x.org\nCy Li c@x.org\n", "Ada A a@x.org\nBen B b@x.org\n"] {
        assert!(all_said(text).iter().all(|said| said.ends_with("|||||")), "{text}");
    }
    let text = "Ada Grace Israel a@x.org\nBen Ng b@x.org\nCy Li c@x.org\n";
    assert_eq!(all_said(text)[0], "Ada Grace Israel|||||");
}

#[test]
fn who_facilitates_stands_beside_the_track_above_those_who_take_it() {
    for mark in [" - ", " – ", ", "] {
        let text = format!(
            "Track A{mark}Facilitator: Ada Obi <a@x.org>\nBen Ng b@x.org\nCy Li c@x.org\n\nTrack B{mark}Facilitator: Dan Ho <d@x.org>\nEva Gil e@x.org\n"
        );
        let said = all_said(&text);
        assert_eq!(said[0], "Ada Obi|Track A|||Facilitator|", "{text}");
        assert_eq!(said[1..3], ["Ben Ng|Track A||||", "Cy Li|Track A||||"], "{text}");
        assert_eq!(said[3..], ["Dan Ho|Track B|||Facilitator|", "Eva Gil|Track B||||"], "{text}");
    }
}

#[test]
fn a_track_before_the_address_is_none_of_the_name() {
    assert_eq!(
        all_said("Ada Obi - Track A: a@x.org\nBen Ng - Track B: b@x.org\n"),
        ["Ada Obi|Track A||||", "Ben Ng|Track B||||"]
    );
}

#[test]
fn names_and_addresses_may_stand_apart() {
    for text in [
        "Ada Obi\nBen Ng\n\na@x.org\nb@x.org\n",
        "1. Ada Obi\n2. Ben Ng\na@x.org\nb@x.org\n",
        "Names:\nAda Obi\nBen Ng\nE-mail:\na@x.org\nb@x.org\n",
        "a@x.org\nb@x.org\n\nAda Obi\nBen Ng\n",
        "Ada Obi, Ben Ng\na@x.org, b@x.org\n",
        "a@x.org; b@x.org\nAda Obi; Ben Ng\n",
    ] {
        check(text, &BOTH);
    }
    // A greeting above, and a slip in an address.
    check(
        "Hola, mi lista:\n\nAda Obi\nBen Ng\n\na@@x.org\nb@x.org\n",
        &["Ada Obi <a@@x.org>", "Ben Ng <b@x.org>"],
    );
    // In another order.
    check(
        "Ada Obi\nBen Ng\nCy Li\n\nbenng@x.org\noffice@x.org\nada.obi@x.org\n",
        &["Ben Ng <benng@x.org>", "Cy Li <office@x.org>", "Ada Obi <ada.obi@x.org>"],
    );
}

#[test]
fn another_address_of_somebody_is_nobody_else() {
    for (text, address) in [
        ("Ada Obi a@x.org (new address: obi@y.org)\nBen Ng b@x.org\n", "a@x.org / obi@y.org"),
        ("Ada Obi a@x.org or obi@y.org\nBen Ng b@x.org\n", "a@x.org / obi@y.org"),
        ("Ada Obi a@x.org, neue Adresse obi@y.org\nBen Ng b@x.org\n", "a@x.org / obi@y.org"),
    ] {
        check(text, &[&format!("Ada Obi <{address}>"), BOTH[1]]);
    }
    // Whose it is must be asked.
    let read =
        read_paste("Ada Obi a@x.org\nnew e-mail: obi@y.org\n", None, &ReadChoice::default(), &NativeText)
            .unwrap();
    assert_eq!(read.rows[1].values.name, "");
}

#[test]
fn what_is_said_of_each_behind_the_address_needs_no_marks() {
    assert_eq!(
        all_said("Ada Obi a@x.org A México\nBen Ng b@x.org B Chile\nCy Li c@x.org B Perú\n"),
        ["Ada Obi|A|México|||", "Ben Ng|B|Chile|||", "Cy Li|B|Perú|||"]
    );
    assert_eq!(
        all_said("Ada Obi a@x.org Track A Egypt Arabic\nBen Ng b@x.org Track B Egypt French\n"),
        ["Ada Obi|Track A|Egypt|Arabic||", "Ben Ng|Track B|Egypt|French||"]
    );
    for text in [
        "Ada Obi a@x.org 5512345678 A\nBen Ng b@x.org 5512345679 B\n",
        "Ada Obi DNI 12345678 a@x.org A\nBen Ng Tel: +224 620 00 00 00 b@x.org B\n",
    ] {
        assert_eq!(all_said(text), ["Ada Obi|A||||", "Ben Ng|B||||"], "{text}");
    }
    assert_eq!(
        all_said("Ada Obi a@x.org A facilitadora\nBen Ng b@x.org B\nCy Li c@x.org A\n"),
        ["Ada Obi|A|||facilitadora|", "Ben Ng|B||||", "Cy Li|A||||"]
    );
    // Which of both is open.
    assert_eq!(all_said("Ada Obi a@x.org Track B or A\nBen Ng b@x.org A\n")[0], "Ada Obi|Track B or A||||");
    assert_eq!(
        all_said("Ada Obi - a@x.org - A - español e inglés\nBen Ng - b@x.org - B - español\n"),
        ["Ada Obi|A||español e inglés||", "Ben Ng|B||español||"]
    );
}

#[test]
fn a_title_may_have_its_track_behind_it() {
    assert_eq!(
        all_said(
            "Metal workers (Track A):\n- Ada Obi: a@x.org\nTeachers (Track B):\n- Ben Ng: b@x.org\n- Cy Li: c@x.org\n"
        ),
        [
            "Ada Obi|Metal workers (Track A)||||",
            "Ben Ng|Teachers (Track B)||||",
            "Cy Li|Teachers (Track B)||||"
        ]
    );
}

#[test]
fn a_short_title_has_its_track_in_brackets() {
    assert_eq!(
        all_said("CTM (Track A)\nAda Obi a@x.org\nBen Ng b@x.org\nCUT (Track B)\nCy Li c@x.org\n"),
        ["Ada Obi|CTM (Track A)||||", "Ben Ng|CTM (Track A)||||", "Cy Li|CUT (Track B)||||"]
    );
}

#[test]
fn commas_and_dashes_may_take_turns() {
    assert_eq!(
        all_said("Ada Obi, a@x.org - A\nBen Ng - b@x.org, B\nCy Li, c@x.org, A\n"),
        ["Ada Obi|A||||", "Ben Ng|B||||", "Cy Li|A||||"]
    );
    assert_eq!(
        all_said("Obi, Ada, a@x.org, B\nNg, Ben - b@x.org - A\nLi, Cy - c@x.org - B\n"),
        ["Obi, Ada|B||||", "Ng, Ben|A||||", "Li, Cy|B||||"]
    );
}

#[test]
fn names_above_fewer_addresses_are_put_beside_their_own() {
    let read = read_paste(
        "Hi, here are our names:\nAda Obi\nBen Ng\nCarla Ruiz\nDi Po\n\nOffice: Lagos\ncarla@x.org\nada@x.org\nnobody@x.org\n",
        None,
        &ReadChoice::default(),
        &NativeText,
    )
    .unwrap();
    let said: Vec<(&str, &str)> =
        read.rows.iter().map(|row| (row.values.name.as_str(), row.values.email.as_str())).collect();
    assert_eq!(
        said,
        [
            ("Carla Ruiz", "carla@x.org"),
            ("Ada Obi", "ada@x.org"),
            // Whose it is cannot be known.
            ("Ben Ng", ""),
            ("", "nobody@x.org"),
            ("Di Po", "")
        ]
    );
}

#[test]
fn letters_alone_stand_above_those_who_take_the_track() {
    for [a, b] in [["A:", "B:"], ["*A*", "*B*"], ["➡️ A", "➡️ B"], ["🅰️", "🅱️"]] {
        assert_eq!(
            all_said(&format!("{a}\nAda Obi a@x.org\nBen Ng b@x.org\n{b}\nCy Li c@x.org\n")),
            ["Ada Obi|Track A||||", "Ben Ng|Track A||||", "Cy Li|Track B||||"],
            "{a}"
        );
    }
    // Those of an index are none.
    let index = "A\nAda Obi a@x.org\nB\nBen Ng b@x.org\nC\nCy Li c@x.org\n";
    assert!(all_said(index).iter().all(|said| said.ends_with("|||||")));
}

#[test]
fn a_track_below_each_person_is_theirs() {
    assert_eq!(
        all_said("Ada Obi a@x.org\npista A\nBen Ng b@x.org\npista B\nCy Li c@x.org\nFacilitadora, pista A\n"),
        ["Ada Obi|pista A||||", "Ben Ng|pista B||||", "Cy Li|pista A|||Facilitadora|"]
    );
}

#[test]
fn a_word_for_whom_may_stand_before_the_letter_above_them() {
    for word in ["Para", "For", "Für", "POUR"] {
        assert_eq!(
            all_said(&format!("{word} A\nAda Obi a@x.org\nBen Ng b@x.org\n\n{word} B:\nCy Li c@x.org\n")),
            [format!("Ada Obi|{word} A||||"), format!("Ben Ng|{word} A||||"), format!("Cy Li|{word} B||||")],
        );
    }
}

#[test]
fn who_leans_to_another_track_is_asked_about() {
    let text =
        "PISTA A\nAda Obi a@x.org (él mejor en la B)\nBen Ng b@x.org\nPISTA B\nCy Li c@x.org - prefers A\n";
    assert_eq!(all_said(text), ["Ada Obi|él mejor en la B||||", "Ben Ng|PISTA A||||", "Cy Li|prefers A||||"]);
}

#[test]
fn an_hour_beside_a_track_above_people_is_no_message() {
    let text = "TRACK A – Tuesdays 18:00\n1. Ada Obi a@x.org\nTRACK B – Thursdays 18:00\n1. Ben Ng b@x.org\n2. Cy Li c@x.org\n";
    assert_eq!(
        all_said(text),
        [
            "Ada Obi|TRACK A – Tuesdays 18:00||||",
            "Ben Ng|TRACK B – Thursdays 18:00||||",
            "Cy Li|TRACK B – Thursdays 18:00||||"
        ]
    );
}

#[test]
fn the_words_of_a_mail_may_stand_right_above_and_below() {
    let signature = "Regards,\nJoe Doe\nGeneral Secretary\njoe@u.org | +254 711 222 333\n";
    for (above, below) in [
        ("Dear Kim,\nPlease find our delegates below.\n", signature),
        ("Hola\nTe mando la lista\nSon tres\n", "Un abrazo\nKim\n"),
        ("Here you go\n", "Sent from my iPhone\n"),
        ("", signature),
    ] {
        let text = format!("{above}Ada Obi a@x.org Track A\nBen Ng b@x.org B\nCy Li c@x.org A\n{below}");
        let read = read_paste(&text, None, &ReadChoice::default(), &NativeText).unwrap();
        let said: Vec<String> = read
            .rows
            .iter()
            .take(3)
            .map(|row| [&*row.values.name, &*row.values.email, &*row.values.track].join("|"))
            .collect();
        assert_eq!(said, ["Ada Obi|a@x.org|Track A", "Ben Ng|b@x.org|B", "Cy Li|c@x.org|A"], "{text}");
        // What stands below is told of, and nobody.
        let mut more = read.rows[3..].iter();
        assert!(more.all(|row| row.kind == RowKind::Header || row.values.email == "joe@u.org"), "{text}");
        assert!(read.rows.len() > 3);
    }
    // Some people are called so.
    let names = "Grace Kabila\nGracias Lopez\nBest Okoro\nBlessing Obi\n";
    let read = read_paste(names, None, &ReadChoice::default(), &NativeText).unwrap();
    assert!(read.rows.iter().all(|row| row.kind == RowKind::Person));
}

#[test]
fn more_behind_a_track_is_asked_and_hides_no_other() {
    assert_eq!(
        all_said("Ada Obi a@x.org A steward\nBen Ng b@x.org B\nCy Li c@x.org A chair\nDi Po d@x.org B\n"),
        ["Ada Obi|A steward||||", "Ben Ng|B||||", "Cy Li|A chair||||", "Di Po|B||||"]
    );
}

#[test]
fn a_track_before_several_people_is_that_of_all() {
    for by in [", ", "; "] {
        assert_eq!(
            all_said(&format!(
                "Track B: Ada Obi <a@x.org>{by}Ben Ng <b@x.org>{by}Cy Li <c@x.org>\nTrack A: Di Po <d@x.org>{by}El Ra <e@x.org>\n"
            )),
            [
                "Ada Obi|Track B||||",
                "Ben Ng|Track B||||",
                "Cy Li|Track B||||",
                "Di Po|Track A||||",
                "El Ra|Track A||||"
            ],
            "{by}"
        );
    }
    assert_eq!(
        all_said("Track B: Ada Obi <a@x.org>, Ben Ng <b@x.org>\nTrack A: nobody yet\n")[..2],
        ["Ada Obi|Track B||||", "Ben Ng|Track B||||"]
    );
    let read = read_paste(
        "Track A: a@x.org, b@x.org\nTrack B: c@x.org\n",
        None,
        &ReadChoice::default(),
        &NativeText,
    )
    .unwrap();
    let tracks: Vec<&str> = read.rows.iter().map(|row| row.values.track.as_str()).collect();
    assert_eq!(tracks, ["Track A", "Track A", "Track B"]);
}

#[test]
fn name_address_and_track_may_have_a_line_each_of_which_some_lack_one() {
    for (text, expected) in [
        (
            "Ada Obi\na@x.org\nTrack A\nBen Ng\nb@x.org\nCy Li\nc@x.org\nTrack B\nDi Po\nd@x.org\nTrack A\n",
            ["Ada Obi|Track A||||", "Ben Ng|||||", "Cy Li|Track B||||", "Di Po|Track A||||"],
        ),
        (
            "1. Ada Obi\n   a@x.org\n   pista A\n\n2. Ben Ng\n   b@x.org\n\n3. Cy Li\n   c@x.org\n   pista B\n\n4. Di Po\n   d@x.org\n   pista B\n",
            ["Ada Obi|pista A||||", "Ben Ng|||||", "Cy Li|pista B||||", "Di Po|pista B||||"],
        ),
    ] {
        assert_eq!(all_said(text), expected, "{text}");
    }
    // Above the first of them it is a title.
    assert_eq!(
        all_said("Track A\nAda Obi\na@x.org\nBen Ng\nb@x.org\nTrack B\nCy Li\nc@x.org\n"),
        ["Ada Obi|Track A||||", "Ben Ng|Track A||||", "Cy Li|Track B||||"]
    );
}

#[test]
fn whom_a_mail_was_to_may_stand_in_several_lines() {
    let four = ["Ada Obi <a@x.org>", "Ben Ng <b@x.org>", "Cy Li <c@x.org>", "Di Po <d@x.org>"];
    let head = "From: Kim Lee <kim@x.org>\nSent: Monday, 3 March 2025 14:22\n";
    for to in [
        "To: Ada Obi <a@x.org>; Ben Ng <b@x.org>;\nCy Li <c@x.org>; Di Po <d@x.org>\nSubject: Training\n",
        "To: Ada Obi <a@x.org>; Ben Ng <b@x.org>; Cy\n Li <c@x.org>; Di Po <d@x.org>\nSubject: Training\n",
        "To: Ada Obi <a@x.org>; Ben Ng\n <b@x.org>; Cy Li <c@x.org>\nCc: Di Po <d@x.org>\nSubject: Training\n",
        "To: Ada Obi <a@x.org>\nBen Ng <b@x.org>\nCy Li <c@x.org>\nDi Po <d@x.org>\nSubject: Training\n",
        "to:\tAda Obi <a@x.org>,\nBen Ng <b@x.org>\ncc:\tCy Li <c@x.org>,\nDi Po <d@x.org>\nsubject:\tTraining\nmailed-by:\tx.org\n",
    ] {
        let text = [head, to].concat();
        let read = read_paste(&text, None, &ReadChoice::default(), &NativeText).unwrap();
        let of_kind = |kind: RowKind| -> Vec<String> {
            let rows = read.rows.iter().filter(|row| row.kind == kind);
            rows.map(|row| format!("{} <{}>", row.values.name, row.values.email)).collect()
        };
        assert_eq!(of_kind(RowKind::Person), four, "{text}");
        assert_eq!(of_kind(RowKind::Beside), ["Kim Lee <kim@x.org>"], "{text}");
    }
}

#[test]
fn what_is_said_behind_the_address_of_few_is_shown() {
    let text = "1. Ada Obi a@x.org\n2. Ben Ng b@x.org (will be late)\n3. Cy Li c@x.org\n4. Di Po d@x.org - on leave\n5. El Ra e@x.org\n";
    let mut read = read_paste(text, None, &ReadChoice::default(), &NativeText).unwrap();
    let checked = check_read(&mut read, &RosterRules::default(), RosterContext::default());
    let said: Vec<(Option<u32>, &str)> = checked
        .issues
        .iter()
        .filter(|issue| issue.row.is_some())
        .map(|issue| (issue.row, issue.problem.code()))
        .collect();
    assert_eq!(said, [(Some(2), "name.more"), (Some(4), "row.cancelled")]);
    assert_eq!(read.rows[1].values.name, "Ben Ng / will be late");
    // A yes and a no say who comes.
    let text = "Ada Obi a@x.org yes\nBen Ng b@x.org no\nCy Li c@x.org yes\n";
    let mut read = read_paste(text, None, &ReadChoice::default(), &NativeText).unwrap();
    let checked = check_read(&mut read, &RosterRules::default(), RosterContext::default());
    let rows: Vec<Option<u32>> = checked
        .issues
        .iter()
        .filter(|issue| issue.problem.code() == "row.cancelled")
        .map(|issue| issue.row)
        .collect();
    assert_eq!(rows, [Some(2)]);
}

#[test]
fn a_track_in_the_title_is_that_of_all() {
    for (title, track) in [
        ("Our group (all Track A):", "all Track A"),
        ("Participants list, NUM Track B", "NUM Track B"),
        ("KNUT – TRACK A – Tuesday 10:00 UTC", "TRACK A"),
        ("Lista de participantes - Pista B", "Pista B"),
    ] {
        let text = format!("{title}\nAda Obi a@x.org\nBen Ng b@x.org\nCy Li c@x.org\n");
        let said = all_said(&text);
        assert_eq!(said, ["Ada Obi", "Ben Ng", "Cy Li"].map(|name| format!("{name}|{track}||||")), "{title}");
    }
    // Of its parts as well.
    let text = "Our group (all Track A)\nNAIROBI BRANCH\nAda Obi a@x.org\nBen Ng b@x.org\n\nMOMBASA BRANCH\nCy Li c@x.org\n";
    let people: Vec<String> = all_said(text).into_iter().filter(|said| said.contains('|')).collect();
    assert_eq!(people, ["Ada Obi", "Ben Ng", "Cy Li"].map(|name| format!("{name}|all Track A||||")));
    // Somebody without an address.
    let text = "Ada Obi, Track A\nBen Ng, b@x.org, Track B\nCy Li, c@x.org, Track A\n";
    assert_eq!(all_said(text).last().map(String::as_str), Some("Cy Li|Track A||||"));
}

#[test]
fn hours_and_parts_of_the_day_above_people_are_asked_about() {
    let text = "MORNING GROUP\nAda Obi a@x.org\nBen Ng b@x.org\nEVENING GROUP\nCy Li c@x.org\n";
    assert_eq!(
        all_said(text),
        ["Ada Obi|MORNING GROUP||||", "Ben Ng|MORNING GROUP||||", "Cy Li|EVENING GROUP||||"]
    );
}

#[test]
fn titles_of_parts_need_no_colon() {
    for (one, other) in
        [("NAIROBI BRANCH", "MOMBASA BRANCH"), ("Leeds branch", "York"), ("HARARE", "BULAWAYO")]
    {
        let text = format!(
            "{one}\nAda Obi a@x.org\nBen Ng b@x.org\n\n{other}\nCy Li c@x.org\n\n{one}\nDi Po d@x.org\nEl Ra e@x.org\n"
        );
        let read = read_paste(&text, None, &ReadChoice::default(), &NativeText).unwrap();
        let people = read.rows.iter().filter(|row| row.kind == RowKind::Person);
        assert_eq!(people.count(), 5, "{text}");
    }
}

#[test]
fn a_mail_may_end_with_a_long_signature() {
    let text = "Here they are:\nAda Obi a@x.org\nBen Ng b@x.org\n\nBest\nEmily\n\nEmily Clarke\nBranch Secretary\nUNISON Leeds\n0113 496 0000\n\nSent from my iPhone\n";
    let read = read_paste(text, None, &ReadChoice::default(), &NativeText).unwrap();
    let people: Vec<&str> = read
        .rows
        .iter()
        .filter(|row| row.kind == RowKind::Person)
        .map(|row| row.values.name.as_str())
        .collect();
    assert_eq!(people, ["Ada Obi", "Ben Ng"]);
}
