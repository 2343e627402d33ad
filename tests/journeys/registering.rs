//! The steps that journeys share: what a group contact types until the list of participants.

use e2e::{Page, Role, Server, Visitor};

pub(crate) const PROGRAMME: &str = "core-fundamentals-2027";
pub(crate) const CONTACT: &str = "Ana Lima";
pub(crate) const EMAIL: &str = "ana.lima@example.org";

/// Opens the programme as a contact in Berlin and answers until the list is asked for.
#[track_caller]
pub(crate) fn up_to_the_list(server: &Server, visitor: Visitor) -> Page {
    let page = visitor.arrive(server, &format!("/en/{PROGRAMME}"));
    page.link("Register a group").click();
    page.field("Full name").fill(CONTACT);
    page.field("E-mail address").fill(EMAIL);
    page.button("Continue to your organisation").click();
    page.field("Name of your organisation or group").fill("Tenants and nurses");
    page.field("Country").fill("germ");
    page.find(Role::Option, "Germany").click();
    page.find(Role::Radio, "Track A").click();
    page.button("Continue to the list of participants").click();
    page.heading("List of participants");
    page
}

/// Cells as a spreadsheet copies them: a heading and `n` people.
pub(crate) fn cells(n: usize) -> String {
    let people = (1..=n).map(|i| format!("Person {i}\tperson{i}@example.org\tA"));
    std::iter::once("Name\tE-mail\tTrack".to_owned()).chain(people).collect::<Vec<_>>().join("\r\n")
}

/// Pastes a list and has it read.
#[track_caller]
pub(crate) fn paste(page: &Page, cells: &str) {
    page.find(Role::Radio, "Copy and paste").click();
    page.field("Paste your list").paste(cells, None);
    page.button("Read this list").click();
}

/// From the list to the last step, naming the contact as the facilitator.
#[track_caller]
pub(crate) fn from_the_list_to_the_end(page: &Page) {
    page.button("Continue to the facilitators").click();
    page.find(Role::Checkbox, "I will facilitate too").click();
    page.button("Continue to check and send").click();
    page.find(Role::Checkbox, "Everyone on this list knows").click();
}

/// How many groups the database holds.
#[track_caller]
pub(crate) fn groups(server: &Server) -> i64 {
    server.rows::<(i64,)>("SELECT count(*) FROM groups")[0].0
}
