//! What can go wrong at the last press.

use e2e::{Page, Server, Visitor};

use crate::registering::{cells, from_the_list_to_the_end, groups, paste, up_to_the_list};

#[track_caller]
fn ready_to_send(server: &Server) -> Page {
    let page = up_to_the_list(server, Visitor::new());
    paste(&page, &cells(10));
    page.see("10 rows: 10 ready");
    from_the_list_to_the_end(&page);
    page
}

#[test]
fn pressing_send_twice_registers_one_group() {
    let server = Server::start();
    let page = ready_to_send(&server);
    page.button("Send").double_click();
    page.heading("Your group is registered");
    assert_eq!(groups(&server), 1);
}

#[test]
fn a_server_that_is_away_loses_nothing_and_the_next_press_succeeds() {
    let mut server = Server::start();
    let page = ready_to_send(&server);
    page.set_offline(true);
    page.button("Send").click();
    page.see("press “Send” again when you are back");
    page.set_offline(false);
    page.see("You are online again. Nothing has been sent yet");
    e2e::eventually(|| {
        let is_gone = "return document.getElementById('send-failed') === null";
        if page.script(is_gone, serde_json::json!([])) == true {
            Ok(())
        } else {
            Err("still said".to_owned())
        }
    });
    server.stop();
    page.button("Send").click();
    page.see("We could not reach the server. Nothing is lost");
    server.resume();
    page.button("Send").click();
    page.heading("Your group is registered");
    assert_eq!(groups(&server), 1);
}

/// The next request arrives and is stored, its answer is thrown away, as a dying connection does.
fn loses_the_next_answer(page: &Page) {
    page.script(
        "const real = fetch; globalThis.fetch = async (...all) => {
           const answer = await real(...all); globalThis.fetch = real;
           throw new TypeError('lost after ' + answer.status); }",
        serde_json::json!([]),
    );
}

#[test]
fn an_answer_that_was_lost_on_the_way_leads_to_one_group() {
    let mut server = Server::start();
    let page = ready_to_send(&server);
    loses_the_next_answer(&page);
    page.button("Send").click();
    page.see("We could not reach the server. Nothing is lost");
    assert_eq!(groups(&server), 1);
    server.stop();
    server.resume();
    page.button("Send").click();
    page.heading("Your group is registered");
    assert_eq!(groups(&server), 1);
}

#[test]
fn what_is_changed_after_a_lost_answer_is_in_the_one_group_that_is_registered() {
    let server = Server::start();
    let page = ready_to_send(&server);
    loses_the_next_answer(&page);
    page.button("Send").click();
    page.see("We could not reach the server. Nothing is lost");
    page.link("Change your organisation").click();
    page.field("Name of your organisation or group").fill("Tenants, nurses and drivers");
    page.button("Save and go back to the check").click();
    page.heading("Check and send");
    page.has_focus("Organisation");
    // Also a tab that was closed by the system on the way knows what it has sent.
    page.reload();
    page.button("Send").click();
    page.heading("Your group is registered");
    assert_eq!(
        server.rows::<(String,)>("SELECT organisation_name FROM groups"),
        [("Tenants, nurses and drivers".into(),)]
    );
}

#[test]
fn a_copy_of_the_tab_that_was_changed_is_never_stuck_and_says_what_was_sent() {
    let server = Server::start();
    let page = ready_to_send(&server);
    // The tab before, whose answers these were, has sent them. They are kept a moment after they are given.
    let stored =
        || page.script("return sessionStorage['draft:core-fundamentals-2027'] ?? ''", serde_json::json!([]));
    e2e::eventually(|| {
        let draft = stored();
        let text = draft.as_str().unwrap_or_default();
        if text.contains("\"consent\":true") { Ok(()) } else { Err(text.to_owned()) }
    });
    let draft = stored();
    page.button("Send").click();
    page.heading("Your group is registered");
    // A browser copies the storage of a tab that is doubled.
    page.before_each_page(&format!(
        "if (!sessionStorage.copied) {{ sessionStorage.copied = 1; sessionStorage['draft:core-fundamentals-2027'] = {draft}; }}"
    ));
    page.goto("/en/core-fundamentals-2027/register/organisation");
    page.field("Name of your organisation or group").fill("Drivers");
    page.button("Continue to the list of participants").click();
    page.heading("List of participants");
    page.goto("/en/core-fundamentals-2027/register/review");
    page.button("Send").click();
    page.see("These answers were sent before, from another tab");
    assert_eq!(groups(&server), 1);
    page.button("Send").click();
    page.heading("Your group is registered");
    assert_eq!(groups(&server), 2);
}

#[test]
fn after_the_group_is_sent_back_leads_to_no_empty_form_and_a_new_tab_asks_for_the_link() {
    let server = Server::start();
    let page = ready_to_send(&server);
    page.button("Send").click();
    page.heading("Your group is registered");
    page.back();
    page.heading("Your group is registered");
    // A tab of its own has a storage of its own.
    page.before_each_page("sessionStorage.clear()");
    page.goto("/en/core-fundamentals-2027/register/done");
    page.heading("Your registration");
    page.see("If you have sent your registration, it is safe");
    page.check_sound();
    page.goto("/en/core-fundamentals-2027/register/review");
    page.heading("Your contact details");
    page.see("Registration begins here.");
}

#[test]
fn what_the_server_alone_finds_is_placed_by_row_and_takes_the_focus() {
    let server = Server::start();
    let page = ready_to_send(&server);
    page.script(
        "const real = fetch; globalThis.fetch = async () => { globalThis.fetch = real;
           const problem = { type: 'about:blank', title: 'issues', status: 422, code: 'issues',
             issues: [{ code: 'name.missing', path: '/roster/4/name' }] };
           return new Response(JSON.stringify(problem), { status: 422, headers: { 'content-type': 'application/problem+json' } }); }",
        serde_json::json!([]),
    );
    page.button("Send").click();
    page.see("row 6:");
    page.has_focus("There is a problem");
    page.check_sound();
}

/// From now on the server seems to answer so often that it is busy.
fn is_busy(page: &Page, times: u32) {
    page.script(
        "let left = arguments[0]; globalThis.realFetch ??= fetch;
         globalThis.fetch = async (...all) => {
           if (left-- <= 0) return realFetch(...all);
           const problem = { type: 'about:blank', title: 'busy', status: 429, code: 'registrations.too_many', retry_after: 1 };
           return new Response(JSON.stringify(problem), { status: 429, headers: { 'content-type': 'application/problem+json' } });
         }",
        serde_json::json!([times]),
    );
}

#[test]
fn a_busy_server_is_asked_again_without_a_press_and_not_for_ever() {
    let server = Server::start();
    let page = ready_to_send(&server);
    is_busy(&page, 4);
    page.button("Send").click();
    page.see("in 1 second we try again for you");
    page.see("Please wait 1 second and try again");
    assert_eq!(groups(&server), 0);
    is_busy(&page, 2);
    page.button("Send").click();
    page.heading("Your group is registered");
    assert_eq!(groups(&server), 1);
}
