//! Pieces of sentences that several pages use.

use chrono::{DateTime, Datelike, Duration, Utc};
use domain::Programme;
use domain::programme::Kind;
use domain::schedule::LocalOccurrence;
use domain::text::{FALLBACK_LANGUAGE, Text};
use domain::zones::{ZoneId, changes_between, local_at, offset_at};
use maud::{Markup, html};
use messages::{Locale, key};

use super::Sheet;

impl Sheet<'_> {
    /// An instant as the clock in `zone` shows it, with the year where it is not this one. Midnight is the end of the
    /// day before it.
    pub(super) fn moment(&self, at: DateTime<Utc>, zone: ZoneId) -> String {
        let Ok(local) = local_at(zone, at) else { return String::new() };
        let with_year = local.date().year() != self.now.year();
        messages::deadline(self.locale, local.local, with_year, self.clock(), &zone.city())
    }

    /// "in 12 days": whole days to the last one before `at`.
    pub(super) fn days_left(&self, at: DateTime<Utc>, zone: ZoneId) -> String {
        let days = match (local_at(zone, at - Duration::seconds(1)), local_at(zone, self.now)) {
            (Ok(last), Ok(now)) => last.date().signed_duration_since(now.date()).num_days(),
            _ => 0,
        };
        self.locale.in_days(days)
    }

    /// "2 March to 6 April 2027", by the programme's own calendar.
    pub(super) fn dates(&self, programme: &Programme) -> String {
        let zone = programme.anchor_zone;
        let starts: Vec<_> = programme.sessions().filter_map(|o| local_at(zone, o.start).ok()).collect();
        match (starts.first(), starts.last()) {
            (Some(first), Some(last)) => self.locale.date_span(first.date(), last.date()),
            _ => String::new(),
        }
    }

    /// `Kathmandu, UTC+5:45`: a zone and its offset now.
    pub(super) fn zone_words(&self, zone: ZoneId) -> String {
        let offset_s = offset_at(zone, self.now).unwrap_or_default();
        self.locale.zone_label(&zone.city(), offset_s)
    }

    /// A text of the programme's file.
    pub(super) fn words<'t>(&self, text: &'t Text) -> &'t str {
        text.in_language(self.language)
    }

    /// A text that the page's language lacks is marked as English, so that it is read aloud as such.
    pub(super) fn lang(&self, text: &Text) -> Option<&'static str> {
        (!text.has(self.language)).then_some(FALLBACK_LANGUAGE)
    }

    /// Whose clocks change and when, where an occurrence is earlier or later than a week before.
    pub(super) fn reasons_moved(&self, local: &LocalOccurrence) -> Vec<String> {
        if local.moved_s == 0 {
            return Vec::new();
        }
        let until = local.occurrence.start;
        let mut reasons = Vec::new();
        for zone in [local.occurrence.anchor_zone, self.zone] {
            for change in changes_between(zone, until - Duration::days(7), until) {
                let Ok(at) = local_at(zone, change.at) else { continue };
                let date = self.locale.day_month(at.date());
                let city = zone.city();
                let args = [("city", (&city).into()), ("date", (&date).into())];
                reasons.push(self.text(key::SCHEDULE_CLOCKS_CHANGE, &args));
            }
        }
        reasons
    }

    pub(super) fn kind_heading(&self, kind: Kind) -> String {
        let key = match kind {
            Kind::Session => key::SCHEDULE_SESSIONS,
            Kind::Orientation => key::SCHEDULE_ORIENTATIONS,
            Kind::Training => key::SCHEDULE_TRAININGS,
            Kind::OpenSpace => key::SCHEDULE_OPEN_SPACES,
            Kind::Community => key::SCHEDULE_COMMUNITIES,
        };
        self.text(key, &[])
    }

    /// "18:00–20:00", with date and offset for machines.
    pub(super) fn time_range(&self, local: &LocalOccurrence) -> Markup {
        let words = self.locale.time_range(local.start.time(), local.end.time(), self.clock());
        time_element(local, &words)
    }
}

/// A time, never mirrored: bare digits always run from left to right, "6:00 م" runs as its letters do.
pub(super) fn time_element(local: &LocalOccurrence, words: &str) -> Markup {
    let direction = if words.contains(char::is_alphabetic) { "auto" } else { "ltr" };
    html! { time datetime=(local.start.rfc3339()) { bdi dir=(direction) { (words) } } }
}

/// The letter of a track in its own colour; words stand beside it.
pub(super) fn track_mark(track: Option<&str>) -> Markup {
    html! {
        @if let Some(track) = track {
            span.track-mark data-track=(track) aria-hidden="true" { (track) }
        }
    }
}

/// A sentence in which an address can be pressed.
pub(super) fn linked(sentence: &str, address: &str) -> Markup {
    match sentence.split_once(address).filter(|_| !address.is_empty()) {
        Some((before, after)) => html! { (before) a href={ "mailto:" (address) } { (address) } (after) },
        None => html! { (sentence) },
    }
}

/// How an occurrence differs from the programme's own day and from the week before, for lists without a page.
pub(crate) fn remarks(locale: &Locale, local: &LocalOccurrence) -> Vec<String> {
    locale.day_shift(local.day_shift).into_iter().chain(messages::moved(locale, local.moved_s)).collect()
}
