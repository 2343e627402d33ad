//! Many people at once, and what the machine could do at best.

use e2e::Server;
use serde_json::json;

use crate::SCHEDULE;
use crate::client::{Client, get, many};
use crate::peers::{Axum, sqlite_group_commit};

const SECONDS: u64 = 5;
/// Each pair is measured so often, one after the other, and the middle is taken: the machine's mood changes.
const ROUNDS: usize = 3;

pub(crate) fn measure_reading(server: &Server) {
    println!("reading, 64 connections, {SECONDS} s each, {ROUNDS} rounds, on the machine that also asks");
    println!("   muster/s    axum/s  ratio");
    for path in [SCHEDULE, "/api/v1/programmes/core-fundamentals-2027"] {
        let request = get(path);
        // axum and nothing else, with as many bytes.
        let peer = Axum::start(Client::of(&server.url("")).size_of(&request));
        let own = || many(&server.url(""), 64, SECONDS, 200, |_, _| request.clone());
        let best = || many(&peer.url, 64, SECONDS, 200, |_, _| get("/"));
        compare(own, best, path);
    }
}

pub(crate) fn measure_registering(server: &Server) {
    println!(
        "registering groups of 12, 64 connections, {SECONDS} s each, {ROUNDS} rounds, each on disk before its answer"
    );
    println!("   muster/s  sqlite/s  ratio");
    let round = std::cell::Cell::new(0);
    let own = || {
        round.set(round.get() + 1);
        let round = round.get();
        many(&server.url(""), 64, SECONDS, 201, move |client, n| registration(round, client, n))
    };
    compare(own, || sqlite_group_commit(64, SECONDS), "POST groups, and SQLite with group commit alone");
}

fn compare(own: impl Fn() -> f64, best: impl Fn() -> f64, what: &str) {
    let rounds: Vec<(f64, f64)> = (0..ROUNDS).map(|_| (own(), best())).collect();
    let own = crate::median(rounds.iter().map(|round| round.0).collect());
    let best = crate::median(rounds.iter().map(|round| round.1).collect());
    println!("{own:>11.0} {best:>9.0} {:>6.2}  {what}", own / best);
}

fn registration(round: usize, client: usize, n: u64) -> Vec<u8> {
    let person = |i: u32| json!({ "name": format!("Person {i}"), "email": format!("p{i}.{client}.{n}@example.org"), "track": "A" });
    let body = json!({
        "contact": { "name": "Ana Contact", "email": format!("ana.{round}.{client}.{n}@example.org"), "language": "en", "zone": "Europe/Berlin" },
        "organisation": { "name": "Tenants", "country": "DE", "sector": "", "track": "A" },
        "roster": (0..12).map(person).collect::<Vec<_>>(),
        "facilitators": [{ "name": "Person 0", "email": format!("p0.{client}.{n}@example.org") }],
        "gathering": false,
        "consent": true,
    })
    .to_string();
    format!(
        "POST /api/v1/programmes/core-fundamentals-2027/groups HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n\
         idempotency-key: bench-{round}-{client}-{n}-0123456789abcdef\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}
