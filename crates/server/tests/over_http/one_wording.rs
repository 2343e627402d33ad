//! Dates, times and places are written by one function: whoever reads of a session on a page, in a mail, in a calendar or on
//! the command line reads the same letters, in every language.

use crate::calendar_read_back::read_back;
use crate::mail_server::Sink;
use crate::mailing::start;
use crate::running::{OPEN, Running, group_of, run};

const PROGRAMME: &str = "core-fundamentals-2027";

/// A session as the command line prints it.
struct Line {
    date: String,
    hours: String,
    name: String,
}

/// The sessions of track A.
fn printed(language: &str, zone: &str) -> Vec<Line> {
    let output =
        run(&["schedule", "--programme", PROGRAMME, "--zone", zone, "--track", "A", "--lang", language]);
    let text = String::from_utf8(output.stdout).unwrap();
    let line = |line: &str| {
        let mut columns = line.split("  ").map(str::to_string);
        let mut column = || columns.next().unwrap();
        Line { date: column(), hours: column(), name: column() }
    };
    let lines: Vec<Line> = text.lines().skip(1).map(line).collect();
    assert_eq!(lines.len(), 6, "{text}");
    lines
}

fn without_marks(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn a_session_reads_the_same_on_the_page_in_mails_in_calendars_and_on_the_command_line() {
    let sink = Sink::start(&[]);
    let server = start(OPEN, sink.port, &[]);
    for (nth, (language, zone, city, clocks)) in [
        ("en", "Asia/Kathmandu", "Kathmandu", "12:00 New York, 17:00 UTC"),
        ("ar", "Africa/Cairo", "القاهرة", "12:00 ظهرًا بتوقيت نيويورك، 5:00 م UTC"),
    ]
    .into_iter()
    .enumerate()
    {
        let path = format!("/{language}/{PROGRAMME}/schedule?zone={zone}&track=A");
        let page = without_marks(&server.get(&path).text());
        let mut group = group_of(12);
        group["contact"]["language"] = language.into();
        group["contact"]["zone"] = zone.into();
        server.registered(&group);
        let mail = without_marks(sink.mails(nth + 1)[nth]["text"].as_str().unwrap());
        let feed =
            server.get(&format!("/api/v1/programmes/{PROGRAMME}/calendar.ics?lang={language}&track=A"));
        let calendar = read_back(&feed.body);
        let own = printed(language, "America/New_York");
        for (at, line) in printed(language, zone).iter().enumerate() {
            assert!(page.contains(&line.date), "{} is not on the page", line.date);
            assert!(page.contains(&format!(">{}</bdi>", line.hours)), "{} is not on the page", line.hours);
            let event = &calendar["events"][at];
            let (summary, description) = (event["summary"].as_str(), event["description"].as_str());
            assert!(summary.unwrap().starts_with(&line.name), "{summary:?} instead of {}", line.name);
            let (start, _) = own[at].hours.split_once('–').unwrap();
            assert!(description.unwrap().starts_with(start), "{description:?} instead of {start}");
            assert!(page.contains(start), "{start} is not on the page");
        }
        // The mail says when the first session is; it is written in the year of the sessions, which need not be said.
        let first = &printed(language, zone)[0];
        let (start, _) = first.hours.split_once('–').unwrap();
        for words in [first.date.trim_end_matches(" 2027"), start, city] {
            assert!(mail.contains(words), "{words} is not in the mail: {mail}");
            assert!(page.contains(words), "{words} is not on the page");
        }
        let description = calendar["events"][0]["description"].as_str().unwrap();
        assert_eq!(description.lines().next(), Some(clocks));
    }
}

/// The 3rd of March begins in Praia as the session of track B does: not "the end of the 2nd", as a deadline would be.
#[test]
fn what_begins_at_midnight_is_on_the_day_that_begins() {
    let sink = Sink::start(&[]);
    let server = start(OPEN, sink.port, &[]);
    let mut group = group_of(12);
    group["contact"]["zone"] = "Atlantic/Cape_Verde".into();
    group["organisation"]["track"] = "B".into();
    server.registered(&group);
    let mail = without_marks(sink.mails(1)[0]["text"].as_str().unwrap());
    assert!(mail.contains("First session: Wednesday 3 March, 00:00, "), "{mail}");
}

/// The list that works without any script names countries and cities as the page's language does, in its alphabet.
#[test]
fn the_list_of_zones_is_in_the_language_of_its_page() {
    let server = Running::start(OPEN);
    for (language, first, here, zone) in [
        ("en", "Afghanistan, Kabul", "Brazil, São Paulo", "America/Sao_Paulo"),
        ("ar", "إثيوبيا، أديس أبابا", "نيجيريا، لاغوس", "Africa/Lagos"),
    ] {
        let page = server.get(&format!("/{language}/{PROGRAMME}/schedule?zone={zone}")).text();
        for list in page.split("<select").skip(1).map(|rest| rest.split("</select>").next().unwrap()) {
            assert_eq!(list.matches("<option").count(), 418);
            assert!(list.contains(&format!("<option value=\"{zone}\" selected>{here}<")), "{here}");
            let words = list.split("<option").nth(1).unwrap();
            assert!(words.contains(first), "{words}");
            let bare = list.split('<').find(|option| option.ends_with(">UTC") || option.contains(">Africa/"));
            assert_eq!(bare, None, "a name of the database instead of a place");
        }
        assert_eq!(page.matches("<select").count(), 2, "one's own zone, and one to compare with");
    }
    // What is no place can be chosen by its address alone, and is kept by the form.
    let utc = server.get(&format!("/en/{PROGRAMME}/schedule?zone=UTC")).text();
    assert!(utc.contains("<option value=\"UTC\" selected>UTC<"));
}
