//! `…/with/{partner}`: the page that a partner passes on.

use crate::confirming::confirm;
use crate::joining::wait_for;
use crate::running::{OPEN, PROGRAMME, Registered, Running, group_of, key, run};
use serde_json::{Value, json};

/// The open edition with a partner that has a group of its own, and one that is none any more.
fn with_partners() -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../programmes/core-fundamentals-2027.toml");
    let text = std::fs::read_to_string(file).unwrap();
    let partners = "\n[[partners]]\nid = \"tenants\"\njoin = \"7KQ2M9XD4TW8Z\"\n\
         name = { en = \"Tenants United\", ar = \"اتحاد المستأجرين\" }\n\
         words = { en = \"We go there together.\", ar = \"نذهب معًا.\" }\n\
         \n[[partners]]\nid = \"old\"\nended = true\nname = { en = \"Old Friends\", ar = \"أصدقاء قدامى\" }\n";
    std::fs::write(folder.path().join("core-fundamentals-2027.toml"), text + partners).unwrap();
    let path = folder.path().to_str().unwrap().to_string();
    (folder, path)
}

#[test]
fn a_partners_page_says_who_invites_and_whose_programme_it_is_in_each_language() {
    let (_folder, programmes) = with_partners();
    let server =
        Running::start_with(OPEN, &["--programmes", &programmes, "--public-url", "https://example.org"]);
    let page = server.get(&format!("/en/{PROGRAMME}/with/tenants"));
    assert_eq!(page.status, 200);
    let text = page.text();
    for words in [
        "Tenants United",
        "We go there together.",
        "Organizing for Power",
        "register/contact?with=tenants",
        "/join/7KQ2M9XD4TW8Z",
        "https://example.org/core-fundamentals-2027/with/tenants",
        "<svg",
        // The text to forward, in the other language too.
        "اتحاد المستأجرين",
        "data-part=\"week-strip\"",
    ] {
        assert!(text.contains(words), "{words}");
    }
    assert!(server.get(&format!("/ar/{PROGRAMME}/with/tenants")).text().contains("نذهب معًا."));
}

#[test]
fn the_short_link_leads_to_the_readers_language() {
    let (_folder, programmes) = with_partners();
    let server = Running::start_with(OPEN, &["--programmes", &programmes]);
    let short = format!("/{PROGRAMME}/with/tenants");
    for (accepted, language) in [("ar,en;q=0.5", "ar"), ("xx", "en")] {
        let answer = server.get_with(&short, &[("accept-language", accepted)]);
        assert_eq!((answer.status, answer.header("location")), (307, format!("/{language}{short}")));
        assert_eq!(answer.header("vary"), "accept-language");
    }
}

#[test]
fn a_partner_that_is_none_leads_to_the_programme_with_a_notice_and_no_404() {
    let (_folder, programmes) = with_partners();
    let server = Running::start_with(OPEN, &["--programmes", &programmes]);
    for id in ["old", "nobody"] {
        let page = server.get(&format!("/en/{PROGRAMME}/with/{id}"));
        assert_eq!(page.status, 200);
        let text = page.text();
        assert!(text.contains("This partner does not invite"), "{text}");
        assert!(text.contains("Register a group") && !text.contains("Old Friends"));
    }
    // A past edition says so, and leads on.
    let past = Running::start(OPEN).get("/en/core-fundamentals-2022/with/dsa");
    assert_eq!(past.status, 200);
    assert!(past.text().contains("This programme is over"), "{}", past.text());
}

#[test]
fn whether_the_partner_may_see_the_group_is_stored_and_exported() {
    let (_folder, programmes) = with_partners();
    let server = Running::start_with(OPEN, &["--programmes", &programmes]);
    for (name, may_see) in [("Seen", true), ("Unseen", false)] {
        let mut group = group_of(12);
        group["organisation"]["name"] = json!(name);
        group["organisation"]["partner"] = json!("tenants");
        group["organisation"]["partner_may_see"] = json!(may_see);
        assert_eq!(server.register(&key(), &group).status, 201);
    }
    // Without a partner there is nobody to see it.
    let mut group = group_of(12);
    group["organisation"]["name"] = json!("Alone");
    group["organisation"]["partner_may_see"] = json!(true);
    let created = server.register(&key(), &group).json();
    let alone = Registered::of(&created);
    let view = server.get_with(&alone.path(), &[("authorization", &alone.bearer())]).json();
    assert_eq!(view["group"]["organisation"]["partner_may_see"], false);
    let exported = run(&["export", "groups", "--data", server.data().to_str().unwrap()]);
    let exported = String::from_utf8(exported.stdout).unwrap();
    let line = |name: &str| exported.lines().find(|line| line.contains(name)).unwrap().to_string();
    assert!(line("Seen").contains(",tenants,yes,no,"), "{exported}");
    assert!(line("Unseen").contains(",tenants,no,no,"), "{exported}");
    assert!(line("Alone").contains(",,,"), "{exported}");
    // The partner's page counts nobody.
    let page = server.get(&format!("/en/{PROGRAMME}/with/tenants")).text();
    assert!(!page.contains("Seen") && !page.contains("Unseen"));
}

