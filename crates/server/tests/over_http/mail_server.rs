//! Mail servers for tests: a real one, Python's aiosmtpd, and one that fails where it is told to.

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use serde_json::Value;

/// Where script/setup keeps the tools of the tests.
pub(crate) fn tools() -> PathBuf {
    let from = |name: &str| std::env::var_os(name).map(PathBuf::from);
    from("MUSTER_TOOLS").unwrap_or_else(|| {
        let home = || from("HOME").unwrap_or_default().join(".cache");
        from("XDG_CACHE_HOME").unwrap_or_else(home).join("muster-tools")
    })
}

/// Waits for what has to come, for as long as a busy machine may need.
#[track_caller]
pub(crate) fn until<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let end = Instant::now() + Duration::from_secs(60);
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(Instant::now() < end, "{what} has not come");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// aiosmtpd, with the messages it has got.
pub(crate) struct Sink {
    child: Child,
    pub(crate) port: u16,
    mails: Arc<Mutex<Vec<Value>>>,
}

impl Sink {
    pub(crate) fn start(options: &[&str]) -> Sink {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/smtp_sink.py");
        let mut child = Command::new("python3")
            .arg(script)
            .args(options)
            .env("PYTHONPATH", tools().join("python"))
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let port = lines.next().expect("no aiosmtpd: run script/setup test").unwrap().parse().unwrap();
        let mails = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&mails);
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                kept.lock().unwrap().push(serde_json::from_str(&line).unwrap());
            }
        });
        Sink { child, port, mails }
    }

    pub(crate) fn so_far(&self) -> Vec<Value> {
        self.mails.lock().unwrap().clone()
    }

    /// The mails, once there are `count` of them.
    #[track_caller]
    pub(crate) fn mails(&self, count: usize) -> Vec<Value> {
        until("a mail", || Some(self.so_far()).filter(|mails| mails.len() >= count))
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A header of a mail that aiosmtpd has got.
pub(crate) fn header(mail: &Value, name: &str) -> String {
    let headers = mail["headers"].as_array().unwrap();
    let found = headers.iter().find(|header| header[0].as_str().unwrap().eq_ignore_ascii_case(name));
    found.map(|header| header[1].as_str().unwrap().to_string()).unwrap_or_default()
}

/// Where a conversation can break.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Point {
    Connected,
    Greeted,
    Hello,
    Sender,
    Reader,
    Data,
    /// In the middle of the text.
    Text,
    /// The text is kept, and nobody is told.
    Taken,
    /// The sender knows, and is cut off before it can say goodbye.
    Goodbye,
}

impl Point {
    pub(crate) const ALL: [Point; 9] = [
        Point::Connected,
        Point::Greeted,
        Point::Hello,
        Point::Sender,
        Point::Reader,
        Point::Data,
        Point::Text,
        Point::Taken,
        Point::Goodbye,
    ];
}

/// What is done there.
#[derive(Clone, Debug)]
pub(crate) enum Act {
    GoOn,
    Cut,
    /// Says nothing more and waits until the other side is gone.
    Stall,
    Say(String),
    After(Duration),
}

type Plan = dyn Fn(Point, usize, &str) -> Act + Send + Sync;

#[derive(Default)]
struct Seen {
    connections: usize,
    /// Message-ID and reader of each text that was kept, in their order.
    kept: Vec<(String, String)>,
    reached: HashMap<Point, usize>,
}

/// A mail server that follows a plan: of the point, the number of the connection, and the reader's address once known.
pub(crate) struct Faulty {
    pub(crate) port: u16,
    seen: Arc<Mutex<Seen>>,
}

impl Faulty {
    pub(crate) fn start(plan: impl Fn(Point, usize, &str) -> Act + Send + Sync + 'static) -> Faulty {
        Faulty::listen(TcpListener::bind("127.0.0.1:0").unwrap(), plan)
    }

