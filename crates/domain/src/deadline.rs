//! Deadlines: a local date and time in a zone, computed once to an instant. Half-open: at the instant itself it is over.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

use crate::zones::{LocalTimeError, ZoneId, instant_of};

/// An instant after which something is closed, with the zone it was set in, so that both times can be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadline {
    /// The first instant at which it is too late.
    #[serde(with = "crate::stamp::instant")]
    pub at: DateTime<Utc>,
    pub zone: ZoneId,
    /// The last whole day, where the deadline is the end of a day: people say "23 February", not "24 February, 00:00".
    #[serde(with = "crate::stamp::optional_date")]
    pub day: Option<NaiveDate>,
}

impl Deadline {
    /// The end of `day`: 24:00 local time, exclusive. Errors: that midnight does not exist or exists twice in `zone`.
    pub fn end_of_day(day: NaiveDate, zone: ZoneId) -> Result<Deadline, LocalTimeError> {
        let next = day.succ_opt().ok_or(LocalTimeError::PastHorizon)?;
        Ok(Deadline { at: instant_of(zone, next.and_time(NaiveTime::MIN))?, zone, day: Some(day) })
    }

    /// A time of day.
    pub fn at_time(local: NaiveDateTime, zone: ZoneId) -> Result<Deadline, LocalTimeError> {
        Ok(Deadline { at: instant_of(zone, local)?, zone, day: None })
    }

    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        now >= self.at
    }
}

/// Every deadline of a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadlines {
    pub groups: Deadline,
    pub cross_organisation: Option<Deadline>,
    pub organisation_specific: Option<Deadline>,
    /// The join link of a gathering group works until then.
    pub gathering_until: Option<Deadline>,
    /// The last day to add people.
    pub freeze: Option<Deadline>,
}
