//! From a programme file to a programme: everything that would mislead people is a finding, with its place.

use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveDateTime, NaiveTime, Utc, Weekday};

use super::draft::{OccurrenceDraft, ProgrammeDraft, SessionChangeDraft};
use super::{Breakouts, Choice, Kind, Occurrence, Programme, Rules, Track};
use crate::deadline::{Deadline, Deadlines};
use crate::roster::FacilitatorRule;
use crate::schedule::is_night;
use crate::text::{FALLBACK_LANGUAGE, Text};
use crate::zones::{LocalTimeError, ZoneId, instant_of, local_at};

/// Whom a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoleNamed {
    Participants,
    Contacts,
    Facilitators,
    CrossOrganisation,
    OrganisationSpecific,
}

/// What is wrong in a programme file. The sentences are in `messages`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindingProblem {
    /// The file is not well formed at all; `message` is the format's own.
    Unreadable { message: String },
    UnknownKey,
    Missing,
    MissingText { language: String },
    NotADate,
    NotATime,
    UnknownZone { nearest: Vec<String> },
    UnknownWord { allowed: Vec<String> },
    NotASlug,
    Duplicate,
    ZeroMinutes,
    WrongWeekday { found: String, expected: String },
    /// Not seven days after the week before, and the gap is not declared in `pauses`.
    WeekGap { days: i64 },
    /// The clock jumps over this time on that day.
    ClockGap,
    /// This time comes twice on that day.
    ClockOverlap,
    PastHorizon,
    /// All of a role's occurrences fall into the night (23:00 to 06:30) in a named region.
    AllAtNight { role: RoleNamed, region: String, zone: ZoneId },
    DeadlineAfterLastTraining { role: RoleNamed },
    DeadlineAfterStart,
    FacilitatorStepsNotRising,
    PurgeBeforeEnd,
    NoSuchSession,
}

impl FindingProblem {
    /// The stable code, for `muster check --json` and for tests.
    pub fn code(&self) -> &'static str {
        match self {
            FindingProblem::Unreadable { .. } => "file.unreadable",
            FindingProblem::UnknownKey => "key.unknown",
            FindingProblem::Missing => "value.missing",
            FindingProblem::MissingText { .. } => "text.missing",
            FindingProblem::NotADate => "date.unreadable",
            FindingProblem::NotATime => "time.unreadable",
            FindingProblem::UnknownZone { .. } => "zone.unknown",
            FindingProblem::UnknownWord { .. } => "word.unknown",
            FindingProblem::NotASlug => "slug.unusable",
            FindingProblem::Duplicate => "value.duplicate",
            FindingProblem::ZeroMinutes => "minutes.zero",
            FindingProblem::WrongWeekday { .. } => "date.wrong_weekday",
            FindingProblem::WeekGap { .. } => "weeks.gap",
            FindingProblem::ClockGap => "time.in_clock_gap",
            FindingProblem::ClockOverlap => "time.in_clock_overlap",
            FindingProblem::PastHorizon => "date.past_horizon",
            FindingProblem::AllAtNight { .. } => "role.all_at_night",
            FindingProblem::DeadlineAfterLastTraining { .. } => "deadline.after_last_training",
            FindingProblem::DeadlineAfterStart => "deadline.after_start",
            FindingProblem::FacilitatorStepsNotRising => "facilitators.not_rising",
            FindingProblem::PurgeBeforeEnd => "purge.before_end",
            FindingProblem::NoSuchSession => "session.unknown",
        }
    }
}

/// A problem and its place: keys and indices joined by dots, `trainings.3.time`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub path: String,
    pub problem: FindingProblem,
}

/// Slugs that are addresses of their own (see `routes`).
const RESERVED_SLUGS: [&str; 3] = ["organise", "check-times", "privacy"];

/// Checks a file as written. All findings at once; a programme only if there is none.
pub fn parse(draft: &ProgrammeDraft) -> Result<Programme, Vec<Finding>> {
    let mut linter = Linter { findings: Vec::new() };
    let programme = linter.programme(draft);
    match programme {
        Some(programme) if linter.findings.is_empty() => Ok(programme),
        _ => Err(linter.findings),
    }
}

struct Linter {
    findings: Vec<Finding>,
}

impl Linter {
    fn find(&mut self, path: impl Into<String>, problem: FindingProblem) {
        self.findings.push(Finding { path: path.into(), problem });
    }

