//! Two lists of one group side by side: who is new, who is on both, who is gone.

use std::collections::HashMap;

use super::{Field, MemberDraft};
use crate::{email, text};

/// Places in the two lists that were compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// In the new list alone.
    pub added: Vec<usize>,
    /// The same person in the old and in the new list, in the order of the new one.
    pub pairs: Vec<(usize, usize)>,
    /// In the old list alone.
    pub removed: Vec<usize>,
}

/// Who is who: by `id` where both have one, else by address and name, else by address (case folded), else by name.
pub fn compare(old: &[&MemberDraft], new: &[&MemberDraft]) -> Changes {
    let mut partner: Vec<Option<usize>> = vec![None; new.len()];
    let mut is_free = vec![true; old.len()];
    for key in [id, address_and_name, address, name] {
        let mut waiting: HashMap<String, Vec<usize>> = HashMap::new();
        // From the end, so that the first of equals is taken first.
        for (at, values) in old.iter().enumerate().rev().filter(|(at, _)| is_free[*at]) {
            if let Some(key) = key(values) {
                waiting.entry(key).or_default().push(at);
            }
        }
        for (values, partner) in new.iter().zip(&mut partner).filter(|(_, partner)| partner.is_none()) {
            let found = key(values).and_then(|key| waiting.get_mut(&key)?.pop());
            if let Some(at) = found {
                is_free[at] = false;
                *partner = Some(at);
            }
        }
    }
    let mut changes = Changes::default();
    for (at, partner) in partner.into_iter().enumerate() {
        match partner {
            Some(old) => changes.pairs.push((old, at)),
            None => changes.added.push(at),
        }
    }
    changes.removed.extend(is_free.iter().enumerate().filter(|(_, free)| **free).map(|(at, _)| at));
    changes
}

/// The fields in which `new` says something else than `old`; what `new` leaves open stays as it is.
pub fn corrections(old: &MemberDraft, new: &MemberDraft) -> Vec<Field> {
    let differs = |field: &Field| {
        let text = new.get(*field).trim();
        !text.is_empty() && text != old.get(*field).trim()
    };
    Field::ALL.into_iter().filter(differs).collect()
}

/// Whether any field is another, an empty one among them.
pub fn is_other(old: &MemberDraft, new: &MemberDraft) -> bool {
    Field::ALL.iter().any(|field| old.get(*field).trim() != new.get(*field).trim())
}

fn id(values: &MemberDraft) -> Option<String> {
    values.id.clone()
}

fn address(values: &MemberDraft) -> Option<String> {
    let typed = values.email.trim();
    let folded = || email::parse(typed).map_or_else(|_| text::alike(typed), |email| email.folded());
    (!typed.is_empty()).then(folded)
}

fn name(values: &MemberDraft) -> Option<String> {
    let name = text::alike(&text::clean(&values.name));
    (!name.is_empty()).then_some(name)
}

fn address_and_name(values: &MemberDraft) -> Option<String> {
    Some([address(values)?, name(values)?].join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(name: &str, email: &str, zone: &str) -> MemberDraft {
        MemberDraft { name: name.into(), email: email.into(), zone: zone.into(), ..MemberDraft::default() }
    }

    #[track_caller]
    fn check(old: &[MemberDraft], new: &[MemberDraft], expected: (&[usize], &[(usize, usize)], &[usize])) {
        let changes = compare(&old.iter().collect::<Vec<_>>(), &new.iter().collect::<Vec<_>>());
        assert_eq!((&changes.added[..], &changes.pairs[..], &changes.removed[..]), expected);
    }

    #[test]
    fn people_are_known_by_their_address_in_any_case_then_by_their_name() {
        let old = [row("Ana", "Ana@Example.org", ""), row("Ben", "ben@example.org", ""), row("Cleo", "", "")];
        let new =
            [row("CLEO", "cleo@example.org", ""), row("Dan", "", ""), row("Ana Lima", "ana@example.org", "")];
        check(&old, &new, (&[1], &[(2, 0), (0, 2)], &[1]));
    }

    #[test]
    fn of_people_who_share_an_address_the_name_decides() {
        let old = [row("Ana", "home@example.org", ""), row("Ben", "home@example.org", "")];
        let new = [row("Ben", "home@example.org", ""), row("Ana", "home@example.org", "")];
        check(&old, &new, (&[], &[(1, 0), (0, 1)], &[]));
    }

    #[test]
    fn a_stored_person_stays_that_person_under_another_name_and_address() {
        let mut old = row("Ana", "ana@example.org", "");
        let mut new = row("Ana Lima", "lima@example.org", "");
        old.id = Some("7".into());
        new.id = Some("7".into());
        check(&[old], &[row("Ana", "ana@example.org", ""), new], (&[0], &[(0, 1)], &[]));
    }

    #[test]
    fn what_a_list_leaves_open_corrects_nothing() {
        let (old, new) = (row("Ana", "a@example.org", "Berlin"), row("Ana Lima", "a@example.org", ""));
        assert_eq!(corrections(&old, &new), [Field::Name]);
        assert!(is_other(&old, &new));
        assert!(!is_other(&old, &row(" Ana", "a@example.org ", "Berlin")));
    }
}
