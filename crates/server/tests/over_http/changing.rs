//! `GET|PUT|DELETE groups/{reference}`.

use serde_json::{Value, json};

use crate::running::{OPEN, Registered, Running, group_of, key};

fn view(server: &Running, group: &Registered) -> Value {
    let answer = server.get_with(&group.path(), &[("authorization", &group.bearer())]);
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()["group"].clone()
}

#[test]
fn a_change_needs_the_version_it_was_made_from() {
    let server = Running::start(OPEN);
    let group = server.registered(&group_of(12));
    let bearer = group.bearer();
    let mut changed = view(&server, &group);
    changed["roster"][0]["name"] = json!("Person Zero");

    let blind = server.put_json(&group.path(), &[("authorization", &bearer)], &changed);
    assert_eq!((blind.status, blind.code().as_str()), (428, "if_match.missing"));
    for tag in ["\"0\"", "\"2\"", "W/\"1\"", "*", "1", ""] {
        let headers = [("authorization", bearer.as_str()), ("if-match", tag)];
        let stale = server.put_json(&group.path(), &headers, &changed);
        assert_eq!((stale.status, stale.code().as_str()), (412, "if_match.stale"), "{tag}");
        let stale = server.delete(&group.path(), &headers);
        assert_eq!(stale.status, 412, "{tag}");
    }

    let headers = [("authorization", bearer.as_str()), ("if-match", "\"1\"")];
    let saved = server.put_json(&group.path(), &headers, &changed);
    assert_eq!(saved.status, 200, "{}", saved.text());
    assert_eq!(saved.header("etag"), "\"2\"");
    assert_eq!(saved.json(), json!({ "added": 0, "changed": 1, "removed": 0 }));
    assert_eq!(server.put_json(&group.path(), &headers, &changed).status, 412);
    assert_eq!(view(&server, &group)["roster"][0]["name"], "Person Zero");
}

#[test]
fn what_a_request_leaves_out_by_mistake_changes_nothing() {
    let server = Running::start(OPEN);
    let group = server.registered(&group_of(12));
    let before = view(&server, &group);
    let mut changed = before.clone();
    changed.as_object_mut().unwrap().remove("roster");
    let bearer = group.bearer();
    let headers = [("authorization", bearer.as_str()), ("if-match", "\"1\"")];
    let refused = vec![
        server.put_json(&group.path(), &headers, &changed),
        server.post_json(&format!("{}/sign-ups", group.path()), &headers, &json!({})),
        server.post_json(
            &format!("{}/contacts", group.path()),
            &headers,
            &json!({ "name": "Bea", "email": "bea@example.org" }),
        ),
    ];
    for answer in refused {
        assert_eq!((answer.status, answer.code().as_str()), (400, "json.unreadable"), "{}", answer.text());
    }
    assert_eq!(view(&server, &group), before);
}

#[test]
fn two_changes_of_one_version_at_once_are_one_change() {
    let server = Running::start(OPEN);
    let group = server.registered(&group_of(12));
    for version in 1..=10 {
        let tag = format!("\"{version}\"");
        let statuses: Vec<u16> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..4)
                .map(|n| {
                    let (server, group, tag) = (&server, &group, &tag);
                    scope.spawn(move || {
                        let mut changed = group_of(12);
                        changed["roster"][0]["name"] = json!(format!("Name {version} {n}"));
                        let bearer = group.bearer();
                        let headers = [("authorization", bearer.as_str()), ("if-match", tag.as_str())];
                        server.put_json(&group.path(), &headers, &changed).status
                    })
                })
                .collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 1, "{statuses:?}");
        assert_eq!(statuses.iter().filter(|status| **status == 412).count(), 3, "{statuses:?}");
    }
}

#[test]
fn a_list_sent_again_keeps_who_is_who() {
    let server = Running::start(OPEN);
    let group = server.registered(&group_of(12));
    let bearer = group.bearer();
    let before = view(&server, &group);
    let ids: Vec<&Value> = before["roster"].as_array().unwrap().iter().map(|row| &row["id"]).collect();

    // By id with a new name, by address with a new name, by name with a new address; one gone, one new.
    let mut sent = group_of(12);
    let roster = sent["roster"].as_array_mut().unwrap();
    roster[0] = json!({ "id": ids[0], "name": "Other Name", "email": "other@example.org" });
    roster[1]["name"] = json!("Renamed");
    roster[2]["email"] = json!("new-address@example.org");
    roster[3] = json!({ "name": "Somebody New", "email": "somebody@example.org" });
    let headers = [("authorization", bearer.as_str()), ("if-match", "\"1\"")];
    let saved = server.put_json(&group.path(), &headers, &sent);
    assert_eq!(saved.json(), json!({ "added": 1, "changed": 3, "removed": 1 }));
    let after = view(&server, &group);
    for n in [0, 1, 2, 4, 11] {
        assert_eq!(after["roster"][n]["id"], *ids[n], "{n}");
    }
    assert!(!ids.contains(&&after["roster"][3]["id"]));

    sent["roster"][5]["id"] = json!("NOTANIDOFTHISGROUP");
    let headers = [("authorization", bearer.as_str()), ("if-match", "\"2\"")];
    let refused = server.put_json(&group.path(), &headers, &sent);
    assert_eq!(refused.issues(), ["member.unknown"]);
    assert_eq!(refused.json()["issues"][0]["path"], "/roster/5");
}

