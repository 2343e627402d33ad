//! Who keeps a group: handing it over, a second contact, a new private link, its end; and what scanners of mail can not do.

use e2e::{Key, Page, Role, Server, Visitor, eventually};

use crate::changing_the_list::registered;
use crate::registering::{EMAIL, PROGRAMME};

/// The link to this page in the newest mail to an address, without the server.
#[track_caller]
fn mailed(server: &Server, email: &str, page: &str) -> String {
    let to = format!("To: {email}");
    eventually(|| {
        let mails = server.mails();
        let mut links = mails.iter().filter(|mail| mail.contains(&to)).filter_map(|mail| {
            mail.lines().find(|line| line.starts_with("http") && line.contains(page)).map(str::to_owned)
        });
        let link = links.next_back().ok_or_else(|| format!("no mail to {email} with {page}"))?;
        Ok(link[link.find("/en/").ok_or("an address in English")?..].to_owned())
    })
}

/// Confirms the contact's address, as a press does.
pub(crate) fn confirm(server: &Server) {
    let link = mailed(server, EMAIL, "/confirm#");
    let (reference, token) = link.split_once('#').and_then(|(_, code)| code.split_once('.')).expect("a code");
    let bearer = format!("Bearer {token}");
    let path = format!("/api/v1/groups/{reference}/confirmation");
    assert_eq!(server.post(&path, &[("Authorization", &bearer)], "{}").status, 204);
}

#[test]
fn a_group_is_handed_over_by_a_press_and_the_old_link_stops() {
    let server = Server::start();
    let link = registered(&server);
    confirm(&server);
    let ana = Visitor::new().arrive(&server, &link);
    ana.heading("Tenants and nurses");
    ana.button("Hand over, or change the address").click();
    ana.heading("Who becomes the contact?");
    ana.button("Send the e-mail").click();
    ana.see("There are 2 problems");
    ana.field("Full name").fill("Bo Berg");
    ana.field("E-mail address").fill("bo@example.org");
    ana.check_sound();
    ana.button("Send the e-mail").click();
    ana.see("We write to bo@example.org.");
    ana.see("has been asked to become the contact and has not answered yet");
    ana.screenshot("manage-asked");
    ana.check_sound();

    let bo =
        Visitor::new().width(360).dark().arrive(&server, &mailed(&server, "bo@example.org", "/confirm#"));
    bo.heading("Become a group's contact");
    bo.see("Tenants and nurses");
    bo.screenshot("confirm-contact");
    bo.check_sound();
    bo.button("Yes, I will").click();
    bo.heading("Thank you");
    bo.link("Open").click();
    bo.heading("Tenants and nurses");
    bo.see("bo@example.org");
    bo.see("group taken over");
    bo.screenshot("manage-phone-dark");
    bo.check_sound();

    ana.button("Change the list").click();
    ana.heading("Change the list of participants");
    // The list is read before it is changed, and again after.
    ana.see("10 rows: 10 ready");
    ana.field("E-mail, Person 3").fill("third@example.org");
    ana.see("10 rows: 10 ready");
    ana.button("See what changes").click();
    ana.button("Save").click();
    ana.see("This private link does not work any more");
    ana.reload();
    ana.see("This link does not open a group");
    mailed(&server, "bo@example.org", "-2027/manage#");
    eventually(|| {
        let told = server.mails().iter().any(|mail| mail.contains("Bo Berg is now the contact"));
        if told { Ok(()) } else { Err("Ana is not told".to_owned()) }
    });
}

#[test]
fn a_second_contact_has_a_link_of_their_own_until_they_are_taken_off() {
    let server = Server::start();
    let link = registered(&server);
    let ana = Visitor::new().arrive(&server, &link);
    ana.see("Once you have confirmed your e-mail address you can ask a second contact.");
    confirm(&server);
    ana.reload();
    ana.button("Ask a second contact").click();
    ana.field("Full name").fill("Bo Berg");
    ana.field("E-mail address").fill("bo@example.org");
    ana.button("Send the e-mail").click();
    ana.see("We write to bo@example.org.");
    let bo = Visitor::new().arrive(&server, &mailed(&server, "bo@example.org", "/confirm#"));
    bo.heading("Become a group's second contact");
    bo.button("Yes, I will").click();
    bo.heading("Thank you");
    bo.link("Open").click();
    bo.heading("Tenants and nurses");
    bo.see("You are the second contact of this group.");
    assert!(bo.all(Role::Button, "Delete the group").is_empty());
    bo.check_sound();
    ana.reload();
    ana.see("said yes to being the second contact");
    ana.button("Take the second contact off").click();
    ana.see("second contact taken off");
    ana.see_no("bo@example.org");
    bo.reload();
    bo.see("This link does not open a group");
}

#[test]
fn a_new_private_link_takes_the_place_of_the_one_before() {
    let server = Server::start();
    let link = registered(&server);
    let (here, elsewhere) = (Visitor::new().arrive(&server, &link), Visitor::new().arrive(&server, &link));
    here.button("Make a new private link").click();
    here.heading("A new private link");
    here.check_sound();
    here.button("Stop the old link and make a new one").click();
    here.see("You have a new private link. The one before no longer works.");
    let new = here.field("Your group's private link").value();
    assert!(new.contains("/manage#") && !new.ends_with(&link), "{new}");
    here.check_sound();
    here.reload();
    here.heading("Tenants and nurses");
    elsewhere.reload();
    elsewhere.see("This link does not open a group");
    // The pasted code is as good as the link.
    let code = new.split_once('#').expect("a code").1;
    elsewhere.field("Private link or code").fill(code);
    elsewhere.button("Open").click();
    elsewhere.heading("Tenants and nurses");
}

