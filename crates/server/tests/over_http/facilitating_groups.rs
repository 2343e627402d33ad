//! The tie between a facilitator and a group: what each sees of the other, who is named, and what the contact books.

use serde_json::{Value, json};

use crate::confirming::confirm;
use crate::facilitating::{Facilitator, own, post};
use crate::joining::wait_for;
use crate::running::{OPEN, Registered, Running, group_of, run};

fn group_view(server: &Running, group: &Registered) -> Value {
    server.get_with(&group.path(), &[("authorization", &group.bearer())]).json()
}

fn kinds(view: &Value) -> Vec<String> {
    view["duties"].as_array().unwrap().iter().map(|duty| duty["kind"].as_str().unwrap().into()).collect()
}

#[test]
fn a_facilitator_and_a_contact_see_each_other_once_both_have_said_yes() {
    let server = Running::start(OPEN);
    let group = server.registered(&group_of(12));
    confirm(&server, &server.mails(1)[0]);
    let mut offer = own("Zoe");
    let typed: String = group.reference.to_lowercase().chars().flat_map(|c| [c, ' ']).collect();
    offer["group"] = json!(typed);
    let zoe = Facilitator::of(&post(&server, &offer));
    assert!(zoe.read(&server).json().get("group").is_none());
    let view = group_view(&server, &group);
    let offered = view["offers"].as_array().unwrap().iter().find(|one| one["name"] == "Zoe").unwrap().clone();
    assert_eq!((&offered["tie"], &offered["email"]), (&json!("offered"), &json!("")));
    wait_for(&server, |mail| mail.contains("To: ana@example.org") && mail.contains("Zoe has offered"));

    let path = format!("{}/facilitators/{}", group.path(), zoe.0.reference);
    let say = |accept: bool| {
        server.post_json(&path, &[("authorization", &group.bearer())], &json!({ "accept": accept })).status
    };
    assert_eq!((say(true), say(true)), (204, 204));
    let view = group_view(&server, &group);
    let confirmed =
        view["offers"].as_array().unwrap().iter().find(|one| one["name"] == "Zoe").unwrap().clone();
    assert_eq!((&confirmed["tie"], &confirmed["email"]), (&json!("confirmed"), &json!("zoe@example.org")));
    let tied = zoe.read(&server).json()["group"].clone();
    assert_eq!(tied["contact_email"], "ana@example.org");
    assert_eq!((&tied["members"], &tied["organisation"]), (&json!(12), &json!("Local 12")));
    assert!(!kinds(&view).contains(&"facilitators_unconfirmed".to_string()), "{view}");
    let mail = wait_for(&server, |mail| mail.contains("has confirmed you"));
    assert!(mail.contains("To: zoe@example.org") && mail.contains("ana@example.org"), "{mail}");
    assert_eq!(say(false), 204);
    assert!(zoe.read(&server).json().get("group").is_none());
}

#[test]
fn a_known_and_an_unknown_reference_are_told_apart_by_nobody() {
    let server = Running::start(OPEN);
    let group = server.registered(&group_of(12));
    let mut answers = Vec::new();
    for reference in [group.reference.as_str(), "00000000"] {
        let mut offer = own("Zoe");
        offer["group"] = json!(reference);
        let answer = post(&server, &offer);
        let facilitator = Facilitator::of(&answer);
        let mut names: Vec<String> = answer.headers.keys().map(ToString::to_string).collect();
        names.sort();
        let mut view = facilitator.read(&server).json();
        for differs in ["reference", "changed"] {
            view[differs] = json!("");
        }
        view["offer"]["group"] = json!("");
        answers.push((answer.json().as_object().unwrap().len(), names, view));
    }
    assert_eq!(answers[0], answers[1]);
    // Nor by what another group's contact may do.
    let path = format!("{}/facilitators/00000000", group.path());
    let nobody = server.post_json(&path, &[("authorization", &group.bearer())], &json!({ "accept": true }));
    assert_eq!(nobody.status, 404);
}

