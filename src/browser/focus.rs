//! Where the focus goes. Nothing relies on the router doing this.

use std::cell::RefCell;
use std::collections::HashMap;

use leptos::prelude::{document, request_animation_frame, window};
use wasm_bindgen::JsCast;

use super::page;

/// What leads to other pages, and so is what one comes back to. Fields may be more or fewer the second time.
const LINKS: &str = "a[href]";

/// Where a page was left: scroll position, and which of the links had the focus.
#[derive(Clone, Default)]
struct Place {
    scroll_y: f64,
    focused: Option<usize>,
}

thread_local! {
    static LEFT: RefCell<HashMap<String, Place>> = RefCell::default();
}

/// Moves the focus to the element with this id, once it is on the page, and scrolls it into view with its label.
pub fn move_to(id: String) {
    // Two frames: one for the view to be built, one for it to be laid out.
    request_animation_frame(move || {
        request_animation_frame(move || {
            if let Some(element) = page::element(&id) {
                let _ = element.focus();
                let target = element.closest(".field, fieldset").ok().flatten();
                target.unwrap_or_else(|| element.unchecked_into()).scroll_into_view_with_bool(true);
            }
        });
    });
}

/// Gives the focus back to an element whose surroundings were written anew, without moving the view.
pub fn back_to(id: &str) {
    if let Some(element) = page::element(id) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// A new page: the focus on its heading, the view at its top.
pub fn new_page() {
    super::live::clear();
    request_animation_frame(|| {
        request_animation_frame(|| {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            if let Some(heading) = page::element("page-heading") {
                let options = web_sys::FocusOptions::new();
                options.set_prevent_scroll(true);
                let _ = heading.focus_with_options(&options);
            }
        });
    });
}

/// Remembers where the page at `path` is left.
pub fn leave(path: String) {
    let active = document().active_element();
    let focused = page::all(LINKS).iter().position(|element| active.as_ref() == Some(element.as_ref()));
    let place = Place { scroll_y: window().scroll_y().unwrap_or_default(), focused };
    LEFT.with_borrow_mut(|left| left.insert(path, place));
}

/// Back or Forward: as the page at `path` was left; a page that was never left here is a new one.
pub fn come_back(path: &str) {
    let Some(place) = LEFT.with_borrow(|left| left.get(path).cloned()) else { return new_page() };
    request_animation_frame(move || {
        request_animation_frame(move || {
            if let Some(element) = place.focused.and_then(|at| page::all(LINKS).into_iter().nth(at)) {
                let _ = element.focus();
            }
            window().scroll_to_with_x_and_y(0.0, place.scroll_y);
        });
    });
}
