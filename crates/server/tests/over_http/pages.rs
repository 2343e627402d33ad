//! The first paint.

use base64::Engine as _;
use serde_json::Value;
use sha2::Digest as _;

use crate::running::{OPEN, Running, run};

/// The `datetime`s of a page, in its order.
fn times(html: &str) -> Vec<String> {
    html.split("<time datetime=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_string()).collect()
}

#[test]
fn the_schedule_holds_its_times_before_any_script_and_they_are_those_of_the_command_line() {
    let server = Running::start(OPEN);
    for zone in ["Asia/Kathmandu", "America/St_Johns", "Europe/Berlin", "America/Vancouver"] {
        let page = server
            .get(&format!("/en/core-fundamentals-2027/schedule?zone={zone}&for=contact&for=facilitator"));
        assert_eq!(page.status, 200);
        let output = run(&["schedule", "--programme", "core-fundamentals-2027", "--zone", zone, "--json"]);
        let rows: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
        let mut expected: Vec<String> =
            rows.iter().map(|row| row["start"].as_str().unwrap().to_string()).collect();
        let mut found = times(&page.text());
        expected.sort();
        found.sort();
        assert_eq!(found, expected, "{zone}");
    }
    let kathmandu = server.get("/en/core-fundamentals-2027/schedule?zone=Asia%2FKathmandu&track=A").text();
    assert!(kathmandu.contains("<bdi dir=\"ltr\">22:45–00:45</bdi>"), "{kathmandu}");
    assert!(kathmandu.contains("12:00"), "the programme's own time stands beside it");
    let berlin = server.get("/en/core-fundamentals-2027/schedule?zone=Europe/Berlin").text();
    assert!(berlin.contains("1 hour earlier than the week before"));
    assert!(berlin.contains("the day after"));
    assert!(berlin.contains("<option value=\"Europe/Berlin\" selected>"));
    assert!(!berlin.contains("style="), "the policy allows no styles in attributes");
}

#[test]
fn an_unknown_zone_in_a_link_shows_the_programmes_own_time_and_says_so() {
    let server = Running::start(OPEN);
    let page = server.get("/en/core-fundamentals-2027/schedule?zone=Mars%3Cscript%3E");
    assert_eq!(page.status, 200);
    let text = page.text();
    assert!(times(&text).contains(&"2027-03-02T12:00:00-05:00".to_string()));
    assert!(text.contains("Mars&lt;script&gt;") && !text.contains("Mars<script>"), "{text}");
}

#[test]
fn an_old_name_of_a_zone_leads_to_the_same_links_as_the_new_one() {
    let server = Running::start(OPEN);
    let links = |zone: &str| -> Vec<String> {
        let page = server.get(&format!("/en/core-fundamentals-2027/schedule?zone={zone}")).text();
        let hrefs = page.split("href=\"/en/").skip(1).map(|rest| rest.split('"').next().unwrap().to_string());
        // The language switch repeats the address as it is.
        hrefs.filter(|link| link.contains("&amp;")).collect()
    };
    assert_eq!(links("Asia/Katmandu"), links("Asia/Kathmandu"));
    assert!(links("Asia/Katmandu").iter().any(|link| link.contains("zone=Asia/Kathmandu")));
}

#[test]
fn what_is_shown_below_a_link_says_when_it_is_in_each_language() {
    let server = Running::start(OPEN);
    let preview = |path: &str| {
        let page = server.get(path).text();
        let rest = page.split("<meta property=\"og:description\" content=\"").nth(1).unwrap();
        rest.split('"').next().unwrap().to_string()
    };
    for path in ["", "/register/contact", "/facilitate/role", "/manage", "/join/ABCDEFGH12345"] {
        let preview = preview(&format!("/en/core-fundamentals-2027{path}"));
        assert!(preview.starts_with("2 March to 6 April 2027, online. "), "{path}: {preview}");
    }
    let times = preview("/en/core-fundamentals-2027/schedule?zone=Asia/Kathmandu");
    assert_eq!(
        times,
        "2 March to 6 April 2027, online. First session: Tuesday 2 March, 22:45, Kathmandu time"
    );
    let times = preview("/ar/core-fundamentals-2027/schedule?zone=Africa/Cairo");
    assert!(times.contains("الثلاثاء، 2 مارس") && times.contains("القاهرة"), "{times}");
}

#[test]
fn whoever_comes_to_join_sees_whose_clock_the_times_follow_before_the_app_is_there() {
    let server = Running::start(OPEN);
    let page = server.get("/en/core-fundamentals-2027/join/ABCDEFGH12345").text();
    assert!(page.contains("Times for") && page.contains("New York"), "{page}");
    let lagos = server.get("/en/core-fundamentals-2027/join/ABCDEFGH12345?zone=Africa/Lagos").text();
    assert!(lagos.contains("Lagos") && lagos.contains("18:00"), "{lagos}");
}

/// They part names from the sentence around them, and would be letters of an address or of what is copied.
#[test]
fn marks_of_direction_stand_in_sentences_alone() {
    let server = Running::start(OPEN);
    let is_marked = |text: &str| text.contains(|letter| matches!(letter, '\u{2066}'..='\u{2069}'));
    for language in ["en", "ar"] {
        for path in ["", "/schedule?zone=Asia/Kathmandu&for=facilitator&with=Africa/Cairo", "/manage"] {
            let page = server.get(&format!("/{language}/core-fundamentals-2027{path}")).text();
            for tag in page.split('<').skip(1).filter_map(|rest| rest.split('>').next()) {
                assert!(!is_marked(tag), "{tag}");
            }
            for element in ["<title", "<textarea", "<option"] {
                for text in page.split(element).skip(1).filter_map(|rest| rest.split("</").next()) {
                    assert!(!is_marked(text), "{text}");
                }
            }
        }
        let feed = format!("/api/v1/programmes/core-fundamentals-2027/calendar.ics?lang={language}");
        assert!(!is_marked(&server.get(&feed).text()));
    }
}

#[test]
fn cities_are_called_as_the_language_of_the_page_calls_them() {
    let server = Running::start(OPEN);
    let arabic = server.get("/ar/core-fundamentals-2027/schedule?zone=Africa/Cairo").text();
    for city in ["القاهرة", "نيويورك"] {
        assert!(arabic.contains(city), "{city} is not in {arabic}");
    }
    assert!(!arabic.contains("\u{2068}Cairo") && !arabic.contains("\u{2068}New York"), "{arabic}");
    let english = server.get("/en/core-fundamentals-2027/schedule?zone=America/Sao_Paulo").text();
    assert!(english.contains("São Paulo, UTC-3"), "{english}");
}

#[test]
fn links_between_the_pages_with_times_take_along_how_hours_are_counted() {
    let server = Running::start(OPEN);
    let schedule = server.get("/en/core-fundamentals-2027/schedule?zone=Asia/Tokyo&clock=12&track=A").text();
    assert!(
        schedule.contains("href=\"/en/core-fundamentals-2027?zone=Asia/Tokyo&amp;clock=12\""),
        "{schedule}"
    );
    let programme = server.get("/en/core-fundamentals-2027?zone=Asia/Tokyo&clock=12").text();
    assert!(programme.contains("2:00 am") && !programme.contains(">02:00<"), "{programme}");
    let back = "href=\"/en/core-fundamentals-2027/schedule?zone=Asia/Tokyo&amp;clock=12\"";
    assert!(programme.contains(back), "{programme}");
    assert!(
        server
            .get("/en/core-fundamentals-2027")
            .text()
            .contains("href=\"/en/core-fundamentals-2027/schedule\"")
    );
}

#[test]
fn the_first_page_is_in_the_browsers_language() {
    let server = Running::start(OPEN);
    let to = |accepted: &str| server.get_with("/", &[("accept-language", accepted)]).header("location");
    assert_eq!(to("ar-EG, en;q=0.5"), "/ar/");
    assert_eq!(to("xx"), "/en/");
    let arabic = server.get("/ar/core-fundamentals-2027").text();
    assert!(arabic.contains("<html lang=\"ar\" dir=\"rtl\">"), "{arabic}");
    assert!(arabic.contains("hreflang=\"en\""));
    assert_eq!(server.get("/en").header("location"), "/en/");
    let moved = server.get("/en/core-fundamentals-2027/schedule/?zone=Asia/Tokyo");
    assert_eq!(moved.header("location"), "/en/core-fundamentals-2027/schedule?zone=Asia/Tokyo");
}

#[test]
fn an_address_that_is_no_page_says_so_in_its_language() {
    let server = Running::start(OPEN);
    for (path, language) in [
        ("/en/no-such-programme", "en"),
        ("/ar/core-fundamentals-2027/register/payment", "ar"),
        ("/ar/organise/groups", "ar"),
        ("/xx/", "en"),
        ("/en/core-fundamentals-2027/<script>", "en"),
    ] {
        let page = server.get(&path.replace('<', "%3C").replace('>', "%3E"));
        assert_eq!(page.status, 404, "{path}");
        assert!(page.text().contains("mailto:"), "{path} says whom to ask");
        let text = page.text();
        assert!(text.contains(&format!("<html lang=\"{language}\"")), "{path}: {text}");
        assert!(text.contains("/core-fundamentals-2027\""), "it shows the ways on");
        // Below a programme's address, that programme's own pages.
        let step = format!("/{language}/core-fundamentals-2027/register/contact\"");
        assert_eq!(text.contains(&step), path.contains("core-fundamentals-2027"), "{path}");
    }
}

#[test]
fn a_missing_file_is_never_a_page() {
    let server = Running::start(OPEN);
    for path in [
        "/sw.js",
        "/muster-web-0123456789abcdef.js",
        "/worker/0123/roster-worker.js",
        "/locale/ar.0.bin",
        "/index.html",
        "/register.html",
        "/manage.html",
    ] {
        let answer = server.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.header("content-type").contains("html"), "{path}");
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
    }
}

