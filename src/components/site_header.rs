//! The same header on every page: the programme's name, its pages, and the language switch.

use domain::routes::{Page, Route, Step};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::written::{Html, written};
use crate::browser;
use crate::site::{self, tr};

#[component]
pub fn SiteHeader(route: Memo<Option<Route>>) -> impl IntoView {
    view! {
        <header class="site-header" on:click=keep_query>
            {written(move |html| write(html, route.get().as_ref()))}
        </header>
    }
}

fn write(html: &mut Html, here: Option<&Route>) {
    let home = Route::new(site::language(), Page::Programmes).path();
    html.put("<div class=\"site-header__inner\"><p class=\"site-header__name\">");
    html.line("<a rel=\"external\" href=\"", &home, "\">");
    match site::programme() {
        Some(programme) => html.say(programme.title.in_language(site::language())),
        None => html.say(&tr!(NAV_PROGRAMMES)),
    };
    html.put("</a></p>");
    if let Some(programme) = site::programme() {
        let slug = || programme.slug.clone();
        let here = here.map(|route| &route.page);
        html.line("<nav class=\"site-header__pages\" aria-label=\"", &tr!(NAV_MAIN), "\"><ul>");
        link(html, here, Page::Programme { slug: slug() }, &tr!(NAV_PROGRAMME));
        link(html, here, Page::Schedule { slug: slug() }, &tr!(NAV_SCHEDULE));
        link(html, here, Page::Register { slug: slug(), step: Step::Contact }, &tr!(NAV_REGISTER));
        link(html, here, Page::Manage { slug: slug() }, &tr!(NAV_MANAGE));
        html.put("</ul></nav>");
    }
    html.line("<nav class=\"site-header__languages\" aria-label=\"", &tr!(NAV_LANGUAGE), "\"><ul>");
    for code in &site::data().languages {
        let page = here.map_or(Page::Programmes, |route| route.page.clone());
        html.line("<li><a rel=\"external\" lang=\"", code, "\" hreflang=\"").line("", code, "\"");
        html.put(if *code == site::language() { " aria-current=\"true\" href=\"" } else { " href=\"" });
        html.link("", &Route::new(code, page).path(), site::own_name(code), "</a></li>");
    }
    html.put("</ul></nav></div>");
}

fn link(html: &mut Html, here: Option<&Page>, page: Page, words: &str) {
    let is_here = here.is_some_and(|here| is_same(here, &page));
    html.put(if is_here { "<li><a aria-current=\"page\" href=\"" } else { "<li><a href=\"" });
    html.link("", &Route::new(site::language(), page).path(), words, "</a></li>");
}

/// A step of the wizard counts as its page.
fn is_same(a: &Page, b: &Page) -> bool {
    match (a, b) {
        (Page::Register { .. }, Page::Register { .. }) => true,
        (a, b) => a == b,
    }
}

/// The link to another language keeps the page, and what is in the address' query at the press.
fn keep_query(event: web_sys::MouseEvent) {
    let query = window().location().search().unwrap_or_default();
    if query.is_empty() || event.ctrl_key() || event.meta_key() {
        return;
    }
    let pressed = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let link = pressed.and_then(|pressed| pressed.closest("a[hreflang]").ok().flatten());
    if let Some(mut address) = link.and_then(|link| link.get_attribute("href")) {
        event.prevent_default();
        address.push_str(&query);
        browser::page::open(&address);
    }
}
