//! A file once it is read: sheets of rows of cells. Only cells that hold something are kept, so a cell at XFD1048576
//! costs no more than one at A1.

mod grid;
mod links;

use std::ops::Range;

use domain::{
    order::in_order,
    roster::{CELL_MAX, FileProblem, is_no_name},
};

use texts::side_by_side::{self, Parting, Says};

use crate::limits::{Budget, COLUMNS_MAX, ROW_NUMBER_MAX, cut};

pub use grid::{Grid, GridCell, GridRow, PlacedCell};
pub use links::{Area, linked_from};

/// All sheets of a file. Their cells are places in one text, so that a text which many cells share is kept once.
#[derive(Default)]
pub struct Book {
    pub text: String,
    pub sheets: Vec<Sheet>,
}

/// Most merged cells of a sheet, and most rows of one of them.
const MERGED_MAX: usize = 2_000;
const MERGED_ROWS_MAX: u32 = 200;

/// No room is made for more cells that may not come: 16 MB.
const EXPECTED_CELLS_MAX: usize = 1_000_000;

#[derive(Default)]
pub struct Sheet {
    pub name: String,
    pub is_hidden: bool,
    rows: Vec<Row>,
    cells: Vec<Cell>,
    /// Cells that are one over several rows: the column, the first row and the last.
    merged: Vec<(u16, u32, u32)>,
    links: Vec<links::Link>,
    /// The meaning of columns where the format itself says it: the lists of names and addresses, address cards.
    pub known: Option<Known>,
    /// So many of the first rows stood above a list of names and addresses: its title, or somebody without an address.
    pub lines_above: usize,
    /// Index of the heading's row, once it was looked for.
    pub heading: Option<Option<usize>>,
    /// Set once rows were parted that had several people each.
    pub parted: Option<Parting>,
}

/// Columns of lists that have no heading of their own.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// Names in column A, addresses in column B.
    NamesAndAddresses,
}

#[derive(Clone, Copy)]
struct Row {
    /// As a spreadsheet numbers it, from 1.
    number: u32,
    first_cell: u32,
    end_cell: u32,
}

#[derive(Clone, Copy)]
struct Cell {
    start: u32,
    length: u32,
    column: u16,
    kind: CellKind,
    look: Look,
}

/// What a text was seen to be while it was read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// Of bytes alone that are nothing to compose or decode: see `is_plain`.
    Plain,
    #[default]
    Other,
    /// Longer than a cell can be, and cut.
    Cut,
    /// Crossed out, as people do with who does not come.
    Struck,
}

/// What a cell holds, as far as the file says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellKind {
    Text,
    Number,
    Date,
    Tick,
    Error,
    /// A formula without a stored value; its text is empty.
    Uncalculated,
}

impl CellKind {
    pub fn is_text(self) -> bool {
        self == CellKind::Text
    }
}

/// Whether a byte of a text shows nothing that would be composed (NFC) or decoded as an entity of web pages: below its
/// first mark Unicode has nothing that moves or joins, and U+0300 begins with 0xCC in UTF-8.
pub fn is_plain(byte: u8) -> bool {
    byte < 0xCC && byte != b'&'
}

/// A place in the book's text.
#[derive(Clone, Copy, Debug, Default)]
pub struct Span {
    pub start: usize,
    pub end: usize,
    pub look: Look,
}

impl Span {
    /// The span of `text[start..end]` without outer blanks, cut at the longest cell.
    pub fn of(text: &str, start: usize, end: usize) -> Span {
        // Most cells are short and have no blank at either end: none begins with such a byte, and none is ASCII.
        let is_bare = |byte: u8| matches!(byte, 0x21..=0x7E | 0xC3..=0xE0 | 0xE4..);
        let ends = |bytes: &[u8]| bytes.first().copied().zip(bytes.last().copied());
        if end.saturating_sub(start) <= CELL_MAX
            && let Some((first, last)) = text.as_bytes().get(start..end).and_then(ends)
            && is_bare(first)
            && matches!(last, 0x21..=0x7E)
        {
            return Span { start, end, look: Look::Other };
        }
        let Some(raw) = text.get(start..end) else { return Span::default() };
        let trimmed = raw.trim_start();
        let start = end - trimmed.len();
        let trimmed = trimmed.trim_end();
        let (length, is_cut) = cut(trimmed);
        Span { start, end: start + length, look: if is_cut { Look::Cut } else { Look::Other } }
    }

