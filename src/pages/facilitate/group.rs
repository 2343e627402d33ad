//! Question 2 for the own group, `group`: its reference, or the organisation's name. Whether there is such a group is
//! never said here.

use domain::reference::{self, REFERENCE_LENGTH};
use leptos::prelude::*;

use super::form::Form;
use crate::components::text_field::{TextField, TextKind};
use crate::site::tr;

/// A reference grouped for reading, however it was typed.
pub(super) fn shown(typed: &str) -> String {
    reference::read(typed, REFERENCE_LENGTH)
        .map_or_else(|| typed.trim().to_string(), |read| reference::shown(&read))
}

pub(super) fn fields(form: Form) -> AnyView {
    view! {
        <p>{tr!(FACILITATE_GROUP_INTRO)}</p>
        <TextField
            path="/group" label=tr!(FACILITATE_GROUP_REFERENCE) hint=tr!(FACILITATE_GROUP_REFERENCE_HINT)
            kind=TextKind::Code is_optional=true issues=form.issues value=form.value(|d| &d.group)
            on_input=move |text: String| form.edit(|d| d.group = text)
        />
        <TextField
            path="/organisation" label=tr!(FACILITATE_GROUP_ORGANISATION) autocomplete="organization"
            issues=form.issues value=form.value(|d| &d.organisation)
            on_input=move |text: String| form.edit(|d| d.organisation = text)
        />
    }
    .into_any()
}
