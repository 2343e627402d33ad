//! Names of countries and languages as people write them: how they are compared and looked up.

use std::sync::OnceLock;

use crate::order::in_order;
use crate::small_letters::small;

/// Lower-case letters without their marks, from U+00C0 to U+017F; `?` for what is no letter.
const LATIN: &[u8] = b"aaaaaaaceeeeiiiidnooooo?ouuuuytsaaaaaaaceeeeiiiidnooooo?ouuuuyty\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll\
    lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
/// The same from U+1E00 to U+1EFF, where Vietnamese has its letters.
const LATIN_ADDITIONAL: &[u8] =
    b"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr\
    ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas??s?\
    aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????";

/// `text` as it is compared: letters and digits alone, in lower case, without accents, points and joiners, in any
/// script. "Côte d’Ivoire", "cote d'ivoire" and "COTE DIVOIRE" are the same.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii() {
            if c.is_ascii_alphanumeric() {
                folded.push(c.to_ascii_lowercase());
            }
        } else {
            fold_letter(small(c), &mut folded);
        }
    }
    folded
}

/// Appends a letter in lower case as it is compared, or nothing.
fn fold_letter(c: char, folded: &mut String) {
    let plain = match c {
        'ß' => return folded.push_str("ss"),
        'æ' => return folded.push_str("ae"),
        'œ' => return folded.push_str("oe"),
        'þ' => return folded.push_str("th"),
        '\u{C0}'..='\u{17F}' => char::from(LATIN[c as usize - 0xC0]),
        '\u{1E00}'..='\u{1EFF}' => char::from(LATIN_ADDITIONAL[c as usize - 0x1E00]),
        'ơ' => 'o',
        'ư' => 'u',
        'ș' => 's',
        'ț' => 't',
        // Full-width letters and digits, which East Asian keyboards write.
        '\u{FF01}'..='\u{FF5E}' => char::from((c as u32 - 0xFEE0) as u8).to_ascii_lowercase(),
        // Combining accents, Hebrew points, Arabic vowel signs and the stroke that lengthens a word.
        '\u{300}'..='\u{36F}' | '\u{591}'..='\u{5C7}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' => {
            return;
        }
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' | 'ϊ' | 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' | 'ϋ' | 'ΰ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        'ё' => 'е',
        'й' => 'и',
        'ї' => 'і',
        'ў' => 'у',
        // Forms of alif and of the last letter, and the letters of Persian and Urdu that look the same.
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' => 'ي',
        'ک' => 'ك',
        'ة' | 'ہ' | 'ۃ' => 'ه',
        // Hindi and Bengali letters with a dot below, which many keyboards lack.
        '\u{958}' => 'क',
        '\u{959}' => 'ख',
        '\u{95A}' => 'ग',
        '\u{95B}' => 'ज',
        '\u{95C}' => 'ड',
        '\u{95D}' => 'ढ',
        '\u{95E}' => 'फ',
        '\u{95F}' => 'य',
        '\u{9DC}' => 'ড',
        '\u{9DD}' => 'ঢ',
        '\u{9DF}' => 'য',
        'ँ' => 'ं',
        // Signs that join two consonants, which are no letters.
        '\u{94D}' | '\u{9CD}' | '\u{A4D}' | '\u{ACD}' | '\u{B4D}' | '\u{BCD}' | '\u{C4D}' | '\u{CCD}'
        | '\u{D4D}' => {
            return folded.push(c);
        }
        c => c,
    };
    if plain.is_alphanumeric() {
        folded.push(plain);
    }
}

/// The `N` words of a text with one blank between them.
pub const fn parted<const N: usize>(text: &'static str) -> [&'static str; N] {
    let mut words = [""; N];
    let (mut rest, mut word) = (text, 0);
    while word < N {
        let mut end = 0;
        while end < rest.len() && rest.as_bytes()[end] != b' ' {
            end += 1;
        }
        let (first, more) = rest.split_at(end);
        words[word] = first;
        word += 1;
        rest = if more.is_empty() { more } else { more.split_at(1).1 };
    }
    words
}

