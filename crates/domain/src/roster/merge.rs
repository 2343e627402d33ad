//! Two people changed one stored roster at once: their work put together, person by person, so that nobody's is lost.

use std::collections::HashMap;

use super::{Field, MemberDraft};

/// What one side did to a person, as far as the other side did something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Where the person stands in `Merged::roster`.
    pub at: usize,
    /// None: this side took the person off the list.
    pub mine: Option<MemberDraft>,
    /// None: the other side took the person off the list.
    pub theirs: Option<MemberDraft>,
}

/// Both sides' work. Until a conflict is decided the person stands as on the side that still has them, the other side's
/// first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    pub roster: Vec<MemberDraft>,
    pub conflicts: Vec<Conflict>,
}

/// `base` is the roster as it was opened, `mine` what became of it here, `theirs` what is stored now; people are known by
/// their `id`. A field that one side left alone takes the other side's text; only a person on whom both worked
/// differently, or whom one side took off while the other changed them, is a conflict. The order is that of `theirs`,
/// with people who were added here at the end. People whom both sides added stay two people: the check of the roster
/// finds equal addresses.
pub fn merge(base: &[MemberDraft], mine: &[MemberDraft], theirs: &[MemberDraft]) -> Merged {
    let (was, here) = (by_id(base), by_id(mine));
    let mut merged = Merged::default();
    for there in theirs {
        let id = there.id.as_deref().unwrap_or_default();
        match (was.get(id), here.get(id)) {
            // Added on the other side.
            (None, _) => merged.roster.push(there.clone()),
            (Some(before), Some(here)) => both(&mut merged, before, here, there),
            // Taken off here. Where the other side changed nothing of the person, that stands.
            (Some(before), None) if same(before, there) => {}
            (Some(_), None) => merged.doubt(None, Some(there)),
        }
    }
    let there = by_id(theirs);
    for here in mine {
        let id = here.id.as_deref().unwrap_or_default();
        match (was.get(id), there.get(id)) {
            (None, _) => merged.roster.push(here.clone()),
            (Some(_), Some(_)) => {}
            // Taken off on the other side.
            (Some(before), None) if same(before, here) => {}
            (Some(_), None) => merged.doubt(Some(here), None),
        }
    }
    merged
}

fn both(merged: &mut Merged, before: &MemberDraft, here: &MemberDraft, there: &MemberDraft) {
    let mut together = there.clone();
    let mut differs = false;
    for field in Field::ALL {
        let (was, mine, theirs) = (before.get(field), here.get(field), there.get(field));
        if mine == theirs || mine == was {
            continue;
        }
        if theirs == was {
            *together.get_mut(field) = mine.to_string();
        } else {
            differs = true;
        }
    }
    if !differs {
        return merged.roster.push(together);
    }
    // Each version takes over what only the other side touched, so that choosing one loses nothing of the rest.
    let mut mine = together.clone();
    for field in Field::ALL {
        if here.get(field) != before.get(field) {
            *mine.get_mut(field) = here.get(field).to_string();
        }
    }
    merged.doubt(Some(&mine), Some(&together));
}

impl Merged {
    fn doubt(&mut self, mine: Option<&MemberDraft>, theirs: Option<&MemberDraft>) {
        self.conflicts.push(Conflict { at: self.roster.len(), mine: mine.cloned(), theirs: theirs.cloned() });
        self.roster.extend(theirs.or(mine).cloned());
    }

    /// The roster once each conflict is decided: true keeps mine, false theirs; conflicts without a decision keep theirs.
    /// A person whom the chosen side took off is left out. One whom the other side took off, but who is kept, is added
    /// again: the stored person is gone, so the `id` goes too.
    pub fn decided(&self, keeps_mine: &[bool]) -> Vec<MemberDraft> {
        let mut roster: Vec<Option<MemberDraft>> = self.roster.iter().cloned().map(Some).collect();
        for (n, conflict) in self.conflicts.iter().enumerate() {
            let is_mine = keeps_mine.get(n).copied().unwrap_or(false);
            let kept = if is_mine { &conflict.mine } else { &conflict.theirs };
            let mut kept = kept.clone();
            if let Some(person) = &mut kept
                && conflict.theirs.is_none()
            {
                person.id = None;
            }
            if let Some(place) = roster.get_mut(conflict.at) {
                *place = kept;
            }
        }
        roster.into_iter().flatten().collect()
    }
}

