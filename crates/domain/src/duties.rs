//! What is still to do for a group: the one list behind the contact's page, the reminders and the organisers' board.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::Programme;
use crate::group::{counted_people, facilitators_needed};

/// What is known of a registered group, as far as duties depend on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroupFacts {
    pub members: usize,
    pub facilitators: usize,
    /// The contact's address was confirmed with a press.
    pub address_confirmed: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DutyKind {
    AddressUnconfirmed,
    PeopleMissing { have: usize, need: usize },
    FacilitatorsMissing { have: usize, need: usize },
}

/// Something still open, and until when it can be closed (none: no end). As JSON
/// `{"kind": "people_missing", "have", "need", "due", "overdue"}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Wire", into = "Wire")]
pub struct Duty {
    pub kind: DutyKind,
    pub due: Option<DateTime<Utc>>,
    /// The date has passed: the page says what can still be done and by whom.
    pub overdue: bool,
}

/// A duty as JSON: one flat shape for all kinds.
#[derive(Clone, Serialize, Deserialize)]
struct Wire {
    kind: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    have: Option<usize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    need: Option<usize>,
    due: Option<DateTime<Utc>>,
    overdue: bool,
}

impl From<Duty> for Wire {
    fn from(duty: Duty) -> Wire {
        let (kind, counts) = match duty.kind {
            DutyKind::AddressUnconfirmed => ("address_unconfirmed", None),
            DutyKind::PeopleMissing { have, need } => ("people_missing", Some((have, need))),
            DutyKind::FacilitatorsMissing { have, need } => ("facilitators_missing", Some((have, need))),
        };
        let (have, need) = counts.unzip();
        Wire { kind: kind.to_string(), have, need, due: duty.due, overdue: duty.overdue }
    }
}

impl TryFrom<Wire> for Duty {
    type Error = &'static str;

    fn try_from(wire: Wire) -> Result<Duty, &'static str> {
        let kind = match (wire.kind.as_str(), wire.have, wire.need) {
            ("address_unconfirmed", ..) => DutyKind::AddressUnconfirmed,
            ("people_missing", Some(have), Some(need)) => DutyKind::PeopleMissing { have, need },
            ("facilitators_missing", Some(have), Some(need)) => DutyKind::FacilitatorsMissing { have, need },
            _ => return Err("unknown duty, or a count is missing"),
        };
        Ok(Duty { kind, due: wire.due, overdue: wire.overdue })
    }
}

/// All duties of a group at `now`, the most urgent first.
pub fn duties(group: &GroupFacts, programme: &Programme, now: DateTime<Utc>) -> Vec<Duty> {
    let mut open = Vec::new();
    let mut add = |kind, due: Option<DateTime<Utc>>| {
        open.push(Duty { kind, due, overdue: due.is_some_and(|due| now >= due) });
    };
    if !group.address_confirmed {
        add(DutyKind::AddressUnconfirmed, None);
    }
    let have = counted_people(group.members, programme);
    let need = programme.rules.group_min;
    if have < need {
        let until = programme.deadlines.gathering_until.unwrap_or(programme.deadlines.groups);
        add(DutyKind::PeopleMissing { have, need }, Some(until.at));
    }
    let need = facilitators_needed(group.members, programme);
    if group.facilitators < need {
        let until = programme.deadlines.organisation_specific.unwrap_or(programme.deadlines.groups);
        add(DutyKind::FacilitatorsMissing { have: group.facilitators, need }, Some(until.at));
    }
    open.sort_by_key(|duty| (duty.due.is_some(), duty.due));
    open
}
