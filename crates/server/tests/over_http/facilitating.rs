//! Offers to facilitate, seats, and the tie between a facilitator and a group.

use serde_json::{Value, json};

use crate::confirming::confirm;
use crate::joining::wait_for;
use crate::running::{Answer, OPEN, PROGRAMME, Registered, Running, group_of, key, run};

fn offers() -> String {
    format!("/api/v1/programmes/{PROGRAMME}/facilitators")
}

/// Somebody who may facilitate for a group of their own.
pub(crate) fn own(name: &str) -> Value {
    json!({
        "role": "organisation_specific",
        "person": { "name": name, "email": format!("{}@example.org", name.to_lowercase()), "language": "en", "zone": "Europe/Berlin" },
        "organisation": "Local 12",
        "account": "yes",
        "tracks": ["A"],
        "trainings": ["training-7"],
    })
}

fn mixed(name: &str) -> Value {
    let mut offer = own(name);
    offer["role"] = json!("cross_organisation");
    offer["earlier"] = json!("strike-school");
    offer["languages"] = json!(["de", "en"]);
    offer
}

fn post(server: &Running, offer: &Value) -> Answer {
    server.post_json(&offers(), &[("idempotency-key", &key())], offer)
}

/// A facilitator who has a page of their own.
struct Facilitator(Registered);

impl Facilitator {
    #[track_caller]
    fn of(answer: &Answer) -> Facilitator {
        assert_eq!(answer.status, 201, "{}", answer.text());
        Facilitator(Registered::of(&answer.json()))
    }

    fn from_mail(mail: &str) -> Facilitator {
        let link = mail.lines().find(|line| line.starts_with("http") && line.contains("/facilitate/manage#"));
        let link = link.unwrap_or_else(|| panic!("no link in {mail}"));
        let (reference, secret) = link.split_once('#').unwrap().1.split_once('.').unwrap();
        Facilitator(Registered { reference: reference.into(), secret: secret.into() })
    }

    fn path(&self) -> String {
        format!("/api/v1/facilitators/{}", self.0.reference)
    }

    fn read(&self, server: &Running) -> Answer {
        server.get_with(&self.path(), &[("authorization", &self.0.bearer())])
    }

    /// Changes the offer as it stands.
    fn change(&self, server: &Running, change: impl FnOnce(&mut Value)) -> Answer {
        let read = self.read(server);
        let mut offer = read.json()["offer"].clone();
        change(&mut offer);
        let headers = [("authorization", self.0.bearer()), ("if-match", read.header("etag"))];
        let headers = headers.each_ref().map(|(name, value)| (*name, value.as_str()));
        server.put_json(&self.path(), &headers, &offer)
    }
}

fn group_view(server: &Running, group: &Registered) -> Value {
    server.get_with(&group.path(), &[("authorization", &group.bearer())]).json()
}

fn kinds(view: &Value) -> Vec<String> {
    view["duties"].as_array().unwrap().iter().map(|duty| duty["kind"].as_str().unwrap().into()).collect()
}

/// The open edition, with so many seats at its trainings.
fn with_seats(seats: u32) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../programmes/core-fundamentals-2027.toml");
    let text = std::fs::read_to_string(file).unwrap();
    let text = text.replace("minutes = 90 }", &format!("minutes = 90, seats = {seats} }}"));
    std::fs::write(folder.path().join("core-fundamentals-2027.toml"), text).unwrap();
    let path = folder.path().to_str().unwrap().to_string();
    (folder, path)
}

