//! What the team does on the command line, beside a running server.

use std::process::Output;

use serde_json::{Value, json};

use crate::confirming::confirm;
use crate::mail_server::{Sink, header, until};
use crate::mailing::{start, through};
use crate::running::{OPEN, Registered, Running, group_of, key, run};

pub(crate) fn team(server: &Running, words: &[&str]) -> Output {
    let data = server.data();
    run(&[words, &["--data", data.to_str().unwrap()]].concat())
}

#[track_caller]
pub(crate) fn said(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).unwrap()
}

pub(crate) fn group_with(email: &str, language: &str, people: usize) -> Value {
    let mut group = group_of(people);
    group["contact"]["email"] = email.into();
    group["contact"]["language"] = language.into();
    group["facilitators"] = json!([]);
    group
}

/// The mails to one reader, the oldest first, once there are `count` of them.
#[track_caller]
pub(crate) fn mails_to(sink: &Sink, email: &str, count: usize) -> Vec<Value> {
    until("a mail", || {
        let theirs = |mail: &Value| mail["to"] == json!([email]);
        let mails: Vec<Value> = sink.so_far().into_iter().filter(theirs).collect();
        (mails.len() >= count).then_some(mails)
    })
}

pub(crate) fn registered(server: &Running, sink: &Sink, group: &Value) -> Registered {
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
pub(crate) fn soon(server: Running, sink: &Sink) -> Running {
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
    assert!(shown.contains("The contact: group registered"), "{shown}");
    assert!(!shown.contains("Person 3"), "no names but the contact's");

    assert!(
        said(&team(&server, &["group", reference, "resend", "--by", "Mona"]))
            .contains("new private links go out")
    );
    let server = soon(server, &sink);
    mails_to(&sink, "wrong@example.org", 2);

    said(&team(&server, &["group", reference, "contact", "right@example.org", "--by", "Mona"]));
    assert_eq!(opens(&server, &group), 401, "whoever read the wrong address is out");
    let server = soon(server, &sink);
    let mail = mails_to(&sink, "right@example.org", 1).remove(0);
    confirm(&server, mail["text"].as_str().unwrap());
    let shown = said(&team(&server, &["group", reference, "show"]));
    assert!(shown.contains("Mona: changed the contact's address"), "{shown}");

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
    let mut small = group_with("ana@example.org", "es", 8);
    small["gathering"] = json!(true);
    let group = registered(&server, &sink, &small);
    let duties = |server: &Running| {
        let view = server.get_with(&group.path(), &[("authorization", &group.bearer())]).json();
        view["duties"].to_string()
    };
    assert!(duties(&server).contains("people_missing"));
    let accept = |reference: &str| team(&server, &["group", reference, "accept-below-size", "--by", "Mona"]);
    let told = said(&accept(&group.reference));
    assert!(told.contains("with 8 people. Its contact is told by e-mail."), "{told}");
    assert!(!duties(&server).contains("people_missing"));
    let view = server.get_with(&group.path(), &[("authorization", &group.bearer())]).json();
    let log = view["log"].as_array().unwrap();
    assert!(log.iter().any(|line| line["who"] == "team" && line["what"] == "accepted_below_size"), "{log:?}");
    assert!(!accept(&group.reference).status.success(), "once");
    let large = server.registered(&group_with("large@example.org", "en", 12));
    let refused = accept(&large.reference);
    assert!(String::from_utf8_lossy(&refused.stderr).contains("12 people, which is enough"));

    let server = soon(server, &sink);
    let mail = mails_to(&sink, "ana@example.org", 2).pop().unwrap();
    assert!(
        header(&mail, "subject").starts_with("Su grupo participa como está"),
        "{}",
        header(&mail, "subject")
    );
    let text = mail["text"].as_str().unwrap();
    assert!(text.contains("Local 12") && text.contains("lista de participantes ahora: 8"), "{text}");
    drop(server);
}

#[test]
fn a_group_that_is_given_more_time_may_add_people_when_no_other_may() {
    /// The end of 8 March in New York is over.
    const FROZEN: &str = "2027-03-10T12:00:00Z";
    let sink = Sink::start(&[]);
    let flags = through(sink.port);
    let flags: Vec<&str> = flags.iter().map(String::as_str).collect();
    let server = start(OPEN, sink.port, &[]);
    let mut arabic = group_with("leila@example.org", "ar", 12);
    arabic["contact"]["zone"] = "Africa/Cairo".into();
    let group = registered(&server, &sink, &arabic);
    let other = server.registered(&group_of(12));
    let server = server.moved_to(FROZEN, &flags);
    let with_one_more = |server: &Running, group: &Registered| {
        let view = server.get_with(&group.path(), &[("authorization", &group.bearer())]);
        let mut draft = view.json()["group"].clone();
        let more = json!({ "name": "Person More", "email": "more@example.org" });
        draft["roster"].as_array_mut().unwrap().push(more);
        let headers = [("authorization", group.bearer()), ("if-match", view.header("etag"))];
        let headers = headers.each_ref().map(|(name, value)| (*name, value.as_str()));
        server.put_json(&group.path(), &headers, &draft).status
    };
    assert_eq!(with_one_more(&server, &group), 422);
    let extend = |until: &str| team(&server, &["group", &group.reference, "extend", until, "--by", "Mona"]);
    for wrong in ["2020-01-01", "tomorrow", "2027-12-24"] {
        assert!(!extend(wrong).status.success(), "{wrong}");
    }
    let early = extend("2027-03-05");
    let complaint = String::from_utf8_lossy(&early.stderr);
    assert!(complaint.contains("until the end of Monday 8 March 2027, New York time anyway"), "{complaint}");
    // The end of that day in New York, where the clocks are not yet put forward.
    let told = said(&extend("2027-03-12"));
    assert!(told.contains("until the end of Friday 12 March 2027, New York time"), "{told}");
    assert_eq!(with_one_more(&server, &group), 200);
    assert_eq!(with_one_more(&server, &other), 422, "nobody else may");
    let view = server.get_with(&group.path(), &[("authorization", &group.bearer())]).json();
    assert_eq!(view["extended_until"], "2027-03-13T05:00:00Z");
    let extended = view["log"].as_array().unwrap().iter().find(|line| line["what"] == "extended").unwrap();
    assert_eq!(extended["who"], "team");
    let shown = said(&team(&server, &["group", &group.reference, "show"]));
    assert!(shown.contains("Mona: let it add people until the end of Friday 12 March 2027"), "{shown}");

    let again = extend("2027-03-12");
    assert!(String::from_utf8_lossy(&again.stderr).contains("already"), "one decision is one mail");

    let server = server.moved_to("2027-03-13T05:00:00Z", &flags);
    assert_eq!(with_one_more(&server, &group), 422);
    let decided = |mail: &&Value| header(mail, "subject").starts_with("وقت إضافي");
    let mails = until("the mail", || {
        let mails: Vec<Value> = sink.so_far().iter().filter(decided).cloned().collect();
        (!mails.is_empty()).then_some(mails)
    });
    assert_eq!((mails.len(), &mails[0]["to"]), (1, &json!(["leila@example.org"])));
    let text = mails[0]["text"].as_str().unwrap();
    assert!(text.contains("7:00 ص بتوقيت القاهرة"), "in the contact's own zone: {text}");
    assert!(text.contains("نيويورك"), "and where the programme's times are set: {text}");
}

#[test]
fn a_group_goes_into_another_and_nothing_that_its_people_hold_stops_working() {
    let sink = Sink::start(&[]);
    let server = start(OPEN, sink.port, &[]);
    let group = registered(&server, &sink, &group_with("ana@example.org", "en", 12));
    let mut small = group_with("leila@example.org", "ar", 4);
    small["gathering"] = json!(true);
    small["organisation"]["track"] = "B".into();
    small["organisation"]["name"] = "Local 4".into();
    // One of them is on the other list already.
    for (n, person) in small["roster"].as_array_mut().unwrap().iter_mut().enumerate().skip(1) {
        *person = json!({ "name": format!("Little {n}"), "email": format!("little{n}@example.org") });
    }
    let created = server.register(&key(), &small).json();
    let gone = Registered::of(&created);
    let code = created["join_url"].as_str().unwrap().rsplit('/').next().unwrap().to_string();
    let mails = mails_to(&sink, "leila@example.org", 1);
    confirm(&server, mails[0]["text"].as_str().unwrap());
    let entered = mails_to(&sink, "little1@example.org", 1).remove(0);
    let own = entered["text"].as_str().unwrap().lines().find(|line| line.contains("/member#")).unwrap();
    let (reference, secret) = own.split_once('#').unwrap().1.split_once('.').unwrap();
    let bearer = format!("Bearer {secret}");
    let own_entry = |server: &Running| {
        server.get_with(&format!("/api/v1/groups/{reference}/member"), &[("authorization", &bearer)])
    };
    assert_eq!(own_entry(&server).json()["organisation"], "Local 4");

    let merge = |more: &[&str]| {
        let words = ["group", &group.reference, "merge", &gone.reference, "--by", "Mona"];
        team(&server, &[&words, more].concat())
    };
    let asked = merge(&[]);
    assert!(!asked.status.success() && String::from_utf8_lossy(&asked.stderr).contains("say --yes"));
    assert!(
        !team(&server, &["group", &group.reference, "merge", &group.reference, "--yes"]).status.success()
    );
    assert!(said(&merge(&["--yes"])).contains("has 15 people now, 3 of them from"));

    let view = server.get_with(&group.path(), &[("authorization", &group.bearer())]).json();
    let people = view["group"]["roster"].as_array().unwrap();
    assert_eq!(people.len(), 15);
    let little = people.iter().find(|one| one["name"] == "Little 1").unwrap();
    assert_eq!(little["track"], "B", "they keep the hours that they had");
    let log = view["log"].as_array().unwrap();
    let by_team = log.iter().find(|line| line["who"] == "team" && line["what"] == "merged").unwrap();
    assert_eq!(by_team["counts"]["added"], 3);
    assert_eq!(opens(&server, &gone), 401);
    assert_eq!(own_entry(&server).json()["organisation"], view["group"]["organisation"]["name"]);
    let joined = json!({ "name": "Late", "email": "late@example.org", "track": "A" });
    let path = format!("/api/v1/groups/join/{code}");
    let joined = server.post_json(&path, &[("idempotency-key", &key())], &joined);
    assert_eq!(joined.status, 201, "{}", joined.text());
    for reference in [&group.reference, &gone.reference] {
        let data = server.data();
        let acts = acts(&data, reference);
        assert!(acts.contains("Mona"), "{acts}");
    }
    let server = soon(server, &sink);
    let told = mails_to(&sink, "leila@example.org", 2).pop().unwrap();
    assert!(header(&told, "subject").contains("أصبحت مجموعتكم جزءًا من أخرى"), "{}", header(&told, "subject"));
    assert!(told["text"].as_str().unwrap().contains("Local 12"));
    let told = mails_to(&sink, "ana@example.org", 2).pop().unwrap();
    assert!(
        header(&told, "subject").starts_with("More people in your group"),
        "{}",
        header(&told, "subject")
    );
    let text = told["text"].as_str().unwrap();
    // With or without the one who joined: a server that looks into the outbox by itself may have been faster.
    let counted = ["participants now: 15", "participants now: 16"];
    assert!(text.contains("Local 4") && counted.iter().any(|count| text.contains(count)), "{text}");
    drop(server);
}

/// What the team did for a group, also for one that is gone.
fn acts(data: &std::path::Path, reference: &str) -> String {
    let file = data.join("muster.sqlite");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        use sqlx::ConnectOptions as _;
        let mut connection =
            sqlx::sqlite::SqliteConnectOptions::new().filename(file).connect().await.unwrap();
        let acts: Vec<(String, String)> =
            sqlx::query_as("SELECT who, what FROM team_acts WHERE group_reference = $1")
                .bind(reference)
                .fetch_all(&mut connection)
                .await
                .unwrap();
        format!("{acts:?}")
    })
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
    let server = server.moved_to("2027-02-02T20:00:00Z", &flags);
    let figures = mails_to(&sink, "organizing4power@rosalux.org", 1);
    assert_eq!(figures.len(), 1, "once a day, from seven in New York on");
    let text = figures[0]["text"].as_str().unwrap();
    assert!(text.contains("1 group") && text.contains(&group.reference[..4]), "{text}");
    assert!(!text.contains("Ana") && !text.contains("Local 12") && !text.contains("ana@"), "{text}");
    assert!(text.contains("New since yesterday: 1"), "{text}");

    // No server ran at that hour: they come once there is one, and are those of the hour.
    server.registered(&group_with("late@example.org", "en", 12));
    let _server = server.moved_to("2027-02-04T03:00:00Z", &flags);
    let figures = mails_to(&sink, "organizing4power@rosalux.org", 2);
    let text = figures[1]["text"].as_str().unwrap();
    assert!(text.contains("2 groups") && text.contains("New since yesterday: 1"), "{text}");
    assert!(text.contains("Address not confirmed: 1") && text.contains("Facilitators missing: 2"), "{text}");
}
