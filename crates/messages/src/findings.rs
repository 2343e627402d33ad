//! What `muster check` finds in a programme file, in words.

use crate::{Arg, Key, Locale, key};
use domain::programme::{FindingProblem, RoleNamed};
use domain::zones::{HORIZON_FIRST_YEAR, HORIZON_LAST_YEAR};

/// What is the matter, as the rest of a line that begins with file and place. For a text without isolation marks.
pub fn finding(locale: &Locale, problem: &FindingProblem) -> String {
    let say = |key: Key| locale.plain(key, &[]);
    let with = |key: Key, args: &[(&str, Arg)]| locale.plain(key, args);
    match problem {
        FindingProblem::Unreadable { message } => {
            let message = message.lines().collect::<Vec<_>>().join(" ");
            with(key::COMMAND_FOUND_UNREADABLE, &[("message", (&message).into())])
        }
        FindingProblem::UnknownKey => say(key::COMMAND_FOUND_UNKNOWN_KEY),
        FindingProblem::Missing => say(key::COMMAND_FOUND_MISSING),
        FindingProblem::MissingText { language } => {
            with(key::COMMAND_FOUND_MISSING_TEXT, &[("language", language.into())])
        }
        FindingProblem::NotADate => say(key::COMMAND_FOUND_NOT_A_DATE),
        FindingProblem::NotATime => say(key::COMMAND_FOUND_NOT_A_TIME),
        FindingProblem::UnknownZone { nearest } if nearest.is_empty() => say(key::COMMAND_FOUND_UNKNOWN_ZONE),
        FindingProblem::UnknownZone { nearest } => {
            with(key::COMMAND_FOUND_UNKNOWN_ZONE_NEAREST, &[("nearest", (&nearest.join(", ")).into())])
        }
        FindingProblem::UnknownWord { allowed } => {
            with(key::COMMAND_FOUND_UNKNOWN_WORD, &[("allowed", (&allowed.join(", ")).into())])
        }
        FindingProblem::NotASlug => say(key::COMMAND_FOUND_NOT_A_SLUG),
        FindingProblem::UnknownLanguage => say(key::COMMAND_FOUND_UNKNOWN_LANGUAGE),
        FindingProblem::NotAJoinCode => say(key::COMMAND_FOUND_NOT_A_JOIN_CODE),
        FindingProblem::NotATrackId => say(key::COMMAND_FOUND_NOT_A_TRACK_ID),
        FindingProblem::NotAnAddress => say(key::COMMAND_FOUND_NOT_AN_ADDRESS),
        FindingProblem::WrongOrder { after } => {
            with(key::COMMAND_FOUND_WRONG_ORDER, &[("after", after.into())])
        }
        FindingProblem::Duplicate => say(key::COMMAND_FOUND_DUPLICATE),
        FindingProblem::ZeroMinutes => say(key::COMMAND_FOUND_ZERO_MINUTES),
        FindingProblem::WrongWeekday { found, expected } => {
            let (found, expected) = (weekday(locale, found), weekday(locale, expected));
            let args = [("found", (&found).into()), ("expected", (&expected).into())];
            with(key::COMMAND_FOUND_WRONG_WEEKDAY, &args)
        }
        FindingProblem::WeekGap { days } => with(key::COMMAND_FOUND_WEEK_GAP, &[("days", (*days).into())]),
        FindingProblem::ClockGap => say(key::COMMAND_FOUND_CLOCK_GAP),
        FindingProblem::ClockOverlap => say(key::COMMAND_FOUND_CLOCK_OVERLAP),
        FindingProblem::PastHorizon => {
            let args = [("first", HORIZON_FIRST_YEAR.into()), ("last", HORIZON_LAST_YEAR.into())];
            with(key::COMMAND_FOUND_PAST_HORIZON, &args)
        }
        FindingProblem::AllAtNight { role, region, zone } => {
            let key = match role {
                RoleNamed::Contacts => key::COMMAND_FOUND_AT_NIGHT_ORIENTATIONS,
                RoleNamed::Facilitators | RoleNamed::CrossOrganisation | RoleNamed::OrganisationSpecific => {
                    key::COMMAND_FOUND_AT_NIGHT_TRAININGS
                }
                RoleNamed::Participants => key::COMMAND_FOUND_AT_NIGHT_SESSIONS,
            };
            with(key, &[("region", region.into()), ("zone", zone.name().into())])
        }
        FindingProblem::DeadlineAfterLastTraining { role } => say(match role {
            RoleNamed::CrossOrganisation => key::COMMAND_FOUND_AFTER_TRAINING_MIXED,
            RoleNamed::OrganisationSpecific => key::COMMAND_FOUND_AFTER_TRAINING_OWN,
            RoleNamed::Facilitators | RoleNamed::Contacts | RoleNamed::Participants => {
                key::COMMAND_FOUND_AFTER_TRAINING
            }
        }),
        FindingProblem::DeadlineAfterStart => say(key::COMMAND_FOUND_AFTER_START),
        FindingProblem::FacilitatorStepsNotRising => say(key::COMMAND_FOUND_NOT_RISING),
        FindingProblem::PurgeBeforeEnd => say(key::COMMAND_FOUND_PURGE_BEFORE_END),
        FindingProblem::NoSuchSession => say(key::COMMAND_FOUND_NO_SUCH_SESSION),
    }
}

/// The linter names weekdays in English, whole or by their first three letters; anything else stays as it is.
fn weekday(locale: &Locale, english: &str) -> String {
    let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    let at = (0u32..).zip(names).find(|(_, name)| english.starts_with(name)).map(|(at, _)| at);
    // The first of January 2024 was a Monday.
    let date = at.and_then(|at| chrono::NaiveDate::from_ymd_opt(2024, 1, 1 + at));
    date.map_or_else(|| english.to_string(), |date| locale.weekday(date))
}
