//! What is kept of people, why, who sees it, and for how long.

use maud::html;
use messages::key;

use super::{Content, Sheet};

pub(super) fn content(sheet: &Sheet) -> Content {
    let sections = [
        (key::PRIVACY_WHAT_TITLE, key::PRIVACY_WHAT),
        (key::PRIVACY_WHY_TITLE, key::PRIVACY_WHY),
        (key::PRIVACY_WHO_TITLE, key::PRIVACY_WHO),
        (key::PRIVACY_LONG_TITLE, key::PRIVACY_LONG),
        (key::PRIVACY_DEVICE_TITLE, key::PRIVACY_DEVICE),
        (key::PRIVACY_LINK_TITLE, key::PRIVACY_LINK),
        (key::PRIVACY_RIGHTS_TITLE, key::PRIVACY_RIGHTS),
    ];
    let body = html! {
        h1 #page-heading tabindex="-1" { (sheet.text(key::PRIVACY_TITLE, &[])) }
        p.lead { (sheet.text(key::PRIVACY_INTRO, &[])) }
        @for (title, text) in sections {
            section.section { h2 { (sheet.text(title, &[])) } p { (sheet.text(text, &[])) } }
        }
    };
    Content {
        title: sheet.plain(key::PRIVACY_TITLE, &[]),
        description: sheet.plain(key::PRIVACY_INTRO, &[]),
        body,
    }
}
