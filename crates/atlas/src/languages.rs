//! Languages by code (BCP 47) and by name.

use crate::elsewhere::{self, Named};
use crate::names::{Table, fold, parted, without_brackets};

/// Names in the language itself, and what people write besides those that browsers have, apart from `CODES`, so that who only needs codes
/// does not carry them.
static NAMES: Table = Table::new(include_str!(concat!(env!("OUT_DIR"), "/languages.txt")), CODES_TEXT);

/// The languages that are known by name. `tl` stands for Filipino as well, `no` for both ways to write Norwegian.
pub const CODES: &[&str] = &parted::<121>(CODES_TEXT);

/// One text, which is lighter than many where names alone are looked up.
pub(crate) const CODES_TEXT: &str = "\
    af ak am ar ay az be bg bm bn bs ca ceb ckb cs cy da de dz ee el en eo es et eu fa ff fi fr ga gl gn gu ha \
    he hi hr ht hu hy id ig is it ja jv ka ki kk km kn ko ku ky la lb lg ln lo lt luo lv mg mk ml mn mr ms mt my \
    ne nl no ny om or pa pcm pl ps pt qu rn ro ru rw sa si sk sl sn so sq sr st su sv sw ta te tg th ti tk tl tn \
    tr tt ug uk ur uz vi wo xh yi yo yue zh zu";

/// What the page languages are called in themselves, as CLDR has it.
const OWN_NAMES: &[(&str, &str)] = &[
    ("ar", "العربية"),
    ("de", "Deutsch"),
    ("en", "English"),
    ("es", "español"),
    ("fr", "français"),
    ("hi", "हिन्दी"),
    ("id", "Bahasa Indonesia"),
    ("it", "italiano"),
    ("pt", "português"),
    ("ru", "русский"),
    ("tr", "Türkçe"),
    ("zh", "中文"),
];

/// What the language is called in itself, where that is known; else its code.
pub fn own_name(code: &str) -> &str {
    OWN_NAMES.iter().find(|(known, _)| *known == code).map_or(code, |(_, name)| name)
}

/// Words that stand before or after a language's name and say no more, folded.
const BEFORE: &[&str] = &["bahasa", "اللغه", "lingua", "langue", "idioma", "язык"];
const AFTER: &[&str] = &["language", "язык", "भाषा", "dili", "sprache"];

/// Whether `code` is one of `CODES`, exactly as written there.
pub fn is_code(code: &str) -> bool {
    CODES.binary_search(&code).is_ok()
}

/// The code, without region and script, of what a person typed: a BCP 47 tag or a code of three letters in any case
/// ("pt-BR", "es_MX", "eng"), or a name in any language of CLDR. Source: Unicode CLDR.
pub fn resolve(text: &str) -> Option<&'static str> {
    resolve_common(text).or_else(|| elsewhere::table(Named::Language)?.code_of(&fold(text)))
}

/// The same by a code, or by a name in one of the page languages or in itself: for single words of a text, of which many
/// another may be a language's name somewhere.
pub fn resolve_common(text: &str) -> Option<&'static str> {
    let folded = fold(text);
    code_of(&folded)
        .or_else(|| BEFORE.iter().find_map(|word| code_of(folded.strip_prefix(word)?)))
        .or_else(|| AFTER.iter().find_map(|word| code_of(folded.strip_suffix(word)?)))
        .or_else(|| resolve_tag(text.trim()))
        .or_else(|| {
            let bare = without_brackets(text);
            (bare.len() < text.len()).then(|| code_of(&fold(&bare))).flatten()
        })
}

fn code_of(folded: &str) -> Option<&'static str> {
    let in_english = || elsewhere::table(Named::LanguageInEnglish)?.code_of(folded);
    NAMES.code_of(folded).or_else(in_english).or_else(|| code_on_pages(folded))
}

/// The code of a folded name in any of its forms: in Arabic with and without the article and the ending of an adjective, in
/// Chinese with either word for a language, of which one has two signs. CLDR has one of them.
fn code_on_pages(folded: &str) -> Option<&'static str> {
    let pages = elsewhere::table(Named::LanguageOfPages)?;
    pages.code_of(folded).or_else(|| {
        if folded.is_ascii() {
            return None;
        }
        // German begins with the letters of the article, without its own: "ألمانية".
        let bare = folded.strip_suffix('ه').unwrap_or(folded);
        let name = folded.strip_suffix(['語', '文']).unwrap_or_default();
        let forms = [["ال", bare, "ه"], ["", bare, "ه"], ["", name, "语"], ["", name, "文"]];
        forms.into_iter().find_map(|form| pages.code_of(&form.concat()))
    })
}

/// Reads a tag with region or script: nothing but short groups of letters and digits after the language.
fn resolve_tag(tag: &str) -> Option<&'static str> {
    let (language, rest) = tag.split_once(['-', '_'])?;
    let is_subtag =
        |part: &str| (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    let is_tag = (2..=3).contains(&language.len()) && rest.split(['-', '_']).all(is_subtag);
    // "en-fr" and "EN-FR" are two languages to a person, and English in France to nobody.
    let is_two = !rest.eq_ignore_ascii_case(language)
        && is_upper(rest) == is_upper(language)
        && ["en", "es", "fr", "de", "pt", "it", "ru", "hi", "zh"]
            .iter()
            .any(|two| rest.eq_ignore_ascii_case(two));
    (is_tag && !is_two).then(|| NAMES.code_of(&fold(language))).flatten()
}

