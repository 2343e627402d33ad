//! What stands in the place of the registration while it is not open: not yet, closed, or over.

use domain::Programme;
use domain::programme::State;
use domain::routes::Page;
use maud::{Markup, html};
use messages::key;

use super::words::linked;
use super::{Sheet, programmes};

/// The page of a programme that no group can be registered for now: its heading's key and all below it.
pub(super) fn page(sheet: &Sheet, programme: &Programme, state: State) -> (messages::Key, Markup) {
    match state {
        State::Open | State::Closed => (key::CLOSED_TITLE, closed(sheet, programme)),
        State::NotYetOpen => (key::CLOSED_NOT_OPEN_TITLE, not_yet_open(sheet, programme)),
        State::Past => (key::CLOSED_PAST_TITLE, past(sheet, programme)),
    }
}

fn closed(sheet: &Sheet, programme: &Programme) -> Markup {
    let email = sheet.contact_address();
    html! {
        (since(sheet, programme))
        (next(sheet))
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
        (both_clocks(sheet, programme.opens, programme.anchor_zone, key::CLOSED_NOT_OPEN))
        (ways(sheet, programme, false))
    }
}

fn past(sheet: &Sheet, programme: &Programme) -> Markup {
    html! {
        p.lead { (sheet.text(key::CLOSED_PAST, &[("dates", (&sheet.dates(programme)).into())])) }
        (next(sheet))
        p { (sheet.text(key::CLOSED_TIMES, &[])) }
        (ways(sheet, programme, true))
    }
}

/// When registration closed: in the page's zone, and on the programme's own clock where that differs.
pub(super) fn since(sheet: &Sheet, programme: &Programme) -> Markup {
    let deadline = programme.deadlines.groups;
    both_clocks(sheet, deadline.at, deadline.zone, key::CLOSED_SINCE)
}

fn both_clocks(
    sheet: &Sheet,
    at: chrono::DateTime<chrono::Utc>,
    zone: domain::zones::ZoneId,
    sentence: messages::Key,
) -> Markup {
    let (here, there) = (sheet.moment(at, sheet.zone), sheet.moment(at, zone));
    html! {
        p.lead { (sheet.text(sentence, &[("moment", (&here).into())])) }
        @if here != there {
            p { (sheet.text(key::CLOSED_SINCE_OWN, &[("moment", (&there).into())])) }
        }
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
        } @else {
            p { (sheet.text(key::CLOSED_NEXT_UNKNOWN, &[])) }
            p { (linked(&sheet.text(key::HOME_EMPTY_ASK, &[("email", email.into())]), email)) }
        }
    }
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
