//! What `muster check` finds in a programme file: a code, parameters and a place, never a sentence.

use crate::zones::ZoneId;

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
    Unreadable {
        message: String,
    },
    UnknownKey,
    Missing,
    MissingText {
        language: String,
    },
    NotADate,
    NotATime,
    /// `nearest` holds up to three IANA names that are spelled like it.
    UnknownZone {
        nearest: Vec<String>,
    },
    /// Not a language code of ours: two letters, or three where there are no two.
    UnknownLanguage,
    UnknownWord {
        allowed: Vec<String>,
    },
    /// Not lower-case letters, digits and dashes, or the name of a page.
    NotASlug,
    /// Not 13 letters and digits, as at the end of a group's join link.
    NotAJoinCode,
    /// Not one capital letter from A to Z.
    NotATrackId,
    /// Nothing that mail can be sent to.
    NotAnAddress,
    Duplicate,
    ZeroMinutes,
    /// Weekdays in English.
    WrongWeekday {
        found: String,
        expected: String,
    },
    /// Not seven days after the week before, and the gap is not declared in `pauses`.
    WeekGap {
        days: i64,
    },
    /// The clock jumps over this time on that day.
    ClockGap,
    /// This time comes twice on that day.
    ClockOverlap,
    PastHorizon,
    /// Lies before what it has to follow, `after` being the path of that.
    WrongOrder {
        after: String,
    },
    /// All of a role's occurrences fall into the night (23:00 to 06:30) in a named region.
    AllAtNight {
        role: RoleNamed,
        region: String,
        zone: ZoneId,
    },
    DeadlineAfterLastTraining {
        role: RoleNamed,
    },
    DeadlineAfterStart,
    FacilitatorStepsNotRising,
    PurgeBeforeEnd,
    /// There is no session of that week or track.
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
            FindingProblem::UnknownLanguage => "language.unknown",
            FindingProblem::UnknownWord { .. } => "word.unknown",
            FindingProblem::NotASlug => "slug.unusable",
            FindingProblem::NotAJoinCode => "join_code.unusable",
            FindingProblem::NotATrackId => "track.unusable",
            FindingProblem::NotAnAddress => "address.unusable",
            FindingProblem::Duplicate => "value.duplicate",
            FindingProblem::ZeroMinutes => "minutes.zero",
            FindingProblem::WrongWeekday { .. } => "date.wrong_weekday",
            FindingProblem::WeekGap { .. } => "weeks.gap",
            FindingProblem::ClockGap => "time.in_clock_gap",
            FindingProblem::ClockOverlap => "time.in_clock_overlap",
            FindingProblem::PastHorizon => "date.past_horizon",
            FindingProblem::WrongOrder { .. } => "date.wrong_order",
            FindingProblem::AllAtNight { .. } => "role.all_at_night",
            FindingProblem::DeadlineAfterLastTraining { .. } => "deadline.after_last_training",
            FindingProblem::DeadlineAfterStart => "deadline.after_start",
            FindingProblem::FacilitatorStepsNotRising => "facilitators.not_rising",
            FindingProblem::PurgeBeforeEnd => "purge.before_end",
            FindingProblem::NoSuchSession => "session.unknown",
        }
    }
}

/// A problem and its place: keys and indices joined by dots, `trainings.3.time`. A session stands in no single line of
/// the file: it is named by its week's index and its track, `weeks.1.B`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub path: String,
    pub problem: FindingProblem,
}
