//! What files are made of, as it comes: the parts of an archive, inflated; XML; delimited text; the cells of a workbook's sheet.
//!
//! A package of its own, since it is done for every byte and cell: it is built to be fast. No input makes it panic.

// script/shrink-app leaves nothing of `{:?}`.
#![cfg_attr(target_arch = "wasm32", warn(clippy::use_debug))]

pub mod delimited;
mod part;
pub mod xlsx;
pub mod xml;
pub mod zip;

use std::ops::ControlFlow;

use domain::roster::FileProblem;

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
