//! Understanding a sheet: where its heading is, and which column holds what.

mod choose;
mod heading_row;

use cells::{
    book::{Grid, GridCell, GridRow, linked_from},
    content,
    fold::fold,
    headings::{Heading, Headings, Meaning, Strength, is_name},
    profile::{Profile, profiles},
};
use domain::{
    languages,
    roster::{Column, Field, Match, ReadChoice, names_track},
};

use crate::rows::lines_told;

pub(crate) use choose::{BOTH, NameOrder, is_short_mark, says_new};
pub(crate) use heading_row::{find as find_heading, names_people};

/// Cells of a row that are looked at; wider rows are no roster's heading.
const CELLS_SEARCHED: usize = 200;
/// Longest heading that is shown, in characters.
const HEADING_MAX: usize = 200;
/// So many rows are set beside their heading to see whether it stands above them.
const ROWS_COMPARED: usize = 100;

/// A sheet understood.
pub(crate) struct Layout<'a> {
    /// Index of the heading's row among the rows that are not empty.
    pub(crate) heading: Option<usize>,
    /// Index of the first row below it.
    pub(crate) first_row: usize,
    pub(crate) columns: Vec<Column>,
    /// The sheet's column, from 0, of each of `columns`.
    pub(crate) places: Vec<u16>,
    /// The one value that each of `columns` repeats, where it does.
    pub(crate) repeated: Vec<Option<&'a str>>,
    pub(crate) matches: Vec<Match>,
    pub(crate) ambiguous: Vec<Field>,
    /// The sheet's columns with more addresses, for who has none in the column of addresses.
    pub(crate) spares: Vec<u16>,
    /// The sheet's columns of what people are called, with the part of the name that it takes the place of.
    pub(crate) called: Vec<(u16, usize)>,
    /// The sheet's columns with a heading above addresses that are no person's of the list, or another of the same person's.
    pub(crate) others: Vec<u16>,
    /// The sheet's columns that have a tick for who takes a track, and the track's letter.
    pub(crate) ticked: Vec<(u16, char)>,
    /// The sheet's columns that have a tick for who listens in the language above; or the first language and others.
    pub(crate) spoken: Vec<u16>,
    /// The sheet's column that has a tick for who facilitates.
    pub(crate) facilitates: Option<u16>,
    /// Where the name is joined from columns whose headings tell its parts.
    pub(crate) name_order: Option<NameOrder>,
}

impl Layout<'_> {
    pub(crate) fn find(&self, field: Field) -> Option<&Match> {
        self.matches.iter().find(|found| found.field == field)
    }

    /// The heading of one of the sheet's columns.
    pub(crate) fn heading_of(&self, column: u16) -> &str {
        let at = self.places.iter().position(|place| *place == column);
        at.and_then(|at| self.columns.get(at)).map_or("", |column| &column.heading)
    }
}

