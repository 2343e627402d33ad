//! Every programme: what can be joined now first, what is over last.

use domain::api::ProgrammeSummary;
use domain::programme::State;
use domain::routes::{Page, Route};
use domain::zones::local_at;
use leptos::prelude::*;

use super::closed::moment;
use crate::browser;
use crate::components::page_heading::PageHeading;
use crate::site::{self, tr};

pub fn view() -> AnyView {
    let all = &site::data().programmes;
    let of = |states: &[State]| all.iter().filter(|p| states.contains(&p.state)).collect::<Vec<_>>();
    let body = if all.is_empty() {
        let email = site::contact_address();
        let ask = (!email.is_empty()).then(|| view! { <p>{tr!(HOME_EMPTY_ASK, email = email)}</p> });
        view! { <p class="lead">{tr!(HOME_EMPTY)}</p> {ask} }.into_any()
    } else {
        view! {
            <p class="lead">{tr!(HOME_INTRO)}</p>
            {group("open", tr!(HOME_OPEN), of(&[State::Open]))}
            {group("upcoming", tr!(HOME_UPCOMING), of(&[State::NotYetOpen, State::Closed]))}
            {group("past", tr!(HOME_PAST), of(&[State::Past]))}
        }
        .into_any()
    };
    view! { <PageHeading text=tr!(HOME_TITLE)/> {body} }.into_any()
}

fn group(id: &'static str, title: String, programmes: Vec<&'static ProgrammeSummary>) -> Option<AnyView> {
    if programmes.is_empty() {
        return None;
    }
    let cards = programmes.into_iter().map(card).collect_view();
    let view = view! {
        <section class="section" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            <ul class="cards">{cards}</ul>
        </section>
    };
    Some(view.into_any())
}

fn card(programme: &'static ProgrammeSummary) -> AnyView {
    let language = site::language();
    let address = Route::new(language, Page::Programme { slug: programme.slug.clone() }).path();
    let lang = |text: &domain::text::Text| (!text.has(language)).then_some(domain::text::FALLBACK_LANGUAGE);
    view! {
        <li class="card">
            <h3 class="card__title" lang=lang(&programme.title)>
                <a href=address rel="external">{programme.title.in_language(language)}</a>
            </h3>
            <p class="card__dates">{dates(programme)}</p>
            <p class="card__summary" lang=lang(&programme.summary)>{programme.summary.in_language(language)}</p>
            <p class="card__state">{state(programme)}</p>
        </li>
    }
    .into_any()
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
