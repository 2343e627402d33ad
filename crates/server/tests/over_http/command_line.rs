//! The other commands of `muster`.

use serde_json::Value;

use crate::running::{OPEN, Running, group_of, run};

fn stdout(output: &std::process::Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn the_programmes_built_in_have_no_findings() {
    let output = run(&["check"]);
    assert_eq!(output.status.code(), Some(0), "{}", stdout(&output));
}

#[test]
fn a_programme_file_with_a_mistake_is_told_with_file_line_path_and_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let shipped = include_str!("../../../../programmes/core-fundamentals-2027.toml");
    let path = folder.path().join("mine.toml");
    #[track_caller]
    fn check(path: &std::path::Path, text: &str, expected: &str) {
        std::fs::write(path, text).unwrap();
        let output = run(&["check", path.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(1));
        let text = stdout(&output);
        assert!(text.lines().any(|line| line.contains(expected)), "{text}");
        assert!(text.lines().all(|line| line.starts_with(&format!("{}:", path.display()))), "{text}");
    }
    check(&path, &format!("colour = \"red\"\n{shipped}"), "mine.toml:1: colour: there is no such key");
    check(
        &path,
        &shipped.replace("America/New_York", "America/New_Yrok"),
        "the nearest are America/New_York",
    );
    check(
        &path,
        &shipped.replace("2027-03-09", "2027-03-10"),
        "is a Wednesday, but the sessions are on Tuesday",
    );
    check(&path, "slug = ", "mine.toml:1: cannot be read");
    assert_eq!(
        run(&["serve", "--programmes", folder.path().to_str().unwrap(), "--data", "/nonexistent/x"])
            .status
            .code(),
        Some(2)
    );
}

#[test]
fn a_command_speaks_the_language_that_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let shipped = include_str!("../../../../programmes/core-fundamentals-2027.toml");
    let path = folder.path().join("mine.toml");
    std::fs::write(&path, shipped.replace("2027-03-09", "2027-03-10")).unwrap();
    let output = run(&["check", path.to_str().unwrap(), "--lang", "ar"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stdout(&output).contains("يقع يوم الأربعاء، بينما الجلسات يوم الثلاثاء"), "{}", stdout(&output));
    let found = stdout(&run(&["check", path.to_str().unwrap(), "--json", "--lang", "ar"]));
    assert!(found.contains("date.wrong_weekday") && found.contains("الأربعاء"), "{found}");
    let clean = stdout(&run(&["check", "--lang", "ar"]));
    assert!(clean.contains("4 ملفات برامج"), "{clean}");
    let zone = run(&[
        "schedule",
        "--programme",
        "core-fundamentals-2027",
        "--zone",
        "Europe/Berlim",
        "--lang",
        "ar",
    ]);
    assert_eq!(zone.status.code(), Some(2));
    let said = String::from_utf8(zone.stderr).unwrap();
    assert!(said.contains("الأقرب: Europe/Berlin"), "{said}");
    let data = folder.path().to_str().unwrap();
    let speaks = |args: &[&str], words: &str| {
        let output = run(&[args, &["--data", data, "--lang", "ar"]].concat());
        let said = stdout(&output) + &String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(words), "{args:?}: {said}");
    };
    speaks(&["facilitator", "7KQ2", "accept"], "يتألف الرمز المرجعي من 8 أحرف وأرقام");
    speaks(&["facilitator", "7KQ2-M9XD", "decline"], "لا توجد قاعدة بيانات");
    speaks(&["doctor"], "المناطق الزمنية: إصدار IANA");
    let unknown = run(&["check", "--lang", "xx"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(String::from_utf8(unknown.stderr).unwrap().contains("en, ar"));
}

#[test]
fn the_schedule_in_berlin_moves_while_the_clocks_disagree() {
    let output =
        run(&["schedule", "--programme", "core-fundamentals-2027", "--zone", "Europe/Berlin", "--json"]);
    assert_eq!(output.status.code(), Some(0));
    let rows: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    let of = |track: &str| -> Vec<&Value> { rows.iter().filter(|row| row["track"] == track).collect() };
    let hours = |track: &str| -> Vec<String> {
        of(track).iter().map(|row| row["start"].as_str().unwrap()[11..13].to_string()).collect()
    };
    assert_eq!(hours("A"), ["18", "18", "17", "17", "18", "18"]);
    assert_eq!(hours("B"), ["02", "02", "01", "01", "02", "02"]);
    assert!(
        of("A").iter().all(|row| row["day_shift"] == 0) && of("B").iter().all(|row| row["day_shift"] == 1)
    );
    let changed: Vec<bool> = of("A").iter().map(|row| row["offset_changed"] == true).collect();
    assert_eq!(changed, [false, false, true, false, true, false]);
    assert_eq!(of("A")[0]["anchor_start"], "2027-03-02T12:00:00-05:00");
    assert_eq!(of("A")[0]["kind"], "session");
    let only = run(&[
        "schedule",
        "--programme",
        "core-fundamentals-2027",
        "--zone",
        "UTC",
        "--track",
        "B",
        "--json",
    ]);
    assert_eq!(serde_json::from_slice::<Vec<Value>>(&only.stdout).unwrap().len(), 6);
}

#[test]
fn what_the_schedule_does_not_know_ends_with_2_and_a_hint() {
    for (programme, zone, hint) in [
        ("core-fundamentals-2027", "Europe/Berln", "Europe/Berlin"),
        ("core-fundamentals-2027", "europe/berlin", "Europe/Berlin"),
        ("core-fundamentals-2027", "Factory", "no time zone"),
        ("core-fundamentals-2028", "UTC", "core-fundamentals-2027"),
    ] {
        let output = run(&["schedule", "--programme", programme, "--zone", zone]);
        assert_eq!(output.status.code(), Some(2));
        let message = String::from_utf8(output.stderr).unwrap();
        assert!(message.contains(hint), "{message}");
    }
}

#[test]
fn a_list_is_read_as_the_browser_reads_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.csv");
    let path_text = path.to_str().unwrap();
    let mut list = String::from("Full name,E-mail\n");
    (0..11).for_each(|n| list.push_str(&format!("Person {n},person{n}@example.org\n")));
    std::fs::write(&path, &list).unwrap();
    let output = run(&["roster", path_text, "--json"]);
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0), "{found}");
    assert_eq!(found["rows"], 11);
    assert_eq!(found["members"].as_array().unwrap().len(), 11);
    assert_eq!(found["members"][0]["row"], 2);
    assert_eq!(found["members"][0]["track"], Value::Null);
    assert_eq!(found["columns"]["name"], "Full name");
    assert_eq!(found["error"], Value::Null);

    std::fs::write(&path, list.replace("person3@example.org", "person3")).unwrap();
    let output = run(&["roster", path_text, "--json"]);
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(found["members"].as_array().unwrap().len(), 10);
    let issue = &found["issues"][0];
    assert_eq!(
        (&issue["row"], &issue["code"], &issue["level"]),
        (&5.into(), &"email.syntax".into(), &"error".into())
    );

    std::fs::write(&path, "").unwrap();
    let output = run(&["roster", path_text, "--json"]);
    assert_eq!(output.status.code(), Some(2));
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(found["error"]["code"], "file.empty");
}

