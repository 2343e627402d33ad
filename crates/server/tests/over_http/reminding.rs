//! A whole edition, day by day: who is reminded of what, in which language and whose time, and how often.

use std::collections::HashMap;

use serde_json::{Value, json};
use sqlx::ConnectOptions as _;

use crate::calendar_changes::CANCEL;
use crate::confirming::confirm;
use crate::mail_server::{Sink, header, until};
use crate::mailing::{start, through};
use crate::running::{OPEN, PROGRAMME, Registered, Running, group_of, key, programmes_with, run};

const SITE: [&str; 2] = ["--public-url", "https://training.example.org"];
const ROOM: &str = "https://rooms.example.org/j/first-room?pwd=abc";
const OTHER_ROOM: &str = "https://rooms.example.org/j/other-room?pwd=def";

fn moved(server: Running, now: &str, sink: &Sink) -> Running {
    let flags = through(sink.port);
    let flags: Vec<&str> =
        flags.iter().map(String::as_str).chain(SITE).chain(["--mail-per-hour", "0"]).collect();
    let server = server.moved_to(now, &flags);
    until("an empty outbox", || (waiting(&server) == 0).then_some(()));
    server
}

fn waiting(server: &Running) -> i64 {
    outbox(server, "state = 'waiting'")
}

fn group_for(email: &str, language: &str, zone: &str, track: &str) -> Value {
    let mut group = group_of(12);
    group["contact"]["email"] = email.into();
    group["contact"]["language"] = language.into();
    group["contact"]["zone"] = zone.into();
    group["organisation"]["track"] = track.into();
    group["facilitators"] = json!([]);
    group
}

fn registered(server: &Running, sink: &Sink, group: &Value, is_confirmed: bool) -> Registered {
    let registered = server.registered(group);
    let email = &group["contact"]["email"];
    let mail = until("the first mail", || sink.so_far().into_iter().find(|mail| mail["to"][0] == *email));
    if is_confirmed {
        confirm(server, mail["text"].as_str().unwrap());
    }
    registered
}

