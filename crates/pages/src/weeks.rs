//! The weeks at a glance: each week's date and the hour of each track, in one zone.

use domain::programme::Kind;
use domain::schedule::{LocalOccurrence, schedule};
use maud::{Markup, html};
use messages::key;

use crate::Shown;
use crate::words::{time_element, track_mark};

/// A week whose clock time moved says so, and below the strip stands why.
pub(crate) fn strip(shown: &Shown) -> Markup {
    let all = schedule(shown.programme, shown.zone).unwrap_or_default();
    let sessions: Vec<_> = all.iter().filter(|local| local.occurrence.kind == Kind::Session).collect();
    let mut reasons: Vec<String> = Vec::new();
    for local in &sessions {
        for reason in shown.reasons_moved(local) {
            if !reasons.contains(&reason) {
                reasons.push(reason);
            }
        }
    }
    html! {
        ol.week-strip aria-label=(shown.plain(key::STRIP_WEEKS_TITLE, &[])) {
            @for week in 1..=shown.programme.weeks() {
                @let of_week: Vec<_> = sessions.iter().filter(|local| local.occurrence.week == Some(week)).collect();
                @if let Some(first) = of_week.first() {
                    @let date = first.start.date();
                    li.week-strip__week {
                        span.week-strip__date { (shown.locale.short_date(date)) }
                        @for local in &of_week { (hour(shown, local, local.start.date() != date)) }
                        @if let Some(local) = of_week.iter().find(|local| local.moved_s != 0) {
                            (moved_mark(shown, local.moved_s))
                        }
                    }
                }
            }
        }
        ul.week-strip__reasons { @for reason in &reasons { li { (reason) } } }
    }
}

/// "A 18:00", with the weekday where the track falls on another day than the first one.
fn hour(shown: &Shown, local: &LocalOccurrence, is_other_day: bool) -> Markup {
    let track = local.occurrence.track.as_deref();
    let time = shown.locale.time(local.start.time(), shown.clock());
    html! {
        span.week-strip__time {
            @if let Some(track) = track { span.visually-hidden { (shown.track_name(track)) " " } }
            (track_mark(track))
            (time_element(local, &time))
            @if is_other_day { " " span.week-strip__day { (shown.locale.short_weekday(local.start.date())) } }
        }
    }
}

/// "1 hour earlier"; where there is little room the style sheet shows "−1 h" in its place.
fn moved_mark(shown: &Shown, moved_s: i32) -> Markup {
    let minutes = moved_s.unsigned_abs() / 60;
    let duration = shown.locale.duration(minutes);
    let (sign, key) = if moved_s > 0 { ("+", key::STRIP_LATER) } else { ("−", key::STRIP_EARLIER) };
    // Without the mark (U+200E) the sign would stand behind its number where letters run from the right.
    let (n, unit) = if minutes.is_multiple_of(60) {
        (minutes / 60, key::STRIP_SHORT_HOURS)
    } else {
        (minutes, key::STRIP_SHORT_MINUTES)
    };
    html! {
        span.week-strip__moved data-short={ "\u{200e}" (sign) (n) " " (shown.text(unit, &[])) } {
            (shown.text(key, &[("duration", (&duration).into())]))
        }
    }
}
