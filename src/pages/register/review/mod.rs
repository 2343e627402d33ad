//! Step 5, `review`: everything at a glance, one statement, and Send.

mod roster;
mod sending;

use domain::facilitator::FacilitatorDraft;
use domain::routes::Step;
use domain::zones::ZoneId;
use domain::{Issue, Problem, email};
use leptos::prelude::*;
use leptos::task::spawn_local;

use self::sending::{Sending, outcome, send};
use super::organisation::answers_in_words;
use super::{Wizard, facilitators, steps};
use crate::api::ApiError;
use crate::browser;
use crate::browser::intl::{NameOf, name};
use crate::components::check_field::CheckField;
use crate::components::step_form::{StepForm, show_problems};
use crate::pages::closed;
use crate::site::{self, tr};

const FROM_SERVER: &str = "from-server";
pub(super) fn view(wizard: Wizard) -> AnyView {
    let draft = wizard.draft;
    wizard.from_review.set(false);
    facilitators::follow_the_list(wizard);
    let issues = RwSignal::new(Vec::<Issue>::new());
    let sending = RwSignal::new(Sending::Not);
    let is_busy =
        Signal::derive(move || matches!(*sending.read(), Sending::Now { .. } | Sending::Waiting { .. }));
    // Back on the line: what was said of being off it holds no longer. Nothing is sent without a press.
    let back = window_event_listener_untyped("online", move |_| {
        if sending.get_untracked() == Sending::Failed(ApiError::Unreachable) {
            sending.set(Sending::Not);
            browser::live::clear();
        }
    });
    on_cleanup(move || back.remove());
    let send = move |()| {
        if !draft.consent.get_untracked() {
            issues.set(vec![Issue::new(Problem::ConsentMissing, "/consent")]);
            return show_problems();
        }
        issues.set(Vec::new());
        spawn_local(send(wizard, sending));
    };
    let go_on = Signal::derive(move || if is_busy.get() { tr!(REVIEW_SENDING) } else { tr!(REVIEW_SEND) });
    let purge = site::locale().date(wizard.programme.purge);
    let email = draft.contact.with_untracked(|contact| address_of(&contact.email));
    view! {
        <StepForm
            heading=tr!(REVIEW_TITLE) title=wizard.title(Step::Review) issues go_on is_busy
            back=wizard.back(Step::Review) on_submit=send
        >
            <FromServer wizard/>
            <ContactPart wizard/>
            <OrganisationPart wizard/>
            {roster::part(wizard)}
            <FacilitatorsPart wizard/>
            <section class="card" aria-labelledby="what-happens">
                <h2 id="what-happens">{tr!(REVIEW_NEXT_TITLE)}</h2>
                <ul>
                    <li>{tr!(REVIEW_NEXT_MAIL, email = &email)}</li>
                    <li>{tr!(REVIEW_NEXT_MEMBERS)}</li>
                    <li>{tr!(REVIEW_NEXT_PURGE, date = &purge)}</li>
                </ul>
            </section>
            <CheckField
                path="/consent" label=tr!(REVIEW_CONSENT) issues is_ticked=draft.consent
                on_change=move |is_ticked| {
                    draft.consent.set(is_ticked);
                    issues.set(Vec::new());
                }
            />
            {move || outcome(wizard, &sending.read())}
        </StepForm>
        <p class="sheet-foot" aria-hidden="true">{closed::printed()}</p>
    }
    .into_any()
}

/// What the server found although the browser had not: the same words, the row where it is about one, and the way to the
/// step.
#[component]
fn FromServer(wizard: Wizard) -> impl IntoView {
    let items = move || {
        let issues = wizard.draft.from_server.get();
        issues
            .into_iter()
            .map(|issue| {
                let step = step_of(&issue.path);
                let words = messages::problem(site::locale(), &issue.problem);
                let row = row_of(wizard, &issue.path).map(|row| tr!(REVIEW_SERVER_ROW, row = row));
                view! { <li><a href=wizard.address(step)>{steps::name(step)}</a> ": " {row} " " {words}</li> }
            })
            .collect_view()
    };
    let n = move || wizard.draft.from_server.read().len();
    view! {
        <Show when=move || { n() > 0 }>
            <div id=FROM_SERVER class="error-summary" role="group" tabindex="-1" aria-labelledby="from-server-title">
                <h2 id="from-server-title">{move || tr!(WIZARD_PROBLEM_TITLE, n = n())}</h2>
                <ul>{items}</ul>
            </div>
        </Show>
    }
}

