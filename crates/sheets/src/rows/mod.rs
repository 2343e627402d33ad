//! From a sheet understood to rows of our fields. What is no person is left out (empty rows) or marked (totals, repeated
//! headings); everything else is handed on as it stands.

mod beside;
mod headers;
mod mapper;
mod notes;
mod parts;
mod person;
mod said;

use std::ops::{ControlFlow, Range};

use cells::{
    book::{Grid, GridCell, GridRow},
    content,
    limits::MAPPED_TEXT_MAX,
    usual::Texts,
};
use domain::roster::{Fault, Field, FileProblem, PackedRows, Place, RowKind};
use lists::{
    cancelled::Says,
    closing,
    leftovers::Columns,
    titles::{is_whole_name, may_be_title},
};

pub(crate) use beside::addresses;
use headers::{TOLD_LINES_MAX, is_clear_example, is_example, is_reading, is_title, told_above};
pub(crate) use headers::{has_role_sections, lines_told, role_alone_in};
use mapper::Mapper;
use parts::Parts;

use crate::{
    Error, Progress, TextPlatform,
    columns::{Layout, names_people},
};

/// Maps every row below the heading, and who stands beside them: `around` are names and addresses of the text that became no
/// cells. Returns the rows, whose places are of the grid's text and of the text that comes
/// with them, one behind the other. Errors: `file.too_large` if the mapped cells are more than any roster's.
pub(crate) fn map(
    grid: Grid<'_>,
    layout: &Layout<'_>,
    platform: &dyn TextPlatform,
    progress: Progress,
    around: &[(String, String)],
) -> Result<(PackedRows, String), Error> {
    let mapper = Mapper::new(grid, layout, platform);
    let who = mapper.who();
    let is_used = |column| mapper.is_used(column);
    let is_prefilled = |cell: GridCell<'_>| mapper.is_prefilled(cell);
    let columns = Columns { who: &who, is_used: &is_used, is_prefilled: &is_prefilled };
    // Looked for at the first row without an address: in most lists all have one.
    let mut templates = None;
    let is_filled = columns.is_filled(grid, layout.first_row);
    let of = grid.row_count();
    let mut rows = PackedRows::with_capacity(of.saturating_sub(layout.first_row));
    let mut texts = Texts { of_file: grid.text(), more: String::new(), beside: Vec::new() };
    let is_report = is_report(grid, layout);
    // Who has one name looks like a title. Counted at the first that may be one.
    let mut are_whole = None;
    let has_whole_names = || {
        let (mut all, mut whole) = (0, 0);
        for row in (layout.first_row..of.min(layout.first_row + ROWS_NAMED)).map(|at| grid.row(at)) {
            let words = who.iter().flat_map(|column| row.text(*column).split(' '));
            let mut words = words.filter(|word| !word.is_empty() && !content::has_at(word));
            let is_whole = |word: &str| !word.starts_with(char::is_lowercase);
            let is_person = row.cells().any(|cell| content::has_at(cell.text));
            all += usize::from(is_person);
            whole += usize::from(is_person && words.nth(1).is_some_and(is_whole));
        }
        whole * 10 >= all * 8
    };
    let people_within = people_within(grid, layout).or_else(|| closing::begins(grid).map(|end| 0..end));
    let mut parts = Parts::default();
    let rows_above = layout.first_row.saturating_sub(ABOVE_HEADING)..layout.first_row;
    // "Waiting list" or the like.
    let says_cancelled = |at: usize| {
        let mut cells = grid.row(at).cells();
        cells.next().is_some_and(|cell| is_of_cancelled(cell.text)) && cells.next().is_none()
    };
    let of_sheet = mapper.section_of_sheet(&grid.sheet.name);
    let lines_above = layout.heading.unwrap_or(layout.first_row);
    let told = (lines_above.saturating_sub(TOLD_LINES_MAX)..lines_above)
        .filter_map(|at| told_above(grid.row(at), mapper.headings));
    for (field, text) in told {
        parts.say_of_all(field, texts.place(text));
    }
    parts.is_cancelled = is_of_cancelled(&grid.sheet.name) || rows_above.clone().any(says_cancelled);
    let sections = rows_above.filter_map(|at| mapper.section(grid.row(at)));
    for (field, text) in of_sheet.into_iter().chain(sections) {
        parts.above[field as usize] = texts.place(text);
    }
    // A line without an address right above one with, below a gap or in capitals.
    let is_above_people = |at: usize| {
        let row = grid.row(at);
        let is_person = |row: GridRow<'_>| row.cells().any(|cell| content::has_at(cell.text));
        let is_shouted =
            || row.cells().all(|cell| !cell.text.contains(char::is_lowercase) && cell.text.is_ascii());
        layout.heading.is_none()
            && at + 1 < of
            && row.cells().nth(1).is_none()
            && !is_person(row)
            && is_person(grid.row(at + 1))
            && grid.row(at + 1).number == row.number + 1
            && (at == layout.first_row || grid.row(at - 1).number + 1 < row.number || is_shouted())
    };
    let mut are_titles = None;
    let is_reading = |at: usize| at + 1 < of && is_reading(grid.row(at), grid.row(at + 1));
    let has_readings = is_reading(layout.first_row) && is_reading(layout.first_row + 2);
    // Nothing but its place makes it the heading, and it may be somebody.
    let is_unknown = |at: usize| {
        let mut cells = grid.row(at).cells().take(CELLS_LOOKED_AT);
        cells.all(|cell| mapper.headings.read(cell.text).is_none() && !names_people(cell.text))
    };
    if let Some(at) = layout.heading.filter(|at| is_unknown(*at))
        && let Some(mapped) = mapper.map(grid.row(at), &mut texts)
        && grid.row(at).cells().any(|cell| who.contains(&cell.column) && is_whole_name(cell.text))
    {
        rows.push(grid.row(at).number, RowKind::Header, mapped.places, &[]);
    }
    let (mut came, mut has_parts) = (Vec::new(), false);
    // Number of the last row, and whether it may say nobody.
    let mut last = (0, false);
    let mut size = 0;
    let mut fields = vec![Field::Track, Field::Country, Field::Role];
    fields.extend(
        [Field::Zone, Field::Language].iter().filter(|field| parts.above[**field as usize] != (0, 0)),
    );
    let (mut said, unsaid): (Vec<Field>, Vec<Field>) =
        fields.into_iter().partition(|field| layout.find(*field).is_some());
    // Who has no country in a list of countries may be anywhere.
    // A chair and a treasurer are alone as well; and behind the name stands who said it, and who did not.
    let name = layout.find(Field::Name).and_then(|found| found.columns.first());
    let is_before = |field: &Field| layout.find(*field).and_then(|found| found.columns.first()) < name;
    let is_merged =
        |field: &Field| *field != Field::Role && is_before(field) && is_merged(grid, layout, *field);
    said.retain(|field| *field != Field::Country || parts.is_told(*field) || is_merged(field));
    let merged: Vec<Field> = said.iter().copied().filter(is_merged).collect();
    let mut usual =
        if people_within.is_none() && !is_report && !has_readings { mapper.usual() } else { None };
    let (mut next, mut told) = (layout.first_row, layout.first_row);
    while next < of {
        if next >= told + TOLD_ROWS {
            told = next;
            if let ControlFlow::Break(()) = progress(next as u32, of as u32) {
                return Err(Error::Cancelled);
            }
        }
        if next >= layout.first_row + EXAMPLES_WITHIN
            && !parts.is_cancelled
            && said.iter().all(|field| parts.above[*field as usize] == (0, 0))
            && let Some(usual) = &mut usual
        {
            usual.above.clear();
            usual.above.extend(unsaid.iter().map(|field| (*field, parts.above[*field as usize])));
            let (count, bytes) = usual.map(grid, next..of.min(next + TOLD_ROWS), &mut texts, &mut rows);
            if count > 0 {
                next += count;
                size = with_size(size, bytes)?;
                last = (grid.row(next - 1).number, false);
                continue;
            }
        }
        let (at, row) = (next, grid.row(next));
        next += 1;
        let Some(mut mapped) = mapper.map(row, &mut texts) else { continue };
        let mut kind = mapped.kind;
        let is_around = people_within
            .as_ref()
            .is_some_and(|people| !people.contains(&at) && row.cells().nth(1).is_none());
        let is_example = if at < layout.first_row + EXAMPLES_WITHIN {
            let email = texts.text(mapped.places[Field::Email as usize]);
            let has_own = mapped.has_at && !email.contains("@example.");
            is_example(row, has_own, |column| who.contains(&column))
        } else {
            is_clear_example(texts.text(mapped.places[Field::Name as usize]))
        };
        let is_above = at < layout.first_row + grid.sheet.lines_above;
        if is_above || is_around || is_example || has_readings && is_reading(at) {
            kind = RowKind::Header;
        }
        if kind == RowKind::Header
            && last.0 > 0
            && last.0 + 1 == row.number
            && row.cells().nth(1).is_some()
            && is_title(grid.row(at - 1), last.1)
        {
            rows.set_last_kind(RowKind::Header);
        }
        if kind == RowKind::Person && !mapped.has_at {
            let runs = templates.get_or_insert_with(|| columns.templates(grid, layout.first_row));
            let next = runs.partition_point(|rows| rows.end <= at);
            if runs.get(next).is_some_and(|rows| rows.contains(&at)) {
                if columns.is_free(row) {
                    continue;
                }
                kind = RowKind::Header;
            }
        }
        let is_alone = row.cells().nth(1).is_none();
        let is_apart = last.0 > 0 && last.0 + 1 < row.number;
        // A title among people, or somebody without an address: what stands above the others is not said of those below it, unless
        // they are parts of a part.
        if is_alone
            && kind == RowKind::Person
            && !mapped.has_at
            && next < of
            && grid.row(next).cells().any(|cell| content::has_at(cell.text))
            && (is_apart && grid.row(next).number == row.number + 1
                || may_be_title(texts.text(mapped.places[Field::Name as usize]))
                    && *are_whole.get_or_insert_with(has_whole_names))
        {
            parts.end(at);
            parts.is_cancelled = false;
        }
        // "NAIROBI BRANCH" and "MOMBASA BRANCH", each above people of a list without a heading.
        if is_alone && kind == RowKind::Person && is_above_people(at) {
            let are_several = || (layout.first_row..of).filter(|at| is_above_people(*at)).nth(1).is_some();
            if *are_titles.get_or_insert_with(are_several) {
                kind = RowKind::Header;
            }
        }
        // "Cancelled" above those who have.
        if is_alone && kind != RowKind::Total && !mapped.has_at {
            let says_so = row.cells().any(|cell| is_of_cancelled(cell.text));
            kind = if says_so { RowKind::Header } else { kind };
            parts.is_cancelled = says_so || parts.is_cancelled && kind != RowKind::Header;
        }
        if parts.is_cancelled && kind == RowKind::Person {
            mapped.faults.push((Field::Name, Fault::Cancelled));
            mapped.faults.dedup();
        }
        let is_line = is_filled && is_alone;
        let section = if kind == RowKind::Header { mapper.section(row) } else { None };
        if let Some((field, text)) = section {
            parts.begin(at, field, texts.place(text));
        } else if kind == RowKind::Header
            && is_alone
            && (parts.has_title(at) || row.cells().any(|cell| cell.text.ends_with([':', '：'])))
        {
            // "Interpreters:" below the facilitators have another role.
            parts.end(at);
            parts.above[Field::Role as usize] = (0, 0);
        }
        if is_line && kind == RowKind::Person && columns.is_note(row) {
            kind = RowKind::Header;
        }
        if kind == RowKind::Person {
            for field in Field::ALL.into_iter().filter(|field| !matches!(field, Field::Name | Field::Email)) {
                let place = &mut mapped.places[field as usize];
                if content::is_ditto(texts.text(*place)) {
                    *place = rows.last_person().map_or(*place, |above| above[field as usize]);
                }
            }
            for field in &merged {
                let place = mapped.places[*field as usize];
                if place != (0, 0) {
                    parts.above[*field as usize] = place;
                }
            }
            for field in said.iter().chain(&unsaid) {
                let place = &mut mapped.places[*field as usize];
                if *place == (0, 0) {
                    // "(B)" below "Track A", where no heading says that it is something else.
                    let is_own = |cell: &GridCell<'_>| {
                        *field == Field::Track
                            && layout.heading.is_none()
                            && !mapper.is_used(cell.column)
                            && content::is_track(cell.text)
                    };
                    let above = parts.above[*field as usize];
                    let own = if above == (0, 0) { None } else { row.cells().find(is_own) };
                    *place = own.map_or(above, |cell| texts.place(cell.text));
                }
            }
        }
        // A total is a total of something.
        if kind == RowKind::Total && rows.is_empty() {
            kind = RowKind::Person;
        }
        if is_report && kind == RowKind::Person && came.len() < CAME_MAX {
            let who = [Field::Name, Field::Email].map(|field| mapped.places[field as usize]);
            let [name, email] = who.map(|place| texts.text(place));
            // In another part of the report addresses may stand in another column.
            let is_same = |[of_name, of_email]: &[Place; 2]| {
                let is_there = email.is_empty()
                    || has_parts && (!content::has_at(email) || texts.text(*of_email) == email);
                is_there && texts.text(*of_name) == name
            };
            if !name.is_empty() && came.iter().any(is_same) {
                kind = RowKind::Header;
            } else {
                came.push(who);
            }
        } else {
            has_parts |= kind == RowKind::Header;
        }
        last = (row.number, mapped.is_nobody || is_line);
        let bytes = mapped.places.iter().map(|(start, end)| (end - start) as usize).sum();
        size = with_size(size, bytes)?;
        rows.push(row.number, kind, mapped.places, &mapped.faults);
    }
    beside::add(grid, layout, &mapper, around, &mut texts, &mut rows);
    Ok((rows, texts.more))
}

