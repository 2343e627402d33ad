//! Which place each time of a text is said of: "7.30pm Casablanca time", "New York: 12:00", "20 Uhr (Berlin)".

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::times;
use super::{Place, foreign, labels};
use crate::zones::{Resolved, ZoneId, instant_of, offset_at, resolve};

/// A time said of a place.
#[derive(Clone, Debug)]
pub(super) struct Said {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) time: NaiveTime,
    /// Where another date than the group's stands before it.
    pub(super) date: Option<NaiveDate>,
    pub(super) time_written: String,
    pub(super) place_written: String,
    pub(super) meant: Meant,
}

/// What the words for a place mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meant {
    One(Place),
    /// The likeliest first.
    OneOf(Vec<ZoneId>),
}

impl Meant {
    /// The one place that is meant on a date. Of several zones the likeliest is taken where all are within an hour of it,
    /// as with "ET" and "PT"; CST, which is Chicago's and Shanghai's, has to be asked.
    pub(super) fn place_on(&self, local: NaiveDateTime) -> Option<Place> {
        let zones = match self {
            Meant::One(place) => return Some(*place),
            Meant::OneOf(zones) => zones,
        };
        let first = *zones.first()?;
        // Half a day beside a change of clocks makes no difference here.
        let instant = instant_of(first, local).unwrap_or(local.and_utc());
        let offset = |zone: ZoneId| offset_at(zone, instant).ok();
        let own = offset(first)?;
        let is_near = |zone: &ZoneId| offset(*zone).is_some_and(|other| (other - own).abs() <= 3600);
        zones.iter().all(is_near).then_some(Place::Zone(first))
    }

    pub(super) fn zones(&self) -> Vec<ZoneId> {
        match self {
            Meant::One(Place::Zone(zone)) => vec![*zone],
            Meant::One(Place::Fixed(_)) => Vec::new(),
            Meant::OneOf(zones) => zones.clone(),
        }
    }
}

/// A place has so many words at most: "Central European Summer Time".
const MOST_WORDS: usize = 5;
/// Words between a time and its place, in the languages that announcements are written in.
const FILLERS: [&str; 30] = [
    "in",
    "at",
    "the",
    "for",
    "on",
    "of",
    "um",
    "à",
    "a",
    "en",
    "de",
    "the",
    "time",
    "heure",
    "hora",
    "uhr",
    "zeit",
    "local",
    "(",
    "is",
    "are",
    "=",
    "~",
    "hs",
    "hrs",
    "h",
    "por",
    "بتوقيت",
    "توقيت",
    "في",
];
/// Signs at which a place ends.
const BOUNDS: [char; 14] = ['(', ')', '[', ']', ',', ';', '=', '|', '\n', '\t', '→', '•', '?', '!'];

/// The times with a place, and the others as written.
pub(super) fn places_of(text: &str, times: &[times::Found]) -> (Vec<Said>, Vec<String>) {
    let mut places: Vec<Option<(String, Meant)>> = Vec::new();
    for line in lines(text, times) {
        places.extend(places_of_line(text, times, line));
    }
    // "12pm and 8pm ET": the place is said once, after both.
    for at in (0..times.len().saturating_sub(1)).rev() {
        let between = text.get(times[at].end..times[at + 1].start).unwrap_or_default().trim().to_lowercase();
        if places[at].is_none()
            && matches!(between.as_str(), "and" | "or" | "&" | "," | "und" | "et" | "y" | "e" | "و")
        {
            places[at] = places[at + 1].clone();
        }
    }
    let (mut said, mut others) = (Vec::new(), Vec::new());
    for (time, place) in times.iter().zip(places) {
        let written = text[time.start..time.end].to_string();
        match place {
            Some((place_written, meant)) => said.push(Said {
                start: time.start,
                end: time.end,
                time: time.time,
                date: None,
                time_written: written,
                place_written,
                meant,
            }),
            None if time.is_sure => others.push(written),
            None => {}
        }
    }
    (said, others)
}

/// The times of each line, as a range of their positions.
fn lines(text: &str, times: &[times::Found]) -> Vec<std::ops::Range<usize>> {
    let mut lines = Vec::new();
    let mut from = 0;
    for at in 1..=times.len() {
        let is_end = at == times.len()
            || text.get(times[at - 1].end..times[at].start).is_some_and(|between| between.contains('\n'));
        if is_end && from < at {
            lines.push(from..at);
            from = at;
        }
    }
    lines
}

