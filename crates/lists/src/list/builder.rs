//! A book of texts that were no cells.

use cells::{
    book::{Book, CellKind, Known, Sheet, Span},
    limits::Budget,
};
use domain::roster::FileProblem;

/// Makes a book of texts.
pub(crate) struct Builder {
    text: String,
    sheet: Sheet,
    budget: Budget,
    pub(crate) rows: u32,
    /// So many of the first rows stood above the list.
    pub(super) lines_above: usize,
    /// Whether a track, a country or anything else stands before or behind most names.
    pub(super) has_pieces: bool,
    /// Whether that stands behind nearly all names without a mark: "Ada Obi Kenya".
    pub(super) has_ends: bool,
}

impl Builder {
    pub(crate) fn new() -> Builder {
        Builder {
            text: String::new(),
            sheet: Sheet::new(String::new()),
            budget: Budget::default(),
            rows: 0,
            lines_above: 0,
            has_pieces: false,
            has_ends: false,
        }
    }

    pub(super) fn push(
        &mut self,
        number: u32,
        name: &str,
        address: &str,
        more: &str,
    ) -> Result<(), FileProblem> {
        self.push_cells(number, &[name, address, more])
    }

    pub(super) fn begin_row(&mut self, number: u32) {
        self.sheet.begin_row(number);
        self.rows += 1;
    }

    pub(crate) fn push_cells(&mut self, number: u32, cells: &[&str]) -> Result<(), FileProblem> {
        self.begin_row(number);
        for (column, cell) in cells.iter().enumerate() {
            self.push_cell(column, cell)?;
        }
        Ok(())
    }

    pub(super) fn push_cell(&mut self, column: usize, cell: &str) -> Result<(), FileProblem> {
        let start = self.text.len();
        self.text.push_str(cell);
        let span = Span::of(&self.text, start, self.text.len());
        self.sheet.push(column, span, CellKind::Text, &mut self.budget)
    }

    pub(crate) fn finish(self, known: Option<Known>) -> Book {
        let mut sheet = self.sheet;
        sheet.known = known;
        sheet.lines_above = self.lines_above;
        sheet.finish();
        Book { text: self.text, sheets: vec![sheet] }
    }
}
