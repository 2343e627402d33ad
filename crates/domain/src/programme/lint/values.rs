//! Single values of a programme file: zones, dates, times of day, and the instants they make.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};

use super::Linter;
use crate::deadline::Deadline;
use crate::programme::FindingProblem;
use crate::zones::{LocalTimeError, ZoneId, instant_of, nearest};

impl Linter {
    pub(super) fn zone(&mut self, path: &str, name: &str) -> Option<ZoneId> {
        let zone = ZoneId::parse(name);
        if name.is_empty() {
            self.find(path, FindingProblem::Missing);
        } else if zone.is_none() {
            let nearest = nearest(name).into_iter().map(|zone| zone.name().to_string()).collect();
            self.find(path, FindingProblem::UnknownZone { nearest });
        }
        zone
    }

    /// `2027-03-02`, and nothing but that: chrono alone would take a sign, blanks and missing noughts.
    pub(super) fn date(&mut self, path: &str, written: &str) -> Option<NaiveDate> {
        let date = written.parse::<NaiveDate>().ok().filter(|date| date.to_string() == written);
        self.unless_found(path, written, date, FindingProblem::NotADate)
    }

    /// `12:00`, and nothing but that.
    pub(super) fn time(&mut self, path: &str, written: &str) -> Option<NaiveTime> {
        let time = NaiveTime::parse_from_str(written, "%H:%M").ok();
        let time = time.filter(|time| time.to_string().strip_suffix(":00") == Some(written));
        self.unless_found(path, written, time, FindingProblem::NotATime)
    }

    fn unless_found<T>(
        &mut self,
        path: &str,
        written: &str,
        value: Option<T>,
        problem: FindingProblem,
    ) -> Option<T> {
        if value.is_none() {
            self.find(path, if written.is_empty() { FindingProblem::Missing } else { problem });
        }
        value
    }

    pub(super) fn start_of_day(
        &mut self,
        path: &str,
        written: &str,
        zone: Option<ZoneId>,
    ) -> Option<DateTime<Utc>> {
        let day = self.date(path, written)?;
        self.instant(path, zone?, day.and_time(NaiveTime::MIN))
    }

    pub(super) fn instant(
        &mut self,
        path: &str,
        zone: ZoneId,
        local: NaiveDateTime,
    ) -> Option<DateTime<Utc>> {
        instant_of(zone, local).map_err(|error| self.find(path, clock_problem(error))).ok()
    }

    /// A date is the end of that day; `2027-02-23T18:00` is that moment.
    pub(super) fn deadline(&mut self, path: &str, written: &str, zone: Option<ZoneId>) -> Option<Deadline> {
        let made = match written.split_once('T') {
            Some((day, time)) => {
                let (day, time) = (self.date(path, day), self.time(path, time));
                Deadline::at_time(day?.and_time(time?), zone?)
            }
            None => Deadline::end_of_day(self.date(path, written)?, zone?),
        };
        made.map_err(|error| self.find(path, clock_problem(error))).ok()
    }
}

fn clock_problem(error: LocalTimeError) -> FindingProblem {
    match error {
        LocalTimeError::Gap => FindingProblem::ClockGap,
        LocalTimeError::Overlap => FindingProblem::ClockOverlap,
        LocalTimeError::PastHorizon => FindingProblem::PastHorizon,
    }
}
