//! Templates with something in every row: rows that nobody filled in are no people, all others are.

use super::{check, row};
use crate::archives::{SheetPart, workbook};

const ADA: [&str; 1] = ["2: Ada <a@x.org>"];

#[test]
fn rows_that_nobody_filled_in_are_no_people() {
    for text in [
        "No,Name,E-mail\n1,Ada,a@x.org\n2,,\n3,,\n",
        "Name,E-mail,No\nAda,a@x.org,1.\n,,2.\n,,3.\n",
        "Name,E-mail,Facilitator?\nAda,a@x.org,☑\n,,☐\n,,☐\n",
        "Name,E-mail,Facilitator\nAda,a@x.org,TRUE\n,,FALSE\n,,FALSE\n",
        "Name,E-mail,Present\nAda,a@x.org,yes\n,,no\n,,no\n",
        "Name,E-mail,Present\nAda,a@x.org,[x]\n,,[ ]\n,,[ ]\n",
        "Name,E-mail,Local\nAda,a@x.org,Local 88\n,,Local 88\n,,Local 88\n",
        "Name,E-mail,Date\nAda,a@x.org,2027-03-02\n,,2027-03-02\n,,2027-03-09\n",
        "Name,E-mail,Fee\nAda,a@x.org,€ 5.00\n,,€ 5.00\n,,€ 0.00\n",
        "Name,E-mail,Hours\nAda,a@x.org,12:00\n,,12:00\n,,20:00\n",
        "Name,E-mail,Track\nAda,a@x.org,A\n,,Please choose\n,,Please choose\n",
        "Name,E-mail,Pista\nAda,a@x.org,A\n,,Seleccione…\n,,Seleccione…\n",
        "Name;E-Mail;Schiene\nAda;a@x.org;A\n;;Bitte wählen\n;;Bitte wählen\n",
        "Nom;Courriel;Parcours\nAda;a@x.org;A\n;;-- Choisir --\n;;-- Choisir --\n",
        "No,Name,E-mail,Here,Local\n1,Ada,a@x.org,☐,Hall\n2,,,☐,Hall\n3,,,☐,Hall\n",
        "No,Name,E-mail\n1,Ada,a@x.org\n2,-,-\n3,–,–\n",
        "No,Name,E-mail\n1,Ada,a@x.org\n2,____,____\n3,...,...\n",
    ] {
        check(text, &ADA);
    }
}

#[test]
fn rows_with_anything_of_a_person_stay() {
    check("Name,E-mail,Track\nAda,a@x.org,A\n,,B\n", &["2: Ada <a@x.org>", "3:  <>"]);
    check("Name,E-mail,Role\nAda,a@x.org,x\n,,steward\n", &["2: Ada <a@x.org>", "3:  <>"]);
    check("Name,E-mail,Notes\nAda,a@x.org,\n,,comes later\n", &["2: Ada <a@x.org>", "3:  <>"]);
    check(
        "Name,E-mail,Track\nAda,a@x.org,A\n,b@x.org,Please choose\n",
        &["2: Ada <a@x.org>", "3:  <b@x.org>"],
    );
    check("Name,E-mail\nAda,a@x.org\n5,\n", &["2: Ada <a@x.org>", "3: 5 <>"]);
}

#[test]
fn a_note_about_something_else_makes_nobody_an_example() {
    check(
        "Name,Email,Comment,Workplace\nAda Obi,a@x.org,delete my phone number,\nBen Ng,b@x.org,,e.g. City Hospital\nCy Li,c@x.org,,Example Hospital\n",
        &["2: Ada Obi <a@x.org>", "3: Ben Ng <b@x.org>", "4: Cy Li <c@x.org>"],
    );
}

#[test]
fn examples_are_no_people() {
    let people = ["2: heading", "3: Ada Obi <a@x.org>", "4: Ben Ng <b@x.org>"];
    for (heading, example) in [
        ("Name,Email,Track", "Example: Jane Doe,jane@example.com,A"),
        ("Name,Email,Track", "e.g. Jane Doe,jane@example.com,A"),
        ("Name,Email,Track", "Jane Doe (example),jane@example.com,A"),
        ("Name,Email,Track", "Jane Doe (please delete this row),jane@example.com,A"),
        ("Name,E-Mail,Schiene", "Beispiel: Max Muster,max@example.com,A"),
        ("Nombre,Correo,Pista", "Ejemplo: Juana Gil,j@example.com,A"),
        ("Nom,Courriel,Parcours", "Ex. : Jeanne Petit,j@example.com,A"),
        ("Nome,E-mail,Turma", "Maria (exemplo),m@example.com,A"),
        ("Имя,Почта,Поток", "Пример: Анна,a@example.com,А"),
        ("الاسم,البريد,المسار", "مثال: ليلى,l@example.com,أ"),
        ("姓名,邮箱,场次", "例：王芳,w@example.com,A"),
    ] {
        check(&format!("{heading}\n{example}\nAda Obi,a@x.org,A\nBen Ng,b@x.org,B\n"), &people);
    }
    check(
        "No,Name,Email,Notes\nExample,Jane Doe,j@example.com,\n1,Ada Obi,a@x.org,\n2,Ben Ng,b@x.org,\n",
        &people,
    );
    check(
        "Name,Email,Notes\nJane Doe,j@example.com,(delete this row)\nAda Obi,a@x.org,\nBen Ng,b@x.org,\n",
        &people,
    );
    // Further down it is somebody's remark.
    check(
        "Name,Email,Notes\nAda,a@x.org,\nBen,b@x.org,\nCy,c@x.org,\nDi,d@x.org,Example of a good steward\n",
        &["2: Ada <a@x.org>", "3: Ben <b@x.org>", "4: Cy <c@x.org>", "5: Di <d@x.org>"],
    );
}

