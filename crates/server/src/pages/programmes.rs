//! Every programme: what can be joined now first, what is over last.

use chrono::Datelike;
use domain::api::ProgrammeSummary;
use domain::programme::State;
use domain::routes::Page;
use domain::zones::local_at;
use maud::{Markup, html};
use messages::{Key, key};

use super::{Content, Sheet};

pub(super) fn content(sheet: &Sheet) -> Content {
    let all = sheet.summaries();
    let body = html! {
        h1 #page-heading tabindex="-1" { (sheet.text(key::HOME_TITLE, &[])) }
        @if all.is_empty() {
            p.lead { (sheet.text(key::HOME_EMPTY, &[])) }
        } @else {
            p.lead { (sheet.text(key::HOME_INTRO, &[])) }
            @for (id, title, programmes) in groups(sheet, all) { (group(sheet, id, title, &programmes)) }
        }
    };
    Content { title: sheet.plain(key::HOME_TITLE, &[]), description: sheet.plain(key::HOME_INTRO, &[]), body }
}

/// Open first, then what has begun, what is still to come, and what is over.
fn groups(sheet: &Sheet, all: Vec<ProgrammeSummary>) -> [(&'static str, Key, Vec<ProgrammeSummary>); 4] {
    let mut groups = [
        ("open", key::HOME_OPEN, Vec::new()),
        ("under-way", key::HOME_UNDER_WAY, Vec::new()),
        ("upcoming", key::HOME_UPCOMING, Vec::new()),
        ("past", key::HOME_PAST, Vec::new()),
    ];
    for programme in all {
        let at = match programme.state {
            State::Open => 0,
            State::Past => 3,
            State::NotYetOpen | State::Closed if programme.is_under_way(sheet.now) => 1,
            State::NotYetOpen | State::Closed => 2,
        };
        groups[at].2.push(programme);
    }
    groups
}

fn group(sheet: &Sheet, id: &str, title: Key, programmes: &[ProgrammeSummary]) -> Markup {
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
    let locale = sheet.locale;
    let city = sheet.locale.city(programme.anchor_zone);
    let local = |at| {
        let local = local_at(programme.anchor_zone, at).ok()?;
        Some((local.local, local.date().year() != sheet.now.year()))
    };
    let end =
        |(local, with_year)| messages::deadline(locale, local, with_year, locale.default_clock(), &city);
    let start = |(local, with_year)| locale.moment(local, with_year, locale.default_clock(), &city);
    match programme.state {
        State::Open => {
            let date = local(programme.closes).map(end).unwrap_or_default();
            sheet.text(key::HOME_STATE_OPEN, &[("date", (&date).into())])
        }
        State::NotYetOpen => {
            let date = local(programme.opens).map(start).unwrap_or_default();
            sheet.text(key::HOME_STATE_UPCOMING, &[("date", (&date).into())])
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
