//! Somebody wants to facilitate: two ways in, clear rules, a reasoned yes or another way in.

use e2e::{Element, Key, Page, Role, Server, Visitor};
use serde_json::json;

use crate::registering::{PROGRAMME, cells, from_the_list_to_the_end, groups, paste, up_to_the_list};

/// Between the deadline for a mixed group and that for the own.
const BETWEEN: &str = "2027-02-20T12:00:00Z";

fn arrive(server: &Server, visitor: Visitor) -> Page {
    let page = visitor.arrive(server, &format!("/en/{PROGRAMME}"));
    page.link("I want to facilitate").click();
    page.heading("Whose group will you facilitate?");
    page
}

fn go_on(page: &Page) {
    page.button("Continue").click();
}

fn choose(page: &Page, answer: &str) {
    page.find(Role::Radio, answer).click();
    go_on(page);
}

/// The questions that both roles are asked, from the account to the name.
fn account_times_and_name(page: &Page, training: &str) {
    page.heading("A room for small groups");
    page.find(Role::Radio, "Yes").click();
    page.button("Continue to your times").click();
    page.heading("Your times");
    page.find(Role::Checkbox, "Track A").click();
    page.find(Role::Checkbox, training).click();
    go_on(page);
    name(page);
}

fn name(page: &Page) {
    page.heading("About you");
    page.field("Full name").fill("Zoe Adler");
    page.field("E-mail address").fill("zoe.adler@example.org");
    page.button("Continue to check and send").click();
    page.heading("Check and send");
}

/// State and role of every offer.
fn offers(server: &Server) -> Vec<(String, String)> {
    server.rows("SELECT state, role FROM offers ORDER BY created_at")
}

#[test]
fn a_facilitator_of_an_own_group_and_its_contact_find_each_other_by_the_reference() {
    let server = Server::start();
    let contact = up_to_the_list(&server, Visitor::new());
    paste(&contact, &cells(12));
    from_the_list_to_the_end(&contact);
    contact.button("Send").click();
    contact.heading("Your group is registered");
    assert_eq!(groups(&server), 1);
    let reference = server.rows::<(String,)>("SELECT reference FROM groups")[0].0.clone();
    contact.link("Open your group").click();
    contact.heading("Facilitators");

    let page = arrive(&server, Visitor::new().width(360));
    page.find(Role::Radio, "My own group").click();
    page.button("Continue to your group").click();
    page.heading("Your group");
    // One that is nobody's, which nobody is told.
    page.field("Reference of your group").fill("0000 - o0o0");
    go_on(&page);
    account_times_and_name(&page, "Thursday 25 February 2027, 19:00");
    page.screenshot("facilitate-review-360");
    page.check_sound();
    page.button("Send").click();
    page.heading("You will facilitate");
    page.see("its contact is asked to confirm you");
    page.screenshot("facilitate-done-360");
    page.check_sound();
    assert_eq!(offers(&server), [("accepted".into(), "organisation_specific".into())]);
    page.link("Open your page").click();
    page.see("has not confirmed you yet");
    page.see("0000-0000");
    page.button("Change").click();
    // As somebody types it who has heard it on the telephone.
    let heard = reference.to_lowercase().replace('0', "o").replace('1', "l");
    page.field("Reference of your group").fill(&format!("{} - {}", &heard[..4], &heard[4..]));
    page.button("Save").click();
    page.see("Saved.");
    page.see("has not confirmed you yet");
    page.see_no("Tenants and nurses");

    contact.reload();
    contact.see("Zoe Adler");
    contact.see_no("zoe.adler@example.org");
    contact.screenshot("manage-offers");
    contact.button("Confirm Zoe Adler").click();
    contact.see("zoe.adler@example.org");
    contact.see_no("has not yet said yes");
    contact.button("Send the link again to Zoe Adler").click();
    contact.see("an e-mail with the link is on its way");
    contact.screenshot("manage-link-again");
    let to_zoe = |mails: Vec<String>| mails.iter().filter(|mail| mail.contains("To: zoe.adler@")).count();
    // Accepted, the change, how to reach each other, and the link again.
    e2e::eventually(|| if to_zoe(server.mails()) == 4 { Ok(()) } else { Err("no link".to_owned()) });
    contact.check_sound();

    page.reload();
    page.see("Tenants and nurses");
    page.see("ana.lima@example.org");
    page.see("12 people on the list");
    page.screenshot("facilitate-manage-360");
    page.check_sound();
}

