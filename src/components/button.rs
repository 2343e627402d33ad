//! A button that does something on this page.

use leptos::prelude::*;

/// A plain button. One function for all of them: each `view!` of its own would weigh a kilobyte.
pub fn button(words: String, press: impl Fn() + 'static) -> AnyView {
    build(words, "button", Box::new(press))
}

/// The button of a form inside a step: the step's own main button leads on.
pub fn main_button(words: String, press: impl Fn() + 'static) -> AnyView {
    build(words, "button button--main", Box::new(press))
}

fn build(words: String, class: &'static str, press: Box<dyn Fn()>) -> AnyView {
    view! { <button type="button" class=class on:click=move |_| press()>{words}</button> }.into_any()
}
