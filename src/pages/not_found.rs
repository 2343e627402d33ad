//! An address that is no page: what was asked, and what may have been meant.

use domain::routes::{Page, Route};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::components::page_heading::PageHeading;
use crate::site::{self, tr};

pub fn view() -> AnyView {
    let path = use_location().pathname.get_untracked();
    let link = |page, words: String, is_here: bool| {
        let address = Route::new(site::language(), page).path();
        let rel = (!is_here).then_some("external");
        view! { <li><a href=address rel=rel>{words}</a></li> }.into_any()
    };
    let others = site::data().programmes.iter().map(|programme| {
        let title = programme.title.in_language(site::language()).to_string();
        link(Page::Programme { slug: programme.slug.clone() }, title, false)
    });
    let others = others.collect_view();
    let own = site::programme().map(|programme| {
        let slug = || programme.slug.clone();
        [
            link(
                Page::Programme { slug: slug() },
                programme.title.in_language(site::language()).to_string(),
                true,
            ),
            link(Page::Schedule { slug: slug() }, tr!(PROGRAMME_SEE_TIMES), true),
            link(Page::Manage { slug: slug() }, tr!(PROGRAMME_WAY_MANAGE), true),
        ]
    });
    view! {
        <PageHeading text=tr!(ERROR_NOT_FOUND_TITLE)/>
        <p class="lead">{tr!(ERROR_NOT_FOUND, path = &path)}</p>
        <h2>{tr!(ERROR_NOT_FOUND_WAYS)}</h2>
        <ul class="ways">
            {own.map(|links| links.into_iter().collect_view())}
            {others}
            {link(Page::Programmes, tr!(NAV_PROGRAMMES), false)}
        </ul>
    }
    .into_any()
}
