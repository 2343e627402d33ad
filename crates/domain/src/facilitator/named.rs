//! Facilitators whom a contact names for the own group.

use serde::{Deserialize, Serialize};

use super::Account;
use crate::contact::ContactDraft;
use crate::programme::Kind;
use crate::roster::Member;
use crate::{Issue, Problem, Programme, contact, email, text};

/// As typed or ticked by the contact. An address may be absent where the programme lets members go without one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FacilitatorDraft {
    pub name: String,
    pub email: String,
    /// The contact facilitates too.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub is_contact: bool,
    /// What the contact knows of an account with small rooms: `yes`, `by_date`, `no`, or nothing.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub account: String,
    /// Ids of trainings that the contact proposes. They take no seat until the person says yes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub trainings: Vec<String>,
}

impl FacilitatorDraft {
    /// Whoever stands on the list. An address that the list lacks may have been added here.
    pub fn of_member(member: &Member) -> FacilitatorDraft {
        let email = member.email.clone().unwrap_or_default();
        FacilitatorDraft { name: member.name.clone(), email, ..FacilitatorDraft::default() }
    }

    /// The contact, who facilitates too.
    pub fn of_contact(contact: &ContactDraft) -> FacilitatorDraft {
        FacilitatorDraft {
            name: contact.name.trim().to_string(),
            email: contact.email.trim().to_string(),
            is_contact: true,
            ..FacilitatorDraft::default()
        }
    }

    /// Whether both are one person: the contact, and the contact on the list. Where people share an address, their names tell
    /// them apart.
    pub fn is_same(&self, other: &FacilitatorDraft) -> bool {
        !self.email.is_empty()
            && self.email.eq_ignore_ascii_case(&other.email)
            && text::alike(&self.name) == text::alike(&other.name)
    }

    /// Is this the person on the list? People may share a name, and where the programme lets them, an address.
    pub fn is_member(&self, member: &Member) -> bool {
        let has_same_address = member.email.as_ref().is_none_or(|email| *email == self.email);
        !self.is_contact && self.name == member.name && has_same_address
    }
}

/// A facilitator named for a group. Whether they will do it they say themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedFacilitator {
    pub name: String,
    pub email: Option<email::Email>,
    pub is_contact: bool,
    pub account: Option<Account>,
    pub trainings: Vec<String>,
}

impl NamedFacilitator {
    /// All problems at once, with paths `/name`, `/email`, `/account` and `/trainings/0`. A training may be over: a stored
    /// group is sent back whole.
    pub fn parse(draft: &FacilitatorDraft, programme: &Programme) -> Result<NamedFacilitator, Vec<Issue>> {
        let mut issues = Vec::new();
        let mut keep = |path: String, problem: Problem| issues.push(Issue::new(problem, path));
        let name = contact::parse_name(&draft.name).unwrap_or_else(|problem| {
            keep("/name".into(), problem);
            String::new()
        });
        let email = match email::parse(&draft.email) {
            Ok(email) => Some(email),
            Err(Problem::EmailMissing) if programme.rules.email_optional => None,
            Err(problem) => {
                keep("/email".into(), problem);
                None
            }
        };
        let account = Account::parse(&draft.account);
        if account.is_none() && !draft.account.trim().is_empty() {
            keep("/account".into(), Problem::AccountMissing);
        }
        let is_training = |id: &String| programme.of_kind(Kind::Training).any(|one| one.id == *id);
        for (at, _) in draft.trainings.iter().enumerate().filter(|(_, id)| !is_training(id)) {
            keep(format!("/trainings/{at}"), Problem::OccurrenceUnknown);
        }
        if !issues.is_empty() {
            return Err(issues);
        }
        let (is_contact, trainings) = (draft.is_contact, draft.trainings.clone());
        Ok(NamedFacilitator { name, email, is_contact, account, trainings })
    }

    /// Back to what is sent, so that a stored facilitator parses to itself again.
    pub fn to_draft(&self) -> FacilitatorDraft {
        FacilitatorDraft {
            name: self.name.clone(),
            email: self.email.as_ref().map(|email| email.as_str().to_string()).unwrap_or_default(),
            is_contact: self.is_contact,
            account: self.account.map_or("", Account::name).to_string(),
            trainings: self.trainings.clone(),
        }
    }
}
