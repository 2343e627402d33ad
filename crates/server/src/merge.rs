//! A roster that is sent again, whole, against the stored one: who is who, who came, who went.

use std::collections::HashSet;

use domain::group_log::Counts;
use domain::roster::changes::compare;
use domain::roster::{Member, MemberDraft};
use domain::{Issue, Problem};

use crate::store::groups::MemberRow;

/// The stored roster as it will be.
#[derive(Debug)]
pub(crate) struct Merged {
    /// In the order sent, with the ids of those who were there before.
    pub(crate) rows: Vec<MemberRow>,
    pub(crate) counts: Counts,
    /// Where in the list sent those stand who came.
    pub(crate) added_at: Vec<usize>,
    /// Ids of those who came or changed.
    pub(crate) touched: Vec<String>,
}

/// Who is who is for `domain::roster::changes::compare` to say. Errors: `member.unknown` for an `id` that this group does
/// not have, or that two rows have.
pub(crate) fn merge(sent: &[Member], stored: &[MemberRow]) -> Result<Merged, Vec<Issue>> {
    let mut free: HashSet<&str> = stored.iter().map(|row| row.id.as_str()).collect();
    let issues: Vec<Issue> = sent
        .iter()
        .enumerate()
        .filter(|(_, member)| member.id.as_deref().is_some_and(|id| !free.remove(id)))
        .map(|(at, member)| Issue::new(Problem::MemberUnknown, format!("/roster/{}", row_index(member, at))))
        .collect();
    if !issues.is_empty() {
        return Err(issues);
    }
    let before: Vec<MemberDraft> = stored.iter().map(MemberRow::to_draft).collect();
    let after: Vec<MemberDraft> = sent.iter().map(Member::to_draft).collect();
    let changes = compare(&before.iter().collect::<Vec<_>>(), &after.iter().collect::<Vec<_>>());
    let mut partner: Vec<Option<&MemberRow>> = vec![None; sent.len()];
    for (old, new) in &changes.pairs {
        partner[*new] = Some(&stored[*old]);
    }
    let mut merged = Merged {
        rows: Vec::with_capacity(sent.len()),
        counts: Counts { added: changes.added.len(), changed: 0, removed: changes.removed.len() },
        added_at: Vec::new(),
        touched: Vec::new(),
    };
    for (at, (member, before)) in sent.iter().zip(partner).enumerate() {
        if before.is_none() {
            merged.added_at.push(row_index(member, at));
        }
        let row = MemberRow::new(member, before.map(|row| row.id.clone()));
        match before {
            Some(before) if *before == row => {}
            before => {
                merged.counts.changed += usize::from(before.is_some());
                merged.touched.push(row.id.clone());
            }
        }
        merged.rows.push(row);
    }
    Ok(merged)
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
        let merged = merge(sent, before).unwrap();
        let found = merged.counts;
        assert_eq!((found.added, found.changed, found.removed), counts);
        assert_eq!(merged.touched.len(), counts.0 + counts.1);
        for (row, id) in merged.rows.iter().zip(ids) {
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
