//! The programme's pictures on the pages that are filled in, for a zone that was answered there.

use domain::programme::Programme;
use domain::zones::ZoneId;
use leptos::prelude::*;
use pages::Shown;

use crate::site;

/// A day with both tracks in it.
pub(super) fn day(programme: &'static Programme, zone: ZoneId) -> AnyView {
    draw(programme, zone, |shown| pages::day_strip(shown).into_string())
}

/// Six weeks with the hour of each session.
pub(super) fn weeks(programme: &'static Programme, zone: ZoneId) -> AnyView {
    draw(programme, zone, |shown| pages::week_strip(shown).into_string())
}

fn draw(programme: &'static Programme, zone: ZoneId, write: fn(&Shown) -> String) -> AnyView {
    let html = write(&Shown {
        locale: site::locale(),
        programme,
        now: site::now(),
        zone,
        origin: &pages::Origin::Choice,
        device: None,
        choice: &pages::Choice::default(),
        site: "",
        is_clock_off: false,
    });
    view! { <div class="written" inner_html=html></div> }.into_any()
}