/// The names of codes, as `build.rs` writes them from a data file: folded, and by script, since a text of one script is
/// the smallest when compressed. A line for each code in order, with tabs between its names; then the same for the next
/// script.
pub struct Table {
    file: &'static str,
    /// With one blank between them.
    codes: &'static str,
    /// (folded name, code) in order, made at the first look-up.
    index: OnceLock<Vec<(&'static str, &'static str)>>,
}

impl Table {
    pub const fn new(file: &'static str, codes: &'static str) -> Table {
        Table { file, codes, index: OnceLock::new() }
    }

    /// The code of a name or code, already folded; none for a name that two have.
    pub fn code_of(&self, folded: &str) -> Option<&'static str> {
        let index = self.index.get_or_init(|| {
            let lines = self.file.split('\n').zip(self.codes.split(' ').cycle());
            let names = lines.flat_map(|(line, code)| line.split('\t').map(move |name| (name, code)));
            in_order(names.collect(), &|(one, _), (other, _)| one.cmp(other))
        });
        let from = index.partition_point(|(name, _)| *name < folded);
        let mut found = index[from..].iter().take_while(|(name, _)| *name == folded && !name.is_empty());
        let (_, code) = found.next()?;
        found.all(|(_, other)| other == code).then_some(*code)
    }
}

/// Folded words that mean the same, written in one text with one blank between them.
pub struct Words {
    text: &'static str,
    /// In order, made when first asked.
    index: OnceLock<Vec<&'static str>>,
}

impl Words {
    pub const fn new(text: &'static str) -> Words {
        Words { text, index: OnceLock::new() }
    }

    pub fn contains(&self, word: &str) -> bool {
        let index = self.index.get_or_init(|| in_order(self.iter().collect(), &|one, other| one.cmp(other)));
        index.binary_search(&word).is_ok()
    }

    pub fn iter(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.text.split(' ')
    }
}

/// `text` without what stands in brackets: "English (fluent)" is "English".
pub fn without_brackets(text: &str) -> String {
    let mut depth = 0_usize;
    let mut kept = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '(' | '[' | '（' => depth += 1,
            ')' | ']' | '）' => depth = depth.saturating_sub(1),
            c if depth == 0 => kept.push(c),
            _ => {}
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(fold(text), expected);
    }

    #[test]
    fn case_accents_and_punctuation_do_not_count() {
        check("Côte d’Ivoire", "cotedivoire");
        check("COTE D'IVOIRE", "cotedivoire");
        check("Co\u{302}te d'Ivoire", "cotedivoire");
        check("U.S.A.", "usa");
        check("Türkiye", "turkiye");
        check("İNGİLTERE", "ingiltere");
        check("Việt Nam", "vietnam");
        check("Großbritannien", "grossbritannien");
        check("România", "romania");
        check("ＵＫ", "uk");
        check("× ÷", "");
    }

    #[test]
    fn letters_that_keyboards_write_differently_are_the_same() {
        assert_eq!(fold("Королёв"), fold("Королев"));
        assert_eq!(fold("إيران"), fold("ايران"));
        assert_eq!(fold("ایران"), fold("ايران"));
        assert_eq!(fold("العَرَبِيَّة"), fold("العربيه"));
        assert_eq!(fold("अंग्रेज़ी"), fold("अंग्रेजी"));
        assert_eq!(fold("अंग्रे\u{95B}ी"), fold("अंग्रेजी"));
        assert_eq!(fold("Ελλάδα"), fold("ΕΛΛΑΔΑ"));
    }

    #[test]
    fn the_tables_of_letters_have_a_letter_for_each_place() {
        assert_eq!(LATIN.len(), 0x180 - 0xC0);
        assert_eq!(LATIN_ADDITIONAL.len(), 0x1F00 - 0x1E00);
        check("ž", "z");
        check("ỹ", "y");
        check("ạ", "a");
        check("ẞ", "ss");
    }

    #[test]
    fn what_stands_in_brackets_is_left_out() {
        assert_eq!(without_brackets("English (fluent)"), "English ");
        assert_eq!(without_brackets("a)b(c"), "ab");
    }
}
