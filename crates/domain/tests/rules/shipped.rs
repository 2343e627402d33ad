//! The programme files that come with the program: read, and held against what their editions published.

use std::fs;
use std::path::Path;

use chrono::{DateTime, Utc};
use domain::Programme;
use domain::programme::{Kind, Occurrence, ProgrammeDraft, parse};
use domain::zones::ZoneId;

pub(crate) const OPEN: &str = "core-fundamentals-2027";
const ALL: [&str; 4] =
    ["workers-rising-everywhere-2021", "core-fundamentals-2022", "core-fundamentals-2023", OPEN];

fn text(slug: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../programmes");
    fs::read_to_string(folder.join(format!("{slug}.toml"))).unwrap_or_else(|error| panic!("{slug}: {error}"))
}

/// A shipped file as written.
pub(crate) fn draft(slug: &str) -> ProgrammeDraft {
    toml::from_str(&text(slug)).unwrap_or_else(|error| panic!("{slug}: {error}"))
}

/// A shipped programme.
#[track_caller]
pub(crate) fn programme(slug: &str) -> Programme {
    parse(&draft(slug)).unwrap_or_else(|findings| panic!("{slug}: {findings:#?}"))
}

pub(crate) fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap_or_else(|_| panic!("{text} is no instant"))
}

pub(crate) fn zone(name: &str) -> ZoneId {
    ZoneId::parse(name).unwrap_or_else(|| panic!("{name} is no zone"))
}

#[test]
fn every_shipped_file_is_a_programme_named_as_the_file() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../programmes");
    let mut found: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    found.sort();
    let mut all = ALL;
    all.sort();
    assert_eq!(found, all);
    for slug in ALL {
        assert_eq!(programme(slug).slug, slug);
    }
}

#[test]
fn every_key_of_a_shipped_file_is_read() {
    #[track_caller]
    fn check(path: &str, written: &serde_json::Value, read: &serde_json::Value) {
        use serde_json::Value;
        match (written, read) {
            (Value::Object(written), Value::Object(read)) => {
                for (key, value) in written {
                    let path = format!("{path}.{key}");
                    check(&path, value, read.get(key).unwrap_or_else(|| panic!("{path} is read by nobody")));
                }
            }
            (Value::Array(written), Value::Array(read)) => {
                assert_eq!(written.len(), read.len(), "{path}");
                written.iter().zip(read).for_each(|(written, read)| check(path, written, read));
            }
            _ => assert_eq!(written, read, "{path}"),
        }
    }
    for slug in ALL {
        let written: serde_json::Value = toml::from_str(&text(slug)).unwrap();
        check(slug, &written, &serde_json::to_value(draft(slug)).unwrap());
    }
}

#[test]
fn what_a_closed_edition_did_not_publish_is_marked_and_said() {
    for slug in ALL {
        let programme = programme(slug);
        let marked = !programme.assumed.is_empty();
        assert_eq!(marked, slug != OPEN, "{slug}");
        let said = programme.notes.iter().any(|note| note.in_language("en").contains("assumed"));
        assert_eq!(said, marked, "{slug}");
    }
}

#[test]
fn every_assumed_path_stands_in_its_file() {
    for slug in ALL {
        let file: toml::Table = toml::from_str(&text(slug)).unwrap();
        for path in &draft(slug).assumed {
            let mut value = Some(&toml::Value::Table(file.clone())).cloned();
            for part in path.split('.') {
                value = value.and_then(|value| match value {
                    toml::Value::Table(table) => table.get(part).cloned(),
                    toml::Value::Array(array) => array.get(part.parse::<usize>().unwrap()).cloned(),
                    _ => None,
                });
            }
            assert!(value.is_some(), "{slug}: {path}");
        }
    }
}

fn assumed(programme: &Programme, kind: Kind) -> Vec<bool> {
    programme.of_kind(kind).map(|occurrence| occurrence.assumed).collect()
}

#[test]
fn the_hours_that_nobody_published_are_assumed_and_no_others() {
    let closed = programme("core-fundamentals-2022");
    assert_eq!(assumed(&closed, Kind::Session), [false; 12]);
    assert_eq!(assumed(&closed, Kind::Orientation), [false; 2]);
    assert_eq!(assumed(&closed, Kind::Training), [true, true, true, true, false]);
    assert_eq!(assumed(&closed, Kind::OpenSpace), [true; 5]);
    assert_eq!(assumed(&programme("core-fundamentals-2023"), Kind::Session), [true; 12]);
    for slug in ["workers-rising-everywhere-2021", OPEN] {
        assert!(programme(slug).occurrences.iter().all(|occurrence| !occurrence.assumed), "{slug}");
    }
}

