//! Facilitators who were chosen on the list follow it when it changes: a corrected name or address stays chosen, and
//! whoever is taken off it is named no longer.

use domain::facilitator::FacilitatorDraft;
use domain::roster::Member;

/// Brings `named` in line with the list as it is now. `listed` are those of them who stood on it before. Returns the names
/// of those who are gone.
pub(super) fn follow(
    named: &mut Vec<FacilitatorDraft>,
    listed: &[FacilitatorDraft],
    members: &[Member],
) -> Vec<String> {
    let mut gone = Vec::new();
    named.retain_mut(|one| {
        let was_listed = listed.iter().any(|known| known.name == one.name && known.email == one.email);
        if one.is_contact || !was_listed || members.iter().any(|member| one.is_member(member)) {
            return true;
        }
        match now_listed_as(one, members) {
            Some(member) => {
                one.name.clone_from(&member.name);
                if let Some(email) = &member.email {
                    one.email.clone_from(email);
                }
                true
            }
            None => {
                gone.push(one.name.clone());
                false
            }
        }
    });
    gone
}

/// The same address under another name, or the same name with another address; where several would do, nobody is guessed.
fn now_listed_as<'a>(one: &FacilitatorDraft, members: &'a [Member]) -> Option<&'a Member> {
    let only = |is_meant: &dyn Fn(&&Member) -> bool| {
        let mut meant = members.iter().filter(|member| is_meant(member));
        meant.next().filter(|_| meant.next().is_none())
    };
    let has_address = |member: &&Member| {
        !one.email.is_empty()
            && member.email.as_deref().is_some_and(|email| email.eq_ignore_ascii_case(&one.email))
    };
    only(&has_address).or_else(|| only(&|member| member.name == one.name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member(name: &str, email: &str) -> Member {
        let email = Some(email.to_string()).filter(|email| !email.is_empty());
        Member {
            row: 1,
            id: None,
            name: name.into(),
            email,
            tracks: Vec::new(),
            zone: None,
            country: None,
            languages: Vec::new(),
            sector: None,
            role: None,
        }
    }

    #[track_caller]
    fn check(named: &[(&str, &str)], list: &[(&str, &str)], expected: &[(&str, &str)], gone: &[&str]) {
        let draft = |(name, email): &(&str, &str)| FacilitatorDraft {
            name: (*name).into(),
            email: (*email).into(),
            account: "yes".into(),
            ..FacilitatorDraft::default()
        };
        let mut named: Vec<FacilitatorDraft> = named.iter().map(draft).collect();
        // The last one was added by hand.
        let listed = named[..named.len() - 1].to_vec();
        let members: Vec<Member> = list.iter().map(|(name, email)| member(name, email)).collect();
        assert_eq!(follow(&mut named, &listed, &members), gone);
        assert_eq!(named, expected.iter().map(draft).collect::<Vec<_>>());
    }

    #[test]
    fn who_stays_on_the_list_stays_chosen_and_who_leaves_it_is_told() {
        let hand = ("Zoe", "zoe@example.org");
        let (ana, ben) = (("Ana", "ana@example.org"), ("Ben", "ben@example.org"));
        check(&[ana, ben, hand], &[ben, ana], &[ana, ben, hand], &[]);
        check(&[ana, ben, hand], &[ben], &[ben, hand], &["Ana"]);
        check(
            &[ana, hand],
            &[("Ana Lima", "ANA@example.org")],
            &[("Ana Lima", "ANA@example.org"), hand],
            &[],
        );
        check(&[ana, hand], &[("Ana", "ana@example.net")], &[("Ana", "ana@example.net"), hand], &[]);
        // An address that was added here stays where the list still has none.
        check(&[ana, hand], &[("Ana", "")], &[ana, hand], &[]);
        // Two of the same name: nobody is guessed.
        check(&[ana, hand], &[("Ana", "a1@example.org"), ("Ana", "a2@example.org")], &[hand], &["Ana"]);
    }
}
