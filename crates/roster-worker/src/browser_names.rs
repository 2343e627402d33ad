//! The browser's own names of countries and languages: they weigh nothing here.

use domain::{Named, countries, languages};
use js_sys::JSON;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

// As js-sys has it, but for a browser without it.
#[wasm_bindgen]
extern "C" {
    type DisplayNames;
    #[wasm_bindgen(catch, constructor, js_namespace = Intl)]
    fn new(language: &str, options: &JsValue) -> Result<DisplayNames, JsValue>;
    #[wasm_bindgen(method)]
    fn of(this: &DisplayNames, code: &str) -> Option<String>;
}

/// The page languages but English.
const PAGES: &str = "de es fr hi pt ru ar tr it id zh zh-Hant";

/// `Intl.DisplayNames` in English, in the other page languages, or in every other language that is known by name; none where the
/// browser lacks it. One that it has no names in it takes for its own.
pub(crate) fn names(of: Named) -> String {
    let (options, codes) = if of.is_country() {
        (r#"{"type":"region","fallback":"none"}"#, countries::CODES)
    } else {
        (r#"{"type":"language","fallback":"none"}"#, languages::CODES)
    };
    let options = JSON::parse(options).unwrap_or_default();
    let mut names = String::new();
    let pages = || PAGES.split(' ');
    let wanted: Vec<&str> = match of {
        Named::CountryInEnglish | Named::LanguageInEnglish => vec!["en"],
        Named::CountryOfPages | Named::LanguageOfPages => pages().collect(),
        Named::Country | Named::Language => {
            languages::CODES.iter().copied().filter(|code| pages().all(|page| page != *code)).collect()
        }
    };
    for known in wanted.into_iter().map_while(|language| DisplayNames::new(language, &options).ok()) {
        for code in codes {
            names += &known.of(code).unwrap_or_default();
            names.push('\n');
        }
    }
    names
}
