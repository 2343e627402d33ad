//! Addresses in the texts of lists: where one is, and what stands around it. Looks only: whether an address is right is
//! decided by `domain::roster::check`.

use domain::text::{is_one_of, lower};

/// Whether the text is one address and nothing else, as far as a glance tells: right or mistyped.
pub fn is_address(text: &str) -> bool {
    let bytes = text.as_bytes();
    // Most are of these characters alone.
    let is_usual = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-' | b'+');
    if let Some(at) = bytes.iter().position(|byte| !is_usual(byte))
        && bytes[at] == b'@'
        && at > 0
        && bytes[at + 1..].iter().all(is_usual)
        && bytes.last().is_some_and(u8::is_ascii_alphanumeric)
    {
        return bytes.len() <= 320;
    }
    if !has_at(text) {
        return false;
    }
    let text = bare(text);
    text.len() <= 320
        && text.chars().filter(|letter| matches!(letter, '@' | '＠')).count() == 1
        && !text.starts_with(['@', '＠'])
        && !text.ends_with(['@', '＠'])
        && !text.contains(|letter: char| {
            letter.is_whitespace() || matches!(letter, '<' | '>' | '(' | ')' | ',' | ';' | '/')
        })
}

/// Without what mail programs and lists put around an address.
fn bare(text: &str) -> &str {
    let text = text.trim().trim_end_matches([';', ',', '.', ' ']).trim_start_matches(['<', '(', '"', '\'']);
    let text = text.trim_end_matches(['>', ')', '"', '\'']);
    match text.get(..7) {
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => &text[7..],
        _ => text,
    }
}

/// Whether an at sign is there, of either width.
pub fn has_at(text: &str) -> bool {
    at_sign(text).is_some()
}

/// How many plain at signs are there.
pub fn count_at(text: &str) -> usize {
    text.bytes().filter(|byte| *byte == b'@').count()
}

/// Where the first at sign is, of either width. Byte by byte, since a file may be one text without.
fn at_sign(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let is_it = |(at, byte): &(usize, &u8)| {
        **byte == b'@' || **byte == 0xEF && bytes[*at..].starts_with("＠".as_bytes())
    };
    bytes.iter().enumerate().find(is_it).map(|(at, _)| at)
}

/// Where an address stands in the text, in bytes: the longest run around the first at sign that an address can have,
/// with its angle brackets.
pub fn find_address(text: &str) -> Option<Found<'_>> {
    let at = at_sign(text)?;
    let is_end = |letter: char| {
        letter.is_whitespace()
            || matches!(
                letter,
                '<' | '>'
                    | '('
                    | ')'
                    | '['
                    | ']'
                    | ','
                    | ';'
                    | '"'
                    | '|'
                    | '，'
                    | '；'
                    | '、'
                    | '،'
                    | '؛'
                    | '（'
                    | '）'
            )
    };
    let mut start =
        text[..at].rfind(is_end).map_or(0, |end| end + text[end..].chars().next().map_or(1, char::len_utf8));
    let mut end = text[at..].find(is_end).map_or(text.len(), |length| at + length);
    if text[end..].starts_with(',') {
        end += ending_behind(&text[start..end], &text[end + 1..]).map_or(0, |length| 1 + length);
    }
    let mut address = &text[start..end];
    for scheme in ["mailto:", "MAILTO:", "Mailto:"] {
        if let Some(rest) = address.strip_prefix(scheme) {
            start += scheme.len();
            address = rest;
        }
    }
    // `Ana:ana@x.org` in a chat, `Ana=ana@x.org`; an address of a machine alone has such a sign.
    let sign = address.find(['@', '＠']).unwrap_or(0);
    if let Some(colon) = address[..sign].rfind([':', '=']) {
        start += colon + 1;
        address = &address[colon + 1..];
    }
    // `ana@x.org:Ana`.
    let address = address.split_once(':').map_or(address, |(address, _)| address);
    let quotes = ['\'', '’', '‘', '“', '”', '.', ':'];
    let trimmed = address.trim_start_matches(quotes);
    start += address.len() - trimmed.len();
    let address = trimmed.trim_end_matches(quotes);
    if address.starts_with(['@', '＠']) || address.ends_with(['@', '＠']) {
        return None;
    }
    let bracket = |letter: char| matches!(letter, '<' | '(' | '[' | '（');
    let before = text[..start].trim_end();
    let before = before.strip_suffix("mailto:").unwrap_or(before).trim_end_matches('=');
    let is_bracketed = before.ends_with(bracket);
    let before = before.strip_suffix(bracket).unwrap_or(before);
    let after = text[start + address.len()..].trim_start_matches(quotes).trim_start();
    let after = after.strip_prefix(['>', ')', ']', '）']).unwrap_or(after);
    let after = behind_itself(after, address).unwrap_or(after);
    Some(Found { before, address, from_address: &text[start..], after, is_bracketed })
}

