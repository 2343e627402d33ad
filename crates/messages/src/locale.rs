//! A language's table, checked once and then read.

use crate::opcode;
use crate::plurals::PluralRule;
use crate::program::{self, Bytes};
use crate::{Arg, FINGERPRINT, Key};
use domain::zones::ZoneId;
use std::borrow::Cow;
use std::fmt;
use std::sync::OnceLock;

/// A language that there is a file for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Language {
    /// BCP 47, as in the page's address.
    pub tag: &'static str,
    /// Its name in itself, for the language switch.
    pub own_name: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

// The app writes no mail.
#[cfg(not(feature = "all-locales"))]
static ENGLISH_TABLE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/en.page.bin"));
#[cfg(feature = "all-locales")]
static ENGLISH_TABLE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/en.bin"));

static ENGLISH_TO_READ: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/en.read.bin"));

/// Which pages of the app a table is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Pages {
    /// Those that are read, of which the app writes little.
    Read,
    /// All, those that are filled in among them.
    All,
    /// A text to pass on in another language than the page's.
    Forward,
}

/// All messages of one language.
#[derive(Debug)]
pub struct Locale {
    bytes: Cow<'static, [u8]>,
    lang: String,
    rule: PluralRule,
    /// Where the offsets start, and how many messages there are.
    offsets_at: usize,
    count: usize,
    /// Where the names of cities start, after the messages.
    cities_at: usize,
}

impl Locale {
    /// The language that is always at hand.
    pub fn english() -> &'static Locale {
        static ENGLISH: OnceLock<Locale> = OnceLock::new();
        ENGLISH.get_or_init(|| {
            Locale::from_cow(Cow::Borrowed(ENGLISH_TABLE)).expect("the build script wrote it for these keys")
        })
    }

    /// English for the pages that are read: who carries no other messages uses this one.
    pub fn english_to_read() -> &'static Locale {
        static ENGLISH: OnceLock<Locale> = OnceLock::new();
        ENGLISH.get_or_init(|| {
            let table = Cow::Borrowed(ENGLISH_TO_READ);
            Locale::from_cow(table).expect("the build script wrote it for these keys")
        })
    }

    /// Reads a fetched table. Every program in it is walked here, so that later reading cannot fail.
    ///
    /// # Errors
    /// When the bytes are no table, or one of another build.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Locale, TableError> {
        Locale::from_cow(Cow::Owned(bytes))
    }

    fn from_cow(bytes: Cow<'static, [u8]>) -> Result<Locale, TableError> {
        let mut head = Bytes(&bytes);
        if head.take(4) != Some(opcode::MAGIC.as_slice()) {
            return Err(TableError::NoTable);
        }
        if head.u32().ok_or(TableError::Damaged)? != FINGERPRINT {
            return Err(TableError::OtherBuild);
        }
        let lang = head.name().ok_or(TableError::Damaged)?.to_owned();
        let count = usize::from(head.u16().ok_or(TableError::Damaged)?);
        let offsets_at = bytes.len() - head.0.len();
        let rule = PluralRule::of(&lang);
        let mut locale = Locale { bytes, lang, rule, offsets_at, count, cities_at: 0 };
        locale.cities_at = locale.check().ok_or(TableError::Damaged)?;
        Ok(locale)
    }

    /// Walks all that can be read later; where the names of cities start.
    fn check(&self) -> Option<usize> {
        let mut end = 0;
        for index in 0..self.count {
            let (from, to) = self.bounds(index)?;
            if from != end || to < from {
                return None;
            }
            end = to;
            program::check(Bytes(self.bytes.get(self.programs_at() + from..self.programs_at() + to)?), 0)?;
        }
        let mut cities = Bytes(self.bytes.get(self.programs_at() + end..)?);
        let count = cities.u16()?;
        let cities_at = self.bytes.len() - cities.0.len();
        for _ in 0..count {
            cities.u16()?;
            cities.name()?;
        }
        cities.0.is_empty().then_some(cities_at)
    }

    /// BCP 47, as in the page's address and `<html lang>`.
    pub fn lang(&self) -> &str {
        &self.lang
    }

    /// Whether the language is written from right to left.
    pub fn is_rtl(&self) -> bool {
        is_rtl(&self.lang)
    }

    /// For a page's text node: what is filled in stands between U+2068 and U+2069, as Fluent does it, so that a name
    /// in another direction does not disturb the sentence.
    pub fn text(&self, key: Key, args: &[(&str, Arg)]) -> String {
        self.format(key, args, true)
    }

    /// Without isolation marks: for titles, addresses, file names, calendars, subjects of mails, copied text.
    pub fn plain(&self, key: Key, args: &[(&str, Arg)]) -> String {
        self.format(key, args, false)
    }

    /// What the place is called that a zone is named after: "São Paulo", "القاهرة". Source: CLDR, as the places that can
    /// be chosen from.
    pub fn city(&self, zone: ZoneId) -> String {
        let number = zone.canonical().number();
        let mut cities = Bytes(self.bytes.get(self.cities_at..).unwrap_or_default());
        while let (Some(of), Some(name)) = (cities.u16(), cities.name()) {
            if usize::from(of) == number {
                return name.to_owned();
            }
        }
        zone.city()
    }

    fn format(&self, key: Key, args: &[(&str, Arg)], isolating: bool) -> String {
        let mut out = String::new();
        if let Some(program) = self.program(key) {
            program::run(program, args, self.rule, isolating, &mut out);
        }
        out
    }

    fn program(&self, key: Key) -> Option<Bytes<'_>> {
        let (from, to) = self.bounds(usize::from(key.0))?;
        self.bytes.get(self.programs_at() + from..self.programs_at() + to).map(Bytes)
    }

    fn programs_at(&self) -> usize {
        self.offsets_at + (self.count + 1) * 4
    }

    fn bounds(&self, index: usize) -> Option<(usize, usize)> {
        if index >= self.count {
            return None;
        }
        let mut offsets = Bytes(self.bytes.get(self.offsets_at + index * 4..self.programs_at())?);
        Some((usize::try_from(offsets.u32()?).ok()?, usize::try_from(offsets.u32()?).ok()?))
    }
}

