//! The schedule: every occurrence of a programme, seen from one zone.

mod world;

pub use world::{TrackReach, Waking, World, WorldColumn, world};

use chrono::{DateTime, Days, Utc};

use crate::programme::{Kind, Occurrence, Programme};
use crate::zones::{LocalTime, PastHorizon, ZoneId, local_at};

/// An occurrence as a clock in one zone shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalOccurrence<'a> {
    pub occurrence: &'a Occurrence,
    pub start: LocalTime,
    pub end: LocalTime,
    /// In the occurrence's anchor zone.
    pub anchor_start: LocalTime,
    /// Days from the anchor's date to the local date of the start: -1, 0 or +1.
    pub day_shift: i32,
    /// How many seconds later (or, below zero, earlier) the local clock shows than at the same series' occurrence a week
    /// before; 0 where nothing changed or there is none.
    pub moved_s: i32,
}

impl LocalOccurrence<'_> {
    /// "1 hour earlier than last week", and so on.
    pub fn offset_changed(&self) -> bool {
        self.moved_s != 0
    }
}

/// Where an occurrence stands at an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    Over,
    OnNow,
    Coming,
}

pub fn phase(occurrence: &Occurrence, now: DateTime<Utc>) -> Phase {
    if now >= occurrence.end() {
        Phase::Over
    } else if now >= occurrence.start {
        Phase::OnNow
    } else {
        Phase::Coming
    }
}

/// Every occurrence in order of time. Errors where one lies outside the zone table.
pub fn schedule(programme: &Programme, zone: ZoneId) -> Result<Vec<LocalOccurrence<'_>>, PastHorizon> {
    programme
        .occurrences
        .iter()
        .map(|occurrence| {
            let start = local_at(zone, occurrence.start)?;
            let anchor_start = local_at(occurrence.anchor_zone, occurrence.start)?;
            let moved_s = match a_week_before(programme, occurrence, anchor_start) {
                Some(before) => {
                    let before = local_at(zone, before.start)?;
                    (start.local.signed_duration_since(before.local).num_seconds() - 7 * 86_400) as i32
                }
                None => 0,
            };
            Ok(LocalOccurrence {
                occurrence,
                start,
                end: local_at(zone, occurrence.end())?,
                anchor_start,
                day_shift: start.date().signed_duration_since(anchor_start.date()).num_days() as i32,
                moved_s,
            })
        })
        .collect()
}

/// The same series is: same kind, track, anchor zone and anchor clock time, seven days earlier on the anchor's calendar.
fn a_week_before<'a>(
    programme: &'a Programme,
    occurrence: &Occurrence,
    anchor_start: LocalTime,
) -> Option<&'a Occurrence> {
    let wanted = anchor_start.local.checked_sub_days(Days::new(7))?;
    programme.occurrences.iter().find(|other| {
        other.kind == occurrence.kind
            && other.track == occurrence.track
            && other.anchor_zone == occurrence.anchor_zone
            && local_at(other.anchor_zone, other.start).is_ok_and(|local| local.local == wanted)
    })
}

/// Whether people on the whole sleep then: 23:00 to 06:30, as `muster check` counts it.
pub fn is_night(local: LocalTime) -> bool {
    use chrono::Timelike;
    let minute = local.time().hour() * 60 + local.time().minute();
    !(6 * 60 + 30..23 * 60).contains(&minute)
}

/// The sessions of one track, in order of weeks.
pub fn sessions<'a, 'b>(
    schedule: &'b [LocalOccurrence<'a>],
    track: &'b str,
) -> impl Iterator<Item = &'b LocalOccurrence<'a>> {
    schedule.iter().filter(move |local| {
        local.occurrence.kind == Kind::Session && local.occurrence.track.as_deref() == Some(track)
    })
}
