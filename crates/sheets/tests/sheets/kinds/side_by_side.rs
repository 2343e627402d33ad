//! Several people in each row: what somebody fills in for a whole group, and lists in columns beside each other.

use domain::{
    Problem,
    roster::{Field, ReadRoster},
};

use super::{check, check_sheet, row, shown};
use crate::read_csv;

/// The whole row of each person: name, address, track, country, language.
fn people(read: &ReadRoster) -> Vec<String> {
    let line = |row: &domain::roster::RosterRow| {
        let values = &row.values;
        [&values.name, &values.email, &values.track, &values.country, &values.language]
            .map(String::as_str)
            .join("|")
    };
    read.rows.iter().map(line).collect()
}

#[track_caller]
fn check_people(text: &str, expected: &[&str]) {
    let read = read_csv(text);
    assert_eq!(people(&read), expected, "{text}");
    assert!(
        !read.issues.iter().any(|issue| matches!(issue.problem, Problem::ColumnAmbiguous { .. })),
        "{text}"
    );
}

/// A form with three people, whose headings are made of a number.
fn form(name: impl Fn(u32) -> String, email: impl Fn(u32) -> String) -> String {
    let headings: Vec<String> = (1..4).map(|n| format!("{},{}", name(n), email(n))).collect();
    format!(
        "Zeitstempel,Union,{}\n2027-01-05,NLC,Ada Obi,a@x.org,Ben Ng,b@x.org,,\n2027-01-06,TUC,Cy Li,c@x.org,Di Ho,d@x.org,Ed Po,e@x.org\n",
        headings.join(",")
    )
}

const FIVE: [&str; 5] = [
    "2: Ada Obi <a@x.org>",
    "3: Ben Ng <b@x.org>",
    "4: Cy Li <c@x.org>",
    "5: Di Ho <d@x.org>",
    "6: Ed Po <e@x.org>",
];

#[test]
fn people_are_numbered_in_many_ways() {
    for [name, email] in [
        ["Participant # - Name", "Participant # - E-mail"],
        ["Participant # name", "Participant # email address"],
        ["Name #", "E-mail #"],
        ["Name (#)", "E-mail (#)"],
        ["Name#", "Email#"],
        ["#. Name", "#. E-Mail"],
        ["name_#", "email_#"],
        ["Participant #", "E-mail #"],
        ["Name of participant #", "E-mail of participant #"],
        ["Member #: Full name", "Member #: E-mail"],
        ["Nombre del participante #", "Correo electrónico del participante #"],
        ["Participante # - Nombre y apellidos", "Participante # - Correo"],
        ["Teilnehmer # – Name", "Teilnehmer # – E-Mail"],
        ["Nom du participant n° #", "Courriel du participant n° #"],
        ["Nome do participante #", "E-mail do participante #"],
        ["Имя участника #", "Почта участника #"],
        ["Участник # ФИО", "Участник # e-mail"],
        ["اسم المشارك #", "البريد الإلكتروني للمشارك #"],
        ["प्रतिभागी # नाम", "प्रतिभागी # ईमेल"],
        ["Katılımcı # adı soyadı", "Katılımcı # e-posta"],
        ["Nome e cognome #", "E-mail #"],
        ["Nama peserta #", "Email peserta #"],
        ["参加者#姓名", "参加者#邮箱"],
        ["参加者#（氏名）", "参加者#（メール）"],
        ["Deelnemer # naam", "Deelnemer # e-mailadres"],
    ] {
        let numbered = |text: &'static str| move |n: u32| text.replace('#', &n.to_string());
        check(&form(numbered(name), numbered(email)), &FIVE);
    }
    // A question's number before it, the year, digits of another script, and programs that tell two alike apart.
    check(
        &form(
            |n| format!("{}. Participant {n} name", n * 2 + 5),
            |n| format!("{}. Participant {n} e-mail", n * 2 + 6),
        ),
        &FIVE,
    );
    check(&form(|n| format!("2027: Name {n}"), |n| format!("2027: E-mail {n}")), &FIVE);
    check(
        &form(
            |n| format!("اسم المشارك {}", ['١', '٢', '٣'][n as usize - 1]),
            |n| format!("بريد المشارك {}", ['١', '٢', '٣'][n as usize - 1]),
        ),
        &FIVE,
    );
    check(&form(|_| "Name".into(), |_| "E-mail".into()), &FIVE);
    check(
        &form(
            |n| if n > 1 { format!("Name {n}") } else { "Name".into() },
            |n| if n > 1 { format!("E-mail {n}") } else { "E-mail".into() },
        ),
        &FIVE,
    );
    check(
        &form(
            |n| if n > 1 { format!("Name.{}", n - 1) } else { "Name".into() },
            |n| if n > 1 { format!("Email.{}", n - 1) } else { "Email".into() },
        ),
        &FIVE,
    );
}

