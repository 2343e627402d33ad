//! How the app gets into the server's page: what is around the main part stays, and no frame is blank.

use leptos::prelude::{AnyView, StoredValue, document};
use wasm_bindgen::JsCast;

use super::page;

/// Runs a view that shows nothing itself, for as long as the page lives.
pub fn beside(view: impl FnOnce() -> AnyView + 'static) {
    if let Some(root) = element("div") {
        leptos::mount::mount_to(root, view).forget();
    }
}

/// Builds the view beside the document and puts it in the place of the main part in one task.
pub fn main(view: AnyView) {
    let Some(here) = page::element("main") else { return };
    let Ok(there) = here.clone_node() else { return };
    let Ok(there) = there.dyn_into::<web_sys::HtmlElement>() else { return };
    into(there.clone(), move || view);
    let _ = here.replace_with_with_node_1(&there);
}

/// Puts a view into an element. It lives as long as the owner that this runs in: a view that outlived the signals of its
/// page would ask for them in vain.
pub fn into(place: web_sys::HtmlElement, view: impl FnOnce() -> AnyView + 'static) {
    StoredValue::new_local(leptos::mount::mount_to(place, view));
}

/// For the style sheet and for tests: from here on the page answers.
pub fn is_ready() {
    if let Some(app) = page::element("app") {
        let _ = app.set_attribute("data-ready", "");
        if super::clipboard::can_share() {
            let _ = app.set_attribute("data-shares", "");
        }
    }
}

fn element(name: &str) -> Option<web_sys::HtmlElement> {
    document().create_element(name).ok()?.dyn_into().ok()
}
