//! The way into the live room: shown to those who take part from the day before, moved by the team an hour before it begins.

use e2e::{Page, Server, Visitor};
use serde_json::{Value, json};

use crate::registering::{EMAIL, PROGRAMME};

/// In the middle of the registration.
const OPEN: &str = "2027-02-10T12:00:00Z";
/// The links of the first session are shown from 18:00 in Berlin on the day before it.
const TOO_EARLY: &str = "2027-03-01T16:00:00Z";
const NEAR: &str = "2027-03-02T16:00:00Z";

const ROOM: &str = "https://rooms.example.org/j/first?pwd=abc";
const OTHER_ROOM: &str = "https://rooms.example.org/j/other?pwd=def";
const SPANISH_ROOM: &str = "https://rooms.example.org/j/spanish?pwd=ghi";

fn room_is(server: &Server, url: &str) {
    room_in(server, &[], url);
}

fn room_in(server: &Server, language: &[&str], url: &str) {
    let data = server.data();
    let data = data.to_str().expect("a path in UTF-8");
    let words = ["link", "set", "--programme", PROGRAMME, "--track", "A", "--by", "Mona", "--data", data];
    server.command(&[&words[..], language, &[url]].concat());
}

/// What the contact passes on in this language.
#[track_caller]
fn passes_on(page: &Page, language: &str, url: &str, no_more: &str) {
    e2e::eventually(|| {
        let text = page.field(&format!("Message in {language}")).value();
        if text.contains(url) && !text.contains(no_more) { Ok(()) } else { Err(text) }
    });
}

/// The part of a link behind the server.
fn path(answer: &Value, name: &str) -> String {
    let link = answer[name].as_str().unwrap_or_else(|| panic!("no {name} in {answer}"));
    link[link.find("/en/").expect("an English page")..].to_owned()
}

fn post(server: &Server, path: &str, key: &str, body: &Value) -> Value {
    let answer = server.post(path, &[("Idempotency-Key", key)], &body.to_string());
    assert_eq!(answer.status, 201, "{}", answer.body);
    serde_json::from_str(&answer.body).expect("an answer in JSON")
}

/// The own pages of a contact, of a member and of a facilitator.
fn own_pages(server: &Server) -> [String; 3] {
    let person = |n: usize| json!({"name": format!("Person {n}"), "email": format!("person{n}@example.org"), "track": "A", "language": if n == 4 { "es" } else { "" }});
    let group = json!({
        "contact": {"name": "Ana Lima", "email": EMAIL, "language": "en", "zone": "Europe/Berlin"},
        "organisation": {"name": "Tenants and nurses", "country": "DE", "track": "A"},
        "roster": (1..=10).map(person).collect::<Vec<_>>(),
        "facilitators": [],
        "consent": true,
    });
    let groups = format!("/api/v1/programmes/{PROGRAMME}/groups");
    let created = post(server, &groups, "0123456789abcdefghijkl", &group);
    let join = path(&created, "join_url");
    let code = join.rsplit('/').next().expect("a code");
    let joined = json!({"name": "Ola Berg", "email": "", "track": "A", "language": "en"});
    let joined = post(server, &format!("/api/v1/groups/join/{code}"), "1123456789abcdefghijkl", &joined);
    let offer = json!({
        "role": "cross_organisation",
        "person": {"name": "Bo", "email": "bo@example.org", "language": "en", "zone": "Europe/Berlin"},
        "earlier": "strike-school", "account": "yes", "languages": ["en"], "tracks": ["A"],
        "trainings": ["training-3"],
    });
    let offers = format!("/api/v1/programmes/{PROGRAMME}/facilitators");
    let offer = post(server, &offers, "2123456789abcdefghijkl", &offer);
    [path(&created, "manage_url"), path(&joined, "own_url"), path(&offer, "manage_url")]
}

#[track_caller]
fn leads_to(page: &Page, url: &str) {
    // In one step: the page may be writing the link anew.
    let script = "return [...document.querySelectorAll('main a')].find(a => a.textContent.includes('live room'))?.href";
    e2e::eventually(|| {
        let href = page.script(script, json!([]));
        if href == url { Ok(()) } else { Err(format!("it leads to {href}")) }
    });
    page.link("Open the live room: Session, week 1, track A");
}

#[test]
fn the_room_is_shown_when_it_is_near_and_where_it_is_now() {
    let mut server = Server::start_at(OPEN);
    let own = own_pages(&server);
    room_is(&server, ROOM);
    room_in(&server, &["--lang", "es"], SPANISH_ROOM);
    server.stop();
    server.resume_at(TOO_EARLY);
    let pages = own.map(|link| Visitor::new().width(360).arrive(&server, &link));
    let headings = ["Tenants and nurses", "The entry about you", "Your facilitating"];
    for (page, heading) in pages.iter().zip(headings) {
        page.heading(heading);
        page.see_no("The live room");
    }

    server.stop();
    server.resume_at(NEAR);
    for (page, name) in pages.iter().zip(["manage", "member", "facilitator"]) {
        page.reload();
        page.see("Session, week 1, track A begins Tuesday 2 March, 18:00");
        leads_to(page, ROOM);
        page.screenshot(&format!("live-{name}-360"));
        page.check_sound();
    }
    passes_on(&pages[0], "English", ROOM, SPANISH_ROOM);
    passes_on(&pages[0], "Spanish", SPANISH_ROOM, ROOM);
    // An hour before it begins the room is another. Whoever looks at an open page again sees that, and has lost nothing.
    pages[1].button("Correct it").click();
    pages[1].field("Full name").fill("Ola Sund");
    room_is(&server, OTHER_ROOM);
    for page in &pages {
        page.script("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))", json!([]));
        leads_to(page, OTHER_ROOM);
    }
    passes_on(&pages[0], "English", OTHER_ROOM, ROOM);
    assert_eq!(pages[1].field("Full name").value(), "Ola Sund");

    let stranger = Visitor::new().arrive(&server, &format!("/en/{PROGRAMME}/schedule"));
    for path in ["schedule", "manage", "member", "facilitate/manage"] {
        stranger.goto(&format!("/en/{PROGRAMME}/{path}"));
        stranger.see("Core Fundamentals");
        let html = stranger.script("return document.documentElement.innerHTML", json!([])).to_string();
        assert!(!html.contains("rooms.example.org"), "{path}");
    }
}
