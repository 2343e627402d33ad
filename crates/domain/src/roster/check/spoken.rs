//! The languages of one cell: "es, pt", "Spanish and Portuguese", "español/português".

use super::cells::Reading;
use crate::names::{Words, fold};
use crate::text::lower;
use crate::{Problem, languages};

/// Words that stand between two languages.
static AND: Words = Words::new(
    "\
    and or und oder y e o et ou और या и или و أو ve veya ed dan atau",
);

/// Words that say how well a language is spoken, or that there is no other, folded.
static LEVEL: Words = Words::new(
    "\
    latino latina only some basic fluent native good little bit a nur etwas wenig bisschen ein fliessend solo un poco algo de peu \
    seulement courant um pouco apenas только немного فقط قليلا sadece biraz iyi po solamente hanya sedikit थोडा केवल",
);

/// Words that say yes, or no, and are codes of languages.
static YES: Words = Words::new("si ja da no");

/// Words that say that a language is not spoken, some of them codes of languages: "no English".
static NOT: Words = Words::new("no not non kein keine keinen nicht sin sem pas niet geen без не ليس لا tidak");

/// Longer texts are no list of languages, nor are those with more parts.
const MAX_BYTES: usize = 600;
const MAX_PARTS: usize = 20;

/// Languages in the order given, each once. Problems: `language.unknown`, once for the cell, and
/// `language.not_offered` for each known language that is none of `offered`; such a language is kept, since it tells
/// the team which one is missing. An empty `offered` is every language.
pub(super) fn read(text: &str, offered: &[String]) -> Reading {
    let mut found: Vec<&'static str> = Vec::new();
    let mut has_unknown = false;
    let mut keep = |part: Option<&'static str>| match part {
        Some(code) if found.contains(&code) => {}
        Some(code) => found.push(code),
        None => has_unknown = true,
    };
    if text.len() > MAX_BYTES {
        keep(None);
    } else if matches!(text, "UK" | "IN" | "BM") {
        // The United Kingdom, India or Bahasa Melayu, and codes of Ukrainian, Indonesian and Bambara.
        keep(None);
    } else if let Some(code) = languages::resolve(text) {
        keep(Some(code));
    } else {
        let is_bound = |c: char| {
            matches!(
                c,
                ',' | ';'
                    | '/'
                    | '+'
                    | '&'
                    | '|'
                    | '\n'
                    | '、'
                    | '，'
                    | '；'
                    | '،'
                    | '؛'
                    | '·'
                    | '•'
                    | '和'
                    | '及'
                    | '与'
            )
        };
        let parts = || text.split(is_bound).filter(|part| part.chars().any(char::is_alphanumeric));
        if parts().nth(MAX_PARTS).is_some() {
            keep(None);
        }
        // "Sí, español" answers a question, and is no Sinhala.
        let is_yes = |part: &str| YES.contains(&fold(part));
        let has_more = || parts().any(|part| fold(part).chars().nth(3).is_some());
        for part in parts().take(MAX_PARTS).filter(|part| !is_yes(part) || !has_more()) {
            let mut words = part.split_whitespace();
            let denies =
                words.any(|word| NOT.contains(&fold(word))) && part.trim().contains(char::is_whitespace);
            match languages::resolve(part) {
                Some(code) => keep(Some(code)),
                None if denies => keep(None),
                None => read_words(part).into_iter().for_each(&mut keep),
            }
        }
    }
    let primary = |tag: &str| tag.split('-').next().unwrap_or(tag).to_ascii_lowercase();
    let is_offered = |code: &str| offered.is_empty() || offered.iter().any(|tag| primary(tag) == code);
    let mut problems = Vec::new();
    if has_unknown {
        problems.push(Problem::LanguageUnknown);
    }
    for code in found.iter().filter(|code| !is_offered(code)) {
        problems.push(Problem::LanguageNotOffered { code: code.to_string() });
    }
    Reading { meaning: found.into_iter().map(str::to_string).collect(), problems }
}