/// So many rows tell whether people have more than one name.
const ROWS_NAMED: usize = 40;

/// Whether what a column says stands in the first row of each group alone, as programs write merged cells: every value once, above
/// more who have none.
#[inline(never)]
fn is_merged(grid: Grid<'_>, layout: &Layout<'_>, field: Field) -> bool {
    let Some([at]) = layout.find(field).map(|found| &found.columns[..]) else { return false };
    let Some(column) = layout.places.get(*at) else { return false };
    let mut values: Vec<&str> = Vec::new();
    let mut free = 0;
    for row in (layout.first_row..grid.row_count()).map(|at| grid.row(at)) {
        let text = row.text(*column);
        if text.is_empty() {
            free += 1;
        } else if values.len() > free || values.len() > GROUPS_MAX || values.contains(&text) {
            return false;
        } else {
            values.push(text);
        }
        // The first has one, and most lists end here with the second.
        if values.is_empty() {
            return false;
        }
    }
    values.len() > 1 && free >= values.len()
}

/// Most groups of a list whose cells were merged.
const GROUPS_MAX: usize = 30;

/// Whether a row has somebody's address, and more.
pub(crate) fn has_address(row: GridRow<'_>) -> bool {
    row.cells().nth(1).is_some() && row.cells().any(|cell| content::is_address(cell.text))
}

