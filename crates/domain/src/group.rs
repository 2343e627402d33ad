//! A group: contact, organisation, roster and named facilitators, as it is registered.

use serde::{Deserialize, Serialize};

use crate::contact::{Contact, ContactDraft};
use crate::facilitator::{self, Count, FacilitatorDraft, NamedFacilitator, TrackCount};
use crate::organisation::{EACH, Organisation, OrganisationDraft};
use crate::roster::{self, Member, MemberDraft, RosterContext, RosterIssue};
use crate::zones::ZoneId;
use crate::{Issue, Level, Problem, Programme};

/// Most facilitators that one registration may name.
pub const FACILITATORS_MAX: usize = 200;

/// The body of `POST programmes/{slug}/groups` and of `PUT groups/{reference}`: everything as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupDraft {
    #[serde(default)]
    pub contact: ContactDraft,
    #[serde(default)]
    pub organisation: OrganisationDraft,
    /// Without it a whole list would be taken off by mistake.
    pub roster: Vec<MemberDraft>,
    #[serde(default)]
    pub facilitators: Vec<FacilitatorDraft>,
    /// Below its size and still looking for people.
    #[serde(default)]
    pub gathering: bool,
    /// "Everyone on this list knows that I am registering them and who sees it."
    #[serde(default)]
    pub consent: bool,
    /// How many rows of the list were left out when registering: a reminder, until it is dealt with.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub left_out: usize,
}

fn is_zero(n: &usize) -> bool {
    *n == 0
}

/// A group that may be registered. Warnings of the roster are kept apart: they block nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub contact: Contact,
    pub organisation: Organisation,
    pub roster: Vec<Member>,
    pub facilitators: Vec<NamedFacilitator>,
    pub gathering: bool,
    pub left_out: usize,
}

impl Group {
    /// All errors at once, with JSON pointers into the draft; or the group and the warnings about it.
    pub fn parse(draft: &GroupDraft, programme: &Programme) -> Result<(Group, Vec<Issue>), Vec<Issue>> {
        let mut errors = Vec::new();
        let mut collect = |part: &str, found: Vec<Issue>| {
            errors.extend(found.into_iter().map(|issue| issue.below(part)));
        };

        let contact = Contact::parse(&draft.contact, programme).map_err(|e| collect("contact", e)).ok();
        let organisation =
            Organisation::parse(&draft.organisation, programme).map_err(|e| collect("organisation", e)).ok();
        let context = RosterContext {
            gathering: draft.gathering,
            counted_contact: programme.rules.count_contact,
            asks_track: draft.organisation.track == EACH,
        };
        let checked = roster::check_drafts(&draft.roster, &programme.roster_rules(), context);
        let (wrong, mut warnings): (Vec<_>, Vec<_>) =
            checked.issues.iter().partition(|issue| issue.level == Level::Error);
        errors.extend(wrong.into_iter().map(at_its_place));

        let mut facilitators = Vec::new();
        let have = draft.facilitators.len();
        if have > FACILITATORS_MAX {
            let problem = Problem::RosterTooMany { have, max: FACILITATORS_MAX };
            errors.push(Issue::new(problem, "/facilitators"));
        }
        for (at, typed) in draft.facilitators.iter().enumerate().take(FACILITATORS_MAX) {
            match NamedFacilitator::parse(typed, programme) {
                Ok(facilitator) => facilitators.push(facilitator),
                Err(found) => {
                    errors.extend(found.into_iter().map(|i| i.below(&format!("facilitators/{at}"))));
                }
            }
        }
        if !draft.consent {
            errors.push(Issue::new(Problem::ConsentMissing, "/consent"));
        }
        let (Some(contact), Some(organisation), true) = (contact, organisation, errors.is_empty()) else {
            return Err(errors);
        };

        warnings.retain(|issue| !matches!(issue.problem, Problem::FacilitatorsTooFew { .. }));
        let mut warnings: Vec<Issue> = warnings.into_iter().map(at_its_place).collect();
        let own = organisation.tracks.own();
        warnings.extend(too_few_facilitators(&draft.facilitators, &checked.members, own, programme));
        let roster = checked.members;
        // A group that has its people is complete, whatever it was registered as.
        let gathering = draft.gathering && !is_enough(roster.len(), programme);
        let left_out = draft.left_out;
        Ok((Group { contact, organisation, roster, facilitators, gathering, left_out }, warnings))
    }
}

/// How many of the needed people a roster of `members` counts as.
pub fn counted_people(members: usize, programme: &Programme) -> usize {
    members + usize::from(programme.rules.count_contact)
}

/// Whether a roster of `members` is a group's size: one that was looking for people is complete by itself.
pub fn is_enough(members: usize, programme: &Programme) -> bool {
    counted_people(members, programme) >= programme.rules.group_min
}

/// How many people a list needs at least for its group to be complete.
pub fn members_needed(programme: &Programme) -> usize {
    programme.rules.group_min.saturating_sub(usize::from(programme.rules.count_contact))
}

/// How many facilitators a roster of `members` needs. A group that is still looking for people needs as many as it will
/// once it has enough.
pub fn facilitators_needed(members: usize, programme: &Programme) -> usize {
    let people = counted_people(members, programme).max(programme.rules.group_min);
    programme.rules.facilitators.needed(people)
}

/// Too few in all; or enough in all, and too few on a track.
fn too_few_facilitators(
    named: &[FacilitatorDraft],
    members: &[Member],
    own: &[String],
    programme: &Programme,
) -> Vec<Issue> {
    let Count { have, need, tracks } = facilitator::count(named, members, own, programme);
    let at_place = |problem| Issue::new(problem, "/facilitators");
    if have < need {
        return vec![at_place(Problem::FacilitatorsTooFew { have, need, track: None })];
    }
    let lacking = tracks.into_iter().filter(|on| on.have < on.need);
    let lacking = lacking.map(|TrackCount { track, have, need }| {
        at_place(Problem::FacilitatorsTooFew { have, need, track: Some(track) })
    });
    lacking.collect()
}

/// Where most of a roster's people are; `otherwise` where nobody's zone is known, and where two have as many. `zones`
/// are those of [`Figures`](roster::figures::Figures).
pub fn main_zone(zones: &[(ZoneId, usize)], otherwise: ZoneId) -> ZoneId {
    match zones {
        [(_, most), (_, second), ..] if most == second => otherwise,
        [(zone, _), ..] => *zone,
        [] => otherwise,
    }
}

/// A row's issue as a JSON pointer: rows of a draft are numbered from 1, array items from 0.
fn at_its_place(issue: &RosterIssue) -> Issue {
    let path = match (issue.row, issue.field) {
        (Some(row), Some(field)) => format!("/roster/{}/{}", row.saturating_sub(1), field.name()),
        (Some(row), None) => format!("/roster/{}", row.saturating_sub(1)),
        (None, _) => "/roster".into(),
    };
    Issue::new(issue.problem.clone(), path)
}
