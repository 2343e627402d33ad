//! From the bytes of a file to sheets of cells: delimited text, XLSX, ODS, and telling them apart.
//!
//! Everything is read streaming and bounded, since files come from strangers; no input makes it panic. What is done for
//! every byte and cell is in `streams`: this is done once a file, and built to be small.

// script/shrink-app leaves nothing of `{:?}`.
#![cfg_attr(target_arch = "wasm32", warn(clippy::use_debug))]

pub mod csv;
pub mod kind;
pub mod ods;
pub mod xlsx;

pub use streams::{
    Error, Progress,
    zip::{Archive, crc_of},
};
