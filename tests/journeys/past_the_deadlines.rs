//! A registered group past each deadline: what can still be done, and what no more.

use e2e::{Role, Server, Visitor};
use serde_json::json;

use crate::changing_the_list::registered;
use crate::registering::{EMAIL, PROGRAMME};

/// Registered in November, looked at when the clock says `now`.
fn later(now: &str) -> (Server, String) {
    let mut server = Server::start();
    let link = registered(&server);
    server.stop();
    server.resume_at(now);
    (server, link)
}

#[test]
fn after_registration_has_closed_people_still_come_and_go() {
    // Groups until the end of 23 February in New York.
    let (server, link) = later("2027-02-24T12:00:00Z");
    let page = Visitor::new().arrive(&server, &link);
    page.heading("Tenants and nurses");
    page.see("Last day to add people");
    page.button("Change the list").click();
    page.see("10 rows: 10 ready");
    page.button("Add a person").click();
    page.field("Name, row 11").fill("Zoe Quill");
    page.field("E-mail, Zoe Quill").fill("zoe@example.org");
    page.see("11 rows: 11 ready");
    page.button("See what changes").click();
    page.see("1 person added");
    page.button("Save").click();
    page.see("11 people");
    assert_eq!(server.rows::<(i64,)>("SELECT COUNT(*) FROM members"), [(11,)]);
}

#[test]
fn after_the_last_day_to_add_people_the_list_is_corrected_and_shortened_only() {
    let (server, link) = later("2027-03-09T05:00:00Z");
    let page = Visitor::new().width(360).arrive(&server, &link);
    page.heading("Tenants and nurses");
    page.see("The last day to add people was");
    page.see("To add somebody all the same, write to");
    page.button("Change the list").click();
    page.see("10 rows: 10 ready");
    page.see("The last day to add people is over");
    assert!(page.all(Role::Button, "Add a person").is_empty());
    assert!(page.all(Role::Button, "Use another list").is_empty());
    page.field("E-mail, Person 3").fill("third@example.org");
    page.see("10 rows: 10 ready");
    page.button("See what changes").click();
    page.button("Save").click();
    page.see("Saved");
    page.see("After the last day to add people");
    page.screenshot("manage-frozen");
    page.check_sound();
}

#[test]
fn facilitators_are_named_and_taken_off_at_any_time() {
    let (server, link) = later("2027-03-09T05:00:00Z");
    let page = Visitor::new().arrive(&server, &link);
    page.button("Name facilitators").click();
    page.heading("Who facilitates for your group?");
    page.field("Full name").fill("Zoe Quill");
    page.field("E-mail address").fill("zoe@example");
    page.button("Name this person").click();
    page.see("There is a problem");
    page.check_sound();
    page.field("E-mail address").fill("zoe@example.org");
    page.button("Name this person").click();
    page.see("facilitators changed");
    let stored = || server.rows::<(String,)>("SELECT name FROM facilitators");
    assert_eq!(stored(), [("Zoe Quill".to_owned(),)]);
    page.button("Name facilitators").click();
    page.screenshot("manage-naming");
    page.button("Take Zoe Quill off").click();
    page.see("Nobody has been named yet.");
    assert_eq!(stored(), []);
}

#[test]
fn once_it_has_begun_a_group_says_what_it_wishes_for_afterwards() {
    let (server, link) = later("2027-04-08T12:00:00Z");
    let page = Visitor::new().arrive(&server, &link);
    page.heading("After the programme");
    page.find(Role::Checkbox, "Coaching for our group").click();
    page.field("What is it about?").fill("A second round of talks");
    page.button("Send the wish").click();
    page.see("Your wish is with the team.");
    page.screenshot("manage-follow-up");
    page.check_sound();
    page.reload();
    page.see("Your wish is with the team. You can change it here");
    assert!(page.find(Role::Checkbox, "Coaching for our group").is_checked());
    page.find(Role::Checkbox, "Coaching for our group").click();
    page.button("Send the wish").click();
    page.see("Your wish is taken back and deleted.");
}