    fn programme(&mut self, draft: &ProgrammeDraft) -> Option<Programme> {
        self.slug(&draft.slug);
        let zone = self.zone("anchor_zone", &draft.anchor_zone);
        self.texts(draft);
        if draft.contact.get("default").is_none_or(|address| !address.contains('@')) {
            self.find("contact.default", FindingProblem::Missing);
        }
        let tracks = self.tracks(draft);
        let opens = self.start_of_day("opens", &draft.opens, zone?);
        let revised = self.start_of_day("revised", &draft.revised, zone?);
        let purge = self.date("purge", &draft.purge);
        let follow_up_until = draft.follow_up_until.as_ref().and_then(|d| self.date("follow_up_until", d));
        let zone = zone?;

        let weeks = self.weeks(draft);
        let mut occurrences = self.sessions(draft, &weeks, &tracks, zone);
        for (kind, path, list) in [
            (Kind::Orientation, "orientations", &draft.orientations),
            (Kind::Training, "trainings", &draft.trainings),
            (Kind::OpenSpace, "open_spaces", &draft.open_spaces),
            (Kind::Community, "community", &draft.community),
        ] {
            for (at, entry) in list.iter().enumerate() {
                let id = format!("{}-{}", kind.name().replace('_', "-"), at + 1);
                occurrences.extend(self.occurrence(&format!("{path}.{at}"), entry, id, kind, zone));
            }
        }
        occurrences.sort_by(|a, b| (a.start, a.kind, &a.id).cmp(&(b.start, b.kind, &b.id)));

        let deadlines = self.deadlines(draft, zone);
        let rules = self.rules(draft);
        self.nights(draft, &occurrences);
        if let Some(deadlines) = &deadlines {
            self.deadlines_against_trainings(deadlines, &occurrences);
        }
        let last_end = occurrences.iter().filter(|o| o.kind == Kind::Session).map(Occurrence::end).max();
        if let (Some(purge), Some(end)) = (purge, last_end)
            && purge <= end.date_naive()
        {
            self.find("purge", FindingProblem::PurgeBeforeEnd);
        }
        let sectors = self.choices("sectors", draft.sectors.iter().map(|s| (&s.id, &s.name)));
        let partners = self.choices("partners", draft.partners.iter().map(|p| (&p.id, &p.name)));

        Some(Programme {
            slug: draft.slug.clone(),
            title: draft.title.clone(),
            summary: draft.summary.clone(),
            host: draft.host.clone(),
            about: draft.about.clone(),
            topics: draft.topics.clone(),
            notes: draft.notes.clone(),
            interpretation: draft.interpretation.clone(),
            anchor_zone: zone,
            tracks,
            occurrences,
            opens: opens?,
            deadlines: deadlines?,
            rules,
            breakouts: draft
                .breakouts
                .as_ref()
                .map(|b| Breakouts { weeks: b.weeks.clone(), minutes: b.minutes }),
            sectors,
            partners,
            contact: draft.contact.clone(),
            purge: purge?,
            follow_up_until,
            revised: revised?,
            assumed: draft.assumed.clone(),
        })
    }

    fn slug(&mut self, slug: &str) {
        let usable = !slug.is_empty()
            && slug.len() <= 64
            && slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if !usable || RESERVED_SLUGS.contains(&slug) {
            self.find("slug", FindingProblem::NotASlug);
        }
    }

    fn texts(&mut self, draft: &ProgrammeDraft) {
        let languages: Vec<String> = draft.title.0.keys().cloned().collect();
        let mut check = |path: String, text: &Text| {
            let needed = languages.iter().map(String::as_str).chain([FALLBACK_LANGUAGE]);
            let mut missing: Vec<&str> =
                needed.filter(|code| text.0.get(*code).is_none_or(|t| t.trim().is_empty())).collect();
            missing.dedup();
            for language in missing {
                self.findings.push(Finding {
                    path: path.clone(),
                    problem: FindingProblem::MissingText { language: language.to_string() },
                });
            }
        };
        check("title".into(), &draft.title);
        check("summary".into(), &draft.summary);
        check("host".into(), &draft.host);
        let lists = [("about", &draft.about), ("topics", &draft.topics), ("notes", &draft.notes)];
        for (name, list) in lists {
            for (at, text) in list.iter().enumerate() {
                check(format!("{name}.{at}"), text);
            }
        }
        for (at, sector) in draft.sectors.iter().enumerate() {
            check(format!("sectors.{at}.name"), &sector.name);
        }
        for (at, partner) in draft.partners.iter().enumerate() {
            check(format!("partners.{at}.name"), &partner.name);
        }
    }

