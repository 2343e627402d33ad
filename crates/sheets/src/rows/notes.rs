//! What notes beside a person say of them.

use cells::content;
use domain::{
    countries,
    roster::{
        FACILITATOR, Field, asks_who_facilitates, leans_to_track, names_languages, role_named, says_track,
    },
    zones::ZoneId,
};

/// What a note without a heading says of somebody, in so many words: "only track B", "facilitator", "Kenya", "Africa/Lagos".
pub(super) fn said_of(text: &str) -> Option<Field> {
    if text.len() > NOTE_MAX {
        return None;
    }
    if is_of_track(text) || leans_to_track(text) {
        return Some(Field::Track);
    }
    if role_named(text) == Some(FACILITATOR) {
        return Some(Field::Role);
    }
    if text.contains('/') && ZoneId::parse(text).is_some()
        || text.starts_with("UTC")
        || text.starts_with("GMT")
    {
        return Some(Field::Zone);
    }
    // "- no" is no Norway.
    let is_long = text.len() > 3 && !text.starts_with(['-', '–']);
    let is_country = || is_long && countries::resolve(text).is_some();
    let is_language = || is_long && names_languages(text);
    if is_country() { Some(Field::Country) } else { is_language().then_some(Field::Language) }
}

pub(super) fn is_of_track(text: &str) -> bool {
    text.len() <= NOTE_MAX && says_track(text) && content::letters_alone(text).next().is_some()
}

/// Longer notes say more.
const NOTE_MAX: usize = 60;

/// What a remark below its heading says of somebody, besides that they do not come: another track ("moved to track B", "pasa al
/// B", "B" below "New track"), or that they facilitate.
pub(super) fn said_in_remark(text: &str) -> Option<Field> {
    let ends = |end| text.ends_with(end) && text.len() <= NOTE_MAX;
    if is_of_track(text) || ends(" A") || ends(" B") || leans_to_track(text) || matches!(text, "A" | "B") {
        return Some(Field::Track);
    }
    // Not "facilitator in 2025".
    (asks_who_facilitates(text) && !text.contains(char::is_numeric)).then_some(Field::Role)
}
