//! The weeks at a glance: each week's date and the hour of each track, in one zone.

use chrono::Duration;
use domain::programme::{Kind, Programme};
use domain::schedule::{LocalOccurrence, schedule};
use domain::zones::{ZoneId, changes_between, local_at};
use messages::Clock;

use super::time_range::start_time;
use super::track_mark::track_mark;
use super::written::Html;
use crate::site::{self, plain, tr};

/// A week whose clock time moved says so, and below the strip stands why.
pub fn week_strip(html: &mut Html, programme: &Programme, zone: ZoneId, clock: Clock) {
    let all = schedule(programme, zone).unwrap_or_default();
    html.line("<ol class=\"week-strip\" aria-label=\"", &plain!(STRIP_WEEKS_TITLE), "\">");
    let mut told = Vec::new();
    for week in 1..=programme.weeks() {
        let mut first_date = None;
        for local in all.iter().filter(|local| is_session(local, week)) {
            let date = local.start.date();
            if first_date.is_none() {
                html.put("<li class=\"week-strip__week\">");
                html.line("<span class=\"week-strip__date\">", &site::locale().short_date(date), "</span>");
            }
            let is_other_day = *first_date.get_or_insert(date) != date;
            hour(html, local, is_other_day, clock);
            for reason in reasons_moved(local, zone) {
                if !told.contains(&reason) {
                    told.push(reason);
                }
            }
        }
        let moved = all.iter().filter(|local| is_session(local, week)).map(|local| local.moved_s);
        if let Some(moved_s) = moved.into_iter().find(|moved_s| *moved_s != 0) {
            moved_mark(html, moved_s);
        }
        html.put("</li>");
    }
    html.put("</ol><ul class=\"week-strip__reasons\">");
    for reason in &told {
        html.line("<li>", reason, "</li>");
    }
    html.put("</ul>");
}

fn is_session(local: &LocalOccurrence<'_>, week: u32) -> bool {
    local.occurrence.kind == Kind::Session && local.occurrence.week == Some(week)
}

/// "A 18:00", with the weekday where the track falls on another day than the first one.
fn hour(html: &mut Html, local: &LocalOccurrence<'_>, is_other_day: bool, clock: Clock) {
    let track = local.occurrence.track.as_deref();
    html.put("<span class=\"week-strip__time\">");
    if let Some(track) = track {
        html.line("<span class=\"visually-hidden\">", &plain!(TRACK_NAME, track = track), " </span>");
    }
    track_mark(html, track);
    start_time(html, local, clock);
    if is_other_day {
        let day = site::locale().short_weekday(local.start.date());
        html.line(" <span class=\"week-strip__day\">", &day, "</span>");
    }
    html.put("</span>");
}

/// "1 hour earlier"; where there is little room the style sheet shows "−1 h" in its place.
fn moved_mark(html: &mut Html, moved_s: i32) {
    let minutes = moved_s.unsigned_abs() / 60;
    let duration = site::locale().duration(minutes);
    let (sign, words) = if moved_s > 0 {
        ("+", tr!(STRIP_LATER, duration = &duration))
    } else {
        ("−", tr!(STRIP_EARLIER, duration = &duration))
    };
    let (n, unit) = if minutes.is_multiple_of(60) { (minutes / 60, " h\">") } else { (minutes, " min\">") };
    html.line("<span class=\"week-strip__moved\" data-short=\"", sign, "").line("", &n.to_string(), unit);
    html.say(&words).put("</span>");
}

/// Why an occurrence in `zone` is earlier or later than a week before: whose clocks change, and when.
pub fn reasons_moved(local: &LocalOccurrence<'_>, zone: ZoneId) -> Vec<String> {
    let mut reasons = Vec::new();
    if local.moved_s == 0 {
        return reasons;
    }
    let until = local.occurrence.start;
    for zone in [local.occurrence.anchor_zone, zone] {
        for change in changes_between(zone, until - Duration::days(7), until) {
            if let Ok(at) = local_at(zone, change.at) {
                let date = site::locale().day_month(at.date());
                reasons.push(tr!(SCHEDULE_CLOCKS_CHANGE, city = &zone.city(), date = &date));
            }
        }
    }
    reasons
}
