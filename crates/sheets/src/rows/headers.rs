//! Rows that are about the others: a heading that comes again, the title of a part, an example.

use cells::{
    book::{Grid, GridCell, GridRow},
    content,
    fold::fold,
    headings::{Headings, Meaning, Strength, is_section, role_above},
};
use domain::{
    countries,
    roster::{Field, PARTICIPANT, names_languages, names_track, role_alone, says_track},
    zones::{self, Resolved},
};
use lists::titles::{is_part, track_in_title};
use texts::marks::without_number;

use super::{
    ABOVE_HEADING, has_address,
    mapper::{Mapper, Use},
};

/// A wider row is no heading of another part; the same heading again is known by its words, however wide.
const HEADING_CELLS_MAX: usize = 60;

/// How the name in the next row is read aloud, in kana alone above it.
pub(super) fn is_reading(row: GridRow<'_>, next: GridRow<'_>) -> bool {
    let mut cells = row.cells();
    let (Some(cell), None) = (cells.next(), cells.next()) else { return false };
    let is_kana = |letter: char| matches!(letter, ' ' | '\u{3000}' | '\u{3041}'..='\u{30FF}');
    let is_kanji = |letter: char| matches!(letter, '\u{3400}'..='\u{9FFF}');
    cell.text.chars().all(is_kana) && next.text(cell.column).contains(is_kanji)
}

/// "Panelist Details", alone above the heading of a part; nobody is named there, unless a number is before it as in "3.
/// Activities".
pub(super) fn is_title(row: GridRow<'_>, is_nobody: bool) -> bool {
    row.cells().nth(1).is_none() && (is_nobody || row.cells().any(|cell| without_number(cell.text).is_some()))
}

/// How examples begin, and what is to be done with them; folded.
const EXAMPLE: &str = "\
    example examples eg delete remove beispiel bsp zb loschen ejemplo ej pej borrar eliminar exemple ex supprimer exemplo \
    apagar esempio cancella esempi contoh hapus ornek пример например удалить مثال احذف उदाहरण 例 示例 例子 記入例 예시 voorbeeld \
    przyklad";

/// "Example: Jane Doe", "Jane Doe (delete this row)". Somebody with an address of their own may have a note that says
/// so of something else: `is_who` are the columns of names and addresses.
pub(super) fn is_example(row: GridRow<'_>, has_own: bool, is_who: impl Fn(u16) -> bool) -> bool {
    // "EX" is a kind of address in exports of Exchange.
    let may_say = |cell: &GridCell<'_>| {
        is_who(cell.column) || cell.text.len() > 2 && (!has_own || !cell.text.contains(' '))
    };
    row.cells().filter(may_say).any(|cell| is_example_of(cell.text, 0))
}

/// The same of a name on any row, where only a clear word says it.
pub(super) fn is_clear_example(name: &str) -> bool {
    name.bytes().any(|byte| matches!(byte, b':' | b'(' | 0xEF)) && is_example_of(name, 4)
}

/// Whether a text says that it is an example, in a word of so many bytes.
fn is_example_of(text: &str, length: usize) -> bool {
    let is_word = |word: &str| word.len() >= length && content::is_one_of(EXAMPLE, word);
    // No word of them begins with another letter: most cells are none by that.
    let first = text.as_bytes().first().map_or(b' ', u8::to_ascii_lowercase);
    if first.is_ascii_lowercase() && !b"abcdehloprsvz".contains(&first) && !text.contains(['(', '[', '（']) {
        return false;
    }
    let mut parts = text.split(['(', '[', '（']);
    let first = |part: &str| fold(part.trim_start().split(' ').next().unwrap_or_default());
    text.len() < 120
        && (parts.next().is_some_and(|part| first(part).split(' ').take(1).any(is_word))
            || parts.any(|part| fold(part).split(' ').any(is_word)))
}

/// "Both tracks", with no letter of one of them.
fn is_both(text: &str) -> bool {
    text.len() < 24 && says_track(text) && content::letters_alone(text).next().is_none()
}

/// So many lines of one cell may be asked whether they are such.
const SECTIONS_LOOKED_AT: usize = 1_000;

/// The role that a row of one cell says, and nothing else.
pub(crate) fn role_alone_in(row: GridRow<'_>) -> Option<&'static str> {
    let mut cells = row.cells();
    cells.next().filter(|_| cells.next().is_none()).and_then(|cell| role_above(cell.text))
}

/// The texts alone in their rows.
fn alone(grid: Grid<'_>, first_row: usize) -> Vec<&str> {
    let rows = grid.single_cells(first_row.saturating_sub(ABOVE_HEADING), SECTIONS_LOOKED_AT);
    rows.into_iter().flat_map(|at| grid.row(at).cells()).map(|cell| cell.text).collect()
}

/// Whether facilitators stand below one line, and others below another: participants, or a track's. One alone is the list's title.
pub(crate) fn has_role_sections(grid: Grid<'_>, first_row: usize) -> bool {
    let alone = alone(grid, first_row);
    let mut roles = alone.iter().filter_map(|text| role_above(text));
    roles
        .next()
        .is_some_and(|first| roles.any(|role| role != first) || alone.iter().any(|text| is_section(text)))
}

/// Whether several countries stand alone in their rows: one of them may be called Israel.
pub(super) fn has_countries(grid: Grid<'_>, first_row: usize) -> bool {
    let alone = alone(grid, first_row);
    alone.into_iter().filter(|text| text.len() > 3 && countries::resolve(text).is_some()).nth(1).is_some()
}

/// Which field a line above the list is of, and what it says for all: "Country: Kenya", in one cell or in two.
pub(super) fn told_above<'a>(row: GridRow<'a>, headings: &Headings) -> Option<(Field, &'a str)> {
    let mut cells = row.cells();
    if let (Some(cell), None) = (cells.next(), cells.next())
        && let Some(track) = track_in_title(cell.text)
    {
        return Some((Field::Track, track));
    }
    let (key, value) = told(row)?;
    let heading = headings.read(key.trim_end_matches([':', '：', ' ']))?;
    let Meaning::Asked(field) = heading.meaning else { return None };
    let is_such = match field {
        Field::Track => names_track(value),
        Field::Country => countries::resolve(value).is_some(),
        Field::Language => names_languages(value),
        Field::Zone => !matches!(zones::resolve(value), Resolved::Unknown),
        Field::Name | Field::Email | Field::Sector | Field::Role => false,
    };
    (is_such && heading.strength == Strength::Exact).then_some((field, value))
}

