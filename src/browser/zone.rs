//! Which zone the device is set to. Nothing else about time is asked of the browser: its zone data may be years old.

use domain::zones::{Resolved, ZoneId, detected as judge};
use wasm_bindgen::{JsCast, JsValue};

/// The zone's name as the browser tells it, believed or not.
pub fn reported_name() -> Option<String> {
    let intl = js_sys::Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let format: js_sys::Function =
        js_sys::Reflect::get(&intl, &"DateTimeFormat".into()).ok()?.dyn_into().ok()?;
    let format = js_sys::Reflect::construct(&format, &js_sys::Array::new()).ok()?;
    let resolved: js_sys::Function =
        js_sys::Reflect::get(&format, &"resolvedOptions".into()).ok()?.dyn_into().ok()?;
    let options = resolved.call0(&format).ok()?;
    js_sys::Reflect::get(&options, &JsValue::from("timeZone")).ok()?.as_string()
}

/// What is known of the visitor's zone: a believable one, or a reason to ask.
pub fn judged() -> Resolved {
    judge(reported_name().as_deref())
}

/// The zone if it is believable; UTC and its like may be a privacy browser, which hides the true one.
pub fn detected() -> Option<ZoneId> {
    match judged() {
        Resolved::Zone(zone) => Some(zone),
        _ => None,
    }
}
