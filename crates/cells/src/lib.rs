//! Cells and sheets of them, whatever file or list they come from, and what the text of a cell looks like.

// script/shrink-app leaves nothing of `{:?}`.
#![cfg_attr(target_arch = "wasm32", warn(clippy::use_debug))]

pub mod book;
pub mod cell_texts;
pub mod content;
pub mod guard;
pub mod limits;
pub mod profile;
pub mod usual;

pub use texts::{fold, headings};
