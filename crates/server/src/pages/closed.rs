//! What stands in the place of the registration while it is not open: not yet, closed, or over.

use domain::Programme;
use domain::facilitator::takes_facilitators;
use domain::programme::State;
use domain::routes::{FacilitateStep, Page};
use maud::{Markup, html};
use messages::key;

use pages::{Part, dates, linked, placed_where_closed};

use super::{Sheet, programmes};

/// The page of a programme that nobody can sign up for as a facilitator any more: when that closed, and what is left.
pub(super) fn for_facilitators(sheet: &Sheet, programme: &Programme) -> Markup {
    html! {
        (placed_where_closed("facilitators-since", &sheet.shown(programme)))
        // What was typed in this tab before: only the app knows of it.
        div.written #begun {}
        (next(sheet))
        (late(sheet, programme))
    }
}

/// The page of a programme that no group can be registered for now: its heading's key and all below it.
pub(super) fn page(sheet: &Sheet, programme: &Programme, state: State) -> (messages::Key, Markup) {
    match state {
        State::Open | State::Closed => (key::CLOSED_TITLE, closed(sheet, programme)),
        State::NotYetOpen => (key::CLOSED_NOT_OPEN_TITLE, not_yet_open(sheet, programme)),
        State::Past => (key::CLOSED_PAST_TITLE, past(sheet, programme)),
    }
}

fn closed(sheet: &Sheet, programme: &Programme) -> Markup {
    html! {
        (sheet.part(Part::Since, programme))
        // What was typed in this tab before: only the app knows of it.
        div.written #begun {}
        @if takes_facilitators(programme, sheet.now) {
            section.section {
                h2 { (sheet.text(key::CLOSED_FACILITATE_TITLE, &[])) }
                (placed_where_closed("facilitators-until", &sheet.shown(programme)))
                @let role = Page::Facilitate { slug: programme.slug.clone(), step: FacilitateStep::Role };
                p.actions {
                    a.button."button--main" href=(sheet.path(role)) { (sheet.text(key::PROGRAMME_WAY_FACILITATE, &[])) }
                }
            }
        }
        (next(sheet))
        (late(sheet, programme))
    }
}

/// For groups that are registered, and for those who come late.
fn late(sheet: &Sheet, programme: &Programme) -> Markup {
    let email = sheet.contact_address();
    html! {
        section.section {
            h2 { (sheet.text(key::CLOSED_REGISTERED_TITLE, &[])) }
            p { (sheet.text(key::CLOSED_REGISTERED, &[])) }
            (ways(sheet, programme, true))
        }
        section.section {
            h2 { (sheet.text(key::CLOSED_LATE_TITLE, &[])) }
            p { (linked(&sheet.text(key::CLOSED_LATE, &[("email", email.into())]), email)) }
        }
    }
}

fn not_yet_open(sheet: &Sheet, programme: &Programme) -> Markup {
    html! {
        (sheet.part(Part::Opens, programme))
        (tell_me(sheet, programme, key::CLOSED_TELL_ME_THIS))
        @let file = |name: &str| format!("/api/v1/programmes/{}/{name}lang={}", programme.slug, sheet.locale.lang());
        p.actions."no-print" {
            a.button href=(file("calendar.ics?only=opening&")) { (sheet.text(key::CLOSED_OPENING_CALENDAR, &[])) }
            a.button href=(file("list.xlsx?")) { (sheet.text(key::ROSTER_TEMPLATE, &[("kind", "Excel".into())])) }
        }
        (super::programme::before(sheet, programme))
        (ways(sheet, programme, false))
    }
}

fn past(sheet: &Sheet, programme: &Programme) -> Markup {
    html! {
        @let dates = dates(sheet.locale, programme);
        p.lead { (sheet.text(key::CLOSED_PAST, &[("dates", (&dates).into())])) }
        div.written #begun {}
        (next(sheet))
        p { (sheet.text(key::CLOSED_TIMES, &[])) }
        (ways(sheet, programme, true))
    }
}

/// The next edition, or whom to ask for it.
pub(super) fn next(sheet: &Sheet) -> Markup {
    let summaries = sheet.summaries();
    let of = |state| summaries.iter().find(|other| other.state == state);
    let own = sheet.programme.map(|programme| &programme.slug);
    let next = of(State::Open).or_else(|| of(State::NotYetOpen)).filter(|next| Some(&next.slug) != own);
    let email = sheet.contact_address();
    html! {
        @if let Some(next) = next {
            @let title = sheet.words(&next.title);
            @let dates = programmes::dates(sheet, next);
            @let address = sheet.path(Page::Programme { slug: next.slug.clone() });
            p {
                a href=(address) {
                    (sheet.text(key::CLOSED_NEXT, &[("programme", title.into()), ("dates", (&dates).into())]))
                }
            }
            @if next.state == State::NotYetOpen {
                @if let Some(programme) = sheet.programme { (tell_me(sheet, programme, key::CLOSED_TELL_ME)) }
            }
        } @else {
            p { (sheet.text(key::CLOSED_NEXT_UNKNOWN, &[])) }
            @if let Some(programme) = sheet.programme { (tell_me(sheet, programme, key::CLOSED_TELL_ME)) }
            p { (linked(&sheet.text(key::HOME_EMPTY_ASK, &[("email", email.into())]), email)) }
        }
    }
}

/// The way to be told.
pub(super) fn tell_me(sheet: &Sheet, programme: &Programme, words: messages::Key) -> Markup {
    let address = sheet.path(Page::TellMe { slug: programme.slug.clone() });
    html! { p.actions { a.button."button--main" href=(address) { (sheet.text(words, &[])) } } }
}

/// The pages of the programme that still answer.
fn ways(sheet: &Sheet, programme: &Programme, has_groups: bool) -> Markup {
    let slug = || programme.slug.clone();
    html! {
        ul.ways {
            li { a href=(sheet.path(Page::Schedule { slug: slug() })) { (sheet.text(key::PROGRAMME_SEE_TIMES, &[])) } }
            li { a href=(sheet.path(Page::Programme { slug: slug() })) { (sheet.text(key::NAV_PROGRAMME, &[])) } }
            @if has_groups {
                li { a href=(sheet.path(Page::Manage { slug: slug() })) { (sheet.text(key::PROGRAMME_WAY_MANAGE, &[])) } }
            }
        }
    }
}
