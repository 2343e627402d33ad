//! Deadlines to the second, and where a programme stands at each of its boundaries.

use chrono::Duration;
use domain::deadline::Deadline;
use domain::programme::{Kind, State};
use domain::schedule::{Phase, phase};
use domain::zones::LocalTimeError;

use crate::shipped::{OPEN, instant, programme, zone};

/// Not over a second before `at`, over at it and after it.
#[track_caller]
fn check(deadline: Deadline, at: &str, day: &str) {
    let at = instant(at);
    assert_eq!(deadline.at, at);
    assert_eq!(deadline.day.map(|day| day.to_string()).as_deref(), Some(day));
    assert!(!deadline.is_over(at - Duration::seconds(1)));
    assert!(!deadline.is_over(at - Duration::nanoseconds(1)));
    assert!(deadline.is_over(at));
    assert!(deadline.is_over(at + Duration::seconds(1)));
}

#[test]
fn each_deadline_of_the_open_edition_ends_with_its_day_in_new_york() {
    let deadlines = programme(OPEN).deadlines;
    check(deadlines.groups, "2027-02-24T05:00:00Z", "2027-02-23");
    check(deadlines.cross_organisation.unwrap(), "2027-02-17T05:00:00Z", "2027-02-16");
    check(deadlines.organisation_specific.unwrap(), "2027-03-04T05:00:00Z", "2027-03-03");
    check(deadlines.gathering_until.unwrap(), "2027-03-01T05:00:00Z", "2027-02-28");
    check(deadlines.freeze.unwrap(), "2027-03-09T05:00:00Z", "2027-03-08");
    assert_eq!(deadlines.groups.zone, zone("America/New_York"));
}

#[test]
fn a_day_on_which_the_clock_changes_ends_at_its_own_midnight() {
    let end = |day: &str, place: &str| Deadline::end_of_day(day.parse().unwrap(), zone(place)).map(|d| d.at);
    // 23 hours long, then 25.
    assert_eq!(end("2027-03-14", "America/New_York"), Ok(instant("2027-03-15T04:00:00Z")));
    assert_eq!(end("2027-11-07", "America/New_York"), Ok(instant("2027-11-08T05:00:00Z")));
    assert_eq!(end("2027-02-23", "Pacific/Kiritimati"), Ok(instant("2027-02-23T10:00:00Z")));
    // Beirut's clock jumps over midnight itself.
    assert_eq!(end("2027-03-27", "Asia/Beirut"), Err(LocalTimeError::Gap));
    assert_eq!(end("2037-12-31", "America/New_York"), Err(LocalTimeError::PastHorizon));
}

#[test]
fn a_deadline_may_be_a_time_of_day() {
    let at = |local: &str| Deadline::at_time(local.parse().unwrap(), zone("Europe/Berlin"));
    let deadline = at("2027-02-23T18:00:00").unwrap();
    assert_eq!((deadline.at, deadline.day), (instant("2027-02-23T17:00:00Z"), None));
    assert_eq!(at("2027-03-28T02:30:00"), Err(LocalTimeError::Gap));
    assert_eq!(at("2027-10-31T02:30:00"), Err(LocalTimeError::Overlap));
}

#[test]
fn a_programme_changes_its_state_at_the_second() {
    let programme = programme(OPEN);
    for (boundary, before, from_then_on) in [
        // Midnight of 1 November in New York, hours before its clock goes back.
        ("2026-11-01T04:00:00Z", State::NotYetOpen, State::Open),
        ("2027-02-24T05:00:00Z", State::Open, State::Closed),
        // The end of week 6 on track B, 22:00 in New York on 6 April.
        ("2027-04-07T02:00:00Z", State::Closed, State::Past),
    ] {
        let boundary = instant(boundary);
        assert_eq!(programme.state(boundary - Duration::seconds(1)), before, "{boundary}");
        assert_eq!(programme.state(boundary), from_then_on, "{boundary}");
        assert_eq!(programme.state(boundary + Duration::seconds(1)), from_then_on, "{boundary}");
    }
}

#[test]
fn the_editions_of_earlier_years_are_past() {
    for slug in ["workers-rising-everywhere-2021", "core-fundamentals-2022", "core-fundamentals-2023"] {
        assert_eq!(programme(slug).state(instant("2026-11-25T12:00:00Z")), State::Past, "{slug}");
    }
}

#[test]
fn an_occurrence_is_on_from_its_first_second_to_its_last() {
    let programme = programme(OPEN);
    let session = programme.first_session().unwrap();
    assert_eq!((session.kind, session.id.as_str()), (Kind::Session, "session-A-1"));
    for (now, expected) in [
        ("2027-03-02T16:59:59Z", Phase::Coming),
        ("2027-03-02T17:00:00Z", Phase::OnNow),
        ("2027-03-02T18:59:59Z", Phase::OnNow),
        ("2027-03-02T19:00:00Z", Phase::Over),
    ] {
        assert_eq!(phase(session, instant(now)), expected, "{now}");
    }
}
