//! Starting, router, and the frame around every page.

use domain::routes::Route;
use leptos::prelude::*;
use leptos_router::components::Router;
use leptos_router::hooks::use_location;
use leptos_router::location::{BrowserUrl, LocationProvider};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use crate::components::{site_footer::SiteFooter, site_header::SiteHeader};
use crate::site::{self, tr};
use crate::{browser, pages};

/// What a part of the app shows at an address; none: the address belongs to another part, which is another document.
pub type Pages = fn(Route) -> Option<AnyView>;

/// Puts the app in the place of the server's HTML, once language and data are there.
pub fn start(pages: Pages) {
    browser::crash::watch();
    // Not leptos' own: its executor begins with the first mount.
    wasm_bindgen_futures::spawn_local(async move {
        if site::load().await {
            browser::crash::set_words(tr!(LOADING_CRASHED), tr!(LOADING_RELOAD));
            browser::mount::replace(move || view! { <Router><Frame pages/></Router> }.into_any());
        }
    });
}

/// Reads an address as this site does.
fn parse(path: &str) -> Option<Route> {
    let languages: Vec<&str> = site::data().languages.iter().map(String::as_str).collect();
    Route::parse(path, &languages).ok()
}

#[component]
fn Frame(pages: Pages) -> impl IntoView {
    let location = use_location();
    let path = Memo::new(move |_| location.pathname.get());
    leave_to_the_other_part(parse(&path.get_untracked()).is_some_and(|route| route.page.is_form()));
    let route = Memo::new(move |_| parse(&path.get()));
    move_about(path);

    let page = move || {
        let is_here =
            |route: &Route| route.slug().is_none_or(|slug| site::programme().is_some_and(|p| p.slug == slug));
        let found = route.get().filter(|route| !site::data().not_found && is_here(route)).and_then(pages);
        found.unwrap_or_else(pages::not_found::view)
    };
    view! {
        <a class="skip-link" href="#main">{tr!(NAV_SKIP)}</a>
        <SiteHeader route/>
        <main id="main" class="page" tabindex="-1">{page}</main>
        <SiteFooter/>
    }
}

/// A link to a page of the other part opens a document, so the router must not see the press. No link needs to know.
fn leave_to_the_other_part(is_form: bool) {
    let listen = Closure::<dyn Fn(web_sys::MouseEvent)>::new(move |event: web_sys::MouseEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let Some(link) = target.and_then(|target| target.closest("a[href]").ok().flatten()) else { return };
        let Ok(link) = link.dyn_into::<web_sys::HtmlAnchorElement>() else { return };
        if parse(&link.pathname()).is_some_and(|route| route.page.is_form() != is_form) {
            event.stop_propagation();
        }
    });
    // In the capture phase: before the router, which listens at the window too.
    let _ =
        window().add_event_listener_with_callback_and_bool("click", listen.as_ref().unchecked_ref(), true);
    listen.forget();
}

/// A new page: focus on its heading and the view at its top; Back and Forward: as the page was left. The first page is
/// left alone, because the visitor may already be reading the server's HTML.
fn move_about(path: Memo<String>) {
    let came_back = StoredValue::new(false);
    let listener = window_event_listener_untyped("popstate", move |_| came_back.set_value(true));
    on_cleanup(move || listener.remove());
    let location = use_context::<BrowserUrl>();
    Effect::new(move |before: Option<String>| {
        let now = path.get();
        // Without <Routes> nobody else tells the router that the page is there: only then is the address changed.
        if let Some(location) = &location {
            location.ready_to_complete();
        }
        if let Some(before) = before.filter(|before| *before != now) {
            browser::focus::leave(before);
            if came_back.get_value() {
                browser::focus::come_back(&now);
            } else {
                browser::focus::new_page();
            }
        }
        came_back.set_value(false);
        now
    });
}
