//! What is still to do for a group: appears, has a date, becomes overdue, vanishes.

use domain::duties::{Duty, DutyKind, GroupFacts, TrackFacts, duties};
use domain::roster::FacilitatorRule;
use serde_json::json;

use crate::shipped::{OPEN, instant, programme};

const BEFORE: &str = "2027-01-10T12:00:00Z";
const NOTHING_OPEN: GroupFacts = GroupFacts {
    members: 12,
    facilitators: 1,
    confirmed: 1,
    trained: 1,
    tracks: Vec::new(),
    address_confirmed: true,
    has_orientation: true,
    left_out: 0,
    undecided: 0,
    is_accepted_below_size: false,
};

#[track_caller]
fn check(group: GroupFacts, now: &str, expected: &[(DutyKind, Option<&str>, bool)]) {
    let found = duties(&group, &programme(OPEN), instant(now));
    let expected: Vec<Duty> = expected
        .iter()
        .map(|(kind, due, overdue)| Duty { kind: kind.clone(), due: due.map(instant), overdue: *overdue })
        .collect();
    assert_eq!(found, expected);
    assert!(found.iter().all(|duty| DutyKind::NAMES.contains(&duty.kind.name())));
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
    let group = GroupFacts {
        members: 0,
        facilitators: 0,
        confirmed: 0,
        trained: 0,
        address_confirmed: false,
        ..NOTHING_OPEN
    };
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
    let group =
        |members, n| GroupFacts { members, facilitators: n, confirmed: n, trained: n, ..NOTHING_OPEN };
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
    let group = GroupFacts { facilitators: 0, confirmed: 0, trained: 0, ..NOTHING_OPEN };
    check(group.clone(), "2027-03-04T04:59:59Z", &[(facilitators(0, 1), NAMED, false)]);
    check(group, "2027-03-04T05:00:00Z", &[(facilitators(0, 1), NAMED, true)]);
}

#[test]
fn a_group_that_stays_below_its_size_is_the_teams_to_decide_on_until_the_end() {
    let below = DutyKind::BelowSize { have: 9, need: 10 };
    let group = GroupFacts { members: 9, ..NOTHING_OPEN };
    check(group.clone(), "2027-03-01T04:59:59Z", &[(people(9), GATHERED, false)]);
    check(group.clone(), "2027-03-01T05:00:00Z", &[(below, None, false)]);
    check(group, "2027-04-07T02:00:00Z", &[]);
    check(GroupFacts { members: 10, ..NOTHING_OPEN }, "2027-03-01T05:00:00Z", &[]);
}

#[test]
fn people_who_were_left_out_are_thought_of_until_nobody_can_be_added() {
    let left_out = |n| DutyKind::PeopleLeftOut { n };
    let group = GroupFacts { left_out: 3, ..NOTHING_OPEN };
    // The end of 8 March in New York.
    let frozen = Some("2027-03-09T05:00:00Z");
    check(group.clone(), BEFORE, &[(left_out(3), frozen, false)]);
    check(group, "2027-03-09T05:00:00Z", &[]);
}

#[test]
fn people_without_a_track_are_thought_of_until_the_end() {
    let missing = || DutyKind::TracksMissing { n: 2 };
    let group = GroupFacts { undecided: 2, ..NOTHING_OPEN };
    check(group.clone(), BEFORE, &[(missing(), Some("2027-03-02T17:00:00Z"), false)]);
    check(group.clone(), "2027-03-02T17:00:00Z", &[(missing(), None, false)]);
    check(group, "2027-04-07T02:00:00Z", &[]);
}

#[test]
fn without_a_date_of_its_own_a_duty_has_that_of_the_groups() {
    let mut plain = programme(OPEN);
    plain.deadlines.gathering_until = None;
    plain.deadlines.organisation_specific = None;
    let group = GroupFacts { members: 9, facilitators: 0, confirmed: 0, trained: 0, ..NOTHING_OPEN };
    let due = Some(plain.deadlines.groups.at);
    let found = duties(&group, &plain, instant(BEFORE));
    assert_eq!(found.iter().map(|duty| duty.due).collect::<Vec<_>>(), [due, due]);
}

/// The start of the last training, 20:00 in New York on 4 March; of the last introduction, the same on 24 February.
const TRAINED: Option<&str> = Some("2027-03-05T01:00:00Z");
const INTRODUCED: Option<&str> = Some("2027-02-25T01:00:00Z");

