//! How a problem and an issue look as JSON.

use serde::{Deserialize, Serialize};

use super::{Issue, Problem};
use crate::roster::Field;

/// Every parameter that some code has.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Params {
    #[serde(skip_serializing_if = "Option::is_none")]
    found: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    other_row: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    suggestion: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    candidates: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    have: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    need: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to_fix: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    track: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<Field>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sheets: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    added: Option<usize>,
}

impl Params {
    fn is_empty(&self) -> bool {
        *self == Params::default()
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Coded {
    code: String,
    #[serde(default, skip_serializing_if = "Params::is_empty")]
    params: Params,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Placed {
    code: String,
    #[serde(default, skip_serializing_if = "Params::is_empty")]
    params: Params,
    path: String,
}

/// A code that this version does not know, or one without its parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct UnknownProblem;

impl std::fmt::Display for UnknownProblem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("unknown code, or a parameter is missing")
    }
}

impl From<Problem> for Coded {
    fn from(problem: Problem) -> Coded {
        let code = problem.code().to_string();
        Coded { code, params: params(problem) }
    }
}

impl TryFrom<Coded> for Problem {
    type Error = UnknownProblem;

    fn try_from(coded: Coded) -> Result<Problem, UnknownProblem> {
        problem(&coded.code, coded.params).ok_or(UnknownProblem)
    }
}

impl From<Issue> for Placed {
    fn from(issue: Issue) -> Placed {
        let Coded { code, params } = issue.problem.into();
        Placed { code, params, path: issue.path }
    }
}

impl TryFrom<Placed> for Issue {
    type Error = UnknownProblem;

