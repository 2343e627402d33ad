//! Which column holds what: by heading in many languages and by content, and the filled one wins.

use domain::roster::{Certainty, Field, ReadRoster};

use crate::{codes, headings, people, read_csv};

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(people(&read_csv(text)), expected, "{text}");
}

fn certainty(read: &ReadRoster, field: Field) -> Option<Certainty> {
    read.matches.iter().find(|found| found.field == field).map(|found| found.certainty)
}

#[test]
fn a_heading_below_a_title_is_found() {
    check(
        "Local 88\n\nList of participants for the training,,\nName,E-mail,Track\nAda,a@x.org,A\n",
        &["5: Ada <a@x.org>"],
    );
    check("Please send to mail@office.org,,\nName,E-mail,Track\nAda,a@x.org,A\n", &["3: Ada <a@x.org>"]);
}

#[test]
fn headings_in_unknown_words_are_known_by_what_is_below() {
    let read = read_csv("Wer,Womit\nAda Obi,a@x.org\nBen Ng,b@x.org\n");
    assert_eq!(read.heading_row, Some(1));
    assert_eq!(people(&read), ["2: Ada Obi <a@x.org>", "3: Ben Ng <b@x.org>"]);
    assert_eq!(certainty(&read, Field::Email), Some(Certainty::Content));
}

#[test]
fn a_list_without_heading_is_known_by_content() {
    let read = read_csv(
        "Ada Obi,a@x.org,A,Africa/Lagos,Nigeria\nBen Ng,b@x.org,B,Europe/Berlin,Germany\nCy Li,c@x.org,A+B,Asia/Manila,Philippines\n",
    );
    assert_eq!(read.heading_row, None);
    assert_eq!(people(&read)[0], "1: Ada Obi <a@x.org>");
    assert_eq!(headings(&read, Field::Track), ["C"]);
    assert_eq!(headings(&read, Field::Zone), ["D"]);
    assert_eq!(headings(&read, Field::Country), ["E"]);
    check("a@x.org,Ada Obi\nb@x.org,Ben Ng\n", &["1: Ada Obi <a@x.org>", "2: Ben Ng <b@x.org>"]);
    check("Ada,Obi,a@x.org\nBen,Ng,b@x.org\n", &["1: Ada Obi <a@x.org>", "2: Ben Ng <b@x.org>"]);
}

#[test]
fn names_alone_and_addresses_alone_are_lists_too() {
    let read = read_csv("Ada Obi\nBen Ng\n");
    assert_eq!(people(&read), ["1: Ada Obi <>", "2: Ben Ng <>"]);
    assert_eq!(codes(&read), ["column.missing"]);
    let read = read_csv("a@x.org\nb@x.org\n");
    assert_eq!(people(&read), ["1:  <a@x.org>", "2:  <b@x.org>"]);
    assert_eq!(codes(&read), ["column.missing"]);
}

#[test]
fn given_and_family_names_are_joined_in_the_order_of_their_script() {
    check("First name,Last name,E-mail\nAda,Obi,a@x.org\n", &["2: Ada Obi <a@x.org>"]);
    check("Name;Vorname;E-Mail\nMüller;Jörg;j@x.org\n", &["2: Jörg Müller <j@x.org>"]);
    check("Nombre;Apellidos;Correo\nJosé;Núñez Gil;j@x.org\n", &["2: José Núñez Gil <j@x.org>"]);
    check(
        "Фамилия;Имя;Отчество;Почта\nИванова;Мария;Петровна;m@x.org\n",
        &["2: Мария Петровна Иванова <m@x.org>"],
    );
    check("姓,名,邮箱\n王,小明,w@x.cn\n", &["2: 王小明 <w@x.cn>"]);
    check("성,이름,이메일\n김,민수,k@x.kr\n", &["2: 김민수 <k@x.kr>"]);
    // The name has the given name in it already.
    check(
        "Name,First name,E-mail\nAda Obi,Ada,a@x.org\nBen Ng,Ben,b@x.org\n",
        &["2: Ada Obi <a@x.org>", "3: Ben Ng <b@x.org>"],
    );
    check("Soyadı;Adı;E-posta\nYıldız;Ayşe;a@x.org\n", &["2: Ayşe Yıldız <a@x.org>"]);
    check("Cognome;Nome;Posta elettronica\nRossi;Anna;a@x.it\n", &["2: Anna Rossi <a@x.it>"]);
}

