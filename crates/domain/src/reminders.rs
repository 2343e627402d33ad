//! When people are reminded, and of what: by their own clock, by day.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::Programme;
use crate::duties::Duty;
use crate::programme::{Kind, Occurrence};
use crate::zones::{ZoneId, instant_of, local_at};

/// What a programme says about reminders.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reminders {
    /// By the reader's own clock.
    #[serde(with = "crate::stamp::time")]
    pub at: NaiveTime,
    /// So many days before the first session of each week.
    pub sessions: Vec<u32>,
    /// Before a training, a question hour or an introduction that somebody has chosen.
    pub dates: Vec<u32>,
    /// Before the last day of what is still to do.
    pub duties: Vec<u32>,
}

/// What somebody is reminded of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// The sessions of this week.
    Week(u32),
    /// One date, by its id.
    Date(String),
    /// One date that does not take place, by its id.
    Cancelled(String),
    /// Everything that is open; something of it is due at this instant.
    Duties(#[serde(with = "crate::stamp::instant")] DateTime<Utc>),
}

/// One reminder to one reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder {
    pub subject: Subject,
    pub days: u32,
    /// From then on.
    pub at: DateTime<Utc>,
    /// From then on it would come too late to be of use, or together with the next.
    pub until: DateTime<Utc>,
}

impl Reminder {
    /// Tells it from every other reminder to the same reader.
    pub fn name(&self) -> String {
        match &self.subject {
            Subject::Week(week) => format!("week-{week} {}", self.days),
            Subject::Date(id) => format!("{id} {}", self.days),
            Subject::Cancelled(id) => format!("{id} cancelled"),
            Subject::Duties(due) => format!("duties-{} {}", due.timestamp(), self.days),
        }
    }

    pub fn is_due(&self, now: DateTime<Utc>) -> bool {
        self.at <= now && now < self.until
    }
}

/// Of the sessions, week by week, for somebody on the tracks that `is_on` names: one reminder for all of a week's.
pub fn of_sessions(programme: &Programme, is_on: impl Fn(&str) -> bool, zone: ZoneId) -> Vec<Reminder> {
    let Some(rules) = &programme.reminders else { return Vec::new() };
    let mut first: BTreeMap<u32, DateTime<Utc>> = BTreeMap::new();
    for session in sessions(programme, is_on) {
        let Some(week) = session.week else { continue };
        let earliest = first.entry(week).or_insert(session.start);
        *earliest = (*earliest).min(session.start);
    }
    let weeks = first.into_iter().flat_map(|(week, start)| {
        rules
            .sessions
            .iter()
            .filter_map(move |days| before(Subject::Week(week), start, *days, rules.at, zone))
    });
    weeks.collect()
}

/// The sessions of these tracks that take place.
pub fn sessions(programme: &Programme, is_on: impl Fn(&str) -> bool) -> impl Iterator<Item = &Occurrence> {
    programme
        .sessions()
        .filter(move |session| !session.cancelled && session.track.as_deref().is_some_and(&is_on))
}

/// Of dates that somebody has chosen.
pub fn of_dates(programme: &Programme, ids: &[String], zone: ZoneId) -> Vec<Reminder> {
    let Some(rules) = &programme.reminders else { return Vec::new() };
    let chosen = programme
        .occurrences
        .iter()
        .filter(|one| one.kind != Kind::Session && !one.cancelled && ids.contains(&one.id));
    let reminders = chosen.flat_map(|one| {
        let subject = || Subject::Date(one.id.clone());
        rules.dates.iter().filter_map(move |days| before(subject(), one.start, *days, rules.at, zone))
    });
    reminders.collect()
}

/// Nobody is told of a cancelled date later in the day than this, by their own clock.
const DAY_ENDS: NaiveTime = NaiveTime::from_hms_opt(21, 0, 0).unwrap();
/// What would begin in less is told at any hour.
const URGENT: TimeDelta = TimeDelta::hours(24);

/// Of dates to come that were cancelled: sessions on the tracks that `is_on` names, and what somebody has chosen. Told as
/// soon as it is known and the reader's day has begun.
pub fn of_cancelled(
    programme: &Programme,
    is_on: impl Fn(&str) -> bool,
    ids: &[String],
    zone: ZoneId,
    now: DateTime<Utc>,
) -> Vec<Reminder> {
    let Some(rules) = &programme.reminders else { return Vec::new() };
    let is_own = |one: &&Occurrence| match one.kind {
        Kind::Session => one.track.as_deref().is_some_and(&is_on),
        _ => ids.contains(&one.id),
    };
    let is_day = local_at(zone, now).is_ok_and(|local| (rules.at..DAY_ENDS).contains(&local.local.time()));
    let to_come = programme.occurrences.iter().filter(|one| one.cancelled && one.start > now);
    to_come
        .filter(is_own)
        .filter(|one| is_day || one.start - now < URGENT)
        .map(|one| Reminder {
            subject: Subject::Cancelled(one.id.clone()),
            days: 0,
            at: now,
            until: one.start,
        })
        .collect()
}

/// Of what is still to do. Several things that are due together are one reminder.
pub fn of_duties(programme: &Programme, duties: &[Duty], zone: ZoneId) -> Vec<Reminder> {
    let Some(rules) = &programme.reminders else { return Vec::new() };
    let mut dues: Vec<DateTime<Utc>> = duties.iter().filter_map(|duty| duty.due).collect();
    dues.sort();
    dues.dedup();
    let reminders = dues.into_iter().flat_map(|due| {
        rules.duties.iter().filter_map(move |days| before(Subject::Duties(due), due, *days, rules.at, zone))
    });
    reminders.collect()
}

/// A late reminder is still of use for so long, for each day that it comes before.
const LATE_FOR: TimeDelta = TimeDelta::hours(12);
/// Nobody is reminded of what begins in less.
const TOO_LATE: TimeDelta = TimeDelta::minutes(30);

/// So many days before the reader's date of `start`, at the reader's hour. None where that would be too late.
fn before(
    subject: Subject,
    start: DateTime<Utc>,
    days: u32,
    at: NaiveTime,
    zone: ZoneId,
) -> Option<Reminder> {
    let date = local_at(zone, start).ok()?.date().checked_sub_days(Days::new(u64::from(days)))?;
    // An hour that the clocks jump over, or show twice: a day is a day.
    let at = instant_of(zone, date.and_time(at)).unwrap_or(start - TimeDelta::days(i64::from(days)));
    let until = (at + LATE_FOR * i32::try_from(days).ok()?).min(start - TOO_LATE);
    (at < until).then_some(Reminder { subject, days, at, until })
}
