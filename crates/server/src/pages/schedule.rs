//! The times of every occurrence, in the zone of the address. Works without a script: a form asks for another zone.

use chrono::Datelike;
use domain::Programme;
use domain::programme::{Kind, State};
use domain::routes::Page;
use domain::schedule::{LocalOccurrence, Phase, phase, schedule};
use domain::zones::{ZoneId, local_at};
use maud::{Markup, html};
use messages::key;

use super::words::track_mark;
use super::{Content, Origin, Sheet, not_found};

pub(super) fn content(sheet: &Sheet) -> Content {
    let Some(programme) = sheet.programme else { return not_found::content(sheet, "") };
    let all = schedule(programme, sheet.zone).unwrap_or_default();
    let is_shown = |local: &&LocalOccurrence| match (&sheet.track, &local.occurrence.track) {
        (Some(wanted), Some(track)) => wanted == track,
        _ => true,
    };
    let shown: Vec<&LocalOccurrence> = all.iter().filter(is_shown).collect();
    let zone = sheet.zone_words(sheet.zone);
    let body = html! {
        h1 #page-heading tabindex="-1" { (sheet.text(key::SCHEDULE_TITLE, &[])) }
        @if programme.state(sheet.now) == State::Past {
            p.notice { (sheet.text(key::CLOSED_PAST, &[("dates", (&sheet.dates(programme)).into())])) }
        }
        (zone_line(sheet))
        (form(sheet, programme))
        @for kind in Kind::ALL { (section(sheet, programme, kind, &shown)) }
        (calendar(sheet, programme))
        (horizon(sheet))
    };
    Content {
        title: sheet.plain(key::SCHEDULE_TITLE_ZONE, &[("zone", (&zone).into())]),
        description: sheet.plain(key::PROGRAMME_DATES, &[("dates", (&sheet.dates(programme)).into())]),
        body,
    }
}

/// Whose clock the times follow, and where that was learned from.
pub(super) fn zone_line(sheet: &Sheet) -> Markup {
    let zone = sheet.zone_words(sheet.zone);
    let origin = match sheet.origin {
        Origin::Link => key::SCHEDULE_ZONE_FROM_LINK,
        Origin::Programme | Origin::Unknown(_) => key::SCHEDULE_ZONE_FROM_PROGRAMME,
    };
    html! {
        div.zone-line #zone-line {
            p.zone-line__now {
                strong { (sheet.text(key::SCHEDULE_ZONE_SHOWN, &[("zone", (&zone).into())])) }
                " " span.zone-line__origin { (sheet.text(origin, &[])) }
            }
            @if let Origin::Unknown(name) = &sheet.origin {
                p.notice."notice--warning".zone-line__notice {
                    (sheet.text(
                        key::SCHEDULE_ZONE_UNKNOWN,
                        &[("zone", name.into()), ("city", (&sheet.zone.city()).into())],
                    ))
                }
            }
        }
    }
}

fn form(sheet: &Sheet, programme: &Programme) -> Markup {
    let mut zones: Vec<ZoneId> = ZoneId::places().collect();
    zones.sort();
    let here = sheet.zone.canonical();
    html! {
        form.switches method="get" action=(sheet.path(Page::Schedule { slug: programme.slug.clone() })) {
            p.switch {
                label for="zone" { (sheet.text(key::SCHEDULE_ZONE_CHANGE, &[])) } " "
                select #zone name="zone" dir="ltr" {
                    @if !zones.contains(&here) {
                        option value=(here.name()) selected { (here.city()) }
                    }
                    @for zone in &zones {
                        option value=(zone.name()) selected[*zone == here] { (zone.name().replace('_', " ")) }
                    }
                }
            }
            fieldset.switch {
                legend { (sheet.text(key::SCHEDULE_TRACK, &[])) }
                div.switch__options {
                    @for track in &programme.tracks {
                        label.switch__option {
                            input type="radio" name="track" value=(track.id)
                                checked[sheet.track.as_ref() == Some(&track.id)];
                            " " span { (sheet.text(key::TRACK_NAME, &[("track", (&track.id).into())])) }
                        }
                    }
                    label.switch__option {
                        input type="radio" name="track" value="" checked[sheet.track.is_none()];
                        " " span { (sheet.text(key::SCHEDULE_TRACKS_BOTH, &[])) }
                    }
                }
            }
            p.actions { button.button type="submit" { (sheet.text(key::SCHEDULE_SHOW, &[])) } }
        }
    }
}

fn section(sheet: &Sheet, programme: &Programme, kind: Kind, shown: &[&LocalOccurrence]) -> Markup {
    let of_kind: Vec<_> = shown.iter().copied().filter(|local| local.occurrence.kind == kind).collect();
    let coming = of_kind.iter().find(|local| phase(local.occurrence, sheet.now) == Phase::Coming);
    let next = coming.map(|local| local.occurrence.id.as_str());
    let entry =
        |local: &LocalOccurrence| occurrence(sheet, local, next == Some(local.occurrence.id.as_str()));
    html! {
        @if !of_kind.is_empty() {
            section.section aria-labelledby=(kind.name()) {
                h2 id=(kind.name()) { (sheet.kind_heading(kind)) }
                @if kind == Kind::Session {
                    ol.timetable {
                        @for week in 1..=programme.weeks() {
                            li.timetable__week {
                                h3.timetable__name { (sheet.text(key::WEEK_NUMBER, &[("n", week.into())])) }
                                ul.timetable__entries {
                                    @for local in of_kind.iter().filter(|local| local.occurrence.week == Some(week)) {
                                        (entry(local))
                                    }
                                }
                            }
                        }
                    }
                } @else {
                    ul.occurrences { @for local in &of_kind { (entry(local)) } }
                }
            }
        }
    }
}