#[test]
fn an_offer_is_accepted_told_by_mail_and_opened_with_its_own_link() {
    let server = Running::start(OPEN);
    for offer in [own("Ana"), mixed("Bo")] {
        let answer = post(&server, &offer);
        let created = answer.json();
        assert_eq!(created["outcome"], "accepted");
        let facilitator = Facilitator::of(&answer);
        let view = facilitator.read(&server).json();
        assert_eq!((&view["state"], &view["offer"]["tracks"]), (&json!("accepted"), &json!(["A"])));
        assert_eq!(view["sign_ups"], json!(["training-7"]));
    }
    let mails = server.mails(2);
    for name in ["ana", "bo"] {
        let mail = mails.iter().find(|mail| mail.contains(&format!("To: {name}@example.org"))).unwrap();
        // 13:00 in New York is 19:00 in Berlin.
        assert!(mail.contains("Thursday 4 March, 19:00, Berlin time"), "{mail}");
        assert!(mail.contains("13:00, New York time"), "{mail}");
        let opened = Facilitator::from_mail(mail);
        assert_eq!(opened.read(&server).status, 200);
        let subject = mail.lines().find(|line| line.starts_with("Subject:")).unwrap();
        assert!(!subject.contains("Local 12"), "{subject}");
    }
}

#[test]
fn the_same_request_again_is_the_same_offer() {
    let server = Running::start(OPEN);
    let key = key();
    let headers = [("idempotency-key", key.as_str())];
    let first = server.post_json(&offers(), &headers, &own("Ana"));
    let second = server.post_json(&offers(), &headers, &own("Ana"));
    assert_eq!((first.status, second.status), (201, 201));
    assert_eq!(first.body, second.body);
    let other = server.post_json(&offers(), &headers, &own("Bo"));
    assert_eq!((other.status, other.code().as_str()), (422, "idempotency_key.reused"));
    assert_eq!(server.post_json(&offers(), &[], &own("Ana")).code(), "idempotency_key.missing");
}

#[test]
fn a_rule_that_is_not_met_is_answered_and_nothing_is_kept_unless_the_team_is_asked() {
    let server = Running::start(OPEN);
    let mut offer = mixed("Ana");
    offer["earlier"] = json!("none");
    let key = key();
    let headers = [("idempotency-key", key.as_str())];
    let answer = server.post_json(&offers(), &headers, &offer);
    assert_eq!(answer.status, 200, "{}", answer.text());
    let answer = answer.json();
    assert_eq!(answer["outcome"], "other_way");
    assert_eq!(answer["unmet"][0]["rule"], "earlier_training");
    assert_eq!(answer["remedies"], json!(["other_role", "take_part", "next_programme", "ask_team"]));
    assert!(answer.get("reference").is_none());

    // The same key with the other role is no contradiction: nothing was stored.
    offer["ask"] = json!(true);
    offer["note"] = json!("I led groups elsewhere");
    let answer = server.post_json(&offers(), &headers, &offer);
    assert_eq!(answer.json()["outcome"], "asked");
    let asked = Facilitator::of(&answer);
    assert_eq!(asked.read(&server).json()["sign_ups"], json!([]), "a request takes no seat");

    let data = server.data();
    let data = data.to_str().unwrap();
    let listed = run(&["export", "facilitators", "--data", data]);
    let listed = String::from_utf8(listed.stdout).unwrap();
    assert!(listed.contains("asked") && listed.contains("I led groups elsewhere"), "{listed}");
    let reference = asked.0.reference.to_lowercase();
    let said = run(&["facilitator", &reference, "accept", "--data", data]);
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    let view = asked.read(&server).json();
    assert_eq!((&view["state"], &view["sign_ups"]), (&json!("accepted"), &json!(["training-7"])));
    // What the team has said yes to stays so when the training is changed.
    let changed = asked.change(&server, |offer| offer["trainings"] = json!(["training-8"]));
    assert_eq!(changed.json()["outcome"], "accepted", "{}", changed.text());
    assert_eq!(asked.read(&server).json()["sign_ups"], json!(["training-8"]));
    let again = run(&["facilitator", &reference, "decline", "--data", data]);
    assert_eq!(again.status.code(), Some(2), "there is no open request any more");
}

