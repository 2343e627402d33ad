//! Choosing a time zone by typing a city: an editable combobox (WAI-ARIA APG). Nothing is chosen until the person chooses.
//! What is found is decided by `domain::zones::find`.

mod lists;

use std::time::Duration;

use domain::zones::{Finding, Found, ZoneId, find, local_at, offset_at};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::written::{Html, written};
use super::{Issues, field_id, sentence_at};
use crate::browser;
use crate::places;
use crate::site::{self, plain, tr};

/// More are counted, but not listed: who sees forty places types another letter.
const MOST_SHOWN: usize = 40;

/// `Kathmandu, UTC+5:45`: a zone and its offset now.
pub fn zone_words(zone: ZoneId) -> String {
    let offset_s = offset_at(zone, site::now()).unwrap_or_default();
    site::locale().zone_label(&site::locale().city(zone), offset_s)
}

#[derive(Clone, Copy)]
struct Picker {
    id: StoredValue<String>,
    value: Signal<String>,
    on_choose: Callback<String>,
    is_answer: bool,
    /// What stands in the field while it is not the chosen city.
    typed: RwSignal<Option<String>>,
    is_open: RwSignal<bool>,
    /// The option that Enter would choose.
    active: RwSignal<Option<usize>>,
    found: Memo<Finding>,
    /// What was chosen here, which may be a city that no zone is called after.
    picked: RwSignal<Option<Found>>,
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
        self.found.read_untracked().found.len()
    }

    fn text(self) -> String {
        if let Some(typed) = self.typed.get() {
            return typed;
        }
        let Some(zone) = self.chosen() else { return String::new() };
        let picked = self.picked.get().filter(|picked| picked.zone == zone);
        picked.map_or_else(|| site::locale().city(zone), |picked| picked.city)
    }

    fn take(self, text: String) {
        self.typed.set(Some(text));
        self.active.set(None);
        self.is_open.set(true);
        self.speak_soon();
    }

    fn choose(self, at: usize) {
        if let Some(found) = self.found.with_untracked(|finding| finding.found.get(at).cloned()) {
            self.pick(found);
        }
    }

    fn pick(self, found: Found) {
        let zone = found.zone;
        self.picked.set(Some(found));
        self.typed.set(None);
        self.close();
        self.on_choose.run(zone.name().to_string());
        browser::live::say(zone_words(zone));
    }

    fn close(self) {
        self.is_open.set(false);
        self.active.set(None);
    }

    /// Leaving without a choice: what was chosen before is shown again. In a form, where something else was typed, nothing
    /// is chosen any more: going on with the earlier place would pass over what the person wrote.
    fn restore(self) {
        self.close();
        let is_typed =
            self.typed.with_untracked(|text| text.as_ref().is_some_and(|text| !text.trim().is_empty()));
        if self.is_answer && is_typed {
            if self.value.with_untracked(|name| !name.is_empty()) {
                self.on_choose.run(String::new());
            }
        } else if self.value.with_untracked(|name| !name.is_empty()) {
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
            // What was typed goes; what was chosen before, if anything was, stands there again.
            "Escape" if self.typed.read_untracked().is_some() => self.typed.set(None),
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
            let Some(n) = self.found.try_with_untracked(|finding| finding.count) else { return };
            if self.is_open.try_get_untracked() == Some(true) {
                browser::live::say(plain!(SCHEDULE_ZONE_FOUND, n = n));
            }
        };
        self.speaking.set_value(set_timeout_with_handle(speak, Duration::from_millis(500)).ok());
    }
}

/// Keeps the active option in view of its list, without moving the page.
pub(super) fn scroll_to(list: &str, option: &str) {
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

/// A field for a city, with the zones that it may mean below it. `value` is an IANA name, or empty. With `is_answer` it is
/// part of a form, and `on_choose` also gets an empty name: something was typed and nothing chosen.
#[component]
pub fn ZonePicker(
    path: &'static str,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    issues: Issues,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_choose: Callback<String>,
    #[prop(optional)] is_answer: bool,
) -> impl IntoView {
    let id = field_id(path);
    let typed = RwSignal::new(None::<String>);
    let is_open = RwSignal::new(false);
    let found = Memo::new(move |_| match (is_open.get(), typed.read().as_deref()) {
        (false, _) => Finding::default(),
        // Nothing typed yet: where the device seems to be.
        (true, None | Some("")) => {
            let own = browser::zone::detected().map(|zone| places::table().found_zone(zone.canonical()));
            Finding { count: usize::from(own.is_some()), found: own.into_iter().collect(), is_several: false }
        }
        (true, Some(text)) => find(places::table(), text, site::now(), MOST_SHOWN),
    });
    let picker = Picker {
        id: StoredValue::new(id.clone()),
        value,
        on_choose,
        is_answer,
        typed,
        is_open,
        active: RwSignal::new(None),
        found,
        picked: RwSignal::new(None),
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
                on:focus=move |_| {
                    places::want();
                    picker.id.with_value(|id| browser::clipboard::select(id));
                }
            />
            {choices(picker, label)}
            <p class="zone-picker__chosen" id=chosen_id>{move || picker.chosen().map(chosen_words)}</p>
            {lists::lists(id, Callback::new(move |found| picker.pick(found)))}
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
        for (at, found) in picker.found.read().found.iter().enumerate() {
            option(&mut html, &picker.option_id(at), found, active == Some(at));
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
                hidden=move || picker.found.read().found.is_empty()
                // The field keeps the focus while an option is pressed.
                on:mousedown=|event| event.prevent_default()
                on:click=choose
                inner_html=options
            ></ul>
        </div>
    }
    .into_any()
}

/// "Lagos, Nigeria, now 17:05"; without the table "Lagos, UTC+1, now 17:05".
fn option(html: &mut Html, id: &str, found: &Found, is_active: bool) {
    let words = match &found.country {
        None => tr!(SCHEDULE_ZONE_CHOSEN, zone = &zone_words(found.zone), time = &time_now(found.zone)),
        Some(country) => {
            tr!(SCHEDULE_ZONE_OPTION, city = &found.city, country = country, time = &time_now(found.zone))
        }
    };
    html.line("<li class=\"zone-picker__option\" role=\"option\" id=\"", id, "\" aria-selected=\"");
    html.put(if is_active { "true\">" } else { "false\">" }).say(&words).put("</li>");
}

/// "CST" means several zones, and "xyzzy" none: only the person can tell what is meant.
fn several(html: &mut Html, picker: Picker) {
    let Some(text) = picker.typed.get().filter(|text| picker.is_open.get() && !text.trim().is_empty()) else {
        return;
    };
    let finding = picker.found.read();
    if finding.found.is_empty() {
        html.line("<p class=\"zone-picker__none\">", &tr!(SCHEDULE_ZONE_NONE, text = &text), "</p>");
    } else if finding.is_several {
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
