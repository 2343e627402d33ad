//! The contact names who will facilitate: how many are needed, what is known of each, and how it reaches them.

use e2e::{Page, Role, Server, Visitor, eventually};
use serde_json::json;

use crate::registering::{paste, up_to_the_list};

/// Eleven people, seven on track A and four on track B; the last has no address.
fn list() -> String {
    let people = (1..=11).map(|i| {
        let email = if i == 11 { String::new() } else { format!("person{i}@example.org") };
        let track = if i > 7 { "B" } else { "A" };
        format!("Person {i}\t{email}\t{track}")
    });
    std::iter::once("Name\tE-mail\tTrack".to_owned()).chain(people).collect::<Vec<_>>().join("\r\n")
}

fn to_the_facilitators(server: &Server, visitor: Visitor) -> Page {
    let page = up_to_the_list(server, visitor);
    paste(&page, &list());
    page.see("11 rows: 10 ready");
    page.button("Continue to the facilitators").click();
    page.heading("Facilitators");
    page
}

#[test]
fn what_a_contact_knows_of_a_facilitator_is_filled_in_for_them() {
    // The first training has one seat, which is taken.
    let server = Server::start_with_programme("2027-02-01T12:00:00Z", |file| {
        file.replacen("minutes = 90 }", "minutes = 90, seats = 1 }", 1)
    });
    let taken = json!({
        "role": "organisation_specific", "organisation": "Local 12", "account": "yes", "tracks": ["A"],
        "person": { "name": "Bo", "email": "bo@example.org", "language": "en", "zone": "Europe/Berlin" },
        "trainings": ["training-1"],
    });
    let headers = [("idempotency-key", "0123456789012345678901"), ("content-type", "application/json")];
    let answer =
        server.post("/api/v1/programmes/core-fundamentals-2027/facilitators", &headers, &taken.to_string());
    assert_eq!(answer.status, 201);

    let page = to_the_facilitators(&server, Visitor::new().width(360));
    page.see("People on your list: 11. Your group needs 1 facilitator. Named so far: 0.");
    page.find(Role::Checkbox, "Person 1").click();
    page.see("Named so far: 1.");
    page.see("Track A (Tuesday 18:00–20:00): 1 needed, 1 named");
    page.see("Track B (Wednesday 02:00–04:00): 1 needed, 0 named");
    page.see("on track B 1 is still missing");
    page.find(Role::Checkbox, "Person 11").click();
    page.see("That is enough.");
    page.see("Person 11 has no e-mail address on your list.");
    let one = page.find(Role::Group, "Person 1");
    one.find(Role::Field, "Account with small rooms").choose("Not yet");
    page.see("The account has to be there by Tuesday 9 March");
    let dates = one.find(Role::Field, "Facilitator training");
    let options = page.script(
        "return [...arguments[0].options].map(o => o.text + (o.disabled ? ' off' : ''))",
        json!([dates.argument()]),
    );
    let full = options.as_array().into_iter().flatten().filter_map(|option| option.as_str());
    let full: Vec<&str> = full.filter(|option| option.ends_with(" off")).collect();
    assert!(full.len() == 1 && full[0].contains("18 February") && full[0].contains("full"), "{options}");
    dates.choose("Thursday 25 February, 19:00, Berlin time");
    page.screenshot("naming-360");
    page.check_sound();

    // Somebody who is not on the list, and then is not needed: whoever comes next has the focus.
    page.button("Add somebody who is not on the list").click();
    page.button("Remove Person 11").click();
    is_focused(&page, "Facilitator");
    assert_eq!(
        one.find(Role::Field, "Account with small rooms").value(),
        "by_date",
        "who stays keeps what was chosen"
    );
    page.button("Remove Facilitator").click();
    is_focused(&page, "Named so far");
    page.button("Continue to check and send").click();
    page.see("no account with small rooms yet");
    page.see("Thursday 25 February, 19:00, Berlin time");
    page.find(Role::Checkbox, "Everyone on this list knows").click();
    page.button("Send").click();
    page.heading("Your group is registered");

    let mail_to = |address: &str, link: &str| {
        eventually(|| {
            let mails = server.mails();
            let mail =
                mails.iter().find(|mail| mail.contains(&format!("To: {address}")) && mail.contains(link));
            let line = mail
                .and_then(|mail| mail.lines().find(|line| line.starts_with("http") && line.contains(link)));
            line.map(str::to_owned).ok_or_else(|| format!("no mail to {address}"))
        })
    };
    let path = |link: String| {
        link.split_once("://")
            .and_then(|(_, rest)| rest.find('/').map(|at| rest[at..].to_owned()))
            .unwrap_or_default()
    };
    page.goto(&path(mail_to("ana.lima@example.org", "/confirm")));
    page.button("Yes, this is my address").click();
    page.see("Thank you");
    let named = Visitor::new().arrive(&server, &path(mail_to("person1@example.org", "/facilitate/manage#")));
    named.see("has named you as a facilitator");
    assert!(named.find(Role::Radio, "Not yet, but I will have one").is_checked());
    assert!(named.find(Role::Checkbox, "Thursday 25 February, 19:00").is_checked());
    named.screenshot("named-confirms");
    named.check_sound();
    assert!(named.find(Role::Checkbox, "Track A").is_checked());
    named.button("Yes, I will facilitate").click();
    named.see("You facilitate for your own group.");
}

