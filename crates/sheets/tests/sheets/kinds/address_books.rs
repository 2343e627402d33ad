//! Address books: cards and tables as phones, mail programs and services export them.

use super::{check, shown};
use crate::read;

#[track_caller]
fn card(lines: &str, expected: &str) {
    let cards = format!("BEGIN:VCARD\r\n{lines}\r\nEND:VCARD\r\n");
    assert_eq!(shown(&read("a.vcf", cards.as_bytes()).unwrap()), [expected], "{cards}");
}

#[test]
fn cards_of_every_age_are_people() {
    let ada = "1: Ada Obi <a@x.org>";
    for lines in [
        "VERSION:3.0\r\nFN:Ada Obi\r\nEMAIL:a@x.org",
        "VERSION:2.1\r\nN:Obi;Ada\r\nEMAIL;INTERNET:a@x.org",
        "VERSION:4.0\r\nFN:Ada Obi\r\nEMAIL;PREF=1:a@x.org\r\nEMAIL:b@x.org",
        "VERSION:3.0\r\nFN:Ada Obi\r\nEMAIL:b@x.org\r\nEMAIL;TYPE=PREF:a@x.org",
        "FN:Ada Obi\r\nitem1.EMAIL;type=INTERNET:a@x.org\r\nitem1.X-ABLabel:_$!<Work>!$_",
        "fn:Ada Obi\r\nemail:a@x.org",
        "FN:Ada\r\n  Obi\r\nEMAIL:a@x\r\n .org",
        "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ada=20Obi\r\nEMAIL:a@x.org",
        "N;ENCODING=QUOTED-PRINTABLE:Obi;A=\r\nda;;;\r\nEMAIL:a@x.org",
        "FN:Ada Obi\r\nPHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\r\n SkZJRg==\r\nEMAIL:a@x.org",
        "FN:Ada Obi\r\nAGENT:BEGIN:VCARD\r\nEMAIL:a@x.org",
        "FN:Ada Obi\r\nEMAIL:mailto:a@x.org",
        "N:Obi;Ada;;Dr.;\r\nEMAIL:a@x.org",
        "FN:\r\nN:Obi;Ada;;;\r\nEMAIL:a@x.org",
        "\r\nFN:Ada Obi\r\n\r\nEMAIL:a@x.org\r\n",
        "FN;LANGUAGE=en:Ada Obi\r\nEMAIL;TYPE=\"home,pref\":a@x.org",
        "FN:Ada Obi\r\nNICKNAME:Adi\r\nX-PHONETIC-FIRST-NAME:x\r\nEMAIL:a@x.org",
    ] {
        card(lines, ada);
    }
    card("FN:Obi\\, Ada\r\nEMAIL:a@x.org", "1: Obi, Ada <a@x.org>");
    card("FN:佐藤 花\r\nN:佐藤;花;;;\r\nEMAIL:h@x.jp", "1: 佐藤 花 <h@x.jp>");
    card("N:佐藤;花;;;\r\nEMAIL:h@x.jp", "1: 佐藤花 <h@x.jp>");
    card("FN:Ada Obi\r\nTEL:1", "1: Ada Obi <>");
}

#[test]
fn tables_of_address_books_are_people() {
    let ada = ["2: Ada Obi <a@x.org>"];
    for text in [
        // Outlook in English, German, French, Spanish.
        "Title,First Name,Middle Name,Last Name,Suffix,Company,Business Phone,E-mail Address,E-mail Type,E-mail Display Name,Manager's Name\n,Ada,,Obi,,Hall,,a@x.org,SMTP,Ada Obi (a@x.org),Sam\n",
        "Anrede;Vorname;Weitere Vornamen;Nachname;Suffix;Firma;E-Mail-Adresse;E-Mail-Typ;E-Mail: Angezeigter Name\n;Ada;;Obi;;Hall;a@x.org;SMTP;Ada Obi (a@x.org)\n",
        "Titre;Prénom;Deuxième prénom;Nom;Suffixe;Société;Adresse de messagerie;Type de messagerie;Nom complet de l'adresse de messagerie\n;Ada;;Obi;;Hall;a@x.org;SMTP;Ada Obi (a@x.org)\n",
        "Tratamiento;Nombre;Segundo nombre;Apellidos;Sufijo;Organización;Dirección de correo electrónico;Tipo de correo electrónico;Nombre de pantalla de correo electrónico\n;Ada;;Obi;;Hall;a@x.org;SMTP;Ada Obi (a@x.org)\n",
        // Thunderbird, Yahoo, iCloud through a converter, LinkedIn, Gmail's older form.
        "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone\nAda,Obi,Ada Obi,adi,a@x.org,,,\n",
        "First,Middle,Last,Nickname,Email,Category,Distribution Lists,Messenger ID\nAda,,Obi,,a@x.org,,,\n",
        "First name,Last name,Email (home),Email (work),Company\nAda,Obi,a@x.org,,Hall\n",
        "Name,Given Name,Additional Name,Family Name,E-mail 1 - Type,E-mail 1 - Value\nAda Obi,Ada,,Obi,* Home,a@x.org\n",
        "Given Name,Family Name,Nickname,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Value\nAda,Obi,,* ,a@x.org,\n",
        "Display name,User principal name,First name,Last name,Job title\nAda Obi,a@x.org,Ada,Obi,\n",
        "Email address,Email display name,Name\na@x.org,Ada O.,Ada Obi\n",
        // Membership programs.
        "ID,First,Last,Preferred Name,Email,Cell,Local\n7,Ada,Obi,,a@x.org,1,88\n",
        "Member ID|Last Name|First Name|Home Email|Unit\n7|Obi|Ada|a@x.org|3\n",
        "last_name,first_name,email1,email2,mobile\nObi,Ada,a@x.org,,1\n",
        "EMAIL,FNAME,LNAME,ADDRESS\na@x.org,Ada,Obi,\n",
    ] {
        check(text, &ada);
    }
    // LinkedIn writes notes above its table.
    check(
        "Notes:\n\"When exporting your connection data, you may notice gaps.\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nAda,Obi,https://x.org,a@x.org,Hall,,01 Jan 2027\n",
        &["5: Ada Obi <a@x.org>"],
    );
}
