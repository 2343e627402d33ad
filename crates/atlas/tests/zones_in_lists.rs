//! What people write in a list where a zone is asked for.

use atlas::zones::{Resolved, ZoneId, resolve_in_any_language};

fn zone(name: &str) -> ZoneId {
    ZoneId::parse(name).unwrap_or_else(|| panic!("{name} is no zone"))
}

#[track_caller]
fn is(zone_name: &str, texts: &[&str]) {
    for text in texts {
        assert_eq!(resolve_in_any_language(text), Resolved::Zone(zone(zone_name)), "{text}");
    }
}

/// These, and perhaps others after them.
#[track_caller]
fn may_be(text: &str, names: &[&str]) {
    let Resolved::Ambiguous(zones) = resolve_in_any_language(text) else {
        panic!("{text} is {:?}", resolve_in_any_language(text))
    };
    let zones: Vec<&str> = zones.into_iter().map(ZoneId::name).collect();
    assert_eq!(&zones[..names.len().min(zones.len())], names, "{text}");
}

#[test]
fn a_city_may_stand_with_its_country_in_any_language() {
    is(
        "Europe/Paris",
        &["Paris, France", "Paris (Frankreich)", "France / Paris", "Paris - Francia", "Париж, Франция"],
    );
    is(
        "Africa/Lagos",
        &["Lagos, Nigeria", "Lagos Nigeria", "Lagos, NG", "Lagos, Lagos State, Nigeria", "Ibadan, Nigeria"],
    );
    is(
        "Europe/Berlin",
        &["Berlin (Germany)", "Germany/Berlin", "Köln, Deutschland", "Berlin, DE", "Berlin, Germany (UTC+1)"],
    );
    is("America/Bogota", &["Bogotá, Colombia", "Bogotá, D.C.", "Medellín, Colombia"]);
    is(
        "America/Sao_Paulo",
        &["São Paulo - SP", "São Paulo/SP", "Brasília - Distrito Federal", "São Paulo, Brasil"],
    );
    is("America/New_York", &["Boston, MA", "New York, NY, USA", "New York, United States"]);
    is("Europe/Madrid", &["Madrid, Spain", "Sevilla, España"]);
    is("Africa/Cairo", &["Cairo, Egypt", "Cairo Egypt", "القاهرة، مصر"]);
    is("Africa/Accra", &["Kumasi, Ghana", "Ghana (GMT)", "Accra, Ghana"]);
    is("Asia/Shanghai", &["北京，中国", "Shanghai, China"]);
}

#[test]
fn a_city_with_another_country_is_asked_back() {
    may_be("London, Ontario", &["Europe/London"]);
    may_be("London, ON", &["Europe/London"]);
    may_be("Paris, TX", &["Europe/Paris"]);
    may_be("Paris, Texas, USA", &["Europe/Paris", "America/New_York"]);
    may_be("Berlin, Atlantis", &["Europe/Berlin"]);
    may_be("Berlin (UTC+5)", &["Europe/Berlin"]);
    may_be("Lagos, Portugal", &["Africa/Lagos", "Europe/Lisbon"]);
}

#[test]
fn a_country_with_one_clock_is_a_zone_and_others_are_asked_back() {
    is(
        "Africa/Lagos",
        &["Nigeria", "Nigéria", "Нигерия", "نيجيريا", "Nigerian time", "Nigeria time", "Nigeria (GMT+1)"],
    );
    is("Europe/Berlin", &["Germany", "Deutschland", "Alemania"]);
    is("Europe/Paris", &["France"]);
    is("Europe/London", &["United Kingdom", "England", "UK"]);
    is("Asia/Manila", &["Philippines", "Philippine time"]);
    is("America/Bogota", &["Colombia", "Hora de Colombia", "Colombia Standard Time"]);
    is("America/Lima", &["Perú"]);
    is("Africa/Nairobi", &["Kenya", "Kenyan time"]);
    may_be("Spain", &["Europe/Madrid", "Atlantic/Canary"]);
    may_be("China", &["Asia/Shanghai", "Asia/Urumqi"]);
    may_be("USA", &["America/New_York", "America/Los_Angeles", "America/Chicago"]);
    may_be("Brazil", &["America/Sao_Paulo"]);
    is("Asia/Seoul", &["Korea", "South Korea"]);
    may_be("Congo", &["Africa/Kinshasa", "Africa/Lubumbashi"]);
    is("America/Sao_Paulo", &["Brazil (UTC-3)"]);
}

