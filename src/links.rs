//! Where a link leads: to another page of this document, or out of it.

use domain::routes::Route;
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlAnchorElement, MouseEvent};

use crate::{browser, site};

/// Reads an address as this site does.
pub fn parse(path: &str) -> Option<Route> {
    let languages: Vec<&str> = site::data().languages.iter().map(String::as_str).collect();
    Route::parse(path, &languages).ok()
}

/// Hands each press on a link on, and whether it stays within this language, programme and part of the app. `is_first`:
/// before anything on the page hears of it.
pub fn listen(is_first: bool, take: impl Fn(&MouseEvent, &HtmlAnchorElement, bool) + 'static) {
    let here = parse(&browser::page::path());
    let stays = move |there: Option<Route>| match (&here, there) {
        (Some(here), Some(there)) => {
            !site::data().not_found
                && here.language == there.language
                && here.slug() == there.slug()
                && there.slug().is_some()
                && here.page.app_part() == there.page.app_part()
        }
        _ => false,
    };
    let press = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let Some(link) = target.and_then(|target| target.closest("a[href]").ok().flatten()) else { return };
        if let Ok(link) = link.dyn_into::<HtmlAnchorElement>() {
            let stays = stays(parse(&link.pathname()));
            take(&event, &link, stays);
        }
    });
    let _ =
        window().add_event_listener_with_callback_and_bool("click", press.as_ref().unchecked_ref(), is_first);
    press.forget();
}

/// Not with a key held: that opens a tab or a window, or saves.
pub fn is_plain(event: &MouseEvent) -> bool {
    !event.ctrl_key() && !event.meta_key() && !event.shift_key() && !event.alt_key()
}

/// The link to another language keeps what is in the address' query at the press.
pub fn keep_query(event: &MouseEvent, link: &HtmlAnchorElement) {
    let query = browser::page::query();
    if is_plain(event) && !query.is_empty() && link.has_attribute("hreflang") {
        event.prevent_default();
        let mut address = link.pathname();
        address.push_str(&query);
        browser::page::open(&address);
    }
}