#[test]
fn each_role_closes_at_its_own_second() {
    let server = Running::start("2027-02-17T04:59:00Z");
    assert_eq!(post(&server, &mixed("Ana")).json()["outcome"], "accepted");
    let server = server.kill_and_restart("2027-02-17T05:00:00Z");
    let late = post(&server, &mixed("Bo")).json();
    assert_eq!((&late["outcome"], &late["unmet"][0]["rule"]), (&json!("other_way"), &json!("deadline")));
    assert_eq!(late["remedies"][0], "other_role");
    assert_eq!(post(&server, &own("Bo")).json()["outcome"], "accepted");
    let server = server.kill_and_restart("2027-03-04T04:58:00Z");
    assert_eq!(post(&server, &own("Cy")).json()["outcome"], "accepted");
    let server = server.kill_and_restart("2027-03-04T05:00:00Z");
    let closed = post(&server, &own("Di"));
    assert_eq!((closed.status, closed.code().as_str()), (403, "registration.closed"));
    let server = server.kill_and_restart("2026-10-31T12:00:00Z");
    assert_eq!(post(&server, &own("Di")).code(), "registration.not_open");
}

#[test]
fn the_zone_of_the_servers_own_clock_moves_no_deadline() {
    for zone in ["Pacific/Kiritimati", "America/Los_Angeles", "Etc/GMT+12"] {
        for (now, outcome) in [("2027-02-17T04:59:30Z", "accepted"), ("2027-02-17T05:00:00Z", "other_way")] {
            let server = Running::start_with_environment(now, &[], &[("TZ", zone)]);
            assert_eq!(post(&server, &mixed("Ana")).json()["outcome"], outcome, "{zone} {now}");
        }
        for (now, status) in [("2027-03-04T04:59:30Z", 201), ("2027-03-04T05:00:00Z", 403)] {
            let server = Running::start_with_environment(now, &[], &[("TZ", zone)]);
            assert_eq!(post(&server, &own("Ana")).status, status, "{zone} {now}");
        }
    }
}

