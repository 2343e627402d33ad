//! Finding a zone by what a person types, letter by letter: a city, a country, a zone's name of today or of old, an
//! abbreviation, an offset. Nothing is decided here, only offered; for what is typed to its end see `resolve`.

use chrono::{DateTime, Utc};

use super::{
    ZoneId, fold, offset_at,
    places::{Country, Place, Places},
    written_offset::written_offset,
};

/// Longer texts are no place.
const MAX_BYTES: usize = 200;

/// A place to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub zone: ZoneId,
    /// In the language of the table; without one the city in the zone's name.
    pub city: String,
    /// None where there is no table.
    pub country: Option<String>,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finding {
    /// The best first, at most as many as were asked for.
    pub found: Vec<Found>,
    /// How many there are in all.
    pub count: usize,
    /// The text is an abbreviation with more than one meaning: "CST", "IST".
    pub is_several: bool,
}

/// How well a place fits what was typed, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// A meaning of an abbreviation, in the order of their likelihood.
    Meaning(usize),
    /// The whole name, also an old one.
    Whole,
    /// The name begins so.
    Begins,
    /// A word of the name begins so.
    Word,
    /// Its country is called so, or it has the offset.
    Country,
    /// All words are found in the names of city and country together.
    Together,
    /// The zone's name has it somewhere.
    Somewhere,
}

/// The places that `text` may mean, case and accents ignored, `most` of them. Offsets are those at `now`.
pub fn find(places: Places, text: &str, now: DateTime<Utc>, most: usize) -> Finding {
    let wanted = key(text);
    if wanted.is_empty() || text.len() > MAX_BYTES {
        return Finding::default();
    }
    let search = Search {
        meanings: places.meanings(&wanted),
        offset_s: written_offset(text).map(|minutes| minutes * 60),
        countries: places.countries().collect(),
        bare: wanted.replace(' ', ""),
        wanted: &wanted,
        now,
    };
    let all: Vec<Place> = places.all().collect();
    // By the place in the table, so that what is found twice keeps its better rank.
    let mut ranks: Vec<Option<Rank>> = all.iter().map(|place| search.rank(place)).collect();
    let mut nameless: Vec<(Rank, ZoneId)> = Vec::new();
    // The zones' own names, old ones too: "Asia/Calcutta", "Kiev". Etc/GMT+5 and its like are no places.
    for zone in ZoneId::all().filter(|zone| !zone.canonical().name().starts_with("Etc/")) {
        let Some(rank) = search.rank_name(zone.name()) else { continue };
        let zone = zone.canonical();
        match all.iter().position(|place| place.is_zones_own && place.zone == zone) {
            Some(at) => ranks[at] = Some(ranks[at].map_or(rank, |known| known.min(rank))),
            None => match nameless.iter_mut().find(|(_, known)| *known == zone) {
                Some((known, _)) => *known = rank.min(*known),
                None => nameless.push((rank, zone)),
            },
        }
    }
    let with_place =
        ranks.iter().zip(&all).filter_map(|(rank, place)| Some(((*rank)?, Some(place), place.zone)));
    // The best ones, in order, each put in its place: a sort weighs 2 KB (brotli) in the first load. Of equals the order of
    // the table stays, where the places with most people come first.
    let mut best: Vec<(Rank, Option<&Place>, ZoneId)> = Vec::new();
    let mut count = 0;
    for place in with_place.chain(nameless.into_iter().map(|(rank, zone)| (rank, None, zone))) {
        count += 1;
        let at = best.partition_point(|(rank, ..)| *rank <= place.0);
        if at < most {
            best.truncate(most - 1);
            best.insert(at, place);
        }
    }
    let found = |(_, place, zone): &(Rank, Option<&Place>, ZoneId)| match place {
        Some(place) => places.found(place),
        None => Found { zone: *zone, city: zone.city(), country: None },
    };
    Finding { count, found: best.iter().map(found).collect(), is_several: search.meanings.len() > 1 }
}

/// What is looked for.
struct Search<'s> {
    /// A key.
    wanted: &'s str,
    /// Without blanks: "newyork".
    bare: String,
    meanings: Vec<ZoneId>,
    offset_s: Option<i32>,
    countries: Vec<Country<'s>>,
    now: DateTime<Utc>,
}

impl Search<'_> {
    fn rank(&self, place: &Place) -> Option<Rank> {
        if let Some(at) = self.meanings.iter().position(|zone| place.is_zones_own && *zone == place.zone) {
            return Some(Rank::Meaning(at));
        }
        let names: Vec<String> = place.names.iter().map(|name| key(name)).collect();
        if let Some(rank) = names.iter().filter_map(|name| self.rank_city(name)).min() {
            return Some(rank);
        }
        let country = self.countries.iter().find(|country| country.code == place.country);
        let country: Vec<String> =
            country.map(|country| country.names.iter().map(|name| key(name)).collect()).unwrap_or_default();
        let is_country = country.iter().any(|name| name.starts_with(self.wanted));
        let has_offset = || self.offset_s.is_some() && offset_at(place.zone, self.now).ok() == self.offset_s;
        if place.is_zones_own && (is_country || has_offset()) {
            return Some(Rank::Country);
        }
        let is_there = |word: &str| {
            names.iter().chain(&country).any(|name| name.split(' ').any(|known| known.starts_with(word)))
        };
        (self.wanted.contains(' ') && self.wanted.split(' ').all(is_there)).then_some(Rank::Together)
    }

    /// By a zone's IANA name.
    fn rank_name(&self, name: &str) -> Option<Rank> {
        let name = key(name);
        let city = name.rsplit('/').next().unwrap_or(&name);
        let is_within =
            name.starts_with(self.wanted) || (self.wanted.len() > 2 && name.contains(self.wanted));
        self.rank_city(city).or(is_within.then_some(Rank::Somewhere))
    }

    fn rank_city(&self, name: &str) -> Option<Rank> {
        rank(name, self.wanted)
            .or_else(|| name.replace(' ', "").starts_with(&self.bare).then_some(Rank::Word))
    }
}

fn rank(name: &str, wanted: &str) -> Option<Rank> {
    if name == wanted {
        Some(Rank::Whole)
    } else if name.starts_with(wanted) {
        Some(Rank::Begins)
    } else if name.split([' ', '/']).any(|word| word.starts_with(wanted)) {
        Some(Rank::Word)
    } else {
        None
    }
}

/// What names and what is typed are compared by: folded, with blanks for hyphens and commas, without Arabic articles.
pub(super) fn key(text: &str) -> String {
    let folded = fold(text);
    let words = folded.split([' ', '-', ',', '(', ')']);
    let mut key = String::with_capacity(folded.len());
    for word in words.filter(|word| !word.is_empty()) {
        if !key.is_empty() {
            key.push(' ');
        }
        // "القاهرة" and "قاهرة". A word of one letter after the article is a beginning still being typed.
        key.push_str(word.strip_prefix("ال").filter(|rest| rest.chars().count() > 1).unwrap_or(word));
    }
    key
}
