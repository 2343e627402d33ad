//! A group that is still looking for people fills up by its join link, and each of them decides about the entry about them.

use e2e::{Key, Page, Role, Server, Visitor, eventually};
use serde_json::{Value, json};

use crate::registering::{EMAIL, PROGRAMME};

/// In the middle of the registration.
const OPEN: &str = "2027-02-10T12:00:00Z";

/// Registers a group of `people` that is looking for more; its private link and its join link, as paths.
pub(crate) fn gathering(server: &Server, people: usize, track: &str) -> (String, String) {
    let person = |n: usize| json!({"name": format!("Person {n}"), "email": format!("person{n}@example.org"), "track": "A"});
    let body = json!({
        "contact": {"name": "Ana Lima", "email": EMAIL, "language": "en", "zone": "Europe/Berlin"},
        "organisation": {"name": "Tenants and nurses", "country": "DE", "track": track},
        "roster": (1..=people).map(person).collect::<Vec<_>>(),
        "facilitators": [],
        "gathering": true,
        "consent": true,
    });
    let headers = [("Idempotency-Key", "0123456789abcdefghijkl"), ("Content-Type", "application/json")];
    let answer = server.post(&format!("/api/v1/programmes/{PROGRAMME}/groups"), &headers, &body.to_string());
    let created: Value = serde_json::from_str(&answer.body).expect("an answer in JSON");
    let path = |name: &str| {
        let link = created[name].as_str().expect("a link");
        link[link.find("/en/").expect("an English page")..].to_owned()
    };
    (path("manage_url"), path("join_url"))
}

/// Presses the button behind the confirmation link in the contact's first mail.
fn confirm_contact(server: &Server) {
    let link = mailed(server, EMAIL, "/confirm#");
    let page = Visitor::new().arrive(server, &link);
    page.button("Yes, this is my address").click();
    page.heading("Your address is confirmed");
}

/// The link with `mark` in the mail to an address, once it is there.
#[track_caller]
pub(crate) fn mailed(server: &Server, address: &str, mark: &str) -> String {
    eventually(|| {
        let mails = server.mails();
        let mail = mails.iter().filter(|mail| mail.contains(&format!("To: {address}")));
        let mut links = mail.flat_map(|mail| mail.lines());
        let link = links.find(|line| line.starts_with("http") && line.contains(mark));
        let link = link.and_then(|link| link.find("/en/").map(|at| link[at..].to_owned()));
        link.ok_or_else(|| format!("no {mark} for {address} in {} mails", mails.len()))
    })
}

#[track_caller]
fn people(server: &Server) -> Vec<(String, String)> {
    server.rows("SELECT name, COALESCE(track, '') FROM members ORDER BY position")
}

#[test]
fn three_phones_make_a_group_of_seven_complete() {
    let server = Server::start_at(OPEN);
    let (manage, join) = gathering(&server, 7, "A");
    confirm_contact(&server);
    let contact = Visitor::new().arrive(&server, &manage);
    contact.see("Your group is still looking for people.");
    let phones: Vec<Page> =
        (0..3).map(|_| Visitor::new().width(360).zone("Africa/Lagos").arrive(&server, &join)).collect();
    for page in &phones {
        page.see("You have the link of a group: Tenants and nurses. Its contact is Ana.");
        // 12:00 in New York, where the person is.
        page.see("Track A begins Tuesday 2 March, 18:00, Lagos time.");
        page.see("Ana, the contact of the group, sees your name");
        assert!(!page.text().contains("Lima"), "the contact is called by the first name alone");
    }
    phones[0].screenshot("join-360");
    phones[0].check_sound();
    for (page, name) in phones.iter().zip(["Ola Berg", "李小龍", "Nour"]) {
        page.field("Full name").fill(name);
        page.button("Join the group").click();
        page.heading("You are on the list");
        page.see("Keep this private link.");
    }
    phones[0].screenshot("join-done-360");
    phones[0].check_sound();
    assert_eq!(people(&server).len(), 10);
    contact.reload();
    contact.see("Your group is complete.");
    contact.see_no("10 people are needed");
    contact.screenshot("join-manage");
    eventually(|| {
        let told = server.mails().iter().any(|mail| mail.contains("Subject: Your group is complete"));
        if told { Ok(()) } else { Err("the contact has not been told".to_owned()) }
    });
}