    pub(crate) fn listen(
        listener: TcpListener,
        plan: impl Fn(Point, usize, &str) -> Act + Send + Sync + 'static,
    ) -> Faulty {
        let port = listener.local_addr().unwrap().port();
        let seen: Arc<Mutex<Seen>> = Arc::default();
        let (plan, shared): (Arc<Plan>, _) = (Arc::new(plan), Arc::clone(&seen));
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let (plan, shared) = (Arc::clone(&plan), Arc::clone(&shared));
                std::thread::spawn(move || {
                    let number = {
                        let mut seen = shared.lock().unwrap();
                        seen.connections += 1;
                        seen.connections
                    };
                    let _ = converse(stream, number, &*plan, &shared);
                });
            }
        });
        Faulty { port, seen }
    }

    /// Message-ID and reader of each text that was kept.
    pub(crate) fn kept(&self) -> Vec<(String, String)> {
        self.seen.lock().unwrap().kept.clone()
    }

    pub(crate) fn connections(&self) -> usize {
        self.seen.lock().unwrap().connections
    }

    /// How often a conversation came to this point.
    pub(crate) fn reached(&self, point: Point) -> usize {
        self.seen.lock().unwrap().reached.get(&point).copied().unwrap_or(0)
    }
}

/// None once the conversation is over.
fn converse(mut stream: TcpStream, number: usize, plan: &Plan, seen: &Mutex<Seen>) -> Option<()> {
    let mut lines = BufReader::new(stream.try_clone().ok()?);
    let mut reader = String::new();
    let at = |stream: &mut TcpStream, point: Point, reader: &str, usual: &str| -> Option<bool> {
        *seen.lock().unwrap().reached.entry(point).or_default() += 1;
        let mut say = |words: &str| stream.write_all(format!("{words}\r\n").as_bytes()).ok();
        match plan(point, number, reader) {
            Act::GoOn => say(usual).map(|()| true),
            Act::Say(words) => say(&words).map(|()| words.starts_with(['2', '3'])),
            Act::After(time) => {
                std::thread::sleep(time);
                say(usual).map(|()| true)
            }
            Act::Cut => None,
            Act::Stall => {
                // Until the other side is gone.
                let _ = std::io::copy(&mut stream.try_clone().ok()?, &mut std::io::sink());
                None
            }
        }
    };
    if !at(&mut stream, Point::Connected, "", "220 faulty.example.org ESMTP")? {
        return None;
    }
    loop {
        let mut line = String::new();
        if lines.read_line(&mut line).ok()? == 0 {
            return None;
        }
        let upper = line.to_uppercase();
        if upper.starts_with("EHLO") {
            at(&mut stream, Point::Greeted, "", "250-faulty.example.org")?;
            at(&mut stream, Point::Hello, "", "250 8BITMIME")?;
        } else if upper.starts_with("MAIL FROM") {
            at(&mut stream, Point::Sender, "", "250 fine")?;
        } else if upper.starts_with("RCPT TO") {
            reader = line.split(['<', '>']).nth(1).unwrap_or_default().to_string();
            at(&mut stream, Point::Reader, &reader, "250 fine")?;
        } else if upper.starts_with("DATA") {
            if !at(&mut stream, Point::Data, &reader, "354 go on")? {
                continue;
            }
            let mut id = String::new();
            for count in 0.. {
                let mut text = String::new();
                if lines.read_line(&mut text).ok()? == 0 {
                    return None;
                }
                if count == 3 {
                    *seen.lock().unwrap().reached.entry(Point::Text).or_default() += 1;
                    match plan(Point::Text, number, &reader) {
                        Act::GoOn => {}
                        Act::Stall => {
                            let _ = std::io::copy(&mut stream, &mut std::io::sink());
                            return None;
                        }
                        // What was sent and not read resets the connection, as a machine does that crashes.
                        _ => return None,
                    }
                }
                if let Some(value) = text.strip_prefix("Message-ID:") {
                    id = value.trim().to_string();
                }
                if text == ".\r\n" {
                    break;
                }
            }
            let refuses =
                matches!(plan(Point::Taken, number, &reader), Act::Say(words) if !words.starts_with('2'));
            if !refuses {
                seen.lock().unwrap().kept.push((id, reader.clone()));
            }
            at(&mut stream, Point::Taken, &reader, "250 kept")?;
        } else if upper.starts_with("QUIT") {
            at(&mut stream, Point::Goodbye, &reader, "221 bye")?;
            return None;
        } else {
            stream.write_all(b"500 what?\r\n").ok()?;
        }
    }
}
