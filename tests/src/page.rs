//! One open page, in a browser of its own.

use std::path::PathBuf;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::driver::{Driver, Refused, element_id, reference};
use crate::element::Element;
use crate::role::{CANDIDATES, Role, spoken};
use crate::visitor::Browser;
use crate::wait::eventually;

/// A page that a visitor looks at. Dropping it closes the browser; a failing journey leaves a picture in
/// `target/screenshots/failed-….png` first.
pub struct Page {
    driver: Driver,
    browser: Browser,
    server_url: String,
    // Deleted after the driver has closed the browser that writes there: fields are dropped in this order.
    profile: TempDir,
}

impl Page {
    pub(crate) fn new(driver: Driver, browser: Browser, server_url: String, profile: TempDir) -> Self {
        Self { driver, browser, server_url, profile }
    }

    // --- where

    /// Opens a path of the server, as typed into the address bar.
    #[track_caller]
    pub fn goto(&self, path: &str) {
        let url = if path.contains("://") { path.to_owned() } else { format!("{}{path}", self.server_url) };
        self.command("/url", json!({ "url": url }));
    }

    #[track_caller]
    pub fn reload(&self) {
        self.command("/refresh", json!({}));
    }

    #[track_caller]
    pub fn back(&self) {
        self.command("/back", json!({}));
    }

    #[track_caller]
    pub fn forward(&self) {
        self.command("/forward", json!({}));
    }

    /// The address without the server: `/en/?zone=…#…`.
    #[track_caller]
    pub fn path(&self) -> String {
        let url = self.ask("/url");
        url.strip_prefix(&self.server_url).unwrap_or(&url).to_owned()
    }

    /// Waits until the address is one that `is_meant` says yes to: what is pressed leads there in its own time.
    #[track_caller]
    pub fn is_at(&self, is_meant: impl Fn(&str) -> bool) {
        eventually(|| {
            let path = self.path();
            if is_meant(&path) { Ok(()) } else { Err(format!("the address is {path}")) }
        });
    }

    #[track_caller]
    pub fn title(&self) -> String {
        self.ask("/title")
    }

    // --- what can be seen

    /// The text that can be seen, blanks collapsed.
    #[track_caller]
    pub fn text(&self) -> String {
        spoken(self.script("return document.body.innerText", json!([])).as_str().unwrap_or_default())
    }

    /// Waits until `text` can be seen.
    #[track_caller]
    pub fn see(&self, text: &str) {
        let wanted = spoken(text);
        eventually(|| {
            let seen = self.text();
            if seen.contains(&wanted) {
                Ok(())
            } else {
                Err(self.complaint(&format!("“{text}” is not to be seen"), &seen))
            }
        });
    }

    /// Waits until `text` can no longer be seen.
    #[track_caller]
    pub fn see_no(&self, text: &str) {
        let unwanted = spoken(text);
        eventually(|| {
            let seen = self.text();
            if seen.contains(&unwanted) {
                Err(self.complaint(&format!("“{text}” is still to be seen"), &seen))
            } else {
                Ok(())
            }
        });
    }

