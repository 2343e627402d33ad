//! The address that was probably meant by a text that is none: with words beside it, or with a slip of the keys.

use std::borrow::Cow;

use super::{ADDRESS_MAX, correct_domain, read_one, suggestion};

/// Longer texts, in bytes, are no slip.
const SLIP_MAX: usize = 2 * ADDRESS_MAX;

/// None where it is not certain: two addresses, or a blank that may stand in the middle of one.
pub(super) fn by(text: &str) -> Option<String> {
    if text.len() > SLIP_MAX {
        return None;
    }
    let text = &*with_marks(text);
    let email = beside_words(text).or_else(|| without_slips(text))?;
    Some(suggestion(&email).unwrap_or(email))
}

/// `ana(at)x[dot]org` with the marks that are meant.
fn with_marks(text: &str) -> Cow<'_, str> {
    if text.contains('@') {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let (length, meant) = match rest.as_bytes() {
            [b'(', b'a', b't', b')', ..] | [b'[', b'a', b't', b']', ..] => (4, '@'),
            [b'(', b'd', b'o', b't', b')', ..] | [b'[', b'd', b'o', b't', b']', ..] => (5, '.'),
            _ => (c.len_utf8(), c),
        };
        plain.push(meant);
        rest = &rest[length..];
    }
    Cow::Owned(plain)
}

/// `ana@x.org (work)`, `E-mail: ana@x.org`, `1. ana@x.org`, `ana@x.org?subject=Hi`, `ana@x.org.`
fn beside_words(text: &str) -> Option<String> {
    let at = text.find('@').filter(|at| !text[at + 1..].contains('@'))?;
    let is_part = |c: &char| !is_end(*c);
    let length = |c: char| c.len_utf8();
    let start = at - text[..at].chars().rev().take_while(is_part).map(length).sum::<usize>();
    let end = at + text[at..].chars().take_while(is_part).map(length).sum::<usize>();
    let (before, after) = (text[..start].trim_end(), text[end..].trim_start());
    // "ana obi@x.org" and "ana@x.co m" may be one address with a blank in it, "ana,obi@x.org" one with a comma.
    let is_number = !before.chars().any(char::is_alphabetic) && !before.ends_with(',');
    let is_begun = is_number || before.chars().next_back().is_some_and(is_before);
    let is_ended = !after.strip_prefix(',').unwrap_or(after).starts_with(char::is_alphanumeric);
    let address = text[start..end].trim_matches(is_around);
    read_one(address).filter(|_| is_begun && is_ended)
}

/// What stands between an address and what is beside it.
fn is_end(c: char) -> bool {
    c.is_whitespace() || matches!(c, '“' | '”') || c.is_ascii() && ",;:/|<>()[]\"?=".contains(c)
}

/// What says that an address follows.
fn is_before(c: char) -> bool {
    matches!(c, ':' | '=' | '-' | '–' | '>' | '/')
}

/// What may stand next to an address without a blank.
fn is_around(c: char) -> bool {
    matches!(c, '\'' | '*' | '`' | '.' | '!' | '-' | '–' | '•')
}

/// `ana @ x.org`, `ana@x,org`, `ana@@x.org`, `ana@x..org`, `ana@gmailcom`.
fn without_slips(text: &str) -> Option<String> {
    let is_joint = |c: char| matches!(c, '.' | '@');
    let mut plain = String::with_capacity(text.len());
    let mut has_blank = false;
    for c in text.chars() {
        let c = match c {
            ',' | '，' if plain.contains('@') => '.',
            c => c,
        };
        if c.is_whitespace() {
            has_blank = true;
            continue;
        }
        let is_after_joint = plain.ends_with(is_joint) || plain.is_empty();
        if std::mem::take(&mut has_blank) && !is_joint(c) && !is_after_joint {
            return None;
        }
        if is_joint(c) && is_after_joint {
            if c == '@' && plain.ends_with('.') {
                plain.pop();
                plain.push(c);
            }
            continue;
        }
        plain.push(c);
    }
    let plain = plain.trim_end_matches(is_joint);
    let (local, domain) = plain.rsplit_once('@')?;
    match correct_domain(domain) {
        Some(domain) => read_one(&[local, "@", &domain].concat()),
        None => read_one(plain),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(by(text).as_deref(), expected, "{text}");
    }

    #[test]
    fn one_address_with_words_beside_it_is_meant() {
        for text in [
            "ana@x.org (work)",
            "ana@x.org (preferred)",
            "E-mail: ana@x.org",
            "correo:ana@x.org",
            "smtp:ana@x.org",
            "البريد: ana@x.org",
            "邮箱:ana@x.org",
            "1. ana@x.org",
            "2) ana@x.org",
            "ana@x.org?subject=Hi",
            "ana@x.org.",
            "ana@x.org - privat",
            "→ ana@x.org",
        ] {
            check(text, Some("ana@x.org"));
        }
        check("work: ana@gmial.com", Some("ana@gmail.com"));
    }

    #[test]
    fn a_slip_of_the_keys_is_put_right() {
        for text in [
            "ana @x.org",
            "ana@ x.org",
            "ana @ x . org",
            "ana@x,org",
            "ana@x..org",
            "ana@@x.org",
            "ana@.x.org",
            ".ana@x.org",
            "ana.@x.org",
            "ana(at)x.org",
            "ana [at] x.org",
            "ana[at]x[dot]org",
        ] {
            check(text, Some("ana@x.org"));
        }
        check("ana@gmailcom", Some("ana@gmail.com"));
        check("ana@yahoo,co.uk", Some("ana@yahoo.co.uk"));
        check("ana@hotmail,con", Some("ana@hotmail.com"));
    }

    #[test]
    fn what_may_be_another_has_no_suggestion() {
        for text in [
            "",
            "ana",
            "@",
            "ana@",
            "@x.org",
            "farah.aziz@nlc",
            "ana obi@x.org",
            "ana@x.co m",
            "ana,obi@x.org",
            "Ana ana@x.org",
            "ask ana@x.org",
            "a@x.org, b@nlc",
            "ana@x@y.org",
            "ana@ex!ample.org",
            "ana@x.123",
            "ana at x.org",
            "Obi, ana@x.org",
        ] {
            check(text, None);
        }
    }
}
