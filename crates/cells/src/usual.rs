//! Rows that are as most are, which are mapped without looking at them closely: most of the time that a long list takes.

use std::ops::Range;

use domain::{
    email,
    roster::{Field, PackedRows, Place},
};
use texts::TextPlatform;

use crate::{
    book::{Grid, GridRow, Look},
    cell_texts::{normal, unmarked},
    content,
};

/// Where mapped texts are: in the file as it was read, or made of what is there.
pub struct Texts<'a> {
    pub of_file: &'a str,
    pub more: String,
}

impl Texts<'_> {
    pub fn text(&self, (start, end): Place) -> &str {
        let own = self.of_file.len();
        let (start, end) = (start as usize, end as usize);
        let found =
            if start < own { self.of_file.get(start..end) } else { self.more.get(start - own..end - own) };
        found.unwrap_or_default()
    }

    /// The place of a text, which is kept if it is not the file's.
    pub fn place(&mut self, text: &str) -> Place {
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

/// The columns of a table in which each field is one column's, names and addresses among them.
pub struct Usual<'a> {
    /// By the sheet's column; none: it is not used.
    pub fields: Vec<Option<Field>>,
    /// What stands above the rows, for fields without a column.
    pub above: Vec<(Field, Place)>,
    pub heading: Option<GridRow<'a>>,
    pub platform: &'a dyn TextPlatform,
}

impl Usual<'_> {
    /// Maps usual rows from the first of `rows` on, up to the first other one. Returns how many, and how many bytes their
    /// texts have.
    #[inline(never)]
    pub fn map(
        &self,
        grid: Grid<'_>,
        rows: Range<usize>,
        texts: &mut Texts<'_>,
        packed: &mut PackedRows,
    ) -> (usize, usize) {
        let (mut count, mut size) = (0, 0);
        let starts = self.starts();
        for at in rows {
            let row = grid.row(at);
            let Some((mut places, plain)) = self.places(row, &starts, texts) else { break };
            for (field, place) in &self.above {
                places[*field as usize] = *place;
            }
            size += places.iter().map(|(start, end)| (end - start) as usize).sum::<usize>();
            packed.push_usual(row.number, places, plain);
            count += 1;
        }
        (count, size)
    }

    /// The first byte of each column's heading, in small letters.
    fn starts(&self) -> Vec<u8> {
        let heading = |column: u16| self.heading.map_or("", |heading| heading.text(column));
        let start = |column| heading(column).bytes().next().unwrap_or_default().to_ascii_lowercase();
        (0..).take(self.fields.len()).map(start).collect()
    }

    /// The places of a row with a name of nothing but names and an address of the usual shape in a cell each, and nothing in
    /// the others that would be changed, parted or asked about. None: it is to be looked at closely, which says the same of
    /// such a row and takes five times as long.
    fn places(
        &self,
        row: GridRow<'_>,
        starts: &[u8],
        texts: &mut Texts<'_>,
    ) -> Option<([Place; Field::ALL.len()], email::Plain)> {
        let mut plain = None;
        let mut places = [(0, 0); Field::ALL.len()];
        let mut is_first = true;
        for cell in row.placed_cells() {
            let column = usize::from(cell.column);
            let Some(field) = self.fields.get(column).copied().flatten() else { continue };
            let (start, end) = (cell.place.0 as usize, cell.place.1 as usize);
            let first = *texts.of_file.as_bytes().get(start)?;
            if !cell.kind.is_text() || cell.look == Look::Cut {
                return None;
            }
            // It may be the heading once more.
            if is_first && starts.get(column) == Some(&first.to_ascii_lowercase()) {
                return None;
            }
            is_first = false;
            let is_word = first.is_ascii_alphanumeric() && first != b'E';
            if is_word
                && !matches!(field, Field::Name | Field::Email | Field::Country)
                && cell.look == Look::Plain
            {
                places[field as usize] = cell.place;
                continue;
            }
            let text = texts.of_file.get(start..end)?;
            let is_usual = match field {
                Field::Email => {
                    plain = email::plain(text);
                    plain.is_some()
                }
                _ if first == b'\'' || !is_word && (content::is_error(text) || content::is_formula(text)) => {
                    false
                }
                Field::Name => is_usual_name(text),
                // Namibia or nothing, Saudi Arabia or South Africa.
                Field::Country => !matches!(text, "NA" | "SA"),
                _ => true,
            };
            if !is_usual {
                return None;
            }
            let is_plain = field == Field::Email || cell.look == Look::Plain;
            places[field as usize] =
                if is_plain { cell.place } else { texts.place(&normal(text, self.platform)) };
        }
        plain.filter(|_| places[Field::Name as usize] != (0, 0)).map(|plain| (places, plain))
    }
}

/// Whether nothing is around a name that lists put there: no mark, role, link or quote.
fn is_usual_name(name: &str) -> bool {
    // Dashes and brackets of other scripts begin with the last two.
    let is_mark = |byte: u8| {
        !byte.is_ascii_alphabetic()
            && matches!(
                byte,
                b'"' | b'\'' | b'(' | b')' | b',' | b'-' | b'/' | b':' | b']' | b'|' | 0xE2 | 0xEF
            )
    };
    !name.bytes().any(is_mark) && unmarked(name).len() == name.len()
}
