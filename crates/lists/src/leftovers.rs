//! Rows that say nobody in a table of people: places that a template left for more of them, notes and page lines.

use std::ops::Range;

use cells::{
    book::{CellKind, Grid, GridCell, GridRow},
    cell_texts::unmarked,
    content,
    fold::fold,
    headings::{Headings, Strength},
};
use domain::{countries, zones};

use crate::list::without_phone;

/// So many rows below each other that differ in nothing but numbers are a template's: nobody is called as the next three.
const RUN_MIN: usize = 4;
/// Longer cells, in bytes, are no template's: a file may name one long text in every cell.
const PLACE_MAX: usize = 200;
/// So many rows tell whether a table is filled in.
const ROWS_LOOKED_AT: usize = 200;

/// Which columns say who somebody is, and which are read at all.
pub struct Columns<'a> {
    pub who: &'a [u16],
    pub is_used: &'a dyn Fn(u16) -> bool,
    /// Numbers, boxes and the like, which are no person's own.
    pub is_prefilled: &'a dyn Fn(GridCell<'_>) -> bool,
}

impl Columns<'_> {
    /// The rows that a template left: runs of rows that are alike but for numbers and have no address. None where no other
    /// row is there, since the list then is what it is.
    #[inline(never)]
    pub fn templates(&self, grid: Grid<'_>, first_row: usize) -> Vec<Range<usize>> {
        let mut runs = Vec::new();
        let mut start = first_row;
        let mut others = 0;
        for at in first_row..grid.row_count() {
            if at + 1 < grid.row_count() && self.are_alike(grid.row(at), grid.row(at + 1)) {
                continue;
            }
            if at + 1 - start >= RUN_MIN {
                runs.push(start..at + 1);
            } else {
                others += at + 1 - start;
            }
            start = at + 1;
        }
        if others == 0 { Vec::new() } else { runs }
    }

    fn are_alike(&self, one: GridRow<'_>, next: GridRow<'_>) -> bool {
        let is_somebodys = |column: &u16| {
            let text = one.text(*column);
            text.len() > PLACE_MAX || text.as_bytes().contains(&b'@')
        };
        // Most rows have an address, mostly behind the name.
        if self.who.iter().rev().any(is_somebodys) {
            return false;
        }
        self.who.iter().all(|column| {
            let (text, other) = (one.text(*column), next.text(*column));
            !content::has_at(text) && is_same_but_for_numbers(text, other)
        }) && self.has_nothing_new(one, next)
            && self.has_nothing_new(next, one)
    }

    /// Whether all cells of a row are as those of its neighbour, or nobody's.
    fn has_nothing_new(&self, row: GridRow<'_>, neighbour: GridRow<'_>) -> bool {
        row.cells().all(|cell| {
            let is_who = self.who.contains(&cell.column);
            let other = neighbour.text(cell.column);
            // What was not calculated is told of.
            !(is_who && matches!(cell.kind, CellKind::Error | CellKind::Uncalculated))
                && (is_same_but_for_numbers(cell.text, other)
                    || !is_who && (self.is_prefilled)(cell)
                    || !(self.is_used)(cell.column) && is_ordinal(cell.text) && is_ordinal(other))
        })
    }

    /// Whether what says who somebody is says nothing at all, as in the places a template left free.
    #[inline(never)]
    pub fn is_free(&self, row: GridRow<'_>) -> bool {
        self.who
            .iter()
            .map(|column| row.text(*column))
            .all(|text| !content::has_letter_or_digit(text) || text == "0" || content::is_placeholder(text))
    }

    /// Whether most rows have more than a name in the columns that are read; notes below the last of these do not count.
    #[inline(never)]
    pub fn is_filled(&self, grid: Grid<'_>, first_row: usize) -> bool {
        let rows = first_row..grid.row_count().min(first_row + ROWS_LOOKED_AT);
        let (mut all, mut count, mut filled) = (0, 0, 0);
        for row in rows.map(|at| grid.row(at)) {
            all += 1;
            if row.cells().filter(|cell| (self.is_used)(cell.column)).nth(1).is_some() {
                (count, filled) = (all, filled + 1);
            }
        }
        filled > 1 && filled * 10 >= count * 7
    }

    /// Whether the only cell of a row among filled ones is a line about the list, a page or a part of it, and no name.
    #[inline(never)]
    pub fn is_note(&self, row: GridRow<'_>) -> bool {
        let mut cells = row.cells();
        let (Some(cell), None) = (cells.next(), cells.next()) else { return false };
        if cell.kind != CellKind::Text || content::has_at(cell.text) {
            return false;
        }
        if !(self.is_used)(cell.column) {
            return content::has_letter_or_digit(cell.text);
        }
        self.who.contains(&cell.column) && !says_name(cell.text)
    }
}

