//! Dates, times of day and zones in words, from names and patterns kept in the locale files.
//!
//! Every browser would print them a little differently; the page, the first paint, mails, calendars and the command
//! line have to agree to the letter. Digits are Latin everywhere. Nothing here carries isolation marks.

use crate::{Arg, Key, Locale, key};
use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

/// How hours are counted. The language has a habit, the visitor a switch.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Clock {
    /// 00:00 to 23:59.
    H24,
    /// 12:00 am to 11:59 pm, with words for noon and midnight.
    H12,
}

const MONTHS: [Key; 12] = [
    key::DATE_MONTH_JANUARY,
    key::DATE_MONTH_FEBRUARY,
    key::DATE_MONTH_MARCH,
    key::DATE_MONTH_APRIL,
    key::DATE_MONTH_MAY,
    key::DATE_MONTH_JUNE,
    key::DATE_MONTH_JULY,
    key::DATE_MONTH_AUGUST,
    key::DATE_MONTH_SEPTEMBER,
    key::DATE_MONTH_OCTOBER,
    key::DATE_MONTH_NOVEMBER,
    key::DATE_MONTH_DECEMBER,
];

const WEEKDAYS: [Key; 7] = [
    key::DATE_WEEKDAY_MONDAY,
    key::DATE_WEEKDAY_TUESDAY,
    key::DATE_WEEKDAY_WEDNESDAY,
    key::DATE_WEEKDAY_THURSDAY,
    key::DATE_WEEKDAY_FRIDAY,
    key::DATE_WEEKDAY_SATURDAY,
    key::DATE_WEEKDAY_SUNDAY,
];

const SHORT_WEEKDAYS: [Key; 7] = [
    key::DATE_WEEKDAY_SHORT_MONDAY,
    key::DATE_WEEKDAY_SHORT_TUESDAY,
    key::DATE_WEEKDAY_SHORT_WEDNESDAY,
    key::DATE_WEEKDAY_SHORT_THURSDAY,
    key::DATE_WEEKDAY_SHORT_FRIDAY,
    key::DATE_WEEKDAY_SHORT_SATURDAY,
    key::DATE_WEEKDAY_SHORT_SUNDAY,
];

impl Locale {
    /// How the language's readers count hours.
    pub fn default_clock(&self) -> Clock {
        if self.plain(key::DATE_HOUR_CYCLE, &[]) == "h12" { Clock::H12 } else { Clock::H24 }
    }

    /// `2 March 2027`.
    pub fn date(&self, date: NaiveDate) -> String {
        self.date_as(key::DATE_DAY_MONTH_YEAR, date, "")
    }

    /// `2 March`.
    pub fn day_month(&self, date: NaiveDate) -> String {
        self.date_as(key::DATE_DAY_MONTH, date, "")
    }

    /// `Tuesday 2 March`, or `Tuesday 2 March 2027`.
    pub fn weekday_date(&self, date: NaiveDate, with_year: bool) -> String {
        let pattern = if with_year { key::DATE_WEEKDAY_DAY_MONTH_YEAR } else { key::DATE_WEEKDAY_DAY_MONTH };
        self.date_as(pattern, date, &self.weekday(date))
    }

    /// `Tue 2 March`, for table headings and chips.
    pub fn short_date(&self, date: NaiveDate) -> String {
        self.date_as(key::DATE_WEEKDAY_DAY_MONTH, date, &self.short_weekday(date))
    }

    /// `Tuesday`.
    pub fn weekday(&self, date: NaiveDate) -> String {
        self.nth(&WEEKDAYS, date.weekday().num_days_from_monday())
    }

    /// `Tue`.
    pub fn short_weekday(&self, date: NaiveDate) -> String {
        self.nth(&SHORT_WEEKDAYS, date.weekday().num_days_from_monday())
    }

    /// `2 March to 6 April 2027`, `1 December 2026 to 12 January 2027`, or one date.
    pub fn date_span(&self, first: NaiveDate, last: NaiveDate) -> String {
        if first == last {
            return self.date(first);
        }
        let start = if first.year() == last.year() { self.day_month(first) } else { self.date(first) };
        self.plain(key::DATE_SPAN, &[("first", (&start).into()), ("last", (&self.date(last)).into())])
    }

    /// `18:00`; on a 12-hour clock `6:00 pm`, `12:00 noon`, `12:00 midnight`. Seconds are left out.
    pub fn time(&self, time: NaiveTime, clock: Clock) -> String {
        let minute = two_digits(time.minute());
        match clock {
            Clock::H24 => {
                let hour = two_digits(time.hour());
                self.plain(key::DATE_TIME_24, &[("hour", (&hour).into()), ("minute", (&minute).into())])
            }
            Clock::H12 => {
                let (afternoon, hour) = time.hour12();
                let period = match (time.minute(), time.hour()) {
                    (0, 0) => key::DATE_MIDNIGHT,
                    (0, 12) => key::DATE_NOON,
                    _ if afternoon => key::DATE_PM,
                    _ => key::DATE_AM,
                };
                let period = self.plain(period, &[]);
                let args =
                    [("hour", hour.into()), ("minute", (&minute).into()), ("period", (&period).into())];
                self.plain(key::DATE_TIME_12, &args)
            }
        }
    }

