//! A server that runs for one test, and requests to it.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

pub(crate) const PROGRAMME: &str = "core-fundamentals-2027";
/// In the middle of the registration of 2027.
pub(crate) const OPEN: &str = "2027-02-01T12:00:00Z";

/// A running server; it ends with this value, and so does its folder.
pub(crate) struct Running {
    child: Child,
    pub(crate) url: String,
    folder: Arc<tempfile::TempDir>,
    agent: ureq::Agent,
    /// What it has logged, where that is not the tests' own output.
    log: Option<std::thread::JoinHandle<String>>,
}

/// An answer, read to its end.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: ureq::http::HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("no JSON: {}", self.text()))
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(crate) fn header(&self, name: &str) -> String {
        self.headers.get(name).map(|value| value.to_str().unwrap().to_string()).unwrap_or_default()
    }

    /// The code of a problem.
    #[track_caller]
    pub(crate) fn code(&self) -> String {
        assert_eq!(self.header("content-type"), "application/problem+json", "{}", self.text());
        let problem = self.json();
        assert_eq!(problem["status"], self.status, "{problem}");
        problem["code"].as_str().unwrap().to_string()
    }

    /// The codes of a problem's issues.
    pub(crate) fn issues(&self) -> Vec<String> {
        let problem = self.json();
        let issues = problem["issues"].as_array().cloned().unwrap_or_default();
        issues.iter().map(|issue| issue["code"].as_str().unwrap().to_string()).collect()
    }
}

/// The program under test, away from the settings of whoever runs the tests.
pub(crate) fn muster() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_muster"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("MUSTER_") || name == "RUST_LOG") {
        command.env_remove(name);
    }
    command
}

/// Runs a command of the program to its end.
pub(crate) fn run(arguments: &[&str]) -> Output {
    muster().args(arguments).output().unwrap()
}

impl Running {
    pub(crate) fn start(now: &str) -> Running {
        Running::start_in(Arc::new(tempfile::tempdir().unwrap()), now, &[], "warn", Stdio::inherit())
    }

    pub(crate) fn start_with(now: &str, flags: &[&str]) -> Running {
        Running::start_in(Arc::new(tempfile::tempdir().unwrap()), now, flags, "warn", Stdio::inherit())
    }

    pub(crate) fn start_with_environment(now: &str, flags: &[&str], environment: &[(&str, &str)]) -> Running {
        let folder = Arc::new(tempfile::tempdir().unwrap());
        let mut command = muster();
        command.envs(environment.iter().copied());
        Running::spawn(&mut command, folder, now, flags, "warn", Stdio::inherit())
    }

    /// With a log that `stop` returns: of warnings and errors alone.
    pub(crate) fn start_watched(now: &str) -> Running {
        Running::start_in(Arc::new(tempfile::tempdir().unwrap()), now, &[], "warn", Stdio::piped())
    }

    /// With a log as talkative as can be, to be read by `stop`.
    pub(crate) fn start_talkative(now: &str, flags: &[&str]) -> Running {
        Running::start_in(Arc::new(tempfile::tempdir().unwrap()), now, flags, "trace", Stdio::piped())
    }

    /// Started by another program, as one that watches it.
    pub(crate) fn start_as(command: &mut Command, folder: Arc<tempfile::TempDir>, now: &str) -> Running {
        Running::spawn(command, folder, now, &[], "warn", Stdio::inherit())
    }

    fn start_in(
        folder: Arc<tempfile::TempDir>,
        now: &str,
        flags: &[&str],
        log: &str,
        stderr: Stdio,
    ) -> Running {
        Running::spawn(&mut muster(), folder, now, flags, log, stderr)
    }

