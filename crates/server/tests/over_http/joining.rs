//! `groups/join/{code}`: people put themselves on a group's list.

use serde_json::{Value, json};

use crate::confirming::confirm;
use crate::running::{Answer, OPEN, Registered, Running, group_of, key, run};

/// A group with its join code.
pub(crate) struct Joinable {
    pub(crate) group: Registered,
    pub(crate) code: String,
}

impl Joinable {
    pub(crate) fn new(server: &Running, draft: &Value) -> Joinable {
        let created = server.register(&key(), draft).json();
        let code = created["join_url"].as_str().unwrap().rsplit('/').next().unwrap().to_string();
        Joinable { group: Registered::of(&created), code }
    }

    /// Of so many people, still looking for more.
    pub(crate) fn gathering(server: &Running, people: usize) -> Joinable {
        let mut draft = group_of(people);
        draft["gathering"] = json!(true);
        Joinable::new(server, &draft)
    }

    fn path(&self) -> String {
        format!("/api/v1/groups/join/{}", self.code)
    }

    pub(crate) fn join(&self, server: &Running, person: &Value) -> Answer {
        server.post_json(&self.path(), &[("idempotency-key", &key())], person)
    }

    pub(crate) fn view(&self, server: &Running) -> Value {
        server.get_with(&self.group.path(), &[("authorization", &self.group.bearer())]).json()
    }

    pub(crate) fn people(&self, server: &Running) -> usize {
        self.view(server)["group"]["roster"].as_array().unwrap().len()
    }

    pub(crate) fn confirm_contact(&self, server: &Running) {
        let mark = format!("/confirm#{}.", self.group.reference);
        let mail = wait_for(server, |mail| mail.contains(&mark));
        confirm(server, &mail);
    }
}

/// The first mail that is as wanted, once it is there.
#[track_caller]
pub(crate) fn wait_for(server: &Running, wanted: impl Fn(&str) -> bool) -> String {
    for _ in 0..300 {
        if let Some(mail) = server.mails(0).into_iter().find(|mail| wanted(mail)) {
            return mail;
        }
        std::thread::sleep(std::time::Duration::from_millis(30));
    }
    panic!("no such mail among {:#?}", server.mails(0));
}

pub(crate) fn to(address: &str) -> impl Fn(&str) -> bool + use<> {
    let line = format!("To: {address}");
    move |mail| mail.lines().any(|one| one == line)
}

fn ola() -> Value {
    json!({ "name": "Ola", "email": "ola@example.org", "page_language": "en" })
}

fn duties(view: &Value) -> Vec<&str> {
    view["duties"].as_array().unwrap().iter().map(|duty| duty["kind"].as_str().unwrap()).collect()
}

#[test]
fn a_join_code_tells_whose_group_it_is_and_nobody_on_its_list() {
    let server = Running::start(OPEN);
    let group = Joinable::gathering(&server, 7);
    for typed in [group.code.clone(), group.code.to_lowercase().replace('0', "o").replace('1', "l")] {
        let answer = server.get(&format!("/api/v1/groups/join/{typed}"));
        assert_eq!(answer.status, 200, "{}", answer.text());
        let expected = json!({
            "programme": "core-fundamentals-2027", "organisation": "Local 12", "contact": "Ana", "track": "A",
            "state": "open",
        });
        assert_eq!(answer.json(), expected);
    }
    for typed in ["0000000000000", "nonsense"] {
        let answer = server.get(&format!("/api/v1/groups/join/{typed}"));
        assert_eq!((answer.status, answer.code().as_str()), (404, "join.unknown"));
        let answer = server.post_json(&format!("/api/v1/groups/join/{typed}"), &[], &ola());
        assert_eq!((answer.status, answer.code().as_str()), (404, "join.unknown"));
    }
}