#[test]
fn the_filled_column_wins() {
    check(
        "Full name,First name,Last name,E-mail\n,Ada,Obi,a@x.org\n,Ben,Ng,b@x.org\n",
        &["2: Ada Obi <a@x.org>", "3: Ben Ng <b@x.org>"],
    );
    check("E-mail,Name,Contact\n,Ada,a@x.org\n,Ben,b@x.org\n", &["2: Ada <a@x.org>", "3: Ben <b@x.org>"]);
    let read = read_csv("Name,E-mail,E-mail 2\nAda,a@x.org,\nBen,b@x.org,other@x.org\nCy,c@x.org,\n");
    assert_eq!(headings(&read, Field::Email), ["E-mail"]);
    assert_eq!(codes(&read), [] as [&str; 0]);
}

#[test]
fn two_columns_that_claim_one_field_are_said() {
    let read = read_csv("Name,Work e-mail,Home e-mail\nAda,a@x.org,a@home.org\nBen,b@x.org,b@home.org\n");
    assert_eq!(codes(&read), ["column.ambiguous"]);
    assert_eq!(certainty(&read, Field::Email), Some(Certainty::Guess));
    // The same twice is no doubt.
    let read = read_csv("Name,Email,E-mail\nAda,a@x.org,a@x.org\nBen,b@x.org,b@x.org\n");
    assert_eq!(codes(&read), [] as [&str; 0]);
}

#[test]
fn a_column_of_numbers_is_nobody_s_name() {
    let read = read_csv("Name,Who,E-mail\n17,Ada,a@x.org\n18,Ben,b@x.org\n");
    assert_eq!(people(&read), ["2: Ada <a@x.org>", "3: Ben <b@x.org>"]);
}

#[test]
fn a_name_with_its_address_in_one_cell_is_parted() {
    check(
        "Person,Track\nAda Obi <a@x.org>,A\n\"Ng, Ben <b@x.org>\",B\n",
        &["2: Ada Obi <a@x.org>", "3: Ng, Ben <b@x.org>"],
    );
    check(
        "Name,E-mail\nAda,Ada Obi <a@x.org>\n,Ben Ng <b@x.org>\n",
        &["2: Ada <a@x.org>", "3: Ben Ng <b@x.org>"],
    );
}

#[test]
fn questions_of_forms_are_headings() {
    let read = read_csv(
        "Submitted at,What is your name?,Which e-mail address do you use?,In which country do you live?,What language do you prefer?\n\
         2027-01-03,Ada,a@x.org,NG,en\n",
    );
    for field in [Field::Name, Field::Email, Field::Country, Field::Language] {
        assert_eq!(headings(&read, field).len(), 1, "{field:?}");
    }
}

#[test]
fn columns_that_are_not_used_are_still_shown() {
    let read = read_csv("Name,Phone,E-mail,\nAda,+1 555,a@x.org,z\nBen,+2 555,b@x.org,y\n");
    let shown: Vec<(&str, usize)> =
        read.columns.iter().map(|column| (column.heading.as_str(), column.filled)).collect();
    assert_eq!(shown, [("Name", 2), ("Phone", 2), ("E-mail", 2), ("D", 2)]);
    assert_eq!(read.columns[1].samples, ["+1 555", "+2 555"]);
    assert_eq!(read.matches.len(), 2);
}

#[test]
fn names_of_others_are_nobody_s_name() {
    let read = read_csv("Company name,Manager's name,Name,E-mail\nHall,Sam,Ada,a@x.org\n");
    assert_eq!(headings(&read, Field::Name), ["Name"]);
}

#[test]
fn a_zone_of_a_factory_is_no_time_zone() {
    let read = read_csv("Name,E-mail,Zone\nAda,a@x.org,North\nBen,b@x.org,South\n");
    assert_eq!(headings(&read, Field::Zone), [] as [&str; 0]);
    let read = read_csv("Name,E-mail,Zone\nAda,a@x.org,Africa/Lagos\n");
    assert_eq!(headings(&read, Field::Zone), ["Zone"]);
}
