//! What stands between a name and its address in a list, or behind them: a track, a country.

use domain::countries;

use crate::{cell_texts::name_alone, columns::is_track};

/// Most things that are said of a person in a line.
const PIECES_MAX: usize = 6;

/// A text known to be a track or a country, by the place where such are put.
fn place_of(text: &str) -> Option<usize> {
    if is_track(text) {
        Some(TRACK)
    } else {
        (text.len() > 3 && countries::resolve(text).is_some()).then_some(COUNTRY)
    }
}

const TRACK: usize = 0;
const COUNTRY: usize = 1;
const MORE: usize = 2;

/// The name before what is known to be none: "Ada Obi" of "Ada Obi - Nigeria", "Ada Obi | Track A", "Ada Obi (Track A)".
pub(crate) fn name_before(text: &str) -> &str {
    let mut name = text;
    for _ in 0..PIECES_MAX {
        let Some((before, piece)) = last_piece(name) else { break };
        if place_of(name_alone(piece)).is_none() || name_alone(before).is_empty() {
            break;
        }
        name = name_alone(before);
    }
    name
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

/// What is said of somebody besides name and address, each in its place: track, country, anything else. `between` is what
/// stands between the two, `behind` what stands behind; what is not known is put where there is room.
pub(crate) fn in_places<'a>(between: &'a str, behind: &'a str, phone: &'a str) -> [&'a str; 4] {
    let mut all = [""; PIECES_MAX];
    let mut count = 0;
    for text in [between, behind] {
        let mut rest = name_alone(text);
        while !rest.is_empty() && count < PIECES_MAX {
            let (before, piece) = last_piece(rest).unwrap_or(("", rest));
            all[count] = name_alone(piece);
            count += 1;
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

/// Whether several things stand behind an address.
pub(crate) fn has_several(behind: &str) -> bool {
    last_piece(name_alone(behind)).is_some_and(|(before, _)| !name_alone(before).is_empty())
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
            "Ada Obi\tNigeria",
        ] {
            assert_eq!(name_before(text), "Ada Obi", "{text}");
        }
        for text in ["Ada Obi", "Obi, Ada", "Ana-Maria Gil", "Ada Obi (she)", "Ada Obi - nurse", "Nigeria"] {
            assert_eq!(name_before(text), text);
        }
        assert_eq!(in_places("Nigeria", "A", ""), ["A", "Nigeria", "", ""]);
        assert_eq!(in_places("", "A, Nigera", "0803"), ["A", "Nigera", "", "0803"]);
    }
}
