//! Choosing a time zone by typing a city: an editable combobox. Nothing is chosen until the person chooses.

use std::time::Duration;

use chrono::{DateTime, Utc};
use domain::zones::{Resolved, ZoneId, fold, local_at, offset_at, resolve};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::written::{Html, written};
use super::{Issues, field_id, sentence_at};
use crate::browser;
use crate::site::{self, plain, tr};

/// More are counted, but not listed: who sees fifty places types another letter.
const MOST_SHOWN: usize = 50;

/// The zones that `text` may mean, likeliest first: by city, IANA name (old ones too), abbreviation, offset. Case and
/// accents do not count. What the picker finds is decided here and nowhere else.
fn candidates(text: &str, now: DateTime<Utc>) -> Vec<ZoneId> {
    let wanted = fold(text).replace('-', " ");
    if wanted.is_empty() {
        return Vec::new();
    }
    // What `resolve` brings keeps its order: the likeliest meaning is first.
    let mut found: Vec<ZoneId> = match resolve(text) {
        Resolved::Zone(zone) | Resolved::Suspect(zone) => vec![zone],
        Resolved::Ambiguous(zones) => zones,
        Resolved::FixedOffset { minutes } => {
            ZoneId::places().filter(|zone| offset_at(*zone, now) == Ok(minutes * 60)).collect()
        }
        Resolved::Unknown => Vec::new(),
    };
    let mut ranked: [Vec<ZoneId>; 3] = Default::default();
    for zone in ZoneId::all() {
        let name = fold(zone.name()).replace('-', " ");
        if let Some(rank) = rank(&name, &wanted) {
            ranked[rank].push(zone.canonical());
        }
    }
    ranked.into_iter().for_each(|zones| found.extend(zones));
    let mut zones = Vec::new();
    for zone in found {
        // Etc/GMT+5 and its like say an offset, but not when the clock changes.
        if !zone.name().starts_with("Etc/") && !zones.contains(&zone) {
            zones.push(zone);
        }
    }
    zones
}

/// How well a folded name fits what was typed: the city begins so, a word of it does, the name has it somewhere.
fn rank(name: &str, wanted: &str) -> Option<usize> {
    let city = name.rsplit('/').next().unwrap_or(name);
    if city.starts_with(wanted) {
        Some(0)
    } else if city.split(' ').any(|word| word.starts_with(wanted)) {
        Some(1)
    } else if name.starts_with(wanted) || (wanted.len() > 2 && name.contains(wanted)) {
        Some(2)
    } else {
        None
    }
}

/// `Kathmandu, UTC+5:45`: a zone and its offset now.
pub fn zone_words(zone: ZoneId) -> String {
    let offset_s = offset_at(zone, site::now()).unwrap_or_default();
    site::locale().zone_label(&zone.city(), offset_s)
}

/// The part of the world that the zone's name begins with.
fn area(zone: ZoneId) -> String {
    match zone.canonical().name().split('/').next() {
        Some("Africa") => plain!(ZONE_AREA_AFRICA),
        Some("America") => plain!(ZONE_AREA_AMERICA),
        Some("Antarctica") => plain!(ZONE_AREA_ANTARCTICA),
        Some("Arctic") => plain!(ZONE_AREA_ARCTIC),
        Some("Asia") => plain!(ZONE_AREA_ASIA),
        Some("Atlantic") => plain!(ZONE_AREA_ATLANTIC),
        Some("Australia") => plain!(ZONE_AREA_AUSTRALIA),
        Some("Europe") => plain!(ZONE_AREA_EUROPE),
        Some("Indian") => plain!(ZONE_AREA_INDIAN),
        Some("Pacific") => plain!(ZONE_AREA_PACIFIC),
        _ => String::new(),
    }
}

#[derive(Clone, Copy)]
struct Picker {
    id: StoredValue<String>,
    value: Signal<String>,
    on_choose: Callback<String>,
    /// What stands in the field while it is not the chosen city.
    typed: RwSignal<Option<String>>,
    is_open: RwSignal<bool>,
    /// The option that Enter would choose.
    active: RwSignal<Option<usize>>,
    found: Memo<Vec<ZoneId>>,
    speaking: StoredValue<Option<TimeoutHandle>>,
}