#[test]
fn a_question_hour_lies_two_hours_before_each_training() {
    for slug in ["core-fundamentals-2022", OPEN] {
        let programme = programme(slug);
        let opened: Vec<DateTime<Utc>> = programme.of_kind(Kind::OpenSpace).map(|o| o.start).collect();
        for training in programme.of_kind(Kind::Training) {
            let before = training.start - chrono::Duration::hours(2);
            assert!(opened.contains(&before), "{slug}: {}", training.id);
        }
    }
    let open = programme(OPEN);
    let opened: Vec<DateTime<Utc>> = open.of_kind(Kind::OpenSpace).map(|o| o.start).collect();
    for session in open.sessions() {
        assert!(opened.contains(&(session.start - chrono::Duration::hours(2))), "{}", session.id);
    }
    assert_eq!(opened.len(), 8 + 12);
}

#[test]
fn each_edition_has_six_weeks_on_two_tracks() {
    for slug in ALL {
        let programme = programme(slug);
        assert_eq!(programme.weeks(), 6, "{slug}");
        for track in ["A", "B"] {
            let sessions: Vec<&Occurrence> =
                programme.sessions().filter(|o| o.track.as_deref() == Some(track)).collect();
            let weeks: Vec<u32> = sessions.iter().filter_map(|o| o.week).collect();
            assert_eq!(weeks, [1, 2, 3, 4, 5, 6], "{slug} {track}");
            assert!(sessions.iter().all(|o| o.minutes == 120), "{slug} {track}");
        }
    }
}

#[test]
fn the_editions_keep_the_rules_they_published() {
    let year = |year: u32| programme(&format!("core-fundamentals-{year}"));
    for edition in [year(2022), year(2023), year(2027)] {
        assert_eq!((edition.rules.group_min, edition.rules.large_from), (10, 25), "{}", edition.slug);
        assert!(!edition.rules.count_contact, "{}", edition.slug);
    }
    assert_eq!(year(2022).breakouts.map(|b| (b.weeks, b.minutes)), Some((vec![2, 3, 4, 5], 60)));
    assert_eq!(year(2023).interpretation, ["en", "de", "es", "fr", "hi", "pt", "ru", "ar"]);
    assert_eq!(year(2023).contact_address("hi"), "organizing4power@rosalux.org");
    let open = year(2027);
    assert_eq!(open.rules.roster_max, 1_000);
    assert!(open.rules.email_optional && open.rules.shared_email);
}

#[test]
fn occurrences_are_told_apart_by_their_ids_and_stand_in_order_of_time() {
    for slug in ALL {
        let programme = programme(slug);
        let starts: Vec<DateTime<Utc>> = programme.occurrences.iter().map(|o| o.start).collect();
        assert!(starts.is_sorted(), "{slug}");
        let mut ids: Vec<&str> = programme.occurrences.iter().map(|o| o.id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), programme.occurrences.len(), "{slug}");
    }
}

#[test]
fn a_programme_crosses_the_wire_unchanged_but_for_what_the_server_alone_does() {
    for slug in ALL {
        let programme = Programme { reminders: None, links_open_hours: 0, ..programme(slug) };
        let sent = serde_json::to_string(&programme).unwrap();
        assert_eq!(serde_json::from_str::<Programme>(&sent).unwrap(), programme, "{slug}");
    }
}

#[test]
fn a_page_carries_its_own_language_and_no_other() {
    let arabic = programme(OPEN).in_language("ar");
    let sent = serde_json::to_string(&arabic).unwrap();
    assert!(sent.contains("أساسيات التنظيم") && !sent.contains("The Core Fundamentals"));
    assert_eq!(arabic.contact_address("ar"), "organizing4power@rosalux.org");
    // A language without texts borrows the English ones.
    assert_eq!(programme(OPEN).in_language("de").title.in_language("de"), "The Core Fundamentals 2027");
}

#[test]
fn the_day_of_the_purge_begins_at_midnight_where_the_programme_is() {
    let open = programme(OPEN);
    let is_due = |at: &str| open.is_purge_due(at.parse().unwrap());
    assert!(!is_due("2027-07-31T03:59:59Z"));
    assert!(is_due("2027-07-31T04:00:00Z"));
    assert!(is_due("2090-01-01T00:00:00Z"));
}
