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
    /// Those of them who have said yes.
    pub confirmed: usize,
    /// Those of the confirmed who take part in a training that takes place.
    pub trained: usize,
    /// Per track, where both the people and the facilitators have said which they take; else empty.
    pub tracks: Vec<TrackFacts>,
    /// The contact's address was confirmed with a press.
    pub address_confirmed: bool,
    /// The contact has signed up for an orientation.
    pub has_orientation: bool,
    /// Rows of the list that were left out when registering and are not dealt with.
    pub left_out: usize,
    /// People without a track, where each takes their own.
    pub undecided: usize,
    /// The team takes the group as it is, however few they are.
    pub is_accepted_below_size: bool,
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
    /// The time to look for people is over: the team decides how the group can take part.
    BelowSize {
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
    /// Have said yes, but take part in no training that takes place.
    TrainingMissing {
        have: usize,
        need: usize,
    },
    /// The same, or no yes yet, and no training is to come: the team finds another way.
    TrainingOver {
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
    /// None is to come: the contact reads the guide instead.
    OrientationOver,
    /// Rows that were left out of the list when registering: to be put right and added, or left.
    PeopleLeftOut {
        n: usize,
    },
    /// People of whom it is not known when they come, where each takes a track: the contact or they themselves say it.
    TracksMissing {
        n: usize,
    },
}

impl DutyKind {
    /// The names of all kinds.
    pub const NAMES: [&str; 12] = [
        "address_unconfirmed",
        "people_missing",
        "below_size",
        "people_left_out",
        "tracks_missing",
        "facilitators_missing",
        "facilitators_unconfirmed",
        "track_facilitators_missing",
        "training_missing",
        "training_over",
        "orientation_missing",
        "orientation_over",
    ];

    /// How many there are, and how many are needed; none where nothing is counted.
    pub fn counts(&self) -> Option<(usize, usize)> {
        match *self {
            DutyKind::AddressUnconfirmed | DutyKind::OrientationMissing | DutyKind::OrientationOver => None,
            DutyKind::PeopleLeftOut { n } | DutyKind::TracksMissing { n } => Some((n, 0)),
            DutyKind::BelowSize { have, need }
            | DutyKind::TrainingMissing { have, need }
            | DutyKind::TrainingOver { have, need }
            | DutyKind::PeopleMissing { have, need }
            | DutyKind::FacilitatorsMissing { have, need }
            | DutyKind::FacilitatorsUnconfirmed { have, need }
            | DutyKind::TrackFacilitatorsMissing { have, need, .. } => Some((have, need)),
        }
    }

    /// The track that it is about, where it is about one.
    pub fn track(&self) -> Option<&str> {
        match self {
            DutyKind::TrackFacilitatorsMissing { track, .. } => Some(track),
            _ => None,
        }
    }

    /// As in the API, in exports and on the command line.
    pub fn name(&self) -> &'static str {
        match self {
            DutyKind::AddressUnconfirmed => "address_unconfirmed",
            DutyKind::PeopleMissing { .. } => "people_missing",
            DutyKind::FacilitatorsMissing { .. } => "facilitators_missing",
            DutyKind::FacilitatorsUnconfirmed { .. } => "facilitators_unconfirmed",
            DutyKind::TrackFacilitatorsMissing { .. } => "track_facilitators_missing",
            DutyKind::OrientationMissing => "orientation_missing",
            DutyKind::OrientationOver => "orientation_over",
            DutyKind::PeopleLeftOut { .. } => "people_left_out",
            DutyKind::TracksMissing { .. } => "tracks_missing",
            DutyKind::BelowSize { .. } => "below_size",
            DutyKind::TrainingMissing { .. } => "training_missing",
            DutyKind::TrainingOver { .. } => "training_over",
        }
    }
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
        let (have, need) = duty.kind.counts().unzip();
        let (kind, track) = (duty.kind.name().to_string(), duty.kind.track().map(String::from));
        Wire { kind, have, need, track, due: duty.due, overdue: duty.overdue }
    }
}

impl TryFrom<Wire> for Duty {
    type Error = &'static str;

    fn try_from(wire: Wire) -> Result<Duty, &'static str> {
        let kind = match (wire.kind.as_str(), wire.have, wire.need) {
            ("address_unconfirmed", ..) => DutyKind::AddressUnconfirmed,
            ("orientation_missing", ..) => DutyKind::OrientationMissing,
            ("orientation_over", ..) => DutyKind::OrientationOver,
            ("people_left_out", Some(n), _) => DutyKind::PeopleLeftOut { n },
            ("tracks_missing", Some(n), _) => DutyKind::TracksMissing { n },
            ("below_size", Some(have), Some(need)) => DutyKind::BelowSize { have, need },
            ("training_missing", Some(have), Some(need)) => DutyKind::TrainingMissing { have, need },
            ("training_over", Some(have), Some(need)) => DutyKind::TrainingOver { have, need },
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
    // Once the programme is over nobody has to be found, trained or introduced any more.
    let is_over = programme.last_session_end().is_some_and(|end| now >= end);
    let have = counted_people(group.members, programme);
    let need = programme.rules.group_min;
    if have < need && !group.is_accepted_below_size {
        let until = programme.deadlines.gathering_until.unwrap_or(programme.deadlines.groups);
        if !until.is_over(now) {
            add(DutyKind::PeopleMissing { have, need }, Some(until.at));
        } else if !is_over {
            add(DutyKind::BelowSize { have, need }, None);
        }
    }
    // Somebody can be added to the list until it is frozen.
    let until = programme.deadlines.freeze.unwrap_or(programme.deadlines.groups);
    if group.left_out > 0 && !until.is_over(now) {
        add(DutyKind::PeopleLeftOut { n: group.left_out }, Some(until.at));
    }
    // Nobody needs it before the first session, and it can be said until the last one is over.
    if group.undecided > 0 && !is_over {
        let first = programme.first_session().map(|first| first.start).filter(|first| now < *first);
        add(DutyKind::TracksMissing { n: group.undecided }, first);
    }
    let until = programme.deadlines.organisation_specific.unwrap_or(programme.deadlines.groups);
    let need = facilitators_needed(group.members, programme);
    let named = group.facilitators.max(group.confirmed);
    if named < need {
        add(DutyKind::FacilitatorsMissing { have: named, need }, Some(until.at));
    }
    if programme.facilitation.is_some() && !is_over {
        let asked = named.min(need);
        let (confirmed, ready) = (group.confirmed.min(asked), group.trained.min(asked));
        match coming(programme, Kind::Training, now).last().map(|last| last.start) {
            None if ready < asked => add(DutyKind::TrainingOver { have: ready, need: asked }, None),
            Some(last) => {
                if confirmed < asked {
                    add(DutyKind::FacilitatorsUnconfirmed { have: confirmed, need: asked }, Some(last));
                }
                if ready < confirmed {
                    add(DutyKind::TrainingMissing { have: ready, need: confirmed }, Some(last));
                }
            }
            None => {}
        }
    }
    if group.confirmed >= need {
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
        match coming(programme, Kind::Orientation, now).last() {
            Some(last) => add(DutyKind::OrientationMissing, Some(last.start)),
            None => add(DutyKind::OrientationOver, programme.first_session().map(|first| first.start)),
        }
    }
    open.sort_by_key(|duty| (duty.due.is_some(), duty.due));
    open
}