#[test]
fn the_last_person_who_is_missing_makes_a_group_complete_by_itself() {
    let server = Running::start(OPEN);
    let group = Joinable::gathering(&server, 7);
    group.confirm_contact(&server);
    for n in 8..=9 {
        assert_eq!(group.join(&server, &json!({ "name": format!("Newcomer {n}") })).status, 201);
    }
    let view = group.view(&server);
    assert_eq!(view["group"]["gathering"], true);
    assert!(duties(&view).contains(&"people_missing"));
    let answer = group.join(&server, &ola());
    assert_eq!(answer.status, 201, "{}", answer.text());
    let view = group.view(&server);
    assert_eq!(view["group"]["gathering"], false);
    assert!(!duties(&view).contains(&"people_missing"), "{view}");
    let by_link = view["people"].as_array().unwrap().iter().filter(|one| one["by_link"] == true).count();
    assert_eq!(by_link, 3);
    let mail = wait_for(&server, |mail| to("ana@example.org")(mail) && mail.contains("group is complete"));
    assert!(mail.contains("10 people are on the list"), "{mail}");
    assert!(!mail.contains("Ola"), "no roster in a mail: {mail}");

    let data = server.data();
    let exported = run(&["export", "members", "--data", data.to_str().unwrap()]);
    let exported = String::from_utf8(exported.stdout).unwrap();
    let line = exported.lines().find(|line| line.contains("Ola")).unwrap();
    assert!(line.trim_end().ends_with("yes,no,no"), "{line}");
    let exported = run(&["export", "groups", "--data", data.to_str().unwrap()]);
    let exported = String::from_utf8(exported.stdout).unwrap();
    assert!(exported.lines().any(|line| line.contains("Local 12") && line.contains(",no,10,")), "{exported}");
}

#[test]
fn the_same_request_again_is_the_same_person() {
    let server = Running::start(OPEN);
    let group = Joinable::gathering(&server, 7);
    let key = key();
    let headers = [("idempotency-key", key.as_str())];
    let (first, second) = (
        server.post_json(&group.path(), &headers, &json!({ "name": "Bo" })),
        server.post_json(&group.path(), &headers, &json!({ "name": "Bo" })),
    );
    assert_eq!((first.status, second.status), (201, 201));
    assert_eq!(first.body, second.body);
    assert_eq!(group.people(&server), 8);
    let other = server.post_json(&group.path(), &headers, &json!({ "name": "Cy" }));
    assert_eq!((other.status, other.code().as_str()), (422, "idempotency_key.reused"));
    // The same key for another group is another request.
    let another = Joinable::gathering(&server, 7);
    assert_eq!(server.post_json(&another.path(), &headers, &json!({ "name": "Bo" })).status, 201);
    assert_eq!(another.people(&server), 8);
    assert_eq!(server.post_json(&group.path(), &[], &ola()).code(), "idempotency_key.missing");
}

#[test]
fn whoever_is_on_the_list_already_gets_the_answer_of_a_stranger_and_a_mail() {
    let server = Running::start(OPEN);
    let group = Joinable::gathering(&server, 7);
    group.confirm_contact(&server);
    wait_for(&server, to("person3@example.org"));
    let seen = |answer: Answer| {
        let names: Vec<String> = answer.headers.keys().map(ToString::to_string).collect();
        (answer.status, names, answer.text(), answer.header("etag"))
    };
    let stranger = seen(group.join(&server, &ola()));
    let known = seen(group.join(&server, &json!({ "name": "person 3", "email": "PERSON3@example.org" })));
    assert_eq!(stranger, known);
    assert_eq!(group.people(&server), 8, "nobody is on the list twice");
    let joined = wait_for(&server, to("ola@example.org"));
    let subject = joined.lines().find(|line| line.starts_with("Subject:")).unwrap();
    assert!(!subject.contains("Local 12") && joined.contains("Local 12"), "{joined}");
    wait_for(&server, |mail| to("PERSON3@example.org")(mail) && mail.contains("You are on the list"));
    // Where an address is shared, another name is another person.
    group.join(&server, &json!({ "name": "Sister of 3", "email": "person3@example.org" }));
    assert_eq!(group.people(&server), 9);
}

#[test]
fn nobody_is_written_to_before_the_contact_has_confirmed_the_own_address() {
    let server = Running::start(OPEN);
    let group = Joinable::gathering(&server, 7);
    assert_eq!(group.join(&server, &ola()).status, 201);
    // A mail that is written after theirs would have been.
    server.post_json("/api/v1/manage-links", &[], &json!({ "email": "ana@example.org" }));
    server.mails(2);
    assert!(server.mails(2).iter().all(|mail| to("ana@example.org")(mail)));
    group.confirm_contact(&server);
    wait_for(&server, to("ola@example.org"));
    for n in 0..7 {
        let is_theirs = to(&format!("person{n}@example.org"));
        wait_for(&server, |mail| is_theirs(mail) && mail.contains("has put you on a list of"));
    }
}