#[test]
fn who_is_named_gets_a_link_of_their_own_once_the_contact_is_confirmed() {
    let server = Running::start(OPEN);
    let mut group = group_of(12);
    group["organisation"]["track"] = json!("B");
    group["roster"][1]["track"] = json!("A");
    group["roster"][1]["zone"] = json!("Asia/Kathmandu");
    group["facilitators"] = json!([
        { "name": "Person 1", "email": "person1@example.org" },
        { "name": "Person 0", "email": "person0@example.org", "account": "by_date", "trainings": ["training-2"] },
        { "name": "Rosa without an address", "email": "", "account": "yes" },
    ]);
    let registered = server.registered(&group);
    assert_eq!(group_view(&server, &registered)["group"]["facilitators"], group["facilitators"]);
    let before = server.mails(1);
    assert!(!kinds(&group_view(&server, &registered)).is_empty());
    confirm(&server, &before[0]);
    let mail =
        wait_for(&server, |mail| mail.contains("Will you facilitate?") && mail.contains("To: person0@"));
    assert!(mail.contains("Local 12"), "{mail}");
    let named = Facilitator::from_mail(&mail);
    let view = named.read(&server).json();
    assert_eq!((&view["state"], &view["invited_by"]), (&json!("invited"), &json!("Local 12")));
    assert_eq!(view["offer"]["tracks"], json!(["B"]));
    // Who stands on the list with a track and a zone of their own finds these.
    let mail =
        wait_for(&server, |mail| mail.contains("Will you facilitate?") && mail.contains("To: person1@"));
    let listed = Facilitator::from_mail(&mail).read(&server).json();
    assert_eq!(listed["offer"]["tracks"], json!(["A"]));
    assert_eq!(listed["offer"]["person"]["zone"], "Asia/Kathmandu");
    // What the contact knew is filled in, and takes no seat.
    assert_eq!(
        (&view["offer"]["account"], &view["offer"]["trainings"]),
        (&json!("by_date"), &json!(["training-2"]))
    );
    assert_eq!(view["sign_ups"], json!([]));
    let data = server.data();
    let exported = run(&["export", "facilitators", "--data", data.to_str().unwrap()]);
    let exported = String::from_utf8(exported.stdout).unwrap();
    let of = |state: &str| exported.lines().find(|line| line.contains(state)).unwrap_or_default().to_string();
    let asked = of("Person 0,person0@");
    assert!(
        asked.contains(",invited,") && asked.contains("by_date") && asked.contains("training-2"),
        "{exported}"
    );
    assert!(of(",named,").contains("Rosa without an address") && of(",named,").contains("yes"), "{exported}");
    let tie = |name: &str| {
        let offers = group_view(&server, &registered)["offers"].as_array().unwrap().clone();
        let of_name = offers.into_iter().find(|offer| offer["name"] == name);
        of_name.map_or(Value::Null, |offer| offer["tie"].clone())
    };
    assert_eq!(tie("Person 0"), "invited");
    assert!(kinds(&group_view(&server, &registered)).contains(&"facilitators_unconfirmed".into()));

    let answer = named.change(&server, |offer| {
        offer["account"] = json!("yes");
        offer["trainings"] = json!(["training-2"]);
    });
    assert_eq!(answer.json()["outcome"], "accepted", "{}", answer.text());
    let view = named.read(&server).json();
    assert_eq!(view["group"]["contact_name"], "Ana García");
    assert_eq!(tie("Person 0"), "confirmed");
    assert!(!kinds(&group_view(&server, &registered)).contains(&"facilitators_unconfirmed".into()));
    // The facilitator's dates, and how to reach each other.
    wait_for(&server, |mail| mail.contains("Subject: You will facilitate"));
    wait_for(&server, |mail| mail.contains("Subject: Your group has confirmed you"));
}

#[test]
fn whoever_says_no_or_withdraws_is_counted_no_more_and_not_asked_again() {
    let server = Running::start(OPEN);
    let mut group = group_of(30);
    group["facilitators"] = json!([
        { "name": "Person 0", "email": "person0@example.org" },
        { "name": "Person 1", "email": "person1@example.org" },
    ]);
    let registered = server.registered(&group);
    confirm(&server, &server.mails(1)[0]);
    let invited = |n: usize| {
        let to = format!("To: person{n}@example.org");
        let mail = wait_for(&server, |mail| mail.contains("Will you facilitate?") && mail.contains(&to));
        Facilitator::from_mail(&mail)
    };
    let (says_no, withdraws) = (invited(0), invited(1));
    assert!(!kinds(&group_view(&server, &registered)).contains(&"facilitators_missing".into()));
    let answer = withdraws.change(&server, |offer| {
        offer["account"] = json!("yes");
        offer["trainings"] = json!(["training-2"]);
    });
    assert_eq!(answer.json()["outcome"], "accepted", "{}", answer.text());
    for facilitator in [&says_no, &withdraws] {
        let etag = facilitator.read(&server).header("etag");
        let headers = [("authorization", facilitator.0.bearer()), ("if-match", etag)];
        let headers = headers.each_ref().map(|(name, value)| (*name, value.as_str()));
        assert_eq!(server.delete(&facilitator.path(), &headers).status, 204);
    }
    let view = group_view(&server, &registered);
    assert_eq!((&view["group"]["facilitators"], &view["offers"]), (&json!([]), &json!([])));
    assert!(kinds(&view).contains(&"facilitators_missing".into()), "{}", view["duties"]);
    let log: Vec<(&str, &str)> = view["log"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| (line["who"].as_str().unwrap(), line["what"].as_str().unwrap()))
        .filter(|(who, _)| *who == "facilitator")
        .collect();
    let (gone, yes) = (("facilitator", "withdrawn"), ("facilitator", "facilitator_confirmed"));
    assert_eq!(log, [gone, gone, yes]);
    for n in [0, 1] {
        let name = format!("Person {n} does not facilitate for your group");
        let told = wait_for(&server, |mail| {
            mail.contains("Subject: A facilitator has withdrawn") && mail.contains(&name)
        });
        assert!(told.contains("To: ana@example.org"), "{told}");
    }
    // What the contact saves next asks nobody again.
    let read = server.get_with(&registered.path(), &[("authorization", &registered.bearer())]);
    let mut body = read.json()["group"].clone();
    body["roster"][5]["name"] = json!("Rosa");
    let headers = [("authorization", registered.bearer()), ("if-match", read.header("etag"))];
    let headers = headers.each_ref().map(|(name, value)| (*name, value.as_str()));
    assert_eq!(server.put_json(&registered.path(), &headers, &body).status, 200);
    std::thread::sleep(std::time::Duration::from_millis(300));
    let asked = server.mails(1).iter().filter(|mail| mail.contains("Will you facilitate?")).count();
    assert_eq!(asked, 0, "the mails to who withdrew are deleted too");
}

