//! What is still to do for a group: the one list behind the contact's page, the reminders and the organisers' board.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::Programme;
use crate::facilitator::coming;
use crate::group::{counted_people, facilitators_needed};
use crate::programme::Kind;
use crate::roster;

/// What is known of a registered group, as far as duties depend on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupFacts {
    pub members: usize,
    /// Named by the contact, whether or not they have said yes.
    pub facilitators: usize,
    /// Those of them who have said yes and chosen a training.
    pub confirmed: usize,
    /// Per track, where both the people and the facilitators have said which they take; else empty.
    pub tracks: Vec<TrackFacts>,
    /// The contact's address was confirmed with a press.
    pub address_confirmed: bool,
    /// The contact has signed up for an orientation.
    pub has_orientation: bool,
}

/// A track's part of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrackFacts {
    pub track: String,
    pub members: usize,
    /// Who have said yes.
    pub facilitators: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DutyKind {
    AddressUnconfirmed,
    PeopleMissing {
        have: usize,
        need: usize,
    },
    FacilitatorsMissing {
        have: usize,
        need: usize,
    },
    /// Enough are named, but not so many have said yes and chosen a training.
    FacilitatorsUnconfirmed {
        have: usize,
        need: usize,
    },
    /// Enough have said yes in all, but not on this track.
    TrackFacilitatorsMissing {
        track: String,
        have: usize,
        need: usize,
    },
    OrientationMissing,
}

/// Something still open, and until when it can be closed (none: no end). As JSON
/// `{"kind": "people_missing", "have", "need", "track", "due", "overdue"}`.
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    track: Option<String>,
    due: Option<DateTime<Utc>>,
    overdue: bool,
}

impl From<Duty> for Wire {
    fn from(duty: Duty) -> Wire {
        let mut on = None;
        let (kind, counts) = match duty.kind {
            DutyKind::AddressUnconfirmed => ("address_unconfirmed", None),
            DutyKind::OrientationMissing => ("orientation_missing", None),
            DutyKind::PeopleMissing { have, need } => ("people_missing", Some((have, need))),
            DutyKind::FacilitatorsMissing { have, need } => ("facilitators_missing", Some((have, need))),
            DutyKind::FacilitatorsUnconfirmed { have, need } => {
                ("facilitators_unconfirmed", Some((have, need)))
            }
            DutyKind::TrackFacilitatorsMissing { track, have, need } => {
                on = Some(track);
                ("track_facilitators_missing", Some((have, need)))
            }
        };
        let (have, need) = counts.unzip();
        Wire { kind: kind.to_string(), have, need, track: on, due: duty.due, overdue: duty.overdue }
    }
}

impl TryFrom<Wire> for Duty {
    type Error = &'static str;

    fn try_from(wire: Wire) -> Result<Duty, &'static str> {
        let kind = match (wire.kind.as_str(), wire.have, wire.need) {
            ("address_unconfirmed", ..) => DutyKind::AddressUnconfirmed,
            ("orientation_missing", ..) => DutyKind::OrientationMissing,
            ("facilitators_unconfirmed", Some(have), Some(need)) => {
                DutyKind::FacilitatorsUnconfirmed { have, need }
            }
            ("track_facilitators_missing", Some(have), Some(need)) => {
                let track = wire.track.ok_or("the track is missing")?;
                DutyKind::TrackFacilitatorsMissing { track, have, need }
            }
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
    let until = programme.deadlines.organisation_specific.unwrap_or(programme.deadlines.groups);
    let need = facilitators_needed(group.members, programme);
    let named = group.facilitators.max(group.confirmed);
    if named < need {
        add(DutyKind::FacilitatorsMissing { have: named, need }, Some(until.at));
    }
    // Once the programme is over nobody has to be trained or introduced any more.
    let is_over = programme.last_session_end().is_some_and(|end| now >= end);
    let asked = named.min(need);
    if programme.facilitation.is_some() && group.confirmed < asked && !is_over {
        let kind = DutyKind::FacilitatorsUnconfirmed { have: group.confirmed, need: asked };
        add(kind, last_chance(programme, Kind::Training, now));
    } else if group.confirmed >= need {
        let rules = programme.roster_rules();
        for on in &group.tracks {
            let need = roster::facilitators_needed(on.members, &rules);
            if on.facilitators < need {
                let (track, have) = (on.track.clone(), on.facilitators);
                add(DutyKind::TrackFacilitatorsMissing { track, have, need }, Some(until.at));
            }
        }
    }
    let has_any = programme.of_kind(Kind::Orientation).next().is_some();
    if has_any && !group.has_orientation && !is_over {
        add(DutyKind::OrientationMissing, last_chance(programme, Kind::Orientation, now));
    }
    open.sort_by_key(|duty| (duty.due.is_some(), duty.due));
    open
}

/// Until when somebody can sign up for a date of this kind: the start of the last one that takes place. Over: the page
/// says whom to write to instead.
fn last_chance(programme: &Programme, kind: Kind, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let held = programme.of_kind(kind).filter(|occurrence| !occurrence.cancelled);
    let last = coming(programme, kind, now).last().or_else(|| held.last());
    last.map(|occurrence| occurrence.start)
}
