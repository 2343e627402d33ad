//! The roster check: mapped rows in, members and issues out. Runs in the worker, on the server and in `muster roster`.

mod cells;
mod facilitators;
mod garbled;
mod roles;
mod spoken;
mod tracks;

use std::borrow::Cow;
use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::{
    Fault, Field, Member, MemberDraft, ReadRoster, RosterContext, RosterIssue, RosterRow, RosterRules,
    RowKind,
};
use crate::zones::{self, Resolved};
use crate::{Level, Problem, countries, email, text};

use cells::{Cell, Meanings, Reading};
pub use facilitators::facilitators_needed;

/// So many distinct texts of a column are remembered with their meaning. Real columns repeat a few; one of nothing but
/// different texts would fill the memory.
const DISTINCT_MAX: usize = 10_000;

/// What a check found. `rows` = members + distinct rows with an error + distinct rows skipped: nothing vanishes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    pub rows: usize,
    pub members: Vec<Member>,
    pub issues: Vec<RosterIssue>,
}

/// Checks every row by the programme's rules; never fails, whatever the rows hold. Rows are told apart by their numbers.
/// Issues come in the order of the rows, those of the whole roster last.
///
/// `facilitators.too_few` is raised only where the list says who facilitates, that is where some role is one of
/// facilitator or participant: a list without roles, or with job titles, leaves that to the group.
pub fn check(rows: &[RosterRow], rules: &RosterRules, context: RosterContext) -> Checked {
    check_list(rows, rules, context, Vec::new())
}

/// Checks a list that was just read. A column that was not found is one issue of the whole list and not one of each row,
/// and takes nobody out; where addresses are optional, it is a warning as a missing address is.
pub fn check_read(read: &mut ReadRoster, rules: &RosterRules, context: RosterContext) -> Checked {
    let mut absent = Vec::new();
    for issue in &mut read.issues {
        if let Problem::ColumnMissing { field } = issue.problem {
            absent.push(field);
            if field == Field::Email && rules.email_optional {
                issue.level = Level::Warning;
            }
        }
    }
    check_list(&read.rows, rules, context, absent)
}

/// Checks rows of a list without a column for some fields: that these are empty has been said of the whole list.
pub fn check_list(
    rows: &[RosterRow],
    rules: &RosterRules,
    context: RosterContext,
    absent: Vec<Field>,
) -> Checked {
    let mut checker = Checker { absent, ..Checker::new(rules, rows.len()) };
    for row in rows {
        checker.take(Row { row: row.row, values: &row.values, faults: &row.faults, kind: row.kind });
    }
    checker.finish(context)
}

/// Checks people who were sent or stored, who never were cells; they are numbered from 1 and keep their `id`.
pub fn check_drafts(drafts: &[MemberDraft], rules: &RosterRules, context: RosterContext) -> Checked {
    let mut checker = Checker::new(rules, drafts.len());
    for (row, values) in (1..).zip(drafts) {
        checker.take(Row { row, values, faults: &[], kind: RowKind::Person });
    }
    checker.finish(context)
}

/// A row wherever it came from.
#[derive(Clone, Copy)]
struct Row<'a> {
    row: u32,
    values: &'a MemberDraft,
    faults: &'a [(Field, Fault)],
    kind: RowKind,
}

struct Checker<'a> {
    rules: &'a RosterRules,
    /// Fields without a column: that they are missing has been said of the whole list.
    absent: Vec<Field>,
    rows: usize,
    skipped: usize,
    members: Vec<Member>,
    issues: Vec<RosterIssue>,
    /// The first row with an address, by the folded address.
    first_rows: HashMap<Cow<'a, str>, u32>,
    /// The domain meant by a mistyped one.
    domains: HashMap<String, Option<String>>,
    tracks: Meanings<'a, Vec<String>>,
    zones: Meanings<'a, Option<String>>,
    countries: Meanings<'a, Option<String>>,
    languages: Meanings<'a, Vec<String>>,
    roles: Meanings<'a, Option<String>>,
}

