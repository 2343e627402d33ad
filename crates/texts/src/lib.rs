//! What is asked of a file's text before it is a table: which encoding it is in, letters that mails and pages write
//! otherwise, numbers as spreadsheets show them, address cards, the marks before the lines of a list, and tables of blanks; and of a table, what its headings say, and
//! whether people stand beside each other.
//!
//! A package of its own, since it is asked once a list, or of the few cells that are odd: it is built to be small, and
//! `sheets`, which looks at each cell, to be fast.

// script/shrink-app leaves nothing of `{:?}`.
#![cfg_attr(target_arch = "wasm32", warn(clippy::use_debug))]

pub mod addresses;
pub mod entities;
pub mod fold;
mod guess;
pub mod headings;
pub mod links;
pub mod marks;
#[cfg(not(target_arch = "wasm32"))]
mod native;
pub mod numbers;
mod plausible;
pub mod side_by_side;
pub mod spaced;
pub mod vcard;
pub mod words;

pub use guess::{MIXED, decode};
#[cfg(not(target_arch = "wasm32"))]
pub use native::NativeText;

/// What the platform does for us: `TextDecoder` and `String.normalize` in a browser, tables elsewhere.
pub trait TextPlatform {
    /// Decodes `bytes` from a WHATWG encoding, U+FFFD for what is malformed; a byte order mark may stay. None: no
    /// such encoding.
    fn decode(&self, encoding: &str, bytes: &[u8]) -> Option<String>;

    /// Composes to Unicode's normalization form C.
    fn normalise(&self, text: &str) -> String;
}