#[test]
fn a_facilitator_of_a_mixed_group_is_accepted() {
    let server = Server::start();
    let page = arrive(&server, Visitor::new().dark());
    page.see("the end of Tuesday 16 February 2027, New York time");
    page.screenshot("facilitate-role-dark");
    page.check_sound();
    choose(&page, "A mixed group");
    page.heading("Your experience");
    page.see("Question 2 of 6");
    go_on(&page);
    page.see("There are 2 problems");
    page.see("Choose the training you have taken part in");
    page.find(Role::Radio, "Strike School").click();
    page.find(Role::Checkbox, "German").click();
    page.find(Role::Checkbox, "Health and care").click();
    page.screenshot("facilitate-experience-dark");
    page.check_sound();
    go_on(&page);
    page.heading("A room for small groups");
    choose(&page, "Not yet, but I will have one");
    page.heading("Your times");
    page.find(Role::Checkbox, "Track A").click();
    page.field("From").choose("17:00");
    page.field("To").choose("22:00");
    page.see("The hours in which you can lead, 17:00 to 22:00");
    // 16:00 in Casablanca, which keeps UTC in Ramadan.
    page.find(Role::Checkbox, "Saturday 20 February 2027, 17:00").click();
    page.screenshot("facilitate-training-dark");
    page.check_sound();
    go_on(&page);
    name(&page);
    page.see("German");
    page.button("Send").click();
    page.heading("You will facilitate");
    assert_eq!(offers(&server), [("accepted".into(), "cross_organisation".into())]);
    assert_eq!(
        page.script(
            "return sessionStorage.getItem('offer:core-fundamentals-2027').includes('Zoe')",
            json!([])
        ),
        json!(true),
        "Done greets by name"
    );
    page.reload();
    page.heading("You will facilitate");

    // Another training, then away and back again.
    page.link("Open your page").click();
    page.see("Facilitator training: Saturday 20 February 2027, 17:00, Berlin time");
    page.button("Change").click();
    page.find(Role::Checkbox, "Saturday 20 February 2027, 17:00").click();
    page.find(Role::Checkbox, "Thursday 25 February 2027, 19:00").click();
    // What is not saved yet stays as well.
    page.reload();
    page.button("Save").click();
    page.see("Saved.");
    page.see("Facilitator training: Thursday 25 February 2027, 19:00, Berlin time");
    page.button("Withdraw").click();
    page.see("are deleted at once");
    page.button("Yes, withdraw").click();
    page.see("You have withdrawn.");
    assert_eq!(offers(&server), []);
    page.button("Undo").click();
    page.see("signed up again");
    assert_eq!(offers(&server), [("accepted".into(), "cross_organisation".into())]);
    // The new private link is there to be kept, and the page that is open works with it.
    page.button("Copy your private link");
    let link = page.field("Your private link").value();
    assert!(link.contains("/facilitate/manage#"), "{link}");
    page.screenshot("facilitate-undone-dark");
    page.check_sound();
    page.button("Change").click();
    page.find(Role::Checkbox, "Thursday 25 February 2027, 19:00").click();
    page.find(Role::Checkbox, "Thursday 4 March 2027, 19:00").click();
    page.button("Save").click();
    page.see("Facilitator training: Thursday 4 March 2027, 19:00, Berlin time");
    page.goto(&link[link.find("/en/").expect("an address of ours")..]);
    page.see("Facilitator training: Thursday 4 March 2027, 19:00, Berlin time");
}