/// In one line the place stands either always behind its time or always before it, but for what is added in brackets:
/// "5pm Chicago (Beijing 7am)".
fn places_of_line(
    text: &str,
    times: &[times::Found],
    line: std::ops::Range<usize>,
) -> Vec<Option<(String, Meant)>> {
    let after: Vec<_> = line
        .clone()
        .map(|at| {
            let until = if at + 1 < times.len() { times[at + 1].start } else { text.len() };
            place_after(text.get(times[at].end..until).unwrap_or_default())
        })
        .collect();
    if after.iter().all(Option::is_some) {
        return after;
    }
    let before: Vec<_> = line
        .clone()
        .map(|at| {
            let from = if at > 0 { times[at - 1].end } else { 0 };
            place_before(text.get(from..times[at].start).unwrap_or_default())
        })
        .collect();
    if before.iter().all(Option::is_some) {
        return before;
    }
    let is_behind = after.iter().flatten().count() >= before.iter().flatten().count();
    let (mut places, others) = if is_behind { (after, before) } else { (before, after) };
    for (at, other) in others.into_iter().enumerate() {
        let is_neighbours = |place: &Option<(String, Meant)>| {
            place.iter().zip(&other).any(|((_, meant), (_, others))| meant == others)
        };
        if places[at].is_none() && !places.iter().any(is_neighbours) {
            places[at] = other;
        }
    }
    places
}

/// The place that a text begins with: the longest run of its first words that means one.
fn place_after(text: &str) -> Option<(String, Meant)> {
    let text = text.trim_start_matches(|letter: char| {
        letter == '(' || letter == '[' || letter.is_whitespace() && letter != '\n'
    });
    let words = words(piece(text));
    let start = words.iter().position(|word| !is_filler(word)).filter(|start| *start <= 3)?;
    let rest = &words[start..];
    (1..=rest.len().min(MOST_WORDS)).rev().find_map(|count| meaning(&rest[..count]))
}

/// The place that a text ends with.
fn place_before(text: &str) -> Option<(String, Meant)> {
    let text = text.trim_end_matches(|letter: char| letter != '\n' && !letter.is_alphanumeric());
    let start = text.rfind(BOUNDS).map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    let words = words(&text[start..]);
    let end = words.iter().rposition(|word| !is_filler(word))?;
    if words.len() - end > 3 {
        return None;
    }
    let rest = &words[..=end];
    (1..=rest.len().min(MOST_WORDS)).rev().find_map(|count| meaning(&rest[rest.len() - count..]))
}

/// The text up to the sign at which a place ends. A slash ends one, but for "EST/EDT" and "Europe/Berlin".
fn piece(text: &str) -> &str {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let is_letter = |at: Option<usize>| {
        at.and_then(|at| letters.get(at)).is_some_and(|(_, letter)| letter.is_alphabetic())
    };
    let end = letters.iter().enumerate().find_map(|(n, (at, letter))| {
        let is_slash_within = *letter == '/' && is_letter(n.checked_sub(1)) && is_letter(Some(n + 1));
        let is_end_of_sentence = matches!(letter, '.' | ':')
            && letters.get(n + 1).is_none_or(|(_, next)| next.is_whitespace())
            && n > 3;
        let is_dash = matches!(letter, '–' | '—');
        let ends =
            BOUNDS.contains(letter) || (*letter == '/' && !is_slash_within) || is_end_of_sentence || is_dash;
        ends.then_some(*at)
    });
    &text[..end.unwrap_or(text.len())]
}

fn words(text: &str) -> Vec<&str> {
    text.split(|letter: char| letter.is_whitespace() || letter == ':')
        .filter(|word| !word.is_empty())
        .collect()
}

fn is_filler(word: &str) -> bool {
    FILLERS.contains(&word.to_lowercase().as_str()) && !labels::is_abbreviation(word)
}

/// What words say together, if they are a place.
fn meaning(words: &[&str]) -> Option<(String, Meant)> {
    let written = words.join(" ");
    // "at", "et" and "art" are words of a sentence; abbreviations are written in capitals.
    let is_small = |word: &&str| word.chars().count() <= 5 && word.chars().all(char::is_lowercase);
    let ends_as_time = matches!(words.last().map(|word| word.to_lowercase()).as_deref(), Some("time"));
    if words.len() == 1 && words.iter().all(is_small) && !is_city_in_small(&written) {
        return None;
    }
    // The first and last word belong to the place; "ET on 10 May" is "ET".
    if words.first().is_some_and(|word| is_filler(word)) || (is_filler(words.last()?) && !ends_as_time) {
        return None;
    }
    // A date after a place: "Berlin 16".
    if words.len() > 1 && words.last()?.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let meant = match resolve(&written) {
        Resolved::Zone(zone) | Resolved::Suspect(zone) => Meant::One(Place::Zone(zone)),
        Resolved::FixedOffset { minutes } => Meant::One(Place::Fixed(minutes)),
        // "Berlin Paris" is two places, and so no meaning of one.
        Resolved::Ambiguous(zones) if words.len() == 1 || labels::is_name_of_zone(&written) => {
            Meant::OneOf(zones)
        }
        Resolved::Ambiguous(_) | Resolved::Unknown => Meant::One(Place::Zone(foreign::place(&written)?)),
    };
    Some((written.trim_end_matches(['.', ',', ':']).to_string(), meant))
}

/// "lagos", "paris": cities are recognised in small letters too, abbreviations are not.
fn is_city_in_small(word: &str) -> bool {
    let Resolved::Zone(zone) = resolve(word) else { return false };
    word.chars().count() >= 4 && zone.city().to_lowercase() == word
}
