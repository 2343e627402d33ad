//! A roster that is sent again, whole, against the stored one: who is who, who came, who went.

use std::collections::HashMap;

use domain::api::GroupSaved;
use domain::roster::Member;
use domain::{Issue, Problem};

use crate::store::groups::{MemberRow, fold_address};

/// The new rows in the order sent, with the ids of those who were there before, and the counts.
///
/// A row with an `id` is that person. One without is matched by address (case folded; of several people who share one, by
/// the name too), then by name. Errors: `member.unknown` for an `id` that this group does not have, or has twice.
pub(crate) fn merge(
    sent: &[Member],
    stored: &[MemberRow],
) -> Result<(Vec<MemberRow>, GroupSaved), Vec<Issue>> {
    let mut matched: Vec<Option<usize>> = vec![None; sent.len()];
    let mut free: Vec<bool> = vec![true; stored.len()];

    let by_id: HashMap<&str, usize> =
        stored.iter().enumerate().map(|(at, row)| (row.id.as_str(), at)).collect();
    let mut issues = Vec::new();
    for (at, member) in sent.iter().enumerate() {
        let Some(id) = &member.id else { continue };
        match by_id.get(id.as_str()).filter(|found| free[**found]) {
            Some(found) => {
                matched[at] = Some(*found);
                free[*found] = false;
            }
            None => {
                issues.push(Issue::new(Problem::MemberUnknown, format!("/roster/{}", row_index(member, at))))
            }
        }
    }
    if !issues.is_empty() {
        return Err(issues);
    }

    let address = |member: &Member| member.email.as_deref().map(fold_address);
    match_by(
        sent,
        stored,
        &mut matched,
        &mut free,
        |m| Some((address(m)?, m.name.clone())),
        |r| Some((r.email_folded.clone()?, r.name.clone())),
    );
    match_by(sent, stored, &mut matched, &mut free, address, |row| row.email_folded.clone());
    match_by(
        sent,
        stored,
        &mut matched,
        &mut free,
        |m| Some(m.name.to_lowercase()),
        |row| Some(row.name.to_lowercase()),
    );

    let mut saved =
        GroupSaved { removed: free.iter().filter(|free| **free).count(), ..GroupSaved::default() };
    let mut rows = Vec::with_capacity(sent.len());
    for (member, found) in sent.iter().zip(matched) {
        let before = found.map(|at| &stored[at]);
        let row = MemberRow::new(member, before.map(|row| row.id.clone()));
        match before {
            None => saved.added += 1,
            Some(before) if *before != row => saved.changed += 1,
            Some(_) => {}
        }
        rows.push(row);
    }
    Ok((rows, saved))
}

/// Pairs who is not paired yet and has the same key, in order; a row without a key is left alone.
fn match_by<K: std::hash::Hash + Eq>(
    sent: &[Member],
    stored: &[MemberRow],
    matched: &mut [Option<usize>],
    free: &mut [bool],
    key_of_sent: impl Fn(&Member) -> Option<K>,
    key_of_stored: impl Fn(&MemberRow) -> Option<K>,
) {
    let mut waiting: HashMap<K, std::collections::VecDeque<usize>> = HashMap::new();
    for (at, row) in stored.iter().enumerate().filter(|(at, _)| free[*at]) {
        if let Some(key) = key_of_stored(row) {
            waiting.entry(key).or_default().push_back(at);
        }
    }
    for (member, matched) in sent.iter().zip(matched).filter(|(_, matched)| matched.is_none()) {
        let Some(found) = key_of_sent(member).and_then(|key| waiting.get_mut(&key)?.pop_front()) else {
            continue;
        };
        *matched = Some(found);
        free[found] = false;
    }
}

/// Rows of a draft are numbered from 1, and rows that were left out leave gaps.
fn row_index(member: &Member, at: usize) -> usize {
    usize::try_from(member.row).ok().and_then(|row| row.checked_sub(1)).unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(id: Option<&str>, name: &str, email: Option<&str>) -> Member {
        Member {
            row: 1,
            id: id.map(String::from),
            name: name.into(),
            email: email.map(String::from),
            tracks: Vec::new(),
            zone: None,
            country: None,
            languages: Vec::new(),
            sector: None,
            role: None,
        }
    }

    fn stored(people: &[(&str, &str, Option<&str>)]) -> Vec<MemberRow> {
        people
            .iter()
            .map(|(id, name, email)| MemberRow::new(&person(None, name, *email), Some(id.to_string())))
            .collect()
    }

    #[track_caller]
    fn check(sent: &[Member], before: &[MemberRow], ids: &[Option<&str>], counts: (usize, usize, usize)) {
        let (rows, saved) = merge(sent, before).unwrap();
        assert_eq!((saved.added, saved.changed, saved.removed), counts);
        for (row, id) in rows.iter().zip(ids) {
            match id {
                Some(id) => assert_eq!(row.id, *id),
                None => assert!(before.iter().all(|old| old.id != row.id)),
            }
        }
    }

    #[test]
    fn the_same_list_again_changes_nothing_whatever_its_order() {
        let before = stored(&[("1", "Ana", Some("ana@x.org")), ("2", "Bo", None)]);
        let sent = [person(None, "Bo", None), person(None, "Ana", Some("ana@x.org"))];
        check(&sent, &before, &[Some("2"), Some("1")], (0, 0, 0));
    }

    #[test]
    fn a_row_is_its_id_then_its_address_then_its_name() {
        let before =
            stored(&[("1", "Ana", Some("ana@x.org")), ("2", "Bo", None), ("3", "Cy", Some("cy@x.org"))]);
        check(&[person(Some("2"), "Robert", None)], &before, &[Some("2")], (0, 1, 2));
        check(&[person(None, "Anna", Some("ANA@X.org"))], &before, &[Some("1")], (0, 1, 2));
        check(&[person(None, "Bo", Some("bo@x.org"))], &before, &[Some("2")], (0, 1, 2));
        check(&[person(None, "Di", None)], &before, &[None], (1, 0, 3));
    }

    #[test]
    fn people_who_share_an_address_are_told_apart_by_their_names() {
        let before = stored(&[("1", "Ana", Some("us@x.org")), ("2", "Bo", Some("us@x.org"))]);
        check(&[person(None, "Bo", Some("us@x.org"))], &before, &[Some("2")], (0, 0, 1));
        let sent = [person(None, "Bo", Some("us@x.org")), person(None, "Anne", Some("us@x.org"))];
        check(&sent, &before, &[Some("2"), Some("1")], (0, 1, 0));
    }

    #[test]
    fn an_id_of_another_group_or_used_twice_is_refused() {
        let before = stored(&[("1", "Ana", None)]);
        let issues = merge(&[person(Some("9"), "Ana", None)], &before).unwrap_err();
        assert_eq!(issues, [Issue::new(Problem::MemberUnknown, "/roster/0")]);
        assert!(merge(&[person(Some("1"), "Ana", None), person(Some("1"), "Bo", None)], &before).is_err());
    }
}