fn by_id(roster: &[MemberDraft]) -> HashMap<&str, &MemberDraft> {
    roster.iter().filter_map(|person| Some((person.id.as_deref()?, person))).collect()
}

fn same(a: &MemberDraft, b: &MemberDraft) -> bool {
    Field::ALL.iter().all(|field| a.get(*field) == b.get(*field))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(id: &str, name: &str, zone: &str) -> MemberDraft {
        let id = (!id.is_empty()).then(|| id.to_string());
        MemberDraft { id, name: name.into(), zone: zone.into(), ..MemberDraft::default() }
    }

    fn base() -> Vec<MemberDraft> {
        vec![person("1", "Ana", "Berlin"), person("2", "Ben", "Lagos"), person("3", "Cleo", "Lima")]
    }

    fn names(roster: &[MemberDraft]) -> Vec<&str> {
        roster.iter().map(|person| person.name.as_str()).collect()
    }

    #[test]
    fn changes_to_different_people_and_fields_come_together() {
        let mine = [person("1", "Ana Lima", "Berlin"), person("2", "Ben", "Lagos"), person("", "Dan", "")];
        let theirs = [person("1", "Ana", "Paris"), person("2", "Ben", "Lagos"), person("3", "Cleo", "Quito")];
        let merged = merge(&base(), &mine, &theirs);
        assert_eq!(merged.roster[0], person("1", "Ana Lima", "Paris"));
        assert_eq!(names(&merged.roster), ["Ana Lima", "Ben", "Cleo", "Dan"]);
        assert_eq!(merged.conflicts.len(), 1, "Cleo was taken off here and moved there");
        assert_eq!(names(&merged.decided(&[true])), ["Ana Lima", "Ben", "Dan"]);
        assert_eq!(names(&merged.decided(&[false])), ["Ana Lima", "Ben", "Cleo", "Dan"]);
    }

    #[test]
    fn the_same_field_changed_twice_is_asked_about_and_the_rest_of_both_kept() {
        let mine = [person("1", "Ana M.", "Paris"), base()[1].clone(), base()[2].clone()];
        let mut theirs = base();
        theirs[0].name = "Ana N.".into();
        theirs[0].email = "ana@example.org".into();
        let merged = merge(&base(), &mine, &theirs);
        let [conflict] = &merged.conflicts[..] else { panic!("one conflict: {merged:?}") };
        let mine = conflict.mine.as_ref().expect("still on my list");
        assert_eq!(
            (mine.name.as_str(), mine.zone.as_str(), mine.email.as_str()),
            ("Ana M.", "Paris", "ana@example.org")
        );
        let theirs = conflict.theirs.as_ref().expect("still on their list");
        assert_eq!((theirs.name.as_str(), theirs.zone.as_str()), ("Ana N.", "Paris"));
    }

    #[test]
    fn who_was_taken_off_there_but_changed_here_can_be_put_back() {
        let mut mine = base();
        mine[1].zone = "Accra".into();
        let theirs = [base()[0].clone()];
        let merged = merge(&base(), &mine, &theirs);
        assert_eq!(names(&merged.decided(&[false])), ["Ana"], "Cleo was changed by nobody here, and went");
        let back = merged.decided(&[true]);
        assert_eq!(back[1], MemberDraft { id: None, ..person("", "Ben", "Accra") });
    }

    #[test]
    fn equal_work_on_both_sides_is_no_conflict() {
        let mut both = base();
        both[0].zone = "Madrid".into();
        both.remove(2);
        let merged = merge(&base(), &both, &both);
        assert_eq!(merged, Merged { roster: both, conflicts: Vec::new() });
    }
}
