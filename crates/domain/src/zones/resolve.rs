//! What a person typed in a zone column, or a device reported, read as a zone.
//!
//! People write cities, old names, abbreviations, names from Windows, offsets, and several of these at once. What has
//! one meaning is taken; what has several is asked back; an offset alone is never made a zone, since it does not say
//! when the clock changes.

use super::{ZoneId, exonyms::exonym, fold::fold, index, table, written_offset::written_offset};

/// Longer texts are no zone, but a cell that slipped into the wrong column.
const MAX_BYTES: usize = 200;
/// Two clues are looked for around so many blanks, which is enough for "UTC +5:30 Ho Chi Minh City".
const MOST_BLANKS: usize = 6;

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
    resolve_with(text, |_| None)
}

/// The same for a text in any language: large cities are known under what others call them, as "Moskau (UTC+3)".
pub fn resolve_in_any_language(text: &str) -> Resolved {
    resolve_with(text, exonym)
}

/// `exonym`: the zone of a city under a name that the tables here lack, folded.
fn resolve_with(text: &str, exonym: Exonym) -> Resolved {
    if text.len() > MAX_BYTES {
        return Resolved::Unknown;
    }
    let mut clues = Clues::default();
    clues.take(text, exonym);
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

type Exonym = fn(&str) -> Option<ZoneId>;

/// One thing that a text says.
enum Clue {
    /// A city or an IANA name.
    Place(ZoneId),
    /// An abbreviation or the like, with what it may mean.
    Word(Vec<ZoneId>),
    /// Minutes east of UTC.
    Offset(i32),
}

/// All that a text says.
#[derive(Default)]
struct Clues {
    places: Vec<ZoneId>,
    words: Vec<Vec<ZoneId>>,
    offsets: Vec<i32>,
    /// Something was not understood.
    has_rest: bool,
}

impl Clues {
    /// Reads the text as a whole if it has a meaning, else its parts.
    fn take(&mut self, text: &str, exonym: Exonym) {
        if let Some(clue) = read(text, exonym) {
            return self.add(clue);
        }
        let is_bound = |letter| matches!(letter, '(' | ')' | '[' | ']' | ',' | ';' | '|' | '&');
        for part in text.split(is_bound).flat_map(|part| part.split(" - ")).flat_map(|part| part.split(" – "))
        {
            if fold(part).is_empty() {
                continue;
            }
            match read_pair(part, exonym) {
                Some(clues) => clues.into_iter().for_each(|clue| self.add(clue)),
                None => self.has_rest = true,
            }
        }
    }

    fn add(&mut self, clue: Clue) {
        match clue {
            Clue::Place(zone) => self.places.push(zone),
            Clue::Word(zones) => self.words.push(zones),
            Clue::Offset(minutes) => self.offsets.push(minutes),
        }
    }

    /// What the clues say together. Places come first; abbreviations and offsets only have to fit them.
    fn weigh(mut self) -> Resolved {
        let Some(first) = self.places.first().copied() else { return self.weigh_words() };
        let is_one_clock = self.places.iter().all(|zone| keeps_clock_of(*zone, first));
        let words_fit = self.words.iter().all(|zones| zones.iter().any(|zone| shares_offset(*zone, first)));
        let offsets_fit = self.offsets.iter().all(|minutes| has_offset(first, *minutes));
        // "London, Ontario" is not London, but Windows writes lists: "Amsterdam, Berlin, Bern, Rome".
        let is_understood = !self.has_rest || self.places.len() > 1;
        if is_one_clock && words_fit && offsets_fit && is_understood {
            return Resolved::Zone(first);
        }
        remove_repeated(&mut self.places);
        Resolved::Ambiguous(self.places)
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
        match zones[..] {
            [zone] if !self.has_rest && self.offsets.iter().all(|minutes| has_offset(zone, *minutes)) => {
                Resolved::Zone(zone)
            }
            _ => Resolved::Ambiguous(zones),
        }
    }
}

/// Reads two clues with nothing but a blank or a slash between them, as "Berlin CET" or "EST/EDT", or one.
fn read_pair(text: &str, exonym: Exonym) -> Option<Vec<Clue>> {
    let read = |text: &str| read(text, exonym);
    if let Some(clue) = read(text) {
        return Some(vec![clue]);
    }
    // Either all that the slashes part is understood, or nothing: "SystemV/EST5EDT" is not New York.
    if text.contains('/') {
        return text.split('/').map(read).collect();
    }
    let text = text.trim();
    text.match_indices(char::is_whitespace).take(MOST_BLANKS).find_map(|(at, blank)| {
        let (head, tail) = (read(&text[..at])?, read(&text[at + blank.len()..])?);
        // Two cities without even a comma between them are something else.
        let is_one_place = !matches!((&head, &tail), (Clue::Place(_), Clue::Place(_)));
        is_one_place.then(|| vec![head, tail])
    })
}

/// Reads one clue that is the whole text.
fn read(text: &str, exonym: Exonym) -> Option<Clue> {
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
    if let Some(clue) = read_folded(&folded).or_else(|| read_windows(&folded)) {
        return Some(clue);
    }
    [" standard time", " daylight time", " summer time", " local time", " time zone", " timezone", " time"]
        .iter()
        .find_map(|suffix| read_folded(folded.strip_suffix(suffix)?))
        .or_else(|| exonym(&folded).map(clue_of_name))
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

fn keeps_clock_of(zone: ZoneId, other: ZoneId) -> bool {
    table::history(zone.position()) == table::history(other.position())
}

fn shares_offset(zone: ZoneId, other: ZoneId) -> bool {
    table::history(zone.position()).spans().any(|(_, _, offset_s)| has_offset(other, offset_s / 60))
}

fn has_offset(zone: ZoneId, minutes: i32) -> bool {
    table::history(zone.position()).spans().any(|(_, _, offset_s)| offset_s / 60 == minutes)
}
