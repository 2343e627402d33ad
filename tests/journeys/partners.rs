//! A partner passes its page on: people come with a group, or alone into the partner's own.

use e2e::{Role, Server, Visitor};
use serde_json::json;

use crate::joining::{gathering, mailed};
use crate::registering::{PROGRAMME, cells, from_the_list_to_the_end, paste};

const OPEN: &str = "2027-02-10T12:00:00Z";

/// The open edition with a partner; `join` is the code of its own group.
fn server(join: &str) -> Server {
    let partner = format!(
        "\n[[partners]]\nid = \"tenants\"\njoin = \"{join}\"\nname = {{ en = \"Tenants United\", ar = \"اتحاد المستأجرين\" }}\n\
         words = {{ en = \"We go there together.\", ar = \"نذهب معًا.\" }}\n"
    );
    Server::start_with_programme(OPEN, |text| format!("{text}{partner}"))
}

fn page_of(language: &str) -> String {
    format!("/{language}/{PROGRAMME}/with/tenants")
}

#[test]
fn a_group_that_comes_through_a_partner_says_what_the_partner_may_see_and_show() {
    let server = server("");
    let page = Visitor::new().width(360).zone("Africa/Lagos").arrive(&server, &page_of("en"));
    page.heading("The Core Fundamentals 2027, with Tenants United");
    page.see("We go there together.");
    page.see("The programme is run by Organizing for Power");
    page.see("18:00");
    page.screenshot("partner-360");
    page.check_sound();
    assert_eq!(page.printed_pages(), 1);
    page.link("Register a group").click();
    page.field("Full name").fill("Ana Lima");
    page.field("E-mail address").fill("ana.lima@example.org");
    page.button("Continue to your organisation").click();
    page.see("You come through Tenants United.");
    page.screenshot("partner-organisation-360");
    page.check_sound();
    page.find(Role::Checkbox, "Tenants United may see that our group is registered").click();
    let may_stand_there = "Our group may stand on the public page of Tenants United";
    assert!(!page.find(Role::Checkbox, may_stand_there).is_checked());
    page.find(Role::Checkbox, may_stand_there).click();
    page.field("Name of your organisation or group").fill("House 12");
    page.field("Country").fill("germ");
    page.find(Role::Option, "Germany").click();
    page.find(Role::Radio, "Track A").click();
    page.button("Continue to the list of participants").click();
    paste(&page, &cells(10));
    from_the_list_to_the_end(&page);
    page.button("Send").click();
    page.heading("Your group is registered");
    let stored = server.rows::<(String,)>("SELECT organisation FROM groups")[0].0.clone();
    assert!(
        stored.contains("\"partner\":\"tenants\"") && stored.contains("\"partner_may_see\":true"),
        "{stored}"
    );
    // It stands there once its contact has confirmed the address, with or without a script.
    page.goto(&page_of("en"));
    page.see("No open groups yet.");
    page.goto(&mailed(&server, "ana.lima@example.org", "/confirm#"));
    page.button("Yes, this is my address").click();
    page.heading("Your address is confirmed");
    let alone = Visitor::new().width(360).dark().without_script().arrive(&server, &page_of("en"));
    alone.see("1 group.");
    alone.field("Track").choose("Track B");
    alone.button("Show groups").click();
    alone.see("0 of 1 group.");
    alone.link("Show all groups").click();
    alone.see("1 group.");
    alone.screenshot("partner-groups-360");
    let alone = Visitor::new().width(360).arrive(&server, &page_of("en"));
    alone.field("Track").choose("Track A");
    alone.button("Show groups").click();
    alone.see("1 of 1 group.");
    assert!(alone.title().starts_with("1 group you can join"), "{}", alone.title());
    alone.check_sound();
    alone.link("Join House 12, track A, English").click();
    alone.see("You have the link of a group: House 12. Its contact is Ana.");
    alone.field("Full name").fill("Ola Berg");
    alone.button("Join the group").click();
    alone.heading("You are on the list");
    // Its contact takes that back, and it stands there no more.
    // Facilitators have a page of their own, whose address ends alike.
    page.goto(&mailed(&server, "ana.lima@example.org", "-2027/manage#"));
    page.see("It stands on the page of Tenants United too");
    page.button("Your name, language and place, and what Tenants United may show").click();
    page.see("You come through Tenants United.");
    page.field("Your time zone").choose("Somewhere else");
    page.field("Country").choose("Spain");
    page.field("City").choose("Ceuta");
    page.screenshot("partner-consent-360");
    page.check_sound();
    page.find(Role::Checkbox, may_stand_there).click();
    page.button("Save").click();
    page.see("Saved");
    page.see_no("It stands on the page of Tenants United too");
    assert_eq!(server.rows::<(String,)>("SELECT contact_zone FROM groups"), [("Africa/Ceuta".to_owned(),)]);
    alone.goto(&page_of("en"));
    alone.see("No open groups yet.");
}

#[test]
fn the_partner_is_taken_back_and_stays_away() {
    let server = server("");
    let page = Visitor::new().arrive(&server, &page_of("en"));
    page.link("Register a group").click();
    page.field("Full name").fill("Ana Lima");
    page.field("E-mail address").fill("ana.lima@example.org");
    page.button("Continue to your organisation").click();
    page.button("We do not come through this partner").click();
    page.see_no("You come through");
    page.reload();
    page.heading("Your organisation");
    page.see_no("You come through");
}

#[test]
fn somebody_alone_joins_the_partners_own_group_and_takes_both_tracks() {
    // The group is registered first; then the team writes its code into the file.
    let mut first = server("");
    let (_, join) = gathering(&first, 7, "each");
    let code = join.rsplit('/').next().expect("a code").to_owned();
    first.stop();
    first.change_programme(|text| text.replace("join = \"\"", &format!("join = \"{code}\"")));
    first.resume();
    let page = Visitor::new().width(360).arrive(&first, &page_of("en"));
    page.link("Join the group of Tenants United").click();
    page.field("Full name").fill("Ola Berg");
    page.find(Role::Radio, "Tracks A and B").click();
    page.button("Join the group").click();
    page.heading("You are on the list");
    let tracks = first.rows::<(String,)>("SELECT track FROM members WHERE name = 'Ola Berg'");
    assert_eq!(tracks, [("A+B".to_owned(),)]);
}

#[test]
fn a_partners_page_needs_no_script_and_runs_from_right_to_left() {
    let server = server("");
    let page = Visitor::new().without_script().arrive(&server, &page_of("en"));
    page.see("We go there together.");
    page.see("Tenants United invites you");
    let page =
        Visitor::new().languages("ar,en").width(360).arrive(&server, &format!("/{PROGRAMME}/with/tenants"));
    assert_eq!(
        page.path().split('?').next(),
        Some(page_of("ar").as_str()),
        "the short link knows the reader's language"
    );
    page.see("نذهب معًا.");
    let overflow =
        page.script("return document.documentElement.scrollWidth - innerWidth", json!([])).as_i64();
    assert!(overflow.is_some_and(|pixels| pixels <= 0), "{overflow:?} too wide");
    page.screenshot("partner-ar-360");
    page.check_sound();
}
