//! The languages of one cell: "es, pt", "Spanish and Portuguese", "español/português".

use atlas::languages;
use atlas::names::{Words, fold};
use atlas::small_letters::lower;

/// Words that stand between two languages.
static AND: Words = Words::new(
    "\
    and or und oder y e o et ou और या и или و أو ve veya ed dan atau",
);

/// Words that say how well a language is spoken, or that there is no other, folded.
static LEVEL: Words = Words::new(
    "\
    latino latina fluent native good nur fliessend solo seulement courant apenas только فقط sadece iyi po solamente hanya \
    sedikit थोडा केवल advanced intermediate excellent mother tongue nativo nativa avanzado intermedio muttersprache роднои جيد",
);

/// The same where it is too little for a training.
static BASIC: Words = Words::new(
    "\
    only some little bit a etwas wenig bisschen ein un poco algo de peu um pouco немного قليلا biraz basic beginner basico basica basique",
);

/// How well a language is spoken, where a text says nothing else: whether it is enough for a training.
pub fn says_level(text: &str) -> Option<bool> {
    let words = || text.split_whitespace().map(fold);
    let is_basic = |word: String| BASIC.contains(&word) || NOT.contains(&word);
    if words().all(is_basic) { Some(false) } else { words().all(|word| is_level(&word)).then_some(true) }
}

fn is_level(word: &str) -> bool {
    LEVEL.contains(word) || BASIC.contains(word)
}

/// Words that say yes, or no, and are codes of languages.
static YES: Words = Words::new("si ja da no");

/// Words that say that a language is not spoken, some of them codes of languages: "no English".
static NOT: Words = Words::new(
    "no not non none ninguno aucune nenhuma nessuna kein keine keinen nicht sin sem pas niet geen без не ليس لا tidak",
);

/// Longer texts are no list of languages, nor are those with more parts.
const MAX_BYTES: usize = 600;
const MAX_PARTS: usize = 20;

/// The codes of languages in the order given, each once, and whether something else is there that is none we know.
#[inline(never)]
pub fn read(text: &str) -> (Vec<&'static str>, bool) {
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
    } else if let Some(code) = languages::resolve(text).filter(|_| !denies(text)) {
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
                    | '・'
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
            match languages::resolve(part) {
                _ if denies(part) => keep(None),
                Some(code) => keep(Some(code)),
                None => read_words(part).into_iter().for_each(&mut keep),
            }
        }
    }
    (found, has_unknown)
}

/// "no English", "English (no)".
fn denies(part: &str) -> bool {
    let mut words = part.split_whitespace();
    words.clone().nth(1).is_some() && words.any(|word| NOT.contains(&fold(word)))
}

/// Whether a text is languages and nothing else. Several codes may be anything.
pub fn names_languages(text: &str) -> bool {
    languages::resolve(text).is_some()
        || text.contains([',', ' ', '/']) && text.len() > 8 && {
            let (found, has_unknown) = read(text);
            !found.is_empty() && !has_unknown
        }
}

/// Reads languages with words or nothing but blanks between them: "Spanish and Portuguese", "es pt".
fn read_words(text: &str) -> Vec<Option<&'static str>> {
    // "English so so", "só português", and no Somali.
    let text = &text.replace("so so", "").replace("só ", "");
    let words: Vec<&str> = text.split_whitespace().filter(|word| !is_level(&fold(word))).collect();
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
    each.or_else(|| each_of(&mut text.split(['-', '–']).map(languages::resolve_common))).unwrap_or_else(
        || {
            // "English Krio", and whatever else is there.
            let known =
                words.iter().filter(|word| word.len() > 3).filter_map(|word| languages::resolve_common(word));
            if parts.iter().all(Option::is_none) { known.map(Some).chain([None]).collect() } else { parts }
        },
    )
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
    fn check(typed: &str, expected: &[&str], has_unknown: bool) {
        assert_eq!(read(typed), (expected.to_vec(), has_unknown), "{typed}");
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
            check(typed, &["es", "pt"], false);
        }
        check("العربية والإنجليزية", &["ar", "en"], false);
        check("pt-BR", &["pt"], false);
        check("español latino", &["es"], false);
        check("english only", &["en"], false);
        check("nur Englisch", &["en"], false);
        check("Arabic - English", &["ar", "en"], false);
        check("Spanish - Elvish", &["es"], true);
        check("English Elvish", &["en"], true);
        check("日本語・英語", &["ja", "en"], false);
        check("not English", &[], true);
        // Norwegian by its code is no answer to what is not spoken.
        check("English so so", &["en"], false);
        check("só português", &["pt"], false);
        check("no English", &[], true);
        check("English (no)", &[], true);
        check("Spanish - fluent, English - none", &["es"], true);
        check("Spanish (native), English (no)", &["es"], true);
        check("français (bien), anglais (pas du tout)", &["fr"], true);
        check("Spanish, no English", &["es"], true);
        check("no", &["no"], false);
        check("some", &[], true);
        check("Sí, español", &["es"], false);
        check("Ja, Englisch", &["en"], false);
        check("ar, si", &["ar", "si"], false);
    }

    #[test]
    fn languages_alone_are_told_from_names() {
        for text in ["English", "español e inglés", "English, Arabic", "French and Wolof"] {
            assert!(names_languages(text), "{text}");
        }
        for text in ["Ada Obi", "es pt", "Maria Somali", "English teacher", "no English"] {
            assert!(!names_languages(text), "{text}");
        }
    }

    #[test]
    fn an_unknown_language_is_said_once_beside_the_known_ones() {
        check("Klingon", &[], true);
        check("Klingon, Elvish, English", &["en"], true);
        check("es, de", &["es", "de"], false);
        check("Old High Klingon", &[], true);
    }

    #[test]
    fn words_to_look_for_are_folded() {
        assert!(LEVEL.iter().chain(BASIC.iter()).all(|word| fold(word) == word));
        assert!(BASIC.iter().all(|word| !LEVEL.contains(word)));
    }
}
