//! `/{lang}/check-times`: a form and its answer, without any script.

use crate::running::{OPEN, Running};

/// Sends a text with the form and returns what the page says, without its marks.
fn checked(server: &Running, language: &str, text: &str, date: &str) -> String {
    let body: String = format!("text={}&date={date}", encoded(text));
    let headers = [("content-type", "application/x-www-form-urlencoded")];
    let answer = server.send("POST", &format!("/{language}/check-times"), &headers, body.as_bytes());
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(answer.header("cache-control"), "no-store");
    answer.text().replace(['\u{2068}', '\u{2069}'], "").replace("<bdi>", "").replace("</bdi>", "")
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02x}")).collect()
}

#[test]
fn the_form_is_plain_html_without_any_script_in_every_language() {
    let server = Running::start(OPEN);
    for (language, heading) in [("en", "Check your announcement"), ("ar", "افحص إعلانك")] {
        let answer = server.get(&format!("/{language}/check-times"));
        let page = answer.text();
        assert_eq!(answer.status, 200);
        assert!(page.contains(heading), "{page}");
        assert!(page.contains(&format!(
            "<form class=\"step-form\" method=\"post\" action=\"/{language}/check-times\">"
        )));
        assert!(!page.contains("<script") && !page.contains("modulepreload"), "{page}");
        // Every page leads there.
        let link = format!("href=\"/{language}/check-times\"");
        for path in [format!("/{language}/"), format!("/{language}/core-fundamentals-2027/schedule")] {
            assert!(server.get(&path).text().contains(&link), "{path}");
        }
    }
}

#[test]
fn a_wrong_hour_is_told_with_the_right_one() {
    let server = Running::start(OPEN);
    let page = checked(&server, "en", "2pm Central European / 8am US Eastern", "2022-03-16");
    assert!(page.contains("“2pm Central European” is 14:00 in Brussels, UTC+1."), "{page}");
    assert!(
        page.contains("“8am US Eastern” does not agree. At that moment it is 09:00 in New York, UTC-4."),
        "{page}"
    );
    assert!(page.contains("Wednesday 16 March 2022: 14:00 in Brussels / 09:00 in New York"), "{page}");
    let page = checked(&server, "en", "6pm Central European / 12pm US Eastern", "2022-04-02");
    assert!(page.contains("All times of this date agree.") && !page.contains("does not agree"), "{page}");
    let page = checked(&server, "ar", "2pm Central European / 8am US Eastern", "2022-03-16");
    assert!(page.contains("«8am US Eastern» غير متفق"), "{page}");
}

#[test]
fn what_is_not_clear_is_asked() {
    let server = Running::start(OPEN);
    let page = checked(&server, "en", "8PM EST.", "2021-05-18");
    assert!(page.contains("Means:") && page.contains("“8PM EST” is 20:00 in New York, UTC-4."), "{page}");
    assert!(page.contains("On this date the clock there is called EDT, not EST. Write ET"), "{page}");
    let page = checked(&server, "en", "11am CST", "2027-03-02");
    assert!(page.contains("“CST” can mean several zones: 11:00 in Chicago"), "{page}");
    assert!(checked(&server, "en", "noon in Berlin", "").contains("On which day?"));
    assert!(checked(&server, "en", "See you on 3/4/2022, 18:00", "").contains("“3/4/2022” can be two dates"));
    assert!(checked(&server, "en", "Hello", "2027-03-02").contains("We found no time with a place"));
    assert!(checked(&server, "en", "", "").contains("We found no time with a place"));
}

#[test]
fn nothing_that_is_sent_becomes_markup() {
    let server = Running::start(OPEN);
    let text = "</textarea><script>alert(1)</script> 14:00 <b>Berlin</b> / 9am New York";
    let page = checked(&server, "en", text, "\"><script>");
    assert!(!page.contains("<script") && !page.contains("<b>"), "{page}");
    assert!(page.contains("&lt;script&gt;alert(1)"), "what was typed stands in the field again");
    // Bytes that are no text, and a form of something else.
    for body in [&b"text=%ff%fe"[..], b"\xff\xfe", b"{}", b""] {
        assert_eq!(server.send("POST", "/en/check-times", &[], body).status, 200);
    }
    for path in ["/en/", "/en/privacy", "/en/core-fundamentals-2027/schedule", "/xx/check-times"] {
        assert_eq!(server.send("POST", path, &[], b"text=x").status, 405, "{path}");
    }
    // Under our referrer policy a browser says of the form on our own page that it comes from nowhere.
    for origin in ["null", "https://elsewhere.example"] {
        let headers = [("origin", origin)];
        assert_eq!(server.send("POST", "/en/check-times", &headers, b"text=x").status, 200, "{origin}");
        assert_eq!(server.send("POST", "/api/v1/manage-links", &headers, b"{}").status, 403, "{origin}");
    }
}

#[test]
fn a_text_that_was_sent_reaches_no_log() {
    let server = Running::start_talkative(OPEN, &[]);
    checked(&server, "en", "Secretmeeting 14:00 Berlin", "2027-03-02");
    let log = server.stop();
    assert!(log.contains("/{lang}/check-times"), "the request itself is logged");
    assert!(!log.contains("Secretmeeting") && !log.contains("536563726574"), "{log}");
}
