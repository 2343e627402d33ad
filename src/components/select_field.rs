//! A native list to choose one from.

use leptos::prelude::*;

use super::{Issues, field_id, sentence_at};
use crate::site::tr;

/// A labelled `select`. `options` are value and words; `empty` is the first line, for "choose" or "none".
#[component]
pub fn SelectField(
    #[prop(into)] path: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] is_optional: bool,
    #[prop(optional, into)] empty: Option<String>,
    options: Vec<(String, String)>,
    /// Values that are shown and cannot be chosen; their words say why.
    #[prop(optional)]
    off: Vec<String>,
    #[prop(default = "off")] autocomplete: &'static str,
    issues: Issues,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_input: Callback<String>,
) -> impl IntoView {
    let id = field_id(&path);
    let path = StoredValue::new(path);
    let sentence = move || path.with_value(|path| sentence_at(issues, path));
    let hint_id = format!("{id}-hint");
    let error_id = format!("{id}-error");
    let label = if is_optional { tr!(LABEL_OPTIONAL, label = &label) } else { label };
    let described = {
        let (hint_id, error_id, has_hint) = (hint_id.clone(), error_id.clone(), hint.is_some());
        move || {
            let error = sentence().map(|_| error_id.as_str());
            let both: Vec<&str> = has_hint.then_some(hint_id.as_str()).into_iter().chain(error).collect();
            (!both.is_empty()).then(|| both.join(" "))
        }
    };
    let options = options
        .into_iter()
        .map(|(option, words)| {
            let is_chosen = {
                let option = option.clone();
                move || value.get() == option
            };
            let is_off = off.contains(&option);
            view! { <option value=option selected=is_chosen disabled=is_off>{words}</option> }
        })
        .collect_view();
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            {hint.map(|hint| view! { <p class="field__hint" id=hint_id>{hint}</p> })}
            {move || sentence().map(|text| view! { <p class="field__error" id=error_id.clone()>{text}</p> })}
            <select
                id=id
                class="field__input"
                autocomplete=autocomplete
                aria-invalid=move || sentence().map(|_| "true")
                aria-describedby=described
                on:change=move |event| on_input.run(event_target_value(&event))
            >
                {empty.map(|words| view! { <option value="" selected=move || value.read().is_empty()>{words}</option> })}
                {options}
            </select>
        </div>
    }
}
