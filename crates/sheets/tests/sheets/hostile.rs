//! Files that are broken or strange: read as far as they can be, and never a panic. `tests/hostile` has those made to hurt.

use domain::roster::check;

use crate::{
    archives::{SheetPart, archive, rows, workbook},
    people, read,
};

#[test]
fn a_cell_at_the_far_corner_costs_one_cell() {
    let far = r#"<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>note</t></is></c></row>"#;
    let sheet = rows(&[&["Name", "E-mail"], &["Ada", "a@x.org"]]) + far;
    let found = read("a.xlsx", &workbook(&[SheetPart("A", "visible", &sheet)], "")).unwrap();
    assert_eq!(people(&found), ["2: Ada <a@x.org>", "1048576:  <>"]);
    let beyond = r#"<row r="99999999999"><c r="ZZZZ1" t="inlineStr"><is><t>Name</t></is></c></row>"#;
    assert!(read("a.xlsx", &workbook(&[SheetPart("A", "visible", beyond)], "")).is_ok());
}

#[test]
fn a_heading_of_64_kilobytes_is_cut() {
    let long = "Name ".repeat(13_000);
    let found = read("a.csv", format!("{long},E-mail\nAda Obi,a@x.org\n").as_bytes()).unwrap();
    assert_eq!(people(&found), ["2: Ada Obi <a@x.org>"]);
    assert!(found.columns[0].heading.chars().count() <= 200);
}

#[test]
fn an_entity_is_nothing_and_never_grows() {
    let laughs = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><sst><si><t>&b;Name</t></si></sst>";
    let bytes = archive(&[
        ("xl/workbook.xml", br#"<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>"#),
        ("xl/sharedStrings.xml", laughs.as_bytes()),
        (
            "xl/worksheets/sheet1.xml",
            br#"<worksheet><sheetData><row><c t="s"><v>0</v></c></row></sheetData></worksheet>"#,
        ),
    ]);
    assert_eq!(read("a.xlsx", &bytes).unwrap().columns[0].heading, "Name");
}

#[test]
fn rows_that_claim_one_number_are_told_apart() {
    let row = |name| format!(r#"<row r="2"><c t="inlineStr"><is><t>{name}</t></is></c></row>"#);
    let sheet = rows(&[&["Name", "E-mail"]]) + &row("Ada") + &row("Ben");
    let found = read("a.xlsx", &workbook(&[SheetPart("A", "visible", &sheet)], "")).unwrap();
    assert_eq!(people(&found), ["2: Ada <>", "3: Ben <>"]);
}

#[test]
fn cut_and_changed_archives_are_damaged_or_read() {
    let names: Vec<String> = (0..200).map(|nth| format!("Person {nth}")).collect();
    let mut list: Vec<[&str; 2]> = vec![["Name", "E-mail"]];
    list.extend(names.iter().map(|name| [name.as_str(), "a@x.org"]));
    let list: Vec<&[&str]> = list.iter().map(<[&str; 2]>::as_slice).collect();
    let bytes = workbook(&[SheetPart("A", "visible", &rows(&list))], "");
    for end in (0..bytes.len()).step_by(97) {
        let _ = read("a.xlsx", &bytes[..end]);
    }
    let mut random = Random(7);
    for _ in 0..400 {
        let mut bytes = bytes.clone();
        for _ in 0..3 {
            let at = random.below(bytes.len());
            bytes[at] = random.below(256) as u8;
        }
        let _ = read("a.xlsx", &bytes);
    }
    // A changed byte inside a compressed sheet is noticed even if it still inflates.
    let at = bytes.len() / 2;
    let mut changed = bytes.clone();
    changed[at] ^= 1;
    assert!(read("a.xlsx", &changed).is_err());
}

#[test]
fn random_bytes_never_panic() {
    let mut random = Random(11);
    let starts: [&[u8]; 8] = [
        b"",
        b"PK\x03\x04",
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
        b"<table>",
        b"BEGIN:VCARD\n",
        b"\xFF\xFE",
        b"sep=;\n",
        b"<?xml ",
    ];
    for nth in 0..800 {
        let mut bytes = starts[nth % starts.len()].to_vec();
        let length = random.below(600);
        bytes.extend((0..length).map(|_| random.below(256) as u8));
        if let Ok(found) = read("a.csv", &bytes) {
            check(&found.rows, &Default::default(), Default::default());
        }
    }
    let letters: Vec<char> = ",;\t|\"'\n\r@.<>&#=+- aZé١王1🙂\u{301}\u{200d}".chars().collect();
    for _ in 0..1500 {
        let length = random.below(300);
        let text: String = (0..length).map(|_| letters[random.below(letters.len())]).collect();
        if let Ok(found) = read("a.csv", text.as_bytes()) {
            check(&found.rows, &Default::default(), Default::default());
        }
        let _ = sheets::read_paste(
            &text,
            Some(&format!("<table>{text}</table>")),
            &Default::default(),
            &sheets::NativeText,
        );
    }
}

/// Numbers that are the same in every run (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }
}
