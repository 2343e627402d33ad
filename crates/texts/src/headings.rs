//! What a heading says, in the twelve languages of the pages and some more: `headings.txt`, what people write above the
//! columns of their lists. A line of it: kind = word; word; … Kinds: full (the whole name), people (the same where it is the
//! only thing asked, or names stand below), name (the whole name, or one part of it if another column has the other part),
//! given, middle, family, family2 (the mother's), email, track, zone, country, language, sector, role; other (known, but not
//! asked for); not-name (words that make "… name" somebody else's or something else's). Compared without case, accents,
//! punctuation and blanks; a word also counts inside a longer heading, as in "What is your full name?", unless it is written
//! =word; ~word is what another word says better, and family-first those of family that stand before the given name. One line a language, so that a translator finds it; languages beyond the twelve of the pages are welcome. That is
//! told here, since the file is carried as it is.

use std::sync::LazyLock;

use domain::{
    order::in_order,
    roster::{Field, PARTICIPANT, names_track, role_alone, says_track},
    text::is_one_of,
};

use crate::fold::fold;

const HEADINGS: &str = include_str!("headings.txt");
/// Longer headings are a paragraph, not a question.
const QUESTION_MAX: usize = 160;

/// What a column is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// The whole name, and nothing else.
    FullName,
    /// "Participants": their whole names, or how many they are.
    People,
    /// "Name": the whole one, or the part that no other column has.
    Name,
    GivenName,
    MiddleName,
    FamilyName,
    /// The mother's, after the father's.
    SecondFamilyName,
    Asked(Field),
    /// Known, and not asked for: a telephone number, a date.
    Other,
}

/// How a heading says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Somewhere in a longer text: "What is your full name?"
    Within,
    /// Nothing else, but for what stands in brackets: "E-mail (required)".
    Exact,
}

/// A heading understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heading {
    pub meaning: Meaning,
    pub strength: Strength,
}

/// The words of `headings.txt`, folded once for all headings of a file.
pub struct Headings {
    /// In the order of their letters, for a quick look.
    words: Vec<Word>,
    /// Words that make "… name" the name of something else.
    not_name: Vec<String>,
    /// Words that make "… e-mail" somebody else's.
    not_person: Vec<String>,
    /// Family names of languages that have them first.
    family_first: Vec<String>,
}

struct Word {
    /// Folded, without blanks.
    letters: String,
    meaning: Meaning,
    counts_within: bool,
    strength: Strength,
}

/// Most words of a heading in the table.
const PHRASE_MAX: usize = 6;

static LOADED: LazyLock<Headings> = LazyLock::new(Headings::load);

