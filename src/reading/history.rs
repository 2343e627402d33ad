//! From page to page within this document, with the browser's own history. The pages are the server's, so that a router
//! would have nothing to choose from; it weighs 6 KB (brotli) in the first load.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use crate::{browser, links};

thread_local! {
    /// Path and query of the page that stands there: after Back the address bar is ahead of it.
    static SHOWN: RefCell<(String, String)> = RefCell::default();
    /// The query that the next page gets: the links were written before something was chosen.
    static CARRIED: RefCell<String> = RefCell::default();
}

/// Follows presses on links, and Back and Forward.
pub(super) fn follow() {
    shows_here();
    links::listen(false, |event, link, stays| {
        if event.default_prevented() {
            return;
        }
        if !stays {
            links::keep_query(event, link);
        } else if event.button() == 0 && links::is_plain(event) && link.hash().is_empty() {
            event.prevent_default();
            go(link.pathname(), CARRIED.with_borrow(Clone::clone), false);
        }
    });
    let moved = Closure::<dyn Fn()>::new(|| {
        let (path, query) = (browser::page::path(), browser::page::query());
        // A link within the page comes here too.
        if SHOWN.with_borrow(|(shown, with)| *shown != path || *with != query) {
            go(path, query, true);
        }
    });
    let _ = leptos::prelude::window()
        .add_event_listener_with_callback("popstate", moved.as_ref().unchecked_ref());
    moved.forget();
}

/// The address is that of what stands there.
fn shows_here() {
    SHOWN.replace((browser::page::path(), browser::page::query()));
}

/// What was chosen for every page with times goes along to the next one.
pub(super) fn carry(query: String) {
    CARRIED.set(query);
}

/// The page that stands there is shown in another way, which its address says.
pub(super) fn replace_query(query: &str) {
    browser::page::replace_query(query);
    shows_here();
}

/// A new page gets the focus on its heading and the view at its top; Back and Forward find it as it was left.
fn go(path: String, query: String, is_back: bool) {
    browser::focus::leave(SHOWN.with_borrow(|(path, _)| path.clone()));
    let mut address = path.clone();
    address.push_str(&query);
    super::fetch(address.clone(), move |document| {
        if !is_back {
            browser::page::push(&address);
        }
        shows_here();
        super::show(&document, &query);
        if is_back {
            browser::focus::come_back(&path);
        } else {
            browser::focus::new_page();
        }
    });
}