#[test]
fn the_contact_forwards_the_times_in_the_languages_and_at_the_hours_of_the_people() {
    /// Nine places, six clocks.
    const ELSEWHERE: [&str; 9] = [
        "Asia/Almaty",
        "Asia/Tashkent",
        "Europe/Moscow",
        "Europe/Istanbul",
        "Asia/Tbilisi",
        "Asia/Yerevan",
        "Asia/Vladivostok",
        "America/New_York",
        "Pacific/Kiritimati",
    ];
    let server = Server::start();
    let person = |n: usize, language: &str, zone: &str| json!({"name": format!("Person {n}"), "email": format!("person{n}@example.org"), "language": language, "zone": zone});
    let roster: Vec<_> = (0..5)
        .map(|n| person(n, "en", "Europe/Berlin"))
        .chain((5..8).map(|n| person(n, "ar", "Africa/Cairo")))
        .chain([person(8, "es", "America/Lima"), person(9, "sw, sw-KE", "Africa/Nairobi")])
        .chain([person(10, "hi", "Asia/Kolkata"), person(11, "zh-Hans", "Asia/Shanghai")])
        .chain(ELSEWHERE.iter().enumerate().map(|(n, zone)| person(12 + n, "ru", zone)))
        .collect();
    let group = json!({
        "contact": {"name": "Ana Lima", "email": EMAIL, "language": "en", "zone": "Europe/Berlin"},
        "organisation": {"name": "Tenants and nurses", "country": "DE", "track": "A"},
        "roster": roster, "facilitators": [], "consent": true,
    });
    let headers = [("Idempotency-Key", "0123456789abcdefghijkl")];
    let answer = server.post(&format!("/api/v1/programmes/{PROGRAMME}/groups"), &headers, &group.to_string());
    let created: serde_json::Value = serde_json::from_str(&answer.body).expect("an answer in JSON");
    let link = created["manage_url"].as_str().expect("a private link");
    let page =
        Visitor::new().width(360).arrive(&server, &link[link.find("/en/").expect("an English page")..]);
    let english = page.field("Message in English").value();
    assert!(english.contains("18:00, Berlin time") && english.contains("20:00, Nairobi time"), "{english}");
    assert!(
        english.contains("/join/") && english.contains("/en/") && !english.contains("Cairo"),
        "{english}"
    );
    page.see("There is no text yet in Swahili.");
    let arabic = page.field("Message in Arabic").value();
    assert!(
        arabic.contains("7:00 م بتوقيت القاهرة")
            && arabic.contains("أساسيات التنظيم 2027")
            && arabic.contains("/ar/")
            && !arabic.contains("برلين"),
        "{arabic}"
    );
    let spanish = page.field("Message in Spanish").value();
    assert!(
        spanish.contains("martes, 2 de marzo de 2027, 12:00, hora de Lima") && spanish.contains("/en/"),
        "{spanish}"
    );
    let hindi = page.field("Message in Hindi").value();
    assert!(
        hindi.contains("मंगलवार, 2 मार्च, 2027, 10:30 pm, कोलकाता का समय") && hindi.contains("/en/"),
        "{hindi}"
    );
    let chinese = page.field("Message in Chinese").value();
    assert!(chinese.contains("2027年3月3日星期三 01:00，上海时间 (次日)"), "{chinese}");
    let russian = page.field("Message in Russian").value();
    for clock in [
        "20:00, местное время: Москва и Стамбул",
        "21:00, местное время: Тбилиси и Ереван",
        "22:00, местное время: А",
    ] {
        assert!(russian.contains(clock), "{clock}: {russian}");
    }
    assert_eq!(russian.matches("местное время").count(), 6, "{russian}");
    for text in [&english, &arabic, &spanish, &hindi, &chinese, &russian] {
        assert!(!text.contains(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}', '<']), "{text}");
    }
    let mail = page.link("Write the e-mail in Arabic").attribute("href").expect("an address");
    assert!(mail.starts_with("mailto:?subject=") && mail.contains("%0D%0A"), "{mail}");
    for language in ["English", "Spanish", "Russian", "Hindi"] {
        let mail =
            page.link(&format!("Write the e-mail in {language}")).attribute("href").expect("an address");
        // Windows takes no longer ones; of letters beyond ASCII each is six signs, so one session may be more.
        let sessions = mail.matches("%0D%0A%E2%80%93%20").count();
        assert!(mail.len() <= 2_000 || sessions <= 6, "{language}: {} {sessions}", mail.len());
        assert!(sessions > 1 || mail.len() > 1_500, "{language}: {} {sessions}", mail.len());
    }
    let mail = page.link("Write the e-mail in English").attribute("href").expect("an address");
    assert!(mail.contains("&bcc=person0%40example.org%2C") && !mail.contains("person5"), "{mail}");
    page.screenshot("manage-forward-360");
    page.check_sound();

    page.button("Sheet to print in Arabic").click();
    page.select("section[lang=ar][dir=rtl] svg");
    page.heading("أساسيات التنظيم 2027");
    page.screenshot("manage-sheet-ar-360");
    page.check_sound();
    assert_eq!(page.printed_pages(), 1);
    page.button("Cancel").click();
    page.heading("Tenants and nurses");
}

#[test]
fn in_arabic_the_page_runs_from_right_to_left() {
    let server = Server::start();
    let link = registered(&server).replacen("/en/", "/ar/", 1);
    for width in [360, 1280] {
        let page = Visitor::new().languages("ar").width(width).arrive(&server, &link);
        page.heading("Tenants and nurses");
        page.see("من يعتني بهذه المجموعة");
        let over = page.script("return document.documentElement.scrollWidth - innerWidth", json!([]));
        assert!(over.as_i64().is_some_and(|pixels| pixels <= 0), "{width}: {over} too wide");
        page.screenshot(&format!("ar-manage-{width}"));
        page.check_sound();
    }
}
