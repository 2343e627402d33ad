//! What is done with each column of a list.

use std::cell::Cell;

use cells::{
    book::{CellKind, Grid, GridCell, GridRow},
    cell_texts::PARTS_MAX,
    content,
    headings::Headings,
    usual::{Has, Usual},
};
use domain::{
    roster::{Column, Field, says_track},
    zones,
};
use lists::cancelled::Says;

use super::headers::{has_countries, has_role_sections};
use crate::{
    TextPlatform,
    columns::{Layout, NameOrder, says_new},
};

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

/// So many rows show whether a column has answers, and so many different ones at most.
const ANSWERS_LOOKED_AT: usize = 1_000;
const ANSWERS_MAX: usize = 4;

pub(super) struct Mapper<'a> {
    /// By the sheet's column.
    uses: Vec<Use>,
    repeated: Vec<Option<&'a str>>,
    /// The heading, to know it when it comes again on the next page.
    pub(super) heading: Option<GridRow<'a>>,
    pub(super) name_parts: usize,
    /// Of a table with a column of addresses; of one without a heading only if countries stand above them.
    pub(super) has_addresses: bool,
    /// So many more names may be asked for a role beside them.
    pub(super) roles_asked: Cell<u32>,
    /// Roles stand above those who have them.
    pub(super) has_role_sections: bool,
    pub(super) name_order: Option<NameOrder>,
    /// "NA" is Namibia among codes of countries, and nothing among names.
    pub(super) na_is_nothing: bool,
    /// "SA" is Saudi Arabia, and what South Africans write.
    pub(super) sa_is_open: bool,
    /// An offset or an abbreviation is of one zone together with the country beside it.
    pub(super) has_open_zones: bool,
    /// "В" is the third letter of who writes "Б", and else looks like B.
    pub(super) ve_is_open: bool,
    /// Other columns of addresses, for who has none in the first.
    pub(super) spares: &'a [u16],
    /// Those of them below "New email", which come first.
    pub(super) new_spares: Vec<u16>,
    pub(super) headings: &'static Headings,
    /// The sheet's columns that say who does not come.
    pub(super) cancelling: Vec<(u16, Says)>,
    /// Columns of a list without a heading, in which few have something.
    pub(super) remarks: Vec<u16>,
    pub(super) layout: &'a Layout<'a>,
    pub(super) platform: &'a dyn TextPlatform,
}

/// Whether a zone is said that several places have: "GMT+3", "CST".
pub(super) fn is_open_zone(text: &str) -> bool {
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
            new_spares: layout.spares.iter().copied().filter(|at| says_new(layout.heading_of(*at))).collect(),
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
        let heading = self.layout.heading_of(column);
        let of_answers = || {
            (!self.is_used(column) && Says::may_ask(heading) && self.has_few_refusals(grid, column))
                .then_some(Says::Coming)
        };
        match Says::below(heading) {
            says @ Some(Says::Coming | Says::Cancelled) => says,
            says => of_answers().or(says).or_else(|| of_few().filter(|_| is_sparse)),
        }
    }

    /// Whether a column has a few different answers alone, and at most half of them are a no.
    fn has_few_refusals(&self, grid: Grid<'_>, column: u16) -> bool {
        let rows = self.layout.first_row..grid.row_count().min(self.layout.first_row + ANSWERS_LOOKED_AT);
        let mut distinct: Vec<&str> = Vec::new();
        let (mut all, mut refused) = (0, 0);
        for text in rows.map(|at| grid.row(at).text(column)).filter(|text| !text.is_empty()) {
            if !distinct.contains(&text) {
                distinct.push(text);
            }
            if distinct.len() > ANSWERS_MAX {
                return false;
            }
            all += 1;
            refused += usize::from(Says::Coming.is_cancelled(text));
        }
        refused > 0 && refused * 2 <= all
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