    /// The same, where more of the text was left out before.
    pub fn cut_if(self, is_cut: bool) -> Span {
        Span { look: if is_cut { Look::Cut } else { self.look }, ..self }
    }

    /// The same, crossed out, unless it was cut.
    pub fn struck_if(self, is_struck: bool) -> Span {
        Span { look: if is_struck && self.look != Look::Cut { Look::Struck } else { self.look }, ..self }
    }

    pub fn is_empty(self) -> bool {
        self.start >= self.end
    }
}

/// The parts of a cell's text that are crossed out: the cell holds what is left, or all of it where nothing is.
#[derive(Default)]
pub struct Crossed(String);

impl Crossed {
    /// What stands in `text` behind `from` is crossed out.
    pub fn take(&mut self, from: usize, text: &mut String) {
        let Some((before, part)) = text.split_at_checked(from) else { return };
        // As much as one cell may have in its bytes.
        if self.0.len() + part.len() < CELL_MAX * 8 {
            self.0.extend(before.ends_with(' ').then_some(' '));
            self.0.push_str(part);
        }
        text.truncate(from);
    }

    /// At the end of the cell whose text begins at `start`: whether all of it is crossed out.
    pub fn is_all(self, start: usize, text: &mut String) -> bool {
        let is_all = !self.0.is_empty() && text.get(start..).is_none_or(|left| left.trim().is_empty());
        if is_all {
            text.push_str(&self.0);
        }
        is_all
    }
}

impl Sheet {
    pub fn new(name: String) -> Sheet {
        Sheet { name, ..Sheet::default() }
    }

    /// Begins a row; an empty one before it is forgotten. Numbers run from 1; wrong ones are brought in range.
    pub fn begin_row(&mut self, number: u32) {
        self.forget_empty_row();
        let at = self.cells.len() as u32;
        self.rows.push(Row { number: number.clamp(1, ROW_NUMBER_MAX), first_cell: at, end_cell: at });
    }

    /// Adds a cell to the row begun last. An empty one is not kept, except an uncalculated formula.
    pub fn push(
        &mut self,
        column: usize,
        span: Span,
        kind: CellKind,
        budget: &mut Budget,
    ) -> Result<(), FileProblem> {
        if span.is_empty() && kind != CellKind::Uncalculated {
            return Ok(());
        }
        if column >= COLUMNS_MAX {
            return Err(FileProblem::TooManyCells);
        }
        let Some(row) = self.rows.last_mut() else { return Ok(()) };
        budget.take_cells(1)?;
        if row.first_cell == row.end_cell {
            budget.take_row()?;
        }
        let (start, length) = (span.start as u32, span.end.saturating_sub(span.start) as u32);
        self.cells.push(Cell { start, length, column: column as u16, kind, look: span.look });
        row.end_cell = self.cells.len() as u32;
        Ok(())
    }

    /// Adds a row of texts from the first column on; empty ones are not kept, nor is a row of nothing else.
    pub fn push_row(&mut self, number: u32, texts: &[Span], budget: &mut Budget) -> Result<(), FileProblem> {
        let first_cell = self.cells.len();
        self.cells.reserve(texts.len());
        for (column, span) in (0..COLUMNS_MAX as u16).zip(texts) {
            if !span.is_empty() {
                let (start, length) = (span.start as u32, (span.end - span.start) as u32);
                self.cells.push(Cell { start, length, column, kind: CellKind::Text, look: span.look });
            }
        }
        let end_cell = self.cells.len();
        if end_cell > first_cell {
            budget.take_row()?;
            budget.take_cells(end_cell - first_cell)?;
            let (first_cell, end_cell) = (first_cell as u32, end_cell as u32);
            self.rows.push(Row { number: number.clamp(1, ROW_NUMBER_MAX), first_cell, end_cell });
        }
        Ok(())
    }

