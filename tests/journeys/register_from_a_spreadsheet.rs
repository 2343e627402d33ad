//! A contact registers with the spreadsheet that is already there: its first sheet is something else, its heading is on
//! row 4, and one address is wrong.

use std::path::Path;

use e2e::{Role, Server, Visitor};

use crate::registering::{EMAIL, from_the_list_to_the_end, groups, up_to_the_list};

#[test]
fn a_group_of_twelve_is_registered_from_its_spreadsheet_and_opened_again_with_its_link() {
    let server = Server::start();
    let page = up_to_the_list(&server, Visitor::new());
    page.field("Choose a file")
        .upload(&Path::new(env!("CARGO_MANIFEST_DIR")).join("files/twelve-members.xlsx"));
    page.see("12 rows: 11 ready, 0 to look at, 1 to fix, 0 left out");
    page.screenshot("roster-to-fix");
    page.check_sound();
    page.field("E-mail, Dora Okafor").fill("dora.okafor@example.org");
    page.see("12 rows: 12 ready");
    from_the_list_to_the_end(&page);
    page.see("12 people will be registered.");
    page.see("12 rows: 12 ready");
    page.see("Track A (Tuesday 18:00–20:00): 8 and Track B (Wednesday 02:00–04:00): 4");
    page.see("Berlin: 12");
    page.see("English: 12");
    page.check_sound();
    page.button("Send").click();

    page.heading("Your group is registered");
    page.screenshot("done");
    page.check_sound();
    let kept = page.script("return JSON.stringify(sessionStorage)", serde_json::json!([]));
    let kept = kept.as_str().unwrap_or_default();
    assert!(!kept.contains("dora.okafor"), "no member stays in the tab: {kept}");
    let message = page.field("A message to forward").value();
    assert!(message.contains("/join/") && message.contains("18:00, Berlin time"), "{message}");
    let calendar = page.link("Download a calendar file").attribute("href").unwrap_or_default();
    assert!(calendar.ends_with("calendar.ics?lang=en&track=A&for=contact"), "{calendar}");
    page.link("Add to Google Calendar");
    let link = page.link("Open your group").attribute("href").expect("a link has an address");

    assert_eq!(groups(&server), 1);
    let people = server.rows::<(String,)>("SELECT email FROM members ORDER BY email");
    assert_eq!(people.len(), 12);
    assert!(people.contains(&("dora.okafor@example.org".to_owned(),)), "the corrected address is stored");
    let mail = server.mails().into_iter().find(|mail| mail.contains(EMAIL));
    assert!(mail.is_some(), "the link was also written to the contact");

    let later = Visitor::new().arrive(&server, &link);
    later.heading("Tenants and nurses");
    later.see("12 people");
    later.see("Dora Okafor");
    assert!(later.all(Role::Alert, "").iter().all(|alert| alert.text().is_empty()), "nothing went wrong");
    later.screenshot("manage");
    later.check_sound();
}
