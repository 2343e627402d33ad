//! `account`: rooms for small groups. What counts as equal is said beside it; no brand is asked for.

use domain::facilitator::Account;
use leptos::prelude::*;

use super::form::Form;
use crate::components::choice_field::{Choice, ChoiceField};
use crate::components::text_field::{TextField, TextKind};
use crate::pages::closed;
use crate::site::{self, tr};

pub(super) fn fields(form: Form) -> AnyView {
    let by = form.programme.facilitation.and_then(|facilitation| facilitation.account_by);
    let by = by.filter(|by| !by.is_over(site::now()));
    let choices = Account::ALL.into_iter().filter_map(|account| {
        let words = match (account, by) {
            (Account::Yes, _) => tr!(FACILITATE_ACCOUNT_YES),
            (Account::No, _) => tr!(FACILITATE_ACCOUNT_NO),
            (Account::ByDate, Some(by)) => {
                tr!(FACILITATE_ACCOUNT_BY, moment = &closed::moment(by.at, site::likely_zone()))
            }
            (Account::ByDate, None) => return None,
        };
        Some(Choice { value: account.name().into(), words, hint: None })
    });
    view! {
        <ChoiceField
            path="/account" label=tr!(FACILITATE_ACCOUNT_QUESTION) hint=tr!(FACILITATE_ACCOUNT_HINT)
            choices=choices.collect() issues=form.issues value=form.value(|d| &d.account)
            on_input=move |account: String| form.edit(|d| d.account = account)
        />
        <TextField
            path="/room" label=tr!(FACILITATE_ACCOUNT_ROOM) hint=tr!(FACILITATE_ACCOUNT_ROOM_HINT)
            kind=TextKind::Code is_optional=true issues=form.issues value=form.value(|d| &d.room)
            on_input=move |text: String| form.edit(|d| d.room = text)
        />
    }
    .into_any()
}