    /// Makes room for so many rows in all that are as wide as those that are there.
    pub fn expect_rows(&mut self, rows: usize) {
        let more = rows.saturating_sub(self.rows.len());
        let cells = more * self.cells.len() / self.rows.len().max(1);
        if cells <= EXPECTED_CELLS_MAX {
            self.rows.reserve(more);
            self.cells.reserve(cells);
        }
    }

    /// Adds the row begun last `times` more, as the next rows: ODS keeps equal rows once.
    pub fn repeat_row(&mut self, times: u32, budget: &mut Budget) -> Result<(), FileProblem> {
        let Some(row) = self.rows.last().copied().filter(|row| row.end_cell > row.first_cell) else {
            return Ok(());
        };
        for n in 1..=times {
            budget.take_row()?;
            budget.take_cells((row.end_cell - row.first_cell) as usize)?;
            self.rows.push(Row { number: row.number.saturating_add(n).min(ROW_NUMBER_MAX), ..row });
        }
        Ok(())
    }

    /// Cells of one column that are one over several rows: the text stands in the first, and counts for each. Of several
    /// columns it would be a title.
    pub fn merge(&mut self, column: usize, first_row: u32, last_row: u32) {
        let is_plausible = last_row > first_row && last_row - first_row < MERGED_ROWS_MAX;
        if is_plausible && column < COLUMNS_MAX && self.merged.len() < MERGED_MAX {
            self.merged.push((column as u16, first_row, last_row));
        }
    }

    /// Writes what stands in the first of merged rows into the others that hold something.
    fn spread_merged(&mut self) {
        let merged = std::mem::take(&mut self.merged);
        if merged.is_empty() {
            return;
        }
        let mut more: Vec<Vec<Cell>> = vec![Vec::new(); self.rows.len()];
        for (column, first, last) in merged {
            let Ok(at) = self.rows.binary_search_by_key(&first, |row| row.number) else { continue };
            let cells = |row: &Row| &self.cells[row.first_cell as usize..row.end_cell as usize];
            let Some(cell) = cells(&self.rows[at]).iter().find(|cell| cell.column == column).copied() else {
                continue;
            };
            let others = self.rows.iter().zip(&mut more).skip(at + 1);
            for (row, more) in others.take_while(|(row, _)| row.number <= last) {
                if cells(row).iter().all(|cell| cell.column != column) {
                    more.push(cell);
                }
            }
        }
        let mut all = Vec::with_capacity(self.cells.len());
        for (row, more) in self.rows.iter_mut().zip(more) {
            let start = all.len() as u32;
            all.extend_from_slice(&self.cells[row.first_cell as usize..row.end_cell as usize]);
            all.extend(more);
            (row.first_cell, row.end_cell) = (start, all.len() as u32);
        }
        self.cells = all;
    }

    /// To be called once all rows are there: rows and their cells in the order of the sheet, whatever the file's was.
    pub fn finish(&mut self) {
        self.forget_empty_row();
        self.rows = in_order(std::mem::take(&mut self.rows), &|one, other| one.number.cmp(&other.number));
        // Rows are told apart by their numbers; in a broken file several may have one.
        let mut last = 0;
        for row in &mut self.rows {
            row.number = row.number.max(last + 1);
            last = row.number;
        }
        self.spread_merged();
        for row in &self.rows {
            let cells = &mut self.cells[row.first_cell as usize..row.end_cell as usize];
            if !cells.is_sorted_by_key(|cell| cell.column) {
                cells.copy_from_slice(&in_order(cells.to_vec(), &|one, other| one.column.cmp(&other.column)));
            }
        }
    }

