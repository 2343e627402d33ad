//! P8: whatever comes over the line, the server says in words what is wrong with it, and goes on.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::{Value, json};

use crate::running::{OPEN, Running, group_of, key};

const REQUESTS: u64 = 2_000;

/// The same requests in every run (xorshift64*).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % sides
    }

    fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.roll(from.len())]
    }

    fn bytes(&mut self, most: usize) -> Vec<u8> {
        (0..self.roll(most) + 1).map(|_| self.roll(256) as u8).collect()
    }
}

const METHODS: [&str; 9] = ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "brew"];
const PATHS: [&str; 20] = [
    "/api/v1/programmes/core-fundamentals-2027/groups",
    "/api/v1/groups/7KQ2M9XD",
    "/api/v1/groups/7KQ2M9XD/confirmation",
    "/api/v1/manage-links",
    "/api/v1/programmes/%00/groups",
    "/api/v1/programmes/%FF%FE/groups",
    "/api/v1/programmes/..%2f..%2fetc%2fpasswd",
    "/api/v1/programmes/core-fundamentals-2027/calendar.ics?track=%F0%28&lang=xx&for=nobody",
    "/api/v1//programmes",
    "/api/v1/groups/%E2%80%AE",
    "/en/core-fundamentals-2027/schedule?zone=%00&track=%F0",
    "/en/core-fundamentals-2027/schedule?zone=Europe/Berlin&zone=&track=A&track=Z&&&=",
    "/en/core-fundamentals-2027/manage%23",
    "/en/core-fundamentals-2027/join/%2e%2e",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/locale/../../x.bin",
    "/worker/x/../../index.html",
    "/en/core-fundamentals-2027/register/%F0%9F%92%A9",
    "*",
    "http://evil.example.org/",
];

/// A valid body with one place replaced by something else.
fn bent(dice: &mut Dice) -> Vec<u8> {
    let mut group = group_of(12);
    let strange = [
        Value::Null,
        json!(true),
        json!(-1),
        json!([]),
        json!({}),
        json!(""),
        json!("\u{0}"),
        json!("\u{202e}\u{feff}"),
        json!("x".repeat(100_000)),
        json!([[[[]]]]),
        json!("=cmd|' /C calc'!A0"),
        json!("a\r\nBcc: everybody@example.org"),
    ];
    let places = [
        "/contact",
        "/contact/name",
        "/contact/email",
        "/contact/language",
        "/contact/zone",
        "/organisation",
        "/organisation/name",
        "/organisation/country",
        "/organisation/track",
        "/roster",
        "/roster/3",
        "/roster/3/name",
        "/roster/3/email",
        "/roster/3/zone",
        "/facilitators",
        "/facilitators/0",
        "/facilitators/0/email",
        "/gathering",
        "/consent",
    ];
    if let Some(place) = group.pointer_mut(dice.pick(&places)) {
        *place = strange[dice.roll(strange.len())].clone();
    }
    group.to_string().into_bytes()
}

fn body(dice: &mut Dice) -> Vec<u8> {
    let valid = group_of(12).to_string();
    match dice.roll(12) {
        0 => "[".repeat(dice.roll(50_000)).into_bytes(),
        1 => format!("{}1{}", "{\"a\":".repeat(5_000), "}".repeat(5_000)).into_bytes(),
        2 => valid.replace("\"consent\":true", "\"consent\":true,\"consent\":false").into_bytes(),
        3 => valid.replace("true", dice.pick(&["1e400", "-1e400", "1e-400", "NaN", "00", "+1"])).into_bytes(),
        4 => valid.replace("Ana", dice.pick(&["\\ud800", "\\udfff\\ud800", "\\u0000", "\\x"])).into_bytes(),
        5 => dice.bytes(3_000),
        6 => valid.as_bytes()[..dice.roll(valid.len())].to_vec(),
        7 => {
            let mut broken = valid.into_bytes();
            let at = dice.roll(broken.len());
            broken[at] = dice.roll(256) as u8;
            broken
        }
        8 => vec![b' '; 5_000_000 + dice.roll(1_000)],
        9 => Vec::new(),
        _ => bent(dice),
    }
}

