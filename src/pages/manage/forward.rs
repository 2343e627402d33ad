//! What the contact passes on: the link for members, and a message with the next times where the group's people are.

use domain::api::GroupView;
use domain::join::open_until;
use domain::organisation::EACH;
use domain::programme::{Occurrence, Programme};
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

pub(super) fn section(programme: &'static Programme, view: &GroupView, zone: ZoneId) -> AnyView {
    let now = site::now();
    let people = view.group.roster.len();
    let join_until = open_until(people, programme).filter(|until| !until.is_over(now)).map(|until| {
        view! { <p>{tr!(MANAGE_JOIN_OPEN_UNTIL, date = &closed::moment(until.at, zone))}</p> }
    });
    let message = message(programme, view, zone);
    let share = browser::clipboard::can_share().then(|| {
        let message = message.clone();
        button(tr!(PROGRAMME_SHARE_SYSTEM), move || browser::clipboard::share_text(&message))
    });
    view! {
        <section aria-labelledby="forward-title">
            <h2 id="forward-title">{tr!(MANAGE_JOIN_TITLE)}</h2>
            {join_until}
            <CopyField
                id="join-link" label=tr!(DONE_JOIN_TITLE) button=tr!(DONE_JOIN_COPY) text=view.join_url.clone()
            />
            <CopyField
                id="share-message" label=tr!(DONE_SHARE_MESSAGE_TITLE) button=tr!(DONE_SHARE_COPY) text=message
            />
            <p class="actions">{share}</p>
        </section>
    }
    .into_any()
}

/// The next session of each track that the group takes, as clocks show it where most of its people are; then the link.
fn message(programme: &Programme, view: &GroupView, own: ZoneId) -> String {
    let mut zones = most_frequent(&view.group.roster, own, ZONES);
    if zones.is_empty() {
        zones.push(own);
    }
    let track = &view.group.organisation.track;
    let is_ours = |id: &str| track.is_empty() || track == EACH || track.split('+').any(|one| one == id);
    let now = site::now();
    let next = |id: &str| {
        let of_track = |one: &&Occurrence| one.track.as_deref() == Some(id) && !one.cancelled;
        programme.sessions().filter(of_track).find(|one| phase(one, now) == Phase::Coming)
    };
    let title = programme.title.in_language(site::language());
    let mut text = plain!(DONE_SHARE_MESSAGE, programme = title, link = &view.join_url);
    for session in programme.tracks.iter().filter(|track| is_ours(&track.id)).filter_map(|t| next(&t.id)) {
        text.push_str("\n\n");
        text.push_str(&messages::occurrence_name(site::locale(), session));
        text.push(':');
        for zone in &zones {
            text.push_str("\n– ");
            text.push_str(messages::without_marks(&closed::start(session.start, *zone)).as_ref());
        }
    }
    text
}
