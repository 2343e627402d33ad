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
    server.stop();
    page.button("Send").click();
    page.see("We could not reach the server. Nothing is lost");
    server.resume();
    page.button("Send").click();
    page.heading("Your group is registered");
    assert_eq!(groups(&server), 1);
}

#[test]
fn an_answer_that_was_lost_on_the_way_leads_to_one_group() {
    let mut server = Server::start();
    let page = ready_to_send(&server);
    // The request arrives and is stored, its answer is thrown away, as a dying connection does.
    page.script(
        "const real = fetch; globalThis.fetch = async (...all) => {
           const answer = await real(...all); globalThis.fetch = real;
           throw new TypeError('lost after ' + answer.status); }",
        serde_json::json!([]),
    );
    page.button("Send").click();
    page.see("We could not reach the server. Nothing is lost");
    assert_eq!(groups(&server), 1);
    server.stop();
    server.resume();
    page.button("Send").click();
    page.heading("Your group is registered");
    assert_eq!(groups(&server), 1);
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
