//! Headings and words compared as people compare them: without case, accents, punctuation and kinds of blanks.

use domain::text::{is_letter, small};

/// `text` in lower case, without accents; everything that is no letter or digit is one blank, none at the ends. Arabic
/// without its vowel points and with one kind of alif; full-width letters made plain.
pub fn fold(text: &str) -> String {
    // One word of plain letters, as most are: nothing is looked up for each.
    if text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        let letter = match letter {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(letter as u32 - 0xFEE0).unwrap_or(letter),
            letter => letter,
        };
        match small(letter) {
            // Accents typed as marks of their own, vowel points, nukta, tatweel, joiners, apostrophes, dots.
            '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{65F}' | '\u{640}' | '\u{93C}' => {}
            '\u{200B}'..='\u{200F}' | '\u{FEFF}' | '\u{AD}' | '\'' | '’' | '.' => {}
            // Hyphens too: "e-mail" is "email", but "co-worker" is not often a heading.
            '-' | '\u{2010}'..='\u{2015}' => {}
            letter if is_letter(letter) || letter.is_numeric() || is_mark(letter) => {
                folded.push(plain(letter));
            }
            _ if !folded.is_empty() && !folded.ends_with(' ') => folded.push(' '),
            _ => {}
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Vowel signs of Indic scripts and Thai, which are no letters to Unicode but belong to words.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{900}'..='\u{DFF}' | '\u{E31}'..='\u{E4E}')
}

fn plain(letter: char) -> char {
    match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' | 'ế' | 'ề' | 'ể' | 'ễ' | 'ệ' => 'e',
        'ğ' | 'ģ' => 'g',
        'ì'..='ï' | 'ī' | 'į' | 'ı' => 'i',
        'ķ' => 'k',
        'ł' | 'ļ' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' | 'ọ' | 'ỏ' => 'o',
        'ř' => 'r',
        'ś' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ț' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' | 'ų' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        'ё' => 'е',
        'أ' | 'إ' | 'آ' => 'ا',
        'ة' => 'ه',
        'ى' => 'ي',
        letter => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_punctuation_do_not_count() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(fold(text), expected);
        }
        check(" E-Mail: ", "email");
        check("Pre\u{301}nom et nom*", "prenom et nom");
        check("İsim", "isim");
        check("Ｅメール", "eメール");
        check("الأسم", "الاسم");
        check("Name (Original Name)", "name original name");
        check("ईमेल", "ईमेल");
        check("Manager's Name", "managers name");
    }
}
