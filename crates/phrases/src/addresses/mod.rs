//! E-mail addresses as people type them: syntax (RFC 5321, RFC 6531), folding for comparing, suggestions for mistyped ones.

mod meant;

use std::borrow::Cow;

use atlas::providers::correct_domain;
use atlas::punycode;
use atlas::small_letters::{lower, small};
use atlas::unseen::{is_invisible, is_joiner};
use email_address::EmailAddress;

/// Longest address, in octets, its domain in ASCII. Source: RFC 5321, 4.5.3.1.3, less the angle brackets.
const ADDRESS_MAX: usize = 254;
/// Most characters of a label. Source: RFC 1035, 2.3.4.
pub const LABEL_MAX: usize = 63;
/// Longer texts, in octets, are no address with something around it.
const TYPED_MAX: usize = 8_000;
/// At most so many addresses of one cell are told apart.
const SEVERAL_MAX: usize = 10;

/// Why a text is no address.
#[derive(Debug, PartialEq, Eq)]
pub enum Fault {
    Missing,
    Syntax { suggestion: Option<String> },
    Several { found: Vec<String> },
}

/// Reads one address as typed: blanks, `mailto:`, angle brackets with a name before them and what typing on a phone
/// puts in (full-width letters, curly apostrophes) are cleaned. International local parts and domains are good.
#[inline(never)]
pub fn parse(typed: &str) -> Result<String, Fault> {
    // Most addresses need no cleaning.
    if typed.is_ascii()
        && let Some(email) = read_one(typed)
    {
        return Ok(email);
    }
    if typed.len() > TYPED_MAX {
        return Err(Fault::Syntax { suggestion: None });
    }
    let cleaned = clean(typed);
    if cleaned.is_empty() {
        return Err(Fault::Missing);
    }
    let cleaned = made_plain(&cleaned);
    match read_one(&cleaned) {
        Some(email) => Ok(email),
        None => read_wrapped(&cleaned),
    }
}

/// Reads an address with something around it, or several.
fn read_wrapped(text: &str) -> Result<String, Fault> {
    let is_bound = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                ',' | ';' | '/' | '|' | '<' | '>' | '(' | ')' | '[' | ']' | '"' | '“' | '”' | '„' | '、'
            )
    };
    let mut found: Vec<String> = Vec::new();
    let mut rest = String::new();
    if !text.contains('@') {
        return Err(Fault::Syntax { suggestion: meant::by(text) });
    }
    for part in text.split(is_bound) {
        if !part.contains('@') {
            rest.push_str(part);
            continue;
        }
        match read_one(&clean(part.trim_matches(|c| matches!(c, '\'' | ':' | '*' | '`')))) {
            Some(email) if found.iter().any(|other| folded(other) == folded(&email)) => {}
            Some(email) if found.len() < SEVERAL_MAX => found.push(email),
            Some(_) => {}
            None => rest.push_str(part),
        }
    }
    let is_bracketed = text.contains('<') && text.trim_end_matches([',', ';', ' ']).ends_with('>');
    let is_alone = !rest.contains('@') && (is_bracketed || !rest.contains(char::is_alphanumeric));
    match found.len() {
        1 if is_alone => found.pop().ok_or(Fault::Syntax { suggestion: None }),
        0 | 1 => Err(Fault::Syntax { suggestion: meant::by(text) }),
        _ => Err(Fault::Several { found }),
    }
}

/// Reads a text that is an address and nothing else.
fn read_one(text: &str) -> Option<String> {
    let (local, domain) = text.rsplit_once('@')?;
    let ascii = ascii_domain(domain)?;
    let is_address = is_local(local)
        && is_domain(domain, &ascii)
        && local.len() + 1 + ascii.len() <= ADDRESS_MAX
        && EmailAddress::is_valid_local_part(local)
        && EmailAddress::is_valid_domain(&ascii);
    is_address.then(|| text.to_string())
}

/// What `email_address` lets pass before the @ and nobody means: quoted local parts, and characters that come from
/// copying out of a document: an apostrophe at the beginning marks a text in spreadsheet programs. It allows any
/// character beyond ASCII.
fn is_local(local: &str) -> bool {
    !local.starts_with(['"', '\'']) && !local.chars().any(is_debris)
}

/// What `email_address` lets pass after the @ and no mail reaches: a domain without a dot, one that ends in a number or
/// in one letter, other ASCII characters than letters, digits and hyphens. `ascii` is the domain in ASCII.
fn is_domain(domain: &str, ascii: &str) -> bool {
    let is_label = |label: &str| {
        let hyphens = label.starts_with('-') || label.ends_with('-') || label.get(2..4) == Some("--");
        let plain = label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        (1..=LABEL_MAX).contains(&label.len()) && plain && (!hyphens || is_encoded(label))
    };
    let is_last = |label: &str| {
        label.len() >= 2 && (label.bytes().all(|b| b.is_ascii_alphabetic()) || is_encoded(label))
    };
    let is_symbol = |c: char| {
        matches!(c,
            '\u{80}'..='\u{B6}' | '\u{B8}'..='\u{BF}' | '×' | '÷'
            | '\u{2000}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}')
    };
    ascii.split('.').all(is_label)
        && ascii.rsplit_once('.').is_some_and(|(_, last)| is_last(last))
        && !domain.chars().any(|c| is_debris(c) || is_symbol(c))
}

/// Whether a label is an international one in ASCII, with something encoded in it.
fn is_encoded(label: &str) -> bool {
    label.len() > 4
        && label.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("xn--"))
        && !label.ends_with('-')
}