#[test]
fn a_lost_link_is_sent_again_and_a_damaged_one_still_opens() {
    let server = Server::start();
    let link = registered(&server);
    let page = Visitor::new().arrive(&server, &format!("/en/{PROGRAMME}/manage"));
    page.heading("Open your group");
    page.button("Send it again").click();
    page.has_focus("There is a problem");
    page.check_sound();
    page.link("Enter an e-mail address.").click();
    page.has_focus("E-mail address");
    page.focused().fill(EMAIL);
    page.see_no("There is a problem");
    page.button("Send it again").click();
    page.see("an e-mail with the link is on its way");
    let new = eventually(|| {
        let new = mailed(&server, EMAIL, "-2027/manage#");
        if new == link { Err("not sent again".to_owned()) } else { Ok(new) }
    });
    // What a mail filter makes of it.
    page.goto(&new.replace('#', "%23"));
    page.heading("Tenants and nurses");
    assert!(!page.path().contains('#') && !page.path().contains("%23"), "{}", page.path());
    page.goto(&link.replace('#', "%23"));
    page.see("This link does not open a group");
    // What was pasted stays, to be put right.
    page.field("Private link or code").fill("ABCD");
    page.button("Open").click();
    page.has_focus("There is a problem");
    assert_eq!(page.field("Private link or code").value(), "ABCD");
}

#[test]
fn a_group_is_deleted_for_ever_with_a_tick() {
    let server = Server::start();
    let link = registered(&server);
    let page = Visitor::new().arrive(&server, &link);
    page.button("Delete the group…").click();
    page.heading("Delete the group");
    page.see("the list with 10 people");
    page.screenshot("manage-delete");
    page.check_sound();
    page.button("Delete for ever").click();
    page.see("Tick the box if you want to delete the group.");
    page.find(Role::Checkbox, "Yes, delete the group").click();
    page.button("Delete for ever").click();
    page.heading("The group is deleted");
    page.check_sound();
    page.reload();
    page.heading("Open your group");
    assert_eq!(server.rows::<(i64,)>("SELECT COUNT(*) FROM members"), [(0,)]);
    eventually(|| {
        let told = server.mails().iter().any(|mail| mail.contains("Subject: Your group has been deleted"));
        if told { Ok(()) } else { Err("no mail".to_owned()) }
    });
}

#[test]
fn whoever_scans_mails_changes_nothing() {
    let server = Server::start();
    let link = registered(&server);
    let state = || {
        server.rows::<(i64, Option<i64>, i64, i64)>(
            "SELECT version, confirmed_at, (SELECT COUNT(*) FROM manage_secrets WHERE revoked_at IS NULL), \
             (SELECT COUNT(*) FROM changes) FROM groups",
        )
    };
    let before = state();
    let confirming = mailed(&server, EMAIL, "/confirm#");
    for address in [&link, &confirming] {
        for form in [address.clone(), address.replace('#', "%23")] {
            server.get(form.split('#').next().unwrap_or_default());
            let scanner = Visitor::new().arrive(&server, &form);
            scanner.select("h1");
            scanner.see(if form.contains("confirm") {
                "Yes, this is my address"
            } else {
                "Tenants and nurses"
            });
        }
    }
    assert_eq!(state(), before);
    // A person presses.
    let page = Visitor::new().arrive(&server, &confirming);
    page.button("Yes, this is my address").press(Key::Enter);
    page.heading("Your address is confirmed");
    page.check_sound();
    assert_ne!(state(), before);
}

/// Tabs on until the focus is on the element with this name.
#[track_caller]
fn walk_to(page: &Page, name: &str) {
    for _ in 0..80 {
        if page.focused().name() == name {
            return;
        }
        page.focused().press(Key::Tab);
    }
    panic!("{name} is not reached by Tab");
}

#[test]
fn with_the_keyboard_alone_somebody_is_asked_and_the_group_deleted() {
    let server = Server::start();
    let link = registered(&server);
    let page = Visitor::new().arrive(&server, &link);
    page.heading("Tenants and nurses");
    page.select("body").press(Key::Tab);
    walk_to(&page, "Hand over, or change the address");
    page.focused().press(Key::Enter);
    page.heading("Who becomes the contact?");
    eventually(|| {
        let name = page.focused().name();
        if name == "Who becomes the contact?" { Ok(()) } else { Err(format!("the focus is on {name}")) }
    });
    walk_to(&page, "Full name");
    page.focused().write("Bo Berg");
    walk_to(&page, "E-mail address");
    page.focused().write("bo@example.org");
    page.focused().press(Key::Enter);
    page.see("We write to bo@example.org.");
    page.heading("Tenants and nurses");
    walk_to(&page, "Delete the group…");
    page.focused().press(Key::Enter);
    page.heading("Delete the group");
    walk_to(&page, "Yes, delete the group Tenants and nurses");
    page.focused().press(Key::Space);
    walk_to(&page, "Delete for ever");
    page.focused().press(Key::Enter);
    page.heading("The group is deleted");
}
