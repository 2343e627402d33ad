//! An address that is no page: what was asked, and what may have been meant.

use domain::api::ProgrammeSummary;
use domain::programme::State;
use domain::routes::{Page, Step};
use maud::{Markup, Render, html};
use messages::key;

use super::{Content, Sheet};

/// More of a path than this is not repeated.
const PATH_MAX: usize = 200;

pub(super) fn content(sheet: &Sheet, path: &str) -> Content {
    let path: String = path.chars().take(PATH_MAX).collect();
    let programmes = sheet.summaries();
    let body = html! {
        h1 #page-heading tabindex="-1" { (sheet.text(key::ERROR_NOT_FOUND_TITLE, &[])) }
        p.lead { (sheet.text(key::ERROR_NOT_FOUND, &[("path", (&path).into())])) }
        h2 { (sheet.text(key::ERROR_NOT_FOUND_WAYS, &[])) }
        ul.ways {
            @match asked_of(&programmes, &path) {
                Some(programme) => {
                    (way(sheet, Page::Programme { slug: programme.slug.clone() }, sheet.words(&programme.title)))
                    (way(sheet, Page::Schedule { slug: programme.slug.clone() }, sheet.text(key::PROGRAMME_SEE_TIMES, &[])))
                    @if programme.state == State::Open {
                        @let register = Page::Register { slug: programme.slug.clone(), step: Step::Contact };
                        (way(sheet, register, sheet.text(key::PROGRAMME_REGISTER, &[])))
                    }
                    (way(sheet, Page::Manage { slug: programme.slug.clone() }, sheet.text(key::PROGRAMME_WAY_MANAGE, &[])))
                }
                None => {
                    @for programme in &programmes {
                        @let address = sheet.path(Page::Programme { slug: programme.slug.clone() });
                        li { a href=(address) lang=[sheet.lang(&programme.title)] { (sheet.words(&programme.title)) } }
                    }
                }
            }
            li { a href=(sheet.path(Page::Programmes)) { (sheet.text(key::NAV_PROGRAMMES, &[])) } }
        }
    };
    Content { title: sheet.plain(key::ERROR_NOT_FOUND_TITLE, &[]), description: String::new(), body }
}

/// The programme below whose address something was asked: a step or a page of it was mistyped.
fn asked_of<'a>(programmes: &'a [ProgrammeSummary], path: &str) -> Option<&'a ProgrammeSummary> {
    let slug = path.split('/').nth(2)?;
    programmes.iter().find(|programme| programme.slug == slug)
}

fn way(sheet: &Sheet, page: Page, words: impl Render) -> Markup {
    html! { li { a href=(sheet.path(page)) { (words) } } }
}
