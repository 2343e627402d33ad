//! Names with more beside them in their cell than a name: "Dan Cho +1", "NEW: Ada Obi", "TBC", "please add me".

use atlas::countries;
use atlas::small_letters::lower;
use atlas::words::has_word;

use crate::roles::role_named;
use crate::spoken::names_languages;
use crate::tracks::names_track;

/// Words that stand in place of a name or beside one.
const WORDS: &str = "tbc tba tbd ditto dito idem contact contacto contato kontakt replaced mail email waiting waitlist please bitte xxx";
/// None begins otherwise.
const BEGINNINGS: &[u8] = b"bcdeikmprtwx";
/// The same in small letters alone: people are called Friend, Guest and Me.
const SMALL: &str = "me too add also guest friend friends family partner and und et og och or plus same dan en ja coming not old instead count sorry for \
    thanks cancelled canceled declined statt anstatt lugar place substitui replaced replaces replacing longer edited maybe forse \
    su hermana hermano esposa esposo marido am is are from here my name nome nom nombre soy sou suis dabei komme voy apunto tambien vou estarei anche aussi viens ikut c/o";
/// The same in other letters than ASCII's, in small ones.
const OTHER: &str = "я буду тоже также участвую приду запишите нет спасибо вместо également también quizás";
/// How words begin for what people do in unions and at work, in small letters.
const DOES: &str = "secretar president treasurer chair officer organi coordinat steward delegat trainer interpret tesorer secrétaire président trésori sekretär vorsitzend";
/// None of either is longer.
const WORD_MAX: usize = 18;

/// Whether a name has marks or words that no name has. Which it is cannot be known: a person has to look. Brackets, quotes and
/// dashes are around nicknames and pronouns; "a/l" and "s/o" stand between a name and the father's.
#[inline(never)]
pub fn says_more(name: &str) -> bool {
    let (mut before, mut has_slash, mut may_have_word, mut is_open) = (b' ', false, false, false);
    let mut has_small = false;
    let (mut has_comma, is_capital) = (false, name.starts_with(|letter: char| letter.is_ascii_uppercase()));
    let mut commas = 0;
    for (at, byte) in name.bytes().enumerate() {
        match byte {
            // Formulas begin so, which is said of them.
            b'=' | b'+' | b'@' if at == 0 => {}
            b'+' | b'&' | b'=' | b'~' | b'*' | b'#' | b'|' | b'\\' | b'<' | b'>' | b'_' | b'?' | b':' => {
                return true;
            }
            b';' | b'[' | b']' => return true,
            // "Wong Kah Woh @ Kenny" is called both.
            b'@' if before != b' ' => return true,
            // Signs and emoji: U+2600 to U+277F, and what begins as U+1F000.
            0x98..=0x9D if before == 0xE2 => return true,
            0x9F if before == 0xF0 => return true,
            // "!Xóõ" begins so.
            b'!' if at > 0 && before != b' ' => return true,
            b'0'..=b'9' if at == 0 || is_open => return true,
            // What was cut at a comma ends within brackets.
            b'(' => is_open = true,
            b')' => is_open = false,
            b'/' => has_slash = true,
            // "Ada Obi (Kenya, English)", "Ada Obi, COTU, Kenya".
            b',' if is_open => return true,
            b',' => commas += 1,
            // "Ada Obi, nurse".
            b'a'..=b'z' if before == b' ' && has_comma && is_capital => return true,
            b'a'..=b'z' => may_have_word |= matches!(before, b' ' | b'('),
            0xC3 | 0xD0 | 0xD1 => may_have_word = true,
            b'A'..=b'Z' => may_have_word |= BEGINNINGS.contains(&byte.to_ascii_lowercase()),
            _ => {}
        }
        has_small |= byte.is_ascii_lowercase();
        has_comma = byte == b',' || has_comma && byte == b' ';
        before = byte;
    }
    let in_brackets =
        || name.split_once('(').and_then(|(_, rest)| rest.split_once(')')).map(|(inside, _)| inside);
    // "Sara Paz - Secretary"; "Jean - Pierre Li" is somebody.
    let behind_dash =
        || [" - ", " – "].iter().find_map(|dash| name.split_once(dash)).map(|(_, behind)| behind);
    // "(IG Metall)"; "(JJ)" is what somebody is called.
    let has_acronym = |text: &str| {
        let least = if text.contains(' ') { 2 } else { 3 };
        let is_it = |word: &str| word.len() >= least && word.bytes().all(|byte| byte.is_ascii_uppercase());
        has_small && text.split([' ', '-']).any(is_it)
    };
    let behind_comma =
        || name.split_once(", ").filter(|(before, _)| before.contains(' ')).map(|(_, behind)| behind);
    is_open
        || in_brackets().or_else(behind_dash).or_else(behind_comma).is_some_and(|text| is_of_another(text) || has_acronym(text))
        || name.split_once(", ").is_some_and(|(first, _)| has_word("Me Hi Hello Hola Hallo Dear", b' ', first, false))
        // "Bonjour camarade. Sont inscrits Ana Ba".
        || name.split_once(". ").is_some_and(|(before, _)| before.rsplit(' ').next().is_some_and(|word| word.len() > 6))
        || name.starts_with("NEW ") && name.contains(|letter: char| letter.is_ascii_lowercase())
        // "Lou N / this is Dee": what joins parts of a name has no blanks.
        || has_slash && name.contains(" / ")
        || commas > 1 && name.split(", ").skip(1).any(|part| part.len() > 4 && !part.contains('.'))
        || has_slash && !name.contains('(') && has_slash_between_words(name)
        || may_have_word && !name.contains("von und zu") && name.split(' ').any(is_word_beside)
}

