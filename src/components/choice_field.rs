//! One of a few answers, all in view: radio buttons.

use leptos::prelude::*;

use super::{Issues, field_id, sentence_at};
use crate::site::tr;

/// An answer: what is stored, its words, and a second line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub words: String,
    pub hint: Option<String>,
}

/// A question with radio buttons; nothing is chosen until the person chooses.
#[component]
pub fn ChoiceField(
    path: &'static str,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] is_optional: bool,
    choices: Vec<Choice>,
    /// Values that are shown and cannot be chosen; their second line says why.
    #[prop(optional)]
    off: Vec<String>,
    issues: Issues,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_input: Callback<String>,
) -> impl IntoView {
    let id = field_id(path);
    let hint_id = format!("{id}-hint");
    let error_id = format!("{id}-error");
    let label = if is_optional { tr!(LABEL_OPTIONAL, label = &label) } else { label };
    let described = {
        let (hint_id, error_id, has_hint) = (hint_id.clone(), error_id.clone(), hint.is_some());
        move || {
            let error = sentence_at(issues, path).map(|_| error_id.as_str());
            let both: Vec<&str> = has_hint.then_some(hint_id.as_str()).into_iter().chain(error).collect();
            (!both.is_empty()).then(|| both.join(" "))
        }
    };
    let group = id.clone();
    let buttons = choices
        .into_iter()
        .enumerate()
        .map(|(at, choice)| {
            // The summary's link leads to the first button.
            let button_id = if at == 0 { id.clone() } else { format!("{id}-{at}") };
            let hint_id = format!("{button_id}-says");
            let described = choice.hint.is_some().then(|| hint_id.clone());
            let is_off = off.contains(&choice.value);
            let answer = StoredValue::new(choice.value.clone());
            view! {
                <div class="choice">
                    <input
                        id=button_id.clone()
                        type="radio"
                        name=group.clone()
                        value=choice.value
                        disabled=is_off
                        aria-describedby=described
                        prop:checked=move || value.get() == answer.get_value()
                        on:change=move |_| on_input.run(answer.get_value())
                    />
                    <label for=button_id>{choice.words}</label>
                    {choice.hint.map(|hint| view! { <p class="choice__hint" id=hint_id>{hint}</p> })}
                </div>
            }
        })
        .collect_view();
    view! {
        <fieldset class="field" aria-describedby=described aria-invalid=move || sentence_at(issues, path).map(|_| "true")>
            <legend>{label}</legend>
            {hint.map(|hint| view! { <p class="field__hint" id=hint_id>{hint}</p> })}
            {move || sentence_at(issues, path)
                .map(|sentence| view! { <p class="field__error" id=error_id.clone()>{sentence}</p> })}
            {buttons}
        </fieldset>
    }
}
