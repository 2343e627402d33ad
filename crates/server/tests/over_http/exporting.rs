//! Tables that the team takes out.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::json;

use crate::mail_server::Sink;
use crate::mailing::start;
use crate::running::{OPEN, Running, group_of, muster};
use crate::team::{group_with, registered, said, team};

#[test]
fn exports_say_what_is_still_to_do_and_only_for_whom_it_is_asked() {
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
    let as_people_write_it = group.reference.to_lowercase();
    let (start, end) = as_people_write_it.split_at(4);
    assert!(only(&format!("reference={start}-{end}")) > 0);
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
}

#[test]
fn whoever_reads_only_the_first_lines_of_a_table_makes_no_error() {
    use std::io::Read as _;
    let server = Running::start(OPEN);
    // More than a pipe holds.
    server.registered(&group_of(1000));
    let data = server.data();
    let mut export = muster();
    export
        .args(["export", "members", "--data", data.to_str().unwrap()])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut export = export.spawn().unwrap();
    let mut first = [0; 20];
    let mut out = export.stdout.take().unwrap();
    out.read_exact(&mut first).unwrap();
    drop(out);
    let output = export.wait_with_output().unwrap();
    assert_eq!((output.status.code(), &*output.stderr), (Some(0), &b""[..]));
}

#[test]
fn who_takes_out_what_and_who_looks_is_written_down_without_anything_personal() {
    let server = Running::start(OPEN);
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

#[test]
fn what_is_still_to_do_is_in_the_export_what_it_is_on_each_groups_own_page() {
    let server = Running::start(OPEN);
    let mut gathering = group_with("ana@example.org", "en", 4);
    gathering["gathering"] = json!(true);
    let mut left_out = group_with("bo@example.org", "ar", 12);
    left_out["left_out"] = json!(3);
    left_out["organisation"]["country"] = "EG".into();
    let mut named = group_of(30);
    named["facilitators"] = json!([
        { "name": "Person 0", "email": "person0@example.org" }, { "name": "Person 1", "email": "person1@example.org" },
    ]);
    let groups = [gathering, left_out, named].map(|group| server.registered(&group));
    // The command line knows no clock but the machine's.
    let now = std::time::UNIX_EPOCH.elapsed().unwrap().as_secs();
    let now = chrono::DateTime::from_timestamp(i64::try_from(now).unwrap(), 0).unwrap();
    let server = server.kill_and_restart(&now.to_rfc3339());
    let exported = said(&team(&server, &["export", "duties"]));
    let rows: Vec<Vec<&str>> = exported.lines().skip(1).map(|line| line.split(',').collect()).collect();
    for group in &groups {
        let view = server.get_with(&group.path(), &[("authorization", &group.bearer())]).json();
        let duties = view["duties"].as_array().unwrap();
        let theirs: Vec<&Vec<&str>> = rows.iter().filter(|row| row[0] == group.reference).collect();
        assert!(duties.len() >= 2 && duties.len() == theirs.len(), "{duties:?} {theirs:?}");
        for (duty, row) in duties.iter().zip(theirs) {
            let number = |name: &str| duty[name].as_u64().map(|n| n.to_string()).unwrap_or_default();
            let date = |text: &str| text.parse::<chrono::DateTime<chrono::Utc>>().ok();
            assert_eq!(row[2], duty["kind"]);
            assert_eq!(date(row[3]), date(duty["due"].as_str().unwrap_or_default()), "{row:?}");
            assert_eq!((row[11], row[12]), (&*number("have"), &*number("need")), "{row:?}");
        }
    }
    let left_out = rows.iter().find(|row| row[2] == "people_left_out");
    assert!(left_out.is_none_or(|row| row[7..=9] == ["bo@example.org", "ar", "EG"]), "{left_out:?}");
}

/// What LibreOffice makes of tables, as it would keep them. `separator`: of CSV files, by its number.
fn opened(files: &[PathBuf], separator: Option<u8>) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let mut office = Command::new("soffice");
    office.arg(format!("-env:UserInstallation=file://{}/profile", folder.path().display())).arg("--headless");
    if let Some(separator) = separator {
        // UTF-8, from the first line, numbers and formulas taken for what they are: as trusting as it can be told to be.
        office.arg(format!("--infilter=CSV:{separator},34,76,1,,0,false,true,false,false,false,1,true"));
    }
    let output = office.args(["--convert-to", "fods", "--outdir"]).arg(folder.path()).args(files).output();
    let output = output.expect("LibreOffice Calc is there: run script/setup test");
    let read = |file: &PathBuf| {
        let made = folder.path().join(file.file_stem().unwrap()).with_extension("fods");
        std::fs::read_to_string(&made).unwrap_or_else(|error| panic!("{error}: {output:?}"))
    };
    files.iter().map(read).collect()
}

#[test]
fn a_spreadsheet_program_opens_every_export_and_finds_no_formula() {
    const WORDS: [&str; 9] = [
        "=HYPERLINK(\"https://evil.example.org\")",
        "+SUM(A1:A9)",
        "-2+3",
        "@SUM(A1:A9)",
        "\u{ff1d}1+1",
        " =1+1",
        "Local 4; =1+1",
        "+49 30 1234",
        "1.3.2027",
    ];
    let server = Running::start(OPEN);
    for words in WORDS {
        let mut group = group_with("ana@example.org", "en", 12);
        group["contact"]["name"] = format!("Ana {words}").into();
        group["organisation"]["name"] = words.into();
        group["organisation"]["purpose"] = words.into();
        group["roster"][0]["name"] = format!("{words} Obi").into();
        group["facilitators"] = json!([{ "name": format!("{words} Obi"), "email": "person0@example.org" }]);
        server.registered(&group);
    }
    let folder = tempfile::tempdir().unwrap();
    let export = |what: &str, ending: &str| -> PathBuf {
        let file = folder.path().join(format!("{what}.{ending}"));
        said(&team(&server, &["export", what, "--out", file.to_str().unwrap(), "--by", "=1+1"]));
        file
    };
    let exports = ["groups", "members", "facilitators", "duties", "acts"];
    let (csv, xlsx) = (exports.map(|what| export(what, "csv")), exports.map(|what| export(what, "xlsx")));
    let workbooks = opened(&xlsx, None);
    for table in [&workbooks, &opened(&csv, Some(b',')), &opened(&csv, Some(b';'))].into_iter().flatten() {
        assert!(!table.contains("table:formula"), "{table}");
        assert!(table.contains("core-fundamentals-2027"), "it was read: {table}");
    }
    let as_typed = |words: &str| workbooks[0].contains(&words.trim().replace('"', "&quot;"));
    assert!(WORDS.iter().all(|words| as_typed(words)), "{}", workbooks[0]);
    // The check sees a formula where there is one.
    let formula = folder.path().join("formula.csv");
    std::fs::write(&formula, "a,b\r\n=1+1,x\r\n").unwrap();
    assert!(opened(&[formula], Some(b','))[0].contains("table:formula"));
}
