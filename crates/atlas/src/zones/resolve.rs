//! What a person typed in a zone column, or a device reported, read as a zone.
//!
//! People write cities, old names, abbreviations, names from Windows, offsets, and several of these at once. What has
//! one meaning is taken; what has several is asked back; an offset alone is never made a zone, since it does not say
//! when the clock changes.

use super::written::{IN_LISTS, distinct_clocks};
use super::{ZoneId, fold::fold, index, table, written_offset::written_offset};

/// Longer texts are no zone, but a cell that slipped into the wrong column.
const MAX_BYTES: usize = 200;
/// Two clues are looked for around so many blanks, which is enough for "UTC +5:30 Ho Chi Minh City".
const MOST_BLANKS: usize = 6;
/// No abbreviation or offset is longer, in bytes.
const SHORT: usize = 10;

/// What was meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resolved {
    /// One zone, by its canonical name.
    Zone(ZoneId),
    /// One zone, but the kind that browsers name to hide where they are: ask "Is this your zone?".
    Suspect(ZoneId),
    /// An offset without a place, in minutes east of UTC: ask for a city.
    FixedOffset {
        /// Minutes east of UTC.
        minutes: i32,
    },
    /// Several zones, or one that part of the text does not fit: ask which. The likeliest is first.
    Ambiguous(Vec<ZoneId>),
    /// Nothing known: ask.
    Unknown,
}

/// Reads what a person typed: an IANA name in any case, an old one, a city, an abbreviation, a Windows name, an offset,
/// or several of these as in "Berlin (UTC+1)". For the exact IANA name alone see `ZoneId::parse`.
pub fn resolve(text: &str) -> Resolved {
    resolve_with(text, &NO_MORE)
}

/// The same for a cell of a list, in any language: large cities are known under what others call them, as "Moskau
/// (UTC+3)", and so are countries, which are one zone where they have one clock, and decide between towns of one name.
pub fn resolve_in_any_language(text: &str) -> Resolved {
    resolve_with(text, &IN_LISTS)
}

fn resolve_with(text: &str, more: &More) -> Resolved {
    if text.len() > MAX_BYTES {
        return Resolved::Unknown;
    }
    let mut clues = Clues::default();
    clues.take(text, more);
    clues.weigh()
}

/// Reads what a device reported (`Intl.DateTimeFormat().resolvedOptions().timeZone`), which is an IANA name, perhaps an
/// old one, an offset, or nothing. Firefox says UTC or Atlantic/Reykjavik when it hides where it is.
pub fn detected(name: Option<&str>) -> Resolved {
    let Some(name) = name else { return Resolved::Unknown };
    let Some(zone) = ZoneId::parse(name).map(ZoneId::canonical) else {
        return written_offset(name).map_or(Resolved::Unknown, |minutes| Resolved::FixedOffset { minutes });
    };
    match (zone.name(), name) {
        ("UTC" | "Atlantic/Reykjavik", _) | (_, "EST" | "MST" | "HST") => Resolved::Suspect(zone),
        (canonical, _) => match offset_of_name(canonical) {
            Some(minutes) => Resolved::FixedOffset { minutes },
            None => Resolved::Zone(zone),
        },
    }
}

/// Names that the tables here lack.
pub(super) struct More {
    /// By the folded text, before all others.
    pub(super) before: fn(&str) -> Option<Clue>,
    /// By the text and the folded text, after all others; whether countries are looked for.
    pub(super) after: fn(&str, &str, bool) -> Option<Clue>,
    /// What can only stand beside a place, by the folded text.
    pub(super) region: fn(&str) -> Option<Clue>,
}

const NO_MORE: More = More { before: |_| None, after: |_, _, _| None, region: |_| None };

/// One thing that a text says.
pub(super) enum Clue {
    /// A city or an IANA name.
    Place(ZoneId),
    /// The name of several cities.
    City(Vec<ZoneId>),
    /// A country, with all its zones.
    Country(Vec<ZoneId>),
    /// Part of a country or its code, with all zones of the countries that it can belong to.
    Region(Vec<ZoneId>),
    /// An abbreviation or the like, with what it may mean.
    Word(Vec<ZoneId>),
    /// Minutes east of UTC.
    Offset(i32),
}

