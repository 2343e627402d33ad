//! Every date: the sessions week by week, and below them what is for group contacts and for facilitators.

use chrono::Datelike;
use domain::programme::Kind;
use domain::schedule::{LocalOccurrence, Phase, phase, schedule};
use domain::zones::local_at;
use maud::{Markup, html};
use messages::{Key, key};

use crate::switches::address;
use crate::words::track_mark;
use crate::{Choice, Shown, calendar, compared};

/// Whom a group of kinds is for, beside everybody.
struct Audience {
    id: &'static str,
    title: Key,
    kinds: &'static [Kind],
    is_shown: bool,
    show: Key,
    hide: Key,
    /// The choice that shows or hides it.
    other: Choice,
}

fn audiences(choice: &Choice) -> [Audience; 2] {
    [
        Audience {
            id: "contact",
            title: key::SCHEDULE_FOR_CONTACTS,
            kinds: &[Kind::Orientation, Kind::Community],
            is_shown: choice.contacts,
            show: key::SCHEDULE_SHOW_CONTACTS,
            hide: key::SCHEDULE_HIDE_CONTACTS,
            other: Choice { contacts: !choice.contacts, ..choice.clone() },
        },
        Audience {
            id: "facilitator",
            title: key::SCHEDULE_FOR_FACILITATORS,
            kinds: &[Kind::Training, Kind::OpenSpace],
            is_shown: choice.facilitators,
            show: key::SCHEDULE_SHOW_FACILITATORS,
            hide: key::SCHEDULE_HIDE_FACILITATORS,
            other: Choice { facilitators: !choice.facilitators, ..choice.clone() },
        },
    ]
}

/// Whether an occurrence is in view.
pub(crate) fn is_shown(choice: &Choice, local: &LocalOccurrence) -> bool {
    let is_other_track = match (&choice.track, &local.occurrence.track) {
        (Some(wanted), Some(track)) => wanted != track,
        _ => false,
    };
    choice.shows(local.occurrence.kind) && !is_other_track
}

pub(crate) fn sections(shown: &Shown) -> Markup {
    let all = schedule(shown.programme, shown.zone).unwrap_or_default();
    let n = all.iter().filter(|local| is_shown(shown.choice, local)).count();
    let count = shown.text(key::SCHEDULE_COUNT, &[("n", n.into()), ("all", all.len().into())]);
    html! {
        p.times-count { (count) }
        (sessions(shown, &all))
        @for audience in audiences(shown.choice) { (section(shown, &audience, &all)) }
    }
}

/// The first of a kind that is still to come.
fn next_of<'a>(shown: &Shown, kind: Kind, all: &'a [LocalOccurrence]) -> Option<&'a str> {
    let mut shown_of_kind =
        all.iter().filter(|local| local.occurrence.kind == kind && is_shown(shown.choice, local));
    let next = shown_of_kind.find(|local| phase(local.occurrence, shown.now) == Phase::Coming);
    next.map(|local| local.occurrence.id.as_str())
}

