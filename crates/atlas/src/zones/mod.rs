//! Time zones: what a clock on the wall shows at an instant, and the other way round.
//!
//! Offsets come from a table of our own, 2020 to 2037, that `build.rs` makes from the newest IANA tzdb. Neither the
//! device's zone data nor that of chrono-tz is asked, because both may be years old. Outside the table there is an
//! error, never a guess.

mod find;
mod fold;
mod folded_name;
mod id;
mod in_lists;
mod index;
mod local;
mod nearest;
mod places;
mod resolve;
mod table;
mod written;
mod written_offset;

pub use find::{Finding, Found, find};
pub use fold::fold;
pub use id::{UnknownZone, ZoneId};
pub use in_lists::exonym;
#[cfg(not(target_arch = "wasm32"))]
pub use in_lists::text as names_in_lists;
pub use local::{LocalTime, LocalTimeError, instant_of, local_at};
pub use nearest::nearest;
pub use places::{Country, Places, table as place_table};
pub use resolve::{Resolved, detected, resolve, resolve_in_any_language};

use chrono::{DateTime, NaiveDate, Utc};

/// The first year of the table, from 1 January, 00:00 UTC.
pub const HORIZON_FIRST_YEAR: i32 = table::FIRST_YEAR;
/// The last year of the table, to 31 December, 24:00 UTC.
pub const HORIZON_LAST_YEAR: i32 = table::LAST_YEAR;
/// The IANA release that the table was made from, as "2026f".
pub const TZDB_VERSION: &str = table::TZDB_VERSION;

/// Governments change their clocks at a few months' notice: data older than this may be wrong by now.
pub const ZONE_DATA_GOOD_FOR_DAYS: i64 = 120;

/// The day on which the IANA released the data; none if it is not known.
pub fn tzdb_released() -> Option<NaiveDate> {
    table::TZDB_RELEASED.and_then(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day))
}

/// The instant lies outside the table, before `HORIZON_FIRST_YEAR` or after `HORIZON_LAST_YEAR`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PastHorizon;

impl std::fmt::Display for PastHorizon {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "clock times are known from {HORIZON_FIRST_YEAR} to {HORIZON_LAST_YEAR} only")
    }
}

impl std::error::Error for PastHorizon {}

/// The offset of `zone` at `instant`, in seconds east of UTC. Errors outside the table. Source: IANA tzdb.
pub fn offset_at(zone: ZoneId, instant: DateTime<Utc>) -> Result<i32, PastHorizon> {
    let at_s = instant.timestamp();
    if (table::START_S..table::END_S).contains(&at_s) {
        Ok(table::history(zone.position()).offset_at(at_s))
    } else {
        Err(PastHorizon)
    }
}

/// A moment at which a zone's clock is put forward or back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The first instant at which the new offset holds.
    pub at: DateTime<Utc>,
    /// Seconds east of UTC until then.
    pub before_s: i32,
    /// Seconds east of UTC from then on.
    pub after_s: i32,
}

/// The clock changes of `zone` after `from`, up to and including `until`, in order: what lies between the offset at
/// the one instant and at the other. Changes outside the table are not listed.
pub fn changes_between(zone: ZoneId, from: DateTime<Utc>, until: DateTime<Utc>) -> Vec<Change> {
    table::history(zone.position())
        .changes()
        .filter_map(|(at_s, before_s, after_s)| {
            let at = DateTime::from_timestamp(at_s, 0)?;
            (from < at && at <= until).then_some(Change { at, before_s, after_s })
        })
        .collect()
}