/// All that a text says.
#[derive(Default)]
struct Clues {
    places: Vec<ZoneId>,
    cities: Vec<Vec<ZoneId>>,
    countries: Vec<Vec<ZoneId>>,
    regions: Vec<Vec<ZoneId>>,
    words: Vec<Vec<ZoneId>>,
    offsets: Vec<i32>,
    /// Something was not understood.
    has_rest: bool,
}

impl Clues {
    /// Reads the text as a whole if it has a meaning, else its parts.
    fn take(&mut self, text: &str, more: &More) {
        if let Some(clue) = read(text, more, true) {
            return self.add(clue);
        }
        let is_bound = |letter| {
            matches!(letter, '(' | ')' | '[' | ']' | ',' | ';' | '|' | '&' | '（' | '）' | '，' | '،')
        };
        for part in text.split(is_bound).flat_map(|part| part.split(" - ")).flat_map(|part| part.split(" – "))
        {
            let folded = fold(part);
            if folded.is_empty() {
                continue;
            }
            // What is the whole text has been read.
            let whole = if part.len() == text.len() { None } else { read(part, more, true) };
            let clues = whole.map(|clue| vec![clue]).or_else(|| read_pair(part, more));
            match clues {
                Some(clues) => clues.into_iter().for_each(|clue| self.add(clue)),
                None => match (more.region)(&folded) {
                    Some(clue) => self.add(clue),
                    None => self.has_rest = true,
                },
            }
        }
    }

    fn add(&mut self, clue: Clue) {
        match clue {
            Clue::Place(zone) => self.places.push(zone),
            Clue::City(zones) => self.cities.push(zones),
            Clue::Country(zones) => self.countries.push(zones),
            Clue::Region(zones) => self.regions.push(zones),
            Clue::Word(zones) => self.words.push(zones),
            Clue::Offset(minutes) => self.offsets.push(minutes),
        }
    }

    /// What the clues say together. Places come first; abbreviations, offsets and countries only have to fit them, but
    /// decide between places of one name.
    fn weigh(mut self) -> Resolved {
        for mut city in std::mem::take(&mut self.cities) {
            for within in self.countries.iter().chain(&self.regions) {
                keep_if_any(&mut city, &|zone| within.contains(&zone));
            }
            // "San Juan, Puerto Rico", which is a zone's own name.
            keep_if_any(&mut city, &|zone| self.places.contains(&zone));
            self.keep_fitting(&mut city);
            match distinct_clocks(&city)[..] {
                [zone] => self.places.push(zone),
                _ => {
                    self.places.extend(city);
                    self.has_rest = true;
                }
            }
        }
        if self.places.len() > 1 {
            let mut places = std::mem::take(&mut self.places);
            self.keep_fitting(&mut places);
            self.places = places;
        }
        let Some(first) = self.places.first().copied() else { return self.weigh_countries() };
        let is_one_clock = self.places.iter().all(|zone| keeps_clock_of(*zone, first));
        let words_fit = self.words.iter().all(|zones| zones.iter().any(|zone| shares_offset(*zone, first)));
        let offsets_fit = self.offsets.iter().all(|minutes| has_offset(first, *minutes));
        let mut within = self.countries.iter().chain(&self.regions);
        let is_placed = within.clone().next().is_some();
        let countries_fit = within.all(|zones| self.places.iter().any(|place| zones.contains(place)));
        // "London, Ontario" is not London, but Windows writes lists: "Amsterdam, Berlin, Bern, Rome".
        let is_understood = !self.has_rest || is_placed || self.places.len() > 1;
        if is_one_clock && words_fit && offsets_fit && countries_fit && is_understood {
            return Resolved::Zone(first);
        }
        if !countries_fit {
            self.places.extend(self.countries.iter().flat_map(|zones| distinct_clocks(zones)));
        }
        remove_repeated(&mut self.places);
        Resolved::Ambiguous(self.places)
    }

