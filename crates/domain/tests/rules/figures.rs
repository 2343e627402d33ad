//! A roster in figures, as the contact sees it before sending.

use chrono::NaiveTime;
use domain::group::main_zone;
use domain::organisation::GroupTracks;
use domain::roster::Member;
use domain::roster::figures::{Figures, OfGroup};
use domain::zones::ZoneId;

use crate::shipped::{OPEN, programme};

fn zone(name: &str) -> ZoneId {
    ZoneId::parse(name).expect("a zone of these tests")
}

/// Somebody whose row says this: zone, tracks, languages.
fn member(zone: &str, tracks: &[&str], languages: &[&str]) -> Member {
    let all = |texts: &[&str]| texts.iter().map(|text| text.to_string()).collect();
    Member {
        row: 2,
        id: None,
        name: "Ana".into(),
        email: None,
        tracks: all(tracks),
        zone: Some(zone.to_string()).filter(|zone| !zone.is_empty()),
        country: None,
        languages: all(languages),
        sector: None,
        role: None,
    }
}

/// The figures of a group in Berlin whose language is German, of the open edition.
fn figures(members: &[Member], tracks: &[&str]) -> Figures {
    let tracks = match tracks {
        [] => GroupTracks::Each,
        ids => GroupTracks::All(ids.iter().map(|id| id.to_string()).collect()),
    };
    let group = OfGroup { tracks: &tracks, zone: zone("Europe/Berlin"), language: "de" };
    Figures::of(members, group, &programme(OPEN))
}

#[test]
fn who_says_nothing_is_counted_with_the_group() {
    let members =
        [member("", &[], &[]), member("Asia/Kolkata", &["B"], &["hi", "en"]), member("", &["A"], &[])];
    let found = figures(&members, &["A"]);
    assert_eq!(found.tracks, [("A".to_string(), 2), ("B".to_string(), 1)]);
    assert_eq!(found.zones, [(zone("Europe/Berlin"), 2), (zone("Asia/Kolkata"), 1)]);
    assert_eq!(found.languages, [("de".to_string(), 2), ("hi".to_string(), 1)]);
}

#[test]
fn who_takes_both_tracks_counts_for_each_and_who_has_not_chosen_for_none() {
    let members = [member("", &["A", "B"], &[]), member("", &[], &[])];
    assert_eq!(figures(&members, &[]).tracks, [("A".to_string(), 1), ("B".to_string(), 1)]);
    assert_eq!((figures(&members, &[]).undecided, figures(&members, &["A"]).undecided), (1, 0));
    assert_eq!(figures(&members, &["A", "B"]).tracks, [("A".to_string(), 2), ("B".to_string(), 2)]);
    assert_eq!(figures(&[], &["A"]), Figures::default());
}

#[test]
fn old_and_new_names_of_a_zone_are_one_place() {
    let members = [member("Asia/Calcutta", &[], &[]), member("Asia/Kolkata", &[], &[])];
    assert_eq!(figures(&members, &["A"]).zones, [(zone("Asia/Kolkata"), 2)]);
}

#[test]
fn a_group_is_where_most_of_its_people_are() {
    #[track_caller]
    fn check(zones: &[&str], expected: &str) {
        let members: Vec<Member> = zones.iter().map(|zone| member(zone, &[], &[])).collect();
        let found = figures(&members, &["A"]);
        assert_eq!(main_zone(&found.zones, zone("Europe/Berlin")), zone(expected), "{zones:?}");
    }
    check(&[], "Europe/Berlin");
    check(&["Africa/Lagos", "Africa/Lagos", "Asia/Kolkata"], "Africa/Lagos");
    check(&["Africa/Lagos", "Africa/Lagos", "", "", ""], "Europe/Berlin");
    // As many here as there: where the contact is.
    check(&["Africa/Lagos", "Asia/Kolkata"], "Europe/Berlin");
}

/// Track A is at 12:00 and track B at 20:00 in New York.
#[test]
fn people_are_up_at_night_by_their_own_zone_and_track() {
    #[track_caller]
    fn check(members: &[Member], tracks: &[&str], expected: &[(u32, u32, usize)]) {
        let time = |(hour, minute, n): &(u32, u32, usize)| {
            (NaiveTime::from_hms_opt(*hour, *minute, 0).expect("a time of day"), *n)
        };
        assert_eq!(figures(members, tracks).nights, expected.iter().map(time).collect::<Vec<_>>());
    }
    let at = |zone: &str| member(zone, &[], &[]);
    check(&[at(""), at("Africa/Lagos")], &["A"], &[]);
    check(&[at(""), at("Africa/Lagos"), at("")], &["B"], &[(2, 0, 3)]);
    check(&[at("Australia/Sydney"), at("America/Lima")], &["A"], &[(4, 0, 1)]);
    // Their own track counts before the group's.
    check(&[member("", &["B"], &[]), member("", &["A"], &[])], &["A"], &[(2, 0, 1)]);
    // At 22:45, in Kathmandu, one is still up; at 23:00, in Dhaka, no longer.
    check(&[at("Asia/Kathmandu"), at("Asia/Dhaka")], &["A"], &[(23, 0, 1)]);
}

#[test]
fn who_takes_both_tracks_or_has_not_chosen_need_not_get_up() {
    let sydney = |tracks: &[&str]| member("Australia/Sydney", tracks, &[]);
    assert_eq!(figures(&[sydney(&[]), sydney(&["A", "B"])], &[]).nights, []);
    assert_eq!(figures(&[sydney(&[])], &["A", "B"]).nights, []);
}
