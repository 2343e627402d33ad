//! A sentence for everything that can be wrong with an answer: what is the matter and what to do.

use crate::words::field_name;
use crate::{Arg, Key, Locale, key};
use domain::Problem;
use domain::roster::{FileProblem, RosterIssue};
use domain::zones::ZoneId;

/// How much of a cell is quoted beside a sentence, in characters.
const QUOTED_MAX: usize = 60;

/// What is the matter and what to do, for the place where the answer stands. For a page's text node; see
/// [`crate::without_marks`] for other uses.
pub fn problem(locale: &Locale, problem: &Problem) -> String {
    let say = |key: Key| locale.text(key, &[]);
    let with = |key: Key, args: &[(&str, Arg)]| locale.text(key, args);
    match problem {
        Problem::NameMissing => say(key::PROBLEM_NAME_MISSING),
        Problem::NameSeveral { found } => {
            with(key::PROBLEM_NAME_SEVERAL, &[("found", (&locale.list_in_text(found)).into())])
        }
        Problem::NameMore => say(key::PROBLEM_NAME_MORE),
        Problem::NameRepeated { other_row } => {
            with(key::PROBLEM_NAME_REPEATED, &[("row", (*other_row).into())])
        }
        Problem::EmailMissing => say(key::PROBLEM_EMAIL_MISSING),
        Problem::EmailSyntax { suggestion: None } => say(key::PROBLEM_EMAIL_SYNTAX),
        Problem::EmailSyntax { suggestion: Some(suggestion) } => {
            with(key::PROBLEM_EMAIL_SYNTAX_MEANT, &[("suggestion", suggestion.into())])
        }
        Problem::EmailSeveral { found } => {
            with(key::PROBLEM_EMAIL_SEVERAL, &[("found", (&locale.list_in_text(found)).into())])
        }
        Problem::EmailDuplicate { other_row } => {
            with(key::PROBLEM_EMAIL_DUPLICATE, &[("row", (*other_row).into())])
        }
        Problem::EmailTypo { suggestion } => {
            with(key::PROBLEM_EMAIL_TYPO, &[("suggestion", suggestion.into())])
        }
        Problem::EmailMixedScript => say(key::PROBLEM_EMAIL_MIXED_SCRIPT),
        Problem::TrackMissing => say(key::PROBLEM_TRACK_MISSING),
        Problem::TrackUnknown => say(key::PROBLEM_TRACK_UNKNOWN),
        Problem::ZoneMissing => say(key::PROBLEM_ZONE_MISSING),
        Problem::ZoneUnknown => say(key::PROBLEM_ZONE_UNKNOWN),
        Problem::ZoneAmbiguous { candidates } if candidates.is_empty() => say(key::PROBLEM_ZONE_AMBIGUOUS),
        Problem::ZoneAmbiguous { candidates } => {
            let city = |name: &String| ZoneId::parse(name).map_or(name.clone(), |zone| locale.city(zone));
            let cities: Vec<String> = candidates.iter().map(city).collect();
            with(
                key::PROBLEM_ZONE_AMBIGUOUS_CANDIDATES,
                &[("candidates", (&locale.list_in_text(&cities)).into())],
            )
        }
        Problem::CountryMissing => say(key::PROBLEM_COUNTRY_MISSING),
        Problem::CountryUnknown => say(key::PROBLEM_COUNTRY_UNKNOWN),
        Problem::LanguageMissing => say(key::PROBLEM_LANGUAGE_MISSING),
        Problem::LanguageUnknown => say(key::PROBLEM_LANGUAGE_UNKNOWN),
        Problem::LanguageNotOffered { code } => {
            with(key::PROBLEM_LANGUAGE_NOT_OFFERED, &[("code", code.into())])
        }
        Problem::SectorUnknown => say(key::PROBLEM_SECTOR_UNKNOWN),
        Problem::BreakoutsUnknown => say(key::PROBLEM_BREAKOUTS_UNKNOWN),
        Problem::PartnerUnknown => say(key::PROBLEM_PARTNER_UNKNOWN),
        Problem::OrganisationMissing => say(key::PROBLEM_ORGANISATION_MISSING),
        Problem::GroupUnreadable => say(key::PROBLEM_GROUP_UNREADABLE),
        Problem::RoleMissing => say(key::PROBLEM_ROLE_MISSING),
        Problem::EarlierMissing => say(key::PROBLEM_EARLIER_MISSING),
        Problem::AccountMissing => say(key::PROBLEM_ACCOUNT_MISSING),
        Problem::TrainingMissing => say(key::PROBLEM_TRAINING_MISSING),
        Problem::OccurrenceUnknown => say(key::PROBLEM_OCCURRENCE_UNKNOWN),
        Problem::OccurrenceFull => say(key::PROBLEM_OCCURRENCE_FULL),
        Problem::HoursUnreadable => say(key::PROBLEM_HOURS_UNREADABLE),
        Problem::LinkUnreadable => say(key::PROBLEM_LINK_UNREADABLE),
        Problem::ConsentMissing => say(key::PROBLEM_CONSENT_MISSING),
        Problem::TextTooLong { max } => with(key::PROBLEM_TEXT_TOO_LONG, &[("max", (*max).into())]),
        Problem::TextControl => say(key::PROBLEM_TEXT_CONTROL),
        Problem::TextFormula => say(key::PROBLEM_TEXT_FORMULA),
        Problem::TextGarbled { suggestion: None } => say(key::PROBLEM_TEXT_GARBLED_LOST),
        Problem::TextGarbled { suggestion: Some(suggestion) } => {
            with(key::PROBLEM_TEXT_GARBLED, &[("suggestion", suggestion.into())])
        }
        Problem::CellTooLong { max } => with(key::PROBLEM_CELL_TOO_LONG, &[("max", (*max).into())]),
        Problem::CellError => say(key::PROBLEM_CELL_ERROR),
        Problem::CellUncalculated => say(key::PROBLEM_CELL_UNCALCULATED),
        Problem::RowCancelled => say(key::PROBLEM_ROW_CANCELLED),
        Problem::RowTotal => say(key::PROBLEM_ROW_TOTAL),
        Problem::RowHeader => say(key::PROBLEM_ROW_HEADER),
        Problem::RowBeside => say(key::PROBLEM_ROW_BESIDE),
        // Where rows wait to be put right, more people may not be needed at all.
        Problem::RosterTooFew { have, need, to_fix } if *to_fix > 0 => with(
            key::PROBLEM_ROSTER_TOO_FEW_FIX,
            &[("have", (*have).into()), ("need", (*need).into()), ("n", (*to_fix).into())],
        ),
        Problem::RosterTooFew { have, need, .. } => with(
            key::PROBLEM_ROSTER_TOO_FEW,
            &[
                ("have", (*have).into()),
                ("need", (*need).into()),
                ("more", need.saturating_sub(*have).into()),
            ],
        ),
        Problem::RosterTooMany { have, max } => {
            with(key::PROBLEM_ROSTER_TOO_MANY, &[("have", (*have).into()), ("max", (*max).into())])
        }
        Problem::FacilitatorsTooFew { have, need, track: None } => {
            with(key::PROBLEM_FACILITATORS_TOO_FEW, &[("have", (*have).into()), ("need", (*need).into())])
        }
        Problem::FacilitatorsTooFew { have, need, track: Some(track) } => with(
            key::PROBLEM_FACILITATORS_TOO_FEW_TRACK,
            &[("have", (*have).into()), ("need", (*need).into()), ("track", track.into())],
        ),
        Problem::ColumnMissing { field } => {
            with(key::PROBLEM_COLUMN_MISSING, &[("field", (&field_name(locale, *field)).into())])
        }
        Problem::ColumnAmbiguous { field } => {
            with(key::PROBLEM_COLUMN_AMBIGUOUS, &[("field", (&field_name(locale, *field)).into())])
        }
        Problem::SheetOthers { sheets } => {
            with(key::PROBLEM_SHEET_OTHERS, &[("sheets", (&locale.list_in_text(sheets)).into())])
        }
        Problem::MemberUnknown => say(key::PROBLEM_MEMBER_UNKNOWN),
        Problem::RosterFrozen { added } => with(key::PROBLEM_ROSTER_FROZEN, &[("n", (*added).into())]),
    }
}