impl Headings {
    pub fn get() -> &'static Headings {
        &LOADED
    }

    fn load() -> Headings {
        let mut headings = Headings {
            words: Vec::new(),
            not_name: Vec::new(),
            not_person: Vec::new(),
            family_first: Vec::new(),
        };
        let lines = HEADINGS.lines().filter(|line| !line.starts_with('#'));
        for (kind, words) in lines.filter_map(|line| line.split_once(" = ")) {
            for word in words.split(';') {
                let letters = fold(word).replace(' ', "");
                match meaning(kind) {
                    None if kind.trim() == "not-person" => headings.not_person.push(letters),
                    None if kind.trim() == "family-first" => headings.family_first.push(letters),
                    None => headings.not_name.push(letters),
                    Some(meaning) => {
                        let is_exact_only = word.trim().starts_with('=');
                        // Three letters inside a sentence say nothing in a script with blanks between words.
                        let counts_within =
                            !is_exact_only && (letters.chars().count() > 3 || is_unspaced(&letters));
                        let is_weak = word.trim().starts_with('~');
                        let strength = if is_weak { Strength::Within } else { Strength::Exact };
                        headings.words.push(Word { letters, meaning, counts_within, strength });
                    }
                }
            }
        }
        // Stable, so that of two languages the first in the file has the word.
        headings.words = in_order(headings.words, &|one, other| one.letters.cmp(&other.letters));
        headings.words.dedup_by(|later, earlier| later.letters == earlier.letters);
        headings
    }

    /// What the text of a heading says; none if it is no heading we know.
    pub fn read(&self, text: &str) -> Option<Heading> {
        if text.is_empty() || text.len() > 4 * QUESTION_MAX || text.chars().count() > QUESTION_MAX {
            return None;
        }
        let whole = fold(text);
        let outside = fold(&without_brackets(text));
        let exact = |folded: &str| {
            let word = self.find(&folded.replace(' ', ""))?;
            Some(Heading { meaning: word.meaning, strength: word.strength })
        };
        let of_part = || Some(Heading { meaning: self.part_of_name(text)?, strength: Strength::Exact });
        if let Some(heading) = exact(&whole).or_else(of_part).or_else(|| exact(&outside)) {
            return Some(heading);
        }
        if let Some(meaning) = self.part_at_end(&whole) {
            return Some(Heading { meaning, strength: Strength::Within });
        }
        // "Name2", as forms number what they ask twice.
        let numbered = || {
            let letters = outside.replace(' ', "");
            let bare = letters.trim_end_matches(|letter: char| letter.is_ascii_digit());
            (bare.len() < letters.len()).then(|| self.find(bare)).flatten().map(|word| word.meaning)
        };
        let meaning = self.within(&outside).or_else(|| self.within(&whole)).or_else(numbered)?;
        if meaning == Meaning::Asked(Field::Email) && self.is_of_somebody_else(text) {
            return Some(Heading { meaning: Meaning::Other, strength: Strength::Within });
        }
        Some(Heading { meaning, strength: Strength::Within })
    }

    /// Whether a heading names somebody else than the person of the row.
    #[inline(never)]
    pub fn is_of_somebody_else(&self, text: &str) -> bool {
        fold(text).split(' ').any(|part| self.not_person.iter().any(|word| word == part))
    }

    /// "Name (First)", "Name: Last", "Nombre - Apellido": the part is said behind what it is a part of.
    fn part_of_name(&self, text: &str) -> Option<Meaning> {
        let (whole, part) = text.rsplit_once(['(', '[', '（', ':', '：', '-', '–', '—', '_', '.'])?;
        let meaning = |text: &str| Some(self.find(&fold(text).replace(' ', ""))?.meaning);
        let is_whole = matches!(meaning(whole)?, Meaning::Name | Meaning::FullName | Meaning::People);
        meaning(part).filter(|part| is_whole && is_name(*part))
    }

    /// `member_last`, "Attendee First", `Q1_last`: fields as forms call them.
    fn part_at_end(&self, folded: &str) -> Option<Meaning> {
        let (before, part) = folded.rsplit_once(' ').filter(|(before, _)| before.len() < 24)?;
        let meaning = match part {
            "first" | "given" => Meaning::GivenName,
            "last" | "family" => Meaning::FamilyName,
            _ => return None,
        };
        let is_other = before.split(' ').any(|part| self.not_name.iter().any(|word| word == part));
        (!is_other).then_some(meaning)
    }

    /// Whether "name" is among the words, be it somebody else's.
    pub fn mentions_name(&self, text: &str) -> bool {
        fold(text).split(' ').any(|word| self.find(word).is_some_and(|word| is_name(word.meaning)))
    }

    /// Whether addresses stand below, be they somebody else's.
    pub fn says_email(&self, text: &str) -> bool {
        self.within(&fold(text)) == Some(Meaning::Asked(Field::Email))
    }

    /// Whether a family name of this heading stands before the given one.
    pub fn is_family_first(&self, text: &str) -> bool {
        self.family_first.contains(&fold(text).replace(' ', ""))
    }

    fn find(&self, letters: &str) -> Option<&Word> {
        let at = self.words.binary_search_by(|word| word.letters.as_str().cmp(letters)).ok()?;
        self.words.get(at)
    }

    /// The longest of our words inside a heading. What is asked for comes before what is not: "Your e-mail or phone".
    fn within(&self, folded: &str) -> Option<Meaning> {
        let parts: Vec<&str> = folded.split(' ').collect();
        let mut is_of_something_else = self.not_name.iter().any(|word| parts.contains(&word.as_str()));
        let mut found: Vec<&Word> = Vec::new();
        // "First name of participant", which is no "name of participant".
        let mut part = None;
        for first in 0..parts.len() {
            let mut letters = String::new();
            for word in parts.iter().skip(first).take(PHRASE_MAX) {
                letters.push_str(word);
                let Some(word) = self.find(&letters) else { continue };
                let is_part = matches!(word.meaning, Meaning::GivenName | Meaning::FamilyName);
                if first == 0 && is_part && word.counts_within {
                    part = Some(word.meaning);
                }
                found.push(word);
            }
        }
        if is_unspaced(folded) {
            for (at, letter) in folded.char_indices() {
                let rest = &folded[at..];
                let from =
                    self.words.partition_point(|word| word.letters.as_str() < &rest[..letter.len_utf8()]);
                let words = self.words[from..].iter().take_while(|word| word.letters.starts_with(letter));
                found.extend(
                    words.filter(|word| is_unspaced(&word.letters) && rest.starts_with(&word.letters)),
                );
            }
            is_of_something_else |=
                self.not_name.iter().any(|word| is_unspaced(word) && folded.contains(word.as_str()));
        }
        found
            .into_iter()
            .filter(|word| word.counts_within && !(is_of_something_else && is_name(word.meaning)))
            .max_by_key(|word| (word.meaning != Meaning::Other, word.letters.chars().count()))
            .map(|word| part.filter(|_| word.meaning == Meaning::FullName).unwrap_or(word.meaning))
    }
}

