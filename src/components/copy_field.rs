//! A link or code to copy: selectable, whole, and with a button named by what it copies.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;

use super::written::written;
use crate::browser;
use crate::site::{self, tr};

/// Shows `text` in a read-only field with a copy button. Where copying is refused the text is selected instead.
#[component]
pub fn CopyField(
    #[prop(into)] id: String,
    /// Names the field.
    #[prop(into)]
    label: String,
    /// Words of the button, as "Copy the link for your members".
    #[prop(into)]
    button: String,
    #[prop(into)] text: String,
    /// Of the text, where it is not the page's.
    #[prop(default = site::language())]
    language: &'static str,
) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let to_copy = StoredValue::new((id.clone(), text.clone()));
    let press = move |event: web_sys::MouseEvent| {
        let pressed = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        if pressed.is_some_and(|pressed| pressed.tag_name() == "BUTTON") {
            spawn_local(async move {
                let (id, text) = to_copy.get_value();
                let sentence = if browser::clipboard::copy(&text).await {
                    tr!(COPY_DONE)
                } else {
                    browser::clipboard::select(&id);
                    tr!(COPY_FAILED)
                };
                said.set(sentence.clone());
                browser::live::say(sentence);
            });
        }
    };
    let field = written(move |html| {
        html.line("<label for=\"", &id, "\">").line("", &label, "</label>");
        html.line(
            "<textarea class=\"copy-field__text\" readonly dir=\"auto\" spellcheck=\"false\" lang=\"",
            language,
            "\" id=\"",
        );
        html.line("", &id, "\" rows=");
        html.put(if text.contains('\n') { "\"6\">" } else { "\"2\">" }).say(&text);
        html.line("</textarea><button type=\"button\" class=\"button\">", &button, "</button>");
    });
    view! {
        <div class="copy-field" on:click=press>
            {field}
            <span class="copy-field__said" aria-hidden="true">{said}</span>
        </div>
    }
}
