//! Whole lists in cells, as forms have them that ask for a group.

use cells::{
    book::{Grid, GridCell, GridRow},
    cell_texts::{name_alone, unmarked},
    content,
    headings::{Headings, Meaning, is_name},
    limits::FILE_MAX,
};
use domain::roster::{Field, put_beside};

/// So many rows decide whether a sheet has such cells.
const ROWS_LOOKED_AT: usize = 40;

/// The people of a column whose cells are lists, as cells with tabs between them: a heading, then each with name, address and
/// what is asked of all of a row. None where most cells have one person. The names stand beside the addresses, or as many in
/// another cell.
// Within who calls it, it would be built to be fast.
#[inline(never)]
pub fn people(grid: Grid<'_>) -> Option<String> {
    let lists = Lists::find(grid)?;
    let mut people = String::from("Name\tE-mail");
    for asked in &lists.asked {
        people.push('\t');
        push_cell(&mut people, asked.text);
    }
    // What stands behind an address, and who leads those of a cell and is none of them.
    people.push_str("\t\t\t");
    for row in grid.rows().skip(lists.first_row) {
        lists.add(row, &mut people)?;
    }
    Some(people)
}

/// Where the lists are.
struct Lists<'a> {
    /// With the addresses.
    column: u16,
    heading: Option<GridRow<'a>>,
    first_row: usize,
    /// The column of the names, where they stand in cells of their own.
    names: Option<u16>,
    /// Headings of what is asked of all of a row.
    asked: Vec<GridCell<'a>>,
}

impl<'a> Lists<'a> {
    fn find(grid: Grid<'a>) -> Option<Lists<'a>> {
        let rows = || (0..grid.row_count().min(ROWS_LOOKED_AT)).map(|at| grid.row(at));
        let is_list = |cell: &GridCell<'_>| {
            has_two(cell.text) && parts(cell.text).filter(|part| content::has_at(part)).nth(1).is_some()
        };
        let (at, first) = rows().enumerate().find_map(|(at, row)| Some((at, row.cells().find(is_list)?)))?;
        let column = first.column;
        let with_address = || rows().filter(|row| content::has_at(row.text(column)));
        let with_list =
            with_address().filter(|row| row.cells().any(|cell| cell.column == column && is_list(&cell)));
        // "Who comes with you?" was answered by one of many.
        let of_others =
            |row: &GridRow<'_>| row.cells().any(|cell| cell.column != column && content::has_at(cell.text));
        let count = with_list.count() * 2;
        if count < with_address().count() || count < rows().filter(of_others).count() {
            return None;
        }
        let first_row = (0..=at).find(|at| content::has_at(grid.row(*at).text(column)))?;
        let heading = first_row.checked_sub(1).map(|above| grid.row(above));
        // Without one nothing says that these are not of the list.
        if heading.is_none() && rows().any(|row| of_others(&row)) {
            return None;
        }
        let mut lists = Lists { column, heading, first_row, names: None, asked: Vec::new() };
        let count = parts(first.text).count();
        // "Main Street, Lagos City" below "Address" is nobody.
        let may_name = |cell: &GridCell<'_>| {
            lists.may_name(cell) && parts(cell.text).all(is_whole) && parts(cell.text).count() == count
        };
        lists.names = grid.row(at).cells().find(may_name).map(|cell| cell.column);
        if lists.names.is_none() && !parts(first.text).all(|part| is_whole(name_alone(before(part)))) {
            return None;
        }
        let of_all = [Field::Track, Field::Zone, Field::Country, Field::Language, Field::Sector];
        let is_asked = |cell: &GridCell<'_>| {
            cell.column != column
                && of_all.iter().any(|field| meaning(cell.text) == Some(Meaning::Asked(*field)))
        };
        lists.asked = heading.map_or(Vec::new(), |row| row.cells().filter(is_asked).collect());
        Some(lists)
    }

    /// Whether a name may be there, as far as the heading tells.
    fn may_name(&self, cell: &GridCell<'_>) -> bool {
        meaning(self.heading.map_or("", |row| row.text(cell.column))).is_none_or(is_name)
    }

    /// Adds the people of a row. None where it would lose one.
    fn add<'r>(&self, row: GridRow<'r>, people: &mut String) -> Option<()> {
        let parted: Vec<&'r str> = parts(row.text(self.column)).collect();
        // What is said of all may be long, and they many. Where a line has two, one would be lost.
        if people.len() > FILE_MAX || parted.iter().any(|part| has_two(part)) {
            return None;
        }
        let mut named: Vec<&str> = match self.names.map(|names| row.text(names)) {
            // "Obi, Ada".
            Some(name) if !parts(name).all(is_whole) => vec![name],
            Some(names) => parts(names).collect(),
            None => parted.iter().map(|part| before(part)).collect(),
        };
        let behind = |part: &&'r str| {
            let after = content::find_address(part).map_or("", |found| found.after);
            after.trim_matches(|letter: char| !letter.is_alphanumeric())
        };
        let more: Vec<&str> = parted.iter().map(behind).collect();
        let address = |part: &&'r str| content::find_address(part).map_or("", |found| found.address);
        let addresses: Vec<&str> = parted.iter().map(address).collect();
        named.iter_mut().for_each(|name| *name = name_alone(unmarked(name)));
        named.resize(addresses.len().max(named.len()), "");
        put_beside(&mut named, &addresses);
        let leader = self.leader(row, &addresses);
        for (at, name) in named.iter().enumerate() {
            people.push('\n');
            push_cell(people, name);
            people.push('\t');
            people.push_str(addresses.get(at).copied().unwrap_or_default());
            for asked in &self.asked {
                people.push('\t');
                push_cell(people, row.text(asked.column));
            }
            let leader = if at == 0 { leader } else { [""; 2] };
            for cell in [more.get(at).copied().unwrap_or_default(), leader[0], leader[1]] {
                people.push('\t');
                push_cell(people, cell);
            }
        }
        Some(())
    }

    /// Name and address of who leads those of a row and is none of them, in cells of their own.
    fn leader<'r>(&self, row: GridRow<'r>, addresses: &[&str]) -> [&'r str; 2] {
        let is_leader = |cell: &GridCell<'_>| {
            cell.column != self.column
                && content::is_address(cell.text)
                && !addresses.iter().any(|address| address.eq_ignore_ascii_case(cell.text))
        };
        let leads = |cell: &GridCell<'_>| {
            Some(cell.column) != self.names && self.may_name(cell) && is_whole(cell.text)
        };
        row.cells()
            .find(is_leader)
            .map_or([""; 2], |leader| [row.cells().find(leads).map_or("", |cell| cell.text), leader.text])
    }
}

/// Most cells have one at sign, or none.
fn has_two(text: &str) -> bool {
    text.len() > 10 && content::count_at(text) > 1
}

fn meaning(heading: &str) -> Option<Meaning> {
    Headings::get().read(heading).map(|heading| heading.meaning)
}

fn is_whole(name: &str) -> bool {
    name.contains(' ') && content::is_name(unmarked(name))
}

/// What stands before the address of a part.
fn before(part: &str) -> &str {
    content::find_address(part).map_or(part, |found| found.before)
}

/// Adds what stands in a cell, in one line and without tabs.
pub(crate) fn push_cell(people: &mut String, text: &str) {
    people.push_str(&text.replace(['\t', '\n', '\r', '"'], " "));
}

/// What stands in the lines of a cell, or between its commas.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let by: &[char] = if text.contains('\n') { &['\n'] } else { &[',', ';'] };
    text.split(by).map(str::trim).filter(|part| !part.is_empty())
}
