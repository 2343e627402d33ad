//! What stands between a name and its address in a list, or behind them: a track, a country.

use cells::{
    cell_texts::name_alone,
    content::{is_name, is_number, is_one_of, is_track, is_unspaced},
};
use domain::{
    countries, languages,
    roster::{names_languages, names_track, role_alone},
    text::lower,
};

use crate::{heads::HEADERS, list::without_phone};

/// Most things that are said of a person in a line.
const PIECES_MAX: usize = 6;

/// A text known to be a track or a country, by the place where such are put.
pub(crate) fn place_of(text: &str) -> Option<usize> {
    if is_track(text) { Some(TRACK) } else { is_country(text).then_some(COUNTRY) }
}

/// "Kenya", "USA": other short ones are names as well.
pub(crate) fn is_country(text: &str) -> bool {
    let text = name_alone(text);
    (text.len() > 3 || is_one_of("USA UK UAE DRC", text)) && countries::resolve(text).is_some()
}

const TRACK: usize = 0;
const COUNTRY: usize = 1;
const MORE: usize = 2;

/// The name before what is known to be none: "Ada Obi" of "Ada Obi - Nigeria", "Ada Obi | Track A", "Ada Obi (Track A)".
pub(crate) fn name_before(text: &str) -> &str {
    let mut name = text;
    for _ in 0..PIECES_MAX {
        let Some((before, piece)) = last_piece(name) else { break };
        // Several may stand in brackets.
        let mut pieces = piece.split([',', ';', '/', '，', '、']).take(PIECES_MAX);
        if !pieces.any(|piece| place_of(name_alone(piece)).is_some()) || name_alone(before).is_empty() {
            break;
        }
        name = name_alone(before);
    }
    name
}

/// The same, or the name before a dash: "Ada Obi – nurse", where most lines have one.
pub(crate) fn name_before_any(text: &str) -> &str {
    let name = name_before(text);
    let is_apart = |(before, piece): &(&str, &str)| {
        before.trim().contains(' ') && is_name(before) && piece.contains(char::is_alphabetic)
    };
    let dashed = DASHES.iter().find_map(|dash| name.split_once(dash));
    dashed.filter(is_apart).map_or(name, |(before, _)| before.trim())
}

/// The name of two words or more before a track or a country without a mark between: "Ada Obi A", "Ada Obi South Africa".
pub(crate) fn name_before_end(text: &str) -> Option<&str> {
    let ends = text.rmatch_indices(' ').take(WORDS_OF_COUNTRY).map(|(at, _)| (&text[..at], &text[at + 1..]));
    // Of "Papua New Guinea" the whole.
    let is_end = |(name, end): &(&str, &str)| name.contains(' ') && is_name(name) && place_of(end).is_some();
    ends.filter(is_end).last().map(|(name, _)| name)
}

/// Most words of a country behind a name.
const WORDS_OF_COUNTRY: usize = 4;

/// What is known in a text without marks between, before its last part and that: "A México", "Track B Egypt Arabic", "0803123456 A".
fn bare_pieces(text: &str) -> Option<(&str, &str)> {
    // "Track B or A", "👉 A y B", and no Odia or Aymara.
    let has_four = |text: &str| text.chars().filter(|letter| letter.is_alphabetic()).nth(3).is_some();
    let is_language = |text: &str| has_four(text) && languages::resolve(text).is_some();
    let is_known = |text: &str| {
        place_of(text).is_some() || role_alone(text).is_some() || is_language(text) || is_number(text)
    };
    let parts =
        || text.match_indices(' ').take(PIECES_MAX).map(|(at, _)| (&text[..at], text[at + 1..].trim()));
    let are_known = |(before, piece): &(&str, &str)| {
        let is_before = is_known(before) && place_of(before) != place_of(piece);
        is_known(piece) && (is_before || bare_pieces(before).is_some())
    };
    if text.len() < NAME_MAX && !names_languages(text) { parts().find(are_known) } else { None }
}

/// The text before the last mark that lists put between two things, and the text behind it.
fn last_piece(text: &str) -> Option<(&str, &str)> {
    if let Some((before, piece)) =
        text.strip_suffix([')', '）']).and_then(|text| text.rsplit_once(['(', '（']))
    {
        return Some((before, piece));
    }
    let (at, mark) = text.rmatch_indices(is_mark).find(|(at, mark)| {
        // A dash within a word joins it.
        let is_apart = || text[..*at].ends_with(' ') && text[at + mark.len()..].starts_with(' ');
        !matches!(*mark, "-" | "–" | "—" | "/") || is_apart()
    })?;
    Some((&text[..at], &text[at + mark.len()..]))
}

fn is_mark(letter: char) -> bool {
    matches!(letter, '-' | '–' | '—' | '/' | '|' | '\t' | ',' | ';' | '，' | '；' | '、' | '،')
}

pub(crate) const DASHES: [&str; 3] = [" - ", " – ", " — "];

/// Longest text before a colon that is a label, and longest name with more behind it, in bytes.
pub(crate) const LABEL_MAX: usize = 40;
pub(crate) const NAME_MAX: usize = 200;

