//! A registered group lives: a week later its contact corrects, adds and takes off, and two who do so at once both keep
//! their work.

use e2e::{Page, Role, Server, Visitor};
use serde_json::{Value, json};

use crate::registering::{EMAIL, PROGRAMME, paste};

/// Registers a group of ten and gives the path of its private link.
pub(crate) fn registered(server: &Server) -> String {
    registered_with(server, &[], |_| "A")
}

/// The same of a group that speaks these languages; the track that the list has for each, counted from 1.
pub(crate) fn registered_with(
    server: &Server,
    languages: &[&str],
    track: fn(usize) -> &'static str,
) -> String {
    let person = |n: usize| json!({"name": format!("Person {n}"), "email": format!("person{n}@example.org"), "track": track(n)});
    let body = json!({
        "contact": {"name": "Ana Lima", "email": EMAIL, "language": "en", "zone": "Europe/Berlin"},
        "organisation": {"name": "Tenants and nurses", "country": "DE", "track": "A", "languages": languages},
        "roster": (1..=10).map(person).collect::<Vec<_>>(),
        "facilitators": [],
        "consent": true,
    });
    let headers = [("Idempotency-Key", "0123456789abcdefghijkl"), ("Content-Type", "application/json")];
    let answer = server.post(&format!("/api/v1/programmes/{PROGRAMME}/groups"), &headers, &body.to_string());
    let created: Value = serde_json::from_str(&answer.body).expect("an answer in JSON");
    let link = created["manage_url"].as_str().expect("a private link");
    link[link.find("/en/").expect("an English page")..].to_owned()
}

#[track_caller]
fn change(server: &Server, link: &str) -> Page {
    let page = Visitor::new().arrive(server, link);
    page.heading("Tenants and nurses");
    page.button("Change the list").click();
    page.heading("Change the list of participants");
    page.see("10 rows: 10 ready");
    page
}

#[track_caller]
fn stored(server: &Server) -> Vec<(String, String)> {
    server.rows("SELECT name, email FROM members ORDER BY email")
}

#[test]
fn one_address_is_corrected_seen_saved_and_taken_back() {
    let server = Server::start();
    let link = registered(&server);
    for width in [360, 1280] {
        let page = Visitor::new().width(width).arrive(&server, &link);
        page.field("Find somebody by name or e-mail").fill("PERSON3@");
        page.see("1 of 10 people");
        page.see_no("person4@example.org");
        page.check_sound();
        page.field("Find somebody by name or e-mail").fill("nobody");
        page.see("0 of 10 people");
    }
    let page = change(&server, &link);
    page.field("E-mail, Person 3").fill("third@example.org");
    page.see("10 rows: 10 ready");
    page.button("See what changes").click();
    page.heading("What changes when you save");
    page.see("1 person changed");
    page.see("Person 3");
    page.screenshot("manage-look");
    page.check_sound();
    assert!(
        stored(&server).contains(&("Person 3".into(), "person3@example.org".into())),
        "nothing is saved yet"
    );
    page.button("Save").click();
    page.heading("Tenants and nurses");
    page.see("Saved");
    page.screenshot("manage-saved");
    page.check_sound();
    assert!(stored(&server).contains(&("Person 3".into(), "third@example.org".into())));
    page.button("Undo").click();
    page.see("Taken back. The list is as it was before.");
    assert!(stored(&server).contains(&("Person 3".into(), "person3@example.org".into())));
}

#[test]
fn another_file_takes_the_place_of_the_list_and_what_is_unsaved_outlives_a_reload() {
    let server = Server::start();
    let link = registered(&server);
    let page = change(&server, &link);
    page.button("Use another list").click();
    let kept = (2..=8).map(|n| format!("Person {n}\tperson{n}@example.org\tA"));
    let list: Vec<String> =
        ["Name\tE-mail\tTrack".to_owned(), "Person One\tperson1@example.org\tA".to_owned()]
            .into_iter()
            .chain(kept)
            .chain(["Nour Haddad", "Ole Berg", "Zoë Khan"].map(|name| format!("{name}\t\tA")))
            .collect();
    paste(&page, &list.join("\r\n"));
    page.button("Put it in the place of my list").click();
    page.see("11 rows");
    page.reload();
    page.see("You have changed the list in this tab and not saved it.");
    page.button("Go on with my changes").click();
    page.see("11 rows");
    page.button("See what changes").click();
    page.see("3 people added");
    page.see("1 person changed");
    page.see("2 people removed");
    page.button("Save").click();
    page.heading("Tenants and nurses");
    page.see("11 people");
    page.see_no("You have changed the list in this tab");
    let names: Vec<String> = stored(&server).into_iter().map(|(name, _)| name).collect();
    assert!(names.contains(&"Person One".into()) && names.contains(&"Zoë Khan".into()), "{names:?}");
    assert!(!names.contains(&"Person 9".into()), "{names:?}");
}

