//! A sheet's rows and cells to be looked at.

use domain::roster::Place;

use super::{Book, Cell, CellKind, Look, Sheet};

/// A sheet together with its text.
#[derive(Clone, Copy)]
pub struct Grid<'a> {
    text: &'a str,
    pub sheet: &'a Sheet,
}

/// A row of a grid: never empty.
#[derive(Clone, Copy)]
pub struct GridRow<'a> {
    pub number: u32,
    text: &'a str,
    cells: &'a [Cell],
}

/// A cell of a grid.
#[derive(Clone, Copy)]
pub struct GridCell<'a> {
    pub column: u16,
    pub text: &'a str,
    pub kind: CellKind,
    pub look: Look,
}

impl<'a> Grid<'a> {
    pub fn new(book: &'a Book, sheet: &'a Sheet) -> Grid<'a> {
        Grid { text: &book.text, sheet }
    }

    /// How many rows are not empty.
    pub fn row_count(self) -> usize {
        self.sheet.rows.len()
    }

    /// The `index`th row that is not empty.
    pub fn row(self, index: usize) -> GridRow<'a> {
        let row = &self.sheet.rows[index];
        let cells = &self.sheet.cells[row.first_cell as usize..row.end_cell as usize];
        GridRow { number: row.number, text: self.text, cells }
    }

    /// The text that all cells are places of.
    pub fn text(self) -> &'a str {
        self.text
    }

    /// The columns that have a cell, from left to right.
    pub fn columns(self) -> Vec<u16> {
        let mut is_filled: Vec<bool> = Vec::new();
        for cell in &self.sheet.cells {
            let column = usize::from(cell.column);
            if is_filled.len() <= column {
                is_filled.resize(column + 1, false);
            }
            is_filled[column] = true;
        }
        (0..).zip(is_filled).filter(|(_, is_filled)| *is_filled).map(|(column, _)| column).collect()
    }

    /// How wide the narrowest row of more than one column is, 0 where there is none; and the widest.
    pub fn widths(self) -> (usize, usize) {
        let (mut narrowest, mut widest) = (usize::MAX, 0);
        for row in &self.sheet.rows {
            let last = self.sheet.cells[row.first_cell as usize..row.end_cell as usize].last();
            let width = last.map_or(0, |last| usize::from(last.column) + 1);
            widest = widest.max(width);
            narrowest = narrowest.min(if width > 1 { width } else { usize::MAX });
        }
        (if widest > 1 { narrowest } else { 0 }, widest)
    }

    /// The first `most` rows from the `from`th on that have one cell alone.
    pub fn single_cells(self, from: usize, most: usize) -> Vec<usize> {
        let rows = self.sheet.rows.iter().enumerate().skip(from);
        let single = rows.filter(|(_, row)| row.end_cell - row.first_cell == 1);
        single.map(|(at, _)| at).take(most).collect()
    }

    /// The first `most` rows that begin a part of the sheet: the first one, and each behind a row of one cell or an empty one.
    pub fn beginnings(self, most: usize) -> Vec<usize> {
        let rows = &self.sheet.rows;
        let begins = |at: &usize| {
            at.checked_sub(1).map(|above| &rows[above]).is_none_or(|above| {
                above.end_cell - above.first_cell == 1 || above.number + 1 < rows[*at].number
            })
        };
        (0..rows.len()).filter(begins).take(most).collect()
    }

    pub fn rows(self) -> impl Iterator<Item = GridRow<'a>> {
        (0..self.row_count()).map(move |index| self.row(index))
    }
}

/// A cell whose text is not looked at.
#[derive(Clone, Copy)]
pub struct PlacedCell {
    pub column: u16,
    /// Of its text, in the grid's.
    pub place: Place,
    pub kind: CellKind,
    pub look: Look,
}

impl PlacedCell {
    /// Of its text, in bytes.
    pub fn length(self) -> u32 {
        self.place.1 - self.place.0
    }
}

impl<'a> GridRow<'a> {
    pub fn placed_cells(self) -> impl Iterator<Item = PlacedCell> {
        self.cells.iter().map(|cell| PlacedCell {
            column: cell.column,
            place: (cell.start, cell.start + cell.length),
            kind: cell.kind,
            look: cell.look,
        })
    }

    pub fn cells(self) -> impl Iterator<Item = GridCell<'a>> {
        self.placed_cells().map(move |cell| self.cell(cell))
    }

    /// One of this row's cells with its text.
    pub fn cell(self, PlacedCell { column, place, kind, look }: PlacedCell) -> GridCell<'a> {
        let text = self.text.get(place.0 as usize..place.1 as usize).unwrap_or_default();
        GridCell { column, text, kind, look }
    }

    /// How many columns there are up to the last cell.
    pub fn width(self) -> usize {
        self.cells.last().map_or(0, |cell| usize::from(cell.column) + 1)
    }

    /// The text of the cell in `column`, empty where there is none.
    pub fn text(self, column: u16) -> &'a str {
        match self.cells.binary_search_by_key(&column, |cell| cell.column) {
            Ok(at) => {
                let cell = &self.cells[at];
                self.text.get(cell.start as usize..(cell.start + cell.length) as usize).unwrap_or_default()
            }
            Err(_) => "",
        }
    }
}
