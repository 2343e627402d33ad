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

/// The same with the hours outlined between which somebody can lead, from and to, each 0 to 24.
pub(super) fn day_to_lead(programme: &'static Programme, zone: ZoneId, (from, to): (u32, u32)) -> AnyView {
    let words = messages::key::FACILITATE_TRAINING_STRIP;
    draw(programme, zone, |shown| pages::day_strip_with(shown, (from * 60, to * 60), words).into_string())
}

/// Six weeks with the hour of each session.
pub(super) fn weeks(programme: &'static Programme, zone: ZoneId) -> AnyView {
    draw(programme, zone, |shown| pages::week_strip(shown).into_string())
}

fn draw(programme: &'static Programme, zone: ZoneId, write: impl Fn(&Shown) -> String) -> AnyView {
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
