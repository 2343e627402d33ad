//! From a programme file to a programme: everything that would mislead people is a finding, with its place.

mod occurrences;
mod promises;
mod values;
mod words;

use super::draft::ProgrammeDraft;
use super::finding::{Finding, FindingProblem};
use super::{Kind, Programme};

/// Checks a file as written. All findings at once, as far as one does not hide another; a programme only if there is
/// none.
pub fn parse(draft: &ProgrammeDraft) -> Result<Programme, Vec<Finding>> {
    let mut linter = Linter { findings: Vec::new() };
    match linter.programme(draft) {
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

    /// None only with a finding. What cannot be read is carried along as `None`, so that the rest is looked at too.
    fn programme(&mut self, draft: &ProgrammeDraft) -> Option<Programme> {
        self.slug(&draft.slug);
        self.texts(draft);
        self.languages(draft);
        self.addresses(draft);
        let sectors = self.choices("sectors", draft.sectors.iter().map(|s| (&s.id, &s.name)));
        let earlier = draft.earlier_trainings.iter().map(|one| (&one.id, &one.name));
        let earlier_trainings = self.choices("earlier_trainings", earlier);
        let partners = self.partners(draft);

        let zone = self.zone("anchor_zone", &draft.anchor_zone);
        let opens = self.start_of_day("opens", &draft.opens, zone);
        let revised = self.start_of_day("revised", &draft.revised, zone);
        let purge = self.date("purge", &draft.purge);
        let follow_up_until = draft.follow_up_until.as_ref().and_then(|d| self.date("follow_up_until", d));

        let tracks = self.tracks(draft);
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
        let breakouts = self.breakouts(draft);

        let deadlines = self.deadlines(draft, zone);
        let facilitation = self.facilitation(draft, zone);
        let reminders = self.reminders(draft);
        let rules = self.rules(draft);
        self.nights(draft, &occurrences);
        self.order(opens, &deadlines);
        self.deadlines_against_occurrences(draft, &deadlines, &occurrences);
        self.purge_after_the_end(purge, &occurrences);

        Some(Programme {
            slug: draft.slug.clone(),
            is_draft: draft.draft,
            title: draft.title.clone(),
            summary: draft.summary.clone(),
            host: draft.host.clone(),
            about: draft.about.clone(),
            topics: draft.topics.clone(),
            notes: draft.notes.clone(),
            interpretation: draft.interpretation.clone(),
            anchor_zone: zone?,
            tracks,
            occurrences,
            opens: opens?,
            deadlines: deadlines.known()?,
            rules,
            breakouts,
            facilitation,
            reminders,
            links_open_hours: draft.links_open_hours.unwrap_or(24),
            earlier_trainings,
            sectors,
            partners,
            contact: draft.contact.clone(),
            purge: purge?,
            follow_up_until,
            revised: revised?,
            assumed: draft.assumed.clone(),
        })
    }
}
