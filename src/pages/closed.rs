//! Moments and deadlines in words, for the pages that are filled in, and those pages while nothing can be filled in.

use std::collections::HashMap;
use std::time::Duration;

use chrono::{DateTime, Datelike, Utc};
use domain::Programme;
use domain::programme::Occurrence;
use domain::schedule::{LocalOccurrence, schedule, sessions};
use domain::zones::{ZoneId, local_at};
use leptos::prelude::*;
use pages::Shown;

use crate::browser;
use crate::site::{self, plain, tr};

/// An instant as the clock in `zone` shows it, with the year where it is not this one: "Wednesday 24 February 2027,
/// 06:00, Berlin time". Midnight is the end of the day before it.
pub fn moment(at: DateTime<Utc>, zone: ZoneId) -> String {
    let Ok(local) = local_at(zone, at) else { return String::new() };
    let with_year = local.date().year() != site::now().year();
    messages::deadline(site::locale(), local.local, with_year, site::clock(), &site::locale().city(zone))
}

/// When something begins, as the clock in `zone` shows it: midnight is the first minute of its day.
pub fn start(at: DateTime<Utc>, zone: ZoneId) -> String {
    let Ok(local) = local_at(zone, at) else { return String::new() };
    let with_year = local.date().year() != site::now().year();
    site::locale().moment(local.local, with_year, site::clock(), &site::locale().city(zone))
}

/// How many days each date of a programme lies from the date in its own place.
pub type Shifts = HashMap<&'static str, i32>;

pub fn shifts(programme: &'static Programme, zone: ZoneId) -> Shifts {
    let all = schedule(programme, zone).unwrap_or_default();
    all.iter().map(|local| (local.occurrence.id.as_str(), local.day_shift)).collect()
}

/// "Thursday 18 February 2027, 18:00, Berlin time", and "the day after" where it is another day than in its own place.
pub fn date(occurrence: &Occurrence, zone: ZoneId, shifts: &Shifts) -> String {
    let mut words = start(occurrence.start, zone);
    let shift = shifts.get(occurrence.id.as_str()).and_then(|shift| site::locale().day_shift(*shift));
    if let Some(shift) = shift {
        words.push_str(" (");
        words.push_str(&shift);
        words.push(')');
    }
    words
}

/// "Tuesday 18:00–20:00"
pub fn hours(local: &LocalOccurrence<'_>) -> String {
    let locale = site::locale();
    let mut hours = locale.weekday(local.start.date());
    hours.push(' ');
    hours.push_str(&locale.time_range(local.start.time(), local.end.time(), site::clock()));
    hours
}

/// The hours of a track's first session: a track is never named without them.
pub fn track_hours(programme: &Programme, track: &str, zone: ZoneId) -> String {
    let all = schedule(programme, zone).unwrap_or_default();
    sessions(&all, track).next().map(hours).unwrap_or_default()
}

/// The server wrote what stands here: its moments are told in the visitor's zone too, and when registration opens the
/// page is asked for again.
pub fn in_the_visitors_zone(programme: &'static Programme) {
    let shown = Shown {
        locale: site::locale(),
        programme,
        now: site::now(),
        zone: site::likely_zone(),
        origin: &pages::Origin::Device,
        device: None,
        choice: &pages::Choice::default(),
        site: "",
        is_clock_off: false,
    };
    for (name, write) in pages::WHERE_CLOSED {
        for place in browser::page::all(&["[data-part=", name, "]"].concat()) {
            place.set_inner_html(&write(&shown).into_string());
        }
    }
    // A second later, so that the server agrees. A timer of more than 24 days fires at once in browsers.
    let wait_ms = (programme.opens - site::now()).num_milliseconds() + 1000;
    if (0..20 * 24 * 3_600_000).contains(&wait_ms)
        && let Ok(timer) =
            set_timeout_with_handle(browser::page::reload, Duration::from_millis(wait_ms.unsigned_abs()))
    {
        on_cleanup(move || timer.clear());
    }
}

/// What each printed sheet says at its foot: when it was printed, and whose clock its times follow.
pub fn printed() -> String {
    let zone = site::likely_zone();
    let date = local_at(zone, site::now()).map(|now| site::locale().date(now.date())).unwrap_or_default();
    let zone = pages::zone_words(site::locale(), zone, site::now());
    tr!(PRINT_FOOTER, date = &date, zone = &zone)
}

/// The deadline passed while the form was open.
pub fn passed_sentence(programme: &Programme) -> String {
    plain!(WIZARD_DEADLINE_PASSED, moment = &moment(programme.deadlines.groups.at, site::likely_zone()))
}
