//! Tables whose rows stand in one cell each: a file with another delimiter than the spreadsheet program expected, opened
//! and saved, or a list that was pasted into the first column. And whole lists in cells, and tables on their side.

use cells::{
    book::{Book, Grid, GridCell, GridRow},
    content,
    limits::FILE_MAX,
};
use formats::csv;
use lists::{blocks, in_cells, on_side};

use crate::{Error, Progress};

/// So many rows decide whether a sheet is such a one.
const ROWS_LOOKED_AT: usize = 40;

/// Reads those sheets of a book again whose rows stand in one cell each, cell by cell.
#[inline(never)]
pub(crate) fn open(book: &mut Book, progress: Progress) -> Result<(), Error> {
    for at in 0..book.sheets.len() {
        let grid = Grid::new(book, &book.sheets[at]);
        if let Some(people) = in_cells::people(grid).or_else(|| on_side::people(grid)) {
            let mut opened = csv::read(people, csv::TABS, progress)?;
            if let Some(sheet) = opened.sheets.pop() {
                // Several people were in one row.
                let numbers: Vec<u32> = (1..).take(sheet.row_count()).collect();
                book.replace(at, sheet, &opened.text, &numbers);
            }
            continue;
        }
        if !may_be_opened(grid) {
            continue;
        }
        let (text, numbers) = lines_of(grid);
        let opened = match opened(&text, progress) {
            Ok(opened) => opened,
            Err(Error::Cancelled) => return Err(Error::Cancelled),
            // As it stands it can be read.
            Err(_) => None,
        };
        if let Some(mut opened) = opened
            && let Some(sheet) = opened.sheets.pop()
        {
            // A person of several lines stands where the first of these is.
            let lines = (numbers.len() / sheet.row_count().max(1)).max(1);
            let numbers: Vec<u32> = numbers.into_iter().step_by(lines).collect();
            book.replace(at, sheet, &opened.text, &numbers);
        }
    }
    Ok(())
}

/// The only cell of a row, or the cells that a delimiter inside has cut it into, from the first column on.
fn line_of(row: GridRow<'_>) -> String {
    let cells: Vec<&str> = row.cells().map(|cell| cell.text).collect();
    cells.join(",").replace(['\n', '\r'], " ")
}

/// Whether most of the first rows are a single cell, all in the same column, with something in them that parts them.
fn may_be_opened(grid: Grid<'_>) -> bool {
    let count = grid.row_count().min(ROWS_LOOKED_AT);
    let first_column = |row: GridRow<'_>| row.cells().next().map(|cell| cell.column);
    let column = (count > 1).then(|| first_column(grid.row(0))).flatten();
    let rows = || (0..count).map(|at| grid.row(at));
    column.is_some()
        && grid.sheet.known.is_none()
        && rows().all(|row| first_column(row) == column && !row.cells().nth(1).is_some_and(has_address))
        && rows().filter(|row| row.cells().nth(1).is_none()).count() * 10 >= count * 8
        && rows().any(|row| row.cells().next().is_some_and(has_address))
        && grid.rows().map(|row| row.cells().map(|cell| cell.text.len()).sum::<usize>()).sum::<usize>()
            < FILE_MAX
}

fn has_address(cell: GridCell<'_>) -> bool {
    content::has_at(cell.text)
}

/// The rows as lines, and the number of each.
fn lines_of(grid: Grid<'_>) -> (String, Vec<u32>) {
    let mut text = String::new();
    let mut numbers = Vec::with_capacity(grid.row_count());
    for row in grid.rows() {
        text.push_str(&line_of(row));
        text.push('\n');
        numbers.push(row.number);
    }
    (text, numbers)
}

/// The lines cut into cells; none where they are no table, or a list that is understood as it stands.
fn opened(text: &str, progress: Progress) -> Result<Option<Book>, Error> {
    if let Some(tabbed) = texts::spaced::with_tabs(text, &content::is_address) {
        return csv::read(tabbed, csv::TABS, progress).map(Some);
    }
    let dialect = csv::guess(text);
    let within = if dialect.lines_are_quoted { csv::unquoted_lines(text) } else { String::new() };
    let lines = if dialect.lines_are_quoted { &within } else { text };
    if lists::is_table(lines, dialect.delimiter) || dialect.delimiter.is_some_and(|by| is_cut_well(lines, by))
    {
        return csv::read(text.to_string(), dialect, progress).map(Some);
    }
    let is_two_lines = lists::lines(text).take(ROWS_LOOKED_AT).any(|line| content::is_address(line.text));
    if is_two_lines { blocks::read(text).map_err(Error::Problem) } else { Ok(None) }
}

/// Whether addresses stand in cells of their own, and more than a name beside them.
fn is_cut_well(lines: &str, delimiter: u8) -> bool {
    let (mut all, mut well) = (0, 0);
    for line in lines.lines().filter(|line| content::has_at(line)).take(ROWS_LOOKED_AT) {
        let mut cells = line.split(char::from(delimiter)).map(|cell| cell.trim_matches([' ', '"']));
        all += 1;
        well +=
            usize::from(line.split(char::from(delimiter)).nth(2).is_some() && cells.any(content::is_address));
    }
    all > 1 && well * 10 >= all * 9
}
