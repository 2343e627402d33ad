//! Names of countries and languages as they are in each language. They weigh more than all the rest of the reader: a browser
//! knows them itself and is asked, on a computer a table has them.

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
}

impl Named {
    pub fn is_country(self) -> bool {
        matches!(self, Named::CountryInEnglish | Named::CountryOfPages | Named::Country)
    }
}

#[cfg(target_arch = "wasm32")]
pub use asked::know;
#[cfg(target_arch = "wasm32")]
pub(crate) use asked::table;
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
        })
    }
}

#[cfg(target_arch = "wasm32")]
mod asked {
    use std::sync::OnceLock;

    use super::Named;
    use crate::names::{Table, fold};
    use crate::{countries, languages};

    static SOURCE: OnceLock<fn(Named) -> String> = OnceLock::new();

    /// Tells who knows the names. Asked once for each kind, when a text is in no other table: a line for each code of
    /// `countries::CODES` or `languages::CODES`, in their order; then the same in the next language.
    pub fn know(source: fn(Named) -> String) {
        // The first stays.
        let _ = SOURCE.set(source);
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
