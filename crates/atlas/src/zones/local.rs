//! Local times: from an instant to the clock on the wall and back.

use std::fmt;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Utc};

use super::{PastHorizon, ZoneId, offset_at, table};

/// What the clock and calendar on a wall show, and how far they are from UTC. Made by `local_at`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalTime {
    /// The date and time shown.
    pub local: NaiveDateTime,
    /// Seconds east of UTC.
    pub offset_s: i32,
}

/// The local time in `zone` at `instant`. Errors outside the table.
pub fn local_at(zone: ZoneId, instant: DateTime<Utc>) -> Result<LocalTime, PastHorizon> {
    let offset_s = offset_at(zone, instant)?;
    Ok(LocalTime { local: instant.naive_utc() + TimeDelta::seconds(i64::from(offset_s)), offset_s })
}

impl LocalTime {
    /// The date on the calendar, which may differ from the one in UTC.
    pub fn date(&self) -> NaiveDate {
        self.local.date()
    }

    /// The time on the clock.
    pub fn time(&self) -> NaiveTime {
        self.local.time()
    }

    /// As RFC 3339 writes it, to the second: "2027-03-02T12:00:00-05:00". Written by hand, since chrono's formatting
    /// costs the app more than all of the table. RFC 3339 has the years 0 to 9999; others become the nearest of them.
    pub fn rfc3339(&self) -> String {
        let (date, time) = (self.date(), self.time());
        let year = date.year().clamp(0, 9999).unsigned_abs();
        let offset_min = self.offset_s.unsigned_abs() / 60;
        let mut text = String::with_capacity(25);
        let mut part = |before: &str, number: u32| {
            text.push_str(before);
            for digit in [number / 10 % 10, number % 10] {
                text.extend(char::from_digit(digit, 10));
            }
        };
        part("", year / 100);
        part("", year % 100);
        part("-", date.month());
        part("-", date.day());
        part("T", time.hour());
        part(":", time.minute());
        part(":", time.second());
        part(if self.offset_s < 0 { "-" } else { "+" }, offset_min / 60);
        part(":", offset_min % 60);
        text
    }
}

/// Why a local time is no one instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LocalTimeError {
    /// The clock is put forward over this time: it is never shown.
    Gap,
    /// The clock is put back over this time: it is shown twice.
    Overlap,
    /// The table does not reach so far.
    PastHorizon,
}

impl fmt::Display for LocalTimeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LocalTimeError::Gap => f.write_str("the clock skips this local time"),
            LocalTimeError::Overlap => f.write_str("the clock shows this local time twice"),
            LocalTimeError::PastHorizon => PastHorizon.fmt(f),
        }
    }
}

impl std::error::Error for LocalTimeError {}