#[test]
fn after_the_freeze_nobody_is_added_and_everybody_may_be_corrected_or_leave() {
    let server = Running::start(OPEN);
    let group = server.registered(&group_of(12));
    // The freeze is the end of 8 March in New York, where summer time has not begun.
    let server = server.kill_and_restart("2027-03-09T05:00:00Z");
    let bearer = group.bearer();
    let headers = [("authorization", bearer.as_str()), ("if-match", "\"1\"")];
    let refused = server.put_json(&group.path(), &headers, &group_of(13));
    assert_eq!((refused.status, refused.issues()), (422, vec!["roster.frozen".to_string()]));
    assert_eq!(refused.json()["issues"][0]["params"]["added"], 1);
    assert_eq!(refused.json()["issues"][0]["path"], "/roster/12", "at the row that came");

    // Below the size of a group: a withdrawal is never refused.
    let mut fewer = group_of(5);
    fewer["roster"][0]["name"] = json!("Person Nought");
    let saved = server.put_json(&group.path(), &headers, &fewer);
    assert_eq!(saved.status, 200, "{}", saved.text());
    assert_eq!(saved.json(), json!({ "added": 0, "changed": 1, "removed": 7 }));
}

#[test]
fn a_deleted_group_is_gone_with_everybody_on_its_list() {
    let server = Running::start(OPEN);
    let group = server.registered(&group_of(12));
    let bearer = group.bearer();
    let headers = [("authorization", bearer.as_str()), ("if-match", "\"1\"")];
    assert_eq!(server.delete(&group.path(), &headers).status, 204);
    assert_eq!(server.get_with(&group.path(), &headers).status, 401);
    let data = server.data();
    let export = crate::running::run(&["export", "members", "--data", data.to_str().unwrap()]);
    assert_eq!(String::from_utf8(export.stdout).unwrap().lines().count(), 1);
}

#[test]
fn a_registration_that_is_sent_again_does_not_bring_a_deleted_group_back() {
    let server = Running::start(OPEN);
    let (key, group) = (key(), group_of(12));
    let first = server.register(&key, &group);
    let registered = Registered::of(&first.json());
    let bearer = registered.bearer();
    let headers = [("authorization", bearer.as_str()), ("if-match", "\"1\"")];
    assert_eq!(server.delete(&registered.path(), &headers).status, 204);
    let again = server.register(&key, &group);
    assert_eq!((again.status, again.json()), (201, first.json()), "the stored answer, and no new group");
    assert_eq!(server.get_with(&registered.path(), &headers).status, 401);
}

#[test]
fn a_wrong_reference_and_a_wrong_secret_get_the_same_answer() {
    let server = Running::start(OPEN);
    let (group, other) = (server.registered(&group_of(12)), server.registered(&group_of(12)));
    let nobody = format!("Bearer {}", "x".repeat(43));
    let answers = [
        (group.path(), Some(nobody.clone())),
        (group.path(), Some(other.bearer())),
        ("/api/v1/groups/00000000".to_string(), Some(group.bearer())),
        ("/api/v1/groups/nonsense-which-is-too-long".to_string(), Some(group.bearer())),
        (group.path(), None),
        (group.path(), Some("Bearer short".to_string())),
        (group.path(), Some("Basic eDp5".to_string())),
    ]
    .map(|(path, authorization)| {
        let headers: Vec<(&str, &str)> =
            authorization.iter().map(|value| ("authorization", value.as_str())).collect();
        server.get_with(&path, &headers)
    });
    for answer in &answers {
        assert_eq!((answer.status, answer.code().as_str()), (401, "unauthorized"));
        assert_eq!(answer.body, answers[0].body);
        let names = |answer: &crate::running::Answer| {
            let mut names: Vec<String> = answer.headers.keys().map(ToString::to_string).collect();
            names.sort();
            names
        };
        assert_eq!(names(answer), names(&answers[0]));
    }
    // Neither do changes tell more.
    let headers = [("authorization", nobody.as_str()), ("if-match", "\"1\"")];
    assert_eq!(server.put_json(&group.path(), &headers, &json!({})).status, 401);
    assert_eq!(server.delete(&group.path(), &headers).status, 401);
}

#[test]
fn a_new_address_of_the_contact_has_to_be_confirmed_again() {
    let server = Running::start(OPEN);
    let answer = server.register(&key(), &group_of(12));
    let group = Registered::of(&answer.json());
    crate::confirming::confirm(&server, &server.mails(1)[0]);
    let mut changed = group_of(12);
    changed["contact"]["email"] = json!("new@example.org");
    let bearer = group.bearer();
    let headers = [("authorization", bearer.as_str()), ("if-match", "\"1\"")];
    assert_eq!(server.put_json(&group.path(), &headers, &changed).status, 200);
    let opened = server.get_with(&group.path(), &[("authorization", &bearer)]).json();
    assert_eq!(opened["address_confirmed"], false);
    // The old address is told too.
    let mail = server.mail_to("new@example.org");
    crate::confirming::confirm(&server, &mail);
    let opened = server.get_with(&group.path(), &[("authorization", &bearer)]).json();
    assert_eq!(opened["address_confirmed"], true);
}