#[test]
fn two_who_change_the_list_at_once_both_keep_their_work() {
    let server = Server::start();
    let link = registered(&server);
    let (first, second) = (change(&server, &link), change(&server, &link));
    first.field("Name, row 1").fill("Person One");
    first.field("Name, row 2").fill("Person Two");
    first.see("10 rows: 10 ready");
    first.button("See what changes").click();
    first.see("2 people changed");
    first.button("Save").click();
    first.see("Saved");

    second.field("E-mail, Person 1").fill("one@example.org");
    second.field("Name, row 2").fill("Person Zwei");
    second.see("10 rows: 10 ready");
    second.button("See what changes").click();
    second.button("Save").click();
    second.heading("You and somebody else changed the same people");
    second.see("What I entered");
    second.see("Person Zwei");
    second.see("Person Two");
    second.screenshot("manage-conflict");
    // Not `check_sound`: the browser's console names the refused request, which is what this is about.
    assert_eq!(second.axe(), Vec::<String>::new());
    second.find(Role::Radio, "What is saved now").click();
    second.button("Continue").click();
    second.see("Their work and yours have been put together.");
    second.see("1 person changed");
    second.button("Save").click();
    second.heading("Tenants and nurses");
    let people = stored(&server);
    assert!(people.contains(&("Person One".into(), "one@example.org".into())), "{people:?}");
    assert!(people.contains(&("Person Two".into(), "person2@example.org".into())), "{people:?}");
}

#[test]
fn a_link_opened_on_the_page_of_another_edition_leads_to_its_own() {
    let server = Server::start();
    let link = registered(&server).replace(PROGRAMME, "core-fundamentals-2023");
    let page = Visitor::new().arrive(&server, &link);
    page.heading("Tenants and nurses");
    e2e::eventually(|| {
        let path = page.path();
        if path == format!("/en/{PROGRAMME}/manage") { Ok(()) } else { Err(path) }
    });
}

#[test]
fn a_tab_left_open_is_read_again_and_keeps_what_was_begun() {
    let server = Server::start();
    let link = registered(&server);
    let (reference, secret) =
        link.split_once('#').and_then(|(_, code)| code.split_once('.')).expect("a code");
    let elsewhere = |occurrences: Value| {
        let bearer = format!("Bearer {secret}");
        let headers = [("Authorization", bearer.as_str()), ("Content-Type", "application/json")];
        let body = json!({ "occurrences": occurrences }).to_string();
        let answer = server.post(&format!("/api/v1/groups/{reference}/sign-ups"), &headers, &body);
        assert_eq!(answer.status, 200);
    };
    let page = Visitor::new().width(360).arrive(&server, &link);
    page.heading("Tenants and nurses");
    page.see("10 rows: 10 ready");
    // Too narrow for a table of people.
    page.see("E-mail: person3@example.org");
    page.screenshot("manage-top-360");
    page.check_sound();
    let look_again =
        || page.script("document.dispatchEvent(new Event('visibilitychange', {bubbles: true}))", json!([]));
    elsewhere(json!(["orientation-3"]));
    look_again();
    page.see("introduction for group contacts chosen");
    // The log comes by itself, so it tells nothing of the rest of the page.
    page.has_value("Choose the one that you will attend.", "orientation-3");

    // What has been chosen and not saved stays, whatever others do.
    let choose = page.field("Choose the one that you will attend.");
    choose.choose("Not given");
    elsewhere(json!(["orientation-4"]));
    look_again();
    assert_eq!(choose.value(), "");
    page.button("Your name, language and place").click();
    page.heading("Your name, language and place");
    page.field("Full name").fill(" ");
    page.button("Save").click();
    page.see("There is a problem");
    page.check_sound();
    page.field("Full name").fill("Ana Maria Lima");
    page.see_no("There is a problem");
    page.field("Language of our e-mails to you").choose("العربية");
    page.screenshot("manage-details-360");
    page.button("Save").click();
    page.see("Saved.");
    page.see("Ana Maria Lima");
    page.see("details of contact or organisation changed");
    assert_eq!(
        server.rows::<(String, String)>("SELECT contact_name, contact_language FROM groups"),
        [("Ana Maria Lima".to_owned(), "ar".to_owned())]
    );
}
