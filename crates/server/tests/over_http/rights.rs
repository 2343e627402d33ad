//! P16: who may do what. Every call of openapi.json has a row here; one without fails the test.

use std::collections::BTreeSet;

use serde_json::json;
use sqlx::ConnectOptions as _;

use crate::facilitating::own;
use crate::running::{Answer, OPEN, PROGRAMME, Registered, Running, group_of, key};

/// Whoever asks, by what they have in their hand.
const CALLERS: [&str; 6] =
    ["nothing", "join code", "another group's secret", "revoked secret", "confirmation token", "own secret"];

/// The call and the status that each caller gets.
const RIGHTS: [(&str, [u16; 6]); 36] = [
    ("get /openapi.json", [200; 6]),
    ("get /programmes", [200; 6]),
    ("get /programmes/{slug}", [200; 6]),
    ("get /programmes/{slug}/calendar.ics", [200; 6]),
    ("get /programmes/{slug}/list.xlsx", [200; 6]),
    ("post /programmes/{slug}/groups", [201; 6]),
    ("get /groups/{reference}", [401, 401, 401, 401, 401, 200]),
    ("put /groups/{reference}", [401, 401, 401, 401, 401, 200]),
    ("delete /groups/{reference}", [401, 401, 401, 401, 401, 204]),
    ("get /groups/{reference}/confirmation", [401, 401, 401, 401, 200, 401]),
    ("post /groups/{reference}/confirmation", [401, 401, 401, 401, 204, 401]),
    ("post /groups/{reference}/manage-link", [401, 401, 401, 401, 401, 200]),
    ("post /groups/{reference}/contacts", [401, 401, 401, 401, 401, 202]),
    // Not before the first session.
    ("post /groups/{reference}/follow-up", [401, 401, 401, 401, 401, 403]),
    // What a second contact's link does and does not is tested with contacts.
    ("delete /groups/{reference}/contacts/{holder}", [401, 401, 401, 401, 401, 204]),
    ("post /groups/{reference}/mail", [401, 401, 401, 401, 401, 202]),
    ("post /manage-links", [202; 6]),
    ("post /programmes/{slug}/facilitators", [201; 6]),
    ("get /programmes/{slug}/seats", [200; 6]),
    // Nobody of this reference has offered to the group.
    ("post /groups/{reference}/facilitators/{facilitator}", [401, 401, 401, 401, 401, 404]),
    // The same to the contact whoever is meant.
    ("post /groups/{reference}/facilitators/{facilitator}/mail", [401, 401, 401, 401, 401, 202]),
    ("post /groups/{reference}/sign-ups", [401, 401, 401, 401, 401, 200]),
    // A group's link opens no facilitator's page; what the own one opens is tested with facilitating.
    ("get /facilitators/{reference}", [401; 6]),
    ("put /facilitators/{reference}", [401; 6]),
    ("delete /facilitators/{reference}", [401; 6]),
    // A wish is opened by the link in its mail alone.
    ("post /programmes/{slug}/tell-me", [202; 6]),
    ("delete /programmes/{slug}/tell-me/{reference}", [401; 6]),
    ("post /programmes/{slug}/tell-me/{reference}/confirmation", [401; 6]),
    // Whoever has the code may join; whatever else they hold does not matter.
    ("get /groups/join/{code}", [200; 6]),
    ("post /groups/join/{code}", [201; 6]),
    // A member's page opens with the member's own link alone, not with the contact's; what it opens is tested with joining.
    ("get /groups/{reference}/member", [401; 6]),
    ("put /groups/{reference}/member", [401; 6]),
    ("delete /groups/{reference}/member", [401; 6]),
    ("post /groups/{reference}/member/confirmation", [401; 6]),
    ("post /groups/{reference}/member/reminders", [401; 6]),
    ("post /groups/{reference}/member/undo", [401; 6]),
];

/// A new group for each cell, so that no cell depends on another, and what each caller would hold of it.
struct Group {
    registered: Registered,
    held: [Option<String>; 6],
    code: String,
}

fn group(server: &Running, n: usize) -> Group {
    let mut draft = group_of(12);
    draft["contact"]["email"] = json!(format!("ana{n}@example.org"));
    let created = server.register(&key(), &draft).json();
    let registered = Registered::of(&created);
    let other = server.registered(&group_of(12));
    let join = created["join_url"].as_str().unwrap().rsplit('/').next().unwrap().to_string();
    let token = confirmation_token(server, &registered);
    let code = join.clone();
    let held = [None, Some(join), Some(other.secret), None, Some(token), Some(registered.secret.clone())];
    Group { registered, held, code }
}

