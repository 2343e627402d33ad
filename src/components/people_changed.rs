//! What happens to the people of a list: who comes, who changes, who goes.

use leptos::prelude::*;

use super::written::{Html, written};
use crate::site::tr;

/// Names that are told; the others are counted.
const NAMED: usize = 12;

/// By name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PeopleChanged {
    pub added: Vec<String>,
    pub changed: Vec<String>,
    pub removed: Vec<String>,
}

impl PeopleChanged {
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.removed.is_empty()
    }
}

/// Each kind of change with its number and names; or that there is none.
pub fn people_changed(people: PeopleChanged) -> AnyView {
    written(move |html| {
        let PeopleChanged { added, changed, removed } = &people;
        if people.is_empty() {
            html.line("<p>", &tr!(PEOPLE_CHANGED_NONE), "</p>");
        }
        names(html, added, tr!(PEOPLE_ADDED, n = added.len()));
        names(html, changed, tr!(PEOPLE_CHANGED, n = changed.len()));
        names(html, removed, tr!(PEOPLE_REMOVED, n = removed.len()));
    })
}

/// "3 people removed" and who they are.
fn names(html: &mut Html, names: &[String], sentence: String) {
    if names.is_empty() {
        return;
    }
    html.line("<p><strong>", &sentence, "</strong></p><ul class=\"people-changed__names\">");
    for name in names.iter().take(NAMED) {
        html.line("<li><bdi>", name, "</bdi></li>");
    }
    if names.len() > NAMED {
        html.line("<li>", &tr!(ROSTER_MORE, n = names.len() - NAMED), "</li>");
    }
    html.put("</ul>");
}