impl Picker {
    fn list_id(self) -> String {
        self.id.with_value(|id| format!("{id}-list"))
    }

    fn option_id(self, at: usize) -> String {
        self.id.with_value(|id| format!("{id}-option-{at}"))
    }

    fn chosen(self) -> Option<ZoneId> {
        self.value.with(|name| ZoneId::parse(name))
    }

    fn shown(self) -> usize {
        self.found.read_untracked().len().min(MOST_SHOWN)
    }

    fn text(self) -> String {
        self.typed.get().unwrap_or_else(|| self.chosen().map_or(String::new(), ZoneId::city))
    }

    fn take(self, text: String) {
        self.typed.set(Some(text));
        self.active.set(None);
        self.is_open.set(true);
        self.speak_soon();
    }

    fn choose(self, at: usize) {
        let Some(zone) = self.found.with_untracked(|found| found.get(at).copied()) else { return };
        self.typed.set(None);
        self.close();
        self.on_choose.run(zone.name().to_string());
        browser::live::say(zone_words(zone));
    }

    fn close(self) {
        self.is_open.set(false);
        self.active.set(None);
    }

    /// Leaving without a choice: what was chosen before is shown again.
    fn restore(self) {
        self.close();
        if self.value.with_untracked(|name| !name.is_empty()) {
            self.typed.set(None);
        }
    }

    fn step(self, forward: bool) {
        let n = self.shown();
        if !self.is_open.get_untracked() {
            self.is_open.set(true);
        }
        if n == 0 {
            return;
        }
        let next = match (self.active.get_untracked(), forward) {
            (None, true) => 0,
            (None, false) => n - 1,
            (Some(at), true) => (at + 1) % n,
            (Some(at), false) => (at + n - 1) % n,
        };
        self.active.set(Some(next));
        // Once the list is written again.
        request_animation_frame(move || scroll_to(&self.list_id(), &self.option_id(next)));
    }

    fn press(self, event: &web_sys::KeyboardEvent) {
        let is_open = self.is_open.get_untracked();
        match event.key().as_str() {
            "ArrowDown" if event.alt_key() => self.is_open.set(true),
            "ArrowUp" if event.alt_key() => self.close(),
            "ArrowDown" => self.step(true),
            "ArrowUp" => self.step(false),
            // Closed already: the form is submitted, as everywhere.
            "Enter" if is_open => match (self.active.get_untracked(), self.shown()) {
                (Some(at), _) => self.choose(at),
                (None, 1) => self.choose(0),
                (None, _) => {}
            },
            "Escape" if is_open => self.close(),
            "Escape" if self.typed.read_untracked().is_some() => self.restore(),
            "Tab" => return self.restore(),
            _ => return,
        }
        event.prevent_default();
    }

    /// Half a second after the last letter, so that a screen reader is not interrupted by each.
    fn speak_soon(self) {
        if let Some(handle) = self.speaking.get_value() {
            handle.clear();
        }
        let speak = move || {
            // A choice may have taken the picker off the page meanwhile.
            let Some(n) = self.found.try_with_untracked(Vec::len) else { return };
            if self.is_open.try_get_untracked() == Some(true) {
                browser::live::say(plain!(SCHEDULE_ZONE_FOUND, n = n));
            }
        };
        self.speaking.set_value(set_timeout_with_handle(speak, Duration::from_millis(500)).ok());
    }
}

/// Keeps the active option in view of its list, without moving the page.
fn scroll_to(list: &str, option: &str) {
    let (Some(list), Some(option)) = (browser::page::element(list), browser::page::element(option)) else {
        return;
    };
    let (top, bottom) = (option.offset_top(), option.offset_top() + option.offset_height());
    if top < list.scroll_top() {
        list.set_scroll_top(top);
    } else if bottom > list.scroll_top() + list.client_height() {
        list.set_scroll_top(bottom - list.client_height());
    }
}

