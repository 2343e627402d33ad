//! Titles among names.

use cells::content;
use domain::roster::{names_track, says_track};

/// "Track A", "Peserta jalur A:", "Track B: Bargaining": what stands above those who take it.
pub fn is_part(text: &str) -> bool {
    // "Ada Obi (Track A)" is somebody.
    let title = text.split(['(', '-', '–', ':', ',', '|']).next().unwrap_or_default();
    // "Metal workers (Track A):", "CTM (Track A)".
    let is_title = text.ends_with("):")
        || text.ends_with(')')
            && !title.trim_end().contains(|letter: char| letter == ' ' || letter.is_lowercase());
    let title = if is_title { text } else { title };
    text.len() < PART_MAX && says_track(title) && names_track(text) && !content::has_at(text)
}

/// Longest such title, in bytes.
const PART_MAX: usize = 60;

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
