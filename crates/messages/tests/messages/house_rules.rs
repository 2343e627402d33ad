//! Rules of the house about sentences: none unused, none that names the software.

use crate::{arguments, parsed, patterns, repository, source};
use messages::{forward_languages, mail_languages};
use std::collections::BTreeSet;
use std::path::Path;

#[test]
fn every_key_is_used() {
    let code = code();
    let english = source("en");
    let unused: Vec<String> = patterns(&parsed(&english))
        .filter(|(id, _)| uses(&code, &constant(id)).is_empty() && !is_referred_to(&english, id))
        .map(|(id, _)| id.to_owned())
        .collect();
    assert!(unused.is_empty(), "nothing shows these messages: {unused:#?}");
}

/// The language's own name is read by the build script.
fn is_referred_to(english: &str, id: &str) -> bool {
    id == "language-own-name" || english.contains(&format!("{{ {id} }}"))
}

#[test]
fn every_call_gives_what_its_message_fills_in() {
    let code = code();
    let english = source("en");
    let mut wrong = Vec::new();
    for (id, pattern) in patterns(&parsed(&english)) {
        let mut wanted = BTreeSet::new();
        arguments(pattern, &mut wanted);
        for call in uses(&code, &constant(id)) {
            if call
                .given
                .as_ref()
                .is_some_and(|given| !given.iter().map(String::as_str).eq(wanted.iter().copied()))
            {
                wrong.push(format!("{id} fills in {wanted:?} and is given {:?}", call.given));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The app carries few messages on the pages that are read: those that this code asks for.
#[test]
fn pages_that_are_read_have_each_sentence_that_the_app_says_there() {
    let mut code = String::new();
    collect(&repository().join("crates/pages/src"), &mut code);
    // Written on pages that are filled in alone.
    let closed = std::fs::read_to_string(repository().join("crates/pages/src/closed.rs")).unwrap();
    assert!(code.contains(&closed));
    code = code.replace(&closed, "");
    collect(&repository().join("src/reading"), &mut code);
    collect(&repository().join("src/components/zone_picker"), &mut code);
    for file in ["src/app.rs", "src/current_zone.rs"] {
        code.push_str(&std::fs::read_to_string(repository().join(file)).unwrap());
    }
    let english = source("en");
    let all = messages::locale("en").unwrap();
    for (index, (id, _)) in patterns(&parsed(&english)).enumerate() {
        let key = messages::Key(u16::try_from(index).unwrap());
        if !uses(&code, &constant(id)).is_empty() {
            assert_eq!(messages::Locale::english_to_read().text(key, &[]), all.text(key, &[]), "{id}");
        }
    }
}

/// What the server alone writes is not sent to browsers.
#[test]
fn pages_that_are_filled_in_have_each_sentence_that_the_app_says() {
    let mut code = String::new();
    for folder in ["src", "crates/pages/src", "crates/messages/src"] {
        collect(&repository().join(folder), &mut code);
    }
    let table = messages::table_bytes("en", messages::Pages::All).unwrap();
    let page = messages::Locale::from_bytes(table.to_vec()).unwrap();
    let all = messages::locale("en").unwrap();
    let english = source("en");
    for (index, (id, _)) in patterns(&parsed(&english)).enumerate() {
        let key = messages::Key(u16::try_from(index).unwrap());
        // What commands print this crate words too.
        if !id.starts_with("command-") && !uses(&code, &constant(id)).is_empty() {
            assert_eq!(page.text(key, &[]), all.text(key, &[]), "{id}");
        }
    }
}

#[test]
fn a_language_of_mails_says_all_that_a_mail_and_a_text_to_pass_on_say() {
    let mut said = String::new();
    collect(&repository().join("crates/server/src/mail"), &mut said);
    // What stands around a text to pass on is said in the page's language.
    let forwarding = std::fs::read_to_string(repository().join("src/pages/forwarding.rs")).unwrap();
    said.push_str(&forwarding.replace("tr!(", "page("));
    // Dates, lists and what things are called, for which a mail asks this crate.
    let mut formatted = String::new();
    collect(&repository().join("crates/messages/src"), &mut formatted);
    let english = source("en");
    for lang in messages::MAIL_LANGUAGES {
        let text = source(lang.tag);
        let text = parsed(&text);
        let there: BTreeSet<&str> = patterns(&text).map(|(id, _)| id).collect();
        let is_said = |id: &str| {
            let is_formatted = ["date-", "duty-", "kind-", "list-"].iter().any(|start| id.starts_with(start));
            // What commands print about mail is in the language of the pages.
            (!id.starts_with("command-") && !uses(&said, &constant(id)).is_empty())
                || (is_formatted && !uses(&formatted, &constant(id)).is_empty())
        };
        let missing: Vec<&str> = patterns(&parsed(&english))
            .map(|(id, _)| id)
            .filter(|id| is_said(id) && !there.contains(id))
            .collect();
        assert!(missing.is_empty(), "{}: {missing:#?}", lang.tag);
    }
}

#[test]
fn pages_show_no_sentence_of_a_mail() {
    let mut code = String::new();
    collect(&repository().join("src"), &mut code);
    assert!(!["key::MAIL_", "tr!(MAIL_", "plain!(MAIL_"].iter().any(|call| code.contains(call)));
}

/// Zone data and patterns of browsers differ and are years behind in places: of time they are asked one thing, which zone
/// the device is set to. And a zone's own name is English: what a place is called is asked of the language.
#[test]
fn no_date_and_no_place_is_named_past_the_locale() {
    let mut app = String::new();
    collect(&repository().join("src"), &mut app);
    assert_eq!(app.matches("DateTimeFormat").count(), 1, "the one call that detects the zone");
    for never in ["getHours", "get_hours", "toLocale", "to_locale", "RelativeTimeFormat", "timeZoneName"] {
        assert!(!app.contains(never), "{never}");
    }
    let mut pages = app;
    for folder in ["crates/server/src", "crates/pages/src"] {
        collect(&repository().join(folder), &mut pages);
    }
    assert!(!pages.contains(".city()"), "Locale::city says it in the language of the page");
}

fn constant(id: &str) -> String {
    id.replace('-', "_").to_uppercase()
}

/// All Rust code of the repository.
fn code() -> String {
    let mut code = String::new();
    for folder in ["src", "crates", "tests"] {
        collect(&repository().join(folder), &mut code);
    }
    code
}

/// A place in the code that names a key, and the arguments given there if they stand beside it.
struct Use {
    given: Option<BTreeSet<String>>,
}

/// `key::NAME`, `tr!(NAME, n = 1)` and `plain!(NAME, n = 1)`, also over several lines.
fn uses(code: &str, name: &str) -> Vec<Use> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices(name) {
        let (before, after) = (code[..at].trim_end(), &code[at + name.len()..]);
        if after.starts_with(|next: char| next.is_alphanumeric() || next == '_') {
            continue;
        }
        if before.ends_with("tr!(") || before.ends_with("plain!(") {
            let names =
                split(until_closed(after)).filter_map(|part| Some(part.split_once('=')?.0.trim().to_owned()));
            found.push(Use { given: Some(names.collect()) });
        } else if code[..at].ends_with("key::") {
            let list = after.trim_start_matches(|c: char| c == ',' || c.is_whitespace()).strip_prefix("&[");
            let name = |part: &str| {
                part.trim().strip_prefix("(\"")?.split_once('"').map(|(name, _)| name.to_owned())
            };
            found.push(Use { given: list.map(|list| split(until_closed(list)).filter_map(name).collect()) });
        }
    }
    found
}

/// What stands before the bracket that closes one already open.
fn until_closed(code: &str) -> &str {
    let (mut depth, mut in_text, mut escaped) = (0, false, false);
    for (at, letter) in code.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => in_text = !in_text,
            '(' | '[' | '{' if !in_text => depth += 1,
            ')' | ']' | '}' if !in_text && depth == 0 => return &code[..at],
            ')' | ']' | '}' if !in_text => depth -= 1,
            _ => {}
        }
    }
    code
}

/// The parts between commas that stand in no bracket of their own.
fn split(code: &str) -> impl Iterator<Item = &str> {
    let (mut depth, mut in_text) = (0, false);
    code.split(move |letter| {
        match letter {
            '"' => in_text = !in_text,
            '(' | '[' | '{' if !in_text => depth += 1,
            ')' | ']' | '}' if !in_text => depth -= 1,
            _ => {}
        }
        letter == ',' && depth == 0 && !in_text
    })
}

fn collect(folder: &Path, code: &mut String) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.ends_with("messages/tests") {
            // What only these tests name is shown to nobody.
            continue;
        }
        if path.is_dir() {
            collect(&path, code);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            code.push_str(&std::fs::read_to_string(&path).unwrap_or_default());
        }
    }
}

