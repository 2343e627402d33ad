//! What stands in the place of the registration while it is not open: not yet, closed, or over.

use chrono::{DateTime, Datelike, Utc};
use domain::programme::{Programme, State};
use domain::routes::{Page, Route};
use domain::zones::{ZoneId, local_at};
use leptos::prelude::*;

use crate::components::page_heading::PageHeading;
use crate::site::{self, plain, tr};

/// An instant as the clock in `zone` shows it, with the year where it is not this one: "Wednesday 24 February 2027,
/// 06:00, Berlin time". Midnight is the end of the day before it.
pub fn moment(at: DateTime<Utc>, zone: ZoneId) -> String {
    let Ok(local) = local_at(zone, at) else { return String::new() };
    let with_year = local.date().year() != site::now().year();
    messages::deadline(site::locale(), local.local, with_year, site::clock(), &zone.city())
}

/// The deadline passed while the form was open.
pub fn passed_sentence(programme: &Programme) -> String {
    plain!(WIZARD_DEADLINE_PASSED, moment = &moment(programme.deadlines.groups.at, site::likely_zone()))
}

/// The page of a programme that no group can be registered for now.
pub fn view(programme: &'static Programme) -> AnyView {
    match programme.state(site::now()) {
        State::Open | State::Closed => closed(programme),
        State::NotYetOpen => not_yet_open(programme),
        State::Past => past(programme),
    }
}

fn closed(programme: &'static Programme) -> AnyView {
    let email = site::contact_address();
    view! {
        <PageHeading text=tr!(CLOSED_TITLE)/>
        {closed_since(programme)}
        {next_programme()}
        <section class="section">
            <h2>{tr!(CLOSED_REGISTERED_TITLE)}</h2>
            <p>{tr!(CLOSED_REGISTERED)}</p>
            {ways(programme, true)}
        </section>
        <section class="section">
            <h2>{tr!(CLOSED_LATE_TITLE)}</h2>
            <p>{tr!(CLOSED_LATE, email = email)}</p>
        </section>
    }
    .into_any()
}

fn not_yet_open(programme: &'static Programme) -> AnyView {
    view! {
        <PageHeading text=tr!(CLOSED_NOT_OPEN_TITLE)/>
        {both_clocks(programme.opens, programme.anchor_zone, |moment| tr!(CLOSED_NOT_OPEN, moment = moment))}
        {ways(programme, false)}
    }
    .into_any()
}

fn past(programme: &'static Programme) -> AnyView {
    view! {
        <PageHeading text=tr!(CLOSED_PAST_TITLE)/>
        <p class="lead">{tr!(CLOSED_PAST, dates = &dates(programme))}</p>
        {next_programme()}
        <p>{tr!(CLOSED_TIMES)}</p>
        {ways(programme, true)}
    }
    .into_any()
}

/// When registration closed: in the visitor's zone, and on the programme's own clock where that differs.
pub fn closed_since(programme: &'static Programme) -> AnyView {
    let deadline = programme.deadlines.groups;
    both_clocks(deadline.at, deadline.zone, |moment| tr!(CLOSED_SINCE, moment = moment))
}

fn both_clocks(at: DateTime<Utc>, zone: ZoneId, sentence: fn(&str) -> String) -> AnyView {
    let (here, there) = (moment(at, site::likely_zone()), moment(at, zone));
    let own = (here != there).then(|| view! { <p>{tr!(CLOSED_SINCE_OWN, moment = &there)}</p> });
    view! { <p class="lead">{sentence(&here)}</p> {own} }.into_any()
}

/// "2 March to 6 April 2027", by the programme's own calendar.
pub fn dates(programme: &Programme) -> String {
    let zone = programme.anchor_zone;
    let starts: Vec<_> = programme.sessions().filter_map(|o| local_at(zone, o.start).ok()).collect();
    match (starts.first(), starts.last()) {
        (Some(first), Some(last)) => site::locale().date_span(first.date(), last.date()),
        _ => String::new(),
    }
}

/// The next edition, or whom to ask for it.
pub fn next_programme() -> AnyView {
    let coming = site::data()
        .programmes
        .iter()
        .find(|other| other.state == State::Open)
        .or_else(|| site::data().programmes.iter().find(|other| other.state == State::NotYetOpen));
    let Some(next) = coming.filter(|next| Some(&next.slug) != site::programme().map(|here| &here.slug))
    else {
        let email = site::contact_address();
        return view! { <p>{tr!(CLOSED_NEXT_UNKNOWN)}</p> <p>{tr!(HOME_EMPTY_ASK, email = email)}</p> }
            .into_any();
    };
    let title = next.title.in_language(site::language());
    let dates = super::programmes::dates(next);
    let address = Route::new(site::language(), Page::Programme { slug: next.slug.clone() }).path();
    view! { <p><a href=address rel="external">{tr!(CLOSED_NEXT, programme = title, dates = &dates)}</a></p> }
        .into_any()
}

/// The pages of the programme that still answer.
fn ways(programme: &'static Programme, has_groups: bool) -> AnyView {
    let link = |page, words| {
        let address = Route::new(site::language(), page).path();
        view! { <li><a href=address>{words}</a></li> }
    };
    let slug = || programme.slug.clone();
    view! {
        <ul class="ways">
            {link(Page::Schedule { slug: slug() }, tr!(PROGRAMME_SEE_TIMES))}
            {link(Page::Programme { slug: slug() }, tr!(NAV_PROGRAMME))}
            {has_groups.then(|| link(Page::Manage { slug: slug() }, tr!(PROGRAMME_WAY_MANAGE)))}
        </ul>
    }
    .into_any()
}
