//! Every programme: what can be joined now first, what is over last.

use domain::api::ProgrammeSummary;
use domain::programme::State;
use domain::routes::{Page, Route};
use domain::zones::local_at;
use leptos::prelude::*;

use super::closed::moment;
use crate::browser;
use crate::components::page_heading::PageHeading;
use crate::components::written::{Html, told, written};
use crate::site::{self, tr};

pub fn view() -> AnyView {
    view! { <PageHeading text=tr!(HOME_TITLE)/> {written(write)} }.into_any()
}

fn write(html: &mut Html) {
    if site::data().programmes.is_empty() {
        let email = site::contact_address();
        html.line("<p class=\"lead\">", &tr!(HOME_EMPTY), "</p>");
        if !email.is_empty() {
            html.line("<p>", &tr!(HOME_EMPTY_ASK, email = email), "</p>");
        }
        return;
    }
    html.line("<p class=\"lead\">", &tr!(HOME_INTRO), "</p>");
    group(html, "open", &tr!(HOME_OPEN), &[State::Open]);
    group(html, "upcoming", &tr!(HOME_UPCOMING), &[State::NotYetOpen, State::Closed]);
    group(html, "past", &tr!(HOME_PAST), &[State::Past]);
}

fn group(html: &mut Html, id: &'static str, title: &str, states: &[State]) {
    let mut is_empty = true;
    for programme in site::data().programmes.iter().filter(|programme| states.contains(&programme.state)) {
        if is_empty {
            html.line("<section class=\"section\" aria-labelledby=\"", id, "\"><h2 id=\"")
                .line("", id, "\">");
            html.line("", title, "</h2><ul class=\"cards\">");
            is_empty = false;
        }
        card(html, programme);
    }
    if !is_empty {
        html.put("</ul></section>");
    }
}

fn card(html: &mut Html, programme: &ProgrammeSummary) {
    let address = Route::new(site::language(), Page::Programme { slug: programme.slug.clone() }).path();
    html.line("<li class=\"card\"><h3 class=\"card__title\"><a rel=\"external\" href=\"", &address, "\"");
    told(html, "", &programme.title, "</a></h3>");
    html.line("<p class=\"card__dates\">", &dates(programme), "</p>");
    told(html, "<p class=\"card__summary\"", &programme.summary, "</p>");
    html.line("<p class=\"card__state\">", &state(programme), "</p></li>");
}

fn state(programme: &ProgrammeSummary) -> String {
    let zone = browser::zone::detected().unwrap_or(programme.anchor_zone);
    match programme.state {
        State::Open => tr!(HOME_STATE_OPEN, date = &moment(programme.closes, zone)),
        State::NotYetOpen => tr!(HOME_STATE_UPCOMING, date = &moment(programme.opens, zone)),
        State::Closed => tr!(HOME_STATE_CLOSED),
        State::Past => tr!(HOME_STATE_PAST),
    }
}

/// "2 March to 6 April 2027", by the programme's own calendar.
pub fn dates(programme: &ProgrammeSummary) -> String {
    let local = |at| local_at(programme.anchor_zone, at);
    match (local(programme.first_session), local(programme.last_session_end)) {
        (Ok(first), Ok(last)) => site::locale().date_span(first.date(), last.date()),
        _ => String::new(),
    }
}