/// A group of `people` that came through the partner and agreed to stand on its page.
fn listed(name: &str, people: usize) -> Value {
    let mut group = group_of(people);
    group["gathering"] = json!(people < 10);
    for (answer, value) in [
        ("name", json!(name)),
        ("partner", json!("tenants")),
        ("partner_may_list", json!(true)),
        ("interpretation", json!("es")),
    ] {
        group["organisation"][answer] = value;
    }
    group
}

/// Registered, and its contact has confirmed the address; with the code of its link for members.
fn confirmed(server: &Running, group: &Value) -> (Registered, String) {
    let created = server.register(&key(), group).json();
    let registered = Registered::of(&created);
    let mark = format!("/confirm#{}.", registered.reference);
    confirm(server, &wait_for(server, |mail| mail.contains(&mark)));
    let code = created["join_url"].as_str().unwrap().rsplit('/').next().unwrap().to_string();
    (registered, code)
}

fn page(server: &Running, query: &str) -> String {
    server.get(&format!("/en/{PROGRAMME}/with/tenants{query}")).text()
}

#[test]
fn groups_that_agreed_stand_on_the_partners_page_with_their_link_and_nothing_else() {
    let (_folder, programmes) = with_partners();
    let server = Running::start_with(OPEN, &["--programmes", &programmes]);
    assert!(page(&server, "").contains("No open groups yet."));
    let (_, code) = confirmed(&server, &listed("House 12", 7));
    let (unlisted, _) = confirmed(&server, &{
        let mut group = listed("Silent", 12);
        group["organisation"]["partner_may_list"] = json!(false);
        group["organisation"]["partner_may_see"] = json!(true);
        group
    });
    server.registered(&listed("Not confirmed", 12));
    let mut full = listed("Elsewhere", 12);
    full["organisation"]["partner"] = json!("");
    confirmed(&server, &full);
    let text = page(&server, "");
    assert!(text.contains("House 12") && text.contains(&format!("/join/{code}")), "{text}");
    assert!(text.contains("track A") && text.contains("español") && text.contains("Germany"), "{text}");
    assert!(text.contains("As of") && text.contains("Monday 1 February"), "{text}");
    for hidden in
        ["Silent", "Not confirmed", "Elsewhere", "García", "Person 0", "@example.org", &unlisted.reference]
    {
        assert!(!text.contains(hidden), "{hidden}: {text}");
    }
    // Whoever comes alone joins by it.
    let joined = server.post_json(
        &format!("/api/v1/groups/join/{code}"),
        &[("idempotency-key", &key())],
        &json!({ "name": "Ola Berg" }),
    );
    assert_eq!(joined.status, 201, "{}", joined.text());
    let exported = run(&["export", "groups", "--data", server.data().to_str().unwrap()]);
    let exported = String::from_utf8(exported.stdout).unwrap();
    assert!(
        exported.lines().any(|line| line.contains("House 12") && line.contains(",tenants,no,yes,")),
        "{exported}"
    );
}

#[test]
fn a_group_that_takes_its_consent_back_or_is_deleted_is_gone_from_the_page_at_once() {
    let (_folder, programmes) = with_partners();
    let server = Running::start_with(OPEN, &["--programmes", &programmes]);
    let (house, _) = confirmed(&server, &listed("House 12", 7));
    let (school, _) = confirmed(&server, &listed("School", 7));
    // Pages are kept for a second: not these.
    assert!(page(&server, "").contains("House 12"));
    let read = server.get_with(&house.path(), &[("authorization", &house.bearer())]);
    let mut group = read.json()["group"].clone();
    group["organisation"]["partner_may_list"] = json!(false);
    group["consent"] = json!(true);
    let headers = [("authorization", &*house.bearer()), ("if-match", &read.header("etag"))];
    assert_eq!(server.put_json(&house.path(), &headers, &group).status, 200);
    let text = page(&server, "");
    assert!(!text.contains("House 12") && text.contains("School"), "{text}");
    let etag = server.get_with(&school.path(), &[("authorization", &school.bearer())]).header("etag");
    let headers = [("authorization", &*school.bearer()), ("if-match", &etag)];
    assert_eq!(server.delete(&school.path(), &headers).status, 204);
    assert!(page(&server, "").contains("No open groups yet."));
}

#[test]
fn the_team_takes_a_group_off_a_partners_page() {
    let (_folder, programmes) = with_partners();
    let server = Running::start_with(OPEN, &["--programmes", &programmes]);
    let (group, _) = confirmed(&server, &listed("Cheap pills", 12));
    assert!(page(&server, "").contains("Cheap pills"));
    let data = server.data();
    let unlist = || {
        let place = ["--data", data.to_str().unwrap(), "--programmes", &programmes];
        run(&[&["group", &group.reference, "unlist", "--by", "Mona"][..], &place].concat())
    };
    let done = unlist();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    assert!(page(&server, "").contains("No open groups yet."));
    let view = server.get_with(&group.path(), &[("authorization", &group.bearer())]).json();
    assert_eq!(view["group"]["organisation"]["partner_may_list"], false);
    let log = view["log"].as_array().unwrap();
    assert!(log.iter().any(|line| line["who"] == "team" && line["what"] == "details_changed"), "{log:?}");
    assert!(!unlist().status.success(), "once");
}

