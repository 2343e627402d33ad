//! What stands in each column below the heading: how much, and what it looks like.

use domain::{email, zones::ZoneId};
use texts::marks::without_number;

use crate::{
    book::{CellKind, Grid, GridCell},
    content::{self, is_track, is_unspaced},
};

/// At most so many rows, spread over the list, are looked at closely; all are counted.
const ROWS_LOOKED_AT: usize = 400;
/// Fewer of a wide sheet, so that all its texts together stay within the memory.
const CELLS_LOOKED_AT: usize = 200_000;
/// Sample values a column, and the length of each in characters.
const SAMPLES: usize = 3;
const SAMPLE_MAX: usize = 100;

/// A column that has something in it.
#[derive(Default)]
pub struct Profile<'a> {
    /// As the sheet counts it, from 0.
    pub column: u16,
    /// Cells below the heading that are not empty.
    pub filled: usize,
    /// Of these, cells with a value: no error, no uncalculated formula.
    pub usable: usize,
    /// The first values.
    pub samples: Vec<String>,
    /// Cells looked at, and how many of these are one address, hold an address, look like a name …
    pub seen: usize,
    pub addresses: usize,
    pub with_address: usize,
    pub names: usize,
    pub one_word_names: usize,
    pub unspaced_names: usize,
    pub tracks: usize,
    pub ticks: usize,
    pub zone_names: usize,
    pub distinct: usize,
    /// The one value of a column that repeats it, if it stands there twice or more.
    pub repeated: Option<&'a str>,
    first: Option<&'a str>,
    is_uniform: bool,
    looks: Looks<'a>,
}

impl Profile<'_> {
    /// Whether at least `percent` of the cells looked at are such.
    pub fn mostly(&self, such: usize, percent: usize) -> bool {
        self.seen > 0 && such * 100 >= self.seen * percent
    }
}

/// The profile of every column of the sheet that has something in it, headings and titles included; from left to right.
#[inline(never)]
pub fn profiles<'a>(grid: Grid<'a>, first_row: usize) -> Vec<Profile<'a>> {
    let columns = grid.columns();
    let mut index_of = vec![u16::MAX; columns.last().map_or(0, |last| usize::from(*last) + 1)];
    let mut profiles: Vec<Profile> = Vec::new();
    for column in columns {
        index_of[usize::from(column)] = profiles.len() as u16;
        profiles.push(Profile { column, is_uniform: true, ..Profile::default() });
    }
    let looked_at = (CELLS_LOOKED_AT / profiles.len().max(1)).clamp(1, ROWS_LOOKED_AT);
    let step = grid.row_count().saturating_sub(first_row).div_ceil(looked_at).max(1);
    let mut counts = vec![Count { filled: 0, usable: 0, is_compared: true }; profiles.len()];
    for at in first_row..grid.row_count() {
        let row = grid.row(at);
        let look_closely = (at - first_row).is_multiple_of(step);
        for cell in row.placed_cells() {
            let index = usize::from(index_of.get(usize::from(cell.column)).copied().unwrap_or(u16::MAX));
            let Some(count) = counts.get_mut(index) else { continue };
            let has_value = !matches!(cell.kind, CellKind::Error | CellKind::Uncalculated);
            count.filled += 1;
            count.usable += u32::from(has_value);
            if count.is_compared || look_closely {
                let profile = &mut profiles[index];
                if count.is_compared {
                    count.is_compared = profile.compare(row.cell(cell).text);
                }
                if look_closely && has_value {
                    profile.look_at(row.cell(cell));
                }
            }
        }
    }
    for (profile, count) in profiles.iter_mut().zip(counts) {
        (profile.filled, profile.usable) = (count.filled as usize, count.usable as usize);
        profile.distinct = std::mem::take(&mut profile.looks).count;
        profile.repeated = profile.first.filter(|_| profile.is_uniform && profile.filled > 1);
    }
    profiles
}

/// What is counted in every cell of a column, close together: a list has many more than are looked at.
#[derive(Clone, Copy)]
struct Count {
    filled: u32,
    usable: u32,
    /// Its values are still compared.
    is_compared: bool,
}

/// What a text looks like.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Look {
    is_address: bool,
    has_address: bool,
    is_name: bool,
    is_one_word_name: bool,
    is_unspaced_name: bool,
    is_track: bool,
    is_tick: bool,
    is_zone_name: bool,
}

impl Look {
    fn at(text: &str, kind: CellKind) -> Look {
        if email::is_plain(text) {
            return Look { is_address: true, has_address: true, ..Look::default() };
        }
        let of_letters = if kind == CellKind::Text { Look::of_letters(text) } else { None };
        of_letters.unwrap_or_else(|| Look::closely(text, kind))
    }

    /// The same as `closely`, of a text that is nothing but letters and single blanks.
    fn of_letters(text: &str) -> Option<Look> {
        let words = content::words_of_letters(text)?;
        let is_tick = words == 1 && content::is_tick(text);
        let is_name = !is_tick && content::is_short_name(text, words);
        Some(Look {
            is_tick,
            is_name,
            is_one_word_name: is_name && words == 1,
            is_unspaced_name: is_name && is_unspaced(text),
            is_track: is_track(text),
            ..Look::default()
        })
    }

