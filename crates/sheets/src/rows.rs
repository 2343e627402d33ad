//! From a sheet understood to rows of our fields. What is no person is left out (empty rows) or marked (totals, repeated
//! headings); everything else is handed on as it stands.

use std::ops::{ControlFlow, Range};

use domain::{
    countries,
    roster::{
        FACILITATOR, Fault, Field, FileProblem, PARTICIPANT, PackedRows, Place, RowKind, is_no_name,
        names_track, says_track,
    },
};

use crate::{
    Error, Progress, TextPlatform,
    book::{CellKind, Grid, GridCell, GridRow},
    cell_texts::{PARTS_MAX, address_alone, bare_name, joined, normal, part, without_text_mark},
    columns::{Headings, Layout, Meaning, NameOrder, is_unspaced},
    content,
    fold::fold,
    guard,
    leftovers::Columns,
    limits::MAPPED_TEXT_MAX,
    lists,
    totals::is_total,
};

/// Maps every row below the heading. Returns the rows, whose places are of the grid's text and of the text that comes
/// with them, one behind the other. Errors: `file.too_large` if the mapped cells are more than any roster's.
pub(crate) fn map(
    grid: Grid<'_>,
    layout: &Layout<'_>,
    platform: &dyn TextPlatform,
    progress: Progress,
) -> Result<(PackedRows, String), Error> {
    let mapper = Mapper::new(grid, layout, platform);
    let who = mapper.who();
    let is_used = |column| mapper.use_of(column) != Use::Unused;
    let is_prefilled = |cell: GridCell<'_>| mapper.is_prefilled(cell);
    let columns = Columns { who: &who, is_used: &is_used, is_prefilled: &is_prefilled };
    // Looked for at the first row without an address: in most lists all have one.
    let mut templates = None;
    let is_filled = columns.is_filled(grid, layout.first_row);
    let of = grid.row_count();
    let mut rows = PackedRows::with_capacity(of.saturating_sub(layout.first_row));
    let mut texts = Texts { of_file: grid.text(), more: String::new() };
    let is_report = is_report(grid, layout);
    let around = people_within(grid, layout);
    // The track and the country that stand above people, for those whose rows have no cell for it.
    let mut above = [(0, 0); Field::ALL.len()];
    for at in layout.first_row.saturating_sub(ABOVE_HEADING)..layout.first_row {
        if let Some((field, text)) = mapper.section(grid.row(at)) {
            above[field as usize] = texts.place(text);
        }
    }
    let (mut came, mut has_parts) = (Vec::new(), false);
    // Number of the last row, and whether it may say nobody.
    let mut last = (0, false);
    let mut size = 0;
    for at in layout.first_row..of {
        let row = grid.row(at);
        let Some(mut mapped) = mapper.map(row, &mut texts) else { continue };
        let mut kind = mapped.kind;
        let is_around =
            around.as_ref().is_some_and(|people| !people.contains(&at) && row.cells().nth(1).is_none());
        if is_around || at < layout.first_row + EXAMPLES_WITHIN && is_example(row) {
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
        let is_line = is_filled && row.cells().nth(1).is_none();
        if is_line && kind == RowKind::Person && columns.is_note(row) {
            kind = RowKind::Header;
        }
        if kind == RowKind::Header
            && let Some((field, text)) = mapper.section(row)
        {
            above[field as usize] = texts.place(text);
        }
        if kind == RowKind::Person {
            for field in [Field::Track, Field::Country] {
                if layout.find(field).is_none() {
                    mapped.places[field as usize] = above[field as usize];
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
        size += mapped.places.iter().map(|(start, end)| (end - start) as usize).sum::<usize>();
        if size > MAPPED_TEXT_MAX {
            return Err(Error::Problem(FileProblem::TooLarge));
        }
        rows.push(row.number, kind, mapped.places, &mapped.faults);
        if at % 4096 == 4095
            && let ControlFlow::Break(()) = progress(at as u32, of as u32)
        {
            return Err(Error::Cancelled);
        }
    }
    Ok((rows, texts.more))
}

/// So many rows above the heading may say what all below have.
const ABOVE_HEADING: usize = 2;

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

/// A row mapped.
struct Mapped {
    places: [Place; Field::ALL.len()],
    faults: Vec<(Field, Fault)>,
    kind: RowKind,
    /// Neither name nor address.
    is_nobody: bool,
    /// An at sign stands where the address is to be.
    has_at: bool,
}

/// Where mapped texts are: in the file as it was read, or made of what is there.
struct Texts<'a> {
    of_file: &'a str,
    more: String,
}

impl Texts<'_> {
    fn text(&self, (start, end): Place) -> &str {
        let own = self.of_file.len();
        let (start, end) = (start as usize, end as usize);
        let found =
            if start < own { self.of_file.get(start..end) } else { self.more.get(start - own..end - own) };
        found.unwrap_or_default()
    }

    /// The place of a text, which is kept if it is not the file's.
    fn place(&mut self, text: &str) -> Place {
        if text.is_empty() {
            return (0, 0);
        }
        let base = self.of_file.as_ptr() as usize;
        let at = (text.as_ptr() as usize).wrapping_sub(base);
        let at = if at < self.of_file.len() && text.len() <= self.of_file.len() - at {
            at
        } else {
            self.more.push_str(text);
            self.of_file.len() + self.more.len() - text.len()
        };
        (at as u32, (at + text.len()) as u32)
    }
}

/// The same but for case, blanks and punctuation. Most cells differ in their first letter already.
fn is_alike(text: &str, heading: &str) -> bool {
    let first = |text: &str| text.trim_start().chars().next().map(|letter| letter.to_ascii_lowercase());
    text.len() < 60 && first(text) == first(heading) && fold(text) == fold(heading)
}

/// "Track A", "Gruppe B:": a word for tracks and one more letter or digit.
pub(crate) fn is_section(text: &str) -> bool {
    if text.len() > 60 {
        return false;
    }
    let folded = fold(text);
    let mut words = folded.split(' ');
    let (Some(word), Some(id), None) = (words.next(), words.next(), words.next()) else { return false };
    id.chars().nth(1).is_none()
        && (says_track(word) && names_track(text)
            || Headings::get()
                .read(word)
                .is_some_and(|heading| heading.meaning == Meaning::Asked(Field::Track)))
}

/// "Panelist Details", alone above the heading of a part; nobody is named there, unless a number is before it as in "3.
/// Activities".
fn is_title(row: GridRow<'_>, is_nobody: bool) -> bool {
    row.cells().nth(1).is_none()
        && (is_nobody || row.cells().any(|cell| lists::without_number(cell.text).is_some()))
}

/// Among so many rows below the heading templates have their example.
const EXAMPLES_WITHIN: usize = 3;
/// How examples begin, and what is to be done with them; folded.
const EXAMPLE: &str = "\
    example examples eg delete remove beispiel bsp zb loschen ejemplo ej pej borrar eliminar exemple ex supprimer exemplo \
    apagar esempio cancella esempi contoh hapus ornek пример например удалить مثال احذف उदाहरण 例 示例 例子 記入例 예 예시 voorbeeld \
    przyklad";

/// "Example: Jane Doe", "Jane Doe (delete this row)".
fn is_example(row: GridRow<'_>) -> bool {
    let is_word = |word: &str| content::is_one_of(EXAMPLE, word);
    row.cells().filter(|cell| cell.text.len() < 120).any(|cell| {
        let mut parts = cell.text.split(['(', '[', '（']).map(fold);
        parts.next().is_some_and(|first| first.split(' ').take(1).any(is_word))
            || parts.any(|part| part.split(' ').any(is_word))
    })
}

/// What is done with a column.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Use {
    Unused,
    Value(Field),
    /// The nth part of the name.
    NamePart(usize),
    /// `Ana <ana@x.org>`.
    NameWithAddress,
    /// A tick for who takes the track of this letter.
    Ticked(char),
    /// A tick for who facilitates.
    Facilitates,
}

/// So many countries show whether they are codes.
const COUNTRIES_LOOKED_AT: usize = 100;
/// A wider row is not looked at whether it is a heading of its own.
const HEADING_CELLS_MAX: usize = 200;

struct Mapper<'a> {
    /// By the sheet's column.
    uses: Vec<Use>,
    repeated: Vec<Option<&'a str>>,
    /// The heading, to know it when it comes again on the next page.
    heading: Option<GridRow<'a>>,
    name_parts: usize,
    /// Of a table with a column of addresses.
    has_addresses: bool,
    name_order: Option<NameOrder>,
    /// "NA" is Namibia among codes of countries, and nothing among names.
    na_is_nothing: bool,
    /// Other columns of addresses, for who has none in the first.
    spares: &'a [u16],
    headings: &'static Headings,
    platform: &'a dyn TextPlatform,
}

