//! A programme: one edition of a training, with everything its file says, and nothing that is not true.

mod draft;
mod finding;
mod lint;

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

pub use draft::{
    BreakoutsDraft, DeadlinesDraft, EarlierTrainingDraft, FacilitationDraft, OccurrenceDraft, PartnerDraft,
    ProgrammeDraft, RegionDraft, RemindersDraft, RoleRulesDraft, RulesDraft, SectorDraft, SessionChangeDraft,
    StepDraft, TrackDraft,
};
pub use finding::{Finding, FindingProblem, RoleNamed};
pub use lint::parse;

use crate::deadline::{Deadline, Deadlines};
use crate::reminders::Reminders;
use crate::roster::{FacilitatorRule, RosterRules};
use crate::text::{FALLBACK_LANGUAGE, Text};
use crate::zones::{ZoneId, local_at};

/// The same session at one of several times of the day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Track {
    /// One capital letter: `A`, `B`.
    pub id: String,
    /// In the programme's anchor zone.
    #[serde(with = "crate::stamp::time")]
    pub start: NaiveTime,
    pub minutes: u32,
}

/// What an occurrence is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A weekly session on a track, for everyone.
    Session,
    /// For group contacts.
    Orientation,
    /// For facilitators.
    Training,
    /// Questions for facilitators, before a training or a session.
    OpenSpace,
    /// The community of practice after a training.
    Community,
}

impl Kind {
    pub const ALL: [Kind; 5] =
        [Kind::Session, Kind::Orientation, Kind::Training, Kind::OpenSpace, Kind::Community];

    /// As in the API and in calendar UIDs.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Session => "session",
            Kind::Orientation => "orientation",
            Kind::Training => "training",
            Kind::OpenSpace => "open_space",
            Kind::Community => "community",
        }
    }
}

/// One thing that happens at one instant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Occurrence {
    /// Stable within the programme, whatever time or title it gets: `session-A-1`, `training-3`.
    pub id: String,
    pub kind: Kind,
    /// 1 to 6 for sessions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub week: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub track: Option<String>,
    #[serde(with = "crate::stamp::instant")]
    pub start: DateTime<Utc>,
    pub minutes: u32,
    /// Where its time is set.
    pub anchor_zone: ZoneId,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub cancelled: bool,
    /// The seed does not say this time: it is our assumption.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub assumed: bool,
    /// Rises with every change of this occurrence (RFC 5545 SEQUENCE).
    #[serde(default, skip_serializing_if = "is_zero")]
    pub revision: u32,
    /// So many people can sign up; none: as many as like.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seats: Option<u32>,
}

fn is_zero(n: &u32) -> bool {
    *n == 0
}

impl Occurrence {
    pub fn end(&self) -> DateTime<Utc> {
        self.start + Duration::minutes(i64::from(self.minutes))
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    /// People in a group, at least.
    pub group_min: usize,
    /// From this size on a group brings its own breakout facilitators.
    pub large_from: usize,
    /// Does the contact count among them?
    pub count_contact: bool,
    pub roster_max: usize,
    /// Members may go without an address; everything reaches them through the contact.
    pub email_optional: bool,
    /// Several members may share an address.
    pub shared_email: bool,
    /// Whoever a contact has put on a list gets one mail about it, once the contact's own address is confirmed.
    #[serde(default)]
    pub mail_members: bool,
    pub facilitators: FacilitatorRule,
}

/// What the programme asks of its facilitators, and which kinds it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facilitation {
    /// Trainings to be attended, at least.
    pub trainings: usize,
    /// Whoever has no account with small rooms yet has until then; none: it has to be there when signing up.
    pub account_by: Option<Deadline>,
    pub organisation_specific: Option<RoleRules>,
    pub cross_organisation: Option<RoleRules>,
}

/// What is asked of one kind of facilitator alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleRules {
    /// Has taken part in an earlier training of the series.
    pub earlier_training: bool,
}

