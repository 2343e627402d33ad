//! A list that comes back: a second one beside the first, one taken away and read again, one that outlives a reload.

use e2e::{Page, Role, Server, Visitor};

use crate::registering::{cells, paste, up_to_the_list};

/// Person 1 with another name, two who are new; the other eleven are missing.
const LATER: &str =
    "Name\tE-mail\nPerson One\tperson1@example.org\nNour Haddad\tnour@example.org\nOle Berg\tole@example.org";

#[track_caller]
fn with_twelve(server: &Server) -> Page {
    let page = up_to_the_list(server, Visitor::new());
    paste(&page, &cells(12));
    page.see("12 rows: 12 ready");
    page
}

#[test]
fn who_stands_beside_the_new_list_is_shown_beside_both() {
    let server = Server::start();
    let page = with_twelve(&server);
    page.button("Use another list").click();
    paste(
        &page,
        "Name\tE-mail\tNotes\nNour Haddad\tnour@example.org\tand Ole Berg ole@example.org\nIda Sol\tida@example.org\tsee person1@example.org",
    );
    page.see("2 people added");
    page.button("Add it to my list").click();
    page.see("15 rows: 14 ready, 0 to look at, 0 to fix, 1 left out");
    page.see("People beside the rows of your list: 1 row");
    page.button("Take 1 row in as a person").click();
    page.see("15 rows: 14 ready, 1 to look at");
}

const NAMES: [&str; 8] =
    ["Ada Obi", "Ben Ng", "Carla Ruiz", "Dan Ho", "Eva Gil", "Finn Moe", "Grace Wu", "Hana Ito"];

