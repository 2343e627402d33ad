//! Choosing from the list of participants: the contact first, then everybody on it, with boxes to tick.

use domain::facilitator::FacilitatorDraft;
use domain::roster::Member;
use domain::text::alike;
use leptos::prelude::*;

use super::people::People;
use crate::components::check_field::CheckField;
use crate::components::text_field::TextField;
use crate::site::tr;

/// So many people are listed at once; the search finds the others.
const LISTED_AT_ONCE: usize = 50;
/// A list as long as this has a search.
const SEARCHED_FROM: usize = 13;

pub(super) fn view(people: People) -> AnyView {
    let no_issues = RwSignal::new(Vec::new());
    let search = RwSignal::new(String::new());
    let contact = people.wizard.draft.contact.with_untracked(FacilitatorDraft::of_contact);
    let mut members: Vec<Member> = people.with_members(<[Member]>::to_vec);
    // The contact is asked first, and not once more.
    members.retain(|member| !FacilitatorDraft::of_member(member).is_same(&contact));
    let has_many = members.len() >= SEARCHED_FROM;
    let members = StoredValue::new(members);
    let named = people.wizard.draft.facilitators;

    let me = tr!(FACILITATORS_ME, name = &contact.name);
    let contact = StoredValue::new(contact);
    let is_me = |one: &FacilitatorDraft| one.is_contact;
    let listed = move || {
        let wanted = alike(&search.get());
        members.with_value(|members| {
            members
                .iter()
                .filter(|member| wanted.is_empty() || alike(&member.name).contains(&wanted))
                .take(LISTED_AT_ONCE)
                .map(|member| {
                    let (path, label) = (format!("/member/{}", member.row), member.name.clone());
                    let member = StoredValue::new(member.clone());
                    let is_this =
                        move |one: &FacilitatorDraft| member.with_value(|member| one.is_member(member));
                    view! {
                        <CheckField
                            path label issues=no_issues
                            is_ticked=Signal::derive(move || named.read().iter().any(is_this))
                            on_change=move |is_ticked: bool| {
                                let one = is_ticked.then(|| member.with_value(FacilitatorDraft::of_member));
                                people.choose(is_this, one);
                            }
                        />
                    }
                })
                .collect_view()
        })
    };
    view! {
        <fieldset class="field field--boxes">
            <legend>{tr!(FACILITATORS_CHOOSE)}</legend>
            <CheckField
                path="/me" label=me issues=no_issues
                is_ticked=Signal::derive(move || named.read().iter().any(is_me))
                on_change=move |is_ticked: bool| people.choose(is_me, is_ticked.then(|| contact.get_value()))
            />
            <Show when=move || has_many>
                <TextField
                    path="/search" label=tr!(FACILITATORS_SEARCH) issues=no_issues value=search
                    on_input=move |text| search.set(text)
                />
            </Show>
            <div class="boxes">{listed}</div>
        </fieldset>
    }
    .into_any()
}
