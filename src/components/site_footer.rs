//! The same footer on every page: whom to ask, privacy, and how current the zone data is.

use domain::routes::{Page, Route};
use leptos::prelude::*;

use super::written::{Html, written};
use crate::site::{self, tr};

#[component]
pub fn SiteFooter() -> impl IntoView {
    view! { <footer class="site-footer">{written(write)}</footer> }
}

fn write(html: &mut Html) {
    let address = site::contact_address();
    let privacy = Route::new(site::language(), Page::Privacy).path();
    html.line("<nav class=\"site-footer__inner\" aria-label=\"", &tr!(NAV_FOOTER), "\">");
    if !address.is_empty() {
        html.link("<p><a href=\"mailto:", address, &tr!(NAV_CONTACT, email = address), "</a></p>");
    }
    html.link("<p><a rel=\"external\" href=\"", &privacy, &tr!(NAV_PRIVACY), "</a></p>");
    let check = Route::new(site::language(), Page::CheckTimes).path();
    html.link("<p><a rel=\"external\" href=\"", &check, &tr!(NAV_CHECK), "</a></p>");
    let zone_data = tr!(FOOTER_ZONE_DATA, version = &site::data().zone_data);
    html.line("<p class=\"site-footer__data\">", &zone_data, "</p></nav>");
}