/// With so many bytes of texts more. Errors: `file.too_large`.
fn with_size(size: usize, bytes: usize) -> Result<usize, Error> {
    if size + bytes > MAPPED_TEXT_MAX { Err(Error::Problem(FileProblem::TooLarge)) } else { Ok(size + bytes) }
}

/// So many cells of a heading are asked whether they are known.
const CELLS_LOOKED_AT: usize = 200;

/// Progress is told after so many rows.
const TOLD_ROWS: usize = 4_096;

/// Among so many rows below the heading templates have their example.
const EXAMPLES_WITHIN: usize = 3;

/// So many rows above the heading may say what all below have.
const ABOVE_HEADING: usize = 2;

/// Whether a text alone in its row is above people who do not come: "Cancelled", "Waiting list:". Mr Cancela has another name.
fn is_of_cancelled(text: &str) -> bool {
    let text = text.split('/').next().unwrap_or_default().trim_matches(['#', '*', ' ']);
    let is_line = || {
        text.split(' ').skip(1).all(|word| !word.starts_with(char::is_uppercase))
            || text.ends_with(':')
            || !text.contains(char::is_lowercase)
    };
    Says::State.is_cancelled(text) && is_line()
}

/// So many people of a report are known again.
const CAME_MAX: usize = 2_000;