#[test]
fn the_data_block_starts_the_app_without_a_request() {
    let server = Running::start(OPEN);
    let page = server.get("/ar/core-fundamentals-2027").text();
    let block = page.split_once("id=\"page-data\">").unwrap().1.split_once("</script>").unwrap().0;
    assert!(!block.contains('<'));
    let data: Value = serde_json::from_str(block).unwrap();
    assert_eq!(data["language"], "ar");
    assert_eq!(data["programme"]["slug"], "core-fundamentals-2027");
    assert!(data["now"].as_str().unwrap().starts_with("2027-02-01T12:00"));
    let table = server.get(data["locale"].as_str().unwrap());
    assert_eq!(table.status, 200);
    assert!(table.header("cache-control").contains("immutable"));
    assert!(data["worker"].as_str().unwrap().starts_with("/worker/"));
}

#[test]
fn a_closed_programme_says_when_it_closed_and_what_comes_next() {
    let server = Running::start(OPEN);
    for path in ["/en/core-fundamentals-2022", "/en/core-fundamentals-2022/register/contact"] {
        let page = server.get(path);
        assert_eq!(page.status, 200);
        let text = page.text();
        assert!(text.contains("This programme is over"), "{path}: {text}");
        assert!(text.contains("href=\"/en/core-fundamentals-2027\""), "{path}");
    }
    let late = Running::start("2027-02-25T12:00:00Z");
    let text = late.get("/en/core-fundamentals-2027/register/contact").text();
    assert!(text.contains("Registration is closed") && text.contains("23 February"), "{text}");
}

