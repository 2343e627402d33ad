//! One of a long list, found by typing: an editable combobox (WAI-ARIA APG). Nothing is chosen until the person chooses.

use std::time::Duration;

use domain::zones::fold;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::written::Html;
use super::zone_picker::scroll_to;
use super::{Issues, field_id, sentence_at};
use crate::browser;
use crate::site::{plain, tr};

/// A line of the list: what is stored, its words, and these as they are compared.
struct Line {
    value: String,
    words: String,
    key: String,
}

#[derive(Clone, Copy)]
struct Search {
    id: StoredValue<String>,
    lines: StoredValue<Vec<Line>>,
    value: Signal<String>,
    on_choose: Callback<String>,
    /// What stands in the field while it is not what was chosen.
    typed: RwSignal<Option<String>>,
    is_open: RwSignal<bool>,
    /// The option that Enter would choose, as a place in `found`.
    active: RwSignal<Option<usize>>,
    /// Places in `lines`.
    found: Memo<Vec<usize>>,
    speaking: StoredValue<Option<TimeoutHandle>>,
}

/// Words that begin with what was typed come first.
fn find(lines: &[Line], typed: &str) -> Vec<usize> {
    let wanted = fold(typed);
    let all = || lines.iter().enumerate();
    let begins = |key: &str| {
        key.split([' ', '-', '(']).any(|word| word.starts_with(&wanted)) || key.starts_with(&wanted)
    };
    let first = all().filter(|(_, line)| begins(&line.key));
    let rest = all().filter(|(_, line)| !begins(&line.key) && line.key.contains(&wanted));
    first.chain(rest).map(|(at, _)| at).collect()
}

impl Search {
    fn list_id(self) -> String {
        self.id.with_value(|id| [id, "-list"].concat())
    }

    fn option_id(self, at: usize) -> String {
        self.id.with_value(|id| [id, "-option-", &at.to_string()].concat())
    }

    fn text(self) -> String {
        let words = || {
            let value = self.value.get();
            self.lines.with_value(|lines| {
                lines.iter().find(|line| line.value == value).map(|line| line.words.clone())
            })
        };
        self.typed.get().or_else(words).unwrap_or_default()
    }

    fn shown(self) -> usize {
        self.found.with_untracked(Vec::len)
    }

    fn take(self, text: String) {
        self.typed.set(Some(text));
        self.active.set(None);
        self.is_open.set(true);
        self.speak_soon();
    }

    fn choose(self, at: usize) {
        let Some(line) = self.found.with_untracked(|found| found.get(at).copied()) else { return };
        let (value, words) =
            self.lines.with_value(|lines| (lines[line].value.clone(), lines[line].words.clone()));
        self.typed.set(None);
        self.close();
        self.on_choose.run(value);
        browser::live::say(words);
    }

    fn close(self) {
        self.is_open.set(false);
        self.active.set(None);
    }

    /// Leaving: a whole name that was typed, or filled in by the browser, is a choice. With nothing, or a slip behind its
    /// name, what was chosen before is shown again. Where something else was typed nothing is chosen any more, as in the
    /// field for a city: going on with the earlier answer would pass over what the person wrote.
    fn leave(self) {
        let typed = self.typed.with_untracked(|typed| typed.as_deref().map(fold)).unwrap_or_default();
        let value = self.value.get_untracked();
        let (exact, chosen) = self.lines.with_value(|lines| {
            let exact = lines.iter().find(|line| !typed.is_empty() && line.key == typed);
            let chosen = lines.iter().find(|line| line.value == value);
            (exact.map(|line| line.value.clone()), chosen.map(|line| line.key.clone()))
        });
        self.close();
        match (exact, chosen) {
            (Some(exact), _) => {
                self.typed.set(None);
                self.on_choose.run(exact);
            }
            (None, Some(chosen)) if typed.is_empty() || typed.starts_with(&chosen) => self.typed.set(None),
            (None, Some(_)) => self.on_choose.run(String::new()),
            (None, None) => {}
        }
    }

    fn step(self, forward: bool) {
        self.is_open.set(true);
        let n = self.shown();
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
                (None, _) => self.leave(),
            },
            "Escape" if is_open => self.close(),
            // What was typed goes; what was chosen before, if anything was, stands there again.
            "Escape" if self.typed.read_untracked().is_some() => self.typed.set(None),
            "Tab" => return self.leave(),
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
            let Some(n) = self.found.try_with_untracked(Vec::len) else { return };
            if self.is_open.try_get_untracked() == Some(true) {
                browser::live::say(plain!(SEARCH_FOUND, n = n));
            }
        };
        self.speaking.set_value(set_timeout_with_handle(speak, Duration::from_millis(500)).ok());
    }

    fn options(self) -> String {
        let mut html = Html::default();
        let active = self.active.get();
        self.lines.with_value(|lines| {
            for (at, line) in self.found.read().iter().enumerate() {
                html.line(
                    "<li class=\"zone-picker__option\" role=\"option\" id=\"",
                    &self.option_id(at),
                    "\" aria-selected=\"",
                );
                html.put(if active == Some(at) { "true\">" } else { "false\">" })
                    .say(&lines[*line].words)
                    .put("</li>");
            }
        });
        html.into_text()
    }
}

