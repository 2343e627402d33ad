//! A local time on the page: readable by people and by machines, and never mirrored.

use domain::schedule::LocalOccurrence;
use messages::Clock;

use super::written::Html;
use crate::site;

/// "18:00–20:00"; its `datetime` carries the date and the offset.
pub fn time_range(html: &mut Html, local: &LocalOccurrence<'_>, clock: Clock) {
    element(html, local, &site::locale().time_range(local.start.time(), local.end.time(), clock));
}

/// "18:00": the start alone.
pub fn start_time(html: &mut Html, local: &LocalOccurrence<'_>, clock: Clock) {
    element(html, local, &site::locale().time(local.start.time(), clock));
}

/// Bare digits always run from left to right; "6:00 م" runs as its letters do.
fn element(html: &mut Html, local: &LocalOccurrence<'_>, words: &str) {
    html.line("<time datetime=\"", &local.start.rfc3339(), "\"><bdi dir=\"");
    let is_digits = words.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, ':' | '–' | ' '));
    html.put(if is_digits { "ltr" } else { "auto" });
    html.line("\">", words, "</bdi></time>");
}
