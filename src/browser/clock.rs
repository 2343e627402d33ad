//! The server's time, and what the device's own clock is good for: nothing but carrying it over a Back button.

use chrono::{DateTime, Duration, Utc};
use js_sys::Reflect;
use leptos::prelude::window;

use super::{page, storage};

/// More than this a session would not wait.
const OFF: Duration = Duration::minutes(5);

/// What the server's clock showed when the page was opened, and whether the device's own is wrong. `written` is what the
/// page says.
///
/// After Back or Forward a browser may show a page as it came an hour ago: then the time is that of the device, put right
/// by how far it was off when a page last came fresh.
pub fn settle(written: DateTime<Utc>) -> (DateTime<Utc>, bool) {
    let device = device();
    if is_from_history()
        && let Some(ahead_ms) = storage::read("clock").and_then(|text| text.parse::<i64>().ok())
    {
        let now = device + Duration::milliseconds(ahead_ms - page::elapsed_ms());
        return (now.max(written), false);
    }
    let ahead = written + Duration::milliseconds(page::elapsed_ms()) - device;
    // A browser that refuses is one that Back leaves with an older time.
    let _ = storage::write("clock", &ahead.num_milliseconds().to_string());
    (written, ahead.abs() > OFF)
}

#[expect(clippy::disallowed_methods, reason = "compared with the server's clock, and never shown")]
fn device() -> DateTime<Utc> {
    DateTime::from_timestamp_millis(js_sys::Date::now() as i64).unwrap_or_default()
}

fn is_from_history() -> bool {
    let kind = || {
        let entries = window().performance()?.get_entries_by_type("navigation");
        Reflect::get(&entries.get(0), &"type".into()).ok()?.as_string()
    };
    kind().is_some_and(|kind| kind == "back_forward")
}
