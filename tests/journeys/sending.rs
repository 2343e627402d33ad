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