/// Understands a sheet by itself, but for what a person has chosen.
pub(crate) fn understand<'a>(grid: Grid<'a>, choice: &ReadChoice, headings: &Headings) -> Layout<'a> {
    let parted = grid.sheet.parted.as_ref();
    let heading = match (choice.heading_row, grid.sheet.known) {
        (Some(0), _) | (None, Some(_)) => None,
        (Some(number), _) => grid.rows().position(|row| row.number == number),
        (None, None) => grid.sheet.heading.unwrap_or_else(|| heading_row::find(grid, headings)),
    };
    let is_below = |at: &usize| {
        is_second_heading(grid, *at, headings) || are_options(grid, *at, headings) || are_numbers(grid, *at)
    };
    let below = heading.map(|at| at + 1).filter(is_below);
    let told = || if grid.sheet.known.is_none() { lines_told(grid) } else { 0 };
    let first_row = below.or(heading).map_or_else(told, |at| at + 1);
    let is_shifted = heading.is_some_and(|at| below.is_none() && is_shifted(grid, at, headings));
    let heading_of = |column: u16| {
        let column = linked_from(column).unwrap_or(column);
        // Nothing is above the first.
        let Some(column) = column.checked_sub(u16::from(is_shifted)) else { return "" };
        let above = heading.map_or("", |at| grid.row(at).text(column));
        match below.map_or("", |at| grid.row(at).text(column)) {
            // "Response" below a question says nothing of its own.
            text if text.is_empty()
                || !above.is_empty() && headings.read(text).is_none() && !is_option(text) =>
            {
                above
            }
            text => text,
        }
    };
    let profiles = profiles(grid, first_row);
    let is_alone = profiles.len() == 1;
    let candidates: Vec<choose::Candidate> = profiles
        .into_iter()
        .map(|mut profile| {
            let text = heading_of(profile.column);
            let mut heading = headings.read(text);
            if linked_from(profile.column).is_some() {
                let is_others = headings.is_of_somebody_else(text);
                if is_others {
                    // The managers' are not theirs.
                    (profile.addresses, profile.with_address) = (0, 0);
                }
                let meaning = if is_others { Meaning::Other } else { Meaning::Asked(Field::Email) };
                heading = Some(Heading { meaning, strength: Strength::Within });
            }
            if let Some(heading) = heading.as_mut().filter(|heading| heading.meaning == Meaning::People) {
                let has_names = is_alone
                    || profile.mostly(profile.names, 50) && profile.distinct * 10 >= profile.seen * 6;
                heading.meaning = if has_names { Meaning::FullName } else { Meaning::Other };
            }
            let is_aside = parted.is_some_and(|parted| parted.aside.contains(&profile.column));
            if is_aside {
                heading = None;
            } else if parted.is_some_and(|parted| parted.name == profile.column)
                && !heading.is_some_and(|heading| is_name(heading.meaning))
            {
                heading = Some(Heading { meaning: Meaning::FullName, strength: Strength::Exact });
            }
            choose::Candidate { heading, text, profile, is_aside }
        })
        .collect();
    let chosen = match (&choice.columns, grid.sheet.known) {
        (Some(columns), _) => {
            let exists = |found: &Match| {
                !found.columns.is_empty() && found.columns.iter().all(|at| *at < candidates.len())
            };
            choose::Choice {
                matches: columns.iter().filter(|found| exists(found)).cloned().collect(),
                ..Default::default()
            }
        }
        (None, known) => choose::choose(&candidates, grid, first_row, known),
    };
    let name = chosen.matches.iter().find(|found| found.field == Field::Name);
    let name_order = name.and_then(|found| choose::name_order(&found.columns, &candidates));
    let columns_of = |field: Field| {
        let found = chosen.matches.iter().filter(move |found| found.field == field);
        found.flat_map(|found| &found.columns).filter_map(|at| candidates.get(*at))
    };
    let facilitates = columns_of(Field::Role).find(|column| column.is_facilitator_box());
    let facilitates = facilitates.map(|column| column.profile.column);
    let ticked = columns_of(Field::Track);
    let tick = |column: &choose::Candidate| {
        column.ticked_track().or_else(|| column.is_ticked_time().then_some(BOTH))
    };
    let ticked = ticked.filter_map(|column| Some((column.profile.column, tick(column)?))).collect();
    let has_several = columns_of(Field::Language).nth(1).is_some();
    let spoken = columns_of(Field::Language).filter(|column| has_several || column.is_language_box());
    let spoken = spoken.map(|column| column.profile.column).collect();
    let mut layout = Layout {
        name_order,
        spoken,
        ticked,
        facilitates,
        heading,
        first_row,
        columns: Vec::with_capacity(candidates.len()),
        places: Vec::with_capacity(candidates.len()),
        repeated: Vec::with_capacity(candidates.len()),
        matches: chosen.matches,
        ambiguous: chosen.ambiguous,
        others: Vec::new(),
        spares: chosen.spares.iter().filter_map(|at| Some(candidates.get(*at)?.profile.column)).collect(),
        called: chosen
            .called
            .iter()
            .filter_map(|(at, part)| Some((candidates.get(*at)?.profile.column, *part)))
            .collect(),
    };
    let mut are_names_before = false;
    for candidate in candidates {
        let profile = candidate.profile;
        let is_used = |at: usize| layout.matches.iter().any(|found| found.columns.contains(&at));
        let at = layout.places.len();
        if !candidate.text.is_empty()
            && (profile.mostly(profile.addresses, 60) && (!are_names_before || is_used(at - 1))
                || headings.is_of_somebody_else(candidate.text))
        {
            layout.others.push(profile.column);
        }
        // "E-mail 2 - Type" is "Home".
        are_names_before = profile.mostly(profile.names, 50)
            && !headings.is_of_somebody_else(candidate.text)
            && !fold(candidate.text).contains("mail");
        let heading = match candidate.text {
            "" => letters(linked_from(profile.column).unwrap_or(profile.column)),
            text => text.chars().take(HEADING_MAX).collect(),
        };
        let is_beside = layout.spares.contains(&profile.column)
            || layout.called.iter().any(|(column, _)| *column == profile.column);
        let Profile { samples, filled, .. } = profile;
        layout.columns.push(Column { heading, samples, filled, is_beside });
        layout.places.push(profile.column);
        layout.repeated.push(profile.repeated);
    }
    layout
}

