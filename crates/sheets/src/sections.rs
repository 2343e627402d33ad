//! Sheets of several parts, each with a heading of its own and its columns in another order: "Panelists" above "Attendees", two
//! lists one below the other. What stands below a further heading is put below what means the same in the first.

use cells::{
    book::{Book, Grid},
    fold::fold,
    headings::{Headings, Meaning, Strength, is_name},
    limits::COLUMNS_MAX,
};

use crate::columns::is_second_heading;

/// Most rows that are looked at, most parts of a sheet, most columns of one, and of a heading so many bytes.
const LOOKED_AT: usize = 200;
const PARTS_MAX: usize = 20;
const CELLS_MAX: usize = 60;
const HEADING_MAX: usize = 200;

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
    let beginnings = grid.beginnings(LOOKED_AT);
    if beginnings.len() < 2 || sheet.known.is_some() {
        return None;
    }
    let headings = Headings::get();
    // "Participants" is how many they are, in a report's first part.
    let says_name = |text: &str| {
        let found = headings.read(text).filter(|found| found.strength == Strength::Exact);
        found.is_some_and(|found| is_name(found.meaning) && found.meaning != Meaning::People)
    };
    let is_heading = |at: &usize| {
        let cells = || grid.row(*at).cells().take(CELLS_MAX + 1);
        (2..=CELLS_MAX).contains(&cells().count())
            && is_second_heading(grid, *at, headings)
            && cells().any(|cell| says_name(cell.text))
    };
    let mut found = beginnings.into_iter().filter(is_heading);
    let first = found.next()?;
    let others: Vec<usize> = found.take(PARTS_MAX).collect();
    (!others.is_empty()).then_some((first, others))
}

/// Which column of a further part goes to which of the first, and the first that is free beyond; none where they stand in
/// the same order.
fn columns(grid: Grid<'_>, first: usize, heading: usize) -> Option<(Vec<(u16, u16)>, u16)> {
    let headings = Headings::get();
    // The column of each heading, what it says, and what that means.
    let said = |at: usize| -> Vec<(u16, String, Option<Meaning>)> {
        let cells = grid.row(at).cells().filter(|cell| cell.text.len() <= HEADING_MAX);
        let exact = |text: &str| {
            let found = headings.read(text).filter(|found| found.strength == Strength::Exact)?;
            (found.meaning != Meaning::Other).then_some(found.meaning)
        };
        cells.map(|cell| (cell.column, fold(cell.text), exact(cell.text))).collect()
    };
    let (first, others) = (said(first), said(heading));
    let widest = u16::try_from(grid.widths().1).ok()?;
    let mut columns: Vec<(u16, u16)> = Vec::new();
    let mut next = widest;
    for (column, text, meaning) in others {
        let place = |is_it: &dyn Fn(Meaning) -> bool, or_text: bool| {
            let mut free = first.iter().filter(|(to, ..)| columns.iter().all(|(_, taken)| taken != to));
            let is_same = |(_, other, asked): &&(u16, String, Option<Meaning>)| {
                or_text && *other == text || asked.is_some_and(is_it)
            };
            free.find(is_same).map(|(to, ..)| *to)
        };
        // A whole name stands with the part of one: they are put together.
        let is_whole = matches!(meaning, Some(Meaning::FullName | Meaning::Name | Meaning::People));
        let found = place(&|_| false, true)
            .or_else(|| place(&|asked| meaning == Some(asked), false))
            .or_else(|| place(&|asked| is_whole && is_name(asked), false));
        columns.push((column, found.unwrap_or(next)));
        next += u16::from(found.is_none());
    }
    let is_same = columns.iter().all(|(from, to)| from == to);
    (!is_same && usize::from(next) + usize::from(widest) <= COLUMNS_MAX).then_some((columns, next))
}
