//! What the zone picker offers for what is typed.

use atlas::zones::{Finding, Places, find, place_table};
use chrono::{DateTime, Utc};

fn now() -> DateTime<Utc> {
    "2026-11-25T12:00:00Z".parse().expect("an instant")
}

fn found(language: &str, text: &str) -> Finding {
    find(Places::new(place_table(language)), text, now(), 50)
}

/// The first that `text` brings, as "San Francisco, United States: America/Los_Angeles".
#[track_caller]
fn check_in(language: &str, text: &str, expected: &[&str]) {
    let lines: Vec<String> = found(language, text)
        .found
        .iter()
        .map(|f| format!("{}, {}: {}", f.city, f.country.as_deref().unwrap_or("?"), f.zone))
        .collect();
    let first: Vec<&str> = lines.iter().take(expected.len()).map(String::as_str).collect();
    assert_eq!(first, expected, "{text}: {:?}", &lines[..lines.len().min(8)]);
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    check_in("en", text, expected);
}

#[test]
fn a_city_is_found_by_its_first_letters_without_accents_or_case() {
    check("lagos", &["Lagos, Nigeria: Africa/Lagos"]);
    check("LAG", &["Lagos, Nigeria: Africa/Lagos"]);
    check("São Pa", &["São Paulo, Brazil: America/Sao_Paulo"]);
    check("sao paulo", &["São Paulo, Brazil: America/Sao_Paulo"]);
    check("newyork", &["New York, United States: America/New_York"]);
    check("new yo", &["New York, United States: America/New_York"]);
    check("Port-au", &["Port-au-Prince, Haiti: America/Port-au-Prince"]);
    check("bogota", &["Bogotá, Colombia: America/Bogota"]);
}

#[test]
fn a_big_city_is_found_though_no_zone_is_called_after_it() {
    check("San Fran", &["San Francisco, United States: America/Los_Angeles"]);
    check("mumbai", &["Mumbai, India: Asia/Kolkata"]);
    check("beijing", &["Beijing, China: Asia/Shanghai"]);
    check("ottawa", &["Ottawa, Canada: America/Toronto"]);
    check("hanoi", &["Hanoi, Vietnam: Asia/Ho_Chi_Minh"]);
    check("brasil", &["Brasília, Brazil: America/Sao_Paulo"]);
    check("wien", &["Vienna, Austria: Europe/Vienna"]);
    check("NYC", &["New York, United States: America/New_York"]);
}

#[test]
fn two_cities_of_one_name_are_told_apart_by_their_countries() {
    check("hyderabad", &["Hyderabad, India: Asia/Kolkata", "Hyderabad, Pakistan: Asia/Karachi"]);
    check("hyderabad, pak", &["Hyderabad, Pakistan: Asia/Karachi"]);
}

#[test]
fn a_country_brings_its_zones_with_the_largest_city_first() {
    check("Nigeria", &["Lagos, Nigeria: Africa/Lagos"]);
    check("germ", &["Berlin, Germany: Europe/Berlin"]);
    check("UK", &["London, United Kingdom: Europe/London"]);
    check(
        "USA",
        &["New York, United States: America/New_York", "Los Angeles, United States: America/Los_Angeles"],
    );
    check("India", &["Kolkata, India: Asia/Kolkata"]);
}

#[test]
fn an_old_name_leads_to_the_zone_of_today() {
    check("Katmandu", &["Kathmandu, Nepal: Asia/Kathmandu"]);
    check("calcu", &["Kolkata, India: Asia/Kolkata"]);
    check("kiev", &["Kyiv, Ukraine: Europe/Kyiv"]);
    check("Asia/Saigon", &["Ho Chi Minh City, Vietnam: Asia/Ho_Chi_Minh"]);
    check("europe/ber", &["Berlin, Germany: Europe/Berlin"]);
}

