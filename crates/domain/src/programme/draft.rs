//! A programme file as written: every value still a text, nothing checked. `lint::parse` makes a `Programme` of it.
//!
//! The shape is that of `programmes/*.toml`; which file format carries it is not this crate's business.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::text::Text;

/// Dates are `2027-03-02`, times of day `12:00`, local to the anchor zone unless an entry names its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ProgrammeDraft {
    pub slug: String,
    /// Still being written: shown to whoever knows its address, listed nowhere, and nobody can be registered.
    pub draft: bool,
    pub anchor_zone: String,
    /// The first day of registration, from 00:00.
    pub opens: String,
    /// The day on which everything personal is deleted.
    pub purge: String,
    pub follow_up_until: Option<String>,
    /// The day of the last change of the file, for calendars.
    pub revised: String,
    /// Weekday of the sessions, in English; every date of `weeks` must fall on it.
    pub weekday: String,
    /// The date of each weekly session, in the anchor zone.
    pub weeks: Vec<String>,
    /// Dates on which the series pauses on purpose.
    pub pauses: Vec<String>,
    pub interpretation: Vec<String>,
    /// Paths of values that the published source does not say.
    pub assumed: Vec<String>,
    pub title: Text,
    pub summary: Text,
    pub host: Text,
    pub about: Vec<Text>,
    pub topics: Vec<Text>,
    pub notes: Vec<Text>,
    pub contact: BTreeMap<String, String>,
    pub deadlines: DeadlinesDraft,
    pub rules: RulesDraft,
    pub breakouts: Option<BreakoutsDraft>,
    pub facilitation: Option<FacilitationDraft>,
    pub reminders: Option<RemindersDraft>,
    /// So long before a session its people see where the live room is; absent: a day.
    pub links_open_hours: Option<u32>,
    pub earlier_trainings: Vec<EarlierTrainingDraft>,
    pub tracks: Vec<TrackDraft>,
    pub orientations: Vec<OccurrenceDraft>,
    pub trainings: Vec<OccurrenceDraft>,
    pub open_spaces: Vec<OccurrenceDraft>,
    pub community: Vec<OccurrenceDraft>,
    /// Sessions that differ from their track: cancelled or moved.
    pub session_changes: Vec<SessionChangeDraft>,
    pub sectors: Vec<SectorDraft>,
    pub partners: Vec<PartnerDraft>,
    /// Regions whose people are meant to take part: the night rule looks at their largest cities.
    pub regions: Vec<RegionDraft>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TrackDraft {
    pub id: String,
    pub start: String,
    pub minutes: u32,
}

/// An orientation, a training, an open space or a meeting of the community.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OccurrenceDraft {
    pub date: String,
    pub time: String,
    /// The anchor zone of this occurrence; the programme's where absent.
    pub zone: Option<String>,
    pub minutes: u32,
    pub cancelled: bool,
    pub assumed: bool,
    pub revision: u32,
    /// So many people can sign up; absent: as many as like.
    pub seats: Option<u32>,
}

/// One session, named by week and track.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SessionChangeDraft {
    pub week: u32,
    pub track: String,
    pub cancelled: bool,
    pub date: Option<String>,
    pub time: Option<String>,
    pub revision: u32,
}

/// A date is the end of that day; `2027-02-23T18:00` is that moment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeadlinesDraft {
    /// The zone of all of them; the anchor zone where absent.
    pub zone: Option<String>,
    pub groups: String,
    pub cross_organisation: Option<String>,
    pub organisation_specific: Option<String>,
    pub gathering_until: Option<String>,
    pub freeze: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RulesDraft {
    pub group_min: usize,
    pub large_from: usize,
    pub count_contact: bool,
    pub roster_max: usize,
    /// `required` or `optional`.
    pub email: String,
    pub shared_email: bool,
    /// Whoever a contact has put on a list is written to.
    pub mail_members: bool,
    /// `{ from, need }` in rising order …
    pub facilitators: Vec<StepDraft>,
    /// … or one for each N people.
    pub facilitators_one_per: Option<usize>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct StepDraft {
    pub from: usize,
    pub need: usize,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BreakoutsDraft {
    pub weeks: Vec<u32>,
    pub minutes: u32,
}

/// What is asked of facilitators. A kind without its table does not exist in the programme.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FacilitationDraft {
    /// Trainings to be attended, at least.
    pub trainings: usize,
    /// The last day to have an account with small rooms.
    pub account_by: Option<String>,
    pub organisation_specific: Option<RoleRulesDraft>,
    pub cross_organisation: Option<RoleRulesDraft>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RoleRulesDraft {
    pub earlier_training: bool,
}

/// Numbers of days before something.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RemindersDraft {
    /// By the reader's own clock: `10:00`.
    pub at: String,
    pub sessions: Vec<u32>,
    /// Trainings, question hours and introductions that somebody has chosen.
    pub dates: Vec<u32>,
    /// What is still to do, before its last day.
    pub duties: Vec<u32>,
}

/// A training of the series before this one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct EarlierTrainingDraft {
    pub id: String,
    pub name: Text,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SectorDraft {
    pub id: String,
    pub name: Text,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PartnerDraft {
    pub id: String,
    pub name: Text,
    /// What the partner says to its own people.
    pub words: Text,
    /// The join code of its own group, once that is registered.
    pub join: String,
    /// No longer a partner: its address leads to the programme.
    pub ended: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RegionDraft {
    pub name: String,
    /// The zone of the region's largest city.
    pub zone: String,
}
