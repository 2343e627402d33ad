//! The visitor's day as a picture: waking hours outlined, and where each track's session falls. The sentences below it
//! say the same.

use chrono::{NaiveTime, Timelike};
use domain::programme::{Kind, Programme};
use domain::schedule::{LocalOccurrence, schedule};
use domain::zones::{LocalTime, ZoneId};
use leptos::prelude::*;
use messages::Clock;

use super::track_mark::track_mark;
use crate::site::{self, plain, tr};

const MINUTES_PER_DAY: u32 = 24 * 60;
/// What most people call their day.
const WAKING: (u32, u32) = (7, 22);

/// The first session of each track on one axis of 24 hours. It runs with the language's direction.
#[component]
pub fn DayStrip(
    programme: &'static Programme,
    #[prop(into)] zone: Signal<ZoneId>,
    #[prop(into)] clock: Signal<Clock>,
) -> impl IntoView {
    move || {
        let clock = clock.get();
        let all = schedule(programme, zone.get()).unwrap_or_default();
        let firsts: Vec<_> = all
            .iter()
            .filter(|local| local.occurrence.kind == Kind::Session && local.occurrence.week == Some(1))
            .collect();
        let spoken: Vec<String> =
            firsts.iter().map(|local| messages::without_marks(&sentence(local, clock))).collect();
        let blocks = firsts.iter().enumerate().map(|(at, local)| block(at, local)).collect_view();
        let said = firsts
            .iter()
            .map(|local| {
                view! { <li>{track_mark(local.occurrence.track.as_deref())} " " {sentence(local, clock)}</li> }
            })
            .collect_view();
        let ticks = [3, 6, 9, 12, 15, 18, 21].map(|hour| tick(hour, clock)).into_iter().collect_view();
        view! {
            <figure class="day-strip">
                <svg class="day-strip__picture" width="100%" height="92" role="img" aria-label=spoken.join(". ")>
                    <defs>
                        <pattern id="day-strip-stripes" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                            <rect class="day-strip__gap" width="8" height="8"></rect>
                            <rect class="day-strip__stripe" width="4" height="8"></rect>
                        </pattern>
                    </defs>
                    <rect class="day-strip__night" x="0" y="24" width="100%" height="40"></rect>
                    <rect class="day-strip__waking" x=percent(WAKING.0 * 60, WAKING.1 * 60) y="24" width=length(WAKING.0 * 60, WAKING.1 * 60) height="40"></rect>
                    {ticks}
                    {blocks}
                </svg>
                <ul class="day-strip__said">
                    {said}
                    <li class="day-strip__key">{waking(clock)}</li>
                </ul>
            </figure>
        }
    }
}

fn waking(clock: Clock) -> String {
    let hour = |hour| site::locale().time(NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default(), clock);
    tr!(STRIP_DAY_WAKING, from = &hour(WAKING.0), to = &hour(WAKING.1))
}

/// "Track A: Tuesday 18:00 to 20:00, in your evening"
fn sentence(local: &LocalOccurrence<'_>, clock: Clock) -> String {
    let track = local.occurrence.track.as_deref().unwrap_or_default();
    let weekday = site::locale().weekday(local.start.date());
    let (start, end) =
        (site::locale().time(local.start.time(), clock), site::locale().time(local.end.time(), clock));
    let when = part_of_day(local.start);
    tr!(STRIP_TRACK, track = track, weekday = &weekday, start = &start, end = &end, when = &when)
}

fn part_of_day(start: LocalTime) -> String {
    match start.time().hour() {
        _ if domain::schedule::is_night(start) => plain!(STRIP_NIGHT),
        ..12 => plain!(STRIP_MORNING),
        12..17 => plain!(STRIP_AFTERNOON),
        _ => plain!(STRIP_EVENING),
    }
}

/// A session's block; over midnight it is two.
fn block(at: usize, local: &LocalOccurrence<'_>) -> AnyView {
    let start = local.start.time().hour() * 60 + local.start.time().minute();
    let end = start + local.occurrence.minutes;
    let track = local.occurrence.track.clone();
    let class =
        if at.is_multiple_of(2) { "day-strip__block" } else { "day-strip__block day-strip__block--striped" };
    let parts = [(start, end.min(MINUTES_PER_DAY)), (0, end.saturating_sub(MINUTES_PER_DAY))];
    let rects = parts.into_iter().filter(|(from, to)| to > from).map(|(from, to)| {
        view! { <rect class=class data-track=track.clone() x=percent(from, to) y="30" width=length(from, to) height="28"></rect> }
    });
    let middle = ((start + end) / 2).min(MINUTES_PER_DAY - 20);
    view! {
        {rects.collect_view()}
        <text class="day-strip__track" x=percent(middle, middle) y="17" text-anchor="middle">{track.clone()}</text>
    }
    .into_any()
}

fn tick(hour: u32, clock: Clock) -> AnyView {
    let at = percent(hour * 60, hour * 60);
    let label = hour.is_multiple_of(6).then(|| {
        let words = site::locale().time(NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default(), clock);
        view! { <text class="day-strip__hour" x=at.clone() y="84" text-anchor="middle">{words}</text> }
    });
    view! { <line class="day-strip__tick" x1=at.clone() x2=at.clone() y1="64" y2="69"></line> {label} }
        .into_any()
}

/// Where a span of the day begins on the axis, as SVG wants it.
fn percent(from: u32, to: u32) -> String {
    share(if site::locale().is_rtl() { MINUTES_PER_DAY - to } else { from })
}

fn length(from: u32, to: u32) -> String {
    share(to - from)
}

/// In hundredths of a per cent, without the weight of printing floats.
fn share(minutes: u32) -> String {
    let hundredths = minutes * 10_000 / MINUTES_PER_DAY;
    let mut text = (hundredths / 100).to_string();
    text.push('.');
    text.push_str(if hundredths % 100 < 10 { "0" } else { "" });
    text.push_str(&(hundredths % 100).to_string());
    text.push('%');
    text
}
