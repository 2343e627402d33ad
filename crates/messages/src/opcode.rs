//! The bytes of a compiled message: written by the build script, read by the app and the server.
//!
//! A table is: [`MAGIC`], fingerprint (u32), length of the language tag (u8), the tag, number of messages (u16), one
//! more offset than messages (u32 each, into what follows), then the programs one after the other, and to the end
//! what cities are called: how many (u16), then of each the number of its zone (u16), length (u8), name. All numbers are little-endian.
//! A program is a run of the instructions below; it ends where the next one starts.

/// The first bytes of every table. The digit rises when the instructions change.
pub(crate) const MAGIC: [u8; 4] = *b"msg1";
/// Length (u16), then that many bytes of UTF-8.
pub(crate) const TEXT: u8 = 1;
/// Length (u8), then the argument's name: its value is printed here.
pub(crate) const ARGUMENT: u8 = 2;
/// Length (u8), the argument's name, index of the default variant (u8), number of variants (u8), then each variant:
/// its key, the length of its program (u16), its program. The first variant that fits is taken.
pub(crate) const SELECT: u8 = 3;
/// Set on an instruction whose outcome stands between U+2068 and U+2069 in running text.
pub(crate) const ISOLATED: u8 = 0x80;

/// A variant's key that is a word, length (u8) first: a plural category for numbers, the same word for texts.
pub(crate) const KEY_WORD: u8 = 0;
/// A variant's key that is one exact number (i32).
pub(crate) const KEY_NUMBER: u8 = 1;

/// How deep selections may stand inside each other.
pub(crate) const MAX_DEPTH: u8 = 6;
