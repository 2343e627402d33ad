//! A programme that is still being written: shown to those who know its address, and to nobody else.

use serde_json::json;

use crate::running::{OPEN, Running, group_of, groups, key, programmes_with};

const DRAFT: &str = "core-fundamentals-2027";

fn server() -> (Running, tempfile::TempDir) {
    let folder = programmes_with(|text| format!("draft = true\n{text}"));
    let server = Running::start_with(OPEN, &["--programmes", folder.path().to_str().unwrap()]);
    (server, folder)
}

#[test]
fn a_draft_is_listed_nowhere_and_says_on_every_page_that_it_is_not_public() {
    let (server, _folder) = server();
    assert_eq!(server.get("/api/v1/programmes").json(), json!([]));
    for language in ["en", "ar"] {
        let home = server.get(&format!("/{language}/")).text();
        assert!(!home.contains(DRAFT), "{home}");
    }
    for page in ["", "/schedule", "/register/contact", "/facilitate/role", "/manage"] {
        let answer = server.get(&format!("/en/{DRAFT}{page}"));
        assert_eq!(answer.status, 200, "{page}");
        let html = answer.text();
        let title = html.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next()).unwrap();
        assert!(title.contains("Not public: The Core Fundamentals 2027"), "{title}");
        assert!(html.contains("<meta name=\"robots\" content=\"noindex\">"), "{page}");
        let header = html.split("</header>").next().unwrap();
        assert!(header.contains("This programme is being prepared"), "{page}");
    }
    let arabic = server.get(&format!("/ar/{DRAFT}")).text();
    assert!(arabic.contains("غير منشور"), "{arabic}");
}

#[test]
fn nobody_can_be_registered_for_a_draft() {
    let (server, _folder) = server();
    let refused = server.register(&key(), &group_of(12));
    assert_eq!((refused.status, refused.code().as_str()), (403, "registration.not_open"));
    let offers = groups(DRAFT).replace("/groups", "/facilitators");
    let refused = server.post_json(&offers, &[("idempotency-key", &key())], &json!({}));
    assert_eq!((refused.status, refused.code().as_str()), (403, "registration.not_open"));
}

#[test]
fn a_public_programme_says_nothing_of_all_this() {
    let server = Running::start(OPEN);
    let html = server.get(&format!("/en/{DRAFT}")).text();
    assert!(!html.contains("Not public") && !html.contains("noindex"), "{html}");
}
