//! From an instant to the local time and back, everywhere.

use atlas::zones::{LocalTimeError, ZoneId, changes_between, instant_of, local_at};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

fn seconds(n: i32) -> TimeDelta {
    TimeDelta::seconds(n.into())
}

#[test]
fn a_local_time_leads_back_to_its_instant_unless_the_clock_shows_it_twice() {
    let start: DateTime<Utc> = "2020-01-02T00:00:00Z".parse().unwrap();
    let span_s = 17 * 365 * 24 * 3600;
    let mut at_s: i64 = 20_270_302;
    for zone in ZoneId::all() {
        for _ in 0..200 {
            // A linear congruential generator (the constants are Knuth's) scatters the instants, always the same way.
            at_s = at_s.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let instant = start + TimeDelta::seconds((at_s >> 16).rem_euclid(span_s));
            match instant_of(zone, local_at(zone, instant).unwrap().local) {
                Ok(found) => assert_eq!(found, instant, "{zone}"),
                Err(error) => {
                    assert_eq!(error, LocalTimeError::Overlap, "{zone} {instant}");
                    let near = changes_between(zone, instant - seconds(10_800), instant + seconds(10_800));
                    assert!(near.iter().any(|change| change.after_s < change.before_s), "{zone} {instant}");
                }
            }
        }
    }
}

#[test]
fn every_change_of_every_clock_makes_a_gap_or_an_overlap_of_its_own_length() {
    #[track_caller]
    fn check(zone: ZoneId, local: NaiveDateTime, expected: Result<DateTime<Utc>, LocalTimeError>) {
        assert_eq!(instant_of(zone, local), expected, "{zone} {local}");
    }
    let second = seconds(1);
    for zone in ZoneId::all() {
        for change in changes_between(zone, DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC) {
            let (low, high) = (change.before_s.min(change.after_s), change.before_s.max(change.after_s));
            let (first, after) =
                (change.at.naive_utc() + seconds(low), change.at.naive_utc() + seconds(high));
            let is_gap = change.after_s > change.before_s;
            let error = if is_gap { LocalTimeError::Gap } else { LocalTimeError::Overlap };
            check(zone, first, Err(error));
            check(zone, after - second, Err(error));
            check(zone, first - second, Ok(first.and_utc() - second - seconds(change.before_s)));
            check(zone, after, Ok(after.and_utc() - seconds(change.after_s)));
        }
    }
}
