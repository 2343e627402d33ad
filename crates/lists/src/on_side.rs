//! Tables on their side: what is asked stands in the first column, and every further column is a person; or one person below the
//! other, each asked the same.

use cells::{
    book::{Grid, GridRow},
    content,
    headings::{Headings, Strength, is_name},
    limits::FILE_MAX,
};

use crate::{in_cells::push_cell, titles::is_whole_name};

/// Most things that are asked, and most people.
const ASKED_MAX: usize = 40;
const PEOPLE_MAX: usize = 5_000;
/// So many of the first rows tell that addresses stand below each other.
const ROWS_LOOKED_AT: usize = 5;
/// Most lines around a table whose people are shown.
const NOTES_MAX: usize = 20;

/// The people of such a table as cells with tabs between them, below what is asked. None where an address stands in a row
/// that does not begin with a heading for it.
#[inline(never)]
pub fn people(grid: Grid<'_>) -> Option<String> {
    // Most lists have an address in each row.
    let has_addresses = |row: &GridRow<'_>| row.cells().skip(1).any(|cell| content::has_at(cell.text));
    if grid.rows().take(ROWS_LOOKED_AT).filter(has_addresses).nth(2).is_some() {
        return None;
    }
    let headings = Headings::get();
    // The first row may have numbers above the people, and nothing before them.
    let first_column =
        grid.rows().take(2).filter_map(|row| row.cells().next()).map(|cell| cell.column).min()?;
    let mut keys: Vec<&str> = Vec::new();
    // Where people stand who are asked the same: the first row, and how many are beside each other.
    let mut blocks: Vec<(usize, u16)> = Vec::new();
    let (mut count, mut asks_name, mut has_address) = (0, false, false);
    let mut notes: Vec<&str> = Vec::new();
    for (at, row) in grid.rows().enumerate() {
        let first = row.cells().next()?;
        let is_of_addresses =
            row.cells().any(|cell| cell.column > first_column && content::has_at(cell.text));
        let key = if first.column == first_column { first.text } else { "" };
        // The names alone, or nothing but numbers above them.
        let is_named = || {
            let mut cells = row.cells().peekable();
            cells.peek().is_some() && cells.all(|cell| is_whole_name(cell.text))
        };
        let key = if at == 0 && key.is_empty() && is_named() { "Name" } else { key };
        if key.is_empty() && !is_of_addresses {
            continue;
        }
        // A line around the table, perhaps with the address of who asks.
        if row.cells().nth(1).is_none() && (content::has_at(key) || at + 1 == grid.row_count()) {
            notes.push(key);
            continue;
        }
        if is_of_addresses && !headings.says_email(key) || content::has_at(key) {
            return None;
        }
        has_address |= is_of_addresses;
        let heading = headings.read(key).filter(|heading| heading.strength == Strength::Exact);
        asks_name |= heading.is_some_and(|heading| is_name(heading.meaning));
        let is_asked_again =
            |(from, _): &(usize, u16)| (*from..at).any(|above| grid.row(above).text(first_column) == key);
        if blocks.last().is_none_or(is_asked_again) {
            blocks.push((at, 0));
        }
        if !keys.contains(&key) {
            keys.push(key);
        }
        let (width, last) = (&mut blocks.last_mut()?.1, row.cells().last()?.column - first_column);
        count += usize::from(last.saturating_sub(*width));
        *width = last.max(*width);
        if keys.len() > ASKED_MAX || count > PEOPLE_MAX {
            return None;
        }
    }
    if !asks_name || !has_address {
        return None;
    }
    let mut people = String::new();
    // Above the table, for whoever is named there.
    for note in notes.into_iter().filter(|note| content::has_at(note)).take(NOTES_MAX) {
        push_cell(&mut people, note);
        people.push('\n');
    }
    for (at, key) in keys.iter().enumerate() {
        people.push_str(if at == 0 { "" } else { "\t" });
        push_cell(&mut people, key);
    }
    let ends = blocks.iter().skip(1).map(|(from, _)| *from).chain([grid.row_count()]);
    for ((from, width), end) in blocks.iter().zip(ends) {
        for column in first_column + 1..=first_column + width {
            let text = |key: &&str| {
                let mut rows = (*from..end).map(|at| grid.row(at));
                let is_it = |row: &GridRow<'_>| match row.text(first_column) {
                    "" => *key == "Name" && *from == 0 && row.number == grid.row(0).number,
                    asked => asked == *key,
                };
                rows.find(is_it).map_or("", |row| row.text(column))
            };
            if keys.iter().all(|key| text(key).is_empty()) {
                continue;
            }
            for (at, key) in keys.iter().enumerate() {
                people.push(if at == 0 { '\n' } else { '\t' });
                push_cell(&mut people, text(key));
            }
            // Two cells may be one long text.
            if people.len() > FILE_MAX {
                return None;
            }
        }
    }
    Some(people)
}
