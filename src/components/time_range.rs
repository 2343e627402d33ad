//! A local time on the page: readable by people and by machines, and never mirrored.

use domain::schedule::LocalOccurrence;
use leptos::prelude::*;
use messages::Clock;

use crate::site;

/// "18:00–20:00"; its `datetime` carries the date and the offset.
pub fn time_range(local: &LocalOccurrence<'_>, clock: Clock) -> AnyView {
    element(local, site::locale().time_range(local.start.time(), local.end.time(), clock))
}

/// "18:00": the start alone.
pub fn start_time(local: &LocalOccurrence<'_>, clock: Clock) -> AnyView {
    element(local, site::locale().time(local.start.time(), clock))
}

/// Bare digits always run from left to right; "6:00 م" runs as its letters do.
fn element(local: &LocalOccurrence<'_>, words: String) -> AnyView {
    let direction = if words.contains(char::is_alphabetic) { "auto" } else { "ltr" };
    view! { <time datetime=local.start.rfc3339()><bdi dir=direction>{words}</bdi></time> }.into_any()
}
