//! A local time on the page: readable by people, by machines, and from left to right in every language.

use domain::schedule::LocalOccurrence;
use leptos::prelude::*;
use messages::Clock;

use crate::site;

/// "18:00–20:00"; its `datetime` carries the date and the offset.
pub fn time_range(local: &LocalOccurrence<'_>, clock: Clock) -> AnyView {
    let words = site::locale().time_range(local.start.time(), local.end.time(), clock);
    view! { <time datetime=local.start.rfc3339()><bdi dir="ltr">{words}</bdi></time> }.into_any()
}

/// "18:00": the start alone.
pub fn start_time(local: &LocalOccurrence<'_>, clock: Clock) -> AnyView {
    let words = site::locale().time(local.start.time(), clock);
    view! { <time datetime=local.start.rfc3339()><bdi dir="ltr">{words}</bdi></time> }.into_any()
}
