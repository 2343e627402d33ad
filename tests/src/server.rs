//! The real binary, on a free port and a data folder of its own.

use std::fs::File;
use std::net::TcpListener;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::{Duration, Instant};

use sqlx::sqlite::{SqliteConnectOptions, SqliteRow};
use sqlx::{ConnectOptions, FromRow};
use tempfile::TempDir;

use crate::wait::eventually;

/// When the journeys happen unless told otherwise: registration for the 2027 programme is open.
const NOW: &str = "2026-11-25T12:00:00Z";

/// A running `muster serve`. Dropping it ends it and deletes its data.
pub struct Server {
    folder: TempDir,
    port: u16,
    now: String,
    flags: Vec<String>,
    process: Option<Child>,
    agent: ureq::Agent,
}

/// An answer over HTTP.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: u16,
    /// Names in lower case.
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Answer {
    /// The first header with this name, in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

fn new_folder() -> TempDir {
    tempfile::Builder::new().prefix("muster-journey-").tempdir().expect("a temporary folder can be made")
}

impl Server {
    /// Starts `target/release/muster`, or what `MUSTER_BIN` names, on 25 November 2026 at noon, and waits until it is well.
    #[track_caller]
    pub fn start() -> Self {
        Self::start_at(NOW)
    }

    /// The same with another clock, RFC 3339.
    #[track_caller]
    pub fn start_at(now: &str) -> Self {
        Self::start_in(new_folder(), now, &[])
    }

    /// The same with more flags.
    #[track_caller]
    pub fn start_with(flags: &[&str]) -> Self {
        Self::start_in(new_folder(), NOW, flags)
    }

    /// The same with the 2027 programme's file changed: its text goes in and comes out.
    #[track_caller]
    pub fn start_with_programme(now: &str, change: impl FnOnce(&str) -> String) -> Self {
        let folder = new_folder();
        let file = "core-fundamentals-2027.toml";
        let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../programmes").join(file);
        let text = std::fs::read_to_string(shipped).expect("the shipped file is there");
        let programmes = folder.path().join("programmes");
        std::fs::create_dir(&programmes).expect("a folder can be made");
        std::fs::write(programmes.join(file), change(&text)).expect("a file can be written");
        // The server reads its settings from where it is started.
        std::fs::write(folder.path().join("muster.toml"), "programmes = \"programmes\"\n")
            .expect("a file can be written");
        Self::start_in(folder, now, &[])
    }

    #[track_caller]
    fn start_in(folder: TempDir, now: &str, flags: &[&str]) -> Self {
        let agent = ureq::Agent::config_builder()
            .proxy(None)
            .http_status_as_error(false)
            .max_redirects(0)
            // Every client of a load keeps its connection.
            .max_idle_connections(64)
            .max_idle_connections_per_host(64)
            .timeout_global(Some(Duration::from_secs(30)))
            .build()
            .into();
        let mut server = Self {
            folder,
            port: free_port(),
            now: now.to_owned(),
            flags: flags.iter().map(|flag| (*flag).to_owned()).collect(),
            process: None,
            agent,
        };
        server.resume();
        server
    }

    /// Starts it again on the same address and data with another clock, RFC 3339.
    #[track_caller]
    pub fn resume_at(&mut self, now: &str) {
        now.clone_into(&mut self.now);
        self.resume();
    }

    /// Starts it again on the same address and data.
    #[track_caller]
    pub fn resume(&mut self) {
        assert!(self.process.is_none(), "the server is already running");
        let program = program();
        let log =
            File::options().create(true).append(true).open(self.log_file()).expect("the log can be written");
        let errors = log.try_clone().expect("a file can be had twice");
        let mut command = Command::new(&program);
        // Only the flags decide: a developer's own settings must not.
        for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("MUSTER_"))
        {
            command.env_remove(name);
        }
        let child = command
            .arg("serve")
            .args(["--listen", &format!("127.0.0.1:{}", self.port)])
            .args(["--public-url", &self.url("")])
            .arg("--data")
            .arg(self.data())
            .args(["--now", &self.now])
            // All visitors of a journey come from one address.
            .args(["--registrations-per-network", "0", "--registrations-per-hour", "0"])
            .args(&self.flags)
            .current_dir(self.folder.path())
            .env_remove("DATABASE_URL")
            .stdin(Stdio::null())
            .stdout(Stdio::from(log))
            .stderr(Stdio::from(errors))
            .spawn()
            .unwrap_or_else(|error| panic!("{}: {error}: run script/build", program.display()));
        self.process = Some(child);
        eventually(|| {
            if let Some(status) = self.process.as_mut().and_then(|child| child.try_wait().ok().flatten()) {
                panic!("muster ended at once ({status}):\n{}", self.log());
            }
            match self.agent.get(self.url("/healthz")).call() {
                Ok(answer) if answer.status() == 200 => Ok(()),
                Ok(answer) => Err(format!("/healthz answers {}", answer.status())),
                Err(error) => Err(format!("/healthz: {error}\n{}", self.log())),
            }
        });
    }

    /// Changes the 2027 programme's file of a server that was started with one of its own: its text goes in and comes out.
    #[track_caller]
    pub fn change_programme(&self, change: impl FnOnce(&str) -> String) {
        let path = self.folder.path().join("programmes/core-fundamentals-2027.toml");
        let text = std::fs::read_to_string(&path).expect("the server has a programme of its own");
        std::fs::write(path, change(&text)).expect("a file can be written");
    }

    /// Asks it to end, as an operator does, and waits until it has.
    #[track_caller]
    pub fn stop(&mut self) {
        let mut child = self.process.take().expect("the server is running");
        Command::new("kill").arg(child.id().to_string()).status().expect("the program kill is there");
        let start = Instant::now();
        while child.try_wait().expect("a child can be asked").is_none() {
            if start.elapsed() > Duration::from_secs(15) {
                child.kill().ok();
                panic!("muster did not stop when asked to:\n{}", self.log());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Ends it as a power cut does: no warning, no last words.
    pub fn kill(&mut self) {
        if let Some(mut child) = self.process.take() {
            child.kill().ok();
            child.wait().ok();
        }
    }

    /// `http://127.0.0.1:…` and the path.
    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// Fetches a path without a browser; redirects are answers, not followed.
    #[track_caller]
    pub fn get(&self, path: &str) -> Answer {
        read(self.agent.get(self.url(path)).call())
    }

    /// Posts JSON with more headers, for example an `Idempotency-Key`.
    #[track_caller]
    pub fn post(&self, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let request = self.agent.post(self.url(path)).header("content-type", "application/json");
        let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
        read(request.send(body))
    }

    /// Runs another command of the same binary on the same clock, for example `schedule --zone …`, and answers what it
    /// printed. Fails if the command does.
    #[track_caller]
    pub fn command(&self, arguments: &[&str]) -> String {
        let output = Command::new(program()).args(arguments).output().expect("the binary can be run");
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("the output is UTF-8")
    }

    /// The data folder.
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// Reads rows from the database, without changing anything, beside the running server.
    #[track_caller]
    pub fn rows<T>(&self, sql: &'static str) -> Vec<T>
    where
        T: for<'row> FromRow<'row, SqliteRow> + Send + Unpin,
    {
        let file = files(&self.data(), &["db", "sqlite", "sqlite3"])
            .pop()
            .expect("the data folder holds a database");
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime can be made");
        runtime.block_on(async {
            let mut connection = SqliteConnectOptions::new()
                .filename(&file)
                .read_only(true)
                .connect()
                .await
                .expect("the database opens");
            sqlx::query_as(sql)
                .fetch_all(&mut connection)
                .await
                .unwrap_or_else(|error| panic!("{sql}: {error}"))
        })
    }

    /// The mails sent so far, whole, in the order of their file names.
    pub fn mails(&self) -> Vec<String> {
        let read = |file: &PathBuf| std::fs::read_to_string(file).unwrap_or_default();
        files(&self.data(), &["eml"]).iter().map(read).collect()
    }

    /// What the server has logged.
    pub fn log(&self) -> String {
        std::fs::read_to_string(self.log_file()).unwrap_or_default()
    }

    fn log_file(&self) -> PathBuf {
        self.folder.path().join("server.log")
    }
}

/// Ports that systems give to no outgoing connection: a server that was stopped must come back on its own, and browsers open
/// many connections meanwhile.
const PORTS: Range<u16> = 15_000..30_000;

/// A port that is free, another one each time.
fn free_port() -> u16 {
    static TAKEN: AtomicU16 = AtomicU16::new(0);
    // Other programs of tests begin elsewhere.
    let first = std::process::id() as u16;
    let count = PORTS.end - PORTS.start;
    let next = || PORTS.start + first.wrapping_add(TAKEN.fetch_add(1, Ordering::Relaxed)) % count;
    (0..count)
        .map(|_| next())
        .find(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok())
        .expect("a port is free")
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
        if std::thread::panicking() {
            let log = self.log();
            let lines: Vec<&str> = log.lines().collect();
            eprintln!("the server's last words:\n{}", lines[lines.len().saturating_sub(30)..].join("\n"));
        }
    }
}

fn program() -> PathBuf {
    std::env::var_os("MUSTER_BIN")
        .map_or_else(|| crate::target_folder().join("release/muster"), PathBuf::from)
}

/// All files below `folder` with one of the endings, in the order of their paths.
fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path, endings));
        } else if path
            .extension()
            .and_then(|ending| ending.to_str())
            .is_some_and(|ending| endings.contains(&ending))
        {
            found.push(path);
        }
    }
    found.sort();
    found
}

#[track_caller]
fn read(answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Answer {
    let mut answer = answer.unwrap_or_else(|error| panic!("no answer: {error}"));
    let text = |value: &ureq::http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    let headers =
        answer.headers().iter().map(|(name, value)| (name.as_str().to_owned(), text(value))).collect();
    let body = answer.body_mut().read_to_string().unwrap_or_else(|error| panic!("no body: {error}"));
    Answer { status: answer.status().as_u16(), headers, body }
}
