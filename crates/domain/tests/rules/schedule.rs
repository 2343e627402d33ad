//! The schedule in every zone: against cases worked out by Python's zoneinfo over tzdata 2026f, and by hand.

use chrono::SecondsFormat;
use domain::Programme;
use domain::programme::{SessionChangeDraft, parse};
use domain::schedule::{LocalOccurrence, is_night, schedule, sessions};
use domain::zones::{ZoneId, local_at};
use serde_json::{Value, json};

use crate::shipped::{OPEN, draft, instant, programme, zone};

const CASES: &str = include_str!("../../../atlas/tests/data/zone-cases.json");

#[test]
fn the_shipped_programmes_have_the_right_local_times_in_every_zone_of_the_cases() {
    let cases: Vec<Value> = serde_json::from_str(CASES).unwrap();
    let editions: Vec<(&str, Programme)> = [
        ("2021", "workers-rising-everywhere-2021"),
        ("2022", "core-fundamentals-2022"),
        ("2023", "core-fundamentals-2023"),
        ("2027", OPEN),
    ]
    .map(|(year, slug)| (year, programme(slug)))
    .into();
    let mut checked = 0;
    for case in cases.iter().filter(|case| case["kind"] == "schedule") {
        let year = &case["programme"].as_str().unwrap()[..4];
        let (_, edition) = editions.iter().find(|(known, _)| *known == year).unwrap();
        check_case(case, edition);
        checked += 1;
    }
    assert_eq!(checked, 480);
}

fn text<'a>(case: &'a Value, key: &str) -> &'a str {
    case[key].as_str().unwrap_or_else(|| panic!("{}: no {key}", case["id"]))
}

#[track_caller]
fn check_case(case: &Value, programme: &Programme) {
    let id = &case["id"];
    let all = schedule(programme, zone(text(case, "zone"))).expect("it lies in the zone table");
    let found: Vec<&LocalOccurrence> = sessions(&all, text(case, "track")).collect();
    let expected = &case["expect"];

    let starts: Vec<String> = found.iter().map(|local| local.start.rfc3339()).collect();
    assert_eq!(json!(starts), expected["start"], "{id}");
    let shifts: Vec<i32> = found.iter().map(|local| local.day_shift).collect();
    assert_eq!(json!(shifts), expected["day_shift"], "{id}");
    let changed: Vec<Option<u32>> =
        found.iter().filter(|local| local.offset_changed()).map(|local| local.occurrence.week).collect();
    assert_eq!(json!(changed), expected["local_time_changes_before_week"], "{id}");
    let instants: Vec<String> =
        found.iter().map(|l| l.occurrence.start.to_rfc3339_opts(SecondsFormat::Secs, true)).collect();
    assert_eq!(json!(instants), case["instants"], "{id}");
    for local in found {
        let anchor = local.anchor_start.time().format("%H:%M").to_string();
        assert_eq!(json!(anchor), case["anchor_time"], "{id}");
        let minutes = (local.end.local - local.start.local).num_minutes();
        assert_eq!(json!(minutes), case["length_min"], "{id}");
    }
}

/// The clock times of the six sessions of a track, and how far each moved against the week before.
#[track_caller]
fn check(place: &str, track: &str, clock: [&str; 6], moved_h: [i32; 6], day_shift: i32) {
    let programme = programme(OPEN);
    let all = schedule(&programme, zone(place)).expect("it lies in the zone table");
    let found: Vec<&LocalOccurrence> = sessions(&all, track).collect();
    let shown: Vec<String> = found.iter().map(|l| l.start.time().format("%H:%M").to_string()).collect();
    assert_eq!(shown, clock);
    assert_eq!(found.iter().map(|l| l.moved_s).collect::<Vec<_>>(), moved_h.map(|hours| hours * 3_600));
    assert!(found.iter().all(|l| l.offset_changed() == (l.moved_s != 0)));
    assert!(found.iter().all(|l| l.day_shift == day_shift));
}

#[test]
fn noon_in_new_york_moves_about_elsewhere() {
    let change_of_new_york = [0, 0, -1, 0, 0, 0];
    check("America/New_York", "A", ["12:00"; 6], [0; 6], 0);
    check(
        "Europe/Berlin",
        "A",
        ["18:00", "18:00", "17:00", "17:00", "18:00", "18:00"],
        [0, 0, -1, 0, 1, 0],
        0,
    );
    check(
        "Australia/Sydney",
        "A",
        ["04:00", "04:00", "03:00", "03:00", "03:00", "02:00"],
        [0, 0, -1, 0, 0, -1],
        1,
    );
    check(
        "America/Santiago",
        "A",
        ["14:00", "14:00", "13:00", "13:00", "13:00", "12:00"],
        [0, 0, -1, 0, 0, -1],
        0,
    );
    check(
        "Asia/Kathmandu",
        "A",
        ["22:45", "22:45", "21:45", "21:45", "21:45", "21:45"],
        change_of_new_york,
        0,
    );
    check(
        "Africa/Casablanca",
        "A",
        ["17:00", "17:00", "16:00", "16:00", "16:00", "16:00"],
        change_of_new_york,
        0,
    );
    // Vancouver keeps one clock all year since 2026; Los Angeles changes with New York.
    check(
        "America/Vancouver",
        "A",
        ["10:00", "10:00", "09:00", "09:00", "09:00", "09:00"],
        change_of_new_york,
        0,
    );
    check("America/Los_Angeles", "A", ["09:00"; 6], [0; 6], 0);
}

