//! What stands in the place of the registration while it is not open: not yet, closed, or over.

use chrono::{DateTime, Datelike, Utc};
use domain::programme::{Programme, State};
use domain::routes::{Page, Route};
use domain::zones::{ZoneId, local_at};
use leptos::prelude::*;

use crate::components::page_heading::PageHeading;
use crate::components::written::{Html, written};
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
    let (title, write): (_, fn(&mut Html, &Programme)) = match programme.state(site::now()) {
        State::Open | State::Closed => (tr!(CLOSED_TITLE), closed),
        State::NotYetOpen => (tr!(CLOSED_NOT_OPEN_TITLE), not_yet_open),
        State::Past => (tr!(CLOSED_PAST_TITLE), past),
    };
    view! { <PageHeading text=title/> {written(move |html| write(html, programme))} }.into_any()
}

fn closed(html: &mut Html, programme: &Programme) {
    since(html, programme);
    next_programme(html);
    html.line("<section class=\"section\"><h2>", &tr!(CLOSED_REGISTERED_TITLE), "</h2>");
    html.line("<p>", &tr!(CLOSED_REGISTERED), "</p>");
    ways(html, programme, true);
    html.line("</section><section class=\"section\"><h2>", &tr!(CLOSED_LATE_TITLE), "</h2>");
    html.line("<p>", &tr!(CLOSED_LATE, email = site::contact_address()), "</p></section>");
}

fn not_yet_open(html: &mut Html, programme: &Programme) {
    opens(html, programme);
    ways(html, programme, false);
}

fn past(html: &mut Html, programme: &Programme) {
    html.line("<p class=\"lead\">", &tr!(CLOSED_PAST, dates = &dates(programme)), "</p>");
    next_programme(html);
    html.line("<p>", &tr!(CLOSED_TIMES), "</p>");
    ways(html, programme, true);
}

/// When registration closed: in the visitor's zone, and on the programme's own clock where that differs.
pub fn since(html: &mut Html, programme: &Programme) {
    let deadline = programme.deadlines.groups;
    let sentence = tr!(CLOSED_SINCE, moment = &moment(deadline.at, site::likely_zone()));
    html.line("<p class=\"lead\">", &sentence, "</p>");
    own_clock(html, deadline.at, deadline.zone);
}

/// When registration opens, the same way.
pub fn opens(html: &mut Html, programme: &Programme) {
    let sentence = tr!(CLOSED_NOT_OPEN, moment = &moment(programme.opens, site::likely_zone()));
    html.line("<p class=\"lead\">", &sentence, "</p>");
    own_clock(html, programme.opens, programme.anchor_zone);
}

fn own_clock(html: &mut Html, at: DateTime<Utc>, zone: ZoneId) {
    let there = moment(at, zone);
    if there != moment(at, site::likely_zone()) {
        html.line("<p>", &tr!(CLOSED_SINCE_OWN, moment = &there), "</p>");
    }
}

/// "2 March to 6 April 2027", by the programme's own calendar.
pub fn dates(programme: &Programme) -> String {
    let date = |start| local_at(programme.anchor_zone, start).map(|local| local.date());
    let (first, last) = (programme.sessions().next(), programme.sessions().last());
    match (first.map(|o| date(o.start)), last.map(|o| date(o.start))) {
        (Some(Ok(first)), Some(Ok(last))) => site::locale().date_span(first, last),
        _ => String::new(),
    }
}

/// The next edition, or whom to ask for it.
pub fn next_programme(html: &mut Html) {
    let all = &site::data().programmes;
    let open = all.iter().find(|other| other.state == State::Open);
    let coming = open.or_else(|| all.iter().find(|other| other.state == State::NotYetOpen));
    match coming.filter(|next| Some(&next.slug) != site::programme().map(|here| &here.slug)) {
        Some(next) => {
            let title = next.title.in_language(site::language());
            let dates = super::programmes::dates(next);
            let address = Route::new(site::language(), Page::Programme { slug: next.slug.clone() }).path();
            let words = tr!(CLOSED_NEXT, programme = title, dates = &dates);
            html.link("<p><a rel=\"external\" href=\"", &address, &words, "</a></p>");
        }
        None => {
            html.line("<p>", &tr!(CLOSED_NEXT_UNKNOWN), "</p>");
            html.line("<p>", &tr!(HOME_EMPTY_ASK, email = site::contact_address()), "</p>");
        }
    }
}

/// The pages of the programme that still answer.
fn ways(html: &mut Html, programme: &Programme, has_groups: bool) {
    let slug = || programme.slug.clone();
    html.put("<ul class=\"ways\">");
    way(html, Page::Schedule { slug: slug() }, "", &tr!(PROGRAMME_SEE_TIMES));
    way(html, Page::Programme { slug: slug() }, "", &tr!(NAV_PROGRAMME));
    if has_groups {
        way(html, Page::Manage { slug: slug() }, "", &tr!(PROGRAMME_WAY_MANAGE));
    }
    html.put("</ul>");
}

/// A link in a list of ways on; `attributes` may say that it leaves this document.
pub fn way(html: &mut Html, page: Page, attributes: &'static str, words: &str) {
    html.put("<li><a").put(attributes).put(" href=\"");
    html.link("", &Route::new(site::language(), page).path(), words, "</a></li>");
}
