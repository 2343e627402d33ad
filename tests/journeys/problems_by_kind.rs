//! A contact puts many rows right at once: by kind of problem, by word, by pasting, by filter, and by the keyboard alone.

use e2e::{Key, Page, Role, Server, Visitor, eventually};

use crate::registering::{cells, paste, up_to_the_list};

#[track_caller]
fn list(server: &Server) -> Page {
    up_to_the_list(server, Visitor::new())
}

#[track_caller]
fn focus_comes_to(page: &Page, name: &str) {
    eventually(|| match page.focused().name() {
        focused if focused.contains(name) => Ok(()),
        other => Err(format!("the focus is on {other}")),
    });
}

#[test]
fn twelve_addresses_that_stand_twice_are_left_out_with_one_press_and_taken_back_with_another() {
    let server = Server::start();
    let page = list(&server);
    let twice: Vec<String> =
        (1..=12).map(|i| format!("Person {i} again\tPerson{i}@example.org\tA")).collect();
    paste(&page, &[cells(24), twice.join("\r\n")].join("\r\n"));
    page.see("36 rows: 24 ready, 12 to look at, 0 to fix, 0 left out");
    page.see("The same address in several rows: 12 rows");
    page.button("Keep the first of each, leave 12 rows out").click();
    page.see("36 rows: 24 ready, 0 to look at, 0 to fix, 12 left out");
    page.see("12 rows are left out.");
    page.see_no("The same address in several rows");
    page.check_sound();
    page.button("Undo").click();
    page.see("36 rows: 24 ready, 12 to look at, 0 to fix, 0 left out");

    page.button("Keep the last of each, leave 12 rows out").click();
    page.see("36 rows: 24 ready, 0 to look at, 0 to fix, 12 left out");
    page.button("Take back in: Person 1").click();
    page.see("1 to look at, 0 to fix, 11 left out");
}

#[test]
fn people_who_have_cancelled_are_left_out_with_one_press() {
    let server = Server::start();
    let page = list(&server);
    paste(
        &page,
        "Name\tE-mail\tAttendee status\nAna\tana@example.org\tAttending\nBen\tben@example.org\tCancelled\nCleo\tcleo@example.org\tNot attending",
    );
    page.see("3 rows: 1 ready, 2 to look at, 0 to fix, 0 left out");
    page.see("People who may not come: 2 rows");
    page.see("Your list says that this person has cancelled, waits for a place, or will not come.");
    page.button("Leave these 2 rows out").click();
    page.see("3 rows: 1 ready, 0 to look at, 0 to fix, 2 left out");
    page.see_no("People who may not come");
    page.check_sound();
    page.button("Undo").click();
    page.see("3 rows: 1 ready, 2 to look at, 0 to fix, 0 left out");
}

#[test]
fn who_stands_beside_the_list_is_shown_and_taken_in_with_one_press() {
    let server = Server::start();
    let page = list(&server);
    paste(
        &page,
        "Name\tE-mail\tNotes\nAna Lima\tana@example.org\t\nBen Ng\tben@example.org\tand Cleo Obi cleo@example.org\nDev Rao\tdev@example.org\tvegetarian",
    );
    page.see("4 rows: 3 ready, 0 to look at, 0 to fix, 1 left out");
    page.see("People beside the rows of your list: 1 row");
    page.see("Take in who is of your group. They do not count yet.");
    page.check_sound();
    page.button("Take 1 row in as a person").click();
    page.see("4 rows: 3 ready, 1 to look at, 0 to fix, 0 left out");
    page.see_no("People beside the rows of your list");
    // What stood before the address is more than the name.
    page.field("Name, row 5").fill("Cleo Obi");
    page.see("4 rows: 4 ready, 0 to look at, 0 to fix, 0 left out");
}