#[test]
fn two_hundred_at_once_for_twenty_seats_are_twenty() {
    let (_folder, programmes) = with_seats(20);
    // All come from one network here.
    let flags = ["--programmes", &programmes, "--registrations-per-network", "0"];
    let server = Running::start_with(OPEN, &flags);
    let statuses: Vec<(u16, Vec<String>)> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..200)
            .map(|n| {
                let server = &server;
                scope.spawn(move || {
                    let answer = post(server, &own(&format!("P{n}")));
                    (answer.status, if answer.status == 201 { Vec::new() } else { answer.issues() })
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(statuses.iter().filter(|(status, _)| *status == 201).count(), 20);
    let full: Vec<_> = statuses.iter().filter(|(status, _)| *status == 422).collect();
    assert_eq!(full.len(), 180);
    assert!(full.iter().all(|(_, issues)| issues == &["occurrence.full"]));
    let seats = server.get(&format!("/api/v1/programmes/{PROGRAMME}/seats")).json();
    let of = |id: &str| {
        seats.as_array().unwrap().iter().find(|one| one["occurrence"] == id).unwrap()["left"].clone()
    };
    assert_eq!((of("training-7"), of("training-8")), (json!(0), json!(20)));
}

#[test]
fn a_seat_that_is_given_back_is_free_again() {
    let (_folder, programmes) = with_seats(1);
    let server = Running::start_with(OPEN, &["--programmes", &programmes]);
    let ana = Facilitator::of(&post(&server, &own("Ana")));
    assert_eq!(post(&server, &own("Bo")).issues(), ["occurrence.full"]);
    // The own seat is no obstacle to a change.
    assert_eq!(ana.change(&server, |offer| offer["account"] = json!("by_date")).status, 200);
    assert_eq!(ana.change(&server, |offer| offer["trainings"] = json!(["training-6"])).status, 200);
    let bo = Facilitator::of(&post(&server, &own("Bo")));
    let taken = ana.change(&server, |offer| offer["trainings"] = json!(["training-6", "training-7"]));
    assert_eq!((taken.status, taken.json()["issues"][0]["path"].clone()), (422, json!("/trainings/1")));
    assert_eq!(ana.read(&server).json()["sign_ups"], json!(["training-6"]), "nothing was lost");

    let bearer = bo.0.bearer();
    let headers = [("authorization", bearer.as_str()), ("if-match", "\"1\"")];
    assert_eq!(server.delete(&bo.path(), &headers).status, 204);
    assert_eq!(bo.read(&server).status, 401);
    assert_eq!(Facilitator::of(&post(&server, &own("Cy"))).read(&server).status, 200);
}

#[test]
fn a_change_needs_the_version_it_was_made_from_and_may_come_after_the_deadline() {
    let server = Running::start(OPEN);
    let ana = Facilitator::of(&post(&server, &own("Ana")));
    let server = server.kill_and_restart("2027-03-04T12:00:00Z");
    let bearer = ana.0.bearer();
    let blind = server.put_json(&ana.path(), &[("authorization", &bearer)], &own("Ana"));
    assert_eq!((blind.status, blind.code().as_str()), (428, "if_match.missing"));
    let headers = [("authorization", bearer.as_str()), ("if-match", "\"7\"")];
    assert_eq!(server.put_json(&ana.path(), &headers, &own("Ana")).status, 412);
    let saved = ana.change(&server, |offer| offer["trainings"] = json!(["training-8"]));
    assert_eq!((saved.status, saved.header("etag")), (200, "\"2\"".to_string()), "{}", saved.text());
    // Once in is not in for the other role, whose day has passed.
    let other = ana.change(&server, |offer| {
        offer["role"] = json!("cross_organisation");
        offer["earlier"] = json!("strike-school");
        offer["languages"] = json!(["en"]);
        offer["trainings"] = json!(["training-8"]);
    });
    assert_eq!(other.json()["unmet"][0]["rule"], "deadline");
}

#[test]
fn a_facilitator_and_a_contact_see_each_other_once_both_have_said_yes() {
    let server = Running::start(OPEN);
    let group = server.registered(&group_of(12));
    confirm(&server, &server.mails(1)[0]);
    let mut offer = own("Zoe");
    let typed: String = group.reference.to_lowercase().chars().flat_map(|c| [c, ' ']).collect();
    offer["group"] = json!(typed);
    let zoe = Facilitator::of(&post(&server, &offer));
    assert!(zoe.read(&server).json().get("group").is_none());
    let view = group_view(&server, &group);
    let offered = view["offers"].as_array().unwrap().iter().find(|one| one["name"] == "Zoe").unwrap().clone();
    assert_eq!((&offered["tie"], &offered["email"]), (&json!("offered"), &json!("")));
    wait_for(&server, |mail| mail.contains("To: ana@example.org") && mail.contains("Zoe has offered"));

    let path = format!("{}/facilitators/{}", group.path(), zoe.0.reference);
    let say = |accept: bool| {
        server.post_json(&path, &[("authorization", &group.bearer())], &json!({ "accept": accept })).status
    };
    assert_eq!((say(true), say(true)), (204, 204));
    let view = group_view(&server, &group);
    let confirmed =
        view["offers"].as_array().unwrap().iter().find(|one| one["name"] == "Zoe").unwrap().clone();
    assert_eq!((&confirmed["tie"], &confirmed["email"]), (&json!("confirmed"), &json!("zoe@example.org")));
    let tied = zoe.read(&server).json()["group"].clone();
    assert_eq!(tied["contact_email"], "ana@example.org");
    assert_eq!((&tied["members"], &tied["organisation"]), (&json!(12), &json!("Local 12")));
    assert!(!kinds(&view).contains(&"facilitators_unconfirmed".to_string()), "{view}");
    let mail = wait_for(&server, |mail| mail.contains("has confirmed you"));
    assert!(mail.contains("To: zoe@example.org") && mail.contains("ana@example.org"), "{mail}");
    assert_eq!(say(false), 204);
    assert!(zoe.read(&server).json().get("group").is_none());
}

#[test]
fn a_known_and_an_unknown_reference_are_told_apart_by_nobody() {
    let server = Running::start(OPEN);
    let group = server.registered(&group_of(12));
    let mut answers = Vec::new();
    for reference in [group.reference.as_str(), "00000000"] {
        let mut offer = own("Zoe");
        offer["group"] = json!(reference);
        let answer = post(&server, &offer);
        let facilitator = Facilitator::of(&answer);
        let mut names: Vec<String> = answer.headers.keys().map(ToString::to_string).collect();
        names.sort();
        let mut view = facilitator.read(&server).json();
        for differs in ["reference", "changed"] {
            view[differs] = json!("");
        }
        view["offer"]["group"] = json!("");
        answers.push((answer.json().as_object().unwrap().len(), names, view));
    }
    assert_eq!(answers[0], answers[1]);
    // Nor by what another group's contact may do.
    let path = format!("{}/facilitators/00000000", group.path());
    let nobody = server.post_json(&path, &[("authorization", &group.bearer())], &json!({ "accept": true }));
    assert_eq!(nobody.status, 404);
}

#[test]
fn who_is_named_gets_a_link_of_their_own_once_the_contact_is_confirmed() {
    let server = Running::start(OPEN);
    let mut group = group_of(12);
    group["organisation"]["track"] = json!("B");
    group["roster"][1]["track"] = json!("A");
    group["roster"][1]["zone"] = json!("Asia/Kathmandu");
    group["facilitators"] = json!([
        { "name": "Person 1", "email": "person1@example.org" },
        { "name": "Person 0", "email": "person0@example.org", "account": "by_date", "trainings": ["training-2"] },
        { "name": "Rosa without an address", "email": "", "account": "yes" },
    ]);
    let registered = server.registered(&group);
    assert_eq!(group_view(&server, &registered)["group"]["facilitators"], group["facilitators"]);
    let before = server.mails(1);
    assert!(!kinds(&group_view(&server, &registered)).is_empty());
    confirm(&server, &before[0]);
    let mail =
        wait_for(&server, |mail| mail.contains("Will you facilitate?") && mail.contains("To: person0@"));
    assert!(mail.contains("Local 12"), "{mail}");
    let named = Facilitator::from_mail(&mail);
    let view = named.read(&server).json();
    assert_eq!((&view["state"], &view["invited_by"]), (&json!("invited"), &json!("Local 12")));
    assert_eq!(view["offer"]["tracks"], json!(["B"]));
    // Who stands on the list with a track and a zone of their own finds these.
    let mail =
        wait_for(&server, |mail| mail.contains("Will you facilitate?") && mail.contains("To: person1@"));
    let listed = Facilitator::from_mail(&mail).read(&server).json();
    assert_eq!(listed["offer"]["tracks"], json!(["A"]));
    assert_eq!(listed["offer"]["person"]["zone"], "Asia/Kathmandu");
    // What the contact knew is filled in, and takes no seat.
    assert_eq!(
        (&view["offer"]["account"], &view["offer"]["trainings"]),
        (&json!("by_date"), &json!(["training-2"]))
    );
    assert_eq!(view["sign_ups"], json!([]));
    let data = server.data();
    let exported = run(&["export", "facilitators", "--data", data.to_str().unwrap()]);
    let exported = String::from_utf8(exported.stdout).unwrap();
    let of = |state: &str| exported.lines().find(|line| line.contains(state)).unwrap_or_default().to_string();
    let asked = of("Person 0,person0@");
    assert!(
        asked.contains(",invited,") && asked.contains("by_date") && asked.contains("training-2"),
        "{exported}"
    );
    assert!(of(",named,").contains("Rosa without an address") && of(",named,").contains("yes"), "{exported}");
    let tie = |name: &str| {
        let offers = group_view(&server, &registered)["offers"].as_array().unwrap().clone();
        let of_name = offers.into_iter().find(|offer| offer["name"] == name);
        of_name.map_or(Value::Null, |offer| offer["tie"].clone())
    };
    assert_eq!(tie("Person 0"), "invited");
    assert!(kinds(&group_view(&server, &registered)).contains(&"facilitators_unconfirmed".into()));

    let answer = named.change(&server, |offer| {
        offer["account"] = json!("yes");
        offer["trainings"] = json!(["training-2"]);
    });
    assert_eq!(answer.json()["outcome"], "accepted", "{}", answer.text());
    let view = named.read(&server).json();
    assert_eq!(view["group"]["contact_name"], "Ana García");
    assert_eq!(tie("Person 0"), "confirmed");
    assert!(!kinds(&group_view(&server, &registered)).contains(&"facilitators_unconfirmed".into()));
    // The facilitator's dates, and how to reach each other.
    wait_for(&server, |mail| mail.contains("Subject: You will facilitate"));
    wait_for(&server, |mail| mail.contains("Subject: Your group has confirmed you"));
}

#[test]
fn whoever_says_no_or_withdraws_is_counted_no_more_and_not_asked_again() {
    let server = Running::start(OPEN);
    let mut group = group_of(30);
    group["facilitators"] = json!([
        { "name": "Person 0", "email": "person0@example.org" },
        { "name": "Person 1", "email": "person1@example.org" },
    ]);
    let registered = server.registered(&group);
    confirm(&server, &server.mails(1)[0]);
    let invited = |n: usize| {
        let to = format!("To: person{n}@example.org");
        let mail = wait_for(&server, |mail| mail.contains("Will you facilitate?") && mail.contains(&to));
        Facilitator::from_mail(&mail)
    };
    let (says_no, withdraws) = (invited(0), invited(1));
    assert!(!kinds(&group_view(&server, &registered)).contains(&"facilitators_missing".into()));
    let answer = withdraws.change(&server, |offer| {
        offer["account"] = json!("yes");
        offer["trainings"] = json!(["training-2"]);
    });
    assert_eq!(answer.json()["outcome"], "accepted", "{}", answer.text());
    for facilitator in [&says_no, &withdraws] {
        let etag = facilitator.read(&server).header("etag");
        let headers = [("authorization", facilitator.0.bearer()), ("if-match", etag)];
        let headers = headers.each_ref().map(|(name, value)| (*name, value.as_str()));
        assert_eq!(server.delete(&facilitator.path(), &headers).status, 204);
    }
    let view = group_view(&server, &registered);
    assert_eq!((&view["group"]["facilitators"], &view["offers"]), (&json!([]), &json!([])));
    assert!(kinds(&view).contains(&"facilitators_missing".into()), "{}", view["duties"]);
    let log: Vec<(&str, &str)> = view["log"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| (line["who"].as_str().unwrap(), line["what"].as_str().unwrap()))
        .filter(|(who, _)| *who == "facilitator")
        .collect();
    let (gone, yes) = (("facilitator", "withdrawn"), ("facilitator", "facilitator_confirmed"));
    assert_eq!(log, [gone, gone, yes]);
    for n in [0, 1] {
        let name = format!("Person {n} does not facilitate for your group");
        let told = wait_for(&server, |mail| {
            mail.contains("Subject: A facilitator has withdrawn") && mail.contains(&name)
        });
        assert!(told.contains("To: ana@example.org"), "{told}");
    }
    // What the contact saves next asks nobody again.
    let read = server.get_with(&registered.path(), &[("authorization", &registered.bearer())]);
    let mut body = read.json()["group"].clone();
    body["roster"][5]["name"] = json!("Rosa");
    let headers = [("authorization", registered.bearer()), ("if-match", read.header("etag"))];
    let headers = headers.each_ref().map(|(name, value)| (*name, value.as_str()));
    assert_eq!(server.put_json(&registered.path(), &headers, &body).status, 200);
    std::thread::sleep(std::time::Duration::from_millis(300));
    let asked = server.mails(1).iter().filter(|mail| mail.contains("Will you facilitate?")).count();
    assert_eq!(asked, 0, "the mails to who withdrew are deleted too");
}

#[test]
fn a_contact_has_a_facilitators_link_sent_again_and_learns_nothing_by_it() {
    let server = Running::start(OPEN);
    let registered = server.registered(&group_of(12));
    confirm(&server, &server.mails(1)[0]);
    // Whoever is on the list is written to about that too.
    let links = |count: usize| {
        let until = std::time::Instant::now() + std::time::Duration::from_secs(20);
        loop {
            let mails = server.mails(1).into_iter();
            let asked = mails.filter(|mail| mail.contains("/facilitate/manage#"));
            let asked: Vec<String> = asked.filter(|mail| mail.contains("To: person0@example.org")).collect();
            if asked.len() >= count {
                return asked;
            }
            assert!(std::time::Instant::now() < until, "{} links instead of {count}", asked.len());
            std::thread::sleep(std::time::Duration::from_millis(30));
        }
    };
    links(1);
    let named = group_view(&server, &registered)["offers"][0]["reference"].as_str().unwrap().to_string();
    let stranger = Facilitator::of(&post(&server, &own("Ida")));
    let bearer = registered.bearer();
    let again = |facilitator: &str| {
        let path = format!("{}/facilitators/{facilitator}/mail", registered.path());
        let answer = server.send("POST", &path, &[("authorization", &bearer)], b"");
        assert_eq!((answer.status, answer.text()), (202, String::new()));
    };
    for unknown in [stranger.0.reference.as_str(), "00000000", "no-reference"] {
        again(unknown);
    }
    for _ in 0..8 {
        again(&named);
    }
    // Five a day, beside the first.
    for link in links(6) {
        let link = Facilitator::from_mail(&link);
        assert_eq!(link.read(&server).json()["state"], "invited", "those before keep working");
    }
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert_eq!(links(6).len(), 6);
    let to_stranger = server.mails(1).iter().filter(|mail| mail.contains("To: ida@example.org")).count();
    assert_eq!(to_stranger, 1, "nobody else is written to");
}

#[test]
fn a_change_is_told_by_mail_ten_times_a_day_and_made_every_time() {
    let server = Running::start(OPEN);
    let ana = Facilitator::of(&post(&server, &own("Ana")));
    for n in 0..12 {
        let room = format!("https://rooms.example.org/{n}");
        let changed = ana.change(&server, |offer| offer["room"] = json!(room));
        assert_eq!(changed.status, 200, "{}", changed.text());
        assert_eq!(ana.read(&server).json()["offer"]["room"], json!(room));
    }
    assert_eq!(server.mails(11).len(), 11, "the first, and ten changes");
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert_eq!(server.mails(11).len(), 11);
}

#[test]
fn an_introduction_is_booked_by_the_contact() {
    let server = Running::start(OPEN);
    let group = server.registered(&group_of(12));
    assert!(kinds(&group_view(&server, &group)).contains(&"orientation_missing".into()));
    let path = format!("{}/sign-ups", group.path());
    let bearer = group.bearer();
    let headers = [("authorization", bearer.as_str())];
    let book = |ids: Value| server.post_json(&path, &headers, &json!({ "occurrences": ids }));
    assert_eq!(book(json!(["training-7"])).issues(), ["occurrence.unknown"]);
    // Over since 13 January.
    assert_eq!(book(json!(["orientation-1"])).issues(), ["occurrence.unknown"]);
    let booked = book(json!(["orientation-5"]));
    assert_eq!(booked.json(), json!({ "occurrences": ["orientation-5"] }));
    assert_eq!(booked.header("etag"), server.get_with(&group.path(), &headers).header("etag"));
    let view = group_view(&server, &group);
    assert_eq!(view["sign_ups"], json!(["orientation-5"]));
    assert_eq!(view["log"][0]["what"], "orientation_chosen");
    let lines = view["log"].as_array().unwrap().len();
    book(json!(["orientation-5"]));
    assert_eq!(group_view(&server, &group)["log"].as_array().unwrap().len(), lines, "nothing was changed");
    assert!(!kinds(&view).contains(&"orientation_missing".into()));
    let wrong = server.post_json(&path, &[("authorization", "Bearer x")], &json!({}));
    assert_eq!(wrong.status, 401);
}

#[test]
fn a_lost_link_is_sent_again_to_a_facilitator_too() {
    let server = Running::start(OPEN);
    let ana = Facilitator::of(&post(&server, &own("Ana")));
    server.mails(1);
    let wanted = json!({ "email": "ANA@example.org" });
    assert_eq!(server.post_json("/api/v1/manage-links", &[], &wanted).status, 202);
    let mails = server.mails(2);
    let again = mails.iter().find(|mail| mail.contains("Subject: Your private link")).unwrap();
    let again = Facilitator::from_mail(again);
    assert_eq!(again.0.reference, ana.0.reference);
    assert_ne!(again.0.secret, ana.0.secret);
    assert_eq!((again.read(&server).status, ana.read(&server).status), (200, 200));
}
