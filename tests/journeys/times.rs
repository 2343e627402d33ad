//! The schedule, as people all over the world see it.

use std::collections::BTreeSet;

use e2e::{Key, Page, Server, Visitor, eventually};
use serde_json::{Value, json};

use crate::registering::PROGRAMME;

/// All dates as `muster schedule --json` gives them: starts, RFC 3339 with the zone's own offset.
fn expected(server: &Server, zone: &str, wanted: impl Fn(&Value) -> bool) -> BTreeSet<String> {
    let printed = server.command(&["schedule", "--programme", PROGRAMME, "--zone", zone, "--json"]);
    let occurrences: Vec<Value> = serde_json::from_str(&printed).expect("the command prints JSON");
    let starts = occurrences.iter().filter(|occurrence| wanted(occurrence));
    starts.map(|occurrence| occurrence["start"].as_str().expect("a start is text").to_owned()).collect()
}

fn is_session(occurrence: &Value) -> bool {
    occurrence["kind"] == "session"
}

/// The dates and hours of the timetable as they are read: machine's words and people's words.
fn shown(page: &Page) -> Vec<(String, String)> {
    let script = "return [...document.querySelectorAll('.occurrence')].map((entry) => [
        entry.querySelector('.occurrence__time time').dateTime, entry.querySelector('.occurrence__time').innerText])";
    let shown = page.script(script, json!([]));
    let pair = |pair: &Value| {
        let word = |at: usize| pair[at].as_str().unwrap_or_default().to_owned();
        (word(0), word(1))
    };
    shown.as_array().into_iter().flatten().map(pair).collect()
}

/// Waits until the timetable shows these starts and no others, and that people read the same hours.
#[track_caller]
fn see(page: &Page, expected: &BTreeSet<String>) {
    e2e::eventually(|| {
        let starts: BTreeSet<String> = shown(page).into_iter().map(|(start, _)| start).collect();
        if starts == *expected { Ok(()) } else { Err(format!("{starts:?} instead of {expected:?}")) }
    });
    for (start, read) in shown(page) {
        let hour = start.split('T').nth(1).and_then(|time| time.get(..5)).expect("RFC 3339");
        assert!(read.contains(hour), "{start} is read as {read}");
    }
}

/// Odd offsets, both sides of the date line, clocks that change meanwhile and that do not.
const ZONES: [&str; 12] = [
    "Asia/Kathmandu",
    "America/St_Johns",
    "Europe/Berlin",
    "America/New_York",
    "Africa/Casablanca",
    "Asia/Kolkata",
    "Australia/Sydney",
    "Australia/Lord_Howe",
    "Pacific/Chatham",
    "Pacific/Honolulu",
    "America/Sao_Paulo",
    "America/Havana",
];

#[test]
fn twelve_places_see_the_times_that_the_command_prints() {
    let server = Server::start();
    for zone in ZONES {
        let expected = expected(&server, zone, is_session);
        assert_eq!(expected.len(), 12, "six weeks on two tracks");
        // As plain HTML, for those whose browser runs no wasm.
        let query = format!("/en/{PROGRAMME}/schedule?zone={}", zone.replace('/', "%2F"));
        let html = server.get(&query).body;
        for start in &expected {
            assert!(html.contains(start.as_str()), "{zone}: {start} is in the HTML");
        }
        // From the app, for somebody whose device is set to the zone.
        let page = Visitor::new().zone(zone).arrive(&server, &format!("/en/{PROGRAMME}/schedule"));
        see(&page, &expected);
        page.see("from your device");
        page.check_sound();
    }
}

/// Browsers are years behind: Chromium 156 and older ones still put Vancouver back to winter time.
#[test]
fn a_browser_with_old_zone_data_shows_the_right_hour() {
    let server = Server::start();
    let path = format!("/en/{PROGRAMME}/schedule");
    let page = Visitor::new().zone("America/Vancouver").arrive(&server, &path);
    page.see("Times for Vancouver, UTC-7");
    page.see("Tuesday 2 March 2027 10:00–12:00");
}