#[test]
fn more_than_a_name_is_shown_until_it_is_a_name() {
    let server = Server::start();
    let page = list(&server);
    paste(
        &page,
        "Name\tE-mail\nAna Lima\tana@example.org\nBen Ng +1\tben@example.org\nCleo Obi\tDev Rao <dev@example.org>",
    );
    page.see("3 rows: 1 ready, 2 to look at, 0 to fix, 0 left out");
    page.see("Names with something beside them: 2 rows");
    page.see("This seems to be more than a name, or none.");
    page.check_sound();
    page.field("Name, row 3").fill("Ben Ng");
    page.field("Name, row 4").fill("Dev Rao");
    page.see("3 rows: 3 ready, 0 to look at, 0 to fix, 0 left out");
    page.see_no("Names with something beside them");
}

#[test]
fn several_people_in_a_cell_get_a_row_each_with_one_press() {
    let server = Server::start();
    let page = list(&server);
    paste(
        &page,
        "Name\tE-mail\tTrack\nAna Lima and Ben Ng\tana@example.org; ben@example.org\tA\nCleo Obi & Dev Rao\tcleo@example.org\tB\nEl Ma\tel@example.org\tA",
    );
    page.see("3 rows: 1 ready, 1 to look at, 1 to fix, 0 left out");
    page.see("Several people in one cell: 2 rows");
    page.see("This looks like several people: Cleo Obi and Dev Rao.");
    page.button("Make a row for each person in 2 rows").click();
    // Nobody knows the address of the last.
    page.see("5 rows: 4 ready, 1 to look at, 0 to fix, 0 left out");
    page.see_no("Several people in one cell");
    assert_eq!(page.field("E-mail, Ana Lima").value(), "ana@example.org");
    assert_eq!(page.field("E-mail, Ben Ng").value(), "ben@example.org");
    assert_eq!(page.field("E-mail, Cleo Obi").value(), "cleo@example.org");
    assert_eq!(page.field("E-mail, Dev Rao").value(), "");
    assert_eq!(page.field("Track, Dev Rao").value(), "B");
    page.check_sound();
    page.field("E-mail, Dev Rao").fill("dev@example.org");
    page.see("5 rows: 5 ready, 0 to look at, 0 to fix, 0 left out");
}

#[test]
fn several_people_who_got_a_row_each_can_be_put_together_again() {
    let server = Server::start();
    let page = list(&server);
    paste(&page, "Name\tE-mail\nAna Lima & Ben Ng\tana@example.org\nEl Ma\tel@example.org");
    page.button("Make a row for each person in 1 row").click();
    page.see("3 rows: 2 ready, 1 to look at, 0 to fix, 0 left out");
    page.button("Undo").click();
    page.see("2 rows: 1 ready, 1 to look at, 0 to fix, 0 left out");
    assert_eq!(page.field("E-mail, Ana Lima & Ben Ng").value(), "ana@example.org");
}

#[test]
fn one_choice_is_for_all_rows_with_the_same_word() {
    let server = Server::start();
    let page = list(&server);
    paste(
        &page,
        "Name\tE-mail\tTime zone\nAna\tana@example.org\tCST\nBen\tben@example.org\tCST\nCleo\tcleo@example.org\tLagos\nDev\tdev@example.org\tIST",
    );
    page.see("Time zones that can mean several places: 3 rows");
    page.see("This can mean several time zones: Kolkata, Dublin and Jerusalem.");
    page.field("“CST”, 2 rows").choose("Chicago");
    page.button("Use for 2 rows").click();
    page.see("4 rows: 3 ready");
    page.see("2 rows have been changed.");
    assert_eq!(page.field("Time zone, Ben").value(), "America/Chicago");
    page.field("“IST”, 1 row").choose("Kolkata");
    page.button("Use for 1 row").click();
    page.see("4 rows: 4 ready");

    // Step by step back, without looking for the way back each time.
    page.button("Undo").click();
    page.see("4 rows: 3 ready, 0 to look at, 1 to fix");
    eventually(|| match page.focused().text() {
        said if said.contains("2 rows have been changed.") => Ok(()),
        other => Err(format!("the focus is on {other}")),
    });
    page.button("Undo").click();
    page.see("4 rows: 1 ready, 0 to look at, 3 to fix");
    page.has_focus("Check the list");
    assert_eq!(page.field("Time zone, Ben").value(), "CST");
}

