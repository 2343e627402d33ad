//! What calendars are told when a programme file changes.

use crate::running::{OPEN, Running, programmes_with};

const FEED: &str = "/api/v1/programmes/core-fundamentals-2027/calendar.ics";
const CHANGED: &str = "2027-02-03T12:00:00Z";

/// An event's lines, unfolded, by its UID's beginning.
fn event(server: &Running, query: &str, id: &str) -> Vec<String> {
    let text = server.get(&format!("{FEED}?{query}")).text().replace("\r\n ", "");
    let uid = format!("UID:core-fundamentals-2027-{id}@");
    let event = text.split("BEGIN:VEVENT\r\n").skip(1).find(|event| event.contains(&uid));
    event.unwrap_or_else(|| panic!("no {id}")).split("\r\n").map(String::from).collect()
}

fn value(event: &[String], name: &str) -> String {
    let prefix = format!("{name}:");
    event.iter().find_map(|line| line.strip_prefix(&prefix)).unwrap_or_default().to_string()
}

/// A server that ran with the shipped file and runs again with a changed one.
fn restarted(change: impl Fn(&str) -> String) -> (Running, tempfile::TempDir, Vec<String>) {
    let server = Running::start(OPEN);
    let before = event(&server, "for=facilitator", "session-A-1");
    let folder = programmes_with(change);
    let server = server.restart_with(CHANGED, &["--programmes", folder.path().to_str().unwrap()]);
    (server, folder, before)
}

pub(crate) const CANCEL: &str = "\n[[session_changes]]\nweek = 1\ntrack = \"A\"\ncancelled = true\n";
const MOVE: &str = "\n[[session_changes]]\nweek = 1\ntrack = \"A\"\ntime = \"13:00\"\n";

#[test]
fn a_session_that_moves_is_the_same_event_with_a_higher_sequence() {
    let (server, _folder, before) = restarted(|text| format!("{text}{MOVE}"));
    let after = event(&server, "", "session-A-1");
    assert_eq!(value(&before, "DTSTART"), "20270302T170000Z");
    assert_eq!(value(&after, "DTSTART"), "20270302T180000Z");
    assert_eq!((value(&before, "SEQUENCE"), value(&after, "SEQUENCE")), ("0".into(), "1".into()));
    assert!(value(&after, "LAST-MODIFIED").starts_with("20270203T1200"), "{after:?}");
    assert_eq!(value(&after, "DTSTAMP"), value(&after, "LAST-MODIFIED"));
    assert_eq!(value(&after, "STATUS"), "CONFIRMED");
    // The others are told as they were.
    let other = event(&server, "", "session-A-2");
    assert_eq!(
        (value(&other, "SEQUENCE"), value(&other, "LAST-MODIFIED")),
        ("0".into(), value(&before, "LAST-MODIFIED"))
    );
}

#[test]
fn a_cancelled_session_stays_and_says_so_first() {
    let (server, folder, _) = restarted(|text| format!("{text}{CANCEL}"));
    for (query, word) in [("lang=en", "Cancelled:"), ("lang=ar", "أُلغي")] {
        let after = event(&server, query, "session-A-1");
        assert_eq!((value(&after, "STATUS"), value(&after, "SEQUENCE")), ("CANCELLED".into(), "1".into()));
        assert!(value(&after, "SUMMARY").starts_with(word), "{after:?}");
    }
    // Nothing more is told when nothing more changes, and it rises again when the session takes place after all.
    let first = server.get(FEED);
    let server =
        server.restart_with("2027-02-05T12:00:00Z", &["--programmes", folder.path().to_str().unwrap()]);
    let host = |text: String| {
        text.replace("127.0.0.1", "")
            .split("\r\n")
            .filter(|l| !l.contains("://") && !l.starts_with(' '))
            .collect::<String>()
    };
    assert_eq!(host(server.get(FEED).text()), host(first.text()));
    let server = server.restart_with("2027-02-06T12:00:00Z", &[]);
    let again = event(&server, "", "session-A-1");
    assert_eq!((value(&again, "STATUS"), value(&again, "SEQUENCE")), ("CONFIRMED".into(), "2".into()));
}

#[test]
fn a_date_taken_out_of_the_file_is_told_as_cancelled() {
    let last = "  { date = \"2027-03-04\", time = \"20:00\", minutes = 90 },\n]";
    let (server, _folder, _) = restarted(|text| {
        assert!(text.contains(last));
        text.replacen(last, "]", 1)
    });
    let lost = event(&server, "for=facilitator", "training-8");
    assert_eq!((value(&lost, "STATUS"), value(&lost, "SEQUENCE")), ("CANCELLED".into(), "1".into()));
    assert_eq!(value(&lost, "DTSTART"), "20270305T010000Z");
}
