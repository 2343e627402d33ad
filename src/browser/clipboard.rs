//! Copying text. Refused in some in-app browsers: then the text is selected for the person to copy.

use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::page;

/// Puts `text` on the clipboard. False where the browser refuses.
pub async fn copy(text: &str) -> bool {
    let navigator = window().navigator();
    let has_clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|c| c.is_object());
    has_clipboard && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

/// Selects the text of the element with this id.
pub fn select(id: &str) {
    let Some(element) = page::element(id) else { return };
    if let Some(field) = element.dyn_ref::<web_sys::HtmlInputElement>() {
        let _ = field.focus();
        field.select();
    } else if let Some(field) = element.dyn_ref::<web_sys::HtmlTextAreaElement>() {
        let _ = field.focus();
        field.select();
    }
}

/// Whether the system has a sheet for sharing.
pub fn can_share() -> bool {
    js_sys::Reflect::get(&window().navigator(), &"share".into()).is_ok_and(|share| share.is_function())
}

/// Opens the system's sheet for sharing a text.
pub fn share_text(text: &str) {
    let what = web_sys::ShareData::new();
    what.set_text(text);
    let sharing = window().navigator().share_with_data(&what);
    wasm_bindgen_futures::spawn_local(async move { drop(JsFuture::from(sharing).await) });
}

/// Opens the system's sheet for sharing an address. Who closes it again has changed their mind, and no more.
pub fn share(address: &str) {
    let what = web_sys::ShareData::new();
    what.set_url(address);
    let sharing = window().navigator().share_with_data(&what);
    wasm_bindgen_futures::spawn_local(async move { drop(JsFuture::from(sharing).await) });
}
