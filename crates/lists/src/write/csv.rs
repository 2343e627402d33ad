//! CSV (RFC 4180) as spreadsheet programs open it by a double click.

use cells::guard;

/// UTF-8 with a mark, without which Excel takes it for the system's old encoding; CRLF; the separator that the program
/// expects in the person's language.
pub(super) fn write(headings: &[String], rows: &[Vec<String>], separator: char) -> Vec<u8> {
    let mut text = String::from('\u{FEFF}');
    for row in std::iter::once(headings).chain(rows.iter().map(Vec::as_slice)) {
        for (nth, cell) in row.iter().enumerate() {
            if nth > 0 {
                text.push(separator);
            }
            push_cell(&mut text, &guard::put_on(cell), separator);
        }
        text.push_str("\r\n");
    }
    text.into_bytes()
}

fn push_cell(text: &mut String, cell: &str, separator: char) {
    // Any mark that may be taken for a separator is quoted, so that none is.
    let is_quoted = cell.contains([separator, ',', ';', '"', '\n', '\r', '\t', '|']) || cell.trim() != cell;
    if !is_quoted {
        return text.push_str(cell);
    }
    text.push('"');
    for (nth, piece) in cell.split('"').enumerate() {
        if nth > 0 {
            text.push_str("\"\"");
        }
        text.push_str(piece);
    }
    text.push('"');
}
