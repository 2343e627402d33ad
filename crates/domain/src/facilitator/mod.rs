//! Facilitators: the people who lead breakouts. A contact names them for the own group (`named`), or they offer
//! themselves (`offer`), and the programme's rules say yes or show another way in (`eligibility`).

mod count;
mod eligibility;
mod named;
mod offer;

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

pub use count::{Count, TrackCount, count};
pub use eligibility::{Eligibility, Outcome, Remedy, Rule, Unmet, decide};
pub use named::{FacilitatorDraft, NamedFacilitator};
pub use offer::{Account, NONE, Offer, OfferDraft, Standing};

use crate::deadline::Deadline;
use crate::programme::{Kind, Occurrence, Programme, RoleRules};
use crate::schedule::is_night;
use crate::zones::{ZoneId, local_at};

/// For whom somebody facilitates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Stays with the own organisation.
    OrganisationSpecific,
    /// Leads a mixed group of people from several organisations.
    CrossOrganisation,
}

impl Role {
    pub const ALL: [Role; 2] = [Role::OrganisationSpecific, Role::CrossOrganisation];

    /// As in the API.
    pub fn name(self) -> &'static str {
        match self {
            Role::OrganisationSpecific => "organisation_specific",
            Role::CrossOrganisation => "cross_organisation",
        }
    }

    pub fn parse(name: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.name() == name.trim())
    }

    pub fn other(self) -> Role {
        match self {
            Role::OrganisationSpecific => Role::CrossOrganisation,
            Role::CrossOrganisation => Role::OrganisationSpecific,
        }
    }

    /// What the programme asks of this role; none: it has no such facilitators.
    pub fn rules(self, programme: &Programme) -> Option<RoleRules> {
        let facilitation = programme.facilitation.as_ref()?;
        match self {
            Role::OrganisationSpecific => facilitation.organisation_specific,
            Role::CrossOrganisation => facilitation.cross_organisation,
        }
    }

    /// The end of this role's sign-up; that of the groups where the programme sets none.
    pub fn deadline(self, programme: &Programme) -> Deadline {
        let deadlines = &programme.deadlines;
        let own = match self {
            Role::OrganisationSpecific => deadlines.organisation_specific,
            Role::CrossOrganisation => deadlines.cross_organisation,
        };
        own.unwrap_or(deadlines.groups)
    }

    /// The programme has this role, and its sign-up has begun and not ended.
    pub fn is_open(self, programme: &Programme, now: DateTime<Utc>) -> bool {
        self.rules(programme).is_some() && now >= programme.opens && !self.deadline(programme).is_over(now)
    }
}

/// Can anybody sign up as a facilitator now, for one role or the other?
pub fn takes_facilitators(programme: &Programme, now: DateTime<Utc>) -> bool {
    Role::ALL.iter().any(|role| role.is_open(programme, now))
}

/// Occurrences of a kind that somebody can still sign up for, in order of time.
pub fn coming(programme: &Programme, kind: Kind, now: DateTime<Utc>) -> impl Iterator<Item = &Occurrence> {
    programme.of_kind(kind).filter(move |occurrence| !occurrence.cancelled && occurrence.start > now)
}

/// Those of them that begin by day in `zone`.
pub fn coming_by_day(
    programme: &Programme,
    kind: Kind,
    zone: ZoneId,
    now: DateTime<Utc>,
) -> impl Iterator<Item = &Occurrence> {
    coming(programme, kind, now)
        .filter(move |occurrence| local_at(zone, occurrence.start).is_ok_and(|local| !is_night(local)))
}

/// The question hour that belongs to a training or a session: the last one that begins at most four hours before it.
pub fn open_space_before<'a>(programme: &'a Programme, occurrence: &Occurrence) -> Option<&'a Occurrence> {
    let before = |open_space: &&Occurrence| {
        let ahead = occurrence.start - open_space.start;
        !open_space.cancelled && ahead > Duration::zero() && ahead <= Duration::hours(4)
    };
    programme.of_kind(Kind::OpenSpace).filter(before).last()
}
