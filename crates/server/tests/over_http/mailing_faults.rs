//! P4: a mail is sent at least once, and a second time only if nobody knows what became of the first.

use std::collections::{HashMap, HashSet};
use std::net::TcpListener;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::Value;
use sqlx::{ConnectOptions as _, Row as _};

use crate::mail_server::{Act, Faulty, Point, until};
use crate::mailing::{start, through};
use crate::running::{OPEN, Running, group_of, run};

/// Later on the day of `OPEN`.
fn later(minutes: u32) -> String {
    format!("2027-02-01T{:02}:{:02}:00Z", 12 + minutes / 60, minutes % 60)
}

fn group_for(address: &str) -> Value {
    let mut group = group_of(12);
    group["contact"]["email"] = address.into();
    group
}

/// Moves the server's clock, as a restart with a later `--now` does.
fn at(server: Running, minutes: u32, port: u16) -> Running {
    let flags = through(port);
    let flags: Vec<&str> = flags.iter().map(String::as_str).collect();
    server.moved_to(&later(minutes), &flags)
}

/// What became of each mail, by the address of its group's contact: state, why, and how often it was tried.
fn states(server: &Running) -> HashMap<String, (String, String, i64)> {
    let path = server.data().join("muster.sqlite");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let mut connection =
            sqlx::sqlite::SqliteConnectOptions::new().filename(path).connect().await.unwrap();
        let rows = sqlx::query(
            "SELECT g.contact_email, m.state, COALESCE(m.trouble, ''), m.attempts FROM outbox m \
             JOIN groups g ON g.reference = m.group_reference",
        )
        .fetch_all(&mut connection)
        .await
        .unwrap();
        rows.iter().map(|row| (row.get(0), (row.get(1), row.get(2), row.get(3)))).collect()
    })
}

/// Once each of `count` mails has been tried and none is being tried any more.
#[track_caller]
fn settled(server: &Running, count: usize) -> HashMap<String, (String, String, i64)> {
    until("the end of all tries", || {
        let states = states(server);
        let is_over = |(state, trouble, _): &(String, String, i64)| state != "waiting" || !trouble.is_empty();
        (states.len() == count && states.values().all(is_over)).then_some(states)
    })
}

/// How often each reader got a text, and that all texts to one reader were one message.
#[track_caller]
fn copies(sink: &Faulty) -> HashMap<String, usize> {
    let mut ids: HashMap<String, String> = HashMap::new();
    let mut copies = HashMap::new();
    for (id, reader) in sink.kept() {
        assert!(id.starts_with('<') && id.ends_with('>'), "{id}");
        assert_eq!(*ids.entry(reader.clone()).or_insert_with(|| id.clone()), id, "one Message-ID a mail");
        *copies.entry(reader).or_default() += 1;
    }
    copies
}

const READERS: usize = 6;

fn registered(server: &Running) {
    for n in 0..READERS {
        server.registered(&group_for(&format!("reader{n}@example.org")));
    }
}

#[test]
fn a_connection_that_is_cut_at_any_point_loses_no_mail_and_doubles_only_what_may_have_arrived() {
    for point in Point::ALL {
        // The first three conversations break there.
        let sink = Faulty::start(
            move |now, number, _| {
                if now == point && number <= 3 { Act::Cut } else { Act::GoOn }
            },
        );
        let mut server = start(OPEN, sink.port, &[]);
        registered(&server);
        settled(&server, READERS);
        let mut minutes = 0;
        while copies(&sink).len() < READERS || settled(&server, READERS).values().any(|one| one.0 != "done") {
            minutes += 15;
            assert!(minutes < 8 * 60, "{point:?}: not all arrive: {:?}", states(&server));
            server = at(server, minutes, sink.port);
            std::thread::sleep(Duration::from_millis(300));
        }
        let copies = copies(&sink);
        let doubles: usize = copies.values().map(|copies| copies - 1).sum();
        assert!(copies.values().all(|copies| *copies <= 2), "{point:?}: {copies:?}");
        // Three texts were taken without an answer, so three go out again.
        assert_eq!(doubles, if point == Point::Taken { 3 } else { 0 }, "{point:?}: {copies:?}");
    }
}

