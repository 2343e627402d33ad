//! How mails look: complete as plain text, and as HTML for everybody's program, direction and eyes.

use serde_json::Value;

use crate::mail_server::{Sink, header};
use crate::mailing::start;
use crate::running::{OPEN, group_of, key};

#[track_caller]
fn check_html(html: &str, language: &str, direction: &str) {
    let marked = format!("lang=\"{language}\" dir=\"{direction}\"");
    let tables: Vec<&str> = html.split("<table").skip(1).collect();
    assert!(html.contains(&format!("<html {marked}>")), "{html}");
    assert!(tables[0].contains(&marked), "programs that drop <html> need it at the outer table: {html}");
    assert!(tables.iter().all(|table| table.contains("role=\"presentation\"")));
    assert!(html.contains("<h1 ") && html.contains("<h2 "));
    assert!(html.contains("width=device-width") && html.contains("prefers-color-scheme:dark"));
    for size in html.split("font-size:").skip(1) {
        let pixels: u32 = size.split("px").next().unwrap().parse().unwrap();
        assert!(pixels >= 16, "text of {pixels} pixels");
    }
    for remote in ["<img", "<link", "<script", "src=", "url(", "@import"] {
        assert!(!html.contains(remote), "{remote} asks somebody else: {html}");
    }
}

#[test]
fn a_mail_is_in_its_readers_language_and_direction_as_text_and_as_html() {
    let sink = Sink::start(&[]);
    let server = start(OPEN, sink.port, &[]);
    for (n, (language, direction, zone, own, anchor)) in [
        ("en", "ltr", "America/Lima", "Lima", "New York"),
        ("ar", "rtl", "Africa/Cairo", "القاهرة", "نيويورك"),
        ("es", "ltr", "America/Bogota", "hora de Bogotá", "hora de Nueva York"),
    ]
    .into_iter()
    .enumerate()
    {
        let mut group = group_of(12);
        group["contact"]["language"] = language.into();
        group["contact"]["zone"] = zone.into();
        server.registered(&group);
        let mail = &sink.mails(n + 1)[n];
        let subject = header(mail, "subject");
        assert!(subject.chars().count() <= 60, "{subject}");
        assert!(!subject.contains(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}', '\u{200e}', '\u{200f}']));
        check_html(mail["html"].as_str().unwrap(), language, direction);
        let text = mail["text"].as_str().unwrap();
        assert!(text.contains(own) && text.contains(anchor), "its own time and the programme's: {text}");
        // What HTML says with a button stands as an address in the text.
        for address in mail["html"].as_str().unwrap().split("href=\"").skip(1) {
            let address = address.split('"').next().unwrap();
            assert!(text.lines().any(|line| line == address), "{address}");
        }
    }
}

#[test]
fn a_mail_in_a_language_without_pages_says_so_and_leads_to_pages_that_are_there() {
    let sink = Sink::start(&[]);
    let server = start(OPEN, sink.port, &["--public-url", "https://training.example.org"]);
    let mut group = group_of(12);
    group["contact"]["language"] = "es".into();
    let created = server.register(&key(), &group).json();
    assert!(created["manage_url"].as_str().unwrap().contains("/en/"));
    let mail = &sink.mails(1)[0];
    assert!(header(mail, "subject").starts_with("Su grupo está inscrito"), "{}", header(mail, "subject"));
    let text = mail["text"].as_str().unwrap();
    assert!(text.contains("Hola, Ana García:") && text.contains("están en inglés"), "{text}");
    let links: Vec<&str> =
        text.lines().filter(|line| line.starts_with("https://training") && !line.contains(' ')).collect();
    assert!(links.len() >= 3);
    for link in links {
        assert!(link.contains("/en/"), "{link}");
        let path = link.split('#').next().unwrap().replace("https://training.example.org", "");
        assert_eq!(server.get(&path).status, 200, "{path}");
    }
    let calendar = mail["attached"][0][2].as_str().unwrap();
    assert!(calendar.contains("Sesión") && !calendar.contains("/es/"), "{calendar}");
}

#[test]
fn dates_go_along_as_a_calendar_file_that_other_programs_read() {
    let sink = Sink::start(&[]);
    let server = start(OPEN, sink.port, &[]);
    server.registered(&group_of(12));
    let mails = sink.mails(1);
    let attached: &Vec<Value> = mails[0]["attached"].as_array().unwrap();
    assert_eq!(attached.len(), 1);
    assert_eq!(attached[0][0], "text/calendar");
    assert_eq!(attached[0][1], "core-fundamentals-2027.ics");
    let calendar = crate::calendar_read_back::read_back(attached[0][2].as_str().unwrap().as_bytes());
    let events = calendar["events"].as_array().unwrap();
    assert_eq!(events.len(), 6, "the sessions of the group's track");
    assert_eq!(events[0]["start"], "2027-03-02T17:00:00Z");
}