    fn choices<'a>(
        &mut self,
        path: &str,
        list: impl Iterator<Item = (&'a String, &'a Text)>,
    ) -> Vec<Choice> {
        let mut choices: Vec<Choice> = Vec::new();
        for (at, (id, name)) in list.enumerate() {
            if id.is_empty() {
                self.find(format!("{path}.{at}.id"), FindingProblem::Missing);
            } else if choices.iter().any(|c| c.id == *id) {
                self.find(format!("{path}.{at}.id"), FindingProblem::Duplicate);
            }
            choices.push(Choice { id: id.clone(), name: name.clone() });
        }
        choices
    }

    fn tracks(&mut self, draft: &ProgrammeDraft) -> Vec<Track> {
        if draft.tracks.is_empty() {
            self.find("tracks", FindingProblem::Missing);
        }
        let mut tracks: Vec<Track> = Vec::new();
        for (at, entry) in draft.tracks.iter().enumerate() {
            let start = self.time(&format!("tracks.{at}.start"), &entry.start);
            if entry.minutes == 0 {
                self.find(format!("tracks.{at}.minutes"), FindingProblem::ZeroMinutes);
            }
            if entry.id.is_empty() {
                self.find(format!("tracks.{at}.id"), FindingProblem::Missing);
            } else if tracks.iter().any(|t| t.id == entry.id) {
                self.find(format!("tracks.{at}.id"), FindingProblem::Duplicate);
            }
            if let Some(start) = start {
                tracks.push(Track { id: entry.id.clone(), start, minutes: entry.minutes });
            }
        }
        tracks
    }

    /// The dates of the weekly sessions: on the declared weekday, seven days apart unless a pause lies between.
    fn weeks(&mut self, draft: &ProgrammeDraft) -> Vec<NaiveDate> {
        if draft.weeks.is_empty() {
            self.find("weeks", FindingProblem::Missing);
        }
        let weekday: Option<Weekday> = draft.weekday.parse().ok();
        if weekday.is_none() {
            let allowed = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
            let allowed = allowed.map(String::from).to_vec();
            self.find("weekday", FindingProblem::UnknownWord { allowed });
        }
        let pauses: Vec<NaiveDate> = draft
            .pauses
            .iter()
            .enumerate()
            .filter_map(|(at, day)| self.date(&format!("pauses.{at}"), day))
            .collect();
        let mut weeks: Vec<NaiveDate> = Vec::new();
        for (at, written) in draft.weeks.iter().enumerate() {
            let path = format!("weeks.{at}");
            let Some(day) = self.date(&path, written) else { continue };
            if let Some(expected) = weekday.filter(|w| *w != day.weekday()) {
                self.find(
                    &*path,
                    FindingProblem::WrongWeekday {
                        found: format!("{:?}", day.weekday()),
                        expected: format!("{expected:?}"),
                    },
                );
            }
            if let Some(before) = weeks.last() {
                let days = day.signed_duration_since(*before).num_days();
                let paused =
                    (1..days / 7).all(|n| pauses.contains(&(*before + Duration::days(7 * n)))) && days > 7;
                if days != 7 && !(paused && days % 7 == 0) {
                    self.find(path, FindingProblem::WeekGap { days });
                }
            }
            weeks.push(day);
        }
        weeks
    }

    fn sessions(
        &mut self,
        draft: &ProgrammeDraft,
        weeks: &[NaiveDate],
        tracks: &[Track],
        zone: ZoneId,
    ) -> Vec<Occurrence> {
        for (at, change) in draft.session_changes.iter().enumerate() {
            let week_known = (1..=weeks.len()).contains(&(change.week as usize));
            if !week_known || !tracks.iter().any(|t| t.id == change.track) {
                self.find(format!("session_changes.{at}"), FindingProblem::NoSuchSession);
            }
        }
        let mut sessions = Vec::new();
        for (week, day) in (1u32..).zip(weeks) {
            for (track_at, track) in tracks.iter().enumerate() {
                let change =
                    draft.session_changes.iter().enumerate().find(|(_, c)| c.week == week && c.track == track.id);
                let unchanged = SessionChangeDraft::default();
                let (path, change) = match change {
                    Some((at, change)) => (format!("session_changes.{at}"), change),
                    None => (format!("tracks.{track_at}.start"), &unchanged),
                };
                let day = match &change.date {
                    Some(date) => self.date(&format!("{path}.date"), date).unwrap_or(*day),
                    None => *day,
                };
                let time = match &change.time {
                    Some(time) => self.time(&format!("{path}.time"), time).unwrap_or(track.start),
                    None => track.start,
                };
                let Some(start) = self.instant(&path, zone, day.and_time(time)) else { continue };
                sessions.push(Occurrence {
                    id: format!("session-{}-{week}", track.id),
                    kind: Kind::Session,
                    week: Some(week),
                    track: Some(track.id.clone()),
                    start,
                    minutes: track.minutes,
                    anchor_zone: zone,
                    cancelled: change.cancelled,
                    assumed: draft.assumed.iter().any(|path| path == "tracks"),
                    revision: change.revision,
                });
            }
        }
        sessions
    }

    fn occurrence(
        &mut self,
        path: &str,
        entry: &OccurrenceDraft,
        id: String,
        kind: Kind,
        zone: ZoneId,
    ) -> Option<Occurrence> {
        if entry.minutes == 0 {
            self.find(format!("{path}.minutes"), FindingProblem::ZeroMinutes);
        }
        let day = self.date(&format!("{path}.date"), &entry.date);
        let time = self.time(&format!("{path}.time"), &entry.time);
        let anchor_zone = match &entry.zone {
            Some(name) => self.zone(&format!("{path}.zone"), name)?,
            None => zone,
        };
        let start = self.instant(&format!("{path}.time"), anchor_zone, day?.and_time(time?))?;
        Some(Occurrence {
            id,
            kind,
            week: None,
            track: None,
            start,
            minutes: entry.minutes,
            anchor_zone,
            cancelled: entry.cancelled,
            assumed: entry.assumed,
            revision: entry.revision,
        })
    }

    fn deadlines(&mut self, draft: &ProgrammeDraft, zone: ZoneId) -> Option<Deadlines> {
        let zone = match &draft.deadlines.zone {
            Some(name) => self.zone("deadlines.zone", name)?,
            None => zone,
        };
        let mut optional = |name: &str, written: &Option<String>| {
            written.as_ref().and_then(|written| self.deadline(&format!("deadlines.{name}"), written, zone))
        };
        let cross_organisation = optional("cross_organisation", &draft.deadlines.cross_organisation);
        let organisation_specific = optional("organisation_specific", &draft.deadlines.organisation_specific);
        let gathering_until = optional("gathering_until", &draft.deadlines.gathering_until);
        let freeze = optional("freeze", &draft.deadlines.freeze);
        let groups = self.deadline("deadlines.groups", &draft.deadlines.groups, zone)?;
        Some(Deadlines { groups, cross_organisation, organisation_specific, gathering_until, freeze })
    }

    fn deadline(&mut self, path: &str, written: &str, zone: ZoneId) -> Option<Deadline> {
        let made = match written.split_once('T') {
            Some((day, time)) => {
                let day = self.date(path, day)?;
                let time = self.time(path, time)?;
                Deadline::at_time(day.and_time(time), zone)
            }
            None => Deadline::end_of_day(self.date(path, written)?, zone),
        };
        made.map_err(|error| self.find(path, clock_problem(error))).ok()
    }

    /// A role whose deadline lies after the last training it must attend would sign up for nothing.
    fn deadlines_against_trainings(&mut self, deadlines: &Deadlines, occurrences: &[Occurrence]) {
        let last = |kind| {
            occurrences.iter().filter(|o| o.kind == kind && !o.cancelled).map(|o| o.start).max()
        };
        if let Some(last_training) = last(Kind::Training) {
            for (path, role, deadline) in [
                ("cross_organisation", RoleNamed::CrossOrganisation, deadlines.cross_organisation),
                ("organisation_specific", RoleNamed::OrganisationSpecific, deadlines.organisation_specific),
            ] {
                if deadline.is_some_and(|deadline| deadline.at > last_training) {
                    let problem = FindingProblem::DeadlineAfterLastTraining { role };
                    self.find(format!("deadlines.{path}"), problem);
                }
            }
        }
        let first_session = occurrences.iter().find(|o| o.kind == Kind::Session).map(|o| o.start);
        if first_session.is_some_and(|start| deadlines.groups.at > start) {
            self.find("deadlines.groups", FindingProblem::DeadlineAfterStart);
        }
    }

    fn rules(&mut self, draft: &ProgrammeDraft) -> Rules {
        let rules = &draft.rules;
        for (name, value) in [("group_min", rules.group_min), ("roster_max", rules.roster_max)] {
            if value == 0 {
                self.find(format!("rules.{name}"), FindingProblem::Missing);
            }
        }
        if !matches!(rules.email.as_str(), "required" | "optional") {
            let allowed = vec!["required".into(), "optional".into()];
            self.find("rules.email", FindingProblem::UnknownWord { allowed });
        }
        let rising = rules.facilitators.windows(2).all(|w| w[0].from < w[1].from && w[0].need <= w[1].need);
        if !rising {
            self.find("rules.facilitators", FindingProblem::FacilitatorStepsNotRising);
        }
        let facilitators = match rules.facilitators_one_per {
            Some(n) => FacilitatorRule::OnePer(n),
            None => FacilitatorRule::Table(rules.facilitators.iter().map(|s| (s.from, s.need)).collect()),
        };
        Rules {
            group_min: rules.group_min,
            large_from: rules.large_from,
            count_contact: rules.count_contact,
            roster_max: rules.roster_max,
            email_optional: rules.email == "optional",
            shared_email: rules.shared_email,
            facilitators,
        }
    }

    /// A role that would have to get up at night for every one of its occurrences in a region that the programme names.
    fn nights(&mut self, draft: &ProgrammeDraft, occurrences: &[Occurrence]) {
        for (at, region) in draft.regions.iter().enumerate() {
            let Some(zone) = self.zone(&format!("regions.{at}.zone"), &region.zone) else { continue };
            for (role, kind) in [
                (RoleNamed::Participants, Kind::Session),
                (RoleNamed::Contacts, Kind::Orientation),
                (RoleNamed::Facilitators, Kind::Training),
            ] {
                let mut theirs = occurrences.iter().filter(|o| o.kind == kind && !o.cancelled).peekable();
                let some = theirs.peek().is_some();
                if some && theirs.all(|o| local_at(zone, o.start).is_ok_and(is_night)) {
                    let region = region.name.clone();
                    self.find(format!("regions.{at}"), FindingProblem::AllAtNight { role, region, zone });
                }
            }
        }
    }

    fn zone(&mut self, path: &str, name: &str) -> Option<ZoneId> {
        let zone = ZoneId::parse(name);
        if zone.is_none() {
            self.find(path, FindingProblem::UnknownZone { nearest: Vec::new() });
        }
        zone
    }

    fn date(&mut self, path: &str, written: &str) -> Option<NaiveDate> {
        let date = NaiveDate::parse_from_str(written, "%Y-%m-%d").ok().filter(|_| written.len() == 10);
        if date.is_none() {
            let problem =
                if written.is_empty() { FindingProblem::Missing } else { FindingProblem::NotADate };
            self.find(path, problem);
        }
        date
    }

    fn time(&mut self, path: &str, written: &str) -> Option<NaiveTime> {
        let time = NaiveTime::parse_from_str(written, "%H:%M").ok().filter(|_| written.len() == 5);
        if time.is_none() {
            let problem =
                if written.is_empty() { FindingProblem::Missing } else { FindingProblem::NotATime };
            self.find(path, problem);
        }
        time
    }

    fn start_of_day(&mut self, path: &str, written: &str, zone: ZoneId) -> Option<DateTime<Utc>> {
        let day = self.date(path, written)?;
        self.instant(path, zone, day.and_time(NaiveTime::MIN))
    }

    fn instant(&mut self, path: &str, zone: ZoneId, local: NaiveDateTime) -> Option<DateTime<Utc>> {
        instant_of(zone, local).map_err(|error| self.find(path, clock_problem(error))).ok()
    }
}

fn clock_problem(error: LocalTimeError) -> FindingProblem {
    match error {
        LocalTimeError::Gap => FindingProblem::ClockGap,
        LocalTimeError::Overlap => FindingProblem::ClockOverlap,
        LocalTimeError::PastHorizon => FindingProblem::PastHorizon,
    }
}
