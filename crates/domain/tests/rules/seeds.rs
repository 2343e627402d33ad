//! Clock times that earlier editions published, against the shipped files of those editions.

use crate::shipped::{instant, programme, zone};
use domain::zones::local_at;

/// What the clock in `place` shows at the start of an occurrence.
#[track_caller]
fn check(slug: &str, id: &str, place: &str, expected: &str) {
    let programme = programme(slug);
    let occurrence = programme.occurrences.iter().find(|o| o.id == id).expect("there is one of this id");
    let shown = local_at(zone(place), occurrence.start).expect("it lies in the zone table");
    assert_eq!(shown.rfc3339(), expected);
}

#[test]
fn the_first_introduction_of_2022_was_at_nine_in_new_york() {
    let slug = "core-fundamentals-2022";
    check(slug, "orientation-1", "Europe/Berlin", "2022-03-16T14:00:00+01:00");
    // Published as 08:00: New York had changed its clocks three days before, Berlin had not.
    check(slug, "orientation-1", "America/New_York", "2022-03-16T09:00:00-04:00");
    check(slug, "orientation-2", "Europe/Berlin", "2022-04-02T18:00:00+02:00");
    check(slug, "orientation-2", "America/New_York", "2022-04-02T12:00:00-04:00");
}

#[test]
fn the_last_training_of_2022_was_at_half_past_nine_in_berlin_while_morocco_kept_ramadan_time() {
    let slug = "core-fundamentals-2022";
    check(slug, "training-5", "Africa/Casablanca", "2022-05-05T19:30:00+00:00");
    check(slug, "training-5", "Europe/Berlin", "2022-05-05T21:30:00+02:00");
    check(slug, "training-5", "America/New_York", "2022-05-05T15:30:00-04:00");
    check(slug, "open-space-5", "Africa/Casablanca", "2022-05-05T17:30:00+00:00");
    check(slug, "open-space-5", "America/New_York", "2022-05-05T13:30:00-04:00");
    // Two days before the first session Morocco's clock went forward.
    check(slug, "session-A-1", "Africa/Casablanca", "2022-05-10T17:00:00+01:00");
}

#[test]
fn noon_est_of_2021_was_noon_on_new_yorks_clock() {
    let slug = "workers-rising-everywhere-2021";
    check(slug, "session-A-1", "UTC", "2021-05-18T16:00:00+00:00");
    check(slug, "session-A-1", "America/New_York", "2021-05-18T12:00:00-04:00");
    check(slug, "session-B-6", "Europe/Berlin", "2021-06-23T02:00:00+02:00");
}

#[test]
fn the_last_week_of_2023_came_an_hour_earlier_outside_the_united_states() {
    let slug = "core-fundamentals-2023";
    check(slug, "session-A-5", "Europe/Berlin", "2023-03-08T18:00:00+01:00");
    check(slug, "session-A-6", "Europe/Berlin", "2023-03-15T17:00:00+01:00");
}

#[test]
fn the_deadlines_of_closed_editions_are_the_ends_of_the_published_days() {
    let deadlines = programme("core-fundamentals-2022").deadlines;
    assert_eq!(deadlines.groups.at, instant("2022-05-04T04:00:00Z"));
    assert_eq!(deadlines.cross_organisation.unwrap().at, instant("2022-04-30T04:00:00Z"));
    assert_eq!(deadlines.organisation_specific, None);
    let deadline = programme("core-fundamentals-2023").deadlines.groups;
    assert_eq!(deadline.at, instant("2023-02-02T05:00:00Z"));
    assert_eq!(deadline.day.unwrap().to_string(), "2023-02-01");
}