#[test]
fn the_list_is_narrowed_by_language_country_and_track_in_the_address() {
    let (_folder, programmes) = with_partners();
    let server = Running::start_with(OPEN, &["--programmes", &programmes]);
    for (name, language, country, track) in [
        ("House", "es", "DE", "A"),
        ("School", "fr", "MA", "B"),
        ("Clinic", "es", "MX", "A+B"),
        ("Port", "en", "DE", "each"),
    ] {
        let mut group = listed(name, 12);
        group["organisation"]["interpretation"] = json!(language);
        group["organisation"]["country"] = json!(country);
        group["organisation"]["track"] = json!(track);
        for person in group["roster"].as_array_mut().unwrap() {
            person["track"] = json!("A");
        }
        confirmed(&server, &group);
    }
    let check = |query: &str, shown: &[&str], count: &str| {
        let text = page(&server, query);
        for name in ["House", "School", "Clinic", "Port"] {
            let is_there = text.contains(&format!("Join \u{2068}{name}\u{2069}"));
            assert_eq!(is_there, shown.contains(&name), "{query}: {name}\n{text}");
        }
        let plain: String = text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect();
        assert!(plain.contains(count), "{query}: {count}\n{plain}");
    };
    check("", &["House", "School", "Clinic", "Port"], "4 groups.");
    check("?language=es", &["House", "Clinic"], "2 of 4 groups.");
    check("?language=es&country=MX", &["Clinic"], "1 of 4 groups.");
    check("?group-track=B", &["School", "Clinic", "Port"], "3 of 4 groups.");
    check("?language=hi", &[], "0 of 4 groups.");
    // The title says first what was found; the page in another language keeps the choice.
    let plain = page(&server, "?language=es");
    assert!(plain.contains("<title>2 groups you can join, with Tenants United"), "{plain}");
    // What there cannot be narrows nothing, and comes back as text.
    check(
        "?language=%3Cscript%3E&country=zz&group-track=C",
        &["House", "School", "Clinic", "Port"],
        "4 groups.",
    );
    assert!(!page(&server, "?language=%3Cscript%3E").contains("<script>\""));
}

#[test]
fn a_hostile_name_is_text_of_its_own_direction() {
    let (_folder, programmes) = with_partners();
    let server = Running::start_with(OPEN, &["--programmes", &programmes]);
    let name = "\u{202E}<img src=x onerror=alert(1)> https://example.net \u{2066}";
    confirmed(&server, &listed(name, 12));
    let text = page(&server, "");
    assert!(text.contains("&lt;img src=x onerror=alert(1)&gt; https://example.net"), "{text}");
    assert!(
        !text.contains("<img src=x")
            && !text.contains('\u{202E}')
            && !text.contains("href=\"https://example.net")
    );
}

#[test]
fn a_listed_group_leaves_the_page_when_it_takes_nobody_any_more() {
    let (_folder, programmes) = with_partners();
    let flags = ["--programmes", &*programmes];
    let server = Running::start_with(OPEN, &flags);
    confirmed(&server, &listed("Gathering", 7));
    confirmed(&server, &listed("Complete", 12));
    let all = page(&server, "");
    assert!(all.contains("Gathering") && all.contains("Complete"));
    // Registration is closed: the links work on, and nobody is asked to register.
    let server = server.moved_to("2027-02-25T12:00:00Z", &flags);
    let closed = page(&server, "");
    assert!(!closed.contains("Register a group"), "{closed}");
    assert!(
        closed.contains("Registration is closed")
            && closed.contains("Gathering")
            && closed.contains("Complete")
    );
    // Nobody gathers any more; a complete group takes people until the freeze.
    let server = server.moved_to("2027-03-02T12:00:00Z", &flags);
    let later = page(&server, "");
    assert!(!later.contains("Gathering") && later.contains("Complete"), "{later}");
    let server = server.moved_to("2027-03-10T12:00:00Z", &flags);
    let frozen = page(&server, "");
    assert!(!frozen.contains("Complete") && !frozen.contains("No open groups yet"), "{frozen}");
    let past = server.moved_to("2027-05-10T12:00:00Z", &flags);
    assert!(!page(&past, "").contains("Complete"));
}

#[test]
fn a_link_that_stands_on_a_public_page_takes_fewer_people_in_an_hour() {
    let (_folder, programmes) = with_partners();
    let server = Running::start_with(OPEN, &["--programmes", &programmes]);
    let (_, code) = confirmed(&server, &listed("House 12", 7));
    let join = || {
        let path = format!("/api/v1/groups/join/{code}");
        server.post_json(&path, &[("idempotency-key", &key())], &json!({ "name": "Bo" }))
    };
    for n in 0..60 {
        assert_eq!(join().status, 201, "{n}");
    }
    // A slow machine has earned some more meanwhile.
    let over = (0..60).map(|_| join()).find(|answer| answer.status != 201).unwrap();
    assert_eq!((over.status, over.code().as_str()), (429, "joins.too_many"));
}