fn occurrence(sheet: &Sheet, local: &LocalOccurrence, is_next: bool) -> Markup {
    let track = local.occurrence.track.as_deref();
    let date = local.start.date();
    let date_words = sheet.locale.weekday_date(date, date.year() != sheet.now.year());
    let (phase_name, phase_words) = phase_words(sheet, local, is_next);
    html! {
        li.occurrence data-phase=(phase_name) data-track=[track] {
            @if let Some(track) = track {
                p.occurrence__track {
                    (track_mark(Some(track))) " " (sheet.text(key::TRACK_NAME, &[("track", track.into())]))
                }
            }
            p.occurrence__date {
                @if local.occurrence.cancelled {
                    s { (date_words) }
                } @else {
                    (date_words)
                }
                @if let Some(shift) = sheet.locale.day_shift(local.day_shift) {
                    " " span.occurrence__shift { (shift) }
                }
            }
            p.occurrence__time {
                @if local.occurrence.cancelled {
                    (sheet.text(key::SCHEDULE_CANCELLED, &[])) " " s { (sheet.time_range(local)) }
                } @else {
                    (sheet.time_range(local))
                }
            }
            p.occurrence__own { (own_words(sheet, local)) }
            @if let Some(moved) = messages::moved(sheet.locale, local.moved_s) {
                p.occurrence__moved {
                    (moved)
                    @for reason in sheet.reasons_moved(local) { ". " (reason) }
                }
            }
            @if let Some(words) = phase_words { p.occurrence__phase { (words) } }
        }
    }
}

/// "12:00 in New York · 2 hours": the time where it was set, and the length.
fn own_words(sheet: &Sheet, local: &LocalOccurrence) -> String {
    let length = sheet.locale.duration(local.occurrence.minutes);
    let anchor = local.occurrence.anchor_zone;
    if anchor.canonical() == sheet.zone.canonical() {
        return length;
    }
    let time = sheet.locale.time(local.anchor_start.time(), sheet.clock());
    let city = anchor.city();
    let args = [("time", (&time).into()), ("city", (&city).into())];
    format!("{} · {length}", sheet.text(key::SCHEDULE_PROGRAMME_TIME, &args))
}

/// Over, on now, or the next one.
fn phase_words(sheet: &Sheet, local: &LocalOccurrence, is_next: bool) -> (&'static str, Option<String>) {
    match phase(local.occurrence, sheet.now) {
        Phase::Over => ("over", Some(sheet.text(key::SCHEDULE_OVER, &[]))),
        Phase::OnNow => {
            let end = sheet.locale.time(local.end.time(), sheet.clock());
            ("now", Some(sheet.text(key::SCHEDULE_NOW, &[("time", (&end).into())])))
        }
        Phase::Coming if is_next => {
            let today = local_at(sheet.zone, sheet.now).map_or(local.start.date(), |now| now.date());
            let days = local.start.date().signed_duration_since(today).num_days();
            let in_days = sheet.locale.in_days(days);
            ("next", Some(sheet.text(key::SCHEDULE_NEXT, &[("in_days", (&in_days).into())])))
        }
        Phase::Coming => ("coming", None),
    }
}

/// The sessions as a calendar: kept up to date by a subscription, or as they are now.
fn calendar(sheet: &Sheet, programme: &Programme) -> Markup {
    let track = sheet.track.as_ref().map(|track| format!("&track={track}")).unwrap_or_default();
    let path = format!("/api/v1/programmes/{}/calendar.ics?lang={}{track}", programme.slug, sheet.language);
    let host = sheet.server.public_url.split_once("//").map_or("", |(_, host)| host);
    let file = format!("{}.ics", sheet.plain(key::SCHEDULE_CALENDAR_FILE, &[]));
    html! {
        section.section aria-labelledby="calendar" {
            h2 #calendar { (sheet.text(key::SCHEDULE_CALENDAR_TITLE, &[])) }
            ul.calendar {
                li {
                    a.button href=(path) download=(file) { (sheet.text(key::SCHEDULE_CALENDAR_DOWNLOAD, &[])) }
                    p { (sheet.text(key::SCHEDULE_CALENDAR_DOWNLOAD_HINT, &[])) }
                }
                li {
                    a.button href={ "webcal://" (host) (path) } { (sheet.text(key::SCHEDULE_CALENDAR_SUBSCRIBE, &[])) }
                    p { (sheet.text(key::SCHEDULE_CALENDAR_SUBSCRIBE_HINT, &[])) }
                }
            }
            p { (sheet.text(key::SCHEDULE_CALENDAR_LIVE, &[])) }
        }
    }
}

/// Governments change clocks at short notice: when these hours were computed, for whoever prints them.
fn horizon(sheet: &Sheet) -> Markup {
    let date = local_at(sheet.zone, sheet.now).map(|now| sheet.locale.date(now.date())).unwrap_or_default();
    html! { p.fine-print { (sheet.text(key::SCHEDULE_HORIZON, &[("date", (&date).into())])) } }
}