    fn spawn(
        command: &mut Command,
        folder: Arc<tempfile::TempDir>,
        now: &str,
        flags: &[&str],
        log: &str,
        stderr: Stdio,
    ) -> Running {
        let mut child = command
            .args(["serve", "--listen", "127.0.0.1:0", "--now", now, "--data"])
            .arg(folder.path().join("data"))
            // Tests come from one address and have one contact; those about limits set their own.
            .env("MUSTER_REGISTRATIONS_PER_NETWORK", "0")
            .env("MUSTER_MAILS_PER_ADDRESS", "0")
            .args(flags)
            .env("RUST_LOG", log)
            .stdout(Stdio::piped())
            .stderr(stderr)
            .spawn()
            .unwrap();
        let mut line = String::new();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        stdout.read_line(&mut line).unwrap();
        let url = line.trim().strip_prefix("Muster listens on ").expect("the server says where it listens");
        let url = url.trim_end_matches('/').to_string();
        // The rest is read too, so that the server never waits for us.
        std::thread::spawn(move || std::io::copy(&mut stdout, &mut std::io::sink()));
        // Read as it comes: a server whose log nobody takes waits for ever.
        let log = child.stderr.take().map(|mut stderr| {
            std::thread::spawn(move || {
                let mut log = String::new();
                stderr.read_to_string(&mut log).unwrap();
                log
            })
        });
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_global(Some(Duration::from_secs(60)))
            .build()
            .into();
        Running { child, url, folder, agent, log }
    }

    /// Ends the server at once, as a power cut would, and starts another on the same data.
    pub(crate) fn kill_and_restart(mut self, now: &str) -> Running {
        self.kill();
        Running::start_in(Arc::clone(&self.folder), now, &[], "warn", Stdio::inherit())
    }

    /// The same with something done to the data in between.
    pub(crate) fn while_stopped(mut self, now: &str, change: impl FnOnce()) -> Running {
        self.kill();
        change();
        Running::start_in(Arc::clone(&self.folder), now, &[], "warn", Stdio::inherit())
    }

    /// Ends the server and starts another on the same data with these flags.
    pub(crate) fn restart_with(mut self, now: &str, flags: &[&str]) -> Running {
        self.kill();
        Running::start_in(Arc::clone(&self.folder), now, flags, "warn", Stdio::inherit())
    }

    /// Asks the server to stop, and starts another on the same data, at another time.
    pub(crate) fn moved_to(mut self, now: &str, flags: &[&str]) -> Running {
        assert!(Command::new("kill").arg(self.id().to_string()).status().unwrap().success());
        assert!(self.child.wait().unwrap().success(), "a server that is told to stop ends well");
        Running::start_in(Arc::clone(&self.folder), now, flags, "warn", Stdio::inherit())
    }

    pub(crate) fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// Asks the server to stop, and returns its log once it has.
    pub(crate) fn stop(mut self) -> String {
        let stopped = Command::new("kill").arg(self.id().to_string()).status().unwrap();
        assert!(stopped.success());
        let log = self.log.take().unwrap().join().unwrap();
        assert!(self.child.wait().unwrap().success(), "a server that is told to stop ends well");
        log
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.get_with(path, &[])
    }

