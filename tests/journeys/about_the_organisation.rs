//! The organisation's step: a country found by typing, the track by one's own day, and answers that no list has.

use e2e::{Key, Page, Role, Server, Visitor, eventually};

use crate::registering::{PROGRAMME, cells, from_the_list_to_the_end, paste};

/// Answers as a contact in Berlin until the organisation is asked for.
fn to_the_organisation(server: &Server, visitor: Visitor) -> Page {
    let page = visitor.arrive(server, &format!("/en/{PROGRAMME}/register/contact"));
    page.field("Full name").fill("Ana Lima");
    page.field("E-mail address").fill("ana.lima@example.org");
    page.button("Continue to your organisation").click();
    page.field("Name of your organisation or group").fill("Bakers");
    page
}

#[test]
fn what_no_list_has_is_said_in_ones_own_words_and_kept() {
    let server = Server::start();
    let page = to_the_organisation(&server, Visitor::new().width(360));
    let country = page.field("Country");
    country.fill("COTE");
    page.find(Role::Option, "Côte d’Ivoire");
    country.press(Key::ArrowDown);
    page.screenshot("organisation-country-360");
    page.check_sound();
    country.press(Key::Enter);
    assert_eq!(country.value(), "Côte d’Ivoire");
    // Another letter and away: the choice stands there again.
    country.write("x");
    country.press(Key::Tab);
    assert_eq!(country.value(), "Côte d’Ivoire");
    page.see("Track A: Tuesday 18:00 to 20:00, in your evening");
    page.see("Track B is at night in Berlin");
    assert!(!page.find(Role::Radio, "Track A").is_checked(), "nothing is chosen beforehand");
    page.find(Role::Radio, "Track A").click();
    let sector = page.field("Sector");
    sector.choose("Something else");
    page.field("Which sector?").fill("Bakeries");
    let language = page.field("Add another language");
    language.fill("swah");
    language.press(Key::Enter);
    assert!(page.find(Role::Checkbox, "Swahili").is_checked());
    assert_eq!(page.focused().value(), "", "the field is free for the next");
    page.find(Role::Checkbox, "A language that is not listed").click();
    page.field("Which language?").fill("Nuer");
    page.screenshot("organisation-360");
    page.check_sound();
    page.button("Continue to the list of participants").click();
    paste(&page, &cells(10));
    from_the_list_to_the_end(&page);
    page.see("Something else: Bakeries");
    page.see("Swahili and Nuer");
    page.see("Côte d’Ivoire");
    page.screenshot("review-360");
    page.check_sound();
    page.button("Send").click();
    page.heading("Your group is registered");
    let stored = server.rows::<(String,)>("SELECT organisation FROM groups")[0].0.clone();
    for answer in
        [r#""country":"CI""#, r#""other_sector":"Bakeries""#, r#""other_language":"Nuer""#, r#"["sw"]"#]
    {
        assert!(stored.contains(answer), "{stored}");
    }
    let data = server.data();
    let exported = server.command(&["export", "groups", "--data", data.to_str().expect("a path of ours")]);
    assert!(exported.contains("Bakeries") && exported.contains("Nuer"), "{exported}");
}

#[test]
fn a_country_is_found_by_a_press_and_by_its_whole_name_and_an_unknown_one_is_asked_for_again() {
    let server = Server::start();
    let page = to_the_organisation(&server, Visitor::new().dark());
    page.find(Role::Radio, "Track A").click();
    let country = page.field("Country");
    country.fill("Atlantis");
    page.see("Nothing in the list fits.");
    page.button("Continue to the list of participants").click();
    page.see("Choose a country");
    page.screenshot("organisation-dark");
    page.check_sound();
    // What was chosen does not stand for what is written now.
    country.fill("Chad");
    country.press(Key::Tab);
    assert_eq!(country.value(), "Chad");
    country.fill("Tchadistan");
    page.button("Continue to the list of participants").click();
    page.see("Choose a country");
    assert_eq!(page.field("Country").value(), "Tchadistan");
    country.fill("niger");
    eventually(|| match page.all(Role::Option, "Niger").len() {
        2 => Ok(()),
        n => Err(format!("{n} countries")),
    });
    page.find(Role::Option, "Nigeria").click();
    assert_eq!(country.value(), "Nigeria");
    page.see_no("Choose a country");
    country.fill("Kenya");
    country.press(Key::Tab);
    page.button("Continue to the list of participants").click();
    page.heading("List of participants");
    page.back();
    assert_eq!(page.field("Country").value(), "Kenya");

    let page = Visitor::new()
        .languages("ar,en")
        .width(360)
        .arrive(&server, &format!("/ar/{PROGRAMME}/register/contact"));
    page.field("الاسم الكامل").fill("Ana");
    page.field("عنوان البريد الإلكتروني").fill("ana@example.org");
    page.button("المتابعة").click();
    page.field("البلد").fill("المغر");
    page.find(Role::Option, "المغرب").click();
    assert_eq!(page.field("البلد").value(), "المغرب");
    page.screenshot("ar-organisation-360");
    page.check_sound();
}

#[test]
fn a_group_on_the_second_track_is_told_when_that_begins() {
    let server = Server::start();
    let page = to_the_organisation(&server, Visitor::new());
    page.field("Country").fill("germ");
    page.find(Role::Option, "Germany").click();
    page.find(Role::Radio, "Track B").click();
    page.button("Continue to the list of participants").click();
    paste(&page, &cells(10).replace("\tA", "\tB"));
    from_the_list_to_the_end(&page);
    page.button("Send").click();
    page.heading("Your group is registered");
    page.see("Wednesday 3 March 2027, 02:00, Berlin time: first session");
}