#[test]
fn a_shared_phone_shows_nothing_of_who_had_it_before() {
    let server = Server::start_at(OPEN);
    let (_, join) = gathering(&server, 7, "each");
    let page = Visitor::new().width(360).arrive(&server, &join);
    page.button("Join the group").click();
    page.heading("There are 2 problems");
    page.check_sound();
    page.field("Full name").fill("Ola Berg");
    page.field("E-mail address (optional)").fill("ola@gmial.com");
    page.button("Use ola@gmail.com").click();
    page.find(Role::Radio, "Tracks A and B").click();
    page.field("Language you listen in (optional)").choose("Spanish");
    page.button("Join the group").click();
    page.heading("You are on the list");
    assert_eq!(people(&server).last(), Some(&("Ola Berg".to_owned(), "A+B".to_owned())));
    page.back();
    page.heading("Join your group");
    assert_eq!(page.field("Full name").value(), "");
    assert_eq!(page.field("E-mail address (optional)").value(), "");
    assert!(!page.text().contains("Ola"), "{}", page.text());
    let kept = kept(&page);
    assert!(!kept.contains("Ola"), "{kept}");
}

/// What the tab keeps.
#[track_caller]
fn kept(page: &Page) -> String {
    page.script("return JSON.stringify(sessionStorage) + JSON.stringify(localStorage)", json!([])).to_string()
}

#[test]
fn what_was_typed_to_join_stays_until_it_is_sent_and_no_longer() {
    let server = Server::start_at(OPEN);
    let (_, join) = gathering(&server, 7, "each");
    let page = Visitor::new().width(360).arrive(&server, &join);
    page.field("Full name").fill("Ola Berg");
    page.field("E-mail address (optional)").fill("ola@example.org");
    page.find(Role::Radio, "Tracks A and B").click();
    page.field("Language you listen in (optional)").choose("Spanish");
    let is_all_there = || {
        page.has_value("Full name", "Ola Berg");
        page.has_value("E-mail address (optional)", "ola@example.org");
        page.has_value("Language you listen in (optional)", "es");
        assert!(page.find(Role::Radio, "Tracks A and B").is_checked());
    };
    page.reload();
    is_all_there();
    page.link("See all times").click();
    page.heading("Times");
    page.back();
    is_all_there();
    page.link("العربية").click();
    page.has_value("الاسم الكامل", "Ola Berg");
    assert!(page.find(Role::Radio, "المساران A وB").is_checked());
    // Also where the browser has kept the page as it was left.
    page.field("الاسم الكامل").fill("علي حسن");
    page.back();
    page.has_value("Full name", "علي حسن");
    page.forward();
    page.has_value("الاسم الكامل", "علي حسن");

    page.button("الانضمام إلى المجموعة").click();
    page.heading("أنتم على القائمة");
    assert_eq!(people(&server).last(), Some(&("علي حسن".to_owned(), "A+B".to_owned())));
    // Whoever has the phone next sees nothing of it, on neither page.
    page.back();
    page.has_value("الاسم الكامل", "");
    page.back();
    page.has_value("Full name", "");
    assert_eq!(page.field("E-mail address (optional)").value(), "");
    let kept = kept(&page);
    assert!(!kept.contains("علي") && !kept.contains("ola@example.org"), "{kept}");
}

#[test]
fn a_correction_stays_until_it_is_saved_or_taken_back_and_never_undoes_another() {
    let server = Server::start_at(OPEN);
    gathering(&server, 9, "A");
    confirm_contact(&server);
    let own = mailed(&server, "person3@example.org", "/member#");
    let page = Visitor::new().width(360).arrive(&server, &own);
    page.button("Correct it").click();
    page.field("Full name").fill("Pia Drei");
    page.reload();
    page.has_value("Full name", "Pia Drei");
    page.check_sound();
    page.link("العربية").click();
    page.has_value("الاسم الكامل", "Pia Drei");
    page.back();
    page.has_value("Full name", "Pia Drei");
    page.button("Save").click();
    page.see("Saved.");
    page.button("Correct it");
    assert!(!kept(&page).contains("Pia"), "{}", kept(&page));

    page.button("Correct it").click();
    page.field("Full name").fill("Pia Vier");
    page.button("Cancel").click();
    page.button("Correct it");
    page.reload();
    page.button("Correct it").click();
    page.has_value("Full name", "Pia Drei");

    page.field("Full name").fill("Pia Vier");
    let other = Visitor::new().arrive(&server, &own);
    other.button("Correct it").click();
    other.field("Full name").fill("Petra Drei");
    other.button("Save").click();
    other.see("Saved.");
    page.reload();
    page.see("Somebody has changed this in the meantime.");
    page.button("Correct it").click();
    page.has_value("Full name", "Petra Drei");

    page.field("Full name").fill("Pia Vier");
    page.button("Take me off the list").click();
    page.button("Yes, take me off the list").click();
    page.heading("You are off the list");
    assert!(!kept(&page).contains("Pia"), "{}", kept(&page));
}

