//! Texts in several languages, and the cleaning of what a person typed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use atlas::unseen::{is_invisible, is_joiner};
use atlas::words;

use crate::Problem;
pub use crate::small_letters::{lower, small};
pub(crate) use phrases::places::flag_letter;

/// The language that every programme file has each text in.
pub const FALLBACK_LANGUAGE: &str = "en";

/// One text in several languages, by BCP 47 code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(pub BTreeMap<String, String>);

impl Text {
    /// The text in `language`, else in English; empty only for a text without either.
    pub fn in_language(&self, language: &str) -> &str {
        self.0.get(language).or_else(|| self.0.get(FALLBACK_LANGUAGE)).map_or("", String::as_str)
    }

    /// Whether `in_language` answers in that very language: a page marks a borrowed text with its own `lang`.
    pub fn has(&self, language: &str) -> bool {
        self.0.contains_key(language)
    }

    /// Only what a reader of `language` can see, so that a page carries no other language's text.
    pub fn only(&self, language: &str) -> Text {
        let kept = if self.has(language) { language } else { FALLBACK_LANGUAGE };
        Text(self.0.iter().filter(|(code, _)| *code == kept).map(|(c, t)| (c.clone(), t.clone())).collect())
    }
}

/// As `char::is_alphabetic` has it, but without a look into Unicode's tables for most letters of names.
pub fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\x7F' => c.is_ascii_alphabetic(),
        '\u{D8}'..='\u{F6}'
        | '\u{F8}'..='\u{2C1}'
        | '\u{400}'..='\u{481}'
        | '\u{620}'..='\u{657}'
        | '\u{900}'..='\u{93B}'
        | '\u{93D}'..='\u{94C}'
        | '\u{4E00}'..='\u{9FFF}'
        | '\u{AC00}'..='\u{D7A3}' => true,
        c => c.is_alphabetic(),
    }
}

/// Whether a letter is there. Most texts show it in ASCII.
pub(crate) fn has_letter(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_alphabetic()) || text.chars().any(is_letter)
}

/// Whether a letter or digit is there.
pub fn has_letter_or_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_alphanumeric())
        || text.chars().any(|c| is_letter(c) || c.is_numeric())
}

/// Whether `words`, with one blank between them, have this one.
pub fn is_one_of(words: &str, word: &str) -> bool {
    has_word(words, b' ', word, false)
}

/// Whether one of `words`, with `by` between them, is `text`, or is how it begins.
#[inline(never)]
pub fn has_word(words: &str, by: u8, text: &str, may_go_on: bool) -> bool {
    words::has_word(words, by, text, may_go_on)
}

/// Whether a character is neither a blank nor invisible, a joiner or a control: `clean` leaves it wherever it stands.
pub(crate) fn is_plain_letter(c: char) -> bool {
    !(c.is_whitespace() || is_joiner(c) || is_invisible(c) || c.is_control())
}

/// In small letters, for comparing: a sigma at a word's end is one as well.
#[inline(never)]
pub fn alike(text: &str) -> String {
    lower(text).chars().map(|letter| if letter == 'ς' { 'σ' } else { letter }).collect()
}

/// Outer and repeated blanks (NBSP and its kin among them) and invisible characters removed; joiners stay between
/// letters; everything else as typed, in any script. Composition (NFC) is the reader's work, see `sheets`.
pub fn clean(typed: &str) -> String {
    let mut out = String::with_capacity(typed.len());
    let mut blank = false;
    let mut joiner = None;
    for c in typed.chars() {
        if c.is_whitespace() {
            blank = true;
            joiner = None;
        } else if is_joiner(c) {
            joiner = Some(c);
        } else if !is_invisible(c) {
            if blank && !out.is_empty() {
                out.push(' ');
            } else if let Some(joiner) = joiner
                && !out.is_empty()
            {
                out.push(joiner);
            }
            blank = false;
            joiner = None;
            out.push(c);
        }
    }
    out
}

/// One line of text of at most `max` characters, cleaned. Errors: `text.too_long`, `text.control`.
pub fn line(typed: &str, max: usize) -> Result<String, Problem> {
    let cleaned = clean(typed);
    if cleaned.chars().count() > max {
        return Err(Problem::TextTooLong { max });
    }
    if cleaned.chars().any(char::is_control) {
        return Err(Problem::TextControl);
    }
    Ok(cleaned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_those_of_unicode() {
        for letter in '\0'..=char::MAX {
            assert_eq!(is_letter(letter), letter.is_alphabetic(), "{letter:?}");
        }
    }

    #[track_caller]
    fn check(typed: &str, expected: &str) {
        assert_eq!(clean(typed), expected);
    }

    #[test]
    fn blanks_and_invisible_characters_go_and_joiners_between_letters_stay() {
        check("  Ana\u{A0}\u{A0} García ", "Ana García");
        check("\u{FEFF}Bo\u{200B}b", "Bob");
        check("می\u{200C}خواهم", "می\u{200C}خواهم");
        check("\u{200D}x\u{200D} ", "x");
        check("\u{202E}evil", "evil");
    }

    #[test]
    fn a_text_borrows_english_where_a_language_lacks_it() {
        let text = Text([("en".into(), "Hello".into()), ("ar".into(), "مرحبا".into())].into());
        assert_eq!(text.in_language("ar"), "مرحبا");
        assert_eq!(text.in_language("de"), "Hello");
        assert_eq!(text.only("de").0.len(), 1);
    }
}
