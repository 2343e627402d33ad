//! Offers to facilitate and seats.

use serde_json::{Value, json};

use crate::running::{Answer, OPEN, PROGRAMME, Registered, Running, key, run};

pub(crate) fn offers() -> String {
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

pub(crate) fn post(server: &Running, offer: &Value) -> Answer {
    server.post_json(&offers(), &[("idempotency-key", &key())], offer)
}

/// A facilitator who has a page of their own.
pub(crate) struct Facilitator(pub(crate) Registered);

impl Facilitator {
    #[track_caller]
    pub(crate) fn of(answer: &Answer) -> Facilitator {
        assert_eq!(answer.status, 201, "{}", answer.text());
        Facilitator(Registered::of(&answer.json()))
    }

    pub(crate) fn from_mail(mail: &str) -> Facilitator {
        let link = mail.lines().find(|line| line.starts_with("http") && line.contains("/facilitate/manage#"));
        let link = link.unwrap_or_else(|| panic!("no link in {mail}"));
        let (reference, secret) = link.split_once('#').unwrap().1.split_once('.').unwrap();
        Facilitator(Registered { reference: reference.into(), secret: secret.into() })
    }

    pub(crate) fn path(&self) -> String {
        format!("/api/v1/facilitators/{}", self.0.reference)
    }

    pub(crate) fn read(&self, server: &Running) -> Answer {
        server.get_with(&self.path(), &[("authorization", &self.0.bearer())])
    }

    /// Changes the offer as it stands.
    pub(crate) fn change(&self, server: &Running, change: impl FnOnce(&mut Value)) -> Answer {
        let read = self.read(server);
        let mut offer = read.json()["offer"].clone();
        change(&mut offer);
        let headers = [("authorization", self.0.bearer()), ("if-match", read.header("etag"))];
        let headers = headers.each_ref().map(|(name, value)| (*name, value.as_str()));
        server.put_json(&self.path(), &headers, &offer)
    }
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
    let shown = String::from_utf8(run(&["facilitator", &reference, "show", "--data", data]).stdout).unwrap();
    assert!(shown.contains(": asked, cross_organisation") && shown.contains("ana@example.org"), "{shown}");
    assert!(shown.contains("- Whoever leads a mixed group has taken part in an earlier training"), "{shown}");
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
