//! From page to page: the server writes each, and the app fetches the next one without leaving the document.

use e2e::{Key, Server, Visitor};
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

/// What has the focus: its place among all that can have it, whether that can be seen, and what it is.
const FOCUSED: &str = "const e = document.activeElement;
    const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex=\"0\"]')]
        .filter((e) => e.checkVisibility({ visibilityProperty: true }));
    const style = getComputedStyle(e);
    const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    const box = e.getClientRects()[0];
    const there = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const isSeen = ring && there !== null && (e === there || e.contains(there) || there.contains(e));
    return [all.indexOf(e), all.length, isSeen, `${e.tagName} ${e.id} ${e.textContent.slice(0, 40)}`]";

#[test]
fn everything_is_reached_by_keyboard_in_its_order_and_the_focus_is_always_seen() {
    let server = Server::start();
    for (path, width) in [("", 360), ("/schedule?with=Asia/Tokyo", 1280)] {
        let page = Visitor::new().width(width).arrive(&server, &format!("/en/{PROGRAMME}{path}"));
        page.select("#app[data-ready]");
        let mut next = 0;
        loop {
            page.focused().press(Key::Tab);
            // What comes into view with the focus takes a moment.
            let all = e2e::eventually(|| {
                let focused = page.script(FOCUSED, json!([]));
                let what = &focused[3];
                if focused[0] != next {
                    return Err(format!("{what} comes out of turn at {path}: {focused}"));
                }
                let is_seen = focused[2] == true;
                if is_seen {
                    Ok(focused[1].clone())
                } else {
                    Err(format!("the focus on {what} cannot be seen"))
                }
            });
            next += 1;
            if all == next {
                break;
            }
        }
        assert!(next > 20, "{path} has {next} places to stop at");
    }
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
