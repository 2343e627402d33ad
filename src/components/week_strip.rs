//! The weeks at a glance: each week's date and the hour of each track, in one zone.

use chrono::Duration;
use domain::programme::{Kind, Programme};
use domain::schedule::{LocalOccurrence, schedule};
use domain::zones::{ZoneId, changes_between, local_at};
use leptos::prelude::*;
use messages::Clock;

use super::time_range::start_time;
use super::track_mark::track_mark;
use crate::site::{self, plain, tr};

/// A week whose clock time moved says so, and below the strip stands why.
#[component]
pub fn WeekStrip(
    programme: &'static Programme,
    #[prop(into)] zone: Signal<ZoneId>,
    #[prop(into)] clock: Signal<Clock>,
) -> impl IntoView {
    move || {
        let (zone, clock) = (zone.get(), clock.get());
        let all = schedule(programme, zone).unwrap_or_default();
        let weeks = (1..=programme.weeks()).filter_map(|week| cell(&all, week, clock)).collect_view();
        let reasons = all.iter().filter(|local| local.occurrence.kind == Kind::Session);
        let reasons = reasons.flat_map(|local| reasons_moved(local, zone));
        let reasons = reasons.fold(Vec::new(), |mut kept, reason| {
            if !kept.contains(&reason) {
                kept.push(reason);
            }
            kept
        });
        let reasons = reasons.into_iter().map(|reason| view! { <li>{reason}</li> }).collect_view();
        view! {
            <ol class="week-strip" aria-label=plain!(STRIP_WEEKS_TITLE)>{weeks}</ol>
            <ul class="week-strip__reasons">{reasons}</ul>
        }
    }
}

fn cell(all: &[LocalOccurrence<'_>], week: u32, clock: Clock) -> Option<AnyView> {
    let sessions: Vec<_> = all
        .iter()
        .filter(|local| local.occurrence.kind == Kind::Session && local.occurrence.week == Some(week))
        .collect();
    let first = sessions.first()?;
    let date = first.start.date();
    let moved = sessions.iter().find_map(|local| moved_mark(local.moved_s));
    let times =
        sessions.iter().map(|local| track_cell(local, local.start.date() != date, clock)).collect_view();
    let view = view! {
        <li class="week-strip__week">
            <span class="week-strip__date">{site::locale().short_date(date)}</span>
            {times}
            {moved}
        </li>
    };
    Some(view.into_any())
}

/// "A 18:00", with the weekday where the track falls on another day than the first one.
fn track_cell(local: &LocalOccurrence<'_>, other_day: bool, clock: Clock) -> AnyView {
    let track = local.occurrence.track.clone();
    let name = track.as_ref().map(|track| plain!(TRACK_NAME, track = track)).unwrap_or_default();
    let day = other_day.then(|| site::locale().short_weekday(local.start.date()));
    view! {
        <span class="week-strip__time">
            <span class="visually-hidden">{name} " "</span>
            {track_mark(track.as_deref())} " "
            {start_time(local, clock)}
            {day.map(|day| view! { " " <span class="week-strip__day">{day}</span> })}
        </span>
    }
    .into_any()
}

/// "1 hour earlier"; where there is little room the style sheet shows "−1 h" in its place.
fn moved_mark(moved_s: i32) -> Option<AnyView> {
    let minutes = moved_s.unsigned_abs() / 60;
    let duration = site::locale().duration(minutes);
    let (sign, words) = match moved_s {
        0 => return None,
        1.. => ("+", tr!(STRIP_LATER, duration = &duration)),
        _ => ("−", tr!(STRIP_EARLIER, duration = &duration)),
    };
    let mut short = String::from(sign);
    let (n, unit) = if minutes.is_multiple_of(60) { (minutes / 60, " h") } else { (minutes, " min") };
    short.push_str(&n.to_string());
    short.push_str(unit);
    Some(view! { <span class="week-strip__moved" data-short=short>{words}</span> }.into_any())
}

/// Why an occurrence in `zone` is earlier or later than a week before: whose clocks change, and when.
pub fn reasons_moved(local: &LocalOccurrence<'_>, zone: ZoneId) -> Vec<String> {
    if local.moved_s == 0 {
        return Vec::new();
    }
    let until = local.occurrence.start;
    [local.occurrence.anchor_zone, zone]
        .into_iter()
        .flat_map(|zone| {
            changes_between(zone, until - Duration::days(7), until).into_iter().map(move |c| (zone, c))
        })
        .filter_map(|(zone, change)| {
            let date = site::locale().day_month(local_at(zone, change.at).ok()?.date());
            Some(tr!(SCHEDULE_CLOCKS_CHANGE, city = &zone.city(), date = &date))
        })
        .collect()
}
