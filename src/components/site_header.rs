//! The same header on every page: the programme's name, its pages, and the language switch.

use domain::routes::{Page, Route, Step};
use leptos::prelude::*;

use crate::browser;
use crate::site::{self, tr};

#[component]
pub fn SiteHeader(route: Memo<Option<Route>>) -> impl IntoView {
    let language = site::language();
    let home = Route::new(language, Page::Programmes).path();
    let name = site::programme().map(|programme| programme.title.in_language(language).to_string());
    let links = site::programme().map(|programme| {
        let slug = programme.slug.clone();
        let pages = [
            (Page::Programme { slug: slug.clone() }, tr!(NAV_PROGRAMME)),
            (Page::Schedule { slug: slug.clone() }, tr!(NAV_SCHEDULE)),
            (Page::Register { slug: slug.clone(), step: Step::Contact }, tr!(NAV_REGISTER)),
            (Page::Manage { slug }, tr!(NAV_MANAGE)),
        ];
        let items = pages.map(|(page, words)| {
            let here = StoredValue::new(page.clone());
            let is_here = move || here.with_value(|here| route.get().is_some_and(|route| is_same(&route.page, here)));
            let address = Route::new(language, page).path();
            view! { <li><a href=address aria-current=move || is_here().then_some("page")>{words}</a></li> }
        });
        view! { <nav class="site-header__pages" aria-label=tr!(NAV_MAIN)><ul>{items.into_iter().collect_view()}</ul></nav> }
    });
    view! {
        <header class="site-header">
            <div class="site-header__inner">
                <p class="site-header__name">
                    <a href=home rel="external">{name.unwrap_or_else(|| tr!(NAV_PROGRAMMES))}</a>
                </p>
                {links}
                <LanguageSwitch route/>
            </div>
        </header>
    }
}

/// A step of the wizard counts as its page.
fn is_same(a: &Page, b: &Page) -> bool {
    match (a, b) {
        (Page::Register { .. }, Page::Register { .. }) => true,
        (a, b) => a == b,
    }
}

/// Each language in its own name; the link keeps the page, and what is in the address' query at the press.
#[component]
fn LanguageSwitch(route: Memo<Option<Route>>) -> impl IntoView {
    let items = site::data()
        .languages
        .iter()
        .map(|code| {
            let address = move || {
                let route = route.get();
                route.map_or_else(|| format!("/{code}/"), |route| route.in_language(code).path())
            };
            let with_query = move |event: web_sys::MouseEvent| {
                let query = window().location().search().unwrap_or_default();
                if !query.is_empty() && !event.ctrl_key() && !event.meta_key() {
                    event.prevent_default();
                    browser::page::open(&format!("{}{query}", address()));
                }
            };
            let is_here = *code == site::language();
            let name = site::own_name(code);
            view! {
                <li>
                    <a
                        href=address
                        rel="external"
                        lang=code.clone()
                        hreflang=code.clone()
                        aria-current=is_here.then_some("true")
                        on:click=with_query
                    >
                        {name}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! { <nav class="site-header__languages" aria-label=tr!(NAV_LANGUAGE)><ul>{items}</ul></nav> }
}
