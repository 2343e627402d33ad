//! Places as other languages call them: "القاهرة", "Nueva York". Their own names are known to `zones::resolve`.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::zones::{Places, ZoneId, fold, place_table};

/// Large cities in the languages that announcements are written in, where they have a table of places no more than others.
#[rustfmt::skip]
const CITIES: &[(&str, &str)] = &[
    ("America/New_York", "nueva york|nova york|nova iorque|nowy jork|нью-йорк|纽约|न्यूयॉर्क"),
    ("Europe/London", "londres|londra|londyn|londen|лондон|伦敦|लंदन"),
    ("Europe/Berlin", "berlin|berlino|berlim|berlijn|берлин|柏林|बर्लिन"),
    ("Europe/Paris", "parigi|parijs|paryz|париж|巴黎|पेरिस"),
    ("Europe/Brussels", "bruxelles|bruselas|bruxelas|brussel|брюссель"),
    ("Europe/Rome", "roma|rom|рим"),
    ("Europe/Vienna", "wien|viena|vienne|вена"),
    ("Europe/Lisbon", "lisboa|lissabon|lisbonne|lisbona"),
    ("Europe/Athens", "athen|atenas|athenes|atina|афины"),
    ("Europe/Warsaw", "warszawa|warschau|varsovia|varsovie|варшава"),
    ("Europe/Moscow", "moskau|moscu|moscou|mosca|moskova|москва"),
    ("Europe/Istanbul", "estambul|стамбул"),
    ("Africa/Cairo", "kairo|el cairo|le caire|каир"),
    ("Africa/Algiers", "alger|argel|algier|cezayir"),
    ("Africa/Johannesburg", "johannesburgo"),
    ("Asia/Beirut", "beyrouth|beyrut"),
    ("Asia/Kolkata", "nueva delhi|nouvelle-delhi|neu-delhi|дели|दिल्ली|नई दिल्ली|मुंबई|कोलकाता"),
    ("Asia/Shanghai", "peking|pekin|pechino|пекин|北京|上海"),
    ("Asia/Tokyo", "tokio|токио|东京"),
    ("Asia/Seoul", "seul|сеул|首尔"),
    ("America/Mexico_City", "mexiko-stadt|mexico df"),
    ("America/Sao_Paulo", "san pablo"),
    ("UTC", "غرينتش|جرينتش|غرينيتش|التوقيت العالمي"),
];

/// The zone of a place under its name in another language. A city comes before the country that it is in.
pub(super) fn place(written: &str) -> Option<ZoneId> {
    static NAMES: LazyLock<HashMap<String, ZoneId>> = LazyLock::new(names);
    // "بتوقيت" may stand before it, and "و" joins it to the word before.
    let folded = fold(written);
    let plain = ["بتوقيت ", "توقيت "].iter().find_map(|word| folded.strip_prefix(word)).unwrap_or(&folded);
    let joined = || plain.strip_prefix('و').and_then(|rest| NAMES.get(rest));
    NAMES.get(plain).or_else(joined).copied()
}

fn names() -> HashMap<String, ZoneId> {
    let mut names = HashMap::new();
    // Who comes first keeps the name: places are in order of their people, and no city is called as another's country.
    let mut add = |name: &str, zone: ZoneId| {
        names.entry(fold(name)).or_insert(zone);
    };
    for (zone, of_zone) in CITIES {
        for name in of_zone.split('|') {
            ZoneId::parse(zone).into_iter().for_each(|zone| add(name, zone));
        }
    }
    let places = Places::new(place_table("ar"));
    for place in places.all() {
        place.names.iter().for_each(|name| add(name, place.zone));
    }
    for country in places.countries() {
        // A country with one clock is as good as its city.
        if let [only] = &places.in_country(country.code)[..] {
            country.names.iter().for_each(|name| add(name, only.zone));
        }
    }
    names
}
