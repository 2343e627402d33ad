//! One row: the cells of its columns as texts of our fields.

use std::cell::Cell;

use cells::{
    book::{CellKind, Grid, GridCell, GridRow, Look},
    cell_texts::{
        PARTS_MAX, address_alone, bare_name, joined, name_alone, normal, part, unmarked, without_text_mark,
    },
    content::{self, is_unspaced},
    fold::fold,
    guard,
    headings::Headings,
    usual::{Has, Texts, Usual, is_shouted_at_an_end},
};
use domain::{
    roster::{
        Column, FACILITATOR, Fault, Field, PARTICIPANT, Place, RowKind, is_no_name, names_track, role_named,
        says_level, says_track,
    },
    zones,
};
use lists::{cancelled::Says, totals::is_total};
use texts::marks::parted_at_last;

use super::{
    headers::{has_countries, has_role_sections},
    notes::{is_of_track, said_in_remark, said_of},
};
use crate::{
    TextPlatform,
    columns::{BOTH, Layout, NameOrder, says_new},
};

/// A row mapped.
pub(super) struct Mapped {
    pub(super) places: [Place; Field::ALL.len()],
    pub(super) faults: Vec<(Field, Fault)>,
    pub(super) kind: RowKind,
    /// Neither name nor address.
    pub(super) is_nobody: bool,
    /// An at sign stands where the address is to be.
    pub(super) has_at: bool,
}

/// What is done with a column.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    Unused,
    /// Unused as well, but people may stand there.
    Notes,
    Value(Field),
    /// The nth part of the name.
    NamePart(usize),
    /// What somebody is called, in place of the nth part of the name.
    Called(usize),
    /// `Ana <ana@x.org>`.
    NameWithAddress,
    /// A tick for who takes the track of this letter, or `BOTH`.
    Ticked(char),
    /// A tick for who listens in the language that is the heading, or one of several languages.
    Spoken,
    /// A tick for who facilitates.
    Facilitates,
}

/// So many names with marks are asked whether a role is behind them: more than any group has.
const ROLES_ASKED: u32 = 5_000;
/// So many columns are asked in each row who does not come: a file may have thousands.
const SAYING_MAX: usize = 20;
/// So many rows tell whether a column confirms the addresses of another.
const ROWS_COMPARED: usize = 20;
/// So many countries show whether they are codes.
const COUNTRIES_LOOKED_AT: usize = 100;
/// So many rows show whether tracks are in Cyrillic letters.
const TRACKS_LOOKED_AT: usize = 1_000;

pub(super) struct Mapper<'a> {
    /// By the sheet's column.
    uses: Vec<Use>,
    repeated: Vec<Option<&'a str>>,
    /// The heading, to know it when it comes again on the next page.
    pub(super) heading: Option<GridRow<'a>>,
    name_parts: usize,
    /// Of a table with a column of addresses; of one without a heading only if countries stand above them.
    pub(super) has_addresses: bool,
    /// So many more names may be asked for a role beside them.
    roles_asked: Cell<u32>,
    /// Roles stand above those who have them.
    pub(super) has_role_sections: bool,
    name_order: Option<NameOrder>,
    /// "NA" is Namibia among codes of countries, and nothing among names.
    na_is_nothing: bool,
    /// "SA" is Saudi Arabia, and what South Africans write.
    sa_is_open: bool,
    /// An offset or an abbreviation is of one zone together with the country beside it.
    has_open_zones: bool,
    /// "В" is the third letter of who writes "Б", and else looks like B.
    ve_is_open: bool,
    /// Other columns of addresses, for who has none in the first.
    spares: &'a [u16],
    pub(super) headings: &'static Headings,
    /// The sheet's columns that say who does not come.
    cancelling: Vec<(u16, Says)>,
    /// Columns of a list without a heading, in which few have something.
    remarks: Vec<u16>,
    layout: &'a Layout<'a>,
    pub(super) platform: &'a dyn TextPlatform,
}

/// Whether a zone is said that several places have: "GMT+3", "CST".
fn is_open_zone(text: &str) -> bool {
    matches!(zones::resolve(text), zones::Resolved::FixedOffset { .. } | zones::Resolved::Ambiguous(_))
}

