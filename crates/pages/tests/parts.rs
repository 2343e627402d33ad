//! The parts of a page, as HTML: what somebody sees who has made a choice.

use chrono::{DateTime, Utc};
use domain::Programme;
use domain::zones::ZoneId;
use messages::Clock;
use pages::{Choice, Origin, Part, Shown, as_text};

fn programme() -> Programme {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../programmes/core-fundamentals-2027.toml");
    let text = std::fs::read_to_string(file).expect("the file is shipped");
    let draft = toml::from_str(&text).expect("it is TOML");
    domain::programme::parse(&draft).expect("it is right")
}

fn zone(name: &str) -> ZoneId {
    ZoneId::parse(name).expect("an exact name")
}

/// A part in English, seen from a zone at an instant.
fn seen(part: Part, zone_name: &str, query: &str, now: &str) -> String {
    let programme = programme();
    let choice = Choice::read(query, &programme);
    let now: DateTime<Utc> = now.parse().expect("an instant");
    let shown = Shown {
        locale: messages::locale("en").expect("English is always there"),
        programme: &programme,
        now,
        zone: zone(zone_name),
        origin: &Origin::Link,
        device: None,
        choice: &choice,
        site: "https://example.org",
        is_clock_off: false,
    };
    if part == Part::Text { as_text(&shown) } else { part.write(&shown).into_string() }
}

const EARLY: &str = "2026-11-28T12:00:00Z";

#[test]
fn a_choice_is_read_from_the_address_that_it_prints() {
    let programme = programme();
    let all = Choice {
        track: Some("B".into()),
        contacts: true,
        facilitators: true,
        clock: Some(Clock::H12),
        with: vec![zone("Asia/Tokyo"), zone("America/Lima")],
        up: Some((5, 23)),
    };
    for choice in [Choice::default(), all] {
        let query = choice.query(Some(zone("Asia/Kathmandu")));
        assert!(query.starts_with("?zone=Asia/Kathmandu"), "{query}");
        assert_eq!(Choice::read(&query, &programme), choice);
    }
    assert_eq!(Choice::default().query(None), "");
}

#[test]
fn a_query_that_means_nothing_chooses_nothing() {
    let programme = programme();
    for query in [
        "track=C",
        "for=everybody",
        "clock=13",
        "with=Mars/Base",
        "from=22&until=7",
        "from=7&until=25",
        "from=x",
        "%",
    ] {
        assert_eq!(Choice::read(query, &programme), Choice::default(), "{query}");
    }
    let four = "with=Asia/Tokyo&with=America/Lima&with=Asia/Tokyo&with=Africa/Lagos&with=Europe/Rome";
    assert_eq!(Choice::read(four, &programme).with.len(), 3, "the same place once, and three at most");
}

#[test]
fn what_is_not_shown_is_counted_and_leads_to_itself() {
    let html = seen(Part::Times, "Europe/Berlin", "", EARLY);
    assert!(html.contains("12\u{2069} of \u{2068}46") && !html.contains("2027-02-18T18:00"), "{html}");
    assert!(
        html.contains("href=\"/en/core-fundamentals-2027/schedule?zone=Europe/Berlin&amp;for=facilitator\"")
    );
    let html = seen(Part::Times, "Europe/Berlin", "for=facilitator", EARLY);
    assert!(html.contains("2027-02-18T18:00:00+01:00"), "{html}");
}

#[test]
fn over_on_now_and_next_are_told_apart() {
    // In week 2, during track A.
    let html = seen(Part::Times, "America/New_York", "", "2027-03-09T17:30:00Z");
    assert_eq!(html.matches("data-phase=\"over\"").count(), 2);
    assert!(html.contains("On now until \u{2068}14:00"), "{html}");
    assert!(html.contains("Next, \u{2068}today"), "track B is in the evening");
    // Who has seen the last one sees no next one.
    let html = seen(Part::Times, "America/New_York", "", "2027-05-01T00:00:00Z");
    assert!(!html.contains("data-phase=\"next\"") && html.matches("data-phase=\"over\"").count() == 12);
}

#[test]
fn a_moved_hour_names_whose_clocks_change() {
    let html = seen(Part::WeekStrip, "Europe/Berlin", "", EARLY);
    assert!(
        html.contains("New York\u{2069} on \u{2068}14 March")
            && html.contains("Berlin\u{2069} on \u{2068}28 March")
    );
    assert!(html.contains("data-short=\"\u{200e}−1 h\"") && html.contains("data-short=\"\u{200e}+1 h\""));
    let html = seen(Part::WeekStrip, "America/New_York", "", EARLY);
    assert!(!html.contains("week-strip__moved"), "where the sessions are set nothing moves");
}

#[test]
fn the_text_to_pass_on_has_a_line_for_each_session_and_no_hidden_marks() {
    let text = seen(Part::Text, "Asia/Kathmandu", "track=A&with=America/Lima", EARLY);
    assert!(
        text.contains("Session, week 1, track A: Tuesday 2 March 2027, 22:45–00:45 · Lima 12:00"),
        "{text}"
    );
    assert_eq!(text.lines().filter(|line| line.starts_with("Session")).count(), 6);
    assert!(text.contains("Kathmandu, UTC+5:45"), "{text}");
    // UTC+1 in March and UTC+2 in April: neither is right for all.
    let berlin = seen(Part::Text, "Europe/Berlin", "track=A", EARLY);
    assert!(berlin.contains("Times for Berlin\n"), "{berlin}");
    assert!(!text.contains(|letter| matches!(letter, '\u{2066}'..='\u{2069}')));
}

#[test]
fn waking_hours_move_both_pictures() {
    let usual = seen(Part::DayStrip, "Europe/Berlin", "", EARLY);
    let late = seen(Part::DayStrip, "Europe/Berlin", "from=11&until=24", EARLY);
    assert!(usual.contains("07:00") && late.contains("11:00"), "{late}");
    let reached = |query| seen(Part::WorldStrip, "Europe/Berlin", query, EARLY);
    assert!(reached("").contains("<strong>Between them the two tracks reach daytime in"));
    assert_ne!(reached(""), reached("from=0&until=24"));
}

#[test]
fn names_from_an_address_stay_words() {
    let programme = programme();
    let choice = Choice::default();
    let origin = Origin::Unknown("<img src=x>".into());
    let shown = Shown {
        locale: messages::locale("en").unwrap(),
        programme: &programme,
        now: EARLY.parse().unwrap(),
        zone: programme.anchor_zone,
        origin: &origin,
        device: None,
        choice: &choice,
        site: "https://example.org",
        is_clock_off: false,
    };
    let html = Part::ZoneNotes.write(&shown).into_string();
    assert!(html.contains("&lt;img src=x&gt;") && !html.contains("<img"), "{html}");
    assert!(
        Part::Switches.write(&shown).into_string().contains("/schedule?track=A\""),
        "no zone is put into its mouth"
    );
}