    fn closely(text: &str, kind: CellKind) -> Look {
        if content::has_at(text) {
            let is_address = content::is_address(text);
            let has_address = is_address || content::find_address(text).is_some();
            return Look { is_address, has_address, ..Look::default() };
        }
        let is_tick = kind == CellKind::Tick || content::is_tick(text) || matches!(text, "0" | "1");
        if kind != CellKind::Text {
            return Look { is_tick, ..Look::default() };
        }
        // "1. Ada" is a name in a numbered list.
        let name = without_number(text).map_or(text, str::trim_start);
        let is_name = !is_tick
            && if name.len() == text.len() { content::is_name_or_tick(name) } else { content::is_name(name) };
        Look {
            is_tick,
            is_name,
            is_one_word_name: is_name && !name.contains(char::is_whitespace),
            is_unspaced_name: is_name && is_unspaced(name),
            is_track: is_track(text),
            is_zone_name: text.contains('/') && ZoneId::parse(text).is_some(),
            ..Look::default()
        }
    }
}

/// A text with its hash, and what it looks like.
#[derive(Clone, Copy)]
struct Known<'a> {
    hash: u32,
    text: &'a str,
    kind: CellKind,
    look: Look,
}

/// What the texts of a column look like, each looked at once: most columns repeat a few, and looking takes longer than
/// finding. A table of our own with a place for each text and kind, twice as long as it has texts, a power of two: code that sorts texts
/// is the heaviest of the worker.
#[derive(Default)]
struct Looks<'a> {
    table: Vec<Option<Known<'a>>>,
    count: usize,
}

impl<'a> Looks<'a> {
    fn at(&mut self, text: &'a str, kind: CellKind) -> Look {
        let is_it = |known: &Known| known.text == text && known.kind == kind;
        if self.count * 2 >= self.table.len() {
            let longer = vec![None; (self.table.len() * 4).max(16)];
            for known in std::mem::replace(&mut self.table, longer).into_iter().flatten() {
                let at = self.place(known.hash, |_| false);
                self.table[at] = Some(known);
            }
        }
        let hash = hash(text);
        let at = self.place(hash, is_it);
        let known = self.table[at].get_or_insert_with(|| {
            self.count += 1;
            Known { hash, text, kind, look: Look::at(text, kind) }
        });
        known.look
    }

    /// Where the text of that hash is, or is to be.
    fn place(&self, hash: u32, is_it: impl Fn(&Known) -> bool) -> usize {
        let last = self.table.len() - 1;
        let mut at = hash as usize & last;
        while self.table[at].as_ref().is_some_and(|known| known.hash != hash || !is_it(known)) {
            at = (at + 1) & last;
        }
        at
    }
}

/// FNV-1a, but eight bytes at a time.
fn hash(text: &str) -> u32 {
    let (eights, rest) = text.as_bytes().as_chunks::<8>();
    let last = rest.iter().fold(rest.len() as u64, |last, byte| last << 8 | u64::from(*byte));
    let words = eights.iter().map(|eight| u64::from_le_bytes(*eight)).chain([last]);
    let hash = words.fold(0xCBF2_9CE4_8422_2325u64, |hash, word| {
        let hash = (hash ^ word).wrapping_mul(0x0000_0100_0000_01B3);
        hash ^ hash >> 32
    });
    hash as u32
}

impl<'a> Profile<'a> {
    /// Keeps the first values, and sees whether one is repeated. False: the others need not be compared.
    fn compare(&mut self, text: &'a str) -> bool {
        if self.is_uniform {
            self.is_uniform = *self.first.get_or_insert(text) == text;
        }
        if self.samples.len() < SAMPLES && !text.is_empty() {
            self.samples.push(text.chars().take(SAMPLE_MAX).collect());
        }
        self.is_uniform || self.samples.len() < SAMPLES
    }

    fn look_at(&mut self, cell: GridCell<'a>) {
        // "Stewards:" is the title of a part.
        if cell.text.as_bytes().last() == Some(&b':') && cell.kind == CellKind::Text {
            return;
        }
        let look = self.looks.at(cell.text, cell.kind);
        self.seen += 1;
        for (count, is_such) in [
            (&mut self.addresses, look.is_address),
            (&mut self.with_address, look.has_address),
            (&mut self.names, look.is_name),
            (&mut self.one_word_names, look.is_one_word_name),
            (&mut self.unspaced_names, look.is_unspaced_name),
            (&mut self.tracks, look.is_track),
            (&mut self.ticks, look.is_tick),
            (&mut self.zone_names, look.is_zone_name),
        ] {
            *count += usize::from(is_such);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_letters_look_as_they_do_closely() {
        let every = ('\0'..=char::MAX).map(String::from);
        let beside = ('\0'..=char::MAX).map(|letter| format!("a{letter} b"));
        let words = "\
            yes no x да 是 लाहां Ada Obi;ada obi;A;B;Track A;a or b;both;Both;佐藤 花;佐藤花;김 철수;محمد علي;अनिता;अनिता राव;\
            one two three four five six seven;one two three four five six seven eight;Ada  Obi; Ada;Ada ;false;ложь;Ja;Nein";
        let long = ["a".repeat(200), "a".repeat(201), "é".repeat(101), "ab ".repeat(66) + "c"];
        let mut seen = 0;
        for text in every.chain(beside).chain(words.split(';').map(String::from)).chain(long) {
            if let Some(look) = Look::of_letters(&text) {
                assert_eq!(look, Look::closely(&text, CellKind::Text), "{text:?}");
                seen += 1;
            }
        }
        assert!(seen > 100_000, "{seen}");
    }
}