/// The problems of one kind, whatever their parameters: `Addresses that look mistyped`.
pub fn problem_kind(locale: &Locale, problem: &Problem) -> String {
    let key = match problem {
        Problem::NameMissing => key::PROBLEMS_NAME_MISSING,
        Problem::NameSeveral { .. } => key::PROBLEMS_NAME_SEVERAL,
        Problem::NameMore => key::PROBLEMS_NAME_MORE,
        Problem::NameRepeated { .. } => key::PROBLEMS_NAME_REPEATED,
        Problem::EmailMissing => key::PROBLEMS_EMAIL_MISSING,
        Problem::EmailSyntax { .. } => key::PROBLEMS_EMAIL_SYNTAX,
        Problem::EmailSeveral { .. } => key::PROBLEMS_EMAIL_SEVERAL,
        Problem::EmailDuplicate { .. } => key::PROBLEMS_EMAIL_DUPLICATE,
        Problem::EmailTypo { .. } => key::PROBLEMS_EMAIL_TYPO,
        Problem::EmailMixedScript => key::PROBLEMS_EMAIL_MIXED_SCRIPT,
        Problem::TrackMissing => key::PROBLEMS_TRACK_MISSING,
        Problem::TrackUnknown => key::PROBLEMS_TRACK_UNKNOWN,
        Problem::ZoneUnknown => key::PROBLEMS_ZONE_UNKNOWN,
        Problem::ZoneAmbiguous { .. } => key::PROBLEMS_ZONE_AMBIGUOUS,
        Problem::CountryUnknown => key::PROBLEMS_COUNTRY_UNKNOWN,
        Problem::LanguageUnknown => key::PROBLEMS_LANGUAGE_UNKNOWN,
        Problem::LanguageNotOffered { .. } => key::PROBLEMS_LANGUAGE_NOT_OFFERED,
        Problem::TextTooLong { .. } | Problem::CellTooLong { .. } => key::PROBLEMS_TEXT_LONG,
        Problem::TextControl => key::PROBLEMS_TEXT_CONTROL,
        Problem::TextFormula => key::PROBLEMS_TEXT_FORMULA,
        Problem::TextGarbled { .. } => key::PROBLEMS_TEXT_GARBLED,
        Problem::CellError => key::PROBLEMS_CELL_ERROR,
        Problem::CellUncalculated => key::PROBLEMS_CELL_UNCALCULATED,
        Problem::RowCancelled => key::PROBLEMS_ROW_CANCELLED,
        Problem::RowTotal | Problem::RowHeader => key::PROBLEMS_ROW_TOTAL,
        Problem::RowBeside => key::PROBLEMS_ROW_BESIDE,
        // These stand at a field, or for a whole list: there is one of each.
        Problem::ZoneMissing
        | Problem::CountryMissing
        | Problem::LanguageMissing
        | Problem::SectorUnknown
        | Problem::BreakoutsUnknown
        | Problem::PartnerUnknown
        | Problem::OrganisationMissing
        | Problem::GroupUnreadable
        | Problem::RoleMissing
        | Problem::EarlierMissing
        | Problem::AccountMissing
        | Problem::TrainingMissing
        | Problem::OccurrenceUnknown
        | Problem::OccurrenceFull
        | Problem::HoursUnreadable
        | Problem::LinkUnreadable
        | Problem::ConsentMissing
        | Problem::RosterTooFew { .. }
        | Problem::RosterTooMany { .. }
        | Problem::FacilitatorsTooFew { .. }
        | Problem::ColumnMissing { .. }
        | Problem::ColumnAmbiguous { .. }
        | Problem::SheetOthers { .. }
        | Problem::MemberUnknown
        | Problem::RosterFrozen { .. } => return self::problem(locale, problem),
    };
    locale.text(key, &[])
}