/// A country, a language, a role, a track, a state or what somebody does: no nickname.
fn is_of_another(text: &str) -> bool {
    // "(F)", "(pendiente)".
    let is_word = text.len() > 6 && text.bytes().all(|byte| byte.is_ascii_lowercase());
    is_word
        || text.len() == 1
        || text.len() > 3 && countries::resolve(text).is_some()
        || names_languages(text)
        || role_named(text).is_some()
        || names_track(text)
        || text.split([' ', '-']).any(|word| has_word(DOES, b' ', &lower(word), true))
}

fn is_word_beside(word: &str) -> bool {
    // "(and friend)".
    let word = word.trim_matches(['(', ')', ',', '.']);
    if word.len() > WORD_MAX {
        return false;
    }
    let is_small = word.starts_with(|letter: char| letter.is_ascii_lowercase());
    let is_one_of = |words: &str, word: &str| has_word(words, b' ', word, false);
    is_one_of(WORDS, &word.to_ascii_lowercase())
        || is_small && is_one_of(SMALL, word)
        || !word.is_ascii() && is_one_of(OTHER, &lower(word))
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
            "Dana Whitfield (SEIU)",
            "Anna Müller (IG Metall)",
            "Grace Wanjiru - KUDHEIHA",
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
            "Ada Obi (Host",
            "Participants (4)",
            "❌ Pat Obi",
            "🚫 Pat Obi",
            "[x] Pat Obi",
            "Budi dan Siti",
            "ada@x",
            "TBC",
            "ditto",
            "me too",
            "my mail is",
            "Please add me",
            "Ana and family",
            "Marie et Paul",
            "Presente!",
            "Tom Baker, nurse",
            "NEW Ali Khan",
            "Me, Tom Baker",
            "Lou N / this is Dee",
            "Nana / Nana Addo (Ms.)",
            "Fatou Diop cancelled",
            "Eva Gil statt Karl Koch",
            "Иван Смирнов вместо Петра",
            "I'm in!",
            "Bin dabei",
            "Not coming",
            "Ada (old)",
            "Ada Obi instead of Tarek",
            "Я буду",
            "yo también",
            "Ada c/o Ben Ng",
            "Ada Obi (Kenya, English)",
            "Sara Paz - Secretary",
            "Sara Paz – Secretary",
            "Grace Wambui, COTU, Kenya",
            "Kojo Arthur, Kenya",
            "Yaw Boadi, General Secretary",
            "Mere Tuilagi (Fiji)",
            "Afi Lawson (Vice-President)",
            "Ada Obi (Track A)",
            "Ada Obi (F)",
            "I am Joy Mwangi from Kenya",
            "Bonjour camarade. Sont inscrits Ana Ba",
            "Ana y su hermana Rosa Díaz",
            "This is Sam Hill",
            "Meu nome é Maria José",
            "Comrade Thabo Mokoena here",
            "Ana López (pendiente)",
            "Dan Roe (español/inglés)",
            "Eva Sol (Branch 12)",
            "Hi, Joe Fox",
            "are in Track A. Kim Ito",
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
            "Wong Kah Woh @ Kenny",
            "=Zoë",
            "Karl von und zu Berg",
            "NEW HTET",
            "Robert (Bob) Smith",
            "Ma. Luisa Gil",
            "J. R. Smith",
            "Robert \"Bob\" Smith",
            "Ada Obi (she/her)",
            "Devi a/p Raman",
            "Kumar a/l Muthu",
            "Obi, Ada",
            "Obi, Chad",
            "Jean - Pierre Dupont",
            "Ahmad Fauzi, S.H., M.H.",
            "García López, Ana María",
            "Ada (Kenny) Obi",
            "obi, ada",
            "Jan de Vries",
            "José Ortega y Gasset",
            "Maria dos Santos e Silva",
            "O'Neil-Hart",
            "Ada Obi 2",
            "Anne -Marie Li",
            "Sammy Davis Jr.",
            "约翰·史密斯",
            "!Xóõ",
            "محمد علي",
        ] {
            assert!(!says_more(name), "{name}");
        }
    }

    #[test]
    fn no_word_begins_otherwise_or_is_longer() {
        assert!(
            WORDS.split(' ').all(|word| word.len() <= WORD_MAX && BEGINNINGS.contains(&word.as_bytes()[0]))
        );
    }
}
