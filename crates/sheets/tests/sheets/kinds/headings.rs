//! Headings that come again, in two rows, above nothing, or not at all.

use domain::roster::Field;

use super::check;
use crate::read_csv;

const BOTH: [&str; 3] = ["2: Ada <a@x.org>", "3: heading", "4: Ben <b@x.org>"];

#[test]
fn a_heading_that_comes_again_is_no_person() {
    for heading in [
        "Name,E-mail,Track",
        "NAME,E-MAIL,TRACK",
        "name,email,track",
        "Name:,E-mail:,Track:",
        "Name,,",
        " Name , E-mail ,Track",
        "Name,E-mail,",
        "Full name,E-mail address,Track",
        "Nombre,Correo,Turno",
        "Name,E-mail,Phone",
    ] {
        check(&format!("Name,E-mail,Track\nAda,a@x.org,A\n{heading}\nBen,b@x.org,B\n"), &BOTH);
    }
}

#[test]
fn a_heading_may_have_two_rows() {
    for (heading, first) in [
        ("Person,,Contact\nName,Track,E-mail", 3),
        ("Teilnehmende,,\nName,Schiene,E-Mail", 3),
        ("Name,Track,E-mail\n(first and last),(A or B),(required)", 2),
        ("Name,Track,E-mail\nas on the card,A/B,needed", 2),
        (",,\nName,Track,E-mail", 3),
        ("Name,Track,E-mail\n,,", 3),
        ("Name,Track,E-mail\nNom,Parcours,Courriel", 2),
        ("List of the members,,\n,,\nName,Track,E-mail", 4),
        ("Send to: office@union.example.org,,\nName,Track,E-mail", 3),
        ("Name,Track,E-mail\ne.g. Ana Souza,A,ana@example.org", 2),
    ] {
        let text = format!("{heading}\nAda,A,a@x.org\nBen,B,b@x.org\n");
        let read = crate::read_csv(&text);
        let people: Vec<String> =
            super::shown(&read).into_iter().filter(|line| !line.ends_with("heading")).collect();
        assert!(
            people.ends_with(&[
                format!("{}: Ada <a@x.org>", people_row(&text, "Ada")),
                format!("{}: Ben <b@x.org>", people_row(&text, "Ben"))
            ]),
            "{text}{people:?}"
        );
        let _ = first;
    }
}

fn people_row(text: &str, name: &str) -> usize {
    text.lines().position(|line| line.starts_with(name)).unwrap() + 1
}

#[test]
fn lines_in_quotes_as_a_whole_are_opened() {
    for text in [
        "\"Name,E-mail\"\n\"Ada,a@x.org\"\n\"Ben,b@x.org\"\n",
        "\"Name;E-mail\"\n\"Ada;a@x.org\"\n\"Ben;b@x.org\"\n",
        "\"Name\tE-mail\"\n\"Ada\ta@x.org\"\n\"Ben\tb@x.org\"\n",
        "\"Name,E-mail\"\r\n\"Ada,a@x.org\"\r\n\"Ben,b@x.org\"\r\n",
        "\"Name,E-mail\",\n\"Ada,a@x.org\",\n\"Ben,b@x.org\",\n",
        "\"Name,E-mail\";;\n\"Ada,a@x.org\";;\n\"Ben,b@x.org\";;\n",
        "\"Name,\"\"E-mail\"\"\"\n\"Ada,\"\"a@x.org\"\"\"\n\"Ben,\"\"b@x.org\"\"\"\n",
        "\"\"\"Name\"\",\"\"E-mail\"\"\"\n\"\"\"Ada\"\",\"\"a@x.org\"\"\"\n\"\"\"Ben\"\",\"\"b@x.org\"\"\"\n",
        "Name,E-mail\n\"Ada,a@x.org\"\n\"Ben,b@x.org\"\n",
        " \"Name,E-mail\"\n \"Ada,a@x.org\"\n \"Ben,b@x.org\"\n",
    ] {
        check(text, &["2: Ada <a@x.org>", "3: Ben <b@x.org>"]);
    }
}

