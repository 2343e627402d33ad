//! What a group wishes for after the programme: coaching, or a place in the community of practice. A wish is kept with whom
//! to write to and without any list, longer than the group itself.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{Issue, Programme, text};

/// Longest note, in characters.
pub const NOTE_MAX: usize = 1_000;

/// The body of `POST groups/{reference}/follow-up`, as typed. Neither of both: the wish is taken back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FollowUp {
    pub coaching: bool,
    pub community: bool,
    pub note: String,
}

impl FollowUp {
    /// With its note on one line. Errors with the path `/note`.
    pub fn parse(&self) -> Result<FollowUp, Vec<Issue>> {
        let note = text::line(&self.note, NOTE_MAX).map_err(|problem| vec![Issue::new(problem, "/note")])?;
        Ok(FollowUp { note, ..self.clone() })
    }

    pub fn is_empty(&self) -> bool {
        !self.coaching && !self.community
    }
}

/// Whether groups can say what they wish for: from the first session on, as long as wishes are kept.
pub fn is_offered(programme: &Programme, now: DateTime<Utc>) -> bool {
    let has_begun = programme.first_session().is_some_and(|first| now >= first.start);
    has_begun && programme.keeps_follow_ups(now)
}
