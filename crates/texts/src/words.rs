//! Words that mail programs encode in headers, `=?UTF-8?Q?Jos=C3=A9?=` (RFC 2047), which some lists are copied from.

use std::borrow::Cow;

use crate::TextPlatform;

/// The text with such words decoded; blanks between two of them are none.
#[inline(never)]
pub fn decoded<'a>(text: &'a str, platform: &dyn TextPlatform) -> Cow<'a, str> {
    let mut plain = String::new();
    let mut rest = text;
    let mut is_after_word = false;
    while let Some(at) = rest.find("=?") {
        let (before, from) = rest.split_at(at);
        let found = word(&from[2..], platform);
        if !(is_after_word && found.is_some() && before.bytes().all(|byte| byte == b' ')) {
            plain.push_str(before);
        }
        is_after_word = found.is_some();
        rest = match found {
            Some((word, after)) => {
                plain.push_str(&word);
                after
            }
            None => {
                plain.push_str("=?");
                &from[2..]
            }
        };
    }
    if rest.len() == text.len() {
        return Cow::Borrowed(text);
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

/// The word behind its first mark, and the text after it.
fn word<'a>(text: &'a str, platform: &dyn TextPlatform) -> Option<(String, &'a str)> {
    let (charset, rest) = text.split_once('?').filter(|(charset, _)| charset.len() < 40)?;
    let (encoding, rest) = rest.split_once('?').filter(|(encoding, _)| encoding.len() == 1)?;
    let end = rest.bytes().take(200).position(|byte| matches!(byte, b'?' | b'\n'))?;
    let (encoded, after) = rest.split_at(end);
    let bytes = match encoding {
        "Q" | "q" => unquoted(&encoded.replace('_', " ")),
        "B" | "b" => from_base64(encoded)?,
        _ => return None,
    };
    Some((platform.decode(charset, &bytes)?, after.strip_prefix("?=")?))
}

/// The bytes of quoted-printable text (RFC 2045 6.7).
pub fn unquoted(text: &str) -> Vec<u8> {
    unescaped(text, b'=')
}

/// The bytes of a text in which some stand as two digits behind a mark.
#[inline(never)]
pub(crate) fn unescaped(text: &str, mark: u8) -> Vec<u8> {
    let bytes = text.as_bytes();
    let mut plain = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let code = (bytes[at] == mark)
            .then(|| text.get(at + 1..at + 3))
            .flatten()
            .and_then(|code| u8::from_str_radix(code, 16).ok());
        match code {
            Some(byte) => {
                plain.push(byte);
                at += 3;
            }
            None => {
                plain.push(bytes[at]);
                at += 1;
            }
        }
    }
    plain
}

/// None if another character is there (RFC 4648 4).
fn from_base64(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len());
    let (mut bits, mut count) = (0u32, 0);
    for byte in text.trim_end_matches('=').bytes() {
        let six = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = bits << 6 | u32::from(six);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::NativeText;

    #[test]
    fn words_of_headers_are_read_in_both_ways_of_writing_them() {
        for (text, expected) in [
            ("=?UTF-8?Q?Jos=C3=A9_N=C3=BA=C3=B1ez?= <a@x.org>", "José Núñez <a@x.org>"),
            ("To: =?utf-8?B?Sm9zw6k=?=, Ada", "To: José, Ada"),
            ("=?iso-8859-1?q?M=FCller?= =?ISO-8859-1?Q?_Zo=EB?=", "Müller Zoë"),
            ("=?windows-1251?B?z/Dw?=\n=?utf-8?Q?Obi?=", "Прр\nObi"),
            ("Ada, x=?", "Ada, x=?"),
            (
                "=?nonsense?Q?a?= =?utf-8?B?!?= =?utf-8?X?a?= =?utf-8?Q?a",
                "=?nonsense?Q?a?= =?utf-8?B?!?= =?utf-8?X?a?= =?utf-8?Q?a",
            ),
        ] {
            assert_eq!(decoded(text, &NativeText), expected);
        }
    }
}
