//! E-mail addresses: syntax (RFC 5321, RFC 6531), folding for comparing, suggestions for mistyped domains.

mod meant;

use std::borrow::Cow;
use std::fmt;

use email_address::EmailAddress;
use serde::{Deserialize, Deserializer, Serialize, de};

use crate::{Problem, text};

pub(crate) use atlas::providers::correct_domain;
use atlas::punycode;

/// Longest address, in octets, its domain in ASCII. Source: RFC 5321, 4.5.3.1.3, less the angle brackets.
const ADDRESS_MAX: usize = 254;
/// Most characters of a label. Source: RFC 1035, 2.3.4.
const LABEL_MAX: usize = 63;
/// Longer texts, in octets, are no address with something around it.
const TYPED_MAX: usize = 8_000;
/// At most so many addresses of one cell are told apart.
const SEVERAL_MAX: usize = 10;

/// An address that mail can be sent to, cleaned but otherwise as typed.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct Email {
    text: String,
}

/// What an address shows that is typed as most are, see `plain`.
#[derive(Clone, Copy, Debug)]
pub struct Plain {
    /// Where the @ is, in bytes.
    pub(crate) at: u8,
    /// No letter is a capital: it is compared as it stands.
    pub(crate) is_small: bool,
}

/// Whether a byte is a small letter or a digit.
static IS_SMALL: [bool; 256] = {
    let mut is_small = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        is_small[byte] = (byte as u8).is_ascii_lowercase() || (byte as u8).is_ascii_digit();
        byte += 1;
    }
    is_small
};

/// Whether a text is `plain`.
#[inline]
pub fn is_plain(text: &str) -> bool {
    plain(text).is_some()
}

/// What an address shows that is typed as most are: ASCII, of letters, digits and what stands between them, nothing around
/// it. `parse` then gives it back as it is; of other texts this says nothing.
#[inline]
pub fn plain(text: &str) -> Option<Plain> {
    // Far below every limit.
    if text.len() > 100 {
        return None;
    }
    // Parts with a letter or digit at both ends. One pass: it is asked for every row of a list.
    let (mut at, mut last_dot, mut part, mut is_small) = (None, 0, 0, true);
    for (place, byte) in text.bytes().enumerate() {
        if IS_SMALL[usize::from(byte)] {
            continue;
        }
        if byte.is_ascii_uppercase() {
            is_small = false;
            continue;
        }
        if place == part {
            return None;
        }
        part = place + 1;
        match byte {
            b'.' => last_dot = place,
            b'-' => {}
            b'@' if at.is_none() => at = Some(place),
            b'_' | b'+' if at.is_none() => {}
            _ => return None,
        }
    }
    // The last part has nothing but letters, and is not the only one.
    let is_domain = |at: usize| {
        text.len() - at - 1 <= LABEL_MAX
            && last_dot > at
            && part == last_dot + 1
            && text.len() > part + 1
            && text.as_bytes()[part..].iter().all(u8::is_ascii_alphabetic)
    };
    at.filter(|at| *at <= LABEL_MAX && is_domain(*at)).map(|at| Plain { at: at as u8, is_small })
}

/// Reads one address as typed: blanks, `mailto:`, angle brackets with a name before them and what typing on a phone
/// puts in (full-width letters, curly apostrophes) are cleaned. International local parts and domains are good.
/// Errors: `email.missing`, `email.syntax`, `email.several`.
pub fn parse(typed: &str) -> Result<Email, Problem> {
    // Most addresses need no cleaning.
    if typed.is_ascii()
        && let Some(email) = read_one(typed)
    {
        return Ok(email);
    }
    if typed.len() > TYPED_MAX {
        return Err(Problem::EmailSyntax { suggestion: None });
    }
    let cleaned = text::clean_email(typed);
    if cleaned.is_empty() {
        return Err(Problem::EmailMissing);
    }
    let cleaned = made_plain(&cleaned);
    match read_one(&cleaned) {
        Some(email) => Ok(email),
        None => read_wrapped(&cleaned),
    }
}

/// Reads an address with something around it, or several.
fn read_wrapped(text: &str) -> Result<Email, Problem> {
    let is_bound = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                ',' | ';' | '/' | '|' | '<' | '>' | '(' | ')' | '[' | ']' | '"' | '“' | '”' | '„' | '、'
            )
    };
    let mut found: Vec<Email> = Vec::new();
    let mut rest = String::new();
    if !text.contains('@') {
        return Err(Problem::EmailSyntax { suggestion: meant::by(text) });
    }
    for part in text.split(is_bound) {
        if !part.contains('@') {
            rest.push_str(part);
            continue;
        }
        match read_one(&text::clean_email(part.trim_matches(|c| matches!(c, '\'' | ':' | '*' | '`')))) {
            Some(email) if found.iter().any(|other| other.folded() == email.folded()) => {}
            Some(email) if found.len() < SEVERAL_MAX => found.push(email),
            Some(_) => {}
            None => rest.push_str(part),
        }
    }
    let is_bracketed = text.contains('<') && text.trim_end_matches([',', ';', ' ']).ends_with('>');
    let is_alone = !rest.contains('@') && (is_bracketed || !rest.contains(char::is_alphanumeric));
    match found.len() {
        1 if is_alone => found.pop().ok_or(Problem::EmailSyntax { suggestion: None }),
        0 | 1 => Err(Problem::EmailSyntax { suggestion: meant::by(text) }),
        _ => Err(Problem::EmailSeveral { found: found.into_iter().map(|email| email.text).collect() }),
    }
}

