//! Names with more beside them in their cell than a name: "Dan Cho +1", "NEW: Ada Obi", "TBC", "please add me".

use crate::text::is_one_of;

/// Words that stand in place of a name or beside one.
const WORDS: &str = "tbc tba tbd ditto dito idem mail email waiting waitlist please bitte";
/// The same in small letters alone: people are called Friend, Guest and Me.
const SMALL: &str = "me too add also guest friend friends family partner and und et og och or plus same";
/// None is longer.
const WORD_MAX: usize = 8;

/// Whether a name has marks or words that no name has. Which it is cannot be known: a person has to look. Brackets, quotes and
/// dashes are around nicknames and pronouns; "a/l" and "s/o" stand between a name and the father's.
pub(super) fn says_more(name: &str) -> bool {
    let is_mark = |byte| {
        matches!(
            byte,
            b'+' | b'&'
                | b'='
                | b'~'
                | b'*'
                | b'#'
                | b'|'
                | b'\\'
                | b'<'
                | b'>'
                | b'_'
                | b'?'
                | b':'
                | b';'
                | b'@'
        )
    };
    name.as_bytes().first().is_some_and(u8::is_ascii_digit)
        || name.bytes().any(is_mark)
        || !name.contains('(') && has_slash_between_words(name)
        || name.split([' ', '(', ')', ',', '.']).any(is_word_beside)
}

fn is_word_beside(word: &str) -> bool {
    // Most words have a capital, or are of other scripts.
    match word.as_bytes().first() {
        Some(b'a'..=b'z') => is_one_of(SMALL, word) || is_one_of(WORDS, word),
        Some(b'A'..=b'Z') => word.len() <= WORD_MAX && is_one_of(WORDS, &word.to_ascii_lowercase()),
        _ => false,
    }
}

fn has_slash_between_words(name: &str) -> bool {
    let is_long = |part: Option<&str>| part.is_some_and(|part| part.len() > 1);
    name.match_indices('/').any(|(at, _)| {
        let (before, after) = (name[..at].trim_end(), name[at + 1..].trim_start());
        is_long(before.split(' ').next_back()) && is_long(after.split(' ').next())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_words_that_no_name_has_are_seen() {
        for name in [
            "Dan Cho +1",
            "Eve Li (and friend)",
            "Eve Li & co",
            "Fay Lo / Gus Ho",
            "Fay/Gus Lo",
            "~~Carla Ruiz~~",
            "NEW: Ada Obi",
            "??? Jo",
            "Ada Obi?",
            "1 Ada Obi",
            "Ada Obi*",
            "TBC",
            "ditto",
            "me too",
            "my mail is",
            "Please add me",
            "Ana and family",
            "Marie et Paul",
        ] {
            assert!(says_more(name), "{name}");
        }
    }

    #[test]
    fn a_name_is_no_more_than_that() {
        for name in [
            "Ada",
            "Ada Obi",
            "Me Me Khaing",
            "My Nguyen",
            "Anna Guest",
            "Paul Friend",
            "Robert (Bob) Smith",
            "Robert \"Bob\" Smith",
            "Ada Obi (she/her)",
            "Devi a/p Raman",
            "Kumar a/l Muthu",
            "Obi, Ada",
            "Jan de Vries",
            "José Ortega y Gasset",
            "Maria dos Santos e Silva",
            "O'Neil-Hart",
            "Ada Obi 2",
            "Sammy Davis Jr.",
            "约翰·史密斯",
            "!Xóõ",
            "محمد علي",
        ] {
            assert!(!says_more(name), "{name}");
        }
    }
}