/// Somebody who invites their own people to the programme.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Partner {
    /// Also in the address of its page.
    pub id: String,
    pub name: Text,
    /// What it says to its people; may be empty.
    #[serde(default)]
    pub words: Text,
    /// The join code of its own group, for people who come alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub join: Option<String>,
    /// Groups that came through it stay; nobody new comes.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub ended: bool,
}

/// A named choice of the programme, as a sector.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    pub id: String,
    pub name: Text,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Breakouts {
    /// Weeks with a breakout.
    pub weeks: Vec<u32>,
    pub minutes: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Programme {
    pub slug: String,
    /// Still being written: shown to whoever knows its address, listed nowhere, and nobody can be registered.
    #[serde(default, skip_serializing_if = "is_false")]
    pub is_draft: bool,
    pub title: Text,
    /// One or two sentences: what it is.
    pub summary: Text,
    /// Who runs it, and who holds the data.
    pub host: Text,
    /// Paragraphs for the programme's page.
    pub about: Vec<Text>,
    /// What a participant practises, one line each.
    pub topics: Vec<Text>,
    /// What to know about the dates: weeks that touch Ramadan, Holy Week, Easter; what was assumed.
    pub notes: Vec<Text>,
    /// Languages of interpretation, BCP 47.
    pub interpretation: Vec<String>,
    pub anchor_zone: ZoneId,
    pub tracks: Vec<Track>,
    /// In order of time.
    pub occurrences: Vec<Occurrence>,
    #[serde(with = "crate::stamp::instant")]
    pub opens: DateTime<Utc>,
    pub deadlines: Deadlines,
    pub rules: Rules,
    pub breakouts: Option<Breakouts>,
    /// None: nobody can sign up as a facilitator here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facilitation: Option<Facilitation>,
    /// None: nobody is reminded of anything. The server's alone, as the next.
    #[serde(skip)]
    pub reminders: Option<Reminders>,
    /// So long before a session its people see where the live room is.
    #[serde(skip)]
    pub links_open_hours: u32,
    /// The trainings of the series before this one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier_trainings: Vec<Choice>,
    pub sectors: Vec<Choice>,
    pub partners: Vec<Partner>,
    /// A human's address per page language; `default` where a language has none.
    pub contact: BTreeMap<String, String>,
    /// On that day everything personal is deleted; see `is_purge_due`.
    #[serde(with = "crate::stamp::date")]
    pub purge: NaiveDate,
    #[serde(with = "crate::stamp::optional_date")]
    pub follow_up_until: Option<NaiveDate>,
    /// The last change of the file, for calendars.
    #[serde(with = "crate::stamp::instant")]
    pub revised: DateTime<Utc>,
    /// Paths in the file that a published source did not say.
    pub assumed: Vec<String>,
}

/// Most programmes are no drafts, and a page pays for each byte it carries.
fn is_false(answer: &bool) -> bool {
    !answer
}

/// Where a programme stands at an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    Open,
    NotYetOpen,
    /// Registration is closed; sessions are still to come or going on.
    Closed,
    Past,
}

impl Partner {
    fn in_language(&self, language: &str) -> Partner {
        Partner { name: self.name.only(language), words: self.words.only(language), ..self.clone() }
    }
}

impl Programme {
    /// Whether the day of the purge has begun in the anchor zone. Past the zone table it has.
    pub fn is_purge_due(&self, now: DateTime<Utc>) -> bool {
        local_at(self.anchor_zone, now).map_or(true, |local| local.date() >= self.purge)
    }

    /// Whether what groups wish for after the programme is still kept: until the end of that day in the anchor zone.
    pub fn keeps_follow_ups(&self, now: DateTime<Utc>) -> bool {
        let Some(until) = self.follow_up_until else { return false };
        local_at(self.anchor_zone, now).is_ok_and(|local| local.date() <= until)
    }

    pub fn state(&self, now: DateTime<Utc>) -> State {
        if self.last_session_end().is_some_and(|end| now >= end) {
            State::Past
        } else if self.deadlines.groups.is_over(now) {
            State::Closed
        } else if now < self.opens {
            State::NotYetOpen
        } else {
            State::Open
        }
    }

