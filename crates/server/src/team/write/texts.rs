//! The texts of a letter: one file a language, `en.txt`, `ar.txt` …: the subject in the first line, a blank line, paragraphs.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::Path;

use messages::{Key, Locale, key};

use crate::mail::TeamMail;

const SUBJECT_MAX: usize = 60;

/// By language. Errors are words for whoever has written them.
pub(super) fn read(folder: &Path, locale: &Locale) -> Result<BTreeMap<String, TeamMail>, String> {
    let named = folder.display().to_string();
    let mut texts = BTreeMap::new();
    for entry in std::fs::read_dir(folder).map_err(|error| format!("{named}: {error}"))? {
        let path = entry.map_err(|error| format!("{named}: {error}"))?.path();
        if path.extension().is_none_or(|ending| ending != "txt") {
            continue;
        }
        let language = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let text = one(&path, &language, locale)?;
        texts.insert(language, text);
    }
    if texts.is_empty() {
        return Err(locale.plain(key::COMMAND_WRITE_NO_TEXT, &[("folder", (&named).into())]));
    }
    Ok(texts)
}

fn one(path: &Path, language: &str, locale: &Locale) -> Result<TeamMail, String> {
    let file = path.display().to_string();
    let wrong = |key: Key| locale.plain(key, &[("file", (&file).into())]);
    if !messages::mail_languages().contains(&language) {
        let known = messages::mail_languages().join(", ");
        let args = [("file", (&file).into()), ("known", (&known).into())];
        return Err(locale.plain(key::COMMAND_WRITE_LANGUAGE, &args));
    }
    let written = std::fs::read_to_string(path).map_err(|error| match error.kind() {
        ErrorKind::InvalidData => wrong(key::COMMAND_WRITE_NOT_UTF8),
        _ => format!("{file}: {error}"),
    })?;
    let written = written.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let (subject, text) = written.split_once('\n').unwrap_or((&written, ""));
    let (subject, body) = (subject.trim(), text.trim());
    let has_blank_line = text.lines().next().is_some_and(|line| line.trim().is_empty());
    if subject.is_empty() || body.is_empty() || !has_blank_line || subject.chars().any(char::is_control) {
        return Err(wrong(key::COMMAND_WRITE_SHAPE));
    }
    if subject.chars().count() > SUBJECT_MAX {
        let args = [("file", (&file).into()), ("n", SUBJECT_MAX.into())];
        return Err(locale.plain(key::COMMAND_WRITE_SUBJECT, &args));
    }
    if let Some(typed) = placeholder(subject).or_else(|| placeholder(body)) {
        let args = [("file", (&file).into()), ("typed", typed.into())];
        return Err(locale.plain(key::COMMAND_WRITE_PLACEHOLDER, &args));
    }
    Ok(TeamMail { subject: subject.to_string(), text: body.to_string() })
}

/// What other programs would fill in, as `{name}`, `<<NAME>>` or `%NAME%`: here it would be sent as it stands.
fn placeholder(text: &str) -> Option<&str> {
    [("{", "}"), ("<<", ">>"), ("%", "%")].into_iter().find_map(|(open, close)| {
        text.match_indices(open).find_map(|(at, _)| {
            let inside = &text[at + open.len()..];
            let (name, _) = inside.split_once(close)?;
            let is_name = |name: &str| {
                let name = name.trim_matches(['{', '$', ' ']);
                !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
            };
            let is_percent = open == "%" && !name.chars().all(char::is_alphabetic);
            (is_name(name) && !is_percent).then(|| &text[at..at + open.len() + name.len() + close.len()])
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_another_program_would_fill_in_is_found_and_plain_words_are_not() {
        #[track_caller]
        fn check(text: &str, expected: Option<&str>) {
            assert_eq!(placeholder(text), expected, "{text}");
        }
        check("Dear {name},", Some("{name}"));
        check("Dear {{ organisation }},", Some("{{ organisation }"));
        check("Dear {$contact.name}", Some("{$contact.name}"));
        check("مرحبًا {الاسم}", Some("{الاسم}"));
        check("Dear <<NAME>>", Some("<<NAME>>"));
        check("Dear %NAME%", Some("%NAME%"));
        check("100 % of you, 50% of them, 3%5%", None);
        check("a { b, c } and {} << x", None);
    }
}
