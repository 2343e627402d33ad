//! Whose clock the times follow, and a form to change it. The app puts its own picker in the place of the form.

use domain::Programme;
use domain::zones::ZoneId;
use maud::{Markup, html};
use messages::key;
use pages::{MOST_COMPARED, Part};

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
    html! {
        form.zone-form method="get" {
            label for=(field) { (sheet.text(key::SCHEDULE_ZONE_CHANGE, &[])) }
            select id=(field) name="zone" dir="ltr" { (zones(sheet.zone)) }
            (kept(&sheet.choice.query(None)))
            button.button type="submit" { (sheet.text(key::SCHEDULE_SHOW, &[])) }
        }
    }
}

/// Other places whose times are to stand beside one's own.
pub(super) fn compare(sheet: &Sheet, programme: &Programme) -> Markup {
    html! {
        details.more #compare open[!sheet.choice.with.is_empty()] {
            summary { (sheet.text(key::SCHEDULE_COMPARE, &[])) }
            (sheet.part(Part::Compared, programme))
            div #compare-picker {
                @if sheet.choice.with.len() < MOST_COMPARED {
                    form.zone-form method="get" {
                        label for="with" { (sheet.text(key::SCHEDULE_COMPARE_FIELD, &[])) }
                        select #with name="with" dir="ltr" { (zones(sheet.zone)) }
                        (kept(&sheet.shown(programme).query()))
                        button.button type="submit" { (sheet.text(key::SCHEDULE_COMPARE_ADD, &[])) }
                    }
                }
            }
        }
    }
}

/// The rest of a query, so that a form does not lose it. It is our own, so that only the plus of Etc/GMT+5 is encoded.
fn kept(query: &str) -> Markup {
    let pairs = query.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('='));
    html! {
        @for (name, value) in pairs { input type="hidden" name=(name) value=(value.replace("%2B", "+")); }
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