/// A telephone number or a place there.
fn is_in_south_africa(cell: GridCell<'_>) -> bool {
    let zone = || zones::resolve_in_any_language(cell.text);
    cell.text.starts_with("+27")
        || cell.text.starts_with("0027")
        || matches!(zone(), zones::Resolved::Zone(zone) if zone.name() == "Africa/Johannesburg")
}

impl<'a> Mapper<'a> {
    pub(super) fn new(grid: Grid<'a>, layout: &'a Layout<'a>, platform: &'a dyn TextPlatform) -> Mapper<'a> {
        let width = layout.places.iter().max().map_or(0, |column| usize::from(*column) + 1);
        let mut mapper = Mapper {
            uses: vec![Use::Notes; width],
            repeated: vec![None; width],
            heading: layout.heading.map(|at| grid.row(at)),
            name_parts: 0,
            has_addresses: layout.find(Field::Email).is_some()
                && (layout.heading.is_some() || has_countries(grid, layout.first_row)),
            roles_asked: Cell::new(ROLES_ASKED),
            has_role_sections: has_role_sections(grid, layout.first_row),
            name_order: layout.name_order,
            na_is_nothing: false,
            sa_is_open: false,
            ve_is_open: false,
            has_open_zones: false,
            spares: &layout.spares,
            headings: Headings::get(),
            cancelling: Vec::new(),
            remarks: Vec::new(),
            layout,
            platform,
        };
        for (place, repeated) in layout.places.iter().zip(&layout.repeated) {
            mapper.repeated[usize::from(*place)] = *repeated;
        }
        let place = |index: &usize| layout.places.get(*index).map(|place| usize::from(*place));
        for found in &layout.matches {
            for (nth, column) in found.columns.iter().filter_map(place).enumerate() {
                let before = mapper.uses[column];
                mapper.uses[column] = match found.field {
                    _ if matches!(before, Use::Value(Field::Email) | Use::NamePart(_))
                        && matches!(found.field, Field::Name | Field::Email) =>
                    {
                        Use::NameWithAddress
                    }
                    Field::Name if nth < PARTS_MAX => {
                        mapper.name_parts = mapper.name_parts.max(nth + 1);
                        Use::NamePart(nth)
                    }
                    Field::Name => continue,
                    field => Use::Value(field),
                };
            }
        }
        if let Some(column) = layout.find(Field::Country).and_then(|found| place(found.columns.first()?)) {
            let rows = layout.first_row..grid.row_count().min(layout.first_row + COUNTRIES_LOOKED_AT);
            let texts =
                || rows.clone().map(|at| grid.row(at).text(column as u16)).filter(|text| *text != "NA");
            let mut of_sa = rows.clone().map(|at| grid.row(at)).filter(|row| row.text(column as u16) == "SA");
            mapper.sa_is_open = of_sa.any(|row| row.cells().any(is_in_south_africa));
            mapper.na_is_nothing = texts().all(|text| text.len() != 2) && texts().any(|text| text.len() > 3);
        }
        if let (Some(zone), Some(_)) = (layout.find(Field::Zone), layout.find(Field::Country)) {
            let samples =
                zone.columns.first().and_then(|at| layout.columns.get(*at)).map(|column| &column.samples);
            mapper.has_open_zones =
                samples.is_some_and(|samples| samples.iter().any(|text| is_open_zone(text)));
        }
        if let Some(column) = layout.find(Field::Track).and_then(|found| place(found.columns.first()?)) {
            let mut rows = layout.first_row..grid.row_count().min(layout.first_row + TRACKS_LOOKED_AT);
            mapper.ve_is_open = rows.any(|at| grid.row(at).text(column as u16).contains(['Б', 'б']));
        }
        for (column, part) in &layout.called {
            mapper.uses[usize::from(*column)] = Use::Called(*part);
        }
        for column in &layout.spoken {
            mapper.uses[usize::from(*column)] = Use::Spoken;
        }
        for (column, track) in &layout.ticked {
            mapper.uses[usize::from(*column)] = Use::Ticked(*track);
        }
        if let Some(column) = layout.facilitates {
            mapper.uses[usize::from(column)] = Use::Facilitates;
        }
        for column in &layout.others {
            if !mapper.is_used(*column) && !mapper.says_again(grid, *column) {
                mapper.uses[usize::from(*column)] = Use::Unused;
            }
        }
        let says = |column: u16| match layout.heading {
            Some(_) if mapper.says_another(column) => None,
            // What is read is more than a note.
            Some(_) => mapper
                .says_below(grid, column)
                .filter(|says| !matches!(says, Says::Notes | Says::Other) || !mapper.is_used(column)),
            // "(cancelled)" behind an address.
            None => Some(mapper.says_bare(column)).filter(|_| !mapper.is_used(column)),
        };
        let saying = layout.places.iter().filter_map(|column| Some((*column, says(*column)?)));
        mapper.cancelling = saying.take(SAYING_MAX).collect();
        if layout.heading.is_none() {
            let of_few = |(_, column): &(&u16, &Column)| column.filled * 2 <= grid.row_count();
            let columns = layout.places.iter().zip(&layout.columns).filter(of_few);
            mapper.remarks = columns.map(|(column, _)| *column).collect();
        }
        mapper
    }

    /// The columns that say who somebody is.
    pub(super) fn who(&self) -> Vec<u16> {
        let says_who =
            |used: &Use| matches!(used, Use::NamePart(_) | Use::NameWithAddress | Use::Value(Field::Email));
        let uses = self.uses.iter().zip(0u16..);
        uses.filter(|(used, _)| says_who(used)).map(|(_, column)| column).collect()
    }

    /// What a column says of who comes. Below a heading that tells nothing are notes, if few rows have them.
    fn says_below(&self, grid: Grid<'_>, column: u16) -> Option<Says> {
        let at = self.layout.places.iter().position(|place| *place == column)?;
        let filled = self.layout.columns.get(at)?.filled;
        let is_sparse = filled * 2 <= grid.row_count().saturating_sub(self.layout.first_row);
        let of_few = || {
            let heading = self.heading?.text(column);
            // "New track" beside "Track".
            let is_note = heading.is_empty() || says_track(heading);
            Some(if is_note { Says::Notes } else { Says::Other })
        };
        Says::below(self.layout.heading_of(column)).or_else(|| of_few().filter(|_| is_sparse))
    }

    /// What a column without a heading says of who comes: yes and no, or how they said so.
    fn says_bare(&self, column: u16) -> Says {
        let at = self.layout.places.iter().position(|place| *place == column);
        let samples = at.and_then(|at| self.layout.columns.get(at)).map(|column| &column.samples);
        let is_answer = |sample: &String| content::is_tick(sample);
        if samples.is_some_and(|samples| samples.iter().all(is_answer)) { Says::Coming } else { Says::State }
    }

    /// Whether a column says what no state of somebody is.
    fn says_another(&self, column: u16) -> bool {
        matches!(
            self.use_of(column),
            Use::NamePart(_) | Use::Value(Field::Email | Field::Zone | Field::Country | Field::Language)
        )
    }

    pub(super) fn is_used(&self, column: u16) -> bool {
        !matches!(self.use_of(column), Use::Unused | Use::Notes)
    }

    pub(super) fn use_of(&self, column: u16) -> Use {
        self.uses.get(usize::from(column)).copied().unwrap_or(Use::Notes)
    }

    /// Whether a column of addresses has the same once more: it asks to confirm them.
    fn says_again(&self, grid: Grid<'_>, column: u16) -> bool {
        let email = self.layout.find(Field::Email).and_then(|found| found.columns.first());
        let Some(own) = email.and_then(|at| self.layout.places.get(*at)) else { return false };
        let first = self.layout.first_row;
        let rows = (first..grid.row_count().min(first + ROWS_COMPARED)).map(|at| grid.row(at));
        let (mut all, mut same) = (0, 0);
        for row in rows.filter(|row| !row.text(column).is_empty()) {
            all += 1;
            same += usize::from(row.text(column).eq_ignore_ascii_case(row.text(*own)));
        }
        same > 0 && same * 2 >= all
    }

    /// How usual rows are mapped, where there may be some: each column that is used is one field's, or a part of the name.
    pub(super) fn usual(&self) -> Option<Usual<'a>> {
        let has = |used: &Use| match used {
            Use::Unused => Some(Has::Nothing),
            Use::Notes => Some(Has::Notes),
            Use::Value(field) => Some(Has::Value(*field)),
            Use::NamePart(nth) => Some(Has::NamePart(*nth)),
            _ => None,
        };
        let mut columns = self.uses.iter().map(has).collect::<Option<Vec<Has>>>()?;
        // Most rows have no note.
        for (column, _) in self.cancelling.iter().filter(|(_, says)| *says == Says::Notes) {
            *columns.get_mut(usize::from(*column))? = Has::Closely;
        }
        let is_such = self.heading.is_some()
            && self.has_addresses
            && !self.ve_is_open
            && !self.has_open_zones
            && self.cancelling.iter().all(|(_, says)| *says == Says::Notes);
        let is_family_first = self.name_order == Some(NameOrder::FamilyFirst);
        is_such.then(|| Usual::new(columns, is_family_first, self.heading, self.platform))
    }

    /// None for an empty row.
    pub(super) fn map(&self, row: GridRow<'_>, texts: &mut Texts<'_>) -> Option<Mapped> {
        let mut found: [&str; Field::ALL.len()] = Default::default();
        let mut faults = Vec::new();
        let mut parts = [""; PARTS_MAX];
        let mut called = [""; PARTS_MAX];
        let (mut ticked, mut spoken) = (String::new(), String::new());
        let (mut is_somebody, mut is_cancelled, mut beside_address) = (false, false, "");
        let mut moved = "";
        // What is said of few, behind the address.
        let mut notes: [&str; Field::ALL.len()] = Default::default();
        for cell in row.cells() {
            let used = self.use_of(cell.column);
            let says_who = matches!(used, Use::NamePart(_) | Use::NameWithAddress | Use::Value(Field::Email));
            // Dashes and dots stand where somebody is to write.
            is_cancelled |=
                cell.look == Look::Struck && matches!(used, Use::NamePart(_) | Use::NameWithAddress);
            is_somebody |= says_who && (!cell.kind.is_text() || content::has_letter_or_digit(cell.text));
            let text = match used {
                // "- Ada" is one of a list, and no formula.
                Use::NamePart(_) => unmarked(guard::taken_off(cell.text)),
                _ => guard::taken_off(cell.text),
            };
            // "Suharto" and "-" is Suharto.
            if self.name_parts > 1
                && matches!(used, Use::NamePart(_))
                && is_no_name(text)
                && !self.is_shouted(row)
            {
                continue;
            }
            let field = match used {
                Use::Unused => continue,
                Use::Notes => {
                    if self.cancelling.contains(&(cell.column, Says::Notes))
                        // "Other" has what no answer was for.
                        || self.cancelling.contains(&(cell.column, Says::Other)) && is_of_track(cell.text)
                    {
                        match said_in_remark(cell.text) {
                            Some(Field::Track) => moved = cell.text,
                            said => said.into_iter().for_each(|field| notes[field as usize] = cell.text),
                        }
                    }
                    if content::has_at(cell.text) {
                        texts.beside.push(row.number);
                    } else if self.heading.is_none() {
                        match said_of(cell.text) {
                            Some(field) => notes[field as usize] = cell.text,
                            // What is said of few is looked at.
                            None if self.remarks.contains(&cell.column)
                                && cell.text.contains(char::is_alphabetic) =>
                            {
                                beside_address = cell.text
                            }
                            None => {}
                        }
                    }
                    continue;
                }
                Use::NamePart(_) | Use::Called(_) => Field::Name,
                Use::NameWithAddress => Field::Email,
                Use::Value(field) => field,
                Use::Ticked(_) => Field::Track,
                Use::Spoken => Field::Language,
                Use::Facilitates => Field::Role,
            };
            // "-" is no formula where others ticked.
            if !matches!(used, Use::Ticked(_) | Use::Spoken)
                && (cell.kind != CellKind::Text || text.len() > 1)
            {
                faults.extend(fault_of(cell, text).map(|fault| (field, fault)));
            }
            match used {
                Use::Unused | Use::Notes => {}
                Use::Ticked(track)
                    if content::is_ticked(text.split([' ', '(']).next().unwrap_or_default())
                        || content::is_ticked(text)
                        || content::letters_alone(text).any(|letter| letter.eq_ignore_ascii_case(&track)) =>
                {
                    if !ticked.is_empty() {
                        ticked.push('+');
                    }
                    match track {
                        BOTH => ticked.push_str(self.layout.heading_of(cell.column)),
                        track => ticked.push(track),
                    }
                }
                Use::Spoken => {
                    let level = says_level(text);
                    let heading = self.layout.heading_of(cell.column);
                    let said = if content::is_ticked(text) || level == Some(true) || text == heading {
                        heading
                    } else if level.is_some()
                        || content::is_tick(text)
                        || spoken.is_empty() && self.layout.spoken.first() != Some(&cell.column)
                    {
                        // A second language is none of who has no first.
                        ""
                    } else {
                        text
                    };
                    if !said.is_empty() && !spoken.is_empty() {
                        spoken.push_str(", ");
                    }
                    spoken.push_str(said);
                }
                Use::Ticked(_) => {}
                Use::Facilitates if content::is_ticked(text) => found[Field::Role as usize] = FACILITATOR,
                // A role of its own says more than that.
                Use::Facilitates if !found[Field::Role as usize].is_empty() => {}
                Use::Facilitates if content::is_tick(text) || text == "0" => {
                    found[Field::Role as usize] = PARTICIPANT
                }
                Use::Facilitates => found[Field::Role as usize] = text,
                Use::NamePart(nth) => parts[nth] = text,
                Use::Called(nth) => called[nth.min(PARTS_MAX - 1)] = text,
                Use::NameWithAddress => {
                    let (name, address) = part(text);
                    parts[0] = unmarked(name);
                    found[Field::Email as usize] = address;
                    // "Ada Obi a@x.org Track B".
                    let behind = text.split_once(address).filter(|_| !address.is_empty());
                    let behind = name_alone(behind.map_or("", |(_, behind)| behind));
                    let said = || said_of(behind).or_else(|| names_track(behind).then_some(Field::Track));
                    if let Some(field) = said().filter(|_| behind != name) {
                        notes[field as usize] = behind;
                    }
                }
                Use::Value(Field::Email) => {
                    let (name, address) = address_alone(text);
                    found[Field::Email as usize] = address;
                    beside_address = name;
                    if self.name_parts < 2 && parts[0].is_empty() {
                        parts[0] = name;
                    }
                }
                Use::Value(Field::Role) if found[Field::Role as usize] == FACILITATOR => {}
                Use::Value(Field::Country) if self.sa_is_open && text == "SA" => {
                    found[Field::Country as usize] = "SA / ZA"
                }
                Use::Value(Field::Track)
                    if self.ve_is_open && content::letters_alone(text).any(|letter| letter == 'В') =>
                {
                    found[Field::Track as usize] = "В?"
                }
                Use::Value(Field::Country) if self.na_is_nothing && text == "NA" => {}
                Use::Value(field) => found[field as usize] = text,
            }
        }
        if !is_somebody && row.cells().all(|cell| self.is_prefilled(cell)) {
            return None;
        }
        // "New email" is that of who has written one there.
        let new = self.spares.iter().filter(|column| says_new(self.layout.heading_of(**column)));
        if let Some(text) = new.map(|column| row.text(*column)).find(|text| content::has_at(text)) {
            found[Field::Email as usize] = address_alone(guard::taken_off(text)).1;
        }
        let email = found[Field::Email as usize];
        if email.is_empty() || !self.spares.is_empty() && !content::has_at(email) {
            // In the next column of addresses, or beside the name.
            let mut spares = self.spares.iter().map(|column| row.text(*column));
            if let Some(spare) =
                spares.find(|text| content::has_at(text) || email.is_empty() && !text.is_empty())
            {
                found[Field::Email as usize] = address_alone(guard::taken_off(spare)).1;
            } else if self.name_parts < 2 && content::has_at(parts[0]) {
                (parts[0], found[Field::Email as usize]) = part(parts[0]);
            }
        }
        for (field, text) in [(Field::Track, &ticked), (Field::Language, &spoken)] {
            if !text.is_empty() {
                found[field as usize] = text;
            }
        }
        for (text, note) in found.iter_mut().zip(notes) {
            *text = if text.is_empty() { note } else { text };
        }
        let (zone, country) = (found[Field::Zone as usize], found[Field::Country as usize]);
        let zone_there;
        if self.has_open_zones && !country.is_empty() && is_open_zone(zone) {
            zone_there = [zone, ", ", country].concat();
            found[Field::Zone as usize] = &zone_there;
        }
        // "A (facilitator)".
        let within = found[Field::Track as usize]
            .split_once('(')
            .map_or("", |(_, within)| within.trim_end_matches(')'));
        if found[Field::Role as usize].is_empty() && role_named(within) == Some(FACILITATOR) {
            found[Field::Role as usize] = within;
        }
        // Which of both holds is asked, if they differ.
        let track = &mut found[Field::Track as usize];
        let both = [*track, " / ", moved, "?"].concat();
        let is_same = || content::letters_alone(moved).eq(content::letters_alone(track));
        if !moved.is_empty() && (track.is_empty() || !is_same()) {
            *track = if track.is_empty() { moved } else { &both };
        }
        if found[Field::Email as usize].as_bytes().first() == Some(&b'\'') {
            parts.iter_mut().chain(&mut found).for_each(|text| *text = without_text_mark(text));
        }
        // "Robert Stone" and "Robin" are asked about.
        let is_of_whole = self.name_parts == 1 && parts[0].contains(' ') && !called[0].contains(' ');
        for (part, called) in parts.iter_mut().zip(called) {
            if is_of_whole {
                beside_address = if called.is_empty() { beside_address } else { called };
            } else if !called.is_empty() {
                *part = called;
            }
        }
        if self.name_parts == 2 {
            self.say_once(&mut parts);
        }
        self.put_in_order(&mut parts);
        let name = joined(&parts);
        let mut name = bare_name(&name);
        // Another person's than the name's: both are shown, and looked at.
        let both;
        if !beside_address.is_empty() && !name.is_empty() && !have_a_word_alike(name, beside_address) {
            both = [name, " / ", beside_address].concat();
            name = &both;
        }
        let role = &mut found[Field::Role as usize];
        match self.said_beside(name) {
            // Mr Cancelo's name may stand behind a comma.
            Some((who, beside))
                if (who.contains(' ') || !name.contains(',')) && Says::State.is_cancelled(beside) =>
            {
                (name, is_cancelled) = (who, true)
            }
            // Who facilitates comes before a profession.
            Some((who, beside)) if role_named(beside).is_some() && role_named(role).is_none() => {
                (name, *role) = (who, beside)
            }
            // "CANCELLED - Ada Obi".
            Some((cancelled, who)) if Says::State.is_cancelled(cancelled) && content::is_name(who) => {
                (name, is_cancelled) = (who, true)
            }
            _ => {}
        }
        let mut places = [(0, 0); Field::ALL.len()];
        for (place, text) in places.iter_mut().zip(found) {
            *place = texts.place(&normal(text, self.platform));
        }
        let name = normal(name, self.platform);
        places[Field::Name as usize] = texts.place(&name);
        let email = found[Field::Email as usize];
        let has_at = content::has_at(email);
        let kind = if self.is_heading(row, &name, has_at) {
            RowKind::Header
        } else if is_total(row, &name, email) {
            RowKind::Total
        } else {
            RowKind::Person
        };
        // One part of a name that was never calculated is no fault if another column had the name.
        if !name.is_empty() {
            faults.retain(|found| *found != (Field::Name, Fault::Uncalculated));
        }
        let says_so = |(column, says): &(u16, Says)| says.is_cancelled(row.text(*column));
        if kind == RowKind::Person && (is_cancelled || self.cancelling.iter().any(says_so)) {
            faults.push((Field::Name, Fault::Cancelled));
        }
        faults.dedup();
        let is_nobody = name.is_empty() && email.is_empty();
        Some(Mapped { places, faults, kind, is_nobody, has_at })
    }

    /// Whether the name is in capitals, as are those of people called Null.
    fn is_shouted(&self, row: GridRow<'_>) -> bool {
        let parts = || row.cells().filter(|cell| matches!(self.use_of(cell.column), Use::NamePart(_)));
        parts().any(|part| part.text == "NULL")
            && !parts().any(|part| part.text.chars().any(char::is_lowercase))
    }

    /// "Ada Obi" as a given name, with "Obi" beside it as the family's.
    fn say_once(&self, parts: &mut [&str; PARTS_MAX]) {
        let (first, second) = parts.split_at_mut(1);
        let (given, family) = (&mut first[0], &mut second[0]);
        let is_family_first = self.name_order == Some(NameOrder::FamilyFirst);
        let (given, family) = if is_family_first { (family, given) } else { (given, family) };
        if !family.is_empty() && given.strip_suffix(*family).is_some_and(|rest| rest.ends_with(' ')) {
            *family = "";
        }
    }

    /// Family name first where the script is written so, row by row: a list may have people of several.
    fn put_in_order(&self, parts: &mut [&str; PARTS_MAX]) {
        let mut filled = parts.iter().filter(|part| !part.is_empty()).peekable();
        if filled.peek().is_none() {
            return;
        }
        let wanted =
            if filled.all(|part| is_unspaced(part)) { NameOrder::FamilyFirst } else { NameOrder::GivenFirst };
        if self.name_order.is_some_and(|order| order != wanted) {
            parts[..self.name_parts].reverse();
        }
    }

    /// A name and what stands beside it, perhaps a role: "Ada Obi (facilitator)", "Ada Obi - cancelled", "Facilitator: Ada Obi",
    /// "CANCELLED Ada Obi".
    fn said_beside<'b>(&self, name: &'b str) -> Option<(&'b str, &'b str)> {
        // Most names have none of these marks.
        let is_mark = |byte| matches!(byte, b')' | b']' | b',' | b':' | b'-' | b'/' | b'|' | 0xE2 | 0xEF);
        let is_shouted = is_shouted_at_an_end(name);
        if !is_shouted && !name.bytes().any(is_mark) {
            return None;
        }
        let shouted = || {
            let first = name.split_once(' ').map(|(word, who)| (who, word));
            let last = || name.rsplit_once(' ');
            let is_apart = |(who, word): &(&str, &str)| {
                word.len() > 3 && !word.contains(char::is_lowercase) && who.contains(char::is_lowercase)
            };
            first.filter(is_apart).or_else(|| last().filter(is_apart)).filter(|_| is_shouted)
        };
        let (who, role) = match name.strip_suffix([')', ']', '）']) {
            Some(text) => text.rsplit_once(['(', '[', '（']),
            None => name
                .split_once([':', '：'])
                .map(|(role, who)| (who, role))
                .or_else(|| name.rsplit_once([',', '，', '–', '—', '|', '/']))
                .or_else(|| parted_at_last(name, " - "))
                .or_else(|| parted_at_last(name, " -- "))
                .or_else(shouted),
        }?;
        self.roles_asked.set(self.roles_asked.get().checked_sub(1)?);
        let who = name_alone(who);
        content::is_name(who).then_some((who, role.trim()))
    }

    /// Numbers, boxes and what the whole column repeats stand in templates that nobody filled in.
    pub(super) fn is_prefilled(&self, cell: GridCell<'_>) -> bool {
        let repeated = self.repeated.get(usize::from(cell.column)).copied().flatten();
        !matches!(cell.kind, CellKind::Text | CellKind::Error)
            || repeated == Some(cell.text)
            || content::is_number(cell.text)
            || content::is_tick(cell.text)
            || content::is_placeholder(cell.text)
            // A line between rows.
            || !content::has_letter_or_digit(cell.text)
    }
}

