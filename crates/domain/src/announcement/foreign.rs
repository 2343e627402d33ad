//! Places as other languages call them: "القاهرة", "Nueva York". Their own names are known to `zones::resolve`.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::zones::{Places, ZoneId, exonym, fold, place_table};

/// The zone of a place under its name in another language. A city comes before the country that it is in.
pub(super) fn place(written: &str) -> Option<ZoneId> {
    static NAMES: LazyLock<HashMap<String, ZoneId>> = LazyLock::new(names);
    // "بتوقيت" may stand before it, and "و" joins it to the word before.
    let folded = fold(written);
    let plain = ["بتوقيت ", "توقيت "].iter().find_map(|word| folded.strip_prefix(word)).unwrap_or(&folded);
    let known = |name: &str| exonym(name).or_else(|| NAMES.get(name).copied());
    known(plain).or_else(|| plain.strip_prefix('و').and_then(known))
}

fn names() -> HashMap<String, ZoneId> {
    let mut names = HashMap::new();
    // Who comes first keeps the name: places are in order of their people, and no city is called as another's country.
    let mut add = |name: &str, zone: ZoneId| {
        names.entry(fold(name)).or_insert(zone);
    };
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
