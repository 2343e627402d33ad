//! Markdown tables.

use std::borrow::Cow;

use cells::{
    book::Book,
    content,
    headings::{is_section, role_above},
};
use domain::roster::FileProblem;

use super::{Builder, LINES_LOOKED_AT};

/// Reads Markdown tables as one; none if there is none. Rows are numbered without lines of dashes and blank ones.
pub fn read(text: &str) -> Result<Option<Book>, FileProblem> {
    let is_rule = |line: &str| {
        // Most lines begin otherwise.
        line.trim().bytes().all(|byte| matches!(byte, b'|' | b'-' | b':' | b' '))
            && line.contains('|')
            && line.contains("--")
    };
    // Quoted in a mail or an issue.
    let unquoted = |line| str::trim_start_matches(line, ['>', ' ']);
    let lines = || text.lines().map(unquoted);
    let Some(rule) = lines().take(LINES_LOOKED_AT).position(is_rule) else { return Ok(None) };
    let Some(heading) = rule.checked_sub(1) else { return Ok(None) };
    // Of several tables each has people: "## Facilitators", "## Participants".
    let is_above = |line: &&str| is_section(without_marks(line)) || role_above(without_marks(line)).is_some();
    let above: Vec<&str> = lines().take(heading).filter(|line| !line.trim().is_empty()).collect();
    let above = above.last().copied().filter(is_above);
    let (mut end, mut is_within) = (0, false);
    for (at, line) in lines().enumerate() {
        is_within = is_rule(line) || is_within && line.contains('|');
        end = if is_within { at + 1 } else { end };
    }
    let mut builder = Builder::new();
    // Who was added below is somebody to look at.
    let below = lines().skip(end).filter(|line| content::has_at(line));
    let rows = above.into_iter().chain(lines().take(end).skip(heading)).chain(below);
    for line in rows.filter(|line| !is_rule(line) && !line.trim().is_empty()) {
        if !line.contains('|') {
            builder.begin_row(builder.rows + 1);
            builder.push_cell(0, without_marks(line))?;
            continue;
        }
        let line = line.trim();
        let line = line.strip_prefix('|').unwrap_or(line);
        let line = line.strip_suffix('|').unwrap_or(line);
        let line =
            if line.contains('\\') { line.replace("\\|", "\u{1}").into() } else { Cow::Borrowed(line) };
        builder.begin_row(builder.rows + 1);
        for (column, cell) in line.split('|').enumerate() {
            let cell = if cell.is_empty() { cell } else { plain(cell) };
            if cell.is_empty() {
                continue;
            }
            // Most cells have none of the marks.
            if !cell.contains(['<', '&', '\u{1}']) {
                builder.push_cell(column, cell)?;
                continue;
            }
            let text = cell.replace('\u{1}', "|");
            let text =
                ["<br>", "<br/>", "<br />", "&nbsp;"].iter().fold(text, |text, mark| text.replace(mark, " "));
            builder.push_cell(column, &text)?;
        }
    }
    Ok(Some(builder.finish(None)))
}

/// A line between tables, mostly a heading.
fn without_marks(line: &str) -> &str {
    line.trim_matches(['#', '*', '_', ':', ' '])
}

/// `[ana@x.org](mailto:ana@x.org)` and `**Ana**` without their marks.
fn plain(cell: &str) -> &str {
    let cell = cell.trim().trim_matches(['*', '`', '_']);
    match cell.strip_prefix('[').and_then(|rest| rest.split_once("](")) {
        Some((text, rest)) if rest.ends_with(')') => text,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_markdown_table_is_a_table() {
        let text = "List\n\n| Name | Mail |\n|---|:--|\n| Ana | [a@x.org](mailto:a@x.org) |\n| B\\|o | b@x.org |\n\nend";
        let book = read(text).unwrap().unwrap();
        assert_eq!(book.shown(), "1: Name | Mail\n2: Ana | a@x.org\n3: B|o | b@x.org");
        assert!(read("a|b\n1|2").unwrap().is_none());
        let text = "## Facilitators\n\n|Name|Mail|\n|--|--|\n|Ana|a@x.org|\n\n## Participants\n\n|Name|Mail|\n|--|--|\n|Bo|b@x.org|\n\nend";
        let book = read(text).unwrap().unwrap();
        let rows = "1: Facilitators\n2: Name | Mail\n3: Ana | a@x.org\n4: Participants\n5: Name | Mail\n6: Bo | b@x.org";
        assert_eq!(book.shown(), rows);
    }
}
