//! Templates come back as they were written, and nothing in them runs.

use domain::roster::Field;
use sheets::{template_csv, template_xlsx};

use crate::read;

fn texts(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| cell.to_string()).collect()
}

fn headings() -> Vec<String> {
    texts(&["Full name", "E-mail", "Track", "Time zone", "Country", "Language", "Sector", "Role"])
}

#[test]
fn both_templates_are_read_back_unchanged() {
    let rows = [
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
        texts(&["-Ann", "ann@x.org", "", "", "", "", "", "=1+1"]),
    ];
    let csv = read("list.csv", &template_csv(&headings(), &rows)).unwrap();
    let xlsx = read("list.xlsx", &template_xlsx(&headings(), &rows)).unwrap();
    for read in [csv, xlsx] {
        assert_eq!(read.heading_row, Some(1));
        assert_eq!(read.matches.len(), Field::ALL.len());
        assert!(read.issues.is_empty());
        for (row, expected) in read.rows.iter().zip(&rows) {
            let cells: Vec<&str> = Field::ALL.iter().map(|field| row.values.get(*field)).collect();
            assert_eq!(cells, expected.iter().map(String::as_str).collect::<Vec<_>>());
        }
        assert_eq!(read.rows.len(), rows.len());
    }
}

#[test]
fn a_csv_template_opens_in_a_spreadsheet_and_runs_nothing() {
    let bytes = template_csv(&headings(), &[texts(&["=cmd|'/c calc'!A0", "+49 170", " @SUM(1)", "a,b"])]);
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.starts_with("\u{FEFF}Full name,E-mail,"));
    assert!(text.ends_with("'=cmd|'/c calc'!A0,+49 170,\"' @SUM(1)\",\"a,b\"\r\n"), "{text}");
}