/// The rows of a list that are people, and how many are marked as none.
fn kept(text: &str) -> (Vec<String>, usize) {
    let read = crate::read_csv(text);
    let is_person = |row: &&domain::roster::RosterRow| row.kind == domain::roster::RowKind::Person;
    let people = read.rows.iter().filter(is_person).map(|row| row.values.name.clone()).collect();
    (people, read.rows.iter().filter(|row| !is_person(row)).count())
}

#[test]
fn a_default_that_somebody_changed_is_still_a_default_below() {
    for (heading, filled, left) in [
        ("Name,E-mail,Track", ["Ada,a@x.org,A", "Ben,b@x.org,B"], ",,A\n"),
        ("Name,E-mail,Country", ["Ada,a@x.org,Nigeria", "Ben,b@x.org,Ghana"], ",,Nigeria\n"),
        ("Nombre;Correo;Turno;País", ["Ada;a@x.org;B;Perú", "Ben;b@x.org;A;Chile"], ";;A;Perú\n"),
        ("Name,E-mail,Track", ["Ada,a@x.org,A", "Ben,b@x.org,B"], "0,0,0\n"),
        ("Name,E-mail,Track", ["Ada,a@x.org,A", "Ben,b@x.org,B"], "Select...,Select...,Select...\n"),
        ("Name,E-mail,Track", ["Ada,a@x.org,A", "Ben,b@x.org,B"], "........,........,.....\n"),
    ] {
        let text = format!("{heading}\n{}\n{}", filled.join("\n"), format!("\n{left}").repeat(6));
        assert_eq!(kept(&text), (vec!["Ada".into(), "Ben".into()], 0), "{text}");
    }
}

#[test]
fn rows_may_be_numbered_in_other_ways_than_with_digits() {
    for numbers in [
        ["i", "ii", "iii", "iv", "v", "vi", "vii"],
        ["一", "二", "三", "四", "五", "六", "七"],
        ["a", "b", "c", "d", "e", "f", "g"],
        ["1st", "2nd", "3rd", "4th", "5th", "6th", "7th"],
        ["NLC-001", "NLC-002", "NLC-003", "NLC-004", "NLC-005", "NLC-006", "NLC-007"],
        ["Group 1", "Group 1", "Group 1", "Group 2", "Group 2", "Group 2", "Group 2"],
    ] {
        let [first, second, left @ ..] = numbers;
        let left = left.map(|number| format!("{number},,\n")).concat();
        let text = format!("No,Name,E-mail\n{first},Ada,a@x.org\n{second},Ben,b@x.org\n{left}");
        assert_eq!(kept(&text), (vec!["Ada".into(), "Ben".into()], 0), "{text}");
    }
}

#[test]
fn places_kept_for_people_are_marked_and_no_people() {
    for place in ["Participant {}", "Participante {}", "参加者{}", "(name)", "xxx", "TBC"] {
        let left: String = (3..9).map(|n| format!("{},,A\n", place.replace("{}", &n.to_string()))).collect();
        let text = format!("Name,E-mail,Track\nAda Obi,a@x.org,A\nBen Ng,b@x.org,B\n{left}");
        assert_eq!(kept(&text), (vec!["Ada Obi".into(), "Ben Ng".into()], 6), "{text}");
    }
    // A list of nothing else is what it is; and who has an address is somebody.
    let all: String = (1..9).map(|n| format!("Member {n},Nigeria\n")).collect();
    assert_eq!(kept(&format!("Name,Country\n{all}")).0.len(), 8);
    let all: String = (1..9).map(|n| format!("Member {n},m{n}@x.org\n")).collect();
    assert_eq!(kept(&format!("Name,E-mail\nAda,a@x.org\n{all}")).0.len(), 9);
}

#[test]
fn names_that_were_forgotten_are_told_of() {
    check(
        "Name,E-mail,Track\nAda,a@x.org,A\n,,B\n,,A\n,,B\n,,A\n,,B\n",
        &["2: Ada <a@x.org>", "3:  <>", "4:  <>", "5:  <>", "6:  <>", "7:  <>"],
    );
}

#[test]
fn a_clear_example_is_one_on_any_row() {
    check(
        "Name,E-mail\nAda Obi,a@x.org\nBen Ng,b@x.org\nCy Li,c@x.org\nDi Ho,d@x.org\nExample: Jane Doe,j@x.org\n\
         Ana Gil (ejemplo),k@x.org\nمثال: علي حسن,l@x.org\nElena Example,m@x.org\nEva Paz (ex Gil),n@x.org\n",
        &[
            "2: Ada Obi <a@x.org>",
            "3: Ben Ng <b@x.org>",
            "4: Cy Li <c@x.org>",
            "5: Di Ho <d@x.org>",
            "6: heading",
            "7: heading",
            "8: heading",
            "9: Elena Example <m@x.org>",
            "10: Eva Paz (ex Gil) <n@x.org>",
        ],
    );
}

#[test]
fn instructions_beside_a_list_are_no_list() {
    let lines =
        ["How to fill in", "Name: first and last name", "E-mail: personal address", "Contact: sam@x.org"];
    let instructions: String = lines.iter().map(|line| row("", &[line])).collect();
    let list =
        [row("", &["Name", "E-mail"]), row("", &["Ada Obi", "a@x.org"]), row("", &["Ben Ng", "b@x.org"])]
            .concat();
    let parts = [SheetPart("Instructions", "visible", &instructions), SheetPart("List", "visible", &list)];
    let found = crate::read("a.xlsx", &workbook(&parts, "")).unwrap();
    assert_eq!((found.sheet.as_deref(), found.issues), (Some("List"), Vec::new()));
}
