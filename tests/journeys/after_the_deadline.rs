//! Registration closes while a registration is being filled in, and the page is loaded again: what was typed can be taken
//! away or deleted, and whoever comes late is told what is left, by the clock of their own place.

use e2e::{Role, Server, Visitor};

use crate::registering::{PROGRAMME, cells, paste, up_to_the_list};

const BEFORE: &str = "2027-02-23T12:00:00Z";
const AFTER: &str = "2027-02-25T12:00:00Z";

#[test]
fn a_draft_that_came_too_late_can_be_downloaded_and_deleted() {
    let mut server = Server::start_at(BEFORE);
    let page = up_to_the_list(&server, Visitor::new());
    paste(&page, &cells(12));
    page.button("Continue to the facilitators");
    server.stop();
    server.resume_at(AFTER);

    page.reload();
    page.heading("Registration is closed");
    page.see("It has been closed since Wednesday 24 February, 06:00, Berlin time.");
    page.link("I want to facilitate");
    page.see("For your own group: until Thursday 4 March, 06:00, Berlin time");
    page.heading("What you typed is still in this tab");
    page.check_sound();
    page.screenshot("draft-after-the-deadline");
    page.button("Download my list").click();
    let list = std::fs::read_to_string(page.downloaded(".csv")).expect("the list can be read");
    assert!(list.contains("person12@example.org"), "{list}");

    page.button("Delete what I typed").click();
    page.see("This cannot be undone");
    page.button("Yes, delete").click();
    page.see_no("What you typed is still in this tab");
    page.reload();
    page.heading("Registration is closed");
    page.see_no("What you typed is still in this tab");
}

#[test]
fn a_page_that_waits_for_registration_to_open_opens_by_itself() {
    let server = Server::start_at("2026-11-01T03:59:50Z");
    let page = Visitor::new().arrive(&server, &format!("/en/{PROGRAMME}/register/contact"));
    page.heading("Your contact details");
}

#[test]
fn a_deadline_that_passes_while_somebody_offers_to_facilitate_leaves_them_their_answers() {
    // Sign-up for a mixed group ends at the end of 16 February in New York.
    let mut server = Server::start_at("2027-02-17T04:59:30Z");
    let page = Visitor::new().width(360).arrive(&server, &format!("/en/{PROGRAMME}/facilitate/role"));
    page.find(Role::Radio, "A mixed group").click();
    page.button("Continue").click();
    page.heading("Your experience");
    page.find(Role::Radio, "The Core Fundamentals, 2023").click();
    page.see(
        "Sign-up for this has been closed since Wednesday 17 February, 06:00, Berlin time; you were still",
    );
    page.screenshot("facilitate-deadline-360");
    page.check_sound();
    page.button("Download my answers").click();
    let answers = std::fs::read_to_string(page.downloaded(".txt")).expect("the answers can be read");
    assert!(answers.contains("The Core Fundamentals, 2023"), "{answers}");
    assert!(!answers.contains(['\u{2068}', '\u{2069}']), "{answers}");

    // Then the other role closes too, and with it the whole way in.
    server.stop();
    server.resume_at("2027-03-05T12:00:00Z");
    page.reload();
    page.heading("What you typed is still in this tab");
    page.screenshot("facilitate-closed-360");
    page.check_sound();
    page.button("Download my answers");
    page.button("Delete what I typed").click();
    page.button("Cancel").click();
    page.button("Delete what I typed").click();
    page.button("Yes, delete").click();
    page.see("Everything you typed has been deleted from this device.");
    page.reload();
    page.heading("Sign-up for facilitators is closed");
    page.see_no("What you typed is still in this tab");
}
