//! Given and family names are joined in the order of their script.

use super::check;

#[test]
fn parts_of_names_are_joined_as_their_owners_write_them() {
    for (text, name) in [
        ("First name,Last name,E-mail\nAda,Obi,x@x.org\n", "Ada Obi"),
        ("Last name,First name,E-mail\nObi,Ada,x@x.org\n", "Ada Obi"),
        ("First name,Middle name,Last name,E-mail\nAda,Ngozi,Obi,x@x.org\n", "Ada Ngozi Obi"),
        ("Vorname;Nachname;E-Mail\nJörg;Müller;x@x.org\n", "Jörg Müller"),
        ("Nachname;Vorname;E-Mail\nMüller;Jörg;x@x.org\n", "Jörg Müller"),
        ("Nombre;Primer apellido;Segundo apellido;Correo\nJosé;Núñez;Gil;x@x.org\n", "José Núñez Gil"),
        ("Nombres,Apellido paterno,Apellido materno,Correo\nJosé,Núñez,Gil,x@x.org\n", "José Núñez Gil"),
        ("Nome;Sobrenome;E-mail\nInês;Araújo;x@x.org\n", "Inês Araújo"),
        ("Nome;Apelido;E-mail\nInês;Araújo;x@x.org\n", "Inês Araújo"),
        ("Nom;Prénom;Courriel\nCôté;Anaïs;x@x.org\n", "Anaïs Côté"),
        ("NOM DE FAMILLE;PRÉNOM USUEL;COURRIEL\nCôté;Anaïs;x@x.org\n", "Anaïs Côté"),
        ("Имя;Фамилия;Почта\nМария;Иванова;x@x.org\n", "Мария Иванова"),
        ("Прізвище;Ім'я;По батькові;Пошта\nКовальчук;Олена;Іванівна;x@x.org\n", "Олена Іванівна Ковальчук"),
        ("الاسم الأول,اسم العائلة,البريد الإلكتروني\nمحمد,علي,x@x.org\n", "محمد علي"),
        ("नाम,उपनाम,ईमेल\nहरि,गुरुङ,x@x.org\n", "हरि गुरुङ"),
        ("Adı;Soyadı;E-posta\nAyşe;Yıldız;x@x.org\n", "Ayşe Yıldız"),
        ("Nama depan,Nama belakang,Surel\nSiti,Rahma,x@x.org\n", "Siti Rahma"),
        ("姓,名,邮箱\n王,小明,x@x.org\n", "王小明"),
        ("名,姓,邮箱\n小明,王,x@x.org\n", "王小明"),
        ("姓氏,名字,電郵\n陳,大文,x@x.org\n", "陳大文"),
        ("姓,名,メール\n佐藤,花,x@x.org\n", "佐藤花"),
        ("성,이름,이메일\n김,민수,x@x.org\n", "김민수"),
        ("First name,Last name,E-mail\n小明,王,x@x.org\n", "王小明"),
        ("First name,Last name,E-mail\n민수,김,x@x.org\n", "김민수"),
        ("Imię;Nazwisko;E-mail\nŻaneta;Dąbrowska;x@x.org\n", "Żaneta Dąbrowska"),
        ("Jméno;Příjmení;E-mail\nVěra;Černá;x@x.org\n", "Věra Černá"),
        ("Voornaam;Tussenvoegsel;Achternaam;E-mail\nJan;van der;Berg;x@x.org\n", "Jan van der Berg"),
        ("Fornavn;Etternavn;E-post\nÅse;Bjørk;x@x.org\n", "Åse Bjørk"),
        ("Förnamn;Efternamn;E-post\nÅsa;Öberg;x@x.org\n", "Åsa Öberg"),
        ("Etunimi;Sukunimi;Sähköposti\nAino;Mäki;x@x.org\n", "Aino Mäki"),
        ("Όνομα;Επώνυμο;Email\nΕλένη;Παππά;x@x.org\n", "Ελένη Παππά"),
        ("שם פרטי,שם משפחה,דואר אלקטרוני\nנועה,כהן,x@x.org\n", "נועה כהן"),
        ("ชื่อ,นามสกุล,อีเมล\nมาลี,ใจดี,x@x.org\n", "มาลี ใจดี"),
        ("Jina la kwanza,Jina la mwisho,Barua pepe\nAsha,Juma,x@x.org\n", "Asha Juma"),
        ("Given name(s),Surname(s),E-mail\nAda,Obi,x@x.org\n", "Ada Obi"),
        ("Forename,Surname,E-mail\nAda,Obi,x@x.org\n", "Ada Obi"),
    ] {
        check(text, &[&format!("2: {name} <x@x.org>")]);
    }
}