#[test]
fn a_row_that_is_put_right_under_a_filter_stays_until_the_filter_is_applied_again() {
    let server = Server::start();
    let page = list(&server);
    let faulty =
        cells(60).replace("person7@example.org", "person7").replace("person50@example.org", "person50");
    paste(&page, &faulty);
    page.see("60 rows: 58 ready, 0 to look at, 2 to fix");
    page.button("Show only these: Addresses that are not whole").click();
    page.see("2 of 60 rows shown");
    page.field("E-mail, Person 7").fill("person7@example.org");
    page.see("59 ready, 0 to look at, 1 to fix");
    page.see("fixed");
    assert_eq!(page.field("E-mail, Person 7").value(), "person7@example.org", "it stays in its place");
    page.button("to fix 1").click();
    page.see("1 of 60 rows shown");
    assert!(page.all(Role::Field, "E-mail, Person 7").is_empty());
    page.button("All rows 60").click();
    page.field("E-mail, Person 1");
    page.check_sound();
}

#[test]
fn cells_pasted_over_others_can_be_taken_back() {
    let server = Server::start();
    let page = list(&server);
    paste(&page, &cells(12));
    page.see("12 rows: 12 ready");
    page.field("Name, row 12")
        .paste("Eva\teva@example.org\r\nFinn\tfinn@example.org\r\nGita\tgita@example.org", None);
    page.see("13 rows: 13 ready");
    assert_eq!(page.field("E-mail, Gita").value(), "gita@example.org", "a row was added below");
    page.button("Undo").click();
    page.see("12 rows: 12 ready");
    assert_eq!(page.field("Name, row 12").value(), "Person 11");
}

#[test]
fn everything_can_be_done_with_the_keyboard() {
    let server = Server::start();
    let page = list(&server);
    page.find(Role::Radio, "Copy and paste").press(Key::Space);
    page.field("Paste your list").paste(&cells(12).replace("person3@example.org", "person3"), None);
    page.field("Paste your list").press(Key::Tab);
    focus_comes_to(&page, "Read this list");
    page.focused().press(Key::Enter);
    page.see("12 rows: 11 ready, 0 to look at, 1 to fix");
    eventually(|| match page.focused().role().as_str() {
        "heading" => Ok(()),
        other => Err(format!("the focus is on a {other}")),
    });
    page.button("Leave this row out: Addresses that are not whole").press(Key::Enter);
    page.see("11 ready, 0 to look at, 0 to fix, 1 left out");
    eventually(|| match page.focused().text() {
        said if said.contains("1 row is left out.") => Ok(()),
        other => Err(format!("the focus is on {other}")),
    });
    page.focused().press(Key::Tab);
    focus_comes_to(&page, "Undo");
    page.focused().press(Key::Enter);
    page.see("11 ready, 0 to look at, 1 to fix, 0 left out");
    // Through the cells of a row, as through any form.
    let first = page.field("Name, row 2");
    first.press(Key::Tab);
    focus_comes_to(&page, "E-mail, Person 1");
    page.focused().press(Key::Tab);
    focus_comes_to(&page, "Track, Person 1");
}

#[test]
fn where_members_choose_a_track_each_those_without_one_are_shown_and_get_one_together() {
    let server = Server::start();
    let page = list(&server);
    page.link("Your organisation").click();
    page.find(Role::Radio, "Members choose one each").click();
    page.button("Continue to the list of participants").click();
    paste(
        &page,
        "Name\tE-mail\tTrack\nAna\tana@example.org\tA\nBen\tben@example.org\t\nCleo\tcleo@example.org\t",
    );
    page.see("3 rows: 1 ready, 2 to look at, 0 to fix, 0 left out");
    page.see("Rows without a track: 2 rows");
    page.field("Empty, 2 rows").choose("Track B");
    page.button("Use for 2 rows").click();
    page.see("3 rows: 3 ready, 0 to look at, 0 to fix, 0 left out");
    assert_eq!(page.field("Track, Cleo").value(), "B");
    page.check_sound();
}
