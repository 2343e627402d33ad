//! The group as it stands: what is still to do first, then its people, its facilitators, what it has answered, who keeps it,
//! and what happened.

use domain::api::GroupView;
use domain::duties::DutyKind;
use domain::reference;
use domain::schedule::{Phase, phase};
use domain::zones::ZoneId;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{
    Opened, Own, Page, Told, answers, deleting, facilitators, follow_up, form, forward, keepers, list, log,
    people,
};
use crate::components::button::button;
use crate::components::copy_field::CopyField;
use crate::components::duty_list::DutyList;
use crate::components::page_heading::PageHeading;
use crate::components::written::written;
use crate::pages::{closed, live_rooms, register};
use crate::site::{self, tr};

/// What has just been done, in its own words.
fn told(own: Own, opened: Opened, told: Told) -> AnyView {
    match told {
        Told::List(saved) => list::told(own.state, opened, saved),
        Told::Done(words) => view! { <p class="notice notice--good">{words}</p> }.into_any(),
        Told::Failed(words) => view! { <p class="notice notice--error">{words}</p> }.into_any(),
        Told::Link(link) => view! {
            <section class="notice notice--good">
                <p>{tr!(MANAGE_LINK_DONE)}</p>
                <CopyField id="manage-link" label=tr!(DONE_MANAGE_TITLE) button=tr!(DONE_MANAGE_COPY) text=link/>
            </section>
        }
        .into_any(),
    }
}

/// Rows that were left out when registering are thought of until somebody says that they are dealt with.
fn left_out(own: Own, opened: &Opened) -> Option<AnyView> {
    let is_open = |kind: &DutyKind| matches!(kind, DutyKind::PeopleLeftOut { .. });
    opened.view.duties.iter().find(|duty| is_open(&duty.kind))?;
    let opened = opened.clone();
    let press = move || {
        let mut opened = opened.clone();
        spawn_local(async move {
            match form::put(&mut opened, &|group| group.left_out = 0).await {
                Ok(()) => own.again(opened, Told::Done(tr!(MANAGE_SAVED))).await,
                Err(error) => own.failed(opened, &error).await,
            }
        });
    };
    Some(view! { <p class="actions">{button(tr!(DUTY_LEFT_OUT_DONE), press)}</p> }.into_any())
}

/// Whom no e-mail reaches.
fn undelivered(view: &GroupView, zone: ZoneId) -> Option<AnyView> {
    let lines: Vec<String> = view
        .undelivered
        .iter()
        .map(|one| tr!(MANAGE_UNDELIVERED, email = &one.email, date = &closed::start(one.at, zone)))
        .collect();
    let written = written(move |html| {
        html.put("<section class=\"notice notice--warning\">");
        for line in &lines {
            html.line("<p>", line, "</p>");
        }
        html.line("<p>", &tr!(MANAGE_UNDELIVERED_WHAT), "</p></section>");
    });
    (!view.undelivered.is_empty()).then_some(written)
}

/// Whose clock the page follows: the contact's.
pub(super) fn zone_of(opened: &Opened) -> ZoneId {
    ZoneId::parse(&opened.view.group.contact.zone).unwrap_or(site::likely_zone())
}

pub(super) fn view(own: Own, opened: Opened, done: Option<Told>) -> AnyView {
    let programme = own.programme;
    let way_to_change = list::way_in(programme, own.state, opened.clone());
    let done = done.map(|done| told(own, opened.clone(), done));
    let answers = answers::section(own, &opened, zone_of(&opened));
    let keepers = keepers::section(own, &opened);
    let follow_up = follow_up::section(own, &opened);
    let left_out = left_out(own, &opened);
    let naming = {
        let opened = opened.clone();
        button(tr!(MANAGE_NAME), move || own.go(opened.clone(), Page::Name))
    };
    let deleting = deleting::way_in(own, &opened);
    let zone = zone_of(&opened);
    let forward = forward::section(own, &opened, zone);
    let before = opened.clone();
    let again = move |()| spawn_local(own.again(before.clone(), Told::Done(tr!(MANAGE_SAVED))));
    let Opened { view, reference, secret, .. } = opened;
    let parts = facilitators::Opened {
        programme,
        code: StoredValue::new((reference, secret)),
        reload: Callback::new(again),
    };
    let facilitators = facilitators::facilitators(parts, &view, zone);
    let orientation = facilitators::orientation(parts, &view, zone);
    let rooms = live_rooms::view(programme, own.rooms.into(), zone);
    let undelivered = undelivered(&view, zone);
    let last = log::last_change(&view.log, zone);
    let GroupView { group, reference, .. } = view;
    let locale = site::locale();
    let now = site::now();
    let next = programme.sessions().find(|o| !o.cancelled && phase(o, now) == Phase::Coming).map(|o| {
        let what = messages::occurrence_name(locale, o);
        tr!(MANAGE_NEXT_DATE, what = &what, moment = &closed::start(o.start, zone))
    });
    let freeze = programme.deadlines.freeze.map(|freeze| {
        let date = closed::moment(freeze.at, zone);
        if freeze.is_over(now) {
            tr!(MANAGE_FROZEN, date = &date, email = site::contact_address())
        } else {
            tr!(MANAGE_FREEZE, date = &date)
        }
    });
    let people = group.roster.len();
    let status = if group.gathering { tr!(MANAGE_STATUS_GATHERING) } else { tr!(MANAGE_STATUS_COMPLETE) };
    let health = register::health_of_registered(programme, people, group.left_out);
    let table = people::list(&group.roster, &view.people);
    let contact_email = group.contact.email.clone();
    let dates = [
        Some(tr!(MANAGE_REGISTERED_ON, date = &closed::start(view.created, zone))),
        Some(last.unwrap_or_else(|| tr!(MANAGE_CHANGED_ON, date = &closed::start(view.changed, zone)))),
        next,
        freeze,
    ];
    let dates = written(move |html| {
        for date in dates.iter().flatten() {
            html.line("<p>", date, "</p>");
        }
    });
    let top = written(move |html| {
        html.line("<p class=\"lead\">", &status, "</p><dl class=\"facts\">");
        html.line("<div><dt>", &tr!(MANAGE_REFERENCE), "</dt>");
        html.line("<dd><bdi dir=\"ltr\">", &reference::shown(&reference), "</bdi></dd></div>");
        html.line("<div><dt>", &tr!(MANAGE_ROSTER), "</dt>");
        html.line("<dd>", &tr!(MANAGE_ROSTER_COUNT, n = people), "</dd></div></dl>");
    });
    view! {
        <PageHeading text=group.organisation.name.clone()/>
        {done}
        {top}
        {health}
        {dates}
        {rooms}
        {undelivered}
        <section aria-labelledby="duties-title">
            <h2 id="duties-title">{tr!(MANAGE_DUTIES)}</h2>
            <DutyList duties=view.duties email=contact_email zone/>
            {left_out}
        </section>
        <section>
            <h2 id="roster-title">{tr!(MANAGE_ROSTER)}</h2>
            <p>{tr!(MANAGE_ROSTER_COUNT, n = people)}</p>
            {way_to_change}
            {table}
        </section>
        {facilitators}
        <p class="actions">{naming}</p>
        {orientation}
        {forward}
        {follow_up}
        {answers}
        {keepers}
        {log::section(view.log, zone)}
        {deleting}
        <p>{tr!(MANAGE_ASK, email = site::contact_address())}</p>
    }
    .into_any()
}
