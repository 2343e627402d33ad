//! The programme's rules for facilitators: met, or another way in. One function for the wizard, the API and the command
//! line.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{Account, NONE, Offer, OfferDraft, Role, Standing, coming};
use crate::Issue;
use crate::programme::{Kind, Programme};

/// A rule of the programme that an offer may fail to meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// The programme has no facilitators of this kind.
    NotOffered,
    /// The sign-up for this role is over.
    Deadline,
    /// Has taken part in an earlier training of the series.
    EarlierTraining,
    /// Has an account with small rooms, in time.
    Account,
    /// Attends a training.
    Training,
}

/// What somebody can do instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Remedy {
    /// Facilitate in the other role.
    OtherRole,
    /// Take part with a group.
    TakePart,
    /// Facilitate in the next programme.
    NextProgramme,
    /// Always the last: the team may find a way.
    AskTeam,
}

/// A rule that is not met, and what can be done about it, the nearest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unmet {
    pub rule: Rule,
    pub remedies: Vec<Remedy>,
}

/// Every rule that an offer does not meet. None: it is accepted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Eligibility {
    pub unmet: Vec<Unmet>,
}

/// What becomes of an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Accepted,
    /// A rule is not met; nothing is kept.
    OtherWay,
    /// A rule is not met, and the answers are kept as a request to the team.
    Asked,
}

impl Eligibility {
    /// Looks only at what has been answered, so that it can be asked at every step.
    pub fn of(
        draft: &OfferDraft,
        programme: &Programme,
        now: DateTime<Utc>,
        standing: Standing,
    ) -> Eligibility {
        let Some(role) = Role::parse(&draft.role) else { return Eligibility::default() };
        let Some(rules) = role.rules(programme) else {
            return Eligibility { unmet: vec![unmet(Rule::NotOffered, role, programme, now)] };
        };
        let facilitation = programme.facilitation.as_ref();
        let mut broken = Vec::new();
        if standing == Standing::New && role.deadline(programme).is_over(now) {
            broken.push(Rule::Deadline);
        }
        if rules.earlier_training && draft.earlier.trim() == NONE {
            broken.push(Rule::EarlierTraining);
        }
        let is_late = facilitation.and_then(|f| f.account_by).is_some_and(|by| by.is_over(now));
        match Account::parse(&draft.account) {
            Some(Account::No) => broken.push(Rule::Account),
            Some(Account::ByDate) if is_late => broken.push(Rule::Account),
            _ => {}
        }
        let has_any = draft.trainings.iter().any(|id| id != NONE);
        let must = facilitation.is_some_and(|facilitation| facilitation.trainings > 0);
        let is_none = draft.trainings.iter().any(|id| id == NONE);
        if must && !has_any && (is_none || coming(programme, Kind::Training, now).next().is_none()) {
            broken.push(Rule::Training);
        }
        Eligibility { unmet: broken.into_iter().map(|rule| unmet(rule, role, programme, now)).collect() }
    }

    pub fn is_met(&self) -> bool {
        self.unmet.is_empty()
    }

    pub fn outcome(&self, draft: &OfferDraft) -> Outcome {
        match (self.is_met(), draft.ask) {
            (true, _) => Outcome::Accepted,
            (false, true) => Outcome::Asked,
            (false, false) => Outcome::OtherWay,
        }
    }

    /// What this one does not meet and `before` did: the team may have said yes to the rest.
    pub fn beyond(self, before: &Eligibility) -> Eligibility {
        let is_new = |unmet: &Unmet| before.unmet.iter().all(|known| known.rule != unmet.rule);
        Eligibility { unmet: self.unmet.into_iter().filter(is_new).collect() }
    }

    /// What can be done about all of it together: a way counts only if it leads round every rule.
    pub fn remedies(&self) -> Vec<Remedy> {
        let Some((first, rest)) = self.unmet.split_first() else { return Vec::new() };
        let leads_round = |remedy: &Remedy| rest.iter().all(|unmet| unmet.remedies.contains(remedy));
        first.remedies.iter().copied().filter(leads_round).collect()
    }
}

fn unmet(rule: Rule, role: Role, programme: &Programme, now: DateTime<Utc>) -> Unmet {
    let other = role.other();
    let other_is_free = match rule {
        Rule::NotOffered | Rule::Deadline => true,
        Rule::EarlierTraining => other.rules(programme).is_some_and(|rules| !rules.earlier_training),
        // These are asked of both.
        Rule::Account | Rule::Training => false,
    };
    let mut remedies = Vec::new();
    if other_is_free && other.is_open(programme, now) {
        remedies.push(Remedy::OtherRole);
    }
    if !programme.deadlines.groups.is_over(now) {
        remedies.push(Remedy::TakePart);
    }
    remedies.extend([Remedy::NextProgramme, Remedy::AskTeam]);
    Unmet { rule, remedies }
}

/// Reads an offer and decides on it. All problems at once, or the offer with every rule that it does not meet.
pub fn decide(
    draft: &OfferDraft,
    programme: &Programme,
    now: DateTime<Utc>,
    standing: Standing,
) -> Result<(Offer, Eligibility), Vec<Issue>> {
    let offer = Offer::parse(draft, programme, now, standing)?;
    Ok((offer, Eligibility::of(draft, programme, now, standing)))
}