#[test]
fn a_word_for_the_people_is_the_heading_of_their_names() {
    for heading in [
        "Participants",
        "Members",
        "List of participants",
        "Teilnehmer*innen",
        "Mitglieder",
        "Participantes",
        "Inscritos",
        "Membres",
        "Partecipanti",
        "Список участников",
        "الأسماء",
        "Katılımcılar",
        "Daftar peserta",
        "学员",
        "参加者",
    ] {
        check(&format!("{heading}\nAda Obi\nBen Ng\n"), &["2: Ada Obi <>", "3: Ben Ng <>"]);
        let table = format!("{heading},E-mail\nAda Obi,a@x.org\nBen Ng,b@x.org\n");
        check(&table, &["2: Ada Obi <a@x.org>", "3: Ben Ng <b@x.org>"]);
    }
    // How many they are is no name.
    check("Name,E-mail,Participants\nAda Obi,a@x.org,12\n", &["2: Ada Obi <a@x.org>"]);
    check(
        "№;Прізвище, ім’я, по батькові;Профспілка;Пошта\n1;Коваль Олена;ФПУ;o@x.ua",
        &["2: Коваль Олена <o@x.ua>"],
    );
}

#[test]
fn a_section_for_each_track_is_a_heading() {
    check(
        "Name,E-mail\nTRACK A,\nAda Obi,a@x.org\nDurchgang B:,\nBen Ng,b@x.org\n",
        &["2: heading", "3: Ada Obi <a@x.org>", "4: heading", "5: Ben Ng <b@x.org>"],
    );
    let text = "Name,E-mail\nTrack A (Tuesdays),\nAda Obi,a@x.org\nTrack B (evening):,\nBen Ng,b@x.org\n";
    check(text, &["2: heading", "3: Ada Obi <a@x.org>", "4: heading", "5: Ben Ng <b@x.org>"]);
    assert_eq!(read_csv(text).rows[1].values.track, "Track A (Tuesdays)");
}

#[test]
fn a_number_before_each_row_makes_no_chat_of_a_table() {
    for (text, expected) in [
        (
            "Nr.;Nachname;Vorname;E-Mail\n1.;Roth;Jan;j@x.de\n2.;Kern;Eva;e@x.at",
            ["Jan Roth <j@x.de>", "Eva Kern <e@x.at>"],
        ),
        (
            "Timestamp,Email,Name\n2027. 1. 3 14:00:11,a@x.org,Ada Obi\n2027. 1. 3 14:01:11,b@x.org,Ben Ng",
            ["Ada Obi <a@x.org>", "Ben Ng <b@x.org>"],
        ),
        (
            "Časové razítko;E-mail;Jméno\n3. 1. 2027 14:00:11;a@x.org;Ada Obi\n3. 1. 2027 14:01:11;b@x.org;Ben Ng",
            ["Ada Obi <a@x.org>", "Ben Ng <b@x.org>"],
        ),
        ("✅,Name,Email\n✅,Ada Obi,a@x.org\n✅,Ben Ng,b@x.org", ["Ada Obi <a@x.org>", "Ben Ng <b@x.org>"]),
        ("Name,Email\n1. Ada Obi,a@x.org\n2. Ben Ng,b@x.org", ["Ada Obi <a@x.org>", "Ben Ng <b@x.org>"]),
    ] {
        let [one, other] = expected;
        check(text, &[&format!("2: {one}"), &format!("3: {other}")]);
    }
}

#[test]
fn a_heading_above_names_alone_is_no_name() {
    for heading in [
        "Member",
        "Delegate",
        "Membre",
        "Votre nom",
        "Miembro",
        "Delegada/o",
        "Filiado",
        "Namen",
        "Genoss*in",
        "Сотрудник",
        "Как вас зовут?",
        "العضو",
        "ما اسمك؟",
        "Üye",
        "सदस्य",
        "आपका नाम",
        "会员",
        "参会人员",
        "Pekerja",
        "Iscritto",
        "Who is coming?",
    ] {
        let found = crate::read_csv(&format!("{heading}\nAda Obi\nBen Ng\nCy Li\n"));
        assert_eq!(crate::people(&found), ["2: Ada Obi <>", "3: Ben Ng <>", "4: Cy Li <>"], "{heading}");
    }
    let found = crate::read_csv("Kim\nAda\nBen\n");
    assert_eq!(found.rows.len(), 3);
}

