//! Titles among names.

use std::borrow::Cow;

use cells::{cell_texts::name_alone, content};
use domain::roster::{latin_letter, names_track, says_no_address, says_track, says_when};

use crate::{cancelled::Says, pieces::is_said};

/// "Track A", "Peserta jalur A:", "Track B: Bargaining": what stands above those who take it.
pub fn is_part(text: &str) -> bool {
    // "Ada Obi (Track A)" is somebody.
    let title = text.split(['(', '-', '–', ':', ',', '|']).next().unwrap_or_default();
    // "Metal workers (Track A):", "CTM (Track A)".
    let is_title = text.ends_with("):")
        || text.ends_with(')')
            && !title.trim_end().contains(|letter: char| letter == ' ' || letter.is_lowercase());
    let title = if is_title { text } else { title };
    // "9:00 session", "MORNING GROUP": which track that is, is asked.
    let head = text.split(['(', ',', '|', '-', '–']).next().unwrap_or_default();
    text.len() < PART_MAX
        && (says_track(title) && names_track(text) || says_track(head) && says_when(text))
        && !content::has_at(text)
}

/// The track of all below a list's title: "Participant list (Track A)", "O4P – Track B – CUT members". "Ada Obi, Track A" is somebody.
pub fn track_in_title(text: &str) -> Option<&str> {
    let mut pieces = text.split(['(', ')', '–', '—', '-', '|', ',', ':']).map(str::trim);
    if text.len() > TITLE_MAX || content::has_at(text) || is_whole_name(pieces.clone().next()?) {
        return None;
    }
    let is_track =
        |piece: &&str| says_track(piece) && names_track(piece) && piece.split(' ').nth(3).is_none();
    let track = pieces.find(is_track)?;
    pieces.all(|piece| !is_track(&piece)).then_some(track)
}

/// The text of a list in which each track stands where it is read: letters that stand alone above people with a word for track, the
/// track of a list's title in a line of its own, and those in lines below people behind them. None where nothing is so.
pub fn with_tracks(text: &str) -> Option<String> {
    let mut lines: Vec<Cow<str>> =
        text.lines().take(LINES_MAX + 1).map(|line| Cow::Borrowed(line.trim())).collect();
    if lines.len() > LINES_MAX {
        return None;
    }
    let is_changed =
        [name_letters(&mut lines), name_title(&mut lines), put_behind(&mut lines)].contains(&true);
    is_changed.then(|| lines.join("\n"))
}

/// "A:" and "B:" above those who take the track; whether there are such letters.
fn name_letters(lines: &mut [Cow<str>]) -> bool {
    let alone = |line: &str| {
        let mut letters = line.chars().filter(|letter| letter.is_alphanumeric());
        let letter = letters.next().filter(|_| line.len() < ALONE_MAX && letters.next().is_none())?;
        letter.is_alphabetic().then(|| latin_letter(letter).unwrap_or('Z').to_ascii_uppercase())
    };
    let letters: Vec<char> = lines.iter().filter_map(|line| alone(line)).collect();
    // Below somebody a letter is theirs.
    let above = lines.iter().find(|line| content::has_at(line) || alone(line).is_some());
    // In an index each letter stands above those who begin with it.
    let are_tracks = above.is_some_and(|line| !content::has_at(line))
        && ['A', 'B'].iter().all(|letter| letters.contains(letter))
        && letters.iter().all(|letter| *letter < 'C');
    if are_tracks {
        for line in lines {
            if let Some(letter) = alone(line) {
                *line = Cow::Owned(["Track ", letter.encode_utf8(&mut [0; 4])].concat());
            }
        }
    }
    are_tracks
}

/// "Our group (all Track A):" above all of a list without parts; whether there is such a title.
fn name_title(lines: &mut [Cow<str>]) -> bool {
    let first = lines.iter().position(|line| content::has_at(line)).unwrap_or_default().min(TITLE_WITHIN);
    let title = (0..first).find(|at| !is_part(&lines[*at]) && track_in_title(&lines[*at]).is_some());
    let title = title.filter(|_| !lines.iter().any(|line| is_part(line)));
    if let Some(at) = title {
        lines[at] = Cow::Owned(track_in_title(&lines[at]).unwrap_or_default().to_string());
    }
    title.is_some()
}

