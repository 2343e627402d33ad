//! One element of a page, and what a person does with it.

use std::path::Path;

use serde_json::{Value, json};

use crate::driver::reference;
use crate::page::Page;
use crate::role::{Role, spoken};

/// Something on a page. It stays the same element; after the page was drawn anew it has to be found again.
#[derive(Clone)]
pub struct Element<'page> {
    page: &'page Page,
    id: String,
}

/// Keys that write nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    ArrowDown,
    ArrowUp,
    Backspace,
    Enter,
    Escape,
    Space,
    Tab,
}

impl Key {
    /// WebDriver's own code points for keys.
    fn code(self) -> &'static str {
        match self {
            Self::ArrowDown => "\u{e015}",
            Self::ArrowUp => "\u{e013}",
            Self::Backspace => "\u{e003}",
            Self::Enter => "\u{e007}",
            Self::Escape => "\u{e00c}",
            Self::Space => " ",
            Self::Tab => "\u{e004}",
        }
    }
}

impl<'page> Element<'page> {
    pub(crate) fn new(page: &'page Page, id: String) -> Self {
        Self { page, id }
    }

    // --- what a person does

    #[track_caller]
    pub fn click(&self) {
        self.command("click", json!({}));
    }

    /// Two presses as fast as a nervous finger makes them.
    #[track_caller]
    pub fn double_click(&self) {
        let point =
            json!({ "type": "pointerMove", "duration": 0, "origin": reference(&self.id), "x": 0, "y": 0 });
        let (down, up) =
            (json!({ "type": "pointerDown", "button": 0 }), json!({ "type": "pointerUp", "button": 0 }));
        let mouse = json!({ "type": "pointer", "id": "mouse", "actions": [point, down, up, down, up] });
        self.page.script("arguments[0].scrollIntoView({ block: 'center' })", json!([self.argument()]));
        self.page.command("/actions", json!({ "actions": [mouse] }));
    }

    /// Types into the element, after what is already there.
    #[track_caller]
    pub fn write(&self, text: &str) {
        self.command("value", json!({ "text": text }));
    }

    /// Replaces what is there.
    #[track_caller]
    pub fn fill(&self, text: &str) {
        self.command("clear", json!({}));
        self.write(text);
    }

    #[track_caller]
    pub fn press(&self, key: Key) {
        self.write(key.code());
    }

    /// Hands a file to a file field.
    #[track_caller]
    pub fn upload(&self, file: &Path) {
        let whole = file.canonicalize().unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        self.write(&whole.display().to_string());
    }

    /// Pastes as if copied elsewhere: plain text, and HTML where a program offers it as well.
    #[track_caller]
    pub fn paste(&self, text: &str, html: Option<&str>) {
        let unhandled = self.page.script(
            "const [target, text, html] = arguments; const data = new DataTransfer(); data.setData('text/plain', text);
             if (html) data.setData('text/html', html); target.focus();
             return target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));",
            json!([self.argument(), text, html]),
        );
        // A made-up event inserts nothing by itself, so what the page leaves to the browser is done here.
        if unhandled == true {
            self.page.script("document.execCommand('insertText', false, arguments[0])", json!([text]));
        }
    }

    /// Chooses an option of a list by its text.
    #[track_caller]
    pub fn choose(&self, option: &str) {
        self.find(Role::Option, option).click();
    }

    // --- what it is

    /// The one element inside this one with the role and name, as [`Page::find`].
    #[track_caller]
    pub fn find(&self, role: Role, name: &str) -> Element<'page> {
        self.page.find_inside(Some(&self.id), role, name)
    }

    /// The text that can be seen, blanks collapsed.
    #[track_caller]
    pub fn text(&self) -> String {
        spoken(self.ask("text").as_str().unwrap_or_default())
    }

    /// The name that a screen reader says.
    #[track_caller]
    pub fn name(&self) -> String {
        spoken(self.ask("computedlabel").as_str().unwrap_or_default())
    }

    /// The role that a screen reader says.
    #[track_caller]
    pub fn role(&self) -> String {
        self.ask("computedrole").as_str().unwrap_or_default().to_owned()
    }

    /// What is filled in or chosen.
    #[track_caller]
    pub fn value(&self) -> String {
        self.ask("property/value").as_str().unwrap_or_default().to_owned()
    }

    #[track_caller]
    pub fn is_checked(&self) -> bool {
        self.ask("property/checked") == true
    }

    #[track_caller]
    pub fn attribute(&self, name: &str) -> Option<String> {
        self.ask(&format!("attribute/{name}")).as_str().map(str::to_owned)
    }

    /// A computed style, for example `direction`.
    #[track_caller]
    pub fn style(&self, property: &str) -> String {
        self.ask(&format!("css/{property}")).as_str().unwrap_or_default().to_owned()
    }

    /// The element as an argument of [`Page::script`].
    pub fn argument(&self) -> Value {
        reference(&self.id)
    }

    #[track_caller]
    fn command(&self, what: &str, body: Value) -> Value {
        self.page.command(&format!("/element/{}/{what}", self.id), body)
    }

    #[track_caller]
    fn ask(&self, what: &str) -> Value {
        self.try_ask(what).unwrap_or_else(|| panic!("{what} of an element that is no longer there"))
    }

    /// None where the page has put another element in its place meanwhile.
    #[track_caller]
    pub(crate) fn try_ask(&self, what: &str) -> Option<Value> {
        match self.page.driver().get(&format!("/element/{}/{what}", self.id)) {
            Ok(answer) => Some(answer),
            Err(refused) if refused.code == "stale element reference" => None,
            Err(refused) => panic!("{what} of an element: {}: {}", refused.code, refused.message),
        }
    }
}