    pub(crate) fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = self.agent.get(format!("{}{path}", self.url));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        answer(request.call().unwrap())
    }

    pub(crate) fn delete(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = self.agent.delete(format!("{}{path}", self.url));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        answer(request.call().unwrap())
    }

    pub(crate) fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        self.try_send(method, path, headers, body).unwrap()
    }

    /// None if the connection broke.
    pub(crate) fn try_send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Option<Answer> {
        try_send(&self.agent, &format!("{}{path}", self.url), method, headers, body)
    }

    pub(crate) fn agent(&self) -> ureq::Agent {
        self.agent.clone()
    }

    pub(crate) fn post_json(&self, path: &str, headers: &[(&str, &str)], body: &Value) -> Answer {
        let mut all = vec![("content-type", "application/json")];
        all.extend_from_slice(headers);
        self.send("POST", path, &all, body.to_string().as_bytes())
    }

    pub(crate) fn put_json(&self, path: &str, headers: &[(&str, &str)], body: &Value) -> Answer {
        let mut all = vec![("content-type", "application/json")];
        all.extend_from_slice(headers);
        self.send("PUT", path, &all, body.to_string().as_bytes())
    }

    pub(crate) fn register(&self, key: &str, group: &Value) -> Answer {
        self.post_json(&groups(PROGRAMME), &[("idempotency-key", key)], group)
    }

    /// Registers a group that has nothing wrong.
    #[track_caller]
    pub(crate) fn registered(&self, group: &Value) -> Registered {
        let answer = self.register(&key(), group);
        assert_eq!(answer.status, 201, "{}", answer.text());
        Registered::of(&answer.json())
    }

    /// The mail to this address, once it is written.
    #[track_caller]
    pub(crate) fn mail_to(&self, address: &str) -> String {
        let header = format!("To: {address}");
        crate::mail_server::until(&header, || {
            mails_in(&self.data().join("mail")).into_iter().find(|mail| mail.contains(&header))
        })
    }

    /// The mails written so far, once there are `count` of them.
    #[track_caller]
    pub(crate) fn mails(&self, count: usize) -> Vec<String> {
        let until = Instant::now() + Duration::from_secs(10);
        loop {
            let mails = mails_in(&self.data().join("mail"));
            if mails.len() >= count {
                return mails;
            }
            assert!(Instant::now() < until, "{} mails instead of {count}", mails.len());
            std::thread::sleep(Duration::from_millis(30));
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub(crate) fn try_send(
    agent: &ureq::Agent,
    url: &str,
    method: &str,
    headers: &[(&str, &str)],
    body: &[u8],
) -> Option<Answer> {
    let mut request = match method {
        "PUT" => agent.put(url),
        _ => agent.post(url),
    };
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let mut response = request.send(body).ok()?;
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let body = response.body_mut().read_to_vec().ok()?;
    Some(Answer { status, headers, body })
}

fn answer(mut response: ureq::http::Response<ureq::Body>) -> Answer {
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    Answer { status, headers, body: response.body_mut().read_to_vec().unwrap() }
}

fn mails_in(folder: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "eml"))
        .collect();
    paths.sort();
    paths.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

/// What the answer to a registration says.
#[derive(Clone, Debug)]
pub(crate) struct Registered {
    pub(crate) reference: String,
    pub(crate) secret: String,
}

impl Registered {
    #[track_caller]
    pub(crate) fn of(created: &Value) -> Registered {
        let url = created["manage_url"].as_str().unwrap();
        let (_, code) = url.split_once('#').unwrap();
        let (reference, secret) = code.split_once('.').unwrap();
        assert_eq!(created["reference"], reference);
        Registered { reference: reference.to_string(), secret: secret.to_string() }
    }

    pub(crate) fn path(&self) -> String {
        format!("/api/v1/groups/{}", self.reference)
    }

    pub(crate) fn bearer(&self) -> String {
        format!("Bearer {}", self.secret)
    }
}

pub(crate) fn groups(slug: &str) -> String {
    format!("/api/v1/programmes/{slug}/groups")
}

/// An Idempotency-Key that no other call of any test has.
pub(crate) fn key() -> String {
    use std::sync::atomic::{AtomicU64, Ordering};
    static COUNT: AtomicU64 = AtomicU64::new(0);
    format!("test-{:08}-{:032x}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed))
}

/// A group of `people` that may be registered.
pub(crate) fn group_of(people: usize) -> Value {
    let roster: Vec<Value> = (0..people)
        .map(|n| json!({ "name": format!("Person {n}"), "email": format!("person{n}@example.org"), "zone": "Europe/Berlin" }))
        .collect();
    json!({
        "contact": { "name": "Ana García", "email": "ana@example.org", "language": "en", "zone": "Europe/Berlin" },
        "organisation": { "name": "Local 12", "country": "DE", "track": "A", "purpose": "a contract" },
        "roster": roster,
        "facilitators": [{ "name": "Person 0", "email": "person0@example.org" }],
        "gathering": false,
        "consent": true,
    })
}

/// A folder with the open programme's file, changed: its text goes in and comes out.
pub(crate) fn programmes_with(change: impl Fn(&str) -> String) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../programmes/core-fundamentals-2027.toml");
    let text = fs::read_to_string(shipped).unwrap();
    fs::write(folder.path().join("core-fundamentals-2027.toml"), change(&text)).unwrap();
    folder
}
