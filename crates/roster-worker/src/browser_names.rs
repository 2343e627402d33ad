//! The browser's own names of countries and languages: they weigh nothing here.

use domain::{Named, countries, languages};
use js_sys::{Array, Intl::DisplayNames, Object, Reflect};

/// `Intl.DisplayNames` in every language that is known by name; none where the browser lacks it. One that it has no names
/// in it takes for its own.
pub(crate) fn names(of: Named) -> String {
    let (kind, codes) = match of {
        Named::Country => ("region", countries::CODES),
        Named::Language => ("language", languages::CODES),
    };
    let has_names = Reflect::get(&js_sys::global(), &"Intl".into())
        .is_ok_and(|intl| Reflect::has(&intl, &"DisplayNames".into()).unwrap_or_default());
    let options = Object::new();
    for (key, value) in [("type", kind), ("fallback", "none")] {
        // Refused by nothing that was just made.
        let _ = Reflect::set(&options, &key.into(), &value.into());
    }
    let mut names = String::new();
    for language in languages::CODES.iter().filter(|_| has_names) {
        let known = DisplayNames::new(&Array::of1(&(*language).into()), &options);
        for code in codes {
            names += &known.of(code).map(String::from).unwrap_or_default();
            names.push('\n');
        }
    }
    names
}
