//! Of dates, times and deadlines.

use domain::programme::{FindingProblem, ProgrammeDraft, RegionDraft, RoleNamed, SessionChangeDraft};

use super::{at, check, check_one, findings};
use crate::shipped::zone;

#[test]
fn a_date_or_a_time_is_written_in_one_way_only() {
    for date in
        ["2027-2-18", "18.02.2027", "2027-02-30", "+2027-2-18", " 2027-2-18", "2027-02-18 ", "20270218"]
    {
        check(|d| d.trainings[0].date = date.into(), &[("trainings.0.date", "date.unreadable")]);
    }
    check(|d| d.trainings[0].date = String::new(), &[("trainings.0.date", "value.missing")]);
    for time in ["8:00", "24:00", "20:60", "20:00:00", "8 pm", "20.00", " 8:00", "٢٠:٠٠"] {
        check(|d| d.trainings[0].time = time.into(), &[("trainings.0.time", "time.unreadable")]);
    }
    check(|d| d.tracks[0].start = "noon".into(), &[("tracks.0.start", "time.unreadable")]);
    check(|d| d.purge = "31 July".into(), &[("purge", "date.unreadable")]);
    check(|d| d.follow_up_until = Some("never".into()), &[("follow_up_until", "date.unreadable")]);
    check(|d| d.pauses = vec!["Easter".into()], &[("pauses.0", "date.unreadable")]);
    check(|d| d.deadlines.freeze = Some("2027-03-08T6pm".into()), &[("deadlines.freeze", "time.unreadable")]);
    check(|d| d.deadlines.freeze = Some("2027-03-08T18:00".into()), &[]);
}

#[test]
fn a_session_falls_on_the_declared_weekday() {
    let wrong =
        |found: &str| FindingProblem::WrongWeekday { found: found.into(), expected: "Tuesday".into() };
    let found = findings(|d| d.weeks[5] = "2027-04-07".into());
    let gap = FindingProblem::WeekGap { days: 8 };
    assert_eq!(found, [("weeks.5".to_string(), wrong("Wednesday")), ("weeks.5".to_string(), gap)]);
    check(|d| d.weekday = "Dienstag".into(), &[("weekday", "word.unknown")]);
}

#[test]
fn a_week_left_out_is_declared_as_a_pause() {
    let later = |d: &mut ProgrammeDraft| d.weeks[5] = "2027-04-13".into();
    check_one(later, "weeks.5", FindingProblem::WeekGap { days: 14 });
    check(
        |d| {
            later(d);
            d.pauses = vec!["2027-04-06".into()];
        },
        &[],
    );
    // A pause of two weeks is two pauses.
    let much_later = |d: &mut ProgrammeDraft, pauses: &[&str]| {
        d.weeks[5] = "2027-04-20".into();
        d.pauses = pauses.iter().map(|day| day.to_string()).collect();
    };
    check(|d| much_later(d, &["2027-04-06"]), &[("weeks.5", "weeks.gap")]);
    check(|d| much_later(d, &["2027-04-13", "2027-04-06"]), &[]);
    // A date twice, or one that goes back.
    check_one(|d| d.weeks.push("2027-04-06".into()), "weeks.6", FindingProblem::WeekGap { days: 0 });
    check_one(|d| d.weeks.push("2027-03-30".into()), "weeks.6", FindingProblem::WeekGap { days: -7 });
    // After a date that cannot be read nobody knows the distance.
    check(|d| d.weeks[2] = "?".into(), &[("weeks.2", "date.unreadable")]);
}

#[test]
fn a_time_that_the_clock_skips_or_shows_twice_is_refused() {
    check(|d| d.open_spaces.push(at("2027-03-14", "02:30")), &[("open_spaces.20.time", "time.in_clock_gap")]);
    check(|d| d.community.push(at("2027-11-07", "01:30")), &[("community.0.time", "time.in_clock_overlap")]);
    check(|d| d.community.push(at("2027-11-07", "02:00")), &[]);
    check(
        |d| d.deadlines.freeze = Some("2027-03-14T02:30".into()),
        &[("deadlines.freeze", "time.in_clock_gap")],
    );
    // Midnight is in the gap there, so the day before has no end of its own.
    check(
        |d| {
            d.deadlines.zone = Some("Asia/Beirut".into());
            d.deadlines.freeze = Some("2027-03-27".into());
        },
        &[("deadlines.freeze", "time.in_clock_gap")],
    );
}

#[test]
fn a_session_in_a_gap_of_the_clock_is_named_by_its_week_and_track() {
    check(
        |d| {
            d.weekday = "Sunday".into();
            d.weeks = vec!["2027-03-07".into(), "2027-03-14".into(), "2027-03-21".into()];
            d.breakouts = None;
            d.tracks[1].start = "02:30".into();
        },
        &[("weeks.1.B", "time.in_clock_gap")],
    );
}

#[test]
fn a_date_past_the_zone_table_is_refused() {
    check(|d| d.community.push(at("2038-01-05", "12:00")), &[("community.0.time", "date.past_horizon")]);
    check(|d| d.community.push(at("2019-12-31", "12:00")), &[("community.0.time", "date.past_horizon")]);
    check(
        |d| {
            let change = SessionChangeDraft { week: 6, track: "A".into(), ..Default::default() };
            d.session_changes = vec![SessionChangeDraft { date: Some("2038-01-05".into()), ..change }];
        },
        &[("session_changes.0", "date.past_horizon")],
    );
}

