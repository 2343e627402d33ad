//! On a narrow phone, and with large letters, nothing has to be scrolled sideways: not the pages that are read, nor a
//! registration with long addresses, nor the group's own page.

use e2e::{Page, Role, Server, Visitor};
use serde_json::json;

use crate::registering::{PROGRAMME, cells, from_the_list_to_the_end, paste};

const LONG_EMAIL: &str = "maria.fernandez.y.garcia@sindicato-de-inquilinas.example.org";

/// As WCAG 1.4.12 asks, beside letters of the usual size.
const WIDE_SPACING: &str = "document.documentElement.style.fontSize = '';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
        p { margin-block-end: 2em !important }`);
    document.adoptedStyleSheets = [sheet];
    return null";
/// Texts of which a part cannot be seen.
const CUT_OFF: &str = "return [...document.querySelectorAll('main *, header *, footer *')].filter((e) => {
        const style = getComputedStyle(e);
        const hides = ['hidden', 'clip'].includes(style.overflowX) || ['hidden', 'clip'].includes(style.overflowY);
        return hides && e.innerText && e.clientWidth > 1 && !e.closest('.visually-hidden, textarea, select')
            && (e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1);
    }).map((e) => `${e.tagName} ${e.className}`)";

/// What is wider than the screen outside the tables that scroll by themselves.
#[track_caller]
fn fits(page: &Page, step: &str) {
    let wide = page.script(
        "const wide = [...document.querySelectorAll('main *, header *, footer *')].filter((e) => {
             const box = e.getBoundingClientRect();
             return box.width > 1 && (box.right > innerWidth + 1 || box.left < -1)
                 && !e.closest('.table-region, .visually-hidden');
         }).map((e) => `${e.tagName} ${e.className}`);
         return document.documentElement.scrollWidth > innerWidth ? ['the page', ...wide] : []",
        json!([]),
    );
    assert_eq!(wide, json!([]), "{step} at {} is wider than the screen", page.path());
}

#[test]
fn with_letters_of_twice_the_size_no_page_scrolls_sideways() {
    let server = Server::start();
    let page = Visitor::new().width(320).arrive(&server, "/en/");
    for language in ["en", "ar"] {
        for path in ["", "/schedule", "/register/contact", "/facilitate/role", "/manage"] {
            page.goto(&format!("/{language}/{PROGRAMME}{path}"));
            fits(&page, "as it comes");
            page.script("document.documentElement.style.fontSize = '200%'; return null", json!([]));
            fits(&page, "with large letters");
            if path.is_empty() || path == "/schedule" {
                page.script(WIDE_SPACING, json!([]));
                fits(&page, "with wide spacing");
                assert_eq!(page.script(CUT_OFF, json!([])), json!([]), "{language}{path} cuts something off");
            }
        }
    }
}

#[test]
fn a_long_address_widens_no_step_of_a_registration() {
    let server = Server::start();
    let page = Visitor::new().width(320).arrive(&server, &format!("/en/{PROGRAMME}/register/contact"));
    page.field("Full name").fill("María Fernández y García");
    page.field("E-mail address").fill(LONG_EMAIL);
    page.button("Continue to your organisation").click();
    page.field("Name of your organisation or group").fill("Inquilinas");
    page.field("Country").fill("spai");
    page.find(Role::Option, "Spain").click();
    page.find(e2e::Role::Radio, "Track A").click();
    fits(&page, "the organisation");
    page.button("Continue to the list of participants").click();
    page.find(e2e::Role::Radio, "A file").click();
    page.see("drop");
    fits(&page, "a file");
    paste(&page, &cells(12));
    page.see("12");
    fits(&page, "the list");
    from_the_list_to_the_end(&page);
    page.heading("Check and send");
    fits(&page, "the review");
    page.button("Send").click();
    page.heading("Your group is registered");
    fits(&page, "what was sent");
    page.link("Open your group").click();
    page.see(LONG_EMAIL);
    fits(&page, "the group's page");
}

#[test]
fn the_way_in_stands_whole_on_a_phones_first_screen() {
    let server = Server::start();
    for language in ["en", "ar"] {
        let page = Visitor::new().width(360).arrive(&server, &format!("/{language}/{PROGRAMME}"));
        let bottom = page.script(
            "return Math.ceil(document.querySelector('#register').getBoundingClientRect().bottom)",
            json!([]),
        );
        assert!(bottom.as_i64().is_some_and(|bottom| bottom <= 640), "{language}: it ends at {bottom}");
    }
}
