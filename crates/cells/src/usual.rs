//! Rows that are as most are, which are mapped without looking at them closely: most of the time that a long list takes.

use std::{borrow::Cow, ops::Range};

use domain::{
    eights, email,
    roster::{Field, PackedRows, Place, is_no_name},
};
use texts::TextPlatform;

use crate::{
    book::{Grid, GridRow, Look},
    cell_texts::{PARTS_MAX, normal, unmarked},
    content::{self, is_unspaced},
};

/// Where mapped texts are: in the file as it was read, or made of what is there.
pub struct Texts<'a> {
    pub of_file: &'a str,
    pub more: String,
    /// Numbers of the rows with an at sign in a cell that is not read, in their order.
    pub beside: Vec<u32>,
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

/// What a column of such a table has.
#[derive(Clone, Copy)]
pub enum Has {
    /// Nothing that is asked.
    Nothing,
    /// Nothing that is asked, but people may stand there.
    Notes,
    /// The same, and what is written there is looked at closely.
    Closely,
    Value(Field),
    /// The nth part of the name, the first of one alone.
    NamePart(usize),
}

/// The columns of a table in which each field is one column's, or the name that of several, and addresses are among them.
pub struct Usual<'a> {
    columns: Vec<Has>,
    has_parts: bool,
    /// The family's name comes first.
    is_family_first: bool,
    /// The first byte of each column's heading, in small letters.
    starts: Vec<u8>,
    /// What stands above the rows, for fields without a column.
    pub above: Vec<(Field, Place)>,
    platform: &'a dyn TextPlatform,
}

/// Longer texts may say more than a track, in bytes.
const TRACK_MAX: usize = 9;

