//! What is around every page: header, footer, skip link. The app keeps them as they are.

use domain::facilitator::takes_facilitators;
use domain::routes::{FacilitateStep, Page, Step};
use maud::{Markup, html};
use messages::key;
use pages::linked;

use super::Sheet;
use crate::http::assets;

pub(super) fn around(sheet: &Sheet, body: &Markup) -> Markup {
    html! {
        a.skip-link href="#main" { (sheet.text(key::NAV_SKIP, &[])) }
        (header(sheet))
        main #main.page tabindex="-1" {
            @if !assets::is_built() {
                p.notice."notice--warning" {
                    (sheet.text(key::ERROR_NOT_BUILT, &[])) " " code dir="ltr" { "script/build" }
                }
            }
            (body)
        }
        (footer(sheet))
    }
}

fn header(sheet: &Sheet) -> Markup {
    let home = sheet.path(Page::Programmes);
    let name = match sheet.programme {
        Some(programme) => programme.title.in_language(sheet.language).to_string(),
        None => sheet.text(key::NAV_PROGRAMMES, &[]),
    };
    html! {
        header.site-header {
            div.site-header__inner {
                p.site-header__name { a href=(home) { (name) } }
                @if let Some(pages) = pages(sheet) { (pages) }
                nav.site-header__languages aria-label=(sheet.text(key::NAV_LANGUAGE, &[])) {
                    ul {
                        @for language in messages::LANGUAGES {
                            @let is_here = language.tag == sheet.language;
                            li {
                                a href=(in_language(sheet, language.tag)) lang=(language.tag) hreflang=(language.tag)
                                    aria-current=[is_here.then_some("true")] { (language.own_name) }
                            }
                        }
                    }
                }
            }
            @if sheet.programme.is_some_and(|programme| programme.is_draft) {
                div.site-header__inner { p.notice."notice--warning" { (sheet.text(key::DRAFT_NOTICE, &[])) } }
            }
        }
    }
}

fn pages(sheet: &Sheet) -> Option<Markup> {
    let programme = sheet.programme?;
    let slug = &programme.slug;
    let here = sheet.route.map(|route| &route.page);
    let mut pages = vec![
        (Page::Programme { slug: slug.clone() }, key::NAV_PROGRAMME),
        (Page::Schedule { slug: slug.clone() }, key::NAV_SCHEDULE),
        (Page::Register { slug: slug.clone(), step: Step::Contact }, key::NAV_REGISTER),
        (Page::Manage { slug: slug.clone() }, key::NAV_MANAGE),
    ];
    if takes_facilitators(programme, sheet.now) {
        let page = Page::Facilitate { slug: slug.clone(), step: FacilitateStep::Role };
        pages.insert(3, (page, key::NAV_FACILITATE));
    }
    Some(html! {
        nav.site-header__pages aria-label=(sheet.text(key::NAV_MAIN, &[])) {
            ul {
                @for (page, words) in pages {
                    @let is_here = here.is_some_and(|here| is_same(here, &page));
                    li {
                        a href=(sheet.path(page)) aria-current=[is_here.then_some("page")] { (sheet.text(words, &[])) }
                    }
                }
            }
        }
    })
}

/// A step of the wizard counts as its page.
fn is_same(a: &Page, b: &Page) -> bool {
    match (a, b) {
        (Page::Register { .. }, Page::Register { .. })
        | (Page::Facilitate { .. }, Page::Facilitate { .. }) => true,
        (a, b) => a == b,
    }
}

/// The same page in another language, with its zone and track.
fn in_language(sheet: &Sheet, language: &str) -> String {
    let Some(route) = sheet.route else { return format!("/{language}/") };
    let path = route.in_language(language).path();
    if sheet.query.is_empty() { path } else { format!("{path}?{}", sheet.query) }
}

fn footer(sheet: &Sheet) -> Markup {
    let address = sheet.contact_address();
    html! {
        footer.site-footer {
            nav.site-footer__inner aria-label=(sheet.text(key::NAV_FOOTER, &[])) {
                @if !address.is_empty() {
                    p { (linked(&sheet.text(key::NAV_CONTACT, &[("email", address.into())]), address)) }
                }
                p { a href=(sheet.path(Page::Privacy)) { (sheet.text(key::NAV_PRIVACY, &[])) } }
                p { a rel="external" href=(sheet.path(Page::CheckTimes)) { (sheet.text(key::NAV_CHECK, &[])) } }
                p.site-footer__data {
                    (sheet.text(key::FOOTER_ZONE_DATA, &[("version", domain::zones::TZDB_VERSION.into())]))
                }
            }
        }
    }
}
