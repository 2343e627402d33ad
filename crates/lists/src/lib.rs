//! Lists of people that are no tables: pasted names, mails, chats, pages, address cards. What is one is asked once a list,
//! so this is built to be small.

// script/shrink-app leaves nothing of `{:?}`.
#![cfg_attr(target_arch = "wasm32", warn(clippy::use_debug))]

pub mod blocks;
mod chats;
pub mod heads;
pub mod html;
mod list;
mod masked;
mod pieces;
pub mod vcard;

pub use list::{is_table, lines, read, read_markdown, without_phone};
pub use masked::unmasked;
