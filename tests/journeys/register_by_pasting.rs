//! A contact copies cells from a spreadsheet and pastes them.

use e2e::{Role, Server, Visitor};

use crate::registering::{cells, from_the_list_to_the_end, groups, paste, up_to_the_list};

#[test]
fn a_group_of_twelve_is_registered_from_pasted_cells() {
    let server = Server::start();
    let page = up_to_the_list(&server, Visitor::new().width(360));
    paste(&page, &cells(12).replace("person4@example.org", "person4@gmial.com"));
    page.see("12 rows: 11 ready, 1 to look at");
    page.screenshot("roster-pasted-360");
    page.check_sound();
    from_the_list_to_the_end(&page);
    page.button("Send").click();
    page.heading("Your group is registered");
    assert_eq!(groups(&server), 1);
    let kept = page.script("return JSON.stringify(sessionStorage)", serde_json::json!([]));
    assert!(!kept.to_string().contains("person4"), "not even what looked mistyped stays in the tab: {kept}");
}

#[test]
fn nine_people_are_told_that_one_more_is_needed_and_nothing_is_lost() {
    let server = Server::start();
    let page = up_to_the_list(&server, Visitor::new());
    page.back();
    page.heading("Your organisation");
    page.has_focus("Continue to the list of participants");
    page.forward();
    page.heading("List of participants");
    page.find(Role::Radio, "Copy and paste").click();
    page.button("Read this list").click();
    page.see("Give us your list first");
    page.has_focus("Paste your list");
    paste(&page, &cells(9));
    page.see("9 of 10: 1 more");
    page.button("Continue to the facilitators").click();
    page.see("There is a problem");
    page.see("9 of 10: add 1 more person.");
    page.button("Add a person").click();
    page.see("1 line is empty: it counts as nobody");
    page.reload();
    page.see("9 of 10: 1 more");
    assert_eq!(page.field("E-mail, Person 9").value(), "person9@example.org", "nothing is lost");
    assert_eq!(groups(&server), 0);
}
