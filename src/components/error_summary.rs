//! "There is a problem": one link per problem, with the same words as at the field.

use leptos::prelude::*;

use super::{Issues, field_id};
use crate::browser;
use crate::site::{self, tr};

/// Shown while there are `issues`; takes the focus through its id `error-summary`.
#[component]
pub fn ErrorSummary(issues: Issues) -> impl IntoView {
    let items = move || {
        issues
            .get()
            .into_iter()
            .map(|issue| {
                let id = field_id(&issue.path);
                let href = format!("#{id}");
                let go = move |event: web_sys::MouseEvent| {
                    event.prevent_default();
                    browser::focus::move_to(id.clone());
                };
                let sentence = messages::problem(site::locale(), &issue.problem);
                view! { <li><a href=href rel="external" on:click=go>{sentence}</a></li> }
            })
            .collect_view()
    };
    view! {
        <Show when=move || !issues.read().is_empty()>
            <div id="error-summary" class="error-summary" role="group" tabindex="-1" aria-labelledby="error-summary-title">
                <h2 id="error-summary-title">{move || tr!(WIZARD_PROBLEM_TITLE, n = issues.read().len())}</h2>
                <ul>{items}</ul>
            </div>
        </Show>
    }
}