impl<'a> Checker<'a> {
    fn new(rules: &'a RosterRules, rows: usize) -> Checker<'a> {
        // Room for a real list; more is made when it is needed.
        let room = rows.min(10_000);
        Checker {
            rules,
            absent: Vec::new(),
            rows: 0,
            skipped: 0,
            members: Vec::with_capacity(room),
            issues: Vec::new(),
            first_rows: HashMap::with_capacity(room),
            domains: HashMap::new(),
            tracks: HashMap::new(),
            zones: HashMap::new(),
            countries: HashMap::new(),
            languages: HashMap::new(),
            roles: HashMap::new(),
        }
    }

    fn take(&mut self, row: Row<'a>) {
        self.rows += 1;
        match row.kind {
            RowKind::Person => self.take_person(row),
            RowKind::Total => self.skip(row, Problem::RowTotal),
            RowKind::Header => self.skip(row, Problem::RowHeader),
        }
    }

    fn skip(&mut self, row: Row<'a>, problem: Problem) {
        self.skipped += 1;
        let value = Field::ALL.iter().map(|field| row.values.get(*field)).find(|text| !text.is_empty());
        let value = value.map(str::to_string);
        self.issues.push(RosterIssue {
            row: Some(row.row),
            field: None,
            level: problem.level(),
            value,
            problem,
        });
    }

    fn take_person(&mut self, row: Row<'a>) {
        let first_issue = self.issues.len();
        let name = self.name(row);
        let email = self.email(row);
        let rules = self.rules;
        let tracks =
            self.meaning(row, Field::Track, |me| &mut me.tracks, |text| tracks::read(text, &rules.tracks));
        let zone = self.meaning(row, Field::Zone, |me| &mut me.zones, read_zone);
        let country = self.meaning(row, Field::Country, |me| &mut me.countries, read_country);
        let languages = self.meaning(
            row,
            Field::Language,
            |me| &mut me.languages,
            |text| spoken::read(text, &rules.languages),
        );
        let sector = self.text(row, Field::Sector);
        let role = self.meaning(row, Field::Role, |me| &mut me.roles, roles::read);
        if self.issues[first_issue..].iter().any(|issue| issue.level == Level::Error) {
            return;
        }
        let id = row.values.id.clone();
        let row = row.row;
        self.members.push(Member { row, id, name, email, tracks, zone, country, languages, sector, role });
    }

    fn name(&mut self, row: Row<'a>) -> String {
        match self.cell(row, Field::Name) {
            Cell::Faulty => String::new(),
            Cell::Text(name) if name.chars().any(char::is_alphabetic) => {
                // As typed: cleaning takes away invisible characters, which are letters' bytes in a garbled name.
                if let Some(meant) = garbled::repaired(row.values.get(Field::Name)) {
                    self.note(row, Field::Name, Problem::TextGarbled { suggestion: text::clean(&meant) });
                }
                name.into_owned()
            }
            Cell::Empty if self.absent.contains(&Field::Name) => String::new(),
            Cell::Empty | Cell::Text(_) => {
                self.note(row, Field::Name, Problem::NameMissing);
                String::new()
            }
        }
    }

    fn email(&mut self, row: Row<'a>) -> Option<String> {
        let typed = match self.cell(row, Field::Email) {
            Cell::Faulty => return None,
            Cell::Empty if self.absent.contains(&Field::Email) => return None,
            Cell::Empty => {
                self.note(row, Field::Email, Problem::EmailMissing);
                return None;
            }
            Cell::Text(typed) => typed,
        };
        let email = match email::parse(&typed) {
            Ok(email) => email,
            Err(Problem::EmailSyntax) if cells::says_none(&typed) => {
                self.note(row, Field::Email, Problem::EmailMissing);
                return None;
            }
            Err(problem) => {
                self.note(row, Field::Email, problem);
                return None;
            }
        };
        // Most addresses are typed as they are compared.
        let typed = row.values.get(Field::Email);
        let is_folded =
            typed == email.as_str() && typed.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase());
        let folded = if is_folded { Cow::Borrowed(typed) } else { Cow::Owned(email.folded()) };
        let other_row = *self.first_rows.entry(folded).or_insert(row.row);
        if other_row != row.row {
            self.note(row, Field::Email, Problem::EmailDuplicate { other_row });
        }
        let domain = email.domain();
        let meant = match self.domains.get(domain) {
            Some(meant) => meant.clone(),
            None => {
                let meant = email::correct_domain(domain);
                if self.domains.len() < DISTINCT_MAX {
                    self.domains.insert(domain.to_string(), meant.clone());
                }
                meant
            }
        };
        if let Some(domain) = meant {
            let suggestion = email.with_domain(&domain);
            self.note(row, Field::Email, Problem::EmailTypo { suggestion });
        }
        if email.has_mixed_script() {
            self.note(row, Field::Email, Problem::EmailMixedScript);
        }
        Some(email.into_string())
    }

