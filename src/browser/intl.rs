//! Names of countries and languages, which every browser knows in the page's language. No date and no time comes from
//! here: see `domain::zones`.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::site;

/// What a name is of.
#[derive(Clone, Copy)]
pub enum NameOf {
    /// ISO 3166-1 alpha-2.
    Country,
    /// BCP 47.
    Language,
}

/// Names of `codes` in the page's language, sorted as that language sorts. A browser without names gives the codes.
pub fn names(of: NameOf, codes: &[&str]) -> Vec<(String, String)> {
    let names = display_names(of);
    let mut named: Vec<(String, String)> =
        codes.iter().map(|code| ((*code).to_string(), look_up(names.as_ref(), code))).collect();
    let language = Array::of1(&JsValue::from(site::language()));
    named.sort_by(|(_, a), (_, b)| {
        js_sys::JsString::from(a.as_str()).locale_compare(b, &language, &Object::new()).cmp(&0)
    });
    named
}

/// The name of one code.
pub fn name(of: NameOf, code: &str) -> String {
    look_up(display_names(of).as_ref(), code)
}

fn display_names(of: NameOf) -> Option<JsValue> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let make: Function = Reflect::get(&intl, &"DisplayNames".into()).ok()?.dyn_into().ok()?;
    let options = Object::new();
    let kind = match of {
        NameOf::Country => "region",
        NameOf::Language => "language",
    };
    Reflect::set(&options, &"type".into(), &kind.into()).ok()?;
    Reflect::construct(&make, &Array::of2(&site::language().into(), &options)).ok()
}

fn look_up(names: Option<&JsValue>, code: &str) -> String {
    let found = names.and_then(|names| {
        let of: Function = Reflect::get(names, &"of".into()).ok()?.dyn_into().ok()?;
        of.call1(names, &code.into()).ok()?.as_string()
    });
    found.unwrap_or_else(|| code.to_string())
}
