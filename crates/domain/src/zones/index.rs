//! What `resolve` looks up, in tables that `build.rs` has put in order: every look-up takes a few steps, also of a text
//! that is none of them.

use super::{ZoneId, folded_name::compare};

// `BY_NAME`, `BY_CITY`, `WORDS`, `CITIES` and `WINDOWS`.
include!(concat!(env!("OUT_DIR"), "/zone_index.rs"));

/// The zones that an abbreviation or the like may mean, the likeliest first.
pub(super) fn word(folded: &str) -> Option<impl Iterator<Item = ZoneId> + use<>> {
    let zones = find(&WORDS, folded)?;
    Some(zones.iter().map(|position| zone(*position)))
}

/// The zone of this IANA name, in any case.
pub(super) fn name(folded: &str) -> Option<ZoneId> {
    let of = |position: &u16| compare(folded.as_bytes(), zone(*position).name()).reverse();
    BY_NAME.binary_search_by(of).ok().map(|at| zone(BY_NAME[at]))
}

/// The zone of a city: one that a zone is named after, else a large one.
pub(super) fn city(folded: &str) -> Option<ZoneId> {
    let city_of = |zone: ZoneId| zone.name().rsplit_once('/').map_or("", |(_, city)| city);
    let of = |position: &u16| compare(folded.as_bytes(), city_of(zone(*position))).reverse();
    match BY_CITY.binary_search_by(of) {
        Ok(at) => Some(zone(BY_CITY[at])),
        Err(_) => find(&CITIES, folded)?.first().map(|position| zone(*position)),
    }
}

/// The zone of a Windows name without its " standard time".
pub(super) fn windows(folded: &str) -> Option<ZoneId> {
    find(&WINDOWS, folded)?.first().map(|position| zone(*position))
}

fn find(table: &[(&str, &'static [u16])], folded: &str) -> Option<&'static [u16]> {
    let found = table.binary_search_by(|(name, _)| compare(folded.as_bytes(), name).reverse());
    found.ok().map(|at| table[at].1)
}

fn zone(position: u16) -> ZoneId {
    ZoneId::at(usize::from(position))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_word_and_city_is_found_under_itself() {
        for zone in ZoneId::all() {
            assert_eq!(name(&zone.name().to_lowercase()), Some(zone));
        }
        for (text, zones) in WORDS {
            let found: Vec<ZoneId> = word(text).into_iter().flatten().collect();
            assert_eq!(found.len(), zones.len(), "{text}");
        }
        for (text, _) in CITIES {
            assert!(city(text).is_some(), "{text}");
        }
        for (text, _) in WINDOWS {
            assert!(windows(text).is_some(), "{text}");
        }
    }

    #[test]
    fn a_name_is_the_same_with_blanks_or_hyphens() {
        let port_au_prince = ZoneId::parse("America/Port-au-Prince");
        assert!(port_au_prince.is_some());
        for text in ["port au prince", "port-au-prince", "Port_au_Prince"] {
            assert_eq!(city(text), port_au_prince, "{text}");
        }
        assert_eq!(name("america/port au prince"), port_au_prince);
        assert_eq!(windows("w europe"), ZoneId::parse("Europe/Berlin"));
        for text in ["", "berlin2", "berli", "\u{1f5fa}", "é"] {
            assert_eq!((name(text), city(text), windows(text)), (None, None, None), "{text}");
            assert!(word(text).is_none(), "{text}");
        }
    }
}