    /// Puts the cells of some rows into other columns: `to` tells where each column goes.
    pub fn move_columns(&mut self, rows: Range<usize>, to: &dyn Fn(u16) -> u16) {
        for row in &self.rows[rows] {
            let cells = &mut self.cells[row.first_cell as usize..row.end_cell as usize];
            cells.iter_mut().for_each(|cell| cell.column = to(cell.column));
            cells.copy_from_slice(&in_order(cells.to_vec(), &|one, other| one.column.cmp(&other.column)));
        }
    }

    /// Gives a row those cells of another row that are beyond its own.
    pub fn lengthen(&mut self, row: usize, from: usize) {
        let [row_at, from] = [row, from].map(|at| self.rows[at]);
        let start = self.cells.len() as u32;
        self.cells.extend_from_within(row_at.first_cell as usize..row_at.end_cell as usize);
        let last = self.cells.last().map_or(0, |last| last.column);
        for at in from.first_cell..from.end_cell {
            let cell = self.cells[at as usize];
            if cell.column > last {
                self.cells.push(cell);
            }
        }
        (self.rows[row].first_cell, self.rows[row].end_cell) = (start, self.cells.len() as u32);
    }

    /// The rows with a row for each person; what is nobody's in particular stands in each of them.
    #[inline(never)]
    fn parted_rows(&self, text: &str, parting: Parting) -> Result<Sheet, FileProblem> {
        let budget = &mut Budget::default();
        let mut sheet = Sheet { name: self.name.clone(), is_hidden: self.is_hidden, ..Sheet::default() };
        let columns = self.cells.iter().map(|cell| usize::from(cell.column) + 1).max().unwrap_or_default();
        let mut places: Vec<Option<&side_by_side::Place>> = vec![None; columns];
        for place in &parting.places {
            places[usize::from(place.column)] = Some(place);
        }
        let cells_of = |row: &Row| &self.cells[row.first_cell as usize..row.end_cell as usize];
        let labels = cells_of(&self.rows[parting.labels.0]);
        for (at, row) in self.rows.iter().enumerate() {
            let is_below = at > parting.heading;
            let is_place = |cell: &Cell, person: usize| {
                places[usize::from(cell.column)].filter(|place| place.person == person)
            };
            let is_somebody = |cell: &Cell, person: usize| {
                let words =
                    text.get(cell.start as usize..(cell.start + cell.length) as usize).unwrap_or_default();
                is_place(cell, person).is_some_and(|place| match place.says {
                    Says::Email => words.contains('@'),
                    Says::Name | Says::Part => words != "0" && !is_no_name(words),
                    _ => false,
                })
            };
            let rows = sheet.rows.len();
            for person in 0..=parting.count {
                // A total is nobody, and is still there.
                let is_last = person == parting.count;
                let person = if is_last { 0 } else { person };
                let is_there = match is_below {
                    true if is_last => sheet.rows.len() == rows,
                    true => cells_of(row).iter().any(|cell| is_somebody(cell, person)),
                    false => is_last,
                };
                if !is_there {
                    continue;
                }
                sheet.begin_row(row.number);
                for cell in cells_of(row) {
                    let place = is_place(cell, person);
                    if place.is_some() || places[usize::from(cell.column)].is_none() || at < parting.heading {
                        let column = place.filter(|_| is_below).map_or(cell.column, |place| place.to);
                        sheet.push_cell(Cell { column, ..*cell }, budget)?;
                    }
                }
                // That of the first is the heading of all.
                let label = parting.labels.1.get(person).filter(|_| at >= parting.heading);
                if let Some((of, bytes)) = label
                    && let Some(cell) = labels.iter().find(|cell| cell.column == *of)
                {
                    let (start, end) = (cell.start, cell.length.min(bytes.end as u32));
                    let (start, length) = (start + bytes.start as u32, end - bytes.start as u32);
                    sheet.push_cell(Cell { column: columns as u16, start, length, ..*cell }, budget)?;
                }
            }
        }
        sheet.finish();
        sheet.heading = Some(Some(parting.heading));
        sheet.parted = Some(parting);
        Ok(sheet)
    }