fn confirmation_token(server: &Running, group: &Registered) -> String {
    let link = format!("/confirm#{}.", group.reference);
    for _ in 0..200 {
        if let Some(mail) = server.mails(1).into_iter().find(|mail| mail.contains(&link)) {
            return mail.split(&link).nth(1).unwrap()[..43].to_string();
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    panic!("no mail for {}", group.reference);
}

/// Beside the server, so that nothing else of the group changes.
fn revoke_all(server: &Running, group: &Registered) {
    let path = server.data().join("muster.sqlite");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(path);
        let mut connection = options.connect().await.unwrap();
        let revoked = sqlx::query("UPDATE manage_secrets SET revoked_at = 1 WHERE group_reference = $1")
            .bind(&group.reference)
            .execute(&mut connection)
            .await
            .unwrap();
        assert_eq!(revoked.rows_affected(), 1);
    });
}

fn ask(server: &Running, call: &str, group: &Group, caller: usize) -> Answer {
    let (method, path) = call.split_once(' ').unwrap();
    let path = path.replace("{slug}", PROGRAMME).replace("{reference}", &group.registered.reference);
    let path = path.replace("{facilitator}", "00000000").replace("{holder}", "second_contact");
    let path = path.replace("{code}", &group.code);
    let path = format!("/api/v1{path}");
    let secret = if CALLERS[caller] == "revoked secret" {
        revoke_all(server, &group.registered);
        Some(&group.registered.secret)
    } else {
        group.held[caller].as_ref()
    };
    let bearer = secret.map(|secret| format!("Bearer {secret}"));
    let key = key();
    let mut headers = vec![("if-match", "\"1\""), ("idempotency-key", key.as_str())];
    headers.extend(bearer.as_ref().map(|bearer| ("authorization", bearer.as_str())));
    match (method, call) {
        ("get", _) => server.get_with(&path, &headers),
        ("delete", _) => server.delete(&path, &headers),
        ("put", _) => server.put_json(&path, &headers, &group_of(12)),
        (_, "post /manage-links") => {
            server.post_json(&path, &headers, &json!({ "email": "ana@example.org" }))
        }
        (_, "post /groups/{reference}/contacts") => {
            let asked = json!({ "holder": "contact", "name": "Bo", "email": "bo@example.org" });
            server.post_json(&path, &headers, &asked)
        }
        (_, "post /groups/{reference}/sign-ups") => {
            server.post_json(&path, &headers, &json!({ "occurrences": [] }))
        }
        (_, "post /programmes/{slug}/facilitators") => server.post_json(&path, &headers, &own("Zoe")),
        (_, "post /groups/{reference}/facilitators/{facilitator}") => {
            server.post_json(&path, &headers, &json!({ "accept": true }))
        }
        (_, "post /programmes/{slug}/tell-me") => {
            server.post_json(&path, &headers, &json!({ "email": "ola@example.org", "language": "en" }))
        }
        (_, "post /groups/join/{code}") => {
            server.post_json(&path, &headers, &json!({ "name": "Ola", "email": "ola@example.org" }))
        }
        _ => server.post_json(&path, &headers, &group_of(12)),
    }
}

#[test]
fn every_call_opens_to_those_whom_it_is_for_and_to_nobody_else() {
    let server = Running::start(OPEN);
    let document = server.get("/api/v1/openapi.json").json();
    let mut described = BTreeSet::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        for method in methods.as_object().unwrap().keys().filter(|key| *key != "parameters") {
            described.insert(format!("{method} {path}"));
        }
    }
    let judged: BTreeSet<String> = RIGHTS.iter().map(|(call, _)| (*call).to_string()).collect();
    assert_eq!(described, judged, "a call needs a row that says who may use it");

    let mut n = 0;
    for (call, expected) in RIGHTS {
        for (caller, status) in expected.into_iter().enumerate() {
            n += 1;
            let group = group(&server, n);
            let answer = ask(&server, call, &group, caller);
            assert_eq!(answer.status, status, "{call} with {}: {}", CALLERS[caller], answer.text());
            if status == 401 {
                assert_eq!(answer.code(), "unauthorized");
                assert_eq!(answer.header("www-authenticate"), "Bearer");
            }
        }
    }
    println!("{n} cells");
}

#[test]
fn what_may_be_read_may_not_be_written_and_no_other_method_is_known() {
    let server = Running::start(OPEN);
    for path in ["/api/v1/programmes", "/api/v1/programmes/core-fundamentals-2027", "/en/", "/healthz"] {
        for method in ["POST", "PUT"] {
            let answer = server.send(method, path, &[("content-type", "application/json")], b"{}");
            assert_eq!(
                (answer.status, answer.code().as_str()),
                (405, "method.not_allowed"),
                "{method} {path}"
            );
        }
        assert_eq!(server.delete(path, &[]).status, 405, "{path}");
    }
}
