//! What is true about a programme, its groups and its times, whoever asks: the app, the worker, the server or a mail.
//!
//! Nothing here knows a sentence, a clock, a file, a future or a file format: `now`, the programme and the data are
//! handed in, values come back. What a person typed is a `…Draft`; the bare noun exists only if `parse` made it.

// script/shrink-app leaves nothing of `{:?}`.
#![cfg_attr(target_arch = "wasm32", warn(clippy::use_debug))]

pub mod announcement;
pub mod api;
pub mod contact;
pub mod contacts;
pub mod deadline;
pub mod duties;
pub mod email;
pub mod facilitator;
pub mod follow_up;
pub mod group;
pub mod group_log;
pub mod issue;
pub mod join;
pub mod organisation;
pub mod programme;
pub mod reference;
pub mod reminders;
pub mod roster;
pub mod routes;
pub mod schedule;
mod stamp;
pub mod tell_me;
pub mod text;
pub mod to_read;

#[cfg(target_arch = "wasm32")]
pub use atlas::know;
pub use atlas::{Named, countries, eights, languages, order, zones};
use atlas::{names, small_letters};
pub use issue::{Issue, Level, Problem};
pub use programme::Programme;
