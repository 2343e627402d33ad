//! `POST programmes/{slug}/groups`.

use serde_json::{Value, json};

use crate::running::{OPEN, PROGRAMME, Running, group_of, groups, key};

#[test]
fn a_group_is_registered_and_opened_again_with_its_private_link() {
    let server = Running::start(OPEN);
    let answer = server.register(&key(), &group_of(12));
    assert_eq!(answer.status, 201, "{}", answer.text());
    assert_eq!(answer.header("etag"), "\"1\"");
    assert_eq!(answer.header("cache-control"), "no-store");
    let created = answer.json();
    assert_eq!(created["mail"], "written_to_folder");
    assert!(created["join_url"].as_str().unwrap().contains("/en/core-fundamentals-2027/join/"));
    assert!(created["manage_url"].as_str().unwrap().len() <= 120);

    let registered = crate::running::Registered::of(&created);
    let spoken = format!("{}-{}", &registered.reference[..4], registered.reference[4..].to_lowercase());
    for path in [registered.path(), format!("/api/v1/groups/{spoken}")] {
        let opened = server.get_with(&path, &[("authorization", &registered.bearer())]);
        assert_eq!(opened.status, 200, "{}", opened.text());
        assert_eq!(opened.header("etag"), "\"1\"");
        let view = opened.json();
        assert_eq!(view["group"]["roster"].as_array().unwrap().len(), 12);
        assert_eq!(view["group"]["roster"][3]["name"], "Person 3");
        assert_eq!(view["group"]["organisation"]["purpose"], "a contract");
        assert_eq!(view["address_confirmed"], false);
        assert_eq!(view["duties"][0]["kind"], "address_unconfirmed");
        assert_eq!(view["programme"], PROGRAMME);
    }

    let mails = server.mails(1);
    let mail = &mails[0];
    assert!(mail.contains("To: ana@example.org"), "{mail}");
    assert!(mail.lines().any(|line| line == created["manage_url"]), "{mail}");
    assert!(mail.lines().any(|line| line == created["join_url"]), "{mail}");
    assert!(mail.contains("18:00"), "the first session where the contact is: {mail}");
    assert!(!mail.contains("Person 3"), "a mail holds no list: {mail}");
    let subject = mail.lines().find(|line| line.starts_with("Subject:")).unwrap();
    assert!(!subject.contains("Local 12"), "{subject}");
}

