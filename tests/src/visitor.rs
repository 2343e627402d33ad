//! A visitor: which browser, where in the world, which languages, how wide, how dark.

use std::path::PathBuf;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::driver::Driver;
use crate::page::Page;
use crate::server::Server;

/// Somebody about to open a page. Unless told otherwise: in Berlin, with an English browser 1280 pixels wide.
#[derive(Clone, Debug)]
pub struct Visitor {
    zone: String,
    languages: String,
    width: u32,
    dark: bool,
    engine: Engine,
    switches: Vec<String>,
}

/// What of a page's programs the browser runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Engine {
    All,
    /// As in iOS Lockdown Mode and in Tor Browser set to "Safer".
    NoWasm,
    NoScript,
}

/// Which browser the journeys run in: `MUSTER_BROWSER`, `chromium` unless set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Browser {
    Chromium,
    Firefox,
}

impl Browser {
    fn chosen() -> Self {
        match std::env::var("MUSTER_BROWSER").as_deref() {
            Ok("chromium" | "") | Err(_) => Self::Chromium,
            Ok("firefox") => Self::Firefox,
            Ok(other) => panic!("MUSTER_BROWSER={other}: it is chromium or firefox"),
        }
    }
}

impl Visitor {
    #[expect(clippy::new_without_default, reason = "Visitor::new().zone(…) is how a journey begins")]
    pub fn new() -> Self {
        let (zone, languages) = ("Europe/Berlin".to_owned(), "en".to_owned());
        Self { zone, languages, width: 1280, dark: false, engine: Engine::All, switches: Vec::new() }
    }

    /// The time zone that the device is set to, an IANA name.
    pub fn zone(mut self, zone: &str) -> Self {
        self.zone = zone.to_owned();
        self
    }

    /// The languages that the browser asks for, best first: `ar,en`.
    pub fn languages(mut self, languages: &str) -> Self {
        self.languages = languages.to_owned();
        self
    }

    /// The page's width in CSS pixels. Firefox makes no window narrower than 500.
    pub fn width(mut self, width: u32) -> Self {
        self.width = width;
        self
    }

    /// The device is set to dark colours.
    pub fn dark(mut self) -> Self {
        self.dark = true;
        self
    }

    /// The browser runs scripts but no WebAssembly.
    pub fn without_wasm(mut self) -> Self {
        self.engine = Engine::NoWasm;
        self
    }

    /// The browser runs no script at all.
    pub fn without_script(mut self) -> Self {
        self.engine = Engine::NoScript;
        self
    }

    /// One more switch for Chromium, for example `--force-prefers-reduced-motion`. Firefox ignores it.
    pub fn switch(mut self, switch: &str) -> Self {
        self.switches.push(switch.to_owned());
        self
    }

    /// Opens a browser of its own and in it `path` of `server`.
    #[track_caller]
    pub fn arrive(self, server: &Server, path: &str) -> Page {
        let browser = Browser::chosen();
        let profile = tempfile::Builder::new()
            .prefix("muster-browser-")
            .tempdir()
            .expect("a temporary folder can be made");
        let (program, capabilities) = match browser {
            Browser::Chromium => ("chromedriver", self.chromium(&profile)),
            Browser::Firefox => ("geckodriver", self.firefox(&profile)),
        };
        let driver = Driver::start(program, &self.zone, capabilities);
        let page = Page::new(driver, browser, server.url(""), profile);
        page.set_width(self.width);
        if self.engine == Engine::NoScript && browser == Browser::Chromium {
            page.tools("Emulation.setScriptExecutionDisabled", json!({ "value": true }));
        }
        page.goto(path);
        page
    }

    fn chromium(&self, profile: &TempDir) -> Value {
        let mut arguments: Vec<String> = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-proxy-server",
            "--hide-scrollbars",
        ]
        .map(str::to_owned)
        .into();
        arguments.push(format!("--user-data-dir={}", profile.path().display()));
        arguments.push(format!("--window-size={},900", self.width.max(500)));
        arguments.extend(self.switches.iter().cloned());
        if self.engine == Engine::NoWasm {
            // WebAssembly needs the compiler that this takes away.
            arguments.push("--js-flags=--jitless".to_owned());
        }
        if self.dark {
            arguments.push("--blink-settings=preferredColorScheme=0".to_owned());
        }
        let mut options = json!({
            "args": arguments,
            "prefs": {
                "intl.accept_languages": self.languages,
                "intl.selected_languages": self.languages,
                "download.default_directory": crate::page::downloads(profile),
            },
        });
        // Debian's driver finds Debian's Chromium by name; elsewhere the driver knows where Chrome lives.
        if let Some(program) = std::env::var_os("CHROME").map(PathBuf::from).or_else(|| in_path("chromium")) {
            options["binary"] = json!(program);
        }
        json!({ "browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": { "browser": "ALL" } })
    }

    fn firefox(&self, profile: &TempDir) -> Value {
        let mut options = json!({
            "args": ["-headless"],
            "prefs": {
                "intl.accept_languages": self.languages,
                "ui.systemUsesDarkTheme": i32::from(self.dark),
                "javascript.enabled": self.engine != Engine::NoScript,
                "javascript.options.wasm": self.engine == Engine::All,
                "network.proxy.type": 0,
                "browser.download.folderList": 2,
                "browser.download.dir": crate::page::downloads(profile),
            },
        });
        if let Some(program) = in_path("firefox").or_else(|| in_path("firefox-esr")) {
            options["binary"] = json!(program);
        }
        json!({ "browserName": "firefox", "moz:firefoxOptions": options })
    }
}

fn in_path(program: &str) -> Option<PathBuf> {
    std::env::split_paths(&std::env::var_os("PATH")?)
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}