    /// A country is a zone if it has one clock, whatever else was said of it. Else its clocks are asked for.
    fn weigh_countries(self) -> Resolved {
        let Some((first, others)) = self.countries.split_first() else { return self.weigh_words() };
        let mut zones = distinct_clocks(first);
        let is_whole = zones.len() == 1;
        self.keep_fitting(&mut zones);
        let fit = |zone: ZoneId| {
            let word_fits = |word: &Vec<ZoneId>| word.iter().any(|meant| shares_offset(*meant, zone));
            self.words.iter().all(word_fits) && self.offsets.iter().all(|minutes| has_offset(zone, *minutes))
        };
        match zones[..] {
            [zone] if others.is_empty() && fit(zone) && (is_whole || self.words.is_empty()) => {
                Resolved::Zone(zone)
            }
            // A country with several clocks decides at most between what an abbreviation may mean.
            _ if !self.words.is_empty() => self.weigh_words(),
            _ => {
                zones.extend(others.iter().flat_map(|zones| distinct_clocks(zones)));
                Resolved::Ambiguous(distinct_clocks(&zones))
            }
        }
    }

    /// Leaves the zones that have the offsets which are said, if any has.
    fn keep_fitting(&self, zones: &mut Vec<ZoneId>) {
        for minutes in &self.offsets {
            keep_if_any(zones, &|zone| has_offset(zone, *minutes));
        }
    }

    fn weigh_words(self) -> Resolved {
        let Some((first, others)) = self.words.split_first() else {
            return self
                .offsets
                .first()
                .map_or(Resolved::Unknown, |minutes| Resolved::FixedOffset { minutes: *minutes });
        };
        // "EST/EDT" means only what both may mean.
        let mut zones: Vec<ZoneId> =
            first.iter().filter(|zone| others.iter().all(|word| word.contains(zone))).copied().collect();
        if zones.is_empty() {
            zones = self.words.concat();
            remove_repeated(&mut zones);
        }
        // "CST, China": of what it may mean, what is there.
        if let [within] = &self.countries[..] {
            keep_if_any(&mut zones, &|zone| within.contains(&zone));
        }
        self.keep_fitting(&mut zones);
        let is_fit = self.offsets.iter().all(|minutes| has_offset(zones[0], *minutes));
        // New York and Toronto keep one clock; where a country is said, that is one of several names for it.
        let is_one = zones.len() == 1 || !self.countries.is_empty() && distinct_clocks(&zones).len() == 1;
        if is_one && is_fit && !self.has_rest {
            return Resolved::Zone(zones[0]);
        }
        Resolved::Ambiguous(zones)
    }
}

fn keep_if_any(zones: &mut Vec<ZoneId>, is_kept: &dyn Fn(ZoneId) -> bool) {
    if zones.iter().any(|zone| is_kept(*zone)) {
        zones.retain(|zone| is_kept(*zone));
    }
}

/// Reads two clues with nothing but a blank or a slash between them, as "Berlin CET" or "EST/EDT".
fn read_pair(text: &str, more: &More) -> Option<Vec<Clue>> {
    // Either all that the slashes part is understood, or nothing: "SystemV/EST5EDT" is not New York.
    if text.contains('/') {
        let mut clues = Vec::new();
        for part in text.split('/') {
            let clue = read(part, more, true);
            clues.push(clue.or_else(|| if clues.is_empty() { None } else { (more.region)(&fold(part)) })?);
        }
        return Some(clues);
    }
    let text = text.trim();
    text.match_indices(char::is_whitespace).take(MOST_BLANKS).find_map(|(at, blank)| {
        let (head, tail) = (&text[..at], &text[at + blank.len()..]);
        let (head, tail) = match read(head, more, false) {
            Some(head) => (head, read(tail, more, true).or_else(|| (more.region)(&fold(tail)))?),
            // "Nigeria GMT+1".
            None if tail.len() <= SHORT => {
                let tail = read(tail, more, false)?;
                (read(head, more, true)?, tail)
            }
            None => return None,
        };
        // Two cities without even a comma between them are something else.
        let is_one_place = match (&head, &tail) {
            (Clue::Place(head), Clue::Place(tail)) => keeps_clock_of(*head, *tail),
            (Clue::City(_) | Clue::Place(_), Clue::City(_) | Clue::Place(_)) => false,
            _ => true,
        };
        is_one_place.then(|| vec![head, tail])
    })
}

