//! Tables that the team takes out.

use serde_json::{Value, json};

use crate::mail_server::Sink;
use crate::mailing::start;
use crate::running::{OPEN, group_of, run};
use crate::team::{group_with, registered, said, team};

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

    let only = |wanted: &str| {
        let exported = team(&server, &["export", "duties", "--only", "country=de", "--only", wanted]);
        said(&exported).lines().count() - 1
    };
    assert!(only("contact language=en") > 0);
    assert_eq!(only("contact language=ar"), 0);
    let wrong = team(&server, &["export", "groups", "--only", "shoe size=42"]);
    assert!(!wrong.status.success() && String::from_utf8_lossy(&wrong.stderr).contains("the columns are"));

    let wrong = team(&server, &["export", "groups", "--programme", "core-fundamentals-2028"]);
    assert!(
        String::from_utf8_lossy(&wrong.stderr).contains("core-fundamentals-2027"),
        "names those there are"
    );
    for ending in ["groups.pdf", "groups"] {
        let file = server.data().join(ending);
        assert!(!team(&server, &["export", "groups", "--out", file.to_str().unwrap()]).status.success());
        assert!(!file.exists());
    }

    let file = server.data().join("groups.xlsx");
    said(&team(&server, &["export", "groups", "--out", file.to_str().unwrap()]));
    // A list of groups is no list of participants, but it is read; as a text, as it was typed.
    let read = run(&["roster", file.to_str().unwrap(), "--json"]);
    let read: Value = serde_json::from_slice(&read.stdout).unwrap();
    assert!(read["error"].is_null() || read["error"]["code"] == "file.no_table", "{read}");
}

#[test]
fn who_takes_out_what_and_who_looks_is_written_down_without_anything_personal() {
    let server = crate::running::Running::start(OPEN);
    let group = server.registered(&group_of(12));
    said(&team(&server, &["export", "members", "--by", "Mona"]));
    said(&team(&server, &["group", &group.reference, "show", "--by", "Olu"]));
    said(&team(
        &server,
        &["link", "set", "--track", "A", "--week", "2", "https://room.example.org/j/1", "--by", "Mona"],
    ));
    let acts = said(&team(&server, &["export", "acts"]));
    let said_of = |who: &str, what: &str| acts.lines().any(|line| line.contains(who) && line.contains(what));
    assert!(said_of(",Mona,", "exported,members 12"), "{acts}");
    assert!(said_of(",Olu,", &format!("looked,,{}", group.reference)), "{acts}");
    assert!(said_of(",Mona,", "link_set,A week 2"), "{acts}");
    assert!(!acts.contains("Person") && !acts.contains('@') && !acts.contains("room.example.org"), "{acts}");
}
