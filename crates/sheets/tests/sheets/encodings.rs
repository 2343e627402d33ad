//! Every encoding that a spreadsheet writes is found by itself.

use domain::roster::ReadChoice;

use crate::{read, read_with};

/// A list of names with their addresses in some encoding.
fn list(heading: &str, names: &[&str]) -> String {
    let rows = names.iter().enumerate().map(|(nth, name)| format!("{name};m{nth}@x.example.org\r\n"));
    format!("{heading};E-mail\r\n{}", rows.collect::<String>())
}

#[track_caller]
fn check(encoding: &str, heading: &str, names: &[&str]) {
    let text = list(heading, names);
    let bytes = match encoding {
        "UTF-16LE" => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        "UTF-16BE" => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        _ => {
            let (bytes, _, failed) =
                encoding_rs::Encoding::for_label(encoding.as_bytes()).unwrap().encode(&text);
            assert!(!failed, "{encoding} cannot hold the names");
            bytes.into_owned()
        }
    };
    let read = read("list.csv", &bytes).unwrap();
    let found: Vec<&str> = read.rows.iter().map(|row| row.values.name.as_str()).collect();
    assert_eq!(found, names, "read as {:?}", read.encoding);
    assert_eq!(read.encoding.as_deref(), Some(encoding));
}

#[test]
fn western_lists_are_windows_1252() {
    check("windows-1252", "Nom complet", &["Zoë Lefèvre", "Anaïs Côté", "François Noël", "Œdipe D’Angelo"]);
    check("windows-1252", "Nombre completo", &["José Núñez", "Íñigo Ibáñez", "Ángel Muñoz"]);
    check("windows-1252", "Name", &["Jörg Müller", "Käthe Groß", "Özlem Weiß"]);
    check("windows-1252", "Nome completo", &["João Conceição", "Inês Araújo", "Luís Guimarães"]);
    check("windows-1252", "Navn", &["Søren Kjær", "Åse Bjørk", "Bjørn Ødegård"]);
    check("windows-1252", "Name", &["Zoë Müller"]);
}

#[test]
fn central_european_lists_are_windows_1250() {
    check("windows-1250", "Imię i nazwisko", &["Łukasz Wójcik", "Żaneta Dąbrowska", "Michał Kaźmierczak"]);
    check(
        "windows-1250",
        "Jméno a příjmení",
        &["Jiří Dvořák", "Věra Černá", "Tomáš Procházka", "Šárka Růžičková"],
    );
    check("windows-1250", "Teljes név", &["Erzsébet Szűcs", "Gergő Fülöp", "Ödön Kőszegi"]);
    check("windows-1250", "Ime i prezime", &["Željko Šarić", "Đurđa Horvatić", "Ivana Babić"]);
}

#[test]
fn cyrillic_lists_are_told_apart() {
    let names = ["Мария Иванова", "Пётр Сидоров", "Юлия Щербакова", "Алексей Жуков"];
    for encoding in ["windows-1251", "KOI8-U", "IBM866", "x-mac-cyrillic", "ISO-8859-5"] {
        check(encoding, "ФИО", &names);
    }
    check("windows-1251", "ПІБ", &["Олена Ковальчук", "Ірина Їжакевич", "Євген Ґалаґан"]);
}

#[test]
fn turkish_greek_hebrew_arabic_and_thai_lists_are_known() {
    check("windows-1254", "Adı Soyadı", &["Ayşe Yıldız", "Çağrı Güneş", "İbrahim Doğan", "Şule Öztürk"]);
    check("windows-1253", "Ονοματεπώνυμο", &["Μαρία Παπαδοπούλου", "Γιώργος Νικολάου", "Ελένη Ζαχαρίου"]);
    check("windows-1255", "שם מלא", &["משה כהן", "שרה לוי", "דוד מזרחי"]);
    check("windows-1256", "الاسم الكامل", &["محمد علي", "فاطمة الزهراء", "أحمد حسن", "مريم يوسف"]);
    check("ISO-8859-7", "Ονοματεπώνυμο", &["Ελένη Παππά", "Γιώργος Άγγελος", "Άννα Ήρα"]);
    check("ISO-8859-6", "الاسم الكامل", &["محمد علي", "فاطمة الزهراء", "نورة أحمد", "يوسف إبراهيم"]);
    check("windows-874", "ชื่อ", &["สมชาย ใจดี", "สุดา แก้วมณี", "วิชัย ศรีสุข"]);
    check("windows-1257", "Vardas ir pavardė", &["Rūta Žukauskienė", "Vytautas Šimkūnas", "Jūratė Čepaitė"]);
}

#[test]
fn east_asian_lists_are_known() {
    check("GBK", "姓名", &["王小明", "李芳", "张伟", "欧阳娜娜"]);
    check("Big5", "姓名", &["陳大文", "林美玲", "黃志明", "張惠妹"]);
    check("Shift_JIS", "氏名", &["佐藤 花子", "田中 一郎", "鈴木 さくら", "高橋 ケンジ"]);
    check("EUC-JP", "氏名", &["佐藤 花子", "田中 一郎", "鈴木 さくら", "高橋 ケンジ"]);
    check("ISO-2022-JP", "氏名", &["佐藤 花子", "田中 一郎"]);
    check("EUC-KR", "이름", &["김민수", "이영희", "박지성", "최수진"]);
}

