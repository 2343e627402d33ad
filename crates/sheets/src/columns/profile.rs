//! What stands in each column below the heading: how much, and what it looks like.

use domain::zones::ZoneId;

use crate::{
    book::{CellKind, Grid, GridCell},
    content,
    fold::fold,
};

/// So many rows are looked at closely; all are counted.
const ROWS_LOOKED_AT: usize = 400;
/// Sample values a column, and the length of each in characters.
const SAMPLES: usize = 3;
const SAMPLE_MAX: usize = 100;

/// A column that has something in it.
#[derive(Default)]
pub(crate) struct Profile<'a> {
    /// As the sheet counts it, from 0.
    pub(crate) column: u16,
    /// Cells below the heading that are not empty.
    pub(crate) filled: usize,
    /// Of these, cells with a value: no error, no uncalculated formula.
    pub(crate) usable: usize,
    /// The first values.
    pub(crate) samples: Vec<String>,
    /// Cells looked at, and how many of these are one address, hold an address, look like a name …
    pub(crate) seen: usize,
    pub(crate) addresses: usize,
    pub(crate) with_address: usize,
    pub(crate) names: usize,
    pub(crate) one_word_names: usize,
    pub(crate) unspaced_names: usize,
    pub(crate) tracks: usize,
    pub(crate) zone_names: usize,
    pub(crate) distinct: usize,
    /// The one value of a column that repeats it, if it stands there twice or more.
    pub(crate) repeated: Option<&'a str>,
    first: Option<&'a str>,
    is_uniform: bool,
    /// Values seen, for `distinct`.
    values: Vec<&'a str>,
}

impl Profile<'_> {
    /// Whether at least `percent` of the cells looked at are such.
    pub(crate) fn mostly(&self, such: usize, percent: usize) -> bool {
        self.seen > 0 && such * 100 >= self.seen * percent
    }
}

/// The profile of every column of the sheet that has something in it, headings and titles included; from left to right.
pub(crate) fn profiles<'a>(grid: Grid<'a>, first_row: usize) -> Vec<Profile<'a>> {
    let columns = grid.columns();
    let mut index_of = vec![u16::MAX; columns.last().map_or(0, |last| usize::from(*last) + 1)];
    let mut profiles: Vec<Profile> = Vec::new();
    for column in columns {
        index_of[usize::from(column)] = profiles.len() as u16;
        profiles.push(Profile { column, is_uniform: true, ..Profile::default() });
    }
    let step = (grid.row_count().saturating_sub(first_row) / ROWS_LOOKED_AT).max(1);
    for at in first_row..grid.row_count() {
        let look_closely = (at - first_row).is_multiple_of(step);
        for cell in grid.row(at).cells() {
            let index = index_of.get(usize::from(cell.column)).copied().unwrap_or(u16::MAX);
            if let Some(profile) = profiles.get_mut(usize::from(index)) {
                profile.count(cell);
                if look_closely {
                    profile.look_at(cell);
                }
            }
        }
    }
    for profile in &mut profiles {
        profile.distinct = distinct(&profile.values);
        profile.values = Vec::new();
        profile.repeated = profile.first.filter(|_| profile.is_uniform && profile.filled > 1);
    }
    profiles
}

/// How many different texts there are among a few hundred: a table of their places, since code that sorts texts is the
/// heaviest of the worker.
fn distinct(texts: &[&str]) -> usize {
    let mut table = vec![None; (texts.len() * 2).next_power_of_two()];
    let mut found = 0;
    for text in texts {
        // FNV-1a.
        let hash = text
            .bytes()
            .fold(0x811C_9DC5u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        let mut at = hash as usize % table.len();
        while table[at].is_some_and(|known: &str| known != *text) {
            at = (at + 1) % table.len();
        }
        if table[at].replace(text).is_none() {
            found += 1;
        }
    }
    found
}

impl<'a> Profile<'a> {
    fn count(&mut self, cell: GridCell<'a>) {
        self.filled += 1;
        if !matches!(cell.kind, CellKind::Error | CellKind::Uncalculated) {
            self.usable += 1;
        }
        match self.first {
            None => self.first = Some(cell.text),
            Some(first) => self.is_uniform = self.is_uniform && first == cell.text,
        }
        if self.samples.len() < SAMPLES && !cell.text.is_empty() {
            self.samples.push(cell.text.chars().take(SAMPLE_MAX).collect());
        }
    }

    fn look_at(&mut self, cell: GridCell<'a>) {
        if matches!(cell.kind, CellKind::Error | CellKind::Uncalculated) {
            return;
        }
        let text = cell.text;
        self.seen += 1;
        self.values.push(text);
        if content::has_at(text) {
            self.addresses += usize::from(content::is_address(text));
            self.with_address += usize::from(content::find_address(text).is_some());
            return;
        }
        if cell.kind != CellKind::Text {
            return;
        }
        if content::is_name(text) {
            self.names += 1;
            self.one_word_names += usize::from(!text.contains(char::is_whitespace));
            self.unspaced_names += usize::from(is_unspaced(text));
        }
        self.tracks += usize::from(is_track(text));
        self.zone_names += usize::from(text.contains('/') && ZoneId::parse(text).is_some());
    }
}

/// Scripts whose family name comes first, without a blank.
pub(crate) fn is_unspaced(text: &str) -> bool {
    text.chars().all(|letter| {
        matches!(letter, '\u{3041}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '々' | '\u{AC00}'..='\u{D7A3}' | '\u{20000}'..='\u{3FFFF}')
            || letter.is_whitespace()
    }) && !text.trim().is_empty()
}

/// A, B or both, as people write it in a column that has no heading of its own.
fn is_track(text: &str) -> bool {
    if text.len() > 24 || text.contains(['"', '\'', '.', ':']) {
        return false;
    }
    let folded = fold(text);
    let folded = folded.strip_prefix("track ").unwrap_or(&folded);
    matches!(folded, "a" | "b" | "ab" | "a b" | "b a" | "a and b" | "a or b" | "both")
}