#[test]
fn a_contact_has_a_facilitators_link_sent_again_and_learns_nothing_by_it() {
    let server = Running::start(OPEN);
    let registered = server.registered(&group_of(12));
    confirm(&server, &server.mails(1)[0]);
    // Whoever is on the list is written to about that too.
    let links = |count: usize| {
        let until = std::time::Instant::now() + std::time::Duration::from_secs(20);
        loop {
            let mails = server.mails(1).into_iter();
            let asked = mails.filter(|mail| mail.contains("/facilitate/manage#"));
            let asked: Vec<String> = asked.filter(|mail| mail.contains("To: person0@example.org")).collect();
            if asked.len() >= count {
                return asked;
            }
            assert!(std::time::Instant::now() < until, "{} links instead of {count}", asked.len());
            std::thread::sleep(std::time::Duration::from_millis(30));
        }
    };
    links(1);
    let named = group_view(&server, &registered)["offers"][0]["reference"].as_str().unwrap().to_string();
    let stranger = Facilitator::of(&post(&server, &own("Ida")));
    let bearer = registered.bearer();
    let again = |facilitator: &str| {
        let path = format!("{}/facilitators/{facilitator}/mail", registered.path());
        let answer = server.send("POST", &path, &[("authorization", &bearer)], b"");
        assert_eq!((answer.status, answer.text()), (202, String::new()));
    };
    for unknown in [stranger.0.reference.as_str(), "00000000", "no-reference"] {
        again(unknown);
    }
    for _ in 0..8 {
        again(&named);
    }
    // Five a day, beside the first.
    for link in links(6) {
        let link = Facilitator::from_mail(&link);
        assert_eq!(link.read(&server).json()["state"], "invited", "those before keep working");
    }
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert_eq!(links(6).len(), 6);
    let to_stranger = server.mails(1).iter().filter(|mail| mail.contains("To: ida@example.org")).count();
    assert_eq!(to_stranger, 1, "nobody else is written to");
}

#[test]
fn an_introduction_is_booked_by_the_contact() {
    let server = Running::start(OPEN);
    let group = server.registered(&group_of(12));
    assert!(kinds(&group_view(&server, &group)).contains(&"orientation_missing".into()));
    let path = format!("{}/sign-ups", group.path());
    let bearer = group.bearer();
    let headers = [("authorization", bearer.as_str())];
    let book = |ids: Value| server.post_json(&path, &headers, &json!({ "occurrences": ids }));
    assert_eq!(book(json!(["training-7"])).issues(), ["occurrence.unknown"]);
    let second = book(json!(["orientation-5", "a"]));
    assert_eq!(second.json()["issues"][0]["path"], "/occurrences/1", "as it was sent: {}", second.text());
    // Over since 13 January.
    assert_eq!(book(json!(["orientation-1"])).issues(), ["occurrence.unknown"]);
    let booked = book(json!(["orientation-5"]));
    assert_eq!(booked.json(), json!({ "occurrences": ["orientation-5"] }));
    assert_eq!(booked.header("etag"), server.get_with(&group.path(), &headers).header("etag"));
    let view = group_view(&server, &group);
    assert_eq!(view["sign_ups"], json!(["orientation-5"]));
    assert_eq!(view["log"][0]["what"], "orientation_chosen");
    let lines = view["log"].as_array().unwrap().len();
    book(json!(["orientation-5"]));
    assert_eq!(group_view(&server, &group)["log"].as_array().unwrap().len(), lines, "nothing was changed");
    assert!(!kinds(&view).contains(&"orientation_missing".into()));
    let wrong = server.post_json(&path, &[("authorization", "Bearer x")], &json!({}));
    assert_eq!(wrong.status, 401);
}
