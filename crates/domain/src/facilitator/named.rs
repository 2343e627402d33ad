//! Facilitators whom a contact names for the own group.

use serde::{Deserialize, Serialize};

use crate::{Issue, Programme, contact, email};

/// As typed or ticked by the contact. An address may be absent where the programme lets members go without one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FacilitatorDraft {
    pub name: String,
    pub email: String,
    /// The contact facilitates too.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub is_contact: bool,
}

/// A facilitator named for a group. Whether they will do it they say themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedFacilitator {
    pub name: String,
    pub email: Option<email::Email>,
    pub is_contact: bool,
}

impl NamedFacilitator {
    /// All problems at once, with paths `/name` and `/email`.
    pub fn parse(draft: &FacilitatorDraft, programme: &Programme) -> Result<NamedFacilitator, Vec<Issue>> {
        let name = contact::parse_name(&draft.name);
        let email = match email::parse(&draft.email) {
            Err(crate::Problem::EmailMissing) if programme.rules.email_optional => Ok(None),
            other => other.map(Some),
        };
        match (name, email) {
            (Ok(name), Ok(email)) => Ok(NamedFacilitator { name, email, is_contact: draft.is_contact }),
            (name, email) => Err([
                name.err().map(|p| Issue::new(p, "/name")),
                email.err().map(|p| Issue::new(p, "/email")),
            ]
            .into_iter()
            .flatten()
            .collect()),
        }
    }
}
