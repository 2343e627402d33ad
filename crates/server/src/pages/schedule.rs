//! The times of every occurrence, in the zone of the address.

use domain::programme::State;
use maud::html;
use messages::key;
use pages::{Part, dates};

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
        details.more {
            summary { (sheet.text(key::SCHEDULE_PASS_ON, &[])) }
            (sheet.part(Part::Text, programme))
        }
        (sheet.part(Part::Horizon, programme))
    };
    Content {
        title: sheet.shown(programme).schedule_title(),
        description: sheet.plain(key::PROGRAMME_DATES, &[("dates", (&dates).into())]),
        body,
    }
}
