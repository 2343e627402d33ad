//! What the server is measured against, in the same run on the same machine: bytes from axum and nothing else, and SQLite
//! with group commit and nothing else.

use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::http::header;
use axum::routing::get;
use rusqlite::{Connection, params};

/// Set in the process that is the peer: how many bytes it answers with.
const BYTES: &str = "MUSTER_BENCH_PEER_BYTES";
/// Where it listens.
const LISTEN: &str = "MUSTER_BENCH_PEER_LISTEN";

/// A process of its own, as the server is one.
pub(crate) struct Axum {
    process: Child,
    pub(crate) url: String,
}

impl Axum {
    /// Answers every GET of `/` with so many bytes that were made before.
    pub(crate) fn start(bytes: usize) -> Self {
        let free = std::net::TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
        let address = free.expect("a port is free");
        let process = Command::new(std::env::current_exe().expect("this program has a path"))
            .env(BYTES, bytes.to_string())
            .env(LISTEN, address.to_string())
            .stdout(Stdio::null())
            .spawn()
            .expect("this program can be run again");
        let peer = Self { process, url: format!("http://{address}") };
        e2e::eventually(|| std::net::TcpStream::connect(address).map(|_| ()).map_err(|e| e.to_string()));
        peer
    }
}

impl Drop for Axum {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

/// Serves for ever if this process is to be the peer.
pub(crate) fn serve_if_asked() {
    let Ok(bytes) = std::env::var(BYTES) else { return };
    let body: &'static [u8] = vec![b'x'; bytes.parse().expect("a number")].leak();
    let address: SocketAddr =
        std::env::var(LISTEN).ok().and_then(|address| address.parse().ok()).expect("an address");
    let answer = move || async move { ([(header::CONTENT_TYPE, "application/octet-stream")], body) };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("threads");
    runtime.block_on(async move {
        let listener = tokio::net::TcpListener::bind(address).await.expect("the port is still free");
        let router = Router::new().route("/", get(answer));
        axum::serve(listener, router).await.expect("it serves until it is killed");
    });
}

/// Durable registrations a second that SQLite takes with one writer and group commit: a group, twelve members and a mail
/// each, in a savepoint each, from `clients` threads that wait for the commit.
pub(crate) fn sqlite_group_commit(clients: usize, seconds: u64) -> f64 {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let connection = Connection::open(folder.path().join("raw.sqlite")).expect("SQLite opens");
    connection
        .execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;")
        .expect("pragmas");
    connection
        .execute_batch(include_str!("../../crates/server/migrations/0001_groups.sql"))
        .expect("the server's own tables");
    let (queue, waiting) = mpsc::channel::<(u64, mpsc::Sender<()>)>();
    let start = Instant::now();
    let done = std::thread::scope(|scope| {
        let clients: Vec<_> = (0..clients)
            .map(|client| {
                let queue = queue.clone();
                scope.spawn(move || {
                    let mut n = 0u64;
                    while start.elapsed() < Duration::from_secs(seconds) {
                        let (reply, committed) = mpsc::channel();
                        queue.send((client as u64 * 1_000_000 + n, reply)).expect("the writer works");
                        committed.recv().expect("a commit");
                        n += 1;
                    }
                    n
                })
            })
            .collect();
        drop(queue);
        write_all(&connection, &waiting);
        clients.into_iter().map(|client| client.join().expect("a client")).sum::<u64>()
    });
    done as f64 / start.elapsed().as_secs_f64()
}

fn write_all(connection: &Connection, waiting: &mpsc::Receiver<(u64, mpsc::Sender<()>)>) {
    while let Ok(first) = waiting.recv() {
        let together: Vec<_> = std::iter::once(first).chain(waiting.try_iter().take(127)).collect();
        connection.execute_batch("BEGIN IMMEDIATE").expect("nobody else writes");
        for (n, _) in &together {
            connection.execute_batch("SAVEPOINT change").expect("a savepoint");
            write_one(connection, *n).expect("a registration");
            connection.execute_batch("RELEASE change").expect("a savepoint");
        }
        connection.execute_batch("COMMIT").expect("a commit");
        for (_, reply) in together {
            let _ = reply.send(());
        }
    }
}

fn write_one(connection: &Connection, n: u64) -> rusqlite::Result<()> {
    let reference = format!("{n:08}");
    connection
        .prepare_cached(
            "INSERT INTO groups VALUES (?1, 'core-fundamentals-2027', 'Ana Contact', ?2, ?2, 'en', 'Europe/Berlin', \
             'Tenants', '{\"name\":\"Tenants\",\"country\":\"DE\",\"track\":\"A\"}', 0, ?3, ?4, NULL, 1, 0, 0)",
        )?
        .execute(params![reference, format!("ana.{n}@example.org"), format!("{n:013}"), [0u8; 32]])?;
    let mut member = connection.prepare_cached(
        "INSERT INTO members VALUES (?1, ?2, ?3, ?4, ?5, ?5, 'A', NULL, NULL, NULL, NULL, NULL)",
    )?;
    for i in 0..12 {
        let email = format!("p{i}.{n}@example.org");
        member.execute(params![format!("{n:012}{i:012}"), reference, i, format!("Person {i}"), email])?;
    }
    connection
        .prepare_cached("INSERT INTO outbox VALUES (?1, 'registered', ?2, ?3, 'en', ?4, 'waiting', 0, 0, 0)")?
        .execute(params![format!("{n:024}"), reference, format!("ana.{n}@example.org"), [0u8; 220]])?;
    Ok(())
}
