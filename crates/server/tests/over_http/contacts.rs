//! Who keeps a group: links that are replaced, handing over, a second contact, the log, and the end.

use serde_json::{Value, json};

use crate::confirming::confirm;
use crate::running::{Answer, OPEN, Registered, Running, group_of};

/// A group whose contact has confirmed the address; one mail is written.
fn kept(server: &Running) -> Registered {
    let group = server.registered(&group_of(12));
    confirm(server, &server.mails(1)[0]);
    group
}

fn view(server: &Running, group: &Registered) -> Answer {
    server.get_with(&group.path(), &[("authorization", &group.bearer())])
}

fn post(server: &Running, group: &Registered, call: &str, body: &Value) -> Answer {
    server.post_json(&format!("{}/{call}", group.path()), &[("authorization", &group.bearer())], body)
}

fn ask(server: &Running, group: &Registered, holder: &str, email: &str) -> Answer {
    post(server, group, "contacts", &json!({ "holder": holder, "name": "Bo Berg", "email": email }))
}

/// The mail to this address with these words, once it is written.
#[track_caller]
fn mail_to(server: &Running, email: &str, words: &str) -> String {
    let to = format!("To: {email}");
    for _ in 0..200 {
        let mut mails = server.mails(1).into_iter();
        if let Some(mail) = mails.rfind(|mail| mail.contains(&to) && mail.contains(words)) {
            return mail;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    panic!("nothing to {email} that says {words}");
}

fn code_after(mail: &str, page: &str) -> Registered {
    let link = mail.lines().find(|line| line.starts_with("http") && line.contains(page)).expect("a link");
    let (reference, secret) = link.split_once('#').unwrap().1.split_once('.').unwrap();
    Registered { reference: reference.to_string(), secret: secret.to_string() }
}

/// Presses on the page that a mail leads to.
fn press(server: &Running, token: &Registered) -> Answer {
    post(server, token, "confirmation", &json!({ "zone": "Asia/Kathmandu" }))
}

fn second_of(server: &Running, group: &Registered) -> Registered {
    assert_eq!(ask(server, group, "second_contact", "bo@example.org").status, 202);
    let token = code_after(&mail_to(server, "bo@example.org", "/confirm#"), "/confirm#");
    let answer = press(server, &token);
    assert_eq!(answer.status, 200, "{}", answer.text());
    let url = answer.json()["manage_url"].as_str().unwrap().to_string();
    code_after(&url, "/manage#")
}

fn log(server: &Running, group: &Registered) -> Vec<(String, String)> {
    let view = view(server, group).json();
    let text = |value: &Value| value.as_str().unwrap().to_string();
    let lines = view["log"].as_array().unwrap().iter();
    lines.map(|line| (text(&line["who"]), text(&line["what"]))).collect()
}

#[test]
fn a_link_that_is_replaced_answers_like_a_wrong_one() {
    let server = Running::start(OPEN);
    let group = kept(&server);
    let answer = post(&server, &group, "manage-link", &json!({}));
    assert_eq!(answer.status, 200, "{}", answer.text());
    let new = code_after(answer.json()["manage_url"].as_str().unwrap(), "/manage#");
    assert_ne!(new.secret, group.secret);
    let (old, wrong) =
        (view(&server, &group), view(&server, &Registered { secret: "x".repeat(43), ..group }));
    assert_eq!((old.status, &old.body), (401, &wrong.body));
    assert_eq!(view(&server, &new).status, 200);
    mail_to(&server, "ana@example.org", &new.secret);
    assert_eq!(log(&server, &new)[0], ("contact".into(), "link_replaced".into()));
}

#[test]
fn a_group_is_handed_over_by_a_press_of_the_new_contact_and_both_are_told() {
    let server = Running::start(OPEN);
    let group = kept(&server);
    assert_eq!(ask(&server, &group, "contact", "bo@example.org").status, 202);
    let mail = mail_to(&server, "bo@example.org", "/confirm#");
    let token = code_after(&mail, "/confirm#");

    // Looking, as a mail scanner does, changes nothing.
    let path = format!("{}/confirmation", token.path());
    let look = server.get_with(&path, &[("authorization", &token.bearer())]).json();
    assert_eq!(look, json!({ "press": "contact", "organisation": "Local 12" }));
    let before = view(&server, &group).json();
    assert_eq!(before["group"]["contact"]["email"], "ana@example.org");
    assert_eq!(
        before["contacts"],
        json!([{ "holder": "contact", "name": "Bo Berg", "email": "bo@example.org", "is_asked": true }])
    );
    assert_eq!(view(&server, &token).status, 401, "the token opens nothing");

    let pressed = press(&server, &token);
    assert_eq!(pressed.status, 200, "{}", pressed.text());
    let new = code_after(pressed.json()["manage_url"].as_str().unwrap(), "/manage#");
    assert_eq!(view(&server, &group).status, 401, "the old link stops");
    let after = view(&server, &new).json();
    assert_eq!(
        after["group"]["contact"],
        json!({ "name": "Bo Berg", "email": "bo@example.org", "language": "en", "zone": "Asia/Kathmandu" })
    );
    assert_eq!((&after["address_confirmed"], &after["contacts"]), (&json!(true), &json!([])));
    mail_to(&server, "ana@example.org", "Bo Berg is now");
    mail_to(&server, "bo@example.org", &new.secret);

    // Once more changes nothing, and the link of the first mail neither.
    assert_eq!(press(&server, &token).status, 204);
    let first = code_after(&mail_to(&server, "ana@example.org", "/confirm#"), "/confirm#");
    assert_eq!(post(&server, &first, "confirmation", &json!({})).status, 401);
    assert_eq!(view(&server, &new).status, 200);
    let lines = log(&server, &new);
    assert_eq!(lines[0], ("contact".into(), "handed_over".into()));
    assert_eq!(lines[1], ("contact".into(), "hand_over_asked".into()));
}

#[test]
fn a_wrong_address_that_nobody_confirmed_is_put_right_without_telling_a_stranger() {
    let server = Running::start(OPEN);
    let group = server.registered(&group_of(12));
    server.mails(1);
    assert_eq!(ask(&server, &group, "second_contact", "bo@example.org").code(), "address.unconfirmed");
    assert_eq!(ask(&server, &group, "contact", "ana.garcia@example.org").status, 202);
    let token = code_after(&mail_to(&server, "ana.garcia@example.org", "/confirm#"), "/confirm#");
    assert_eq!(press(&server, &token).status, 200);
    std::thread::sleep(std::time::Duration::from_millis(300));
    let told = server.mails(1).iter().filter(|mail| mail.contains("To: ana@example.org")).count();
    assert_eq!(told, 1, "only the first mail, which went out before");
}

#[test]
fn whoever_is_asked_anew_or_no_more_has_a_link_that_does_nothing() {
    let server = Running::start(OPEN);
    let group = kept(&server);
    ask(&server, &group, "contact", "bo@example.org");
    let first = code_after(&mail_to(&server, "bo@example.org", "/confirm#"), "/confirm#");
    ask(&server, &group, "contact", "cy@example.org");
    let second = code_after(&mail_to(&server, "cy@example.org", "/confirm#"), "/confirm#");
    assert_eq!(press(&server, &first).status, 401);

    let etag = view(&server, &group).header("etag").to_string();
    let path = format!("{}/contacts/contact", group.path());
    let bearer = group.bearer();
    assert_eq!(server.delete(&path, &[("authorization", &bearer)]).status, 428);
    assert_eq!(server.delete(&path, &[("authorization", &bearer), ("if-match", "\"0\"")]).status, 412);
    assert_eq!(server.delete(&path, &[("authorization", &bearer), ("if-match", &etag)]).status, 204);
    assert_eq!(press(&server, &second).status, 401);
    assert_eq!(view(&server, &group).json()["contacts"], json!([]));
}

#[test]
fn a_question_is_answered_within_two_weeks_or_forgotten() {
    let server = Running::start(OPEN);
    let group = kept(&server);
    ask(&server, &group, "contact", "bo@example.org");
    let token = code_after(&mail_to(&server, "bo@example.org", "/confirm#"), "/confirm#");
    let server = server.kill_and_restart("2027-02-15T12:30:00Z");
    assert_eq!(press(&server, &token).status, 401);
    assert_eq!(view(&server, &group).json()["contacts"], json!([]));
}

#[test]
fn a_second_contact_changes_the_list_and_decides_nothing_else() {
    let server = Running::start(OPEN);
    let group = kept(&server);
    let second = second_of(&server, &group);
    let mine = view(&server, &group).json();
    assert_eq!(mine["contacts"][0]["email"], "bo@example.org");
    assert_eq!(mine["you"], "contact");
    let answer = view(&server, &second);
    let (theirs, etag) = (answer.json(), answer.header("etag").to_string());
    assert_eq!(theirs["you"], "second_contact");
    assert_eq!(theirs["contacts"][0]["email"], "ana@example.org");

    let mut draft = theirs["group"].clone();
    draft["roster"][3]["name"] = json!("Person Three");
    draft["roster"].as_array_mut().unwrap().remove(0);
    let bearer = second.bearer();
    let headers = [("authorization", bearer.as_str()), ("if-match", etag.as_str())];
    assert_eq!(server.put_json(&second.path(), &headers, &draft).status, 200);
    let seen = view(&server, &group).json();
    let line = &seen["log"][0];
    assert_eq!((&line["who"], &line["what"]), (&json!("second_contact"), &json!("list_changed")));
    assert_eq!(line["counts"], json!({ "changed": 1, "removed": 1 }));
    assert_eq!(line["people"], json!(["Person Three"]));

    let etag = view(&server, &second).header("etag").to_string();
    let headers = [("authorization", bearer.as_str()), ("if-match", etag.as_str())];
    draft["contact"]["email"] = json!("bo@example.org");
    assert_eq!(server.put_json(&second.path(), &headers, &draft).code(), "contact.only");
    assert_eq!(ask(&server, &second, "contact", "bo@example.org").code(), "contact.only");
    assert_eq!(server.delete(&second.path(), &headers).code(), "contact.only");
    assert_eq!(post(&server, &second, "mail", &json!({})).code(), "contact.only");

    // They may go by themselves; then their link is a wrong one.
    let path = format!("{}/contacts/second_contact", second.path());
    assert_eq!(server.delete(&path, &headers).status, 204);
    assert_eq!(view(&server, &second).status, 401);
    assert_eq!(log(&server, &group)[0], ("second_contact".into(), "second_contact_removed".into()));
    mail_to(&server, "bo@example.org", "You are no longer the second contact");
}

#[test]
fn each_contact_has_their_own_link_sent_again() {
    let server = Running::start(OPEN);
    let group = kept(&server);
    let second = second_of(&server, &group);
    let wanted = json!({ "email": "bo@example.org" });
    assert_eq!(server.post_json("/api/v1/manage-links", &[], &wanted).status, 202);
    let new = code_after(&mail_to(&server, "bo@example.org", "Subject: Your private link"), "/manage#");
    assert_eq!(view(&server, &new).json()["you"], "second_contact");
    assert_eq!(view(&server, &second).status, 401);
    assert_eq!(view(&server, &group).status, 200, "the contact's link is another");
}

#[test]
fn the_log_knows_a_name_only_while_the_person_is_on_the_list() {
    let server = Running::start(OPEN);
    let group = kept(&server);
    let change = |with: &dyn Fn(&mut Vec<Value>)| {
        let answer = view(&server, &group);
        let mut draft = answer.json()["group"].clone();
        with(draft["roster"].as_array_mut().unwrap());
        let bearer = group.bearer();
        let headers = [("authorization", bearer.as_str()), ("if-match", &answer.header("etag"))];
        assert_eq!(server.put_json(&group.path(), &headers, &draft).status, 200);
    };
    change(&|roster| roster.push(json!({ "name": "Zoe Quill", "email": "zoe@example.org", "track": "A" })));
    let lines = view(&server, &group).json()["log"].clone();
    assert_eq!((&lines[0]["people"], &lines[0]["counts"]), (&json!(["Zoe Quill"]), &json!({ "added": 1 })));
    change(&|roster| drop(roster.pop()));
    let lines = view(&server, &group).json()["log"].clone();
    assert_eq!(lines[0]["counts"], json!({ "removed": 1 }));
    assert!(!lines.to_string().contains("Zoe"), "{lines}");
}

#[test]
fn a_deleted_group_leaves_nothing_but_a_mail_to_its_contacts() {
    let server = Running::start(OPEN);
    let group = kept(&server);
    second_of(&server, &group);
    mail_to(&server, "ana@example.org", "Bo Berg has said yes");
    mail_to(&server, "bo@example.org", "You are now the second contact");
    mail_to(&server, "person0@example.org", "/facilitate/");
    let etag = view(&server, &group).header("etag").to_string();
    let bearer = group.bearer();
    let gone = server.delete(&group.path(), &[("authorization", &bearer), ("if-match", &etag)]);
    assert_eq!(gone.status, 204, "{}", gone.text());
    assert_eq!(view(&server, &group).status, 401);
    for email in ["ana@example.org", "bo@example.org"] {
        assert!(mail_to(&server, email, "Subject: Your group has been deleted").contains("Local 12"));
    }
    std::thread::sleep(std::time::Duration::from_millis(100));
    assert_eq!(server.mails(2).len(), 2, "the earlier mails are deleted with the group");
}
