//! The table of places that the picker finds zones by: one a language, made by `script/place-data`, fetched by the app
//! once it can be seen. Without it the zones' own names are all there is.

use super::{ZoneId, find::Found, find::key};

/// The table of a page language, English where there is none yet. Not for the app: it fetches the one it needs.
pub fn table(language: &str) -> &'static str {
    match language {
        "ar" => include_str!("places/ar.txt"),
        _ => include_str!("places/en.txt"),
    }
}

/// A table as text; a line that cannot be read is passed over.
#[derive(Clone, Copy, Debug, Default)]
pub struct Places<'t>(&'t str);

/// A country and its names: the first in the table's language, the others as people write them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Country<'t> {
    /// ISO 3166-1 alpha-2.
    pub code: &'t str,
    pub names: Vec<&'t str>,
}

/// A city that stands for a zone, or a large one within it.
#[derive(Clone, Debug)]
pub struct Place<'t> {
    pub zone: ZoneId,
    pub(super) country: &'t str,
    pub names: Vec<&'t str>,
    /// The zone is called after it.
    pub(super) is_zones_own: bool,
}

impl<'t> Places<'t> {
    pub fn new(table: &'t str) -> Places<'t> {
        Places(table)
    }

    /// In order of their codes.
    pub fn countries(self) -> impl Iterator<Item = Country<'t>> {
        self.lines("C").filter_map(|line| {
            let (code, names) = line.split_once('\t')?;
            Some(Country { code, names: names.split('\t').collect() })
        })
    }

    pub(super) fn country(self, code: &str) -> Option<Country<'t>> {
        self.countries().find(|country| country.code == code)
    }

    /// The places of a country, one a zone where it has several, the largest first.
    pub fn in_country(self, code: &str) -> Vec<Found> {
        let own = self.all().filter(|place| place.is_zones_own && place.country == code);
        own.map(|place| self.found(&place)).collect()
    }

    /// The largest first; a zone's own place once, also where the table is missing.
    pub fn all(self) -> impl Iterator<Item = Place<'t>> {
        let place = |line: &'t str, is_zones_own| {
            let mut parts = line.split('\t');
            let zone = ZoneId::parse(parts.next()?)?;
            Some(Place { zone, country: parts.next()?, names: parts.collect(), is_zones_own })
        };
        self.0.lines().filter_map(move |line| {
            let (kind, rest) = line.split_once('\t')?;
            matches!(kind, "Z" | "P").then(|| place(rest, kind == "Z")).flatten()
        })
    }

    /// The zones that an abbreviation may mean, the likeliest first. `wanted` is a key.
    pub(super) fn meanings(self, wanted: &str) -> Vec<ZoneId> {
        let wanted = wanted.strip_suffix(" time").unwrap_or(wanted);
        let meant = self.lines("W").find_map(|line| {
            let (word, zones) = line.split_once('\t')?;
            (key(word) == wanted).then_some(zones)
        });
        meant.into_iter().flat_map(|zones| zones.split(' ')).filter_map(ZoneId::parse).collect()
    }

    pub(super) fn found(self, place: &Place) -> Found {
        let country = self.country(place.country).and_then(|country| country.names.first().copied());
        Found {
            zone: place.zone,
            city: place.names.first().map_or_else(|| place.zone.city(), |name| (*name).to_string()),
            country: country.map(str::to_string),
        }
    }

    /// The place that a zone is called after, in the table's language.
    pub fn found_zone(self, zone: ZoneId) -> Found {
        match self.all().find(|place| place.is_zones_own && place.zone == zone) {
            Some(place) => self.found(&place),
            None => Found { zone, city: zone.city(), country: None },
        }
    }

    fn lines(self, kind: &'static str) -> impl Iterator<Item = &'t str> {
        self.0.lines().filter_map(move |line| line.strip_prefix(kind)?.strip_prefix('\t'))
    }
}
