//! A registered group lives on: past the last day to add people, with what was left out, and into what comes afterwards.

use serde_json::{Value, json};

use crate::running::{Answer, OPEN, Registered, Running, group_of, run};

/// The end of 8 March in New York.
const FROZEN: &str = "2027-03-09T05:00:00Z";

fn view(server: &Running, group: &Registered) -> Value {
    server.get_with(&group.path(), &[("authorization", &group.bearer())]).json()
}

fn put(server: &Running, group: &Registered, draft: &Value) -> Answer {
    let etag = server.get_with(&group.path(), &[("authorization", &group.bearer())]).header("etag");
    let bearer = group.bearer();
    server.put_json(&group.path(), &[("authorization", &bearer), ("if-match", &etag)], draft)
}

fn export(server: &Running, what: &str) -> String {
    let data = server.data();
    let output = run(&["export", what, "--data", data.to_str().unwrap()]);
    String::from_utf8(output.stdout).unwrap()
}

fn duties(server: &Running, group: &Registered) -> Vec<String> {
    let view = view(server, group);
    let duties = view["duties"].as_array().unwrap().iter();
    duties.map(|duty| duty["kind"].as_str().unwrap().to_string()).collect()
}

#[test]
fn what_is_changed_after_the_last_day_to_add_people_is_marked() {
    let server = Running::start(OPEN);
    let group = server.registered(&group_of(12));
    let mut early = view(&server, &group)["group"].clone();
    early["roster"][1]["name"] = json!("Person Early");
    assert_eq!(put(&server, &group, &early).status, 200);
    let server = server.kill_and_restart(FROZEN);
    let mut late = view(&server, &group)["group"].clone();
    late["roster"][2]["name"] = json!("Person Late");
    late["roster"].as_array_mut().unwrap().remove(11);
    assert_eq!(put(&server, &group, &late).status, 200);
    let log = view(&server, &group)["log"].clone();
    assert_eq!((&log[0]["after_freeze"], &log[0]["people"]), (&json!(true), &json!(["Person Late"])));
    assert_eq!(log[1]["after_freeze"], Value::Null);
    let members = export(&server, "members");
    let marked: Vec<&str> = members.lines().filter(|line| line.ends_with(",yes")).collect();
    assert!(marked.len() == 1 && marked[0].contains("Person Late"), "{members}");
    let log = export(&server, "log");
    assert!(log.contains(",contact,list_changed,0,1,1,yes"), "{log}");
    assert!(!log.contains("Person"), "{log}");
}

#[test]
fn facilitators_are_named_after_the_deadlines_too() {
    let server = Running::start(OPEN);
    let group = server.registered(&group_of(12));
    let server = server.kill_and_restart(FROZEN);
    let mut draft = view(&server, &group)["group"].clone();
    draft["facilitators"] = json!([{ "name": "Zoe Quill", "email": "zoe@example.org" }]);
    assert_eq!(put(&server, &group, &draft).status, 200);
    let after = view(&server, &group);
    assert_eq!(after["group"]["facilitators"][0]["name"], "Zoe Quill");
    assert_eq!(after["log"][0]["what"], "facilitators_named");
}

#[test]
fn who_is_named_after_the_last_day_to_add_people_is_marked_by_name() {
    let server = Running::start(OPEN);
    let group = server.registered(&group_of(12));
    let server = server.moved_to(FROZEN, &[]);
    let mut draft = view(&server, &group)["group"].clone();
    draft["consent"] = json!(true);
    let named = draft["facilitators"].as_array_mut().unwrap();
    named.push(json!({ "name": "Zoe Late", "email": "zoe@example.org" }));
    named.push(json!({ "name": "Nameless Address" }));
    assert_eq!(put(&server, &group, &draft).status, 200);
    // Another change leaves them what they are.
    draft["organisation"]["purpose"] = json!("a new contract");
    assert_eq!(put(&server, &group, &draft).status, 200);
    let exported = export(&server, "facilitators");
    let mark = |name: &str| {
        let line = exported.lines().find(|line| line.contains(name)).unwrap_or_default();
        line.rsplit(',').next().unwrap().to_string()
    };
    assert!(exported.lines().next().unwrap().ends_with("named after the last day to add people"));
    assert_eq!(
        (mark("Person 0"), mark("Zoe Late"), mark("Nameless Address")),
        ("no".into(), "yes".into(), "yes".into()),
        "{exported}"
    );
}

