//! The letter of a track in its own colour and fill: solid for the first, striped for the second. Words stand beside it.

use leptos::prelude::*;

pub fn track_mark(track: Option<&str>) -> Option<AnyView> {
    let (letter, track) = (track?.to_string(), track?.to_string());
    Some(view! { <span class="track-mark" data-track=track aria-hidden="true">{letter}</span> }.into_any())
}
