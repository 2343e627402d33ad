//! `…/with/{partner}`: the page that a partner passes on.

use crate::running::{OPEN, PROGRAMME, Running, group_of, key, run};
use serde_json::json;

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
    let alone = crate::running::Registered::of(&created);
    let view = server.get_with(&alone.path(), &[("authorization", &alone.bearer())]).json();
    assert_eq!(view["group"]["organisation"]["partner_may_see"], false);
    let exported = run(&["export", "groups", "--data", server.data().to_str().unwrap()]);
    let exported = String::from_utf8(exported.stdout).unwrap();
    let line = |name: &str| exported.lines().find(|line| line.contains(name)).unwrap().to_string();
    assert!(line("Seen").contains(",tenants,yes,"), "{exported}");
    assert!(line("Unseen").contains(",tenants,no,"), "{exported}");
    assert!(line("Alone").contains(",,,"), "{exported}");
    // The partner's page counts nobody.
    let page = server.get(&format!("/en/{PROGRAMME}/with/tenants")).text();
    assert!(!page.contains("Seen") && !page.contains("Unseen"));
}
