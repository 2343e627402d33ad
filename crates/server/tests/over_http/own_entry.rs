//! `groups/{reference}/member`: a member and the entry about them, whoever made it.

use serde_json::{Value, json};

use crate::joining::{Joinable, to, wait_for};
use crate::running::{Answer, OPEN, Registered, Running, group_of};

/// A member's own link.
struct Own(Registered);

impl Own {
    #[track_caller]
    fn from_mail(mail: &str) -> Own {
        let link = mail.lines().find(|line| line.starts_with("http") && line.contains("/member#"));
        Own::of(link.unwrap_or_else(|| panic!("no own link: {mail}")))
    }

    fn of(url: &str) -> Own {
        let (reference, secret) = url.split_once('#').unwrap().1.split_once('.').unwrap();
        Own(Registered { reference: reference.into(), secret: secret.into() })
    }

    fn path(&self) -> String {
        format!("{}/member", self.0.path())
    }

    fn read(&self, server: &Running) -> Answer {
        server.get_with(&self.path(), &[("authorization", &self.0.bearer())])
    }

    fn with<'a>(&self, etag: &'a str, bearer: &'a mut String) -> [(&'a str, &'a str); 2] {
        *bearer = self.0.bearer();
        [("authorization", bearer), ("if-match", etag)]
    }

    fn correct(&self, server: &Running, entry: &Value) -> Answer {
        let etag = self.read(server).header("etag");
        server.put_json(&self.path(), &self.with(&etag, &mut String::new()), entry)
    }

    fn withdraw(&self, server: &Running) -> Answer {
        let etag = self.read(server).header("etag");
        server.delete(&self.path(), &self.with(&etag, &mut String::new()))
    }

    fn undo(&self, server: &Running, answer: &Answer) -> Answer {
        let path = format!("{}/undo", self.path());
        server.post_json(&path, &[("authorization", &self.0.bearer())], &answer.json())
    }
}

/// A group of seven whose contact's address is confirmed, and what the fourth on its list was sent.
fn confirmed(server: &Running) -> (Joinable, Own) {
    let group = Joinable::gathering(server, 7);
    group.confirm_contact(server);
    let link = format!("/member#{}.", group.group.reference);
    let is_theirs = to("person3@example.org");
    let own = Own::from_mail(&wait_for(server, |mail| is_theirs(mail) && mail.contains(&link)));
    (group, own)
}

#[test]
fn whom_a_contact_has_written_in_sees_confirms_and_corrects_it_and_the_contact_is_told() {
    let server = Running::start(OPEN);
    let (group, own) = confirmed(&server);
    let read = own.read(&server);
    assert_eq!(read.status, 200, "{}", read.text());
    let entry = json!({ "name": "Person 3", "email": "person3@example.org", "zone": "Europe/Berlin" });
    let expected = json!({
        "programme": "core-fundamentals-2027", "organisation": "Local 12", "contact": "Ana", "entry": entry,
        "group_track": "A", "by_link": false, "confirmed": false, "reminders": false,
    });
    assert_eq!(read.json(), expected);
    let pressed = server.send(
        "POST",
        &format!("{}/confirmation", own.path()),
        &[("authorization", &own.0.bearer())],
        b"",
    );
    assert_eq!(pressed.status, 204);
    assert_eq!(group.view(&server)["people"][3]["confirmed"], true);

    let changed = own.correct(&server, &json!({ "name": "Pia Drei", "email": "person3@example.org" }));
    assert_eq!(changed.status, 200, "{}", changed.text());
    let stored = &group.view(&server)["group"]["roster"][3];
    assert_eq!((&stored["name"], &stored["zone"]), (&json!("Pia Drei"), &json!("Europe/Berlin")));
    let mail = wait_for(&server, |mail| mail.contains("has corrected the entry"));
    assert!(to("ana@example.org")(&mail) && mail.contains("Pia Drei"), "{mail}");
    let wrong = own.correct(&server, &json!({ "name": "", "email": "" }));
    assert_eq!((wrong.status, wrong.issues()), (422, vec!["name.missing".to_string()]));
}

#[test]
fn the_languages_of_the_list_stay_whatever_else_a_member_corrects() {
    let server = Running::start(OPEN);
    for languages in ["es, pt", "sw"] {
        let mut draft = group_of(12);
        draft["roster"][3]["language"] = json!(languages);
        let group = Joinable::new(&server, &draft);
        group.confirm_contact(&server);
        let link = format!("/member#{}.", group.group.reference);
        let is_theirs = to("person3@example.org");
        let own = Own::from_mail(&wait_for(&server, |mail| is_theirs(mail) && mail.contains(&link)));
        let mut entry = own.read(&server).json()["entry"].clone();
        assert_eq!(entry["language"], languages);
        entry["name"] = json!("Pia Drei");
        let changed = own.correct(&server, &entry);
        assert_eq!(changed.status, 200, "{}", changed.text());
        let stored = &group.view(&server)["group"]["roster"][3];
        assert_eq!((&stored["name"], &stored["language"]), (&json!("Pia Drei"), &json!(languages)));
        entry["language"] = json!("ja");
        assert_eq!(own.correct(&server, &entry).issues(), ["language.not_offered"]);
    }
}

