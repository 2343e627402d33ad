//! The dates and hours of a programme file: tracks, weeks and their sessions, and the lists of everything else.

use chrono::{Datelike, Duration, NaiveDate, Weekday};

use super::Linter;
use crate::programme::draft::{OccurrenceDraft, ProgrammeDraft, SessionChangeDraft, TrackDraft};
use crate::programme::{Breakouts, FindingProblem, Kind, Occurrence, Track};
use crate::zones::ZoneId;

const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

fn name_of(weekday: Weekday) -> String {
    WEEKDAYS[weekday.num_days_from_monday() as usize].to_string()
}

impl Linter {
    /// Tracks whose hour can be read.
    pub(super) fn tracks(&mut self, draft: &ProgrammeDraft) -> Vec<Track> {
        if draft.tracks.is_empty() {
            self.find("tracks", FindingProblem::Missing);
        }
        let mut tracks: Vec<Track> = Vec::new();
        for (at, entry) in draft.tracks.iter().enumerate() {
            self.track_id(draft, at, entry);
            if entry.minutes == 0 {
                self.find(format!("tracks.{at}.minutes"), FindingProblem::ZeroMinutes);
            }
            let start = self.time(&format!("tracks.{at}.start"), &entry.start);
            tracks.extend(start.map(|start| Track { id: entry.id.clone(), start, minutes: entry.minutes }));
        }
        tracks
    }

    /// A group writes its tracks as `A+B` and "one each" as a word of its own, so an id is a single capital letter.
    fn track_id(&mut self, draft: &ProgrammeDraft, at: usize, entry: &TrackDraft) {
        let path = format!("tracks.{at}.id");
        if entry.id.is_empty() {
            self.find(path, FindingProblem::Missing);
        } else if !matches!(entry.id.as_bytes(), [b'A'..=b'Z']) {
            self.find(path, FindingProblem::NotATrackId);
        } else if draft.tracks.iter().take(at).any(|before| before.id == entry.id) {
            self.find(path, FindingProblem::Duplicate);
        }
    }

    /// The dates of the weekly sessions, each with its place in the list: on the declared weekday, seven days apart
    /// unless pauses fill the gap.
    pub(super) fn weeks(&mut self, draft: &ProgrammeDraft) -> Vec<(usize, NaiveDate)> {
        if draft.weeks.is_empty() {
            self.find("weeks", FindingProblem::Missing);
        }
        let weekday: Option<Weekday> = draft.weekday.parse().ok();
        if weekday.is_none() {
            let allowed = WEEKDAYS.map(String::from).to_vec();
            self.find("weekday", FindingProblem::UnknownWord { allowed });
        }
        let pauses: Vec<NaiveDate> = draft
            .pauses
            .iter()
            .enumerate()
            .filter_map(|(at, day)| self.date(&format!("pauses.{at}"), day))
            .collect();
        let mut weeks: Vec<(usize, NaiveDate)> = Vec::new();
        for (at, written) in draft.weeks.iter().enumerate() {
            let path = format!("weeks.{at}");
            let Some(day) = self.date(&path, written) else { continue };
            if let Some(expected) = weekday.filter(|expected| *expected != day.weekday()) {
                let (found, expected) = (name_of(day.weekday()), name_of(expected));
                self.find(&*path, FindingProblem::WrongWeekday { found, expected });
            }
            // After a date that cannot be read nothing is known about the distance.
            if let Some((before_at, before)) = weeks.last()
                && before_at + 1 == at
            {
                let days = day.signed_duration_since(*before).num_days();
                let paused = days > 7
                    && days % 7 == 0
                    && (1..days / 7).all(|n| pauses.contains(&(*before + Duration::days(7 * n))));
                if days != 7 && !paused {
                    self.find(path, FindingProblem::WeekGap { days });
                }
            }
            weeks.push((at, day));
        }
        weeks
    }

    pub(super) fn sessions(
        &mut self,
        draft: &ProgrammeDraft,
        weeks: &[(usize, NaiveDate)],
        tracks: &[Track],
        zone: Option<ZoneId>,
    ) -> Vec<Occurrence> {
        self.session_changes(draft);
        let assumed = draft.assumed.iter().any(|path| path == "tracks");
        let unchanged = SessionChangeDraft::default();
        let mut sessions = Vec::new();
        for (week_at, day) in weeks {
            let week = *week_at as u32 + 1;
            for track in tracks {
                let mut changes = draft.session_changes.iter().enumerate();
                let change = changes.find(|(_, c)| c.week == week && c.track == track.id);
                let (path, change) = match change {
                    Some((at, change)) => (format!("session_changes.{at}"), change),
                    None => (format!("weeks.{week_at}.{}", track.id), &unchanged),
                };
                let day = match &change.date {
                    Some(date) => self.date(&format!("{path}.date"), date).unwrap_or(*day),
                    None => *day,
                };
                let time = match &change.time {
                    Some(time) => self.time(&format!("{path}.time"), time).unwrap_or(track.start),
                    None => track.start,
                };
                let Some(anchor_zone) = zone else { continue };
                let Some(start) = self.instant(&path, anchor_zone, day.and_time(time)) else { continue };
                sessions.push(Occurrence {
                    id: format!("session-{}-{week}", track.id),
                    kind: Kind::Session,
                    week: Some(week),
                    track: Some(track.id.clone()),
                    start,
                    minutes: track.minutes,
                    anchor_zone,
                    cancelled: change.cancelled,
                    assumed,
                    revision: change.revision,
                    seats: None,
                });
            }
        }
        sessions
    }

    fn session_changes(&mut self, draft: &ProgrammeDraft) {
        for (at, change) in draft.session_changes.iter().enumerate() {
            let path = format!("session_changes.{at}");
            let week_known = (1..=draft.weeks.len()).contains(&(change.week as usize));
            let same = |other: &SessionChangeDraft| other.week == change.week && other.track == change.track;
            if !week_known || !draft.tracks.iter().any(|track| track.id == change.track) {
                self.find(path, FindingProblem::NoSuchSession);
            } else if draft.session_changes.iter().take(at).any(same) {
                self.find(path, FindingProblem::Duplicate);
            }
        }
    }

    pub(super) fn occurrence(
        &mut self,
        path: &str,
        entry: &OccurrenceDraft,
        id: String,
        kind: Kind,
        zone: Option<ZoneId>,
    ) -> Option<Occurrence> {
        if entry.minutes == 0 {
            self.find(format!("{path}.minutes"), FindingProblem::ZeroMinutes);
        }
        if entry.seats == Some(0) {
            self.find(format!("{path}.seats"), FindingProblem::Missing);
        }
        let day = self.date(&format!("{path}.date"), &entry.date);
        let time = self.time(&format!("{path}.time"), &entry.time);
        let anchor_zone = match &entry.zone {
            Some(name) => self.zone(&format!("{path}.zone"), name),
            None => zone,
        }?;
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
            seats: entry.seats,
        })
    }

    pub(super) fn breakouts(&mut self, draft: &ProgrammeDraft) -> Option<Breakouts> {
        let breakouts = draft.breakouts.as_ref()?;
        if breakouts.minutes == 0 {
            self.find("breakouts.minutes", FindingProblem::ZeroMinutes);
        }
        for (at, week) in breakouts.weeks.iter().enumerate() {
            if !(1..=draft.weeks.len()).contains(&(*week as usize)) {
                self.find(format!("breakouts.weeks.{at}"), FindingProblem::NoSuchSession);
            }
        }
        Some(Breakouts { weeks: breakouts.weeks.clone(), minutes: breakouts.minutes })
    }
}
