//! How many facilitators a group needs and has named, in all and on each track.

use super::FacilitatorDraft;
use crate::Programme;
use crate::group;
use crate::roster::{self, Member};

/// For a whole group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub have: usize,
    pub need: usize,
    /// Empty where not everybody's track is known, and where there is only one.
    pub tracks: Vec<TrackCount>,
}

/// For the people of one track.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrackCount {
    pub track: String,
    pub have: usize,
    pub need: usize,
}

impl Count {
    pub fn missing(&self) -> usize {
        self.need.saturating_sub(self.have)
    }
}

/// Counts who is named for `members`. `own` are the tracks that the group takes as a whole; none: each member chooses.
/// Who stands on the list facilitates on their own track, anybody else on the group's.
pub fn count(named: &[FacilitatorDraft], members: &[Member], own: &[String], programme: &Programme) -> Count {
    let need = group::facilitators_needed(members.len(), programme);
    // A contact on the list may have been named as both.
    let is_first =
        |(at, one): &(usize, &FacilitatorDraft)| !named[..*at].iter().any(|other| other.is_same(one));
    let named: Vec<&FacilitatorDraft> =
        named.iter().enumerate().filter(is_first).map(|(_, one)| one).collect();
    let mut tracks = Vec::new();
    let taken = |member: &Member| if member.tracks.is_empty() { own.to_vec() } else { member.tracks.clone() };
    let of_named: Vec<Vec<String>> = named
        .iter()
        .map(|one| members.iter().find(|member| one.is_member(member)).map_or_else(|| own.to_vec(), taken))
        .collect();
    // A facilitator without a track goes where one is needed, so that nobody can be missed on another.
    if of_named.iter().all(|tracks| !tracks.is_empty()) {
        let rules = programme.roster_rules();
        for track in &programme.tracks {
            let people = members.iter().filter(|member| taken(member).contains(&track.id)).count();
            let have = of_named.iter().filter(|tracks| tracks.contains(&track.id)).count();
            let need = roster::facilitators_needed(people, &rules);
            if people > 0 {
                tracks.push(TrackCount { track: track.id.clone(), have, need });
            }
        }
    }
    if tracks.len() < 2 {
        tracks.clear();
    }
    Count { have: named.len(), need, tracks }
}
