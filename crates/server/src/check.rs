//! `muster check`: what was found in programme files, said in words. An operator's command, so in English only.

use std::path::{Path, PathBuf};

use domain::programme::{FindingProblem, RoleNamed};

use crate::programmes::{Checked, check_file, read_all};

/// Prints the findings; returns whether there is none. Errors if the folder of programmes cannot be read.
pub(crate) fn run(files: &[PathBuf], folder: Option<&Path>, json: bool) -> Result<bool, String> {
    let all = if files.is_empty() {
        read_all(folder)?
    } else {
        files.iter().map(|path| check_file(path)).collect()
    };
    if json {
        let findings: Vec<_> = all.iter().flat_map(as_json).collect();
        println!("{}", serde_json::Value::Array(findings));
    } else {
        for line in all.iter().flat_map(lines) {
            println!("{line}");
        }
    }
    let clean = all.iter().all(|checked| checked.findings.is_empty());
    if clean && !json {
        println!("{} programme files, nothing found", all.len());
    }
    Ok(clean)
}

/// A line a finding: `file:line: path: sentence`.
pub(crate) fn lines(checked: &Checked) -> Vec<String> {
    let line = |placed: &crate::programmes::Placed| {
        let place = format!("{}:{}", checked.file, placed.line);
        let sentence = sentence(&placed.finding.problem);
        match placed.finding.path.as_str() {
            "" => format!("{place}: {sentence}"),
            path => format!("{place}: {path}: {sentence}"),
        }
    };
    checked.findings.iter().map(line).collect()
}

fn as_json(checked: &Checked) -> Vec<serde_json::Value> {
    let finding = |placed: &crate::programmes::Placed| {
        serde_json::json!({
            "file": checked.file,
            "line": placed.line,
            "path": placed.finding.path,
            "code": placed.finding.problem.code(),
            "sentence": sentence(&placed.finding.problem),
        })
    };
    checked.findings.iter().map(finding).collect()
}

fn sentence(problem: &FindingProblem) -> String {
    match problem {
        FindingProblem::Unreadable { message } => {
            format!("cannot be read: {}", message.lines().collect::<Vec<_>>().join(" "))
        }
        FindingProblem::UnknownKey => "there is no such key; look for a typing mistake".into(),
        FindingProblem::Missing => "is missing".into(),
        FindingProblem::MissingText { language } => format!("has no text in the language {language}"),
        FindingProblem::NotADate => "is not a date; write it as 2027-03-02".into(),
        FindingProblem::NotATime => "is not a time of day; write it as 18:00".into(),
        FindingProblem::UnknownZone { nearest } if nearest.is_empty() => {
            "is not the name of a time zone; write it as Europe/Berlin".into()
        }
        FindingProblem::UnknownZone { nearest } => {
            format!("is not the name of a time zone; the nearest are {}", nearest.join(", "))
        }
        FindingProblem::UnknownWord { allowed } => format!("has to be one of: {}", allowed.join(", ")),
        FindingProblem::NotASlug => {
            "has to be 1 to 64 small letters, digits and dashes, and not organise, check-times or privacy"
                .into()
        }
        FindingProblem::UnknownLanguage => "is not a language code; write it as en, pt or ckb".into(),
        FindingProblem::NotATrackId => "has to be one capital letter from A to Z".into(),
        FindingProblem::NotAnAddress => "is not an e-mail address".into(),
        FindingProblem::WrongOrder { after } => format!("lies before {after}"),
        FindingProblem::Duplicate => "is there already".into(),
        FindingProblem::ZeroMinutes => "has to be longer than 0 minutes".into(),
        FindingProblem::WrongWeekday { found, expected } => {
            format!("is a {}, but the sessions are on {}", long_weekday(found), long_weekday(expected))
        }
        FindingProblem::WeekGap { days } => {
            format!(
                "comes {days} days after the week before; list the dates left out under `pauses` if that is meant"
            )
        }
        FindingProblem::ClockGap => "never shows on the clock there: it is put forward over this time".into(),
        FindingProblem::ClockOverlap => {
            "shows twice on the clock there: it is put back over this time".into()
        }
        FindingProblem::PastHorizon => format!(
            "lies outside the years {} to {}, in which clock times are known",
            domain::zones::HORIZON_FIRST_YEAR,
            domain::zones::HORIZON_LAST_YEAR
        ),
        FindingProblem::AllAtNight { role, region, zone } => format!(
            "{} are all at night (23:00 to 06:30) in {region} ({zone})",
            match role {
                RoleNamed::Contacts => "the introductions for group contacts",
                RoleNamed::Facilitators | RoleNamed::CrossOrganisation | RoleNamed::OrganisationSpecific =>
                    "the facilitator trainings",
                RoleNamed::Participants => "the sessions",
            }
        ),
        FindingProblem::DeadlineAfterLastTraining { role } => format!(
            "lies after the last facilitator training, which {} have to attend",
            match role {
                RoleNamed::CrossOrganisation => "cross-organisation facilitators",
                RoleNamed::OrganisationSpecific => "organisation-specific facilitators",
                RoleNamed::Facilitators => "facilitators",
                RoleNamed::Contacts => "group contacts",
                RoleNamed::Participants => "participants",
            }
        ),
        FindingProblem::DeadlineAfterStart => "lies after the first session".into(),
        FindingProblem::FacilitatorStepsNotRising => "has to rise from line to line".into(),
        FindingProblem::PurgeBeforeEnd => "lies before the end of the last session".into(),
        FindingProblem::NoSuchSession => "names a week or a track that there is none of".into(),
    }
}

/// The linter names weekdays by their first three letters.
fn long_weekday(short: &str) -> &str {
    match short {
        "Mon" => "Monday",
        "Tue" => "Tuesday",
        "Wed" => "Wednesday",
        "Thu" => "Thursday",
        "Fri" => "Friday",
        "Sat" => "Saturday",
        "Sun" => "Sunday",
        other => other,
    }
}
