//! P12: the purge leaves nothing, and takes nothing that it should not.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::confirming::confirm;
use crate::facilitating::own;
use crate::running::{OPEN, Registered, Running, group_of, groups, key, run};

const PROGRAMME: &str = "core-fundamentals-2027";
/// The file says 31 July 2027; this is some minutes after midnight in New York.
const THE_DAY: &str = "2027-07-31T04:10:00Z";
const THE_EVENING_BEFORE: &str = "2027-07-31T03:50:00Z";

/// Everything in a folder, as it lies on the disk; but for the app's own files, which are there before anybody comes.
fn raw(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.ends_with("data/builds") {
            continue;
        }
        if path.is_dir() {
            found.extend(raw(&path));
        } else {
            found.push((path.clone(), std::fs::read(&path).unwrap()));
        }
    }
    found
}

fn holds(bytes: &[u8], canary: &str) -> bool {
    bytes.windows(canary.len()).any(|window| window == canary.as_bytes())
}

/// A group whose every word can be told from all others.
fn canaries(n: usize, people: usize) -> (Value, Vec<String>) {
    let mut group = group_of(people);
    let mut words = vec![format!("Canaryunion{n:03}x"), format!("canarycontact{n:03}x")];
    group["organisation"]["name"] = json!(words[0]);
    group["contact"]["email"] = json!(format!("{}@example.org", words[1]));
    for (m, person) in group["roster"].as_array_mut().unwrap().iter_mut().enumerate() {
        let word = format!("Canaryperson{n:03}x{m:03}x");
        person["name"] = json!(word);
        person["email"] = json!(format!("{}@example.org", word.to_lowercase()));
        words.push(word);
    }
    (group, words)
}