/// What stands alone on a page or above a part of a list, folded.
const ABOUT: &str = "\
    confidential confidencial confidentiel vertraulich riservato rahasia gizli конфиденциально سري 机密 women men mujeres hombres \
    femmes hommes frauen manner mulheres homens donne uomini женщины мужчины نساء رجال महिलाएं पुरुष kadinlar erkekler";

/// Whether a text alone in its row may be a name, perhaps with a telephone number.
fn says_name(text: &str) -> bool {
    let name = without_phone(unmarked(text)).0;
    let is_sentence =
        || name.ends_with(['.', '!', '。', '।', '؟', '?']) && name.split_whitespace().nth(5).is_some();
    let is_known = || {
        Headings::get().read(name).is_some_and(|heading| heading.strength == Strength::Exact)
            || content::is_one_of(ABOUT, &fold(name))
            || countries::resolve(name).is_some_and(|_| name.len() > 3)
            || matches!(zones::resolve(name), zones::Resolved::Zone(_))
    };
    content::is_name(name) && !is_sentence() && !is_known()
}

fn is_same_but_for_numbers(one: &str, other: &str) -> bool {
    if one.len().max(other.len()) > PLACE_MAX {
        return false;
    }
    let (mut one, mut other) = (
        one.chars().filter(|letter| !letter.is_numeric()),
        other.chars().filter(|letter| !letter.is_numeric()),
    );
    loop {
        match (one.next(), other.next()) {
            (None, None) => return true,
            (one, other) if one != other => return false,
            _ => {}
        }
    }
}

/// "a", "12th", "XXIV", "二十": what rows are numbered with besides digits.
fn is_ordinal(text: &str) -> bool {
    let is_roman =
        |letter: char| matches!(letter.to_ascii_uppercase(), 'I' | 'V' | 'X' | 'L' | 'C' | '.' | ')');
    let is_chinese = |letter: char| "一二三四五六七八九十百".contains(letter);
    !text.is_empty()
        && text.len() < 30
        && (text.chars().filter(|letter| !letter.is_numeric()).nth(3).is_none()
            || text.chars().all(is_roman)
            || text.chars().all(is_chinese))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_lines_about_the_list() {
        for name in ["Ada Obi", "3. Ada Obi", "Ada", "佐藤 花", "Ada Obi - 0803 123 4567", "محمد علي"]
        {
            assert!(says_name(name), "{name}");
        }
        for line in [
            "Page 1 of 2",
            "Seite 2",
            "Local 88:",
            "Prepared by: Sam Poe",
            "Nigeria",
            "2. Malaysia",
            "Lagos",
            "- 1 -",
            "All rights are with the union.",
            "CONFIDENTIAL",
            "Women",
            "Frauen:",
        ] {
            assert!(!says_name(line), "{line}");
        }
    }

    #[test]
    fn rows_may_be_numbered_in_many_ways() {
        for text in ["a", "12th", "21st", "XXIV", "iv)", "二十一"] {
            assert!(is_ordinal(text), "{text}");
        }
        assert!(!is_ordinal("comes later") && !is_ordinal("") && !is_ordinal("Hall"));
    }
}