/// Whether the list is a meeting's report, which has a row each time that somebody came: from when until when.
fn is_report(grid: Grid<'_>, layout: &Layout<'_>) -> bool {
    let is_time = |text: &str| {
        text.len() < 40 && text.contains(':') && text.contains(|letter: char| letter.is_ascii_digit())
    };
    let has_times = |at| grid.row(at).cells().filter(|cell| is_time(cell.text)).nth(1).is_some();
    layout.heading.is_some() && layout.first_row < grid.row_count() && has_times(layout.first_row)
}

/// Where the people are in cells without a heading, with a greeting above them and, after a blank line, one below.
fn people_within(grid: Grid<'_>, layout: &Layout<'_>) -> Option<Range<usize>> {
    let is_bare = layout.heading.is_none() && grid.sheet.known.is_none() && layout.columns.len() > 1;
    if !is_bare {
        return None;
    }
    let is_person = |at: &usize| grid.row(*at).cells().any(|cell| content::has_at(cell.text));
    let first = (0..grid.row_count()).find(is_person)?;
    let last = (first..grid.row_count()).rev().find(is_person)?;
    let has_gap = last + 1 < grid.row_count() && grid.row(last + 1).number > grid.row(last).number + 1;
    Some(first..if has_gap { last + 1 } else { grid.row_count() })
}
