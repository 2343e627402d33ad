//! The list as a file: a CSV that spreadsheet programs open with every letter right and no formula run.

use domain::roster::{Field, RosterRow};

/// U+FEFF: without it Excel reads UTF-8 as the system's old encoding.
const BYTE_ORDER_MARK: char = '\u{FEFF}';

/// What separates cells where the page's language is used: where numbers have a decimal comma, spreadsheets expect a
/// semicolon.
pub(super) fn separator(language: &str) -> char {
    match language {
        "en" | "hi" | "ja" | "ko" | "th" | "zh" => ',',
        _ => ';',
    }
}

/// Headings, then a line a row.
pub(super) fn write(fields: &[Field], headings: &[String], rows: &[RosterRow], separator: char) -> String {
    let mut out = String::from(BYTE_ORDER_MARK);
    line(&mut out, headings.iter().map(String::as_str), separator);
    for row in rows {
        line(&mut out, fields.iter().map(|field| row.values.get(*field)), separator);
    }
    out
}

fn line<'a>(out: &mut String, cells: impl Iterator<Item = &'a str>, separator: char) {
    for (at, text) in cells.enumerate() {
        if at > 0 {
            out.push(separator);
        }
        cell(out, text, separator);
    }
    out.push_str("\r\n");
}

fn cell(out: &mut String, text: &str, separator: char) {
    // Spreadsheets run a text that begins so. The apostrophe is what they themselves write before a text.
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let is_quoted = is_formula || text.contains([separator, '"', '\n', '\r']);
    if is_quoted {
        out.push('"');
    }
    if is_formula {
        out.push('\'');
    }
    for letter in text.chars() {
        if letter == '"' {
            out.push('"');
        }
        out.push(letter);
    }
    if is_quoted {
        out.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::roster::MemberDraft;

    #[track_caller]
    fn check(name: &str, expected: &str) {
        let values =
            MemberDraft { name: name.into(), email: "a@example.org".into(), ..MemberDraft::default() };
        let rows = [RosterRow { row: 1, values, ..RosterRow::default() }];
        let file = write(&[Field::Name, Field::Email], &["Name".into(), "E-mail".into()], &rows, ';');
        assert_eq!(file, format!("\u{FEFF}Name;E-mail\r\n{expected};a@example.org\r\n"));
    }

    #[test]
    fn names_are_written_as_they_are() {
        check("José Álvarez", "José Álvarez");
        check("علي", "علي");
    }

    #[test]
    fn separators_quotes_and_line_breaks_stay_inside_their_cell() {
        check("Souza; Ana", "\"Souza; Ana\"");
        check("Ana \"Nita\" Souza", "\"Ana \"\"Nita\"\" Souza\"");
        check("Ana\nSouza", "\"Ana\nSouza\"");
    }

    #[test]
    fn a_text_that_begins_like_a_formula_stays_a_text() {
        check("=HYPERLINK(1)", "\"'=HYPERLINK(1)\"");
        check("@ana", "\"'@ana\"");
    }
}
