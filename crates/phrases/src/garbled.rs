//! Names whose UTF-8 was read as an older encoding: `JosÃ©` where `José` was meant.

use std::borrow::Cow;

/// What the bytes 0x80 to 0xFF are in the encodings that programs fall back to, one character a byte. Bytes that an
/// encoding lacks are the control characters of Latin 1, as browsers read them.
const ENCODINGS: [&str; 4] = [
    // Windows-1252
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿\
     ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ",
    // Windows-1250
    "€\u{81}‚\u{83}„…†‡\u{88}‰Š‹ŚŤŽŹ\u{90}‘’“”•–—\u{98}™š›śťžź\u{A0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{AD}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż\
     ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙",
    // Windows-1251
    "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{98}™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї\
     АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя",
    // Mac Roman
    "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø\
     ¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ",
];
/// Windows-1251 among them.
const CYRILLIC: usize = 2;
/// Garbled twice happens (a file saved wrongly by two programs), more often not.
const TIMES: usize = 2;

/// Whether a name may be such at all: most are plain letters.
pub fn may_be(name: &str) -> bool {
    name.bytes().any(|byte| byte >= 0x80 || byte == b'?')
}

/// Whether letters of a name are gone, or became what stands in no name: `Jos? N??ez`, `Jos├®`. What was meant cannot be
/// told.
#[inline(never)]
pub fn is_damaged(name: &str) -> bool {
    let is_lost = |c: char| {
        matches!(c, '?' | '\u{80}'..='\u{9F}' | '¡'..='©' | '«'..='³' | '¶' | '¸' | '¹' | '»'..='¿' | '×' | '÷'
            | '√' | '∞' | '≈'..='≥' | '\u{2500}'..='\u{259F}' | '\u{E000}'..='\u{F8FF}')
    };
    // Most names have none of them, nor one that begins so.
    let mut before = 0;
    let may_be_such = name.bytes().any(|byte| {
        let pair = (std::mem::replace(&mut before, byte), byte);
        byte >= 0x80
            && matches!(
                pair,
                (0xC2 | 0xE2 | 0xEE | 0xEF, _)
                    | (0xC3, 0x97 | 0xB7)
                    | (0xD0 | 0xD1, 0x8A | 0x8C | 0xAA | 0xAC)
            )
            || byte == b'?'
    });
    if !may_be_such {
        return is_of_accents(name);
    }
    let letters: Vec<char> = name.chars().collect();
    let is_letter = |at: usize| letters.get(at).is_some_and(|c| c.is_alphabetic());
    let mut at = 0;
    while let Some(length) = letters[at..].iter().position(|c| is_lost(*c)) {
        let start = at + length;
        let run = letters[start..].iter().take_while(|c| is_lost(**c)).count();
        let end = start + run;
        let is_after_letter = start > 0 && is_letter(start - 1);
        // "Ada Obi?" is a question, "Jos? Obi" none.
        let goes_on =
            is_letter(end) || is_after_letter && letters.get(end) == Some(&' ') && is_letter(end + 1);
        if goes_on && (is_after_letter || letters[start] == '?')
            || is_after_letter && run > 1 && letters[start] != '?'
        {
            return true;
        }
        at = end;
    }
    // No word begins with a sign that only changes the letter before it.
    let is_word_broken = |word: &str| word.starts_with(['ъ', 'ь', 'Ъ', 'Ь']);
    name.contains(char::REPLACEMENT_CHARACTER) || is_of_accents(name) || name.split(' ').any(is_word_broken)
}

/// Whether a name has nothing but letters that are accented in Western Europe: another alphabet, read as that.
#[inline(never)]
fn is_of_accents(name: &str) -> bool {
    // Most names end this with their first letter.
    let is_such =
        |c: char| !c.is_ascii_alphabetic() && c < '\u{250}' && (matches!(c, 'À'..='ÿ') || !c.is_alphabetic());
    name.chars().all(is_such) && name.chars().filter(|c| c.is_alphabetic()).nth(3).is_some()
}

