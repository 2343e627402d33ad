//! Mail over SMTP, to a real mail server.

use std::path::PathBuf;
use std::process::Command;

use serde_json::{Value, json};

use crate::confirming::confirm;
use crate::mail_server::{Sink, header};
use crate::running::{OPEN, Running, group_of, muster, run};

/// Flags for a mail server on this machine.
pub(crate) fn through(port: u16) -> Vec<String> {
    ["--mail-host", "127.0.0.1", "--mail-port", &port.to_string(), "--mail-from", "training@example.org"]
        .map(String::from)
        .to_vec()
}

pub(crate) fn start(now: &str, port: u16, more: &[&str]) -> Running {
    let flags = through(port);
    let flags: Vec<&str> = flags.iter().map(String::as_str).chain(more.iter().copied()).collect();
    Running::start_with(now, &flags)
}

#[test]
fn a_registration_becomes_one_whole_message_from_the_programme_with_a_human_behind_it() {
    let sink = Sink::start(&[]);
    let server = start(OPEN, sink.port, &["--public-url", "https://training.example.org"]);
    let created = server.register("a-key-of-at-least-128-bits-0001", &group_of(12)).json();
    assert_eq!(created["mail"], "sending", "the page says that a mail is on its way");
    let mails = sink.mails(1);
    let mail = &mails[0];
    assert_eq!(mail["from"], "training@example.org");
    assert_eq!(mail["to"], json!(["ana@example.org"]));
    assert_eq!(header(mail, "from"), "The Core Fundamentals 2027 <training@example.org>");
    assert_eq!(header(mail, "reply-to"), "organizing4power@rosalux.org");
    assert_eq!(header(mail, "auto-submitted"), "auto-generated");
    assert!(header(mail, "message-id").ends_with("@training.example.org>"));
    let link = created["manage_url"].as_str().unwrap();
    for kind in ["text", "html"] {
        assert!(mail[kind].as_str().unwrap().contains(link), "{kind}: {mail}");
    }
    // Nothing lies in the folder beside it.
    assert!(server.data().join("mail").read_dir().unwrap().next().is_none());
    confirm(&server, mail["text"].as_str().unwrap());
}

#[test]
fn answers_go_to_whoever_reads_the_language() {
    let sink = Sink::start(&[]);
    let reply_to = "desk@example.org,ar=maktab@example.org";
    let server = start(OPEN, sink.port, &["--mail-reply-to", reply_to]);
    for (language, expected) in [("ar", "maktab@example.org"), ("en", "desk@example.org")] {
        let mut group = group_of(12);
        group["contact"]["language"] = language.into();
        group["contact"]["email"] = format!("{language}@example.org").into();
        server.registered(&group);
        let mails = sink.mails(if language == "ar" { 1 } else { 2 });
        let mail = mails.iter().find(|mail| mail["to"][0] == group["contact"]["email"]).unwrap();
        assert_eq!(header(mail, "reply-to"), expected);
        assert!(mail["html"].as_str().unwrap().contains(&format!("lang=\"{language}\"")));
    }
}

#[test]
fn names_never_become_headers_or_readers() {
    let sink = Sink::start(&[]);
    let server = start(OPEN, sink.port, &[]);
    let names = [
        "Ana\r\nBcc: evil@example.org",
        "Ana\nSubject: other",
        "Ana\u{2028}Bcc: evil@example.org",
        "=?utf-8?q?Ana=0D=0ABcc:_evil@example.org?=",
        "Ana, <evil@example.org>",
        "\"Ana\" <evil@example.org>, Bo",
        ".\r\nMAIL FROM:<evil@example.org>",
    ];
    let mut sent = 0;
    for name in names {
        for place in ["contact", "organisation"] {
            let mut group = group_of(12);
            group[place]["name"] = name.into();
            let key = format!("names-that-are-headers-{sent}-{}", name.len());
            let status = server.register(&format!("{key}-{place}"), &group).status;
            assert!(matches!(status, 201 | 422), "{name:?}: {status}");
            sent += usize::from(status == 201);
        }
    }
    assert!(sent > 3, "what is only odd is taken: {sent}");
    let expected = [
        "from",
        "to",
        "reply-to",
        "subject",
        "date",
        "message-id",
        "auto-submitted",
        "mime-version",
        "content-type",
    ];
    for mail in sink.mails(sent) {
        assert_eq!(mail["to"], json!(["ana@example.org"]), "{mail}");
        let mut names: Vec<String> = mail["headers"]
            .as_array()
            .unwrap()
            .iter()
            .map(|header| header[0].as_str().unwrap().to_lowercase())
            .collect();
        names.sort();
        let mut expected = expected.map(String::from).to_vec();
        expected.sort();
        assert_eq!(names, expected, "{mail}");
        assert_eq!(mail["defects"], json!([]));
        assert!(!header(&mail, "subject").contains("Ana"), "a subject never holds what somebody typed");
    }
}

