//! What can be wrong with something a person gave us: a code, a place and parameters, never a sentence.
//!
//! `messages` has the sentence for each code; it matches without a wildcard, so a code without one does not compile.

mod wire;

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

use crate::roster::Field;

/// How much a problem matters.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    BorshSerialize,
    BorshDeserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Not a person: a total, a repeated heading.
    Skipped,
    /// Registered as it stands; worth one look.
    Warning,
    /// Must be put right or left out.
    Error,
}

/// A stable code with its parameters. Codes are part of the API and of `muster roster --json`.
///
/// As JSON `{"code", "params"}`. Read and written through one flat shape (`wire`), because the code that serde derives
/// for a tagged enum of this size weighs 25 KB wherever it is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(try_from = "wire::Coded", into = "wire::Coded")]
pub enum Problem {
    NameMissing,
    /// More than one person, it seems, where one is asked for.
    NameSeveral {
        found: Vec<String>,
    },
    /// More than a name: "Ada Obi +1", "TBC".
    NameMore,
    /// The same whole name as an earlier row, with another address or none (numbered as a spreadsheet does).
    NameRepeated {
        other_row: u32,
    },
    EmailMissing,
    /// `suggestion` is the address that was probably meant.
    EmailSyntax {
        suggestion: Option<String>,
    },
    /// More than one address where one is asked for.
    EmailSeveral {
        found: Vec<String>,
    },
    /// The same address, case folded, as an earlier row (numbered as a spreadsheet does).
    EmailDuplicate {
        other_row: u32,
    },
    EmailTypo {
        suggestion: String,
    },
    /// Letters of two scripts that look alike inside one label: `аna@…` with a Cyrillic а.
    EmailMixedScript,
    TrackMissing,
    TrackUnknown,
    ZoneMissing,
    ZoneUnknown,
    /// `CST`, `GMT+2`: candidates are IANA names, may be empty for a bare offset.
    ZoneAmbiguous {
        candidates: Vec<String>,
    },
    CountryMissing,
    CountryUnknown,
    LanguageMissing,
    LanguageUnknown,
    /// A language that exists, but that this programme does not interpret into; `code` is BCP 47.
    LanguageNotOffered {
        code: String,
    },
    SectorUnknown,
    /// Neither `own` nor `mixed` nor `both`.
    BreakoutsUnknown,
    PartnerUnknown,
    OrganisationMissing,
    /// Not the reference of any group, because it has another length or another letter.
    GroupUnreadable,
    RoleMissing,
    /// Which earlier training of the series somebody has taken part in is not said.
    EarlierMissing,
    AccountMissing,
    TrainingMissing,
    /// A date that the programme does not have, or that is over.
    OccurrenceUnknown,
    /// Every seat of this date is taken.
    OccurrenceFull,
    HoursUnreadable,
    LinkUnreadable,
    ConsentMissing,
    /// Longer than `max` characters (Unicode scalar values).
    TextTooLong {
        max: usize,
    },
    /// A control character or a direction override, which could forge a mail header or a line.
    TextControl,
    TextFormula,
    /// `JosÃ©` where `José` was meant; without a suggestion where letters are gone: `Jos?`.
    TextGarbled {
        suggestion: Option<String>,
    },
    CellTooLong {
        max: usize,
    },
    /// `#N/A` and its like.
    CellError,
    /// A formula whose value no program ever stored.
    CellUncalculated,
    /// The list says that this person does not come.
    RowCancelled,
    RowTotal,
    RowHeader,
    /// Somebody beside the rows, who may be of the list: in a note, in columns that are not read, in what is around it.
    RowBeside,
    /// Counted as the programme says, with or without the contact. `to_fix`: so many rows have an error and do not count
    /// yet.
    RosterTooFew {
        have: usize,
        need: usize,
        to_fix: usize,
    },
    RosterTooMany {
        have: usize,
        max: usize,
    },
    /// `track` is set when the group has enough in all, but not on this track.
    FacilitatorsTooFew {
        have: usize,
        need: usize,
        track: Option<String>,
    },
    ColumnMissing {
        field: Field,
    },
    ColumnAmbiguous {
        field: Field,
    },
    /// People on another sheet too.
    SheetOthers {
        sheets: Vec<String>,
    },
    /// A `PUT` names a member that this group does not have.
    MemberUnknown,
    /// After the freeze nobody is added: `added` people would be.
    RosterFrozen {
        added: usize,
    },
}

