//! What one network, one address and everybody together may cause. The clock of these servers hardly moves.

use serde_json::json;

use crate::running::{Answer, OPEN, PROGRAMME, Running, group_of, groups, key};

/// Through a proxy on this machine that is trusted.
fn start(flags: &[&str]) -> Running {
    Running::start_with(OPEN, &[&["--trusted-proxies", "127.0.0.1"], flags].concat())
}

fn register_from(server: &Running, forwarded: &str, email: &str) -> Answer {
    let mut group = group_of(12);
    group["contact"]["email"] = json!(email);
    let key = key();
    let headers = [("x-forwarded-for", forwarded), ("idempotency-key", key.as_str())];
    server.post_json(&groups(PROGRAMME), &headers, &group)
}

#[track_caller]
fn is_over(answer: &Answer, code: &str) {
    assert_eq!((answer.status, answer.code().as_str()), (429, code));
    let wait: u32 = answer.header("retry-after").parse().unwrap();
    assert!(wait > 0);
    assert_eq!(answer.json()["retry_after"], wait);
}

#[test]
fn one_network_registers_up_to_its_budget_and_others_go_on() {
    let server = start(&["--registrations-per-network", "5"]);
    for n in 0..5 {
        // What stands left of the address that the proxy has seen anybody may have written.
        let forged = format!("10.9.8.{n}, 198.51.100.7");
        assert_eq!(register_from(&server, &forged, "ana@example.org").status, 201);
    }
    for n in 0..20 {
        let forged = format!("203.0.113.{n}, 198.51.100.7:4{n:03}");
        is_over(&register_from(&server, &forged, "ana@example.org"), "registrations.too_many");
    }
    assert_eq!(register_from(&server, "198.51.100.8", "ana@example.org").status, 201);

    // An IPv6 line has 2^64 addresses, and is one.
    for n in 0..5 {
        let own = format!("2001:db8:1:2::{n:x}");
        assert_eq!(register_from(&server, &own, "ana@example.org").status, 201);
    }
    is_over(&register_from(&server, "[2001:db8:1:2:ffff::1]:443", "a@example.org"), "registrations.too_many");
    assert_eq!(register_from(&server, "2001:db8:1:3::1", "ana@example.org").status, 201);
}

#[test]
fn who_repeats_a_request_or_has_something_to_change_uses_no_budget_up() {
    let server = start(&["--registrations-per-network", "1"]);
    let request = key();
    let headers = [("x-forwarded-for", "198.51.100.7"), ("idempotency-key", request.as_str())];
    for _ in 0..5 {
        let wrong = server.post_json(&groups(PROGRAMME), &headers, &group_of(3));
        assert_eq!(wrong.status, 422);
    }
    for _ in 0..5 {
        assert_eq!(server.post_json(&groups(PROGRAMME), &headers, &group_of(12)).status, 201);
    }
    is_over(&register_from(&server, "198.51.100.7", "ana@example.org"), "registrations.too_many");
}

#[test]
fn an_untrusted_peer_is_one_network_whatever_it_says_of_itself() {
    let server = Running::start_with(OPEN, &["--registrations-per-network", "3"]);
    let answers = (0..50).map(|n| register_from(&server, &format!("203.0.113.{n}"), "ana@example.org"));
    assert_eq!(answers.filter(|answer| answer.status == 201).count(), 3);
}

#[test]
fn all_networks_together_have_a_budget_too() {
    let server = start(&["--registrations-per-hour", "8"]);
    let answers: Vec<Answer> =
        (0..20).map(|n| register_from(&server, &format!("203.0.113.{n}"), "ana@example.org")).collect();
    assert_eq!(answers.iter().filter(|answer| answer.status == 201).count(), 8);
    is_over(&answers[19], "registrations.too_many");
    assert_eq!(server.get("/en/core-fundamentals-2027").status, 200, "reading has no budget");
}

