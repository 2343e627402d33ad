//! What `resolve` looks up, in tables that `build.rs` has put in order: every look-up takes a few steps, also of a text
//! that is none of them.

use std::cmp::Ordering;

use super::{ZoneId, folded_name::compare};

// `BY_NAME`, `BY_CITY`, `WORDS`, `CITIES` and `WINDOWS`.
include!(concat!(env!("OUT_DIR"), "/zone_index.rs"));

/// The zones that an abbreviation or the like may mean, the likeliest first.
pub(super) fn word(folded: &str) -> Option<impl Iterator<Item = ZoneId> + use<>> {
    find(WORDS, folded).map(zones)
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
        Err(_) => zones(find(CITIES, folded)?).next(),
    }
}

/// The zone of a Windows name without its " standard time".
pub(super) fn windows(folded: &str) -> Option<ZoneId> {
    zones(find(WINDOWS, folded)?).next()
}

/// What stands after a name in a table of lines, `name<TAB>what`, in the order of the names. One text: the places of many
/// are heavier than they are.
pub(super) fn find(table: &'static str, folded: &str) -> Option<&'static str> {
    let bytes = table.as_bytes();
    let (mut low, mut high) = (0, bytes.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let start = bytes[low..middle].iter().rposition(|byte| *byte == b'\n').map_or(low, |at| low + at + 1);
        let (line, _) = table[start..].split_once('\n')?;
        let (known, found) = line.split_once('\t')?;
        match compare(folded.as_bytes(), known) {
            Ordering::Equal => return Some(found),
            Ordering::Greater => low = start + line.len() + 1,
            Ordering::Less => high = start,
        }
    }
    None
}

/// The zones at positions with blanks between them.
fn zones(positions: &'static str) -> impl Iterator<Item = ZoneId> + use<> {
    positions.split(' ').filter_map(|position| position.parse().ok()).map(ZoneId::at)
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
        let names = |table: &'static str| table.lines().filter_map(|line| line.split_once('\t'));
        for (text, positions) in names(WORDS) {
            let found: Vec<ZoneId> = word(text).into_iter().flatten().collect();
            assert_eq!(found.len(), positions.split(' ').count(), "{text}");
        }
        for (text, _) in names(CITIES) {
            assert!(city(text).is_some(), "{text}");
        }
        for (text, _) in names(WINDOWS) {
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
