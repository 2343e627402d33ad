//! Step 1, `contact`: the person the programme writes to.

use domain::Issue;
use domain::contact::{Contact, ContactDraft};
use domain::routes::{Page, Route, Step};
use leptos::prelude::*;

use super::Wizard;
use crate::browser;
use crate::components::field_id;
use crate::components::select_field::SelectField;
use crate::components::step_form::{StepForm, show_problems};
use crate::components::text_field::{TextField, TextKind};
use crate::components::zone_picker::ZonePicker;
use crate::site::{self, tr};

/// Asks for a name, an address, a language and a zone.
pub(super) fn view(wizard: Wizard) -> AnyView {
    let draft = wizard.draft.contact;
    let issues = RwSignal::new(super::take_issues(wizard, "/contact"));
    let has_failed = StoredValue::new(!issues.read_untracked().is_empty());
    let check = move || match draft.with_untracked(|d| Contact::parse(d, wizard.programme)) {
        Ok(_) => Vec::new(),
        Err(found) => found,
    };
    let finish = move |()| {
        let found: Vec<Issue> = check();
        if found.is_empty() {
            wizard.go_on(Step::Contact);
        } else {
            has_failed.set_value(true);
            issues.set(found);
            show_problems();
        }
    };
    // After the first failure each field is checked again as it is typed, and loses its message once it is right.
    let change = move |edit: &dyn Fn(&mut ContactDraft)| {
        draft.update(edit);
        if has_failed.get_value() {
            let now = check();
            issues.update(|issues| issues.retain(|old| now.iter().any(|issue| issue.path == old.path)));
        }
    };
    let (_, go_on) = wizard.next(Step::Contact);
    let languages = site::languages_of_mails();
    let purge = site::locale().date(wizard.programme.purge);
    let host = wizard.programme.host.in_language(site::language());
    let address = |page: Page| Route::new(site::language(), page).path();
    // Where the programme's page tells what a contact is in for; what is typed here stays in the tab meanwhile.
    let after = address(Page::Programme { slug: wizard.programme.slug.clone() }) + "#after";
    let privacy = address(Page::Privacy);
    view! {
        <StepForm heading=tr!(CONTACT_TITLE) title=wizard.title(Step::Contact) issues go_on on_submit=finish>
            <p>{tr!(CONTACT_INTRO)} " " <a href=after rel="external">{tr!(PROGRAMME_AFTER_TITLE)}</a></p>
            <TextField
                path="/name" label=tr!(CONTACT_NAME) hint=tr!(CONTACT_NAME_HINT) autocomplete="name" issues
                value=Signal::derive(move || draft.read().name.clone())
                on_input=move |text: String| change(&|d| d.name.clone_from(&text))
            />
            <TextField
                path="/email" label=tr!(CONTACT_EMAIL) hint=tr!(CONTACT_EMAIL_HINT) autocomplete="email"
                kind=TextKind::Email issues
                value=Signal::derive(move || draft.read().email.clone())
                on_input=move |text: String| change(&|d| d.email.clone_from(&text))
            />
            <Suggestion draft/>
            <SelectField
                path="/language" label=tr!(CONTACT_LANGUAGE) options=languages issues
                value=Signal::derive(move || draft.read().language.clone())
                on_input=move |code: String| change(&|d| d.language.clone_from(&code))
            />
            <ZonePicker
                path="/zone" label=tr!(CONTACT_ZONE) hint=tr!(CONTACT_ZONE_HINT) issues is_answer=true
                value=Signal::derive(move || draft.read().zone.clone())
                on_choose=move |zone: String| change(&|d| d.zone.clone_from(&zone))
            />
            <section class="privacy-note">
                <h2>{tr!(CONTACT_PRIVACY_TITLE)}</h2>
                <p>{tr!(CONTACT_PRIVACY, host = host, date = &purge)}</p>
                <p><a href=privacy rel="external">{tr!(CONTACT_PRIVACY_MORE)}</a></p>
            </section>
        </StepForm>
    }
    .into_any()
}

/// A likely typing mistake in the address: offered as a button, never corrected by itself, never in the way.
#[component]
fn Suggestion(draft: RwSignal<ContactDraft>) -> impl IntoView {
    let suggestion = Memo::new(move |_| domain::email::parse(&draft.read().email).ok()?.suggestion());
    view! {
        {move || suggestion.get().map(|better| {
            let words = tr!(CONTACT_EMAIL_USE, suggestion = &better);
            let sentence = tr!(CONTACT_EMAIL_SUGGESTION, suggestion = &better);
            let take = move |_| {
                draft.update(|d| d.email.clone_from(&better));
                // The button is gone with its reason.
                browser::focus::back_to(&field_id("/email"));
            };
            view! {
                <p class="notice notice--warning">
                    {sentence} " " <button type="button" class="button" on:click=take>{words}</button>
                </p>
            }
        })}
    }
}