#[test]
fn without_an_earlier_training_there_is_another_way_in_and_every_answer_is_kept() {
    let server = Server::start();
    let page = arrive(&server, Visitor::new().width(360));
    choose(&page, "A mixed group");
    page.find(Role::Radio, "None of these").click();
    page.find(Role::Checkbox, "Arabic").click();
    page.find(Role::Checkbox, "German").click();
    page.button("See which ways are open").click();
    page.heading("Another way in");
    assert!(page.title().starts_with("Another way in"), "{}", page.title());
    page.see("has taken part in an earlier training of the series");
    page.see("Your answer: None of these");
    assert_eq!(page.select("main").text().matches("problem").count(), 0, "no error");
    let ways: Vec<String> = page.all(Role::Button, "").iter().map(Element::name).collect();
    assert!(ways.iter().any(|way| way == "Ask the team"), "{ways:?}");
    page.screenshot("facilitate-other-way-360");
    page.check_sound();

    // A reload changes nothing, and neither does the other way.
    page.reload();
    page.heading("Another way in");
    page.button("Facilitate for your own group").click();
    page.heading("Your group");
    page.field("Name of your organisation or group").fill("Tenants");
    go_on(&page);
    account_times_and_name(&page, "Thursday 25 February 2027, 19:00");
    page.button("Send").click();
    page.heading("You will facilitate");
    assert_eq!(offers(&server), [("accepted".into(), "organisation_specific".into())]);
    let kept = server.rows::<(String,)>("SELECT answers FROM offers")[0].0.clone();
    assert!(kept.contains(r#""languages":["ar","de"]"#), "{kept}");
}

#[test]
fn without_an_account_the_team_is_asked_and_answers() {
    let server = Server::start();
    let page = arrive(&server, Visitor::new());
    page.find(Role::Radio, "I am not sure").click();
    page.button("Continue to one more question").click();
    page.heading("Do you take part with a group of your own?");
    choose(&page, "Yes");
    page.field("Name of your organisation or group").fill("Tenants");
    go_on(&page);
    page.find(Role::Radio, "No").click();
    page.button("See which ways are open").click();
    page.heading("Another way in");
    page.see("any other service whose calls last an hour");
    page.button("Ask the team").click();
    page.heading("Your times");
    page.find(Role::Checkbox, "Track A").click();
    page.find(Role::Checkbox, "None of these dates suits me").click();
    go_on(&page);
    name(&page);
    page.see("You ask the team for another way in.");
    page.field("What should the team know?").fill("Evenings only");
    page.button("Send").click();
    page.heading("Your request is with the team");
    assert_eq!(offers(&server), [("asked".into(), "organisation_specific".into())]);
    let reference = server.rows::<(String,)>("SELECT reference FROM offers")[0].0.clone();
    let data = server.data();
    server.command(&["facilitator", &reference, "accept", "--data", data.to_str().expect("a path of ours")]);
    page.link("Open your page").click();
    page.see("You facilitate for your own group.");
}

#[test]
fn a_role_whose_day_has_passed_is_shown_and_cannot_be_chosen() {
    let server = Server::start_at(BETWEEN);
    let page = arrive(&server, Visitor::new());
    page.see("This has been closed since Wednesday 17 February, 06:00, Berlin time.");
    page.see("That was the end of Tuesday 16 February, New York time.");
    let mixed = page.find(Role::Radio, "A mixed group");
    assert!(mixed.attribute("disabled").is_some());
    page.screenshot("facilitate-role-closed");
    page.check_sound();
    choose(&page, "My own group");
    page.heading("Your group");
    page.goto(&format!("/en/{PROGRAMME}/facilitate/review"));
    page.heading("Your group");

    let server = Server::start_at("2027-03-04T05:00:00Z");
    let page = Visitor::new().arrive(&server, &format!("/en/{PROGRAMME}/facilitate/role"));
    page.heading("Sign-up for facilitators is closed");
    page.check_sound();
}

#[test]
fn a_training_without_a_seat_is_shown_as_full() {
    let server = Server::start_with_programme("2027-02-01T12:00:00Z", |file| {
        file.replacen("minutes = 90 }", "minutes = 90, seats = 1 }", 1)
    });
    let offer = |name: &str| {
        let offer = json!({
            "role": "organisation_specific", "organisation": "Local 12", "account": "yes", "tracks": ["A"],
            "person": { "name": name, "email": "bo@example.org", "language": "en", "zone": "Europe/Berlin" },
            "trainings": ["training-1"],
        });
        let key = format!("{name:0>32}");
        let headers = [("idempotency-key", key.as_str()), ("content-type", "application/json")];
        server
            .post(&format!("/api/v1/programmes/{PROGRAMME}/facilitators"), &headers, &offer.to_string())
            .status
    };
    let page = arrive(&server, Visitor::new());
    choose(&page, "My own group");
    page.field("Name of your organisation or group").fill("Tenants");
    go_on(&page);
    choose(&page, "Yes");
    page.see("1 seat left");
    page.find(Role::Checkbox, "Track A").click();
    page.find(Role::Checkbox, "Thursday 18 February, 18:00").click();
    go_on(&page);
    name(&page);
    // Somebody is faster.
    assert_eq!(offer("Bo"), 201);
    page.button("Send").click();
    page.heading("Your times");
    page.see("Every seat of this date is taken. Choose another.");
    page.screenshot("facilitate-full");
    let full = page.find(Role::Checkbox, "Thursday 18 February, 18:00");
    full.click();
    page.find(Role::Checkbox, "Thursday 4 March, 19:00").click();
    page.button("Save and go back to the check").click();
    page.button("Send").click();
    page.heading("You will facilitate");

    let next = arrive(&server, Visitor::new());
    choose(&next, "My own group");
    next.field("Name of your organisation or group").fill("Others");
    go_on(&next);
    choose(&next, "Yes");
    next.see("full");
    assert!(next.find(Role::Checkbox, "Thursday 18 February, 18:00").attribute("disabled").is_some());
    next.check_sound();
}

#[test]
fn everything_can_be_done_with_the_keyboard() {
    let server = Server::start();
    let page = Visitor::new().arrive(&server, &format!("/en/{PROGRAMME}/facilitate/role"));
    page.heading("Whose group will you facilitate?");
    let to = |role: Role, name: &str| {
        let wanted = page.find(role, name).name();
        for _ in 0..80 {
            page.focused().press(Key::Tab);
            if page.focused().name() == wanted {
                return;
            }
        }
        panic!("Tab never reaches {name}");
    };
    to(Role::Radio, "My own group");
    page.focused().press(Key::Space);
    page.focused().press(Key::Enter);
    page.heading("Your group");
    page.has_focus("Your group");
    to(Role::Field, "Name of your organisation or group");
    page.focused().write("Tenants");
    page.focused().press(Key::Enter);
    page.heading("A room for small groups");
    to(Role::Radio, "Yes");
    page.focused().press(Key::Space);
    to(Role::Button, "Continue");
    page.focused().press(Key::Enter);
    page.heading("Your times");
    to(Role::Checkbox, "Track A");
    page.focused().press(Key::Space);
    to(Role::Checkbox, "Thursday 25 February 2027, 19:00");
    page.focused().press(Key::Space);
    to(Role::Button, "Continue");
    page.focused().press(Key::Enter);
    page.heading("About you");
    to(Role::Field, "Full name");
    page.focused().write("Zoe");
    to(Role::Field, "E-mail address");
    page.focused().write("zoe@example.org");
    page.focused().press(Key::Enter);
    page.heading("Check and send");
    to(Role::Button, "Send");
    page.focused().press(Key::Enter);
    page.heading("You will facilitate");
    assert_eq!(offers(&server), [("accepted".into(), "organisation_specific".into())]);
}

#[test]
fn the_way_in_runs_from_right_to_left_in_arabic() {
    let server = Server::start();
    let page = Visitor::new()
        .languages("ar,en")
        .width(360)
        .arrive(&server, &format!("/ar/{PROGRAMME}/facilitate/role"));
    page.heading("لأي مجموعة ستيسّرون؟");
    assert_eq!(page.select("html").attribute("dir").as_deref(), Some("rtl"));
    let check = |name: &str| {
        let overflow = page.script("return document.documentElement.scrollWidth - innerWidth", json!([]));
        assert!(overflow.as_i64().is_some_and(|pixels| pixels <= 0), "{name} is {overflow} too wide");
        page.screenshot(&format!("ar-facilitate-{name}-360"));
        page.check_sound();
    };
    check("role");
    page.find(Role::Radio, "لمجموعة مختلطة").click();
    page.button("المتابعة إلى خبرتكم").click();
    page.heading("خبرتكم");
    page.find(Role::Radio, "لا شيء منها").click();
    page.find(Role::Checkbox, "العربية").click();
    page.button("عرض الطرق المتاحة").click();
    page.heading("طريق آخر");
    check("other-way");
    page.button("التيسير لمجموعتكم").click();
    page.heading("مجموعتكم");
    assert_eq!(page.field("الرمز المرجعي لمجموعتكم").style("direction"), "ltr");
    page.field("اسم منظمتكم أو مجموعتكم").fill("نقابة الممرضات");
    page.button("المتابعة إلى قاعة المجموعات الصغيرة").click();
    page.find(Role::Radio, "نعم").click();
    page.button("المتابعة إلى أوقاتكم").click();
    page.heading("أوقاتكم");
    check("training");
}
