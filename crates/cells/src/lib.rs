//! Cells and sheets of them, whatever file or list they come from; what the text of a cell looks like, and what a heading
//! says.

// script/shrink-app leaves nothing of `{:?}`.
#![cfg_attr(target_arch = "wasm32", warn(clippy::use_debug))]

pub mod book;
pub mod cell_texts;
pub mod content;
pub mod fold;
pub mod guard;
pub mod headings;
pub mod limits;
pub mod profile;
pub mod usual;
