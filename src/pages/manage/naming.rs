//! Whom the contact names as facilitators, at any time: also after the deadlines, when only people can no more be added.

use domain::facilitator::{FacilitatorDraft, NamedFacilitator};
use domain::group::GroupDraft;
use leptos::prelude::*;

use super::form::Form;
use super::{Opened, Own};
use crate::components::button::button;
use crate::components::text_field::{TextField, TextKind};
use crate::site::{plain, tr};

/// Whoever is named, with a button to take them off, and a form for one more.
pub(super) fn page(own: Own, opened: Opened) -> AnyView {
    let named = opened.view.group.facilitators.clone();
    let next = ["/facilitators/", &named.len().to_string()].concat();
    let typed = RwSignal::new(FacilitatorDraft::default());
    let form = Form::new(own, opened);
    let issues = form.issues;
    let submit = move |()| {
        let one = typed.get_untracked();
        if form.is_right(NamedFacilitator::parse(&one, own.programme).err().unwrap_or_default()) {
            let name = move |group: &mut GroupDraft| group.facilitators.push(one.clone());
            form.save(next.clone(), Box::new(name));
        }
    };
    let people = named
        .into_iter()
        .map(|one| {
            let words = plain!(MANAGE_NAMED_REMOVE, name = &one.name);
            let (name, email) = (one.name.clone(), one.email.clone());
            let take_off = move || {
                let one = one.clone();
                let take_off = move |group: &mut GroupDraft| group.facilitators.retain(|named| *named != one);
                form.save(String::new(), Box::new(take_off));
            };
            view! {
                <li>
                    <bdi>{name}</bdi> " " <bdi dir="ltr">{email}</bdi> " " {button(words, take_off)}
                </li>
            }
            .into_any()
        })
        .collect_view();
    let questions = view! {
        <p>{tr!(MANAGE_NAME_INTRO)}</p>
        <ul class="facilitator-list">{people}</ul>
        <TextField
            path="/name" label=tr!(CONTACT_NAME) issues value=Signal::derive(move || typed.read().name.clone())
            on_input=move |text: String| typed.update(|one| one.name = text)
        />
        <TextField
            path="/email" label=tr!(CONTACT_EMAIL) kind=TextKind::Email issues
            value=Signal::derive(move || typed.read().email.clone())
            on_input=move |text: String| typed.update(|one| one.email = text)
        />
    };
    form.page(tr!(MANAGE_NAME_TITLE), tr!(MANAGE_NAME_SAVE), Callback::new(submit), questions.into_any())
}
