//! CSV that no spreadsheet program runs: RFC 4180, UTF-8, with a mark before whatever could be read as a formula.

/// The rows as CSV, with the byte order mark that Excel needs to see UTF-8.
pub(crate) fn write(rows: &[Vec<String>]) -> String {
    let mut out = String::from("\u{FEFF}");
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| quoted(&harmless(cell))).collect();
        out.push_str(&cells.join(","));
        out.push_str("\r\n");
    }
    out
}

/// Puts an apostrophe before a cell that begins like a formula, also after blanks and in full width (OWASP, CSV
/// injection). A telephone number such as +49 30 keeps its plus, since nobody can calculate with it.
fn harmless(cell: &str) -> String {
    // Where a semicolon is what separates cells, as in Excel in most of Europe, what follows one begins a cell of its own.
    cell.split(';').map(harmless_part).collect::<Vec<_>>().join(";")
}

fn harmless_part(part: &str) -> String {
    let first = part.trim_start().chars().next();
    let is_number = part.starts_with('+') && part[1..].chars().all(|c| c.is_ascii_digit() || c == ' ');
    let is_risky = matches!(first, Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠'))
        || part.starts_with(['\t', '\r', '\n']);
    if is_risky && !is_number { format!("'{part}") } else { part.to_string() }
}

fn quoted(cell: &str) -> String {
    if cell.contains(['"', ',', '\r', '\n', ';']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_that_looks_like_a_formula_is_marked_and_others_stay_as_they_are() {
        #[track_caller]
        fn check(cell: &str, expected: &str) {
            assert_eq!(write(&[vec![cell.to_string()]]), format!("\u{FEFF}{expected}\r\n"));
        }
        check("=1+1", "'=1+1");
        check(" @SUM(A1)", "' @SUM(A1)");
        check("-Ann", "'-Ann");
        check("＝1", "'＝1");
        check("+49 30 1", "+49 30 1");
        check("Ana", "Ana");
        check("Ana; =1+1", "\"Ana;' =1+1\"");
        check("Müller, \"Jo\"", "\"Müller, \"\"Jo\"\"\"");
        check("", "");
    }
}