fn sessions(shown: &Shown, all: &[LocalOccurrence]) -> Markup {
    let next = next_of(shown, Kind::Session, all);
    html! {
        section.section aria-labelledby="session" {
            h2 #session { (shown.text(key::SCHEDULE_SESSIONS, &[])) }
            ol.timetable {
                @for week in 1..=shown.programme.weeks() {
                    li.timetable__week {
                        h3.timetable__name { (shown.text(key::WEEK_NUMBER, &[("n", week.into())])) }
                        ul.timetable__entries {
                            @for local in all {
                                @if local.occurrence.week == Some(week) && is_shown(shown.choice, local) {
                                    (occurrence(shown, local, next))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Dates that not everybody needs: counted, and one press away.
fn section(shown: &Shown, audience: &Audience, all: &[LocalOccurrence]) -> Markup {
    let of_kind = |kind: Kind| all.iter().filter(move |local| local.occurrence.kind == kind);
    let has_any = audience.kinds.iter().any(|kind| of_kind(*kind).next().is_some());
    let press = if audience.is_shown { audience.hide } else { audience.show };
    html! {
        @if has_any {
            section.section.times-folded[!audience.is_shown] aria-labelledby=(audience.id) {
                h2 id=(audience.id) { (shown.text(audience.title, &[])) }
                @for kind in audience.kinds {
                    @let n = of_kind(*kind).count();
                    @if n > 0 {
                        @let name = shown.text(heading(*kind), &[]);
                        @if audience.is_shown {
                            h3 { (name) }
                            @let next = next_of(shown, *kind, all);
                            ul.occurrences { @for local in of_kind(*kind) { (occurrence(shown, local, next)) } }
                        } @else {
                            p { (shown.text(key::SCHEDULE_MORE_DATES, &[("kind", (&name).into()), ("n", n.into())])) }
                        }
                    }
                }
                p {
                    a.button id={ "show-" (audience.id) } href=(address(shown, &audience.other)) data-choice {
                        (shown.text(press, &[]))
                    }
                }
            }
        }
    }
}

fn heading(kind: Kind) -> Key {
    match kind {
        Kind::Session => key::SCHEDULE_SESSIONS,
        Kind::Orientation => key::SCHEDULE_ORIENTATIONS,
        Kind::Training => key::SCHEDULE_TRAININGS,
        Kind::OpenSpace => key::SCHEDULE_OPEN_SPACES,
        Kind::Community => key::SCHEDULE_COMMUNITIES,
    }
}

fn occurrence(shown: &Shown, local: &LocalOccurrence, next: Option<&str>) -> Markup {
    let track = local.occurrence.track.as_deref();
    let date = local.start.date();
    let date_words = shown.locale.weekday_date(date, date.year() != shown.now.year());
    let (phase_name, phase_words) = phase_words(shown, local, next == Some(local.occurrence.id.as_str()));
    html! {
        li.occurrence data-phase=(phase_name) data-track=[track] {
            @if let Some(track) = track {
                p.occurrence__track { (track_mark(Some(track))) (shown.track_name(track)) }
            }
            p.occurrence__date {
                @if local.occurrence.cancelled { s { (date_words) } } @else { (date_words) }
                @if let Some(shift) = shown.locale.day_shift(local.day_shift) {
                    " " span.occurrence__shift { (shift) }
                }
            }
            p.occurrence__time {
                @if local.occurrence.cancelled {
                    (shown.text(key::SCHEDULE_CANCELLED, &[])) " " s { (shown.time_range(local)) }
                } @else {
                    (shown.time_range(local))
                }
            }
            p.occurrence__own { (own_words(shown, local)) }
            (compared::hours(shown, local))
            @if let Some(moved) = messages::moved(shown.locale, local.moved_s) {
                p.occurrence__moved {
                    (moved)
                    @for reason in shown.reasons_moved(local) { ". " (reason) }
                }
            }
            @if let Some(words) = phase_words { p.occurrence__phase { (words) } }
            @if phase_name != "over" && !local.occurrence.cancelled { (calendar::one(shown, local.occurrence)) }
        }
    }
}

/// "12:00 in New York · 2 hours": the time where it was set, and the length.
fn own_words(shown: &Shown, local: &LocalOccurrence) -> String {
    let length = shown.locale.duration(local.occurrence.minutes);
    let anchor = local.occurrence.anchor_zone;
    if anchor.canonical() == shown.zone.canonical() {
        return length;
    }
    let time = shown.locale.time(local.anchor_start.time(), shown.clock());
    let city = shown.locale.city(anchor);
    let args = [("time", (&time).into()), ("city", (&city).into())];
    let mut words = shown.text(key::SCHEDULE_PROGRAMME_TIME, &args);
    words.push_str(" · ");
    words.push_str(&length);
    words
}

/// Over, on now, or the next one.
fn phase_words(shown: &Shown, local: &LocalOccurrence, is_next: bool) -> (&'static str, Option<String>) {
    match phase(local.occurrence, shown.now) {
        Phase::Over => ("over", Some(shown.text(key::SCHEDULE_OVER, &[]))),
        Phase::OnNow => {
            let end = shown.locale.time(local.end.time(), shown.clock());
            ("now", Some(shown.text(key::SCHEDULE_NOW, &[("time", (&end).into())])))
        }
        Phase::Coming if is_next => {
            let today = local_at(shown.zone, shown.now).map_or(local.start.date(), |now| now.date());
            let days = local.start.date().signed_duration_since(today).num_days();
            let in_days = shown.locale.in_days(days);
            ("next", Some(shown.text(key::SCHEDULE_NEXT, &[("in_days", (&in_days).into())])))
        }
        Phase::Coming => ("coming", None),
    }
}
