//! An address that is no page: what was asked, and what may have been meant.

use domain::routes::Page;
use maud::html;
use messages::key;

use super::{Content, Sheet};

/// More of a path than this is not repeated.
const PATH_MAX: usize = 200;

pub(super) fn content(sheet: &Sheet, path: &str) -> Content {
    let path: String = path.chars().take(PATH_MAX).collect();
    let body = html! {
        h1 #page-heading tabindex="-1" { (sheet.text(key::ERROR_NOT_FOUND_TITLE, &[])) }
        p.lead { (sheet.text(key::ERROR_NOT_FOUND, &[("path", (&path).into())])) }
        h2 { (sheet.text(key::ERROR_NOT_FOUND_WAYS, &[])) }
        ul.ways {
            @for programme in sheet.summaries() {
                @let address = sheet.path(Page::Programme { slug: programme.slug.clone() });
                li { a href=(address) lang=[sheet.lang(&programme.title)] { (sheet.words(&programme.title)) } }
            }
            li { a href=(sheet.path(Page::Programmes)) { (sheet.text(key::NAV_PROGRAMMES, &[])) } }
        }
    };
    Content { title: sheet.plain(key::ERROR_NOT_FOUND_TITLE, &[]), description: String::new(), body }
}