#[test]
fn of_a_thousand_mails_none_is_lost_and_only_those_are_sent_twice_of_which_nobody_knew() {
    const MAILS: usize = 1_000;
    // So many conversations break at each point.
    const CUTS: usize = 3;
    let cut: Arc<Mutex<HashMap<Point, HashSet<usize>>>> = Arc::default();
    // Whose text was taken without an answer: no sender can know what became of these.
    let unanswered: Arc<Mutex<HashSet<String>>> = Arc::default();
    let (broken, untold) = (Arc::clone(&cut), Arc::clone(&unanswered));
    let sink = Faulty::start(move |point, number, reader| {
        let mut broken = broken.lock().unwrap();
        let there = broken.entry(point).or_default();
        if there.contains(&number) || (there.len() < CUTS && there.insert(number)) {
            if point == Point::Taken {
                untold.lock().unwrap().insert(reader.to_string());
            }
            Act::Cut
        } else {
            Act::GoOn
        }
    });
    let flags = ["--registrations-per-network", "0", "--mail-per-hour", "0"];
    let mut server = start(OPEN, sink.port, &flags);
    std::thread::scope(|scope| {
        for part in 0..8 {
            let server = &server;
            scope.spawn(move || {
                for n in (part..MAILS).step_by(8) {
                    server.registered(&group_for(&format!("reader{n}@example.org")));
                }
            });
        }
    });
    let is_done = |server: &Running| {
        let states = states(server);
        states.len() == MAILS && states.values().all(|one| one.0 == "done")
    };
    let mut minutes = 0;
    while !is_done(&server) {
        minutes += 15;
        assert!(minutes < 8 * 60, "not all arrive");
        let more = through(sink.port);
        let more: Vec<&str> = more.iter().map(String::as_str).chain(flags).collect();
        server = server.moved_to(&later(minutes), &more);
        // As long as it gets on.
        let mut before = usize::MAX;
        while copies(&sink).len() != before && !is_done(&server) {
            before = copies(&sink).len();
            std::thread::sleep(Duration::from_secs(2));
        }
    }
    assert!(Point::ALL.iter().all(|point| cut.lock().unwrap()[point].len() == CUTS));
    let copies = copies(&sink);
    assert_eq!(copies.len(), MAILS, "none is lost");
    let doubles: HashMap<&String, &usize> = copies.iter().filter(|(_, copies)| **copies > 1).collect();
    assert!(doubles.values().all(|copies| **copies == 2), "{doubles:?}");
    let doubled: HashSet<String> = doubles.keys().map(ToString::to_string).collect();
    assert_eq!(doubled.len(), CUTS);
    assert_eq!(doubled, *unanswered.lock().unwrap(), "of {MAILS} mails none is doubled that need not be");
}

#[test]
fn a_server_that_is_killed_again_and_again_loses_no_mail_and_doubles_only_those_that_were_in_its_hands() {
    const MAILS: usize = 120;
    const KILLS: usize = 6;
    /// So many connections the server has at once.
    const IN_ITS_HANDS: usize = 4;
    // Slow to answer, so that every kill comes while some wait for it.
    let sink = Faulty::start(|point, _, _| match point {
        Point::Taken => Act::After(Duration::from_millis(60)),
        _ => Act::GoOn,
    });
    let flags = ["--registrations-per-network", "0", "--mail-per-hour", "0"];
    let mut server = start(OPEN, sink.port, &flags);
    for n in 0..MAILS {
        server.registered(&group_for(&format!("reader{n}@example.org")));
        // In the middle of registrations too.
        if n % (MAILS / KILLS) == MAILS / KILLS - 1 {
            let more = through(sink.port);
            let more: Vec<&str> = more.iter().map(String::as_str).chain(flags).collect();
            server = server.restart_with(&later(u32::try_from(n).unwrap()), &more);
        }
    }
    let mut minutes = u32::try_from(MAILS).unwrap();
    // Whose fate is unknown is tried again after a minute. A server that is told to stop ends what it has begun.
    while states(&server).values().filter(|one| one.0 != "waiting").count() < MAILS {
        minutes += 2;
        assert!(minutes < 8 * 60, "not all arrive: {:?}", states(&server));
        let more = through(sink.port);
        let more: Vec<&str> = more.iter().map(String::as_str).chain(flags).collect();
        server = server.moved_to(&later(minutes), &more);
        std::thread::sleep(Duration::from_millis(500));
    }
    let copies = copies(&sink);
    assert_eq!(copies.len(), MAILS, "none is lost");
    assert!(copies.values().all(|copies| *copies <= 2), "{copies:?}");
    let doubles = copies.values().filter(|copies| **copies == 2).count();
    assert!(doubles <= KILLS * IN_ITS_HANDS, "{doubles} doubles of {KILLS} kills");
}

