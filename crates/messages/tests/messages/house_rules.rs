//! Rules of the house about sentences: none unused, none that names the software.

use crate::{parsed, patterns, repository, source};
use messages::languages;
use std::path::Path;

#[test]
fn every_key_is_used() {
    let mut code = String::new();
    for folder in ["src", "crates", "tests"] {
        collect(&repository().join(folder), &mut code);
    }
    let english = source("en");
    let unused: Vec<String> = patterns(&parsed(&english))
        .filter(|(id, _)| {
            !is_named(&code, &id.replace('-', "_").to_uppercase()) && !is_referred_to(&english, id)
        })
        .map(|(id, _)| id.to_owned())
        .collect();
    assert!(unused.is_empty(), "nothing shows these messages: {unused:#?}");
}

/// The language's own name is read by the build script.
fn is_referred_to(english: &str, id: &str) -> bool {
    id == "language-own-name" || english.contains(&format!("{{ {id} }}"))
}

fn is_named(code: &str, name: &str) -> bool {
    code.match_indices(name).any(|(at, _)| {
        code[..at].ends_with("key::")
            && !code[at + name.len()..].starts_with(|next: char| next.is_alphanumeric() || next == '_')
    })
}

fn collect(folder: &Path, code: &mut String) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, code);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            code.push_str(&std::fs::read_to_string(&path).unwrap_or_default());
        }
    }
}

#[test]
fn no_sentence_names_the_software() {
    for lang in languages() {
        let text = source(lang);
        for (number, line) in text.lines().enumerate() {
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
    for lang in languages() {
        let text = source(lang);
        for line in text.lines().filter(|line| line.starts_with("mail-") && line.contains("-subject =")) {
            let subject = line.split_once(" = ").map_or("", |(_, subject)| subject);
            let fixed = subject.replace("{ $programme }", "");
            // The programme's name comes last; mail programmes may cut it.
            assert!(fixed.chars().count() <= 45, "{lang}: {subject}");
        }
    }
}
