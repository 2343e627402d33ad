//! Where the people of a roster are.

use super::MemberDraft;
use crate::zones::ZoneId;

/// The zones of most people, the most frequent first, at most so many. Whoever has none is where `own` is.
pub fn most_frequent(roster: &[MemberDraft], own: ZoneId, at_most: usize) -> Vec<ZoneId> {
    let mut counted: Vec<(ZoneId, usize)> = Vec::new();
    for person in roster {
        let zone = ZoneId::parse(&person.zone).unwrap_or(own).canonical();
        match counted.iter_mut().find(|(known, _)| *known == zone) {
            Some((_, n)) => *n += 1,
            None => counted.push((zone, 1)),
        }
    }
    let mut frequent = Vec::new();
    while frequent.len() < at_most {
        // Of equals the first on the list. A sort would weigh more than all that it would sort here.
        let most = counted.iter().map(|(_, n)| *n).max();
        let Some(at) = counted.iter().position(|(_, n)| Some(*n) == most) else { break };
        frequent.push(counted.remove(at).0);
    }
    frequent
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