#[test]
fn a_server_that_is_killed_in_the_middle_of_a_mail_sends_it_once_and_after_its_text_at_most_twice() {
    for point in Point::ALL {
        let sink = Faulty::start(
            move |now, number, _| {
                if now == point && number == 1 { Act::Stall } else { Act::GoOn }
            },
        );
        let server = start(OPEN, sink.port, &[]);
        server.registered(&group_for("reader@example.org"));
        until("the point", || (sink.reached(point) > 0).then_some(()));
        let flags = through(sink.port);
        let flags: Vec<&str> = flags.iter().map(String::as_str).collect();
        let server = server.restart_with(&later(1), &flags);
        let states = until("the mail", || {
            Some(states(&server)).filter(|states| states.values().all(|one| one.0 == "done"))
        });
        assert_eq!(states.len(), 1);
        let expected = if point == Point::Taken { 2 } else { 1 };
        assert_eq!(copies(&sink)["reader@example.org"], expected, "{point:?}");
    }
}

#[test]
fn of_a_text_that_is_never_answered_for_only_two_go_out_and_the_team_is_told() {
    let sink = Faulty::start(|now, _, _| if now == Point::Taken { Act::Cut } else { Act::GoOn });
    let mut server = start(OPEN, sink.port, &[]);
    let group = server.registered(&group_for("reader@example.org"));
    settled(&server, 1);
    for hour in 1..6 {
        server = at(server, hour * 60, sink.port);
        settled(&server, 1);
        std::thread::sleep(Duration::from_millis(200));
    }
    assert_eq!(copies(&sink)["reader@example.org"], 2);
    // The contact, who has the page still open, is told in words there.
    let view = server.get_with(&group.path(), &[("authorization", &group.bearer())]).json();
    assert_eq!(view["undelivered"][0]["email"], "reader@example.org");
    assert_eq!(view["undelivered"].as_array().unwrap().len(), 1);
    assert_eq!(states(&server)["reader@example.org"].0, "failed");
    let data = server.data();
    let export = run(&["export", "dead-letters", "--data", data.to_str().unwrap()]);
    let export = String::from_utf8(export.stdout).unwrap();
    assert!(export.contains("reader@example.org") && export.contains("nobody knows whether it arrived"));
}

#[test]
fn an_hour_without_a_mail_server_costs_nobody_a_mail() {
    // A port that nobody listens on until later.
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let mut server = start(OPEN, port, &[]);
    let mails = 30;
    for n in 0..mails {
        server.registered(&group_for(&format!("reader{n}@example.org")));
    }
    for minutes in [10, 20, 30, 45, 59] {
        server = at(server, minutes, port);
        std::thread::sleep(Duration::from_millis(200));
    }
    let sink = Faulty::listen(TcpListener::bind(("127.0.0.1", port)).unwrap(), |_, _, _| Act::GoOn);
    // Nobody has to wait longer than some minutes once it is back.
    let server = at(server, 65, port);
    until("all mails", || (sink.kept().len() == mails).then_some(()));
    assert!(copies(&sink).values().all(|copies| *copies == 1));
    let data = server.data();
    let doctor = run(&["doctor", "--data", data.to_str().unwrap()]);
    assert!(String::from_utf8(doctor.stdout).unwrap().contains("mails that were given up: 0"));
}

#[test]
fn whoever_says_come_back_later_is_asked_again_and_whoever_says_never_is_not() {
    // A reader's address says what the server answers: to the address (r…), to DATA (d…) or to the text (t…).
    let answers = [
        "r250", "r421", "r450", "r451", "r452", "r454", "r500", "r501", "r510", "r511", "r521", "r530",
        "r541", "r550", "r551", "r552", "r553", "r554", "r999", "d421", "d451", "d503", "d554", "t421",
        "t450", "t451", "t452", "t550", "t552", "t554",
    ];
    let is_over = Arc::new(AtomicUsize::new(0));
    let over = Arc::clone(&is_over);
    let sink = Faulty::start(move |point, _, reader| {
        let wanted = match point {
            Point::Reader => "r",
            Point::Data => "d",
            Point::Taken => "t",
            _ => return Act::GoOn,
        };
        match reader.split('@').next().and_then(|name| name.strip_prefix(wanted)) {
            Some(code) if code.starts_with('5') || over.load(Ordering::SeqCst) == 0 => {
                Act::Say(format!("{code} as told, <{reader}>"))
            }
            _ => Act::GoOn,
        }
    });
    let mut server = start(OPEN, sink.port, &[]);
    for answer in answers {
        server.registered(&group_for(&format!("{answer}@example.org")));
    }
    let states = settled(&server, answers.len());
    for answer in answers {
        let (state, trouble, attempts) = &states[&format!("{answer}@example.org")];
        let expected = match &answer[1..2] {
            "2" => "done",
            "5" => "failed",
            _ => "waiting",
        };
        assert_eq!((state.as_str(), *attempts), (expected, 1), "{answer}: {trouble}");
        assert!(!trouble.contains('@'), "the server's own words are not kept: {trouble}");
    }
    is_over.store(1, Ordering::SeqCst);
    server = at(server, 5, sink.port);
    let waits = answers.iter().filter(|answer| matches!(&answer[1..2], "4" | "9")).count();
    until("the others", || (sink.kept().len() == waits + 1).then_some(()));
    assert!(copies(&sink).values().all(|copies| *copies == 1));
    let doctor = run(&["doctor", "--data", server.data().to_str().unwrap()]);
    let refused = answers.iter().filter(|answer| &answer[1..2] == "5").count();
    assert!(!doctor.status.success());
    let said = String::from_utf8(doctor.stdout).unwrap();
    assert!(said.contains(&format!("LOOK mails that were given up: {refused}")), "{said}");
}