/// Whether the text has letters of a script that puts no blanks between words.
fn is_unspaced(text: &str) -> bool {
    text.chars().any(|letter| letter > '\u{2E80}' && !('\u{AC00}'..='\u{D7A3}').contains(&letter))
}

pub fn is_name(meaning: Meaning) -> bool {
    !matches!(meaning, Meaning::Asked(_) | Meaning::Other)
}

fn meaning(kind: &str) -> Option<Meaning> {
    Some(match kind.trim() {
        "full" => Meaning::FullName,
        "people" => Meaning::People,
        "name" => Meaning::Name,
        "given" => Meaning::GivenName,
        "middle" => Meaning::MiddleName,
        "family" => Meaning::FamilyName,
        "family2" => Meaning::SecondFamilyName,
        "other" => Meaning::Other,
        kind => Meaning::Asked(Field::ALL.into_iter().find(|field| field.name() == kind)?),
    })
}

/// "Name (Original Name)" is the name; "E-mail [required]" the address.
fn without_brackets(text: &str) -> String {
    let mut depth = 0;
    let mut outside = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '(' | '[' | '（' | '【' | '<' | '{' => depth += 1,
            ')' | ']' | '）' | '】' | '>' | '}' => depth = (depth - 1).max(0),
            letter if depth == 0 => outside.push(letter),
            _ => {}
        }
    }
    outside
}

/// "Facilitators:", "Participants", "Members": the role that stands alone above those who have it.
pub fn role_above(text: &str) -> Option<&'static str> {
    if text.len() > 60 || text.contains(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let is_people =
        |heading: Heading| heading.meaning == Meaning::People && heading.strength == Strength::Exact;
    role_alone(text).or_else(|| Headings::get().read(text).filter(|it| is_people(*it)).map(|_| PARTICIPANT))
}

/// Words before the letter alone of a track, folded.
const FOR: &str = "for para pour fur per untuk для";

