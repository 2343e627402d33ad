//! Starting, and going from page to page. The server writes every page whole; what is around a page stays as it came.

use std::cell::RefCell;

use domain::api::PageData;
use domain::routes::{Page, Route};
use leptos::prelude::*;
use leptos_router::components::Router;
use leptos_router::hooks::use_location;
use leptos_router::location::{BrowserUrl, LocationProvider};
use messages::Locale;

use crate::site::{self, tr};
use crate::{browser, links, reading};

/// What is filled in at an address; none: what the server wrote stays.
pub type Pages = fn(Route) -> Option<AnyView>;

/// Starts the part of the app whose pages are read: the server's page stays, and its parts are taken over in place.
pub fn start_reading() {
    start(|| browser::page::data_to_read(&document()), Locale::english_to_read, reading::begin);
}

/// Starts the part whose pages are filled in: they take the place of what the server wrote into the main part.
pub fn start_filling(pages: Pages) {
    start(browser::page::data_block, Locale::english, move || {
        // Before the router listens: it tells of the new address at once.
        let _ = window_event_listener_untyped("popstate", |_| BACK_AT.set(Some(browser::page::path())));
        browser::mount::beside(move || view! { <Router><Filling pages/></Router> }.into_any());
    });
}

thread_local! {
    /// Where Back or Forward led last. A press, too, may change the address before the page is told.
    static BACK_AT: RefCell<Option<String>> = const { RefCell::new(None) };
}

fn start(read: fn() -> Option<PageData>, english: fn() -> &'static Locale, run: impl FnOnce() + 'static) {
    browser::crash::watch();
    // Not leptos' own: its executor begins with the first mount.
    wasm_bindgen_futures::spawn_local(async move {
        if site::load(read, english).await {
            browser::crash::set_words(tr!(LOADING_CRASHED), tr!(LOADING_RELOAD));
            run();
            browser::mount::is_ready();
        }
    });
}

#[component]
fn Filling(pages: Pages) -> impl IntoView {
    let path = Memo::new({
        let location = use_location();
        move |_| location.pathname.get()
    });
    leave_the_document();
    let owner = StoredValue::new(None::<Owner>);
    let root = Owner::current();
    let show = move |is_first: bool| {
        let route = links::parse(&path.get_untracked());
        // A page's signals end with it; they are children of the router's, which the page asks for.
        let page = root.as_ref().map_or_else(Owner::new, |root| root.with(Owner::new));
        let view = page.with(|| route.clone().and_then(pages));
        match (view, is_first) {
            (Some(view), _) => page.with(|| browser::mount::main(view)),
            // The server wrote what is to be read there; on the way there it has not written it yet.
            (None, true) => {}
            (None, false) => browser::page::reload(),
        }
        if let Some(before) = owner.try_update_value(|owner| owner.replace(page)).flatten() {
            before.cleanup();
        }
        if let Some(route) = route {
            mark_current(&route);
        }
    };
    move_about(path, move |step| match step {
        Step::First => show(true),
        Step::Next { is_back, done } => {
            show(false);
            done();
            arrive(&path.get_untracked(), is_back);
        }
    });
}

/// What to do after the address has changed.
enum Step {
    /// The page as the server sent it. The visitor may already be reading it.
    First,
    /// `done` tells the router that the page is there: only then is the address changed.
    Next { is_back: bool, done: Box<dyn FnOnce()> },
}

/// Runs `take` for the first page and after each change of the path.
fn move_about(path: Memo<String>, take: impl Fn(Step) + 'static) {
    let location = use_context::<BrowserUrl>();
    Effect::new(move |before: Option<String>| {
        let now = path.get();
        match before {
            None => untrack(|| take(Step::First)),
            Some(before) if before != now => {
                browser::focus::leave(before);
                let location = location.clone();
                let done = move || {
                    if let Some(location) = &location {
                        location.ready_to_complete();
                    }
                };
                let is_back = BACK_AT.take().as_ref() == Some(&now);
                untrack(|| take(Step::Next { is_back, done: Box::new(done) }));
            }
            Some(_) => {}
        }
        now
    });
}

/// A new page: focus on its heading and the view at its top; Back and Forward: as the page was left.
fn arrive(path: &str, is_back: bool) {
    if is_back {
        browser::focus::come_back(path);
    } else {
        browser::focus::new_page();
    }
}

/// A link out of this language, programme or part of the app opens a document, so the router must not see the press.
fn leave_the_document() {
    // First of all: the router listens at the window too.
    links::listen(true, |event, link, stays| {
        if !stays {
            event.stop_propagation();
            links::keep_query(event, link);
        }
    });
}

/// The header is the server's, written for the page that was opened: marks the page that is open now, and leads its other
/// languages there.
fn mark_current(here: &Route) {
    for link in browser::page::all(".site-header__pages a") {
        let there = link.get_attribute("href").and_then(|path| links::parse(&path));
        // A step of the wizard counts as its page.
        let is_here = there.is_some_and(|there| match (&here.page, &there.page) {
            (Page::Register { .. }, Page::Register { .. })
            | (Page::Facilitate { .. }, Page::Facilitate { .. }) => true,
            (here, there) => here == there,
        });
        let _ = if is_here {
            link.set_attribute("aria-current", "page")
        } else {
            link.remove_attribute("aria-current")
        };
    }
    for link in browser::page::all(".site-header__languages a") {
        if let Some(language) = link.get_attribute("hreflang") {
            let _ = link.set_attribute("href", &here.in_language(&language).path());
        }
    }
}
