//! Cells that were copied in a spreadsheet and are pasted into the table.

/// The cells of a pasted text, if they are several: rows by line, columns by tab, as every spreadsheet copies them. A
/// cell with a line break or a quote in it is quoted.
pub(super) fn pasted_cells(text: &str) -> Option<Vec<Vec<String>>> {
    let text = text.trim_end_matches(['\n', '\r']);
    if !text.contains(['\t', '\n', '\r']) {
        return None;
    }
    let mut rows = vec![Vec::new()];
    let mut rest = text;
    loop {
        let (cell, after) = first_cell(rest);
        if let Some(line) = rows.last_mut() {
            line.push(cell);
        }
        let Some(next) = after.chars().next() else { return Some(rows) };
        if next != '\t' {
            rows.push(Vec::new());
        }
        rest = after.strip_prefix("\r\n").unwrap_or(&after[1..]);
    }
}

/// A cell and what follows it, from its tab or line break on.
fn first_cell(text: &str) -> (String, &str) {
    quoted_cell(text).unwrap_or_else(|| {
        let end = text.find(['\t', '\n', '\r']).unwrap_or(text.len());
        (text[..end].to_string(), &text[end..])
    })
}

/// Only a quote that ends where the cell ends makes the cell a quoted one: people write `5" nail`.
fn quoted_cell(text: &str) -> Option<(String, &str)> {
    let inside = text.strip_prefix('"')?;
    let mut from = 0;
    loop {
        let at = from + inside[from..].find('"')?;
        let after = &inside[at + 1..];
        if after.starts_with('"') {
            from = at + 2;
            continue;
        }
        if !after.is_empty() && !after.starts_with(['\t', '\n', '\r']) {
            return None;
        }
        // One person is one line: a break inside a cell is a blank.
        let cell = inside[..at].replace("\"\"", "\"").replace("\r\n", " ").replace(['\n', '\r'], " ");
        return Some((cell, after));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(pasted: &str, expected: &[&[&str]]) {
        let cells = pasted_cells(pasted).expect("several cells");
        assert_eq!(cells, expected.iter().map(|line| line.to_vec()).collect::<Vec<_>>());
    }

    #[test]
    fn one_cell_is_left_to_the_browser() {
        assert_eq!(pasted_cells("Ana Souza"), None);
        assert_eq!(pasted_cells("Ana Souza\r\n"), None);
        assert_eq!(pasted_cells(""), None);
    }

    #[test]
    fn cells_are_divided_by_tabs_and_lines() {
        check(
            "Ana\ta@example.org\r\nBen\tb@example.org\r\n",
            &[&["Ana", "a@example.org"], &["Ben", "b@example.org"]],
        );
        check("Ana\nBen\rCleo", &[&["Ana"], &["Ben"], &["Cleo"]]);
        check("Ana\t\tA\n\tb@example.org", &[&["Ana", "", "A"], &["", "b@example.org"]]);
    }

    #[test]
    fn a_quoted_cell_keeps_what_is_in_it_on_one_line() {
        check("\"Ana\nSouza\"\tA", &[&["Ana Souza", "A"]]);
        check("\"Ana \"\"Nita\"\" Souza\"\tA", &[&["Ana \"Nita\" Souza", "A"]]);
        check("5\" nail\tA\n\"x\tB", &[&["5\" nail", "A"], &["\"x", "B"]]);
    }
}
