//! Where the focus goes. Nothing relies on the router doing this.

use std::cell::RefCell;
use std::collections::HashMap;

use leptos::prelude::{document, request_animation_frame, window};
use wasm_bindgen::JsCast;

use super::page;

/// What leads to other pages, and so is what one comes back to.
const USED: &str = "a[href], button";

/// What is filled in.
const FIELDS: &str = "input, select, textarea";

/// How often an element is looked for again, two frames later each time.
const FRAMES: u32 = 30;

/// Where a page was left: scroll position, and which of the links and buttons had the focus, with its words.
#[derive(Clone, Default)]
struct Place {
    scroll_y: f64,
    focused: Option<(usize, Option<String>)>,
}

thread_local! {
    static LEFT: RefCell<HashMap<String, Place>> = RefCell::default();
    /// Where the next page is arrived at, if not at its heading.
    static NEXT: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Moves the focus to the element with this id, once it is on the page, and scrolls it into view with its label.
pub fn move_to(id: String) {
    move_within(id, FRAMES);
}

/// A long list is built part by part, so the element may come some frames later.
fn move_within(id: String, frames: u32) {
    once_laid_out(move || match page::element(&id) {
        Some(element) => {
            let _ = element.focus();
            let target = element.closest(".field, fieldset").ok().flatten();
            target.unwrap_or_else(|| element.unchecked_into()).scroll_into_view_with_bool(true);
        }
        None if frames > 0 => move_within(id, frames - 1),
        None => {}
    });
}

/// Runs `then` after two frames, one for the view to be built and one for it to be laid out; on a slow device they are
/// late, and whoever has begun to fill in a field by then is left there.
fn once_laid_out(then: impl FnOnce() + 'static) {
    let before = document().active_element();
    request_animation_frame(move || {
        request_animation_frame(move || {
            let now = document().active_element();
            let fills_in = |element: &web_sys::Element| element.matches(FIELDS).unwrap_or_default();
            if now == before || !now.as_ref().is_some_and(fills_in) {
                then();
            }
        });
    });
}

/// Gives the focus to an element, without moving the view: for one whose surroundings were written anew.
pub fn back_to(id: &str) {
    if let Some(element) = page::element(id) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// The next new page is arrived at the element with this id.
pub fn next_page_at(id: String) {
    NEXT.set(Some(id));
}

/// A new page: the focus on its heading, the view at its top.
pub fn new_page() {
    super::live::clear();
    if let Some(id) = NEXT.take() {
        return move_to(id);
    }
    once_laid_out(|| {
        window().scroll_to_with_x_and_y(0.0, 0.0);
        back_to("page-heading");
    });
}

/// Remembers where the page at `path` is left.
pub fn leave(path: String) {
    let active = document().active_element();
    let at = page::all(USED).iter().position(|element| active.as_ref() == Some(element.as_ref()));
    let focused = at.map(|at| (at, active.and_then(|element| element.text_content())));
    let place = Place { scroll_y: window().scroll_y().unwrap_or_default(), focused };
    LEFT.with_borrow_mut(|left| left.insert(path, place));
}

/// Back or Forward: as the page at `path` was left; a page that was never left here is a new one.
pub fn come_back(path: &str) {
    let Some(place) = LEFT.with_borrow(|left| left.get(path).cloned()) else { return new_page() };
    once_laid_out(move || {
        // What is filled in may have grown or shrunk since: then the words tell which it was.
        let found = place.focused.and_then(|(at, words)| {
            let all = page::all(USED);
            let is_it = |element: &&web_sys::HtmlElement| element.text_content() == words;
            all.get(at).filter(is_it).or_else(|| all.iter().find(is_it)).cloned()
        });
        match found {
            Some(element) => drop(element.focus()),
            None => back_to("page-heading"),
        }
        window().scroll_to_with_x_and_y(0.0, place.scroll_y);
    });
}
