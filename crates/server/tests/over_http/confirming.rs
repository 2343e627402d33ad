//! `POST groups/{reference}/confirmation`.

use crate::running::{OPEN, PROGRAMME, Registered, Running, group_of, key};

/// Presses the button behind the confirmation link of a mail.
#[track_caller]
pub(crate) fn confirm(server: &Running, mail: &str) {
    let (reference, token) = code_of(mail);
    let path = format!("/api/v1/groups/{reference}/confirmation");
    let answer = server.send("POST", &path, &[("authorization", &format!("Bearer {token}"))], b"");
    assert_eq!(answer.status, 204, "{}", answer.text());
}

#[track_caller]
fn code_of(mail: &str) -> (String, String) {
    let link = mail.lines().find(|line| line.starts_with("http") && line.contains("/confirm#")).unwrap();
    let (reference, token) = link.split_once('#').unwrap().1.split_once('.').unwrap();
    (reference.to_string(), token.to_string())
}

#[test]
fn an_address_is_confirmed_by_a_press_and_not_by_opening_the_link() {
    let server = Running::start(OPEN);
    let group = server.registered(&group_of(12));
    let is_confirmed = || {
        let view = server.get_with(&group.path(), &[("authorization", &group.bearer())]).json();
        view["address_confirmed"] == true
    };
    let mail = server.mails(1).remove(0);
    let (reference, token) = code_of(&mail);

    // What a mail scanner does: open the link, also in the form that filters make of it.
    for _ in 0..3 {
        assert_eq!(server.get("/en/core-fundamentals-2027/confirm").status, 200);
        let damaged = server.get(&format!("/en/core-fundamentals-2027/confirm%23{reference}.{token}"));
        assert_eq!(damaged.status, 303);
        assert_eq!(
            damaged.header("location"),
            format!("/en/core-fundamentals-2027/confirm#{reference}.{token}")
        );
    }
    assert!(!is_confirmed());

    // The manage secret confirms nothing, and the token opens nothing.
    let path = format!("/api/v1/groups/{reference}/confirmation");
    let wrong = server.send("POST", &path, &[("authorization", &group.bearer())], b"");
    assert_eq!(wrong.status, 401);
    let opened = server.get_with(&group.path(), &[("authorization", &format!("Bearer {token}"))]);
    assert_eq!(opened.status, 401);

    confirm(&server, &mail);
    assert!(is_confirmed());
    confirm(&server, &mail);
    assert!(is_confirmed());
}

#[test]
fn the_first_mail_is_sent_again_with_the_same_private_link_and_a_new_confirmation() {
    let server = Running::start(OPEN);
    let group = server.registered(&group_of(12));
    let first = server.mails(1).remove(0);
    let path = format!("{}/mail", group.path());
    let bearer = group.bearer();
    let again = || server.send("POST", &path, &[("authorization", &bearer)], b"");
    assert_eq!(again().status, 202);
    let second = server.mails(2).into_iter().find(|mail| code_of(mail) != code_of(&first)).unwrap();
    assert!(second.contains(&format!("/manage#{}.{}", group.reference, group.secret)), "{second}");
    let old = code_of(&first);
    let old = server.send(
        "POST",
        &format!("{}/confirmation", group.path()),
        &[("authorization", &format!("Bearer {}", old.1))],
        b"",
    );
    assert_eq!(old.status, 401, "the newest mail counts");
    confirm(&server, &second);
    // Somebody who presses all day does not fill the mailbox.
    let statuses: Vec<u16> = (0..6).map(|_| again().status).collect();
    assert_eq!(statuses, [202, 202, 202, 202, 429, 429]);
}

#[test]
fn a_new_address_gets_the_private_link_too() {
    let server = Running::start(OPEN);
    let group = server.registered(&group_of(12));
    server.mails(1);
    let mut changed = group_of(12);
    changed["contact"]["email"] = "right@example.org".into();
    let bearer = group.bearer();
    let headers = [("authorization", bearer.as_str()), ("if-match", "\"1\"")];
    assert_eq!(server.put_json(&group.path(), &headers, &changed).status, 200);
    let mails = server.mails(2);
    let mail = mails.iter().find(|mail| mail.contains("To: right@example.org")).unwrap();
    assert!(mail.contains(&format!("/manage#{}.{}", group.reference, group.secret)), "{mail}");
    confirm(&server, mail);
}

/// Mail scanners open every link, in each of the forms that mail filters make of it, and some ask for the head alone.
#[test]
fn whoever_only_looks_changes_nothing() {
    let server = Running::start(OPEN);
    let created = server.register(&key(), &group_of(12)).json();
    let group = Registered::of(&created);
    let (reference, token) = code_of(&server.mails(1).remove(0));
    let join = created["join_url"].as_str().unwrap().rsplit('/').next().unwrap().to_string();
    let stands = || {
        let answer = server.get_with(&group.path(), &[("authorization", &group.bearer())]);
        (answer.header("etag"), answer.json())
    };
    let before = stands();
    let page = |name: &str| format!("/en/{PROGRAMME}/{name}");
    let addresses = [
        page("manage"),
        page(&format!("manage%23{}.{}", group.reference, group.secret)),
        page("confirm"),
        page(&format!("confirm%23{reference}.{token}")),
        page(&format!("join/{join}")),
        format!("/api/v1/groups/join/{join}"),
        format!("/api/v1/groups/{reference}/confirmation"),
    ];
    let bearer = format!("Bearer {token}");
    for address in &addresses {
        let url = format!("{}{address}", server.url);
        let head = server.agent().head(&url).header("authorization", &bearer).call().unwrap();
        let whole = server.get_with(address, &[("authorization", &bearer)]);
        assert!(head.status().as_u16() == whole.status && whole.status < 400, "{address}: {}", whole.status);
    }
    assert_eq!(stands(), before);
}