#[test]
fn dates_for_contacts_and_facilitators_are_counted_and_one_press_away() {
    let server = Server::start();
    let visitor = Visitor::new().width(360).switch("--force-prefers-reduced-motion");
    let page = visitor.arrive(&server, &format!("/en/{PROGRAMME}/schedule"));
    page.select("#app[data-ready]");
    page.see("12 of 46 dates shown");
    page.see("Question hours: 20 dates");
    page.link("Show the dates for facilitators").click();
    page.see("40 of 46 dates shown");
    page.is_at(|path| path.contains("for=facilitator"));
    page.has_focus("Hide the dates for facilitators");
    page.link("Show the dates for group contacts").click();
    see(&page, &expected(&server, "Europe/Berlin", |_| true));
    page.link("Track A").click();
    page.see("40 of 46 dates shown");
    page.link("12 hours").click();
    page.see("6:00 pm–8:00 pm");
    page.select("#zone-change > summary").click();
    assert_eq!(page.script("return document.getAnimations().length", json!([])), 0, "nothing moves");
    page.check_sound();

    // A reload and somebody else see the same.
    page.reload();
    page.see("40 of 46 dates shown");
    page.see("6:00 pm–8:00 pm");
}

#[test]
fn who_counts_twelve_hours_sees_them_on_the_next_page_and_on_the_way_back() {
    let server = Server::start();
    let page = Visitor::new().arrive(&server, &format!("/en/{PROGRAMME}/schedule"));
    page.select("#app[data-ready]");
    page.link("12 hours").click();
    page.see("6:00 pm–8:00 pm");
    page.link("Programme").click();
    page.heading("The Core Fundamentals 2027");
    page.see("6:00 pm");
    page.is_at(|path| path.ends_with("?clock=12"));
    page.reload();
    page.select("#app[data-ready]");
    page.see("6:00 pm");
    page.link("See all times").click();
    page.see("6:00 pm–8:00 pm");
    page.link("24 hours").click();
    page.see("18:00–20:00");
    page.link("Programme").click();
    page.heading("The Core Fundamentals 2027");
    page.see("18:00");
    page.see_no("6:00 pm");
}

#[test]
fn an_arabic_page_names_the_places_in_arabic_also_when_the_zone_changes() {
    let server = Server::start();
    let visitor = Visitor::new().languages("ar").zone("Africa/Lagos");
    let page = visitor.arrive(&server, &format!("/ar/{PROGRAMME}/schedule?with=Africa/Cairo"));
    page.select("#app[data-ready]");
    page.see("لاغوس");
    page.see("القاهرة");
    page.see("نيويورك");
    for name in ["Cairo", "New York"] {
        page.see_no(name);
    }
    page.screenshot("arabic-cities");
}

#[test]
fn a_shared_link_keeps_its_zone_and_offers_ones_own() {
    let server = Server::start();
    let path = format!("/en/{PROGRAMME}/schedule?zone=Asia/Tokyo&track=B");
    let page = Visitor::new().zone("America/Lima").arrive(&server, &path);
    page.see("Times for Tokyo, UTC+9");
    page.see("from the link you opened");
    let own = page.button("Show in my zone (Lima, UTC-5)");
    own.click();
    page.see("Times for Lima, UTC-5");
    e2e::eventually(|| {
        let path = page.path();
        if path.ends_with("?zone=America/Lima&track=B") { Ok(()) } else { Err(path) }
    });
}

#[test]
fn a_browser_that_hides_its_zone_is_asked_and_not_believed() {
    let server = Server::start();
    for zone in ["UTC", "Atlantic/Reykjavik", "Etc/GMT-3"] {
        let page = Visitor::new().zone(zone).arrive(&server, &format!("/en/{PROGRAMME}/schedule"));
        page.see("Your browser hides where you are");
        page.see("the programme's own time");
        page.field("City or time zone");
    }
}

