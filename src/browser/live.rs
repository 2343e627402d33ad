//! The two live regions of index.html. They stand empty from the start: regions born with their text are not read.

use std::time::Duration;

use leptos::prelude::set_timeout;

use super::page;

/// Says a sentence when the screen reader has finished what it is saying.
pub fn say(sentence: String) {
    put("live-polite", sentence);
}

/// Says a sentence at once: something was lost, or failed.
pub fn interrupt(sentence: String) {
    put("live-assertive", sentence);
}

/// What was said on the page before is no news on the next.
pub fn clear() {
    for region in ["live-polite", "live-assertive"] {
        if let Some(region) = page::element(region) {
            region.set_text_content(None);
        }
    }
}

/// Cleared, then set: the same sentence twice would otherwise be silent the second time.
fn put(region: &'static str, sentence: String) {
    if let Some(region) = page::element(region) {
        region.set_text_content(None);
    }
    let speak = move || {
        if let Some(region) = page::element(region) {
            region.set_text_content(Some(&sentence));
        }
    };
    set_timeout(speak, Duration::from_millis(100));
}
