//! Somebody opens the address for the first time.

use e2e::{Server, Visitor};

#[test]
fn the_server_says_that_it_is_well() {
    let server = Server::start();
    assert_eq!(server.get("/healthz").status, 200);
}

#[test]
fn the_first_page_has_one_heading_a_language_and_no_fault() {
    let server = Server::start();
    let page = Visitor::new().arrive(&server, "/en/");
    let heading = page.select("h1");
    assert!(!heading.text().is_empty(), "the heading says something");
    assert_eq!(page.select("html").attribute("lang").as_deref(), Some("en"));
    assert_eq!(page.select("html").attribute("dir").as_deref(), Some("ltr"));
    assert!(!page.title().is_empty(), "the tab has a title");
    page.screenshot("first-page");
    page.check_sound();
}