#[test]
fn who_says_nothing_of_the_place_is_asked_and_the_answer_holds_for_the_registration() {
    let server = Server::start();
    let page = Visitor::new().arrive(&server, "/healthz");
    page.before_each_page(
        "const options = Intl.DateTimeFormat.prototype.resolvedOptions;
        Intl.DateTimeFormat.prototype.resolvedOptions = function () {
            return { ...options.call(this), timeZone: undefined };
        };",
    );
    page.goto(&format!("/en/{PROGRAMME}/schedule"));
    page.see("Your browser hides where you are");
    page.field("City or time zone").fill("Nairobi");
    page.field("City or time zone").press(Key::Enter);
    page.see("Times for Nairobi, UTC+3");
    page.link("Register a group").click();
    page.heading("Your contact details");
    assert_eq!(page.field("Your time zone").value(), "Nairobi");
}

#[test]
fn other_places_stand_beside_ones_own_with_and_without_a_script() {
    let server = Server::start();
    let path = format!("/en/{PROGRAMME}/schedule?zone=Europe/Berlin&with=Asia/Tokyo&with=America/Lima");
    let html = server.get(&path).body;
    assert!(html.contains("2027-03-03T02:00:00+09:00") && html.contains("2027-03-02T12:00:00-05:00"));
    let page = Visitor::new().dark().arrive(&server, &path);
    page.select("#app[data-ready]");
    page.see("Tokyo 02:00–04:00 Wed 3 March");
    page.see("Lima 12:00–14:00");
    page.link("Remove Tokyo").click();
    page.see_no("Tokyo 02:00–04:00");
    e2e::eventually(|| {
        let path = page.path();
        if path.ends_with("?zone=Europe/Berlin&with=America/Lima") { Ok(()) } else { Err(path) }
    });
    page.check_sound();
}

#[test]
fn without_a_script_times_switches_and_calendar_are_plain_links_and_forms() {
    let server = Server::start();
    let path = format!("/en/{PROGRAMME}/schedule?zone=Asia/Kathmandu");
    let page = Visitor::new().without_script().arrive(&server, &path);
    let html = server.get(&page.path()).body;
    assert!(html.contains("22:45–00:45") && html.contains("calendar.ics?lang=en"));
    page.link("Track B").click();
    page.is_at(|path| path.ends_with("?zone=Asia/Kathmandu&track=B"));
    page.link("Show the dates for group contacts").click();
    page.is_at(|path| path.ends_with("?zone=Asia/Kathmandu&track=B&for=contact"));
    page.button("Change the time zone").click();
    page.field("Change the time zone").choose("Nigeria, Lagos");
    page.button("Show these times").click();
    page.is_at(|path| path.contains("zone=Africa") && path.contains("track=B"));
    page.link("Times").click();
}

/// Until the page lets it in, no app comes.
const HOLD: &str = "const start = WebAssembly.instantiateStreaming;
    const gate = new Promise((open) => { globalThis.letIn = open; });
    WebAssembly.instantiateStreaming = async (...wasm) => { await gate; return start(...wasm); };";

#[test]
fn who_chooses_before_the_app_is_there_loses_nothing() {
    let server = Server::start();
    let page = Visitor::new().arrive(&server, "/en/check-times");
    page.before_each_page(HOLD);
    page.goto(&format!("/en/{PROGRAMME}/schedule?track=A"));
    page.script("globalThis.sameDocument = true", json!([]));
    page.select("#zone-change > summary").click();
    page.field("Change the time zone").choose("Peru, Lima");
    page.script("letIn()", json!([]));
    page.select("#app[data-ready]");
    page.see("Times for Berlin");
    assert_eq!(page.field("Change the time zone").value(), "America/Lima", "what is chosen stays");
    page.button("Show these times").click();
    page.see("Times for Lima, UTC-5");
    page.see("12:00–14:00");
    e2e::eventually(|| match page.path() {
        path if path.ends_with("?zone=America/Lima&track=A") => Ok(()),
        path => Err(path),
    });
    assert_eq!(page.script("return globalThis.sameDocument", json!([])), true, "the app answers it");
    page.check_sound();
    // Afterwards the picker is there.
    page.select("#zone-change > summary").click();
    page.field("City or time zone");

    // Who sends the form before gets a page of the server, and the app takes over that one.
    page.goto(&format!("/en/{PROGRAMME}/schedule"));
    page.select("#zone-change > summary").click();
    page.field("Change the time zone").choose("Peru, Lima");
    page.button("Show these times").click();
    page.see("Times for Lima, UTC-5");
    page.see("from the link you opened");
    page.script("letIn()", json!([]));
    page.select("#app[data-ready]");
    page.see("Times for Lima, UTC-5");
}