#[test]
fn people_who_were_left_out_are_a_number_until_it_is_ticked() {
    let server = Running::start(OPEN);
    let mut draft = group_of(12);
    draft["left_out"] = json!(3);
    let group = server.registered(&draft);
    assert!(duties(&server, &group).contains(&"people_left_out".to_string()));
    let mut ticked = view(&server, &group)["group"].clone();
    assert_eq!(ticked["left_out"], 3);
    ticked["left_out"] = json!(0);
    assert_eq!(put(&server, &group, &ticked).status, 200);
    assert!(!duties(&server, &group).contains(&"people_left_out".to_string()));
}

#[test]
fn people_without_a_track_are_a_number_where_each_takes_their_own() {
    let server = Running::start(OPEN);
    let mut draft = group_of(12);
    draft["organisation"]["track"] = json!("each");
    for at in 0..10 {
        draft["roster"][at]["track"] = json!("B");
    }
    let group = server.registered(&draft);
    let duty = view(&server, &group)["duties"]
        .as_array()
        .unwrap()
        .iter()
        .find_map(|duty| (duty["kind"] == "tracks_missing").then(|| duty["have"].clone()));
    assert_eq!(duty, Some(json!(2)));
    let mut chosen = view(&server, &group)["group"].clone();
    for at in 10..12 {
        chosen["roster"][at]["track"] = json!("A+B");
    }
    assert_eq!(put(&server, &group, &chosen).status, 200);
    assert!(!duties(&server, &group).contains(&"tracks_missing".to_string()));
}

#[test]
fn a_group_that_stays_too_small_is_told_the_ways_on() {
    let server = Running::start(OPEN);
    let mut draft = group_of(7);
    draft["gathering"] = json!(true);
    let group = server.registered(&draft);
    assert!(duties(&server, &group).contains(&"people_missing".to_string()));
    // The end of 28 February in New York.
    let server = server.kill_and_restart("2027-03-01T05:00:00Z");
    let kinds = duties(&server, &group);
    assert!(kinds.contains(&"below_size".to_string()) && !kinds.contains(&"people_missing".to_string()));
    let mut enough = view(&server, &group)["group"].clone();
    let roster = enough["roster"].as_array_mut().unwrap();
    roster.extend(
        (7..10).map(|n| json!({ "name": format!("Person {n}"), "email": format!("p{n}@example.org") })),
    );
    enough["gathering"] = json!(false);
    assert_eq!(put(&server, &group, &enough).status, 200);
    assert!(!duties(&server, &group).contains(&"below_size".to_string()));
}

#[test]
fn a_wish_for_afterwards_is_kept_with_its_contact_and_without_the_list() {
    let server = Running::start(OPEN);
    let group = server.registered(&group_of(12));
    let path = format!("{}/follow-up", group.path());
    let bearer = group.bearer();
    let wish = json!({ "coaching": true, "community": false, "note": "A second round" });
    let send = |server: &Running, wish: &Value| server.post_json(&path, &[("authorization", &bearer)], wish);
    assert_eq!(send(&server, &wish).code(), "follow_up.closed");

    let server = server.kill_and_restart("2027-04-08T12:00:00Z");
    let answer = send(&server, &wish);
    assert_eq!((answer.status, answer.json()), (200, wish.clone()));
    assert_eq!(view(&server, &group)["follow_up"], wish);
    let long = json!({ "coaching": true, "note": "x".repeat(1_001) });
    assert_eq!(send(&server, &long).json()["issues"][0]["path"], "/note");
    // Said once more, it takes the place of the first; neither takes it back.
    assert_eq!(send(&server, &json!({})).status, 200);
    assert_eq!(view(&server, &group)["follow_up"], Value::Null);
    assert_eq!(send(&server, &wish).status, 200);
    assert_eq!(export(&server, "follow-ups").lines().count(), 2);

    // 31 July: everything else goes.
    let server = server.kill_and_restart("2027-07-31T04:10:00Z");
    let is_gone = || !export(&server, "groups").contains(&group.reference);
    for _ in 0..200 {
        if is_gone() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    assert!(is_gone());
    let kept = export(&server, "follow-ups");
    assert!(kept.contains("Local 12,Ana García,ana@example.org,en,yes,no,A second round"), "{kept}");
    assert!(!kept.contains("Person"), "{kept}");

    // The day after 31 March 2028.
    let server = server.kill_and_restart("2028-04-01T04:10:00Z");
    for _ in 0..200 {
        if export(&server, "follow-ups").lines().count() == 1 {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    panic!("the wish is still there");
}
