//! "There is a problem": one link per problem, with the same words as at the field.

use leptos::prelude::*;

use super::{Issues, field_id};
use crate::browser;
use crate::site::{self, tr};

/// Shown while there are `issues`; takes the focus through its id `error-summary`.
#[component]
pub fn ErrorSummary(
    issues: Issues,
    /// A problem in words of its own, and the path of its field.
    #[prop(optional)]
    also: Option<(&'static str, RwSignal<Option<String>>)>,
) -> impl IntoView {
    let problems = move || {
        let also = also.and_then(|(path, sentence)| Some((field_id(path), sentence.get()?)));
        let at_field = |issue: &domain::Issue| {
            (field_id(&issue.path), messages::problem(site::locale(), &issue.problem))
        };
        also.into_iter().chain(issues.read().iter().map(at_field)).collect::<Vec<_>>()
    };
    let items = move || {
        problems()
            .into_iter()
            .map(|(id, sentence)| {
                let href = format!("#{id}");
                let go = move |event: web_sys::MouseEvent| {
                    event.prevent_default();
                    browser::focus::move_to(id.clone());
                };
                view! { <li><a href=href rel="external" on:click=go>{sentence}</a></li> }
            })
            .collect_view()
    };
    let n = move || problems().len();
    view! {
        <Show when=move || { n() > 0 }>
            <div id="error-summary" class="error-summary" role="group" tabindex="-1" aria-labelledby="error-summary-title">
                <h2 id="error-summary-title">{move || tr!(WIZARD_PROBLEM_TITLE, n = n())}</h2>
                <ul>{items}</ul>
            </div>
        </Show>
    }
}
