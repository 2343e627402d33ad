//! The way into the live room, on the own pages of those who take part: from shortly before a session until it ends.

use std::time::Duration;

use domain::Programme;
use domain::api::LiveLink;
use domain::zones::ZoneId;
use leptos::prelude::*;

use super::closed;
use crate::components::written::written;
use crate::site::{self, tr};

/// While a session is near, an open page asks so often whether its room has moved.
const ASK_EVERY: Duration = Duration::from_secs(60);

/// Each near session with its hour in `zone` and the way in; nothing where none is near. The address itself is not
/// written out: screens are shared, and only those who take part should have it.
pub(super) fn view(programme: &'static Programme, rooms: Signal<Vec<LiveLink>>, zone: ZoneId) -> AnyView {
    written(move |html| {
        let rooms = rooms.read();
        if rooms.is_empty() {
            return;
        }
        html.line(
            "<section class=\"section\" aria-labelledby=\"live-title\"><h2 id=\"live-title\">",
            &tr!(LIVE_TITLE),
            "</h2>",
        );
        for room in rooms.iter() {
            let Some(session) = programme.occurrences.iter().find(|one| one.id == room.occurrence) else {
                continue;
            };
            let what = messages::occurrence_name(site::locale(), session);
            let begins = tr!(LIVE_BEGINS, what = &what, moment = &closed::start(session.start, zone));
            html.line("<p>", &begins, "</p>");
            html.link(
                "<p class=\"actions\"><a class=\"button button--main\" rel=\"noreferrer\" href=\"",
                &room.url,
                &tr!(LIVE_OPEN, what = &what),
                "</a></p>",
            );
        }
        html.line("<p>", &tr!(LIVE_MAY_CHANGE), "</p></section>");
    })
}

/// Runs `look` whenever the page is looked at again, and from time to time while `is_near`: the team may have had to move
/// the room an hour before the session.
pub(super) fn watch(is_near: impl Fn() -> bool + 'static, look: impl Fn() + Clone + 'static) {
    let is_seen = || document().visibility_state() == web_sys::VisibilityState::Visible;
    let seen = {
        let look = look.clone();
        window_event_listener_untyped("visibilitychange", move |_| {
            if is_seen() {
                look();
            }
        })
    };
    let timer = set_interval_with_handle(
        move || {
            if is_seen() && is_near() {
                look();
            }
        },
        ASK_EVERY,
    );
    on_cleanup(move || {
        seen.remove();
        if let Ok(timer) = timer {
            timer.clear();
        }
    });
}