/// "Track A", "Gruppe B:": a word for tracks and one more letter or digit.
pub fn is_section(text: &str) -> bool {
    // Most cells end in a word of more than one letter.
    if text.len() > 60
        || matches!(text.as_bytes(), [.., a, b] if a.is_ascii_alphanumeric() && b.is_ascii_alphanumeric())
    {
        return false;
    }
    // "Track A (Tuesdays)".
    let folded = fold(
        text.trim_end_matches(':')
            .strip_suffix(')')
            .and_then(|text| text.split_once('('))
            .map_or(text, |(text, _)| text),
    );
    let mut words = folded.split(' ');
    let (Some(word), Some(id), None) = (words.next(), words.next(), words.next()) else { return false };
    // "Para A".
    let is_for = || is_one_of(FOR, word) && text.contains([' ']) && text.contains(['A', 'B']);
    id.chars().nth(1).is_none()
        && ((says_track(word) || is_for()) && names_track(text)
            || Headings::get()
                .read(word)
                .is_some_and(|heading| heading.meaning == Meaning::Asked(Field::Track)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, meaning: Option<Meaning>) {
        assert_eq!(Headings::get().read(text).map(|heading| heading.meaning), meaning, "{text}");
    }

    #[test]
    fn headings_are_known_in_the_languages_of_the_pages() {
        for text in [
            "E-mail",
            "E-Mail-Adresse",
            "Correo electrónico",
            "Courriel",
            "ईमेल",
            "Endereço de e-mail",
            "Электронная почта",
            "البريد الإلكتروني",
            "E-posta",
            "Indirizzo e-mail",
            "Surel",
            "邮箱",
            "メールアドレス",
            "이메일",
        ] {
            check(text, Some(Meaning::Asked(Field::Email)));
        }
        for text in [
            "Full name",
            "Vor- und Nachname",
            "Nombre y apellidos",
            "Nom et prénom",
            "पूरा नाम",
            "Nome completo",
            "ФИО",
            "الاسم الكامل",
            "Adı Soyadı",
            "Nome e cognome",
            "Nama lengkap",
            "姓名",
            "氏名",
        ] {
            check(text, Some(Meaning::FullName));
        }
        for text in [
            "Time zone",
            "Zeitzone",
            "Zona horaria",
            "Fuseau horaire",
            "समय क्षेत्र",
            "Fuso horário",
            "Часовой пояс",
            "المنطقة الزمنية",
            "Saat dilimi",
            "Fuso orario",
            "Zona waktu",
            "时区",
        ] {
            check(text, Some(Meaning::Asked(Field::Zone)));
        }
    }

    #[test]
    fn a_question_is_a_heading() {
        check("What is your full name?", Some(Meaning::FullName));
        check("Which track can you attend?", Some(Meaning::Asked(Field::Track)));
        check("Time zone you will join from", Some(Meaning::Asked(Field::Zone)));
        check("Name (Original Name)", Some(Meaning::Name));
        check("E-mail [required] *", Some(Meaning::Asked(Field::Email)));
        check("请填写您的邮箱", Some(Meaning::Asked(Field::Email)));
    }

    #[test]
    fn the_name_of_something_else_is_no_name() {
        for text in
            ["Manager's Name", "Assistant's Name", "Name of the company", "Worksheet name", "Table name"]
        {
            assert!(!matches!(Headings::get().read(text), Some(found) if is_name(found.meaning)), "{text}");
        }
        check("Ada Obi", None);
        check("", None);
        check(&"name ".repeat(20_000), None);
    }

    #[test]
    fn every_line_of_the_table_is_of_a_known_kind() {
        for line in HEADINGS.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            let kind = line.split_once(" = ").map(|(kind, _)| kind);
            assert!(
                kind.is_some_and(|kind| matches!(kind, "not-person" | "not-name" | "family-first")
                    || meaning(kind).is_some()),
                "{line}"
            );
        }
    }
}
