//! What a programme file promises people: that nobody signs up too late, gets up at night only, or is remembered too
//! long.

use chrono::{DateTime, NaiveDate, Utc};

use super::Linter;
use crate::deadline::{Deadline, Deadlines};
use crate::programme::draft::{ProgrammeDraft, RoleRulesDraft};
use crate::programme::{Facilitation, FindingProblem, Kind, Occurrence, RoleNamed, RoleRules, Rules};
use crate::reminders::Reminders;
use crate::roster::FacilitatorRule;
use crate::schedule::is_night;
use crate::zones::{ZoneId, local_at};

/// The deadlines of a file, as far as they could be read.
pub(super) struct KnownDeadlines {
    groups: Option<Deadline>,
    cross_organisation: Option<Deadline>,
    organisation_specific: Option<Deadline>,
    gathering_until: Option<Deadline>,
    freeze: Option<Deadline>,
}

impl KnownDeadlines {
    pub(super) fn known(self) -> Option<Deadlines> {
        Some(Deadlines {
            groups: self.groups?,
            cross_organisation: self.cross_organisation,
            organisation_specific: self.organisation_specific,
            gathering_until: self.gathering_until,
            freeze: self.freeze,
        })
    }
}

impl Linter {
    pub(super) fn deadlines(&mut self, draft: &ProgrammeDraft, zone: Option<ZoneId>) -> KnownDeadlines {
        let written = &draft.deadlines;
        let zone = match &written.zone {
            Some(name) => self.zone("deadlines.zone", name),
            None => zone,
        };
        let mut optional = |name: &str, written: &Option<String>| {
            written.as_ref().and_then(|written| self.deadline(&format!("deadlines.{name}"), written, zone))
        };
        KnownDeadlines {
            cross_organisation: optional("cross_organisation", &written.cross_organisation),
            organisation_specific: optional("organisation_specific", &written.organisation_specific),
            gathering_until: optional("gathering_until", &written.gathering_until),
            freeze: optional("freeze", &written.freeze),
            groups: self.deadline("deadlines.groups", &written.groups, zone),
        }
    }

    /// Registration closes after it opens; looking for people and adding them ends no earlier than registration.
    pub(super) fn order(&mut self, opens: Option<DateTime<Utc>>, deadlines: &KnownDeadlines) {
        let Some(groups) = deadlines.groups else { return };
        if opens.is_some_and(|opens| groups.at <= opens) {
            self.find("deadlines.groups", FindingProblem::WrongOrder { after: "opens".into() });
        }
        for (name, deadline) in [("gathering_until", deadlines.gathering_until), ("freeze", deadlines.freeze)]
        {
            if deadline.is_some_and(|deadline| deadline.at < groups.at) {
                let after = "deadlines.groups".into();
                self.find(format!("deadlines.{name}"), FindingProblem::WrongOrder { after });
            }
        }
    }

    /// A role whose deadline lies after the last training it must attend would sign up for nothing. A group names its
    /// own facilitators until the groups' deadline, where they have none of their own.
    pub(super) fn deadlines_against_occurrences(
        &mut self,
        draft: &ProgrammeDraft,
        deadlines: &KnownDeadlines,
        occurrences: &[Occurrence],
    ) {
        let trainings = || occurrences.iter().filter(|o| o.kind == Kind::Training);
        let last_training = trainings().filter(|o| !o.cancelled).map(|o| o.start).max();
        // The last one may be the very one that could not be read.
        if let Some(last_training) = last_training.filter(|_| trainings().count() == draft.trainings.len()) {
            let own_group = match &draft.deadlines.organisation_specific {
                Some(_) => ("organisation_specific", deadlines.organisation_specific),
                None => ("groups", deadlines.groups),
            };
            for (role, (path, deadline)) in [
                (RoleNamed::CrossOrganisation, ("cross_organisation", deadlines.cross_organisation)),
                (RoleNamed::OrganisationSpecific, own_group),
            ] {
                if deadline.is_some_and(|deadline| deadline.at > last_training) {
                    let problem = FindingProblem::DeadlineAfterLastTraining { role };
                    self.find(format!("deadlines.{path}"), problem);
                }
            }
        }
        let first_session = occurrences.iter().find(|o| o.kind == Kind::Session).map(|o| o.start);
        if let (Some(groups), Some(start)) = (deadlines.groups, first_session)
            && groups.at > start
        {
            self.find("deadlines.groups", FindingProblem::DeadlineAfterStart);
        }
    }

    pub(super) fn purge_after_the_end(&mut self, purge: Option<NaiveDate>, occurrences: &[Occurrence]) {
        let end = occurrences.iter().filter(|o| o.kind == Kind::Session).map(Occurrence::end).max();
        if let (Some(purge), Some(end)) = (purge, end)
            && purge <= end.date_naive()
        {
            self.find("purge", FindingProblem::PurgeBeforeEnd);
        }
    }

