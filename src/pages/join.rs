//! `…/join/{code}`: for the members of a group. The facts, and a mail to the team that already holds the group's code.

use domain::reference::{JOIN_CODE_LENGTH, read};
use domain::routes::{Page, Route, mail_with_code};
use leptos::prelude::*;

use crate::components::page_heading::PageHeading;
use crate::site::{self, tr};

pub fn view(typed: String) -> AnyView {
    let Some(programme) = site::programme() else { return super::not_found::view() };
    let email = site::contact_address();
    let schedule = Route::new(site::language(), Page::Schedule { slug: programme.slug.clone() }).path();
    let how = match read(&typed, JOIN_CODE_LENGTH) {
        Some(code) => view! {
            <p>{tr!(JOIN_HOW, code = &code)}</p>
            <p class="actions"><a class="button button--main" href=mail_with_code(email, &code)>{tr!(JOIN_WRITE)}</a></p>
            <p>{tr!(JOIN_ADDRESS, email = email)}</p>
        }
        .into_any(),
        None => view! { <p class="notice notice--warning">{tr!(JOIN_NO_CODE)}</p> }.into_any(),
    };
    view! {
        <PageHeading text=tr!(JOIN_TITLE)/>
        <p class="lead">{tr!(JOIN_INTRO, programme = programme.title.in_language(site::language()))}</p>
        {how}
        <p><a href=schedule>{tr!(PROGRAMME_SEE_TIMES)}</a></p>
    }
    .into_any()
}
