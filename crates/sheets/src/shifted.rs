//! Rows of delimited text with more cells than the heading, because a text has the delimiter in it and no quotes around:
//! `Okafor, Ada,ada@x.org` below `Name,Email`. The cells that make the others fit their columns are joined again.

use std::ops::RangeInclusive;

use cells::{
    book::{Book, Grid, PlacedCell},
    content::{self, is_track},
    headings::{Headings, Meaning, is_name},
};
use domain::{countries, languages, roster::Field};

use crate::columns::{find_heading, is_second_heading};

/// Most joints, more than any group needs; and most rows that are looked at in vain: then the list has cells to spare.
const JOINED_MAX: usize = 2_000;
const IN_VAIN_MAX: usize = 100;
/// How long `com` and its like are.
const ENDING_BYTES: RangeInclusive<u32> = 3..=4;
/// Most cells of one text, and columns of a list.
const RUN_MAX: usize = 4;
const COLUMNS_MAX: usize = 24;
/// So many rows tell where addresses are.
const ROWS_LOOKED_AT: usize = 100;
/// Longer texts are no names and places.
const TEXT_MAX: usize = 120;

/// Joins the cells of such rows. Where several ways are as good, the row stays, and its address is in the wrong column,
/// which the check says.
pub(crate) fn mend(book: &mut Book) {
    for (row, column) in parted_addresses(book) {
        book.join_cells(row, column, 2);
    }
    let Some(shape) = Shape::of(book) else { return };
    let (mut at, mut joined, mut in_vain) = (shape.first_row, 0, 0);
    while let Some(sheet) = book.sheets.first().filter(|sheet| at < sheet.row_count())
        && joined < JOINED_MAX
        && in_vain < IN_VAIN_MAX
    {
        let grid = Grid::new(book, sheet);
        let is_shifted = shape.is_shifted(grid, at);
        match is_shifted.then(|| shape.run(grid, at)).flatten() {
            // Perhaps there is another.
            Some((column, count)) => {
                book.join_cells(at, column, count);
                joined += 1;
            }
            None => {
                at += 1;
                in_vain += usize::from(is_shifted);
            }
        }
    }
}

/// Where "ada@union.example" and "org" are two cells. A row that is no wider than others may be one that lacks its last
/// cell.
fn parted_addresses(book: &Book) -> Vec<(usize, usize)> {
    let Some(sheet) = book.sheets.first() else { return Vec::new() };
    let grid = Grid::new(book, sheet);
    let (usual, widest) = grid.widths();
    let column = |at: usize| {
        let row = grid.row(at);
        let is_wider = row.width() > usual;
        if !is_wider && at >= JOINED_MAX {
            return None;
        }
        let mut cells = row.placed_cells().zip(row.placed_cells().skip(1));
        let is_parted = |(cell, next): &(PlacedCell, PlacedCell)| {
            // Where nothing is too many, `uk` is rather a country.
            (is_wider || ENDING_BYTES.contains(&next.length())) && {
                let next = row.cell(*next).text;
                content::ending_behind(row.cell(*cell).text, next) == Some(next.len())
            }
        };
        cells.find(is_parted).map(|(cell, _)| usize::from(cell.column))
    };
    let looked_at = if widest > usual { grid.row_count() } else { grid.row_count().min(JOINED_MAX) };
    (0..looked_at).filter_map(|at| Some((at, column(at)?))).take(JOINED_MAX).collect()
}

/// What the columns are to hold.
struct Shape {
    first_row: usize,
    columns: Vec<Meaning>,
    /// What a cell beyond the last column weighs.
    beyond: i32,
}

fn column_of_address(grid: Grid<'_>, at: usize) -> Option<usize> {
    grid.row(at).cells().find(|cell| content::has_at(cell.text)).map(|cell| usize::from(cell.column))
}

impl Shape {
    /// None where nothing hints at such rows: as in nearly all lists.
    fn of(book: &Book) -> Option<Shape> {
        let grid = Grid::new(book, book.sheets.first()?);
        let count = grid.row_count();
        let is_wider = |width: usize| grid.rows().filter(move |row| row.width() > width);
        let mut addresses = (0..count.min(ROWS_LOOKED_AT)).filter_map(|at| column_of_address(grid, at));
        let first = addresses.next()?;
        if is_wider(grid.row(0).width()).next().is_none() && addresses.all(|column| column == first) {
            return None;
        }
        let headings = Headings::get();
        let heading = find_heading(grid, headings)?;
        let heading = heading + usize::from(is_second_heading(grid, heading + 1, headings));
        let row = grid.row(heading);
        let meaning = |column| match headings.read(row.text(column)) {
            _ if headings.says_email(row.text(column)) => EMAIL,
            found => found.map_or(Meaning::Other, |found| found.meaning),
        };
        let columns: Vec<Meaning> = (0..row.width().min(COLUMNS_MAX) as u16).map(meaning).collect();
        let is_rare = is_wider(row.width()).count() * 2 < count;
        (row.width() == columns.len()).then_some(Shape {
            first_row: heading + 1,
            columns,
            beyond: if is_rare { -2 } else { 0 },
        })
    }