#[test]
fn macs_and_command_lines_have_encodings_of_their_own() {
    check("macintosh", "Nom complet", &["Zoë Lefèvre", "Anaïs Côté", "José Núñez"]);
    // Müller, Zoë and Núñez in code page 850.
    let bytes = b"Name;E-mail\r\nJ\x94rg M\x81ller;j@x.org\r\nZo\x89 N\xA3\xA4ez;z@x.org\r\n";
    let read = read("list.csv", bytes).unwrap();
    assert_eq!(read.encoding.as_deref(), Some("ibm850"));
    assert_eq!(read.rows[1].values.name, "Zoë Núñez");
}

#[test]
fn command_lines_of_other_countries_have_others() {
    #[track_caller]
    fn check(bytes: &[u8], encoding: &str, expected: &[&str]) {
        let read = read("list.csv", bytes).unwrap();
        let names: Vec<&str> = read.rows.iter().map(|row| row.values.name.as_str()).collect();
        assert_eq!((read.encoding.as_deref(), names.as_slice()), (Some(encoding), expected));
    }
    check(
        b"Imi\xA9;Nazwisko;E-mail\r\n\xBDaneta;D\xA5browska;z@x.pl\r\n\x9Dukasz;W\xA2jcik;l@x.pl\r\n",
        "ibm852",
        &["Żaneta Dąbrowska", "Łukasz Wójcik"],
    );
    check(
        b"Jm\x82no;E-mail\r\nJi\xFD\xA1 Dvo\xFD\xA0k;j@x.cz\r\nV\xD8ra \xACern\xA0;v@x.cz\r\n",
        "ibm852",
        &["Jiří Dvořák", "Věra Černá"],
    );
    check(
        b"Ad\x8D Soyad\x8D;E-posta\r\nAy\x9Fe Y\x8Dld\x8Dz;a@x.org\r\n\x98brahim \x99z\x81kan;i@x.org\r\n",
        "ibm857",
        &["Ayşe Yıldız", "İbrahim Özükan"],
    );
}

#[test]
fn unicode_is_known_with_and_without_a_mark() {
    check("UTF-8", "Nom complet", &["Zoë Lefèvre", "محمد", "王小明"]);
    check("UTF-16LE", "Full name", &["Zoë Lefèvre", "محمد", "王小明"]);
    check("UTF-16BE", "Full name", &["Zoë Lefèvre", "محمد", "王小明"]);
    for (mark, unit) in
        [([0xFF, 0xFE], u16::to_le_bytes as fn(u16) -> [u8; 2]), ([0xFE, 0xFF], u16::to_be_bytes)]
    {
        let text = "Name\tE-mail\r\nZoë\tz@x.org\r\n";
        let bytes: Vec<u8> = mark.into_iter().chain(text.encode_utf16().flat_map(unit)).collect();
        let read = read("list.txt", &bytes).unwrap();
        assert_eq!((read.rows[0].values.name.as_str(), read.delimiter.as_deref()), ("Zoë", Some("\t")));
    }
}

#[test]
fn a_file_of_two_encodings_is_read_line_by_line() {
    let mut bytes = "Name;E-mail\nZoë;z@x.org\nJosé;j@x.org\n".as_bytes().to_vec();
    bytes.extend(b"M\xFCller;m@x.org\nC\xF4t\xE9;c@x.org\n");
    let read = read("list.csv", &bytes).unwrap();
    assert_eq!(read.encoding.as_deref(), Some("mixed"));
    let names: Vec<&str> = read.rows.iter().map(|row| row.values.name.as_str()).collect();
    assert_eq!(names, ["Zoë", "José", "Müller", "Côté"]);
}

#[test]
fn a_line_in_another_encoding_has_the_letters_of_the_others() {
    for (encoding, names, odd) in [
        ("windows-1251", ["Мария Иванова", "Олег Жуков"], "Пётр Ким"),
        ("KOI8-R", ["Мария Иванова", "Олег Жуков"], "Пётр Ким"),
        ("windows-1250", ["Łukasz Wójcik", "Żaneta Dąbrowska"], "Michał Kaźmierczak"),
        ("windows-1253", ["Μαρία Παπαδοπούλου", "Ελένη Παππά"], "Γιώργος Νίκου"),
        ("windows-1256", ["محمد علي", "فاطمة الزهراء"], "مريم علي"),
        ("windows-1252", ["José Núñez", "Zoë Lefèvre"], "Jörg Müller"),
        ("macintosh", ["Jörg Müller", "Käthe Groß"], "Özlem Köhler"),
    ] {
        let mut bytes = list("Name", &names).into_bytes();
        let (line, ..) = encoding_rs::Encoding::for_label(encoding.as_bytes()).unwrap().encode(odd);
        bytes.extend_from_slice(&line);
        bytes.extend_from_slice(b";odd@x.org\r\n");
        let read = read("list.csv", &bytes).unwrap();
        assert_eq!((read.encoding.as_deref(), read.rows[2].values.name.as_str()), (Some("mixed"), odd));
    }
}

#[test]
fn a_person_may_choose_the_encoding() {
    let choice = ReadChoice { encoding: Some("windows-1250".into()), ..ReadChoice::default() };
    let read = read_with("list.csv", b"Name;E-mail\n\xE8;z@x.org\n", &choice).unwrap();
    assert_eq!((read.rows[0].values.name.as_str(), read.encoding.as_deref()), ("č", Some("windows-1250")));
    // One that does not exist is as none.
    let choice = ReadChoice { encoding: Some("nonsense".into()), ..ReadChoice::default() };
    assert_eq!(
        read_with("list.csv", "Name\nZoë".as_bytes(), &choice).unwrap().encoding.as_deref(),
        Some("UTF-8")
    );
}

#[test]
fn names_are_composed() {
    let read = read("list.csv", "Name;E-mail\nJose\u{301};j@x.org\n".as_bytes()).unwrap();
    assert_eq!(read.rows[0].values.name, "José");
}
