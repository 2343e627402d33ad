//! The pages that are read. The server wrote them; what depends on who looks stands in parts of its own, which are written
//! anew when the zone, the choice or the minute changes. The functions that write them are the server's, in `pages`.

mod begun;
mod history;
mod listen;
mod view;

use std::time::Duration;

use domain::Programme;
use domain::programme::State;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::site::tr;
use crate::{browser, site};

/// Takes over the page that the server sent, and each one that is gone to from it.
pub fn begin() {
    // Within a view, which brings along what watches signals.
    browser::mount::beside(|| {
        take_over(&browser::page::query());
        history::follow();
        ().into_any()
    });
}

/// Takes over the page that stands in the document.
fn take_over(query: &str) {
    thread_local! {
        static PAGE: std::cell::RefCell<Option<Owner>> = const { std::cell::RefCell::new(None) };
    }
    let Some(programme) = site::programme().filter(|_| !site::data().not_found) else { return };
    // The signals of a page end with it.
    let owner = Owner::new();
    owner.with(|| {
        let view = view::View::find(programme, query);
        view.keep_parts_written();
        listen::listen(view);
        watch_registration(programme);
    });
    if let Some(before) = PAGE.with_borrow_mut(|page| page.replace(owner)) {
        before.cleanup();
    }
}

/// Registration opens or closes while the page is open: the server writes what stands there from then on, and the change
/// is spoken.
fn watch_registration(programme: &'static Programme) {
    if browser::page::element("your-day").is_none() {
        return;
    }
    let state = programme.state(site::now());
    for at in [programme.opens, programme.deadlines.groups.at] {
        // A second later, so that the server agrees. A timer of more than 24 days fires at once in browsers.
        let wait_ms = (at - site::now()).num_milliseconds() + 1000;
        if !(0..20 * 24 * 3_600_000).contains(&wait_ms) {
            continue;
        }
        let change = move || {
            if programme.state(site::now()) == state {
                return;
            }
            let (path, query) = (browser::page::path(), browser::page::query());
            let mut address = path.clone();
            address.push_str(&query);
            fetch(address, move |document| {
                let focused = browser::page::focused_id();
                show(&document, &query);
                if let Some(id) = focused {
                    browser::focus::back_to(&id);
                }
                let is_open = programme.state(site::now()) == State::Open;
                browser::live::say(if is_open { tr!(PROGRAMME_NOW_OPEN) } else { tr!(PROGRAMME_NOW_CLOSED) });
            });
        };
        if let Ok(timer) = set_timeout_with_handle(change, Duration::from_millis(wait_ms as u64)) {
            on_cleanup(move || timer.clear());
        }
    }
}

/// Fetches the page at `address` and hands it on, if nothing else was asked for meanwhile. Where that fails the browser
/// opens the address itself.
fn fetch(address: String, take: impl FnOnce(web_sys::Document) + 'static) {
    thread_local! {
        static ASKED: std::cell::Cell<u32> = const { std::cell::Cell::new(0) };
    }
    let mine = ASKED.get() + 1;
    ASKED.set(mine);
    leptos::task::spawn_local(async move {
        let html = browser::fetch::text(&address).await;
        let document = html.and_then(|html| browser::page::parse(&html)).filter(is_alike);
        match document {
            _ if ASKED.get() != mine => {}
            Some(document) => take(document),
            None => browser::page::open(&address),
        }
    });
}

/// A page of this language, programme and build: what this page has loaded fits it.
fn is_alike(document: &web_sys::Document) -> bool {
    let (here, there) = (site::data(), browser::page::data_to_read(document));
    there.is_some_and(|there| {
        let slug = |data: &domain::api::PageData| data.programme.as_ref().map(|p| p.slug.clone());
        !there.not_found
            && there.language == here.language
            && there.build == here.build
            && slug(&there) == slug(here)
    })
}

/// Puts a fetched page in the place of the one that stands there: first its title, then header and main part.
fn show(document: &web_sys::Document, query: &str) {
    browser::page::set_title(&document.title());
    for selector in [".site-header", "#main"] {
        let there = document.query_selector(selector).ok().flatten();
        let here = window().document().and_then(|here| here.query_selector(selector).ok().flatten());
        if let (Some(there), Some(here)) = (there, here) {
            let _ = here.replace_with_with_node_1(there.unchecked_ref());
        }
    }
    take_over(query);
}