/// Reads a text that is an address and nothing else.
fn read_one(text: &str) -> Option<Email> {
    let (local, domain) = text.rsplit_once('@')?;
    let ascii = ascii_domain(domain)?;
    let is_address = is_local(local)
        && is_domain(domain, &ascii)
        && local.len() + 1 + ascii.len() <= ADDRESS_MAX
        && EmailAddress::is_valid_local_part(local)
        && EmailAddress::is_valid_domain(&ascii);
    is_address.then(|| Email { text: text.to_string() })
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
            punycode::encode(&text::lower(label), &mut ascii)?;
        }
    }
    Some(Cow::Owned(ascii))
}

/// Whether a text begins as the address of a page does.
pub(crate) fn is_page(text: &str) -> bool {
    text.starts_with("www.")
}

/// The address that was meant, of what stands before the @, and the domain that was meant.
pub(crate) fn corrected(local: &str, domain: &str) -> String {
    let local = local.strip_prefix("www.").unwrap_or(local);
    [local, "@", domain].concat()
}

impl Email {
    pub fn as_str(&self) -> &str {
        &self.text
    }

    pub fn into_string(self) -> String {
        self.text
    }

    /// What two spellings of one address share: lower case throughout, the domain in ASCII. Only for comparing.
    pub fn folded(&self) -> String {
        if self.text.is_ascii() {
            return self.text.to_ascii_lowercase();
        }
        // A Turkish program makes "i" an "İ", whose lower case is "i" and a dot; a Greek one ends a word in "ς".
        let (local, domain) = self.parts();
        let mut folded = String::with_capacity(self.text.len());
        for c in text::lower(local).chars() {
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

    /// What stands after the @, as typed.
    pub fn domain(&self) -> &str {
        self.parts().1
    }

    /// The address that was probably meant, where the domain looks like a mistyped common one: `ana@gmial.com`. Nor does an
    /// address begin as the address of a page does.
    pub fn suggestion(&self) -> Option<String> {
        let (local, domain) = self.parts();
        let meant = correct_domain(domain);
        (meant.is_some() || is_page(local)).then(|| corrected(local, meant.as_deref().unwrap_or(domain)))
    }

    /// Whether Latin letters stand beside Cyrillic or Greek ones before the @ or in one label of the domain, or a label
    /// is made of Cyrillic letters that all look Latin under a Latin top-level domain: the address is perhaps not the
    /// one it looks like.
    pub fn has_mixed_script(&self) -> bool {
        if self.text.is_ascii() {
            return false;
        }
        let (local, domain) = self.parts();
        let latin_end = domain.rsplit('.').next().is_some_and(|last| last.is_ascii());
        is_mixed(local)
            || domain.split('.').any(|label| is_mixed(label) || (latin_end && is_disguised(label)))
    }

    fn parts(&self) -> (&str, &str) {
        self.text.rsplit_once('@').unwrap_or((&self.text, ""))
    }
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
        && label.chars().map(text::small).all(|c| {
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

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for Email {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Email, D::Error> {
        let typed = Cow::<str>::deserialize(deserializer)?;
        parse(&typed).map_err(|problem| de::Error::custom(problem.code()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_addresses_are_addresses_and_nothing_else() {
        // Every text of up to seven such characters, and some longer ones.
        let letters = ['a', '7', '-', '.', '@', '+', ' '];
        let mut texts = vec![String::new()];
        for _ in 0..7 {
            texts = texts.iter().flat_map(|text| letters.map(|letter| format!("{text}{letter}"))).collect();
            for text in
                texts.iter().flat_map(|text| [text.clone(), format!("{text}b.org"), format!("x@{text}")])
            {
                assert!(
                    !is_plain(&text) || read_one(&text).is_some_and(|email| email.text == text),
                    "{text}"
                );
            }
        }
        assert!(is_plain("member7@union.example.org") && is_plain("Ana.M-L_x+y@a-b.Example.org"));
        assert!(!is_plain("a@b") && !is_plain("a..b@x.org") && !is_plain("a@x.o") && !is_plain("José@x.org"));
    }
}
