//! What every step of a wizard shares: error summary and its focus, heading, back and continue.

use leptos::prelude::*;

use super::Issues;
use super::error_summary::ErrorSummary;
use super::page_heading::PageHeading;
use crate::browser;
use crate::site::tr;

/// A form whose main button says where it leads. `on_submit` checks and either goes on or fills `issues`; whoever fills
/// them calls `show_problems`.
#[component]
pub fn StepForm(
    #[prop(into)] heading: Signal<String>,
    /// "Step 3 of 5: List of participants"
    #[prop(into)]
    title: Signal<String>,
    issues: Issues,
    /// Words of the main button.
    #[prop(into)]
    go_on: Signal<String>,
    /// Address of the step before.
    #[prop(optional, into)]
    back: Option<String>,
    #[prop(optional, into)] is_busy: Signal<bool>,
    #[prop(into)] on_submit: Callback<()>,
    children: Children,
) -> impl IntoView {
    let has_error = Signal::derive(move || !issues.read().is_empty());
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if !is_busy.get_untracked() {
            on_submit.run(());
        }
    };
    view! {
        {back.map(|address| view! { <p class="back"><a href=address>{tr!(NAV_BACK)}</a></p> })}
        <ErrorSummary issues/>
        <PageHeading text=heading title has_error/>
        <form class="step-form" novalidate on:submit=submit>
            {children()}
            <p class="actions">
                <button class="button button--main" type="submit" aria-disabled=move || is_busy.get().then_some("true")>
                    {move || go_on.get()}
                </button>
            </p>
        </form>
    }
}

/// Moves the focus to the summary, which lists what to do.
pub fn show_problems() {
    browser::focus::move_to("error-summary".into());
}
