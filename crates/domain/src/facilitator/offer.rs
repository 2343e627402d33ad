//! Somebody's own offer to facilitate: what was typed, and what of it can be read.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{Role, coming};
use crate::contact::{Contact, ContactDraft};
use crate::organisation::ORGANISATION_MAX;
use crate::programme::{Kind, Programme};
use crate::{Issue, Problem, languages, reference, text};

/// The answer "none of these", for earlier trainings and for dates.
pub const NONE: &str = "none";
/// Longest address of an own room, in characters.
const ROOM_MAX: usize = 500;
/// Longest note to the team, in characters.
const NOTE_MAX: usize = 500;

/// The body of `POST programmes/{slug}/facilitators` and of `PUT facilitators/{reference}`: everything as typed, for both
/// roles, so that a change of mind loses nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OfferDraft {
    /// `organisation_specific` or `cross_organisation`.
    pub role: String,
    pub person: ContactDraft,
    /// The reference of the own group, as typed.
    pub group: String,
    /// The name of the own organisation, where the reference is not known.
    pub organisation: String,
    /// The id of an earlier training of the programme, or `none`.
    pub earlier: String,
    /// `yes`, `by_date` (will have one by the programme's date) or `no`.
    pub account: String,
    /// BCP 47, the languages that the person can lead a group in.
    pub languages: Vec<String>,
    /// Sectors' ids of the programme that the person knows.
    pub sectors: Vec<String>,
    /// Ids of the tracks that the person can lead on.
    pub tracks: Vec<String>,
    /// The hours in the person's zone between which they can lead, 0 to 24; both or neither.
    pub hours_from: String,
    pub hours_to: String,
    /// Ids of trainings, or `none`: no date suits.
    pub trainings: Vec<String>,
    pub open_spaces: Vec<String>,
    /// The address of an own room for breakouts. Never public.
    pub room: String,
    /// Where a rule is not met: keep this as a request to the team.
    pub ask: bool,
    /// What the team should know, with a request.
    pub note: String,
}

/// Has the person an account with which people can be sent into small rooms?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Account {
    Yes,
    /// By the programme's date.
    ByDate,
    No,
}

impl Account {
    pub const ALL: [Account; 3] = [Account::Yes, Account::ByDate, Account::No];

    pub fn name(self) -> &'static str {
        match self {
            Account::Yes => "yes",
            Account::ByDate => "by_date",
            Account::No => "no",
        }
    }

    pub fn parse(name: &str) -> Option<Account> {
        Account::ALL.into_iter().find(|account| account.name() == name.trim())
    }
}

/// Whether an offer is made or changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing<'a> {
    New,
    /// It was accepted, or the contact has invited this person: the deadline no longer matters, and dates that they have
    /// signed up for stay theirs when they are over.
    Held(&'a [String]),
}

impl Standing<'_> {
    fn holds(self, id: &str) -> bool {
        matches!(self, Standing::Held(held) if held.iter().any(|known| known == id))
    }
}

/// An offer that can be decided on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    pub role: Role,
    pub person: Contact,
    /// Eight characters. Whether there is such a group is not said.
    pub group: Option<String>,
    pub organisation: Option<String>,
    pub earlier: Option<String>,
    pub account: Account,
    pub languages: Vec<String>,
    pub sectors: Vec<String>,
    /// In the programme's order.
    pub tracks: Vec<String>,
    pub hours: Option<(u8, u8)>,
    pub trainings: Vec<String>,
    pub open_spaces: Vec<String>,
    pub room: Option<String>,
    pub note: Option<String>,
}