#[test]
fn the_same_request_fifty_times_at_once_registers_one_group() {
    let server = Running::start(OPEN);
    let (key, body) = (key(), group_of(12).to_string());
    let url = format!("{}{}", server.url, groups(PROGRAMME));
    let bodies: Vec<Vec<u8>> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..50)
            .map(|_| {
                scope.spawn(|| {
                    let headers = [("content-type", "application/json"), ("idempotency-key", key.as_str())];
                    loop {
                        let answer = crate::running::try_send(
                            &server.agent(),
                            &url,
                            "POST",
                            &headers,
                            body.as_bytes(),
                        )
                        .unwrap();
                        match answer.status {
                            201 => return answer.body,
                            409 => assert_eq!(answer.header("retry-after"), "1"),
                            other => panic!("{other}: {}", answer.text()),
                        }
                        std::thread::sleep(std::time::Duration::from_millis(20));
                    }
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert!(bodies.iter().all(|body| *body == bodies[0]));
    assert_eq!(server.mails(1).len(), 1);
    let data = server.data();
    let export = crate::running::run(&["export", "groups", "--data", data.to_str().unwrap()]);
    assert_eq!(String::from_utf8(export.stdout).unwrap().lines().count(), 2);
}

#[test]
fn the_checks_come_in_their_order() {
    // On the last evening: a day later the stored answer would be forgotten.
    let before = Running::start("2027-02-24T04:50:00Z");
    let (first_key, group) = (key(), group_of(12));
    let first = before.register(&first_key, &group);
    assert_eq!(first.status, 201);
    let json_header = ("content-type", "application/json");

    // The programme before the key.
    let unknown = before.send("POST", &groups("no-such-programme"), &[json_header], b"{");
    assert_eq!((unknown.status, unknown.code().as_str()), (404, "programme.unknown"));
    // The key before the JSON.
    for (headers, code) in [
        (vec![json_header], "idempotency_key.missing"),
        (vec![json_header, ("idempotency-key", "")], "idempotency_key.missing"),
        (vec![json_header, ("idempotency-key", "short")], "idempotency_key.too_short"),
        (vec![json_header, ("idempotency-key", &"k".repeat(5_000))], "idempotency_key.too_long"),
    ] {
        let answer = before.send("POST", &groups(PROGRAMME), &headers, b"{");
        assert_eq!((answer.status, answer.code().as_str()), (400, code));
    }
    // JSON before issues.
    let fresh = key();
    let broken = before.send("POST", &groups(PROGRAMME), &[json_header, ("idempotency-key", &fresh)], b"{");
    assert_eq!((broken.status, broken.code().as_str()), (400, "json.unreadable"));
    let list = before.send("POST", &groups(PROGRAMME), &[json_header, ("idempotency-key", &fresh)], b" []");
    assert_eq!((list.status, list.code().as_str()), (400, "json.unreadable"));
    let no_json = before.send("POST", &groups(PROGRAMME), &[("idempotency-key", &fresh)], b"{}");
    assert_eq!((no_json.status, no_json.code().as_str()), (415, "body.not_json"));
    let wrong = before.register(&fresh, &json!({ "roster": [] }));
    assert_eq!((wrong.status, wrong.code().as_str()), (422, "issues"));
    assert!(wrong.issues().contains(&"name.missing".to_string()), "{}", wrong.text());
    assert!(wrong.issues().contains(&"consent.missing".to_string()), "{}", wrong.text());
    // What was refused is not stored: the same key with better answers is a registration.
    assert_eq!(before.register(&fresh, &group).status, 201);

    // The stored answer before the deadline, the deadline before the JSON.
    let after = before.kill_and_restart("2027-02-24T05:00:00Z");
    let again = after.register(&first_key, &group);
    assert_eq!(again.status, 201);
    assert_eq!(again.body, first.body);
    assert_eq!(again.header("etag"), first.header("etag"));
    let other = after.register(&first_key, &group_of(13));
    assert_eq!((other.status, other.code().as_str()), (422, "idempotency_key.reused"));
    let late = after.send("POST", &groups(PROGRAMME), &[json_header, ("idempotency-key", &key())], b"{");
    assert_eq!((late.status, late.code().as_str()), (403, "registration.closed"));
}

#[test]
fn registration_closes_at_its_very_second_and_opens_so_too() {
    #[track_caller]
    fn check(now: &str, status: u16, code: Option<&str>) {
        let server = Running::start(now);
        let answer = server.register(&key(), &group_of(12));
        assert_eq!(answer.status, status, "{now}: {}", answer.text());
        if let Some(code) = code {
            assert_eq!(answer.code(), code, "{now}");
        }
    }
    // The end of 23 February in New York; some seconds early, since the clock runs on.
    check("2027-02-24T04:59:50Z", 201, None);
    check("2027-02-24T05:00:00Z", 403, Some("registration.closed"));
    // The start of 1 November 2026 in New York, where summer time ends later that night.
    check("2026-11-01T03:59:30Z", 403, Some("registration.not_open"));
    check("2026-11-01T04:00:00Z", 201, None);
}

#[test]
fn a_group_of_nine_is_told_what_is_missing_and_may_gather() {
    let server = Running::start(OPEN);
    let mut group = group_of(9);
    let refused = server.register(&key(), &group);
    assert_eq!(refused.status, 422);
    assert_eq!(refused.issues(), ["roster.too_few"]);
    assert_eq!(refused.json()["issues"][0]["params"], json!({ "have": 9, "need": 10 }));
    group["gathering"] = json!(true);
    let registered = server.registered(&group);
    let view = server.get_with(&registered.path(), &[("authorization", &registered.bearer())]).json();
    let duties: Vec<&Value> = view["duties"].as_array().unwrap().iter().map(|duty| &duty["kind"]).collect();
    assert!(duties.contains(&&json!("people_missing")), "{duties:?}");
}

#[test]
fn ten_thousand_people_are_too_many_and_cost_little_memory() {
    let server = Running::start(OPEN);
    let answer = server.register(&key(), &group_of(10_000));
    assert_eq!(answer.status, 422, "{}", answer.text());
    assert!(answer.issues().contains(&"roster.too_many".to_string()));
    let mut wrong = group_of(10_000);
    for row in wrong["roster"].as_array_mut().unwrap() {
        row["email"] = json!("nobody");
    }
    let answer = server.register(&key(), &wrong);
    assert_eq!(answer.status, 422);
    assert!(answer.issues().len() <= 1_000);
    assert_eq!(answer.json()["issues"][0]["path"], "/roster", "what is true of the whole list comes first");
    let status = std::fs::read_to_string(format!("/proc/{}/status", server.id()));
    if let Ok(status) = status {
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
        let peak_kb: u64 = peak.trim().trim_end_matches(" kB").parse().unwrap();
        assert!(peak_kb < 150_000, "{peak_kb} kB");
    }
}

#[test]
fn a_thousand_people_are_registered_in_their_order() {
    let server = Running::start(OPEN);
    let registered = server.registered(&group_of(1_000));
    let view = server.get_with(&registered.path(), &[("authorization", &registered.bearer())]).json();
    let roster = view["group"]["roster"].as_array().unwrap();
    assert_eq!(roster.len(), 1_000);
    assert!((0..1_000).all(|n| roster[n]["name"] == format!("Person {n}")));
}

#[test]
fn a_body_above_four_megabytes_is_refused_in_words() {
    let server = Running::start(OPEN);
    let body = vec![b' '; 4 * 1024 * 1024 + 1];
    let headers = [("content-type", "application/json"), ("idempotency-key", &*key())];
    let answer = server.send("POST", &groups(PROGRAMME), &headers, &body);
    assert_eq!((answer.status, answer.code().as_str()), (413, "body.too_large"));
}

#[test]
fn what_nobody_should_send_is_refused_without_a_mistake_of_ours() {
    let server = Running::start(OPEN);
    let deep = "[".repeat(100_000);
    let bodies: [&[u8]; 9] = [
        b"",
        b"null",
        b"[]",
        b"{\"contact\":1}",
        b"{\"contact\":{},\"contact\":{}}",
        b"{\"roster\":[1e400]}",
        b"{\"contact\":{\"name\":\"\\ud800\"}}",
        b"\xff\xfe",
        deep.as_bytes(),
    ];
    for body in bodies {
        let headers = [("content-type", "application/json"), ("idempotency-key", &*key())];
        let answer = server.send("POST", &groups(PROGRAMME), &headers, body);
        assert!((400..500).contains(&answer.status), "{}", answer.text());
        answer.code();
    }
    let mut group = group_of(12);
    group["contact"]["name"] = json!("Ana\u{0}\r\nBcc: x@example.org");
    let answer = server.register(&key(), &group);
    assert!(matches!(answer.status, 201 | 422), "{}", answer.text());
    for mail in server.mails(usize::from(answer.status == 201)) {
        assert!(!mail.lines().any(|line| line.starts_with("Bcc")), "{mail}");
    }
}
