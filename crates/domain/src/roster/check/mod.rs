//! The roster check: mapped rows in, members and issues out. Runs in the worker, on the server and in `muster roster`.

mod cells;
mod facilitators;
mod quick;
mod usual;

use std::borrow::Cow;

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

use super::{
    Field, Member, MemberDraft, ReadRoster, RosterContext, RosterIssue, RosterRow, RosterRules, RowKind,
    RowView,
};
use crate::{Level, Problem, email, names, text};

use cells::{Cell, Meanings, Reading};
pub use cells::{is_no_name, says_no_address};
use facilitators::Placed;
pub use facilitators::facilitators_needed;
pub use phrases::more::says_more;
pub use phrases::places::country as country_meant;
use phrases::places::{self, Zone};
pub use phrases::roles::{
    FACILITATOR, PARTICIPANT, asks_who_facilitates, asks_who_may_facilitate, role_alone, role_by_letter,
    role_named,
};
pub use phrases::several::{has_word_of, put_beside};
pub use phrases::spoken::{names_languages, says_level};
pub use phrases::tracks::{
    answers_track, latin_letter, leans_to_track, names_track, says_order, says_track, says_when,
};
use phrases::{garbled, several};
use quick::QuickMap;

/// What a check found. `rows` = members + distinct rows with an error + distinct rows skipped: nothing vanishes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
pub struct Checked {
    pub rows: usize,
    pub members: Vec<Member>,
    pub issues: Vec<RosterIssue>,
}

/// Checks every row by the programme's rules; never fails, whatever the rows hold. Rows are told apart by their numbers.
/// Issues come in the order of the rows, those of the whole roster last.
///
/// Of a column 10,000 different texts are read; the others are unknown, roles and sectors as typed.
///
/// `facilitators.too_few` is raised only where the list says who facilitates, that is where some role is one of
/// facilitator or participant: a list without roles, or with job titles, leaves that to the group.
pub fn check(rows: &[RosterRow], rules: &RosterRules, context: RosterContext) -> Checked {
    check_list(rows, rules, context, Vec::new())
}

/// Checks a list that was just read. A column that was not found is one issue of the whole list and not one of each row,
/// and takes nobody out; where addresses are optional, it is a warning as a missing address is.
pub fn check_read(read: &mut ReadRoster, rules: &RosterRules, context: RosterContext) -> Checked {
    let absent = absent_in(&mut read.issues, rules);
    check_list(&read.rows, rules, context, absent)
}

/// The fields without a column among the issues of a list that was just read, which are given their level.
pub fn absent_in(issues: &mut [RosterIssue], rules: &RosterRules) -> Vec<Field> {
    let mut absent = Vec::new();
    for issue in issues {
        if let Problem::ColumnMissing { field } = issue.problem {
            absent.push(field);
            if field == Field::Email && rules.email_optional {
                issue.level = Level::Warning;
            }
        }
    }
    absent
}

/// Checks rows of a list without a column for some fields: that these are empty has been said of the whole list.
pub fn check_list(
    rows: &[RosterRow],
    rules: &RosterRules,
    context: RosterContext,
    absent: Vec<Field>,
) -> Checked {
    check_views(&mut rows.iter().map(RosterRow::view), rules, context, absent, usize::MAX)
}

/// Checks rows wherever their texts are. Of more than `members_max` members none is handed back: nobody can register so
/// many, and making them takes as long as checking them.
pub fn check_views<'a>(
    rows: &mut dyn ExactSizeIterator<Item = RowView<'a>>,
    rules: &RosterRules,
    context: RosterContext,
    absent: Vec<Field>,
    members_max: usize,
) -> Checked {
    let asks_track = context.asks_track;
    let mut checker = Checker { absent, members_max, asks_track, ..Checker::new(rules, rows.len()) };
    for row in rows {
        checker.take(&row);
    }
    checker.finish(context)
}

