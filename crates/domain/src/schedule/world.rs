//! Where in the world a programme's tracks fall into the day.

use chrono::{NaiveTime, Timelike};

use super::LocalOccurrence;
use crate::programme::Programme;
use crate::zones::{PastHorizon, ZoneId, local_at};

/// The hours of the day in which a person can be expected to be up, in minutes since midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waking {
    pub from_min: u32,
    /// After `from_min`, at most 24 hours.
    pub until_min: u32,
}

impl Default for Waking {
    /// 07:00 to 22:00.
    fn default() -> Waking {
        Waking { from_min: 7 * 60, until_min: 22 * 60 }
    }
}

impl Waking {
    /// Whether a session of `minutes` that starts at `start` on the wall is over before the waking hours are.
    pub fn holds(self, start: NaiveTime, minutes: u32) -> bool {
        let start_min = start.hour() * 60 + start.minute();
        self.from_min <= start_min && start_min + minutes <= self.until_min
    }

    /// Whether the whole of an occurrence lies within the waking hours of where it is shown.
    pub fn holds_occurrence(self, local: &LocalOccurrence) -> bool {
        self.holds(local.start.time(), local.occurrence.minutes)
    }
}

/// The places that keep one distance from UTC when the programme begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorldColumn {
    /// At the first session, in seconds east of UTC.
    pub offset_s: i32,
    /// The place that stands for the column: the visitor's own in theirs, else a large city.
    pub zone: ZoneId,
    pub is_visitors: bool,
    pub tracks: Vec<TrackReach>,
}

impl WorldColumn {
    /// Whether a person there can take one track through all weeks within waking hours.
    pub fn is_reached(&self) -> bool {
        self.tracks.iter().any(TrackReach::is_whole)
    }
}

/// How much of a track falls into the waking hours of a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrackReach {
    pub track: String,
    /// Sessions within waking hours.
    pub waking: usize,
    /// All sessions of the track that take place.
    pub all: usize,
}

impl TrackReach {
    /// Every week: clocks change in the middle of a programme, and a track that slips into the night is not within reach.
    pub fn is_whole(&self) -> bool {
        self.all > 0 && self.waking == self.all
    }
}

/// Every distance from UTC that is kept anywhere when the programme begins, from west to east.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct World {
    pub columns: Vec<WorldColumn>,
}

impl World {
    /// Columns that one of the tracks reaches in daytime.
    pub fn reached(&self) -> usize {
        self.columns.iter().filter(|column| column.is_reached()).count()
    }
}

/// One large city for each column, so that it is called by a name that people know. Where the list has none, as on the
/// Marquesas, the column is called by the first of its places.
const LARGE_CITIES: [&str; 39] = [
    "Pacific/Pago_Pago",
    "Pacific/Honolulu",
    "America/Anchorage",
    "America/Los_Angeles",
    "America/Denver",
    "America/Mexico_City",
    "America/New_York",
    "America/Caracas",
    "America/St_Johns",
    "America/Sao_Paulo",
    "America/Noronha",
    "Atlantic/Azores",
    "Atlantic/Cape_Verde",
    "Europe/London",
    "Africa/Lagos",
    "Africa/Cairo",
    "Europe/Istanbul",
    "Asia/Tehran",
    "Asia/Dubai",
    "Asia/Kabul",
    "Asia/Karachi",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Asia/Dhaka",
    "Asia/Yangon",
    "Asia/Jakarta",
    "Asia/Shanghai",
    "Australia/Eucla",
    "Asia/Tokyo",
    "Australia/Darwin",
    "Australia/Brisbane",
    "Australia/Adelaide",
    "Australia/Sydney",
    "Pacific/Noumea",
    "Pacific/Auckland",
    "Pacific/Fiji",
    "Pacific/Chatham",
    "Pacific/Tongatapu",
    "Pacific/Kiritimati",
];

/// Looks over the world from west to east. A column is judged by the one place that stands for it, over all weeks; the
/// visitor's own column by theirs. Cancelled sessions do not count. Errors where a session lies outside the zone table;
/// without sessions there are no columns.
pub fn world(programme: &Programme, visitor: Option<ZoneId>, waking: Waking) -> Result<World, PastHorizon> {
    let Some(first) = programme.first_session().map(|first| first.start) else {
        return Ok(World::default());
    };
    let large = LARGE_CITIES.iter().filter_map(|name| ZoneId::parse(name));
    // Who stands for an offset: whoever comes first.
    let candidates = visitor.into_iter().chain(large).chain(ZoneId::places());
    let mut columns: Vec<WorldColumn> = Vec::new();
    for zone in candidates {
        let offset_s = local_at(zone, first)?.offset_s;
        if columns.iter().all(|column| column.offset_s != offset_s) {
            let column = WorldColumn {
                offset_s,
                zone,
                is_visitors: columns.is_empty() && visitor.is_some(),
                tracks: reach(programme, zone, waking)?,
            };
            // Put in its place: a sort of its own weighs 2 KB (brotli) in the first load.
            columns.insert(columns.partition_point(|other| other.offset_s < offset_s), column);
        }
    }
    Ok(World { columns })
}

fn reach(programme: &Programme, zone: ZoneId, waking: Waking) -> Result<Vec<TrackReach>, PastHorizon> {
    let mut tracks = Vec::with_capacity(programme.tracks.len());
    for track in &programme.tracks {
        let mut reach = TrackReach { track: track.id.clone(), waking: 0, all: 0 };
        let is_held =
            |track_of: Option<&str>, cancelled: bool| track_of == Some(track.id.as_str()) && !cancelled;
        for session in programme.sessions().filter(|o| is_held(o.track.as_deref(), o.cancelled)) {
            let start = local_at(zone, session.start)?.time();
            reach.all += 1;
            reach.waking += usize::from(waking.holds(start, session.minutes));
        }
        tracks.push(reach);
    }
    Ok(tracks)
}