#[test]
fn who_is_taken_off_the_list_is_named_no_longer_and_the_others_stay_chosen() {
    let server = Server::start();
    let page = to_the_facilitators(&server, Visitor::new().dark());
    page.find(Role::Checkbox, "Person 1").click();
    page.find(Role::Checkbox, "Person 8").click();
    page.screenshot("naming-dark");
    page.check_sound();
    page.button("Continue to check and send").click();
    page.link("Change the list of participants").click();
    page.heading("List of participants");
    page.button("Leave out Person 8").click();
    page.field("E-mail, Person 1").fill("one@example.org");
    page.button("Save and go back to the check").click();
    page.heading("Check and send");
    page.see("No longer on your list, and so no longer named: Person 8.");
    page.link("Change the facilitators").click();
    page.heading("Facilitators");
    page.see("no longer named: Person 8");
    assert!(page.find(Role::Checkbox, "Person 1").is_checked());
    page.see("one@example.org");
    page.see("Named so far: 1.");

    // The other language keeps every answer, and runs from right to left.
    page.set_width(360);
    page.link("العربية").click();
    page.heading("التيسير");
    page.see("one@example.org");
    let overflow = page.script("return document.documentElement.scrollWidth - innerWidth", json!([]));
    assert!(overflow.as_i64().is_some_and(|pixels| pixels <= 0), "{overflow} too wide");
    page.screenshot("ar-naming-360");
    page.check_sound();
}

#[test]
fn where_every_training_is_at_night_it_is_said_with_a_question_hour_by_day() {
    let server = Server::start_with_programme("2027-02-01T12:00:00Z", |file| {
        let kept = r#"  { date = "2027-03-04", time = "09:30", minutes = 90 },"#;
        let (before, rest) = file.split_once("trainings = [\n").expect("the file has trainings");
        let (_, after) = rest.split_once("\n]").expect("the list ends");
        format!("{before}trainings = [\n{kept}\n]{after}")
    });
    let page = to_the_facilitators(&server, Visitor::new().zone("Pacific/Auckland"));
    page.find(Role::Checkbox, "I will facilitate too").click();
    page.see("Seen from Auckland, all facilitator trainings still to come are at night.");
    page.see("in this question hour: Friday 19 February, 12:00, Auckland time (the day after)");
}

/// The focus moves once the page is drawn anew.
#[track_caller]
fn is_focused(page: &Page, text: &str) {
    e2e::eventually(|| {
        let focused = page.focused().text();
        if focused == text { Ok(()) } else { Err(focused) }
    });
}
