//! Whose clock the times follow, and a form to change it. The app puts its own picker in the place of the form.

use std::collections::HashMap;
use std::sync::LazyLock;

use domain::Programme;
use domain::zones::{Found, Places, ZoneId, fold, place_table};
use maud::{Markup, html};
use messages::{Locale, key};
use pages::{MOST_COMPARED, Part};

use super::Sheet;
use super::open_groups::Wanted;

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
            select id=(field) name="zone" { (zones(sheet)) }
            (kept(&sheet.choice.query(None)))
            @if let Some(programme) = sheet.programme { (kept(&Wanted::read(sheet.query, programme).query())) }
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
                        select #with name="with" { (zones(sheet)) }
                        (kept(&sheet.shown(programme).query()))
                        button.button type="submit" { (sheet.text(key::SCHEDULE_COMPARE_ADD, &[])) }
                    }
                }
            }
        }
    }
}

/// The rest of a query, so that a form does not lose it. It is our own, so that only the plus of Etc/GMT+5 is encoded.
pub(super) fn kept(query: &str) -> Markup {
    let pairs = query.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('='));
    html! {
        @for (name, value) in pairs { input type="hidden" name=(name) value=(value.replace("%2B", "+")); }
    }
}

/// Every zone with a place, by its country and city in the page's language; `here` is chosen.
fn zones(sheet: &Sheet) -> Markup {
    let all = listed(sheet.locale);
    let here = sheet.zone.canonical();
    html! {
        @if !all.iter().any(|(zone, _)| *zone == here) {
            option value=(here.name()) selected { (sheet.locale.city(here)) }
        }
        @for (zone, words) in all { option value=(zone.name()) selected[*zone == here] { (words) } }
    }
}

/// Zones in the order of a list, each with its words.
type Listed = Vec<(ZoneId, String)>;

/// The zones as a list has them, country by country in the language's alphabet, the largest city of each first. Made once:
/// every page with times holds it.
fn listed(locale: &'static Locale) -> &'static [(ZoneId, String)] {
    static LISTS: LazyLock<HashMap<&str, Listed>> = LazyLock::new(|| {
        let known = messages::languages().iter().filter_map(|language| messages::locale(language));
        known.map(|locale| (locale.lang(), list(locale))).collect()
    });
    LISTS.get(locale.lang()).map_or(&[], Vec::as_slice)
}

fn list(locale: &Locale) -> Listed {
    let places = Places::new(place_table(locale.lang()));
    let mut countries: Vec<_> =
        places.countries().filter_map(|country| Some((country.code, *country.names.first()?))).collect();
    countries.sort_by_key(|(_, name)| fold(name));
    let in_country = |(code, country): &(&str, &str)| {
        let words = |found: Found| {
            let args = [("country", (*country).into()), ("city", (&found.city).into())];
            (found.zone, locale.plain(key::ZONE_IN_COUNTRY, &args))
        };
        places.in_country(code).into_iter().map(words).collect::<Listed>()
    };
    countries.iter().flat_map(in_country).collect()
}
