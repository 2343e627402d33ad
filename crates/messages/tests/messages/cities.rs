//! What cities are called: on every page as in the picker.

use domain::zones::{Places, ZoneId, place_table};
use messages::{Locale, Pages, languages, locale, table_bytes};

#[test]
fn a_city_is_called_as_in_the_table_of_places() {
    for lang in languages() {
        let places = Places::new(place_table(lang));
        let fetched = Locale::from_bytes(table_bytes(lang, Pages::Read).unwrap().to_vec()).unwrap();
        for zone in ZoneId::places() {
            let expected = places.found_zone(zone).city;
            assert_eq!(locale(lang).unwrap().city(zone), expected, "{zone} in {lang}");
            assert_eq!(fetched.city(zone), expected, "{zone} in {lang}, in the app");
        }
    }
}

#[test]
fn an_old_name_and_a_bare_offset_have_theirs_too() {
    let city = |lang: &str, zone: &str| locale(lang).unwrap().city(ZoneId::parse(zone).unwrap());
    assert_eq!(city("en", "America/Sao_Paulo"), "São Paulo");
    assert_eq!(city("ar", "Africa/Cairo"), "القاهرة");
    assert_eq!(city("en", "Asia/Calcutta"), "Kolkata");
    assert_eq!(city("ar", "Asia/Calcutta"), city("ar", "Asia/Kolkata"));
    assert_eq!(city("ar", "Etc/GMT+5"), "UTC-5");
}

#[test]
fn a_language_of_mails_alone_has_its_own_names_too() {
    let city = |zone: &str| locale("es").unwrap().city(ZoneId::parse(zone).unwrap());
    assert_eq!(city("America/New_York"), "Nueva York");
    assert_eq!(city("Asia/Calcutta"), "Calcuta");
    let table = table_bytes("ru", Pages::Forward).unwrap();
    let russian = Locale::from_bytes(table.to_vec()).unwrap();
    assert_eq!(russian.city(ZoneId::parse("America/New_York").unwrap()), "Нью-Йорк");
}
