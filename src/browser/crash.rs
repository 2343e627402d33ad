//! If the app panics, its wasm is dead. The page says so without the app's help, and what was typed is in the draft.

use std::cell::{Cell, RefCell};

use leptos::prelude::document;

use super::page;

thread_local! {
    /// What to say, and the words of the link: read while the app still lives.
    static WORDS: RefCell<(String, String)> = const { RefCell::new((String::new(), String::new())) };
    static IS_SHOWN: Cell<bool> = const { Cell::new(false) };
}

/// From now on a panic shows a plain message above the page. Until `set_words` it is only a link to load it again.
pub fn watch() {
    std::panic::set_hook(Box::new(|_| show()));
}

/// The sentences in the page's language; nothing of the app can be trusted any more when they are shown.
pub fn set_words(sentence: String, reload: String) {
    WORDS.with_borrow_mut(|words| *words = (sentence, reload));
}

/// In a release script/shrink-app has every panic call this and stop; it knows it by its name.
#[inline(never)]
fn show() {
    // A panic in here says no more.
    if IS_SHOWN.replace(true) {
        return;
    }
    let Some(app) = page::element("app") else { return };
    let (sentence, reload) = WORDS.with_borrow(Clone::clone);
    let Ok(notice) = document().create_element("div") else { return };
    notice.set_class_name("notice notice--error");
    let _ = notice.set_attribute("role", "alert");
    let mut text = sentence;
    text.push(' ');
    notice.set_text_content(Some(&text));
    if let Ok(link) = document().create_element("a") {
        link.set_text_content(Some(if reload.is_empty() { "\u{21bb}" } else { &reload }));
        let _ = link.set_attribute("href", "");
        let _ = notice.append_child(&link);
    }
    let _ = app.prepend_with_node_1(&notice);
}