/// A field for a city, with the zones that it may mean below it. `value` is an IANA name, or empty.
#[component]
pub fn ZonePicker(
    path: &'static str,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    issues: Issues,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_choose: Callback<String>,
) -> impl IntoView {
    let id = field_id(path);
    let typed = RwSignal::new(None::<String>);
    let is_open = RwSignal::new(false);
    let found = Memo::new(move |_| match (is_open.get(), typed.read().as_deref()) {
        (false, _) => Vec::new(),
        // Nothing typed yet: where the device seems to be.
        (true, None | Some("")) => browser::zone::detected().map(ZoneId::canonical).into_iter().collect(),
        (true, Some(text)) => candidates(text, site::now()),
    });
    let picker = Picker {
        id: StoredValue::new(id.clone()),
        value,
        on_choose,
        typed,
        is_open,
        active: RwSignal::new(None),
        found,
        speaking: StoredValue::new(None),
    };
    close_from_outside(picker);
    let (hint_id, error_id, chosen_id) =
        (format!("{id}-hint"), format!("{id}-error"), format!("{id}-chosen"));
    let described = {
        let ids = [hint_id.clone(), error_id.clone(), chosen_id.clone()];
        let has_hint = hint.is_some();
        move || {
            let there = [has_hint, sentence_at(issues, path).is_some(), picker.chosen().is_some()];
            let used: Vec<&str> =
                ids.iter().zip(there).filter(|(_, t)| *t).map(|(id, _)| id.as_str()).collect();
            (!used.is_empty()).then(|| used.join(" "))
        }
    };
    let active = move || picker.active.get().map(|at| picker.option_id(at));
    view! {
        <div class="field zone-picker">
            <label for=id.clone()>{label.clone()}</label>
            {hint.map(|hint| view! { <p class="field__hint" id=hint_id>{hint}</p> })}
            {move || sentence_at(issues, path)
                .map(|sentence| view! { <p class="field__error" id=error_id.clone()>{sentence}</p> })}
            <input
                id=id.clone()
                class="field__input"
                type="text"
                role="combobox"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                enterkeyhint="done"
                dir="auto"
                aria-autocomplete="list"
                aria-controls=picker.list_id()
                aria-expanded=move || if picker.is_open.get() { "true" } else { "false" }
                aria-activedescendant=active
                aria-invalid=move || sentence_at(issues, path).map(|_| "true")
                aria-describedby=described
                prop:value=move || picker.text()
                on:input=move |event| picker.take(event_target_value(&event))
                on:keydown=move |event| picker.press(&event)
                on:focus=move |_| picker.id.with_value(|id| browser::clipboard::select(id))
            />
            {choices(picker, label)}
            <p class="zone-picker__chosen" id=chosen_id>{move || picker.chosen().map(chosen_words)}</p>
        </div>
    }
}

/// "Kathmandu, UTC+5:45", and what a clock there shows.
fn chosen_words(zone: ZoneId) -> String {
    let time = time_now(zone);
    tr!(SCHEDULE_ZONE_CHOSEN, zone = &zone_words(zone), time = &time)
}

fn time_now(zone: ZoneId) -> String {
    local_at(zone, site::now())
        .map_or(String::new(), |local| site::locale().time(local.time(), site::clock()))
}

/// The list of zones, or the sentence that there is none.
fn choices(picker: Picker, label: String) -> AnyView {
    let options = move || {
        let mut html = Html::default();
        let active = picker.active.get();
        for (at, zone) in picker.found.read().iter().take(MOST_SHOWN).enumerate() {
            option(&mut html, &picker.option_id(at), *zone, active == Some(at));
        }
        html.into_text()
    };
    let choose = move |event: web_sys::MouseEvent| {
        let pressed = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let option = pressed.and_then(|pressed| pressed.closest("[role=option]").ok().flatten());
        let Some(id) = option.map(|option| option.id()) else { return };
        if let Some(at) = (0..picker.shown()).find(|at| picker.option_id(*at) == id) {
            picker.choose(at);
        }
    };
    view! {
        <div class="zone-picker__below">
            {written(move |html| several(html, picker))}
            <ul
                id=picker.list_id()
                class="zone-picker__list"
                role="listbox"
                aria-label=label
                hidden=move || picker.found.read().is_empty()
                // The field keeps the focus while an option is pressed.
                on:mousedown=|event| event.prevent_default()
                on:click=choose
                inner_html=options
            ></ul>
        </div>
    }
    .into_any()
}

