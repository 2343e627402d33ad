//! What people write in a list where a zone is asked for, beyond cities and abbreviations: countries, a city with its
//! country or state, "heure de Paris", "Berliner Zeit", places that several towns are called after. A module of its own,
//! since the names of countries are as heavy as all zones: a picker of zones does without.

use super::ZoneId;
use super::fold;
use super::in_lists::{Part, exonym, zones_in};
use super::resolve::{Clue, More, keeps_clock_of, read_known};
use crate::countries;

pub(super) const IN_LISTS: More = More { before, after, region };

/// What stands before and after a place and only says that its clock is meant, folded.
const BEFORE: [&str; 22] = [
    "hora de ",
    "hora del ",
    "hora ",
    "horario de ",
    "horario ",
    "heure de ",
    "heure du ",
    "heure d",
    "ora di ",
    "fuso horario de ",
    "fuso orario di ",
    "zona horaria de ",
    "waktu ",
    "zona waktu ",
    "время в ",
    "время ",
    "بتوقيت ",
    "توقيت ",
    "city of ",
    "ciudad de ",
    "ville de ",
    "near ",
];
const AFTER: [&str; 9] =
    [" standard time", " zeit", " saati", " time", " का समय", " समय", " время", "时间", "時間"];
/// Continents as other languages than that of the tzdb have them, folded.
const CONTINENTS: [(&str, &str); 7] = [
    ("europa", "Europe/"),
    ("asien", "Asia/"),
    ("asie", "Asia/"),
    ("afrika", "Africa/"),
    ("afrique", "Africa/"),
    ("amerika", "America/"),
    ("amerique", "America/"),
];

/// Names that come before all others, since they are several places'.
fn before(folded: &str) -> Option<Clue> {
    let zones = zones_in(Part::Written, folded)?;
    Some(match zones[..] {
        [zone] => Clue::Place(zone),
        _ => Clue::City(zones),
    })
}

/// Names that come after all others. Countries where they are asked for: they take the longest.
fn after(text: &str, folded: &str, with_countries: bool) -> Option<Clue> {
    let named =
        |bare: &str| before(bare).or_else(|| read_known(bare)).or_else(|| exonym(bare).map(Clue::Place));
    if let Some(zone) = exonym(folded) {
        return Some(Clue::Place(zone));
    }
    let country = |name: &str| with_countries.then(|| country(name)).flatten();
    if let Some(bare) = BEFORE.iter().find_map(|before| folded.strip_prefix(before)) {
        return named(bare).or_else(|| country(bare));
    }
    if let Some(bare) = AFTER.iter().find_map(|after| folded.strip_suffix(after)) {
        // "Berliner Zeit", "Nigerian time", "Philippine time", "Pakistani time".
        let stem = |end: &str| bare.strip_suffix(end);
        return named(bare).or_else(|| named(stem("er")?)).or_else(|| country(bare)).or_else(|| {
            let stems = [stem("n"), stem("ian"), stem("i")];
            stems.into_iter().flatten().find_map(country).or_else(|| country(&[bare, "s"].concat()))
        });
    }
    if let Some((head, tail)) = folded.split_once('/') {
        let (_, continent) = CONTINENTS.iter().find(|(name, _)| *name == head)?;
        return named(tail)
            .filter(|clue| matches!(clue, Clue::Place(zone) if zone.name().starts_with(continent)));
    }
    country(text)
}

/// The zones of a country. Two letters may as well be another's abbreviation: "LA".
fn country(name: &str) -> Option<Clue> {
    // What stands in brackets has been read, or will be: "EST (USA)" is not Estonia.
    if name.contains(['(', '[', '（']) {
        return None;
    }
    let letters = name.chars().filter(|letter| letter.is_alphanumeric()).count();
    if letters < 3 && name.is_ascii() && fold(name) != "us" {
        return None;
    }
    zones_of(countries::resolve(name)?).map(Clue::Country)
}

/// The zones among which one must be that stands beside a part or the code of a country: "SP", "Ontario", "NG".
fn region(folded: &str) -> Option<Clue> {
    zones_in(Part::Region, folded).map(Clue::Region)
}

/// The zones of a country by its code, that of most people first; none where nobody lives.
fn zones_of(code: &str) -> Option<Vec<ZoneId>> {
    zones_in(Part::Country, &code.to_ascii_lowercase())
}

/// One zone for each clock among them, in their order.
pub(super) fn distinct_clocks(zones: &[ZoneId]) -> Vec<ZoneId> {
    let mut distinct: Vec<ZoneId> = Vec::new();
    for zone in zones {
        if !distinct.iter().any(|other| keeps_clock_of(*zone, *other)) {
            distinct.push(*zone);
        }
    }
    distinct
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_written_name_is_found() {
        for line in include_str!("written.txt").lines().filter(|line| line.contains(" = ")) {
            let (names, zones) = line.split_once(" = ").unwrap();
            for name in names.split('|') {
                let found = match before(&fold(name)) {
                    Some(Clue::Place(zone)) => vec![zone],
                    Some(Clue::City(zones)) => zones,
                    _ => Vec::new(),
                };
                let found: Vec<&str> = found.into_iter().map(|zone| zone.canonical().name()).collect();
                assert_eq!(found, zones.split(' ').collect::<Vec<_>>(), "{name}");
            }
        }
    }

    #[test]
    fn a_region_is_in_every_country_that_has_one_of_this_name() {
        for line in include_str!("regions.txt").lines().filter(|line| !line.starts_with('#')) {
            let (country, regions) = line.split_once(" = ").unwrap();
            for name in regions.split('|') {
                let Some(Clue::Region(zones)) = region(name) else { panic!("{name} is no region") };
                assert!(zones_of(country).unwrap().iter().all(|zone| zones.contains(zone)), "{name}");
            }
        }
        // Colombia's code comes before Colorado.
        let Some(Clue::Region(zones)) = region("co") else { panic!("no region") };
        assert_eq!((zones[0].name(), zones.len() > 1), ("America/Bogota", true));
    }

    #[test]
    fn every_country_has_its_zones() {
        // Islands without people have no zone, and Kosovo has Belgrade's.
        let without = countries::CODES.iter().filter(|code| zones_of(code).is_none());
        assert_eq!(without.copied().collect::<Vec<_>>(), ["BV", "HM", "XK"]);
        let names =
            |code| zones_of(code).unwrap_or_default().into_iter().map(ZoneId::name).collect::<Vec<_>>();
        assert_eq!(names("NG"), ["Africa/Lagos"]);
        assert_eq!(names("CD"), ["Africa/Kinshasa", "Africa/Lubumbashi"]);
    }
}