impl Problem {
    /// The stable code, as in the API.
    pub fn code(&self) -> &'static str {
        match self {
            Problem::NameMissing => "name.missing",
            Problem::EmailMissing => "email.missing",
            Problem::EmailSyntax { .. } => "email.syntax",
            Problem::EmailSeveral { .. } => "email.several",
            Problem::NameSeveral { .. } => "name.several",
            Problem::NameMore => "name.more",
            Problem::NameRepeated { .. } => "name.repeated",
            Problem::EmailDuplicate { .. } => "email.duplicate",
            Problem::EmailTypo { .. } => "email.typo",
            Problem::EmailMixedScript => "email.mixed_script",
            Problem::TrackMissing => "track.missing",
            Problem::TrackUnknown => "track.unknown",
            Problem::ZoneMissing => "zone.missing",
            Problem::ZoneUnknown => "zone.unknown",
            Problem::ZoneAmbiguous { .. } => "zone.ambiguous",
            Problem::CountryMissing => "country.missing",
            Problem::CountryUnknown => "country.unknown",
            Problem::LanguageMissing => "language.missing",
            Problem::LanguageUnknown => "language.unknown",
            Problem::LanguageNotOffered { .. } => "language.not_offered",
            Problem::SectorUnknown => "sector.unknown",
            Problem::BreakoutsUnknown => "breakouts.unknown",
            Problem::PartnerUnknown => "partner.unknown",
            Problem::OrganisationMissing => "organisation.missing",
            Problem::GroupUnreadable => "group.unreadable",
            Problem::RoleMissing => "role.missing",
            Problem::EarlierMissing => "earlier.missing",
            Problem::AccountMissing => "account.missing",
            Problem::TrainingMissing => "training.missing",
            Problem::OccurrenceUnknown => "occurrence.unknown",
            Problem::OccurrenceFull => "occurrence.full",
            Problem::HoursUnreadable => "hours.unreadable",
            Problem::LinkUnreadable => "link.unreadable",
            Problem::ConsentMissing => "consent.missing",
            Problem::TextTooLong { .. } => "text.too_long",
            Problem::TextControl => "text.control",
            Problem::TextFormula => "text.formula",
            Problem::TextGarbled { .. } => "text.garbled",
            Problem::CellTooLong { .. } => "cell.too_long",
            Problem::CellError => "cell.error",
            Problem::CellUncalculated => "cell.uncalculated",
            Problem::RowCancelled => "row.cancelled",
            Problem::RowTotal => "row.total",
            Problem::RowHeader => "row.header",
            Problem::RowBeside => "row.beside",
            Problem::RosterTooFew { .. } => "roster.too_few",
            Problem::RosterTooMany { .. } => "roster.too_many",
            Problem::FacilitatorsTooFew { .. } => "facilitators.too_few",
            Problem::ColumnMissing { .. } => "column.missing",
            Problem::ColumnAmbiguous { .. } => "column.ambiguous",
            Problem::SheetOthers { .. } => "sheet.others",
            Problem::MemberUnknown => "member.unknown",
            Problem::RosterFrozen { .. } => "roster.frozen",
        }
    }

    /// What could stand there instead.
    pub fn suggestion(&self) -> Option<&str> {
        match self {
            Problem::EmailTypo { suggestion } => Some(suggestion),
            Problem::EmailSyntax { suggestion } | Problem::TextGarbled { suggestion } => {
                suggestion.as_deref()
            }
            _ => None,
        }
    }

    /// The level where no rule of a programme says otherwise. Two rules do: `email = "optional"` makes `email.missing` a
    /// warning, `shared_email = true` makes `email.duplicate` one.
    pub fn level(&self) -> Level {
        match self {
            Problem::NameSeveral { .. }
            | Problem::NameMore
            | Problem::NameRepeated { .. }
            | Problem::EmailTypo { .. }
            | Problem::EmailMixedScript
            | Problem::CountryUnknown
            | Problem::LanguageUnknown
            | Problem::LanguageNotOffered { .. }
            | Problem::TextFormula
            | Problem::TextGarbled { .. }
            | Problem::RowCancelled
            | Problem::FacilitatorsTooFew { .. }
            | Problem::SheetOthers { .. } => Level::Warning,
            Problem::RowTotal | Problem::RowHeader | Problem::RowBeside => Level::Skipped,
            _ => Level::Error,
        }
    }
}

/// A problem and its place in what was sent: an RFC 6901 JSON pointer such as `/contact/email` or `/roster/3/name`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(try_from = "wire::Placed", into = "wire::Placed")]
pub struct Issue {
    pub problem: Problem,
    pub path: String,
}

impl Issue {
    pub fn new(problem: Problem, path: impl Into<String>) -> Issue {
        Issue { problem, path: path.into() }
    }

    /// The same issue seen from one level further out: `/email` below `contact` is `/contact/email`.
    pub fn below(self, parent: &str) -> Issue {
        Issue { path: format!("/{parent}{}", self.path), ..self }
    }
}
