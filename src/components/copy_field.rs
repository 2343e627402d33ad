//! A link or code to copy: selectable, whole, and with a button named by what it copies.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser;
use crate::site::tr;

/// Shows `text` in a read-only field with a copy button. Where copying is refused the text is selected instead.
#[component]
pub fn CopyField(
    id: &'static str,
    /// Names the field.
    #[prop(into)]
    label: String,
    /// Words of the button, as "Copy the link for your members".
    #[prop(into)]
    button: String,
    #[prop(into)] text: String,
) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let to_copy = StoredValue::new(text.clone());
    let copy = move |_| {
        spawn_local(async move {
            let text = to_copy.get_value();
            let sentence = if browser::clipboard::copy(&text).await {
                tr!(COPY_DONE)
            } else {
                browser::clipboard::select(id);
                tr!(COPY_FAILED)
            };
            said.set(sentence.clone());
            browser::live::say(sentence);
        });
    };
    let rows = if text.contains('\n') { "6" } else { "2" };
    view! {
        <div class="copy-field">
            <label for=id>{label}</label>
            <textarea id=id class="copy-field__text" readonly rows=rows dir="auto" spellcheck="false" prop:value=text></textarea>
            <button type="button" class="button" on:click=copy>{button}</button>
            <span class="copy-field__said" aria-hidden="true">{said}</span>
        </div>
    }
}