/// Whether a language tag is of a script that runs from right to left.
pub fn is_rtl(lang: &str) -> bool {
    matches!(lang.split('-').next(), Some("ar" | "fa" | "he" | "ur"))
}

/// A language's name in itself, `العربية`; the tag where there is no file for it.
pub fn own_name(lang: &str) -> &str {
    known().find(|language| language.tag == lang).map_or(lang, |language| language.own_name)
}

/// Why bytes are not a table of this build.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TableError {
    /// Something else, a page of a proxy for instance.
    NoTable,
    /// Made for other keys: the server has been updated under an open page.
    OtherBuild,
    /// Cut off or altered.
    Damaged,
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            TableError::NoTable => "not a table of messages",
            TableError::OtherBuild => "a table of messages of another build",
            TableError::Damaged => "a damaged table of messages",
        })
    }
}

impl std::error::Error for TableError {}

/// The tags of every language, English first.
#[cfg(feature = "all-locales")]
pub fn languages() -> &'static [&'static str] {
    static TAGS: OnceLock<Vec<&'static str>> = OnceLock::new();
    TAGS.get_or_init(|| LANGUAGES.iter().map(|language| language.tag).collect())
}

/// The tags of every language that mails are in: those of the pages, then the others.
#[cfg(feature = "all-locales")]
pub fn mail_languages() -> &'static [&'static str] {
    static TAGS: OnceLock<Vec<&'static str>> = OnceLock::new();
    TAGS.get_or_init(|| LANGUAGES.iter().chain(MAIL_LANGUAGES).map(|language| language.tag).collect())
}

/// The tags of every language that texts to pass on are in: those of mails, then the others.
#[cfg(feature = "all-locales")]
pub fn forward_languages() -> &'static [&'static str] {
    static TAGS: OnceLock<Vec<&'static str>> = OnceLock::new();
    TAGS.get_or_init(|| known().map(|language| language.tag).collect())
}

/// In the order of the tables that each of them has.
fn known() -> impl Iterator<Item = &'static Language> {
    LANGUAGES.iter().chain(MAIL_LANGUAGES).chain(FORWARD_LANGUAGES)
}

/// The table the server sends for a language: what the app shows on these pages, without the mails.
#[cfg(feature = "all-locales")]
pub fn table_bytes(lang: &str, pages: Pages) -> Option<&'static [u8]> {
    let index = known().position(|language| language.tag == lang)?;
    let tables = match pages {
        Pages::Read => READ_TABLES,
        Pages::All => PAGE_TABLES,
        Pages::Forward => FORWARD_TABLES,
    };
    tables.get(index).copied()
}

/// A language's messages, mails among them, read once. In one that only mails are in, whatever no mail says is English.
#[cfg(feature = "all-locales")]
pub fn locale(lang: &str) -> Option<&'static Locale> {
    static LOCALES: OnceLock<Vec<Option<Locale>>> = OnceLock::new();
    let all = LOCALES
        .get_or_init(|| TABLES.iter().map(|table| Locale::from_cow(Cow::Borrowed(table)).ok()).collect());
    let index = known().position(|language| language.tag == lang)?;
    all.get(index)?.as_ref()
}