/// The one instant at which the clock in `zone` shows `local`. A time that the clock skips, or shows twice, is an
/// error: whoever set it has to say which hour they mean.
pub fn instant_of(zone: ZoneId, local: NaiveDateTime) -> Result<DateTime<Utc>, LocalTimeError> {
    let as_utc = local.and_utc();
    let mut found = None;
    let mut before_table = false;
    let mut after_table = false;
    for (from_s, until_s, offset_s) in table::history(zone.position()).spans() {
        let at_s = as_utc.timestamp() - i64::from(offset_s);
        if (from_s..until_s).contains(&at_s) && found.replace(offset_s).is_some() {
            return Err(LocalTimeError::Overlap);
        }
        before_table |= from_s == table::START_S && at_s < from_s;
        after_table |= until_s == table::END_S && at_s >= until_s;
    }
    match found {
        Some(offset_s) => as_utc
            .checked_sub_signed(TimeDelta::seconds(i64::from(offset_s)))
            .ok_or(LocalTimeError::PastHorizon),
        None if before_table || after_table => Err(LocalTimeError::PastHorizon),
        None => Err(LocalTimeError::Gap),
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    fn zone(name: &str) -> ZoneId {
        ZoneId::parse(name).unwrap()
    }

    #[track_caller]
    fn check(name: &str, local: &str, expected: Result<&str, LocalTimeError>) {
        let expected = expected.map(|instant| instant.parse::<DateTime<Utc>>().unwrap());
        assert_eq!(instant_of(zone(name), local.parse().unwrap()), expected, "{local} in {name}");
    }

    #[test]
    fn a_local_time_becomes_the_instant_at_which_the_clock_shows_it() {
        check("America/New_York", "2027-03-02T12:00:00", Ok("2027-03-02T17:00:00Z"));
        check("America/New_York", "2027-03-16T12:00:00", Ok("2027-03-16T16:00:00Z"));
        check("Asia/Kathmandu", "2027-03-02T22:45:00", Ok("2027-03-02T17:00:00Z"));
        check("UTC", "2027-03-02T17:00:00", Ok("2027-03-02T17:00:00Z"));
    }

    #[test]
    fn a_local_time_that_the_clock_skips_is_refused() {
        check("America/New_York", "2027-03-14T01:59:59", Ok("2027-03-14T06:59:59Z"));
        check("America/New_York", "2027-03-14T02:00:00", Err(LocalTimeError::Gap));
        check("America/New_York", "2027-03-14T02:30:00", Err(LocalTimeError::Gap));
        check("America/New_York", "2027-03-14T03:00:00", Ok("2027-03-14T07:00:00Z"));
        // Half an hour is skipped, not a whole one.
        check("Australia/Lord_Howe", "2027-10-03T02:15:00", Err(LocalTimeError::Gap));
        check("Australia/Lord_Howe", "2027-10-03T02:30:00", Ok("2027-10-02T15:30:00Z"));
    }

    #[test]
    fn a_local_time_that_the_clock_shows_twice_is_refused() {
        check("America/New_York", "2027-11-07T00:59:59", Ok("2027-11-07T04:59:59Z"));
        check("America/New_York", "2027-11-07T01:00:00", Err(LocalTimeError::Overlap));
        check("America/New_York", "2027-11-07T01:30:00", Err(LocalTimeError::Overlap));
        check("America/New_York", "2027-11-07T02:00:00", Ok("2027-11-07T07:00:00Z"));
    }

    #[test]
    fn a_local_time_outside_the_table_is_refused() {
        check("UTC", "2019-12-31T23:59:59", Err(LocalTimeError::PastHorizon));
        check("UTC", "2020-01-01T00:00:00", Ok("2020-01-01T00:00:00Z"));
        check("UTC", "2037-12-31T23:59:59", Ok("2037-12-31T23:59:59Z"));
        check("UTC", "2038-01-01T00:00:00", Err(LocalTimeError::PastHorizon));
        check("Pacific/Kiritimati", "2038-01-01T13:59:59", Ok("2037-12-31T23:59:59Z"));
        check("Pacific/Kiritimati", "2020-01-01T13:59:59", Err(LocalTimeError::PastHorizon));
        for end_of_time in [NaiveDateTime::MIN, NaiveDateTime::MAX] {
            let found = ZoneId::all().filter(|zone| instant_of(*zone, end_of_time).is_ok());
            assert_eq!(found.count(), 0);
        }
    }

    #[test]
    fn a_local_time_is_written_as_rfc_3339_with_the_zones_own_offset() {
        #[track_caller]
        fn check(name: &str, instant: &str, expected: &str) {
            let shown = local_at(zone(name), instant.parse().unwrap()).unwrap();
            assert_eq!(shown.rfc3339(), expected);
        }
        check("America/New_York", "2027-03-02T17:00:00Z", "2027-03-02T12:00:00-05:00");
        check("Asia/Kathmandu", "2027-03-02T17:00:09Z", "2027-03-02T22:45:09+05:45");
        check("America/St_Johns", "2027-03-02T17:00:00Z", "2027-03-02T13:30:00-03:30");
        check("UTC", "2027-03-02T00:00:00Z", "2027-03-02T00:00:00+00:00");
    }

    #[test]
    fn a_year_that_rfc_3339_lacks_is_written_without_a_panic() {
        for year in [-5, 20_000] {
            let local = NaiveDate::from_ymd_opt(year, 1, 1).unwrap().and_hms_opt(0, 0, 0).unwrap();
            assert_eq!(LocalTime { local, offset_s: i32::MIN }.rfc3339().len(), 25);
        }
    }
}
