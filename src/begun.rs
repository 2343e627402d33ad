//! That a registration was begun in this tab, in so few words that the programme's page can say so without reading the
//! whole draft.

use serde::{Deserialize, Serialize};

use crate::{browser, site};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Begun {
    /// Empty where the person has not got so far.
    pub organisation: String,
    /// Rows of the list of participants.
    pub people: usize,
}

fn slug() -> &'static str {
    site::programme().map_or("", |programme| &programme.slug)
}

/// Where the draft itself is kept.
pub fn draft_name() -> String {
    let mut name = String::from("draft:");
    name.push_str(slug());
    name
}

fn name() -> String {
    let mut name = String::from("begun:");
    name.push_str(slug());
    name
}

pub fn read() -> Option<Begun> {
    wire::read(&browser::storage::read(&name())?)
}

/// Keeps it beside the draft; none: there is no draft any more.
pub fn write(begun: Option<&Begun>) {
    let text = begun.and_then(|begun| serde_json::to_string(begun).ok());
    match text {
        // A browser that refuses has refused the draft as well, and the wizard says so.
        Some(text) => drop(browser::storage::write(&name(), &text)),
        None => browser::storage::remove(&name()),
    }
}

/// Where the file or text is kept that the list of participants was read from.
pub fn source_name() -> String {
    let mut name = String::from("source:");
    name.push_str(slug());
    name
}

pub fn forget_source() {
    browser::storage::remove(&source_name());
}

/// "Delete what I typed."
pub fn delete() {
    forget_source();
    browser::storage::remove(&draft_name());
    browser::storage::remove(&name());
}
