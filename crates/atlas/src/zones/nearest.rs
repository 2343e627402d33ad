//! The zones whose names are nearest to one that is unknown.

use super::{ZoneId, fold::fold};

/// How many are told.
const MOST: usize = 3;
/// Longer names are compared no further than this.
const MAX_LETTERS: usize = 60;

/// Up to three zones whose name or city is spelled like `name`, the nearest first; none if nothing is near.
pub fn nearest(name: &str) -> Vec<ZoneId> {
    let wanted: Vec<char> = fold(name).chars().take(MAX_LETTERS).collect();
    let mut near: Vec<(usize, ZoneId)> = ZoneId::all()
        .filter_map(|zone| {
            let full = fold(zone.name());
            let city = full.rsplit('/').next().unwrap_or(&full);
            let distance = distance(&wanted, &full).min(distance(&wanted, city));
            // One letter in three may differ.
            (distance * 3 <= wanted.len() && !wanted.is_empty()).then_some((distance, zone.canonical()))
        })
        .collect();
    near.sort();
    let mut zones = Vec::with_capacity(MOST);
    for (_, zone) in near {
        if zones.len() < MOST && !zones.contains(&zone) {
            zones.push(zone);
        }
    }
    zones
}

/// How many letters have to be put in, taken out or exchanged to make the one the other (Levenshtein).
fn distance(wanted: &[char], name: &str) -> usize {
    let mut row: Vec<usize> = (0..=wanted.len()).collect();
    for (n, letter) in name.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = n + 1;
        for (m, other) in wanted.iter().enumerate() {
            let exchanged = diagonal + usize::from(*other != letter);
            diagonal = row[m + 1];
            row[m + 1] = exchanged.min(row[m] + 1).min(row[m + 1] + 1);
        }
    }
    row[wanted.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_name_brings_the_ones_spelled_like_it() {
        #[track_caller]
        fn check(name: &str, first: &str) {
            let zones = nearest(name);
            assert_eq!(zones.first().map(|zone| zone.name()), Some(first), "{name}: {zones:?}");
            assert!(zones.len() <= 3);
        }
        check("Europe/Berln", "Europe/Berlin");
        check("Berlin", "Europe/Berlin");
        check("europe/berlin", "Europe/Berlin");
        check("Asia/Katmandoo", "Asia/Kathmandu");
        check("Amerika/New York", "America/New_York");
        check("Cassablanca", "Africa/Casablanca");
    }

    #[test]
    fn what_is_like_no_name_brings_nothing() {
        for name in ["", " ", "xyzzyxyzzy", "東京", &"é".repeat(100_000)] {
            assert_eq!(nearest(name), [], "{name}");
        }
    }
}
