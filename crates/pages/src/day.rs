//! The visitor's day as a picture: waking hours outlined, and where each track's session falls. The sentences below it
//! say the same.

use chrono::{NaiveTime, Timelike};
use domain::programme::Kind;
use domain::schedule::{LocalOccurrence, is_night, schedule};
use domain::zones::LocalTime;
use maud::{Markup, html};
use messages::{Key, key, without_marks};

use crate::Shown;
use crate::words::track_mark;

const MINUTES_PER_DAY: u32 = 24 * 60;
/// The first session of each track on one axis of 24 hours. It runs with the language's direction.
pub(crate) fn strip(shown: &Shown) -> Markup {
    let waking = shown.choice.waking();
    strip_with(shown, (waking.from_min, waking.until_min), key::STRIP_DAY_WAKING)
}

/// The same with other hours outlined, in minutes of the day, and what they are: `words` with `from` and `to`. They may
/// run over midnight.
pub(crate) fn strip_with(shown: &Shown, (from_min, until_min): (u32, u32), words: Key) -> Markup {
    let all = schedule(shown.programme, shown.zone).unwrap_or_default();
    let is_first =
        |local: &&LocalOccurrence| local.occurrence.kind == Kind::Session && local.occurrence.week == Some(1);
    let first: Vec<_> = all.iter().filter(is_first).collect();
    let said: Vec<String> = first.iter().map(|local| sentence(shown, local)).collect();
    let label = without_marks(&said.join(". "));
    let (from, to) = (hour_words(shown, from_min / 60), hour_words(shown, until_min / 60));
    let outline = |from, to| span(shown, "day-strip__waking", from, to, "24", "40");
    html! {
        figure.day-strip {
            svg.day-strip__picture width="100%" height="92" role="img" aria-label=(label) {
                defs {
                    pattern #day-strip-stripes width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                        rect.day-strip__gap width="8" height="8" {}
                        rect.day-strip__stripe width="4" height="8" {}
                    }
                }
                rect.day-strip__night x="0" y="24" width="100%" height="40" {}
                @if from_min < until_min {
                    (outline(from_min, until_min))
                } @else {
                    (outline(from_min, MINUTES_PER_DAY))
                    (outline(0, until_min))
                }
                @for hour in [3, 6, 9, 12, 15, 18, 21] { (tick(shown, hour)) }
                @for (at, local) in first.iter().enumerate() { (block(shown, at, local)) }
            }
            ul.day-strip__said {
                @for (local, sentence) in first.iter().zip(&said) {
                    li { (track_mark(local.occurrence.track.as_deref())) (sentence) }
                }
                li.day-strip__key {
                    (shown.text(words, &[("from", (&from).into()), ("to", (&to).into())]))
                }
            }
        }
    }
}

fn hour_words(shown: &Shown, hour: u32) -> String {
    shown.locale.time(NaiveTime::from_hms_opt(hour % 24, 0, 0).unwrap_or_default(), shown.clock())
}

/// "Track A: Tuesday 18:00 to 20:00, in your evening"
fn sentence(shown: &Shown, local: &LocalOccurrence) -> String {
    let track = local.occurrence.track.as_deref().unwrap_or_default();
    let weekday = shown.locale.weekday(local.start.date());
    let start = shown.locale.time(local.start.time(), shown.clock());
    let end = shown.locale.time(local.end.time(), shown.clock());
    let when = shown.plain(part_of_day(local.start), &[]);
    let args = [
        ("track", track.into()),
        ("weekday", (&weekday).into()),
        ("start", (&start).into()),
        ("end", (&end).into()),
        ("when", (&when).into()),
    ];
    shown.text(key::STRIP_TRACK, &args)
}

fn part_of_day(start: LocalTime) -> messages::Key {
    match start.time().hour() {
        _ if is_night(start) => key::STRIP_NIGHT,
        ..12 => key::STRIP_MORNING,
        12..17 => key::STRIP_AFTERNOON,
        _ => key::STRIP_EVENING,
    }
}

/// A session's block; over midnight it is two.
fn block(shown: &Shown, at: usize, local: &LocalOccurrence) -> Markup {
    let class =
        if at.is_multiple_of(2) { "day-strip__block" } else { "day-strip__block day-strip__block--striped" };
    let start = local.start.time().hour() * 60 + local.start.time().minute();
    let end = start + local.occurrence.minutes;
    let middle = ((start + end) / 2).min(MINUTES_PER_DAY - 20);
    html! {
        (span(shown, class, start, end.min(MINUTES_PER_DAY), "30", "28"))
        @if end > MINUTES_PER_DAY { (span(shown, class, 0, end - MINUTES_PER_DAY, "30", "28")) }
        text.day-strip__track y="17" text-anchor="middle" x=(left(shown, middle, middle)) {
            (local.occurrence.track.as_deref().unwrap_or_default())
        }
    }
}

fn tick(shown: &Shown, hour: u32) -> Markup {
    let at = left(shown, hour * 60, hour * 60);
    html! {
        line.day-strip__tick y1="64" y2="69" x1=(at) x2=(at) {}
        @if hour.is_multiple_of(6) {
            text.day-strip__hour y="84" text-anchor="middle" x=(at) { (hour_words(shown, hour)) }
        }
    }
}

fn span(shown: &Shown, class: &str, from: u32, to: u32, y: &str, height: &str) -> Markup {
    html! { rect class=(class) y=(y) height=(height) x=(left(shown, from, to)) width=(share(to - from)) {} }
}

/// Where a span of the day begins on the axis, as SVG wants it.
fn left(shown: &Shown, from: u32, to: u32) -> String {
    share(if shown.locale.is_rtl() { MINUTES_PER_DAY - to } else { from })
}

fn share(minutes: u32) -> String {
    hundredths((minutes * 10_000 / MINUTES_PER_DAY) as usize)
}

/// Hundredths of a per cent, without the weight of printing floats.
pub(crate) fn hundredths(hundredths: usize) -> String {
    let mut text = (hundredths / 100).to_string();
    text.push_str(if hundredths % 100 < 10 { ".0" } else { "." });
    text.push_str(&(hundredths % 100).to_string());
    text.push('%');
    text
}
