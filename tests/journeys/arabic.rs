//! The pages from right to left.

use e2e::{Role, Server, Visitor};

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

#[test]
fn an_arabic_list_is_read_and_put_right_from_right_to_left() {
    let server = Server::start();
    for width in [360, 1280] {
        let visitor = Visitor::new().languages("ar,en").width(width);
        let page = visitor.arrive(&server, &format!("/ar/{PROGRAMME}"));
        page.link("تسجيل مجموعة").click();
        page.field("الاسم الكامل").fill("ليلى حداد");
        page.field("عنوان البريد الإلكتروني").fill("layla@example.org");
        page.button("المتابعة إلى منظمتكم").click();
        page.field("اسم منظمتكم أو مجموعتكم").fill("نقابة الممرضات");
        page.field("البلد").fill("لبنا");
        page.find(Role::Option, "لبنان").click();
        page.find(Role::Radio, "المسار A").click();
        page.button("المتابعة إلى قائمة المشاركين").click();
        page.heading("قائمة المشاركين");

        let names = [
            "ليلى حداد",
            "محمد العلي",
            "مريم خوري",
            "José Núñez",
            "Ана Петрова",
            "佐藤 花",
            "نور",
            "سامي",
            "هدى",
            "زينب",
        ];
        let mut list = vec!["الاسم\tالبريد الإلكتروني\tالمنطقة الزمنية".to_owned()];
        list.extend((1..).zip(names).map(|(nth, name)| format!("{name}\tperson{nth}@example.org\tBeirut")));
        let list = list
            .join("\r\n")
            .replace("person2@example.org", "person2@gmial.com")
            .replace("person3@example.org", "person3");
        page.find(Role::Radio, "نسخ ولصق").click();
        page.field("لصق القائمة").paste(&list, None);
        page.button("قراءة هذه القائمة").click();
        page.see("فهمنا قائمتكم.");
        page.see("10 صفوف: جاهز 8، للمراجعة 1، للتصحيح 1، مستبعد 0");
        assert_eq!(page.select("html").attribute("dir").as_deref(), Some("rtl"));
        let direction = |selector: &str| {
            page.script(
                "return getComputedStyle(document.querySelector(arguments[0])).direction",
                serde_json::json!([selector]),
            )
        };
        assert_eq!(direction("#field-3-email"), "ltr", "an address is written from left to right");
        assert_eq!(direction("#field-3-name"), "rtl");
        assert_eq!(direction("#field-5-name"), "ltr", "a Latin name runs its own way");
        page.screenshot(&format!("ar-roster-{width}"));
        page.check_sound();

        page.button("استعمال person2@gmail.com").click();
        page.see("للمراجعة 0");
        page.field("البريد الإلكتروني، مريم خوري").fill("maryam@example.org");
        page.see("10 صفوف: جاهز 10");
        page.screenshot(&format!("ar-roster-right-{width}"));
    }
}