/// Whether two names have a word in common.
fn have_a_word_alike(name: &str, other: &str) -> bool {
    let (name, other) = (fold(name), fold(other));
    name.split(' ').any(|word| other.split(' ').any(|other| other == word))
}

fn fault_of(cell: GridCell<'_>, text: &str) -> Option<Fault> {
    // What errors and formulas begin with, but `Err:502`, is neither letter nor digit.
    let is_usual = text.bytes().next().is_some_and(|first| first.is_ascii_alphanumeric() && first != b'E');
    if is_usual && cell.kind == CellKind::Text && cell.look != Look::Cut {
        return None;
    }
    match cell.kind {
        CellKind::Uncalculated => Some(Fault::Uncalculated),
        CellKind::Error => Some(Fault::Error),
        CellKind::Text if content::is_error(text) => Some(Fault::Error),
        _ if cell.look == Look::Cut => Some(Fault::TooLong),
        CellKind::Text if content::is_formula(text) => Some(Fault::Formula),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use domain::roster::PackedRows;
    use formats::csv;

    use super::*;
    use crate::{NativeText, columns, rows::headers::is_clear_example};

    #[test]
    fn a_row_taken_for_usual_is_mapped_the_same_when_looked_at_closely() {
        let names = [
            "Ada Obi",
            "Full",
            "Эмма Ким",
            "Emma",
            "#N/A",
            "Łukasz",
            "Hồng",
            "अनिता",
            "محمد",
            "王芳",
            "1. Ada",
            "A) Ada",
            "Ada (facilitator)",
            "Ada - host",
            "Facilitator: Ada",
            "'t Hart",
            "'Ada'",
            "\"\"Ada\"\"",
            "O’Neil",
            "Obi, Ada",
            "- Ada",
            "Example (delete)",
            "Total",
            "Total: 3",
            "12",
            "-",
            "",
            "n/a",
            "Jose\u{301}",
            "A&amp;B",
            "[Ada](x)",
            "Ｅmi",
            "Name",
            "ada@x.org",
            "Ada <ada@x.org>",
            "=1+1",
            "Ada\tObi",
        ];
        let addresses = [
            "ada@x.org",
            "Ada.Obi@X.org",
            "'ada@x.org",
            "ada@@x.org",
            "",
            "<ada@x.org>",
            "E-mail",
            "-",
            "e@x.org",
        ];
        let others = [
            "",
            "A",
            "Ada",
            "NA",
            "SA",
            "ES",
            "Err:502",
            "#REF!",
            "=A1",
            "”",
            "+1",
            "'=1",
            "हिन्दी",
            "Español",
            "facilitator",
            "Track",
        ];
        let quoted = |text: &str| format!("\"{text}\"");
        let mut list = String::from("Name,E-mail,Track,Country,Language,Role,Sector\n");
        let mut of_parts = String::from("Last name,E-mail,First name,Country\n");
        for other in others {
            for address in addresses {
                for name in names {
                    let (name, other) = (quoted(name), quoted(other));
                    list += &format!("{name},{address},{other},{other},{other},{other},{other}\n");
                }
            }
        }
        for family in names.into_iter().chain(["Obi", "null", "NULL", "Na"]) {
            for given in names.into_iter().chain(["Obi", "null", "Ada Obi"]) {
                of_parts += &format!("{},ada@x.org,{},Kenya\n", quoted(family), quoted(given));
            }
        }
        // Eight kinds of names with three addresses and nine other texts; as many with each other.
        for (list, least) in [(list, 200), (of_parts, 100)] {
            check_usual(&list, least);
        }
    }

    fn check_usual(list: &str, least: usize) {
        let go_on = &mut |_, _| ControlFlow::Continue(());
        let Ok(mut book) = csv::read(list.to_string(), csv::guess(list), go_on) else { panic!("no book") };
        book.sheets[0].finish();
        let grid = Grid::new(&book, &book.sheets[0]);
        let layout = columns::understand(grid, &Default::default(), Headings::get());
        let mapper = Mapper::new(grid, &layout, &NativeText);
        let Some(usual) = mapper.usual() else { panic!("no usual columns") };
        let mut texts = Texts { of_file: grid.text(), more: String::new(), beside: Vec::new() };
        let mut found = PackedRows::default();
        let mut at = 1;
        while at < grid.row_count() {
            at += usual.map(grid, at..grid.row_count(), &mut texts, &mut found).0 + 1;
        }
        assert!(found.len() > least, "{}", found.len());
        let mut closely = PackedRows::default();
        for row in grid.rows().skip(1) {
            let Some(mapped) = mapper.map(row, &mut texts) else { continue };
            let is_example = is_clear_example(texts.text(mapped.places[Field::Name as usize]));
            let kind =
                if mapped.is_nobody || !mapped.has_at || is_example { RowKind::Header } else { mapped.kind };
            closely.push(row.number, kind, mapped.places, &mapped.faults);
        }
        found.set_texts(grid.text().to_string(), texts.more.clone());
        closely.set_texts(grid.text().to_string(), texts.more.clone());
        let closely = closely.to_rows();
        for (row, view) in found.to_rows().into_iter().zip(found.views()) {
            assert_eq!(closely.iter().find(|other| other.row == row.row), Some(&row));
            assert_eq!(
                format!("{:?}", view.plain),
                format!("{:?}", domain::email::plain(view.get(Field::Email)))
            );
        }
    }
}