/// Blanks, controls, punctuation of documents, replacement characters, private use: parts of no address.
fn is_debris(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c,
            '\u{2000}'..='\u{206F}' | '\u{3000}'..='\u{3004}'
            | '\u{E000}'..='\u{F8FF}' | '\u{FE00}'..='\u{FE0F}' | '\u{FFF0}'..='\u{FFFF}')
}

/// Full-width letters, ideographic dots, curly apostrophes and long hyphens as the plain ones that were meant.
fn made_plain(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let plain = |c| match c {
        '\u{FF01}'..='\u{FF5E}' => char::from((c as u32 - 0xFEE0) as u8),
        '。' | '｡' => '.',
        '‘' | '’' | 'ʼ' => '\'',
        '\u{2010}'..='\u{2013}' => '-',
        c => c,
    };
    Cow::Owned(text.chars().map(plain).collect())
}

/// The domain as the name system has it: international labels in lower case and Punycode. None if that cannot be
/// written.
fn ascii_domain(domain: &str) -> Option<Cow<'_, str>> {
    if domain.is_ascii() {
        return Some(Cow::Borrowed(domain));
    }
    let mut ascii = String::with_capacity(domain.len() + 8);
    for (at, label) in domain.split('.').enumerate() {
        if at > 0 {
            ascii.push('.');
        }
        if label.is_ascii() {
            ascii.push_str(label);
        } else if label.chars().count() > LABEL_MAX {
            return None;
        } else {
            ascii.push_str("xn--");
            punycode::encode(&lower(label), &mut ascii)?;
        }
    }
    Some(Cow::Owned(ascii))
}

/// Whether a text begins as the address of a page does.
pub fn is_page(text: &str) -> bool {
    text.starts_with("www.")
}

/// The address that was meant, of what stands before the @, and the domain that was meant.
pub fn corrected(local: &str, domain: &str) -> String {
    let local = local.strip_prefix("www.").unwrap_or(local);
    [local, "@", domain].concat()
}

/// What two spellings of one address share: lower case throughout, the domain in ASCII. Only for comparing.
#[inline(never)]
pub fn folded(address: &str) -> String {
    if address.is_ascii() {
        return address.to_ascii_lowercase();
    }
    // A Turkish program makes "i" an "İ", whose lower case is "i" and a dot; a Greek one ends a word in "ς".
    let (local, domain) = parts(address);
    let mut folded = String::with_capacity(address.len());
    for c in lower(local).chars() {
        match c {
            '\u{307}' => {}
            'ς' => folded.push('σ'),
            c => folded.push(c),
        }
    }
    folded.push('@');
    folded.push_str(&ascii_domain(domain).unwrap_or(Cow::Borrowed(domain)).to_ascii_lowercase());
    folded
}

/// The address that was probably meant, where the domain looks like a mistyped common one: `ana@gmial.com`. Nor does an
/// address begin as the address of a page does.
#[inline(never)]
pub fn suggestion(address: &str) -> Option<String> {
    let (local, domain) = parts(address);
    let meant = correct_domain(domain);
    (meant.is_some() || is_page(local)).then(|| corrected(local, meant.as_deref().unwrap_or(domain)))
}

/// Whether Latin letters stand beside Cyrillic or Greek ones before the @ or in one label of the domain, or a label
/// is made of Cyrillic letters that all look Latin under a Latin top-level domain: the address is perhaps not the
/// one it looks like.
#[inline(never)]
pub fn has_mixed_script(address: &str) -> bool {
    if address.is_ascii() {
        return false;
    }
    let (local, domain) = parts(address);
    let latin_end = domain.rsplit('.').next().is_some_and(|last| last.is_ascii());
    is_mixed(local) || domain.split('.').any(|label| is_mixed(label) || (latin_end && is_disguised(label)))
}

/// What stands before the @, and after it.
pub fn parts(address: &str) -> (&str, &str) {
    address.rsplit_once('@').unwrap_or((address, ""))
}

/// An address as typed, cleaned: no blanks or invisible characters, `mailto:` off, a full-width ＠ made plain.
#[inline(never)]
fn clean(typed: &str) -> String {
    let kept: String = typed
        .chars()
        .filter(|&c| !is_invisible(c) && !is_joiner(c))
        .map(|c| if c == '＠' { '@' } else { c })
        .collect();
    let kept = kept.trim();
    let bare = match kept.get(..7) {
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => &kept[7..],
        _ => kept,
    };
    bare.trim().to_string()
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}')
}

fn is_cyrillic_or_greek(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{52F}' | '\u{1F00}'..='\u{1FFF}')
}

fn is_mixed(label: &str) -> bool {
    label.chars().any(is_latin) && label.chars().any(is_cyrillic_or_greek)
}

fn is_disguised(label: &str) -> bool {
    !label.is_ascii()
        && label.chars().map(small).all(|c| {
            matches!(
                c,
                'а' | 'е'
                    | 'о'
                    | 'р'
                    | 'с'
                    | 'у'
                    | 'х'
                    | 'ѕ'
                    | 'і'
                    | 'ј'
                    | 'һ'
                    | 'ԁ'
                    | 'ӏ'
                    | 'ԛ'
                    | 'ԝ'
                    | '-'
                    | '0'..='9'
            )
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_loses_its_scheme_and_its_wide_at_sign() {
        assert_eq!(clean(" mailto:ana@x.org\u{200B}"), "ana@x.org");
        assert_eq!(clean("MAILTO:ana＠x.org"), "ana@x.org");
    }
}
