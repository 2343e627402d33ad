//! Whose clock the times on this page follow, where that was learned from, and how to change it.

use domain::zones::ZoneId;
use leptos::prelude::*;

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
        // The picker goes away, and the focus with it.
        if let Some(button) = browser::page::element("zone-change") {
            let _ = button.focus();
        }
        browser::live::say(plain!(SCHEDULE_ZONE_NOW_SHOWN, zone = &zone_words(zone)));
    };
    let toggle = move |_| {
        is_changing.update(|is_changing| *is_changing = !*is_changing);
        if is_changing.get_untracked() {
            browser::focus::move_to("field-zone".into());
        }
    };
    let shown = move || tr!(SCHEDULE_ZONE_SHOWN, zone = &zone_words(current.zone.get()));
    view! {
        <div class="zone-line" id="zone-line">
            <p class="zone-line__now">
                <strong>{shown}</strong>
                " "
                <span class="zone-line__origin">{move || origin_words(current.origin.get())}</span>
                " "
                <button
                    id="zone-change"
                    type="button"
                    class="button button--quiet"
                    aria-label=plain!(SCHEDULE_ZONE_CHANGE)
                    aria-expanded=move || if is_changing.get() { "true" } else { "false" }
                    on:click=toggle
                >
                    {tr!(SCHEDULE_CHANGE)}
                </button>
            </p>
            {move || notice(current)}
            {move || own_zone(current).map(|own| view! {
                <p class="zone-line__own">
                    <button type="button" class="button" on:click=move |_| choose(own)>
                        {tr!(SCHEDULE_ZONE_MINE, zone = &zone_words(own))}
                    </button>
                </p>
            })}
            {move || is_changing.get().then(|| view! {
                <ZonePicker
                    path="/zone"
                    label=tr!(SCHEDULE_ZONE_FIELD)
                    hint=tr!(SCHEDULE_ZONE_HINT)
                    issues=RwSignal::new(Vec::new())
                    value=String::new()
                    on_choose=move |name: String| if let Some(zone) = ZoneId::parse(&name) { choose(zone) }
                />
            })}
        </div>
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

/// The device's own zone, where the times are in another.
fn own_zone(current: CurrentZone) -> Option<ZoneId> {
    let shown = current.zone.get();
    current.device.filter(|own| *own != shown)
}

/// The address names no zone, or the browser hides its own.
fn notice(current: CurrentZone) -> Option<AnyView> {
    let sentence = if let Some(name) = current.unknown.get() {
        let city = site::programme().map_or(ZoneId::UTC, |programme| programme.anchor_zone).city();
        tr!(SCHEDULE_ZONE_UNKNOWN, zone = &name, city = &city)
    } else if current.is_hidden() {
        tr!(SCHEDULE_ZONE_HIDDEN)
    } else {
        return None;
    };
    Some(view! { <p class="notice notice--warning zone-line__notice">{sentence}</p> }.into_any())
}
