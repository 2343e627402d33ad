//! The order of the questions, which depends on the role, and which of them may be shown.

use chrono::{DateTime, Utc};
use domain::Issue;
use domain::facilitator::{Eligibility, Offer, OfferDraft, Role, Rule, Standing};
use domain::programme::Programme;
use domain::routes::FacilitateStep as Step;

use crate::site::plain;

const OWN: [Step; 6] = [Step::Role, Step::Group, Step::Account, Step::Training, Step::Person, Step::Review];
const MIXED: [Step; 6] =
    [Step::Role, Step::Experience, Step::Account, Step::Training, Step::Person, Step::Review];

/// The questions of a role; none is known before the first is answered.
pub(super) fn questions(role: Option<Role>) -> &'static [Step] {
    match role {
        None => &[Step::Role],
        Some(Role::OrganisationSpecific) => &OWN,
        Some(Role::CrossOrganisation) => &MIXED,
    }
}

/// 1 to 6. The question for those who are not sure belongs to the first.
pub(super) fn number(step: Step, role: Option<Role>) -> usize {
    questions(role).iter().position(|known| *known == step).map_or(1, |at| at + 1)
}

pub(super) fn after(step: Step, role: Option<Role>) -> Step {
    questions(role).get(number(step, role)).copied().unwrap_or(Step::Review)
}

pub(super) fn before(step: Step, role: Option<Role>) -> Option<Step> {
    match step {
        Step::Unsure => Some(Step::Role),
        step => questions(role).get(number(step, role).checked_sub(2)?).copied(),
    }
}

pub(super) fn name(step: Step) -> String {
    match step {
        Step::Role => plain!(FACILITATE_ROLE_TITLE),
        Step::Unsure => plain!(FACILITATE_UNSURE_TITLE),
        Step::Group => plain!(FACILITATE_GROUP_TITLE),
        Step::Experience => plain!(FACILITATE_EXPERIENCE_TITLE),
        Step::Account => plain!(FACILITATE_ACCOUNT_TITLE),
        Step::Training => plain!(FACILITATE_TRAINING_TITLE),
        Step::Person => plain!(FACILITATE_PERSON_TITLE),
        Step::Review => plain!(FACILITATE_REVIEW_TITLE),
        Step::Done => plain!(FACILITATE_DONE_TITLE),
        Step::OtherWay => plain!(FACILITATE_OTHER_WAY_TITLE),
        Step::Manage => plain!(FACILITATE_MANAGE_TITLE),
    }
}

/// The step that a problem belongs to, by its path.
pub(super) fn step_of(path: &str) -> Step {
    let mut parts = path.split('/').skip(1);
    match (parts.next(), parts.next()) {
        (Some("role"), _) => Step::Role,
        (Some("group" | "organisation"), _) => Step::Group,
        (Some("earlier" | "languages" | "sectors"), _) => Step::Experience,
        (Some("account" | "room"), _) => Step::Account,
        // The zone is asked where the times are.
        (Some("person"), Some("zone")) => Step::Training,
        (Some("person"), _) => Step::Person,
        (Some("tracks" | "hours_from" | "hours_to" | "trainings" | "open_spaces"), _) => Step::Training,
        _ => Step::Review,
    }
}

/// Where a rule was asked about.
pub(super) fn step_of_rule(rule: Rule) -> Step {
    match rule {
        Rule::NotOffered | Rule::Deadline => Step::Role,
        Rule::EarlierTraining => Step::Experience,
        Rule::Account => Step::Account,
        Rule::Training => Step::Training,
    }
}

/// A problem at the field that stands for its whole list: `/languages/2` is shown at `/languages`.
pub(super) fn at_its_field(issue: Issue) -> Issue {
    let mut parts = issue.path.split('/').skip(1);
    let (first, second) = (parts.next().unwrap_or_default(), parts.next());
    let mut path = String::from("/");
    path.push_str(first);
    if let ("person", Some(field)) = (first, second) {
        path.push('/');
        path.push_str(field);
    }
    Issue { path, ..issue }
}

/// What cannot be read of the answers, at their fields.
pub(super) fn problems(
    draft: &OfferDraft,
    programme: &Programme,
    now: DateTime<Utc>,
    standing: Standing,
) -> Vec<Issue> {
    let found = Offer::parse(draft, programme, now, standing).err().unwrap_or_default();
    found.into_iter().map(at_its_field).collect()
}

/// `wanted`; or the first question before it that is not answered; or the page that says why an answer leads elsewhere.
pub(super) fn reachable(
    wanted: Step,
    is_sent: bool,
    draft: &OfferDraft,
    programme: &Programme,
    now: DateTime<Utc>,
) -> Step {
    match wanted {
        Step::Done if is_sent => return Step::Done,
        Step::Role | Step::Unsure | Step::Manage => return wanted,
        _ => {}
    }
    let found = problems(draft, programme, now, Standing::New);
    let eligibility = Eligibility::of(draft, programme, now, Standing::New);
    let asked = questions(Role::parse(&draft.role));
    let is_open = |step: &Step| found.iter().any(|issue| step_of(&issue.path) == *step);
    if wanted == Step::OtherWay {
        let is_needed = !eligibility.is_met();
        return if is_needed { wanted } else { asked.iter().copied().find(is_open).unwrap_or(Step::Review) };
    }
    let place = asked.iter().position(|step| *step == wanted).unwrap_or(asked.len());
    for step in &asked[..place] {
        let breaks_a_rule = eligibility.unmet.iter().any(|unmet| step_of_rule(unmet.rule) == *step);
        if breaks_a_rule && !draft.ask {
            return Step::OtherWay;
        }
        if is_open(step) {
            return *step;
        }
    }
    asked.get(place).copied().unwrap_or(Step::Review)
}
