//! "No e-mail from us?", on the page after registering.

use e2e::{Server, Visitor};

use crate::registering::{EMAIL, cells, from_the_list_to_the_end, paste, up_to_the_list};

#[test]
fn a_mail_that_does_not_arrive_is_sent_again_and_a_wrong_address_put_right() {
    let server = Server::start();
    let page = up_to_the_list(&server, Visitor::new());
    paste(&page, &cells(10));
    from_the_list_to_the_end(&page);
    page.button("Send").click();
    page.heading("Your group is registered");
    page.see("E-mail is not set up here yet");
    e2e::eventually(|| if server.mails().len() == 1 { Ok(()) } else { Err("no mail".to_owned()) });

    page.button("Send the e-mail again").click();
    page.see("An e-mail to a•••@example.org lies ready.");
    let to =
        |email: &str| server.mails().iter().filter(|mail| mail.contains(&format!("To: {email}"))).count();
    e2e::eventually(|| if to(EMAIL) == 2 { Ok(()) } else { Err("not sent again".to_owned()) });

    page.field("E-mail address").fill("bea.lima");
    page.button("Send the e-mail again").click();
    page.see("This is not a whole e-mail address.");
    page.field("E-mail address").fill("bea.lima@example.org");
    page.button("Send the e-mail again").click();
    page.see("An e-mail to b•••@example.org lies ready.");
    e2e::eventually(|| if to("bea.lima@example.org") == 1 { Ok(()) } else { Err("not written".to_owned()) });
    let stored = server.rows::<(String,)>("SELECT contact_email FROM groups");
    assert_eq!(stored, [("bea.lima@example.org".to_owned(),)]);

    // A reload shows the same, and the next mail goes to the new address.
    page.reload();
    page.heading("Your group is registered");
    page.button("Send the e-mail again").click();
    page.see("An e-mail to b•••@example.org lies ready.");
    e2e::eventually(|| if to("bea.lima@example.org") == 2 { Ok(()) } else { Err("not again".to_owned()) });
}
