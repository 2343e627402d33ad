//! Which places the tracks of the shipped programme reach in daytime.

use domain::schedule::{Waking, World, world};

use crate::shipped::{OPEN, programme, zone};

fn seen_from(visitor: Option<&str>) -> World {
    world(&programme(OPEN), visitor.map(zone), Waking::default()).expect("it lies in the zone table")
}

/// Sessions within waking hours on tracks A and B, of six.
#[track_caller]
fn check(visitor: &str, a: usize, b: usize) {
    let world = seen_from(Some(visitor));
    let column = world.columns.iter().find(|column| column.is_visitors).expect("the visitor has a column");
    assert_eq!(column.zone.name(), visitor);
    let found: Vec<_> =
        column.tracks.iter().map(|reach| (reach.track.as_str(), reach.waking, reach.all)).collect();
    assert_eq!(found, [("A", a, 6), ("B", b, 6)], "{visitor}");
}

#[test]
fn every_offset_in_use_is_a_column_from_west_to_east() {
    let columns = seen_from(None).columns;
    assert!(columns.len() >= 24, "{}", columns.len());
    assert!(columns.is_sorted_by(|one, next| one.offset_s < next.offset_s));
    assert!(columns.iter().all(|column| !column.is_visitors));
    let names: Vec<&str> = columns.iter().map(|column| column.zone.name()).collect();
    for name in ["America/New_York", "Africa/Lagos", "Asia/Kathmandu", "Asia/Kolkata", "Asia/Tokyo"] {
        assert!(names.contains(&name), "{name} is not among {names:?}");
    }
}

#[test]
fn a_place_is_reached_if_every_week_of_a_track_lies_in_its_waking_hours() {
    check("America/New_York", 6, 6);
    // 22:45 in the first two weeks, 21:45 until 23:45 in the others; B at 06:45, then at 05:45.
    check("Asia/Kathmandu", 0, 0);
    // Noon in New York is 18:00 or 17:00 there; B is in the night.
    check("Europe/Berlin", 6, 0);
    // A at 04:00 or 03:00; B at noon or at eleven.
    check("Australia/Sydney", 0, 6);
    // B ends at 22:00 in the first two weeks, and at 21:00 when New York has changed its clocks.
    check("America/Bogota", 6, 6);
    check("America/Sao_Paulo", 6, 0);
}

#[test]
fn the_visitors_own_place_stands_for_its_column() {
    // Lagos and Berlin keep the same distance when the programme begins.
    let berlin = seen_from(Some("Europe/Berlin"));
    let column = berlin.columns.iter().find(|column| column.offset_s == 3600).unwrap();
    assert_eq!((column.zone.name(), column.is_visitors), ("Europe/Berlin", true));
    assert_eq!(berlin.columns.len(), seen_from(None).columns.len());
}

#[test]
fn the_tracks_together_reach_more_of_the_world_than_each() {
    let world = seen_from(None);
    let by = |track: usize| world.columns.iter().filter(|column| column.tracks[track].is_whole()).count();
    assert!(world.reached() > by(0) && world.reached() > by(1));
    assert!(world.reached() < world.columns.len());
    assert_eq!(world.reached(), world.columns.iter().filter(|c| c.is_reached()).count());
}

#[test]
fn who_is_up_all_day_is_always_reached_and_who_sleeps_is_not() {
    let all_day = Waking { from_min: 0, until_min: 26 * 60 };
    let reached = |waking| world(&programme(OPEN), None, waking).unwrap().reached();
    assert_eq!(reached(all_day), seen_from(None).columns.len());
    assert_eq!(reached(Waking { from_min: 0, until_min: 0 }), 0);
}
