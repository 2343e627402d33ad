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
pub fn people<'a>(grid: Grid<'a>) -> Option<String> {
    let rows = || (0..grid.row_count().min(ROWS_LOOKED_AT)).map(|at| grid.row(at));
    // Most cells have one at sign, or none.
    let has_two = |text: &str| text.len() > 10 && content::count_at(text) > 1;
    let is_list = |cell: &GridCell<'_>| {
        has_two(cell.text) && parts(cell.text).filter(|part| content::has_at(part)).nth(1).is_some()
    };
    let (at, first) = rows().enumerate().find_map(|(at, row)| Some((at, row.cells().find(is_list)?)))?;
    let column = first.column;
    let with_address = || rows().filter(|row| content::has_at(row.text(column)));
    let lists = with_address().filter(|row| row.cells().any(|cell| cell.column == column && is_list(&cell)));
    // "Who comes with you?" was answered by one of many.
    let of_others =
        |row: &GridRow<'_>| row.cells().any(|cell| cell.column != column && content::has_at(cell.text));
    let count = lists.count() * 2;
    if count < with_address().count() || count < rows().filter(of_others).count() {
        return None;
    }
    let from = (0..=at).find(|at| content::has_at(grid.row(*at).text(column)))?;
    let heading = from.checked_sub(1).map(|above| grid.row(above));
    // Without one nothing says that these are not of the list.
    if heading.is_none() && rows().any(|row| of_others(&row)) {
        return None;
    }
    let meaning = |text: &str| Headings::get().read(text).map(|heading| heading.meaning);
    let is_whole = |name: &str| name.contains(' ') && content::is_name(unmarked(name));
    let count = parts(first.text).count();
    // "Main Street, Lagos City" below "Address" is nobody.
    let may_name = |cell: &GridCell<'_>| {
        meaning(heading.map_or("", |row| row.text(cell.column))).is_none_or(is_name)
            && parts(cell.text).all(is_whole)
            && parts(cell.text).count() == count
    };
    let names = grid.row(at).cells().find(may_name).map(|cell| cell.column);
    let before = |part| content::find_address(part).map_or(part, |found| found.before);
    if names.is_none() && !parts(first.text).all(|part| is_whole(name_alone(before(part)))) {
        return None;
    }
    let of_all = [Field::Track, Field::Zone, Field::Country, Field::Language, Field::Sector];
    let is_asked = |cell: &GridCell<'_>| {
        cell.column != column && of_all.iter().any(|field| meaning(cell.text) == Some(Meaning::Asked(*field)))
    };
    let asked: Vec<GridCell<'_>> = heading.map_or(Vec::new(), |row| row.cells().filter(is_asked).collect());
    let mut people = String::from("Name\tE-mail");
    for asked in &asked {
        people.push('\t');
        push_cell(&mut people, asked.text);
    }
    // What stands behind an address, and who leads those of a cell and is none of them.
    people.push_str("\t\t\t");
    for row in grid.rows().skip(from) {
        let addresses: Vec<&str> = parts(row.text(column)).collect();
        // What is said of all may be long, and they many. Where a line has two, one would be lost.
        if people.len() > FILE_MAX || addresses.iter().any(|part| has_two(part)) {
            return None;
        }
        let named: Vec<&str> = match names.map(|names| row.text(names)) {
            // "Obi, Ada".
            Some(name) if !parts(name).all(is_whole) => vec![name],
            Some(names) => parts(names).collect(),
            None => addresses.iter().map(|part| before(part)).collect(),
        };
        let of_part = |part: &&'a str| content::find_address(part).map_or("", |found| found.address);
        let behind = |part: &&'a str| {
            let after = content::find_address(part).map_or("", |found| found.after);
            after.trim_matches(|letter: char| !letter.is_alphanumeric())
        };
        let more: Vec<&str> = addresses.iter().map(behind).collect();
        let addresses: Vec<&str> = addresses.iter().map(of_part).collect();
        let is_leader = |cell: &GridCell<'_>| {
            cell.column != column
                && content::is_address(cell.text)
                && !addresses.iter().any(|address| address.eq_ignore_ascii_case(cell.text))
        };
        let leader = row.cells().find(is_leader);
        let leads = |cell: &GridCell<'_>| {
            Some(cell.column) != names
                && meaning(heading.map_or("", |row| row.text(cell.column))).is_none_or(is_name)
                && is_whole(cell.text)
        };
        let leader_name = row.cells().find(leads).map_or("", |cell| cell.text);
        let mut named: Vec<&str> = named.into_iter().map(|name| name_alone(unmarked(name))).collect();
        named.resize(addresses.len().max(named.len()), "");
        put_beside(&mut named, &addresses);
        for (at, name) in named.iter().enumerate() {
            people.push('\n');
            push_cell(&mut people, name);
            people.push('\t');
            people.push_str(addresses.get(at).copied().unwrap_or_default());
            for asked in &asked {
                people.push('\t');
                push_cell(&mut people, row.text(asked.column));
            }
            let leader = leader.filter(|_| at == 0).map_or(["", ""], |leader| [leader_name, leader.text]);
            for cell in [more.get(at).copied().unwrap_or_default(), leader[0], leader[1]] {
                people.push('\t');
                push_cell(&mut people, cell);
            }
        }
    }
    Some(people)
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