#[test]
fn each_role_is_told_its_own_deadline_and_one_that_is_open_is_offered() {
    let late = Running::start("2027-02-25T12:00:00Z");
    let groups = late.get("/en/core-fundamentals-2027/register/contact").text();
    assert!(
        groups.contains("href=\"/en/core-fundamentals-2027/facilitate/role\">I want to facilitate"),
        "{groups}"
    );
    assert!(groups.contains("Wednesday 3 March") && !groups.contains("For a mixed group"), "{groups}");
    let over =
        Running::start("2027-03-04T05:10:00Z").get("/en/core-fundamentals-2027/facilitate/role").text();
    let main = over.split("<main").nth(1).unwrap();
    assert!(main.contains("Sign-up for facilitators is closed"), "{main}");
    assert!(main.contains("Wednesday 3 March") && main.contains("Tuesday 16 February"), "{main}");
    assert!(!main.contains("23 February"), "{main}");
}

#[test]
fn what_opens_at_midnight_opens_on_the_day_that_begins() {
    let early = Running::start("2026-10-20T12:00:00Z");
    for path in ["/en/core-fundamentals-2027/register/contact", "/en/core-fundamentals-2027", "/en/"] {
        let text = early.get(path).text();
        assert!(text.contains("Sunday 1 November") && !text.contains("31 October"), "{path}: {text}");
    }
}

