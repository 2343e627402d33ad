//! Tables with nothing but blanks between their cells, as they are copied from a PDF, a letter or a plain mail.

/// So many lines show whether it is such a table.
const LINES_LOOKED_AT: usize = 120;
/// Longer lines are no rows, in bytes.
const LINE_MAX: usize = 400;
/// Name and address alone are a list like any other.
const CELLS_MIN: usize = 3;
const CELLS_MAX: usize = 16;
/// What lists put between two things that are no cells.
const MARKS: [char; 7] = [',', ';', '|', ':', '-', '–', '—'];

/// A cell and where it begins, in characters.
type Part<'a> = (usize, &'a str);

/// The text with tabs between the cells; none if it is no such table. `is_address`: whether a cell is one and nothing else.
#[inline(never)]
pub fn with_tabs(text: &str, is_address: &dyn Fn(&str) -> bool) -> Option<String> {
    let may_be_row = |line: &&str| line.len() > LINE_MAX || line.contains(['@', '＠']);
    let lines = || text.split('\n').take(LINES_LOOKED_AT).filter(may_be_row);
    let rows: Vec<Vec<Part>> = lines().filter_map(parts).collect();
    let all = lines().count();
    // "Obi, Ada     ada@x.org" has a comma, and two cells.
    let has_comma = |row: &Vec<Part>| row.len() == 2 && row[0].1.contains(',') && !row[0].1.contains('@');
    let least = if rows.iter().all(has_comma) { 2 } else { CELLS_MIN };
    let starts = (least..=CELLS_MAX).rev().find_map(|count| starts(&rows, count, all, is_address))?;
    let mut tabbed = String::with_capacity(text.len());
    for line in text.split('\n') {
        match parts(line) {
            Some(parts) if parts.len() == starts.len() => {
                parts.iter().for_each(|(_, part)| tabbed.extend([part, "\t"]))
            }
            Some(_) => cut(line, &starts, &mut tabbed),
            None => tabbed.push_str(line),
        }
        tabbed.push('\n');
    }
    Some(tabbed)
}

/// The parts of a line with several blanks between them; none if there are no two.
fn parts(line: &str) -> Option<Vec<Part<'_>>> {
    // Most lines have no two blanks.
    if line.len() > LINE_MAX || !line.contains("  ") || line.contains('\t') {
        return None;
    }
    let (mut at, mut parts) = (0, Vec::new());
    for part in line.split("  ") {
        // Quoted in a mail.
        let text = part.trim().trim_start_matches("> ");
        if !text.is_empty() {
            parts.push((at + usize::from(part.starts_with(' ')), text));
        }
        at += part.chars().count() + 2;
    }
    (parts.len() > 1).then_some(parts)
}

/// Where each of `count` cells begins, if two rows have as many, and most as many or some of them where they begin.
fn starts(
    rows: &[Vec<Part>],
    count: usize,
    all: usize,
    is_address: &dyn Fn(&str) -> bool,
) -> Option<Vec<usize>> {
    let is_full = |row: &&Vec<Part>| {
        row.len() == count
            && row.iter().any(|(_, part)| is_address(part))
            && !row.iter().any(|(_, part)| part.ends_with(MARKS))
            // "a)  Ada Obi" is no track.
            && !row[0].1.ends_with(')')
    };
    let full = || rows.iter().filter(is_full);
    full().nth(1)?;
    let starts: Vec<usize> = (0..count).filter_map(|at| full().map(|row| row[at].0).min()).collect();
    let fits = |row: &&Vec<Part>| is_full(row) || row.iter().all(|(at, _)| starts.contains(at));
    let is_most = rows.iter().filter(fits).count() * 10 >= all * 6;
    is_most.then_some(starts)
}

/// Puts a tab before what stands at each cell's place, behind a blank.
fn cut(line: &str, starts: &[usize], tabbed: &mut String) {
    let (mut column, mut before) = (1, ' ');
    for (at, letter) in line.chars().enumerate() {
        while before == ' ' && starts.get(column).is_some_and(|start| *start <= at) {
            tabbed.push('\t');
            column += 1;
        }
        tabbed.push(letter);
        before = letter;
    }
}