/// The row of the person's own list that `/roster/3/email` is about: what was sent are the members alone.
fn row_of(wizard: Wizard, path: &str) -> Option<u32> {
    let at: usize = path.strip_prefix("/roster/")?.split('/').next()?.parse().ok()?;
    wizard.draft.roster.with_untracked(|roster| Some(roster.members().get(at)?.row))
}

/// The heading of what `step` has asked, where one comes back to after a change.
pub(super) fn part_id(step: Step) -> String {
    ["review-", step.name()].concat()
}

fn step_of(path: &str) -> Step {
    match path.split('/').nth(1) {
        Some("contact") => Step::Contact,
        Some("organisation") => Step::Organisation,
        Some("roster") => Step::Roster,
        Some("facilitators") => Step::Facilitators,
        _ => Step::Review,
    }
}

/// The address that we shall write to: what was typed, without what a paste brought along.
fn address_of(typed: &str) -> String {
    email::parse(typed).map_or_else(|_| typed.trim().to_string(), |address| address.as_str().to_string())
}

/// One part with its Change link, named in full.
fn part(wizard: Wizard, step: Step, title: String, change: String, facts: Vec<(String, String)>) -> AnyView {
    let lines = facts
        .into_iter()
        .filter(|(_, answer)| !answer.is_empty())
        .map(|(question, answer)| view! { <div><dt>{question}</dt><dd><bdi>{answer}</bdi></dd></div> })
        .collect_view();
    view! {
        <section class="card review-part">
            <h2 id=part_id(step) tabindex="-1">{title}</h2>
            <dl class="facts">{lines}</dl>
            {change_link(wizard, step, change)}
        </section>
    }
    .into_any()
}

fn change_link(wizard: Wizard, step: Step, words: String) -> impl IntoView {
    view! {
        <p class="no-print"><a href=wizard.address(step) on:click=move |_| wizard.from_review.set(true)>{words}</a></p>
    }
}

#[component]
fn ContactPart(wizard: Wizard) -> impl IntoView {
    let contact = wizard.draft.contact.get_untracked();
    let zone = ZoneId::parse(&contact.zone).map(|zone| site::locale().city(zone)).unwrap_or_default();
    let email = address_of(&contact.email);
    let facts = vec![
        (tr!(CONTACT_NAME), contact.name.trim().to_string()),
        (tr!(CONTACT_LANGUAGE), name(NameOf::Language, &contact.language)),
        (tr!(CONTACT_ZONE), zone),
    ];
    view! {
        {part(wizard, Step::Contact, tr!(REVIEW_CONTACT), tr!(REVIEW_CHANGE_CONTACT), facts)}
        <div class="big-address">
            <p class="big-address__text"><bdi dir="ltr">{email}</bdi></p>
            <p>{tr!(REVIEW_EMAIL_CHECK)}</p>
        </div>
    }
}

#[component]
fn OrganisationPart(wizard: Wizard) -> impl IntoView {
    let zone = wizard.draft.contact.with_untracked(|contact| ZoneId::parse(&contact.zone));
    let zone = zone.unwrap_or(wizard.programme.anchor_zone);
    let facts = wizard.draft.organisation.with_untracked(|d| answers_in_words(wizard.programme, d, zone));
    part(wizard, Step::Organisation, tr!(REVIEW_ORGANISATION), tr!(REVIEW_CHANGE_ORGANISATION), facts)
}

#[component]
fn FacilitatorsPart(wizard: Wizard) -> impl IntoView {
    let names = wizard.draft.facilitators.with_untracked(|all| {
        let facts = |one: &FacilitatorDraft| {
            let facts = facilitators::facts(wizard, one);
            view! { <li><bdi>{one.name.trim().to_string()}</bdi>{facts.map(|facts| view! { <br/>{facts} })}</li> }
        };
        all.iter().map(facts).collect_view()
    });
    let nobody = wizard.draft.facilitators.read_untracked().is_empty();
    view! {
        <section class="card review-part">
            <h2 id=part_id(Step::Facilitators) tabindex="-1">{tr!(REVIEW_FACILITATORS)}</h2>
            {facilitators::unlisted(wizard)}
            {nobody.then(|| view! { <p>{tr!(MANAGE_FACILITATORS_NONE)}</p> })}
            <ul class="names">{names}</ul>
            {change_link(wizard, Step::Facilitators, tr!(REVIEW_CHANGE_FACILITATORS))}
        </section>
    }
}