#[test]
fn a_programme_whose_sessions_have_begun_is_under_way_and_not_to_come() {
    let home = Running::start("2027-03-10T12:00:00Z").get("/en/").text();
    let under_way = home.split("<h2 id=\"under-way\">").nth(1).expect("it has a part of its own");
    assert!(under_way.split("<h2").next().unwrap().contains("/en/core-fundamentals-2027"), "{home}");
    assert!(!home.contains("<h2 id=\"upcoming\">"), "{home}");
}

#[test]
fn a_wrong_address_below_a_language_is_a_page_whatever_it_looks_like() {
    let server = Running::start(OPEN);
    for path in [
        "/en/foo.bar",
        "/ar/core-fundamentals-2027/schedule.",
        "/en/core-fundamentals-2027/manage/%23X.Y",
        "/en/%ff",
        "/en/%",
    ] {
        let answer = server.get(path);
        let is_page = answer.header("content-type") == "text/html; charset=utf-8";
        assert!(
            answer.status == 404 && is_page && answer.text().contains("<h1"),
            "{path}: {}",
            answer.text()
        );
    }
    for path in ["/foo.bar", "/muster-web-0000000000000000.js", "/worker/en.js"] {
        let answer = server.get(path);
        assert_eq!((answer.status, answer.header("cache-control").as_str()), (404, "no-store"), "{path}");
        assert!(answer.header("content-type").starts_with("text/plain"), "{path}");
    }
}

#[test]
fn only_who_lacks_something_is_told_to_switch_it_on() {
    let server = Running::start(OPEN);
    let page = server.get("/en/core-fundamentals-2027/register/contact");
    let text = page.text();
    let script = text.split("<script>").nth(1).and_then(|rest| rest.split("</script>").next()).unwrap();
    let outside: String =
        text.split("<noscript>").map(|part| part.split("</noscript>").last().unwrap()).collect();
    assert!(outside.contains("<div id=\"loading-none\" hidden>"), "{outside}");
    assert_eq!(outside.matches("JavaScript and WebAssembly").count(), 1, "{outside}");
    let hash = base64::engine::general_purpose::STANDARD.encode(sha2::Sha256::digest(script));
    assert!(page.header("content-security-policy").contains(&hash), "{script}");
}

#[test]
fn pages_for_the_app_alone_say_what_to_do_without_it_and_hold_no_secret() {
    let server = Running::start(OPEN);
    for path in ["register/contact", "register/roster", "manage", "confirm"] {
        let text = server.get(&format!("/en/core-fundamentals-2027/{path}")).text();
        assert!(text.contains("<h1") && text.contains("JavaScript and WebAssembly"), "{path}");
        assert!(text.contains("mailto:"), "{path}");
    }
    let damaged = server.get(&format!("/en/core-fundamentals-2027/manage%237KQ2M9XD.{}", "a".repeat(43)));
    assert_eq!(damaged.status, 303);
    assert!(damaged.header("location").starts_with("/en/core-fundamentals-2027/manage#7KQ2M9XD."));
}

#[test]
fn no_page_and_no_preview_names_the_program() {
    let server = Running::start(OPEN);
    for path in [
        "/en/",
        "/ar/",
        "/en/core-fundamentals-2027",
        "/en/core-fundamentals-2027/schedule",
        "/en/privacy",
        "/en/nothing",
    ] {
        let text = server.get(path).text();
        let words = text.replace("muster:", "").replace("muster-web", "");
        assert!(!words.contains("Muster") && !words.contains("muster"), "{path}");
    }
}