    /// A text that means only itself.
    fn text(&mut self, row: Row<'a>, field: Field) -> Option<String> {
        match self.cell(row, field) {
            Cell::Text(text) => Some(text.into_owned()),
            Cell::Empty | Cell::Faulty => None,
        }
    }

    /// A text with a meaning, which is found once for each distinct text.
    fn meaning<T: Clone + Default>(
        &mut self,
        row: Row<'a>,
        field: Field,
        known: impl Fn(&mut Self) -> &mut Meanings<'a, T>,
        read: impl FnOnce(&str) -> Reading<T>,
    ) -> T {
        let key = row.values.get(field);
        let is_sound = row.faults.iter().all(|(at, _)| *at != field);
        if key.is_empty() && is_sound {
            return T::default();
        }
        if is_sound && let Some(reading) = known(self).get(key) {
            let meaning = reading.meaning.clone();
            if !reading.problems.is_empty() {
                let problems = reading.problems.clone();
                problems.into_iter().for_each(|problem| self.note(row, field, problem));
            }
            return meaning;
        }
        let Cell::Text(text) = self.cell(row, field) else { return T::default() };
        let reading = read(&text);
        let meaning = reading.meaning.clone();
        for problem in &reading.problems {
            self.note(row, field, problem.clone());
        }
        let meanings = known(self);
        if meanings.len() < DISTINCT_MAX {
            meanings.insert(key, reading);
        }
        meaning
    }

    /// The cleaned text of a cell; notes what is wrong with the cell itself.
    fn cell(&mut self, row: Row<'a>, field: Field) -> Cell<'a> {
        let faults = row.faults.iter().filter(|(at, _)| *at == field);
        let mut is_faulty = false;
        for (_, fault) in faults {
            let problem = cells::problem_of(*fault);
            is_faulty |= problem.level() == Level::Error;
            self.note(row, field, problem);
        }
        if is_faulty {
            return Cell::Faulty;
        }
        match cells::read(row.values.get(field), field) {
            Ok(cell) => cell,
            Err(problem) => {
                self.note(row, field, problem);
                Cell::Faulty
            }
        }
    }

    fn note(&mut self, row: Row<'a>, field: Field, problem: Problem) {
        let value = row.values.get(field);
        self.issues.push(RosterIssue {
            row: Some(row.row),
            field: Some(field),
            level: self.level(&problem),
            value: (!value.is_empty()).then(|| value.to_string()),
            problem,
        });
    }

    fn level(&self, problem: &Problem) -> Level {
        match problem {
            Problem::EmailMissing if self.rules.email_optional => Level::Warning,
            Problem::EmailDuplicate { .. } if self.rules.shared_email => Level::Warning,
            problem => problem.level(),
        }
    }

    fn finish(mut self, context: RosterContext) -> Checked {
        let have = self.members.len() + usize::from(context.counted_contact);
        let rules = self.rules;
        let mut whole = Vec::new();
        if have < rules.min && !context.gathering {
            let to_fix = self.rows - self.members.len() - self.skipped;
            whole.push(Problem::RosterTooFew { have, need: rules.min, to_fix });
        }
        if have > rules.max {
            whole.push(Problem::RosterTooMany { have, max: rules.max });
        }
        whole.extend(facilitators::too_few(&self.members, have, rules));
        self.issues.extend(whole.into_iter().map(|problem| RosterIssue {
            row: None,
            field: None,
            level: problem.level(),
            value: None,
            problem,
        }));
        Checked { rows: self.rows, members: self.members, issues: self.issues }
    }
}

/// A place or abbreviation as a zone. An offset does not say when the clock changes, so it is asked back without
/// candidates; a country beside it does not decide, since people travel and countries have several zones.
fn read_zone(text: &str) -> Reading<Option<String>> {
    match zones::resolve(text) {
        Resolved::Zone(zone) | Resolved::Suspect(zone) => Reading::sure(Some(zone.name().to_string())),
        Resolved::Ambiguous(zones) => {
            let candidates = zones.iter().map(|zone| zone.name().to_string()).collect();
            Reading::unsure(None, Problem::ZoneAmbiguous { candidates })
        }
        Resolved::FixedOffset { .. } => {
            Reading::unsure(None, Problem::ZoneAmbiguous { candidates: Vec::new() })
        }
        Resolved::Unknown => Reading::unsure(None, Problem::ZoneUnknown),
    }
}

fn read_country(text: &str) -> Reading<Option<String>> {
    match countries::resolve(text) {
        Some(code) => Reading::sure(Some(code.to_string())),
        None => Reading::unsure(None, Problem::CountryUnknown),
    }
}
