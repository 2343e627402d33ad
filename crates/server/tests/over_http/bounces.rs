//! What mail servers send back after they had taken a mail: read by `muster bounces`, shown where the team and the contact look.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};

use serde_json::Value;

use crate::mail_server::{Sink, header, until};
use crate::mailing::{start, through};
use crate::running::{OPEN, Registered, Running, group_of, muster, run};

/// As mail servers write them when they have given up.
const FOR_GOOD: [&str; 7] = ["postfix", "exchange", "gmail", "exim", "qmail", "forwarded", "other-scripts"];
/// What comes to the same mailbox and says nothing of the kind.
const OTHERS: [&str; 5] =
    ["not-delayed", "not-arrived", "not-on-holiday", "not-a-complaint", "not-exim-warning"];

/// A group's contact, and the mail that went to them.
struct Written {
    group: Registered,
    reader: String,
    /// What stands in its Message-ID before the `@`.
    mail: String,
}

fn written(server: &Running, sink: &Sink, reader: &str) -> Written {
    let mut draft = group_of(12);
    draft["contact"]["email"] = reader.into();
    let group = server.registered(&draft);
    let mail = until("the mail", || sink.so_far().into_iter().find(|mail| mail["to"][0] == reader));
    let id = header(&mail, "message-id");
    let mail = id.trim_start_matches('<').split('@').next().unwrap().to_string();
    Written { group, reader: reader.to_string(), mail }
}

fn report(kind: &str, about: &Written) -> String {
    report_of(kind, &about.mail, &about.reader)
}

fn report_of(kind: &str, mail: &str, reader: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/data/reports/{kind}.eml"));
    let text = std::fs::read_to_string(path).unwrap();
    text.replace("MAIL-ID", mail).replace("READER", reader)
}

/// As a mail server hands it over: by a pipe.
fn piped(server: &Running, raw: &[u8]) -> Output {
    let mut child = muster()
        .args(["bounces", "--data"])
        .arg(server.data())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(raw).unwrap();
    child.wait_with_output().unwrap()
}

#[track_caller]
fn says(output: &Output, counts: [usize; 4]) {
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{out} {err}");
    let [read, new, before, others] = counts;
    let expected = format!(
        "mails read: {read}; undelivered for good, not known before: {new}; known: {before}; about something else: {others}\n"
    );
    assert_eq!(out, expected);
    assert_eq!(err, "", "a mail server's log gets to know nobody");
}

fn undelivered(server: &Running, group: &Registered) -> Vec<String> {
    let view = server.get_with(&group.path(), &[("authorization", &group.bearer())]).json();
    let all = view["undelivered"].as_array().cloned().unwrap_or_default();
    all.iter().map(|one: &Value| one["email"].as_str().unwrap().to_string()).collect()
}

fn given_up(server: &Running) -> String {
    let data = server.data();
    let export = run(&["export", "dead-letters", "--data", data.to_str().unwrap()]);
    String::from_utf8(export.stdout).unwrap()
}

#[test]
fn reports_of_every_common_shape_are_read_once_and_shown_where_refused_mails_are() {
    let sink = Sink::start(&[]);
    let server = start(OPEN, sink.port, &["--mail-bounces-to", "back@example.org"]);
    for kind in FOR_GOOD {
        let about = written(&server, &sink, &format!("{kind}@reader.example.org"));
        assert!(undelivered(&server, &about.group).is_empty());
        let raw = report(kind, &about);
        says(&piped(&server, raw.as_bytes()), [1, 1, 0, 0]);
        assert_eq!(undelivered(&server, &about.group), std::slice::from_ref(&about.reader), "{kind}");
        // Some servers tell twice, and a mailbox is read again.
        says(&piped(&server, raw.replace('\n', "\r\n").as_bytes()), [1, 0, 1, 0]);
        assert_eq!(undelivered(&server, &about.group), [about.reader], "{kind}");
    }
    assert!(sink.so_far().iter().all(|mail| mail["from"] == "back@example.org"), "they come back there");
    assert!(sink.so_far().iter().all(|mail| header(mail, "from").contains("<training@example.org>")));
    let export = given_up(&server);
    for line in
        ["came back: 5.1.1", "came back: 5.1.10", "came back: 4.4.7", "came back: 5.2.1", "came back\r\n"]
    {
        assert!(export.contains(line), "{line}: {export}");
    }
    assert_eq!(export.lines().count(), 1 + FOR_GOOD.len());
    assert!(!export.contains("elsewhere.example"), "only addresses that we had");
    let doctor = run(&["doctor", "--data", server.data().to_str().unwrap()]);
    let said = String::from_utf8(doctor.stdout).unwrap();
    assert!(said.contains(&format!("LOOK mails that were given up: {}", FOR_GOOD.len())), "{said}");
    // In the figures of the next morning.
    let flags = through(sink.port);
    let flags: Vec<&str> = flags.iter().map(String::as_str).collect();
    let _server = server.moved_to("2027-02-02T13:00:00Z", &flags);
    let figures = until("the figures", || {
        sink.so_far().into_iter().find(|mail| mail["to"][0] == "organizing4power@rosalux.org")
    });
    let text = figures["text"].as_str().unwrap();
    assert!(text.contains(&format!("E-mails given up: {}", FOR_GOOD.len())), "{text}");
    assert!(!text.contains("reader.example.org"), "{text}");
}

