//! Registration is closed: what is still open, and being told of the next programme.

use e2e::{Server, Visitor, eventually};

/// Between two editions: nothing is open.
const BETWEEN: &str = "2026-10-20T12:00:00Z";
const CLOSED: &str = "core-fundamentals-2023";

#[test]
fn whoever_is_late_is_told_of_the_next_programme_or_takes_that_back() {
    let server = Server::start_at(BETWEEN);
    let page = Visitor::new().width(360).arrive(&server, &format!("/en/{CLOSED}"));
    page.link("Tell me when the next programme opens").click();
    page.heading("Be told of the next programme");
    page.screenshot("tell-me-360");
    page.check_sound();
    page.button("Tell me").click();
    page.heading("There is a problem");
    page.field("E-mail address").fill("ola@example.org");
    page.reload();
    page.has_value("E-mail address", "ola@example.org");
    page.button("Tell me").click();
    page.see("Thank you. If this address can be written to");
    let kept = page.script("return JSON.stringify(sessionStorage)", serde_json::json!([])).to_string();
    assert!(!kept.contains("ola@example.org"), "{kept}");
    assert!(page.focused().text().contains("Thank you"), "what is said has the focus");
    page.screenshot("tell-me-sent-360");
    page.check_sound();

    let link = eventually(|| {
        let mails = server.mails();
        let mut links = mails.iter().flat_map(|mail| mail.lines());
        let link = links.find(|line| line.starts_with("http") && line.contains("/tell-me#"));
        let link = link.and_then(|link| link.find("/en/").map(|at| link[at..].to_owned()));
        link.ok_or_else(|| "no mail".to_owned())
    });
    let confirmed = || server.rows::<(i64,)>("SELECT confirmed_at IS NOT NULL FROM wishes");
    let page = Visitor::new().arrive(&server, &link);
    page.heading("Do you want to be told?");
    assert_eq!(confirmed(), [(0,)], "opening changes nothing");
    assert!(!page.path().contains('#'), "{}", page.path());
    page.screenshot("tell-me-ask");
    page.check_sound();
    page.button("Yes, tell me").click();
    page.heading("We will tell you");
    assert_eq!(confirmed(), [(1,)]);
    let page = Visitor::new().arrive(&server, &link);
    page.button("No, delete my address").click();
    page.heading("Your address is deleted");
    assert_eq!(confirmed(), []);
    let page = Visitor::new().arrive(&server, &link);
    page.button("Yes, tell me").click();
    page.see("This link does not work any more.");
}

#[test]
fn in_arabic_too() {
    let server = Server::start_at(BETWEEN);
    let page = Visitor::new().languages("ar").width(360).arrive(&server, &format!("/ar/{CLOSED}/tell-me"));
    page.field("عنوان البريد الإلكتروني").fill("ola@example.org");
    page.screenshot("tell-me-ar-360");
    page.check_sound();
    page.button("أخبروني").click();
    page.see("شكرًا");
}
