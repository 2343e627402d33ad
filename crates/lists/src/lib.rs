//! Lists of people that are no tables: pasted names, mails, chats, pages, address cards; rows of lists that are nobody; lists
//! as files to take away. All this is seldom asked, so it is built to be small.

// script/shrink-app leaves nothing of `{:?}`.
#![cfg_attr(target_arch = "wasm32", warn(clippy::use_debug))]

pub mod blocks;
pub mod cancelled;
pub mod chats;
pub mod closing;
pub mod heads;
pub mod html;
pub mod in_cells;
pub mod leftovers;
mod list;
mod masked;
pub mod on_side;
mod pieces;
pub mod titles;
pub mod totals;
pub mod vcard;
pub mod write;

pub use list::{is_table, lines, read, read_markdown, without_phone};
pub use masked::{unmasked, unmasked_lines};
