//! Every sentence a person reads, in every language, for the app and for e-mail.
//!
//! Translators write `locales/*.ftl`; the build script turns each file into a compact table (`opcode.rs`), and
//! [`Locale`] selects and fills. This crate reads no file, asks no clock and knows no rule of a programme.

// script/shrink-app leaves nothing of `{:?}`.
#![cfg_attr(target_arch = "wasm32", warn(clippy::use_debug))]

mod dates;
mod findings;
mod happened;
mod lists;
mod locale;
mod opcode;
mod plurals;
mod problems;
mod program;
mod words;

pub use dates::Clock;
pub use findings::finding;
pub use happened::happened;
pub use locale::{
    FORWARD_LANGUAGES, LANGUAGES, Language, Locale, MAIL_LANGUAGES, Pages, TableError, is_rtl, own_name,
};
#[cfg(feature = "all-locales")]
pub use locale::{forward_languages, languages, locale, mail_languages, table_bytes};
pub use plurals::{Category, plural};
pub use problems::{file_problem, problem, problem_kind, roster_issue};
pub use words::{
    deadline, duty, field_name, kind_name, level_name, moved, occurrence_name, unmet_rule, world,
};

/// Which message: see [`key`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Key(pub u16);

include!(concat!(env!("OUT_DIR"), "/keys.rs"));

/// What fills a `{ $name }` of a message.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Arg<'a> {
    /// Printed as it is.
    Text(&'a str),
    /// Printed in Latin digits without separators; selects by the language's plural rules.
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Arg::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Arg::Text(text)
    }
}

/// A text without the marks that isolate directions (U+2066 to U+2069): for what is copied, saved, sent or linked.
pub fn without_marks(text: &str) -> String {
    text.replace(|letter| matches!(letter, '\u{2066}'..='\u{2069}'), "")
}

macro_rules! numbers {
    ($($number:ty)*) => {$(
        impl From<$number> for Arg<'_> {
            fn from(number: $number) -> Self {
                Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )*};
}
numbers!(i64 i32 u64 u32 u16 u8 usize);
