//! How many facilitators a roster has and needs, in all and on each track.

use super::super::RosterRules;
use crate::Problem;
use phrases::roles::{FACILITATOR, PARTICIPANT};

/// How many facilitators `people` on one track need, where the whole group needs some: what the rule says of a group of
/// that size, and at least one for anybody at all.
pub fn facilitators_needed(people: usize, rules: &RosterRules) -> usize {
    rules.facilitators.needed(people).max(usize::from(people > 0))
}

/// How the members of a roster are spread over roles and tracks, counted as they come.
pub(super) struct Placed {
    /// Some role is one of facilitator or participant.
    says_who: bool,
    facilitators: usize,
    /// Some facilitator names no track.
    has_unplaced: bool,
    /// People and facilitators on each of the programme's tracks.
    on_tracks: Vec<(String, usize, usize)>,
}

impl Placed {
    pub(super) fn new(rules: &RosterRules) -> Placed {
        let on_tracks = rules.tracks.iter().map(|track| (track.clone(), 0, 0)).collect();
        Placed { says_who: false, facilitators: 0, has_unplaced: false, on_tracks }
    }

    /// A member with this role, on these tracks.
    pub(super) fn count(&mut self, role: Option<&str>, tracks: &[String]) {
        let facilitates = role == Some(FACILITATOR);
        self.says_who |= facilitates || role == Some(PARTICIPANT);
        self.facilitators += usize::from(facilitates);
        self.has_unplaced |= facilitates && tracks.is_empty();
        for (track, people, facilitators) in &mut self.on_tracks {
            if tracks.contains(track) {
                *people += 1;
                *facilitators += usize::from(facilitates);
            }
        }
    }

    /// `facilitators.too_few` for the whole roster, else for each track that lacks some. Nothing where the roster does not
    /// say who facilitates. `people` are the members, and the contact if counted.
    pub(super) fn too_few(&self, people: usize, rules: &RosterRules) -> Vec<Problem> {
        let (have, need) = (self.facilitators, rules.facilitators.needed(people));
        if !self.says_who || need == 0 {
            return Vec::new();
        }
        if have < need {
            return vec![Problem::FacilitatorsTooFew { have, need, track: None }];
        }
        // A facilitator without a track goes where one is needed: only who named theirs can be missed on another.
        if self.has_unplaced {
            return Vec::new();
        }
        let lacking = |(track, people, have): &(String, usize, usize)| {
            let need = facilitators_needed(*people, rules);
            (*have < need).then(|| Problem::FacilitatorsTooFew {
                have: *have,
                need,
                track: Some(track.clone()),
            })
        };
        self.on_tracks.iter().filter_map(lacking).collect()
    }
}
