//! Answers of online forms: questions as headings, two columns for one thing, answers that are long.

use super::check;
use crate::read_csv;

#[test]
fn questions_of_forms_are_understood() {
    let ada = ["2: Ada Obi <a@x.org>"];
    for text in [
        "Timestamp,Email Address,Full Name,Which track will you attend?\n1/5/2027 10:00:00,a@x.org,Ada Obi,Track A\n",
        "Timestamp,Username,What is your name?,What's the name of your union?,Your e-mail\n1/5/2027,a@x.org,Ada Obi,Hall,a@x.org\n",
        "Marca temporal,Dirección de correo electrónico,Nombre y apellidos,¿En qué turno participarás?\n1/5/2027,a@x.org,Ada Obi,A\n",
        "Horodateur,Adresse e-mail,Quel est votre nom et prénom ?,Dans quel pays vivez-vous ?\n1/5/2027,a@x.org,Ada Obi,France\n",
        "Zeitstempel,E-Mail-Adresse,Wie heißt du? (Vor- und Nachname),Bist du Mitglied einer Gewerkschaft?\n1/5/2027,a@x.org,Ada Obi,ja\n",
        "Carimbo de data/hora,Endereço de e-mail,Qual é o seu nome completo?,Aceito que meu nome e e-mail sejam guardados\n1/5/2027,a@x.org,Ada Obi,Sim\n",
        "Отметка времени,Адрес электронной почты,Ваши имя и фамилия,Из какой вы страны?\n1/5/2027,a@x.org,Ada Obi,Россия\n",
        "Informazioni cronologiche,Indirizzo email,Nome e cognome,Sindacato\n1/5/2027,a@x.org,Ada Obi,Hall\n",
        "ID,Start time,Completion time,Email,Name,Full name,E-mail address\n1,1/5/27,1/5/27,anonymous,,Ada Obi,a@x.org\n",
        "#,What's your name?,And your email?,Submitted At,Token\nk1,Ada Obi,a@x.org,2027-01-05,t\n",
        "Submission Date,Name - First Name,Name - Last Name,E-mail,I agree that my name is stored\n2027,Ada,Obi,a@x.org,Yes\n",
        "submissionid,Your name,Your email,Anything else we should know? (name of your group, e-mail list, …)\n1,Ada Obi,a@x.org,nothing\n".replace("group, e-mail list, …", "group or list").leak(),
        "token,Q1. Full name,Q2. E-mail address,Q3. Country\n1,Ada Obi,a@x.org,NG\n",
        "start,end,name_of_participant,email_address,_uuid\n1,2,Ada Obi,a@x.org,u\n",
        "Hora de início,Nome,E-mail,Nome2,E-mail2\n1,,anonymous,Ada Obi,a@x.org\n",
        "Timestamp,\"Your name\n(first and last)\",\"Your e-mail\n(we write to it)\"\n1,Ada Obi,a@x.org\n",
    ] {
        check(text, &ada);
    }
}

#[test]
fn a_consent_that_speaks_of_names_is_no_name() {
    check(
        "I agree that my name and e-mail address are passed on to the organisers of the training,Name,Email\nyes,Ada Obi,a@x.org\nyes,Ben Ng,b@x.org\n",
        &["2: Ada Obi <a@x.org>", "3: Ben Ng <b@x.org>"],
    );
}

#[test]
fn a_survey_with_a_second_heading_for_the_parts_of_a_question_is_understood() {
    check(
        "ID,First Name,Last Name,Please give your details:,,How are you?\n,,,Name,Email Address,Response\n1,,,Ada Obi,a@x.org,Fine\n2,,,Ben Ng,b@x.org,Well\n",
        &["3: Ada Obi <a@x.org>", "4: Ben Ng <b@x.org>"],
    );
}

