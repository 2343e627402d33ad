//! Texts that a contact passes on to the group's people: when the next sessions are where those people are, and the links.
//! Made here, so that nobody but the group's own people is told where they are.

use chrono::{Datelike, NaiveDateTime};
use domain::api::LiveLink;
use domain::organisation::{GroupTracks, parse_tracks};
use domain::programme::{Occurrence, Programme};
use domain::roster::MemberDraft;
use domain::roster::zones::most_frequent;
use domain::routes::{Page, Route};
use domain::schedule::{Phase, phase};
use domain::zones::{ZoneId, local_at};
use leptos::prelude::*;
use messages::{Locale, key};

use crate::browser;
use crate::components::button::button;
use crate::components::copy_field::CopyField;
use crate::site::{self, tr};

/// What a text is about.
#[derive(Clone, Copy)]
pub(super) struct About<'a> {
    pub(super) programme: &'a Programme,
    /// As in `OrganisationDraft`.
    pub(super) track: &'a str,
    /// None: nobody can join the group any more.
    pub(super) join_code: Option<&'a str>,
    /// Of the sessions that are near.
    pub(super) rooms: &'a [LiveLink],
}

impl About<'_> {
    /// Every date, on a page in the reader's language.
    pub(super) fn schedule(&self, locale: &Locale) -> String {
        address(locale, Page::Schedule { slug: self.programme.slug.clone() })
    }

    /// Where the reader joins; none where nobody can any more.
    pub(super) fn join_link(&self, locale: &Locale) -> Option<String> {
        let code = self.join_code?.to_string();
        Some(address(locale, Page::Join { slug: self.programme.slug.clone(), code }))
    }
}

fn address(locale: &Locale, page: Page) -> String {
    [browser::page::origin(), Route::new(site::page_language(locale.lang()), page).path()].concat()
}

/// Some words, and what belongs under them.
pub(super) struct Paragraph {
    pub(super) words: String,
    pub(super) items: Vec<String>,
}

/// What is told in a language. `at_most`: so many sessions of each track, from the next one on.
pub(super) fn paragraphs(locale: &Locale, about: &About, zones: &[ZoneId], at_most: usize) -> Vec<Paragraph> {
    let title = site::title_in(locale.lang());
    let alone = |words: String| Paragraph { words, items: Vec::new() };
    let mut told = vec![alone(locale.plain(key::FORWARD_INTRO, &[("programme", title.into())]))];
    let now = site::now();
    let taken = parse_tracks(about.track, about.programme).unwrap_or(GroupTracks::Each);
    let is_ours = |id: &String| taken.own().is_empty() || taken.own().contains(id);
    for track in about.programme.tracks.iter().filter(|track| is_ours(&track.id)) {
        let of_track = |one: &&Occurrence| one.track.as_deref() == Some(track.id.as_str()) && !one.cancelled;
        let coming = about.programme.sessions().filter(of_track).filter(|one| phase(one, now) != Phase::Over);
        for session in coming.take(at_most) {
            let mut items = starts(locale, session, zones);
            if let Some(room) = about.rooms.iter().find(|room| room.occurrence == session.id) {
                let own = room.in_languages.iter().find(|one| one.language == locale.lang());
                let link = own.map_or(&room.url, |own| &own.url);
                items.push(locale.plain(key::FORWARD_ROOM, &[("link", link.into())]));
            }
            told.push(Paragraph { words: messages::occurrence_name(locale, session), items });
        }
    }
    let schedule = about.schedule(locale);
    told.push(alone(locale.plain(key::FORWARD_SCHEDULE, &[("link", (&schedule).into())])));
    if let Some(link) = about.join_link(locale) {
        let args = [("programme", title.into()), ("link", (&link).into())];
        told.push(alone(locale.plain(key::DONE_SHARE_MESSAGE, &args)));
    }
    told
}

/// The same as a chat or a mail takes it: no markup, and none of the marks that isolate directions.
pub(super) fn as_text(told: &[Paragraph]) -> String {
    let mut text = String::new();
    for paragraph in told {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        text.push_str(&paragraph.words);
        for item in &paragraph.items {
            text.push_str("\n– ");
            text.push_str(item);
        }
    }
    messages::without_marks(&text)
}

/// Where the people of the list are, most of them first; a list that says nothing is where `own` is.
pub(super) fn zones(roster: &[MemberDraft], own: ZoneId) -> Vec<ZoneId> {
    let mut zones = most_frequent(roster, own, usize::MAX);
    if zones.is_empty() {
        zones.push(own);
    }
    zones
}

/// Right after registering: the link, and a message in the page's language. `track` is what the group takes, as its
/// organisation names it; `zones` are those of its people.
pub(super) fn kit(
    programme: &'static Programme,
    join_url: String,
    track: &str,
    zones: &[ZoneId],
) -> impl IntoView {
    let about = About { programme, track, join_code: join_url.rsplit('/').next(), rooms: &[] };
    let message = as_text(&paragraphs(site::locale(), &about, zones, 1));
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

/// When a session begins, by each clock that somebody of the group has: places whose clocks say the same stand together, so
/// that however many zones there are, nobody has to look for theirs for long.
fn starts(locale: &Locale, session: &Occurrence, zones: &[ZoneId]) -> Vec<String> {
    let mut clocks: Vec<(NaiveDateTime, Vec<String>)> = Vec::new();
    for zone in zones {
        let Ok(at) = local_at(*zone, session.start) else { continue };
        let city = locale.city(*zone);
        match clocks.iter_mut().find(|(local, _)| *local == at.local) {
            Some((_, cities)) if cities.contains(&city) => {}
            Some((_, cities)) => cities.push(city),
            None => clocks.push((at.local, vec![city])),
        }
    }
    let anchor = local_at(session.anchor_zone, session.start).map(|anchor| anchor.date());
    let words = |(local, cities): (NaiveDateTime, Vec<String>)| {
        let date = local.date();
        let with_year = date.year() != site::now().year();
        let mut words = locale.moment(local, with_year, locale.default_clock(), &locale.list(&cities));
        let days = anchor.map_or(0, |anchor| date.signed_duration_since(anchor).num_days());
        if let Some(shift) = locale.day_shift(days as i32) {
            words.push_str(" (");
            words.push_str(&shift);
            words.push(')');
        }
        words
    };
    clocks.into_iter().map(words).collect()
}
