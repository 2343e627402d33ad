//! References, join codes and secrets: how they are written, and how they are read back from what a person typed.

/// Crockford's base32, without I, L, O and U, which are misread or misheard.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Characters of a group's reference: 40 bits.
pub const REFERENCE_LENGTH: usize = 8;
/// Characters of a join code: 65 bits, so that guessing is hopeless.
pub const JOIN_CODE_LENGTH: usize = 13;
/// Bytes of a manage secret: 256 bits.
pub const SECRET_BYTES: usize = 32;
/// Characters of a manage secret as written: base64url (RFC 4648 5) without padding. Hex would make the manage link
/// longer than the 120 characters that mail programs leave on one line.
pub const SECRET_LENGTH: usize = 43;

/// Writes `length` characters from random `bytes`, five bits each (one byte a character is enough and simple).
pub fn from_random(bytes: &[u8], length: usize) -> String {
    bytes.iter().take(length).map(|b| char::from(ALPHABET[usize::from(b & 31)])).collect()
}

/// Reads a code as people write it: any case, blanks and dashes anywhere, O for 0, I or L for 1. None if it has another
/// length or another character.
pub fn read(typed: &str, length: usize) -> Option<String> {
    let mut out = String::with_capacity(length);
    for c in typed.chars() {
        let c = match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            c if c.is_whitespace()
                || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2066}'..='\u{2069}') =>
            {
                continue;
            }
            c => c,
        };
        if !c.is_ascii() || !ALPHABET.contains(&(c as u8)) || out.len() == length {
            return None;
        }
        out.push(c);
    }
    (out.len() == length).then_some(out)
}

/// `7KQ2-M9XD`: a reference grouped for reading aloud.
pub fn shown(reference: &str) -> String {
    match (reference.get(..4), reference.get(4..)) {
        (Some(start), Some(end)) if !end.is_empty() => format!("{start}-{end}"),
        _ => reference.to_string(),
    }
}

/// The two halves of a manage link's fragment, `{reference}.{secret}`, however it reached us: with `#` or `%23` before
/// it, as a whole link, with blanks around. The same text is the code to paste. None if it is no such pair.
pub fn read_manage_code(typed: &str) -> Option<(String, String)> {
    let typed = typed.trim();
    let code = typed.rsplit(['#']).next()?;
    let code = code.rsplit("%23").next()?;
    let (reference, secret) = code.split_once('.')?;
    let reference = read(reference, REFERENCE_LENGTH)?;
    let secret: String = secret.chars().filter(|c| !c.is_whitespace()).collect();
    let is_secret = secret.len() == SECRET_LENGTH
        && secret.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    is_secret.then_some((reference, secret))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_read_as_people_write_it() {
        for typed in ["7KQ2-M901", " 7kq2 m9o1", "7KQ2–M9Ol", "7kq2-m9oi"] {
            assert_eq!(read(typed, REFERENCE_LENGTH).as_deref(), Some("7KQ2M901"), "{typed}");
        }
        for typed in ["", "7KQ2-M90", "7KQ2-M9012", "7KQ2-M90U", "7KQ2-M90é"] {
            assert_eq!(read(typed, REFERENCE_LENGTH), None, "{typed}");
        }
    }

    #[test]
    fn a_manage_code_survives_what_mail_filters_do_to_a_link() {
        let secret = "aB_-x".repeat(9)[..SECRET_LENGTH].to_string();
        for typed in [
            format!("7KQ2M9XD.{secret}"),
            format!("https://x.org/en/p/manage#7KQ2M9XD.{secret}"),
            format!("https://x.org/en/p/manage%237KQ2-M9XD.{secret} "),
            format!("#7kq2m9xd.{secret}"),
        ] {
            assert_eq!(read_manage_code(&typed), Some(("7KQ2M9XD".into(), secret.clone())), "{typed}");
        }
        assert_eq!(read_manage_code("7KQ2M9XD"), None);
        assert_eq!(read_manage_code("7KQ2M9XD.abcd"), None);
    }
}
