//! The private link was damaged on its way, or opened nothing: it, or its code, is pasted here.

use leptos::prelude::*;

use super::page_heading::PageHeading;
use super::text_field::{TextField, TextKind};
use crate::browser;
use crate::site::tr;

/// Why the code that was tried opened nothing.
const PROBLEM: &str = "code-problem";

/// A page that asks for a link's code, and says why where something was tried; `on_code` gets it as it was pasted.
#[component]
pub fn CodeForm(
    #[prop(into)] heading: String,
    problem: Option<String>,
    /// Words of the button.
    #[prop(into)]
    go_on: String,
    #[prop(into)] on_code: Callback<String>,
) -> impl IntoView {
    let issues = RwSignal::new(Vec::new());
    let code = RwSignal::new(String::new());
    let has_error = problem.is_some();
    if has_error {
        browser::focus::move_to(PROBLEM.into());
    }
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        on_code.run(code.get_untracked());
    };
    view! {
        <PageHeading text=heading has_error/>
        {problem.map(|text| view! { <p class="notice notice--error" id=PROBLEM tabindex="-1">{text}</p> })}
        <p>{tr!(MANAGE_OPEN_INTRO)}</p>
        <form class="step-form" novalidate on:submit=submit>
            <TextField
                path="/code" label=tr!(MANAGE_CODE) kind=TextKind::Code issues value=code
                on_input=move |text| code.set(text)
            />
            <p class="actions"><button type="submit" class="button button--main">{go_on}</button></p>
        </form>
    }
}
