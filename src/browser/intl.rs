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
    sorted(codes.iter().map(|code| ((*code).to_string(), look_up(names.as_ref(), code))))
}

/// Codes and their names, in the alphabet of the page's language. Each is put in its place: a sort of its own weighs 2 KB
/// (brotli) in the first load, and these lists are short.
pub fn sorted(named: impl Iterator<Item = (String, String)>) -> Vec<(String, String)> {
    let language = Array::of1(&JsValue::from(site::language()));
    let options = Object::new();
    let mut all: Vec<(String, String)> = Vec::new();
    for (code, name) in named {
        let after = js_sys::JsString::from(name.as_str());
        let at = all.partition_point(|(_, other)| after.locale_compare(other, &language, &options) >= 0);
        all.insert(at, (code, name));
    }
    all
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
