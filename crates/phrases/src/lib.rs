//! What people write in a cell, in any language: the track they take, their role, the languages they speak; several names in
//! one, words beside a name, names whose letters went wrong; addresses.
//!
//! No rule of any programme. Each different text of a list is asked once, so it is built to be small: what is not to be inlined says so, since
//! within who calls it, it would be built to be fast.

// script/shrink-app leaves nothing of `{:?}`.
#![cfg_attr(target_arch = "wasm32", warn(clippy::use_debug))]

pub mod addresses;
pub mod garbled;
pub mod more;
pub mod places;
pub mod roles;
pub mod several;
pub mod spoken;
pub mod tracks;
