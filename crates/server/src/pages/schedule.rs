//! The times of every occurrence, in the zone of the address.

use domain::Programme;
use domain::programme::State;
use domain::routes::{Page, Step};
use maud::{Markup, html};
use messages::key;
use pages::{Part, dates};

use super::template::online;
use super::zone_line::{compare, zone_line};
use super::{Content, Sheet, not_found};

pub(super) fn content(sheet: &Sheet) -> Content {
    let Some(programme) = sheet.programme else { return not_found::content(sheet, "") };
    let dates = dates(sheet.locale, programme);
    let body = html! {
        h1 #page-heading tabindex="-1" { (sheet.text(key::SCHEDULE_TITLE, &[])) }
        @if programme.state(sheet.now) == State::Past {
            p.notice { (sheet.text(key::CLOSED_PAST, &[("dates", (&dates).into())])) }
        }
        (zone_line(sheet, programme, "field-zone"))
        div.switches { (sheet.part(Part::Switches, programme)) }
        (compare(sheet, programme))
        (sheet.part(Part::Times, programme))
        section.section aria-labelledby="your-day" {
            h2 #your-day { (sheet.text(key::STRIP_DAY_TITLE, &[])) }
            (sheet.part(Part::DayStrip, programme))
        }
        (sheet.part(Part::Calendar, programme))
        (registration(sheet, programme))
        details.more {
            summary { (sheet.text(key::SCHEDULE_PASS_ON, &[])) }
            (sheet.part(Part::Text, programme))
        }
        (sheet.part(Part::Horizon, programme))
    };
    Content {
        title: sheet.shown(programme).schedule_title(),
        description: description(sheet, programme),
        body,
    }
}

/// A link that is passed on says at once when it begins, in the zone that it names.
fn description(sheet: &Sheet, programme: &Programme) -> String {
    let dates = online(sheet, programme);
    let Some(first) = programme.first_session() else { return dates };
    let moment = sheet.shown(programme).start(first.start, sheet.zone);
    sheet.plain(key::PREVIEW_TIMES, &[("dates", (&dates).into()), ("moment", (&moment).into())])
}

/// Until when groups can be registered, since when no longer, or from when: it may change while somebody reads the times.
fn registration(sheet: &Sheet, programme: &Programme) -> Markup {
    let (title, part) = match programme.state(sheet.now) {
        State::Open => (key::WIZARD_TITLE, Part::Deadline),
        State::Closed => (key::CLOSED_TITLE, Part::Since),
        State::NotYetOpen => (key::CLOSED_NOT_OPEN_TITLE, Part::Opens),
        State::Past => return html! {},
    };
    html! {
        section.section aria-labelledby="registration" {
            h2 #registration { (sheet.text(title, &[])) }
            (sheet.part(part, programme))
            @if part == Part::Deadline {
                @let step = Page::Register { slug: programme.slug.clone(), step: Step::Contact };
                p.actions { a.button href=(sheet.path(step)) { (sheet.text(key::PROGRAMME_REGISTER, &[])) } }
            }
        }
    }
}
