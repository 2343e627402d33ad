//! What is still to do for a group: appears, has a date, becomes overdue, vanishes.

use domain::duties::{Duty, DutyKind, GroupFacts, duties};
use domain::roster::FacilitatorRule;
use serde_json::json;

use crate::shipped::{OPEN, instant, programme};

const BEFORE: &str = "2027-01-10T12:00:00Z";
const NOTHING_OPEN: GroupFacts = GroupFacts { members: 12, facilitators: 1, address_confirmed: true };

#[track_caller]
fn check(group: GroupFacts, now: &str, expected: &[(DutyKind, Option<&str>, bool)]) {
    let found = duties(&group, &programme(OPEN), instant(now));
    let expected: Vec<Duty> = expected
        .iter()
        .map(|(kind, due, overdue)| Duty { kind: kind.clone(), due: due.map(instant), overdue: *overdue })
        .collect();
    assert_eq!(found, expected);
}

fn people(have: usize) -> DutyKind {
    DutyKind::PeopleMissing { have, need: 10 }
}

fn facilitators(have: usize, need: usize) -> DutyKind {
    DutyKind::FacilitatorsMissing { have, need }
}

/// The end of 28 February, and of 3 March, in New York.
const GATHERED: Option<&str> = Some("2027-03-01T05:00:00Z");
const NAMED: Option<&str> = Some("2027-03-04T05:00:00Z");

#[test]
fn a_group_that_has_everything_has_nothing_to_do() {
    check(NOTHING_OPEN, BEFORE, &[]);
    check(NOTHING_OPEN, "2028-01-01T00:00:00Z", &[]);
}

#[test]
fn an_unconfirmed_address_comes_first_and_has_no_date() {
    let group = GroupFacts { members: 0, facilitators: 0, address_confirmed: false };
    check(
        group,
        BEFORE,
        &[
            (DutyKind::AddressUnconfirmed, None, false),
            (people(0), GATHERED, false),
            (facilitators(0, 1), NAMED, false),
        ],
    );
}

#[test]
fn people_are_missing_until_there_are_ten() {
    check(GroupFacts { members: 9, ..NOTHING_OPEN }, BEFORE, &[(people(9), GATHERED, false)]);
    check(GroupFacts { members: 10, ..NOTHING_OPEN }, BEFORE, &[]);
}

#[test]
fn the_contact_is_one_of_the_ten_where_the_programme_counts_it() {
    let mut counting = programme(OPEN);
    counting.rules.count_contact = true;
    let group = |members| GroupFacts { members, ..NOTHING_OPEN };
    assert_eq!(duties(&group(9), &counting, instant(BEFORE)), []);
    assert_eq!(duties(&group(8), &counting, instant(BEFORE))[0].kind, people(9));
}

#[test]
fn facilitators_are_missing_by_the_table_of_the_programme() {
    let group = |members, facilitators| GroupFacts { members, facilitators, address_confirmed: true };
    check(group(10, 0), BEFORE, &[(facilitators(0, 1), NAMED, false)]);
    check(group(24, 1), BEFORE, &[]);
    check(group(25, 1), BEFORE, &[(facilitators(1, 2), NAMED, false)]);
    check(group(49, 2), BEFORE, &[]);
    check(group(50, 2), BEFORE, &[(facilitators(2, 4), NAMED, false)]);
    check(group(50, 4), BEFORE, &[]);
    // A group still looking for people needs the one it will need with ten.
    check(group(3, 0), BEFORE, &[(people(3), GATHERED, false), (facilitators(0, 1), NAMED, false)]);
}

#[test]
fn a_duty_is_overdue_from_the_second_of_its_date() {
    let group = GroupFacts { members: 9, ..NOTHING_OPEN };
    check(group, "2027-03-01T04:59:59Z", &[(people(9), GATHERED, false)]);
    check(group, "2027-03-01T05:00:00Z", &[(people(9), GATHERED, true)]);
}

#[test]
fn without_a_date_of_its_own_a_duty_has_that_of_the_groups() {
    let mut plain = programme(OPEN);
    plain.deadlines.gathering_until = None;
    plain.deadlines.organisation_specific = None;
    let group = GroupFacts { members: 9, facilitators: 0, address_confirmed: true };
    let due = Some(plain.deadlines.groups.at);
    let found = duties(&group, &plain, instant(BEFORE));
    assert_eq!(found.iter().map(|duty| duty.due).collect::<Vec<_>>(), [due, due]);
}

#[test]
fn a_duty_crosses_the_wire_with_its_numbers() {
    let duty = &duties(&GroupFacts { members: 9, ..NOTHING_OPEN }, &programme(OPEN), instant(BEFORE))[0];
    let sent = json!({
        "kind": "people_missing", "have": 9, "need": 10, "due": "2027-03-01T05:00:00Z", "overdue": false
    });
    assert_eq!(serde_json::to_value(duty).unwrap(), sent);
    assert_eq!(serde_json::from_value::<Duty>(sent).unwrap(), *duty);
}

#[test]
fn facilitators_come_by_a_table_or_one_for_each_so_many_people() {
    let table = FacilitatorRule::Table(vec![(10, 1), (25, 2), (50, 4)]);
    for (people, need) in [(0, 0), (9, 0), (10, 1), (24, 1), (25, 2), (49, 2), (50, 4), (1_000, 4)] {
        assert_eq!(table.needed(people), need, "{people}");
    }
    for (people, need) in [(0, 0), (1, 1), (20, 1), (21, 2), (40, 2), (41, 3)] {
        assert_eq!(FacilitatorRule::OnePer(20).needed(people), need, "{people}");
    }
    assert_eq!(FacilitatorRule::Table(Vec::new()).needed(100), 0);
    assert_eq!(FacilitatorRule::OnePer(0).needed(3), 3);
}
