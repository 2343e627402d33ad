//! Question 1, `role`: whose group. Alone on its page, because everything after it depends on it; and `unsure`, the one
//! question that points to an answer.

use domain::facilitator::Role;
use domain::routes::FacilitateStep as Step;
use domain::{Issue, Problem};
use leptos::prelude::*;

use super::{Wizard, steps};
use crate::components::choice_field::{Choice, ChoiceField};
use crate::components::step_form::{StepForm, show_problems};
use crate::pages::closed;
use crate::site::{self, tr};

const UNSURE: &str = "unsure";

pub(super) fn view(wizard: Wizard) -> AnyView {
    let issues = RwSignal::new(Vec::new());
    let is_unsure = RwSignal::new(false);
    let offer = wizard.draft.offer;
    let offered = Role::ALL.into_iter().filter(|role| role.rules(wizard.programme).is_some());
    let mut off = Vec::new();
    let mut choices: Vec<Choice> = offered
        .map(|role| {
            if !role.is_open(wizard.programme, site::now()) {
                off.push(role.name().to_string());
            }
            Choice { value: role.name().into(), words: words(role), hint: Some(hint(wizard, role)) }
        })
        .collect();
    if choices.len() > 1 && off.is_empty() {
        choices.push(Choice {
            value: UNSURE.into(),
            words: tr!(FACILITATE_ROLE_UNSURE),
            hint: Some(tr!(FACILITATE_ROLE_UNSURE_HINT)),
        });
    }
    let is_off = StoredValue::new(off.clone());
    let finish = move |()| {
        let is_chosen = wizard
            .role()
            .is_some_and(|role| is_off.with_value(|off| off.iter().all(|closed| closed != role.name())));
        if is_unsure.get_untracked() {
            wizard.go(Step::Unsure);
        } else if is_chosen {
            wizard.go_on(Step::Role);
        } else {
            issues.set(vec![Issue::new(Problem::RoleMissing, "/role")]);
            show_problems();
        }
    };
    let value = move || if is_unsure.get() { UNSURE.to_string() } else { offer.read().role.clone() };
    let choose = move |value: String| {
        issues.set(Vec::new());
        is_unsure.set(value == UNSURE);
        if value != UNSURE {
            set_role(wizard, &value);
        }
    };
    let practice = practice(wizard);
    let words = wizard.go_on_words(Step::Role);
    let go_on = move || if is_unsure.get() { tr!(FACILITATE_CONTINUE_UNSURE) } else { words.get() };
    view! {
        <StepForm
            heading=steps::name(Step::Role) title=wizard.title(Step::Role) issues go_on=Signal::derive(go_on)
            on_submit=finish
        >
            <p>{practice}</p>
            <ChoiceField
                path="/role" label=tr!(FACILITATE_REVIEW_ROLE) choices off issues
                value=Signal::derive(value) on_input=choose
            />
        </StepForm>
    }
    .into_any()
}

/// The other answers stay: whoever changes their mind types nothing twice.
pub(super) fn set_role(wizard: Wizard, role: &str) {
    wizard.draft.offer.update(|draft| {
        if draft.role != role {
            draft.role = role.to_string();
            draft.ask = false;
        }
    });
}

pub(super) fn words(role: Role) -> String {
    match role {
        Role::OrganisationSpecific => tr!(FACILITATE_ROLE_OWN),
        Role::CrossOrganisation => tr!(FACILITATE_ROLE_MIXED),
    }
}

/// What facilitating is, in the programme's numbers.
fn practice(wizard: Wizard) -> String {
    match (&wizard.programme.breakouts, &wizard.programme.facilitation) {
        (Some(breakouts), _) => tr!(FACILITATE_ROLE_PRACTICE, n = breakouts.weeks.len()),
        (None, Some(facilitation)) => tr!(FACILITATE_ROLE_TRAININGS, n = facilitation.trainings),
        (None, None) => String::new(),
    }
}

/// What a role asks, and until when, by the visitor's clock and by the programme's own.
fn hint(wizard: Wizard, role: Role) -> String {
    let deadline = role.deadline(wizard.programme);
    let here = closed::moment(deadline.at, site::likely_zone());
    let there = closed::moment(deadline.at, deadline.zone);
    let is_closed = deadline.is_over(site::now());
    let mut hint = match role {
        Role::OrganisationSpecific => tr!(FACILITATE_ROLE_OWN_HINT),
        Role::CrossOrganisation => tr!(FACILITATE_ROLE_MIXED_HINT),
    };
    hint.push(' ');
    hint.push_str(&if is_closed {
        tr!(FACILITATE_ROLE_CLOSED, moment = &here)
    } else {
        tr!(FACILITATE_ROLE_UNTIL, moment = &here)
    });
    if here != there {
        hint.push(' ');
        hint.push_str(&if is_closed {
            tr!(CLOSED_SINCE_OWN, moment = &there)
        } else {
            tr!(PROGRAMME_DEADLINE_OWN, moment = &there)
        });
    }
    hint
}

/// One question, which leads to a role.
pub(super) fn unsure(wizard: Wizard) -> AnyView {
    let issues = RwSignal::new(Vec::new());
    let answer = RwSignal::new(String::new());
    let choices = [
        (Role::OrganisationSpecific, tr!(FACILITATE_UNSURE_YES), tr!(FACILITATE_UNSURE_YES_HINT)),
        (Role::CrossOrganisation, tr!(FACILITATE_UNSURE_NO), tr!(FACILITATE_UNSURE_NO_HINT)),
    ];
    let choices = choices
        .map(|(role, words, hint)| Choice { value: role.name().into(), words, hint: Some(hint) })
        .to_vec();
    let finish = move |()| {
        let role = answer.get_untracked();
        if role.is_empty() {
            issues.set(vec![Issue::new(Problem::RoleMissing, "/role")]);
            return show_problems();
        }
        set_role(wizard, &role);
        wizard.go_on(Step::Role);
    };
    let go_on = move || match Role::parse(&answer.read()) {
        Some(Role::OrganisationSpecific) => tr!(FACILITATE_CONTINUE_GROUP),
        Some(Role::CrossOrganisation) => tr!(FACILITATE_CONTINUE_EXPERIENCE),
        None => tr!(FACILITATE_CONTINUE),
    };
    view! {
        <StepForm
            heading=steps::name(Step::Unsure) title=wizard.title(Step::Unsure) issues go_on=Signal::derive(go_on)
            back=wizard.address(Step::Role) on_submit=finish
        >
            <ChoiceField
                path="/role" label=tr!(FACILITATE_UNSURE_HINT) choices issues value=answer
                on_input=move |role: String| {
                    issues.set(Vec::new());
                    answer.set(role);
                }
            />
        </StepForm>
    }
    .into_any()
}
