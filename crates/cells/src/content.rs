//! What the text of one cell looks like: a number, a tick, an error, a name. Looks only, no rule.

pub use domain::text::{has_letter_or_digit, is_one_of};
pub use texts::addresses::{Found, count_at, ending_behind, find_address, has_at, is_address};

use domain::text::{is_letter, lower};

use crate::fold::fold;

/// Without blanks around it. Most texts have none, and end in ASCII, which takes no look into Unicode's tables.
pub fn trimmed(text: &str) -> &str {
    let is_plain = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii_graphic);
    if is_plain(text.as_bytes().first()) && is_plain(text.as_bytes().last()) { text } else { text.trim() }
}

/// Digits with what stands in numbers, amounts, dates, times and telephone numbers.
pub fn is_number(text: &str) -> bool {
    let mut has_digit = false;
    text.chars().all(|letter| {
        has_digit |= letter.is_numeric();
        letter.is_numeric()
            || letter.is_whitespace()
            || matches!(
                letter,
                '.' | ','
                    | '-'
                    | '+'
                    | '/'
                    | ':'
                    | '('
                    | ')'
                    | '%'
                    | '#'
                    | '$'
                    | '€'
                    | '£'
                    | '₹'
                    | '\''
                    | '’'
                    | '°'
            )
    }) && has_digit
}

/// A box, ticked or not, or what stands for one.
pub fn is_tick(text: &str) -> bool {
    // The longest word of the list has 22 bytes.
    if text.len() > 40 {
        return false;
    }
    // As Airtable has it.
    if ["checked", "unchecked"].iter().any(|word| text.eq_ignore_ascii_case(word)) {
        return true;
    }
    let is_mark = text.chars().all(|letter| {
        letter.is_whitespace()
            || matches!(
                letter,
                '☐' | '☑'
                    | '☒'
                    | '✓'
                    | '✔'
                    | '✗'
                    | '✘'
                    | '✖'
                    | '✅'
                    | '❌'
                    | '□'
                    | '■'
                    | '○'
                    | '●'
                    | '◯'
                    | '√'
                    | '×'
                    | '\u{FE0F}'
                    | '['
                    | ']'
                    | '-'
                    | '–'
                    | '—'
                    | '_'
                    | '.'
                    | '…'
                    | '*'
                    | '?'
            )
    });
    // The words below are single ones, and none begins with another letter.
    let first = text.as_bytes().first().map_or(b' ', u8::to_ascii_lowercase);
    if first.is_ascii_lowercase() && !b"bdefhijnostvwxy".contains(&first) {
        return false;
    }
    let is_word = || text.split_whitespace().filter(|word| has_letter_or_digit(word)).nth(1).is_none();
    is_mark
        || is_word() && {
            let word = fold(text);
            is_one_of(YES, &word) || is_one_of(NO, &word)
        }
}

/// Folded words of a box that is ticked.
const YES: &str = "\
    true yes y x wahr ja vrai oui verdadero si verdadeiro sim истина да vero dogru evet ya benar 是 真 نعم हां";

/// Folded words of a box that is not ticked.
const NO: &str = "\
    false unchecked no n falsch nein faux non falso nao ложь нет yanlis hayir tidak salah 否 假 لا नहीं";

/// More of them, which may be names elsewhere.
const NO_TOO: &str = "\
    ne nu nie nee nem nej nei ei ni ні όχι hapana hindi khong 아니오 아니요 いいえ ไม่ না خیر לא";

/// Whether a text is a word for no, or a cross.
pub fn says_no(text: &str) -> bool {
    let word = fold(text);
    is_one_of(NO, &word) || is_one_of(NO_TOO, &word) || matches!(text, "✗" | "✘" | "✖" | "❌" | "×")
}

/// Whether somebody has ticked the box: it is a tick, and none that says no.
pub fn is_ticked(text: &str) -> bool {
    let is_no = text.contains(['☐', '✗', '✘', '✖', '❌', '□', '-', '–', '—', '_', '.', '…', '?'])
        || text.trim() == "[ ]"
        || is_one_of(NO, &fold(text));
    text.trim() == "1" || is_tick(text) && !is_no
}

