//! P13: a stranger learns nothing by asking. How long answers take is compared by script/bench, not here.

use std::collections::BTreeSet;

use serde_json::json;

use crate::running::{Answer, OPEN, Running, group_of};

/// An answer as a stranger sees it: everything but the hour.
fn seen(answer: &Answer) -> (u16, Vec<(String, String)>, Vec<u8>) {
    let mut headers: Vec<(String, String)> = answer
        .headers
        .iter()
        .filter(|(name, _)| *name != "date")
        .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_string()))
        .collect();
    headers.sort();
    (answer.status, headers, answer.body.clone())
}

/// A call, given its path and headers.
type Ask<'a> = dyn Fn(&str, &[(&str, &str)]) -> Answer + 'a;

#[track_caller]
fn all_alike(answers: &[Answer], status: u16) {
    assert_eq!(answers[0].status, status, "{}", answers[0].text());
    let different: BTreeSet<_> = answers.iter().map(seen).collect();
    assert_eq!(different.len(), 1, "{different:#?}");
}

#[test]
fn known_and_unknown_addresses_cannot_be_told_apart() {
    let server = Running::start_with(OPEN, &["--trusted-proxies", "127.0.0.1"]);
    for n in 0..10 {
        let mut group = group_of(12);
        group["contact"]["email"] = json!(format!("known{n}@example.org"));
        server.registered(&group);
    }
    let mut answers = Vec::new();
    for n in 0..40 {
        // Twice over, so that both kinds also run into their limits.
        for address in [format!("known{}@example.org", n % 10), format!("nobody{}@example.org", n % 10)] {
            let from = format!("203.0.113.{n}");
            let headers = [("x-forwarded-for", from.as_str())];
            answers.push(server.post_json("/api/v1/manage-links", &headers, &json!({ "email": address })));
        }
    }
    all_alike(&answers, 202);
}

#[test]
fn a_wrong_reference_and_a_wrong_secret_get_the_same_answer_from_every_call() {
    let server = Running::start(OPEN);
    let (group, other) = (server.registered(&group_of(12)), server.registered(&group_of(12)));
    let wrong = format!("Bearer {}", "A".repeat(43));
    let of_another = other.bearer();
    let unknown = "/api/v1/groups/00000000".to_string();
    let cases = [
        (group.path(), wrong.as_str()),
        (unknown.clone(), wrong.as_str()),
        (group.path(), of_another.as_str()),
        (unknown, of_another.as_str()),
        ("/api/v1/groups/no-reference".to_string(), wrong.as_str()),
        (group.path(), "Bearer short"),
        (group.path(), ""),
    ];
    let each = |ask: &Ask| -> Vec<Answer> {
        cases
            .iter()
            .map(|(path, secret)| ask(path, &[("authorization", secret), ("if-match", "\"1\"")]))
            .collect()
    };
    all_alike(&each(&|path, headers| server.get_with(path, headers)), 401);
    all_alike(&each(&|path, headers| server.put_json(path, headers, &group_of(12))), 401);
    all_alike(&each(&|path, headers| server.delete(path, headers)), 401);
    let confirm = |path: &str, headers: &[(&str, &str)]| {
        server.send("POST", &format!("{path}/confirmation"), headers, b"")
    };
    all_alike(&each(&confirm), 401);
}

#[test]
fn no_page_and_no_call_tells_a_stranger_a_name() {
    let server = Running::start(OPEN);
    let mut group = group_of(12);
    group["organisation"]["name"] = json!("Canaryunion");
    group["contact"]["name"] = json!("Canarycontact");
    let created = server.register(&crate::running::key(), &group).json();
    let reference = created["reference"].as_str().unwrap();
    let join = created["join_url"].as_str().unwrap().split_once("/en/").unwrap().1;
    for path in [
        "/en/".to_string(),
        "/en/core-fundamentals-2027".into(),
        "/en/core-fundamentals-2027/schedule".into(),
        "/en/core-fundamentals-2027/register/contact".into(),
        "/en/core-fundamentals-2027/manage".into(),
        format!("/en/{join}"),
        format!("/en/core-fundamentals-2027/join/{reference}"),
        "/api/v1/programmes".into(),
        "/api/v1/programmes/core-fundamentals-2027".into(),
        "/api/v1/programmes/core-fundamentals-2027/calendar.ics".into(),
        "/metrics".into(),
        "/healthz".into(),
    ] {
        let text = server.get(&path).text();
        for canary in ["Canaryunion", "Canarycontact", "Person 0", "person0@"] {
            assert!(!text.contains(canary), "{canary} in {path}");
        }
    }
    // Join codes: a real one and one that nobody has are the same page but for the code itself.
    let real = join.rsplit('/').next().unwrap();
    let page = |code: &str| {
        let answer = server.get(&format!("/en/core-fundamentals-2027/join/{code}"));
        (answer.status, answer.text().replace(code, "CODE"))
    };
    let invented = "0000000000000";
    let strip = |(status, text): (u16, String), code: &str| {
        let shown = format!("{}-{}-{}", &code[..4], &code[4..8], &code[8..]);
        (status, text.replace(&shown, "CODE").split("\"now\":").next().unwrap().to_string())
    };
    assert_eq!(strip(page(real), real), strip(page(invented), invented));
}