#[test]
fn numbers_that_count_on_through_all_columns_are_nobodys() {
    // As Power Query and pandas name columns that are there twice.
    check(
        "Branch,Name,Email,Name_1,Email_2,Name_3,Email_4\nNLC,Ada Obi,a@x.org,Ben Ng,b@x.org,,\nTUC,Cy Li,c@x.org,Di Ho,d@x.org,Ed Po,e@x.org\n",
        &FIVE,
    );
}

#[test]
fn what_is_said_of_the_group_is_everybodys() {
    check_people(
        "Union,Country,Language,Participant 1 name,Participant 1 e-mail,Participant 1 track,Participant 2 name,Participant 2 e-mail,Participant 2 track\n\
         NLC,Nigeria,English,Ada Obi,a@x.org,A,Ben Ng,b@x.org,B\nCGT,France,French,Cy Li,c@x.org,A+B,,,\n",
        &[
            "Ada Obi|a@x.org|A|Nigeria|English",
            "Ben Ng|b@x.org|B|Nigeria|English",
            "Cy Li|c@x.org|A+B|France|French",
        ],
    );
    check_people(
        "Track;First name 1;Last name 1;Email 1;First name 2;Last name 2;Email 2\nA;Ada;Obi;a@x.org;Ben;Ng;b@x.org\nB;Cy;Li;c@x.org;Di;Ho;d@x.org\n",
        &["Ada Obi|a@x.org|A||", "Ben Ng|b@x.org|A||", "Cy Li|c@x.org|B||", "Di Ho|d@x.org|B||"],
    );
    // All names, then all addresses.
    check_people(
        "Name 1,Name 2,Name 3,E-mail 1,E-mail 2,E-mail 3\nAda Obi,Ben Ng,Cy Li,a@x.org,b@x.org,c@x.org\n",
        &["Ada Obi|a@x.org|||", "Ben Ng|b@x.org|||", "Cy Li|c@x.org|||"],
    );
}

#[test]
fn whoever_fills_in_the_form_is_nobody_of_the_group() {
    for contact in [
        "Contact name,Contact e-mail,Your role",
        "Name,E-mail,Role",
        "Your name,Your e-mail,Cargo",
        "Contact,Correo de contacto,Position",
    ] {
        let text = format!(
            "Timestamp,{contact},Participant 1 name,Participant 1 e-mail,Participant 2 name,Participant 2 e-mail,Participant 3 name,Participant 3 e-mail\n\
             2027-01-05,Sam Poe,sam@x.org,President,Ada Obi,a@x.org,Ben Ng,,Cy Li,c@x.org\n"
        );
        let read = read_csv(&text);
        assert_eq!(shown(&read), ["2: Ada Obi <a@x.org>", "3: Ben Ng <>", "4: Cy Li <c@x.org>"], "{text}");
        assert!(read.rows.iter().all(|row| row.values.role.is_empty()), "{text}");
    }
    // Names alone: the only address is the contact's.
    for heading in
        ["Member", "Participant", "Miembro", "Teilnehmer", "Membre", "Üye", "Name of participant", "会员"]
    {
        let members: Vec<String> = (1..6).map(|n| format!("{heading} {n}")).collect();
        let text = format!(
            "Union,Contact,Email,{}\nNLC,Sam Poe,sam@x.org,Ada Obi,Ben Ng,Cy Li,Di Ho,-\n",
            members.join(",")
        );
        let read = read_csv(&text);
        assert_eq!(shown(&read), ["2: Ada Obi <>", "3: Ben Ng <>", "4: Cy Li <>", "5: Di Ho <>"], "{text}");
        let missing = Problem::ColumnMissing { field: Field::Email };
        assert_eq!(read.issues.iter().map(|issue| &issue.problem).collect::<Vec<_>>(), [&missing], "{text}");
    }
}

#[test]
fn lists_stand_in_columns_beside_each_other() {
    let cells = |cells: &[&str]| row("", cells);
    let part = |heading: &[&str]| -> String {
        [
            cells(heading),
            cells(&["1", "Ada Obi", "a@x.org", "", "4", "Di Ho", "d@x.org"]),
            cells(&["2", "Ben Ng", "b@x.org", "", "5", "Ed Po", "e@x.org"]),
            cells(&["3", "Cy Li", "c@x.org"]),
        ]
        .concat()
    };
    let all = [
        "2: Ada Obi <a@x.org>",
        "3: Di Ho <d@x.org>",
        "4: Ben Ng <b@x.org>",
        "5: Ed Po <e@x.org>",
        "6: Cy Li <c@x.org>",
    ];
    check_sheet(&part(&["No", "Name", "E-mail", "", "No", "Name", "E-mail"]), &all);
    check_sheet(&part(&["N.º", "Nombre", "Correo", "", "N.º", "Nombre", "Correo"]), &all);
}