/// Name, address and track of each in a line or in three, of which some lack one; whether the list is such. No title is below the
/// first person.
fn put_behind(lines: &mut [Cow<str>]) -> bool {
    let filled: Vec<usize> = (0..lines.len()).filter(|at| !lines[*at].is_empty()).collect();
    // "Facilitator, Track A".
    let is_track = |line: &str| {
        line.len() < PART_MAX
            && line.split([',', ';', '-']).all(|piece| {
                is_said(name_alone(piece)) || names_track(piece) || Says::State.is_cancelled(piece.trim())
            })
    };
    let kind = |line: &str| match line {
        _ if content::is_address(line) || says_no_address(name_alone(line)) => Kind::Address,
        _ if content::has_at(line) => Kind::Person,
        _ if is_track(line) => Kind::Track,
        _ => Kind::Name,
    };
    let kinds: Vec<Kind> = filled.iter().map(|at| kind(&lines[*at])).collect();
    let follows = |two: &[Kind]| match two {
        [Kind::Name, next] => *next == Kind::Address,
        [_, next] => *next != Kind::Address && two != [Kind::Track; 2],
        _ => false,
    };
    let count = |wanted: Kind| kinds.iter().filter(|kind| **kind == wanted).count();
    let (persons, names, tracks) = (count(Kind::Person), count(Kind::Name), count(Kind::Track));
    let is_address = |line: &&Cow<str>| content::is_address(line);
    // Where nobody lacks anything, blocks of lines are read as such.
    let lacks_some = persons > 0 || tracks < names || lines.iter().filter(is_address).count() < names;
    let are_below = kinds.first().is_some_and(|kind| matches!(kind, Kind::Person | Kind::Name))
        && tracks > 1
        && tracks * 2 >= persons + names
        && lacks_some
        && kinds.windows(2).all(follows);
    if are_below {
        let mut person = 0;
        for (at, kind) in filled.into_iter().zip(kinds) {
            if matches!(kind, Kind::Person | Kind::Name) {
                person = at;
                continue;
            }
            let line = std::mem::take(&mut lines[at]);
            // Its place stays free.
            let said = if says_no_address(name_alone(&line)) { "" } else { &*line };
            lines[person] = Cow::Owned([&lines[person], ", ", said].concat());
        }
    }
    are_below
}

/// What a line of a list is, in which few say more than one thing.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// With an address and more.
    Person,
    Name,
    /// Or that there is none.
    Address,
    Track,
}

/// Longer lists have titles that say what they are; and longest line with a letter alone, in bytes.
const LINES_MAX: usize = 2_000;
const ALONE_MAX: usize = 16;

/// Longest such title, of a part and of all, in bytes; and within so many lines that of all stands.
const PART_MAX: usize = 60;
const TITLE_MAX: usize = 100;
const TITLE_WITHIN: usize = 4;

/// Small words within names.
const WITHIN_NAMES: &str =
    "de da do dos das del della di la le van von der den ter ten bin binti ibn al el y e i av af";

/// Whether a text alone in its row is rather the title of a part than a name: "Staff", "Not yet assigned", "Local 12".
pub fn may_be_title(text: &str) -> bool {
    let is_small =
        |word: &str| word.starts_with(char::is_lowercase) && !content::is_one_of(WITHIN_NAMES, word);
    let is_cased = text.contains(|letter: char| letter.is_lowercase() || letter.is_uppercase());
    let has_mark =
        text.contains(|letter: char| letter.is_numeric() || matches!(letter, ':' | '/' | '?' | '؟' | '？'));
    // "Budi (no e-mail)", "TBC" and a telephone number are of somebody.
    content::has_letter_or_digit(text)
        && !text.contains('(')
        && !content::is_placeholder(text)
        && (is_cased && (!text.contains(' ') && text.len() > 3 || text.split(' ').any(is_small))
            || has_mark && text.contains(char::is_alphabetic))
}

/// "Ada Obi", and no title.
pub fn is_whole_name(text: &str) -> bool {
    text.contains(' ') && content::is_name(text) && !may_be_title(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_above_a_track_names_it_first() {
        for text in [
            "Track A",
            "Peserta jalur A:",
            "Track B: Bargaining",
            "トラックA",
            "Group A - Facilitator: Kim Lee",
            "Metal workers (Track A):",
            "CTM (Track A)",
        ] {
            assert!(is_part(text), "{text}");
        }
        for text in [
            "Ada Obi (Track A)",
            "Ada Obi - Track A",
            "Ada Obi: Track A",
            "Staff",
            "Track A a@x.org",
            "Tracks",
        ] {
            assert!(!is_part(text), "{text}");
        }
    }

    #[test]
    fn titles_are_told_from_names() {
        for text in [
            "Staff",
            "Not yet assigned",
            "UNASSIGNED",
            "Guests:",
            "Local 12",
            "Sin asignar",
            "Ada Obi?",
            "Track A/B",
        ] {
            assert!(may_be_title(text) && !is_whole_name(text), "{text}");
        }
        for text in ["Ada Obi", "Jan de Vries", "ADA OBI", "Anne-Marie O'Neil", "Đorđe Hồng"] {
            assert!(!may_be_title(text) && is_whole_name(text), "{text}");
        }
        // Nothing shows it.
        assert!(!may_be_title("佐藤花") && !may_be_title("محمد علي"));
    }
}