#[test]
fn whoever_is_on_the_list_sees_corrects_and_leaves_it_with_the_own_link() {
    let server = Server::start_at(OPEN);
    let (manage, join) = gathering(&server, 9, "A");
    confirm_contact(&server);
    let own = mailed(&server, "person3@example.org", "/member#");

    // Joining once more looks the same as for anybody, and puts nobody on the list twice.
    let page = Visitor::new().arrive(&server, &join);
    page.field("Full name").fill("Person 3");
    page.field("E-mail address (optional)").fill("PERSON3@example.org");
    page.button("Join the group").click();
    page.heading("You are on the list");
    page.see("We write to PERSON3@example.org");
    assert_eq!(people(&server).len(), 9);

    let page = Visitor::new().width(360).arrive(&server, &own);
    page.heading("The entry about you");
    page.see("Ana has put you on the list of Tenants and nurses");
    assert!(!page.path().contains('#'), "the secret leaves the address bar: {}", page.path());
    page.screenshot("member-360");
    page.check_sound();
    page.button("Yes, this is right").click();
    page.see("The contact of the group sees that you have confirmed it.");
    page.button("Correct it").click();
    page.field("Full name").fill("Pia Drei");
    page.button("Save").click();
    page.see("Saved.");
    page.button("Remind me").click();
    page.see("You will be reminded.");
    page.see("We remind you at person3@example.org");
    page.screenshot("member-reminded-360");
    page.check_sound();
    page.button("No more reminders").click();
    page.see("You get no more reminders.");
    page.see("If you like, we write to you a week and a day before each session");
    assert!(people(&server).iter().any(|(name, _)| name == "Pia Drei"));

    page.see("everything above is deleted at once, and Ana is told");
    page.button("Take me off the list").click();
    page.button("Yes, take me off the list").click();
    page.heading("You are off the list");
    page.screenshot("member-withdrawn-360");
    page.check_sound();
    assert_eq!(people(&server).len(), 8);
    page.button("Put me back on the list").click();
    page.see("You are back on the list");
    assert_eq!(people(&server).len(), 9);
    page.button("Take me off the list").click();
    page.button("Yes, take me off the list").click();
    page.heading("You are off the list");
    let contact = Visitor::new().arrive(&server, &manage);
    contact.heading("Tenants and nurses");
    contact.see("8 people");
    assert!(!contact.text().contains("Pia Drei"));
    let told = |words: &str| {
        eventually(|| {
            let is_there = |mail: &String| mail.contains(&format!("To: {EMAIL}")) && mail.contains(words);
            if server.mails().iter().any(is_there) { Ok(()) } else { Err(format!("no mail: {words}")) }
        });
    };
    told("Pia Drei has corrected the entry");
    told("Pia Drei has left the list");
    told("Pia Drei is back on the list");
}

#[test]
fn a_link_that_takes_nobody_says_why_and_whom_to_ask() {
    let mut server = Server::start_at(OPEN);
    let (manage, join) = gathering(&server, 7, "A");
    let page = Visitor::new().arrive(&server, &join);
    page.button("Join the group");
    server.stop();
    server.resume_at("2027-03-02T12:00:00Z");
    let contact = Visitor::new().width(360).arrive(&server, &manage);
    contact.see("Your group has 7 of 10 people, and the time to look for more is over. The team decides");
    contact.screenshot("manage-gathering-over-360");
    contact.check_sound();
    // The form is open when gathering ends: the server decides, and the page says so.
    page.field("Full name").fill("Ola Berg");
    page.button("Join the group").click();
    page.heading("This link takes nobody any more");
    page.see("Tenants and nurses was looking for people until Monday 1 March, 06:00, Berlin time");
    page.see("Ask Ana, the contact of the group");
    page.screenshot("join-gathering-over");
    // Not `check_sound`: the browser's console names the refused request, which is what this is about.
    assert_eq!(page.axe(), Vec::<String>::new());
    server.stop();
    server.resume_at("2027-03-20T12:00:00Z");
    page.goto(&join);
    page.see("The last day to join Tenants and nurses has passed");
    page.screenshot("join-closed");
}

