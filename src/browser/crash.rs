//! If the app panics, its wasm is dead. The page says so without the app's help, and what was typed is in the draft.

use leptos::prelude::document;

use super::page;

/// From now on a panic shows a plain message above the page. The sentences were put into the page by the server in its
/// own language, as attributes of `#app`, because nothing of the app can be trusted any more.
pub fn watch() {
    std::panic::set_hook(Box::new(|_| show()));
}

fn show() {
    let Some(app) = page::element("app") else { return };
    let text = app.get_attribute("data-crashed").unwrap_or_default();
    let reload = app.get_attribute("data-reload").unwrap_or_default();
    let Ok(notice) = document().create_element("div") else { return };
    notice.set_class_name("notice notice--error");
    let _ = notice.set_attribute("role", "alert");
    notice.set_text_content(Some(&format!("{text} ")));
    if let Ok(link) = document().create_element("a") {
        link.set_text_content(Some(&reload));
        let _ = link.set_attribute("href", "");
        let _ = notice.append_child(&link);
    }
    let _ = app.prepend_with_node_1(&notice);
}