/// Words that are above tracks and above much else: what stands below decides, and one that is none decides nothing.
#[test]
fn below_a_word_for_tracks_one_that_is_none_takes_the_others_along() {
    for (heading, odd) in [("Spur", "C"), ("Strang", "-"), ("Gruppe", "Dienstag"), ("Group", "?")] {
        let tracks = ["A", "B", "A", "B", "A", "B", "A", "B", "A", odd];
        let rows = tracks.iter().zip('a'..).map(|(track, at)| format!("{track},Person {at},{at}@x.org\n"));
        let read = read_csv(&format!("{heading},Name,E-mail\n{}", rows.collect::<String>()));
        let found: Vec<&str> = read.rows.iter().map(|row| row.values.get(Field::Track)).collect();
        assert_eq!(found, tracks, "{heading}");
    }
    let read = read_csv("Group,Name,E-mail\nA,Ada,a@x.org\nB,Ben,b@x.org\nC,Cy,c@x.org\nD,Di,d@x.org\n");
    assert!(read.rows.iter().all(|row| row.values.get(Field::Track).is_empty()), "four groups are no tracks");
}

#[test]
fn somebody_who_stands_where_a_heading_would_is_shown() {
    for first in ["Carla Ruiz,Chile,", "Carla Ruiz,Track A,", "Carla Ruiz,no e-mail,NUT"] {
        let text = format!("{first}\nAda Obi,a@x.org,Nigeria\nBen Ng,b@x.org,Kenya\n");
        let read = read_csv(&text);
        let names: Vec<&str> = read.rows.iter().map(|row| &*row.values.name).collect();
        assert_eq!(names, ["Carla Ruiz", "Ada Obi", "Ben Ng"], "{text}");
    }
}

#[test]
fn a_second_language_is_none_of_who_has_no_first() {
    for second in ["Other language", "Language 2", "Second language"] {
        let read = read_csv(&format!(
            "Name,E-mail,Language,{second}\nAda Obi,a@x.org,French,English\nBen Ng,b@x.org,,English\nCy Li,c@x.org,Wolof,French\n"
        ));
        let said: Vec<&str> = read.rows.iter().map(|row| &*row.values.language).collect();
        assert_eq!(said, ["French, English", "", "Wolof, French"], "{second}");
    }
}

#[test]
fn several_languages_have_columns_of_their_own() {
    let languages = |list: &str| -> Vec<String> {
        read_csv(list).rows.into_iter().map(|row| row.values.language).collect()
    };
    assert_eq!(
        languages(
            "Name,Email,Language 1,Language 2,Language 3\nAda Obi,a@x.org,French,English,\nBen Ng,b@x.org,English,,\n\
             Cy Li,c@x.org,Wolof,French,Hausa\n"
        ),
        ["French, English", "English", "Wolof, French, Hausa"]
    );
    assert_eq!(
        languages(
            "Name,Email,Mother tongue,Other languages\nAda Obi,a@x.org,Wolof,\"English, French\"\nBen Ng,b@x.org,Hausa,\n"
        ),
        ["Wolof, English, French", "Hausa"]
    );
    // Who knows a little of a language follows no training in it.
    assert_eq!(
        languages(
            "Name,Email,English,Wolof\nAda Obi,a@x.org,,Wolof\nBen Ng,b@x.org,English,Wolof\nCy Li,c@x.org,English,\n"
        ),
        ["Wolof", "English, Wolof", "English"],
        "forms write the answer itself"
    );
    assert_eq!(
        languages(
            "Name,Email,English,Arabic,French\nAda Obi,a@x.org,fluent,basic,\nBen Ng,b@x.org,a little,native,good\n\
             Cy Li,c@x.org,yes,no,un peu\n"
        ),
        ["English", "Arabic, French", "English"]
    );
}

#[test]
fn two_surnames_have_headings_of_their_own() {
    for headings in ["Paterno,Materno,Nombre(s),Correo", "Ap. Paterno,Ap. Materno,Nombres,Correo"] {
        check(
            &format!("{headings}\nLópez,Ruiz,Ana María,ana@x.org\nPérez,Soto,Juan,juan@x.org\n"),
            &["2: Ana María López Ruiz <ana@x.org>", "3: Juan Pérez Soto <juan@x.org>"],
        );
    }
}
