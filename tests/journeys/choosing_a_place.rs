//! Finding one's zone: by typing, by keyboard alone, and from two plain lists.

use e2e::{Element, Key, Page, Role, Server, Visitor};
use serde_json::json;

use crate::registering::PROGRAMME;

fn arrive(server: &Server, visitor: Visitor, language: &str) -> Page {
    let page = visitor.zone("Africa/Lagos").arrive(server, &format!("/{language}/{PROGRAMME}/schedule"));
    page.see("Lagos");
    page
}

/// Opens the picker, once the app has taken the form's place.
#[track_caller]
fn picker(page: &Page) -> Element<'_> {
    let is_there = "return document.querySelector('[role=combobox]') !== null";
    e2e::eventually(|| {
        if page.script(is_there, json!([])) == true { Ok(()) } else { Err("no picker".to_owned()) }
    });
    page.select("#zone-change > summary").click();
    page.select("[role=combobox]")
}

/// What the list offers, in order, once it begins with `first`.
#[track_caller]
fn offers(page: &Page, first: &str) -> Vec<String> {
    let mut all = Vec::new();
    e2e::eventually(|| {
        all = page
            .all(Role::Option, ",")
            .iter()
            .filter(|option| option.role() == "option")
            .map(Element::name)
            .collect();
        let is_there = all.first().is_some_and(|option| option.starts_with(first));
        if is_there { Ok(()) } else { Err(format!("{first} is not first in {all:?}")) }
    });
    all
}

#[test]
fn a_city_that_is_no_zone_is_found_and_chosen_by_keyboard() {
    let server = Server::start();
    let page = arrive(&server, Visitor::new(), "en");
    let field = picker(&page);
    field.fill("san fran");
    let offered = offers(&page, "San Francisco, United States");
    assert_eq!(offered, ["San Francisco, United States, now 04:00"]);
    assert_eq!(field.attribute("aria-expanded").as_deref(), Some("true"));
    assert!(!page.path().contains("Los_Angeles"), "nothing is chosen yet");
    page.check_sound();
    field.press(Key::ArrowDown);
    let active = field.attribute("aria-activedescendant").expect("the first option is active");
    assert_eq!(page.select(&format!("#{active}")).attribute("aria-selected").as_deref(), Some("true"));
    field.press(Key::Enter);
    page.see("Los Angeles, UTC-8");
    page.is_at(|path| path.contains("Los_Angeles"));
}

#[test]
fn an_abbreviation_with_several_meanings_lists_them_all_and_escape_takes_nothing() {
    let server = Server::start();
    let page = arrive(&server, Visitor::new(), "en");
    let field = picker(&page);
    field.fill("IST");
    let offered = offers(&page, "Kolkata, India");
    let cities: Vec<&str> = offered.iter().take(3).filter_map(|option| option.split(',').next()).collect();
    assert_eq!(cities, ["Kolkata", "Dublin", "Jerusalem"]);
    page.see("“IST” means several zones");
    field.press(Key::Escape);
    assert_eq!(field.attribute("aria-expanded").as_deref(), Some("false"));
    assert_eq!(field.value(), "IST");
    field.press(Key::Escape);
    assert_eq!(field.value(), "");
    page.see("Times for Lagos");
}

#[test]
fn the_same_choice_is_there_as_two_plain_lists() {
    let server = Server::start();
    let page = arrive(&server, Visitor::new().width(360), "en");
    picker(&page);
    page.select(".zone-picker__lists > summary").click();
    page.field("Country").choose("Nepal");
    page.see("Kathmandu, now");
    page.check_sound();
    page.button("Use this place").click();
    page.see("Times for Kathmandu, UTC+5:45");
}

#[test]
fn an_arabic_page_finds_a_city_by_its_arabic_name() {
    let server = Server::start();
    let page = Visitor::new()
        .zone("Africa/Lagos")
        .languages("ar")
        .arrive(&server, &format!("/ar/{PROGRAMME}/schedule"));
    let field = picker(&page);
    field.fill("القاهرة");
    e2e::eventually(|| {
        let offered = page.text();
        if offered.contains("القاهرة، مصر") { Ok(()) } else { Err(offered) }
    });
    page.check_sound();
}

#[test]
fn what_is_typed_and_means_no_place_is_never_passed_over() {
    let server = Server::start();
    let page = Visitor::new().arrive(&server, &format!("/en/{PROGRAMME}/register/contact"));
    page.field("Full name").fill("Ana");
    page.field("E-mail address").fill("ana@example.org");
    // The field selects what stands in it when it is entered.
    page.field("Your time zone").click();
    page.field("Your time zone").write("EST");
    page.field("Your time zone").press(Key::Tab);
    page.button("Continue to your organisation").click();
    page.see("There is a problem");
    assert_eq!(page.field("Your time zone").value(), "EST");
    assert_eq!(page.field("Your time zone").attribute("aria-invalid").as_deref(), Some("true"));
    page.field("Your time zone").fill("Nairobi");
    page.field("Your time zone").press(Key::Enter);
    page.button("Continue to your organisation").click();
    page.heading("Your organisation");
}
