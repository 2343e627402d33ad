//! What is seen on two pages or more. A component knows no page, no route and no call; it gets values, gives events.

pub mod button;
pub mod check_field;
pub mod choice_field;
pub mod code_form;
pub mod copy_field;
pub mod duty_list;
pub mod error_summary;
pub mod in_turns;
pub mod kept_draft;
pub mod page_heading;
pub mod people_changed;
pub mod search_field;
pub mod select_field;
pub mod step_form;
pub mod text_field;
pub mod written;
pub mod zone_picker;

use domain::Issue;
use leptos::prelude::*;

use crate::site;

/// The problems of a form, and where in it each belongs: `/name` is the field `name`.
pub type Issues = RwSignal<Vec<Issue>>;

/// The sentence of the first problem at `path`.
pub fn sentence_at(issues: Issues, path: &str) -> Option<String> {
    issues.with(|issues| {
        let issue = issues.iter().find(|issue| issue.path == path)?;
        Some(messages::problem(site::locale(), &issue.problem))
    })
}

/// The id of the field at `path`: `/languages/2` is `field-languages-2`.
pub fn field_id(path: &str) -> String {
    format!("field{}", path.replace('/', "-"))
}
