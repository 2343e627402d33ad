//! What the team does on the command line, beside a running server.

use std::process::Output;

use serde_json::{Value, json};

use crate::confirming::confirm;
use crate::mail_server::{Sink, header, until};
use crate::mailing::{start, through};
use crate::running::{OPEN, PROGRAMME, Registered, Running, group_of, run};

fn team(server: &Running, words: &[&str]) -> Output {
    let data = server.data();
    run(&[words, &["--data", data.to_str().unwrap()]].concat())
}

#[track_caller]
fn said(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn group_with(email: &str, language: &str, people: usize) -> Value {
    let mut group = group_of(people);
    group["contact"]["email"] = email.into();
    group["contact"]["language"] = language.into();
    group["facilitators"] = json!([]);
    group
}

/// The mails to one reader, the oldest first, once there are `count` of them.
#[track_caller]
fn mails_to(sink: &Sink, email: &str, count: usize) -> Vec<Value> {
    until("a mail", || {
        let theirs = |mail: &Value| mail["to"] == json!([email]);
        let mails: Vec<Value> = sink.so_far().into_iter().filter(theirs).collect();
        (mails.len() >= count).then_some(mails)
    })
}

fn registered(server: &Running, sink: &Sink, group: &Value) -> Registered {
    let registered = server.registered(group);
    let mails = mails_to(sink, group["contact"]["email"].as_str().unwrap(), 1);
    confirm(server, mails[0]["text"].as_str().unwrap());
    registered
}

fn opens(server: &Running, group: &Registered) -> u16 {
    server.get_with(&group.path(), &[("authorization", &group.bearer())]).status
}

/// A mail that a command has put there is seen after half a minute; a start sees it at once. The server's clock is later
/// than the machine's, by which commands write.
fn soon(server: Running, sink: &Sink) -> Running {
    let flags = through(sink.port);
    let flags: Vec<&str> = flags.iter().map(String::as_str).collect();
    server.moved_to(OPEN, &flags)
}

#[test]
fn one_group_is_looked_at_given_another_address_and_deleted_and_its_log_says_by_whom() {
    let sink = Sink::start(&[]);
    let server = start(OPEN, sink.port, &[]);
    let group = registered(&server, &sink, &group_with("wrong@example.org", "en", 12));
    let reference = group.reference.as_str();
    let shown = said(&team(&server, &["group", reference, "show", "--by", "Mona"]));
    assert!(shown.contains("wrong@example.org") && shown.contains("facilitators_missing"), "{shown}");
    assert!(!shown.contains("Person 3"), "no names but the contact's");

    assert!(said(&team(&server, &["group", reference, "resend", "--by", "Mona"])).contains("go out again"));
    let server = soon(server, &sink);
    mails_to(&sink, "wrong@example.org", 2);

    said(&team(&server, &["group", reference, "contact", "right@example.org", "--by", "Mona"]));
    assert_eq!(opens(&server, &group), 401, "whoever read the wrong address is out");
    let server = soon(server, &sink);
    let mail = mails_to(&sink, "right@example.org", 1).remove(0);
    confirm(&server, mail["text"].as_str().unwrap());
    let shown = said(&team(&server, &["group", reference, "show"]));
    assert!(shown.contains("Mona changed the contact's address"), "{shown}");

    assert!(
        !team(&server, &["group", reference, "delete", "--by", "Mona"]).status.success(),
        "asks for --yes"
    );
    said(&team(&server, &["group", reference, "delete", "--yes", "--by", "Mona"]));
    assert!(!team(&server, &["group", reference, "show"]).status.success());
    assert!(!team(&server, &["group", "0000-0000", "show"]).status.success());
}

#[test]
fn a_small_group_that_is_accepted_has_no_people_missing() {
    let sink = Sink::start(&[]);
    let server = start(OPEN, sink.port, &[]);
    let mut small = group_with("ana@example.org", "en", 8);
    small["gathering"] = json!(true);
    let group = registered(&server, &sink, &small);
    let duties = |server: &Running| {
        let view = server.get_with(&group.path(), &[("authorization", &group.bearer())]).json();
        view["duties"].to_string()
    };
    assert!(duties(&server).contains("people_missing"));
    said(&team(&server, &["group", &group.reference, "accept-below-size", "--by", "Mona"]));
    assert!(!duties(&server).contains("people_missing"));
}

#[test]
fn exports_say_what_is_still_to_do_and_hold_no_formula_in_either_format() {
    let sink = Sink::start(&[]);
    let server = start(OPEN, sink.port, &[]);
    let mut group = group_with("ana@example.org", "en", 12);
    group["organisation"]["name"] = "=HYPERLINK(\"https://evil.example.org\")".into();
    let group = registered(&server, &sink, &group);
    let headers = [("authorization", group.bearer())];
    let headers = headers.each_ref().map(|(name, value)| (*name, value.as_str()));
    let signed = server.post_json(
        &format!("{}/sign-ups", group.path()),
        &headers,
        &json!({ "occurrences": ["orientation-5"] }),
    );
    assert_eq!(signed.status, 200, "{}", signed.text());
    let duties = said(&team(&server, &["export", "duties"]));
    assert!(duties.contains(&group.reference) && duties.contains("facilitators_missing"), "{duties}");
    assert!(duties.contains("\"'=HYPERLINK"), "{duties}");
    assert!(said(&team(&server, &["export", "sign-ups"])).contains("orientation-5"));
    assert!(!duties.contains("orientation_missing"));
    assert_eq!(said(&team(&server, &["export", "requests"])).lines().count(), 1);

    let file = server.data().join("groups.xlsx");
    said(&team(&server, &["export", "groups", "--out", file.to_str().unwrap()]));
    // A list of groups is no list of participants, but it is read; as a text, as it was typed.
    let read = run(&["roster", file.to_str().unwrap(), "--json"]);
    let read: Value = serde_json::from_slice(&read.stdout).unwrap();
    assert!(read["error"].is_null() || read["error"]["code"] == "file.no_table", "{read}");
}

#[test]
fn the_team_writes_to_whom_it_means_in_their_language_and_once() {
    let sink = Sink::start(&[]);
    let server = start(OPEN, sink.port, &[]);
    for (email, language) in [("ana@example.org", "en"), ("leila@example.org", "ar")] {
        registered(&server, &sink, &group_with(email, language, 12));
    }
    // Not confirmed: nobody knows whose address this is.
    server.registered(&group_with("nobody@example.org", "en", 12));
    mails_to(&sink, "nobody@example.org", 1);
    let folder = tempfile::tempdir().unwrap();
    let text = |language: &str, words: &str| {
        std::fs::write(folder.path().join(format!("{language}.txt")), words).unwrap();
    };
    text("en", "A room has changed\n\nPlease note this.\n\nThe team\n");
    text("ar", "تغيّرت قاعة\n\nيُرجى الانتباه.\n");
    let folder = folder.path().to_str().unwrap();
    let write = ["write", "--programme", PROGRAMME, "--text", folder, "--duty", "facilitators.missing"];
    let rehearsed = said(&team(&server, &[&write[..], &["--dry-run"]].concat()));
    assert!(rehearsed.contains("2 letters: 1 in ar, 1 in en") && rehearsed.contains("Nothing was sent"));
    assert!(rehearsed.contains("Please note this."), "{rehearsed}");
    assert!(!rehearsed.contains("@example.org"), "samples name nobody");

    assert!(said(&team(&server, &write)).contains("2 go out now; 0 had this letter"));
    assert!(said(&team(&server, &write)).contains("0 go out now; 2 had this letter"));
    let server = soon(server, &sink);
    mails_to(&sink, "ana@example.org", 2);
    mails_to(&sink, "leila@example.org", 2);
    let mails = sink.so_far();
    let letters = mails.iter().filter(|mail| mail["text"].as_str().unwrap().contains("Please note this."));
    assert_eq!(letters.count(), 1);
    assert_eq!(mails_to(&sink, "nobody@example.org", 1).len(), 1);
    let english = mails.iter().find(|mail| header(mail, "subject") == "A room has changed").unwrap();
    assert_eq!(english["to"], json!(["ana@example.org"]));
    assert!(english["text"].as_str().unwrap().contains("You get this letter because"));
    let arabic = mails.iter().find(|mail| header(mail, "subject") == "تغيّرت قاعة").unwrap();
    assert_eq!(arabic["to"], json!(["leila@example.org"]));
    assert!(arabic["html"].as_str().unwrap().contains("dir=\"rtl\""));
    let nobody = said(&team(&server, &[&write[..5], &["--role", "facilitators", "--dry-run"]].concat()));
    assert!(nobody.contains("nobody is meant"));
    let wrong = team(&server, &[&write[..5], &["--track", "Z"]].concat());
    assert!(!wrong.status.success());
}

#[test]
fn each_morning_the_team_gets_figures_and_references_and_no_name() {
    let sink = Sink::start(&[]);
    let server = start(OPEN, sink.port, &[]);
    let group = registered(&server, &sink, &group_with("ana@example.org", "en", 12));
    let flags = through(sink.port);
    let flags: Vec<&str> = flags.iter().map(String::as_str).collect();
    let server = server.moved_to("2027-02-02T11:00:00Z", &flags);
    let server = server.moved_to("2027-02-02T13:00:00Z", &flags);
    let _server = server.moved_to("2027-02-02T20:00:00Z", &flags);
    let figures = mails_to(&sink, "organizing4power@rosalux.org", 1);
    assert_eq!(figures.len(), 1, "once a day, from seven in New York on");
    let text = figures[0]["text"].as_str().unwrap();
    assert!(text.contains("1 group") && text.contains(&group.reference[..4]), "{text}");
    assert!(!text.contains("Ana") && !text.contains("Local 12") && !text.contains("ana@"), "{text}");
}
