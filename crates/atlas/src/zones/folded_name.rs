//! The order of names as `fold` leaves them. Also part of the build script, which sorts by it.

use std::cmp::Ordering;

/// Compares `folded`, a folded text, with `name`, in ASCII as all names of tzdb and Windows are, as if that were folded
/// too. A hyphen counts as a blank.
pub(crate) fn compare(folded: &[u8], name: &str) -> Ordering {
    key(folded).cmp(key(name.as_bytes()))
}

fn key(text: &[u8]) -> impl Iterator<Item = u8> {
    text.iter().filter(|letter| **letter != b'.').map(|letter| match letter {
        b'-' | b'_' => b' ',
        letter => letter.to_ascii_lowercase(),
    })
}
