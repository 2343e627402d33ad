//! `done`: the reference, the two links, and what comes next. A reload shows the same and sends nothing.

use domain::api::MailState;
use domain::join::asks_track;
use domain::programme::{Kind, Occurrence};
use domain::reference;
use domain::routes::{Page, Route};
use leptos::prelude::*;
use pages::{Choice, Shown};

use super::{Wizard, not_arrived};
use crate::browser;
use crate::components::copy_field::CopyField;
use crate::components::page_heading::PageHeading;
use crate::drafts::Sent;
use crate::pages::{closed, forwarding};
use crate::site::{self, tr};

pub(super) fn view(wizard: Wizard) -> AnyView {
    match wizard.draft.sent.get_untracked() {
        Some(sent) => registered(wizard, sent),
        None => nothing_here(wizard),
    }
}

/// Another tab, or one that keeps nothing: what was sent is not known here.
fn nothing_here(wizard: Wizard) -> AnyView {
    let page = Page::Manage { slug: wizard.programme.slug.clone() };
    let manage = Route::new(site::language(), page).path();
    view! {
        <PageHeading text=tr!(DONE_NEW_TAB_TITLE)/>
        <p>{tr!(DONE_NEW_TAB)}</p>
        <p class="actions"><a class="button" href=manage rel="external">{tr!(MANAGE_OPEN_TITLE)}</a></p>
    }
    .into_any()
}

fn registered(wizard: Wizard, sent: Sent) -> AnyView {
    let programme = wizard.programme.title.in_language(site::language());
    let created = sent.created.clone();
    let masked = masked(&sent.email);
    let mail = match created.mail {
        MailState::Sending => tr!(DONE_MAIL_QUEUED, email = &masked),
        MailState::WrittenToFolder => tr!(DONE_MAIL_NOT_SET_UP),
    };
    let is_unsent = created.mail == MailState::WrittenToFolder;
    let kit = forwarding::kit(wizard.programme, created.join_url, &sent.track, &sent.zones);
    let gathering = sent.gathering.then(|| view! { <p>{tr!(MANAGE_STATUS_GATHERING)}</p> });
    let calendar = calendar(wizard, &sent.track);
    let print = move |_| browser::page::print();
    view! {
        <PageHeading text=tr!(DONE_TITLE) title=wizard.title_done()/>
        <p class="lead">{tr!(DONE_ORGANISATION, organisation = &sent.organisation, programme = programme)}</p>
        <p>{tr!(MANAGE_ROSTER_COUNT, n = sent.people)}</p>
        <section class="card reference">
            <h2>{tr!(DONE_REFERENCE)}</h2>
            <p class="reference__code"><bdi dir="ltr">{reference::shown(&created.reference)}</bdi></p>
            <p>{tr!(DONE_REFERENCE_HINT)}</p>
        </section>
        <section class="card no-print">
            <h2>{tr!(DONE_MANAGE_TITLE)}</h2>
            <p>{tr!(DONE_MANAGE)}</p>
            <CopyField id="manage-link" label=tr!(DONE_MANAGE_TITLE) button=tr!(DONE_MANAGE_COPY) text=created.manage_url.clone()/>
            <p class="notice" class:notice--warning=is_unsent>{mail}</p>
            <p><a class="button" href=created.manage_url rel="external">{tr!(DONE_MANAGE_OPEN)}</a></p>
        </section>
        <section class="card">
            <h2>{tr!(DONE_JOIN_TITLE)}</h2>
            {gathering}
            <p>{tr!(DONE_JOIN)}</p>
            {kit}
        </section>
        <section class="card">
            <h2>{tr!(DONE_NEXT_TITLE)}</h2>
            <ul>
                {(!is_unsent).then(|| view! { <li>{tr!(DONE_NEXT_CONFIRM)}</li> })}
                {next_dates(wizard, &sent.track)}
            </ul>
        </section>
        <div class="card no-print" inner_html=calendar></div>
        {not_arrived::view(wizard, &sent)}
        <p>{tr!(DONE_DEVICE_EMPTY)}</p>
        <p class="no-print"><button type="button" class="button" on:click=print>{tr!(BUTTON_PRINT)}</button></p>
        <p class="sheet-foot" aria-hidden="true">{closed::printed()}</p>
    }
    .into_any()
}

/// The dates of a group's contact as a calendar, on the tracks that the group takes.
fn calendar(wizard: Wizard, track: &str) -> String {
    let one = wizard.programme.tracks.iter().find(|one| one.id == track);
    let choice = Choice { contacts: true, track: one.map(|one| one.id.clone()), ..Choice::default() };
    let shown = Shown {
        locale: site::locale(),
        programme: wizard.programme,
        now: site::now(),
        zone: site::likely_zone(),
        origin: &pages::Origin::Choice,
        device: None,
        choice: &choice,
        site: &browser::page::origin(),
        is_clock_off: false,
    };
    pages::calendar_links(&shown).into_string()
}

/// The next introduction, facilitator training and session of the group's, in the visitor's time and in their order.
fn next_dates(wizard: Wizard, track: &str) -> impl IntoView {
    let now = site::now();
    let is_theirs = |one: &Occurrence| {
        let is_on = |id: &str| asks_track(track) || track.split('+').any(|own| own == id);
        one.kind != Kind::Session || one.track.as_deref().is_none_or(is_on)
    };
    let mut next: Vec<&Occurrence> = Vec::new();
    for kind in [Kind::Orientation, Kind::Training, Kind::Session] {
        let mut coming = wizard.programme.of_kind(kind).filter(|one| one.start > now && !one.cancelled);
        if let Some(one) = coming.find(|one| is_theirs(one)) {
            next.insert(next.partition_point(|other| other.start <= one.start), one);
        }
    }
    let sentence = |one: &Occurrence| {
        let moment = closed::start(one.start, site::likely_zone());
        match one.kind {
            Kind::Orientation => tr!(DONE_NEXT_ORIENTATION, moment = &moment),
            Kind::Training => tr!(DONE_NEXT_TRAINING, moment = &moment),
            _ => tr!(DONE_NEXT_FIRST_SESSION, moment = &moment),
        }
    };
    next.into_iter().map(|one| view! { <li>{sentence(one)}</li> }).collect_view()
}

/// `a•••@example.org`: enough to see a mistake, too little for who looks over a shoulder.
pub(super) fn masked(email: &str) -> String {
    match (email.chars().next(), email.rsplit_once('@')) {
        (Some(first), Some((_, domain))) => {
            let mut masked = String::from(first);
            masked.push_str("•••@");
            masked.push_str(domain);
            masked
        }
        _ => String::new(),
    }
}