impl<'a> Usual<'a> {
    /// `columns`: by the sheet's column.
    pub fn new(
        columns: Vec<Has>,
        is_family_first: bool,
        heading: Option<GridRow<'_>>,
        platform: &'a dyn TextPlatform,
    ) -> Usual<'a> {
        let text = |column: u16| heading.map_or("", |heading| heading.text(column));
        let start = |column| text(column).bytes().next().unwrap_or_default().to_ascii_lowercase();
        let starts = (0..).take(columns.len()).map(start).collect();
        let has_parts = columns.iter().any(|has| matches!(has, Has::NamePart(1..)));
        Usual { columns, has_parts, is_family_first, starts, above: Vec::new(), platform }
    }

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
        for at in rows {
            let row = grid.row(at);
            let Some((mut places, plain)) = self.places(row, texts) else { break };
            for (field, place) in &self.above {
                places[*field as usize] = *place;
            }
            size += places.iter().map(|(start, end)| (end - start) as usize).sum::<usize>();
            packed.push_usual(row.number, places, plain);
            count += 1;
        }
        (count, size)
    }

    /// The places of a row with a name of nothing but names and an address of the usual shape, and nothing in the other cells
    /// that would be changed, parted or asked about. None: it is to be looked at closely, which says the same of such a row
    /// and takes five times as long.
    fn places(
        &self,
        row: GridRow<'_>,
        texts: &mut Texts<'_>,
    ) -> Option<([Place; Field::ALL.len()], email::Plain)> {
        let mut plain = None;
        let mut places = [(0, 0); Field::ALL.len()];
        let mut parts = [(0, 0); PARTS_MAX];
        let mut is_plain_name = true;
        let mut is_first = true;
        for cell in row.placed_cells() {
            let column = usize::from(cell.column);
            let field = match self.columns.get(column) {
                Some(Has::Nothing) => continue,
                Some(Has::Closely) => return None,
                None | Some(Has::Notes) => {
                    let (start, end) = (cell.place.0 as usize, cell.place.1 as usize);
                    if eights::has(texts.of_file.as_bytes().get(start..end)?, b'@') {
                        texts.beside.push(row.number);
                    }
                    continue;
                }
                Some(Has::Value(field)) => *field,
                Some(Has::NamePart(_)) => Field::Name,
            };
            let (start, end) = (cell.place.0 as usize, cell.place.1 as usize);
            let first = *texts.of_file.as_bytes().get(start)?;
            if !cell.kind.is_text() || matches!(cell.look, Look::Cut | Look::Struck) {
                return None;
            }
            // It may be the heading once more.
            if is_first && self.starts.get(column) == Some(&first.to_ascii_lowercase()) {
                return None;
            }
            is_first = false;
            let is_word = first.is_ascii_alphanumeric() && first != b'E';
            let is_plain = cell.look == Look::Plain;
            // "A (facilitator)", "B ❌".
            if field == Field::Track
                && end - start > 1
                && (end - start > TRACK_MAX || eights::has(texts.of_file.as_bytes().get(start..end)?, 0xE2))
            {
                return None;
            }
            if is_word && is_plain && !matches!(field, Field::Name | Field::Email | Field::Country) {
                places[field as usize] = cell.place;
                continue;
            }
            let text = texts.of_file.get(start..end)?;
            if field == Field::Email {
                plain = Some(email::plain(text)?);
                places[field as usize] = cell.place;
                continue;
            }
            let is_odd = || content::is_error(text) || content::is_formula(text) || content::is_ditto(text);
            if first == b'\'' || !is_word && is_odd() {
                return None;
            }
            match (field, self.columns.get(column)) {
                (_, Some(Has::NamePart(nth))) if is_usual_name(text) => {
                    *parts.get_mut(*nth)? = cell.place;
                    is_plain_name &= is_plain;
                    continue;
                }
                (Field::Name, _) => return None,
                // Namibia or nothing, Saudi Arabia or South Africa.
                (Field::Country, _) if matches!(text, "NA" | "SA") => return None,
                _ => {}
            }
            places[field as usize] =
                if is_plain { cell.place } else { texts.place(&normal(text, self.platform)) };
        }
        let plain = plain?;
        places[Field::Name as usize] = self.name(parts, is_plain_name, texts)?;
        Some((places, plain))
    }

    /// The place of a name that has these parts.
    fn name(&self, mut parts: [Place; PARTS_MAX], is_plain: bool, texts: &mut Texts<'_>) -> Option<Place> {
        let text = |(start, end): Place| texts.of_file.get(start as usize..end as usize).unwrap_or_default();
        let first = *parts.iter().find(|part| part.1 > 0)?;
        if !self.has_parts {
            return Some(if is_plain { first } else { texts.place(&normal(text(first), self.platform)) });
        }
        // Scripts without blanks have another order; a part may say that there is none, or stand in another once more.
        let is_joined = |part: &Place| !is_unspaced(text(*part)) && !is_no_name(text(*part));
        let ends = |one: Place, other: Place| other.1 > 0 && text(one).ends_with(text(other));
        if !parts.iter().filter(|part| part.1 > 0).all(is_joined)
            || ends(parts[0], parts[1])
            || ends(parts[1], parts[0])
        {
            return None;
        }
        if self.is_family_first {
            parts.reverse();
        }
        let start = texts.more.len();
        for (from, to) in parts.into_iter().filter(|part| part.1 > 0) {
            if texts.more.len() > start {
                texts.more.push(' ');
            }
            texts.more.push_str(texts.of_file.get(from as usize..to as usize)?);
        }
        if !is_plain && let Cow::Owned(composed) = normal(&texts.more[start..], self.platform) {
            texts.more.truncate(start);
            texts.more.push_str(&composed);
        }
        let own = texts.of_file.len();
        Some(((own + start) as u32, (own + texts.more.len()) as u32))
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
    !name.bytes().any(is_mark) && unmarked(name).len() == name.len() && !is_shouted_at_an_end(name)
}

/// Whether a name of other letters begins or ends with capitals alone, as "CANCELLED Ada Obi" does.
pub fn is_shouted_at_an_end(name: &str) -> bool {
    let are_capitals =
        |letters: Option<&[u8]>| letters.is_some_and(|two| two.iter().all(u8::is_ascii_uppercase));
    let bytes = name.as_bytes();
    (are_capitals(bytes.get(..2)) || are_capitals(bytes.len().checked_sub(2).and_then(|at| bytes.get(at..))))
        && bytes.iter().any(u8::is_ascii_lowercase)
}
