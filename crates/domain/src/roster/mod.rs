//! The roster: the list of people of a group, from mapped rows to members. Everything that crosses between the page and
//! the roster worker is a type of this module.

pub mod changes;
mod check;
pub mod figures;
pub mod merge;
mod packed;
mod talk;
pub mod zones;

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

pub use check::{
    Checked, FACILITATOR, PARTICIPANT, absent_in, answers_track, asks_who_facilitates,
    asks_who_may_facilitate, check, check_drafts, check_list, check_read, check_views, country_meant,
    facilitators_needed, has_word_of, is_no_name, latin_letter, leans_to_track, names_languages, names_track,
    put_beside, role_alone, role_by_letter, role_named, says_level, says_more, says_no_address, says_order,
    says_track, says_when,
};
pub use packed::{PackedRows, Place, RowView};
pub use talk::{FileFormat, FromWorker, ListSource, ToWorker};

use crate::{Level, Problem};

/// Longest name, in characters.
pub const NAME_MAX: usize = 200;
/// Longest cell of any other mapped field, in characters.
pub const CELL_MAX: usize = 2_000;

/// What we want to know of a person: the columns of a roster.
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
pub enum Field {
    Name,
    Email,
    Track,
    Zone,
    Country,
    Language,
    Sector,
    Role,
}

impl Field {
    pub const ALL: [Field; 8] = [
        Field::Name,
        Field::Email,
        Field::Track,
        Field::Zone,
        Field::Country,
        Field::Language,
        Field::Sector,
        Field::Role,
    ];

    /// As in the API: `name`, `email` …
    pub fn name(self) -> &'static str {
        match self {
            Field::Name => "name",
            Field::Email => "email",
            Field::Track => "track",
            Field::Zone => "zone",
            Field::Country => "country",
            Field::Language => "language",
            Field::Sector => "sector",
            Field::Role => "role",
        }
    }
}

/// A person as typed, one text a field; also a row of `POST …/groups`. Empty means not given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(default)]
pub struct MemberDraft {
    /// Set in a `PUT`: this row is that person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub email: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub track: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub zone: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub country: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub language: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub sector: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub role: String,
}

impl MemberDraft {
    pub fn get(&self, field: Field) -> &str {
        match field {
            Field::Name => &self.name,
            Field::Email => &self.email,
            Field::Track => &self.track,
            Field::Zone => &self.zone,
            Field::Country => &self.country,
            Field::Language => &self.language,
            Field::Sector => &self.sector,
            Field::Role => &self.role,
        }
    }

    pub fn get_mut(&mut self, field: Field) -> &mut String {
        match field {
            Field::Name => &mut self.name,
            Field::Email => &mut self.email,
            Field::Track => &mut self.track,
            Field::Zone => &mut self.zone,
            Field::Country => &mut self.country,
            Field::Language => &mut self.language,
            Field::Sector => &mut self.sector,
            Field::Role => &mut self.role,
        }
    }
}

/// What a spreadsheet can say of a cell besides its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(rename_all = "lowercase")]
pub enum Fault {
    /// `#N/A` and its like.
    Error,
    /// A formula without a stored value.
    Uncalculated,
    /// Cut at `CELL_MAX` characters by the reader.
    TooLong,
    /// A text that a spreadsheet program would run as a formula.
    Formula,
    /// Elsewhere in the row it says that this person has cancelled. Stands at the name.
    Cancelled,
}

/// Whether a row is a person at all. Decided by the reader, which sees the whole row and not the mapped cells alone.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum RowKind {
    #[default]
    Person,
    Total,
    Header,
    /// No row of the list: an address that stands beside its rows, in a note or among people in columns that are not read, with
    /// the name beside it. Numbered behind the last row.
    Beside,
}

/// One row of the list below its heading, mapped to our fields. Empty rows are not handed on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
pub struct RosterRow {
    /// As the spreadsheet numbers it, from 1; rows typed by hand are numbered from 1 as well.
    pub row: u32,
    pub values: MemberDraft,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub faults: Vec<(Field, Fault)>,
    #[serde(default)]
    pub kind: RowKind,
}

impl RosterRow {
    /// The same row, its texts where they are.
    pub fn view(&self) -> RowView<'_> {
        RowView {
            row: self.row,
            id: self.values.id.as_deref(),
            texts: Field::ALL.map(|field| self.values.get(field)),
            faults: &self.faults,
            kind: self.kind,
            plain: None,
        }
    }
}

/// A person who can be registered. `tracks` holds the programme's track ids, in its order; empty: the group's.
/// `languages` are BCP 47 codes, the first is the one the person listens and practises in; empty: the group's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
pub struct Member {
    /// As the spreadsheet numbers it, from 1.
    pub row: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    pub name: String,
    pub email: Option<String>,
    pub tracks: Vec<String>,
    /// IANA name.
    pub zone: Option<String>,
    /// ISO 3166-1 alpha-2, upper case.
    pub country: Option<String>,
    pub languages: Vec<String>,
    pub sector: Option<String>,
    pub role: Option<String>,
}

impl Member {
    /// `A`, `B` or `A+B`: one cell, as in `muster roster --json` and in exports.
    pub fn track_cell(&self) -> Option<String> {
        (!self.tracks.is_empty()).then(|| self.tracks.join("+"))
    }

    /// `es, pt`: one cell, the first is the one the person listens and practises in.
    pub fn language_cell(&self) -> Option<String> {
        (!self.languages.is_empty()).then(|| self.languages.join(", "))
    }

