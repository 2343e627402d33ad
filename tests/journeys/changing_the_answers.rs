//! What a group has answered about its organisation is put right by its contact: a wrong track, a wrong name.

use e2e::{Page, Role, Server, Visitor};
use serde_json::{Value, json};

use crate::changing_the_list::registered_with;
use crate::joining::mailed;
use crate::keeping_the_group::confirm;
use crate::registering::PROGRAMME;

/// Registers ten people on track A, two of whom have it on the list themselves, and gives the path of the private link.
fn registered(server: &Server) -> String {
    registered_with(server, &["de"], |n| if n > 8 { "A" } else { "" })
}

#[track_caller]
fn change(server: &Server, link: &str, visitor: Visitor) -> Page {
    let page = visitor.arrive(server, link);
    page.button("Change these answers").click();
    page.heading("Change your group's answers");
    page
}

#[track_caller]
fn stored(server: &Server) -> Value {
    let organisation = server.rows::<(String,)>("SELECT organisation FROM groups")[0].0.clone();
    serde_json::from_str(&organisation).expect("answers in JSON")
}

#[test]
fn a_wrong_track_and_a_wrong_name_are_put_right_and_everybody_sees_it() {
    let server = Server::start();
    let link = registered(&server);
    confirm(&server);
    let member = Visitor::new().arrive(&server, &mailed(&server, "person3@example.org", "/member#"));
    member.see("on the list of Tenants and nurses");
    member.see("Track A");

    let page = Visitor::new().width(360).arrive(&server, &link);
    page.heading("Your group's answers");
    page.see("Track A (Tuesday 18:00–20:00)");
    page.screenshot("manage-answers-360");
    page.check_sound();
    let page = change(&server, &link, Visitor::new().width(360));
    assert!(page.find(Role::Radio, "Track A").is_checked());
    assert!(page.find(Role::Checkbox, "German").is_checked());
    page.see_no("when you save");

    // A wrong answer is told at its field, and nothing is sent.
    page.field("Name of your organisation or group").fill(" ");
    page.button("Save").click();
    page.has_focus("There is a problem");
    page.check_sound();
    page.link("Enter the name of your organisation or group.").click();
    page.has_focus("Name of your organisation or group");
    page.focused().fill("Tenants and carers");
    page.see_no("There is a problem");
    assert_eq!(stored(&server)["name"], "Tenants and nurses");

    // What follows is said before it is saved.
    page.find(Role::Radio, "Members choose one each").click();
    page.see("Your list then needs a track for each person: 8 people have none yet.");
    page.find(Role::Radio, "Track A").click();
    page.see_no("Your list then needs a track for each person");
    page.see_no("Facilitators stay on the tracks");
    page.find(Role::Radio, "Track B").click();
    page.see("When you save, 8 people move with the group");
    page.see("Facilitators stay on the tracks that they have chosen.");
    page.see("Dates that somebody has already put in a calendar do not");
    page.field("Country").choose("Austria");
    // The list of languages shows the last choice; what was passed on the way to it is not taken.
    let another = page.field("Add another language");
    another.choose("Afrikaans");
    another.choose("Swahili");
    page.field("Language of interpretation (optional)").choose("Spanish");
    page.screenshot("manage-answers-change-360");
    page.check_sound();
    page.button("Save").click();

    page.heading("Tenants and carers");
    page.see("Saved.");
    page.see("Track B (Wednesday 02:00–04:00)");
    page.see("Austria");
    page.see("German and Swahili");
    page.see("details of contact or organisation changed");
    page.check_sound();
    let answers = stored(&server);
    assert_eq!((&answers["track"], &answers["interpretation"]), (&json!("B"), &json!("es")), "{answers}");
    assert_eq!(answers["languages"], json!(["de", "sw"]), "{answers}");
    // Whoever has a track on the list keeps it; everybody else goes with the group.
    assert_eq!(server.rows::<(i64,)>("SELECT COUNT(*) FROM members WHERE track = 'A'"), [(2,)]);
    assert_eq!(server.rows::<(i64,)>("SELECT COUNT(*) FROM members WHERE track IS NULL"), [(8,)]);
    member.reload();
    member.see("on the list of Tenants and carers");
    member.see("Track B");
    let stays = Visitor::new().arrive(&server, &mailed(&server, "person9@example.org", "/member#"));
    stays.see("Track A");
}

#[test]
fn two_who_change_the_answers_at_once_both_keep_their_work() {
    let server = Server::start();
    let link = registered(&server);
    let first = change(&server, &link, Visitor::new());
    let second = change(&server, &link, Visitor::new().dark());
    first.field("Name of your organisation or group").fill("Tenants and carers");
    first.button("Save").click();
    first.see("Saved.");
    second.find(Role::Radio, "Track B").click();
    second.screenshot("manage-answers-dark");
    second.button("Save").click();
    second.heading("Tenants and carers");
    second.see("Track B (Wednesday 02:00–04:00)");
    let answers = stored(&server);
    assert_eq!(
        (&answers["name"], &answers["track"]),
        (&json!("Tenants and carers"), &json!("B")),
        "{answers}"
    );
}

#[test]
fn answers_are_changed_from_right_to_left_too() {
    let server = Server::start();
    let link = registered(&server).replacen("/en/", "/ar/", 1);
    let page = Visitor::new().languages("ar,en").width(360).arrive(&server, &link);
    page.button("تغيير هذه الإجابات").click();
    page.heading("تغيير إجابات مجموعتكم");
    page.find(Role::Radio, "يختار كل عضو مساره").click();
    page.see("8 أشخاص بلا مسار بعد");
    page.screenshot("ar-manage-answers-360");
    page.check_sound();
}

#[test]
fn back_leads_from_a_page_of_the_groups_to_the_group_and_from_there_to_where_one_came_from() {
    let server = Server::start();
    let link = registered(&server);
    let page = Visitor::new().arrive(&server, &format!("/en/{PROGRAMME}"));
    page.goto(&link);
    page.button("Change these answers").click();
    page.heading("Change your group's answers");
    page.back();
    page.heading("Your group's answers");
    // Left with its own button a page leaves no way back into itself.
    page.button("Change these answers").click();
    page.button("Cancel").click();
    page.heading("Your group's answers");
    page.button("Change these answers").click();
    page.heading("Change your group's answers");
    page.back();
    page.heading("Your group's answers");
    page.back();
    page.link("Register a group");
}
