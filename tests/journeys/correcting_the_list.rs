//! A contact puts a list of participants right: corrections, rows left out, cells pasted, columns, files that are no lists.

use e2e::{Key, Page, Role, Server, Visitor};

use crate::registering::{cells, paste, up_to_the_list};

/// A list with a mistyped address, a zone that means several, and a total below.
const FAULTY: &str = "Name\tE-mail\tTime zone\n\
    Ana Lima\tana@gmial.com\tBerlin\nBen Ito\tben@example.org\tCST\nCleo Diaz\tcleo@example.org\tCST\n\
    Dora Okafor\tdora@example.org\tLagos\nTotal\t4\t";

#[track_caller]
fn list(server: &Server) -> Page {
    up_to_the_list(server, Visitor::new())
}

#[test]
fn one_press_puts_the_same_mistake_right_in_all_rows_and_can_be_undone() {
    let server = Server::start();
    let page = list(&server);
    paste(&page, FAULTY);
    page.see("5 rows: 1 ready, 1 to look at, 2 to fix, 1 left out");
    page.button("Use ana@gmail.com").click();
    page.see("5 rows: 2 ready, 0 to look at, 2 to fix, 1 left out");
    assert_eq!(page.field("E-mail, Ana Lima").value(), "ana@gmail.com");

    page.all(Role::Button, "Use Chicago, UTC-6 in 2 rows")[0].click();
    page.see("5 rows: 4 ready, 0 to look at, 0 to fix, 1 left out");
    assert_eq!(page.field("Time zone, Cleo Diaz").value(), "America/Chicago");
    page.button("Undo").click();
    page.see("5 rows: 2 ready, 0 to look at, 2 to fix, 1 left out");
    assert_eq!(page.field("Time zone, Cleo Diaz").value(), "CST");

    page.button("Leave these 2 rows out").click();
    page.see("5 rows: 2 ready, 0 to look at, 0 to fix, 3 left out");
    page.button("Take back in: Ben Ito").click();
    page.see("1 to fix, 2 left out");
    page.check_sound();
}

#[test]
fn cells_pasted_into_the_table_spread_over_it_and_enter_leads_down() {
    let server = Server::start();
    let page = list(&server);
    page.find(Role::Radio, "Type it here").click();
    page.button("Type the list here").click();
    let first = page.field("Name, row 1");
    first.paste("Ana Lima\tana@example.org\r\nBen Ito\tben@example.org\r\n", None);
    page.see("2 rows: 2 ready");
    page.see("2 rows have been changed.");
    assert_eq!(page.field("E-mail, Ben Ito").value(), "ben@example.org");
    page.field("E-mail, Ana Lima").press(Key::Enter);
    e2e::eventually(|| match page.focused().name().as_str() {
        "E-mail, Ben Ito" => Ok(()),
        other => Err(format!("the focus is on {other}")),
    });
    page.button("Add a person").click();
    e2e::eventually(|| match page.focused().name().as_str() {
        "Name, row 11" => Ok(()),
        other => Err(format!("the focus is on {other}")),
    });
    page.check_sound();
}

#[test]
fn a_problem_on_another_page_of_the_table_is_one_press_away() {
    let server = Server::start();
    let page = list(&server);
    paste(&page, &cells(120).replace("person7@example.org", "person7"));
    page.see("120 rows: 119 ready, 0 to look at, 1 to fix");
    page.button("Next page").click();
    page.see("Page 2 of 3");
    page.button("Continue to the facilitators").click();
    page.see("There is a problem");
    page.link("Row 8, E-mail").click();
    e2e::eventually(|| match page.focused().name().as_str() {
        "E-mail, Person 7" => Ok(()),
        other => Err(format!("the focus is on {other}")),
    });
    page.field("E-mail, Person 7").fill("person7@example.org");
    page.see("120 rows: 120 ready");
    page.see_no("There is a problem");
}

#[test]
fn another_column_is_taken_when_the_contact_says_so_and_corrections_stay() {
    let server = Server::start();
    let page = list(&server);
    let work = "Name\tE-mail\tWork e-mail\nAna Lima\tana@example.org\tana@work.example\nBen Ito\tben@example.org\tben@work.example";
    paste(&page, work);
    page.see("2 rows: 2 ready");
    page.field("Name, row 2").fill("Ana Lima Souza");
    if let Some(change) = page.all(Role::Button, "Change the columns").first() {
        change.click();
    }
    page.field("E-mail").choose("Work e-mail");
    page.has_value("E-mail, Ben Ito", "ben@work.example");
    assert_eq!(page.field("Name, row 2").value(), "Ana Lima Souza");
    page.check_sound();
}

#[test]
fn a_file_that_is_no_list_is_answered_with_what_to_do() {
    let server = Server::start();
    let page = list(&server);
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let file = folder.path().join("minutes.pdf");
    std::fs::write(&file, "%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n").expect("the folder can be written to");
    page.field("Choose a file").upload(&file);
    page.see(
        "minutes.pdf is a PDF. Choose the spreadsheet it was made from, or copy the list and paste it here.",
    );
    page.check_sound();
}