#[track_caller]
fn wait_for_proof(data: &Path) -> Value {
    let until = Instant::now() + Duration::from_secs(20);
    loop {
        let proofs = std::fs::read_dir(data.join("purges")).map(Iterator::collect::<Vec<_>>);
        let path = proofs.into_iter().flatten().map(|entry| entry.unwrap().path());
        if let Some(path) = path.into_iter().find(|path| path.extension().is_some_and(|e| e == "json")) {
            return serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        }
        assert!(Instant::now() < until, "no proof of a purge");
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn on_its_day_a_running_server_deletes_everything_of_a_programme_and_proves_it() {
    let server = Running::start(OPEN);
    let mut words = Vec::new();
    for n in 0..36 {
        let (group, more) = canaries(n, 12);
        words.extend(more);
        words.push(server.registered(&group).reference);
    }
    server.post_json("/api/v1/manage-links", &[], &json!({ "email": "canarycontact007x@example.org" }));
    server.mails(37);
    assert!(words.len() > 500);
    let data = server.data();
    let before = raw(&data);
    for canary in &words {
        assert!(before.iter().any(|(_, bytes)| holds(bytes, canary)), "{canary} was never stored");
    }

    let server = server.kill_and_restart(THE_EVENING_BEFORE);
    assert!(server.get("/metrics").text().contains("muster_"));
    assert!(!data.join("purges").exists(), "not a minute before its day");
    let server = server.kill_and_restart(THE_DAY);
    let proof = wait_for_proof(&data);
    assert_eq!(proof["programme"], PROGRAMME);
    assert_eq!(proof["purge_day"], "2027-07-31");
    assert_eq!(proof["deleted_rows"]["groups"], 36);
    assert_eq!(proof["deleted_rows"]["members"], 36 * 12);
    assert_eq!(proof["deleted_mail_files"], 37);
    assert_eq!((&proof["rows_left"], &proof["room_overwritten"]), (&json!(0), &json!(true)));
    assert_eq!(proof["groups_sha256"].as_str().unwrap().len(), 64);

    let backup = tempfile::tempdir().unwrap();
    let made = run(&["backup", backup.path().to_str().unwrap(), "--data", data.to_str().unwrap()]);
    assert!(made.status.success());
    for (path, bytes) in raw(&data).into_iter().chain(raw(backup.path())) {
        for canary in &words {
            assert!(!holds(&bytes, canary), "{canary} is still in {}", path.display());
        }
    }
    assert_eq!(server.get("/readyz").status, 200, "the server goes on");
}

/// An offer whose every word can be told from all others.
fn offer_of_canaries(n: usize) -> (Value, Vec<String>) {
    let name = format!("Canaryfacilitator{n:03}x");
    let mut offer = own(&name);
    offer["organisation"] = json!(format!("Canarylocal{n:03}x"));
    offer["room"] = json!(format!("https://rooms.example.org/canaryroom{n:03}x"));
    offer["open_spaces"] = json!(["open-space-5"]);
    let mut words =
        vec![name.clone(), name.to_lowercase(), format!("Canarylocal{n:03}x"), format!("canaryroom{n:03}x")];
    if n % 2 == 1 {
        offer["account"] = json!("no");
        offer["ask"] = json!(true);
        offer["note"] = json!(format!("Canarynote{n:03}x"));
        words.push(format!("Canarynote{n:03}x"));
    }
    (offer, words)
}

#[test]
fn whoever_facilitates_is_forgotten_with_their_rooms_and_dates() {
    let server = Running::start(OPEN);
    let mut words = Vec::new();
    for n in 0..10 {
        let (offer, more) = offer_of_canaries(n);
        let path = format!("/api/v1/programmes/{PROGRAMME}/facilitators");
        let answer = server.post_json(&path, &[("idempotency-key", &*key())], &offer);
        assert_eq!(answer.status, 201, "{}", answer.text());
        words.extend(more);
        words.push(Registered::of(&answer.json()).reference);
    }
    // Somebody who is named, asked and has not answered; and the contact's own introduction.
    let mut group = group_of(12);
    group["facilitators"] = json!([
        { "name": "Canarynamed", "email": "canarynamed@example.org", "account": "yes", "trainings": ["training-7"] },
        { "name": "Canaryunreachable", "email": "" },
    ]);
    let registered = server.registered(&group);
    let bearer = registered.bearer();
    let booked = server.post_json(
        &format!("{}/sign-ups", registered.path()),
        &[("authorization", bearer.as_str())],
        &json!({ "occurrences": ["orientation-5"] }),
    );
    assert_eq!(booked.status, 200, "{}", booked.text());
    let mails = server.mails(11);
    confirm(&server, mails.iter().find(|mail| mail.contains("To: ana@example.org")).unwrap());
    // The named person is asked, and all twelve of the list are told that they are on it.
    server.mails(24);
    words.extend(["Canarynamed", "canarynamed@example.org", "Canaryunreachable"].map(String::from));
    let data = server.data();
    let before = raw(&data);
    for canary in &words {
        assert!(before.iter().any(|(_, bytes)| holds(bytes, canary)), "{canary} was never stored");
    }

    let server = server.kill_and_restart(THE_DAY);
    let proof = wait_for_proof(&data);
    let deleted = |table: &str| proof["deleted_rows"][table].as_u64().unwrap_or_default();
    assert_eq!(
        (deleted("offers"), deleted("facilitators"), deleted("offer_secrets")),
        (11, 2, 11),
        "{proof}"
    );
    // Two dates for each of the five who were accepted, and one for the contact.
    assert_eq!(deleted("sign_ups"), 11, "{proof}");
    assert_eq!((&proof["rows_left"], &proof["deleted_mail_files"]), (&json!(0), &json!(24)), "{proof}");
    for (path, bytes) in raw(&data) {
        for canary in &words {
            assert!(!holds(&bytes, canary), "{canary} is still in {}", path.display());
        }
    }
    assert_eq!(server.get("/readyz").status, 200, "the server goes on");
}

#[test]
fn by_hand_only_the_named_programme_goes_and_never_by_mistake() {
    let programmes = tempfile::tempdir().unwrap();
    let shipped = include_str!("../../../../programmes/core-fundamentals-2027.toml");
    std::fs::write(programmes.path().join("a.toml"), shipped).unwrap();
    let other = shipped.replace("slug = \"core-fundamentals-2027\"", "slug = \"other\"");
    std::fs::write(programmes.path().join("b.toml"), other).unwrap();
    let folder = programmes.path().to_str().unwrap();
    let server = Running::start_with(OPEN, &["--programmes", folder]);
    let (gone, gone_words) = canaries(1, 12);
    let (kept, kept_words) = canaries(2, 12);
    server.registered(&gone);
    let answer = server.post_json(&groups("other"), &[("idempotency-key", &*key())], &kept);
    assert_eq!(answer.status, 201);
    server.mails(2);
    let data = server.data();
    let data = data.to_str().unwrap();
    let purge = |more: &[&str]| {
        let output = run(&[&["purge", "--data", data, "--programmes", folder], more].concat());
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    assert_eq!(purge(&[]), (Some(0), "nothing to purge\n".into()), "its day has not come");
    assert_eq!(purge(&["--programme", PROGRAMME]).0, Some(2), "its day has not come");
    assert_eq!(purge(&["--before-its-day"]).0, Some(2), "which one?");
    assert_eq!(purge(&["--programme", "nothing"]).0, Some(2));
    let (code, said) = purge(&["--programme", PROGRAMME, "--before-its-day"]);
    assert!(code == Some(0) && said.contains("purged, see "), "{said}");
    let files = raw(&server.data());
    for (words, are_kept) in [(&gone_words, false), (&kept_words, true)] {
        for canary in words {
            let is_there = files.iter().any(|(_, bytes)| holds(bytes, canary));
            assert_eq!(is_there, are_kept, "{canary}");
        }
    }
    server.registered(&gone);
}

#[test]
fn whom_a_contact_removes_is_gone_from_the_log_too() {
    let server = Running::start(OPEN);
    let (group, words) = canaries(3, 12);
    let registered = server.registered(&group);
    let mut fewer = group.clone();
    fewer["roster"].as_array_mut().unwrap().remove(11);
    let bearer = registered.bearer();
    let headers = [("authorization", bearer.as_str()), ("if-match", "\"1\"")];
    let saved = server.put_json(&registered.path(), &headers, &fewer);
    assert_eq!(saved.json()["removed"], 1);
    let until = Instant::now() + Duration::from_secs(10);
    let removed = words.last().unwrap();
    while raw(&server.data()).iter().any(|(_, bytes)| holds(bytes, removed)) {
        assert!(Instant::now() < until, "{removed} is still on the disk");
        std::thread::sleep(Duration::from_millis(50));
    }
    let headers = [("authorization", bearer.as_str()), ("if-match", "\"2\"")];
    assert_eq!(server.delete(&registered.path(), &headers).status, 204);
    // But for the one mail that tells the contact, as long as nobody has sent it.
    let is_farewell = |bytes: &[u8]| holds(bytes, "Subject: Your group has been deleted");
    let is_left = |bytes: &[u8]| !is_farewell(bytes) && words.iter().any(|word| holds(bytes, word));
    while raw(&server.data()).iter().any(|(_, bytes)| is_left(bytes)) {
        assert!(Instant::now() < until, "the deleted group is still on the disk");
        std::thread::sleep(Duration::from_millis(50));
    }
}