/// Checks people who were sent or stored, who never were cells; they are numbered from 1 and keep their `id`.
pub fn check_drafts(drafts: &[MemberDraft], rules: &RosterRules, context: RosterContext) -> Checked {
    let mut checker = Checker { asks_track: context.asks_track, ..Checker::new(rules, drafts.len()) };
    for (row, values) in (1..).zip(drafts) {
        let texts = Field::ALL.map(|field| values.get(field));
        let (id, kind) = (values.id.as_deref(), RowKind::Person);
        checker.take(&RowView { row, id, texts, faults: &[], kind, plain: None });
    }
    checker.finish(context)
}

/// So many names have their place at once; no roster has many more.
const NAMES_COMPARED: usize = 1_000;

struct Checker<'a> {
    rules: &'a RosterRules,
    /// Fields without a column: that they are missing has been said of the whole list.
    absent: Vec<Field>,
    asks_track: bool,
    rows: usize,
    skipped: usize,
    /// Of more members none is made.
    members_max: usize,
    member_count: usize,
    members: Vec<Member>,
    placed: Placed,
    issues: Vec<RosterIssue>,
    /// The first row with an address, by the folded address.
    first_rows: QuickMap<'a>,
    /// The first member with a whole name, by the folded name.
    first_names: QuickMap<'a>,
    /// What the texts of each field mean; in place of addresses their domains, and the one meant by a mistyped one.
    meanings: [Meanings<'a>; Field::ALL.len()],
}