#[test]
fn a_name_that_several_towns_have_is_asked_back_unless_its_country_is_said() {
    may_be("San Juan", &["America/Puerto_Rico", "America/Argentina/San_Juan"]);
    may_be("Córdoba", &["America/Argentina/Cordoba", "Europe/Madrid"]);
    may_be("Mérida", &["America/Merida", "Europe/Madrid", "America/Caracas"]);
    may_be("Victoria", &["Australia/Melbourne", "America/Vancouver"]);
    may_be("La Rioja", &["Europe/Madrid", "America/Argentina/La_Rioja"]);
    is("America/Puerto_Rico", &["San Juan, Puerto Rico", "San Juan, PR"]);
    is("America/Argentina/San_Juan", &["San Juan, Argentina"]);
    is("Europe/Madrid", &["Córdoba, España", "Mérida (Spain)", "Valencia, Spain"]);
    is("Asia/Karachi", &["Hyderabad, Pakistan"]);
}

#[test]
fn what_programs_and_other_languages_call_a_clock_is_understood() {
    is("America/New_York", &["(UTC-05:00) Eastern Time (US & Canada)"]);
    may_be("(UTC-08:00) Pacific Time (US & Canada)", &["America/Los_Angeles", "America/Vancouver"]);
    may_be("Eastern Time", &["America/New_York", "America/Toronto"]);
    is("America/Argentina/Buenos_Aires", &["(UTC-03:00) City of Buenos Aires"]);
    is("Africa/Lagos", &["(GMT+1:00) West Central Africa"]);
    is("Asia/Kolkata", &["IST (GMT+5:30)", "IST UTC+5:30"]);
    is("Asia/Shanghai", &["CST (UTC+8)", "北京时间", "(UTC+08:00) Beijing, Chongqing, Hong Kong, Urumqi"]);
    is("Europe/Brussels", &["Mitteleuropäische Zeit", "heure d’Europe centrale"]);
    is("America/Sao_Paulo", &["Horário de Brasília"]);
    // Windows means one by it, browsers the other.
    may_be("Arabian Standard Time", &["Asia/Dubai", "Asia/Riyadh"]);
    is("Asia/Riyadh", &["Arab Standard Time"]);
    is("Europe/Madrid", &["hora de Madrid"]);
    is("Europe/Paris", &["heure de Paris", "Pariser Zeit"]);
    is("Europe/Berlin", &["Berliner Zeit"]);
    is("Asia/Jakarta", &["Waktu Indonesia Barat", "Surabaya"]);
    is("Europe/Rome", &["Europa/Roma", "Bologna"]);
    is("Europe/Moscow", &["Московское время"]);
    is("Europe/Istanbul", &["İstanbul saati", "Türkiye saati"]);
    may_be("EST (UTC-5)", &["America/New_York", "America/Toronto"]);
}

#[test]
fn a_country_beside_an_abbreviation_decides_between_its_meanings_and_an_offset_is_no_zone() {
    is("Asia/Shanghai", &["CST, China"]);
    is("America/New_York", &["EST (USA)", "EST, United States"]);
    is("America/Chicago", &["CST, USA"]);
    is("Asia/Kolkata", &["IST, India"]);
    may_be("EST", &["America/New_York", "America/Toronto", "America/Panama"]);
    // None of its meanings is there.
    may_be("EST, Kenya", &["America/New_York"]);
    assert_eq!(resolve_in_any_language("UTC+05.30"), Resolved::FixedOffset { minutes: 330 });
    assert_eq!(resolve_in_any_language("GMT+2"), Resolved::FixedOffset { minutes: 120 });
    for text in
        ["Asia/Berlin", "Asien/Berlin", "DE", "SP", "Atlantis", "Berlin oder Wien", "Mars time", "er zeit"]
    {
        assert_eq!(resolve_in_any_language(text), Resolved::Unknown, "{text}");
    }
}