#[test]
fn who_has_only_another_address_is_read_with_that() {
    check(
        "Name,E-Mail (Home),E-Mail (Work)\nAda Obi,,a@x.org\nBen Ng,b@x.org,ben@work.org\nCy Li,,c@x.org\n",
        &["2: Ada Obi <a@x.org>", "3: Ben Ng <ben@work.org>", "4: Cy Li <c@x.org>"],
    );
    // The steward's address is not theirs.
    check(
        "Steward email,Member name,Member email\ns@x.org,Ada Obi,\ns@x.org,Ben Ng,b@x.org\n",
        &["2: Ada Obi <>", "3: Ben Ng <b@x.org>"],
    );
}

#[test]
fn a_yes_to_who_facilitates_is_a_role() {
    #[track_caller]
    fn check_roles(text: &str, expected: &[&str]) {
        let read = read_csv(text);
        let found: Vec<&str> = read.rows.iter().map(|row| row.values.role.as_str()).collect();
        assert_eq!(found, expected, "{text}");
    }
    for text in [
        "Name,Email,Facilitator?\nAda,a@x.org,Yes\nBen,b@x.org,No\n",
        "Name,Email,Is facilitator\nAda,a@x.org,TRUE\nBen,b@x.org,FALSE\n",
        "Name,Email,Facilitator (1/0)\nAda,a@x.org,1\nBen,b@x.org,0\n",
        "Nombre;Correo;¿Facilita?\nAda;a@x.org;Sí\nBen;b@x.org;No\n",
        "Nom;Courriel;Animateur ?\nAda;a@x.org;✓\nBen;b@x.org;✗\n",
        "Name;E-Mail;Moderiert?\nAda;a@x.org;ja\nBen;b@x.org;nein\n",
        "Имя;Почта;Фасилитатор?\nАда;a@x.org;да\nБен;b@x.org;нет\n",
        "الاسم,البريد الإلكتروني,ميسر؟\nأدا,a@x.org,نعم\nبن,b@x.org,لا\n",
        "姓名,邮箱,主持人？\n王芳,a@x.org,是\n李明,b@x.org,否\n",
    ] {
        check_roles(text, &["facilitator", "participant"]);
    }
    check_roles("Name,Email,Facilitates\nAda,a@x.org,x\nBen,b@x.org,\n", &["facilitator", ""]);
    // A job beside it stays where nobody facilitates, on whichever side it stands.
    check_roles(
        "Name,Email,Role,Facilitator\nAda,a@x.org,steward,yes\nBen,b@x.org,nurse,no\nCy,c@x.org,,no\n",
        &["facilitator", "nurse", "participant"],
    );
    check_roles(
        "Name,Email,Facilitator,Role\nAda,a@x.org,yes,steward\nBen,b@x.org,no,nurse\n",
        &["facilitator", "nurse"],
    );
    // Another question.
    check_roles("Name,Email,Attended facilitator training?\nAda,a@x.org,yes\nBen,b@x.org,no\n", &["", ""]);
}