    /// Waits for the one visible element with this role and accessible name; if none is called exactly so, for the one
    /// whose name contains it. Fails when there are several.
    #[track_caller]
    pub fn find(&self, role: Role, name: &str) -> Element<'_> {
        self.find_inside(None, role, name)
    }

    #[track_caller]
    pub fn button(&self, name: &str) -> Element<'_> {
        self.find(Role::Button, name)
    }

    #[track_caller]
    pub fn field(&self, label: &str) -> Element<'_> {
        self.find(Role::Field, label)
    }

    #[track_caller]
    pub fn heading(&self, name: &str) -> Element<'_> {
        self.find(Role::Heading, name)
    }

    #[track_caller]
    pub fn link(&self, name: &str) -> Element<'_> {
        self.find(Role::Link, name)
    }

    /// All visible elements with this role whose name contains `name`, at this moment.
    #[track_caller]
    pub fn all(&self, role: Role, name: &str) -> Vec<Element<'_>> {
        self.named(None, role, name)
            .unwrap_or_else(|refused| self.fail(&refused))
            .into_iter()
            .map(|(id, _)| Element::new(self, id))
            .collect()
    }

    /// Waits for the first element that a CSS selector finds: for what has neither role nor name.
    #[track_caller]
    pub fn select(&self, selector: &str) -> Element<'_> {
        eventually(|| {
            let found = self.driver.post("/element", json!({ "using": "css selector", "value": selector }));
            let id = found.ok().and_then(|element| element_id(&element));
            id.map(|id| Element::new(self, id))
                .ok_or_else(|| self.complaint(&format!("nothing matches {selector}"), &self.text()))
        })
    }

    /// The element that has the focus.
    #[track_caller]
    pub fn focused(&self) -> Element<'_> {
        let active = self.driver.get("/element/active").unwrap_or_else(|refused| self.fail(&refused));
        Element::new(self, element_id(&active).expect("the driver answers an element"))
    }

    /// Waits until the focus is on an element that is called `name`: a page moves it once it is laid out.
    #[track_caller]
    pub fn has_focus(&self, name: &str) {
        let wanted = spoken(name);
        eventually(|| {
            let name = self.focused().try_ask("computedlabel").unwrap_or_default();
            match spoken(name.as_str().unwrap_or_default()) {
                name if name == wanted => Ok(()),
                name => Err(format!("the focus is on “{name}”, not on “{wanted}”")),
            }
        });
    }

    /// Waits until the field that is called `name` has this value, also where the page builds it anew meanwhile.
    #[track_caller]
    pub fn has_value(&self, name: &str, value: &str) {
        eventually(|| {
            let found = self.field(name).try_ask("property/value").unwrap_or_default();
            match found.as_str().unwrap_or_default() {
                found if found == value => Ok(()),
                found => Err(format!("“{name}” is “{found}”, not “{value}”")),
            }
        });
    }

    // --- the device

    /// Makes the page `width` CSS pixels wide.
    #[track_caller]
    pub fn set_width(&self, width: u32) {
        match self.browser {
            Browser::Chromium => self.tools(
                "Emulation.setDeviceMetricsOverride",
                json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false }),
            ),
            Browser::Firefox => {
                self.command("/window/rect", json!({ "width": width.max(500), "height": 900 }))
            }
        };
    }

    /// Cuts the browser off from the network, or connects it again. Chromium only.
    #[track_caller]
    pub fn set_offline(&self, offline: bool) {
        let (latency, unlimited) = (0, -1);
        self.tools("Network.enable", json!({}));
        self.tools(
            "Network.emulateNetworkConditions",
            json!({ "offline": offline, "latency": latency, "downloadThroughput": unlimited, "uploadThroughput": unlimited }),
        );
    }

    /// A cheap phone on a bad line: so many milliseconds on the way there and back, so many kbit a second, and a quarter
    /// of this machine's speed. Chromium only.
    #[track_caller]
    pub fn set_line(&self, latency_ms: f64, kbit_per_second: f64) {
        let bytes_per_second = kbit_per_second * 1000.0 / 8.0;
        let line = json!({
            "offline": false, "latency": latency_ms, "downloadThroughput": bytes_per_second, "uploadThroughput": bytes_per_second,
        });
        self.tools("Network.emulateNetworkConditions", line);
        self.tools("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }));
    }

    /// Waits for a file that the page gave the visitor, by the end of its name, and takes it from the folder of downloads.
    #[track_caller]
    pub fn downloaded(&self, ending: &str) -> PathBuf {
        let folder = downloads(&self.profile);
        eventually(|| {
            let names = std::fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.path());
            let whole = |file: &PathBuf| file.to_string_lossy().ends_with(ending);
            let file = names.into_iter().find(whole).ok_or_else(|| format!("no {ending} has arrived"))?;
            // A browser makes an empty one first, which keeps the name free.
            if file.metadata().map_or(0, |about| about.len()) == 0 {
                return Err(format!("{} is empty", file.display()));
            }
            let taken = self.profile.path().join(file.file_name().expect("a file has a name"));
            std::fs::rename(&file, &taken).map_err(|error| error.to_string())?;
            Ok(taken)
        })
    }

    /// How many sheets of A4 the page is when printed. Chromium only.
    #[track_caller]
    pub fn printed_pages(&self) -> usize {
        let a4 = json!({ "paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": true });
        let printed = self.tools("Page.printToPDF", a4);
        let pdf = STANDARD.decode(printed["data"].as_str().unwrap_or_default()).expect("a PDF in base64");
        let pdf = String::from_utf8_lossy(&pdf);
        pdf.matches("/Type /Page").count() - pdf.matches("/Type /Pages").count()
    }

    /// Shows the page as it comes out of a printer. Chromium only.
    #[track_caller]
    pub fn show_as_printed(&self) {
        self.tools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    }

    /// Runs a script in each page opened from now on, before the page's own. Chromium only.
    #[track_caller]
    pub fn before_each_page(&self, script: &str) {
        self.tools("Page.enable", json!({}));
        self.tools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
    }

    // --- proof

    /// Saves the whole page, not only what fits the window, as `target/screenshots/{name}.png`.
    #[track_caller]
    pub fn screenshot(&self, name: &str) -> PathBuf {
        self.picture(name).unwrap_or_else(|complaint| panic!("no screenshot {name}: {complaint}"))
    }

    /// What axe-core finds wrong with the page as it is now, one line a rule. Empty: nothing.
    #[track_caller]
    pub fn axe(&self) -> Vec<String> {
        crate::axe::violations(self)
    }

    /// Errors on the browser's console since the last call, among them what the security policy refused. Firefox's
    /// driver hands out no console, so there it is always empty.
    #[track_caller]
    pub fn console_errors(&self) -> Vec<String> {
        if self.browser == Browser::Firefox {
            return Vec::new();
        }
        let log = self
            .driver
            .post("/se/log", json!({ "type": "browser" }))
            .unwrap_or_else(|refused| self.fail(&refused));
        let entries = log.as_array().map(Vec::as_slice).unwrap_or_default();
        let severe = entries.iter().filter(|entry| entry["level"] == "SEVERE");
        severe.map(|entry| entry["message"].as_str().unwrap_or_default().to_owned()).collect()
    }

    /// Fails if axe-core or the console has anything to say.
    #[track_caller]
    pub fn check_sound(&self) {
        let faults: Vec<String> = self.axe().into_iter().chain(self.console_errors()).collect();
        assert!(faults.is_empty(), "on {}:\n{}", self.path(), faults.join("\n"));
    }

    /// Runs the body of a JavaScript function in the page; `arguments` is an array, elements by [`Element::argument`].
    #[track_caller]
    pub fn script(&self, body: &str, arguments: Value) -> Value {
        self.command("/execute/sync", json!({ "script": body, "args": arguments }))
    }

    /// Like [`Page::script`], but the value is what the body hands to its last argument, a function.
    #[track_caller]
    pub fn script_later(&self, body: &str, arguments: Value) -> Value {
        self.command("/execute/async", json!({ "script": body, "args": arguments }))
    }

    // --- inside

    pub(crate) fn driver(&self) -> &Driver {
        &self.driver
    }

    #[track_caller]
    pub(crate) fn find_inside(&self, scope: Option<&str>, role: Role, name: &str) -> Element<'_> {
        let wanted = spoken(name);
        let id = eventually(|| {
            let found = self.named(scope, role, name).map_err(|refused| refused.message)?;
            let exact: Vec<_> = found.iter().filter(|(_, label)| *label == wanted).collect();
            let chosen = if exact.is_empty() { found.iter().collect() } else { exact };
            match chosen.as_slice() {
                [(id, _)] => Ok(id.clone()),
                [] => Err(self.complaint(&format!("no {role:?} is called “{name}”"), &self.text())),
                several => {
                    let labels: Vec<&str> = several.iter().map(|(_, label)| label.as_str()).collect();
                    Err(self.complaint(
                        &format!("several are a {role:?} called “{name}”: {labels:?}"),
                        &self.text(),
                    ))
                }
            }
        });
        Element::new(self, id)
    }

    /// Ids and accessible names of the visible elements of a role whose name contains `name`.
    fn named(&self, scope: Option<&str>, role: Role, name: &str) -> Result<Vec<(String, String)>, Refused> {
        let wanted = spoken(name);
        let bare: String = wanted.split_whitespace().collect();
        let arguments = json!([role.selector(), bare, scope.map(reference)]);
        let found = self.driver.post("/execute/sync", json!({ "script": CANDIDATES, "args": arguments }))?;
        let mut named = Vec::new();
        for id in found.as_array().into_iter().flatten().filter_map(element_id) {
            let label = spoken(
                self.driver.get(&format!("/element/{id}/computedlabel"))?.as_str().unwrap_or_default(),
            );
            if label.contains(&wanted) {
                named.push((id, label));
            }
        }
        Ok(named)
    }

    #[track_caller]
    pub(crate) fn command(&self, path: &str, body: Value) -> Value {
        self.driver.post(path, body).unwrap_or_else(|refused| self.fail(&refused))
    }

    #[track_caller]
    pub(crate) fn tools(&self, command: &str, params: Value) -> Value {
        self.driver.developer_tools(command, params).unwrap_or_else(|refused| self.fail(&refused))
    }

    #[track_caller]
    fn ask(&self, path: &str) -> String {
        let answer = self.driver.get(path).unwrap_or_else(|refused| self.fail(&refused));
        answer.as_str().unwrap_or_default().to_owned()
    }

    #[track_caller]
    fn fail(&self, refused: &Refused) -> ! {
        panic!("the browser refused, {}: {}", refused.code, refused.message)
    }

    fn complaint(&self, what: &str, seen: &str) -> String {
        let url = self.driver.get("/url").unwrap_or_default();
        let seen: String = seen.chars().take(3000).collect();
        format!("{what}\non {url}, where one sees:\n{seen}")
    }

    fn picture(&self, name: &str) -> Result<PathBuf, String> {
        let data = match self.browser {
            Browser::Chromium => self
                .driver
                .developer_tools(
                    "Page.captureScreenshot",
                    json!({ "captureBeyondViewport": true, "format": "png" }),
                )
                .map(|mut answer| answer["data"].take()),
            Browser::Firefox => self.driver.get("/moz/screenshot/full"),
        };
        let data = data.map_err(|refused| refused.message)?;
        let bytes = STANDARD.decode(data.as_str().unwrap_or_default()).map_err(|error| error.to_string())?;
        let folder = crate::target_folder().join("screenshots");
        let file = folder.join(format!("{name}.png"));
        std::fs::create_dir_all(folder)
            .and_then(|()| std::fs::write(&file, bytes))
            .map_err(|error| error.to_string())?;
        Ok(file)
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let journey = std::thread::current().name().unwrap_or("journey").replace("::", "-");
            match self.picture(&format!("failed-{journey}")) {
                Ok(file) => eprintln!("what could be seen: {}", file.display()),
                Err(complaint) => eprintln!("no picture of the failure: {complaint}"),
            }
        }
    }
}

/// Where files go that a page gives the visitor.
pub(crate) fn downloads(profile: &TempDir) -> PathBuf {
    profile.path().join("downloads")
}
