//! `other-way`: a rule of the programme is not met. A page, not an error: why, and what can be done instead; the team is
//! always the last way.

use domain::facilitator::{Account, Remedy, Role, Rule};
use domain::routes::{FacilitateStep as Step, Page, Route, Step as RegisterStep};
use leptos::prelude::*;

use super::{Wizard, heading, role, steps};
use crate::components::button::{button, main_button};
use crate::pages::closed;
use crate::site::{self, tr};

pub(super) fn view(wizard: Wizard) -> AnyView {
    let eligibility = wizard.eligibility();
    let why = eligibility
        .unmet
        .iter()
        .map(|unmet| {
            let rule = unmet.rule;
            let change = wizard.address(steps::step_of_rule(rule));
            let answer = answer(wizard, rule)
                .map(|answer| view! { <p>{tr!(FACILITATE_OTHER_WAY_YOUR_ANSWER, answer = &answer)}</p> });
            view! {
                <section class="card">
                    <p class="rule-words">{words(wizard, rule)}</p>
                    {answer}
                    <p><a href=change>{tr!(FACILITATE_OTHER_WAY_CHANGE)}</a></p>
                </section>
            }
        })
        .collect_view();
    let ways = eligibility
        .remedies()
        .into_iter()
        .map(|remedy| {
            let (way, hint) = way(wizard, remedy);
            view! { <li class="other-way">{way}<p>{hint}</p></li> }
        })
        .collect_view();
    view! {
        {heading(Step::OtherWay)}
        <p class="lead">{tr!(FACILITATE_OTHER_WAY_INTRO)}</p>
        {why}
        <section class="section" aria-labelledby="instead">
            <h2 id="instead">{tr!(FACILITATE_OTHER_WAY_INSTEAD)}</h2>
            <ul class="other-ways">{ways}</ul>
        </section>
    }
    .into_any()
}

/// The rule, in the programme's numbers and dates.
fn words(wizard: Wizard, rule: Rule) -> String {
    let programme = wizard.programme;
    let facilitation = programme.facilitation;
    let here = |at| closed::moment(at, site::likely_zone());
    let closed = wizard.role().map(|role| here(role.deadline(programme).at)).unwrap_or_default();
    let by = facilitation.and_then(|facilitation| facilitation.account_by).map(|by| here(by.at));
    let trainings = facilitation.map_or(1, |facilitation| facilitation.trainings);
    messages::unmet_rule(site::locale(), rule, &closed, by.as_deref(), trainings)
}

/// What was answered to the question behind the rule.
fn answer(wizard: Wizard, rule: Rule) -> Option<String> {
    let draft = wizard.draft.offer.read_untracked();
    match rule {
        Rule::NotOffered | Rule::Deadline => wizard.role().map(role::words),
        Rule::EarlierTraining => Some(tr!(FACILITATE_EXPERIENCE_NONE)),
        Rule::Account => Account::parse(&draft.account).map(|account| match account {
            Account::Yes => tr!(FACILITATE_ACCOUNT_YES),
            Account::No => tr!(FACILITATE_ACCOUNT_NO),
            Account::ByDate => {
                let by = wizard.programme.facilitation.and_then(|facilitation| facilitation.account_by);
                let by = by.map(|by| closed::moment(by.at, site::likely_zone())).unwrap_or_default();
                tr!(FACILITATE_ACCOUNT_BY, moment = &by)
            }
        }),
        Rule::Training if draft.trainings.is_empty() => None,
        Rule::Training => Some(tr!(FACILITATE_TRAINING_NONE)),
    }
}

/// A way on, and what it means.
fn way(wizard: Wizard, remedy: Remedy) -> (AnyView, String) {
    match remedy {
        Remedy::OtherRole => {
            let other = wizard.role().map(Role::other).unwrap_or(Role::OrganisationSpecific);
            let words = match other {
                Role::OrganisationSpecific => tr!(FACILITATE_OTHER_WAY_OWN),
                Role::CrossOrganisation => tr!(FACILITATE_OTHER_WAY_MIXED),
            };
            let switch = move || {
                role::set_role(wizard, other.name());
                wizard.go_on(Step::Role);
            };
            (main_button(words, switch), tr!(FACILITATE_OTHER_WAY_OWN_HINT))
        }
        Remedy::TakePart => {
            let page = Page::Register { slug: wizard.programme.slug.clone(), step: RegisterStep::Contact };
            (link(page, tr!(FACILITATE_OTHER_WAY_TAKE_PART)), tr!(FACILITATE_OTHER_WAY_TAKE_PART_HINT))
        }
        Remedy::NextProgramme => {
            (link(Page::Programmes, tr!(FACILITATE_OTHER_WAY_NEXT)), tr!(FACILITATE_OTHER_WAY_NEXT_HINT))
        }
        Remedy::AskTeam => {
            let ask = move || {
                wizard.draft.offer.update(|draft| draft.ask = true);
                wizard.go(next_open(wizard));
            };
            (button(tr!(FACILITATE_OTHER_WAY_ASK), ask), tr!(FACILITATE_OTHER_WAY_ASK_HINT))
        }
    }
}

/// The first question without an answer; all answered: the last page.
fn next_open(wizard: Wizard) -> Step {
    wizard
        .draft
        .offer
        .with_untracked(|draft| steps::reachable(Step::Review, false, draft, wizard.programme, site::now()))
}

fn link(page: Page, words: String) -> AnyView {
    let address = Route::new(site::language(), page).path();
    view! { <a class="button" href=address rel="external">{words}</a> }.into_any()
}
