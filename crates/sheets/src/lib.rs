//! From the bytes of a list to rows of our fields, and lists as files to take away.
//!
//! Knows headings, and no rule: whether a row is right is for `domain::roster::check`. No input makes it panic.

// script/shrink-app leaves nothing of `{:?}`.
#![cfg_attr(target_arch = "wasm32", warn(clippy::use_debug))]

mod columns;
mod one_cell;
mod read;
mod rows;
mod sections;
mod shifted;
mod side_by_side;

use domain::roster::FileFormat;

pub use cells::limits;
pub use formats::{Error, Progress};
pub use read::{read_file, read_file_packed, read_paste, read_paste_packed};
#[cfg(not(target_arch = "wasm32"))]
pub use texts::NativeText;
pub use texts::TextPlatform;

/// A file of one table: `headings`, then `rows` of texts in the same order.
pub fn write(headings: &[String], rows: &[Vec<String>], format: FileFormat) -> Vec<u8> {
    lists::write::write(headings, rows, format, &formats::crc_of)
}