/// What follows the address once more, as mail programs write somebody without a name: `ana@x.org <ana@x.org>`.
fn behind_itself<'a>(after: &'a str, address: &str) -> Option<&'a str> {
    let again = after.strip_prefix(['<', '(', '['])?;
    let again = again.strip_prefix("mailto:").unwrap_or(again);
    let is_same = again.get(..address.len())?.eq_ignore_ascii_case(address);
    let rest = again[address.len()..].trim_start_matches(['"', '\'']);
    rest.strip_prefix(['>', ')', ']']).filter(|_| is_same).map(str::trim_start)
}

/// Endings of most addresses that are no country's.
const ENDINGS: &str = "com org net edu gov info coop";

/// How many bytes behind a comma belong to the address before it, since a dot was meant: `org` of "ada@union.example,org".
/// What may as well be a cell of its own does not: `ng` of "ada@x.org,ng".
pub fn ending_behind(address: &str, behind: &str) -> Option<usize> {
    let length = behind.bytes().take_while(|byte| byte.is_ascii_alphabetic() || *byte == b'.').count();
    if behind[length..].starts_with(|next: char| next.is_alphanumeric() || matches!(next, '-' | '_' | '@')) {
        return None;
    }
    let domain = lower(&address[at_sign(address)?..]);
    let ending = behind[..length].trim_end_matches('.');
    let is_usual = is_one_of(ENDINGS, &lower(ending.split('.').next()?));
    // "NG" is a country, "Bo" a name.
    let is_country = ending.len() == 2 && ending.bytes().all(|byte| byte.is_ascii_lowercase());
    let is_meant = match domain.rsplit_once('.') {
        None => is_usual || is_country,
        // `ada@x.co,uk`.
        Some((_, "co" | "ac")) => is_country,
        Some((_, last)) => is_usual && last.len() > 2 && !is_one_of(ENDINGS, last),
    };
    is_meant.then_some(ending.len())
}

/// A text parted at its first address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found<'a> {
    pub before: &'a str,
    pub address: &'a str,
    /// The text from the address on.
    pub from_address: &'a str,
    pub after: &'a str,
    /// `<ana@x.org>` or `(ana@x.org)`.
    pub is_bracketed: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_known_with_what_lists_put_around_it() {
        for text in [
            "ana@x.org",
            " <ana@x.org>",
            "mailto:ana@x.org",
            "ana@x.org;",
            "josé@x",
            "ana＠x.org",
            "(ana@x.org)",
        ] {
            assert!(is_address(text), "{text}");
        }
        for text in ["", "ana", "Ana <ana@x.org>", "a@x.org, b@x.org", "@ana", "ana@", "a@b@c"] {
            assert!(!is_address(text), "{text}");
        }
    }

    #[test]
    fn an_address_is_found_in_a_line() {
        #[track_caller]
        fn check(text: &str, before: &str, address: &str, after: &str) {
            let found =
                find_address(text).map(|found| (found.before.trim(), found.address, found.after.trim()));
            assert_eq!(found, Some((before, address, after)), "{text}");
        }
        check("Ana <ana@x.org>, Bo <bo@x.org>", "Ana", "ana@x.org", ", Bo <bo@x.org>");
        check("ana@x.org", "", "ana@x.org", "");
        check("Ana (ana@x.org) Track A", "Ana", "ana@x.org", "Track A");
        check("Ana: ana@x.org.", "Ana:", "ana@x.org", "");
        check("Ana mailto:ana@x.org", "Ana", "ana@x.org", "");
        check("王小明（ming@x.cn）", "王小明", "ming@x.cn", "");
        check("Ana 'ana@x.org'", "Ana '", "ana@x.org", "");
        check("Ana ana@union.example,org, Bo", "Ana", "ana@union.example,org", ", Bo");
        check("<ana@gmail,com>", "", "ana@gmail,com", "");
        assert_eq!(find_address("@ana"), None);
        assert_eq!(find_address("me @ home"), None);
    }

    #[test]
    fn a_comma_for_a_dot_ends_no_address() {
        for (address, behind, expected) in [
            ("ana@gmail", "com", Some(3)),
            ("ana@gmail", "COM. Bo", Some(3)),
            ("ana@nlc", "ng", Some(2)),
            ("ana@nlc", "org.ng>", Some(6)),
            ("ana@union.example", "org", Some(3)),
            ("ana@x.co", "uk", Some(2)),
            ("ana@x.org", "ng", None),
            ("ana@x.org", "com", None),
            ("ana@x.de", "com", None),
            ("ana@x.co", "com", None),
            ("ana@nlc", "bo@x.org", None),
            ("ana@nlc", "Bo", None),
            ("ana@nlc", "comité", None),
            ("ana@nlc", "", None),
            ("ana@nlc", " com", None),
            ("ana@nlc", ".", None),
            ("", "com", None),
        ] {
            assert_eq!(ending_behind(address, behind), expected, "{address},{behind}");
        }
    }
}
