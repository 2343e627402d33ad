//! Names compared as people compare them: without case, accents, dots and kinds of blanks.

/// `text` in lower case, without accents, dots and apostrophes; runs of blanks (also no-break ones) and underscores
/// are one blank, and none stands at the ends or beside a slash.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            '.' | '\'' | '’' | '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{feff}' => {}
            letter if letter == '_' || letter.is_whitespace() => {
                if !folded.is_empty() && !folded.ends_with([' ', '/']) {
                    folded.push(' ');
                }
            }
            '/' => {
                folded.truncate(folded.trim_end().len());
                folded.push('/');
            }
            letter => folded.push(without_accent(letter)),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Whether `name`, in ASCII as all names of tzdb and Windows are, folds to `folded`. A hyphen counts as a blank.
pub(super) fn same(folded: &str, name: &str) -> bool {
    let letters = name.bytes().filter(|letter| *letter != b'.').map(|letter| letter.to_ascii_lowercase());
    folded.bytes().map(hyphen_to_blank).eq(letters.map(hyphen_to_blank))
}

fn hyphen_to_blank(letter: u8) -> u8 {
    if matches!(letter, b'-' | b'_') { b' ' } else { letter }
}

/// The letter that people type where their keyboard lacks this one: Sao Paulo, Bogota, Zurich, Chisinau.
fn without_accent(letter: char) -> char {
    match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' | 'ģ' => 'g',
        'ì'..='ï' | 'ī' | 'į' | 'ı' => 'i',
        'ķ' => 'k',
        'ł' | 'ļ' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ț' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' | 'ų' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        letter => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_dots_and_blanks_do_not_count() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(fold(text), expected);
        }
        check("São\u{a0}Paulo ", "sao paulo");
        check("Sa\u{303}o Paulo", "sao paulo");
        check("BOGOTÁ", "bogota");
        check("İstanbul", "istanbul");
        check("St. John’s", "st johns");
        check(" America / New_York", "america/new york");
        check("\u{202f}", "");
    }

    #[test]
    fn a_name_is_the_same_with_blanks_or_hyphens() {
        assert!(same("port au prince", "Port-au-Prince"));
        assert!(same("port-au-prince", "Port-au-Prince"));
        assert!(same("america/new york", "America/New_York"));
        assert!(same("w europe", "W. Europe"));
        assert!(!same("berlin", "Berlin2"));
        assert!(!same("", "Berlin"));
    }
}
