//! People who are several lines each: a name above its address, or `Name: …` and `E-mail: …` as forms are mailed.

use domain::roster::{Field, FileProblem};

use crate::{
    book::{Book, Known},
    columns::{Headings, Meaning, Strength},
    content,
    lists::{Builder, lines},
};

/// Longest list that is read so, in lines; and most different things said of a person.
const LINES_MAX: usize = 20_000;
const KEYS_MAX: usize = 50;
/// So many lines decide whether a text is such a list: most are tables, and should not wait.
const LINES_LOOKED_AT: usize = 40;

/// Reads blocks of lines, a person a row; none if the text is no such list.
pub(crate) fn read(text: &str) -> Result<Option<Book>, FileProblem> {
    let filled = || lines(text).map(|line| line.text).filter(|line| !line.is_empty());
    let first: Vec<&str> = filled().take(LINES_LOOKED_AT).collect();
    let (may_be_pairs, may_be_twos) = (!parted(&first).is_empty(), are_twos(&first));
    if first.len() < 2 || !(may_be_pairs || may_be_twos) {
        return Ok(None);
    }
    let lines: Vec<&str> = filled().take(LINES_MAX + 1).collect();
    if lines.len() > LINES_MAX {
        return Ok(None);
    }
    if may_be_pairs && let Some(book) = pairs(&lines)? {
        return Ok(Some(book));
    }
    if may_be_twos { names_above_addresses(&lines) } else { Ok(None) }
}

/// Whether every second line is an address below a name.
fn are_twos(lines: &[&str]) -> bool {
    let is_name = |line: &str| {
        !line.contains(['@', '＠', '\t', ',', ';'])
            && content::is_name(line)
            && Headings::get().read(line).is_none()
    };
    let (twos, rest) = lines.as_chunks::<2>();
    rest.is_empty() && twos.iter().all(|[name, address]| content::is_address(address) && is_name(name))
}

/// A name, below it its address, and so on.
fn names_above_addresses(lines: &[&str]) -> Result<Option<Book>, FileProblem> {
    if !are_twos(lines) {
        return Ok(None);
    }
    let (twos, _) = lines.as_chunks::<2>();
    let mut builder = Builder::new();
    for [name, address] in twos {
        builder.push_cells(builder.rows + 1, &[name, address])?;
    }
    Ok(Some(builder.finish(Some(Known::NamesAndAddresses))))
}

/// The key, its meaning and the value of each line that has them; nothing where few lines do, or where they say nothing of
/// people.
fn parted(lines: &[&str]) -> Vec<(String, Meaning, String)> {
    let headings = Headings::get();
    let parted = |line: &&str| -> Option<(String, Meaning, String)> {
        let (key, value) = line.split_once([':', '：', '=']).or_else(|| line.split_once(" - "))?;
        let heading = headings.read(key).filter(|heading| heading.strength == Strength::Exact)?;
        // A line of headings is a table's.
        let is_heading = headings.read(value).is_some_and(|heading| heading.strength == Strength::Exact);
        (!is_heading).then(|| (key.trim().to_string(), heading.meaning, value.trim().to_string()))
    };
    let parted: Vec<(String, Meaning, String)> = lines.iter().filter_map(parted).collect();
    let says = |wanted: &dyn Fn(Meaning) -> bool| parted.iter().any(|(_, meaning, _)| wanted(*meaning));
    let is_of_people = says(&|meaning| meaning == Meaning::Asked(Field::Email))
        && says(&|meaning| !matches!(meaning, Meaning::Asked(_) | Meaning::Other));
    if parted.len() * 10 >= lines.len() * 6 && is_of_people { parted } else { Vec::new() }
}

/// `Name: Ada`, `E-mail: a@x.org`, and again for the next.
fn pairs(lines: &[&str]) -> Result<Option<Book>, FileProblem> {
    let parted = parted(lines);
    if parted.is_empty() {
        return Ok(None);
    }
    let mut keys: Vec<&str> = Vec::new();
    for (key, _, _) in &parted {
        if !keys.contains(&key.as_str()) && keys.len() < KEYS_MAX {
            keys.push(key);
        }
    }
    let mut builder = Builder::new();
    builder.push_cells(1, &keys)?;
    let mut cells: Vec<&str> = vec![""; keys.len()];
    for (key, _, value) in &parted {
        let Some(at) = keys.iter().position(|known| known == key) else { continue };
        // The same thing again is said of the next.
        if !cells[at].is_empty() || at == 0 && cells.iter().any(|cell| !cell.is_empty()) {
            builder.push_cells(builder.rows + 1, &cells)?;
            cells.fill("");
        }
        cells[at] = value;
    }
    builder.push_cells(builder.rows + 1, &cells)?;
    Ok(Some(builder.finish(None)))
}