/// A workbook in one text, with two people on each of its sheets.
fn workbook(sheets: &[&str]) -> String {
    let mut xml = String::from(
        "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
         office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"><office:body><office:spreadsheet>",
    );
    for (nth, sheet) in sheets.iter().enumerate() {
        let people = NAMES[nth * 2..nth * 2 + 2]
            .iter()
            .map(|name| [(*name).to_owned(), format!("{}@example.org", name.replace(' ', "."))]);
        let rows = std::iter::once(["Name".to_owned(), "E-mail".to_owned()]).chain(people);
        let rows: String = rows
            .map(|cells| {
                let cells =
                    cells.map(|text| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>"));
                format!("<table:table-row>{}</table:table-row>", cells.concat())
            })
            .collect();
        xml += &format!("<table:table table:name=\"{sheet}\">{rows}</table:table>");
    }
    xml + "</office:spreadsheet></office:body></office:document>"
}

#[test]
fn the_people_of_other_sheets_are_added_sheet_by_sheet_or_all_at_once() {
    let server = Server::start();
    let page = up_to_the_list(&server, Visitor::new());
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let path = folder.path().join("locals.fods");
    std::fs::write(&path, workbook(&["Track A", "Track B", "Facilitators", "Kenya"]))
        .expect("it can be written");
    page.field("Choose a file").upload(&path);
    page.see(
        "There are people on other sheets too, who are not in your list: Track B, Facilitators and Kenya.",
    );
    page.see("2 rows: 2 ready");
    page.screenshot("roster-other-sheets");
    page.check_sound();
    page.button("Add the people of “Track B”").click();
    page.see("4 rows: 4 ready");
    page.see("There are people on other sheets too, who are not in your list: Facilitators and Kenya.");
    assert_eq!(page.field("Track, Ada Obi").value(), "Track A");
    assert_eq!(page.field("Track, Carla Ruiz").value(), "Track B");
    page.button("Undo").click();
    page.see("2 rows: 2 ready");

    page.button("Add the people of all 3 other sheets").click();
    page.see("8 rows: 8 ready");
    assert_eq!(page.field("Track, Hana Ito").value(), "");
    page.see_no("There are people on other sheets too");
    // One sheet after the other can be taken back.
    page.button("Undo").click();
    page.see("6 rows: 6 ready");
    page.button("Add the people of “Kenya”").click();
    page.see("8 rows: 8 ready");
}

#[test]
fn who_comes_changes_and_goes_is_shown_before_anything_happens() {
    let server = Server::start();
    let page = with_twelve(&server);
    page.button("Use another list").click();
    paste(&page, LATER);
    page.heading("You have a list already. What should happen with the new one?");
    page.see("2 people added");
    page.see("Nour Haddad");
    page.see("1 person changed");
    page.see("11 people removed");
    page.see("12 rows: 12 ready");
    page.screenshot("roster-second");
    page.check_sound();
    page.button("Keep the list I have").click();
    page.see_no("Nour Haddad");
    assert_eq!(page.field("Name, row 2").value(), "Person 1");

    page.button("Use another list").click();
    paste(&page, LATER);
    page.button("Add it to my list").click();
    page.see("14 rows: 14 ready");
    assert_eq!(page.field("Name, row 2").value(), "Person One");
    assert_eq!(page.field("Track, Person One").value(), "A", "what the new list does not say stays");
    page.button("Undo").click();
    page.see("12 rows: 12 ready");

    // Its columns can be other ones before anything happens.
    page.button("Use another list").click();
    paste(&page, "Name\tNickname\tE-mail\nNour Haddad\tNono\tnour@example.org");
    page.see("1 person added Nour Haddad");
    page.button("Change the columns").click();
    page.field("Name").choose("Nickname");
    page.see("1 person added Nono");
    page.button("Keep the list I have").click();
    page.see("12 rows: 12 ready");

    page.button("Use another list").click();
    paste(&page, LATER);
    page.button("Put it in the place of my list").click();
    page.see("3 rows: 3 ready");
}

#[test]
fn a_second_list_waits_for_an_answer_over_a_reload() {
    const ASKED: &str = "You have a list already. What should happen with the new one?";
    let server = Server::start();
    let page = with_twelve(&server);
    page.button("Use another list").click();
    page.find(Role::Radio, "Copy and paste").click();
    page.field("Paste your list").paste(LATER, None);
    // Whoever goes on wants it read, and has to say what should happen with it.
    page.button("Continue to the facilitators").click();
    page.heading(ASKED);
    page.button("Continue to the facilitators").click();
    page.link(ASKED);
    page.reload();
    page.heading(ASKED);
    page.see("2 people added");
    page.button("Keep the list I have").click();
    page.see("12 rows: 12 ready");
    page.reload();
    page.see("12 rows: 12 ready");
    page.see_no(ASKED);
}

#[test]
fn the_list_that_is_taken_away_reads_back_in_as_it_was() {
    let server = Server::start();
    let page = up_to_the_list(&server, Visitor::new());
    let list = cells(11) + "\r\n=Zoë \"Z\" O'Neil\tzoe@example.org\tA, B";
    paste(&page, &list);
    page.see("12 rows: 11 ready, 1 to look at");
    page.button("Keep as text in 1 row").click();
    page.see("12 rows: 12 ready");
    for kind in ["Excel", "CSV"] {
        if page.all(Role::Button, "The whole list").is_empty() {
            page.button("Download the list").click();
        }
        page.button(&format!("The whole list ({kind})")).click();
        let file = page.downloaded(if kind == "CSV" { ".csv" } else { ".xlsx" });
        page.button("Use another list").click();
        page.find(Role::Radio, "A file").click();
        page.field("Choose a file").upload(&file);
        page.see("Nothing would change.");
        page.button("Keep the list I have").click();
    }
    page.check_sound();
}

#[test]
fn what_is_to_do_is_taken_away_with_the_reasons() {
    let server = Server::start();
    let page = up_to_the_list(&server, Visitor::new());
    paste(&page, &cells(12).replace("person3@example.org", "person3"));
    page.see("12 rows: 11 ready, 0 to look at, 1 to fix");
    page.button("Download the list").click();
    page.button("Only what is to do, with the reasons (CSV)").click();
    let file = std::fs::read_to_string(page.downloaded(".csv")).expect("the file is a text");
    let lines: Vec<&str> = file.trim_start_matches('\u{FEFF}').lines().collect();
    assert_eq!(lines[0], "Row,Name,E-mail,Track,What to do");
    assert!(lines[1].starts_with("4,Person 3,person3,A,"), "{file}");
    assert!(lines[1].contains("This is not a whole e-mail address."), "{file}");
    assert_eq!(lines.len(), 2);
}

#[test]
fn after_a_reload_the_list_is_back_and_its_columns_can_still_be_changed() {
    let server = Server::start();
    let page = up_to_the_list(&server, Visitor::new());
    paste(
        &page,
        "Name\tE-mail\tWork e-mail\nAna Lima\tana@example.org\tana@work.example\nBen Ito\tben@example.org\tben@work.example",
    );
    page.see("2 rows: 2 ready");
    page.field("Name, row 2").fill("Ana Lima Souza");
    page.see("2 rows: 2 ready");
    page.reload();
    page.see("2 rows: 2 ready");
    if let Some(change) = page.all(Role::Button, "Change the columns").first() {
        change.click();
    }
    page.field("E-mail").choose("Work e-mail");
    page.has_value("E-mail, Ben Ito", "ben@work.example");
    assert_eq!(page.field("Name, row 2").value(), "Ana Lima Souza", "corrections outlive the reload too");
}

#[test]
fn cells_that_were_not_read_yet_outlive_a_reload_and_are_read_by_going_on() {
    let server = Server::start();
    let page = up_to_the_list(&server, Visitor::new());
    page.find(Role::Radio, "Copy and paste").click();
    page.field("Paste your list").paste(&cells(12), None);
    page.see("13 rows");
    page.reload();
    page.see("13 rows");
    page.button("Continue to the facilitators").click();
    page.see("12 rows: 12 ready");
    page.see_no("There is a problem");
    page.button("Use another list").click();
    assert_eq!(page.field("Paste your list").value(), "", "what was read is not there to be read again");
}
