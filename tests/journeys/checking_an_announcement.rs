//! Somebody holds what they have written against the clocks, without any script.

use e2e::{Server, Visitor};

#[test]
fn a_wrong_hour_is_found_before_it_is_sent() {
    let server = Server::start();
    let page = Visitor::new().without_script().width(360).arrive(&server, "/en/");
    page.link("Check times in a text").click();
    page.heading("Check your announcement");
    page.field("Your text").write("Wednesday 16 March 2022, 2pm Central European / 8am US Eastern");
    page.button("Check the times").click();
    page.see("“8am US Eastern” does not agree. At that moment it is 09:00 in New York, UTC-4.");
    page.see("You could write: Wednesday 16 March 2022: 14:00 in Brussels / 09:00 in New York");
    assert!(!page.path().contains("text="), "the text is not in the address");
}

#[test]
fn the_page_is_sound_in_both_directions() {
    let server = Server::start();
    for (language, text, button, wrong) in
        [("en", "Your text", "Check the times", "does not agree"), ("ar", "نصّك", "افحص الأوقات", "غير متفق")]
    {
        let page = Visitor::new().dark().arrive(&server, &format!("/{language}/check-times"));
        page.check_sound();
        page.field(text)
            .write("16 March 2022, 2pm CET / 8am ET. On 18 May 2021: 12PM EST, 17:00 UTC, 11am CST");
        page.button(button).click();
        page.see(wrong);
        page.check_sound();
        page.screenshot(&format!("check-times-{language}"));
    }
}