#[test]
fn a_mailbox_that_never_takes_a_mail_is_given_up_after_two_days() {
    let sink = Faulty::start(|point, _, _| match point {
        Point::Reader => Act::Say("452 full".into()),
        _ => Act::GoOn,
    });
    let mut server = start(OPEN, sink.port, &[]);
    server.registered(&group_for("full@example.org"));
    settled(&server, 1);
    for (now, expected) in [
        ("2027-02-02T12:00:00Z", "waiting"),
        ("2027-02-03T11:00:00Z", "waiting"),
        ("2027-02-03T18:00:00Z", "failed"),
    ] {
        let before = sink.connections();
        let flags = through(sink.port);
        let flags: Vec<&str> = flags.iter().map(String::as_str).collect();
        server = server.moved_to(now, &flags);
        until("another try", || (sink.connections() > before).then_some(()));
        until("its end", || (states(&server)["full@example.org"].0 == expected).then_some(()));
    }
}

#[test]
fn a_server_that_does_not_want_us_or_has_no_tls_gets_nothing_and_no_mail_is_given_up_for_it() {
    for (flags, point, words) in [
        (&["--mail-tls", "starttls"][..], Point::Sender, ""),
        (&[][..], Point::Reader, "550 we do not know you"),
        (&[][..], Point::Sender, "554 go away"),
    ] {
        let sink = Faulty::start(move |now, _, _| match now {
            Point::Connected if words.starts_with("554") => Act::Say(words.into()),
            Point::Sender if words.starts_with("550") => Act::Say(words.into()),
            _ => Act::GoOn,
        });
        let server = start(OPEN, sink.port, flags);
        server.registered(&group_for("reader@example.org"));
        let states = settled(&server, 1);
        assert_eq!(states["reader@example.org"].0, "waiting", "{flags:?} {words}");
        assert_eq!(sink.reached(point), 0, "{flags:?} {words}");
        // Once the mail server is as it should be.
        let good = Faulty::start(|_, _, _| Act::GoOn);
        let _server = at(server, 10, good.port);
        until("the mail", || (good.kept().len() == 1).then_some(()));
    }
}

#[test]
fn a_slow_server_is_waited_for() {
    let sink = Faulty::start(|point, _, _| match point {
        Point::Connected | Point::Data | Point::Taken => Act::After(Duration::from_secs(2)),
        _ => Act::GoOn,
    });
    let server = start(OPEN, sink.port, &[]);
    server.registered(&group_for("reader@example.org"));
    until("the mail", || (sink.kept().len() == 1).then_some(()));
    assert_eq!(settled(&server, 1)["reader@example.org"].0, "done");
    assert_eq!(copies(&sink)["reader@example.org"], 1);
}

#[test]
fn no_more_mails_go_out_in_an_hour_than_the_operator_allows() {
    let sink = Faulty::start(|_, _, _| Act::GoOn);
    let server = start(OPEN, sink.port, &["--mail-per-hour", "4"]);
    registered(&server);
    until("four mails", || (sink.kept().len() == 4).then_some(()));
    std::thread::sleep(Duration::from_millis(500));
    assert_eq!(sink.kept().len(), 4);
    let flags = through(sink.port);
    let flags: Vec<&str> = flags.iter().map(String::as_str).chain(["--mail-per-hour", "4"]).collect();
    let server = server.moved_to(&later(30), &flags);
    std::thread::sleep(Duration::from_millis(500));
    assert_eq!(sink.kept().len(), 4, "the hour is not over");
    let _server = server.moved_to(&later(61), &flags);
    until("the others", || (sink.kept().len() == READERS).then_some(()));
}