/// A certificate of this machine's own, for 127.0.0.1.
fn certificate(folder: &std::path::Path) -> (PathBuf, PathBuf) {
    let (cert, key) = (folder.join("cert.pem"), folder.join("key.pem"));
    let made = Command::new("openssl")
        .args(["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=mail", "-out"])
        .arg(&cert)
        .arg("-keyout")
        .arg(&key)
        .args(["-addext", "subjectAltName=IP:127.0.0.1", "-addext", "basicConstraints=critical,CA:FALSE"])
        .output()
        .expect("openssl is missing: run script/setup test");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    (cert, key)
}

fn with_doctor(port: u16, tls: &str, roots: Option<&PathBuf>, password: &str) -> (bool, String) {
    let folder = tempfile::tempdir().unwrap();
    let mut doctor = muster();
    doctor.args(["doctor", "--mail-tls", tls, "--mail-user", "ana", "--data"]).arg(folder.path());
    doctor.args(through(port)).env("MUSTER_MAIL_PASSWORD", password);
    if let Some(roots) = roots {
        doctor.env("SSL_CERT_FILE", roots);
    }
    let output = doctor.output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    (!said.contains("the mail server does not let us in"), said)
}

#[test]
fn both_kinds_of_tls_work_with_a_password_and_only_with_a_certificate_that_the_system_trusts() {
    let folder = tempfile::tempdir().unwrap();
    let (cert, key) = certificate(folder.path());
    let files = ["--cert", cert.to_str().unwrap(), "--key", key.to_str().unwrap()];
    for tls in ["implicit", "starttls"] {
        let options = ["--tls", tls, "--user", "ana", "--password", "right"];
        let sink = Sink::start(&[&files[..], &options[..]].concat());
        let (is_let_in, said) = with_doctor(sink.port, tls, Some(&cert), "right");
        assert!(is_let_in, "{tls}: {said}");
        assert!(!with_doctor(sink.port, tls, Some(&cert), "wrong").0, "{tls}");
        let (is_let_in, said) = with_doctor(sink.port, tls, None, "right");
        assert!(!is_let_in && !said.contains("right"), "{tls}: {said}");

        let flags = through(sink.port);
        let mut flags: Vec<&str> = flags.iter().map(String::as_str).collect();
        flags.extend(["--mail-tls", tls, "--mail-user", "ana"]);
        let environment = [("MUSTER_MAIL_PASSWORD", "right"), ("SSL_CERT_FILE", cert.to_str().unwrap())];
        let server = Running::start_with_environment(OPEN, &flags, &environment);
        server.registered(&group_of(12));
        let mail: Value = sink.mails(1).remove(0);
        assert_eq!((&mail["is_private"], &mail["user"]), (&json!(true), &json!("ana")), "{tls}");
    }
}

#[test]
fn a_password_goes_over_no_open_line_unless_somebody_wants_that() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    let serve = |more: &[&str]| {
        let flags = [
            &["serve", "--data", data, "--mail-host", "mail.example.org", "--mail-from", "a@example.org"],
            more,
        ];
        let output = run(&flags.concat());
        assert_eq!(output.status.code(), Some(2));
        String::from_utf8(output.stderr).unwrap()
    };
    assert!(serve(&["--mail-tls", "none"]).contains("--mail-in-the-clear"));
    assert!(serve(&["--mail-user", "ana"]).contains("MUSTER_MAIL_PASSWORD"));
    assert!(serve(&["--mail-reply-to", "nobody"]).contains("not an e-mail address"));
}
