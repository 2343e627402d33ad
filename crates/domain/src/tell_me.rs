//! Being told of the next programme: who has left an address hears of the first one that opens after that, once.

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use crate::programme::State;
use crate::{Issue, Problem, Programme, email, languages};

/// So long an address waits for its owner's press; then it is deleted.
pub const UNCONFIRMED_FOR: Duration = Duration::days(7);
/// So long an address is kept at most, where no programme opens.
pub const KEPT_FOR: Duration = Duration::days(730);

/// The body of `POST programmes/{slug}/tell-me`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TellMeDraft {
    pub email: String,
    /// BCP 47: the page language of the mail.
    pub language: String,
}

impl TellMeDraft {
    /// All problems at once, with paths `/email` and `/language`.
    pub fn parse(&self) -> Result<email::Email, Vec<Issue>> {
        let email = email::parse(&self.email);
        let language = match self.language.trim() {
            "" => Some(Problem::LanguageMissing),
            code if languages::is_code(code) => None,
            _ => Some(Problem::LanguageUnknown),
        };
        match (email, language) {
            (Ok(email), None) => Ok(email),
            (email, language) => Err([
                email.err().map(|problem| Issue::new(problem, "/email")),
                language.map(|problem| Issue::new(problem, "/language")),
            ]
            .into_iter()
            .flatten()
            .collect()),
        }
    }
}

/// The programme that somebody is told of who asked at `asked`: one that has opened since, and is open. Whatever was open
/// then they have seen.
pub fn news<'a>(
    programmes: impl Iterator<Item = &'a Programme>,
    asked: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Option<&'a Programme> {
    programmes
        .filter(|programme| {
            !programme.is_draft && programme.opens > asked && programme.state(now) == State::Open
        })
        .min_by_key(|programme| programme.opens)
}

/// Whether an address is to be deleted at `now`.
pub fn is_over(asked: DateTime<Utc>, is_confirmed: bool, now: DateTime<Utc>) -> bool {
    now - asked >= if is_confirmed { KEPT_FOR } else { UNCONFIRMED_FOR }
}
