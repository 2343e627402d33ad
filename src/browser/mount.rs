//! Puts the app in the place of the server's HTML, in one task, so that no frame is blank.

use leptos::prelude::AnyView;
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;

use super::page;

/// Builds the view beside the document, then swaps it in; scroll, focus and the fields that the visitor has already
/// changed stay as they were.
pub fn replace(view: impl FnOnce() -> AnyView + 'static) {
    let (Some(app), Ok(root)) = (page::element("app"), document().create_element("div")) else { return };
    let Ok(root) = root.dyn_into::<web_sys::HtmlElement>() else { return };
    root.set_class_name("app");
    let handle = leptos::mount::mount_to(root.clone(), view);
    // The app lives as long as the page.
    std::mem::forget(handle);

    let focused = page::focused_id();
    let scroll_y = window().scroll_y().unwrap_or_default();
    app.replace_children_with_node_1(&root);
    window().scroll_to_with_x_and_y(0.0, scroll_y);
    if let Some(element) = focused.as_deref().and_then(page::element) {
        let _ = element.focus();
    }
    // For the style sheet and for tests: from here on the page answers.
    let _ = app.set_attribute("data-ready", "");
}