/// Letters that stand for themselves: with no other of the same kind of script on either side, as in "Track A (morning)",
/// "トラックA", "الفترة ب".
pub fn letters_alone(text: &str) -> impl Iterator<Item = char> {
    let is_latin = |letter: char| letter < '\u{250}';
    let joins = move |letter: char, other: Option<char>| {
        other.is_some_and(|other| {
            is_latin(letter) == is_latin(other) && (other.is_alphanumeric() || matches!(other, '\'' | '’'))
        })
    };
    let mut before = None;
    let mut rest = text.chars();
    std::iter::from_fn(move || {
        loop {
            let letter = rest.next()?;
            let is_alone =
                letter.is_alphabetic() && !joins(letter, before) && !joins(letter, rest.clone().next());
            before = Some(letter);
            if is_alone {
                return Some(letter);
            }
        }
    })
}

/// What spreadsheets show where a formula failed, in English, German, French, Spanish, Portuguese, Italian, Polish,
/// Turkish, Russian; and LibreOffice's numbers, `Err:502`.
const ERRORS: &str = "\
    #N/A #REF! #VALUE! #NAME? #DIV/0! #NULL! #NUM! #SPILL! #CALC! #ERROR! #ERR! #GETTING_DATA #BLOCKED! #BUSY! #FIELD! \
    #CONNECT! #UNKNOWN! #PYTHON! #NV #BEZUG! #WERT! #ZAHL! #ÜBERLAUF! #KALK! #VALEUR! #NOM? #NOMBRE! #NUL! #PROPAGATION! \
    #¡VALOR! #¡REF! #¿NOMBRE? #¡DIV/0! #¡NUM! #¡NULO! #N/D #VALOR! #NOME? #NÚM! #NULO! #VALORE! #RIF! #ADR! #NAZWA? \
    #ARG! #LICZBA! #DZIEL/0! #N/D! #YOK #DEĞER! #BAŞV! #AD? #SAYI! #SAYI/0! #BOŞ! #Н/Д #ЗНАЧ! #ССЫЛКА! #ИМЯ? #ДЕЛ/0! \
    #ЧИСЛО! #ПУСТО!";

pub fn is_error(text: &str) -> bool {
    if let Some(number) = text.strip_prefix("Err:") {
        return number.len() == 3 && number.bytes().all(|byte| byte.is_ascii_digit());
    }
    text.len() <= 24 && text.starts_with('#') && {
        let small = lower(text);
        ERRORS.split(' ').any(|error| lower(error) == small)
    }
}

/// What a list to choose from shows before anybody chose: "Please choose", "-- Select --".
pub fn is_placeholder(text: &str) -> bool {
    const WORDS: &str = "\
        choose;please choose;choose one;select;please select;select one;pick one;bitte wahlen;auswahlen;\
        bitte auswahlen;elegir;elija;seleccione;seleccionar;selecciona;choisir;choisissez;selectionner;\
        selecione;escolha;scegli;seleziona;seciniz;pilih;выберите;اختر";
    text.len() <= 60 && {
        let folded = fold(text);
        // "Select a track", "Elija una opción".
        WORDS.split(';').any(|word| {
            folded
                .strip_prefix(word)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(' ') && rest.split(' ').count() <= 4)
        })
    }
}

/// Whether a spreadsheet program that opens an export would run the text. Telephone numbers and offsets such as `+2` are
/// no danger.
pub fn is_formula(text: &str) -> bool {
    let Some(first) = text.trim_start_matches([' ', '\u{A0}']).chars().next() else { return false };
    match first {
        '=' | '\t' | '\r' | '＝' => true,
        '@' | '＠' => true,
        '+' | '-' | '＋' | '－' => !is_number(text),
        _ => false,
    }
}

/// Whether a cell says that it is as the one above, by the marks that people write for it.
pub fn is_ditto(text: &str) -> bool {
    matches!(text, "\"" | "”" | "“" | "″" | "〃" | "''" | "´´" | ",," | "do." | "dto." | "ditto" | "idem")
}

/// Whether the text may be somebody's name: mostly letters, a few words, nothing that numbers or addresses have.
pub fn is_name(text: &str) -> bool {
    is_name_or_tick(text) && !is_tick(text)
}

/// As `char::is_numeric` has it, but without a look into Unicode's tables for most letters of names.
fn is_numeric(letter: char) -> bool {
    match letter {
        '\0'..='\x7F' => letter.is_ascii_digit(),
        '\u{C0}'..='\u{65F}'
        | '\u{671}'..='\u{6EF}'
        | '\u{900}'..='\u{965}'
        | '\u{1E00}'..='\u{1FFF}'
        | '\u{4E00}'..='\u{9FFF}'
        | '\u{AC00}'..='\u{D7FF}' => false,
        letter => letter.is_numeric(),
    }
}

