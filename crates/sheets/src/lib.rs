//! From the bytes of a list to rows of our fields, and lists as files to take away.
//!
//! Knows formats, encodings, limits and headings, and no rule: whether a row is right is for `domain::roster::check`.
//! Everything is read streaming and bounded, since files come from strangers; no input makes it panic.

// script/shrink-app leaves nothing of `{:?}`.
#![cfg_attr(target_arch = "wasm32", warn(clippy::use_debug))]

mod columns;
mod csv;
mod eights;
mod format;
mod ods;
mod one_cell;
mod part;
mod read;
mod rows;
mod shifted;
mod side_by_side;
mod xlsx;
mod xml;
mod zip;

use std::ops::ControlFlow;

use domain::roster::{FileFormat, FileProblem};

pub use cells::limits;
pub use read::{read_file, read_file_packed, read_paste, read_paste_packed};
#[cfg(not(target_arch = "wasm32"))]
pub use texts::NativeText;
pub use texts::TextPlatform;

/// A file of one table: `headings`, then `rows` of texts in the same order.
pub fn write(headings: &[String], rows: &[Vec<String>], format: FileFormat) -> Vec<u8> {
    lists::write::write(headings, rows, format, &zip::crc_of)
}

/// Told how many rows are read, of how many (0: not known yet); may stop the reading.
pub type Progress<'a> = &'a mut dyn FnMut(u32, u32) -> ControlFlow<()>;

/// Why nothing was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    Problem(FileProblem),
    /// `progress` said so.
    Cancelled,
    /// The sheet that was chosen is not there; `sheets` are, of those that can be seen.
    NoSheet {
        sheets: Vec<String>,
    },
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Error::Problem(problem) => f.write_str(problem.code()),
            Error::Cancelled => f.write_str("cancelled"),
            Error::NoSheet { .. } => f.write_str("no such sheet"),
        }
    }
}

impl std::error::Error for Error {}

impl From<FileProblem> for Error {
    fn from(problem: FileProblem) -> Error {
        Error::Problem(problem)
    }
}