fn link_set(server: &Running, more: &[&str]) {
    let data = server.data();
    let set = ["link", "set", "--programme", PROGRAMME, "--by", "Mona", "--data", data.to_str().unwrap()];
    let output = run(&[&set[..], more].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(!String::from_utf8_lossy(&output.stdout).contains("rooms.example.org"));
}

fn live_links(server: &Running, group: &Registered) -> Value {
    let view = server.get_with(&group.path(), &[("authorization", &group.bearer())]).json();
    view.get("live_links").cloned().unwrap_or_else(|| json!([]))
}

#[test]
fn a_cancelled_session_is_told_once_to_those_who_would_have_come() {
    let sink = Sink::start(&[]);
    let server = start(OPEN, sink.port, &SITE);
    registered(&server, &sink, &group_for("ana@example.org", "es", "Europe/Berlin", "A"), true);
    registered(&server, &sink, &group_for("bo@example.org", "en", "Europe/Berlin", "B"), true);
    registered(&server, &sink, &group_for("far@example.org", "en", "Pacific/Auckland", "A+B"), true);
    let folder = programmes_with(|text| format!("{text}{CANCEL}"));
    let own = ["--programmes", folder.path().to_str().unwrap()];
    let flags = |more: &[String]| [more, &SITE.map(String::from)[..], &own.map(String::from)[..]].concat();
    let flags = flags(&through(sink.port));
    let flags: Vec<&str> = flags.iter().map(String::as_str).collect();
    let told = |to: &str| {
        let is_it = |mail: &&Value| {
            let subject = header(mail, "subject");
            let is_told =
                subject.starts_with("No tendrá lugar") || subject.starts_with("Does not take place");
            mail["to"][0] == to && is_told
        };
        sink.so_far().iter().filter(is_it).count()
    };
    // Noon in Berlin, and one at night in Auckland, whose contact sleeps on.
    let mut server = server.moved_to("2027-02-03T11:00:00Z", &flags);
    until("a mail to Ana", || (told("ana@example.org") == 1).then_some(()));
    server = server.moved_to("2027-02-03T21:00:00Z", &flags);
    until("a mail to Auckland", || (told("far@example.org") == 1).then_some(()));
    server = server.moved_to("2027-02-04T11:00:00Z", &flags);
    until("an empty outbox", || (waiting(&server) == 0).then_some(()));
    assert_eq!(["ana@example.org", "bo@example.org", "far@example.org"].map(told), [1, 0, 1]);
}

/// All that somebody without any secret can read.
fn stranger_sees(server: &Running, group: &Registered) -> String {
    let paths = [
        "/en/",
        "/en/core-fundamentals-2027",
        "/en/core-fundamentals-2027/schedule",
        "/en/core-fundamentals-2027/manage",
        "/en/core-fundamentals-2027/facilitate/manage",
        "/api/v1/programmes",
        "/api/v1/programmes/core-fundamentals-2027",
        "/api/v1/programmes/core-fundamentals-2027/calendar.ics",
        "/api/v1/programmes/core-fundamentals-2027/calendar.ics?for=facilitator",
        "/api/v1/programmes/core-fundamentals-2027/calendar.ics?for=contact&track=A",
        "/api/v1/programmes/core-fundamentals-2027/list.xlsx",
        "/api/v1/openapi.json",
        "/ar/core-fundamentals-2027",
        "/ar/core-fundamentals-2027/member",
        "/en/core-fundamentals-2027/register/contact",
        "/en/core-fundamentals-2027/with/rosa-luxemburg",
        "/metrics",
        "/healthz",
        "/readyz",
    ];
    let mut seen: String = paths.iter().map(|path| server.get(path).text()).collect();
    let wrong = [("authorization", "Bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")];
    seen += &server.get_with(&group.path(), &wrong).text();
    seen
}

#[test]
fn a_whole_edition_reminds_everybody_of_everything_once_and_in_their_own_time() {
    let sink = Sink::start(&[]);
    let mut server = start(OPEN, sink.port, &SITE);
    let ana = registered(&server, &sink, &group_for("ana@example.org", "en", "Europe/Berlin", "A"), true);
    registered(&server, &sink, &group_for("leila@example.org", "ar", "Africa/Cairo", "A+B"), true);
    registered(&server, &sink, &group_for("nobody@example.org", "en", "Asia/Tokyo", "A"), false);
    let offer = json!({
        "role": "cross_organisation",
        "person": { "name": "Bo", "email": "bo@example.org", "language": "en", "zone": "America/Lima" },
        "earlier": "strike-school", "account": "yes", "languages": ["en"], "tracks": ["B"],
        "trainings": ["training-3"],
    });
    let offers = format!("/api/v1/programmes/{PROGRAMME}/facilitators");
    assert_eq!(server.post_json(&offers, &[("idempotency-key", &key())], &offer).status, 201);
    link_set(&server, &["--track", "A", ROOM]);
    assert_eq!(live_links(&server, &ana), json!([]), "four weeks before it is nobody's business");

    let first = "2027-02-10T18:00:00Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap();
    let mut stop = String::new();
    for day in 0..58 {
        let now = (first + chrono::TimeDelta::days(day)).to_rfc3339();
        server = moved(server, &now, &sink);
        if day % 9 == 0 {
            // Twice on a day is once.
            server = moved(server, &now, &sink);
        }
        match &now[..10] {
            "2027-02-28" => link_set(&server, &["--track", "A", "--week", "1", OTHER_ROOM]),
            // The eve of week 1, after the hour that links are shown from.
            "2027-03-01" => {
                let shown = json!([{ "occurrence": "session-A-1", "url": OTHER_ROOM }]);
                assert_eq!(live_links(&server, &ana), shown);
                link_set(&server, &["--track", "A", "--week", "1", ROOM]);
                let changed = json!([{ "occurrence": "session-A-1", "url": ROOM }]);
                assert_eq!(live_links(&server, &ana), changed, "at once, and everywhere");
                let seen = stranger_sees(&server, &ana);
                assert!(!seen.contains("rooms.example.org"), "a stranger never sees a live link");
                // An hour before it begins: also then at once.
                server = moved(server, "2027-03-02T16:00:00Z", &sink);
                link_set(&server, &["--track", "A", "--week", "1", OTHER_ROOM]);
                assert_eq!(live_links(&server, &ana), shown);
                assert!(!stranger_sees(&server, &ana).contains("rooms.example.org"));
            }
            // The last day to register is over.
            "2027-02-26" => {
                let late =
                    server.register(&key(), &group_for("late@example.org", "en", "Europe/Berlin", "A"));
                assert_eq!((late.status, late.code().as_str()), (403, "registration.closed"));
            }
            "2027-03-17" => {
                let mails = sink.so_far();
                let mail = mails.iter().rev().find(|mail| mail["to"][0] == "leila@example.org").unwrap();
                let unsubscribe = header(mail, "list-unsubscribe");
                assert_eq!(header(mail, "list-unsubscribe-post"), "List-Unsubscribe=One-Click");
                stop = unsubscribe.trim_matches(['<', '>']).replace("https://training.example.org", "");
                assert!(mail["text"].as_str().unwrap().contains(&stop));
                let opened = server.get(&stop);
                assert_eq!(opened.status, 200, "{stop}");
                assert!(
                    opened.text().contains("رسائل التذكير"),
                    "opening it stops nothing: {}",
                    opened.text()
                );
            }
            "2027-03-24" => {
                let form = [("content-type", "application/x-www-form-urlencoded")];
                let pressed = server.send("POST", &stop, &form, b"List-Unsubscribe=One-Click");
                assert_eq!(pressed.status, 200);
                let wrong = server.send("POST", &format!("{stop}A"), &form, b"press=stop");
                assert!(wrong.text().contains("notice--warning"));
            }
            _ => {}
        }
    }

    let mails = sink.so_far();
    let about = |reader: &str, subject: &str| -> Vec<&Value> {
        let theirs = mails.iter().filter(|mail| mail["to"][0] == reader);
        theirs.filter(|mail| header(mail, "subject").starts_with(subject)).collect()
    };
    let texts = |reader: &str, subject: &str| -> Vec<String> {
        about(reader, subject).iter().map(|mail| mail["text"].as_str().unwrap().to_string()).collect()
    };
    // Six weeks, a week and a day before each; in Berlin two of them are an hour earlier.
    let sessions = texts("ana@example.org", "Coming up");
    assert_eq!(sessions.len(), 12);
    for (week, moment) in [
        (1, "Tuesday 2 March, 18:00"),
        (2, "Tuesday 9 March, 18:00"),
        (3, "Tuesday 16 March, 17:00"),
        (4, "Tuesday 23 March, 17:00"),
        (5, "Tuesday 30 March, 18:00"),
        (6, "Tuesday 6 April, 18:00"),
    ] {
        let of_week: Vec<&String> =
            sessions.iter().filter(|text| text.contains(&format!("week {week}, track A"))).collect();
        assert_eq!(of_week.len(), 2, "week {week}");
        let unwrapped = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(of_week.iter().all(|text| unwrapped(text).contains(moment)), "week {week}: {of_week:?}");
        let says_moved = of_week.iter().all(|text| text.contains("another hour than the week before"));
        assert_eq!(says_moved, matches!(week, 3 | 5), "week {week}");
        let room = if week == 1 { OTHER_ROOM } else { ROOM };
        assert!(of_week[0].contains(ROOM) && of_week[1].contains(room), "week {week}");
    }
    // An introduction and a facilitator are missing all the time: a week and two days before each last day.
    assert!(about("ana@example.org", "Still to do").len() >= 4);
    let duties = texts("ana@example.org", "Still to do");
    assert!(duties.iter().all(|text| text.contains("- ")), "{duties:?}");
    // Both tracks are one mail; after the third week there was a press on "no more reminders".
    let leila: Vec<&Value> = mails.iter().filter(|mail| mail["to"][0] == "leila@example.org").collect();
    let reminded = leila.iter().filter(|mail| !header(mail, "list-unsubscribe").is_empty()).count();
    assert!(leila.iter().all(|mail| mail["html"].as_str().unwrap().contains("dir=\"rtl\"")));
    let with_week = |week: &str| {
        leila
            .iter()
            .filter(|mail| {
                let ids = mail["attached"][0][2].as_str().unwrap_or_default();
                !header(mail, "list-unsubscribe").is_empty()
                    && ids.contains(&format!("session-A-{week}@"))
                    && ids.contains(&format!("session-B-{week}@"))
            })
            .count()
    };
    assert_eq!((with_week("1"), with_week("4"), with_week("6")), (2, 2, 0), "of {reminded}");
    // Of her two tracks one has a room yet: which, is said.
    let rooms: Vec<&str> = leila
        .iter()
        .map(|mail| mail["text"].as_str().unwrap())
        .filter(|text| text.contains("rooms."))
        .collect();
    assert!(rooms.len() >= 4);
    for text in rooms {
        let before = text.split("https://rooms.").next().unwrap().trim_end();
        assert!(before.lines().last().unwrap().contains("المسار A"), "{text}");
    }
    // A facilitator's training and track.
    let bo = texts("bo@example.org", "Coming up");
    let of_training = bo.iter().filter(|text| text.contains("20 February")).count();
    assert_eq!((bo.len(), of_training), (14, 2));
    assert!(bo.iter().filter(|text| text.contains("week 1, track B")).count() == 2);
    // Nobody has confirmed this address.
    assert_eq!(mails.iter().filter(|mail| mail["to"][0] == "nobody@example.org").count(), 1);
    // Nothing twice, and nothing but what was meant.
    let mut ids: HashMap<String, usize> = HashMap::new();
    let mut counts: HashMap<String, usize> = HashMap::new();
    for mail in &mails {
        *ids.entry(header(mail, "message-id")).or_default() += 1;
        *counts.entry(mail["to"][0].as_str().unwrap().to_string()).or_default() += 1;
        check_mail(mail);
    }
    assert!(ids.values().all(|count| *count == 1));
    // One registration, six weeks and two times of what is to do, each twice; a yes; the figures of each day; and one
    // mail to each of the two groups' twelve people.
    let people = (0..12).map(|n| (format!("person{n}@example.org"), 2));
    let of_duties = about("ana@example.org", "Still to do").len();
    let meant = [
        ("ana@example.org", 1 + 12 + of_duties),
        ("leila@example.org", 1 + reminded),
        ("nobody@example.org", 1),
        ("bo@example.org", 1 + 14),
        (TEAM, counts[TEAM]),
    ];
    let meant = meant.map(|(to, count)| (to.to_string(), count)).into_iter().chain(people).collect();
    assert_eq!(counts, meant);
    assert!((50..=60).contains(&counts[TEAM]), "figures once a day: {}", counts[TEAM]);

    // On its day everything is gone, and nobody is reminded of anything any more.
    server = moved(server, "2027-07-31T12:00:00Z", &sink);
    until("the purge", || {
        let view = server.get_with(&ana.path(), &[("authorization", &ana.bearer())]);
        (view.status == 401).then_some(())
    });
    assert_eq!(outbox(&server, "1 = 1"), 0, "nobody's address is left in it");
    let _server = moved(server, "2027-08-02T12:00:00Z", &sink);
    assert_eq!(sink.so_far().len(), mails.len());
}

/// Where the figures go.
const TEAM: &str = "organizing4power@rosalux.org";

/// What has to be true of every mail of the edition, by whom it is for.
#[track_caller]
fn check_mail(mail: &Value) {
    let to = mail["to"][0].as_str().unwrap();
    let text = mail["text"].as_str().unwrap();
    let (subject, html) = (header(mail, "subject"), mail["html"].as_str().unwrap());
    let is_reminder = !header(mail, "list-unsubscribe").is_empty();
    let says = |words: &str| text.contains(words);
    assert!(subject.chars().count() <= 60 && !subject.contains("Local 12"), "{subject}");
    assert_eq!(mail["to"].as_array().unwrap().len(), 1, "nobody sees another's address");
    assert_eq!(header(mail, "reply-to"), TEAM);
    let is_to_team = to == TEAM;
    // Everybody on both lists has said nothing of a language: each group's mail is in its own.
    let is_arabic = to == "leila@example.org" || to.starts_with("person") && html.contains("lang=\"ar\"");
    let language = if is_arabic { "ar" } else { "en" };
    assert!(html.contains(&format!("<html lang=\"{language}\"")), "{to}: {html}");
    assert!(is_to_team || says("2027"), "until when it is kept: {text}");
    // Whose clocks it may tell: the reader's own, the programme's, and those of introductions and trainings.
    let clocks: &[&str] = match to {
        "ana@example.org" => &["Berlin time", "New York time"],
        "bo@example.org" => &["Lima time", "New York time", "Casablanca time"],
        "nobody@example.org" => &["Tokyo time", "New York time", "Berlin time"],
        "leila@example.org" => &["بتوقيت القاهرة", "بتوقيت نيويورك", "بتوقيت برلين"],
        // Where they are by the list, whatever their contact's clock says.
        _ if is_arabic => &["بتوقيت برلين", "بتوقيت نيويورك"],
        _ => &["Berlin time", "New York time"],
    };
    let unwrapped = text.split_whitespace().collect::<Vec<_>>().join(" ");
    // "Berlin time", and not "at any time".
    let words: Vec<&str> = unwrapped.split(' ').collect();
    let is_clock = |pair: &&[&str]| pair[1].starts_with("time") && pair[0].starts_with(char::is_uppercase);
    let told = words.windows(2).filter(is_clock).count();
    if language == "en" && !is_to_team {
        let known: usize = clocks.iter().map(|clock| unwrapped.matches(clock).count()).sum();
        assert_eq!(known, told, "{to}: {text}");
    } else if language == "ar" {
        let known: usize = clocks.iter().map(|clock| unwrapped.matches(clock).count()).sum();
        // "By the programme's clock" and "where you are" name no place.
        let places = ["البرنامج", "مكانكم"].map(|word| unwrapped.matches(&format!("بتوقيت {word}")).count());
        let told = unwrapped.matches("بتوقيت ").count() - places.iter().sum::<usize>();
        assert_eq!(known, told, "{text}");
    }
    if is_reminder {
        let (of_dates, file) =
            (subject.starts_with("Coming up") || subject.starts_with("قريبًا"), &mail["attached"]);
        assert_eq!(file.as_array().is_some_and(|files| !files.is_empty()), of_dates, "{subject}");
    }
    // Whose room it is, and nobody else's; every other link leads here.
    let may_enter = is_reminder && matches!(to, "ana@example.org" | "leila@example.org");
    for line in text.lines().filter(|line| line.contains("://")) {
        for link in line.split_whitespace().filter(|word| word.contains("://")) {
            let is_room = link.starts_with("https://rooms.example.org/");
            assert!(
                is_room && may_enter || link.starts_with("https://training.example.org/"),
                "{to}: {link}"
            );
        }
        let is_private = ["/manage#", "/member#", "/reminders/"].iter().any(|part| line.contains(part));
        assert!(!is_private || (!line.contains(' ') && line.len() <= 160), "{line}");
    }
    for attached in mail["attached"].as_array().into_iter().flatten() {
        assert!(!attached.to_string().contains("rooms.example.org"), "a calendar is passed on");
    }
}

/// How many rows of the outbox are so.
fn outbox(server: &Running, which: &str) -> i64 {
    let path = server.data().join("muster.sqlite");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let mut connection =
            sqlx::sqlite::SqliteConnectOptions::new().filename(path).connect().await.unwrap();
        let count = format!("SELECT COUNT(*) FROM outbox WHERE {which}");
        sqlx::query_scalar(sqlx::AssertSqlSafe(count)).fetch_one(&mut connection).await.unwrap()
    })
}