impl Offer {
    /// All problems at once, with paths named as the fields. Rules that are not met are no problems: see `Eligibility`.
    pub fn parse(
        draft: &OfferDraft,
        programme: &Programme,
        now: DateTime<Utc>,
        standing: Standing,
    ) -> Result<Offer, Vec<Issue>> {
        let mut issues = Vec::new();
        let role = Role::parse(&draft.role);
        if role.is_none() {
            issues.push(Issue::new(Problem::RoleMissing, "/role"));
        }
        let rules = role.and_then(|role| role.rules(programme));
        let person = Contact::parse(&draft.person, programme)
            .map_err(|found| issues.extend(found.into_iter().map(|issue| issue.below("person"))))
            .ok();
        let mut keep = |path: &str, problem: Problem| issues.push(Issue::new(problem, path));

        let group = chosen(&draft.group);
        let read = group.as_ref().and_then(|typed| reference::read(typed, reference::REFERENCE_LENGTH));
        let organisation = line(&draft.organisation, ORGANISATION_MAX, |p| keep("/organisation", p));
        let is_own = role == Some(Role::OrganisationSpecific);
        // A reference is not asked for where a mixed group is led, so what was typed before is not in the way.
        if is_own && group.is_some() && read.is_none() {
            keep("/group", Problem::GroupUnreadable);
        } else if is_own && group.is_none() && organisation.is_none() {
            keep("/organisation", Problem::OrganisationMissing);
        }

        let is_earlier = |id: &str| programme.earlier_trainings.iter().any(|one| one.id == id);
        let earlier = chosen(&draft.earlier);
        let is_named = earlier.as_deref().is_some_and(|id| id == NONE || is_earlier(id));
        let has_to_say = rules.is_some_and(|rules| rules.earlier_training);
        if !is_named && (has_to_say || earlier.is_some()) {
            keep("/earlier", Problem::EarlierMissing);
        }
        let account = Account::parse(&draft.account);
        if account.is_none() {
            keep("/account", Problem::AccountMissing);
        }

        if role == Some(Role::CrossOrganisation) && draft.languages.is_empty() {
            keep("/languages", Problem::LanguageMissing);
        }
        for (at, code) in draft.languages.iter().enumerate() {
            if !languages::is_code(code) {
                keep(&format!("/languages/{at}"), Problem::LanguageUnknown);
            }
        }
        for (at, id) in draft.sectors.iter().enumerate() {
            if !programme.sectors.iter().any(|sector| sector.id == *id) {
                keep(&format!("/sectors/{at}"), Problem::SectorUnknown);
            }
        }
        if draft.tracks.is_empty() {
            keep("/tracks", Problem::TrackMissing);
        }
        for (at, id) in draft.tracks.iter().enumerate() {
            if !programme.tracks.iter().any(|track| track.id == *id) {
                keep(&format!("/tracks/{at}"), Problem::TrackUnknown);
            }
        }
        let hours = match (hour(&draft.hours_from), hour(&draft.hours_to)) {
            (Ok(None), Ok(None)) => None,
            (Ok(Some(from)), Ok(Some(to))) if from != to => Some((from, to)),
            _ => {
                keep("/hours_from", Problem::HoursUnreadable);
                None
            }
        };

        let mut taken = |path: &str, kind: Kind, ids: &[String]| {
            for (at, id) in ids.iter().enumerate().filter(|(_, id)| *id != NONE) {
                let is_coming = coming(programme, kind, now).any(|occurrence| occurrence.id == *id);
                if !is_coming && !standing.holds(id) {
                    keep(&format!("/{path}/{at}"), Problem::OccurrenceUnknown);
                }
            }
        };
        taken("trainings", Kind::Training, &draft.trainings);
        taken("open_spaces", Kind::OpenSpace, &draft.open_spaces);
        let trainings = distinct(&draft.trainings);
        let need = programme.facilitation.as_ref().map_or(0, |facilitation| facilitation.trainings);
        let can_choose = coming(programme, Kind::Training, now).count().min(need);
        if trainings.len() < can_choose && !draft.trainings.iter().any(|id| id == NONE) {
            keep("/trainings", Problem::TrainingMissing);
        }
        let room = line(&draft.room, ROOM_MAX, |p| keep("/room", p));
        if room.as_ref().is_some_and(|room| !is_address(room)) {
            keep("/room", Problem::LinkUnreadable);
        }
        let note = line(&draft.note, NOTE_MAX, |p| keep("/note", p));

        let (Some(role), Some(person), Some(account), true) = (role, person, account, issues.is_empty())
        else {
            return Err(issues);
        };
        let in_order = programme.tracks.iter().map(|track| track.id.clone());
        Ok(Offer {
            role,
            person,
            group: read,
            organisation,
            earlier: earlier.filter(|id| id != NONE),
            account,
            languages: distinct(&draft.languages),
            sectors: distinct(&draft.sectors),
            tracks: in_order.filter(|id| draft.tracks.contains(id)).collect(),
            hours,
            trainings,
            open_spaces: distinct(&draft.open_spaces),
            room,
            note,
        })
    }

    /// Back to what is sent, so that a stored offer parses to itself again.
    pub fn to_draft(&self) -> OfferDraft {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let hour = |value: Option<u8>| value.map(|hour| hour.to_string()).unwrap_or_default();
        OfferDraft {
            role: self.role.name().into(),
            person: self.person.to_draft(),
            group: text(&self.group),
            organisation: text(&self.organisation),
            earlier: self.earlier.clone().unwrap_or_else(|| match self.role {
                Role::CrossOrganisation => NONE.into(),
                Role::OrganisationSpecific => String::new(),
            }),
            account: self.account.name().into(),
            languages: self.languages.clone(),
            sectors: self.sectors.clone(),
            tracks: self.tracks.clone(),
            hours_from: hour(self.hours.map(|(from, _)| from)),
            hours_to: hour(self.hours.map(|(_, to)| to)),
            trainings: match self.trainings.as_slice() {
                [] => vec![NONE.into()],
                chosen => chosen.to_vec(),
            },
            open_spaces: self.open_spaces.clone(),
            room: text(&self.room),
            ask: false,
            note: text(&self.note),
        }
    }
}

fn chosen(typed: &str) -> Option<String> {
    let typed = typed.trim();
    (!typed.is_empty()).then(|| typed.to_string())
}

fn line(typed: &str, max: usize, wrong: impl FnOnce(Problem)) -> Option<String> {
    match text::line(typed, max) {
        Ok(line) => chosen(&line),
        Err(problem) => {
            wrong(problem);
            None
        }
    }
}

/// Each once, in the order given, without `none`.
fn distinct(ids: &[String]) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for id in ids.iter().filter(|id| *id != NONE) {
        if !kept.contains(id) {
            kept.push(id.clone());
        }
    }
    kept
}

/// 0 to 24; nothing is no hour.
fn hour(typed: &str) -> Result<Option<u8>, ()> {
    match typed.trim() {
        "" => Ok(None),
        typed => typed.parse().ok().filter(|hour| *hour <= 24).map(Some).ok_or(()),
    }
}

/// An address that a browser opens safely. Only https: a link of another kind could run something.
fn is_address(room: &str) -> bool {
    let host = room.strip_prefix("https://").and_then(|rest| rest.split(['/', '?', '#']).next());
    host.is_some_and(|host| host.contains('.') && !host.contains(['@', ' '])) && !room.contains(' ')
}
