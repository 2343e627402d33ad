//! Where the people of a roster are.

use super::MemberDraft;
use super::figures::{count, most_first};
use crate::zones::ZoneId;

/// The zones of most people, the most frequent first, at most so many. Whoever has none is where `own` is.
pub fn most_frequent(roster: &[MemberDraft], own: ZoneId, at_most: usize) -> Vec<ZoneId> {
    let mut counted: Vec<(ZoneId, usize)> = Vec::new();
    for person in roster {
        count(&mut counted, of(Some(&person.zone), own));
    }
    most_first(counted).into_iter().map(|(zone, _)| zone).take(at_most).collect()
}

/// A person's zone under its name of today; `own` where it is not known.
pub(super) fn of(zone: Option<&str>, own: ZoneId) -> ZoneId {
    zone.and_then(ZoneId::parse).unwrap_or(own).canonical()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_come_by_how_many_people_are_there() {
        let zone = |name: &str| ZoneId::parse(name).unwrap();
        let person = |zone: &str| MemberDraft { zone: zone.into(), ..MemberDraft::default() };
        let roster = ["Asia/Tokyo", "Africa/Lagos", "", "Africa/Lagos", "America/Lima"].map(person);
        let own = zone("Africa/Lagos");
        assert_eq!(
            most_frequent(&roster, own, 2),
            [zone("Africa/Lagos").canonical(), zone("Asia/Tokyo").canonical()]
        );
        assert_eq!(most_frequent(&[], own, 4), []);
    }
}