#[track_caller]
fn check_use(code: &str, given: Option<&[&str]>) {
    let found = uses(code, "COUNT_PEOPLE");
    assert_eq!(found.len(), 1, "{code}");
    let names = found[0].given.as_ref().map(|names| names.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(names.as_deref(), given, "{code}");
}

#[test]
fn calls_are_read_as_the_code_writes_them() {
    check_use("tr!(COUNT_PEOPLE)", Some(&[]));
    check_use("tr!(\n    COUNT_PEOPLE,\n    a = f(1, 2),\n    n = \"b = ),\",\n)", Some(&["a", "n"]));
    check_use("plain!(COUNT_PEOPLE, n = draft.read().len())", Some(&["n"]));
    check_use(
        "locale.text(key::COUNT_PEOPLE, &[(\"n\", n.into()), (\"b\", (&x).into())])",
        Some(&["b", "n"]),
    );
    check_use("locale.text(\n    key::COUNT_PEOPLE,\n    &[(\"n\", n.into())],\n)", Some(&["n"]));
    check_use("label=key::COUNT_PEOPLE", None);
    assert!(uses("key::COUNT_PEOPLE_MORE or COUNT_PEOPLE", "COUNT_PEOPLE").is_empty());
}

#[test]
fn no_sentence_names_the_software() {
    for lang in forward_languages() {
        let text = source(lang);
        for (number, line) in text.lines().enumerate() {
            // Whoever runs a command has typed its name, and comments are for translators.
            if line.starts_with("command-") || line.starts_with('#') {
                continue;
            }
            assert!(!line.to_lowercase().contains("muster"), "{lang}.ftl, line {}: {line}", number + 1);
        }
    }
}

#[test]
fn no_sentence_calls_an_answer_invalid() {
    let english = source("en");
    for line in english.lines().filter(|line| !line.starts_with('#')) {
        for word in ["invalid", "illegal", "forbidden", "you failed", "oops"] {
            assert!(!line.to_lowercase().contains(word), "{line}");
        }
    }
}

#[test]
fn subjects_of_mails_stay_under_sixty_characters() {
    for lang in mail_languages() {
        let text = source(lang);
        for line in text.lines().filter(|line| line.starts_with("mail-") && line.contains("-subject =")) {
            let subject = line.split_once(" = ").map_or("", |(_, subject)| subject);
            let fixed = subject.replace("{ $programme }", "");
            // The programme's name comes last; mail programmes may cut it.
            assert!(fixed.chars().count() <= 45, "{lang}: {subject}");
        }
    }
}