/// What a line above a list is of, and what it says: "Union: NLC".
fn told(row: GridRow<'_>) -> Option<(&str, &str)> {
    let mut cells = row.cells();
    let (first, second) = (cells.next()?, cells.next());
    if cells.next().is_some() || first.text.len() > TOLD_MAX || content::has_at(first.text) {
        return None;
    }
    match second {
        Some(second) => (!content::has_at(second.text)).then_some((first.text, second.text)),
        None => {
            let parts = first.text.split_once([':', '：']).map(|(key, value)| (key, value.trim()));
            parts.filter(|(_, value)| !value.is_empty())
        }
    }
}

/// Longest such line, in bytes, and most of them.
const TOLD_MAX: usize = 100;
pub(crate) const TOLD_LINES_MAX: usize = 10;

/// How many lines above a list without a heading say what it is of: two or more in one cell each, and people below.
pub(crate) fn lines_told(grid: Grid<'_>) -> usize {
    let is_told = |at: &usize| grid.row(*at).cells().nth(1).is_none() && told(grid.row(*at)).is_some();
    let count = (0..grid.row_count().min(TOLD_LINES_MAX)).take_while(is_told).count();
    let are_people_below = count > 1 && count < grid.row_count() && has_address(grid.row(count));
    if are_people_below { count } else { 0 }
}

impl Mapper<'_> {
    /// What stands alone above those who have it: "Track A", "Facilitators", and a country where others have addresses.
    pub(super) fn section<'b>(&self, row: GridRow<'b>) -> Option<(Field, &'b str)> {
        let mut cells = row.cells();
        let (Some(cell), None) = (cells.next(), cells.next()) else { return None };
        let may_be_place = matches!(self.use_of(cell.column), Use::NamePart(_) | Use::Notes | Use::Unused);
        self.section_of(cell.text, self.has_role_sections, may_be_place)
    }

    /// The same of the sheet's name. One called "Participants" says nothing.
    pub(super) fn section_of_sheet<'b>(&self, name: &'b str) -> Option<(Field, &'b str)> {
        self.section_of(name, role_alone(name).is_some_and(|role| role != PARTICIPANT), true)
    }

    fn section_of<'b>(
        &self,
        text: &'b str,
        may_be_role: bool,
        may_be_place: bool,
    ) -> Option<(Field, &'b str)> {
        let title = text;
        let text = text.trim_end_matches([':', '：', ' ']);
        // "Track B: Bargaining", "Peserta Jalur A".
        if (is_section(text) || is_both(text)) && names_track(text) || is_part(title) {
            return Some((Field::Track, text));
        }
        if may_be_role && let Some(role) = role_above(text) {
            // "Members" is no role by itself.
            let is_role = role_alone(text).is_some();
            return Some((Field::Role, if is_role { text } else { role }));
        }
        let text = without_number(text).map_or(text, str::trim_start);
        // Two or three letters are a country's code, and somebody's name.
        (self.has_addresses
            && may_be_place
            && text.chars().nth(3).is_some()
            && countries::resolve(text).is_some())
        .then_some((Field::Country, text))
    }

    /// The heading again, as printed lists have it on every page; that of another part of a report; the ids of questions
    /// that Qualtrics writes below them. `has_at`: the row has an address.
    pub(super) fn is_heading(&self, row: GridRow<'_>, name: &str, has_at: bool) -> bool {
        // "TRACK A" above those who take it, "Coming:".
        let is_above = |cell: GridCell<'_>| {
            is_section(cell.text) || cell.text.ends_with([':', '：']) || self.section(row).is_some()
        };
        if row.cells().nth(1).is_none() && row.cells().all(is_above) {
            return true;
        }
        let Some(heading) = self.heading else { return false };
        if name.starts_with("{\"ImportId\"") {
            return true;
        }
        let is_known = |cell: GridCell<'_>| self.headings.read(cell.text).is_some();
        let may_be = || (2..=HEADING_CELLS_MAX).contains(&row.cells().count());
        if !has_at && may_be() && row.cells().all(is_known) {
            return true;
        }
        let (mut alike, mut other) = (0, 0);
        let mut says_name = false;
        for cell in row.cells().filter(|cell| self.is_used(cell.column)) {
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

/// The same but for case, blanks and punctuation. Most cells differ in their first letter already.
fn is_alike(text: &str, heading: &str) -> bool {
    let first = |text: &str| text.trim_start().chars().next().map(|letter| letter.to_ascii_lowercase());
    text.len() < 60 && first(text) == first(heading) && fold(text) == fold(heading)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_examples_is_one() {
        for word in EXAMPLE.split(' ') {
            assert!(is_example_of(word, 0) && is_example_of(&word.to_uppercase(), 0), "{word}");
            assert!(is_example_of(&format!("Jane Doe ({word})"), 0), "{word}");
        }
        assert!(!is_example_of("Exa Obi", 0) && !is_example_of("Nigeria", 0));
    }
}
