//! What a contact passes on: the link for members, and a message with the next times where the group's people are.

use domain::organisation::{GroupTracks, parse_tracks};
use domain::programme::{Occurrence, Programme};
use domain::roster::MemberDraft;
use domain::roster::zones::most_frequent;
use domain::schedule::{Phase, phase};
use domain::zones::ZoneId;
use leptos::prelude::*;

use crate::browser;
use crate::components::button::button;
use crate::components::copy_field::CopyField;
use crate::pages::closed;
use crate::site::{self, plain, tr};

/// So many zones are told: more would be a table and no message.
const ZONES: usize = 4;

/// Where most people of the list are; a list that says nothing is where `own` is.
pub(super) fn zones(roster: &[MemberDraft], own: ZoneId) -> Vec<ZoneId> {
    let mut zones = most_frequent(roster, own, ZONES);
    if zones.is_empty() {
        zones.push(own);
    }
    zones
}

/// `track` is what the group takes, as its organisation names it; `zones` are those of its people.
pub(super) fn kit(
    programme: &'static Programme,
    join_url: String,
    track: &str,
    zones: &[ZoneId],
) -> impl IntoView {
    let message = message(programme, &join_url, track, zones);
    let share = browser::clipboard::can_share().then(|| {
        let message = message.clone();
        button(tr!(PROGRAMME_SHARE_SYSTEM), move || browser::clipboard::share_text(&message))
    });
    view! {
        <CopyField id="join-link" label=tr!(DONE_JOIN_TITLE) button=tr!(DONE_JOIN_COPY) text=join_url/>
        <CopyField
            id="share-message" label=tr!(DONE_SHARE_MESSAGE_TITLE) button=tr!(DONE_SHARE_COPY) text=message
        />
        {share.map(|share| view! { <p class="actions">{share}</p> })}
    }
}

/// The next session of each track that the group takes, as clocks show it where most of its people are; then the link.
fn message(programme: &'static Programme, join_url: &str, track: &str, zones: &[ZoneId]) -> String {
    let taken = parse_tracks(track, programme).unwrap_or(GroupTracks::Each);
    let is_ours = |id: &String| taken.own().is_empty() || taken.own().contains(id);
    let now = site::now();
    let next = |id: &str| {
        let of_track = |one: &&Occurrence| one.track.as_deref() == Some(id) && !one.cancelled;
        programme.sessions().filter(of_track).find(|one| phase(one, now) == Phase::Coming)
    };
    let title = programme.title.in_language(site::language());
    let mut text = plain!(DONE_SHARE_MESSAGE, programme = title, link = join_url);
    for session in programme.tracks.iter().filter(|track| is_ours(&track.id)).filter_map(|t| next(&t.id)) {
        text.push_str("\n\n");
        text.push_str(&messages::occurrence_name(site::locale(), session));
        text.push(':');
        for zone in zones {
            text.push_str("\n– ");
            let date = closed::date(session, *zone, &closed::shifts(programme, *zone));
            text.push_str(messages::without_marks(&date).as_ref());
        }
    }
    text
}
