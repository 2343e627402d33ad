//! `calendar.ics`.

use crate::running::{OPEN, Running};

const FEED: &str = "/api/v1/programmes/core-fundamentals-2027/calendar.ics";

fn unfolded(text: &str) -> Vec<String> {
    text.replace("\r\n ", "").split("\r\n").map(String::from).collect()
}

fn values(lines: &[String], name: &str) -> Vec<String> {
    let prefix = format!("{name}:");
    lines.iter().filter_map(|line| line.strip_prefix(&prefix)).map(String::from).collect()
}

#[test]
fn every_event_is_whole_and_in_utc() {
    let server = Running::start(OPEN);
    let answer = server.get(FEED);
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("content-type"), "text/calendar; charset=utf-8");
    assert_eq!(answer.header("content-disposition"), "attachment; filename=\"core-fundamentals-2027.ics\"");
    let text = answer.text();
    assert!(text.ends_with("END:VCALENDAR\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']));
    assert!(text.split("\r\n").all(|line| line.len() <= 75));
    let lines = unfolded(&text);
    let events = values(&lines, "BEGIN").iter().filter(|name| *name == "VEVENT").count();
    assert_eq!(events, 12, "sessions only");
    for name in ["UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "SUMMARY", "DESCRIPTION", "LAST-MODIFIED"]
    {
        assert_eq!(values(&lines, name).len(), events, "{name}");
    }
    for name in ["DTSTAMP", "DTSTART", "DTEND", "LAST-MODIFIED"] {
        for value in values(&lines, name) {
            assert!(value.len() == 16 && value.ends_with('Z') && value.as_bytes()[8] == b'T', "{value}");
        }
    }
    for never in
        ["TZID", "VTIMEZONE", "RRULE", "VALARM", "ATTENDEE", "ORGANIZER", "REQUEST", "Muster", "muster"]
    {
        assert!(!text.contains(never), "{never}");
    }
    for always in
        ["VERSION:2.0", "METHOD:PUBLISH", "REFRESH-INTERVAL;VALUE=DURATION:PT6H", "X-PUBLISHED-TTL:PT6H"]
    {
        assert!(lines.contains(&always.to_string()), "{always}");
    }
}

#[test]
fn the_hours_follow_the_programmes_own_clock() {
    let server = Running::start(OPEN);
    let a = unfolded(&server.get(&format!("{FEED}?track=A")).text());
    let starts = values(&a, "DTSTART");
    assert_eq!(starts.len(), 6);
    assert_eq!((starts[0].as_str(), starts[2].as_str()), ("20270302T170000Z", "20270316T160000Z"));
    assert_eq!(values(&a, "DTEND")[0], "20270302T190000Z");
    let link = "/en/core-fundamentals-2027/schedule";
    let description = &values(&a, "DESCRIPTION")[0];
    assert!(
        description.starts_with("12:00 New York\\, 17:00 UTC\\n") && description.ends_with(link),
        "{description}"
    );
    let b = unfolded(&server.get(&format!("{FEED}?track=B")).text());
    assert_eq!(
        (values(&b, "DTSTART")[0].as_str(), values(&b, "DTEND")[0].as_str()),
        ("20270303T010000Z", "20270303T030000Z")
    );
}

#[test]
fn an_event_is_the_same_one_in_every_language_and_choice_and_on_every_day() {
    let server = Running::start(OPEN);
    let first = server.get(FEED);
    let all = values(&unfolded(&first.text()), "UID");
    let arabic = values(&unfolded(&server.get(&format!("{FEED}?lang=ar")).text()), "UID");
    assert_eq!(all, arabic);
    let one = values(&unfolded(&server.get(&format!("{FEED}?track=A")).text()), "UID");
    assert!(one.iter().all(|id| all.contains(id)));
    assert!(all.iter().all(|id| id.ends_with("@127.0.0.1")));
    assert_eq!(server.get_with(FEED, &[("if-none-match", &first.header("etag"))]).status, 304);

    let flags = ["--public-url", "https://training.example.org"];
    let (today, later) =
        (Running::start_with(OPEN, &flags), Running::start_with("2027-02-03T12:00:00Z", &flags));
    assert_eq!(today.get(FEED).body, later.get(FEED).body);
    let elsewhere = values(&unfolded(&today.get(FEED).text()), "UID");
    assert!(elsewhere.iter().all(|id| id.ends_with("@training.example.org") && !all.contains(id)));
}

#[test]
fn everybody_gets_the_dates_that_concern_them() {
    let server = Running::start(OPEN);
    let count = |query: &str, word: &str| {
        let lines = unfolded(&server.get(&format!("{FEED}?{query}")).text());
        values(&lines, "SUMMARY").iter().filter(|summary| summary.starts_with(word)).count()
    };
    assert_eq!(count("for=participant", "Introduction"), 0);
    assert!(count("for=contact", "Introduction") > 0);
    assert_eq!(count("for=contact", "Facilitator training"), 0);
    assert!(count("for=facilitator", "Facilitator training") > 0);
    for query in ["for=everybody", "track=C"] {
        assert_eq!(server.get(&format!("{FEED}?{query}")).status, 404, "{query}");
    }
    assert_eq!(server.get("/api/v1/programmes/nothing/calendar.ics").code(), "programme.unknown");
}

#[test]
fn the_feed_is_as_the_shared_cases_ask() {
    let cases: Vec<serde_json::Value> =
        serde_json::from_str(include_str!("../../../atlas/tests/data/zone-cases.json")).unwrap();
    let server = Running::start(OPEN);
    let answer = server.get(FEED);
    let feed = Feed { text: answer.text(), lines: unfolded(&answer.text()), etag: answer.header("etag") };
    let mut checked = 0;
    for case in cases.iter().filter(|case| case["kind"] == "ics") {
        check_case(case["id"].as_str().unwrap(), &server, &feed);
        checked += 1;
    }
    assert_eq!(checked, 17);
}

struct Feed {
    text: String,
    lines: Vec<String>,
    etag: String,
}

#[track_caller]
fn check_case(id: &str, server: &Running, feed: &Feed) {
    let has = |line: &str| feed.lines.iter().any(|there| there == line);
    let is_free_of = |words: &[&str]| words.iter().all(|word| !feed.text.contains(word));
    let is_right = match id {
        "ics/utc-start" => has("DTSTART:20270302T170000Z") && has("DTEND:20270302T190000Z"),
        "ics/utc-week3" => has("DTSTART:20270316T160000Z"),
        "ics/utc-B" => has("DTSTART:20270303T010000Z") && has("DTEND:20270303T030000Z"),
        "ics/no-floating" => {
            let times =
                ["DTSTART", "DTEND", "DTSTAMP", "LAST-MODIFIED"].map(|name| values(&feed.lines, name));
            let is_utc = |time: &String| time.len() == 16 && time.ends_with('Z');
            times.iter().flatten().all(is_utc)
                && is_free_of(&["TZID=", "VTIMEZONE", "X-WR-TIMEZONE", "RRULE"])
        }
        "ics/required" => {
            let names = ["UID", "DTSTAMP", "DTSTART", "SEQUENCE"];
            let is_whole =
                |event: &str| names.iter().all(|name| event.matches(&format!("\r\n{name}:")).count() == 1);
            feed.text.split("BEGIN:VEVENT").skip(1).all(is_whole)
                && has("VERSION:2.0")
                && feed.lines.iter().any(|line| line.starts_with("PRODID:"))
                && !feed.text.replace("\r\n", "").contains('\n')
        }
        "ics/uid-stable" => {
            let uids = values(&feed.lines, "UID");
            let arabic = unfolded(&server.get(&format!("{FEED}?lang=ar&track=A")).text());
            uids.contains(&"core-fundamentals-2027-session-A-1@127.0.0.1".to_string())
                && values(&arabic, "UID").iter().all(|uid| uids.contains(uid))
        }
        "ics/uid-host" => {
            let other = Running::start_with(OPEN, &["--public-url", "https://training.example.org"]);
            let others = values(&unfolded(&other.get(FEED).text()), "UID");
            values(&feed.lines, "UID").iter().all(|uid| !others.contains(uid))
        }
        // A moved and a cancelled session need another programme file: see `calendar_changes`.
        "ics/sequence" => values(&feed.lines, "SEQUENCE").iter().all(|sequence| sequence == "0"),
        "ics/cancel" => values(&feed.lines, "STATUS").iter().all(|status| status == "CONFIRMED"),
        "ics/dtstamp" => {
            let again = server.get(FEED);
            again.text() == feed.text
                && again.header("etag") == feed.etag
                && values(&feed.lines, "DTSTAMP") == values(&feed.lines, "LAST-MODIFIED")
        }
        "ics/method" => is_free_of(&["METHOD:REQUEST", "ATTENDEE", "ORGANIZER"]),
        // Whole texts are folded and escaped in the unit tests of `calendar`, and read back in `calendar_read_back`.
        "ics/fold" => feed.text.split("\r\n").all(|line| line.len() <= 75),
        "ics/escape" => feed.lines.iter().any(|line| line.contains("12:00 New York\\, 17:00 UTC\\n")),
        "ics/refresh" => has("REFRESH-INTERVAL;VALUE=DURATION:PT6H") && has("X-PUBLISHED-TTL:PT6H"),
        "ics/alarms" => is_free_of(&["VALARM"]),
        "ics/link" => {
            values(&feed.lines, "URL").iter().all(|url| url.ends_with("/en/core-fundamentals-2027/schedule"))
        }
        "ics/headers" => {
            let answer = server.get(FEED);
            let file = answer.header("content-disposition");
            answer.header("content-type") == "text/calendar; charset=utf-8"
                && file.starts_with("attachment; filename=")
                && file.ends_with(".ics\"")
                && file.is_ascii()
        }
        other => panic!("no check of {other}"),
    };
    assert!(is_right, "{id}");
}

#[test]
fn who_comes_before_registration_opens_takes_its_moment_and_an_empty_list_along() {
    let server = Running::start("2026-10-20T12:00:00Z");
    let page = server.get("/en/core-fundamentals-2027/register/contact").text();
    for file in ["calendar.ics?only=opening&amp;lang=en", "list.xlsx?lang=en"] {
        assert!(
            page.contains(&format!("/api/v1/programmes/core-fundamentals-2027/{file}")),
            "{file}: {page}"
        );
    }
    let answer = server.get(&format!("{FEED}?only=opening&lang=ar"));
    let lines = unfolded(&answer.text());
    // Midnight in New York, which has gone back to winter time on this very day.
    assert_eq!(values(&lines, "DTSTART"), ["20261101T040000Z"]);
    assert_eq!(values(&lines, "UID").len(), 1);
    assert!(values(&lines, "SUMMARY")[0].starts_with("فتح التسجيل"), "{lines:?}");
    let name = "attachment; filename=\"core-fundamentals-2027-opening.ics\"";
    assert_eq!(answer.header("content-disposition"), name);

    let list = server.get("/api/v1/programmes/core-fundamentals-2027/list.xlsx?lang=ar");
    assert_eq!(list.status, 200);
    assert!(list.header("content-disposition").ends_with(".xlsx") && list.body.starts_with(b"PK"));
}