/// The texts of the reminders that somebody has got.
fn reminders_to(sink: &Sink, reader: &str) -> Vec<Value> {
    let is_theirs = |mail: &Value| mail["to"][0] == reader && !header(mail, "list-unsubscribe").is_empty();
    sink.so_far().into_iter().filter(is_theirs).collect()
}

#[test]
fn a_member_is_reminded_after_a_press_alone_and_never_again_after_another() {
    let sink = Sink::start(&[]);
    let mut server = start(OPEN, sink.port, &SITE);
    let mut group = group_for("ana@example.org", "en", "Europe/Berlin", "A");
    group["roster"][4]["zone"] = "".into();
    // Whoever says nothing of a language listens in the group's, whatever its contact reads.
    group["roster"][4]["language"] = "".into();
    group["organisation"]["interpretation"] = "es".into();
    registered(&server, &sink, &group, true);
    let entered = until("the mail about the entry", || {
        sink.so_far().into_iter().find(|mail| mail["to"][0] == "person4@example.org")
    });
    let own = entered["text"].as_str().unwrap().lines().find(|line| line.contains("/member#")).unwrap();
    let (reference, secret) = own.split_once('#').unwrap().1.split_once('.').unwrap();
    let (path, bearer) = (format!("/api/v1/groups/{reference}/member"), format!("Bearer {secret}"));
    let is_on =
        |server: &Running| server.get_with(&path, &[("authorization", &bearer)]).json()["reminders"].clone();
    let week_before = "2027-02-23T18:00:00Z";
    server = moved(server, week_before, &sink);
    assert_eq!(is_on(&server), false);
    assert_eq!(reminders_to(&sink, "person4@example.org").len(), 0, "nobody is reminded who has not asked");

    let press = |server: &Running, wanted: bool| {
        let wish = json!({ "wanted": wanted, "zone": "America/Lima" });
        server.post_json(&format!("{path}/reminders"), &[("authorization", &bearer)], &wish).status
    };
    assert_eq!(press(&server, true), 204);
    assert_eq!(is_on(&server), true);
    link_set(&server, &["--track", "A", OTHER_ROOM]);
    link_set(&server, &["--track", "A", "--lang", "es", ROOM]);
    for now in ["2027-03-01T18:00:00Z", "2027-03-01T19:00:00Z"] {
        server = moved(server, now, &sink);
    }
    let reminders = reminders_to(&sink, "person4@example.org");
    assert_eq!(reminders.len(), 1, "a day before");
    let text = reminders[0]["text"].as_str().unwrap();
    assert!(text.contains("12:00") && text.contains("Lima"), "where they are: {text}");
    assert!(text.contains(ROOM) && text.contains("because you asked for them"), "{text}");
    for other in ["person3@example.org", "person5@example.org"] {
        assert_eq!(reminders_to(&sink, other).len(), 0);
    }
    // One press in the mail ends it; the page says so too, and can begin it again.
    let stop = header(&reminders[0], "list-unsubscribe");
    let stop = stop.trim_matches(['<', '>']).replace("https://training.example.org", "");
    let form = [("content-type", "application/x-www-form-urlencoded")];
    assert_eq!(server.send("POST", &stop, &form, b"List-Unsubscribe=One-Click").status, 200);
    assert_eq!(is_on(&server), false);
    server = moved(server, "2027-03-08T18:00:00Z", &sink);
    assert_eq!(reminders_to(&sink, "person4@example.org").len(), 1);
    assert_eq!(press(&server, true), 204);
    server = moved(server, "2027-03-15T18:00:00Z", &sink);
    assert_eq!(reminders_to(&sink, "person4@example.org").len(), 2);
    assert_eq!(press(&server, false), 204);
    server = moved(server, "2027-03-22T18:00:00Z", &sink);
    assert_eq!(reminders_to(&sink, "person4@example.org").len(), 2);
    drop(server);
}
