//! The table that `build.rs` makes, and how to read it. Nothing else knows its layout.

use std::{iter, mem::replace};

// Also holds `TZDB_VERSION`, `FIRST_YEAR`, `LAST_YEAR`, `START_S`, `END_S`, `EXTRA` and `ALIASES`.
include!(concat!(env!("OUT_DIR"), "/zones.rs"));

/// How many zones there are. Positions below this number are valid.
pub(super) const ZONES: usize = HISTORY.len();

/// What one clock does between `START_S` and `END_S`. Times are seconds since 1970, offsets seconds east of UTC.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct History(usize);

/// The history of the zone at `position`, in the order of `Tz`, then of `EXTRA`.
pub(super) fn history(position: usize) -> History {
    History(usize::from(HISTORY[position]))
}

impl History {
    /// The offset at a time within the table.
    pub(super) fn offset_at(self, at_s: i64) -> i32 {
        let begun = self.spans().take_while(|(from, ..)| *from <= at_s);
        begun.last().map_or(0, |(.., offset_s)| offset_s)
    }

    /// The clock changes in order: when, the offset before, the offset after.
    pub(super) fn changes(self) -> impl Iterator<Item = (i64, i32, i32)> {
        let mut offset_s = seconds(FIRST_OFFSET[self.0]);
        self.spans().skip(1).map(move |(from, _, after)| (from, replace(&mut offset_s, after), after))
    }

    /// The offsets it ever has, in their order: without the times of the changes, which the roster reader can do without.
    pub(super) fn offsets(self) -> impl Iterator<Item = i32> {
        let [first, end] = self.bounds();
        iter::once(&FIRST_OFFSET[self.0]).chain(&OFFSET_AFTER[first..end]).map(|offset| seconds(*offset))
    }

    /// Where its changes begin in the tables, and where they end.
    fn bounds(self) -> [usize; 2] {
        [0, 1].map(|more| usize::from(BOUNDS[self.0 + more]))
    }

    /// The spans of time between two changes, from the table's first second to its last: from, until, offset.
    pub(super) fn spans(self) -> impl Iterator<Item = (i64, i64, i32)> {
        let [first, end] = self.bounds();
        let (mut from, mut offset_s) = (START_S, seconds(FIRST_OFFSET[self.0]));
        (first..=end).map(move |change| {
            if change == end {
                return (from, END_S, offset_s);
            }
            let minutes =
                u32::from_le_bytes([MINUTES_LOW[change], MINUTES_MIDDLE[change], MINUTES_HIGH[change], 0]);
            let until = from + i64::from(minutes) * 60;
            (replace(&mut from, until), until, replace(&mut offset_s, seconds(OFFSET_AFTER[change])))
        })
    }
}

fn seconds(quarters: i8) -> i32 {
    i32::from(quarters) * 900
}
