//! Addresses that stand only in the links of cells, which show a name or "E-mail". Each gets a cell in a column of its own,
//! behind all that a sheet can have: as far behind them as its link is from the first.

use super::{Book, Cell, CellKind, Look, Sheet};
use crate::{content, limits::COLUMNS_MAX};

/// So many rows are looked at for all links of a sheet together: thousands may be said to be on all cells.
const ROWS_LOOKED_AT: usize = 1_000_000;

/// The column whose links have the addresses of `column`.
pub fn linked_from(column: u16) -> Option<u16> {
    column.checked_sub(COLUMNS_MAX as u16)
}

/// A part of a sheet: the first and the last of its columns and rows.
#[derive(Clone, Copy)]
pub struct Area {
    pub columns: (usize, usize),
    pub rows: (u32, u32),
}

/// A link, and its address as a place in the book's text.
pub(super) struct Link {
    area: Area,
    start: u32,
    length: u32,
}

impl Sheet {
    /// Notes that a part of the sheet leads to an address.
    #[inline(never)]
    pub fn link(&mut self, area: Area, address: &str, text: &mut String) {
        self.links.push(Link { area, start: text.len() as u32, length: address.len() as u32 });
        text.push_str(address);
    }
}

impl Book {
    /// Gives each row the addresses of its links, each from the first cell of the link that holds something, unless it
    /// shows one itself. To be called once all sheets are finished, and before they are again.
    pub fn open_links(&mut self) {
        for sheet in &mut self.sheets {
            let mut left = ROWS_LOOKED_AT;
            for Link { area, start, length } in std::mem::take(&mut sheet.links) {
                let first = sheet.rows.partition_point(|row| row.number < area.rows.0);
                for row in &mut sheet.rows[first..] {
                    let own = row.first_cell as usize..row.end_cell as usize;
                    let cells = &sheet.cells[own.clone()];
                    let nth = cells.partition_point(|cell| usize::from(cell.column) < area.columns.0);
                    left = left.saturating_sub(cells.len());
                    if row.number > area.rows.1 || left == 0 {
                        break;
                    }
                    let Some(cell) = cells.get(nth).copied() else { continue };
                    let shown = self.text.get(cell.start as usize..(cell.start + cell.length) as usize);
                    if usize::from(cell.column) > area.columns.1 || shown.is_some_and(content::has_at) {
                        continue;
                    }
                    // There is room behind all that have been read.
                    row.first_cell = sheet.cells.len() as u32;
                    sheet.cells.extend_from_within(own);
                    let column = cell.column + COLUMNS_MAX as u16;
                    sheet.cells.push(Cell { start, length, column, kind: CellKind::Text, look: Look::Other });
                    row.end_cell = sheet.cells.len() as u32;
                }
            }
        }
    }
}