#[test]
fn nothing_else_that_comes_to_the_mailbox_and_no_forged_report_says_that_a_mail_did_not_arrive() {
    let sink = Sink::start(&[]);
    let server = start(OPEN, sink.port, &[]);
    let about = written(&server, &sink, "ana@reader.example.org");
    let other = written(&server, &sink, "bo@reader.example.org");
    for kind in OTHERS {
        says(&piped(&server, report(kind, &about).as_bytes()), [1, 0, 0, 1]);
    }
    for kind in FOR_GOOD {
        // Who has got a mail knows its id, but nobody else's address becomes a word on the group's page by it.
        for forged in [
            report_of(kind, &about.mail, &other.reader),
            report_of(kind, &about.mail, "call-this-number@evil.example"),
            report_of(kind, &"0".repeat(24), &about.reader),
            report_of(kind, "%' OR 1=1 --", &about.reader),
            report_of(kind, &about.mail, "\u{202e}ana@reader.example.org\u{0}"),
        ] {
            let output = piped(&server, forged.as_bytes());
            says(&output, [1, 0, 0, 1]);
        }
    }
    for group in [&about.group, &other.group] {
        assert!(undelivered(&server, group).is_empty());
    }
    assert_eq!(given_up(&server).lines().count(), 1);
}

#[test]
fn a_mailbox_is_read_whole_whether_it_is_a_maildir_a_folder_or_one_file() {
    let sink = Sink::start(&[]);
    let server = start(OPEN, sink.port, &[]);
    let readers: Vec<Written> =
        (0..6).map(|n| written(&server, &sink, &format!("reader{n}@reader.example.org"))).collect();
    let folder = tempfile::tempdir().unwrap();
    let bounces = |from: &[PathBuf]| {
        muster().arg("bounces").args(from).arg("--data").arg(server.data()).output().unwrap()
    };
    let maildir = folder.path().join("Maildir");
    for name in ["new", "cur", "tmp"] {
        std::fs::create_dir_all(maildir.join(name)).unwrap();
    }
    std::fs::write(maildir.join("new/1.a"), report("postfix", &readers[0])).unwrap();
    std::fs::write(maildir.join("cur/2.b:2,S"), report("exim", &readers[1])).unwrap();
    std::fs::write(maildir.join("tmp/3.c"), report("exim", &readers[2])).unwrap();
    std::fs::write(maildir.join("cur/4.d:2,S"), report("not-on-holiday", &readers[2])).unwrap();
    says(&bounces(std::slice::from_ref(&maildir)), [3, 2, 0, 1]);

    let plain = folder.path().join("reports");
    std::fs::create_dir(&plain).unwrap();
    std::fs::write(plain.join("one.eml"), report("gmail", &readers[3])).unwrap();
    let mbox = folder.path().join("mbox");
    let from = "From MAILER-DAEMON Mon Feb  1 12:05:00 2027\n";
    let mails = [report("qmail", &readers[4]), report("exchange", &readers[5])];
    std::fs::write(&mbox, mails.map(|mail| format!("{from}{mail}\n")).concat()).unwrap();
    says(&bounces(&[plain, mbox.clone(), maildir]), [6, 3, 2, 1]);
    for (n, one) in readers.iter().enumerate() {
        assert_eq!(undelivered(&server, &one.group).len(), usize::from(n != 2), "{n}");
    }
    // What is not there is said, and the rest is read.
    let output = bounces(&[folder.path().join("nowhere"), mbox]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stdout).contains("known: 2"));
    assert!(String::from_utf8_lossy(&output.stderr).contains("nowhere"));
}

