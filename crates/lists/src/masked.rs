//! Addresses that were made unreadable for machines: "ada [at] x [dot] org".

use cells::content::{find_address, has_at, is_one_of};
use domain::text::lower;

/// What stands in brackets for the two signs, in small letters.
const AT: &str = "at @ ät arroba chez et";
const DOT: &str = "dot . punkt punto point ponto";
/// Longest of these with blanks around it, in bytes.
const WORD_MAX: usize = 12;

/// A text with the signs in their place; none where no "at" stands in brackets.
pub fn unmasked(text: &str) -> Option<String> {
    let mut plain = String::new();
    let (mut rest, mut has_at) = (text, false);
    while let Some(open) = rest.find(['[', '(', '{']) {
        let inside = &rest[open + 1..];
        let end = inside.bytes().take(WORD_MAX).position(|byte| matches!(byte, b']' | b')' | b'}'));
        let word = end.map_or(String::new(), |end| lower(inside[..end].trim()));
        let is_at = is_one_of(AT, &word);
        has_at |= is_at;
        if is_at || is_one_of(DOT, &word) {
            plain.push_str(rest[..open].trim_end_matches(' '));
            plain.push(if is_at { '@' } else { '.' });
            rest = inside[end.map_or(0, |end| end + 1)..].trim_start_matches(' ');
        } else {
            plain.push_str(&rest[..=open]);
            rest = inside;
        }
    }
    plain.push_str(rest);
    has_at.then_some(plain)
}

/// A text with the signs in their place in those lines that have an address only so; none where there is no such line.
pub fn unmasked_lines(text: &str) -> Option<String> {
    let mut plain = String::new();
    let mut is_changed = false;
    for line in text.split_inclusive('\n') {
        let shown = if has_at(line) { None } else { unmasked(line) };
        let shown =
            shown.filter(|shown| find_address(shown).is_some_and(|found| found.address.contains('.')));
        is_changed |= shown.is_some();
        plain.push_str(shown.as_deref().unwrap_or(line));
    }
    is_changed.then_some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_in_words_are_put_in_their_place() {
        let text = "Ada ada [at] x [dot] org\nBen (Track A) ben(AT)y.org {";
        assert_eq!(unmasked(text).as_deref(), Some("Ada ada@x.org\nBen (Track A) ben@y.org {"));
        for text in ["", "(", "Ada (A)", "x [dot] org", "[at", "(é", "((((((((((((é)"] {
            assert_eq!(unmasked(text), None, "{text}");
        }
    }
}