#[test]
fn an_abbreviation_brings_every_meaning_and_says_that_there_are_several() {
    #[track_caller]
    fn check(text: &str, zones: &[&str]) {
        let finding = found("en", text);
        let names: Vec<&str> = finding.found.iter().take(zones.len()).map(|f| f.zone.name()).collect();
        assert_eq!(names, zones, "{text}");
        assert_eq!(finding.is_several, zones.len() > 1, "{text}");
    }
    check(
        "CST",
        &["America/Chicago", "America/Winnipeg", "America/Mexico_City", "America/Havana", "Asia/Shanghai"],
    );
    check("ist", &["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"]);
    check("BST", &["Europe/London", "Asia/Dhaka"]);
    check("Eastern time", &["America/New_York", "America/Toronto"]);
    check("SAST", &["Africa/Johannesburg"]);
}

#[test]
fn an_offset_brings_the_places_that_have_it_now() {
    check("UTC+5:45", &["Kathmandu, Nepal: Asia/Kathmandu"]);
    check("+05:30", &["Kolkata, India: Asia/Kolkata", "Colombo, Sri Lanka: Asia/Colombo"]);
    // In November New York has left its summer time.
    let zones: Vec<&str> = found("en", "UTC-5").found.iter().map(|f| f.zone.name()).collect();
    assert!(zones.contains(&"America/New_York") && zones.contains(&"America/Bogota"));
    assert!(!zones.contains(&"America/Chicago"), "{zones:?}");
}

#[test]
fn an_arabic_page_finds_places_by_arabic_and_by_english_names() {
    check_in("ar", "القاهرة", &["القاهرة, مصر: Africa/Cairo"]);
    check_in("ar", "قاهره", &["القاهرة, مصر: Africa/Cairo"]);
    check_in("ar", "Cairo", &["القاهرة, مصر: Africa/Cairo"]);
    check_in("ar", "ابوظبي", &["ابو ظبى, الإمارات العربية المتحدة: Asia/Dubai"]);
    check_in("ar", "سان فران", &["سان فرانسيسكو, الولايات المتحدة: America/Los_Angeles"]);
    check_in("ar", "مصر", &["القاهرة, مصر: Africa/Cairo"]);
}

#[test]
fn without_the_table_zones_are_found_by_their_own_names() {
    let names = |text: &str| -> Vec<String> {
        find(Places::default(), text, now(), 50).found.into_iter().map(|f| f.city).collect()
    };
    assert_eq!(names("lago"), ["Lagos"]);
    assert_eq!(names("calcutta"), ["Kolkata"]);
    assert!(names("san francisco").is_empty());
}

#[test]
fn no_more_are_listed_than_asked_for_but_all_are_counted() {
    let finding = find(Places::new(place_table("en")), "s", now(), 3);
    assert_eq!(finding.found.len(), 3);
    assert!(finding.count > 50);
    // Whoever has most people comes first.
    assert_eq!(finding.found[0].city, "Shanghai");
}

#[test]
fn what_is_no_place_brings_nothing() {
    for text in ["", "  ", "xyzzy", "東京都庁", ",", "-", "\u{202e}", &"é".repeat(100_000)] {
        assert_eq!(found("en", text), Finding::default(), "{}", text.len());
    }
}

#[test]
fn zones_without_a_place_are_not_offered() {
    for text in ["GMT", "etc", "utc", "5"] {
        assert!(found("en", text).found.iter().all(|f| !f.zone.name().starts_with("Etc/")), "{text}");
    }
}

#[test]
fn every_table_has_every_place_once_with_a_country_that_has_a_name() {
    for language in ["en", "ar"] {
        let places = Places::new(place_table(language));
        let listed: Vec<_> = places.countries().flat_map(|country| places.in_country(country.code)).collect();
        assert!(listed.iter().all(|found| found.country.is_some()));
        let mut zones: Vec<_> = listed.iter().map(|found| found.zone).collect();
        zones.sort();
        let mut expected: Vec<_> =
            atlas::zones::ZoneId::places().filter(|zone| zone.name() != "UTC").collect();
        expected.sort();
        assert_eq!(zones, expected, "{language}");
    }
}
