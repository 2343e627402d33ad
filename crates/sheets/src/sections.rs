//! Sheets of several parts, each with a heading of its own and its columns in another order: "Panelists" above "Attendees", two
//! lists one below the other. What stands below a further heading is put below what means the same in the first.

use cells::{
    book::{Book, Grid, GridRow},
    fold::fold,
    headings::{Headings, Meaning, Strength, is_name},
    limits::COLUMNS_MAX,
};
use domain::roster::Field;

use crate::columns::is_second_heading;

/// Most parts of a sheet, and most columns of one.
const PARTS_MAX: usize = 200;
const CELLS_MAX: usize = 60;

pub(crate) fn align(book: &mut Book) {
    for at in 0..book.sheets.len() {
        let Some((first, others)) = parts(book, at) else { continue };
        for (nth, heading) in others.iter().enumerate() {
            let end = others.get(nth + 1).copied().unwrap_or(book.sheets[at].row_count());
            let grid = Grid::new(book, &book.sheets[at]);
            let Some((columns, free)) = columns(grid, first, *heading) else { continue };
            // What has no heading stands beyond everything.
            let to = |column: u16| {
                let found = columns.iter().find(|(from, _)| *from == column);
                found.map_or(free + column, |(_, to)| *to)
            };
            book.sheets[at].move_columns(*heading..end, &to);
            book.sheets[at].lengthen(first, *heading);
        }
    }
}

/// The first heading of a sheet, and the others, if there are some.
fn parts(book: &Book, at: usize) -> Option<(usize, Vec<usize>)> {
    let sheet = &book.sheets[at];
    let grid = Grid::new(book, sheet);
    let beginnings = grid.beginnings(PARTS_MAX);
    if beginnings.len() < 2 || sheet.known.is_some() {
        return None;
    }
    let headings = Headings::get();
    let is_heading = |at: &usize| {
        let count = grid.row(*at).cells().take(CELLS_MAX + 1).count();
        (2..=CELLS_MAX).contains(&count) && is_second_heading(grid, *at, headings)
    };
    let mut found = beginnings.into_iter().filter(is_heading);
    let first = found.next()?;
    let others: Vec<usize> = found.collect();
    (!others.is_empty()).then_some((first, others))
}

/// Which column of a further part goes to which of the first, and the first that is free beyond; none where they stand in
/// the same order.
fn columns(grid: Grid<'_>, first: usize, heading: usize) -> Option<(Vec<(u16, u16)>, u16)> {
    let headings = Headings::get();
    let (first, heading) = (grid.row(first), grid.row(heading));
    let meaning = |text: &str| {
        let found = headings.read(text).filter(|found| found.strength == Strength::Exact)?;
        (found.meaning != Meaning::Other).then_some(found.meaning)
    };
    let widest = first.width().max(grid.widths().1) as u16;
    let mut columns: Vec<(u16, u16)> = Vec::new();
    let mut next = widest;
    for cell in heading.cells() {
        let is_free = |column: u16| columns.iter().all(|(_, to)| *to != column);
        let same = |is_same: &dyn Fn(&str) -> bool| {
            first.cells().find(|other| is_free(other.column) && is_same(other.text)).map(|other| other.column)
        };
        let asked = meaning(cell.text);
        let found = same(&|text| fold(text) == fold(cell.text))
            .or_else(|| same(&|text| asked.is_some() && meaning(text) == asked))
            .or_else(|| whole_name(first, asked, &meaning).filter(|column| is_free(*column)));
        columns.push((cell.column, found.unwrap_or(next)));
        next += u16::from(found.is_none());
    }
    let is_same = columns.iter().all(|(from, to)| from == to);
    (!is_same && usize::from(next) + usize::from(widest) <= COLUMNS_MAX).then_some((columns, next))
}

/// Where a whole name goes that stands in two columns of the first part: where it is put together.
fn whole_name(
    first: GridRow<'_>,
    asked: Option<Meaning>,
    meaning: &dyn Fn(&str) -> Option<Meaning>,
) -> Option<u16> {
    let is_whole = matches!(asked, Some(Meaning::FullName | Meaning::Name | Meaning::People));
    let is_part = |text: &str| {
        meaning(text).is_some_and(|meaning| is_name(meaning) && meaning != Meaning::Asked(Field::Name))
    };
    first.cells().find(|cell| is_whole && is_part(cell.text)).map(|cell| cell.column)
}
