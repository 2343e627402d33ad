//! E-mail addresses: what is one. How they are read stands in `phrases`; here is what is asked of every row of a list.

use std::borrow::Cow;
use std::fmt;

use phrases::addresses::{self, Fault, LABEL_MAX};
use serde::{Deserialize, Deserializer, Serialize, de};

use crate::Problem;

pub(crate) use atlas::providers::correct_domain;
pub(crate) use phrases::addresses::{corrected, is_page};

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
    match addresses::parse(typed) {
        Ok(text) => Ok(Email { text }),
        Err(Fault::Missing) => Err(Problem::EmailMissing),
        Err(Fault::Syntax { suggestion }) => Err(Problem::EmailSyntax { suggestion }),
        Err(Fault::Several { found }) => Err(Problem::EmailSeveral { found }),
    }
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
        addresses::folded(&self.text)
    }

    /// What stands after the @, as typed.
    pub fn domain(&self) -> &str {
        addresses::parts(&self.text).1
    }

    /// The address that was probably meant, where the domain looks like a mistyped common one: `ana@gmial.com`. Nor does an
    /// address begin as the address of a page does.
    pub fn suggestion(&self) -> Option<String> {
        addresses::suggestion(&self.text)
    }

    /// Whether the address is perhaps not the one it looks like: letters of two alphabets in one word.
    pub fn has_mixed_script(&self) -> bool {
        addresses::has_mixed_script(&self.text)
    }
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
                assert!(!is_plain(&text) || parse(&text).is_ok_and(|email| email.text == text), "{text}");
            }
        }
        assert!(is_plain("member7@union.example.org") && is_plain("Ana.M-L_x+y@a-b.Example.org"));
        assert!(!is_plain("a@b") && !is_plain("a..b@x.org") && !is_plain("a@x.o") && !is_plain("José@x.org"));
    }
}