/// `Ïåòð Êèì`: a Cyrillic name whose bytes were read as Windows-1252.
fn read_as_cyrillic(name: &str) -> Option<String> {
    let letter = |c: char| match c {
        c if c.is_ascii() => Some(c),
        c => ENCODINGS[CYRILLIC].chars().nth(ENCODINGS[0].chars().position(|other| other == c)?),
    };
    let meant: String = name.chars().map(letter).collect::<Option<_>>()?;
    let is_word =
        |word: &str| word.chars().skip(1).all(char::is_lowercase) || word.chars().all(char::is_uppercase);
    meant.split([' ', '-']).all(is_word).then_some(meant)
}

/// The name that was meant; none for one that is sound.
#[inline(never)]
pub fn repaired(name: &str) -> Option<String> {
    // Letters of the scripts from Hebrew to Ethiopic and of East Asia are nobody's byte.
    let is_of_other_script = |c: char| matches!(c, '\u{590}'..='\u{1DFF}' | '\u{2E80}'..='\u{F8FE}');
    if name.is_ascii()
        || name.chars().find(|c| !c.is_ascii()).is_some_and(is_of_other_script)
        || has_lone_letter(name)
    {
        return None;
    }
    // The other encodings have no Cyrillic letter, and this one has all of Russian.
    let is_cyrillic = name.chars().any(|c| ('\u{400}'..='\u{4FF}').contains(&c));
    let encodings = if is_cyrillic { &ENCODINGS[CYRILLIC..=CYRILLIC] } else { &ENCODINGS[..] };
    let repaired = encodings.iter().find_map(|encoding| {
        let mut text = Cow::Borrowed(name);
        for _ in 0..TIMES {
            text = Cow::Owned(read_again(&text, encoding)?);
            if text.chars().all(|c| c.is_ascii() || is_of_names(c)) {
                // In Cyrillic all is letters before and after, and two of them may be a name: "РІ".
                let is_chance =
                    *encoding == ENCODINGS[2] && text.chars().filter(|c| !c.is_ascii()).count() < 2;
                return (!is_chance).then(|| text.into_owned());
            }
        }
        None
    });
    repaired.or_else(|| read_as_cyrillic(name).filter(|_| is_of_accents(name)))
}

/// Whether a character beyond ASCII stands alone, as in most names that have one: UTF-8 has at least two bytes for each.
/// Those whose second byte may have been cleaned away do not count.
fn has_lone_letter(name: &str) -> bool {
    let is_first_byte = |c| matches!(c, 'Ã' | 'Ă' | 'Г' | '√');
    let mut run = (0, ' ');
    for c in name.chars().chain([' ']) {
        match (c.is_ascii(), run) {
            (true, (1, only)) if !is_first_byte(only) => return true,
            (true, _) => run = (0, ' '),
            (false, (length, _)) => run = (length + 1, c),
        }
    }
    false
}

/// The text with each run of characters beyond ASCII taken back to bytes and read as UTF-8; none unless all can be.
fn read_again(text: &str, encoding: &str) -> Option<String> {
    let mut better = String::with_capacity(text.len());
    let mut bytes = Vec::new();
    for c in text.chars() {
        if c.is_ascii() {
            restore_cleaned(&better, &mut bytes, c);
            better.push_str(std::str::from_utf8(&bytes).ok()?);
            better.push(c);
            bytes.clear();
        } else {
            let at = encoding.chars().position(|other| other == c)?;
            bytes.push(u8::try_from(0x80 + at).ok()?);
        }
    }
    restore_cleaned(&better, &mut bytes, ' ');
    better.push_str(std::str::from_utf8(&bytes).ok()?);
    Some(better)
}

/// The second bytes of "í" and "à" read as a soft hyphen and a no-break space, which cleaning takes away: "MarÃ­a" has
/// become "MarÃa". A capital inside a word of small letters is no other's.
#[inline(never)]
fn restore_cleaned(before: &str, bytes: &mut Vec<u8>, next: char) {
    if bytes[..] == [0xC3] && before.ends_with(|c: char| c.is_ascii_lowercase()) {
        match next {
            'a'..='z' => bytes.push(0xAD),
            ' ' => bytes.push(0xA0),
            _ => {}
        }
    }
}