#[test]
fn a_sheet_that_is_not_there_is_an_error_that_names_those_that_are() {
    let book = concat!(env!("CARGO_MANIFEST_DIR"), "/../sheets/tests/data/writers/openpyxl_title.xlsx");
    let chosen = run(&["roster", book, "--sheet", "Participants", "--json"]);
    assert_eq!(serde_json::from_slice::<Value>(&chosen.stdout).unwrap()["sheet"], "Participants");
    let output = run(&["roster", book, "--sheet", "Members", "--json"]);
    assert_eq!((output.status.code(), output.stdout.is_empty()), (Some(2), true));
    let message = String::from_utf8(output.stderr).unwrap();
    assert!(message.contains("no sheet Members") && message.contains("Read me, Participants"), "{message}");
}

#[test]
fn a_list_without_addresses_is_one_issue_and_a_warning_where_they_are_optional() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.csv");
    let names = ["Ada", "Ben", "Chi", "Dora", "Eze", "Fay", "Gul", "Hana", "Ines", "Juma"];
    std::fs::write(&path, format!("Full name\n{}", names.map(|name| format!("{name} Obi\n")).concat()))
        .unwrap();
    let path = path.to_str().unwrap();
    for (options, code, level) in
        [(&[][..], 1, "error"), (&["--programme", "core-fundamentals-2027"][..], 0, "warning")]
    {
        let output = run(&[&["roster", path, "--json"], options].concat());
        let found: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(code), "{found}");
        assert_eq!(found["members"].as_array().unwrap().len(), 10);
        assert_eq!(found["issues"].as_array().unwrap().len(), 1, "{found}");
        assert_eq!(found["issues"][0]["code"], "column.missing");
        assert_eq!(found["issues"][0]["level"], level);
    }
}

#[test]
fn an_export_holds_every_answer_and_no_formula() {
    let server = Running::start(OPEN);
    let mut group = group_of(12);
    group["roster"][0]["name"] = "=cmd|' /C calc'!A0".into();
    group["organisation"]["breakouts"] = "mixed".into();
    server.registered(&group);
    let data = server.data();
    let data = data.to_str().unwrap();
    let groups = stdout(&run(&["export", "groups", "--data", data]));
    assert!(groups.contains("mixed") && groups.contains("a contract"), "{groups}");
    let members = stdout(&run(&["export", "members", "--data", data]));
    assert_eq!(members.lines().count(), 13);
    assert!(members.contains("'=cmd|") && !members.contains(",=cmd"), "{members}");
    assert!(members.contains(",A,"), "the group's track stands for people without their own: {members}");
    assert_eq!(
        stdout(&run(&["export", "groups", "--programme", "core-fundamentals-2022", "--data", data]))
            .lines()
            .count(),
        1
    );
}

#[test]
fn a_backup_of_a_running_server_holds_everything_acknowledged() {
    let server = Running::start(OPEN);
    server.registered(&group_of(12));
    let folder = tempfile::tempdir().unwrap();
    let data = server.data();
    let backup = run(&["backup", folder.path().to_str().unwrap(), "--data", data.to_str().unwrap()]);
    assert_eq!(backup.status.code(), Some(0), "{}", String::from_utf8_lossy(&backup.stderr));
    let copy = std::fs::read_dir(folder.path()).unwrap().next().unwrap().unwrap().path();
    let url = format!("sqlite:{}", copy.display());
    assert_eq!(stdout(&run(&["export", "members", "--database", &url])).lines().count(), 13);
}

#[cfg(unix)]
#[test]
fn the_data_folder_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let server = Running::start(OPEN);
    server.registered(&group_of(12));
    server.mails(1);
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&server.data()), 0o700);
    assert_eq!(mode(&server.data().join("mail")), 0o700);
    for entry in std::fs::read_dir(server.data()).unwrap() {
        let path = entry.unwrap().path();
        assert_eq!(mode(&path) & 0o077, 0, "{}", path.display());
    }
    let doctor = stdout(&run(&["doctor", "--data", server.data().to_str().unwrap()]));
    assert!(doctor.contains("E-mail is not set up") && doctor.contains("synchronous=FULL"), "{doctor}");
}