#[test]
fn nothing_moves_when_the_app_takes_over() {
    const WATCH: &str = "globalThis.moved = 0; new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.moved += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });";
    let server = Server::start();
    for width in [360, 1280] {
        let page = Visitor::new().width(width).arrive(&server, "/healthz");
        page.before_each_page(WATCH);
        for path in ["", "/schedule", "/schedule?zone=Asia/Tokyo", "/register/contact"] {
            page.goto(&format!("/en/{PROGRAMME}{path}"));
            page.select("#app[data-ready]");
            let moved = page.script("return globalThis.moved", json!([])).as_f64().expect("it was watched");
            assert!(moved < 0.1, "{path} at {width} moves by {moved}");
        }
    }
}

#[test]
fn the_page_changes_when_the_deadline_passes_and_says_so() {
    // The browser is there before the clock of the server that it is about begins: a slow start would take the seconds.
    let before = Server::start();
    let page = Visitor::new().arrive(&before, "/en/");
    page.select("#app[data-ready]");
    for path in ["", "/schedule"] {
        // Groups can register until the end of 23 February in New York.
        let server = Server::start_at("2027-02-24T04:59:40Z");
        page.script("location.href = arguments[0];", json!([server.url(&format!("/en/{PROGRAMME}{path}"))]));
        page.link("Register a group");
        page.see("It has been closed since");
        // A live region is emptied first, then filled.
        eventually(|| match page.select("#live-polite").text() {
            said if said == "Registration has just closed." => Ok(()),
            said => Err(format!("what is said: {said}")),
        });
        page.check_sound();
    }
}

#[test]
fn a_device_whose_clock_is_wrong_is_told() {
    let now = std::process::Command::new("date").args(["-u", "+%FT%TZ"]).output().expect("there is a date");
    let server = Server::start_at(String::from_utf8_lossy(&now.stdout).trim());
    let path = format!("/en/{PROGRAMME}");
    let page = Visitor::new().arrive(&server, &path);
    page.select("#app[data-ready]");
    page.see_no("The clock of your device is wrong");
    page.before_each_page("const now = Date.now; Date.now = () => now() + 600_000;");
    page.goto(&path);
    page.see("The clock of your device is wrong by more than 5 minutes");
}

#[test]
fn all_six_weeks_are_printed_on_one_sheet() {
    let server = Server::start();
    for language in ["en", "ar"] {
        for places in ["", "?with=Asia/Tokyo&with=America/Lima&with=Africa/Lagos"] {
            let path = format!("/{language}/{PROGRAMME}/schedule{places}");
            let page = Visitor::new().dark().zone("Australia/Sydney").arrive(&server, &path);
            page.select("#app[data-ready]");
            assert_eq!(page.printed_pages(), 1, "{path}");
            page.show_as_printed();
            let ground =
                page.script("return getComputedStyle(document.documentElement).backgroundColor", json!([]));
            assert_eq!(ground, "rgb(255, 255, 255)", "black on white, also where the device is dark");
            let printed = page.text();
            for there in ["UTC+11", "@", if language == "ar" { "25 نوفمبر" } else { "25 November" }] {
                assert!(printed.contains(there), "{there} is not on {path}: {printed}");
            }
            page.screenshot(&format!("printed-{language}-{}", places.len()));
        }
    }
}
