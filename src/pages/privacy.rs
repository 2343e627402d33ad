//! What is kept of people, why, who sees it, and for how long.

use leptos::prelude::*;

use crate::components::page_heading::PageHeading;
use crate::components::written::{Html, written};
use crate::site::tr;

pub fn view() -> AnyView {
    view! { <PageHeading text=tr!(PRIVACY_TITLE)/> {written(write)} }.into_any()
}

fn write(html: &mut Html) {
    html.line("<p class=\"lead\">", &tr!(PRIVACY_INTRO), "</p>");
    for (title, text) in [
        (tr!(PRIVACY_WHAT_TITLE), tr!(PRIVACY_WHAT)),
        (tr!(PRIVACY_WHY_TITLE), tr!(PRIVACY_WHY)),
        (tr!(PRIVACY_WHO_TITLE), tr!(PRIVACY_WHO)),
        (tr!(PRIVACY_LONG_TITLE), tr!(PRIVACY_LONG)),
        (tr!(PRIVACY_DEVICE_TITLE), tr!(PRIVACY_DEVICE)),
        (tr!(PRIVACY_LINK_TITLE), tr!(PRIVACY_LINK)),
        (tr!(PRIVACY_RIGHTS_TITLE), tr!(PRIVACY_RIGHTS)),
    ] {
        html.line("<section class=\"section\"><h2>", &title, "</h2>").line("<p>", &text, "</p></section>");
    }
}
