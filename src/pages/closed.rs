//! Moments and deadlines in words, for the pages that are filled in.

use chrono::{DateTime, Datelike, Utc};
use domain::Programme;
use domain::zones::{ZoneId, local_at};

use crate::site::{self, plain};

/// An instant as the clock in `zone` shows it, with the year where it is not this one: "Wednesday 24 February 2027,
/// 06:00, Berlin time". Midnight is the end of the day before it.
pub fn moment(at: DateTime<Utc>, zone: ZoneId) -> String {
    let Ok(local) = local_at(zone, at) else { return String::new() };
    let with_year = local.date().year() != site::now().year();
    messages::deadline(site::locale(), local.local, with_year, site::clock(), &zone.city())
}

/// When something begins, as the clock in `zone` shows it: midnight is the first minute of its day.
pub fn start(at: DateTime<Utc>, zone: ZoneId) -> String {
    let Ok(local) = local_at(zone, at) else { return String::new() };
    let with_year = local.date().year() != site::now().year();
    site::locale().moment(local.local, with_year, site::clock(), &zone.city())
}

/// The deadline passed while the form was open.
pub fn passed_sentence(programme: &Programme) -> String {
    plain!(WIZARD_DEADLINE_PASSED, moment = &moment(programme.deadlines.groups.at, site::likely_zone()))
}