/// Whether the row below the heading says what parts of a question are, as survey programs write it: name and address
/// stand there, and nobody has an address.
pub(crate) fn is_second_heading(grid: Grid<'_>, at: usize, headings: &Headings) -> bool {
    let cells = || grid.row(at).cells().take(CELLS_SEARCHED);
    // Before anything is read: most rows have an address.
    if at + 1 >= grid.row_count() || cells().any(|cell| content::has_at(cell.text)) {
        return false;
    }
    let mut said = Vec::new();
    for cell in cells() {
        let heading = headings.read(cell.text).filter(|heading| heading.strength == Strength::Exact);
        said.extend(heading.map(|heading| heading.meaning));
    }
    said.contains(&Meaning::Asked(Field::Email)) && said.iter().any(|meaning| is_name(*meaning))
        || said.contains(&Meaning::GivenName) && said.contains(&Meaning::FamilyName)
}

/// Whether the row below the heading has nothing but what is to be ticked: "A" and "B" below one "Track", or when each is.
fn are_options(grid: Grid<'_>, at: usize, headings: &Headings) -> bool {
    let (above, row) = (grid.row(at - 1), grid.row(at.min(grid.row_count() - 1)));
    let mut has_group = false;
    let is_below = |cell: GridCell<'_>| {
        let group = above.cells().take_while(|group| group.column <= cell.column).last();
        group.is_some_and(|group| {
            let asks = headings.read(group.text).map(|heading| heading.meaning);
            has_group |= group.column < cell.column;
            matches!(asks, Some(Meaning::Asked(Field::Track | Field::Language)))
                && (has_group
                    || is_option(cell.text)
                    || cell.text.contains(|letter: char| letter.is_numeric()))
                && !content::is_tick(cell.text)
        })
    };
    let count = row.cells().take(CELLS_SEARCHED).count();
    at + 1 < grid.row_count()
        && (2..CELLS_SEARCHED).contains(&count)
        && row.cells().all(is_below)
        && (has_group || above.cells().filter(|cell| is_option(cell.text)).nth(1).is_some())
}

/// Whether the row below the heading numbers the columns, as in the forms of Russian authorities.
fn are_numbers(grid: Grid<'_>, at: usize) -> bool {
    let numbers = || grid.row(at).cells().zip(1..=CELLS_SEARCHED);
    at + 1 < grid.row_count()
        && numbers().nth(2).is_some()
        && numbers().all(|(cell, number)| cell.text == number.to_string())
}

/// A track's letter, or a language, as the one heading of a column of ticks.
fn is_option(text: &str) -> bool {
    names_track(text) || languages::resolve(text).is_some()
}

/// Whether the rows have one cell more than their heading, at the beginning: the names of the rows, as R writes them, or
/// numbers that somebody put before them.
fn is_shifted(grid: Grid<'_>, heading: usize, headings: &Headings) -> bool {
    let row = grid.row(heading);
    let width = row.cells().take(CELLS_SEARCHED).count() as u16;
    let is_whole = row.cells().last().is_some_and(|last| last.column + 1 == width);
    let below = || (heading + 1..grid.row_count().min(heading + 1 + ROWS_COMPARED)).map(|at| grid.row(at));
    if !is_whole || width < 2 || !below().all(|row| !row.text(0).is_empty() && !row.text(width).is_empty()) {
        return false;
    }
    let says = |cell: &GridCell<'_>, wanted: &dyn Fn(Meaning) -> bool| {
        headings.read(cell.text).is_some_and(|heading| wanted(heading.meaning))
    };
    let is_number = |row: GridRow<'_>| content::is_number(row.text(0));
    let has_at = |column: u16| below().filter(|row| content::has_at(row.text(column))).count();
    // Below each heading of addresses there is none, but one column further.
    let mut of_addresses =
        row.cells().filter(|cell| says(cell, &|it| it == Meaning::Asked(Field::Email))).peekable();
    let is_said = of_addresses.peek().is_some();
    let are_beside = of_addresses.all(|cell| has_at(cell.column) == 0 && has_at(cell.column + 1) > 0);
    let is_name_above = row.cells().next().is_some_and(|cell| says(&cell, &is_name));
    let count = below().count();
    // Names are one column further than their heading as well.
    let name = row.cells().find(|cell| says(cell, &is_name)).map(|cell| cell.column + 1);
    let has_name = |column: u16| below().filter(|row| content::is_name(row.text(column))).count() * 2 > count;
    name.is_none_or(has_name)
        && count > 0
        && (is_said && are_beside || !is_said && is_name_above && below().all(is_number))
}

/// `A` for the first column, `AA` for the 27th, as spreadsheets write it.
fn letters(column: u16) -> String {
    let mut letters = Vec::new();
    let mut rest = u32::from(column) + 1;
    while rest > 0 {
        letters.push(char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    letters.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_without_a_heading_are_called_as_a_spreadsheet_calls_them() {
        for (column, expected) in
            [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")]
        {
            assert_eq!(letters(column), expected);
        }
    }
}