/// The track cells of a list.
#[track_caller]
fn tracks(text: &str, expected: &[&str]) {
    let found: Vec<String> = read_csv(text).rows.into_iter().map(|row| row.values.track).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn a_tick_below_each_track_is_the_track() {
    tracks(
        "Name,E-mail,Track A,Track B\nAda Obi,a@x.org,x,\nBen Ng,b@x.org,,x\nCy Li,c@x.org,x,x\nDi Ho,d@x.org,,",
        &["A", "B", "A+B", ""],
    );
    tracks(
        "Name,E-mail,I can attend Track A (12:00 New York),I can attend Track B (20:00 New York)\nAda Obi,a@x.org,Yes,No\nBen Ng,b@x.org,No,Yes",
        &["A", "B"],
    );
    tracks(
        "nom;prenom;email;creneau/a;creneau/b\nDiallo;Amina;a@x.sn;1;0\nKouassi;Koffi;k@x.ci;1;1",
        &["A", "A+B"],
    );
    tracks(
        "Name;E-Mail;Welchen Durchgang? [A];Welchen Durchgang? [B]\nAda Obi;a@x.org;Ja;Nein\nBen Ng;b@x.org;Nein;Ja",
        &["A", "B"],
    );
}

#[test]
fn a_shift_is_no_track() {
    tracks("Nombre,Correo,Turno\nMaria Gil,m@x.es,Noche\nLuis Paz,l@x.es,Rotativo", &["", ""]);
    tracks("Nome,E-mail,Horário\nInês Dias,i@x.br,14h às 22h\nJoão Gil,j@x.br,6h às 14h", &["", ""]);
    tracks("Name,E-mail,Session\nAda Obi,a@x.org,Week 1\nBen Ng,b@x.org,Week 2", &["", ""]);
    tracks(
        "Nombre,Correo,Turno\nMaria Gil,m@x.es,Turno A (mañana)\nLuis Paz,l@x.es,B",
        &["Turno A (mañana)", "B"],
    );
    tracks(
        "氏名,メール,トラック\n佐藤 花,h@x.jp,トラックA（午前2時）\n田中 一郎,i@x.jp,トラックB",
        &["トラックA（午前2時）", "トラックB"],
    );
}

#[test]
fn na_is_namibia_among_codes_alone() {
    #[track_caller]
    fn check_countries(text: &str, expected: &[&str]) {
        let read = read_csv(text);
        let found: Vec<&str> = read.rows.iter().map(|row| row.values.country.as_str()).collect();
        assert_eq!(found, expected, "{text}");
    }
    check_countries(
        "Name,Email,Country\nAda,a@x.org,Nigeria\nBen,b@x.org,NA\nCy,c@x.org,Ghana\n",
        &["Nigeria", "", "Ghana"],
    );
    check_countries(
        "Name,Email,Country\nAda,a@x.org,NG\nBen,b@x.org,NA\nCy,c@x.org,GH\n",
        &["NG", "NA", "GH"],
    );
    check_countries("Name,Email,Country\nAda,a@x.org,NA\nBen,b@x.org,NA\n", &["NA", "NA"]);
    // South Africa or Saudi Arabia: asked where somebody is in the first.
    for (heading, one, other) in [
        ("Phone", "+27 82 123 4567", "+234 803 123 4567"),
        ("City", "Durban", "Lagos"),
        ("Time zone", "Johannesburg", "Africa/Lagos"),
    ] {
        check_countries(
            &format!(
                "Name,Email,{heading},Country\nAda,a@x.org,{one},SA\nBen,b@x.org,{other},NG\nCy,c@x.org,,SA\n"
            ),
            &["SA / ZA", "NG", "SA / ZA"],
        );
    }
    check_countries("Name,Email,City,Country\nAda,a@x.org,Riyadh,SA\nBen,b@x.org,Durban,ZA\n", &["SA", "ZA"]);
}

#[test]
fn what_is_ticked_may_stand_in_a_second_heading() {
    let people = "Ada Obi,a@x.org,x,\nBen Ng,b@x.org,,x\nCy Li,c@x.org,x,x\n";
    for (heading, expected) in [
        ("Name,E-mail,Track,\n,,A,B", ["A", "B", "A+B"]),
        ("Name,E-mail,Track,\nName,E-mail,A,B", ["A", "B", "A+B"]),
        ("Nombre,Correo,Turno,\n,,Turno A,Turno B", ["A", "B", "A+B"]),
        ("Datos,,Turno,\nNombre,Correo,A,B", ["A", "B", "A+B"]),
        ("Name,E-Mail,Durchgang,\n,,A (12 Uhr),B (20 Uhr)", ["A", "B", "A+B"]),
        ("Name,E-mail,Track A,Track B\n,,12:00 New York,20:00 New York", ["A", "B", "A+B"]),
        ("ФИО,Почта,Поток,\n,,А,Б", ["A", "B", "A+B"]),
        ("Name,E-mail,English,Español", ["English", "Español", "English, Español"]),
        ("Name,E-mail,Language,\n,,English,Español", ["English", "Español", "English, Español"]),
        ("Nom,Courriel,Langue,\nNom,Courriel,Français,Arabe", ["Français", "Arabe", "Français, Arabe"]),
    ] {
        let read = read_csv(&format!("{heading}\n{people}"));
        let chosen = |row: &domain::roster::RosterRow| format!("{}{}", row.values.track, row.values.language);
        assert_eq!(read.rows.iter().map(chosen).collect::<Vec<_>>(), expected, "{heading}");
    }
    // Who came on which day has chosen no track.
    let read = read_csv(
        "Name,E-mail,Attendance,\n,,Day 1,Day 2\nAda Obi,a@x.org,x,\nBen Ng,b@x.org,x,x\nCy Li,c@x.org,,x\n",
    );
    assert!(read.rows.iter().all(|row| row.values.track.is_empty()));
    // A row that a template left has the answers of nobody.
    check(
        "Name,E-mail,Track,Language\n,,B,Spanish\nAda Obi,a@x.org,A,English\n",
        &["2:  <>", "3: Ada Obi <a@x.org>"],
    );
}

#[test]
fn who_facilitates_is_read_below_any_heading() {
    for (heading, answers) in [
        ("I will take part as", ["facilitator", "participant", "participant"]),
        ("Tipo", ["Facilitadora", "Participante", "Participante"]),
        ("Notes", ["Facilitator", "", ""]),
        ("Participe en tant que", ["animatrice", "participante", "participant"]),
        ("Als", ["Teilnehmerin", "Moderatorin", "Teilnehmer"]),
        ("Кем участвует", ["фасилитатор", "участник", "участница"]),
        ("身份", ["引导员", "参与者", "参与者"]),
    ] {
        let [ada, ben, cy] = answers;
        let read = read_csv(&format!(
            "Name;E-mail;{heading}\nAda Obi;a@x.org;{ada}\nBen Ng;b@x.org;{ben}\nCy Li;c@x.org;{cy}\n"
        ));
        let roles: Vec<&str> = read.rows.iter().map(|row| row.values.role.as_str()).collect();
        assert_eq!(roles, answers, "{heading}");
    }
    for answers in [
        ["Facilitator in 2025", "speaks Thai", ""],
        ["participant", "participant", "participant"],
        ["F", "P", "P"],
    ] {
        let [ada, ben, cy] = answers;
        let read = read_csv(&format!(
            "Name;E-mail;Notes\nAda Obi;a@x.org;{ada}\nBen Ng;b@x.org;{ben}\nCy Li;c@x.org;{cy}\n"
        ));
        assert!(read.rows.iter().all(|row| row.values.role.is_empty()), "{answers:?}");
    }
    for note in ["Facilitator", "can facilitate", "puede facilitar"] {
        let read =
            read_csv(&format!("Name;E-mail;Notes\nAda Obi;a@x.org;{note}\nBen Ng;b@x.org;speaks Thai\n"));
        let roles: Vec<&str> = read.rows.iter().map(|row| row.values.role.as_str()).collect();
        assert_eq!(roles, [note, ""]);
    }
}

#[test]
fn the_parts_of_a_name_may_stand_below_their_question() {
    for text in [
        "Respondent ID,Email Address,Your name,,Which track?,\n,,First name,Last name,Track A,Track B\n1,a@x.org,Ada,Obi,Track A,\n2,b@x.org,Ben,Ng,,Track B\n",
        "Respondent ID,What is your name?,,What is your email?\n,First name,Last name,Open-Ended Response\n1,Ada,Obi,a@x.org\n2,Ben,Ng,b@x.org\n",
    ] {
        check(text, &["3: Ada Obi <a@x.org>", "4: Ben Ng <b@x.org>"]);
    }
}
