//! Letters of the team to many.

use serde_json::json;

use crate::mail_server::{Sink, header};
use crate::mailing::start;
use crate::running::{OPEN, PROGRAMME, Running, run};
use crate::team::{group_with, mails_to, registered, said, soon, team};

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
    assert!(rehearsed.contains("2 letters: ar 1, en 1") && rehearsed.contains("Nothing was sent"));
    assert!(rehearsed.contains("Please note this."), "{rehearsed}");
    assert!(!rehearsed.contains("@example.org"), "samples name nobody");
    let arabic = said(&team(&server, &[&write[..], &["--lang", "ar", "--dry-run"]].concat()));
    assert!(arabic.contains("1 letter: ar 1"), "{arabic}");

    assert!(said(&team(&server, &write)).contains("2 letters go out now. Who had it before: 0"));
    assert!(said(&team(&server, &write)).contains("0 letters go out now. Who had it before: 2"));
    let server = soon(server, &sink);
    mails_to(&sink, "ana@example.org", 2);
    mails_to(&sink, "leila@example.org", 2);
    let mails = sink.so_far();
    let letters = mails.iter().filter(|mail| mail["text"].as_str().unwrap().contains("Please note this."));
    assert_eq!(letters.count(), 1);
    assert_eq!(mails_to(&sink, "nobody@example.org", 1).len(), 1);
    let english = mails
        .iter()
        .find(|mail| header(mail, "subject") == "A room has changed – The Core Fundamentals 2027")
        .unwrap();
    assert_eq!(english["to"], json!(["ana@example.org"]));
    assert!(english["text"].as_str().unwrap().contains("You get this letter because"));
    let arabic = mails.iter().find(|mail| header(mail, "subject").starts_with("تغيّرت قاعة – ")).unwrap();
    assert_eq!(arabic["to"], json!(["leila@example.org"]));
    assert!(arabic["html"].as_str().unwrap().contains("dir=\"rtl\""));
    let nobody = said(&team(&server, &[&write[..5], &["--role", "facilitators", "--dry-run"]].concat()));
    assert!(nobody.contains("Nobody is meant"));
    let says = |words: &[&str], expected: &str| {
        let output = team(&server, &[&write[..5], words, &["--dry-run"]].concat());
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.code() == Some(2) && said.contains(expected), "{words:?}: {said}");
    };
    says(&["--track", "Z"], "there are: A, B");
    says(&["--duty", "facilitators.lost"], "facilitators_missing");
    says(&["--lang", "xx"], "there are: ar, de, en");
}

#[test]
fn a_text_that_somebody_could_not_read_or_that_waits_to_be_filled_in_goes_to_nobody() {
    let sink = Sink::start(&[]);
    let server = start(OPEN, sink.port, &[]);
    // Two groups of one contact, and one whose contact reads a language without mails.
    for (email, language) in [("ana@example.org", "ar"), ("ana@example.org", "ar"), ("jo@example.org", "pt")]
    {
        registered(&server, &sink, &group_with(email, language, 12));
    }
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let write = |more: &[&str]| {
        team(&server, &[&["write", "--text", folder.path().to_str().unwrap(), "--dry-run"], more].concat())
    };
    let refused = |expected: &str| {
        let output = write(&[]);
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.code() == Some(2) && said.contains(expected), "{said}");
    };
    refused("no text in it");
    std::fs::write(path("ar.txt"), "تغيّرت قاعة\n\nيُرجى الانتباه.\n").unwrap();
    refused("en.txt");
    std::fs::write(path("en.txt"), "A room\n\nDear {name}, note this.\n").unwrap();
    refused("{name} would be sent as it stands");
    std::fs::write(path("en.txt"), b"A hall \xe9\n\nPlease.\n").unwrap();
    refused("is not UTF-8");
    std::fs::write(path("en.txt"), "A room has changed\nPlease.\n").unwrap();
    refused("then a blank line");
    std::fs::write(path("en.txt"), "\u{feff}A room has changed\r\n\r\nPlease.\r\n").unwrap();
    std::fs::write(path("de.txt"), "Raum\n\nBitte.\n").unwrap();
    refused("there are no mails in that language");
    std::fs::remove_file(path("de.txt")).unwrap();

    let rehearsed = said(&write(&[]));
    assert!(rehearsed.contains("2 letters: ar 1, en 1"), "one for both groups of a contact: {rehearsed}");
    assert!(rehearsed.contains("Who reads pt gets the text in en: 1"), "{rehearsed}");
    assert!(rehearsed.contains("at most 240 go out in an hour"), "{rehearsed}");
    let arabic = said(&write(&["--speak", "ar"]));
    assert!(arabic.contains("رسالتان") && arabic.contains("لم يُرسل شيء"), "{arabic}");
    assert!(said(&write(&["--lang", "pt"])).contains("1 letter: en 1"));
}

#[test]
fn commands_of_the_team_and_wrong_settings_speak_the_language_that_is_asked_for() {
    let server = Running::start(OPEN);
    let data = server.data();
    let data = data.to_str().unwrap();
    let speaks = |words: &[&str], expected: &str| {
        let output = run(&[words, &["--data", data]].concat());
        let said = String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(expected), "{words:?}: {said}");
    };
    speaks(&["group", "0000-0000", "show", "--lang", "ar"], "لا توجد مجموعة كهذه");
    speaks(&["link", "list", "--speak", "ar"], "لم يُعيّن أي رابط");
    speaks(&["link", "set", "--track", "A", "http://x", "--speak", "ar"], "يجب أن يبدأ العنوان");
    speaks(&["export", "groups", "--only", "x=1", "--lang", "ar"], "الأعمدة هي");
    speaks(&["serve", "--public-url", "here", "--lang", "ar"], "دون مسار");
    speaks(&["serve", "--lang", "ar"], "يعمل muster آخر");
    let file = server.data().join("muster.toml");
    std::fs::write(&file, "data = \"x\"\nlisten = 3\n").unwrap();
    speaks(
        &["group", "0000-0000", "show", "--config", file.to_str().unwrap(), "--lang", "ar"],
        "muster.toml:2: لا يمكن فهمه",
    );
}
