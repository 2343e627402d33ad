//! Browsers that run no WebAssembly, as in iOS Lockdown Mode and in Tor Browser set to "Safer", and those that run no script
//! at all: the times, another zone, the calendar and the rules are all there, and the form says whom to write to.

use std::collections::BTreeSet;

use e2e::{Page, Role, Server, Visitor};
use serde_json::{Value, json};

use crate::registering::PROGRAMME;

/// The starts of the sessions of a track, as `muster schedule` prints them.
fn expected(server: &Server, zone: &str) -> BTreeSet<String> {
    let printed =
        server.command(&["schedule", "--programme", PROGRAMME, "--zone", zone, "--track", "A", "--json"]);
    let occurrences: Vec<Value> = serde_json::from_str(&printed).expect("the command prints JSON");
    let starts = occurrences.iter().map(|session| session["start"].as_str().expect("a start").to_owned());
    starts.collect()
}

#[track_caller]
fn shows(page: &Page, expected: &BTreeSet<String>) {
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
}

/// Everything that a page which is read offers, by plain links and forms.
#[track_caller]
fn check(visitor: Visitor, language: &str, change: &str, show: &str) {
    let server = Server::start();
    let schedule = format!("/{language}/{PROGRAMME}/schedule?zone=Asia%2FKathmandu&track=A");
    let page = visitor.arrive(&server, &schedule);
    shows(&page, &expected(&server, "Asia/Kathmandu"));

    // Another zone, with the form. The track stays.
    page.select("#zone-change > summary").click();
    page.field(change).choose(if language == "ar" { "بيرو، ليما" } else { "Peru, Lima" });
    page.button(show).click();
    shows(&page, &expected(&server, "America/Lima"));
    page.is_at(|path| path.contains("zone=America%2FLima") && path.contains("track=A"));

    // The calendar is a link that brings a file in the page's language.
    let calendar = page.select("a[href*='calendar.ics']").attribute("href").expect("it has an address");
    assert!(calendar.contains(&format!("lang={language}")), "{calendar}");
    let path = calendar.split_once("/api/").map(|(_, rest)| format!("/api/{rest}")).expect("our own address");
    let file = server.get(&path);
    assert!(file.status == 200 && file.body.starts_with("BEGIN:VCALENDAR"), "{}", file.body);

    let (title, register, facilitate, other) = match language {
        "ar" => (
            "لا يمكن تشغيل هذه الصفحة في متصفحكم",
            "وسنتولّى تسجيل مجموعتكم",
            "برغبتكم في التيسير",
            "وسننجز ذلك عنكم",
        ),
        _ => (
            "This page cannot run in your browser as it is set",
            "and we will register your group for you",
            "that you want to facilitate",
            "and we will do it for you",
        ),
    };
    // The form cannot run: why, and whom to write to instead.
    page.goto(&format!("/{language}/{PROGRAMME}/register/contact"));
    let address = page.select("main a[href^='mailto:']").attribute("href").expect("it has an address");
    assert!(address.contains('@'), "{address}");
    assert_eq!(page.all(Role::Heading, title).len(), 1, "{title}");
    page.see(register);
    // Each page says what stands in its own place.
    for (path, words) in [("manage", other), ("confirm", other), ("facilitate/role", facilitate)] {
        page.goto(&format!("/{language}/{PROGRAMME}/{path}"));
        page.see(words);
        page.see_no(register);
    }
}

#[test]
fn without_wasm_everything_that_is_read_works_in_english() {
    check(Visitor::new().without_wasm(), "en", "Change the time zone", "Show these times");
}

#[test]
fn without_wasm_everything_that_is_read_works_in_arabic() {
    check(Visitor::new().without_wasm().languages("ar"), "ar", "تغيير المنطقة الزمنية", "عرض هذه المواعيد");
}

#[test]
fn without_any_script_everything_that_is_read_works_in_english() {
    check(Visitor::new().without_script(), "en", "Change the time zone", "Show these times");
}

#[test]
fn without_any_script_everything_that_is_read_works_in_arabic() {
    check(Visitor::new().without_script().languages("ar"), "ar", "تغيير المنطقة الزمنية", "عرض هذه المواعيد");
}
