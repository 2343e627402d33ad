//! The schedule, as people in places with odd offsets see it.

use std::collections::BTreeSet;

use e2e::{Server, Visitor};
use serde_json::{Value, json};

use crate::registering::PROGRAMME;

/// The starts of all sessions as `muster schedule --json` gives them: RFC 3339 with the zone's own offset.
fn expected(server: &Server, zone: &str) -> BTreeSet<String> {
    let printed = server.command(&["schedule", "--programme", PROGRAMME, "--zone", zone, "--json"]);
    let occurrences: Vec<Value> = serde_json::from_str(&printed).expect("the command prints JSON");
    let sessions = occurrences.iter().filter(|occurrence| occurrence["kind"] == "session");
    sessions.map(|session| session["start"].as_str().expect("a start is text").to_owned()).collect()
}

#[track_caller]
fn check(zone: &str) {
    let server = Server::start();
    let expected = expected(&server, zone);
    assert_eq!(expected.len(), 12, "six weeks on two tracks");

    // As plain HTML, for those whose browser runs no wasm.
    let query = format!("/en/{PROGRAMME}/schedule?zone={}", zone.replace('/', "%2F"));
    let html = server.get(&query).body;
    for start in &expected {
        assert!(html.contains(start.as_str()), "{start} is in the HTML");
    }

    // From the app, for somebody whose device is set to the zone.
    let page = Visitor::new().zone(zone).arrive(&server, &format!("/en/{PROGRAMME}/schedule"));
    e2e::eventually(|| {
        let shown = page
            .script("return [...document.querySelectorAll('time')].map((time) => time.dateTime)", json!([]));
        let shown: BTreeSet<String> = shown
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|time| time.as_str().map(str::to_owned))
            .collect();
        let missing: Vec<_> = expected.difference(&shown).collect();
        if missing.is_empty() { Ok(()) } else { Err(format!("not on the page: {missing:?}, but {shown:?}")) }
    });
    page.screenshot(&format!("schedule-{}", zone.replace('/', "-")));
    page.check_sound();
}

#[test]
fn kathmandu_sees_the_times_that_the_command_prints() {
    check("Asia/Kathmandu");
}

#[test]
fn saint_johns_sees_the_times_that_the_command_prints() {
    check("America/St_Johns");
}