    /// Back to what is sent and stored, so that a checked roster checks the same again.
    pub fn to_draft(&self) -> MemberDraft {
        MemberDraft {
            id: self.id.clone(),
            name: self.name.clone(),
            email: self.email.clone().unwrap_or_default(),
            track: self.track_cell().unwrap_or_default(),
            zone: self.zone.clone().unwrap_or_default(),
            country: self.country.clone().unwrap_or_default(),
            language: self.language_cell().unwrap_or_default(),
            sector: self.sector.clone().unwrap_or_default(),
            role: self.role.clone().unwrap_or_default(),
        }
    }
}

/// A problem in a roster and its place: `row` as the spreadsheet numbers it, none for the roster as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
pub struct RosterIssue {
    pub row: Option<u32>,
    pub field: Option<Field>,
    pub level: Level,
    /// What stands in the cell.
    pub value: Option<String>,
    pub problem: Problem,
}

/// How many facilitators a group of a size needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(rename_all = "snake_case")]
pub enum FacilitatorRule {
    /// `(from, need)` in rising order: "from 10: 1, from 25: 2, from 50: 4".
    Table(Vec<(usize, usize)>),
    /// One for each N people or part of N.
    OnePer(usize),
}

impl FacilitatorRule {
    /// How many facilitators `people` need; 0 below the table's first line.
    pub fn needed(&self, people: usize) -> usize {
        match self {
            FacilitatorRule::Table(lines) => {
                lines.iter().rev().find(|(from, _)| people >= *from).map_or(0, |(_, need)| *need)
            }
            FacilitatorRule::OnePer(n) => people.div_ceil((*n).max(1)),
        }
    }
}

/// What the check needs to know of a programme. The default is the contract's for `muster roster` without `--programme`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
pub struct RosterRules {
    pub min: usize,
    pub max: usize,
    pub email_optional: bool,
    pub shared_email: bool,
    /// Track ids in the programme's order.
    pub tracks: Vec<String>,
    /// Languages of interpretation, BCP 47; empty: any language is fine.
    pub languages: Vec<String>,
    pub facilitators: FacilitatorRule,
}

impl Default for RosterRules {
    fn default() -> Self {
        RosterRules {
            min: 10,
            max: 1_000,
            email_optional: false,
            shared_email: false,
            tracks: vec!["A".into(), "B".into()],
            languages: Vec::new(),
            facilitators: FacilitatorRule::Table(vec![(10, 1)]),
        }
    }
}

/// How the roster stands in its group.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize,
)]
pub struct RosterContext {
    /// Registered as gathering: too few is no error.
    pub gathering: bool,
    /// Counts as one more person (a contact, where the programme counts it).
    pub counted_contact: bool,
    /// The members of the group take a track each, so that a row without one leaves open when somebody comes.
    #[serde(default)]
    pub asks_track: bool,
}

/// Why a whole file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum FileProblem {
    Empty,
    NoTable,
    Encrypted,
    /// `kind`: `numbers`, `pdf`, `image`, `xls`, `xlsb`, `xml2003` …, so that the page can say "export as …".
    Unsupported {
        kind: String,
    },
    TooLarge,
    TooManyCells,
    Damaged,
}

impl FileProblem {
    pub fn code(&self) -> &'static str {
        match self {
            FileProblem::Empty => "file.empty",
            FileProblem::NoTable => "file.no_table",
            FileProblem::Encrypted => "file.encrypted",
            FileProblem::Unsupported { .. } => "file.unsupported",
            FileProblem::TooLarge => "file.too_large",
            FileProblem::TooManyCells => "file.too_many_cells",
            FileProblem::Damaged => "file.damaged",
        }
    }

    pub fn kind(&self) -> Option<&str> {
        match self {
            FileProblem::Unsupported { kind } => Some(kind),
            _ => None,
        }
    }
}

/// How sure the reader is of a column.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    BorshSerialize,
    BorshDeserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Certainty {
    /// "Please check".
    Guess,
    /// Chosen by what stands in the cells.
    Content,
    /// The heading says so.
    Heading,
}

/// One column of the table, as the person sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
pub struct Column {
    /// The heading, or `C` for a third column without one.
    pub heading: String,
    /// The first three values that are not empty.
    pub samples: Vec<String>,
    /// How many cells are not empty.
    pub filled: usize,
    /// Whether it is read although no field is matched to it: further addresses, what people are called.
    pub is_beside: bool,
}

/// Which column holds a field. Several: the parts of a name in the order in which they are joined, or the ticks for each
/// track.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
pub struct Match {
    pub field: Field,
    pub columns: Vec<usize>,
    pub certainty: Certainty,
}

/// What a person may choose otherwise than the reader did; all optional.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(default)]
pub struct ReadChoice {
    pub sheet: Option<String>,
    /// WHATWG name, `ibm850` or `mixed`.
    pub encoding: Option<String>,
    pub delimiter: Option<String>,
    /// The heading's row as the spreadsheet numbers it; `Some(0)`: the list has no heading.
    pub heading_row: Option<u32>,
    pub columns: Option<Vec<Match>>,
}

/// Everything the reader understood, for the page and for `muster roster`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
pub struct ReadRoster {
    pub sheet: Option<String>,
    /// Name and number of filled rows, the chosen one among them.
    pub sheets: Vec<(String, usize)>,
    pub encoding: Option<String>,
    pub delimiter: Option<String>,
    /// As the spreadsheet numbers it; none: the list has no heading.
    pub heading_row: Option<u32>,
    pub columns: Vec<Column>,
    /// Some rows as they stand in the file, from above the heading to below it: number and a text for each of `columns`.
    #[serde(default)]
    pub preview: Vec<(u32, Vec<String>)>,
    pub matches: Vec<Match>,
    /// Rows below the heading that are not empty, in order.
    pub rows: Vec<RosterRow>,
    /// `column.missing`, `column.ambiguous`, `sheet.others`.
    pub issues: Vec<RosterIssue>,
}
