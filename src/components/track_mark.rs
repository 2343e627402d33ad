//! The letter of a track in its own colour and fill: solid for the first, striped for the second. Words stand beside it.

use super::written::Html;

pub fn track_mark(html: &mut Html, track: Option<&str>) {
    if let Some(track) = track {
        html.line("<span class=\"track-mark\" aria-hidden=\"true\" data-track=\"", track, "\">");
        html.say(track).put("</span> ");
    }
}