#[test]
fn a_report_about_somebody_who_has_left_or_that_comes_after_weeks_writes_nothing_down() {
    let sink = Sink::start(&[]);
    let server = start(OPEN, sink.port, &[]);
    let (gone, late) = (
        written(&server, &sink, "gone@reader.example.org"),
        written(&server, &sink, "late@reader.example.org"),
    );
    let view = server.get_with(&gone.group.path(), &[("authorization", &gone.group.bearer())]);
    let headers = [("authorization", gone.group.bearer()), ("if-match", view.header("etag"))];
    let headers = headers.each_ref().map(|(name, value)| (*name, value.as_str()));
    assert_eq!(server.delete(&gone.group.path(), &headers).status, 204);
    says(&piped(&server, report("postfix", &gone).as_bytes()), [1, 0, 0, 1]);
    let flags = through(sink.port);
    let flags: Vec<&str> = flags.iter().map(String::as_str).collect();
    let server = server.moved_to("2027-02-16T12:00:00Z", &flags);
    // It forgets whom mails went to when it starts, and every ten minutes.
    until("its memory to go", || {
        let output = piped(&server, report_of("postfix", &late.mail, "nobody@reader.example.org").as_bytes());
        let is_over = outbox_without_addressees(&server);
        (output.status.success() && is_over).then_some(())
    });
    says(&piped(&server, report("postfix", &late).as_bytes()), [1, 0, 0, 1]);
    assert_eq!(given_up(&server).lines().count(), 1);
}

fn outbox_without_addressees(server: &Running) -> bool {
    use sqlx::ConnectOptions as _;
    let path = server.data().join("muster.sqlite");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let mut connection =
            sqlx::sqlite::SqliteConnectOptions::new().filename(path).connect().await.unwrap();
        let sent_long_ago = "SELECT COUNT(*) FROM outbox WHERE addressee IS NOT NULL AND created_at < $1";
        let counted = sqlx::query_scalar::<_, i64>(sent_long_ago);
        counted.bind(1_801_600_000_000_i64).fetch_one(&mut connection).await.unwrap() == 0
    })
}

#[test]
fn a_pipe_that_cannot_store_what_it_reads_asks_for_another_try_and_noise_is_no_error() {
    let folder = tempfile::tempdir().unwrap();
    let output =
        muster().args(["bounces", "--data"]).arg(folder.path()).stdin(Stdio::null()).output().unwrap();
    assert_eq!(output.status.code(), Some(75), "EX_TEMPFAIL");
    let sink = Sink::start(&[]);
    let server = start(OPEN, sink.port, &[]);
    let deep: String =
        (0..2_000).map(|n| format!("Content-Type: multipart/report; boundary=\"{n}\"\n\n--{n}\n")).collect();
    let nested = "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n".repeat(500);
    let long = format!(
        "Content-Type: multipart/report; boundary=x\n\n--x\nContent-Type: message/delivery-status\n\n{}",
        "Action: failed\nFinal-Recipient: rfc822; a@b.example\n\n".repeat(50_000)
    );
    for raw in [
        vec![],
        vec![0; 100_000],
        vec![0xff; 5_000_000],
        deep.into_bytes(),
        nested.into_bytes(),
        long.into_bytes(),
    ] {
        says(&piped(&server, &raw), [1, 0, 0, 1]);
    }
    let about = written(&server, &sink, "ana@reader.example.org");
    let whole = report("gmail", &about);
    for end in (0..whole.len()).step_by(173) {
        let output = piped(&server, &whole.as_bytes()[..end]);
        assert!(output.status.success(), "cut at {end}");
    }
}
