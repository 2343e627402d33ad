//! The one h1 of a page, and the document's title with it.

use leptos::prelude::*;

use crate::browser;
use crate::site::{self, plain};

/// Shows `text` as h1 and sets the title: `Error: ` if `has_error`, the page, the programme. The h1 takes the focus when
/// the page changes.
#[component]
pub fn PageHeading(
    /// The heading; without isolation marks it is the title as well.
    #[prop(into)]
    text: Signal<String>,
    /// Title where it says more than the heading, as "Step 3 of 5: …".
    #[prop(optional, into)]
    title: Option<Signal<String>>,
    #[prop(optional, into)] has_error: Signal<bool>,
) -> impl IntoView {
    Effect::new(move || {
        let page = title.unwrap_or(text).get();
        let programme = site::programme().map_or("", |p| p.title.in_language(site::language()));
        let title = if programme.is_empty() || page == programme {
            page
        } else {
            plain!(PAGE_TITLE, page = &page, programme = programme)
        };
        let title = if has_error.get() { plain!(PAGE_TITLE_ERROR, title = &title) } else { title };
        browser::page::set_title(&title);
    });
    view! { <h1 id="page-heading" tabindex="-1">{move || text.get()}</h1> }
}
