//! The private link was damaged on its way, or opened nothing: it, or its code, is pasted here.

use std::cell::RefCell;

use leptos::prelude::*;

use super::Issues;
use super::error_summary::ErrorSummary;
use super::page_heading::PageHeading;
use super::step_form::show_problems;
use super::text_field::{TextField, TextKind};
use crate::site::tr;

/// The field's path.
const CODE: &str = "/code";

/// Why a private link, or its code, opened nothing.
#[derive(Clone)]
pub enum NotOpened {
    /// It is not whole, or not known: that is said at the field.
    Code(String),
    /// Nobody knows whether it is right, since the page could not be fetched.
    Failed(String),
}

thread_local! {
    /// What was pasted last: where it opened nothing, it is there to be put right.
    static TRIED: RefCell<String> = const { RefCell::new(String::new()) };
}

/// A page that asks for a link's code, and says why where something was tried; `on_code` gets it as it was pasted.
#[component]
pub fn CodeForm(
    #[prop(into)] heading: String,
    problem: Option<NotOpened>,
    /// Words of the button.
    #[prop(into)]
    go_on: String,
    /// The problems of another form on the page: one summary names all.
    #[prop(optional)]
    others: Option<Issues>,
    #[prop(into)] on_code: Callback<String>,
) -> impl IntoView {
    let others = others.unwrap_or_else(|| RwSignal::new(Vec::new()));
    let tried = if problem.is_some() { TRIED.take() } else { String::new() };
    let (wrong, failed) = match problem {
        Some(NotOpened::Code(sentence)) => (Some(sentence), None),
        Some(NotOpened::Failed(sentence)) => (None, Some(sentence)),
        None => (None, None),
    };
    if wrong.is_some() {
        show_problems();
    }
    let failed = failed.map(|sentence| view! { <p class="notice notice--error">{sentence}</p> });
    let (code, problem) = (RwSignal::new(tried), RwSignal::new(wrong));
    let has_error = Signal::derive(move || problem.read().is_some() || !others.read().is_empty());
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        TRIED.set(code.get_untracked());
        on_code.run(code.get_untracked());
    };
    view! {
        <ErrorSummary issues=others also=(CODE, problem)/>
        <PageHeading text=heading has_error/>
        {failed}
        <p>{tr!(MANAGE_OPEN_INTRO)}</p>
        <form class="step-form" novalidate on:submit=submit>
            <TextField
                path=CODE label=tr!(MANAGE_CODE) kind=TextKind::Code issues=RwSignal::new(Vec::new()) problem value=code
                on_input=move |text| {
                    code.set(text);
                    problem.set(None);
                }
            />
            <p class="actions"><button type="submit" class="button button--main">{go_on}</button></p>
        </form>
    }
}
