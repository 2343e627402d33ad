//! Does it take longer to answer for an address that is known? Printed and not judged: a busy machine says anything.

use std::time::{Duration, Instant};

use e2e::Server;
use serde_json::json;

use crate::client::Client;
use crate::median;

const PAIRS: usize = 250;

pub(crate) fn measure(server: &Server) {
    for n in 0..PAIRS {
        let person =
            |i: usize| json!({ "name": format!("Person {i}"), "email": format!("p{i}@example.org") });
        let group = json!({
            "contact": { "name": "Ana", "email": format!("known{n}@example.org"), "language": "en", "zone": "Europe/Berlin" },
            "organisation": { "name": "Tenants", "country": "DE", "track": "A" },
            "roster": (0..10).map(person).collect::<Vec<_>>(),
            "consent": true,
        });
        let key = format!("oracle-{n}-0123456789abcdef");
        let path = "/api/v1/programmes/core-fundamentals-2027/groups";
        let answer = server.post(path, &[("idempotency-key", &key)], &group.to_string());
        assert_eq!(answer.status, 201, "{}", answer.body);
    }
    e2e::eventually(|| {
        if server.mails().len() >= PAIRS { Ok(()) } else { Err("mails are still being written".to_owned()) }
    });
    let mut client = Client::of(&server.url(""));
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for n in 0..PAIRS {
        for name in if n % 2 == 0 { ["known", "nobody"] } else { ["nobody", "known"] } {
            let body = json!({ "email": format!("{name}{n}@example.org") }).to_string();
            let request = format!(
                "POST /api/v1/manage-links HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n\
                 x-forwarded-for: 10.{}.{}.1\r\ncontent-length: {}\r\n\r\n{body}",
                n / 250,
                n % 250,
                body.len()
            );
            let start = Instant::now();
            assert_eq!(client.ask(request.as_bytes()), 202);
            let took = start.elapsed().as_secs_f64() * 1000.0;
            if name == "known" {
                known.push(took)
            } else {
                unknown.push(took)
            }
            // The mail that the last one may have caused must not be measured with the next.
            std::thread::sleep(Duration::from_millis(8));
        }
    }
    let p = mann_whitney(&known, &unknown);
    println!("send the links again, {PAIRS} pairs of a known and an unknown address, in turns");
    println!("{:>12.2} ms known, in the middle", median(known));
    println!("{:>12.2} ms unknown, in the middle", median(unknown));
    println!("{p:>12.3} p that both are drawn from one distribution (Mann-Whitney)");
}

/// Two-sided, by the normal approximation, which is close from 20 values on.
fn mann_whitney(a: &[f64], b: &[f64]) -> f64 {
    let wins: f64 = a
        .iter()
        .flat_map(|x| b.iter().map(move |y| if x > y { 1.0 } else { f64::from(u8::from(x == y)) / 2.0 }))
        .sum();
    let (n, m) = (a.len() as f64, b.len() as f64);
    let z = (wins - n * m / 2.0).abs() / (n * m * (n + m + 1.0) / 12.0).sqrt();
    // Abramowitz and Stegun, 26.2.17: the tail of the normal distribution, right to seven digits.
    let t = 1.0 / (1.0 + 0.231_641_9 * z);
    let series = t
        * (0.319_381_53
            + t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))));
    (2.0 * (-z * z / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt() * series).min(1.0)
}