    /// Whether registering is still to come: before the day it opens, and as long as the programme is a draft.
    pub fn is_yet_to_open(&self, now: DateTime<Utc>) -> bool {
        self.is_draft || now < self.opens
    }

    pub fn sessions(&self) -> impl Iterator<Item = &Occurrence> {
        self.of_kind(Kind::Session)
    }

    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Occurrence> {
        self.occurrences.iter().filter(move |o| o.kind == kind)
    }

    pub fn first_session(&self) -> Option<&Occurrence> {
        self.sessions().next()
    }

    pub fn last_session_end(&self) -> Option<DateTime<Utc>> {
        self.sessions().map(Occurrence::end).max()
    }

    /// Whether those who take part are shown where the room of this session is.
    pub fn shows_room(&self, session: &Occurrence, now: DateTime<Utc>) -> bool {
        now >= session.start - Duration::hours(i64::from(self.links_open_hours)) && now < session.end()
    }

    /// Number of weekly sessions of a track.
    pub fn weeks(&self) -> u32 {
        self.sessions().filter_map(|o| o.week).max().unwrap_or(0)
    }

    /// The address to write to, in the page's language where one is given.
    pub fn contact_address(&self, language: &str) -> &str {
        self.contact.get(language).or_else(|| self.contact.get("default")).map_or("", String::as_str)
    }

    pub fn roster_rules(&self) -> RosterRules {
        RosterRules {
            min: self.rules.group_min,
            max: self.rules.roster_max,
            email_optional: self.rules.email_optional,
            shared_email: self.rules.shared_email,
            tracks: self.tracks.iter().map(|t| t.id.clone()).collect(),
            languages: self.interpretation.clone(),
            facilitators: self.rules.facilitators.clone(),
        }
    }

    /// The deadline that a role's registration has.
    pub fn groups_deadline(&self) -> Deadline {
        self.deadlines.groups
    }

    /// The same programme for a group that the team lets add people until then, where that is later than for all.
    pub fn extended(&self, until: DateTime<Utc>) -> Programme {
        let longer = |deadline: Deadline| {
            if deadline.at < until { Deadline { at: until, day: None, ..deadline } } else { deadline }
        };
        let deadlines = self.deadlines;
        Programme {
            deadlines: Deadlines {
                gathering_until: Some(longer(deadlines.gathering_until.unwrap_or(deadlines.groups))),
                freeze: deadlines.freeze.map(longer),
                ..deadlines
            },
            ..self.clone()
        }
    }

    /// The same programme with the texts of one language only: what a page in that language carries.
    pub fn in_language(&self, language: &str) -> Programme {
        let only = |text: &Text| text.only(language);
        let choices = |from: &[Choice]| {
            from.iter().map(|c| Choice { id: c.id.clone(), name: only(&c.name) }).collect::<Vec<_>>()
        };
        Programme {
            title: only(&self.title),
            summary: only(&self.summary),
            host: only(&self.host),
            about: self.about.iter().map(only).collect(),
            topics: self.topics.iter().map(only).collect(),
            notes: self.notes.iter().map(only).collect(),
            earlier_trainings: choices(&self.earlier_trainings),
            sectors: choices(&self.sectors),
            partners: self.partners.iter().map(|partner| partner.in_language(language)).collect(),
            contact: [("default".to_string(), self.contact_address(language).to_string())].into(),
            ..self.clone()
        }
    }

    /// Without the texts that are only read, which the server alone writes: what a page carries for the app.
    pub fn without_texts(&self) -> Programme {
        Programme {
            about: Vec::new(),
            topics: Vec::new(),
            notes: Vec::new(),
            assumed: Vec::new(),
            partners: self
                .partners
                .iter()
                .filter(|partner| !partner.ended)
                .map(|partner| Partner { words: Text::default(), join: None, ..partner.clone() })
                .collect(),
            ..self.clone()
        }
    }

    /// Page languages that the programme's own title exists in.
    pub fn text_languages(&self) -> impl Iterator<Item = &str> {
        self.title.0.keys().map(String::as_str).filter(|code| *code != FALLBACK_LANGUAGE)
    }
}
