//! How many facilitators a roster has and needs, in all and on each track.

use super::super::{Member, RosterRules};
use super::roles::{FACILITATOR, PARTICIPANT};
use crate::Problem;

/// How many facilitators `people` on one track need, where the whole group needs some: what the rule says of a group of
/// that size, and at least one for anybody at all.
pub fn facilitators_needed(people: usize, rules: &RosterRules) -> usize {
    rules.facilitators.needed(people).max(usize::from(people > 0))
}

/// `facilitators.too_few` for the whole roster, else for each track that lacks some. Nothing where the roster does not
/// say who facilitates. `people` are the members, and the contact if counted.
pub(super) fn too_few(members: &[Member], people: usize, rules: &RosterRules) -> Vec<Problem> {
    let has_role = |member: &&Member, role: &str| member.role.as_deref() == Some(role);
    let says_who = members.iter().any(|m| has_role(&m, FACILITATOR) || has_role(&m, PARTICIPANT));
    let need = rules.facilitators.needed(people);
    if !says_who || need == 0 {
        return Vec::new();
    }
    let have = members.iter().filter(|m| has_role(m, FACILITATOR)).count();
    if have < need {
        return vec![Problem::FacilitatorsTooFew { have, need, track: None }];
    }
    let lacking = |track: &String| {
        let on_track = || members.iter().filter(|m| m.tracks.contains(track));
        let have = on_track().filter(|m| has_role(m, FACILITATOR)).count();
        let need = facilitators_needed(on_track().count(), rules);
        (have < need).then(|| Problem::FacilitatorsTooFew { have, need, track: Some(track.clone()) })
    };
    // A facilitator without a track goes where one is needed: only who named theirs can be missed on another.
    let all_placed = members.iter().filter(|m| has_role(m, FACILITATOR)).all(|m| !m.tracks.is_empty());
    if all_placed { rules.tracks.iter().filter_map(lacking).collect() } else { Vec::new() }
}
