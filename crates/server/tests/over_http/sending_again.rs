//! `POST manage-links`.

use serde_json::json;

use crate::confirming::confirm;
use crate::running::{OPEN, Registered, Running, group_of};

const PATH: &str = "/api/v1/manage-links";

#[test]
fn a_known_and_an_unknown_address_get_the_same_answer_and_only_one_gets_a_mail() {
    let server = Running::start(OPEN);
    server.registered(&group_of(12));
    server.mails(1);
    let mut answers = Vec::new();
    for email in ["ANA@Example.org", "nobody@example.org", "not an address", ""] {
        let mut answer = server.post_json(PATH, &[], &json!({ "email": email }));
        assert_eq!(answer.status, 202, "{email}");
        answer.headers.remove("date");
        answers.push((answer.headers, answer.body));
    }
    assert!(answers.iter().all(|answer| *answer == answers[0]));
    let mails = server.mails(2);
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert_eq!(server.mails(2).len(), 2);
    assert!(mails.iter().all(|mail| mail.contains("To: ana@example.org") || mail.contains("To: ANA@")));
}

#[test]
fn whoever_is_on_a_list_gets_the_own_link_again_and_the_one_before_works_on() {
    let server = Running::start(OPEN);
    let group = server.registered(&group_of(12));
    confirm(&server, &server.mails(1)[0]);
    let own = |mail: &str| {
        let link = mail.lines().find(|line| line.starts_with("http") && line.contains("/member#")).unwrap();
        let (reference, secret) = link.split_once('#').unwrap().1.split_once('.').unwrap();
        Registered { reference: reference.to_string(), secret: secret.to_string() }
    };
    let to_them = |count: usize| {
        let until = std::time::Instant::now() + std::time::Duration::from_secs(20);
        loop {
            let is_theirs =
                |mail: &String| mail.contains("To: person3@example.org") && mail.contains("/member#");
            let mails: Vec<String> = server.mails(1).into_iter().filter(is_theirs).collect();
            if mails.len() >= count {
                return mails;
            }
            assert!(std::time::Instant::now() < until, "{} mails instead of {count}", mails.len());
            std::thread::sleep(std::time::Duration::from_millis(30));
        }
    };
    let first = own(&to_them(1)[0]);
    assert_eq!(server.post_json(PATH, &[], &json!({ "email": "PERSON3@example.org" })).status, 202);
    let links: Vec<Registered> = to_them(2).iter().map(|mail| own(mail)).collect();
    let again = links.iter().find(|link| link.secret != first.secret).unwrap();
    assert_eq!(again.reference, group.reference);
    for link in [&first, again] {
        let path = format!("/api/v1/groups/{}/member", link.reference);
        let view = server.get_with(&path, &[("authorization", &link.bearer())]);
        assert_eq!(
            (view.status, &view.json()["entry"]["name"]),
            (200, &json!("Person 3")),
            "{}",
            view.text()
        );
    }
}

#[test]
fn a_link_sent_again_is_a_new_one_and_the_one_before_stops() {
    let server = Running::start(OPEN);
    let (first, second) = (server.registered(&group_of(12)), server.registered(&group_of(14)));
    server.mails(2);
    assert_eq!(server.post_json(PATH, &[], &json!({ "email": "ana@example.org" })).status, 202);
    let mails = server.mails(3);
    let mail = mails.iter().find(|mail| mail.contains("Subject: Your private link")).unwrap_or(&mails[2]);
    let links: Vec<&str> =
        mail.lines().filter(|line| line.starts_with("http") && line.contains("/manage#")).collect();
    assert_eq!(links.len(), 2, "one mail with every group of the contact: {mail}");
    for (link, before) in links.iter().zip([&first, &second]) {
        let (reference, secret) = link.split_once('#').unwrap().1.split_once('.').unwrap();
        let sent = Registered { reference: reference.to_string(), secret: secret.to_string() };
        assert_eq!(sent.reference, before.reference);
        assert_ne!(sent.secret, before.secret);
        let opens =
            |group: &Registered| server.get_with(&group.path(), &[("authorization", &group.bearer())]).status;
        assert_eq!((opens(&sent), opens(before)), (200, 401));
    }
}

#[test]
fn nobodys_mailbox_can_be_filled_in_this_way() {
    let server = Running::start(OPEN);
    server.registered(&group_of(12));
    server.mails(1);
    for n in 0..8 {
        let email = match n % 3 {
            0 => "ana@example.org",
            1 => "ana+list@example.org",
            _ => "Ana@EXAMPLE.org",
        };
        assert_eq!(server.post_json(PATH, &[], &json!({ "email": email })).status, 202);
    }
    std::thread::sleep(std::time::Duration::from_millis(500));
    assert_eq!(server.mails(2).len(), 2, "one for the registration and one again");
}

#[test]
fn a_link_in_a_mail_has_the_public_address_whatever_the_request_says() {
    let server = Running::start_with(OPEN, &["--public-url", "https://training.example.org"]);
    server.registered(&group_of(12));
    server.mails(1);
    let headers = [("host", "evil.example.org"), ("x-forwarded-host", "evil.example.org")];
    assert_eq!(server.post_json(PATH, &headers, &json!({ "email": "ana@example.org" })).status, 202);
    for mail in server.mails(2) {
        assert!(mail.contains("https://training.example.org/en/core-fundamentals-2027/manage#"), "{mail}");
        assert!(!mail.contains("evil"), "{mail}");
    }
}

#[test]
fn a_thousand_requests_from_fifty_networks_in_twenty_spellings_send_three_mails_on_a_day() {
    let flags = ["--trusted-proxies", "127.0.0.1"];
    let server = Running::start_with(OPEN, &flags);
    server.registered(&group_of(12));
    server.mails(1);
    let spellings: Vec<String> = (0..20)
        .map(|n| {
            let name: String = "ana"
                .chars()
                .enumerate()
                .map(|(at, letter)| if n >> at & 1 == 1 { letter.to_ascii_uppercase() } else { letter })
                .collect();
            let domain = if n % 2 == 0 { "example.org" } else { "EXAMPLE.Org" };
            let (before, after) = if n % 5 == 0 { (" ", "\u{a0}") } else { ("", "") };
            let tag = if n < 8 { String::new() } else { format!("+{n}") };
            format!("{before}{name}{tag}@{domain}{after}")
        })
        .collect();
    assert_eq!(spellings.iter().collect::<std::collections::HashSet<_>>().len(), 20);
    let mut server = server;
    // Five hours of one day, each long after the ten minutes in which one address gets one mail.
    for hour in 0..5 {
        if hour > 0 {
            server = server.restart_with(&format!("2027-02-01T{:02}:00:00Z", 12 + hour), &flags);
        }
        for n in 0..200 {
            let network = format!("203.0.113.{}", (hour * 200 + n) % 50);
            let body = json!({ "email": spellings[n % 20] });
            let answer = server.post_json(PATH, &[("x-forwarded-for", &network)], &body);
            assert_eq!(answer.status, 202);
        }
        std::thread::sleep(std::time::Duration::from_millis(500));
    }
    let mails = server.mails(4);
    let again = mails.iter().filter(|mail| mail.contains("Subject: Your private link")).count();
    assert_eq!(again, 3);
}
