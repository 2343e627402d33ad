//! Names of countries and languages as they are in each language. They weigh more than all the rest of the reader: a browser
//! knows them itself and is asked, on a computer a table has them. Names of zones that few lists have come from the server.

/// What names may be of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// In English, which is asked for first: it takes a browser no time.
    CountryInEnglish,
    /// In the other page languages: a tenth of the time that all others take.
    CountryOfPages,
    Country,
    LanguageInEnglish,
    LanguageOfPages,
    Language,
    /// Of zones, as `zones::names_in_lists` has them.
    Zone,
}

impl Named {
    pub fn is_country(self) -> bool {
        matches!(self, Named::CountryInEnglish | Named::CountryOfPages | Named::Country)
    }
}

#[cfg(target_arch = "wasm32")]
pub use asked::know;
#[cfg(target_arch = "wasm32")]
pub(crate) use asked::{table, zone_names};
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use built_in::table;

#[cfg(not(target_arch = "wasm32"))]
mod built_in {
    use super::Named;
    use crate::names::Table;
    use crate::{countries, languages};

    static IN_ENGLISH: Table =
        Table::new(include_str!(concat!(env!("OUT_DIR"), "/countries_english.txt")), countries::CODES_TEXT);
    static OF_PAGES: Table =
        Table::new(include_str!(concat!(env!("OUT_DIR"), "/countries_pages.txt")), countries::CODES_TEXT);
    static COUNTRIES: Table =
        Table::new(include_str!(concat!(env!("OUT_DIR"), "/countries_elsewhere.txt")), countries::CODES_TEXT);
    static LANGUAGES_IN_ENGLISH: Table =
        Table::new(include_str!(concat!(env!("OUT_DIR"), "/languages_english.txt")), languages::CODES_TEXT);
    static LANGUAGES_OF_PAGES: Table =
        Table::new(include_str!(concat!(env!("OUT_DIR"), "/languages_pages.txt")), languages::CODES_TEXT);
    static LANGUAGES: Table =
        Table::new(include_str!(concat!(env!("OUT_DIR"), "/languages_elsewhere.txt")), languages::CODES_TEXT);

    pub(crate) fn table(of: Named) -> Option<&'static Table> {
        Some(match of {
            Named::CountryInEnglish => &IN_ENGLISH,
            Named::CountryOfPages => &OF_PAGES,
            Named::Country => &COUNTRIES,
            Named::LanguageInEnglish => &LANGUAGES_IN_ENGLISH,
            Named::LanguageOfPages => &LANGUAGES_OF_PAGES,
            Named::Language => &LANGUAGES,
            Named::Zone => return None,
        })
    }
}

#[cfg(target_arch = "wasm32")]
mod asked {
    use std::sync::OnceLock;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::Named;
    use crate::names::{Table, fold};
    use crate::{countries, languages};

    /// A list may have a thousand zones, and each would wait for a server that does not answer.
    const TRIES_MAX: usize = 3;

    static SOURCE: OnceLock<fn(Named) -> String> = OnceLock::new();

    /// Tells who knows the names. Asked once for each kind, when a text is in no other table: a line for each code of
    /// `countries::CODES` or `languages::CODES`, in their order; then the same in the next language. Of zones all that
    /// `zones::names_in_lists` has, or nothing if they cannot be had now;
    /// they are asked for three times at most.
    pub fn know(source: fn(Named) -> String) {
        // The first stays.
        let _ = SOURCE.set(source);
    }

    /// What the source has of zones, which is kept by who asks; nothing if it cannot be had.
    pub(crate) fn zone_names() -> &'static str {
        static TRIES: AtomicUsize = AtomicUsize::new(0);
        let may_try = TRIES.fetch_add(1, Ordering::Relaxed) < TRIES_MAX;
        SOURCE.get().filter(|_| may_try).map_or("", |source| source(Named::Zone).leak())
    }

    pub(crate) fn table(of: Named) -> Option<&'static Table> {
        static TABLES: [OnceLock<Table>; 6] = [const { OnceLock::new() }; 6];
        let source = SOURCE.get()?;
        Some(TABLES[of as usize].get_or_init(|| {
            let names = source(of);
            let folded: Vec<String> = names.split('\n').map(fold).collect();
            let codes = if of.is_country() { countries::CODES_TEXT } else { languages::CODES_TEXT };
            // As long as the table, which is there until the end.
            Table::new(folded.join("\n").leak(), codes)
        }))
    }
}