#[test]
fn a_mistyped_code_is_typed_again_by_keyboard_alone() {
    let server = Server::start_at(OPEN);
    let (_, join) = gathering(&server, 7, "A");
    let code = join.rsplit('/').next().expect("a code").to_owned();
    let page = Visitor::new().arrive(&server, &format!("/en/{PROGRAMME}/join/7KQ2M9XD01234"));
    page.heading("Which group?");
    page.screenshot("join-no-group");
    assert_eq!(page.axe(), Vec::<String>::new());
    let field = page.field("Code of the group");
    field.write("7KQ2");
    field.press(Key::Enter);
    page.see("A code has 13 letters and digits.");
    // As somebody types it who has heard it.
    let heard = code.to_lowercase().replace('0', "o").replace('1', "l");
    field.fill(&format!("{} {}", &heard[..6], &heard[6..]));
    field.press(Key::Enter);
    page.see("Its contact is Ana.");

    // From the top of the page with Tab alone.
    let mut steps = 0;
    while page.focused().name() != "Full name" {
        page.focused().press(Key::Tab);
        steps += 1;
        assert!(steps < 60, "the name is not reached by Tab");
    }
    page.focused().write("Ola Berg");
    while page.focused().name() != "Join the group" {
        page.focused().press(Key::Tab);
        steps += 1;
        assert!(steps < 80, "the button is not reached by Tab");
    }
    page.focused().press(Key::Enter);
    page.heading("You are on the list");
    page.has_focus("You are on the list");
    assert_eq!(people(&server).len(), 8);
}

#[test]
fn a_scanner_that_opens_every_link_and_runs_its_scripts_changes_nothing() {
    let server = Server::start_at(OPEN);
    let (_, join) = gathering(&server, 7, "A");
    confirm_contact(&server);
    let own = mailed(&server, "person3@example.org", "/member#");
    let before = server.rows::<(i64, i64)>("SELECT version, changed_at FROM groups");
    let states = || {
        server.rows::<(String, i64)>(
            "SELECT member_id, COALESCE(confirmed_at, 0) FROM member_states ORDER BY member_id",
        )
    };
    let seen = states();
    for link in [&join, &own, &own.replace('#', "%23")] {
        let page = Visitor::new().arrive(&server, link);
        page.see(if *link == join { "Join the group" } else { "Take me off the list" });
    }
    assert_eq!(server.rows::<(i64, i64)>("SELECT version, changed_at FROM groups"), before);
    assert_eq!(states(), seen);
    assert_eq!(people(&server).len(), 7);
}

#[test]
fn joining_in_arabic_from_right_to_left() {
    let server = Server::start_at(OPEN);
    let (_, join) = gathering(&server, 7, "each");
    let page = Visitor::new().languages("ar,en").width(360).arrive(&server, &join.replace("/en/", "/ar/"));
    page.see("لديكم رابط مجموعة");
    let overflow =
        page.script("return document.documentElement.scrollWidth - innerWidth", json!([])).as_i64();
    assert!(overflow.is_some_and(|pixels| pixels <= 0), "{overflow:?} too wide");
    page.screenshot("join-ar-360");
    page.check_sound();
    page.field("الاسم الكامل").fill("علي حسن");
    page.find(Role::Radio, "المسار A").click();
    page.button("الانضمام إلى المجموعة").click();
    page.heading("أنتم على القائمة");
    page.screenshot("join-done-ar-360");
    page.check_sound();
    assert!(people(&server).iter().any(|(name, track)| name == "علي حسن" && track == "A"));

    // The entry about oneself.
    confirm_contact(&server);
    let own = mailed(&server, "person3@example.org", "/member#").replacen("/en/", "/ar/", 1);
    page.goto(&own);
    page.heading("البيانات المسجّلة عنكم");
    page.button("نعم، هذا صحيح").click();
    page.see("أنكم أكّدتم ذلك");
    let overflow =
        page.script("return document.documentElement.scrollWidth - innerWidth", json!([])).as_i64();
    assert!(overflow.is_some_and(|pixels| pixels <= 0), "{overflow:?} too wide");
    page.screenshot("member-ar-360");
    page.check_sound();
    page.goto(&format!("/ar/{PROGRAMME}"));
    page.goto(&format!("/ar/{PROGRAMME}/member#7KQ2M9XD.a"));
    page.link("هل ضاع الرابط؟").click();
    page.button("إرساله من جديد");
}

#[test]
fn without_wasm_the_link_shows_the_times_and_a_mail_with_the_code() {
    let server = Server::start_at(OPEN);
    let (_, join) = gathering(&server, 7, "A");
    let page = Visitor::new().without_script().arrive(&server, &join);
    page.heading("Join your group");
    page.see("See all times");
    let code = join.rsplit('/').next().expect("a code");
    let mail = page.link("Write the mail").attribute("href").unwrap_or_default();
    assert!(mail.starts_with("mailto:") && mail.contains(code), "{mail}");
}
