//! What the world has: zones and their clocks, countries, languages, mail providers; and what people write for them, in any language.
//!
//! No rule of any programme. Most texts of a list are looked up here once, so it is built to be small: `domain`, which hands
//! it on, is asked of every row.

// script/shrink-app leaves nothing of `{:?}`.
#![cfg_attr(target_arch = "wasm32", warn(clippy::use_debug))]

pub mod countries;
pub mod eights;
mod elsewhere;
pub mod languages;
pub mod names;
pub mod order;
pub mod providers;
pub mod punycode;
pub mod small_letters;
pub mod unseen;
pub mod words;
pub mod zones;

pub use elsewhere::Named;
#[cfg(target_arch = "wasm32")]
pub use elsewhere::know;