/// A request that is HTTP, whatever stands in it; or bytes that are none.
fn request(dice: &mut Dice) -> (Vec<u8>, bool) {
    if dice.roll(10) == 0 {
        let none: [&[u8]; 8] = [
            b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\x12\x04\0\0\0\0\0",
            b"\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03",
            b"GET / HTTP/9.9\r\n\r\n",
            b"GET\r\n\r\n",
            b"POST /api/v1/manage-links HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
            b"POST /api/v1/manage-links HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
            b"POST /api/v1/manage-links HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nabc\r\n",
            b"GET / HTTP/1.1\r\nHost: x\r\nX-\x01: y\r\n\r\n",
        ];
        return if dice.roll(3) == 0 {
            (dice.bytes(2_000), false)
        } else {
            (dice.pick(&none).to_vec(), false)
        };
    }
    // Most as the app sends them, but for what is in them.
    let method = if dice.roll(4) > 0 { "POST" } else { dice.pick(&METHODS) };
    let path = if dice.roll(2) == 0 { PATHS[0] } else { dice.pick(&PATHS) };
    let body = if dice.roll(4) == 0 { Vec::new() } else { body(dice) };
    let kind = dice.pick(&[
        "application/json",
        "application/json",
        "application/json",
        "text/plain",
        "",
        "a/b;c=\"",
        "application/JSON ; charset=utf-16",
    ]);
    let key = match dice.roll(20) {
        0 => String::new(),
        1 => "short".into(),
        2 => "k".repeat(300),
        3 => "\u{e9}".repeat(30),
        _ => key(),
    };
    let mut head =
        format!("{method} {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: {kind}\r\n");
    head += &format!("Idempotency-Key: {key}\r\nContent-Length: {}\r\n", body.len());
    head += dice.pick(&["", "If-Match: \"1\"\r\n", "If-Match: *, W/\"\"\r\n", "If-None-Match: *\r\n"]);
    head += dice.pick(&[
        "",
        "Authorization: Bearer\r\n",
        "Authorization: Bearer AAAA\r\n",
        "Authorization: Basic Og==\r\n",
    ]);
    head += dice.pick(&[
        "",
        "Content-Encoding: gzip\r\n",
        "Accept-Encoding: br;q=9e9, *;q=\r\n",
        "X-Forwarded-For: ,,[::\r\n",
    ]);
    if dice.roll(12) == 0 {
        head += &format!("X-Long: {}\r\n", "y".repeat(10_000 + dice.roll(50_000)));
    }
    let mut bytes = head.into_bytes();
    bytes.extend_from_slice(b"\r\n");
    bytes.extend_from_slice(&body);
    (bytes, true)
}

/// Status, head and body of what came back; none if nothing did.
fn exchange(server: &Running, bytes: &[u8], is_http: bool) -> Option<(u16, String, Vec<u8>)> {
    let address = server.url.trim_start_matches("http://");
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    stream.set_write_timeout(Some(Duration::from_secs(20))).unwrap();
    // The server may have heard enough before all is said.
    let _ = stream.write_all(bytes);
    if !is_http {
        // Else it would wait for the rest until its own patience ends.
        let _ = stream.shutdown(std::net::Shutdown::Write);
    }
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    let end = answer.windows(4).position(|window| window == b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(&answer[..end]).to_lowercase();
    let status = head.split(' ').nth(1)?.parse().ok()?;
    Some((status, head, answer[end + 4..].to_vec()))
}

/// Kilobytes of memory that the server really has.
fn resident_kb(server: &Running) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", server.id())).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}

#[test]
fn two_thousand_malformed_requests_are_refused_in_words_and_hurt_nobody() {
    let server = Running::start_watched(OPEN);
    let mut dice = Dice(0x4D55_5354_4552);
    let mut by_status = std::collections::BTreeMap::<u16, u32>::new();
    let mut halfway_kb = 0;
    for n in 0..REQUESTS {
        if n == REQUESTS / 2 {
            halfway_kb = resident_kb(&server);
        }
        let (bytes, is_http) = request(&mut dice);
        let shown = || String::from_utf8_lossy(&bytes[..bytes.len().min(400)]).into_owned();
        let Some((status, head, body)) = exchange(&server, &bytes, is_http) else {
            assert!(!is_http, "no answer to {}", shown());
            continue;
        };
        *by_status.entry(status).or_default() += 1;
        assert!(status < 500 || status == 503, "{status} to {}", shown());
        let text = String::from_utf8_lossy(&body);
        for secret in ["sqlx", "SELECT ", "INSERT ", "panicked", ".rs:", "/tmp/", "muster.sqlite"] {
            assert!(!text.contains(secret), "{secret:?} in the answer to {}: {text}", shown());
        }
        let asks_api = shown().split(' ').nth(1).is_some_and(|path| path.starts_with("/api/"));
        if is_http && asks_api && (400..500).contains(&status) && !shown().starts_with("HEAD") {
            assert!(
                head.contains("content-type: application/problem+json"),
                "{status} to {}\n{head}",
                shown()
            );
            let problem: Value = serde_json::from_slice(&body).unwrap();
            assert_eq!(problem["status"], status);
            assert!(problem["code"].is_string() && problem["title"].is_string());
        }
    }
    assert!(by_status.len() > 8, "too few kinds of answers to tell: {by_status:?}");
    // Growth from the second half on would be a leak; the first half fills pools and caches.
    let grown_kb = resident_kb(&server).saturating_sub(halfway_kb);
    assert!(grown_kb < 20_000, "{grown_kb} KB more after the second half");
    server.registered(&group_of(12));
    let log = server.stop();
    assert!(!log.contains("a mistake of ours"), "{log}");
    println!("{REQUESTS} requests: {by_status:?}, {grown_kb} KB more after the second half");
}
