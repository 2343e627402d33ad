//! `calendar.ics`: every date in UTC, so that no calendar program's own idea of a time zone matters (RFC 5545, RFC 7986).
//!
//! No VTIMEZONE, no RRULE, no alarm, no attendee: each of them has been got wrong by a large calendar program. The same
//! occurrence has the same UID for ever, whatever language, track or time it is shown in; its SEQUENCE and LAST-MODIFIED
//! rise when a programme file changes (`store::calendar`).
//!
//! Written by hand: the crate `icalendar` (0.17) lets a lone carriage return through, asks the machine's clock and
//! random numbers for what is fixed here, and finds blanks by counting letters where it folds by octets.

use std::sync::Arc;

use axum::extract::{Path, Request, State};
use axum::http::{HeaderValue, header};
use axum::response::Response;
use bytes::Bytes;
use chrono::{DateTime, TimeDelta, Utc};
use domain::Programme;
use domain::programme::{Kind, Occurrence};
use domain::routes::{Page, Route, query_value};
use domain::zones::{ZoneId, local_at};
use messages::{Locale, key};

use super::Error;
use super::prepared::Prepared;
use crate::config::host_of;
use crate::mail;
use crate::serve::Server;
use crate::store::calendar::Entry;

/// A line has at most so many octets before its CRLF.
const LINE_OCTETS: usize = 75;

/// What `only` calls the opening of the registration, which is no occurrence.
const OPENING: &str = "opening";
/// An entry that takes no time is not shown by every calendar.
const OPENING_LASTS: TimeDelta = TimeDelta::minutes(30);

/// Whose calendar it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Audience {
    Participant,
    Contact,
    Facilitator,
}

impl Audience {
    fn parse(text: &str) -> Option<Audience> {
        match text {
            "participant" => Some(Audience::Participant),
            "contact" => Some(Audience::Contact),
            "facilitator" => Some(Audience::Facilitator),
            _ => None,
        }
    }

    fn sees(self, kind: Kind) -> bool {
        match kind {
            Kind::Session => true,
            Kind::Orientation => self == Audience::Contact,
            Kind::Training | Kind::OpenSpace => self == Audience::Facilitator,
            Kind::Community => false,
        }
    }
}

/// `GET programmes/{slug}/calendar.ics`: the dates of a track and an audience, or single ones, as a file.
pub(super) async fn feed(
    State(server): State<Arc<Server>>,
    Path(slug): Path<String>,
    request: Request,
) -> Result<Response, Error> {
    let programme = &server.programmes.get(&slug).ok_or(Error::ProgrammeUnknown)?.programme;
    let query = request.uri().query().unwrap_or_default();
    let value = |name| query_value(query, name).filter(|value| !value.is_empty());
    let track = value("track");
    if track.as_ref().is_some_and(|id| !programme.tracks.iter().any(|track| track.id == *id)) {
        return Err(Error::NotFound);
    }
    let audience = match value("for") {
        None => Audience::Participant,
        Some(name) => Audience::parse(&name).ok_or(Error::NotFound)?,
    };
    let locale = value("lang").and_then(|lang| messages::locale(&lang)).unwrap_or(Locale::english());
    let entries = server.calendars.get(&slug).ok_or(Error::ProgrammeUnknown)?;
    let on_track =
        |occurrence: &Occurrence| track.is_none() || occurrence.track.is_none() || occurrence.track == track;
    if value("only").as_deref() == Some(OPENING) {
        return Ok(file(
            &request,
            opening(programme, locale, &server.public_url),
            &format!("{slug}-{OPENING}"),
        ));
    }
    let (chosen, name): (Vec<&Entry>, String) = match value("only") {
        // These dates, whoever they are for: an id has no letters that a file name could not have.
        Some(ids) => {
            let find = |id| {
                let entry = entries.get(id).filter(|entry| entry.told.occurrence.kind != Kind::Community);
                entry.ok_or(Error::NotFound)
            };
            let mut chosen = ids.split(',').map(find).collect::<Result<Vec<&Entry>, Error>>()?;
            chosen.sort_by_key(|entry| (entry.told.occurrence.start, &entry.told.occurrence.id));
            let one = (chosen.len() == 1).then(|| format!("{slug}-{ids}"));
            (chosen, one.unwrap_or_else(|| slug.clone()))
        }
        None => {
            let is_chosen = |entry: &&Entry| {
                audience.sees(entry.told.occurrence.kind) && on_track(&entry.told.occurrence)
            };
            let mut chosen: Vec<&Entry> = entries.values().filter(is_chosen).collect();
            chosen.sort_by_key(|entry| (entry.told.occurrence.start, &entry.told.occurrence.id));
            (chosen, slug.clone())
        }
    };
    Ok(file(&request, calendar(programme, &chosen, locale, &server.public_url), &name))
}

