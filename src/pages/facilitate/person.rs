//! `person`: who it is, and how to reach them. The zone was asked with the times.

use leptos::prelude::*;

use super::form::Form;
use crate::components::select_field::SelectField;
use crate::components::text_field::{TextField, TextKind};
use crate::site::{self, tr};

pub(super) fn fields(form: Form) -> AnyView {
    let languages = site::languages_of_mails();
    let purge = site::locale().date(form.programme.purge);
    let host = form.programme.host.in_language(site::language());
    view! {
        <TextField
            path="/person/name" label=tr!(CONTACT_NAME) hint=tr!(CONTACT_NAME_HINT) autocomplete="name"
            issues=form.issues value=form.value(|d| &d.person.name)
            on_input=move |text: String| form.edit(|d| d.person.name = text)
        />
        <TextField
            path="/person/email" label=tr!(CONTACT_EMAIL) autocomplete="email" kind=TextKind::Email
            issues=form.issues value=form.value(|d| &d.person.email)
            on_input=move |text: String| form.edit(|d| d.person.email = text)
        />
        {move || {
            let better = domain::email::parse(&form.offer.read().person.email).ok()?.suggestion()?;
            let words = tr!(CONTACT_EMAIL_USE, suggestion = &better);
            let sentence = tr!(CONTACT_EMAIL_SUGGESTION, suggestion = &better);
            let take = move |_| form.edit(|d| d.person.email.clone_from(&better));
            Some(view! {
                <p class="notice notice--warning">
                    {sentence} " " <button type="button" class="button" on:click=take>{words}</button>
                </p>
            })
        }}
        <SelectField
            path="/person/language" label=tr!(CONTACT_LANGUAGE) options=languages
            issues=form.issues value=form.value(|d| &d.person.language)
            on_input=move |code: String| form.edit(|d| d.person.language = code)
        />
        <section class="privacy-note">
            <h2>{tr!(CONTACT_PRIVACY_TITLE)}</h2>
            <p>{tr!(CONTACT_PRIVACY, host = host, date = &purge)}</p>
        </section>
    }
    .into_any()
}
