//! Step 2, `organisation`: whom the group belongs to, its track, and what is asked of a group once.

mod in_words;
mod questions;

use domain::routes::Step;
use domain::zones::ZoneId;
use leptos::prelude::*;

pub(in crate::pages) use self::in_words::in_words as answers_in_words;
pub(in crate::pages) use self::questions::{LongList, Questions};
use super::Wizard;
use crate::browser;
use crate::components::check_field::CheckField;
use crate::components::search_field::SearchField;
use crate::components::select_field::SelectField;
use crate::components::step_form::StepForm;
use crate::pages::strips;
use crate::site::{self, tr};

/// Asks for the organisation's name, country and track; everything else is optional.
pub(super) fn view(wizard: Wizard) -> AnyView {
    // The next step needs the roster reader.
    browser::worker::prefetch(&site::data().worker);
    let (draft, programme) = (wizard.draft.organisation, wizard.programme);
    let issues = RwSignal::new(super::take_issues(wizard, "/organisation"));
    let zone = ZoneId::parse(&wizard.draft.contact.read_untracked().zone).unwrap_or(programme.anchor_zone);
    let questions = Questions { programme, zone, draft, issues, long_list: search, shows_choice: false };
    let finish = move |()| {
        if questions.are_right() {
            wizard.go_on(Step::Organisation);
        }
    };
    let (_, go_on) = wizard.next(Step::Organisation);
    // Whoever came by a partner's page has its id in the address; here they see it first, and can take it back.
    let through = move || {
        let id = draft.read().partner.clone();
        let partner = programme.partners.iter().find(|partner| partner.id == id)?;
        let name = partner.name.in_language(site::language());
        let remove = move |_| questions.change(|d| d.come_through(""));
        Some(view! {
            <section class="card" id="through-partner" tabindex="-1">
                <p>{tr!(ORGANISATION_THROUGH, partner = name)}</p>
                <CheckField
                    path="/partner_may_see" label=tr!(ORGANISATION_PARTNER_MAY_SEE, partner = name)
                    hint=tr!(ORGANISATION_PARTNER_MAY_SEE_HINT) issues
                    is_ticked=Signal::derive(move || draft.read().partner_may_see)
                    on_change=move |may: bool| questions.change(|d| d.partner_may_see = may)
                />
                <CheckField
                    path="/partner_may_list" label=tr!(ORGANISATION_PARTNER_MAY_LIST, partner = name)
                    hint=tr!(ORGANISATION_PARTNER_MAY_LIST_HINT) issues
                    is_ticked=Signal::derive(move || draft.read().partner_may_list)
                    on_change=move |may: bool| questions.change(|d| d.partner_may_list = may)
                />
                <p class="actions">
                    <button type="button" class="button" on:click=remove>{tr!(ORGANISATION_THROUGH_REMOVE)}</button>
                </p>
            </section>
        })
    };
    let partners = (!programme.partners.is_empty()).then(|| {
        let partners = programme
            .partners
            .iter()
            .map(|partner| (partner.id.clone(), partner.name.in_language(site::language()).to_string()));
        view! {
            <SelectField
                path="/partner" label=tr!(ORGANISATION_PARTNER) is_optional=true empty=tr!(ORGANISATION_PARTNER_NONE)
                options=partners.collect() issues
                value=Signal::derive(move || draft.read().partner.clone())
                on_input=move |id: String| questions.change(|d| d.come_through(&id))
            />
        }
    });
    view! {
        <StepForm
            heading=tr!(ORGANISATION_TITLE) title=wizard.title(Step::Organisation) issues go_on
            back=wizard.back(Step::Organisation) on_submit=finish
        >
            {through}
            {questions.who()}
            {strips::day(programme, zone)}
            {questions.track()}
            {questions.others()}
            {partners}
        </StepForm>
    }
    .into_any()
}

/// Found by typing.
fn search(list: LongList) -> AnyView {
    let LongList { path, label, hint, autocomplete, options, issues, value, on_choose, .. } = list;
    view! { <SearchField path label hint options autocomplete issues value on_choose/> }.into_any()
}
