//! Cities under the names that other languages have for them: "Moskau", "Nueva York", "القاهرة". A table of its own, since
//! it is as heavy as all other names together: a picker of zones has the page's language and does without.

use std::cmp::Ordering;

use super::ZoneId;

/// A folded name and its zone's position a line, in order; written by `build.rs` from `exonyms.txt`.
static TABLE: &str = include_str!(concat!(env!("OUT_DIR"), "/exonyms.txt"));

/// The zone of a large city, by its folded name in another language than its own.
pub(crate) fn exonym(folded: &str) -> Option<ZoneId> {
    find(TABLE, folded)?.parse().ok().map(ZoneId::at)
}

/// What stands after a name in a table of lines, `name<TAB>what`, in the order of the names.
pub(super) fn find(table: &'static str, name: &str) -> Option<&'static str> {
    let bytes = table.as_bytes();
    let (mut low, mut high) = (0, bytes.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let start = bytes[low..middle].iter().rposition(|byte| *byte == b'\n').map_or(low, |at| low + at + 1);
        let (line, _) = table[start..].split_once('\n')?;
        let (known, found) = line.split_once('\t')?;
        match known.cmp(name) {
            Ordering::Equal => return Some(found),
            Ordering::Less => low = start + line.len() + 1,
            Ordering::Greater => high = start,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::zones::fold;

    #[test]
    fn every_name_is_found_and_no_other() {
        let lines = include_str!("exonyms.txt").lines().filter(|line| !line.starts_with('#'));
        for line in lines {
            let (zone, names) = line.split_once(" = ").unwrap();
            let zone = ZoneId::parse(zone).filter(|zone| zone.canonical() == *zone);
            assert!(zone.is_some(), "{line}");
            for name in names.split('|') {
                assert_eq!(exonym(&fold(name)), zone, "{name}");
            }
        }
        for name in ["", "a", "berlin", "moskau ", "zzz", "\u{10ffff}", "\t", "\n"] {
            assert_eq!(exonym(name), None, "{name:?}");
        }
    }
}
