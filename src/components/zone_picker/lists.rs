//! The same choice as two plain lists, a country and then a place in it, for those who would rather not search.

use domain::zones::{Found, ZoneId};
use leptos::prelude::*;

use super::super::written::Html;
use super::time_now;
use crate::browser::intl::sorted;
use crate::places;
use crate::site::{plain, tr};

/// Folded away; the lists are written once somebody opens them.
pub(super) fn lists(id: String, on_choose: Callback<Found>) -> AnyView {
    let is_open = RwSignal::new(false);
    let country = RwSignal::new(String::new());
    let place = RwSignal::new(None::<ZoneId>);
    let (country_id, place_id) = (format!("{id}-country"), format!("{id}-place"));
    let open = move |_| {
        places::want();
        is_open.set(true);
    };
    let choose_country = move |event| {
        let code = event_target_value(&event);
        // The largest city of a country comes first; it is chosen only with a press.
        place.set(in_country(&code).first().map(|found| found.zone));
        country.set(code);
    };
    let take = move |_| {
        if let Some(zone) = place.get_untracked() {
            on_choose.run(places::table_untracked().found_zone(zone));
        }
    };
    view! {
        <details class="zone-picker__lists" on:toggle=open>
            <summary>{tr!(SCHEDULE_ZONE_LISTS)}</summary>
            <div class="field">
                <label for=country_id.clone()>{tr!(SCHEDULE_ZONE_COUNTRY)}</label>
                <select
                    id=country_id
                    class="field__input"
                    on:change=choose_country
                    inner_html=move || if is_open.get() { countries() } else { String::new() }
                ></select>
            </div>
            <div class="field">
                <label for=place_id.clone()>{tr!(SCHEDULE_ZONE_PLACE)}</label>
                <select
                    id=place_id
                    class="field__input"
                    on:change=move |event| place.set(ZoneId::parse(&event_target_value(&event)))
                    inner_html=move || places_of(&country.read())
                ></select>
            </div>
            <p class="actions">
                <button
                    type="button"
                    class="button"
                    aria-disabled=move || if place.read().is_none() { "true" } else { "false" }
                    on:click=take
                >
                    {tr!(SCHEDULE_ZONE_USE)}
                </button>
            </p>
        </details>
    }
    .into_any()
}

fn in_country(code: &str) -> Vec<Found> {
    places::table().in_country(code)
}

/// In the alphabet of the page's language.
fn countries() -> String {
    let table = places::table();
    let named = table.countries().filter_map(|country| Some((country.code, *country.names.first()?)));
    let all = sorted(named.map(|(code, name)| (code.to_string(), name.to_string())));
    let mut html = Html::default();
    html.line("<option value=\"\">", &plain!(SCHEDULE_ZONE_CHOOSE), "</option>");
    for (code, name) in all {
        html.line("<option value=\"", &code, "\">").line("", &name, "</option>");
    }
    html.into_text()
}

fn places_of(country: &str) -> String {
    let mut html = Html::default();
    for found in in_country(country) {
        html.line("<option value=\"", found.zone.name(), "\">");
        let time = time_now(found.zone);
        html.line("", &plain!(SCHEDULE_ZONE_CHOSEN, zone = &found.city, time = &time), "</option>");
    }
    html.into_text()
}