    fn try_from(placed: Placed) -> Result<Issue, UnknownProblem> {
        let problem = problem(&placed.code, placed.params).ok_or(UnknownProblem)?;
        Ok(Issue { problem, path: placed.path })
    }
}

fn params(problem: Problem) -> Params {
    let mut params = Params::default();
    match problem {
        Problem::EmailSeveral { found } | Problem::NameSeveral { found } => params.found = Some(found),
        Problem::EmailDuplicate { other_row } | Problem::NameRepeated { other_row } => {
            params.other_row = Some(other_row);
        }
        Problem::EmailTypo { suggestion } => params.suggestion = Some(suggestion),
        Problem::EmailSyntax { suggestion } | Problem::TextGarbled { suggestion } => {
            params.suggestion = suggestion;
        }
        Problem::ZoneAmbiguous { candidates } => params.candidates = Some(candidates),
        Problem::LanguageNotOffered { code } => params.code = Some(code),
        Problem::TextTooLong { max } | Problem::CellTooLong { max } => params.max = Some(max),
        Problem::RosterTooFew { have, need, to_fix } => {
            (params.have, params.need) = (Some(have), Some(need));
            params.to_fix = (to_fix > 0).then_some(to_fix);
        }
        Problem::RosterTooMany { have, max } => (params.have, params.max) = (Some(have), Some(max)),
        Problem::FacilitatorsTooFew { have, need, track } => {
            (params.have, params.need, params.track) = (Some(have), Some(need), track);
        }
        Problem::ColumnMissing { field } | Problem::ColumnAmbiguous { field } => params.field = Some(field),
        Problem::SheetOthers { sheets } => params.sheets = Some(sheets),
        Problem::RosterFrozen { added } => params.added = Some(added),
        _ => {}
    }
    params
}

fn problem(code: &str, params: Params) -> Option<Problem> {
    Some(match code {
        "name.missing" => Problem::NameMissing,
        "name.several" => Problem::NameSeveral { found: params.found? },
        "name.more" => Problem::NameMore,
        "name.repeated" => Problem::NameRepeated { other_row: params.other_row? },
        "email.missing" => Problem::EmailMissing,
        "email.syntax" => Problem::EmailSyntax { suggestion: params.suggestion },
        "email.several" => Problem::EmailSeveral { found: params.found? },
        "email.duplicate" => Problem::EmailDuplicate { other_row: params.other_row? },
        "email.typo" => Problem::EmailTypo { suggestion: params.suggestion? },
        "email.mixed_script" => Problem::EmailMixedScript,
        "track.missing" => Problem::TrackMissing,
        "track.unknown" => Problem::TrackUnknown,
        "zone.missing" => Problem::ZoneMissing,
        "zone.unknown" => Problem::ZoneUnknown,
        "zone.ambiguous" => Problem::ZoneAmbiguous { candidates: params.candidates? },
        "country.missing" => Problem::CountryMissing,
        "country.unknown" => Problem::CountryUnknown,
        "language.missing" => Problem::LanguageMissing,
        "language.unknown" => Problem::LanguageUnknown,
        "language.not_offered" => Problem::LanguageNotOffered { code: params.code? },
        "sector.unknown" => Problem::SectorUnknown,
        "breakouts.unknown" => Problem::BreakoutsUnknown,
        "partner.unknown" => Problem::PartnerUnknown,
        "organisation.missing" => Problem::OrganisationMissing,
        "group.unreadable" => Problem::GroupUnreadable,
        "role.missing" => Problem::RoleMissing,
        "earlier.missing" => Problem::EarlierMissing,
        "account.missing" => Problem::AccountMissing,
        "training.missing" => Problem::TrainingMissing,
        "occurrence.unknown" => Problem::OccurrenceUnknown,
        "occurrence.full" => Problem::OccurrenceFull,
        "hours.unreadable" => Problem::HoursUnreadable,
        "link.unreadable" => Problem::LinkUnreadable,
        "consent.missing" => Problem::ConsentMissing,
        "text.too_long" => Problem::TextTooLong { max: params.max? },
        "text.control" => Problem::TextControl,
        "text.formula" => Problem::TextFormula,
        "text.garbled" => Problem::TextGarbled { suggestion: params.suggestion },
        "cell.too_long" => Problem::CellTooLong { max: params.max? },
        "cell.error" => Problem::CellError,
        "cell.uncalculated" => Problem::CellUncalculated,
        "row.cancelled" => Problem::RowCancelled,
        "row.total" => Problem::RowTotal,
        "row.header" => Problem::RowHeader,
        "row.beside" => Problem::RowBeside,
        "roster.too_few" => Problem::RosterTooFew {
            have: params.have?,
            need: params.need?,
            to_fix: params.to_fix.unwrap_or_default(),
        },
        "roster.too_many" => Problem::RosterTooMany { have: params.have?, max: params.max? },
        "facilitators.too_few" => {
            Problem::FacilitatorsTooFew { have: params.have?, need: params.need?, track: params.track }
        }
        "column.missing" => Problem::ColumnMissing { field: params.field? },
        "column.ambiguous" => Problem::ColumnAmbiguous { field: params.field? },
        "sheet.others" => Problem::SheetOthers { sheets: params.sheets? },
        "member.unknown" => Problem::MemberUnknown,
        "roster.frozen" => Problem::RosterFrozen { added: params.added? },
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_problem_reads_back_as_it_was_written() {
        let text = || "x".to_string();
        for problem in [
            Problem::NameMissing,
            Problem::NameSeveral { found: vec![text(), text()] },
            Problem::NameMore,
            Problem::NameRepeated { other_row: 3 },
            Problem::EmailMissing,
            Problem::EmailSyntax { suggestion: None },
            Problem::EmailSyntax { suggestion: Some(text()) },
            Problem::EmailSeveral { found: vec![text()] },
            Problem::EmailDuplicate { other_row: 3 },
            Problem::EmailTypo { suggestion: text() },
            Problem::EmailMixedScript,
            Problem::TrackMissing,
            Problem::TrackUnknown,
            Problem::ZoneMissing,
            Problem::ZoneUnknown,
            Problem::ZoneAmbiguous { candidates: Vec::new() },
            Problem::CountryMissing,
            Problem::CountryUnknown,
            Problem::LanguageMissing,
            Problem::LanguageUnknown,
            Problem::LanguageNotOffered { code: text() },
            Problem::SectorUnknown,
            Problem::BreakoutsUnknown,
            Problem::PartnerUnknown,
            Problem::OrganisationMissing,
            Problem::GroupUnreadable,
            Problem::RoleMissing,
            Problem::EarlierMissing,
            Problem::AccountMissing,
            Problem::TrainingMissing,
            Problem::OccurrenceUnknown,
            Problem::OccurrenceFull,
            Problem::HoursUnreadable,
            Problem::LinkUnreadable,
            Problem::ConsentMissing,
            Problem::TextTooLong { max: 1 },
            Problem::TextControl,
            Problem::TextFormula,
            Problem::TextGarbled { suggestion: None },
            Problem::TextGarbled { suggestion: Some(text()) },
            Problem::CellTooLong { max: 1 },
            Problem::CellError,
            Problem::CellUncalculated,
            Problem::RowCancelled,
            Problem::RowTotal,
            Problem::RowHeader,
            Problem::RowBeside,
            Problem::RosterTooFew { have: 1, need: 2, to_fix: 0 },
            Problem::RosterTooFew { have: 1, need: 2, to_fix: 3 },
            Problem::RosterTooMany { have: 3, max: 2 },
            Problem::FacilitatorsTooFew { have: 0, need: 1, track: Some(text()) },
            Problem::FacilitatorsTooFew { have: 0, need: 1, track: None },
            Problem::ColumnMissing { field: Field::Name },
            Problem::ColumnAmbiguous { field: Field::Email },
            Problem::SheetOthers { sheets: vec![text()] },
            Problem::MemberUnknown,
            Problem::RosterFrozen { added: 1 },
        ] {
            let issue = Issue::new(problem, "/a");
            let json = serde_json::to_string(&issue).unwrap();
            assert_eq!(serde_json::from_str::<Issue>(&json).unwrap(), issue, "{json}");
            assert!(json.starts_with(&format!(r#"{{"code":"{}""#, issue.problem.code())), "{json}");
        }
    }

    #[test]
    fn a_code_without_its_parameters_is_refused() {
        assert!(serde_json::from_str::<Problem>(r#"{"code":"email.typo"}"#).is_err());
        assert!(serde_json::from_str::<Problem>(r#"{"code":"no.such"}"#).is_err());
    }
}