    #[inline(never)]
    fn push_cell(&mut self, cell: Cell, budget: &mut Budget) -> Result<(), FileProblem> {
        let (start, length) = (cell.start as usize, cell.length as usize);
        let span = Span { start, end: start + length, look: cell.look };
        self.push(usize::from(cell.column), span, cell.kind, budget)
    }

    pub fn forget_empty_row(&mut self) {
        if self.rows.last().is_some_and(|row| row.first_cell == row.end_cell) {
            self.rows.pop();
        }
    }

    /// How many rows are not empty.
    pub fn row_count(&self) -> usize {
        self.rows.len()
    }
}

impl Book {
    /// Puts a sheet read anew in the place of one: its cells are places of `text`, its nth row is the one numbered so.
    pub fn replace(&mut self, at: usize, mut sheet: Sheet, text: &str, numbers: &[u32]) {
        let (Some(old), Ok(base)) = (self.sheets.get_mut(at), u32::try_from(self.text.len())) else { return };
        for cell in &mut sheet.cells {
            cell.start = cell.start.saturating_add(base);
        }
        for row in &mut sheet.rows {
            row.number = numbers.get(row.number as usize - 1).copied().unwrap_or(row.number);
        }
        self.text.push_str(text);
        (old.rows, old.cells, old.known) = (sheet.rows, sheet.cells, sheet.known);
    }

    /// Gives every person of a sheet's rows a row; the sheet stays as it is if that is more than is read.
    pub fn part_rows(&mut self, at: usize, parting: Parting) {
        if let Some(sheet) = self.sheets.get_mut(at)
            && let Ok(parted) = sheet.parted_rows(&self.text, parting)
        {
            *sheet = parted;
        }
    }

    /// Makes one cell of `count` cells of a row of the first sheet, from `column` on; those behind it move up.
    pub fn join_cells(&mut self, row: usize, column: usize, count: usize) {
        let Some(sheet) = self.sheets.first_mut() else { return };
        let Some(row) = sheet.rows.get_mut(row) else { return };
        let cells = &mut sheet.cells[row.first_cell as usize..row.end_cell as usize];
        let (start, mut before, mut end) = (self.text.len(), 0, 0);
        for at in 0..cells.len() {
            let Cell { start: from, length, column: of, .. } = cells[at];
            let of = usize::from(of);
            if of < column {
                end = at + 1;
            } else if of >= column + count {
                cells[end] = Cell { column: (of + 1 - count) as u16, ..cells[at] };
                end += 1;
            } else {
                if self.text.len() > start {
                    // As it stands in the file, unless quotes were there. "1. Ada" is a name in a numbered list.
                    let between = self.text.get(before..from as usize);
                    let between =
                        between.filter(|text| text.len() < 4 && !text.contains('"')).unwrap_or(", ");
                    let is_number = self.text[start..].bytes().all(|byte| byte.is_ascii_digit());
                    let between = if is_number { ". " } else { between }.to_string();
                    self.text.push_str(&between);
                } else {
                    end = at + 1;
                }
                before = (from + length) as usize;
                self.text.extend_from_within(from as usize..before);
                let span = Span::of(&self.text, start, self.text.len());
                let length = (span.end - span.start) as u32;
                cells[end - 1] = Cell {
                    start: span.start as u32,
                    length,
                    column: column as u16,
                    look: span.look,
                    ..cells[end - 1]
                };
            }
        }
        // What is no longer a cell is nowhere else than another one is.
        let first = cells[0];
        cells[end..].fill(first);
        row.end_cell = row.first_cell + end as u32;
    }
}

impl Book {
    /// The first sheet for a test to look at: a line a row, with its number.
    pub fn shown(&self) -> String {
        let grid = Grid::new(self, &self.sheets[0]);
        let rows = grid.rows().map(|row| {
            let cells: Vec<&str> = row.cells().map(|cell| cell.text).collect();
            format!("{}: {}", row.number, cells.join(" | "))
        });
        rows.collect::<Vec<_>>().join("\n")
    }
}