/// Reads languages with words or nothing but blanks between them: "Spanish and Portuguese", "es pt".
fn read_words(text: &str) -> Vec<Option<&'static str>> {
    // "English so so", and no Somali.
    let text = &text.replace("so so", "");
    let words: Vec<&str> = text.split_whitespace().filter(|word| !LEVEL.contains(&fold(word))).collect();
    let between = words.split(|word| is_and(word));
    let parts: Vec<_> = between
        .filter(|part| !part.is_empty())
        .map(|part| languages::resolve_common(&part.join(" ")))
        .collect();
    if words.is_empty() {
        return vec![None];
    }
    if parts.iter().all(Option::is_some) {
        return parts;
    }
    // Arabic writes its "and" onto the next word.
    let of_word = |word: &str| {
        languages::resolve_common(word).or_else(|| languages::resolve_common(word.strip_prefix('و')?))
    };
    let each = each_of(&mut words.iter().copied().filter(|word| !is_and(word)).map(of_word));
    // "EN-FR", "Arabic - English".
    each.or_else(|| each_of(&mut text.split(['-', '–']).map(languages::resolve_common))).unwrap_or(parts)
}

/// All of them, if each is known and there is one.
fn each_of(found: &mut dyn Iterator<Item = Option<&'static str>>) -> Option<Vec<Option<&'static str>>> {
    let mut all = Vec::new();
    for one in found {
        all.push(Some(one?));
    }
    (!all.is_empty()).then_some(all)
}

fn is_and(word: &str) -> bool {
    AND.contains(&lower(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, expected: &[&str], codes: &[&str]) {
        let offered = ["en".into(), "es".into(), "pt-BR".into(), "ar".into()];
        let reading = read(typed, &offered);
        assert_eq!(reading.meaning, expected, "{typed}");
        assert_eq!(reading.problems.iter().map(Problem::code).collect::<Vec<_>>(), codes, "{typed}");
    }

    #[test]
    fn several_languages_may_stand_in_a_cell() {
        for typed in [
            "es, pt",
            "Spanish/Portuguese",
            "Spanish and Portuguese",
            "español y portugués",
            "ES;PT",
            "es pt",
            "Spanish (fluent), Portuguese",
            "西班牙语和葡萄牙语",
            "испанский и португальский",
            "es+pt-BR",
            "Español, español, Portugués",
            "ES-PT",
            "es-pt",
            "Spanish - Portuguese",
            "Español, algo de portugués",
        ] {
            check(typed, &["es", "pt"], &[]);
        }
        check("العربية والإنجليزية", &["ar", "en"], &[]);
        check("pt-BR", &["pt"], &[]);
        check("español latino", &["es"], &[]);
        check("english only", &["en"], &[]);
        check("nur Englisch", &["en"], &[]);
        check("Arabic - English", &["ar", "en"], &[]);
        check("Spanish - Elvish", &[], &["language.unknown"]);
        check("not English", &[], &["language.unknown"]);
        // Norwegian by its code is no answer to what is not spoken.
        check("English so so", &["en"], &[]);
        check("no English", &[], &["language.unknown"]);
        check("Spanish, no English", &["es"], &["language.unknown"]);
        check("no", &["no"], &["language.not_offered"]);
        check("some", &[], &["language.unknown"]);
        check("Sí, español", &["es"], &[]);
        check("Ja, Englisch", &["en"], &[]);
        check("ar, si", &["ar", "si"], &["language.not_offered"]);
    }

    #[test]
    fn a_language_that_is_not_offered_is_kept_and_named() {
        check("French", &["fr"], &["language.not_offered"]);
        check("es, de", &["es", "de"], &["language.not_offered"]);
        let reading = read("German", &["en".into()]);
        assert_eq!(reading.problems, [Problem::LanguageNotOffered { code: "de".into() }]);
    }

    #[test]
    fn an_unknown_language_is_said_once_beside_the_known_ones() {
        check("Klingon", &[], &["language.unknown"]);
        check("Klingon, Elvish, English", &["en"], &["language.unknown"]);
        check("Old High Klingon", &[], &["language.unknown"]);
    }

    #[test]
    fn words_to_look_for_are_folded() {
        assert!(LEVEL.iter().all(|word| fold(word) == word));
    }

    #[test]
    fn without_a_list_every_known_language_is_offered() {
        assert!(read("French", &[]).problems.is_empty());
    }
}
