//! Lists of which only a name or two has letters beyond ASCII: the encoding is told from very little.

use encoding_rs::Encoding;

use crate::read;

/// A list of plain names with one of these letters among them.
#[track_caller]
fn check(bytes: &[u8], expected: &str) {
    let mut file = b"Name;E-mail\r\nAda Obi;a@x.org\r\nBen Ng;b@x.org\r\n".to_vec();
    file.extend_from_slice(bytes);
    file.extend_from_slice(b";c@x.org\r\nCy Li;d@x.org\r\n");
    let read = read("list.csv", &file).unwrap();
    assert_eq!(read.rows[2].values.name, expected, "read as {:?}", read.encoding);
}

#[track_caller]
fn check_in(encoding: &str, names: &[&str]) {
    for name in names {
        let (bytes, _, failed) = Encoding::for_label(encoding.as_bytes()).unwrap().encode(name);
        assert!(!failed, "{encoding} cannot hold {name}");
        check(&bytes, name);
    }
}

#[test]
fn an_apostrophe_or_a_dash_alone_is_no_letter() {
    for encoding in ["windows-1252", "macintosh"] {
        check_in(
            encoding,
            &["Mary O’Neill", "D’Angelo Ng’andu", "Ng’ang’a Otieno", "Jeanne L’Heureux", "Anne–Marie Roy"],
        );
    }
    check_in("windows-1252", &["“Addy” Obi", "Ada Obi – Lagos"]);
    // In a file of UTF-8 too.
    let mut file = "Name;E-mail\nJosé Gil;a@x.org\nZoë Roy;b@x.org\n".as_bytes().to_vec();
    file.extend_from_slice(b"Mary O\x92Neill;c@x.org\n");
    let read = read("list.csv", &file).unwrap();
    assert_eq!(
        (read.rows[2].values.name.as_str(), read.encoding.as_deref()),
        ("Mary O’Neill", Some("mixed"))
    );
}

#[test]
fn one_name_tells_the_encoding_of_a_mac_or_a_command_line() {
    check_in("macintosh", &["Björn Ström", "Jørgen Ødegård", "José Núñez", "Jörg Müller", "García"]);
    // Björn Ström, Åsa Öberg, François Noël, Müller.
    check(b"Bj\x94rn Str\x94m", "Björn Ström");
    check(b"\x8Fsa \x99berg, Bj\x94rn", "Åsa Öberg, Björn");
    check(b"Fran\x87ois No\x89l", "François Noël");
    check(b"J\x94rg M\x81ller", "Jörg Müller");
}

#[test]
fn one_name_tells_its_country() {
    check_in("windows-1250", &["Tomislav Čačić", "Łukasz Wójcik"]);
    check_in("windows-1251", &["Пётр Ким", "Мария Иванова", "ИВАНОВА МАРИЯ"]);
    check_in("windows-1252", &["José Núñez", "Jörg Müller", "François Noël", "Ángel Ruiz", "Sebastián Gil"]);
    check_in("windows-1255", &["משה כהן", "נועה לוי"]);
    check_in("EUC-KR", &["김민수", "박지성"]);
    check_in("windows-874", &["สมชาย ใจดี"]);
    check_in("GBK", &["王小明"]);
}