    /// Whether the row is wider than the heading, or its address in another column than the heading's.
    fn is_shifted(&self, grid: Grid<'_>, at: usize) -> bool {
        let (width, columns) = (grid.row(at).width(), self.columns.len());
        width > columns && width < columns + RUN_MAX
            || width <= columns
                && at < self.first_row + ROWS_LOOKED_AT
                && column_of_address(grid, at).is_some_and(|column| self.columns[column] != EMAIL)
    }

    /// The cells of a row that are best joined: the first of them, and how many; none where nothing is better for it, or
    /// not certainly.
    fn run(&self, grid: Grid<'_>, at: usize) -> Option<(usize, usize)> {
        let row = grid.row(at);
        let texts: Vec<&str> = (0..row.width() as u16).map(|column| row.text(column)).collect();
        let meaning = |at: usize| self.columns.get(at).copied();
        let weight = |column: usize, count: usize| -> i32 {
            let cells = (0..texts.len() + 1 - count).map(|at| {
                let (from, run) = match at {
                    _ if at < column => (at, 1),
                    _ if at == column => (at, count),
                    _ => (at + count - 1, 1),
                };
                let texts = &texts[from..from + run];
                meaning(at)
                    .map_or_else(|| self.beyond + fit(Meaning::Other, texts), |column| fit(column, texts))
            });
            cells.sum::<i32>() + joints(grid, &texts, column, count)
        };
        let (mut best, mut best_weight, mut is_tied) = ((0, 1), weight(0, 1), false);
        for count in 2..=RUN_MAX.min(texts.len()) {
            for column in 0..=texts.len() - count {
                let weight = weight(column, count);
                if weight > best_weight {
                    (best, best_weight, is_tied) = ((column, count), weight, false);
                } else if weight == best_weight {
                    // The parts of a name are put together anyway.
                    let is_name = |at: usize| meaning(at).is_some_and(is_name);
                    is_tied |= !(is_name(column) && is_name(best.0));
                }
            }
        }
        (best.1 > 1 && !is_tied).then_some(best)
    }
}

const EMAIL: Meaning = Meaning::Asked(Field::Email);

/// How well texts, joined if they are several, fit a column.
fn fit(column: Meaning, texts: &[&str]) -> i32 {
    let is_empty = texts.iter().all(|text| text.is_empty());
    if is_empty || texts.iter().any(|text| text.len() > TEXT_MAX) {
        return 0;
    }
    if column != EMAIL && texts.iter().any(|text| content::has_at(text)) {
        return -6;
    }
    // A telephone number and a track are cells of their own.
    if (is_name(column) || column == EMAIL)
        && texts.len() > 1
        && texts.iter().any(|text| content::is_number(text) || text.len() == 1 && is_track(text))
    {
        return -20;
    }
    let is_such: fn(&str) -> bool = match column {
        EMAIL => content::is_address,
        Meaning::Asked(Field::Track) if texts.len() == 1 => {
            |text| content::letters_alone(text).next().is_some()
        }
        Meaning::Asked(Field::Track) => is_track,
        Meaning::Asked(Field::Language) => |text| languages::resolve(text).is_some(),
        Meaning::Asked(Field::Country) => |text| countries::resolve(text).is_some(),
        column if is_name(column) => content::is_name,
        _ => return 0,
    };
    let such = texts.iter().filter(|text| is_such(text)).count();
    // "Lagos, Nigeria" is in one country.
    let fits = such == texts.len() || such > 0 && column == Meaning::Asked(Field::Country);
    match fits {
        true if column == EMAIL => 6,
        true => 2,
        false => -1,
    }
}

/// What it weighs to join cells: a blank behind a delimiter is seldom between cells, and brackets are of one text.
fn joints(grid: Grid<'_>, texts: &[&str], column: usize, count: usize) -> i32 {
    let has_blank = |text: &&str| {
        let start = (text.as_ptr() as usize).wrapping_sub(grid.text().as_ptr() as usize);
        text.is_empty() || grid.text().as_bytes().get(start.wrapping_sub(1)) == Some(&b' ')
    };
    let is_usual = texts.iter().skip(1).all(has_blank);
    let joint = |at: usize| match texts[at - 1] {
        text if text.contains('(') && !text.contains(')') => 3,
        _ if has_blank(&texts[at]) && !is_usual => 1,
        _ => -1,
    };
    (column + 1..column + count).map(joint).sum()
}
