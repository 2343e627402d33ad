//! One box to tick.

use leptos::prelude::*;

use super::{Issues, field_id, sentence_at};

/// A labelled checkbox, never ticked beforehand.
#[component]
pub fn CheckField(
    #[prop(into)] path: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    /// Shown and not to be ticked.
    #[prop(optional)]
    is_off: bool,
    issues: Issues,
    #[prop(into)] is_ticked: Signal<bool>,
    #[prop(into)] on_change: Callback<bool>,
) -> impl IntoView {
    let hint = hint.filter(|hint| !hint.is_empty());
    let id = field_id(&path);
    let hint_id = format!("{id}-hint");
    let error_id = format!("{id}-error");
    let path = StoredValue::new(path);
    let sentence = move || path.with_value(|path| sentence_at(issues, path));
    let described = {
        let (hint_id, error_id, has_hint) = (hint_id.clone(), error_id.clone(), hint.is_some());
        move || {
            let error = sentence().map(|_| error_id.as_str());
            let both: Vec<&str> = has_hint.then_some(hint_id.as_str()).into_iter().chain(error).collect();
            (!both.is_empty()).then(|| both.join(" "))
        }
    };
    view! {
        <div class="field field--check">
            {move || sentence().map(|sentence| view! { <p class="field__error" id=error_id.clone()>{sentence}</p> })}
            <div class="choice">
                <input
                    id=id.clone()
                    type="checkbox"
                    disabled=is_off
                    aria-invalid=move || sentence().map(|_| "true")
                    aria-describedby=described
                    prop:checked=move || is_ticked.get()
                    on:change=move |event| on_change.run(event_target_checked(&event))
                />
                <label for=id>{label}</label>
                {hint.map(|hint| view! { <p class="choice__hint" id=hint_id>{hint}</p> })}
            </div>
        </div>
    }
}