    pub(super) fn rules(&mut self, draft: &ProgrammeDraft) -> Rules {
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
        Rules {
            group_min: rules.group_min,
            large_from: rules.large_from,
            count_contact: rules.count_contact,
            roster_max: rules.roster_max,
            email_optional: rules.email == "optional",
            shared_email: rules.shared_email,
            mail_members: rules.mail_members,
            facilitators: self.facilitator_rule(draft),
        }
    }

    /// One of the two ways of saying it. Neither would ask no group for a facilitator, which nobody means.
    fn facilitator_rule(&mut self, draft: &ProgrammeDraft) -> FacilitatorRule {
        let lines = &draft.rules.facilitators;
        match draft.rules.facilitators_one_per {
            Some(0) => self.find("rules.facilitators_one_per", FindingProblem::Missing),
            Some(_) if !lines.is_empty() => {
                self.find("rules.facilitators_one_per", FindingProblem::Duplicate);
            }
            None if lines.is_empty() => self.find("rules.facilitators", FindingProblem::Missing),
            _ => {}
        }
        if !lines.windows(2).all(|w| w[0].from < w[1].from && w[0].need <= w[1].need) {
            self.find("rules.facilitators", FindingProblem::FacilitatorStepsNotRising);
        }
        match draft.rules.facilitators_one_per {
            Some(n) => FacilitatorRule::OnePer(n),
            None => FacilitatorRule::Table(lines.iter().map(|line| (line.from, line.need)).collect()),
        }
    }

    /// What is asked of facilitators can be done: there is a training to attend, an earlier training to name, and a date
    /// for the account that can be read.
    pub(super) fn facilitation(
        &mut self,
        draft: &ProgrammeDraft,
        zone: Option<ZoneId>,
    ) -> Option<Facilitation> {
        let written = draft.facilitation.as_ref()?;
        if written.trainings > draft.trainings.len() {
            self.find("trainings", FindingProblem::Missing);
        }
        let account_by = written.account_by.as_ref();
        let account_by = account_by.and_then(|day| self.deadline("facilitation.account_by", day, zone));
        let role = |role: &Option<RoleRulesDraft>| {
            role.as_ref().map(|role| RoleRules { earlier_training: role.earlier_training })
        };
        let (own, mixed) = (role(&written.organisation_specific), role(&written.cross_organisation));
        let asks_for_earlier = [own, mixed].into_iter().flatten().any(|rules| rules.earlier_training);
        if asks_for_earlier && draft.earlier_trainings.is_empty() {
            self.find("earlier_trainings", FindingProblem::Missing);
        }
        if own.is_none() && mixed.is_none() {
            self.find("facilitation", FindingProblem::Missing);
        }
        Some(Facilitation {
            trainings: written.trainings,
            account_by,
            organisation_specific: own,
            cross_organisation: mixed,
        })
    }

    /// By day, and before what people are reminded of.
    pub(super) fn reminders(&mut self, draft: &ProgrammeDraft) -> Option<Reminders> {
        let written = draft.reminders.as_ref()?;
        let lists = [("sessions", &written.sessions), ("dates", &written.dates), ("duties", &written.duties)];
        for (name, days) in lists {
            for (at, _) in days.iter().enumerate().filter(|(_, days)| **days == 0) {
                self.find(format!("reminders.{name}.{at}"), FindingProblem::Missing);
            }
        }
        Some(Reminders {
            at: self.time("reminders.at", &written.at)?,
            sessions: written.sessions.clone(),
            dates: written.dates.clone(),
            duties: written.duties.clone(),
        })
    }

    /// A role that would have to get up at night for every one of its occurrences in a region that the programme names.
    pub(super) fn nights(&mut self, draft: &ProgrammeDraft, occurrences: &[Occurrence]) {
        for (at, region) in draft.regions.iter().enumerate() {
            let Some(zone) = self.zone(&format!("regions.{at}.zone"), &region.zone) else { continue };
            for (role, kind, written) in [
                (RoleNamed::Participants, Kind::Session, draft.weeks.len() * draft.tracks.len()),
                (RoleNamed::Contacts, Kind::Orientation, draft.orientations.len()),
                (RoleNamed::Facilitators, Kind::Training, draft.trainings.len()),
            ] {
                let theirs = || occurrences.iter().filter(move |o| o.kind == kind);
                let mut held = theirs().filter(|o| !o.cancelled).peekable();
                // One that could not be read may be the one by day.
                let judged = held.peek().is_some() && theirs().count() == written;
                if judged && held.all(|o| local_at(zone, o.start).is_ok_and(is_night)) {
                    let region = region.name.clone();
                    self.find(format!("regions.{at}"), FindingProblem::AllAtNight { role, region, zone });
                }
            }
        }
    }
}
