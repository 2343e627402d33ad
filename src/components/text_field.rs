//! One line of text with its label, hint and problem.

use leptos::prelude::*;

use super::{Issues, field_id, sentence_at};
use crate::site::tr;

/// What kind of text a field takes: keyboard, direction and filling-in follow from it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextKind {
    #[default]
    Plain,
    /// Not `type=email`: Chromium would turn `x@россия.рф` into punycode, WebKit would refuse it.
    Email,
    Number,
    /// A code or a link, always written left to right.
    Code,
}

/// A labelled text input. The problem at `path` is shown below the label and tied to the input.
#[component]
pub fn TextField(
    #[prop(into)] path: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] kind: TextKind,
    /// HTML's autofill name; `off` where the browser would fill in somebody else.
    #[prop(default = "off")]
    autocomplete: &'static str,
    #[prop(optional)] is_optional: bool,
    issues: Issues,
    /// A problem in words of its own.
    #[prop(optional)]
    problem: Option<RwSignal<Option<String>>>,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_input: Callback<String>,
) -> impl IntoView {
    let id = field_id(&path);
    let path = StoredValue::new(path);
    let sentence = move || {
        problem.and_then(|one| one.get()).or_else(|| path.with_value(|path| sentence_at(issues, path)))
    };
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
    let is_wrong = move || sentence().map(|_| "true");
    let (input_mode, direction) = match kind {
        TextKind::Plain => (None, "auto"),
        TextKind::Email => (Some("email"), "ltr"),
        TextKind::Number => (Some("numeric"), "auto"),
        TextKind::Code => (None, "ltr"),
    };
    let is_prose = kind == TextKind::Plain;
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            {hint.map(|hint| view! { <p class="field__hint" id=hint_id>{hint}</p> })}
            {move || sentence().map(|text| view! { <p class="field__error" id=error_id.clone()>{text}</p> })}
            <input
                id=id
                class="field__input"
                type="text"
                inputmode=input_mode
                autocomplete=autocomplete
                autocapitalize=(!is_prose).then_some("none")
                spellcheck=(!is_prose).then_some("false")
                dir=direction
                aria-invalid=is_wrong
                aria-describedby=described
                prop:value=move || value.get()
                on:input=move |event| on_input.run(event_target_value(&event))
            />
        </div>
    }
}