#[test]
fn fields_of_forms_are_parts_of_names() {
    for (family, given) in [
        ("member_last", "member_first"),
        ("Family", "Given"),
        ("Q1_last", "Q1_first"),
        ("name.last", "name.first"),
        ("Attendee Last", "Attendee First"),
        ("last_name_2", "first_name_2"),
        ("Person - Last", "Person - First"),
    ] {
        for is_family_first in [true, false] {
            let (heading, names) = if is_family_first {
                (format!("{family},{given}"), ["Obi,Ada", "Ng,Ben", "Eze,Chidi"])
            } else {
                (format!("{given},{family}"), ["Ada,Obi", "Ben,Ng", "Chidi,Eze"])
            };
            let [ada, ben, chidi] = names;
            super::check(
                &format!("{heading},email\n{ada},a@x.org\n{ben},b@x.org\n{chidi},c@x.org\n"),
                &["2: Ada Obi <a@x.org>", "3: Ben Ng <b@x.org>", "4: Chidi Eze <c@x.org>"],
            );
        }
    }
    // Somebody else's, and what is no name.
    super::check(
        "Name,Manager Last,Manager First,Track first,email\nAda,Poe,Sam,A,a@x.org\nBen,Luz,Rosa,B,b@x.org\n",
        &["2: Ada <a@x.org>", "3: Ben <b@x.org>"],
    );
}

#[test]
fn each_row_is_joined_in_its_own_script() {
    check(
        "First name,Last name,E-mail\n小明,王,w@x.org\nAda,Obi,a@x.org\n花,佐藤,h@x.org\n",
        &["2: 王小明 <w@x.org>", "3: Ada Obi <a@x.org>", "4: 佐藤花 <h@x.org>"],
    );
}

#[test]
fn one_part_alone_is_a_name() {
    check(
        "First name,Last name,E-mail\nAda,,a@x.org\n,Ng,b@x.org\n",
        &["2: Ada <a@x.org>", "3: Ng <b@x.org>"],
    );
    check("First name,E-mail\nAda,a@x.org\n", &["2: Ada <a@x.org>"]);
}

#[test]
fn who_takes_part_is_meant_and_not_who_pays() {
    check(
        "Buyer first name,Buyer last name,Buyer email,Attendee first name,Attendee last name,Attendee email\n\
         Org,Desk,o@x.org,Ada,Obi,a@x.org\nOrg,Desk,o@x.org,Ben,Ng,b@x.org\nCy,Li,c@x.org,Cy,Li,c@x.org\n",
        &["2: Ada Obi <a@x.org>", "3: Ben Ng <b@x.org>", "4: Cy Li <c@x.org>"],
    );
}

#[test]
fn what_people_are_called_comes_before_a_register() {
    for (headings, rows, names) in [
        (
            "First name,Preferred first name,Last name,Email",
            ["Robert,Robin,Stone", "Kate,,Bell", "Omar,,Aziz"],
            ["Robin Stone", "Kate Bell"],
        ),
        (
            "Prénom d'usage,Prénom,Nom,Courriel",
            ["Sacha,Sandrine,Dupont", ",Paul,Roux", ",Awa,Sy"],
            ["Sacha Dupont", "Paul Roux"],
        ),
        (
            "Nom d'usage,Nom de famille,Prénom,Courriel",
            ["Martin,Dupont,Claire", ",Roux,Paul", ",Sy,Awa"],
            ["Claire Martin", "Paul Roux"],
        ),
        (
            "Nom de naissance,Nom d'usage,Prénom,Courriel",
            ["Dupont,Martin,Claire", "Roux,,Paul", "Sy,,Awa"],
            ["Claire Martin", "Paul Roux"],
        ),
        (
            "First names,Married name,Maiden name,Email",
            ["Ana,Ruiz,Paz", "Eva,,Mas", "Pia,Fox,Lob"],
            ["Ana Ruiz", "Eva Mas"],
        ),
        (
            "Nombre,Apellido de soltera,Apellido de casada,Correo",
            ["Ana,Ruiz,Paz", "Eva,Mas,", "Pía,Lobo,Sol"],
            ["Ana Paz", "Eva Mas"],
        ),
        (
            "Nome,Nome social,E-mail",
            ["José Carlos Lima,Julia Lima", "Ana Reis,", "Rui Paz,"],
            ["Julia Lima", "Ana Reis"],
        ),
        // Whether that is all of it is asked.
        (
            "Legal name,Preferred name,Email",
            ["Robert Stone,Robin", "Kate Bell,", "Omar Aziz,"],
            ["Robert Stone / Robin", "Kate Bell"],
        ),
    ] {
        let addressed = rows.iter().zip(1..).map(|(row, number)| format!("{row},person{number}@x.org\n"));
        let list = [headings, "\n", &addressed.collect::<String>()].concat();
        let read = crate::read("a.csv", list.as_bytes()).unwrap();
        let found: Vec<&str> = read.rows.iter().take(2).map(|row| row.values.name.as_str()).collect();
        assert_eq!(found, names, "{list}");
    }
}
