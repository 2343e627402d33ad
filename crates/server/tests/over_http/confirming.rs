//! `POST groups/{reference}/confirmation`.

use crate::running::{OPEN, Running, group_of};

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
