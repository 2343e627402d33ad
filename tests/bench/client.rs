//! A client that costs little beside what it measures: a kept connection, a request written before, an answer counted.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// One connection that is kept.
pub(crate) struct Client {
    stream: TcpStream,
    received: Vec<u8>,
}

impl Client {
    /// `url` as `http://127.0.0.1:8080`.
    pub(crate) fn of(url: &str) -> Self {
        let address = url.trim_start_matches("http://").trim_end_matches('/');
        let stream = TcpStream::connect(address).expect("the server listens");
        stream.set_nodelay(true).expect("a socket can be set");
        Self { stream, received: Vec::with_capacity(64 * 1024) }
    }

    /// How many bytes the body of an answer has.
    pub(crate) fn size_of(mut self, request: &[u8]) -> usize {
        self.ask(request);
        let head = self.received.windows(4).position(|window| window == b"\r\n\r\n").expect("a head");
        self.received.len() - head - 4
    }

    /// Sends a request and reads its answer to the end; the status.
    pub(crate) fn ask(&mut self, request: &[u8]) -> u16 {
        self.stream.write_all(request).expect("the server takes it");
        self.received.clear();
        let mut end = None;
        loop {
            if let Some(end) = end
                && self.received.len() >= end
            {
                break;
            }
            let mut part = [0; 32 * 1024];
            let read = self.stream.read(&mut part).expect("the server answers");
            assert!(read > 0, "the server hung up");
            self.received.extend_from_slice(&part[..read]);
            end = end.or_else(|| whole(&self.received));
        }
        let status = self.received.get(9..12).and_then(|status| std::str::from_utf8(status).ok());
        status.and_then(|status| status.parse().ok()).expect("a status")
    }
}

/// How long the whole answer is, once its head is there.
fn whole(received: &[u8]) -> Option<usize> {
    let head = received.windows(4).position(|window| window == b"\r\n\r\n")?;
    let text = std::str::from_utf8(&received[..head]).expect("a head is ASCII").to_ascii_lowercase();
    let length = text.lines().find_map(|line| line.strip_prefix("content-length:"));
    Some(head + 4 + length.map_or(0, |length| length.trim().parse::<usize>().expect("a number")))
}

/// A GET as a browser sends it, without the twenty headers that nobody reads.
pub(crate) fn get(path: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nhost: x\r\naccept-encoding: br\r\n\r\n").into_bytes()
}

/// Asks from many connections until the time is over; answers a second.
pub(crate) fn many(
    url: &str,
    clients: usize,
    seconds: u64,
    expected: u16,
    request: impl Fn(usize, u64) -> Vec<u8> + Sync,
) -> f64 {
    let (done, start) = (AtomicU64::new(0), Instant::now());
    std::thread::scope(|scope| {
        for client in 0..clients {
            let (done, request) = (&done, &request);
            scope.spawn(move || {
                let mut connection = Client::of(url);
                let mut n = 0;
                while start.elapsed() < Duration::from_secs(seconds) {
                    assert_eq!(connection.ask(&request(client, n)), expected);
                    n += 1;
                }
                done.fetch_add(n, Ordering::Relaxed);
            });
        }
    });
    done.load(Ordering::Relaxed) as f64 / start.elapsed().as_secs_f64()
}