fn is_upper(tag: &str) -> bool {
    tag.bytes().any(|byte| byte.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, expected: Option<&str>) {
        assert_eq!(resolve(typed), expected, "{typed}");
    }

    #[test]
    fn every_code_is_read_as_itself() {
        assert!(CODES.is_sorted());
        for code in CODES {
            assert!(is_code(code));
            check(code, Some(code));
            check(&code.to_uppercase(), Some(code));
        }
        assert!(!is_code("EN") && !is_code("pt-BR") && !is_code(""));
    }

    #[test]
    fn every_name_means_one_language() {
        let lines = include_str!("languages.txt").lines().filter(|line| !line.starts_with('#'));
        let lines: Vec<(&str, &str)> = lines.map(|line| (line.split('\t').next().unwrap(), line)).collect();
        assert_eq!(lines.iter().map(|(code, _)| *code).collect::<Vec<_>>(), CODES);
        for (code, line) in lines {
            for name in line.split('\t') {
                check(name, Some(code));
            }
        }
    }

    #[test]
    fn a_language_is_read_in_each_page_language() {
        for name in [
            "Spanish",
            "Spanisch",
            "español",
            "espagnol",
            "स्पेनिश",
            "espanhol",
            "испанский",
            "الإسبانية",
            "İspanyolca",
            "spagnolo",
            "Spanyol",
            "西班牙语",
            "西班牙文",
            "西班牙語",
            "spa",
            "es",
            "es-MX",
            "es_419",
            "ESPAÑOL",
            "espanol",
            "castellano",
        ] {
            check(name, Some("es"));
        }
    }

    #[test]
    fn a_language_is_read_in_languages_of_no_page() {
        for name in
            ["스페인어", "スペイン語", "hiszpański", "іспанська", "স্প্যানিশ", "Tiếng Tây Ban Nha", "Kihispania"]
        {
            check(name, Some("es"));
        }
    }

    #[test]
    fn names_elsewhere_are_of_codes() {
        for file in [
            include_str!("languages_english.txt"),
            include_str!("languages_pages.txt"),
            include_str!("languages_elsewhere.txt"),
        ] {
            let lines = file.lines().filter(|line| !line.starts_with('#'));
            let codes: Vec<&str> = lines.filter_map(|line| line.split('\t').next()).collect();
            assert_eq!(codes, CODES);
        }
    }

    #[test]
    fn a_language_is_read_by_what_people_call_it() {
        for (name, code) in [
            ("Mandarin", "zh"),
            ("Putonghua", "zh"),
            ("zh-Hans", "zh"),
            ("中文", "zh"),
            ("Cantonese", "yue"),
            ("Farsi", "fa"),
            ("Dari", "fa"),
            ("Brazilian Portuguese", "pt"),
            ("pt-BR", "pt"),
            ("Português (Brasil)", "pt"),
            ("bahasa Inggris", "en"),
            ("английский язык", "en"),
            ("اللغة العربية", "ar"),
            ("عربي", "ar"),
            ("انجليزية", "en"),
            ("हिंदी", "hi"),
            ("हिन्दी", "hi"),
            ("Tagalog", "tl"),
            ("Filipino", "tl"),
            ("fil", "tl"),
            ("polski", "pl"),
            ("українська", "uk"),
            ("Kiswahili", "sw"),
            ("Norsk", "no"),
            ("nb", "no"),
            ("Urdu", "ur"),
            ("اردو", "ur"),
            ("বাংলা", "bn"),
            ("Kurdî", "ku"),
            ("euskara", "eu"),
            ("English (fluent)", "en"),
            ("French language", "fr"),
            ("fre", "fr"),
            ("ger", "de"),
            ("日本語", "ja"),
            ("Bahasa", "id"),
            ("Nigerian Pidgin", "pcm"),
            ("Naija", "pcm"),
            ("Bahasa Malaysia", "ms"),
            ("Sinhalese", "si"),
            ("ქართული", "ka"),
        ] {
            check(name, Some(code));
        }
    }

    #[test]
    fn each_form_of_a_name_in_arabic_and_chinese_is_read() {
        let check_all = |names: &[&str], code| names.iter().for_each(|name| check(name, code));
        check_all(&["الألمانية", "ألمانية", "الألماني", "ألماني", "德语", "德文", "德語"], Some("de"));
        check_all(&["葡萄牙文", "葡萄牙語", "البرتغالي"], Some("pt"));
        check_all(&["语", "文", "ال", "ه", "اله"], None);
    }

    #[test]
    fn a_language_is_not_guessed() {
        for typed in [
            "",
            "Klingon",
            "ASL",
            "BSL",
            "Pidgin",
            "sign language",
            "Langue des signes",
            "es, pt",
            "en-fr",
            "EN-FR",
            "Swiss",
            "x",
            "-",
        ] {
            check(typed, None);
        }
        check("en-GB", Some("en"));
        check("en-gb", Some("en"));
        check("en-FR", Some("en"));
        check("FR-FR", Some("fr"));
    }
}
