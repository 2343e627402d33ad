//! The calendar, read back by two programs that know nothing of ours: Python's icalendar and ical.js.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::mail_server::tools;
use crate::running::{OPEN, Running, run};

const FEED: &str = "/api/v1/programmes/core-fundamentals-2027/calendar.ics";

fn read_with(command: &mut Command, calendar: &[u8]) -> Value {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(calendar).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{command:?} cannot read it: run script/setup test");
    serde_json::from_slice(&output.stdout).unwrap()
}

/// What both make of a calendar, which has to be the same.
#[track_caller]
pub(crate) fn read_back(calendar: &[u8]) -> Value {
    let scripts = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let mut python = Command::new("python3");
    python.arg(scripts.join("read_calendar.py")).env("PYTHONPATH", tools().join("python"));
    let mut node = Command::new("node");
    node.arg(scripts.join("read_calendar.cjs")).arg(tools().join("npm/node_modules"));
    let (by_python, by_node) = (read_with(&mut python, calendar), read_with(&mut node, calendar));
    assert_eq!(by_python, by_node);
    by_python
}

fn column(calendar: &Value, name: &str) -> Vec<String> {
    let events = calendar["events"].as_array().unwrap();
    events.iter().map(|event| event[name].as_str().unwrap().to_string()).collect()
}

#[test]
fn other_programs_read_the_hours_that_the_command_line_prints() {
    let server = Running::start(OPEN);
    let calendar = read_back(&server.get(FEED).body);
    let printed =
        run(&["schedule", "--programme", "core-fundamentals-2027", "--zone", "UTC", "--json"]).stdout;
    let printed: Vec<Value> = serde_json::from_slice(&printed).unwrap();
    let expected = |name: &str| -> Vec<String> {
        let sessions = printed.iter().filter(|occurrence| occurrence["kind"] == "session");
        sessions.map(|session| session[name].as_str().unwrap().replace("+00:00", "Z")).collect()
    };
    assert_eq!(column(&calendar, "start"), expected("start"));
    assert_eq!(column(&calendar, "end"), expected("end"));
    assert_eq!(calendar["name"], "The Core Fundamentals 2027");
    assert!(column(&calendar, "status").iter().all(|status| status == "CONFIRMED"));
    let description = &column(&calendar, "description")[0];
    let link = format!("{}/en/core-fundamentals-2027/schedule", server.url);
    assert_eq!(*description, format!("12:00 New York, 17:00 UTC\n{link}"));
    assert_eq!(column(&calendar, "url")[0], link);
}

#[test]
fn arabic_texts_come_through_folding_whole() {
    let server = Running::start(OPEN);
    let calendar = read_back(&server.get(&format!("{FEED}?lang=ar&for=facilitator")).body);
    let programme = server.get("/api/v1/programmes/core-fundamentals-2027").json();
    assert_eq!(calendar["name"], programme["title"]["ar"]);
    let title = programme["title"]["ar"].as_str().unwrap();
    let summaries = column(&calendar, "summary");
    assert!(summaries.len() > 30);
    assert!(summaries.iter().all(|summary| summary.ends_with(&format!(" – {title}"))), "{summaries:?}");
    assert!(!summaries.concat().contains(['\u{2068}', '\u{2069}', '\u{fffd}']));
}

#[test]
fn one_date_is_a_file_of_its_own_and_the_same_event_as_in_the_feed() {
    let server = Running::start(OPEN);
    let all = read_back(&server.get(&format!("{FEED}?for=facilitator")).body);
    for id in ["session-B-3", "training-3", "orientation-2", "open-space-1"] {
        let answer = server.get(&format!("{FEED}?only={id}"));
        let file = format!("attachment; filename=\"core-fundamentals-2027-{id}.ics\"");
        assert_eq!(answer.header("content-disposition"), file);
        let one = read_back(&answer.body);
        assert_eq!(one["events"].as_array().unwrap().len(), 1, "{id}");
        let event = &one["events"][0];
        let uid = json!(format!("core-fundamentals-2027-{id}@127.0.0.1"));
        assert_eq!(event["uid"], uid);
        let same = all["events"].as_array().unwrap().iter().find(|event| event["uid"] == uid);
        assert!(same.is_none_or(|same| same == event), "{id}");
    }
    for wrong in ["session-C-1", "nothing", "..%2F..%2Fetc", "training-3%0d%0aX:1"] {
        assert_eq!(server.get(&format!("{FEED}?only={wrong}")).status, 404, "{wrong}");
    }
}
