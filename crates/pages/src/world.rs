//! Which parts of the world each track reaches in daytime, from west to east.

use chrono::Timelike;
use domain::schedule::{TrackReach, WorldColumn, schedule, world};
use maud::{Markup, html};
use messages::{key, without_marks};

use crate::Shown;
use crate::words::track_mark;

/// Height of a track's row and of the gap below it, in CSS pixels.
const ROW: usize = 28;
const GAP: usize = 8;
/// Above the rows: the mark of the visitor's column.
const HEAD: usize = 16;

/// A row for each track, a column for each distance from UTC; one sentence says what the picture shows, and a list below
/// it says all of it.
pub(crate) fn strip(shown: &Shown) -> Markup {
    let visitor = shown.named_zone();
    let Ok(world) = world(shown.programme, visitor, shown.choice.waking()) else { return html! {} };
    let all = world.columns.len();
    let sentence = messages::world(shown.locale, &world);
    let tracks = &shown.programme.tracks;
    let height = HEAD + tracks.len() * (ROW + GAP);
    html! {
        figure.world-strip {
            div.world-strip__picture {
                div.world-strip__tracks aria-hidden="true" { @for track in tracks { (track_mark(Some(&track.id))) } }
                svg width="100%" height=(height) role="img" aria-label=(without_marks(&sentence)) {
                    @for (at, column) in world.columns.iter().enumerate() {
                        (column_of(shown, column, at, all, height))
                    }
                }
            }
            figcaption.world-strip__said {
                p { strong { (sentence) } }
                @if let Some(column) = world.columns.iter().find(|column| column.is_visitors) {
                    p { (shown.text(key::STRIP_WORLD_YOURS, &[("place", (&place(shown, column)).into())])) }
                }
            }
            p.world-strip__key { (shown.text(key::STRIP_WORLD_KEY, &[])) }
            details.more {
                summary { (shown.text(key::STRIP_WORLD_LIST, &[])) }
                ul.world-strip__list {
                    @for column in &world.columns { li { (said(shown, column)) } }
                }
            }
        }
    }
}

/// A track that lies in daytime there fills its cell, one that does so in some weeks only the lower half of it.
fn column_of(shown: &Shown, column: &WorldColumn, at: usize, all: usize, height: usize) -> Markup {
    let at = if shown.locale.is_rtl() { all - 1 - at } else { at };
    let (x, width) = (share(at, all), share(1, all));
    html! {
        @if column.is_visitors {
            rect.world-strip__yours x=(x) width=(width) y="0" height=(height) {}
        }
        @for (row, reach) in column.tracks.iter().enumerate() {
            @let y = HEAD + row * (ROW + GAP);
            @let class = if row.is_multiple_of(2) { "world-strip__day" } else { "world-strip__day world-strip__day--striped" };
            rect.world-strip__cell x=(x) width=(width) y=(y) height=(ROW) {}
            @if reach.is_whole() {
                rect class=(class) x=(x) width=(width) y=(y) height=(ROW) {}
            } @else if reach.waking > 0 {
                rect class=(class) x=(x) width=(width) y=(y + ROW / 2) height=(ROW / 2) {}
            }
        }
    }
}

/// "Kathmandu, UTC+5:45": a column by its place.
fn place(shown: &Shown, column: &WorldColumn) -> String {
    shown.locale.zone_label(&shown.locale.city(column.zone), column.offset_s)
}

/// "Lagos, UTC+1: track A 18:00, track B 02:00 (at night)": the first session of each track.
fn said(shown: &Shown, column: &WorldColumn) -> Markup {
    let all = schedule(shown.programme, column.zone).unwrap_or_default();
    let start = |reach: &TrackReach| {
        let first = domain::schedule::sessions(&all, &reach.track).next()?;
        Some(first.start.time().with_second(0).unwrap_or_default())
    };
    html! {
        (place(shown, column))
        @for reach in &column.tracks {
            @if let Some(start) = start(reach) {
                " " span.world-strip__time data-day[reach.is_whole()] {
                    (track_mark(Some(&reach.track)))
                    (shown.locale.time(start, shown.clock()))
                }
            }
        }
    }
}

/// `n` of `all` columns, in hundredths of a per cent.
fn share(n: usize, all: usize) -> String {
    crate::day::hundredths(n * 10_000 / all.max(1))
}
