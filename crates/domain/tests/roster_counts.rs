//! What the roster check says of the roster as a whole, and that nothing vanishes whatever the rows hold.

use std::collections::BTreeSet;

use domain::roster::{
    Checked, FacilitatorRule, Fault, Field, MemberDraft, RosterContext, RosterRow, RosterRules, RowKind,
    check, check_drafts,
};
use domain::{Level, Problem};

fn people(n: usize) -> Vec<MemberDraft> {
    (0..n)
        .map(|at| MemberDraft {
            name: format!("Ada {at}"),
            email: format!("a{at}@x.org"),
            ..MemberDraft::default()
        })
        .collect()
}

fn whole(checked: &Checked) -> Vec<Problem> {
    checked.issues.iter().filter(|issue| issue.row.is_none()).map(|issue| issue.problem.clone()).collect()
}

#[track_caller]
fn says(people: &[MemberDraft], rules: &RosterRules, context: RosterContext, expected: &[Problem]) {
    let checked = check_drafts(people, rules, context);
    assert_eq!(whole(&checked), expected);
    assert_eq!(checked.members.len(), people.len(), "{:?}", checked.issues);
}

#[test]
fn a_group_of_nine_is_too_few_unless_it_is_gathering_or_its_contact_counts() {
    let rules = RosterRules::default();
    let alone = RosterContext::default();
    says(&people(9), &rules, alone, &[Problem::RosterTooFew { have: 9, need: 10, to_fix: 0 }]);
    says(&people(10), &rules, alone, &[]);
    says(&people(9), &rules, RosterContext { counted_contact: true, ..alone }, &[]);
    says(&people(9), &rules, RosterContext { gathering: true, ..alone }, &[]);
    says(&[], &rules, alone, &[Problem::RosterTooFew { have: 0, need: 10, to_fix: 0 }]);
    says(
        &people(8),
        &rules,
        RosterContext { counted_contact: true, ..alone },
        &[Problem::RosterTooFew { have: 9, need: 10, to_fix: 0 }],
    );
}

#[test]
fn only_members_count() {
    let mut rows = people(10);
    rows[3].name.clear();
    let checked = check_drafts(&rows, &RosterRules::default(), RosterContext::default());
    assert_eq!(whole(&checked), [Problem::RosterTooFew { have: 9, need: 10, to_fix: 1 }]);
}

#[test]
fn more_than_the_programme_takes_are_too_many_and_stay_members() {
    let rules = RosterRules { max: 12, ..RosterRules::default() };
    says(&people(12), &rules, RosterContext::default(), &[]);
    says(&people(13), &rules, RosterContext::default(), &[Problem::RosterTooMany { have: 13, max: 12 }]);
    let gathering = RosterContext { gathering: true, ..RosterContext::default() };
    says(&people(13), &rules, gathering, &[Problem::RosterTooMany { have: 13, max: 12 }]);
}

/// The rule of the 2022 programme.
fn by_size() -> RosterRules {
    let facilitators = FacilitatorRule::Table(vec![(10, 1), (25, 2), (50, 4)]);
    RosterRules { facilitators, ..RosterRules::default() }
}

#[test]
fn too_few_facilitators_are_said_where_the_roster_has_roles() {
    let mut group = people(25);
    says(&group, &by_size(), RosterContext::default(), &[]);
    group[0].role = "Shop steward".into();
    says(&group, &by_size(), RosterContext::default(), &[]);
    group[0].role = "Facilitator".into();
    let lacking = |have| Problem::FacilitatorsTooFew { have, need: 2, track: None };
    says(&group, &by_size(), RosterContext::default(), &[lacking(1)]);
    group[0].role = "Participant".into();
    says(&group, &by_size(), RosterContext::default(), &[lacking(0)]);
    (group[0].role, group[1].role) = ("Moderator".into(), "facilitadora".into());
    says(&group, &by_size(), RosterContext::default(), &[]);
    let checked = check_drafts(&group[1..], &by_size(), RosterContext::default());
    assert!(checked.issues.is_empty(), "24 people need one: {:?}", checked.issues);
}

#[test]
fn too_few_facilitators_are_always_a_warning() {
    let mut group = people(12);
    group[0].role = "participant".into();
    let checked = check_drafts(&group, &by_size(), RosterContext::default());
    assert_eq!(checked.issues.iter().map(|issue| issue.level).collect::<Vec<_>>(), [Level::Warning]);
    assert_eq!(checked.members.len(), 12);
}

#[test]
fn facilitators_are_counted_on_each_track_as_well() {
    let mut group = people(12);
    for (at, member) in group.iter_mut().enumerate() {
        member.track = if at < 6 { "A" } else { "B" }.into();
    }
    group[0].role = "facilitator".into();
    let lacking = Problem::FacilitatorsTooFew { have: 0, need: 1, track: Some("B".into()) };
    says(&group, &by_size(), RosterContext::default(), &[lacking]);
    group[0].track = "both".into();
    says(&group, &by_size(), RosterContext::default(), &[]);
    // Who named no track goes where one is needed.
    group[0].track = String::new();
    says(&group, &by_size(), RosterContext::default(), &[]);
}

