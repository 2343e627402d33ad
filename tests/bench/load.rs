//! Many people at once.

use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use e2e::Server;
use serde_json::json;

use crate::SCHEDULE;

const SECONDS: u64 = 5;

pub(crate) fn measure_reading(server: &Server) {
    println!("reading, 16 clients, {SECONDS} s each, on the machine that also asks");
    for path in [SCHEDULE, "/api/v1/programmes/core-fundamentals-2027"] {
        let done = many(16, |_| server.get(path).status == 200);
        println!("{done:>12.0} requests/s  {path}");
    }
}

pub(crate) fn measure_registering(server: &Server) {
    let next = AtomicU32::new(0);
    let done = many(64, |client| {
        let n = next.fetch_add(1, Ordering::Relaxed);
        let key = format!("bench-{client}-{n}-0123456789abcdef");
        let answer = server.post(
            "/api/v1/programmes/core-fundamentals-2027/groups",
            &[("idempotency-key", &key)],
            &group(n).to_string(),
        );
        assert_eq!(answer.status, 201, "{}", answer.body);
        true
    });
    println!("registering groups of 12, 64 clients, {SECONDS} s, each on disk before its answer");
    println!("{done:>12.0} groups/s");
}

fn group(n: u32) -> serde_json::Value {
    let person = |i: u32| json!({ "name": format!("Person {i}"), "email": format!("p{i}.{n}@example.org"), "track": "A" });
    json!({
        "contact": { "name": "Ana Contact", "email": format!("ana.{n}@example.org"), "language": "en", "zone": "Europe/Berlin" },
        "organisation": { "name": format!("Tenants {n}"), "country": "DE", "sector": "" },
        "roster": (0..12).map(person).collect::<Vec<_>>(),
        "facilitators": [{ "name": "Person 0", "email": format!("p0.{n}@example.org") }],
        "gathering": false,
        "consent": true,
    })
}

/// Calls `ask` from many threads until the time is over; how often it said yes, a second.
fn many(clients: u32, ask: impl Fn(u32) -> bool + Sync) -> f64 {
    let (yes, start) = (AtomicU64::new(0), Instant::now());
    std::thread::scope(|scope| {
        for client in 0..clients {
            let (yes, ask) = (&yes, &ask);
            scope.spawn(move || {
                while start.elapsed() < Duration::from_secs(SECONDS) {
                    yes.fetch_add(u64::from(ask(client)), Ordering::Relaxed);
                }
            });
        }
    });
    yes.load(Ordering::Relaxed) as f64 / start.elapsed().as_secs_f64()
}
