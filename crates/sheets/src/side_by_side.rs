//! Tables with several people in each row, each of whom gets a row: what their headings and cells say.

use std::ops::Range;

use cells::{
    book::{Book, Grid, GridRow},
    cell_texts::unmarked,
    content,
    fold::fold,
    headings::{Heading, Headings, Meaning, Strength, is_name, is_section, role_above},
};
use domain::roster::{Field, says_track};
use texts::side_by_side::{COLUMNS_LOOKED_AT, Says, Table, may_have_several, parting};

use crate::columns::{find_heading, names_people};

/// Rows that may be the heading, and the longest that is looked at, in bytes; and its words.
const HEADING_WITHIN: usize = 40;
const HEADING_MAX: usize = 400;
const WORDS_LOOKED_AT: usize = 8;
/// In wider tables people have addresses, of which each has a column.
const ROLES_WITHIN: usize = 4;

/// Parts the rows of every sheet that has several people in each.
#[inline(never)]
pub(crate) fn part(book: &mut Book) {
    for at in 0..book.sheets.len() {
        let grid = Grid::new(book, &book.sheets[at]);
        let within = grid.row_count().min(HEADING_WITHIN);
        let Some(row) = (0..within).find(|at| may_be_heading(grid.row(*at))) else { continue };
        if grid.sheet.known.is_some() {
            continue;
        }
        let heading = find_heading(grid, Headings::get());
        let parting = parting(&Seen(grid), heading.unwrap_or(row), grid.row_count());
        book.sheets[at].heading = Some(heading);
        if let Some(parting) = parting {
            book.part_rows(at, parting);
        }
    }
}

/// Whether a row may ask for the same several times, or have a track above each of some people.
fn may_be_heading(row: GridRow<'_>) -> bool {
    // Most rows are people.
    if row.cells().any(|cell| content::has_at(cell.text)) {
        return false;
    }
    let cells = row.cells().take_while(|cell| cell.column < COLUMNS_LOOKED_AT);
    let texts: Vec<&str> = cells.map(|cell| cell.text).filter(|text| text.len() < HEADING_MAX).collect();
    let are_roles = |pair: &[&str]| pair.iter().all(|text| role_above(text).is_some());
    may_have_several(&texts)
        || texts.len() > 1 && texts[..2].iter().all(|text| is_section(text))
        || texts.len() <= ROLES_WITHIN && texts.windows(2).any(are_roles)
}

/// "Name" and "E-mail", and not "Participants".
fn asks_who(text: &str) -> bool {
    let headings = Headings::get();
    let is_of_name = |heading: Heading| is_name(heading.meaning) && heading.meaning != Meaning::People;
    headings.says_email(text) || headings.read(text).is_some_and(is_of_name)
}

struct Seen<'a>(Grid<'a>);

impl Table for Seen<'_> {
    fn text(&self, row: usize, column: u16) -> &str {
        let text = self.0.row(row).text(column);
        if text.len() < HEADING_MAX { text } else { "" }
    }

    fn folded(&self, text: &str) -> String {
        fold(text)
    }

    fn says(&self, heading: &str) -> Says {
        let headings = Headings::get();
        let is_person = |word: &str| {
            let of_name = |heading: Heading| heading.strength == Strength::Exact && is_name(heading.meaning);
            names_people(word) || headings.read(word).is_some_and(of_name)
        };
        match headings.read(heading).map(|heading| heading.meaning) {
            // "E-mail 2 display name" is an address's.
            Some(meaning) if is_name(meaning) && fold(heading).starts_with("email") => Says::Other,
            Some(Meaning::Name | Meaning::FullName | Meaning::People) => Says::Name,
            Some(Meaning::Asked(Field::Role)) => Says::Role,
            Some(meaning) if is_name(meaning) => Says::Part,
            // "Участник ФИО" is made of two that each say too little within a sentence.
            None if fold(heading).split(' ').take(WORDS_LOOKED_AT).all(is_person) => Says::Name,
            _ if headings.says_email(heading) => Says::Email,
            _ => Says::Other,
        }
    }

    fn is_name(&self, text: &str) -> bool {
        content::is_name(unmarked(text))
    }

    fn is_track(&self, text: &str) -> bool {
        // "Group C" beside "Group A" may be asked for, or not.
        let asks = |track: Range<usize>| asks_who(&[&text[..track.start], &text[track.end..]].concat());
        is_section(text)
            || text.len() < 20
                && says_track(text)
                && content::letters_alone(text).next().is_some()
                && !self.track_within(text).is_some_and(asks)
    }

    fn track_within(&self, heading: &str) -> Option<Range<usize>> {
        let place = |word: &str| word.as_ptr() as usize - heading.as_ptr() as usize;
        let (mut track, mut others, mut before) = (0..0, 0, "");
        for word in heading.split(|letter: char| !letter.is_alphanumeric()) {
            if track.is_empty() && word.len() == 1 && says_track(before) {
                track = place(before)..place(word) + 1;
                others -= 1;
            } else if !word.is_empty() {
                others += 1;
            }
            before = if word.is_empty() { before } else { word };
        }
        // "Track A" asks nothing.
        (others > 0 && !track.is_empty()).then_some(track)
    }

    fn role(&self, text: &str) -> Option<&'static str> {
        role_above(text)
    }
}
