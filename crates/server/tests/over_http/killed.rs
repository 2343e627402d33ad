//! P1: an acknowledged registration is never lost.

use std::collections::HashMap;
use std::sync::Mutex;
use std::time::Duration;

use sqlx::{ConnectOptions as _, Row as _};

use crate::running::{OPEN, PROGRAMME, Registered, Running, group_of, groups, key, try_send};

/// Clients that register one group after the other, whatever happens to the server.
const CLIENTS: usize = 8;
const ROUNDS: u64 = 4;

#[test]
fn no_acknowledged_group_is_lost_or_half_when_the_server_is_killed() {
    let mut server = Running::start(OPEN);
    let body = group_of(12).to_string();
    let mut acknowledged: HashMap<String, Registered> = HashMap::new();
    for round in 0..ROUNDS {
        let sent: Mutex<Vec<(String, Option<Registered>)>> = Mutex::default();
        let url = format!("{}{}", server.url, groups(PROGRAMME));
        std::thread::scope(|scope| {
            for _ in 0..CLIENTS {
                scope.spawn(|| {
                    let agent: ureq::Agent = ureq::Agent::config_builder()
                        .http_status_as_error(false)
                        .timeout_global(Some(Duration::from_secs(5)))
                        .build()
                        .into();
                    loop {
                        let key = key();
                        let headers =
                            [("content-type", "application/json"), ("idempotency-key", key.as_str())];
                        let answer = try_send(&agent, &url, "POST", &headers, body.as_bytes());
                        let is_gone = answer.is_none();
                        let registered = answer.map(|answer| {
                            assert_eq!(answer.status, 201, "{}", answer.text());
                            Registered::of(&answer.json())
                        });
                        sent.lock().unwrap().push((key, registered));
                        if is_gone {
                            break;
                        }
                    }
                });
            }
            std::thread::sleep(Duration::from_millis(300 + round * 170));
            server.kill();
        });
        server = server.kill_and_restart(OPEN);

        for (key, registered) in sent.into_inner().unwrap() {
            // Whoever got no answer sends again, and whoever got one may too: it is the same group.
            let again = server.send(
                "POST",
                &groups(PROGRAMME),
                &[("content-type", "application/json"), ("idempotency-key", &key)],
                body.as_bytes(),
            );
            assert_eq!(again.status, 201, "{}", again.text());
            let again = Registered::of(&again.json());
            if let Some(before) = registered {
                assert_eq!(again.reference, before.reference);
                assert_eq!(again.secret, before.secret);
            }
            assert!(acknowledged.insert(key, again).is_none());
        }
    }
    assert!(acknowledged.len() > CLIENTS, "too few registrations to tell: {}", acknowledged.len());
    for group in acknowledged.values() {
        let view = server.get_with(&group.path(), &[("authorization", &group.bearer())]);
        assert_eq!(view.status, 200, "{} is lost", group.reference);
    }
    let counts = counts(&server);
    assert_eq!(counts.groups, acknowledged.len() as i64, "none double");
    assert_eq!(counts.members, counts.groups * 12, "none half");
    assert_eq!(counts.mails, counts.groups, "one mail each");
    println!("{} acknowledged, {ROUNDS} kills, 0 lost, 0 double, 0 half", acknowledged.len());
}

struct Counts {
    groups: i64,
    members: i64,
    mails: i64,
}

fn counts(server: &Running) -> Counts {
    let path = server.data().join("muster.sqlite");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let mut connection =
            sqlx::sqlite::SqliteConnectOptions::new().filename(path).connect().await.unwrap();
        let row = sqlx::query(
            "SELECT (SELECT COUNT(*) FROM groups), (SELECT COUNT(*) FROM members), \
             (SELECT COUNT(DISTINCT group_reference) FROM outbox)",
        )
        .fetch_one(&mut connection)
        .await
        .unwrap();
        Counts { groups: row.get(0), members: row.get(1), mails: row.get(2) }
    })
}