/// The same with its place and what stands there, as in `Row 14, E-mail, “ana@gmial.com”: This looks mistyped. …`
pub fn roster_issue(locale: &Locale, issue: &RosterIssue) -> String {
    let sentence = problem(locale, &issue.problem);
    let Some(row) = issue.row else {
        return sentence;
    };
    let Some(field) = issue.field else {
        return locale
            .text(key::PROBLEM_IN_WHOLE_ROW, &[("row", row.into()), ("sentence", (&sentence).into())]);
    };
    let field = field_name(locale, field);
    let value = quoted(issue.value.as_deref().unwrap_or_default());
    let args = [
        ("row", row.into()),
        ("field", (&field).into()),
        ("value", (&value).into()),
        ("sentence", (&sentence).into()),
    ];
    locale.text(if value.is_empty() { key::PROBLEM_IN_ROW } else { key::PROBLEM_IN_ROW_VALUE }, &args)
}

/// Why a whole file cannot be read, and what to do. `file` is its name, `limit_mb` how large it may be. For a page's text node.
pub fn file_problem(locale: &Locale, file: &str, limit_mb: usize, problem: &FileProblem) -> String {
    let with_name = |key: Key| locale.text(key, &[("file", file.into())]);
    match problem {
        FileProblem::Empty => with_name(key::ROSTER_FILE_EMPTY),
        FileProblem::NoTable => with_name(key::ROSTER_FILE_NO_TABLE),
        FileProblem::Encrypted => with_name(key::ROSTER_FILE_ENCRYPTED),
        FileProblem::Unsupported { kind } => match kind.as_str() {
            "numbers" => with_name(key::ROSTER_FILE_NUMBERS),
            "pdf" => with_name(key::ROSTER_FILE_PDF),
            "image" => with_name(key::ROSTER_FILE_IMAGE),
            "doc" | "docx" | "odt" | "rtf" => with_name(key::ROSTER_FILE_DOCUMENT),
            "archive" => with_name(key::ROSTER_FILE_ARCHIVE),
            "mail" => with_name(key::ROSTER_FILE_MAIL),
            "xls" | "xlsb" | "xml2003" => with_name(key::ROSTER_FILE_OLD_EXCEL),
            _ => locale.text(key::ROSTER_FILE_UNSUPPORTED, &[]),
        },
        FileProblem::TooLarge => {
            locale.text(key::ROSTER_FILE_TOO_LARGE, &[("file", file.into()), ("size", limit_mb.into())])
        }
        FileProblem::TooManyCells => with_name(key::ROSTER_FILE_TOO_MANY_CELLS),
        FileProblem::Damaged => with_name(key::ROSTER_FILE_DAMAGED),
    }
}

/// A cell on one line, cut where it would drown the sentence.
fn quoted(value: &str) -> String {
    let mut out = String::new();
    for (at, letter) in value.trim().chars().enumerate() {
        if at == QUOTED_MAX {
            out.push('…');
            break;
        }
        out.push(if letter.is_control() { ' ' } else { letter });
    }
    out
}