/// Letters of living scripts, and the punctuation of names. An É before a curly quote would become phonetics otherwise.
fn is_of_names(c: char) -> bool {
    matches!(c,
        'ª' | 'º' | '·' | '\u{A0}' | 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='\u{24F}' | '\u{300}'..='\u{36F}' | 'Ά'..='\u{52F}'
        | '\u{531}'..='\u{556}' | '\u{561}'..='\u{587}' | 'א'..='ת' | 'ء'..='\u{6FF}' | '\u{900}'..='\u{1FFF}'
        | '‘'..='”' | '–' | '—' | '\u{3005}' | '\u{3041}'..='\u{9FFF}' | '가'..='힣')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, expected: Option<&str>) {
        assert_eq!(repaired(name).as_deref(), expected, "{name}");
    }

    #[test]
    fn each_encoding_has_a_character_for_each_byte() {
        for encoding in ENCODINGS {
            assert_eq!(encoding.chars().count(), 128, "{encoding}");
        }
    }

    #[test]
    fn a_name_read_in_the_wrong_encoding_is_repaired() {
        check("JosÃ© NÃºÃ±ez", Some("José Núñez"));
        check("ZoÃ« LefÃ¨vre", Some("Zoë Lefèvre"));
        check("JÃ¶rg MÃ¼ller", Some("Jörg Müller"));
        check("Ã\u{81}gnes", Some("Ágnes"));
        check("MichaĹ‚ Ĺ»ak", Some("Michał Żak"));
        check("JosĂ©", Some("José"));
        check("MarÃ\u{AD}a", Some("María"));
        check("MarÃa NicolÃ", Some("María Nicolà"));
        check("РђРЅРЅР° РџРµС‚СЂРѕРІР°", Some("Анна Петрова"));
        check("Jos√© N√∫√±ez", Some("José Núñez"));
        check("Oâ€™Brien", Some("O’Brien"));
        check("ë‚˜ë¬´", Some("나무"));
        check("Ïåòð Êèì", Some("Петр Ким"));
        check("Ð\u{90}Ð½Ð½Ð° ÐšÐ¸Ð¼", Some("Анна Ким"));
        check("ÈÂÀÍÎÂÀ Ìàðèÿ", Some("ИВАНОВА Мария"));
    }

    #[test]
    fn a_name_garbled_twice_is_repaired() {
        check("JosÃƒÂ©", Some("José"));
    }

    #[test]
    fn a_name_that_lost_letters_is_noticed() {
        for name in [
            "Jos? N??ez",
            "Jos? Obi",
            "Zo\u{FFFD} Lef\u{FFFD}vre",
            "Andr\u{FFFD}",
            "?lvaro Gil",
            "Fran?ois",
            "Jos├® N├║├▒ez",
            "Jos├®",
            "M³ller",
            "Garc¡a",
            "ъеъз ущя",
            "ãÍãÏ Úáí",
        ] {
            assert!(may_be(name) && is_damaged(name), "{name}");
        }
        for name in [
            "Ada Obi?",
            "Ada Obi ?",
            "Ada Obi (?)",
            "? ?",
            "Ada Obi ©",
            "● Ada Obi",
            "☐ Ada Obi",
            "★ Ada",
            "Mª José",
            "Gal·la",
            "O´Brien",
            "José Núñez",
            "«Ada»",
            "علي؟",
            "Ada Obi ½",
        ] {
            assert!(!is_damaged(name), "{name}");
        }
    }

    #[test]
    fn a_sound_name_is_left_alone() {
        for name in [
            "José Núñez",
            "Anna",
            "Åsa Öberg",
            "Søren Kjær",
            "Анна Петрова",
            "Лілія Рівна",
            "Ріта",
            "РІ",
            "Łukasz Żółć",
            "Ş. Çelik",
            "JOSÉ”",
            "“JOSÉ”",
            "NOÉ’S",
            "佐藤 花",
            "علي",
            "हरि",
            "Nguyễn Văn Ánh",
            "Ğülşen Şahin",
            "İbrahim Çağ",
            "ÂÊ",
            "Ã",
            "Ærø Æ",
            "Ãngela",
            "SÃO",
            "Ã",
            "João",
            "Đặng Thị Ánh",
            "Ñandú Ð",
            "Ŝ ŝ",
            "Ελένη Παπαδοπούλου",
            "",
        ] {
            check(name, None);
        }
    }
}
