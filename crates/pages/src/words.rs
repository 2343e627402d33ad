//! Pieces that several parts use.

use chrono::{DateTime, Datelike, Duration, Utc};
use domain::Programme;
use domain::schedule::LocalOccurrence;
use domain::zones::{ZoneId, changes_between, local_at};
use maud::{Markup, html};
use messages::{Locale, key};

use crate::{Shown, zone_words};

impl Shown<'_> {
    /// An instant as the clock in `zone` shows it, with the year where it is not this one. Midnight is the end of the
    /// day before it.
    pub fn moment(&self, at: DateTime<Utc>, zone: ZoneId) -> String {
        let Ok(local) = local_at(zone, at) else { return String::new() };
        let with_year = local.date().year() != self.now.year();
        messages::deadline(self.locale, local.local, with_year, self.clock(), &self.locale.city(zone))
    }

    /// The same for what begins: midnight is the first minute of its day.
    pub fn start(&self, at: DateTime<Utc>, zone: ZoneId) -> String {
        let Ok(local) = local_at(zone, at) else { return String::new() };
        let with_year = local.date().year() != self.now.year();
        self.locale.moment(local.local, with_year, self.clock(), &self.locale.city(zone))
    }

    /// "in 12 days": whole days to the last one before `at`.
    pub(crate) fn days_left(&self, at: DateTime<Utc>) -> String {
        let days = match (local_at(self.zone, at - Duration::seconds(1)), local_at(self.zone, self.now)) {
            (Ok(last), Ok(now)) => last.date().signed_duration_since(now.date()).num_days(),
            _ => 0,
        };
        self.locale.in_days(days)
    }

    /// Whose clocks change and when, where an occurrence is earlier or later than a week before.
    pub(crate) fn reasons_moved(&self, local: &LocalOccurrence) -> Vec<String> {
        if local.moved_s == 0 {
            return Vec::new();
        }
        let until = local.occurrence.start;
        let mut reasons = Vec::new();
        for zone in [local.occurrence.anchor_zone, self.zone] {
            for change in changes_between(zone, until - Duration::days(7), until) {
                let Ok(at) = local_at(zone, change.at) else { continue };
                let date = self.locale.day_month(at.date());
                let city = self.locale.city(zone);
                let args = [("city", (&city).into()), ("date", (&date).into())];
                reasons.push(self.text(key::SCHEDULE_CLOCKS_CHANGE, &args));
            }
        }
        reasons
    }

    pub(crate) fn track_name(&self, track: &str) -> String {
        self.plain(key::TRACK_NAME, &[("track", track.into())])
    }

    /// "18:00–20:00", with date and offset for machines.
    pub(crate) fn time_range(&self, local: &LocalOccurrence) -> Markup {
        let words = self.locale.time_range(local.start.time(), local.end.time(), self.clock());
        time_element(local, &words)
    }
}

/// "2 March to 6 April 2027", by the programme's own calendar.
pub fn dates(locale: &Locale, programme: &Programme) -> String {
    let date = |start| local_at(programme.anchor_zone, start).map(|local| local.date());
    let (first, last) = (programme.sessions().next(), programme.sessions().last());
    match (first.map(|o| date(o.start)), last.map(|o| date(o.start))) {
        (Some(Ok(first)), Some(Ok(last))) => locale.date_span(first, last),
        _ => String::new(),
    }
}

/// A time, never mirrored: bare digits always run from left to right, "6:00 م" runs as its letters do.
pub(crate) fn time_element(local: &LocalOccurrence, words: &str) -> Markup {
    let is_digits = words.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, ':' | '–' | ' '));
    let direction = if is_digits { "ltr" } else { "auto" };
    html! { time datetime=(local.start.rfc3339()) { bdi dir=(direction) { (words) } } }
}

/// The letter of a track in its own colour and fill: solid for the first, striped for the second. Words stand beside it.
pub(crate) fn track_mark(track: Option<&str>) -> Markup {
    html! {
        @if let Some(track) = track {
            span.track-mark data-track=(track) aria-hidden="true" { (track) } " "
        }
    }
}

/// A sentence in which an address can be pressed.
pub fn linked(sentence: &str, address: &str) -> Markup {
    match sentence.split_once(address).filter(|_| !address.is_empty()) {
        Some((before, after)) => html! { (before) a href={ "mailto:" (address) } { (address) } (after) },
        None => html! { (sentence) },
    }
}

/// How an occurrence differs from the programme's own day and from the week before, for lists without a page.
pub fn remarks(locale: &Locale, local: &LocalOccurrence) -> Vec<String> {
    locale.day_shift(local.day_shift).into_iter().chain(messages::moved(locale, local.moved_s)).collect()
}

/// Governments change clocks at short notice: when these hours were computed. Each printed sheet says it, and the zone.
pub(crate) fn horizon(shown: &Shown) -> Markup {
    let date = local_at(shown.zone, shown.now).map(|now| shown.locale.date(now.date())).unwrap_or_default();
    let zone = zone_words(shown.locale, shown.zone, shown.now);
    let args = [("date", (&date).into()), ("zone", (&zone).into())];
    html! {
        p.fine-print { (shown.text(key::SCHEDULE_HORIZON, &[("date", (&date).into())])) }
        p.sheet-foot aria-hidden="true" { (shown.text(key::PRINT_FOOTER, &args)) }
    }
}
