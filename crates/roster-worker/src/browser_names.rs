//! The browser's own names of countries and languages, which weigh nothing here, and the server's of zones.

use domain::{Named, countries, languages, routes::ZONE_NAMES};
use js_sys::JSON;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::XmlHttpRequest;

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

/// A list without its zones is better than none: they are asked about then.
const WAIT_MS: u32 = 5_000;

/// `Intl.DisplayNames` in English, in the other page languages, or in every other language that is known by name; none where the
/// browser lacks it. One that it has no names in it takes for its own. Those of zones are fetched.
pub(crate) fn names(of: Named) -> String {
    if of == Named::Zone {
        return fetched(ZONE_NAMES).unwrap_or_default();
    }
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
        Named::Zone => Vec::new(),
    };
    for known in wanted.into_iter().map_while(|language| DisplayNames::new(language, &options).ok()) {
        for code in codes {
            names += &known.of(code).unwrap_or_default();
            names.push('\n');
        }
    }
    names
}

/// A file from the server, waited for, as a worker may: a list is read in one piece.
fn fetched(name: &str) -> Option<String> {
    let request = XmlHttpRequest::new().ok()?;
    request.open_with_async("GET", name, false).ok()?;
    request.set_timeout(WAIT_MS);
    request.send().ok()?;
    if request.status().ok()? == 200 { request.response_text().ok()? } else { None }
}
