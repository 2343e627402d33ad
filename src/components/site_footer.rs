//! The same footer on every page: whom to ask, privacy, and how current the zone data is.

use domain::routes::{Page, Route};
use leptos::prelude::*;

use crate::site::{self, tr};

#[component]
pub fn SiteFooter() -> impl IntoView {
    let address = site::contact_address();
    let privacy = Route::new(site::language(), Page::Privacy).path();
    let contact = (!address.is_empty()).then(|| {
        let link = format!("mailto:{address}");
        view! { <p><a href=link>{tr!(NAV_CONTACT, email = address)}</a></p> }
    });
    view! {
        <footer class="site-footer">
            <nav class="site-footer__inner" aria-label=tr!(NAV_FOOTER)>
                {contact}
                <p><a href=privacy rel="external">{tr!(NAV_PRIVACY)}</a></p>
                <p class="site-footer__data">{tr!(FOOTER_ZONE_DATA, version = &site::data().zone_data)}</p>
            </nav>
        </footer>
    }
}