#[test]
fn nobodys_mailbox_is_filled_by_registering_groups_in_their_name() {
    let server = start(&["--mails-per-address", "3"]);
    let spellings = ["eve@example.org", "EVE@example.org", "eve+1@example.org", "eve+2@EXAMPLE.org"];
    let answers: Vec<Answer> = (0..12)
        .map(|n| register_from(&server, &format!("203.0.113.{n}"), spellings[n % spellings.len()]))
        .collect();
    assert_eq!(answers.iter().filter(|answer| answer.status == 201).count(), 3);
    is_over(&answers[11], "mails.too_many");
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert_eq!(server.mails(3).len(), 3);
}

#[test]
fn a_group_does_not_become_a_machine_that_writes_to_everybody() {
    let server = Running::start(OPEN);
    let group = server.registered(&group_of(12));
    let bearer = group.bearer();
    let mut statuses = Vec::new();
    for n in 0..14 {
        let mut changed = group_of(12);
        changed["contact"]["email"] = json!(format!("stranger{n}@example.org"));
        let version = server.get_with(&group.path(), &[("authorization", &bearer)]).header("etag");
        let headers = [("authorization", bearer.as_str()), ("if-match", version.as_str())];
        statuses.push(server.put_json(&group.path(), &headers, &changed).status);
    }
    assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 10, "{statuses:?}");
    assert_eq!(statuses[13], 429);
    // Everything but another address still works.
    let mut changed = group_of(14);
    changed["contact"]["email"] = json!("stranger9@example.org");
    let version = server.get_with(&group.path(), &[("authorization", &bearer)]).header("etag");
    let headers = [("authorization", bearer.as_str()), ("if-match", version.as_str())];
    assert_eq!(server.put_json(&group.path(), &headers, &changed).status, 200);
}

#[test]
fn links_sent_again_to_one_mailbox_are_few_from_however_many_places_and_spellings() {
    let server = start(&[]);
    server.registered(&group_of(12));
    server.mails(1);
    let again = |server: &Running, n: usize| {
        let email = match n % 4 {
            0 => "ana@example.org".to_string(),
            1 => format!("ana+{}@example.org", n % 36),
            2 => "Ana@EXAMPLE.org".to_string(),
            _ => format!("ANA+{}@Example.Org", n % 36),
        };
        let from = format!("203.0.113.{}", n % 50);
        let answer = server.post_json(
            "/api/v1/manage-links",
            &[("x-forwarded-for", &from)],
            &json!({ "email": email }),
        );
        assert_eq!((answer.status, answer.body.len()), (202, 0));
    };
    // A thousand over twenty spellings.
    (0..1000).for_each(|n| again(&server, n));
    assert_eq!(server.mails(2).len(), 2);
    // A restart forgets nothing.
    let server = server.kill_and_restart(OPEN);
    (0..20).for_each(|n| again(&server, n));
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert_eq!(server.mails(2).len(), 2, "one for the registration, one again in ten minutes");
    let server = server.kill_and_restart("2027-02-01T12:11:00Z");
    again(&server, 0);
    let server = server.kill_and_restart("2027-02-01T12:22:00Z");
    again(&server, 0);
    server.mails(4);
    let server = server.kill_and_restart("2027-02-01T12:33:00Z");
    again(&server, 0);
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert_eq!(server.mails(4).len(), 4, "three in a day");
}

#[test]
fn one_network_asks_for_few_links_whoever_they_are_for() {
    let server = start(&[]);
    let emails: Vec<String> = (0..14).map(|n| format!("contact{n}@example.org")).collect();
    for email in &emails {
        let mut group = group_of(12);
        group["contact"]["email"] = json!(email);
        server.registered(&group);
    }
    server.mails(14);
    for email in &emails {
        let headers = [("x-forwarded-for", "198.51.100.7")];
        let answer = server.post_json("/api/v1/manage-links", &headers, &json!({ "email": email }));
        assert_eq!(answer.status, 202);
    }
    server.mails(24);
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert_eq!(server.mails(24).len(), 24, "ten in an hour");
}
