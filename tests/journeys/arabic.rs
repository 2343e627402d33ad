//! The pages from right to left.

use e2e::{Server, Visitor};

use crate::registering::PROGRAMME;

#[test]
fn arabic_pages_run_from_right_to_left_without_fault() {
    let server = Server::start();
    for width in [360, 1280] {
        let page = Visitor::new().languages("ar,en").width(width).arrive(&server, "/");
        assert_eq!(page.path(), "/ar/", "the browser's first language is taken");
        for (name, path) in [
            ("home", "/ar/".to_owned()),
            ("programme", format!("/ar/{PROGRAMME}")),
            ("schedule", format!("/ar/{PROGRAMME}/schedule")),
            ("contact", format!("/ar/{PROGRAMME}/register/contact")),
        ] {
            page.goto(&path);
            page.select("h1");
            let root = page.select("html");
            assert_eq!(root.attribute("dir").as_deref(), Some("rtl"));
            assert_eq!(root.attribute("lang").as_deref(), Some("ar"));
            let overflow = page
                .script("return document.documentElement.scrollWidth - innerWidth", serde_json::json!([]));
            assert!(
                overflow.as_i64().is_some_and(|pixels| pixels <= 0),
                "{path} at {width} is {overflow} too wide"
            );
            page.screenshot(&format!("ar-{name}-{width}"));
            page.check_sound();
        }
    }
}
