//! XLSX (ECMA-376): the cells of a sheet, and the texts that sheets share.

pub mod sheet;
mod strings;

use texts::numbers::NumberFormat;

pub use strings::{Strings, is_on};

/// The formats of a workbook by the number that cells give.
#[derive(Default)]
pub struct Styles {
    /// How a number is shown, and whether it is crossed out.
    pub formats: Vec<(NumberFormat, bool)>,
    pub counts_from_1904: bool,
}

impl Styles {
    fn format(&self, style: usize) -> NumberFormat {
        self.formats.get(style).map(|format| format.0).unwrap_or_default()
    }

    fn is_struck(&self, style: usize) -> bool {
        self.formats.get(style).is_some_and(|format| format.1)
    }
}