impl<'a> Checker<'a> {
    fn new(rules: &'a RosterRules, rows: usize) -> Checker<'a> {
        Checker {
            rules,
            absent: Vec::new(),
            asks_track: false,
            rows: 0,
            skipped: 0,
            members_max: usize::MAX,
            member_count: 0,
            members: Vec::new(),
            placed: Placed::new(rules),
            issues: Vec::new(),
            first_rows: QuickMap::with_capacity_and_hasher(rows, quick::hasher()),
            first_names: QuickMap::with_capacity_and_hasher(rows.min(NAMES_COMPARED), quick::hasher()),
            meanings: Field::ALL.map(|_| Meanings::default()),
        }
    }

    fn take(&mut self, row: &RowView<'a>) {
        self.rows += 1;
        match row.kind {
            RowKind::Person => self.take_person(row),
            RowKind::Total => self.skip(row, Problem::RowTotal),
            RowKind::Header => self.skip(row, Problem::RowHeader),
            RowKind::Beside => self.skip(row, Problem::RowBeside),
        }
    }

    #[cold]
    fn skip(&mut self, row: &RowView<'a>, problem: Problem) {
        self.skipped += 1;
        let value = row.texts.iter().find(|text| !text.is_empty()).map(|text| text.to_string());
        self.issues.push(RosterIssue {
            row: Some(row.row),
            field: None,
            level: problem.level(),
            value,
            problem,
        });
    }

    fn take_person(&mut self, row: &RowView<'a>) {
        let first_issue = self.issues.len();
        let name = self.name(row);
        let email = self.email(row);
        let read = [Field::Track, Field::Zone, Field::Country, Field::Language, Field::Sector, Field::Role]
            .map(|field| self.meaning(row, field));
        if self.asks_track {
            self.miss_track(row, read[0], first_issue);
        }
        if self.issues[first_issue..].iter().any(|issue| issue.level == Level::Error) {
            return;
        }
        if self.member_count < self.members_max {
            self.compare_name(row, &name);
        }
        let meant = |field: Field, at: Option<usize>| match at {
            Some(at) => self.meanings[field as usize].meaning(at),
            None => &[],
        };
        let [tracks, zone, country, languages, sector, role] = read;
        let (tracks, role) = (meant(Field::Track, tracks), meant(Field::Role, role).first());
        self.placed.count(role.map(String::as_str), tracks);
        self.member_count += 1;
        if self.member_count > self.members_max {
            return;
        }
        self.members.push(Member {
            row: row.row,
            id: row.id.map(str::to_string),
            name: name.into_owned(),
            email: email.map(Cow::into_owned),
            tracks: tracks.to_vec(),
            zone: meant(Field::Zone, zone).first().cloned(),
            country: meant(Field::Country, country).first().cloned(),
            languages: meant(Field::Language, languages).to_vec(),
            sector: meant(Field::Sector, sector).first().cloned(),
            role: role.cloned(),
        });
    }

    /// Says that a row has no track, unless something else has been said of it since `first_issue`.
    #[cold]
    fn miss_track(&mut self, row: &RowView<'a>, meaning: Option<usize>, first_issue: usize) {
        let is_chosen =
            meaning.is_some_and(|at| !self.meanings[Field::Track as usize].meaning(at).is_empty());
        let is_said = self.issues[first_issue..].iter().any(|issue| issue.field == Some(Field::Track));
        if !is_chosen && !is_said {
            self.note(row, Field::Track, Problem::TrackMissing);
        }
    }

    fn name(&mut self, row: &RowView<'a>) -> Cow<'a, str> {
        let typed = row.get(Field::Name);
        if row.faults.is_empty() && usual::is_usual(typed) {
            return Cow::Borrowed(typed);
        }
        match self.cell(row, Field::Name) {
            Cell::Faulty => Cow::Borrowed(""),
            Cell::Text(name) if text::has_letter(&name) && !is_no_name(&name) => {
                self.look_at_name(row, &name);
                name
            }
            Cell::Empty if self.absent.contains(&Field::Name) => Cow::Borrowed(""),
            Cell::Empty | Cell::Text(_) => {
                self.note(row, Field::Name, Problem::NameMissing);
                Cow::Borrowed("")
            }
        }
    }

    /// Says what a name that is no usual one may be besides.
    // A function of its own: within `name` all that is done with a row would be built as code that is seldom run.
    #[inline(never)]
    fn look_at_name(&mut self, row: &RowView<'a>, name: &str) {
        // As typed: cleaning takes away invisible characters, which are letters' bytes in a garbled name.
        let typed = row.get(Field::Name);
        if garbled::may_be(typed) {
            let suggestion = garbled::repaired(typed).map(|meant| text::clean(&meant));
            if suggestion.is_some() || garbled::is_damaged(name) {
                return self.note(row, Field::Name, Problem::TextGarbled { suggestion });
            }
        }
        if let Some(found) = several::people(name) {
            self.note(row, Field::Name, Problem::NameSeveral { found });
        } else if row.faults.is_empty() && says_more(name) {
            self.note(row, Field::Name, Problem::NameMore);
        }
    }

    fn email(&mut self, row: &RowView<'a>) -> Option<Cow<'a, str>> {
        let typed = row.get(Field::Email);
        // Most addresses are typed as they are stored, and as they are compared.
        if let Some(plain) = row.plain.or_else(|| email::plain(typed))
            && is_sound(row, Field::Email)
        {
            let folded =
                if plain.is_small { Cow::Borrowed(typed) } else { Cow::Owned(typed.to_ascii_lowercase()) };
            self.compare_address(row, folded);
            self.suggest_domain(row, typed, plain.at.into());
            return Some(Cow::Borrowed(typed));
        }
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
            Err(Problem::EmailSyntax { .. }) if says_no_address(&typed) => {
                self.note(row, Field::Email, Problem::EmailMissing);
                return None;
            }
            Err(problem) => {
                self.note(row, Field::Email, problem);
                return None;
            }
        };
        self.compare_address(row, Cow::Owned(email.folded()));
        if let Some(suggestion) = email.suggestion() {
            self.note(row, Field::Email, Problem::EmailTypo { suggestion });
        }
        if email.has_mixed_script() {
            self.note(row, Field::Email, Problem::EmailMixedScript);
        }
        Some(Cow::Owned(email.into_string()))
    }

    fn compare_address(&mut self, row: &RowView<'a>, folded: Cow<'a, str>) {
        let other_row = *self.first_rows.entry(folded).or_insert(row.row);
        if other_row != row.row {
            self.note(row, Field::Email, Problem::EmailDuplicate { other_row });
        }
    }

    /// Says that somebody of the same whole name was there before: with another address, or none, it may be the same person. "Maria"
    /// is many.
    #[inline(never)]
    fn compare_name(&mut self, row: &RowView<'a>, name: &str) {
        // In ideographs both parts have no blank between.
        if !name.contains(' ') && !name.starts_with(|letter: char| letter >= '\u{2E80}') {
            return;
        }
        let other_row = *self.first_names.entry(Cow::Owned(names::fold(name))).or_insert(row.row);
        let last = self.issues.last().filter(|last| last.row == Some(row.row));
        let is_said = last.is_some_and(|last| matches!(last.problem, Problem::EmailDuplicate { .. }));
        if other_row != row.row && !is_said {
            self.note(row, Field::Name, Problem::NameRepeated { other_row });
        }
    }

    /// Says which domain was probably meant; that is found once for each domain. `at`: where the @ is.
    fn suggest_domain(&mut self, row: &RowView<'a>, address: &'a str, at: usize) {
        let domain = &address[at + 1..];
        let domains = &mut self.meanings[Field::Email as usize];
        let known = match domains.find_recent(domain).or_else(|| domains.find(domain)) {
            Some(known) => known,
            None => {
                let meant = email::correct_domain(domain);
                domains.keep(domain, Reading::sure(meant.into_iter().collect()))
            }
        };
        let meant = domains.meaning(known).first();
        if meant.is_some() || email::is_page(address) {
            let suggestion = email::corrected(&address[..at], meant.map_or(domain, String::as_str));
            self.note(row, Field::Email, Problem::EmailTypo { suggestion });
        }
    }

    /// A text with a meaning, which is found once for each distinct text; where it is among those known.
    // One for all fields: each of its own would weigh a kilobyte in the roster reader's wasm.
    #[inline(never)]
    fn meaning(&mut self, row: &RowView<'a>, field: Field) -> Option<usize> {
        match self.meanings[field as usize].find_recent(row.get(field)) {
            Some(at) if row.faults.is_empty() => Some(at),
            _ => self.found(row, field),
        }
    }

    #[inline(never)]
    fn found(&mut self, row: &RowView<'a>, field: Field) -> Option<usize> {
        let key = row.get(field);
        let is_sound = is_sound(row, field);
        if key.is_empty() && is_sound {
            return None;
        }
        let found = if is_sound { self.meanings[field as usize].find(key) } else { None };
        let at = match found {
            Some(at) => at,
            None => {
                let Cell::Text(text) = self.cell(row, field) else { return None };
                let reading = self.read(&text, field);
                self.meanings[field as usize].keep(key, reading)
            }
        };
        let problems = self.meanings[field as usize].problems(at);
        if !problems.is_empty() {
            let problems = problems.to_vec();
            problems.into_iter().for_each(|problem| self.note(row, field, problem));
        }
        Some(at)
    }

    fn read(&self, text: &str, field: Field) -> Reading {
        // Nobody has so many different ones, and each would take its time.
        if self.meanings[field as usize].are_many() {
            return match field {
                Field::Track => Reading::unsure(Problem::TrackUnknown),
                Field::Zone => Reading::unsure(Problem::ZoneUnknown),
                Field::Country => Reading::unsure(Problem::CountryUnknown),
                Field::Language => Reading::unsure(Problem::LanguageUnknown),
                _ => Reading::of(text),
            };
        }
        if self.says_nothing(text, field) {
            return Reading::sure(Vec::new());
        }
        match field {
            Field::Track => read_track(text, &self.rules.tracks),
            Field::Zone => read_zone(text),
            Field::Country => read_country(text),
            Field::Language => read_languages(text, &self.rules.languages),
            Field::Role => Reading::of(phrases::roles::read(text)),
            Field::Name | Field::Email | Field::Sector => Reading::of(text),
        }
    }

    /// Whether a cell says that nothing is known. A track may be called so: "NA".
    #[inline(never)]
    fn says_nothing(&self, text: &str, field: Field) -> bool {
        let is_id = |id: &String| names::fold(id) == names::fold(text);
        cells::says_nothing(text, field) && !(field == Field::Track && self.rules.tracks.iter().any(is_id))
    }

    /// The cleaned text of a cell; notes what is wrong with the cell itself.
    fn cell(&mut self, row: &RowView<'a>, field: Field) -> Cell<'a> {
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
        match cells::read(row.get(field), field) {
            Ok(cell) => cell,
            Err(problem) => {
                self.note(row, field, problem);
                Cell::Faulty
            }
        }
    }

    // Cold: most rows have nothing wrong, and it is called from everywhere.
    #[cold]
    fn note(&mut self, row: &RowView<'a>, field: Field, problem: Problem) {
        let value = row.get(field);
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
            // Each can still choose on their own page.
            Problem::TrackMissing => Level::Warning,
            problem => problem.level(),
        }
    }

    fn finish(mut self, context: RosterContext) -> Checked {
        let have = self.member_count + usize::from(context.counted_contact);
        let rules = self.rules;
        let mut whole = Vec::new();
        if have < rules.min && !context.gathering {
            let to_fix = self.rows - self.member_count - self.skipped;
            whole.push(Problem::RosterTooFew { have, need: rules.min, to_fix });
        }
        if have > rules.max {
            whole.push(Problem::RosterTooMany { have, max: rules.max });
        }
        whole.extend(self.placed.too_few(have, rules));
        self.issues.extend(whole.into_iter().map(|problem| RosterIssue {
            row: None,
            field: None,
            level: problem.level(),
            value: None,
            problem,
        }));
        let members = if self.member_count > self.members_max { Vec::new() } else { self.members };
        Checked { rows: self.rows, members, issues: self.issues }
    }
}

/// Whether the file says nothing of a cell besides its text.
fn is_sound(row: &RowView<'_>, field: Field) -> bool {
    row.faults.iter().all(|(at, _)| *at != field)
}

/// The ids of the tracks meant, in the programme's order.
fn read_track(text: &str, ids: &[String]) -> Reading {
    match phrases::tracks::read(text, ids) {
        Some(chosen) => Reading::sure(chosen.into_iter().map(|at| ids[at].clone()).collect()),
        None => Reading::unsure(Problem::TrackUnknown),
    }
}

/// Languages in the order given, each once. Problems: `language.unknown`, once for the cell, and
/// `language.not_offered` for each known language that is none of `offered`; such a language is kept, since it tells
/// the team which one is missing. An empty `offered` is every language.
fn read_languages(text: &str, offered: &[String]) -> Reading {
    let (found, has_unknown) = phrases::spoken::read(text);
    let primary = |tag: &str| tag.split('-').next().unwrap_or(tag).to_ascii_lowercase();
    let is_offered = |code: &str| offered.is_empty() || offered.iter().any(|tag| primary(tag) == code);
    let mut problems = Vec::new();
    if has_unknown {
        problems.push(Problem::LanguageUnknown);
    }
    for code in found.iter().filter(|code| !is_offered(code)) {
        problems.push(Problem::LanguageNotOffered { code: code.to_string() });
    }
    Reading { meaning: found.into_iter().map(str::to_string).collect(), problems }
}

/// A place or abbreviation as a zone. An offset does not say when the clock changes, so it is asked back without
/// candidates; a country beside it does not decide, since people travel and countries have several zones.
fn read_zone(text: &str) -> Reading {
    match places::zone(text) {
        Zone::Named(name) => Reading::of(name),
        Zone::Ambiguous(candidates) => Reading::unsure(Problem::ZoneAmbiguous { candidates }),
        Zone::Unknown => Reading::unsure(Problem::ZoneUnknown),
    }
}

fn read_country(text: &str) -> Reading {
    match places::country(text) {
        Some(code) => Reading::of(code),
        None => Reading::unsure(Problem::CountryUnknown),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, meant: &[&str], codes: &[&str]) {
        let offered = ["en".into(), "es".into(), "pt-BR".into(), "ar".into()];
        let reading = read_languages(typed, &offered);
        assert_eq!(reading.meaning, meant, "{typed}");
        assert_eq!(reading.problems.iter().map(Problem::code).collect::<Vec<_>>(), codes, "{typed}");
    }

    #[test]
    fn a_language_that_is_not_offered_is_kept_and_named() {
        check("pt, Spanish", &["pt", "es"], &[]);
        check("French", &["fr"], &["language.not_offered"]);
        check("es, de", &["es", "de"], &["language.not_offered"]);
        check("Klingon, Elvish, German", &["de"], &["language.unknown", "language.not_offered"]);
        let reading = read_languages("German", &["en".into()]);
        assert_eq!(reading.problems, [Problem::LanguageNotOffered { code: "de".into() }]);
        assert!(read_languages("French", &[]).problems.is_empty());
    }
}
