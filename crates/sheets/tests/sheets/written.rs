//! What is written comes back as it was, and nothing in it runs.

use domain::roster::{Field, FileFormat};
use sheets::write;

use crate::{archives::part, read};

const COMMA: FileFormat = FileFormat::Csv { separator: b',' };
const ALL: [FileFormat; 4] = [
    COMMA,
    FileFormat::Csv { separator: b';' },
    FileFormat::Xlsx { right_to_left: false },
    FileFormat::Xlsx { right_to_left: true },
];

fn texts(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| cell.to_string()).collect()
}

fn headings() -> Vec<String> {
    texts(&["Full name", "E-mail", "Track", "Time zone", "Country", "Language", "Sector", "Role"])
}

#[track_caller]
fn check(rows: &[Vec<String>]) {
    for format in ALL {
        let read = read("list", &write(&headings(), rows, format)).unwrap();
        assert_eq!(read.heading_row, Some(1), "{format:?}");
        assert_eq!(read.matches.len(), Field::ALL.len(), "{format:?}");
        assert!(read.issues.is_empty(), "{format:?}");
        let found: Vec<Vec<&str>> =
            read.rows.iter().map(|row| Field::ALL.map(|field| row.values.get(field)).into()).collect();
        assert_eq!(found, rows, "{format:?}");
    }
}

#[test]
fn every_text_is_read_back_unchanged() {
    check(&[
        texts(&[
            "Zoë \"Z\" Lefèvre",
            "zoe@x.org",
            "A",
            "Europe/Paris",
            "France",
            "fr, es",
            "Health; care",
            "facilitator",
        ]),
        texts(&["محمد علي", "m@x.org", "A+B", "Africa/Cairo", "EG", "ar", "", ""]),
        texts(&["佐藤 花", "h@x.jp", "B", "Asia/Tokyo", "JP", "ja", "Bau|Holz", "a\nb"]),
        texts(&["<b>Ann & Bo</b>", "b@x.org", "", "", "", "", "_x0041_ max_x_y", "]]>"]),
    ]);
}

#[test]
fn texts_that_look_like_formulas_are_read_back_unchanged() {
    check(&[
        texts(&["-Ann", "ann@x.org", "", "-05:00", "", "", "'=1+1", "=1+1"]),
        texts(&["'@home", "b@x.org", "", "+02:00", "", "", "＝1", "''+1"]),
        texts(&["O'Neil", "@x.org", "", "", "", "", "'", "'so'"]),
    ]);
}

#[test]
fn a_list_of_a_thousand_people_is_read_back_unchanged() {
    let people = (0..1_000).map(|nth| {
        let name = format!("Ana-{nth} Souza");
        texts(&[&name, &format!("ana{nth}@x.org"), "A", "America/Sao_Paulo", "BR", "pt", "", "participant"])
    });
    check(&people.collect::<Vec<_>>());
}

#[test]
fn a_csv_opens_in_a_spreadsheet_and_runs_nothing() {
    let rows = [texts(&["=cmd|'/c calc'!A0", "+49 170", " @SUM(1)", "\t=1", "a,b"])];
    let text = String::from_utf8(write(&headings(), &rows, COMMA)).unwrap();
    assert!(text.starts_with("\u{FEFF}Full name,E-mail,"));
    let expected = "\"'=cmd|'/c calc'!A0\",'+49 170,' @SUM(1),\"'\t=1\",\"a,b\"\r\n";
    assert!(text.ends_with(expected), "{text}");
}

#[test]
fn the_cells_of_a_workbook_are_texts() {
    let rows = [texts(&["=1+1", "\u{0}\u{B}\r", "", "+49"])];
    let file = write(&headings(), &rows, FileFormat::Xlsx { right_to_left: true });
    let sheet = part(&file, "xl/worksheets/sheet1.xml");
    assert!(!sheet.contains("<f>") && sheet.contains("rightToLeft=\"1\""));
    assert_eq!(sheet.matches("t=\"inlineStr\"").count(), headings().len() + 3);
    assert!(sheet.contains("_x0000__x000B__x000D_"));
}

#[test]
fn an_empty_list_is_a_list_to_fill_in() {
    for format in ALL {
        let read = read("list", &write(&headings(), &[], format)).unwrap();
        assert_eq!((read.rows.len(), read.matches.len()), (0, Field::ALL.len()), "{format:?}");
    }
}