    /// `18:00–20:00`, the start first. One run that a page puts into a `bdi`, so that it is not mirrored.
    pub fn time_range(&self, start: NaiveTime, end: NaiveTime, clock: Clock) -> String {
        let (start, end) = (self.time(start, clock), self.time(end, clock));
        self.plain(key::DATE_TIME_RANGE, &[("start", (&start).into()), ("end", (&end).into())])
    }

    /// `UTC-7`, `UTC+5:45`, `UTC`, from seconds east of UTC.
    pub fn offset(&self, seconds: i32) -> String {
        let minutes = seconds.unsigned_abs() / 60;
        let mut out = String::from("UTC");
        if minutes > 0 {
            out.push(if seconds < 0 { '-' } else { '+' });
            out.push_str(&(minutes / 60).to_string());
            if !minutes.is_multiple_of(60) {
                out.push(':');
                out.push_str(&two_digits(minutes % 60));
            }
        }
        out
    }

    /// How a local date stands to the programme's own: `the day after`, `the day before`; nothing on the same day.
    pub fn day_shift(&self, days: i32) -> Option<String> {
        match days {
            0 => None,
            1 => Some(self.plain(key::DATE_DAY_AFTER, &[])),
            -1 => Some(self.plain(key::DATE_DAY_BEFORE, &[])),
            2.. => Some(self.plain(key::DATE_DAYS_AFTER, &[("n", days.into())])),
            _ => Some(self.plain(key::DATE_DAYS_BEFORE, &[("n", days.unsigned_abs().into())])),
        }
    }

    /// `2 hours`, `1 hour 30 minutes`, `45 minutes`.
    pub fn duration(&self, minutes: u32) -> String {
        let hours = self.plain(key::DATE_HOURS, &[("n", (minutes / 60).into())]);
        let rest = self.plain(key::DATE_MINUTES, &[("n", (minutes % 60).into())]);
        match (minutes / 60, minutes % 60) {
            (0, _) => rest,
            (_, 0) => hours,
            _ => self
                .plain(key::DATE_HOURS_MINUTES, &[("hours", (&hours).into()), ("minutes", (&rest).into())]),
        }
    }

    /// `today`, `tomorrow`, `in 12 days`, `yesterday`, `12 days ago`.
    pub fn in_days(&self, days: i64) -> String {
        match days {
            0 => self.plain(key::DATE_TODAY, &[]),
            1 => self.plain(key::DATE_TOMORROW, &[]),
            -1 => self.plain(key::DATE_YESTERDAY, &[]),
            2.. => self.plain(key::DATE_IN_DAYS, &[("n", days.into())]),
            _ => self.plain(key::DATE_DAYS_AGO, &[("n", days.unsigned_abs().into())]),
        }
    }

    /// `Kathmandu, UTC+5:45`: a place and its offset at one instant. UTC is both: `UTC`.
    pub fn zone_label(&self, city: &str, offset_s: i32) -> String {
        let offset = self.offset(offset_s);
        if offset == city {
            return offset;
        }
        self.plain(key::DATE_ZONE_LABEL, &[("city", city.into()), ("offset", (&offset).into())])
    }

    /// `Berlin time`.
    pub fn place_time(&self, city: &str) -> String {
        self.plain(key::DATE_PLACE_TIME, &[("city", city.into())])
    }

    /// `Wednesday 24 February, 06:00, Berlin time`: an instant that has already been converted.
    pub fn moment(&self, local: NaiveDateTime, with_year: bool, clock: Clock, city: &str) -> String {
        let date = self.weekday_date(local.date(), with_year);
        let time = self.time(local.time(), clock);
        let args = [("date", (&date).into()), ("time", (&time).into()), ("city", city.into())];
        self.plain(key::DATE_MOMENT, &args)
    }

    fn date_as(&self, pattern: Key, date: NaiveDate, weekday: &str) -> String {
        let month = self.nth(&MONTHS, date.month0());
        let args: [(&str, Arg); 4] = [
            ("day", date.day().into()),
            ("month", (&month).into()),
            ("year", date.year().into()),
            ("weekday", weekday.into()),
        ];
        self.plain(pattern, &args)
    }

    fn nth(&self, names: &[Key], index: u32) -> String {
        let name = usize::try_from(index).ok().and_then(|index| names.get(index));
        name.map(|name| self.plain(*name, &[])).unwrap_or_default()
    }
}

fn two_digits(n: u32) -> String {
    let digits = n.to_string();
    if digits.len() < 2 { "0".to_owned() + &digits } else { digits }
}