fn option(html: &mut Html, id: &str, zone: ZoneId, is_active: bool) {
    let (area, time) = (area(zone), time_now(zone));
    let words = if area.is_empty() {
        zone_words(zone)
    } else {
        tr!(SCHEDULE_ZONE_OPTION, city = &zone.city(), area = &area, time = &time)
    };
    html.line("<li class=\"zone-picker__option\" role=\"option\" id=\"", id, "\" aria-selected=\"");
    html.put(if is_active { "true\">" } else { "false\">" }).say(&words).put("</li>");
}

/// "CST" means several zones, and "xyzzy" none: only the person can tell what is meant.
fn several(html: &mut Html, picker: Picker) {
    let Some(text) = picker.typed.get().filter(|text| picker.is_open.get() && !text.trim().is_empty()) else {
        return;
    };
    if picker.found.read().is_empty() {
        html.line("<p class=\"zone-picker__none\">", &tr!(SCHEDULE_ZONE_NONE, text = &text), "</p>");
    } else if matches!(resolve(&text), Resolved::Ambiguous(_)) {
        html.line("<p class=\"zone-picker__several\">", &tr!(SCHEDULE_ZONE_SEVERAL, text = &text), "</p>");
    }
}

/// A press anywhere else closes the list. Losing the focus alone does not: on a phone the keyboard is put away to see the
/// list, and a screen reader's own focus wanders into it.
fn close_from_outside(picker: Picker) {
    let listener = window_event_listener_untyped("pointerdown", move |event| {
        let Some(picked) = event.target().and_then(|target| target.dyn_into::<web_sys::Node>().ok()) else {
            return;
        };
        let field = picker.id.with_value(|id| browser::page::element(id));
        let is_inside = field
            .and_then(|field| field.parent_element())
            .is_some_and(|around| around.contains(Some(&picked)));
        if !is_inside {
            picker.restore();
        }
    });
    on_cleanup(move || listener.remove());
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first zones that `text` brings.
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let now = "2026-11-25T12:00:00Z".parse().unwrap();
        let found: Vec<&str> = candidates(text, now).into_iter().map(ZoneId::name).collect();
        assert_eq!(found.get(..expected.len()), Some(expected), "{text}: {found:?}");
    }

    #[test]
    fn a_city_is_found_by_its_first_letters_without_accents_or_case() {
        check("lagos", &["Africa/Lagos"]);
        check("São", &["Africa/Sao_Tome", "America/Sao_Paulo"]);
        check("new yo", &["America/New_York"]);
        check("york", &["America/New_York"]);
        check("Port-au", &["America/Port-au-Prince"]);
    }

    #[test]
    fn an_old_name_leads_to_the_zone_of_today() {
        check("Katmandu", &["Asia/Kathmandu"]);
        check("calcu", &["Asia/Kolkata"]);
        check("Asia/Saigon", &["Asia/Ho_Chi_Minh"]);
    }

    #[test]
    fn an_abbreviation_lists_every_meaning_and_a_big_city_its_zone() {
        check("CST", &["America/Chicago"]);
        check("Ottawa", &["America/Toronto"]);
        assert!(candidates("IST", DateTime::UNIX_EPOCH).len() > 1);
    }

    #[test]
    fn an_offset_brings_the_places_that_have_it_now() {
        check("UTC+5:45", &["Asia/Kathmandu"]);
    }

    #[test]
    fn what_is_no_place_brings_nothing() {
        for text in ["", "  ", "xyzzy", "東京都庁", "/", "-"] {
            assert_eq!(candidates(text, DateTime::UNIX_EPOCH), [], "{text}");
        }
        let long = "é".repeat(100_000);
        assert_eq!(candidates(&long, DateTime::UNIX_EPOCH), []);
    }

    #[test]
    fn zones_without_a_place_are_not_offered() {
        let found = candidates("GMT", DateTime::UNIX_EPOCH);
        assert!(found.iter().all(|zone| !zone.name().starts_with("Etc/")), "{found:?}");
    }
}