impl<'a> Mapper<'a> {
    fn new(grid: Grid<'a>, layout: &'a Layout<'a>, platform: &'a dyn TextPlatform) -> Mapper<'a> {
        let width = layout.places.iter().max().map_or(0, |column| usize::from(*column) + 1);
        let mut mapper = Mapper {
            uses: vec![Use::Unused; width],
            repeated: vec![None; width],
            heading: layout.heading.map(|at| grid.row(at)),
            name_parts: 0,
            has_addresses: layout.heading.is_some() && layout.find(Field::Email).is_some(),
            name_order: layout.name_order,
            na_is_nothing: false,
            spares: &layout.spares,
            headings: Headings::get(),
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
            mapper.na_is_nothing = texts().all(|text| text.len() != 2) && texts().any(|text| text.len() > 3);
        }
        for (column, track) in &layout.ticked {
            mapper.uses[usize::from(*column)] = Use::Ticked(*track);
        }
        if let Some(column) = layout.facilitates {
            mapper.uses[usize::from(column)] = Use::Facilitates;
        }
        mapper
    }

    /// The columns that say who somebody is.
    fn who(&self) -> Vec<u16> {
        let says_who =
            |used: &Use| matches!(used, Use::NamePart(_) | Use::NameWithAddress | Use::Value(Field::Email));
        let uses = self.uses.iter().zip(0u16..);
        uses.filter(|(used, _)| says_who(used)).map(|(_, column)| column).collect()
    }

    /// What stands alone above those who have it: "Track A", and a country where others have addresses.
    fn section<'b>(&self, row: GridRow<'b>) -> Option<(Field, &'b str)> {
        let mut cells = row.cells();
        let (Some(cell), None) = (cells.next(), cells.next()) else { return None };
        if is_section(cell.text) && names_track(cell.text) {
            return Some((Field::Track, cell.text));
        }
        let text = lists::without_number(cell.text).map_or(cell.text, str::trim_start);
        // Two or three letters are a country's code, and somebody's name.
        (self.has_addresses
            && matches!(self.use_of(cell.column), Use::NamePart(_))
            && text.chars().nth(3).is_some()
            && countries::resolve(text).is_some())
        .then_some((Field::Country, text))
    }

    #[inline(always)]
    fn use_of(&self, column: u16) -> Use {
        self.uses.get(usize::from(column)).copied().unwrap_or(Use::Unused)
    }

    /// None for an empty row.
    fn map(&self, row: GridRow<'_>, texts: &mut Texts<'_>) -> Option<Mapped> {
        let mut found: [&str; Field::ALL.len()] = Default::default();
        let mut faults = Vec::new();
        let mut parts = [""; PARTS_MAX];
        let mut ticked = String::new();
        let mut is_somebody = false;
        for cell in row.cells() {
            let used = self.use_of(cell.column);
            let says_who = matches!(used, Use::NamePart(_) | Use::NameWithAddress | Use::Value(Field::Email));
            // Dashes and dots stand where somebody is to write.
            is_somebody |= says_who && (!cell.kind.is_text() || content::has_letter_or_digit(cell.text));
            let text = match used {
                // "- Ada" is one of a list, and no formula.
                Use::NamePart(_) => lists::unmarked(guard::taken_off(cell.text)),
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
                Use::NamePart(_) => Field::Name,
                Use::NameWithAddress => Field::Email,
                Use::Value(field) => field,
                Use::Ticked(_) => Field::Track,
                Use::Facilitates => Field::Role,
            };
            // "-" is no formula where others ticked.
            if !matches!(used, Use::Ticked(_)) {
                faults.extend(fault_of(cell, text).map(|fault| (field, fault)));
            }
            match used {
                Use::Unused => {}
                Use::Ticked(track)
                    if content::is_ticked(text)
                        || content::letters_alone(text).any(|letter| letter.eq_ignore_ascii_case(&track)) =>
                {
                    if !ticked.is_empty() {
                        ticked.push('+');
                    }
                    ticked.push(track);
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
                Use::NameWithAddress => {
                    let (name, address) = part(text);
                    parts[0] = lists::unmarked(name);
                    found[Field::Email as usize] = address;
                }
                Use::Value(Field::Email) => {
                    let (name, address) = address_alone(text);
                    found[Field::Email as usize] = address;
                    if self.name_parts < 2 && parts[0].is_empty() {
                        parts[0] = name;
                    }
                }
                Use::Value(Field::Role) if found[Field::Role as usize] == FACILITATOR => {}
                Use::Value(Field::Country) if self.na_is_nothing && text == "NA" => {}
                Use::Value(field) => found[field as usize] = text,
            }
        }
        if !is_somebody && row.cells().all(|cell| self.is_prefilled(cell)) {
            return None;
        }
        if found[Field::Email as usize].is_empty() {
            // In the next column of addresses, or beside the name.
            if let Some(spare) =
                self.spares.iter().map(|column| row.text(*column)).find(|text| !text.is_empty())
            {
                found[Field::Email as usize] = address_alone(guard::taken_off(spare)).1;
            } else if self.name_parts < 2 && content::has_at(parts[0]) {
                (parts[0], found[Field::Email as usize]) = part(parts[0]);
            }
        }
        if !ticked.is_empty() {
            found[Field::Track as usize] = &ticked;
        }
        if found[Field::Email as usize].as_bytes().first() == Some(&b'\'') {
            parts.iter_mut().chain(&mut found).for_each(|text| *text = without_text_mark(text));
        }
        if self.name_parts == 2 {
            self.say_once(&mut parts);
        }
        self.put_in_order(&mut parts);
        let name = joined(&parts);
        let mut places = [(0, 0); Field::ALL.len()];
        for (place, text) in places.iter_mut().zip(found) {
            *place = texts.place(&normal(text, self.platform));
        }
        let name = normal(bare_name(&name), self.platform);
        places[Field::Name as usize] = texts.place(&name);
        let email = found[Field::Email as usize];
        let kind = if self.is_heading(row, &name, email) {
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
        faults.dedup();
        let is_nobody = name.is_empty() && email.is_empty();
        Some(Mapped { places, faults, kind, is_nobody, has_at: content::has_at(email) })
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

    /// Numbers, boxes and what the whole column repeats stand in templates that nobody filled in.
    fn is_prefilled(&self, cell: GridCell<'_>) -> bool {
        let repeated = self.repeated.get(usize::from(cell.column)).copied().flatten();
        !matches!(cell.kind, CellKind::Text | CellKind::Error)
            || repeated == Some(cell.text)
            || content::is_number(cell.text)
            || content::is_tick(cell.text)
            || content::is_placeholder(cell.text)
    }

    /// The heading again, as printed lists have it on every page; that of another part of a report; the ids of questions
    /// that Qualtrics writes below them.
    fn is_heading(&self, row: GridRow<'_>, name: &str, email: &str) -> bool {
        // "TRACK A" above those who take it.
        if row.cells().nth(1).is_none()
            && row.cells().all(|cell| is_section(cell.text) || self.section(row).is_some())
        {
            return true;
        }
        let Some(heading) = self.heading else { return false };
        if name.starts_with("{\"ImportId\"") {
            return true;
        }
        let is_known = |cell: GridCell<'_>| self.headings.read(cell.text).is_some();
        let may_be = || (2..=HEADING_CELLS_MAX).contains(&row.cells().count());
        if !content::has_at(email) && may_be() && row.cells().all(is_known) {
            return true;
        }
        let (mut alike, mut other) = (0, 0);
        let mut says_name = false;
        for cell in row.cells().filter(|cell| self.use_of(cell.column) != Use::Unused) {
            let of_heading = heading.text(cell.column);
            if cell.text == of_heading || is_alike(cell.text, of_heading) {
                alike += 1;
                says_name |= self.use_of(cell.column) == Use::NamePart(0);
            } else {
                other += 1;
            }
            // The usual row ends here.
            if other > alike {
                return false;
            }
        }
        // Nobody is called "Name"; one other word may be both a heading and a value.
        alike > other && (alike > 1 || says_name)
    }
}

fn fault_of(cell: GridCell<'_>, text: &str) -> Option<Fault> {
    // What errors and formulas begin with, but `Err:502`, is neither letter nor digit.
    let is_usual = text.bytes().next().is_some_and(|first| first.is_ascii_alphanumeric() && first != b'E');
    if is_usual && cell.kind == CellKind::Text && !cell.is_cut {
        return None;
    }
    match cell.kind {
        CellKind::Uncalculated => Some(Fault::Uncalculated),
        CellKind::Error => Some(Fault::Error),
        CellKind::Text if content::is_error(text) => Some(Fault::Error),
        _ if cell.is_cut => Some(Fault::TooLong),
        CellKind::Text if content::is_formula(text) => Some(Fault::Formula),
        _ => None,
    }
}
