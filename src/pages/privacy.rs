//! What is kept of people, why, who sees it, and for how long.

use leptos::prelude::*;

use crate::components::page_heading::PageHeading;
use crate::site::tr;

pub fn view() -> AnyView {
    let sections = [
        (tr!(PRIVACY_WHAT_TITLE), tr!(PRIVACY_WHAT)),
        (tr!(PRIVACY_WHY_TITLE), tr!(PRIVACY_WHY)),
        (tr!(PRIVACY_WHO_TITLE), tr!(PRIVACY_WHO)),
        (tr!(PRIVACY_LONG_TITLE), tr!(PRIVACY_LONG)),
        (tr!(PRIVACY_DEVICE_TITLE), tr!(PRIVACY_DEVICE)),
        (tr!(PRIVACY_LINK_TITLE), tr!(PRIVACY_LINK)),
        (tr!(PRIVACY_RIGHTS_TITLE), tr!(PRIVACY_RIGHTS)),
    ];
    let sections = sections
        .into_iter()
        .map(|(title, text)| view! { <section class="section"><h2>{title}</h2><p>{text}</p></section> })
        .collect_view();
    view! {
        <PageHeading text=tr!(PRIVACY_TITLE)/>
        <p class="lead">{tr!(PRIVACY_INTRO)}</p>
        {sections}
    }
    .into_any()
}
