//! The list as a file: a CSV that spreadsheet programs open with every letter right and no formula run.

/// U+FEFF: without it Excel reads UTF-8 as the system's old encoding.
const BYTE_ORDER_MARK: char = '\u{FEFF}';

/// What separates cells where the page's language is used: where numbers have a decimal comma, spreadsheets expect a
/// semicolon.
pub(super) fn separator(language: &str) -> u8 {
    match language {
        "en" | "hi" | "ja" | "ko" | "th" | "zh" => b',',
        _ => b';',
    }
}

/// A line a row; the first is the headings.
pub(super) fn write(rows: &[Vec<String>], separator: u8) -> String {
    let separator = char::from(separator);
    let mut out = String::from(BYTE_ORDER_MARK);
    for row in rows {
        for (at, text) in row.iter().enumerate() {
            if at > 0 {
                out.push(separator);
            }
            cell(&mut out, text, separator);
        }
        out.push_str("\r\n");
    }
    out
}

fn cell(out: &mut String, text: &str, separator: char) {
    // Spreadsheets run a text that begins so, some also after blanks or in full width. The apostrophe is what they
    // themselves write before a text, and our reader takes it off again.
    let is_formula =
        text.trim_start_matches(' ').starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
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

    #[track_caller]
    fn check(name: &str, expected: &str) {
        let line = |cells: [&str; 2]| cells.map(String::from).to_vec();
        let file = write(&[line(["Name", "E-mail"]), line([name, "a@example.org"])], b';');
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
        check(" =1+1", "\"' =1+1\"");
        check("＝1+1", "\"'＝1+1\"");
    }
}
