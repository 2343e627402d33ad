//! The visitor's day as a picture: waking hours outlined, and where each track's session falls. The sentences below it
//! say the same.

use chrono::{NaiveTime, Timelike};
use domain::programme::{Kind, Programme};
use domain::schedule::{LocalOccurrence, is_night, schedule};
use domain::zones::{LocalTime, ZoneId};
use messages::Clock;

use super::track_mark::track_mark;
use super::written::Html;
use crate::site::{self, plain, tr};

const MINUTES_PER_DAY: u32 = 24 * 60;
/// What most people call their day.
const WAKING: (u32, u32) = (7, 22);

/// The first session of each track on one axis of 24 hours. It runs with the language's direction.
pub fn day_strip(html: &mut Html, programme: &Programme, zone: ZoneId, clock: Clock) {
    let all = schedule(programme, zone).unwrap_or_default();
    let is_first = |local: &&LocalOccurrence<'_>| {
        local.occurrence.kind == Kind::Session && local.occurrence.week == Some(1)
    };
    html.put("<figure class=\"day-strip\"><svg class=\"day-strip__picture\" width=\"100%\" height=\"92\" role=\"img\" aria-label=\"");
    for local in all.iter().filter(is_first) {
        html.say(&messages::without_marks(&sentence(local, clock))).put(". ");
    }
    html.put(
        "\"><defs><pattern id=\"day-strip-stripes\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
        <rect class=\"day-strip__gap\" width=\"8\" height=\"8\"/><rect class=\"day-strip__stripe\" width=\"4\" height=\"8\"/></pattern></defs>\
        <rect class=\"day-strip__night\" x=\"0\" y=\"24\" width=\"100%\" height=\"40\"/>",
    );
    span(html, "day-strip__waking", WAKING.0 * 60, WAKING.1 * 60, "24", "40");
    for hour in [3, 6, 9, 12, 15, 18, 21] {
        tick(html, hour, clock);
    }
    for (at, local) in all.iter().filter(is_first).enumerate() {
        let class =
            if at % 2 == 0 { "day-strip__block" } else { "day-strip__block day-strip__block--striped" };
        block(html, class, local);
    }
    html.put("</svg><ul class=\"day-strip__said\">");
    for local in all.iter().filter(is_first) {
        html.put("<li>");
        track_mark(html, local.occurrence.track.as_deref());
        html.say(&sentence(local, clock)).put("</li>");
    }
    let (from, to) = (hour_words(WAKING.0, clock), hour_words(WAKING.1, clock));
    let waking = tr!(STRIP_DAY_WAKING, from = &from, to = &to);
    html.line("<li class=\"day-strip__key\">", &waking, "</li></ul></figure>");
}

fn hour_words(hour: u32, clock: Clock) -> String {
    site::locale().time(NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default(), clock)
}

/// "Track A: Tuesday 18:00 to 20:00, in your evening"
fn sentence(local: &LocalOccurrence<'_>, clock: Clock) -> String {
    let track = local.occurrence.track.as_deref().unwrap_or_default();
    let weekday = site::locale().weekday(local.start.date());
    let start = site::locale().time(local.start.time(), clock);
    let end = site::locale().time(local.end.time(), clock);
    let when = part_of_day(local.start);
    tr!(STRIP_TRACK, track = track, weekday = &weekday, start = &start, end = &end, when = &when)
}

fn part_of_day(start: LocalTime) -> String {
    match start.time().hour() {
        _ if is_night(start) => plain!(STRIP_NIGHT),
        ..12 => plain!(STRIP_MORNING),
        12..17 => plain!(STRIP_AFTERNOON),
        _ => plain!(STRIP_EVENING),
    }
}

/// A session's block; over midnight it is two.
fn block(html: &mut Html, class: &'static str, local: &LocalOccurrence<'_>) {
    let start = local.start.time().hour() * 60 + local.start.time().minute();
    let end = start + local.occurrence.minutes;
    span(html, class, start, end.min(MINUTES_PER_DAY), "30", "28");
    if end > MINUTES_PER_DAY {
        span(html, class, 0, end - MINUTES_PER_DAY, "30", "28");
    }
    let middle = ((start + end) / 2).min(MINUTES_PER_DAY - 20);
    html.line(
        "<text class=\"day-strip__track\" y=\"17\" text-anchor=\"middle\" x=\"",
        &left(middle, middle),
        "\">",
    );
    html.line("", local.occurrence.track.as_deref().unwrap_or_default(), "</text>");
}

fn tick(html: &mut Html, hour: u32, clock: Clock) {
    let at = left(hour * 60, hour * 60);
    html.line("<line class=\"day-strip__tick\" y1=\"64\" y2=\"69\" x1=\"", &at, "\" x2=\"")
        .line("", &at, "\"/>");
    if hour.is_multiple_of(6) {
        html.line("<text class=\"day-strip__hour\" y=\"84\" text-anchor=\"middle\" x=\"", &at, "\">");
        html.line("", &hour_words(hour, clock), "</text>");
    }
}

fn span(html: &mut Html, class: &'static str, from: u32, to: u32, y: &'static str, height: &'static str) {
    html.line("<rect class=\"", class, "\" y=\"").line("", y, "\" height=\"").line("", height, "\" x=\"");
    html.line("", &left(from, to), "\" width=\"").line("", &share(to - from), "\"/>");
}

/// Where a span of the day begins on the axis, as SVG wants it.
fn left(from: u32, to: u32) -> String {
    share(if site::locale().is_rtl() { MINUTES_PER_DAY - to } else { from })
}

/// In hundredths of a per cent, without the weight of printing floats.
fn share(minutes: u32) -> String {
    let hundredths = minutes * 10_000 / MINUTES_PER_DAY;
    let mut text = (hundredths / 100).to_string();
    text.push_str(if hundredths % 100 < 10 { ".0" } else { "." });
    text.push_str(&(hundredths % 100).to_string());
    text.push('%');
    text
}