/// A field to type in, with what it may mean below it; it looks like the field for a city. `options` are value and words.
#[component]
pub fn SearchField(
    path: &'static str,
    #[prop(into)] label: String,
    hint: Option<String>,
    options: Vec<(String, String)>,
    autocomplete: &'static str,
    issues: Issues,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_choose: Callback<String>,
) -> impl IntoView {
    let id = field_id(path);
    let line = |(value, words): (String, String)| Line { key: fold(&words), value, words };
    let lines = StoredValue::new(options.into_iter().map(line).collect::<Vec<Line>>());
    let typed = RwSignal::new(None::<String>);
    let is_open = RwSignal::new(false);
    let found = Memo::new(move |_| match is_open.get() {
        true => lines.with_value(|lines| find(lines, typed.read().as_deref().unwrap_or_default())),
        false => Vec::new(),
    });
    let search = Search {
        id: StoredValue::new(id.clone()),
        lines,
        value,
        on_choose,
        typed,
        is_open,
        active: RwSignal::new(None),
        found,
        speaking: StoredValue::new(None),
    };
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = {
        let (hint_id, error_id, has_hint) = (hint_id.clone(), error_id.clone(), hint.is_some());
        move || {
            let error = sentence_at(issues, path).map(|_| error_id.as_str());
            let both: Vec<&str> = has_hint.then_some(hint_id.as_str()).into_iter().chain(error).collect();
            (!both.is_empty()).then(|| both.join(" "))
        }
    };
    let press = move |event: web_sys::MouseEvent| {
        let pressed = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let option = pressed.and_then(|pressed| pressed.closest("[role=option]").ok().flatten());
        let Some(id) = option.map(|option| option.id()) else { return };
        if let Some(at) = (0..search.shown()).find(|at| search.option_id(*at) == id) {
            search.choose(at);
        }
    };
    let nothing = move || {
        let is_asked = is_open.get() && typed.read().as_deref().is_some_and(|typed| !typed.trim().is_empty());
        (is_asked && found.read().is_empty())
            .then(|| view! { <p class="zone-picker__none">{tr!(SEARCH_NONE)}</p> })
    };
    // A press anywhere else closes the list. Losing the focus alone does not: on a phone the keyboard is put away to see the
    // list, and a screen reader's own focus wanders into it.
    let listener = window_event_listener_untyped("pointerdown", move |event| {
        let Some(pressed) = event.target().and_then(|target| target.dyn_into::<web_sys::Node>().ok()) else {
            return;
        };
        let field = search.id.with_value(|id| browser::page::element(id));
        let around = field.and_then(|field| field.parent_element());
        if !around.is_some_and(|around| around.contains(Some(&pressed))) {
            search.leave();
        }
    });
    on_cleanup(move || listener.remove());
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
                autocomplete=autocomplete
                spellcheck="false"
                enterkeyhint="done"
                dir="auto"
                aria-autocomplete="list"
                aria-controls=search.list_id()
                aria-expanded=move || if search.is_open.get() { "true" } else { "false" }
                aria-activedescendant=move || search.active.get().map(|at| search.option_id(at))
                aria-invalid=move || sentence_at(issues, path).map(|_| "true")
                aria-describedby=described
                prop:value=move || search.text()
                on:input=move |event| search.take(event_target_value(&event))
                on:keydown=move |event| search.press(&event)
                // The browser fills a field in without a key.
                on:change=move |_| {
                    if search.typed.read_untracked().is_some() {
                        search.leave();
                    }
                }
                on:click=move |_| search.is_open.set(true)
            />
            <div class="zone-picker__below">
                {nothing}
                <ul
                    id=search.list_id()
                    class="zone-picker__list"
                    role="listbox"
                    aria-label=label
                    hidden=move || search.found.read().is_empty()
                    // The field keeps the focus while an option is pressed.
                    on:mousedown=|event| event.prevent_default()
                    on:click=press
                    inner_html=move || search.options()
                ></ul>
            </div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_begin_as_typed_come_before_those_that_only_hold_it() {
        let line = |words: &str| Line { value: words.into(), words: words.into(), key: fold(words) };
        let lines: Vec<Line> =
            ["Algeria", "Côte d’Ivoire", "Equatorial Guinea", "Guinea", "Papua New Guinea"].map(line).into();
        let found = |typed: &str| {
            find(&lines, typed).into_iter().map(|at| lines[at].words.as_str()).collect::<Vec<_>>()
        };
        assert_eq!(found("guin"), ["Equatorial Guinea", "Guinea", "Papua New Guinea"]);
        assert_eq!(found("cote d'"), ["Côte d’Ivoire"]);
        assert_eq!(found("ger"), ["Algeria"]);
        assert_eq!(found("").len(), lines.len());
        assert!(found("xyz").is_empty());
    }
}