#[test]
fn the_track_above_a_part_is_that_of_its_people() {
    let people = "Ada Obi,a@x.org,,Ben Ng,b@x.org\nCy Li,c@x.org,,Di Ho,d@x.org\nEd Po,e@x.org,,,\n";
    let expected =
        ["Ada Obi|a@x.org|A", "Ben Ng|b@x.org|B", "Cy Li|c@x.org|A", "Di Ho|d@x.org|B", "Ed Po|e@x.org|A"];
    let with = |track: &dyn Fn(&str) -> String| {
        expected
            .iter()
            .map(|line| {
                let (who, letter) = line.rsplit_once('|').unwrap();
                format!("{who}|{}||", track(letter))
            })
            .collect::<Vec<_>>()
    };
    for word in ["Track", "Turno", "Durchgang", "Поток"] {
        let text = format!("{word} A,,,{word} B,\nName,E-mail,,Name,E-mail\n{people}");
        assert_eq!(self::people(&read_csv(&text)), with(&|letter| format!("{word} {letter}")), "{text}");
    }
    check_people(
        "Track A;Track B\nAda Obi;Ben Ng\nCy Li;Di Ho\nEd Po;\n",
        &[
            "Ada Obi||Track A||",
            "Ben Ng||Track B||",
            "Cy Li||Track A||",
            "Di Ho||Track B||",
            "Ed Po||Track A||",
        ],
    );
    check(
        "Group 1,,Group 2,\nName,E-mail,Name,E-mail\nAda Obi,a@x.org,Ben Ng,b@x.org\nCy Li,c@x.org,Di Ho,d@x.org\n",
        &["3: Ada Obi <a@x.org>", "4: Ben Ng <b@x.org>", "5: Cy Li <c@x.org>", "6: Di Ho <d@x.org>"],
    );
}

#[test]
fn one_person_may_have_several_of_something() {
    for (text, expected) in [
        (
            "Name,E-mail 1,E-mail 2\nAda Obi,a@x.org,a@y.org\nBen Ng,b@x.org,\n",
            ["2: Ada Obi <a@x.org>", "3: Ben Ng <b@x.org>"],
        ),
        (
            "Nombre 1,Nombre 2,Apellido 1,Apellido 2,Correo\nAda,Eva,Obi,Paz,a@x.org\nBen,Leo,Ng,Gil,b@x.org\n",
            ["2: Ada Obi <a@x.org>", "3: Ben Ng <b@x.org>"],
        ),
        (
            "Name,E-mail,Child 1,Child 2,Child 3\nAda Obi,a@x.org,Bo Obi,Cy Obi,\nBen Ng,b@x.org,Di Ng,Ed Ng,Fi Ng\n",
            ["2: Ada Obi <a@x.org>", "3: Ben Ng <b@x.org>"],
        ),
        (
            "Name,E-mail,Choice 1,Choice 2,Choice 3\nAda Obi,a@x.org,Monday,Friday,\nBen Ng,b@x.org,Friday,Monday,Sunday\n",
            ["2: Ada Obi <a@x.org>", "3: Ben Ng <b@x.org>"],
        ),
        (
            "Name,E-mail,Reference 1 name,Reference 1 e-mail,Reference 2 name,Reference 2 e-mail\nAda Obi,a@x.org,Cy Li,c@y.org,Di Ho,d@y.org\nBen Ng,b@x.org,Ed Po,e@y.org,Fi So,f@y.org\n",
            ["2: Ada Obi <a@x.org>", "3: Ben Ng <b@x.org>"],
        ),
        (
            "Name,E-mail,Guest 1 name,Guest 1 e-mail,Guest 2 name,Guest 2 e-mail,Guest 3 name,Guest 3 e-mail\nAda Obi,a@x.org,Cy Li,c@y.org,Di Ho,d@y.org,Ed Po,e@y.org\nBen Ng,b@x.org,Fi So,f@y.org,,,,\n",
            ["2: Ada Obi <a@x.org>", "3: Ben Ng <b@x.org>"],
        ),
        (
            "Participant,,Supervisor,\nName,E-mail,Name,E-mail\nAda Obi,a@x.org,Cy Li,c@y.org\nBen Ng,b@x.org,Di Ho,d@y.org\n",
            ["3: Ada Obi <a@x.org>", "4: Ben Ng <b@x.org>"],
        ),
        (
            "Name,E-mail,Manager 1 name,Manager 1 e-mail,Manager 2 name,Manager 2 e-mail\nAda Obi,a@x.org,Cy Li,c@y.org,Di Ho,d@y.org\nBen Ng,b@x.org,Ed Po,e@y.org,Fi So,f@y.org\n",
            ["2: Ada Obi <a@x.org>", "3: Ben Ng <b@x.org>"],
        ),
    ] {
        check(text, &expected);
    }
}

