//! Whose clock the times follow, and a form to change it. The app puts its own picker in the place of the form.

use domain::Programme;
use domain::zones::ZoneId;
use maud::{Markup, html};
use messages::key;
use pages::Part;

use super::Sheet;

/// `field` is the id of the field for the zone.
pub(super) fn zone_line(sheet: &Sheet, programme: &Programme, field: &str) -> Markup {
    html! {
        div.zone-line #zone-line {
            div.zone-line__row {
                (sheet.part(Part::Zone, programme))
                details.zone-change #zone-change {
                    summary.button."button--quiet" aria-label=(sheet.plain(key::SCHEDULE_ZONE_CHANGE, &[])) {
                        (sheet.text(key::SCHEDULE_CHANGE, &[]))
                    }
                    div #zone-picker { (form(sheet, field)) }
                }
            }
            (sheet.part(Part::ZoneNotes, programme))
        }
    }
}

fn form(sheet: &Sheet, field: &str) -> Markup {
    let kept = sheet.choice.query(None);
    let kept = kept.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('='));
    html! {
        form.zone-form method="get" {
            label for=(field) { (sheet.text(key::SCHEDULE_ZONE_CHANGE, &[])) }
            select id=(field) name="zone" dir="ltr" { (zones(sheet.zone)) }
            @for (name, value) in kept { input type="hidden" name=(name) value=(value); }
            button.button type="submit" { (sheet.text(key::SCHEDULE_SHOW, &[])) }
        }
    }
}

/// Every zone with a place, `here` chosen.
fn zones(here: ZoneId) -> Markup {
    let mut zones: Vec<ZoneId> = ZoneId::places().collect();
    zones.sort();
    let here = here.canonical();
    html! {
        @if !zones.contains(&here) { option value=(here.name()) selected { (here.city()) } }
        @for zone in &zones {
            option value=(zone.name()) selected[*zone == here] { (zone.name().replace('_', " ")) }
        }
    }
}
