//! What `resolve` looks up, in tables that are in order, most since `build.rs`: every look-up takes a few steps, also of a
//! text that is none of them.

use std::{cmp::Ordering, sync::LazyLock};

use super::{ZoneId, folded_name::compare};
use crate::order::in_order;

// `WORDS`, `CITIES` and `WINDOWS`.
include!(concat!(env!("OUT_DIR"), "/zone_index.rs"));

/// The zones that an abbreviation or the like may mean, the likeliest first.
pub(super) fn word(folded: &str) -> Option<impl Iterator<Item = ZoneId> + use<>> {
    find(WORDS, folded).map(zones)
}

/// The zone of this IANA name, in any case.
pub(super) fn name(folded: &str) -> Option<ZoneId> {
    static BY_NAME: LazyLock<Vec<u16>> = LazyLock::new(|| ordered(ZoneId::name));
    found(&BY_NAME, ZoneId::name, folded)
}

/// The zone of a city: one that a zone is named after, else a large one.
pub(super) fn city(folded: &str) -> Option<ZoneId> {
    static BY_CITY: LazyLock<Vec<u16>> = LazyLock::new(|| ordered(city_of));
    found(&BY_CITY, city_of, folded).or_else(|| zones(find(CITIES, folded)?).next())
}

/// The city that a zone is named after, or nothing: "Brazil/East" and "Australia/North" are no cities.
fn city_of(zone: ZoneId) -> &'static str {
    match zone.name().rsplit_once('/') {
        Some(
            ("Etc" | "US" | "Canada" | "Brazil" | "Chile" | "Mexico", _) | (_, "North" | "South" | "West"),
        )
        | None => "",
        Some((_, city)) => city,
    }
}

/// The positions of all zones that have such a text, ordered by it. Made when it is first needed: that takes less than a
/// millisecond, and as a table it would weigh half a kilobyte.
fn ordered(text_of: fn(ZoneId) -> &'static str) -> Vec<u16> {
    let all = (0u16..).zip(ZoneId::all()).filter(|(_, zone)| !text_of(*zone).is_empty());
    let by = |one: &u16, other: &u16| compare(text_of(zone(*one)).as_bytes(), text_of(zone(*other)));
    in_order(all.map(|(at, _)| at).collect(), &by)
}

/// The first of the zones with this text, as tzdb lists them: "Asia/Istanbul" and not "Europe/Istanbul".
fn found(order: &[u16], text_of: fn(ZoneId) -> &'static str, folded: &str) -> Option<ZoneId> {
    let with = |at: &u16| compare(folded.as_bytes(), text_of(zone(*at)));
    let first = order.partition_point(|at| with(at).is_gt());
    order.get(first).filter(|at| with(at).is_eq()).map(|at| zone(*at))
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
        let line = table[start..].split('\n').next()?;
        let (known, found) = line.split_once('\t')?;
        match compare(folded.as_bytes(), known) {
            Ordering::Equal => return Some(found),
            Ordering::Greater => low = (start + line.len() + 1).min(high),
            Ordering::Less => high = start,
        }
    }
    None
}

/// The zones at positions with blanks between them.
pub(super) fn zones(positions: &'static str) -> impl Iterator<Item = ZoneId> + use<> {
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