#[test]
fn a_member_withdraws_at_once_and_for_an_hour_can_take_that_back() {
    let server = Running::start(OPEN);
    let (group, own) = confirmed(&server);
    let gone = own.withdraw(&server);
    assert_eq!(gone.status, 200, "{}", gone.text());
    assert_eq!(group.people(&server), 6);
    assert_eq!(own.read(&server).status, 401);
    let mail = wait_for(&server, |mail| mail.contains("has left the list"));
    assert!(to("ana@example.org")(&mail) && mail.contains("Person 3"), "{mail}");

    // Nobody else can bring the entry back with what was answered.
    let (_, other) = confirmed(&server);
    assert_eq!(other.undo(&server, &gone).status, 401);
    let stranger = Own(Registered { secret: "A".repeat(43), ..own.0.clone() });
    assert_eq!(stranger.undo(&server, &gone).status, 401);
    assert_eq!(own.undo(&server, &gone).status, 204);
    assert_eq!(own.undo(&server, &gone).status, 204, "once more changes nothing");
    assert_eq!(group.people(&server), 7);
    assert_eq!(group.view(&server)["group"]["roster"][3]["name"], "Person 3", "in the old place");
    assert_eq!(own.read(&server).status, 200, "the link works again");

    let gone = own.withdraw(&server);
    let server = server.kill_and_restart("2027-02-01T13:10:00Z");
    assert_eq!(own.undo(&server, &gone).status, 401, "after an hour it is gone for good");
}

#[test]
fn withdrawing_and_correcting_work_after_the_freeze() {
    let server = Running::start(OPEN);
    let (group, own) = confirmed(&server);
    let server = server.kill_and_restart("2027-03-20T12:00:00Z");
    let entry = json!({ "name": "Person Three", "email": "person3@example.org" });
    assert_eq!(own.correct(&server, &entry).status, 200);
    assert_eq!(own.withdraw(&server).status, 200);
    assert_eq!(group.people(&server), 6);
}

#[test]
fn without_an_address_the_own_link_stands_in_the_answer() {
    let server = Running::start(OPEN);
    let group = Joinable::gathering(&server, 7);
    let joined = group.join(&server, &json!({ "name": "Bo", "page_language": "ar" }));
    let url = joined.json()["own_url"].as_str().unwrap().to_string();
    assert!(url.contains("/ar/core-fundamentals-2027/member#"), "{url}");
    let view = Own::of(&url).read(&server).json();
    assert_eq!((&view["entry"]["name"], &view["by_link"]), (&json!("Bo"), &json!(true)));
}

#[test]
fn another_address_of_the_contacts_ends_the_links_that_went_to_the_one_before() {
    let server = Running::start(OPEN);
    let (group, own) = confirmed(&server);
    let bearer = group.group.bearer();
    let opened = server.get_with(&group.group.path(), &[("authorization", &bearer)]);
    let mut draft = opened.json()["group"].clone();
    draft["roster"][3]["email"] = json!("right@example.org");
    let headers = [("authorization", bearer.as_str()), ("if-match", &opened.header("etag"))];
    assert_eq!(server.put_json(&group.group.path(), &headers, &draft).status, 200);
    assert_eq!(own.read(&server).status, 401);
    let new = Own::from_mail(&wait_for(&server, to("right@example.org")));
    assert_eq!(new.read(&server).json()["entry"]["email"], "right@example.org");
}

#[test]
fn opening_a_members_page_changes_nothing_and_its_damaged_link_is_mended() {
    let server = Running::start(OPEN);
    let (group, own) = confirmed(&server);
    let before = group.view(&server);
    for _ in 0..3 {
        assert_eq!(server.get("/en/core-fundamentals-2027/member").status, 200);
        assert_eq!(own.read(&server).status, 200);
    }
    let code = format!("{}.{}", own.0.reference, own.0.secret);
    let damaged = server.get(&format!("/en/core-fundamentals-2027/member%23{code}"));
    assert_eq!(damaged.header("location"), format!("/en/core-fundamentals-2027/member#{code}"));
    assert_eq!(group.view(&server), before);
}

#[test]
fn a_wrong_reference_and_a_wrong_secret_get_the_same_answer() {
    let server = Running::start(OPEN);
    let (group, own) = confirmed(&server);
    let wrong = |reference: &str, secret: &str| {
        Own(Registered { reference: reference.into(), secret: secret.into() }).read(&server)
    };
    let answers = [
        wrong(&own.0.reference, &"A".repeat(43)),
        wrong("00000000", &own.0.secret),
        wrong("00000000", &"A".repeat(43)),
        wrong(&own.0.reference, &group.group.secret),
        wrong(&own.0.reference, "short"),
    ];
    for answer in &answers {
        assert_eq!((answer.status, &answer.body), (401, &answers[0].body));
    }
    // The member's link opens no group.
    let opened = server.get_with(&own.0.path(), &[("authorization", &own.0.bearer())]);
    assert_eq!(opened.status, 401);
}
