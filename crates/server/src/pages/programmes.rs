//! Every programme: what can be joined now first, what is over last.

use chrono::Datelike;
use domain::api::ProgrammeSummary;
use domain::programme::State;
use domain::routes::Page;
use domain::zones::local_at;
use maud::{Markup, html};
use messages::key;

use super::{Content, Sheet};

pub(super) fn content(sheet: &Sheet) -> Content {
    let all = sheet.summaries();
    let body = html! {
        h1 #page-heading tabindex="-1" { (sheet.text(key::HOME_TITLE, &[])) }
        @if all.is_empty() {
            p.lead { (sheet.text(key::HOME_EMPTY, &[])) }
        } @else {
            p.lead { (sheet.text(key::HOME_INTRO, &[])) }
            (group(sheet, "open", key::HOME_OPEN, &all, &[State::Open]))
            (group(sheet, "upcoming", key::HOME_UPCOMING, &all, &[State::NotYetOpen, State::Closed]))
            (group(sheet, "past", key::HOME_PAST, &all, &[State::Past]))
        }
    };
    Content { title: sheet.plain(key::HOME_TITLE, &[]), description: sheet.plain(key::HOME_INTRO, &[]), body }
}

fn group(
    sheet: &Sheet,
    id: &str,
    title: messages::Key,
    all: &[ProgrammeSummary],
    states: &[State],
) -> Markup {
    let programmes: Vec<_> = all.iter().filter(|programme| states.contains(&programme.state)).collect();
    html! {
        @if !programmes.is_empty() {
            section.section aria-labelledby=(id) {
                h2 id=(id) { (sheet.text(title, &[])) }
                ul.cards { @for programme in programmes { (card(sheet, programme)) } }
            }
        }
    }
}

fn card(sheet: &Sheet, programme: &ProgrammeSummary) -> Markup {
    let address = sheet.path(Page::Programme { slug: programme.slug.clone() });
    html! {
        li.card {
            h3.card__title lang=[sheet.lang(&programme.title)] {
                a href=(address) { (sheet.words(&programme.title)) }
            }
            p.card__dates { (dates(sheet, programme)) }
            p.card__summary lang=[sheet.lang(&programme.summary)] { (sheet.words(&programme.summary)) }
            p.card__state { (state(sheet, programme)) }
        }
    }
}

fn state(sheet: &Sheet, programme: &ProgrammeSummary) -> String {
    let moment = |at| {
        let Ok(local) = local_at(programme.anchor_zone, at) else { return String::new() };
        let with_year = local.date().year() != sheet.now.year();
        let city = sheet.locale.city(programme.anchor_zone);
        messages::deadline(sheet.locale, local.local, with_year, sheet.locale.default_clock(), &city)
    };
    match programme.state {
        State::Open => sheet.text(key::HOME_STATE_OPEN, &[("date", (&moment(programme.closes)).into())]),
        State::NotYetOpen => {
            sheet.text(key::HOME_STATE_UPCOMING, &[("date", (&moment(programme.opens)).into())])
        }
        State::Closed => sheet.text(key::HOME_STATE_CLOSED, &[]),
        State::Past => sheet.text(key::HOME_STATE_PAST, &[]),
    }
}

pub(super) fn dates(sheet: &Sheet, programme: &ProgrammeSummary) -> String {
    let local = |at| local_at(programme.anchor_zone, at);
    match (local(programme.first_session), local(programme.last_session_end)) {
        (Ok(first), Ok(last)) => sheet.locale.date_span(first.date(), last.date()),
        _ => String::new(),
    }
}
