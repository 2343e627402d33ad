//! The group contact: the one person that the programme writes to.

use serde::{Deserialize, Serialize};

use crate::roster::NAME_MAX;
use crate::zones::ZoneId;
use crate::{Issue, Problem, Programme, email, languages, text};

/// As typed. `language` is the page language of the mails, `zone` an IANA name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ContactDraft {
    pub name: String,
    pub email: String,
    pub language: String,
    pub zone: String,
}

/// Someone who can be written to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    pub name: String,
    pub email: email::Email,
    /// BCP 47.
    pub language: String,
    pub zone: ZoneId,
}

impl Contact {
    /// All problems at once, with paths `/name`, `/email`, `/language`, `/zone`.
    pub fn parse(draft: &ContactDraft, _programme: &Programme) -> Result<Contact, Vec<Issue>> {
        let name = parse_name(&draft.name);
        let email = email::parse(&draft.email);
        let language = match draft.language.trim() {
            "" => Err(Problem::LanguageMissing),
            code if languages::is_code(code) => Ok(code.to_string()),
            _ => Err(Problem::LanguageUnknown),
        };
        let zone = match draft.zone.trim() {
            "" => Err(Problem::ZoneMissing),
            name => ZoneId::parse(name).ok_or(Problem::ZoneUnknown),
        };
        match (name, email, language, zone) {
            (Ok(name), Ok(email), Ok(language), Ok(zone)) => Ok(Contact { name, email, language, zone }),
            (name, email, language, zone) => Err([
                name.err().map(|p| Issue::new(p, "/name")),
                email.err().map(|p| Issue::new(p, "/email")),
                language.err().map(|p| Issue::new(p, "/language")),
                zone.err().map(|p| Issue::new(p, "/zone")),
            ]
            .into_iter()
            .flatten()
            .collect()),
        }
    }

    pub fn to_draft(&self) -> ContactDraft {
        ContactDraft {
            name: self.name.clone(),
            email: self.email.as_str().to_string(),
            language: self.language.clone(),
            zone: self.zone.name().to_string(),
        }
    }
}

/// One word or one letter is a name; so is any script. Errors: `name.missing`, `text.too_long`, `text.control`.
pub fn parse_name(typed: &str) -> Result<String, Problem> {
    let name = text::line(typed, NAME_MAX)?;
    if name.is_empty() { Err(Problem::NameMissing) } else { Ok(name) }
}