#[test]
fn each_reason_to_take_nobody_has_a_code_of_its_own() {
    let server = Running::start(OPEN);
    let (gathering, complete) = (Joinable::gathering(&server, 7), Joinable::new(&server, &group_of(12)));
    let state = |server: &Running, group: &Joinable| server.get(&group.path()).json()["state"].clone();
    // A second before gathering ends, then at it.
    let server = server.kill_and_restart("2027-03-01T04:59:30Z");
    assert_eq!(state(&server, &gathering), "open");
    assert_eq!(gathering.join(&server, &json!({ "name": "Bo" })).status, 201);
    let server = server.kill_and_restart("2027-03-01T05:00:00Z");
    assert_eq!(state(&server, &gathering), "gathering_over");
    let refused = gathering.join(&server, &ola());
    assert_eq!((refused.status, refused.code().as_str()), (403, "join.gathering_over"));
    assert_eq!(complete.join(&server, &ola()).status, 201, "a complete group takes people until the freeze");
    let server = server.kill_and_restart("2027-03-09T05:00:00Z");
    for group in [&gathering, &complete] {
        assert_eq!(state(&server, group), "closed");
        let refused = group.join(&server, &ola());
        assert_eq!((refused.status, refused.code().as_str()), (403, "join.closed"));
    }
}

#[test]
fn what_is_wrong_is_told_at_its_field_and_members_of_an_open_group_choose_their_track() {
    let server = Running::start(OPEN);
    let mut draft = group_of(7);
    draft["gathering"] = json!(true);
    draft["organisation"]["track"] = json!("each");
    for person in draft["roster"].as_array_mut().unwrap() {
        person["track"] = json!("A");
    }
    let group = Joinable::new(&server, &draft);
    let wrong = group.join(&server, &json!({ "name": " ", "email": "ola@", "language": "xx" }));
    assert_eq!(wrong.status, 422);
    let paths: Vec<Value> =
        wrong.json()["issues"].as_array().unwrap().iter().map(|issue| issue["path"].clone()).collect();
    assert_eq!(paths, ["/name", "/email", "/track", "/language"]);
    let both = json!({ "name": "Ola", "track": "A+B", "language": "es" });
    assert_eq!(group.join(&server, &both).status, 201);
    let view = group.view(&server);
    let last = view["group"]["roster"].as_array().unwrap().last().unwrap().clone();
    assert_eq!((&last["track"], &last["language"]), (&json!("A+B"), &json!("es")));
}

#[test]
fn a_list_and_a_network_take_so_many_people_in_an_hour() {
    let server = Running::start_with(OPEN, &["--trusted-proxies", "127.0.0.1"]);
    let group = Joinable::gathering(&server, 7);
    let from = |network: &str| {
        let headers = [("idempotency-key", key()), ("x-forwarded-for", network.to_string())];
        let headers = headers.each_ref().map(|(name, value)| (*name, value.as_str()));
        server.post_json(&group.path(), &headers, &json!({ "name": "Bo" }))
    };
    for n in 0..300 {
        assert_eq!(from("198.51.100.7").status, 201, "{n}");
    }
    // A slow machine has earned some more meanwhile.
    let over = (0..100).map(|_| from("198.51.100.7")).find(|answer| answer.status != 201).unwrap();
    assert_eq!((over.status, over.code().as_str()), (429, "joins.too_many"));
    assert!(over.header("retry-after").parse::<u32>().unwrap() > 0);
    assert_eq!(from("198.51.100.8").status, 201);
}

#[test]
fn a_group_that_has_its_people_is_complete_however_it_got_them() {
    let server = Running::start(OPEN);
    let full = server.registered(&json_with(group_of(12), "gathering", json!(true)));
    let view = server.get_with(&full.path(), &[("authorization", &full.bearer())]).json();
    assert_eq!(view["group"]["gathering"], false);

    let few = server.registered(&json_with(group_of(9), "gathering", json!(true)));
    let bearer = few.bearer();
    let view = server.get_with(&few.path(), &[("authorization", &bearer)]);
    let mut group = view.json()["group"].clone();
    assert_eq!(group["gathering"], true);
    let roster = group["roster"].as_array_mut().unwrap();
    roster.extend(
        (0..3).map(|n| json!({ "name": format!("Late {n}"), "email": format!("late{n}@example.org") })),
    );
    let headers = [("authorization", bearer.as_str()), ("if-match", &view.header("etag"))];
    assert_eq!(server.put_json(&few.path(), &headers, &group).status, 200);
    let view = server.get_with(&few.path(), &[("authorization", &bearer)]).json();
    assert_eq!(view["group"]["gathering"], false);
}

fn json_with(mut value: Value, name: &str, part: Value) -> Value {
    value[name] = part;
    value
}