#[test]
fn the_evening_in_new_york_is_the_next_day_elsewhere() {
    check("America/New_York", "B", ["20:00"; 6], [0; 6], 0);
    check(
        "Europe/Berlin",
        "B",
        ["02:00", "02:00", "01:00", "01:00", "02:00", "02:00"],
        [0, 0, -1, 0, 1, 0],
        1,
    );
    check(
        "Asia/Kathmandu",
        "B",
        ["06:45", "06:45", "05:45", "05:45", "05:45", "05:45"],
        [0, 0, -1, 0, 0, 0],
        1,
    );
    // Midnight is 00:00 of the new day, never 24:00 of the old one.
    check(
        "Africa/Casablanca",
        "B",
        ["01:00", "01:00", "00:00", "00:00", "00:00", "00:00"],
        [0, 0, -1, 0, 0, 0],
        1,
    );
}

#[test]
fn a_date_before_the_anchors_is_told_as_one() {
    let programme = programme(OPEN);
    let all = schedule(&programme, zone("Pacific/Pago_Pago")).unwrap();
    let in_casablanca = all.iter().find(|l| l.occurrence.id == "training-3").unwrap();
    assert_eq!(in_casablanca.start.rfc3339(), "2027-02-20T05:00:00-11:00");
    assert_eq!(in_casablanca.day_shift, 0);
    let mut early = draft(OPEN);
    early.trainings[2].time = "09:00".into();
    early.trainings[2].zone = Some("Australia/Sydney".into());
    let early = parse(&early).unwrap();
    let all = schedule(&early, zone("Pacific/Pago_Pago")).unwrap();
    assert_eq!(all.iter().find(|l| l.occurrence.id == "training-3").unwrap().day_shift, -1);
}

#[test]
fn an_occurrence_keeps_the_zone_its_time_was_set_in() {
    let programme = programme(OPEN);
    let all = schedule(&programme, ZoneId::UTC).unwrap();
    let anchor = |id: &str| {
        let local = all.iter().find(|local| local.occurrence.id == id).unwrap();
        (local.occurrence.anchor_zone.name(), local.anchor_start.rfc3339())
    };
    assert_eq!(anchor("training-1"), ("Europe/Berlin", "2027-02-18T18:00:00+01:00".into()));
    assert_eq!(anchor("training-2"), ("America/New_York", "2027-02-18T20:00:00-05:00".into()));
    assert_eq!(anchor("training-3"), ("Africa/Casablanca", "2027-02-20T16:00:00+00:00".into()));
}

#[test]
fn only_the_same_series_is_compared_with_the_week_before() {
    let programme = programme(OPEN);
    let all = schedule(&programme, zone("Europe/Berlin")).unwrap();
    let moved = |id: &str| all.iter().find(|local| local.occurrence.id == id).unwrap().moved_s;
    // Thursday 25 February, 13:00 in New York, and the Thursday after, before any clock changes.
    assert_eq!(moved("training-7"), 0);
    // The hour of questions before track A in week 3 moves with it.
    assert_eq!(moved("open-space-13"), -3_600);
    assert_eq!(moved("open-space-14"), -3_600);
}

#[test]
fn a_cancelled_or_moved_session_stands_in_the_schedule_with_its_id() {
    let mut changed = draft(OPEN);
    changed.session_changes = vec![
        SessionChangeDraft { week: 2, track: "A".into(), cancelled: true, revision: 1, ..Default::default() },
        SessionChangeDraft {
            week: 3,
            track: "B".into(),
            date: Some("2027-03-17".into()),
            time: Some("19:00".into()),
            revision: 2,
            ..Default::default()
        },
    ];
    let programme = parse(&changed).unwrap();
    let find = |id: &str| programme.occurrences.iter().find(|o| o.id == id).unwrap();
    assert!(find("session-A-2").cancelled);
    assert!(!find("session-B-2").cancelled);
    assert_eq!(find("session-B-3").start, instant("2027-03-17T23:00:00Z"));
    assert_eq!((find("session-B-3").revision, find("session-A-2").revision), (2, 1));
    assert_eq!(programme.sessions().count(), 12);
}

#[test]
fn a_programme_past_the_zone_table_has_no_schedule_instead_of_a_wrong_one() {
    let mut programme = programme(OPEN);
    programme.occurrences[0].start = instant("2040-01-01T00:00:00Z");
    assert!(schedule(&programme, ZoneId::UTC).is_err());
}

#[test]
fn night_lasts_from_eleven_to_half_past_six() {
    for (time, expected) in [
        ("22:59", false),
        ("23:00", true),
        ("00:00", true),
        ("06:29", true),
        ("06:30", false),
        ("12:00", false),
    ] {
        let local = local_at(ZoneId::UTC, instant(&format!("2027-03-02T{time}:00Z"))).unwrap();
        assert_eq!(is_night(local), expected, "{time}");
    }
}
