//! Maps of texts for lists of any length: the standard hasher takes longer for a cell than all the rest of its check.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasher, Hasher, RandomState};

/// One type for all: each of its own would weigh half a kilobyte in the roster reader's wasm.
pub(super) type QuickMap<'a> = HashMap<Cow<'a, str>, u32, Seeded>;

/// Hashes by folded multiplication, with a seed that nobody outside knows: the server checks lists of strangers.
#[derive(Clone, Copy)]
pub(super) struct Seeded(u64);

pub(super) fn hasher() -> Seeded {
    // The standard library has no random numbers in wasm either, and there a list comes from whom it would keep waiting.
    Seeded(if cfg!(target_arch = "wasm32") { FACTOR } else { RandomState::new().hash_one(0) })
}

impl BuildHasher for Seeded {
    type Hasher = Folded;

    fn build_hasher(&self) -> Folded {
        Folded(self.0)
    }
}

pub(super) struct Folded(u64);

/// Its bits are spread evenly, and both halves are odd: the golden ratio.
const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;

impl Folded {
    fn mix(&mut self, word: u64) {
        // Two multiplications of halves: wasm has none of 64 bits with a result of 128.
        let mixed = self.0 ^ word;
        let low = (mixed & 0xFFFF_FFFF) * (FACTOR & 0xFFFF_FFFF);
        let high = (mixed >> 32) * (FACTOR >> 32);
        self.0 = low ^ high.rotate_left(32);
    }
}

/// Whether two texts are the same. As `==`, which in wasm compares byte by byte.
#[inline]
pub(super) fn are_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len() != other.len() {
        return false;
    }
    let (eights, rest) = one.as_chunks();
    let (other_eights, other_rest) = other.as_chunks();
    let are_same =
        |(one, other): (&[u8; 8], &[u8; 8])| u64::from_le_bytes(*one) == u64::from_le_bytes(*other);
    eights.iter().zip(other_eights).all(are_same)
        && rest.iter().zip(other_rest).all(|(one, other)| one == other)
}

impl Hasher for Folded {
    fn write(&mut self, bytes: &[u8]) {
        let (eights, rest) = bytes.as_chunks::<8>();
        for eight in eights {
            self.mix(u64::from_le_bytes(*eight));
        }
        // Eight that overlap those before, where there are so many: in wasm a copy of fewer is a call.
        let last = match bytes.last_chunk::<8>() {
            Some(last) => u64::from_le_bytes(*last),
            None => rest.iter().fold(0, |last, byte| last << 8 | u64::from(*byte)),
        };
        self.mix(last ^ (bytes.len() as u64) << 56);
    }

    fn write_u8(&mut self, _: u8) {
        // The end of a text, which its length has said.
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
