//! The document this app runs in.

use std::time::Duration;

use domain::api::PageData;
use domain::to_read::PageToRead;
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Document;

/// What the server wrote into the page for the app.
pub fn data_block() -> Option<PageData> {
    wire::read(&data_text(&document())?)
}

/// As much of it as a page that is read needs; also of a page that was fetched.
pub fn data_to_read(document: &Document) -> Option<PageData> {
    wire::read::<PageToRead>(&data_text(document)?).map(PageData::from)
}

fn data_text(document: &Document) -> Option<String> {
    document.get_element_by_id("page-data")?.text_content()
}

/// A page's HTML as a document that nobody sees. No script in it runs.
pub fn parse(html: &str) -> Option<Document> {
    let parser = web_sys::DomParser::new().ok()?;
    parser.parse_from_string(html, web_sys::SupportedType::TextHtml).ok()
}

/// Milliseconds since the page was opened, by the monotonic clock.
pub fn elapsed_ms() -> i64 {
    window().performance().map_or(0.0, |performance| performance.now()) as i64
}

/// Ends after `duration`.
pub async fn wait(duration: Duration) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        let ms = i32::try_from(duration.as_millis()).unwrap_or(i32::MAX);
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms);
    });
    let _ = JsFuture::from(promise).await;
}

/// Sets the document's title: the first thing that a screen reader says of a page.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Scheme and host: `https://example.org`.
pub fn origin() -> String {
    window().location().origin().unwrap_or_default()
}

pub fn path() -> String {
    window().location().pathname().unwrap_or_default()
}

/// `?zone=…`, or nothing.
pub fn query() -> String {
    window().location().search().unwrap_or_default()
}

/// The fragment, without its `#`.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default().trim_start_matches('#').to_string()
}

/// Takes the fragment out of the address bar and the history entry: it may hold a secret.
pub fn scrub_fragment() {
    let location = window().location();
    let (Ok(path), Ok(query), Ok(history)) = (location.pathname(), location.search(), window().history())
    else {
        return;
    };
    // The state is kept: the router reads its own from there.
    let state = history.state().unwrap_or(wasm_bindgen::JsValue::NULL);
    let _ = history.replace_state_with_url(&state, "", Some(&format!("{path}{query}")));
}

/// Adds a history entry of the same address, so that Back stays on this page.
pub fn add_history_entry() {
    let (Ok(history), address) = (window().history(), format!("{}{}", path(), query())) else { return };
    let state = history.state().unwrap_or(wasm_bindgen::JsValue::NULL);
    let _ = history.push_state_with_url(&state, "", Some(&address));
}

/// Puts a query into the address bar without a new history entry: `?zone=…` can then be copied and shared.
pub fn replace_query(query: &str) {
    let location = window().location();
    let (Ok(path), Ok(history)) = (location.pathname(), window().history()) else { return };
    let state = history.state().unwrap_or(wasm_bindgen::JsValue::NULL);
    let _ = history.replace_state_with_url(&state, "", Some(&format!("{path}{query}")));
}

/// A new history entry: the address bar shows `address`, and the document stays.
pub fn push(address: &str) {
    if let Ok(history) = window().history() {
        let _ = history.push_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(address));
    }
}

/// Opens an address as a new page.
pub fn open(address: &str) {
    let _ = window().location().set_href(address);
}

pub fn reload() {
    let _ = window().location().reload();
}

pub fn print() {
    let _ = window().print();
}

pub fn is_online() -> bool {
    window().navigator().on_line()
}

/// The `id` of the element that has the focus.
pub fn focused_id() -> Option<String> {
    document().active_element().map(|element| element.id()).filter(|id| !id.is_empty())
}

pub fn element(id: &str) -> Option<web_sys::HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// What is chosen in the list with this id.
pub fn chosen(id: &str) -> Option<String> {
    Some(element(id)?.dyn_into::<web_sys::HtmlSelectElement>().ok()?.value())
}

/// Every element that a CSS selector finds, in the page's order.
pub fn all(selector: &str) -> Vec<web_sys::HtmlElement> {
    let Ok(found) = document().query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
}
