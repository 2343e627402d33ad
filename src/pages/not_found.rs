//! An address that is no page: what was asked, and what may have been meant.

use domain::routes::Page;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::closed::way;
use crate::components::page_heading::PageHeading;
use crate::components::written::{Html, written};
use crate::site::{self, tr};

const LEAVES: &str = " rel=\"external\"";

pub fn view() -> AnyView {
    let path = use_location().pathname.get_untracked();
    view! {
        <PageHeading text=tr!(ERROR_NOT_FOUND_TITLE)/>
        {written(move |html| write(html, &path))}
    }
    .into_any()
}

fn write(html: &mut Html, path: &str) {
    html.line("<p class=\"lead\">", &tr!(ERROR_NOT_FOUND, path = path), "</p>");
    html.line("<h2>", &tr!(ERROR_NOT_FOUND_WAYS), "</h2><ul class=\"ways\">");
    if let Some(programme) = site::programme() {
        let slug = || programme.slug.clone();
        way(html, Page::Programme { slug: slug() }, "", programme.title.in_language(site::language()));
        way(html, Page::Schedule { slug: slug() }, "", &tr!(PROGRAMME_SEE_TIMES));
        way(html, Page::Manage { slug: slug() }, "", &tr!(PROGRAMME_WAY_MANAGE));
    }
    for programme in &site::data().programmes {
        let title = programme.title.in_language(site::language());
        way(html, Page::Programme { slug: programme.slug.clone() }, LEAVES, title);
    }
    way(html, Page::Programmes, LEAVES, &tr!(NAV_PROGRAMMES));
    html.put("</ul>");
}