/// A calendar file of this name, which is ASCII as slugs and ids are by the rules of programme files.
fn file(request: &Request, text: String, name: &str) -> Response {
    let prepared = Prepared::new(Bytes::from(text), 4);
    let mut response =
        prepared.respond(request.headers(), "text/calendar; charset=utf-8", "public, no-cache");
    if let Ok(value) = HeaderValue::try_from(format!("attachment; filename=\"{name}.ics\"")) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

/// These dates as a file, for a mail; none if none of them is told to calendars.
pub(crate) fn of_dates(
    server: &Server,
    programme: &Programme,
    ids: &[&str],
    language: &str,
) -> Option<String> {
    let entries = server.calendars.get(&programme.slug)?;
    let mut chosen: Vec<&Entry> = ids.iter().filter_map(|id| entries.get(*id)).collect();
    chosen.sort_by_key(|entry| (entry.told.occurrence.start, &entry.told.occurrence.id));
    let locale = messages::locale(language).unwrap_or(Locale::english());
    (!chosen.is_empty()).then(|| calendar(programme, &chosen, locale, &server.public_url))
}

/// The moment from which groups can be registered, for those who come too early.
fn opening(programme: &Programme, locale: &Locale, public_url: &str) -> String {
    let (host, language, slug) = (host_of(public_url), locale.lang(), &programme.slug);
    let page = Route::new(language, Page::Programme { slug: slug.clone() }).path();
    let title = programme.title.in_language(language);
    let mut out = begin(programme, host);
    out.line("BEGIN", "VEVENT");
    out.text("UID", &format!("{slug}-{OPENING}@{host}"));
    out.line("DTSTAMP", &utc(programme.opens));
    out.line("DTSTART", &utc(programme.opens));
    out.line("DTEND", &utc(programme.opens + OPENING_LASTS));
    out.text("SUMMARY", &format!("{} – {title}", locale.plain(key::CALENDAR_OPENING, &[])));
    out.line("URL", &format!("{public_url}{page}"));
    out.line("END", "VEVENT");
    out.line("END", "VCALENDAR");
    out.0
}

fn calendar(programme: &Programme, entries: &[&Entry], locale: &Locale, public_url: &str) -> String {
    let host = host_of(public_url);
    let language = locale.lang();
    let schedule =
        Route::new(mail::page_language(language), Page::Schedule { slug: programme.slug.clone() }).path();
    let schedule = format!("{public_url}{schedule}");
    let title = programme.title.in_language(language);
    let mut out = begin(programme, host);
    out.text("NAME", title);
    out.text("X-WR-CALNAME", title);
    out.line("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
    out.line("X-PUBLISHED-TTL", "PT6H");
    for entry in entries {
        let occurrence = &entry.told.occurrence;
        out.line("BEGIN", "VEVENT");
        out.text("UID", &format!("{}-{}@{host}", programme.slug, occurrence.id));
        out.line("DTSTAMP", &utc(entry.changed));
        out.line("LAST-MODIFIED", &utc(entry.changed));
        out.line("SEQUENCE", &entry.sequence.to_string());
        out.line("DTSTART", &utc(occurrence.start));
        out.line("DTEND", &utc(occurrence.end()));
        out.text("SUMMARY", &summary(occurrence, title, locale));
        out.text("DESCRIPTION", &format!("{}\n{schedule}", clock_times(occurrence, locale)));
        out.line("URL", &schedule);
        out.line("STATUS", if occurrence.cancelled { "CANCELLED" } else { "CONFIRMED" });
        out.line("END", "VEVENT");
    }
    out.line("END", "VCALENDAR");
    out.0
}

fn begin(programme: &Programme, host: &str) -> Lines {
    let mut out = Lines(String::new());
    out.line("BEGIN", "VCALENDAR");
    out.line("VERSION", "2.0");
    out.text("PRODID", &format!("-//{host}//{}//EN", programme.slug));
    out.line("METHOD", "PUBLISH");
    out.line("CALSCALE", "GREGORIAN");
    out
}

/// `Session, week 1, track A – Core fundamentals 2027`; a cancelled one says so first.
fn summary(occurrence: &Occurrence, title: &str, locale: &Locale) -> String {
    let what = messages::occurrence_name(locale, occurrence);
    if occurrence.cancelled {
        format!("{} {what} – {title}", locale.plain(key::SCHEDULE_CANCELLED, &[]))
    } else {
        format!("{what} – {title}")
    }
}

/// `12:00 New York, 17:00 UTC`: a program with old zone data shows a wrong local time, and this line tells.
fn clock_times(occurrence: &Occurrence, locale: &Locale) -> String {
    let clock = locale.default_clock();
    let utc = locale.time(occurrence.start.time(), clock);
    let zone = occurrence.anchor_zone;
    // Beyond the table of zones UTC is all that is known.
    let (own, city) = match local_at(zone, occurrence.start) {
        Ok(local) => (locale.time(local.time(), clock), locale.city(zone)),
        Err(_) => (utc.clone(), locale.city(ZoneId::UTC)),
    };
    let args = [("time", (&own).into()), ("city", (&city).into()), ("utc", (&utc).into())];
    locale.plain(key::CALENDAR_CLOCKS, &args)
}

fn utc(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

/// Content lines, folded and ended as RFC 5545, 3.1 asks.
struct Lines(String);

impl Lines {
    /// A value that is written as it stands.
    fn line(&mut self, name: &str, value: &str) {
        let mut octets = 0;
        for c in name.chars().chain([':']).chain(value.chars()) {
            // Folding between octets would cut a letter in two.
            if octets + c.len_utf8() > LINE_OCTETS {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(c);
            octets += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// A TEXT value: backslash, semicolon, comma and line ends are escaped.
    fn text(&mut self, name: &str, value: &str) {
        let value = value.replace("\r\n", "\n").replace('\r', "\n");
        let mut escaped = String::with_capacity(value.len());
        for c in value.chars() {
            match c {
                '\\' | ';' | ',' => escaped.extend(['\\', c]),
                '\n' => escaped.push_str("\\n"),
                c if c.is_control() => {}
                c => escaped.push(c),
            }
        }
        self.line(name, &escaped);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unfolded(text: &str) -> String {
        text.replace("\r\n ", "")
    }

    #[test]
    fn long_lines_are_folded_between_letters() {
        for value in ["प".repeat(60), "م".repeat(90), format!("{}🙂🙂", "a".repeat(66)), "x".repeat(400)]
        {
            let mut out = Lines(String::new());
            out.text("SUMMARY", &value);
            for line in out.0.split("\r\n") {
                assert!(line.len() <= 75, "{line}");
            }
            assert_eq!(unfolded(&out.0), format!("SUMMARY:{value}\r\n"));
        }
    }

    #[test]
    fn a_text_is_escaped_backslash_first() {
        let mut out = Lines(String::new());
        out.text("SUMMARY", "A, B; C\\D\nE: F\rG");
        assert_eq!(out.0, "SUMMARY:A\\, B\\; C\\\\D\\nE: F\\nG\r\n");
    }
}