/// Reads one clue that is the whole text.
fn read(text: &str, more: &More, with_countries: bool) -> Option<Clue> {
    // Most are exact, and found at once. Without a slash it may be an abbreviation, which comes first.
    if let Some(zone) = text.contains('/').then(|| ZoneId::parse(text)).flatten() {
        return Some(clue_of_name(zone));
    }
    if let Some(minutes) = written_offset(text) {
        return Some(Clue::Offset(minutes));
    }
    let folded = fold(text);
    if folded.is_empty() {
        return None;
    }
    (more.before)(&folded)
        .or_else(|| read_known(&folded))
        .or_else(|| (more.after)(text, &folded, with_countries))
}

/// Reads a folded name by the tables that all have.
pub(super) fn read_known(folded: &str) -> Option<Clue> {
    if let Some(clue) = read_folded(folded).or_else(|| read_windows(folded)) {
        return Some(clue);
    }
    [" standard time", " daylight time", " summer time", " local time", " time zone", " timezone", " time"]
        .iter()
        .find_map(|suffix| read_folded(folded.strip_suffix(suffix)?))
}

fn read_folded(folded: &str) -> Option<Clue> {
    read_word(folded).or_else(|| read_name(folded)).or_else(|| read_city(folded))
}

fn read_word(folded: &str) -> Option<Clue> {
    index::word(folded).map(|zones| Clue::Word(zones.collect()))
}

fn read_name(folded: &str) -> Option<Clue> {
    index::name(folded).map(clue_of_name)
}

/// Reads a city by the last part of the names that have it, old ones too ("Kiev", "Calcutta"), or from the list.
fn read_city(folded: &str) -> Option<Clue> {
    index::city(folded).map(clue_of_name)
}

/// Reads the name that Windows gives a zone, also in summer: "Eastern Standard Time", "Eastern Daylight Time".
fn read_windows(folded: &str) -> Option<Clue> {
    let suffixes = [" standard time", " daylight time", " summer time"];
    // Some have a country after it: "Eastern Standard Time (Mexico)".
    let folded = suffixes
        .iter()
        .find(|suffix| folded.contains(*suffix))
        .map(|suffix| folded.replacen(suffix, "", 1))?;
    index::windows(&folded).map(clue_of_name)
}

fn clue_of_name(zone: ZoneId) -> Clue {
    let zone = zone.canonical();
    offset_of_name(zone.name()).map_or(Clue::Place(zone), Clue::Offset)
}

/// The offset that a zone without a place has in its name: "Etc/GMT+5".
fn offset_of_name(canonical: &str) -> Option<i32> {
    canonical.starts_with("Etc/").then(|| written_offset(canonical)).flatten()
}

fn remove_repeated(zones: &mut Vec<ZoneId>) {
    let mut seen = Vec::new();
    zones.retain(|zone| {
        let is_new = !seen.contains(zone);
        seen.push(*zone);
        is_new
    });
}

pub(super) fn keeps_clock_of(zone: ZoneId, other: ZoneId) -> bool {
    table::history(zone.position()) == table::history(other.position())
}

fn shares_offset(zone: ZoneId, other: ZoneId) -> bool {
    table::history(zone.position()).offsets().any(|offset_s| has_offset(other, offset_s / 60))
}

fn has_offset(zone: ZoneId, minutes: i32) -> bool {
    table::history(zone.position()).offsets().any(|offset_s| offset_s / 60 == minutes)
}
