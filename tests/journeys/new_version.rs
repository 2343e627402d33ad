//! A page that loads slowly, and one that is still open when the server is updated.

use e2e::{Page, Role, Server, Visitor};
use serde_json::json;

use crate::registering::{PROGRAMME, cells, from_the_list_to_the_end, groups, paste, up_to_the_list};

/// From now on every answer seems to come from a server of another build.
fn is_updated(page: &Page) {
    page.script(
        "const real = fetch;
         globalThis.fetch = async (...all) => {
           const answer = await real(...all);
           const headers = new Headers(answer.headers);
           headers.set('muster-build', '0000000000000000');
           return new Response(await answer.arrayBuffer(), { status: answer.status, headers });
         }",
        json!([]),
    );
}

#[test]
fn an_old_tab_hears_of_the_update_and_registers_without_losing_a_word() {
    let mut server = Server::start();
    let page = up_to_the_list(&server, Visitor::new());
    paste(&page, &cells(10));
    page.see("10 rows: 10 ready");
    server.stop();
    server.resume();
    is_updated(&page);
    // The tab comes back from the background.
    page.script("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))", json!([]));
    page.see("There is a new version of this page.");
    page.see("10 rows: 10 ready");
    page.button("Reload").click();
    page.see_no("There is a new version of this page.");
    page.see("10 rows: 10 ready");
    from_the_list_to_the_end(&page);
    // Who does not reload registers all the same.
    is_updated(&page);
    page.button("Send").click();
    page.heading("Your group is registered");
    assert_eq!(groups(&server), 1);
    let workers = page.script_later(
        "const done = arguments[arguments.length - 1];
         navigator.serviceWorker.getRegistrations().then(all => done(all.length))",
        json!([]),
    );
    assert_eq!(workers, 0, "no service worker keeps an old version alive");
}

/// As on a line so slow that the app never gets through.
const NEVER_COMES: &str = "globalThis.fetch = () => new Promise(() => {})";
/// As on a line that breaks.
const IS_LOST: &str = "globalThis.fetch = () => Promise.reject(new TypeError('gone'))";
const SWITCH_ON: &str = "JavaScript and WebAssembly. Switch them on";

#[test]
fn old_tabs_of_a_facilitator_and_of_a_group_hear_of_the_update_too() {
    let server = Server::start();
    let page = Visitor::new().arrive(&server, &format!("/en/{PROGRAMME}/facilitate/role"));
    for (path, heading) in [
        ("facilitate/role", "Whose group will you facilitate?"),
        ("facilitate/manage", "Your facilitating"),
        ("manage", "Open your group"),
    ] {
        page.goto(&format!("/en/{PROGRAMME}/{path}"));
        page.heading(heading);
        page.see_no("There is a new version of this page.");
        is_updated(&page);
        page.script("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))", json!([]));
        page.see("There is a new version of this page.");
    }
}

#[test]
fn a_form_that_is_slow_to_come_says_so_and_then_offers_ways_on() {
    let server = Server::start();
    let page = Visitor::new().arrive(&server, "/healthz");
    page.before_each_page(NEVER_COMES);
    page.goto(&format!("/en/{PROGRAMME}/register/contact"));
    page.heading("Register a group");
    let after = |seconds: u32| {
        let set = "document.getAnimations().forEach(all => { all.currentTime = arguments[0] * 1000 })";
        page.script(set, json!([seconds]));
    };
    after(1);
    page.see_no("Still loading the form");
    after(6);
    page.see("Still loading the form");
    page.see_no("The form is taking long to load");
    after(21);
    page.see("The form is taking long to load. Reload the page, or ask us:");
    page.find(Role::Link, "Reload");
    // Nothing is missing in this browser.
    page.see_no(SWITCH_ON);

    // There a link would lose the secret behind the #.
    page.goto(&format!("/en/{PROGRAMME}/manage"));
    after(21);
    page.see("The form is taking long to load");
    assert!(page.all(Role::Link, "Reload").is_empty());
}

#[test]
fn a_form_that_is_lost_on_its_way_says_so_at_once() {
    let server = Server::start();
    let page = Visitor::new().arrive(&server, "/healthz");
    page.before_each_page(IS_LOST);
    page.goto(&format!("/en/{PROGRAMME}/register/contact"));
    page.see("The form could not be loaded. Reload the page, or ask us:");
    page.find(Role::Link, "Reload");
    page.see_no(SWITCH_ON);
    page.see_no("Still loading");
}
