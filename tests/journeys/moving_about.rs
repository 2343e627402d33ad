//! From page to page: the server writes each, and the app fetches the next one without leaving the document.

use e2e::{Server, Visitor};
use serde_json::json;

use crate::registering::PROGRAMME;

#[test]
fn the_next_page_has_its_title_and_the_focus_and_back_leads_to_where_one_was() {
    let server = Server::start();
    let page = Visitor::new().width(360).arrive(&server, &format!("/en/{PROGRAMME}"));
    page.select("#app[data-ready]");
    page.script("globalThis.sameDocument = true", json!([]));
    let link = page.link("My group has registered me");
    link.click();
    page.heading("Times");
    page.has_focus("Times");
    assert!(page.title().starts_with("Times, Berlin"), "{}", page.title());
    page.is_at(|path| path.starts_with(&format!("/en/{PROGRAMME}/schedule?zone=Europe/Berlin")));
    assert_eq!(page.script("return scrollY", json!([])), 0);
    let current = page.select(".site-header__pages [aria-current=page]");
    assert_eq!(current.text(), "Times");

    page.back();
    page.heading("The Core Fundamentals 2027");
    page.has_focus("My group has registered me");
    let scrolled = page.script("return scrollY", json!([])).as_f64().unwrap_or_default();
    assert!(scrolled > 500.0, "the view is where it was, not at {scrolled}");
    assert_eq!(page.script("return globalThis.sameDocument", json!([])), true, "one document all along");
    page.check_sound();
}

#[test]
fn a_page_that_cannot_be_fetched_is_opened_by_the_browser() {
    let mut server = Server::start();
    let page = Visitor::new().arrive(&server, &format!("/en/{PROGRAMME}"));
    page.select("#app[data-ready]");
    server.stop();
    page.link("See all times").click();
    server.resume();
    page.is_at(|path| path.contains("/schedule"));
}