/// What the person of a text is, with a colon before the name, and the rest: "Track A: Ada Obi", "NLC: Ada Obi"; or with a
/// dash, if that is known.
pub(crate) fn label(text: &str) -> (&str, &str) {
    let dashed = || DASHES.iter().find_map(|dash| text.split_once(dash));
    let is_known = |(label, _): &(&str, &str)| label.len() < LABEL_MAX && place_of(label).is_some();
    let parted = text.split_once([':', '：']).or_else(|| dashed().filter(is_known));
    let Some((label, rest)) = parted else { return ("", text) };
    // Longer ones are none, and would be looked through.
    if label.len() > LABEL_MAX || rest.len() > NAME_MAX {
        return ("", text);
    }
    let (label, name) = (name_alone(label), name_alone(rest));
    // "Ada Obi: Nigeria" has it behind the name; "To: Ada Obi" is a mail's.
    let is_label = (name.contains(' ') || is_unspaced(name))
        && place_of(name).is_none()
        && is_name(without_phone(name_before(name)).0)
        && (place_of(label).is_some() || !is_one_of(HEADERS, &lower(label)));
    if is_label { (label, rest) } else { ("", text) }
}

/// What stands behind a name in a text, if the text begins with it.
pub(crate) fn behind<'a>(text: &'a str, name: &str) -> &'a str {
    text.find(name).and_then(|at| text.get(at + name.len()..)).unwrap_or_default()
}

/// What stands in a text from one part of it to the end of another.
fn from<'a>(text: &'a str, first: &str, last: &str) -> &'a str {
    let at = |part: &str| (part.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
    text.get(at(first)..at(last).wrapping_add(last.len())).unwrap_or_default()
}

/// What is said of somebody besides name and address, each in its place: track, country, anything else; what is not known is
/// put where there is room.
pub(crate) fn in_places<'a>(texts: [&'a str; 3], phone: &'a str) -> [&'a str; 4] {
    let mut all = [""; PIECES_MAX];
    let mut count = 0;
    for text in texts {
        let mut rest = name_alone(text);
        // The last of the languages that stand here.
        let mut spoken = None;
        while !rest.is_empty() && count < PIECES_MAX {
            let (before, piece) = last_piece(rest).unwrap_or(("", rest));
            let piece = name_alone(piece);
            let (before, piece) =
                bare_pieces(piece).map_or((before, piece), |(known, last)| (from(rest, rest, known), last));
            // "French, Wolof" are one answer.
            let is_language = languages::resolve(piece).is_some() && !names_track(piece);
            if let Some(last) = spoken.filter(|_| is_language) {
                all[count - 1] = from(text, piece, last);
            } else {
                all[count] = piece;
                count += 1;
                spoken = is_language.then_some(piece);
            }
            rest = name_alone(before);
        }
    }
    let mut places = [""; 4];
    let pieces = || all.into_iter().take(count).filter(|piece| !piece.is_empty());
    for (piece, place) in pieces().filter_map(|piece| Some((piece, place_of(piece)?))) {
        let place = if places[place].is_empty() { place } else { MORE };
        places[place] = piece;
    }
    for piece in pieces().filter(|piece| place_of(piece).is_none()) {
        if let Some(place) = places[..=MORE].iter_mut().find(|place| place.is_empty()) {
            *place = piece;
        }
    }
    places[3] = phone;
    places
}

/// A track, a country or a role.
pub(crate) fn is_said(text: &str) -> bool {
    place_of(text).is_some() || role_alone(text).is_some()
}

/// What is said of the person before, in a text between two addresses, and the name before the second: "A, Ben Ng".
pub(crate) fn said_between(between: &str) -> (&str, &str) {
    let are_said = |said: &str| {
        let mut pieces = said.split([',', ';']).map(name_alone).filter(|piece| !piece.is_empty()).peekable();
        pieces.peek().is_some() && pieces.all(is_said)
    };
    let parted = between.rsplit_once([',', ';']);
    parted.filter(|(said, _)| are_said(said)).unwrap_or(("", between))
}

/// Whether several things stand behind an address.
pub(crate) fn has_several(behind: &str) -> bool {
    let behind = name_alone(behind);
    last_piece(behind).is_some_and(|(before, _)| !name_alone(before).is_empty())
        || bare_pieces(behind).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_behind_a_name_is_known_with_any_mark() {
        for text in [
            "Ada Obi - Nigeria",
            "Ada Obi | Track A",
            "Ada Obi (B)",
            "Ada Obi, Nigeria, A",
            "Ada Obi (Nigeria, NLC)",
            "Ada Obi\tNigeria",
        ] {
            assert_eq!(name_before(text), "Ada Obi", "{text}");
        }
        for text in ["Ada Obi", "Obi, Ada", "Ana-Maria Gil", "Ada Obi (she)", "Ada Obi - nurse", "Nigeria"] {
            assert_eq!(name_before(text), text);
        }
        assert_eq!(in_places(["NLC", "Nigeria", "A"], ""), ["A", "Nigeria", "NLC", ""]);
        assert_eq!(in_places(["", "", "A, Nigera"], "0803"), ["A", "Nigera", "", "0803"]);
        assert_eq!(
            in_places(["", "", "Senegal, French, Wolof, A"], ""),
            ["A", "Senegal", "French, Wolof", ""]
        );
    }

    #[test]
    fn what_is_said_of_one_stands_before_the_name_of_the_next() {
        assert_eq!(said_between(" A, Ben Ng"), (" A", " Ben Ng"));
        assert_eq!(said_between(", Track B, Kenya; Ben Ng"), (", Track B, Kenya", " Ben Ng"));
        assert_eq!(said_between(", Ben Ng"), ("", ", Ben Ng"));
        assert_eq!(said_between(" Ng, Ben"), ("", " Ng, Ben"));
    }
}
