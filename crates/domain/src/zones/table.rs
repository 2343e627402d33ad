//! The table that `build.rs` makes, and how to read it. Nothing else knows its layout.

// Also holds `TZDB_VERSION`, `FIRST_YEAR`, `LAST_YEAR`, `START_S`, `END_S`, `EXTRA` and `ALIASES`.
include!(concat!(env!("OUT_DIR"), "/zones.rs"));

/// How many zones there are. Positions below this number are valid.
pub(super) const ZONES: usize = HISTORY.len();

/// What one clock does between `START_S` and `END_S`. Times are seconds since 1970, offsets seconds east of UTC.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct History {
    first: i8,
    minute: &'static [[u8; 3]],
    after: &'static [i8],
}

/// The history of the zone at `position`, in the order of `Tz`, then of `EXTRA`.
pub(super) fn history(position: usize) -> History {
    let number = usize::from(HISTORY[position]);
    let changes = usize::from(BOUNDS[number])..usize::from(BOUNDS[number + 1]);
    History { first: FIRST_OFFSET[number], minute: &MINUTE[changes.clone()], after: &OFFSET_AFTER[changes] }
}

impl History {
    /// The offset at a time within the table.
    pub(super) fn offset_at(self, at_s: i64) -> i32 {
        let passed = self.minute.partition_point(|minute| seconds(*minute) <= at_s);
        self.offset_after(passed)
    }

    /// The clock changes in order: when, the offset before, the offset after.
    pub(super) fn changes(self) -> impl Iterator<Item = (i64, i32, i32)> {
        self.minute
            .iter()
            .enumerate()
            .map(move |(n, minute)| (seconds(*minute), self.offset_after(n), self.offset_after(n + 1)))
    }

    /// The spans of time between two changes, from the table's first second to its last: from, until, offset.
    pub(super) fn spans(self) -> impl Iterator<Item = (i64, i64, i32)> {
        let bound = move |n: usize| self.minute.get(n).map_or(END_S, |minute| seconds(*minute));
        (0..=self.minute.len()).map(move |n| {
            let from = if n == 0 { START_S } else { bound(n - 1) };
            (from, bound(n), self.offset_after(n))
        })
    }

    /// The offset when `n` changes have passed.
    fn offset_after(self, n: usize) -> i32 {
        let quarters = if n == 0 { self.first } else { self.after[n - 1] };
        i32::from(quarters) * 900
    }
}

fn seconds([low, middle, high]: [u8; 3]) -> i64 {
    START_S + i64::from(u32::from_le_bytes([low, middle, high, 0])) * 60
}
