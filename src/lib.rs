//! The visitors' app, in four parts that share everything but their pages: `muster-web` has the pages that are read,
//! `muster-register` the registration of a group, `muster-manage` the pages of a registered one, `muster-facilitate` those
//! of a facilitator, `muster-join` those of somebody who joins a group. A participant on a cheap phone downloads the first
//! part alone.

// script/shrink-app leaves nothing of `{:?}`.
#![cfg_attr(target_arch = "wasm32", warn(clippy::use_debug))]

pub mod api;
pub mod app;
pub mod begun;
pub mod browser;
pub mod components;
pub mod current_zone;
pub mod drafts;
pub mod links;
pub mod newer;
pub mod pages;
pub mod places;
pub mod reading;
pub mod site;
pub mod unsent;