#[test]
fn where_it_is_not_certain_somebody_is_asked() {
    for text in [
        "Ada Obi,a@x.org,Ben Ng,b@x.org\nCy Li,c@x.org,Di Ho,d@x.org\n",
        "Name 1,Name 2,Name 3,E-mail\nAda,Eva,Obi,a@x.org\nBen,Leo,Ng,b@x.org\nCy,Ann,Li,c@x.org\n",
    ] {
        let read = read_csv(text);
        assert!(
            read.issues.iter().any(|issue| matches!(issue.problem, Problem::ColumnAmbiguous { .. })),
            "{text}"
        );
    }
}

#[test]
fn what_is_no_person_stays_what_it_is() {
    check(
        "No,Name,E-mail,No,Name,E-mail\n1,Ada Obi,a@x.org,3,Cy Li,c@x.org\n2,Ben Ng,b@x.org,,,\nTotal,3,,,,\n",
        &["2: Ada Obi <a@x.org>", "3: Cy Li <c@x.org>", "4: Ben Ng <b@x.org>", "5: total"],
    );
    // A group without anybody is said to have none.
    check(
        "Union,Participant 1,E-mail 1,Participant 2,E-mail 2\nNLC,Ada Obi,a@x.org,n/a,-\nTUC,,,,\n",
        &["2: Ada Obi <a@x.org>", "3:  <>"],
    );
}

#[test]
fn one_numbered_name_beside_one_without_is_no_second_person() {
    for text in [
        "Name,E-mail,Name 1,E-mail 1\nAda Obi,a@x.org,Ben Ng,b@x.org\nCy Li,c@x.org,Di Ho,d@x.org\n",
        "Name,Name 1\nAda Obi,Ben Ng\nCy Li,Di Ho\n",
        "Name,Name,Name 1,E-mail\nAda Obi,Ada Obi,Ben Ng,a@x.org\nCy Li,Cy Li,Di Ho,c@x.org\n",
    ] {
        let read = read_csv(text);
        assert_eq!(shown(&read).len(), 2, "{text}");
    }
}

#[test]
fn a_mistyped_address_is_not_replaced_by_that_of_who_may_be_somebody_else() {
    let read = read_csv(
        "Name,E-mail,Name 1,E-mail 1\nAda Obi,ada@x.org,Ben Ng,b@x.org\nCy Li,c at x.org,Di Ho,d@x.org\n",
    );
    assert_eq!(shown(&read), ["2: Ada Obi <ada@x.org>", "3: Cy Li <c at x.org>"]);
    assert!(read.issues.iter().any(|issue| matches!(issue.problem, Problem::ColumnAmbiguous { .. })));
}

#[test]
fn a_track_stands_above_the_columns_of_those_who_take_it() {
    let four = [
        "Ada Obi|a@x.org|TRACK A||",
        "Ben Ng|b@x.org|TRACK B||",
        "Cy Li|c@x.org|TRACK A||",
        "Di Ho|d@x.org|TRACK B||",
    ];
    for text in [
        "TRACK A,,TRACK B,\nAda Obi,a@x.org,Ben Ng,b@x.org\nCy Li,c@x.org,Di Ho,d@x.org\n",
        "TRACK A,,,TRACK B,\nAda Obi,a@x.org,,Ben Ng,b@x.org\nCy Li,c@x.org,,Di Ho,d@x.org\n",
        "TRACK A,,TRACK B,\na@x.org,Ada Obi,b@x.org,Ben Ng\nc@x.org,Cy Li,d@x.org,Di Ho\n",
    ] {
        check_people(text, &four);
    }
    for headings in [
        "Track A participant,E-mail,Track B participant,E-mail",
        "Name (Track A),E-mail (Track A),Name (Track B),E-mail (Track B)",
        "Track A name,Track A e-mail,Track B name,Track B e-mail",
    ] {
        let text = format!("{headings}\nAda Obi,a@x.org,Ben Ng,b@x.org\nCy Li,c@x.org,Di Ho,d@x.org\n");
        check_people(
            &text,
            &four.map(|person| person.replace("TRACK", "Track")).each_ref().map(String::as_str),
        );
    }
    // When each session is, and not who comes.
    check_people(
        "Name,E-mail,Track A session,Track B session\nAda Obi,a@x.org,x,\nBen Ng,b@x.org,,x\n",
        &["Ada Obi|a@x.org|A||", "Ben Ng|b@x.org|B||"],
    );
}
