//! The small letters of capitals, in any script. `char::to_lowercase` has a table of 11,000 bytes, one of the largest in
//! whatever reads lists; in runs that build.rs makes of it, it is a tenth of that.

// `FIRST`, `LENGTH`, `APART` and `NEAR`.
include!(concat!(env!("OUT_DIR"), "/capitals.rs"));

/// The small letter of a capital, and any other character itself. Of İ it is a plain i.
#[inline]
pub fn small(letter: char) -> char {
    if letter.is_ascii() { letter.to_ascii_lowercase() } else { small_beyond(letter) }
}

#[inline(never)]
fn small_beyond(letter: char) -> char {
    let code = u32::from(letter);
    if code >= 0x20000 {
        return letter;
    }
    let (from, to) = if code < 0x10000 { (0, NEAR) } else { (NEAR, FIRST.len()) };
    let in_plane = code as u16;
    let Some(run) = (from + FIRST[from..to].partition_point(|first| *first <= in_plane)).checked_sub(1)
    else {
        return letter;
    };
    let past = in_plane.wrapping_sub(FIRST[run]);
    // Before the first run of the further ones stands the last of the near ones, and far off.
    let is_capital = past <= LENGTH[run] / 2 && past & LENGTH[run] & 1 == 0;
    let small = in_plane.wrapping_add(APART[run]);
    if is_capital { char::from_u32(code >> 16 << 16 | u32::from(small)).unwrap_or(letter) } else { letter }
}

/// In small letters, one after the other. `str::to_lowercase` also knows where a Greek word ends, and is heavy.
#[inline(never)]
pub fn lower(text: &str) -> String {
    let mut lower = String::with_capacity(text.len());
    for letter in text.chars() {
        lower.push(small(letter));
        // The one letter that becomes two.
        if letter == 'İ' {
            lower.push('\u{307}');
        }
    }
    lower
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_is_as_the_standard_library_has_it() {
        for letter in '\0'..=char::MAX {
            assert_eq!(Some(small(letter)), letter.to_lowercase().next(), "{letter:?}");
        }
    }

    #[test]
    fn only_one_letter_becomes_two() {
        let becomes_two = |letter: &char| letter.to_lowercase().count() > 1;
        assert_eq!(('\0'..=char::MAX).filter(becomes_two).collect::<String>(), "İ");
    }
}
