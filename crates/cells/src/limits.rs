//! How much of a file is read. Every limit is counted while reading, never taken from a header that a file may forge.

use domain::roster::{CELL_MAX, FileProblem};

/// Largest file, in bytes.
pub const FILE_MAX: usize = 20 * 1024 * 1024;
/// Most bytes that the parts of a compressed file may inflate to, all together.
pub const INFLATED_MAX: usize = 128 * 1024 * 1024;
/// Most cells that are not empty, in all sheets together. Also the most texts that a workbook may share.
pub const CELLS_MAX: usize = 2_000_000;
/// Most rows that are not empty, in all sheets together.
pub const ROWS_MAX: usize = 200_000;
/// Most bytes of the texts of all cells. They grow in one piece, which is copied as it grows: more would need three times
/// as much memory for a moment.
pub const TEXT_MAX: usize = 64 * 1024 * 1024;
/// Most sheets of a file that are looked at.
pub const SHEETS_MAX: usize = 256;
/// Columns of the widest spreadsheet (XFD).
pub const COLUMNS_MAX: usize = 16_384;
/// Rows of the longest spreadsheet.
pub const ROW_NUMBER_MAX: u32 = 1_048_576;
/// Most bytes of mapped cells. A real roster of `ROWS_MAX` people has less; without this limit one shared text
/// of `CELL_MAX` characters, named by every cell, would fill the memory.
pub const MAPPED_TEXT_MAX: usize = 24 * 1024 * 1024;
/// Longest run of markup or text between two XML events, in bytes.
pub const XML_EVENT_MAX: usize = 1024 * 1024;
/// Deepest nesting of XML elements; spreadsheets need about ten.
pub const XML_DEPTH_MAX: usize = 256;

/// Errors with `file.too_large` if the cells of a file have more text than `TEXT_MAX`.
pub fn check_text(text: &str) -> Result<(), FileProblem> {
    if text.len() > TEXT_MAX { Err(FileProblem::TooLarge) } else { Ok(()) }
}

/// What is left of the limits that all sheets of a file share.
pub struct Budget {
    cells: usize,
    rows: usize,
}

impl Default for Budget {
    fn default() -> Budget {
        Budget { cells: CELLS_MAX, rows: ROWS_MAX }
    }
}

impl Budget {
    pub fn take_cells(&mut self, count: usize) -> Result<(), FileProblem> {
        self.cells = self.cells.checked_sub(count).ok_or(FileProblem::TooManyCells)?;
        Ok(())
    }

    pub fn take_row(&mut self) -> Result<(), FileProblem> {
        self.rows = self.rows.checked_sub(1).ok_or(FileProblem::TooManyCells)?;
        Ok(())
    }
}

/// The length in bytes of the first `CELL_MAX` characters of `text`, and whether something was cut off.
pub fn cut(text: &str) -> (usize, bool) {
    if text.len() <= CELL_MAX {
        return (text.len(), false);
    }
    match text.char_indices().nth(CELL_MAX) {
        Some((end, _)) => (end, true),
        None => (text.len(), false),
    }
}
