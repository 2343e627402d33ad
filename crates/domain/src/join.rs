//! Joining a group by its link: until when that works, what is asked, and what a person says about themselves.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::contact::parse_name;
use crate::deadline::Deadline;
use crate::group::is_enough;
use crate::organisation::{EACH, GroupTracks, parse_tracks};
use crate::roster::Member;
use crate::{Issue, Problem, Programme, email, languages};

/// Whether a group's join link takes people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum JoinState {
    Open,
    /// The list has as many people as the programme takes.
    Full,
    /// The group has not found enough people, and the time for looking is over.
    GatheringOver,
    /// The last day to add people is over.
    Closed,
}

/// Until when the link of a group of `members` takes people: while it is still looking for people, as long as the
/// programme lets groups gather; once it is complete, until the freeze. None: as long as there are sessions.
pub fn open_until(members: usize, programme: &Programme) -> Option<Deadline> {
    let deadlines = &programme.deadlines;
    if is_enough(members, programme) {
        return deadlines.freeze;
    }
    let gathering = deadlines.gathering_until.unwrap_or(deadlines.groups);
    let first = deadlines.freeze.filter(|freeze| freeze.at < gathering.at);
    Some(first.unwrap_or(gathering))
}

/// Whether a group of `members` can be joined at `now`.
pub fn state(members: usize, programme: &Programme, now: DateTime<Utc>) -> JoinState {
    let is_past = programme.last_session_end().is_some_and(|end| now >= end);
    let is_frozen = programme.deadlines.freeze.is_some_and(|freeze| freeze.is_over(now));
    if is_past || is_frozen {
        JoinState::Closed
    } else if open_until(members, programme).is_some_and(|until| until.is_over(now)) {
        JoinState::GatheringOver
    } else if members >= programme.rules.roster_max {
        JoinState::Full
    } else {
        JoinState::Open
    }
}

/// What somebody types about themselves, to join or to correct the entry about them. Empty means not given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct JoinDraft {
    pub name: String,
    pub email: String,
    /// A track's id, or several joined by `+`; asked only where the members choose one each.
    pub track: String,
    /// BCP 47: the language that the person listens and practises in; the group's where absent. To correct an entry also
    /// what it has.
    pub language: String,
    /// BCP 47: the language of the page, for mails.
    pub page_language: String,
}

impl JoinDraft {
    /// Who it is, to be put on a list. `asks_track`: see [`asks_track`]. `own_languages`: those that the entry has, as
    /// `MemberDraft` has them; a list may have several, and such as the programme does not offer, and they may stay. All
    /// problems at once, with paths named as the fields. Whatever is accepted here passes the check of a whole list too.
    pub fn parse(
        &self,
        programme: &Programme,
        asks_track: bool,
        own_languages: &str,
    ) -> Result<Member, Vec<Issue>> {
        let mut issues = Vec::new();
        let mut keep = |path: &str, problem: Problem| issues.push(Issue::new(problem, path));
        let name = match parse_name(&self.name) {
            Ok(name) if name.chars().any(char::is_alphanumeric) => name,
            Ok(_) => {
                keep("/name", Problem::NameMissing);
                String::new()
            }
            Err(problem) => {
                keep("/name", problem);
                String::new()
            }
        };
        let email = match email::parse(&self.email) {
            Ok(email) => Some(email.into_string()),
            Err(Problem::EmailMissing) if programme.rules.email_optional => None,
            Err(problem) => {
                keep("/email", problem);
                None
            }
        };
        let tracks = match parse_tracks(&self.track, programme) {
            _ if !asks_track => Vec::new(),
            Ok(GroupTracks::All(tracks)) => tracks,
            Ok(GroupTracks::Each) => {
                keep("/track", Problem::TrackMissing);
                Vec::new()
            }
            Err(problem) => {
                keep("/track", problem);
                Vec::new()
            }
        };
        let language = self.language.trim();
        let is_offered = programme.interpretation.is_empty()
            || programme.interpretation.iter().any(|code| code == language);
        let is_new = !language.is_empty() && language != own_languages;
        if is_new && !languages::is_code(language) {
            keep("/language", Problem::LanguageUnknown);
        } else if is_new && !is_offered {
            keep("/language", Problem::LanguageNotOffered { code: language.to_string() });
        }
        if !issues.is_empty() {
            return Err(issues);
        }
        // One of the programme's has no comma.
        let languages = language.split(',').map(str::trim).filter(|code| !code.is_empty());
        let languages = languages.map(str::to_string).collect();
        Ok(Member {
            row: 1,
            id: None,
            name,
            email,
            tracks,
            zone: None,
            country: None,
            languages,
            sector: None,
            role: None,
        })
    }
}

/// Whether somebody who joins a group of this track (as in `OrganisationDraft`) is asked for their own.
pub fn asks_track(group_track: &str) -> bool {
    group_track == EACH
}

/// How a contact is called on a page that strangers may open: the first word of the name, as it was given.
pub fn first_name(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or(name)
}