/// Every row is a member, has an error or is skipped, and is only one of these.
#[track_caller]
fn nothing_vanishes(rows: &[RosterRow], rules: &RosterRules) {
    let checked = check(rows, rules, RosterContext::default());
    let with_level = |level| -> BTreeSet<u32> {
        checked.issues.iter().filter(|issue| issue.level == level).filter_map(|issue| issue.row).collect()
    };
    let (errors, skipped) = (with_level(Level::Error), with_level(Level::Skipped));
    let members: BTreeSet<u32> = checked.members.iter().map(|member| member.row).collect();
    assert_eq!(checked.rows, rows.len());
    assert_eq!(members.len(), checked.members.len());
    assert_eq!(checked.rows, members.len() + errors.len() + skipped.len());
    assert!(members.is_disjoint(&errors) && members.is_disjoint(&skipped) && errors.is_disjoint(&skipped));
    let all: BTreeSet<u32> = rows.iter().map(|row| row.row).collect();
    assert_eq!(&(&members | &errors) | &skipped, all);
}

/// Numbers that look random and are the same in every run (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n as u64) as usize
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }

    /// Anything at all: characters of every script, controls, invisible ones.
    fn text(&mut self) -> String {
        let length = self.below(12);
        (0..length)
            .filter_map(|_| {
                let top = [0x80, 0x250, 0x600, 0x3000, 0x11_0000][self.below(5)];
                char::from_u32(self.below(top) as u32)
            })
            .collect()
    }
}

#[test]
fn nothing_vanishes_whatever_the_rows_hold() {
    let mut dice = Dice(0x2027_0302);
    let values: [&[&str]; 8] = [
        &["Ada Obi", "", "李", "JosÃ©", "-", "\u{0}", "Ada\u{202E}"],
        &[
            "ada@x.org",
            "ADA@x.org",
            "ben@gmial.com",
            "",
            "a@x.org b@x.org",
            "a@b",
            "аda@x.org",
            "none",
            "@",
            "<>",
            "a@ü.de",
        ],
        &["A", "b", "both", "", "C", "Track A (12:00)", "A or B", "()"],
        &["Africa/Lagos", "CST", "GMT+2", "", "Mars", "Berlin (CET)"],
        &["Peru", "", "Congo", "UK", "/"],
        &["es", "es, pt", "", "Klingon", ",", "und"],
        &["", "Health", "#N/A"],
        &["", "facilitator", "Participant", "cook"],
    ];
    let faults = [Fault::Error, Fault::Uncalculated, Fault::TooLong, Fault::Formula];
    for round in 0..400 {
        let rows: Vec<RosterRow> = (0..dice.below(20) as u32)
            .map(|at| {
                let mut row = RosterRow { row: at * 2 + 3, ..RosterRow::default() };
                for (field, of) in Field::ALL.into_iter().zip(values) {
                    *row.values.get_mut(field) =
                        if dice.below(6) == 0 { dice.text() } else { dice.one(of).into() };
                    if dice.below(25) == 0 {
                        row.faults.push((field, faults[dice.below(4)]));
                    }
                }
                row.kind = match dice.below(12) {
                    0 => RowKind::Total,
                    1 => RowKind::Header,
                    _ => RowKind::Person,
                };
                row
            })
            .collect();
        let rules = RosterRules {
            email_optional: round % 2 == 0,
            shared_email: round % 3 == 0,
            tracks: if round % 5 == 0 { Vec::new() } else { vec!["A".into(), "B".into()] },
            languages: if round % 7 == 0 { vec!["en".into()] } else { Vec::new() },
            ..RosterRules::default()
        };
        nothing_vanishes(&rows, &rules);
    }
}

#[test]
fn checking_what_was_stored_finds_the_same_people() {
    let mut dice = Dice(7);
    for _ in 0..200 {
        let drafts: Vec<MemberDraft> = (0..8)
            .map(|_| MemberDraft {
                name: dice.text(),
                email: format!("{}@x.org", dice.text()),
                ..MemberDraft::default()
            })
            .collect();
        let rules = RosterRules { shared_email: true, ..RosterRules::default() };
        let first = check_drafts(&drafts, &rules, RosterContext::default());
        let stored: Vec<MemberDraft> = first.members.iter().map(|member| member.to_draft()).collect();
        let again = check_drafts(&stored, &rules, RosterContext::default());
        let bare = |checked: &Checked| {
            checked.members.iter().map(|m| (m.name.clone(), m.email.clone())).collect::<Vec<_>>()
        };
        assert_eq!(bare(&first), bare(&again));
    }
}