#[test]
fn a_facilitator_who_is_named_has_to_say_yes() {
    let unconfirmed = |have, need| DutyKind::FacilitatorsUnconfirmed { have, need };
    let group = |members, facilitators, confirmed| GroupFacts {
        members,
        facilitators,
        confirmed,
        trained: confirmed,
        ..NOTHING_OPEN
    };
    check(group(12, 1, 0), BEFORE, &[(unconfirmed(0, 1), TRAINED, false)]);
    check(group(25, 2, 1), BEFORE, &[(unconfirmed(1, 2), TRAINED, false)]);
    // More are named than needed: enough of them have said yes.
    check(group(12, 3, 1), BEFORE, &[]);
    // Too few are named, and one of those has not answered: two things to do.
    check(
        group(50, 2, 1),
        BEFORE,
        &[(facilitators(2, 4), NAMED, false), (unconfirmed(1, 2), TRAINED, false)],
    );
    // Who offered and was confirmed counts, also if nobody was named.
    check(group(12, 0, 1), BEFORE, &[]);
    // No training is to come: the team finds another way.
    let over = DutyKind::TrainingOver { have: 0, need: 1 };
    check(group(12, 1, 0), "2027-03-05T01:00:00Z", &[(over, None, false)]);
    check(group(12, 1, 0), "2027-04-07T02:00:00Z", &[]);
}

#[test]
fn who_said_yes_takes_part_in_a_training_while_there_is_one() {
    let group = GroupFacts { trained: 0, ..NOTHING_OPEN };
    check(group.clone(), BEFORE, &[(DutyKind::TrainingMissing { have: 0, need: 1 }, TRAINED, false)]);
    let over = DutyKind::TrainingOver { have: 0, need: 1 };
    check(group.clone(), "2027-03-05T01:00:00Z", &[(over, None, false)]);
    check(group, "2027-04-07T02:00:00Z", &[]);
    check(NOTHING_OPEN, "2027-03-05T01:00:00Z", &[]);
}

#[test]
fn each_track_with_people_has_a_facilitator_who_said_yes() {
    let on = |track: &str, members, facilitators| TrackFacts { track: track.into(), members, facilitators };
    let lacking = DutyKind::TrackFacilitatorsMissing { track: "B".into(), have: 0, need: 1 };
    let group = GroupFacts { tracks: vec![on("A", 9, 1), on("B", 3, 0)], ..NOTHING_OPEN };
    check(group, BEFORE, &[(lacking, NAMED, false)]);
    let group = GroupFacts { tracks: vec![on("A", 12, 1), on("B", 0, 0)], ..NOTHING_OPEN };
    check(group, BEFORE, &[]);
}

#[test]
fn an_introduction_is_to_be_chosen_while_there_is_one() {
    let group = GroupFacts { has_orientation: false, ..NOTHING_OPEN };
    check(group.clone(), BEFORE, &[(DutyKind::OrientationMissing, INTRODUCED, false)]);
    // The first session is on 2 March at noon in New York; after it the guide is still to be read.
    let begins = Some("2027-03-02T17:00:00Z");
    check(group.clone(), "2027-02-25T01:00:00Z", &[(DutyKind::OrientationOver, begins, false)]);
    check(group.clone(), "2027-03-02T17:00:00Z", &[(DutyKind::OrientationOver, begins, true)]);
    check(group, "2027-04-07T02:00:00Z", &[]);
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
fn every_kind_of_duty_crosses_the_wire() {
    let (have, need) = (1, 2);
    for kind in [
        DutyKind::AddressUnconfirmed,
        DutyKind::PeopleMissing { have, need },
        DutyKind::BelowSize { have, need },
        DutyKind::FacilitatorsMissing { have, need },
        DutyKind::FacilitatorsUnconfirmed { have, need },
        DutyKind::TrainingMissing { have, need },
        DutyKind::TrainingOver { have, need },
        DutyKind::TrackFacilitatorsMissing { track: "B".into(), have, need },
        DutyKind::OrientationMissing,
        DutyKind::OrientationOver,
        DutyKind::PeopleLeftOut { n: 3 },
        DutyKind::TracksMissing { n: 3 },
    ] {
        let duty = Duty { kind, due: None, overdue: false };
        let sent = serde_json::to_value(&duty).unwrap();
        assert_eq!(serde_json::from_value::<Duty>(sent).unwrap(), duty);
    }
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

#[test]
fn a_group_that_the_team_accepts_as_it_is_lacks_nobody() {
    let few = GroupFacts { members: 7, ..NOTHING_OPEN };
    assert!(duties(&few, &programme(OPEN), instant(BEFORE)).iter().any(|duty| duty.kind == people(7)));
    check(GroupFacts { is_accepted_below_size: true, ..few }, BEFORE, &[]);
}
