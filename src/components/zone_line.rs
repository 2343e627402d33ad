//! Whose clock the times on this page follow, where that was learned from, and how to change it.

use domain::zones::ZoneId;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::written::{Html, written};
use super::zone_picker::{ZonePicker, zone_words};
use crate::browser;
use crate::current_zone::{CurrentZone, Origin};
use crate::site::{self, plain, tr};

/// The zone in words with a Change button; asks at once where the device hides its zone.
#[component]
pub fn ZoneLine(current: CurrentZone) -> impl IntoView {
    let is_changing = RwSignal::new(current.is_hidden() || current.unknown.read_untracked().is_some());
    let choose = move |zone: ZoneId| {
        current.choose(zone);
        is_changing.set(false);
        browser::live::say(plain!(SCHEDULE_ZONE_NOW_SHOWN, zone = &zone_words(zone)));
        // The picker goes away, and the focus with it. A frame later the line is written again.
        request_animation_frame(|| {
            if let Some(button) = browser::page::element("zone-change") {
                let _ = button.focus();
            }
        });
    };
    let press = move |event: web_sys::MouseEvent| {
        let pressed = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        match (pressed.map(|pressed| pressed.id()).as_deref(), current.device) {
            (Some("zone-change"), _) => {
                is_changing.update(|is_changing| *is_changing = !*is_changing);
                if is_changing.get_untracked() {
                    browser::focus::move_to("field-zone".into());
                }
            }
            (Some("zone-own"), Some(own)) => choose(own),
            _ => {}
        }
    };
    let take = move |name: String| {
        if let Some(zone) = ZoneId::parse(&name) {
            choose(zone);
        }
    };
    let picker = move || {
        is_changing.get().then(|| {
            view! {
                <ZonePicker
                    path="/zone"
                    label=tr!(SCHEDULE_ZONE_FIELD)
                    hint=tr!(SCHEDULE_ZONE_HINT)
                    issues=RwSignal::new(Vec::new())
                    value=String::new()
                    on_choose=take
                />
            }
        })
    };
    view! {
        <div class="zone-line" id="zone-line" on:click=press>
            {written(move |html| write(html, current))}
            {picker}
        </div>
    }
}

fn write(html: &mut Html, current: CurrentZone) {
    let zone = current.zone.get();
    let shown = tr!(SCHEDULE_ZONE_SHOWN, zone = &zone_words(zone));
    html.line("<p class=\"zone-line__now\"><strong>", &shown, "</strong> <span class=\"zone-line__origin\">");
    html.line("", &origin_words(current.origin.get()), "</span> ");
    html.put("<button type=\"button\" class=\"button button--quiet\" id=\"zone-change\" aria-label=\"");
    html.line("", &plain!(SCHEDULE_ZONE_CHANGE), "\">").line("", &tr!(SCHEDULE_CHANGE), "</button></p>");
    if let Some(sentence) = warning(current) {
        html.line("<p class=\"notice notice--warning zone-line__notice\">", &sentence, "</p>");
    }
    // The device's own zone, where the times are in another.
    if let Some(own) = current.device.filter(|own| *own != zone) {
        let words = tr!(SCHEDULE_ZONE_MINE, zone = &zone_words(own));
        html.put("<p class=\"zone-line__own\"><button type=\"button\" class=\"button\" id=\"zone-own\">");
        html.say(&words).put("</button></p>");
    }
}

fn origin_words(origin: Origin) -> String {
    match origin {
        Origin::Device => tr!(SCHEDULE_ZONE_FROM_DEVICE),
        Origin::Link => tr!(SCHEDULE_ZONE_FROM_LINK),
        Origin::Choice => tr!(SCHEDULE_ZONE_FROM_CHOICE),
        Origin::Programme => tr!(SCHEDULE_ZONE_FROM_PROGRAMME),
    }
}

/// The address names no zone, or the browser hides its own.
fn warning(current: CurrentZone) -> Option<String> {
    if let Some(name) = current.unknown.get() {
        let city = site::programme().map_or(ZoneId::UTC, |programme| programme.anchor_zone).city();
        Some(tr!(SCHEDULE_ZONE_UNKNOWN, zone = &name, city = &city))
    } else {
        current.is_hidden().then(|| tr!(SCHEDULE_ZONE_HIDDEN))
    }
}
