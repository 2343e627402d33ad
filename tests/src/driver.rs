//! WebDriver: the driver's process, and its protocol as far as the journeys use it.
//!
//! Written out because it is small: every command is one request with JSON in and out, and a client that blocks lets a
//! failure name the journey's line. Source: W3C WebDriver, and ChromeDriver's own commands under `goog/` and `se/`.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use serde_json::{Value, json};

/// The key under which WebDriver hands out elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// So long the body of a script may take to answer, in milliseconds: longer than what it waits for itself.
const SCRIPT_MS: u32 = 90_000;

/// A command that the driver refused.
#[derive(Debug)]
pub(crate) struct Refused {
    /// WebDriver's code, for example `stale element reference`.
    pub(crate) code: String,
    pub(crate) message: String,
}

/// A running driver with one session, which is one browser. Both end when it is dropped.
pub(crate) struct Driver {
    process: Child,
    agent: ureq::Agent,
    session_url: String,
}

impl Driver {
    /// Starts `program` with `zone` as the device's time zone, and a session with `capabilities`.
    #[track_caller]
    pub(crate) fn start(program: &str, zone: &str, mut capabilities: Value) -> Self {
        capabilities["timeouts"] = json!({ "script": SCRIPT_MS });
        // A driver of its own for each browser: the time zone is handed down to the browser by the environment.
        let mut process = Command::new(program)
            .arg("--port=0")
            .env("TZ", zone)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{program} does not start ({error}): run script/setup test"));
        let lines = process.stdout.take().expect("stdout is piped above");
        let (tell, port) = mpsc::channel();
        // The thread reads on to the end, so that the driver never waits for a full pipe.
        std::thread::spawn(move || {
            for line in BufReader::new(lines).lines().map_while(Result::ok) {
                if let Some(port) = port_in(&line) {
                    tell.send(port).ok();
                }
            }
        });
        let port = match port.recv_timeout(Duration::from_secs(90)) {
            Ok(port) => port,
            Err(_) => {
                process.kill().ok();
                panic!("{program} did not say on which port it listens");
            }
        };
        // A proxy that the environment names is for the outside world.
        let agent = ureq::Agent::config_builder()
            .proxy(None)
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(120)))
            .build()
            .into();
        let mut driver = Self { process, agent, session_url: format!("http://127.0.0.1:{port}/session") };
        let session = driver
            .post("", json!({ "capabilities": { "alwaysMatch": capabilities } }))
            .unwrap_or_else(|refused| panic!("no browser: {}", refused.message));
        let id = session["sessionId"].as_str().expect("a new session has an id");
        driver.session_url = format!("{}/{id}", driver.session_url);
        driver
    }

    pub(crate) fn get(&self, path: &str) -> Result<Value, Refused> {
        read(self.agent.get(format!("{}{path}", self.session_url)).call())
    }

    pub(crate) fn post(&self, path: &str, body: Value) -> Result<Value, Refused> {
        let request = self.agent.post(format!("{}{path}", self.session_url));
        read(request.header("content-type", "application/json; charset=utf-8").send(body.to_string()))
    }

    /// One of ChromeDriver's commands to the browser's developer tools.
    pub(crate) fn developer_tools(&self, command: &str, params: Value) -> Result<Value, Refused> {
        self.post("/goog/cdp/execute", json!({ "cmd": command, "params": params }))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Deleting the session ends the browser; ending the driver alone would leave it behind.
        self.agent.delete(&self.session_url).call().ok();
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

/// An element as WebDriver writes it in arguments.
pub(crate) fn reference(id: &str) -> Value {
    json!({ ELEMENT: id })
}

/// The id of an element in an answer.
pub(crate) fn element_id(value: &Value) -> Option<String> {
    value[ELEMENT].as_str().map(str::to_owned)
}

fn read(answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Result<Value, Refused> {
    let lost = |message: String| Refused { code: "no answer".to_owned(), message };
    let mut answer = answer.map_err(|error| lost(error.to_string()))?;
    // A screenshot of a long page is more than the default limit of 10 MB allows.
    let text = answer.body_mut().with_config().limit(200_000_000).read_to_string();
    let text = text.map_err(|error| lost(error.to_string()))?;
    let mut body: Value = serde_json::from_str(&text).map_err(|error| lost(format!("{error}: {text}")))?;
    let value = body["value"].take();
    if answer.status().is_success() {
        return Ok(value);
    }
    let field = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
    Err(Refused { code: field("error"), message: field("message") })
}

/// ChromeDriver: `… started successfully on port 1234.`; geckodriver: `… Listening on 127.0.0.1:1234`.
fn port_in(line: &str) -> Option<u16> {
    let after =
        line.split_once("successfully on port ").or_else(|| line.split_once("Listening on 127.0.0.1:"))?.1;
    after.trim_end_matches('.').trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::port_in;

    #[test]
    fn the_port_is_read_from_what_each_driver_says() {
        assert_eq!(port_in("ChromeDriver was started successfully on port 41234."), Some(41234));
        assert_eq!(port_in("1764\tgeckodriver\tINFO\tListening on 127.0.0.1:4444"), Some(4444));
        assert_eq!(port_in("Starting ChromeDriver 156 on port 0"), None);
    }
}