/// How many words a text has that is nothing but letters, with one blank between two words: most names are such, and what they
/// look like is seen sooner.
pub fn words_of_letters(text: &str) -> Option<usize> {
    let (mut words, mut is_begun) = (0, false);
    for letter in text.chars() {
        match letter {
            ' ' if is_begun => is_begun = false,
            letter if is_letter(letter) && !is_numeric(letter) => {
                words += usize::from(!is_begun);
                is_begun = true;
            }
            _ => return None,
        }
    }
    is_begun.then_some(words)
}

/// Whether a text of so many words is no longer than a name.
pub fn is_short_name(text: &str, words: usize) -> bool {
    text.len() <= 200 && words <= 7
}

/// The same, or a word that ticks a box.
pub fn is_name_or_tick(text: &str) -> bool {
    if text.len() > 200 {
        return false;
    }
    let mut has_letter = false;
    for letter in text.chars() {
        if is_numeric(letter) || matches!(letter, '@' | '/' | ':' | '#' | '=' | '+' | '<' | '>') {
            return false;
        }
        has_letter = has_letter || is_letter(letter);
    }
    has_letter && is_short_name(text, text.split_whitespace().take(8).count())
}

/// Scripts whose family name comes first, without a blank.
pub fn is_unspaced(text: &str) -> bool {
    text.chars().all(|letter| {
        matches!(letter, '\u{3041}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '々' | '\u{AC00}'..='\u{D7A3}' | '\u{20000}'..='\u{3FFFF}')
            || letter.is_whitespace()
    }) && !text.trim().is_empty()
}

/// A, B or both, as people write it in a column that has no heading of its own.
pub fn is_track(text: &str) -> bool {
    // Most texts are something else by their first letters; what is not ASCII may be a full-width one.
    let bytes = text.as_bytes();
    let is_another = match bytes {
        [first, second, ..] if first.is_ascii_alphabetic() && second.is_ascii_alphabetic() => {
            !matches!([first | 0x20, second | 0x20], [b't', b'r'] | [b'a', b'b'] | [b'b', b'a' | b'o'])
        }
        // The first bytes of letters beyond ASCII that are no marks, and not of full width.
        [0xC3..=0xE1 | 0xE3..=0xEE, ..] => true,
        [first, ..] => first.is_ascii_alphanumeric() && !matches!(first | 0x20, b'a' | b'b'),
        [] => true,
    };
    if text.len() > 24 || is_another || bytes.iter().any(|byte| matches!(byte, b'"' | b'\'' | b'.' | b':')) {
        return false;
    }
    let folded = fold(text);
    let folded = folded.strip_prefix("track ").unwrap_or(&folded);
    matches!(folded, "a" | "b" | "ab" | "a b" | "b a" | "a and b" | "a or b" | "both")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_those_of_unicode() {
        for letter in '\0'..=char::MAX {
            assert_eq!(is_numeric(letter), letter.is_numeric(), "{letter:?}");
        }
    }

    #[test]
    fn every_word_of_a_box_is_a_tick() {
        for word in YES.split(' ').chain(NO.split(' ')) {
            assert!(is_tick(word) && is_tick(&word.to_uppercase()), "{word}");
        }
    }

    #[test]
    fn a_formula_is_no_telephone_number() {
        assert!(is_formula("=1+1") && is_formula(" @SUM(A1)") && is_formula("-cmd|x") && is_formula("＝1"));
        assert!(
            !is_formula("+49 170 12") && !is_formula("-3") && !is_formula("Ana") && !is_formula("+02:00")
        );
    }

    #[test]
    fn names_numbers_and_ticks_are_told_apart() {
        assert!(
            is_name("Ada Obi")
                && is_name("佐藤 花")
                && is_name("O")
                && !is_name("Track 2")
                && !is_name("x@y")
        );
        assert!(
            is_number("12") && is_number("+385 1 555 00") && is_number("2027-01-05 14:00") && !is_number("-")
        );
        assert!(is_tick("FALSE") && is_tick("☐") && is_tick("[ ]") && !is_tick("Ada"));
    }
}
