//! Nothing personal and nothing secret is written down, however talkative the log.

use serde_json::{Value, json};

use crate::running::{OPEN, PROGRAMME, Registered, Running, groups, key, programmes_with, run};

const NAME: &str = "Quetzalcanary Contactperson";
const MEMBER: &str = "Zanzibarcanary Memberperson";

fn group() -> Value {
    let mut group = crate::running::group_of(12);
    group["contact"]["name"] = json!(NAME);
    group["contact"]["email"] = json!("canary-contact@example.org");
    group["organisation"]["name"] = json!("Canaryworkers United");
    group["roster"][4]["name"] = json!(MEMBER);
    group["roster"][4]["email"] = json!("canary-member@example.org");
    group
}

#[test]
fn no_name_no_address_and_no_secret_reaches_the_log() {
    // Rooms are shown a year before, so that all that shows them is asked for here.
    let folder = programmes_with(|text| text.replace("links_open_hours = 24", "links_open_hours = 9000"));
    let server = Running::start_talkative(OPEN, &["--programmes", folder.path().to_str().unwrap()]);
    let data = server.data();
    let set = ["link", "set", "--programme", PROGRAMME, "--track", "A", "--by", "Mona", "--data"];
    let set = run(&[&set[..], &[data.to_str().unwrap(), "https://rooms.example.org/canaryroom"]].concat());
    assert!(set.status.success());
    let said = String::from_utf8_lossy(&[set.stdout, set.stderr].concat()).into_owned();
    assert!(!said.contains("canaryroom"), "{said}");
    let request_key = format!("canarykey-{}", key());
    let answer = server.register(&request_key, &group());
    assert_eq!(answer.status, 201);
    let created = answer.json();
    let registered = Registered::of(&created);
    let bearer = registered.bearer();
    let mail = server.mails(1).remove(0);
    let token = mail.split("/confirm#").nth(1).unwrap().split_once('.').unwrap().1[..43].to_string();
    crate::confirming::confirm(&server, &mail);

    // Every way to fail, too.
    server.register(&request_key, &json!({ "contact": { "name": NAME } }));
    server.register(&key(), &json!({ "contact": { "name": NAME, "email": "canary-contact" } }));
    let broken = format!("{{\"name\":\"{NAME}\"");
    let headers = [("content-type", "application/json"), ("idempotency-key", &*key())];
    server.send("POST", &groups(PROGRAMME), &headers, broken.as_bytes());
    let view = server.get_with(&registered.path(), &[("authorization", &bearer)]);
    assert!(view.text().contains("canaryroom"), "{}", view.text());
    server.get_with("/api/v1/groups/00000000", &[("authorization", &bearer)]);
    server.put_json(&registered.path(), &[("authorization", &bearer), ("if-match", "\"1\"")], &group());
    server.put_json(&registered.path(), &[("authorization", &bearer), ("if-match", "\"1\"")], &group());
    server.post_json("/api/v1/manage-links", &[], &json!({ "email": "canary-contact@example.org" }));
    server
        .get(&format!("/en/core-fundamentals-2027/manage%23{}.{}", registered.reference, registered.secret));
    server.get(&format!("/en/core-fundamentals-2027/manage?code={}", registered.secret));
    server.get(&format!("/en/{}", registered.secret));
    let offer = json!({
        "role": "organisation_specific", "account": "yes", "tracks": ["A"], "trainings": ["training-7"],
        "organisation": "Canaryworkers United", "note": MEMBER,
        "person": { "name": NAME, "email": "canary-facilitator@example.org", "language": "en", "zone": "UTC" },
    });
    let offers = format!("/api/v1/programmes/{PROGRAMME}/facilitators");
    let offered = server.post_json(&offers, &[("idempotency-key", &key())], &offer).json();
    let own = Registered::of(&offered);
    server.get_with(&format!("/api/v1/facilitators/{}", own.reference), &[("authorization", &own.bearer())]);
    server.get(&format!("/en/{PROGRAMME}/facilitate/manage%23{}.{}", own.reference, own.secret));
    let join = created["join_url"].as_str().unwrap().rsplit('/').next().unwrap().to_string();
    let joiner = json!({ "name": "Quetzalcanary Joiner", "email": "canary-joiner@example.org" });
    let path = format!("/api/v1/groups/join/{join}");
    assert_eq!(server.post_json(&path, &[("idempotency-key", &key())], &joiner).status, 201);
    server.get(&path);
    server.get(&format!("/en/{PROGRAMME}/join/{join}"));
    // The registration's, the links sent again, the facilitator's own, the one of who was named, and all on the list.
    let again = server.mails(17);
    let metrics = server.get("/metrics").text();
    let new_secrets: Vec<String> = again
        .iter()
        .flat_map(|mail| mail.lines())
        .filter_map(|line| {
            let code = line.split_once("/manage#").or_else(|| line.split_once("/member#"))?.1;
            Some(code.split_once('.')?.1.trim().to_string())
        })
        .filter(|secret| secret.len() == 43)
        .collect();
    assert!(new_secrets.len() >= 17);
    for secret in &new_secrets {
        server.get(&format!("/en/{PROGRAMME}/member%23{}.{secret}", registered.reference));
    }

    let log = server.stop();
    assert!(
        log.contains("\"route\":\"/api/v1/programmes/{slug}/groups\""),
        "requests are logged by their route"
    );
    let mut canaries = vec![
        NAME.to_string(),
        MEMBER.to_string(),
        "Quetzalcanary".into(),
        "canary-contact".into(),
        "canary-member".into(),
        "canary-facilitator".into(),
        "canary-joiner".into(),
        "Canaryworkers".into(),
        "canarykey".into(),
        "canaryroom".into(),
        registered.secret[..12].to_string(),
        token[..12].to_string(),
        join,
    ];
    canaries.extend(new_secrets.iter().map(|secret| secret[..12].to_string()));
    for canary in canaries {
        for (place, text) in [("log", &log), ("metrics", &metrics)] {
            let line = text.lines().find(|line| line.contains(&canary));
            assert!(line.is_none(), "{canary} in the {place}: {line:?}");
        }
    }
}