#[test]
fn an_occurrence_lasts_longer_than_nothing() {
    check(|d| d.tracks[0].minutes = 0, &[("tracks.0.minutes", "minutes.zero")]);
    check(|d| d.orientations[2].minutes = 0, &[("orientations.2.minutes", "minutes.zero")]);
    check(|d| d.breakouts.as_mut().unwrap().minutes = 0, &[("breakouts.minutes", "minutes.zero")]);
}

#[test]
fn a_role_is_not_asked_to_get_up_every_night_in_a_region_of_the_programme() {
    let at_night = |role, region: &str, place: &str| FindingProblem::AllAtNight {
        role,
        region: region.into(),
        zone: zone(place),
    };
    check_one(
        |d| d.tracks[1].start = "14:00".into(),
        "regions.6",
        at_night(RoleNamed::Participants, "South-East Asia", "Asia/Manila"),
    );
    let only = |d: &mut ProgrammeDraft, name: &str, place: &str| {
        d.regions = vec![RegionDraft { name: name.into(), zone: place.into() }];
    };
    check_one(
        |d| {
            only(d, "Europe", "Europe/Berlin");
            d.orientations.retain(|orientation| orientation.zone.is_none());
        },
        "regions.0",
        at_night(RoleNamed::Contacts, "Europe", "Europe/Berlin"),
    );
    check_one(
        |d| {
            only(d, "Europe", "Europe/Berlin");
            d.trainings.retain(|training| training.time == "20:00");
        },
        "regions.0",
        at_night(RoleNamed::Facilitators, "Europe", "Europe/Berlin"),
    );
    // One by day is enough, unless it is cancelled.
    let one_by_day = |d: &mut ProgrammeDraft| {
        only(d, "Europe", "Europe/Berlin");
        d.trainings.retain(|training| training.time == "20:00");
        d.trainings.push(at("2027-03-04", "13:00"));
    };
    check(one_by_day, &[]);
    check(
        |d| {
            one_by_day(d);
            d.trainings.last_mut().unwrap().cancelled = true;
        },
        &[("regions.0", "role.all_at_night")],
    );
    // The one that cannot be read may be the one by day.
    check(
        |d| {
            one_by_day(d);
            d.trainings.last_mut().unwrap().time = "1 pm".into();
        },
        &[("trainings.4.time", "time.unreadable")],
    );
}

#[test]
fn nobody_signs_up_after_the_last_training_they_must_attend() {
    let too_late = |role| FindingProblem::DeadlineAfterLastTraining { role };
    check_one(
        |d| d.deadlines.organisation_specific = Some("2027-03-04".into()),
        "deadlines.organisation_specific",
        too_late(RoleNamed::OrganisationSpecific),
    );
    check_one(
        |d| d.deadlines.cross_organisation = Some("2027-03-05".into()),
        "deadlines.cross_organisation",
        too_late(RoleNamed::CrossOrganisation),
    );
    // Up to the last training's first second is in time.
    check(|d| d.deadlines.organisation_specific = Some("2027-03-04T20:00".into()), &[]);
    check(
        |d| d.deadlines.organisation_specific = Some("2027-03-04T20:01".into()),
        &[("deadlines.organisation_specific", "deadline.after_last_training")],
    );
    // A cancelled one is none that can be attended.
    check(
        |d| d.trainings.iter_mut().skip(6).for_each(|training| training.cancelled = true),
        &[("deadlines.organisation_specific", "deadline.after_last_training")],
    );
    // Without a deadline of their own a group names them until its own.
    check_one(
        |d| {
            d.deadlines.organisation_specific = None;
            d.trainings.truncate(4);
        },
        "deadlines.groups",
        too_late(RoleNamed::OrganisationSpecific),
    );
    check(
        |d| {
            d.deadlines.organisation_specific = None;
            d.deadlines.cross_organisation = None;
            d.facilitation = None;
            d.trainings.clear();
        },
        &[],
    );
    // The last one may be the very one that cannot be read.
    check(
        |d| {
            d.trainings.truncate(7);
            d.trainings[6].date = "4 March".into();
        },
        &[("trainings.6.date", "date.unreadable")],
    );
}

#[test]
fn registration_ends_before_the_first_session() {
    check(
        |d| {
            d.deadlines.groups = "2027-03-02".into();
            d.deadlines.gathering_until = None;
        },
        &[("deadlines.groups", "deadline.after_start")],
    );
    check(
        |d| {
            d.deadlines.groups = "2027-03-02T12:00".into();
            d.deadlines.gathering_until = None;
        },
        &[],
    );
}

#[test]
fn dates_stand_in_their_order() {
    let after = |path: &str| FindingProblem::WrongOrder { after: path.into() };
    check_one(|d| d.opens = "2027-02-24".into(), "deadlines.groups", after("opens"));
    check_one(
        |d| d.deadlines.gathering_until = Some("2027-02-22".into()),
        "deadlines.gathering_until",
        after("deadlines.groups"),
    );
    check_one(
        |d| d.deadlines.freeze = Some("2027-02-22".into()),
        "deadlines.freeze",
        after("deadlines.groups"),
    );
    check(|d| d.deadlines.freeze = Some("2027-02-23".into()), &[]);
    check(|d| d.purge = "2027-04-07".into(), &[("purge", "purge.before_end")]);
    check(|d| d.purge = "2027-04-08".into(), &[]);
}
