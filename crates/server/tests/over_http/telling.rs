//! `programmes/{slug}/tell-me`: who wants to be told of the next programme is told, once.

use serde_json::json;

use crate::joining::{to, wait_for};
use crate::running::{Answer, Running};

/// An edition whose registration is closed.
const CLOSED: &str = "core-fundamentals-2023";
/// Before the one of 2027 opens, on 1 November 2026.
const BEFORE: &str = "2026-10-20T12:00:00Z";

fn path() -> String {
    format!("/api/v1/programmes/{CLOSED}/tell-me")
}

fn want(server: &Running, email: &str) -> Answer {
    server.post_json(&path(), &[], &json!({ "email": email, "language": "en" }))
}

/// Path and bearer of the link in a mail.
fn link(mail: &str) -> (String, String) {
    let link = mail.lines().find(|line| line.starts_with("http") && line.contains("/tell-me#")).unwrap();
    let (reference, token) = link.split_once('#').unwrap().1.split_once('.').unwrap();
    (format!("{}/{reference}", path()), format!("Bearer {token}"))
}

fn wishes(server: &Running) -> Vec<(String, bool)> {
    use sqlx::{ConnectOptions as _, Row as _};
    let path = server.data().join("muster.sqlite");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(path).read_only(true);
        let mut connection = options.connect().await.unwrap();
        let rows = sqlx::query("SELECT email, confirmed_at IS NOT NULL FROM wishes ORDER BY email");
        let rows = rows.fetch_all(&mut connection).await.unwrap();
        rows.iter().map(|row| (row.get::<String, _>(0), row.get::<i64, _>(1) != 0)).collect()
    })
}

#[test]
fn who_confirms_is_told_of_the_programme_that_opens_next_and_then_forgotten() {
    let server = Running::start(BEFORE);
    for email in ["ana@example.org", "bo@example.org"] {
        assert_eq!(want(&server, email).status, 202);
    }
    let (path, bearer) = link(&wait_for(&server, to("ana@example.org")));
    // A scanner opens the link.
    assert_eq!(server.get(&format!("/en/{CLOSED}/tell-me")).status, 200);
    assert_eq!(wishes(&server), [("ana@example.org".into(), false), ("bo@example.org".into(), false)]);
    for _ in 0..2 {
        let headers = [("authorization", bearer.as_str())];
        assert_eq!(server.send("POST", &format!("{path}/confirmation"), &headers, b"").status, 204);
    }
    wait_for(&server, to("bo@example.org"));
    let server = server.kill_and_restart("2026-11-02T12:00:00Z");
    let mail = wait_for(&server, |mail| to("ana@example.org")(mail) && mail.contains("is open"));
    assert!(mail.contains("/en/core-fundamentals-2027"), "{mail}");
    // Whoever has not pressed is not told, and is forgotten after a week.
    assert!(wishes(&server).is_empty(), "{:?}", wishes(&server));
    let told = server.mails(0);
    assert!(!told.iter().any(|mail| to("bo@example.org")(mail) && mail.contains("is open")));
}

#[test]
fn an_address_waits_a_week_for_its_press() {
    let server = Running::start(BEFORE);
    want(&server, "ana@example.org");
    wait_for(&server, to("ana@example.org"));
    let server = server.kill_and_restart("2026-10-27T11:00:00Z");
    assert_eq!(wishes(&server).len(), 1);
    let server = server.kill_and_restart("2026-10-27T13:00:00Z");
    for _ in 0..200 {
        if wishes(&server).is_empty() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(30));
    }
    panic!("the address is still there");
}

#[test]
fn a_wish_is_withdrawn_with_the_link_and_with_no_other() {
    let server = Running::start(BEFORE);
    want(&server, "ana@example.org");
    let (path, bearer) = link(&wait_for(&server, to("ana@example.org")));
    let wrong = format!("Bearer {}", "A".repeat(43));
    for (path, bearer) in
        [(path.as_str(), wrong.as_str()), ("/api/v1/programmes/x/tell-me/00000000", &bearer)]
    {
        assert_eq!(server.delete(path, &[("authorization", bearer)]).status, 401);
    }
    for _ in 0..2 {
        assert_eq!(server.delete(&path, &[("authorization", &bearer)]).status, 204);
    }
    assert!(wishes(&server).is_empty());
    let headers = [("authorization", bearer.as_str())];
    assert_eq!(server.send("POST", &format!("{path}/confirmation"), &headers, b"").status, 401);
}

#[test]
fn known_and_unknown_addresses_cannot_be_told_apart_and_nobody_is_flooded() {
    let server = Running::start(BEFORE);
    let seen = |answer: Answer| {
        let names: Vec<String> = answer.headers.keys().map(ToString::to_string).collect();
        (answer.status, names, answer.body)
    };
    let first = seen(want(&server, "ana@example.org"));
    for _ in 0..20 {
        assert_eq!(seen(want(&server, "ana@example.org")), first);
    }
    assert_eq!(seen(want(&server, "bo@example.org")), first);
    wait_for(&server, to("bo@example.org"));
    assert_eq!(server.mails(2).iter().filter(|mail| to("ana@example.org")(mail)).count(), 1);
    let wrong = server.post_json(&path(), &[], &json!({ "email": "ana@", "language": "xx" }));
    assert_eq!((wrong.status, wrong.issues()), (422, vec!["email.syntax".into(), "language.unknown".into()]));
}
