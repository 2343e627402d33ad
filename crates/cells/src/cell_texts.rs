//! What a cell says of a name or an address, without what lists, pages and mails put around it; and names put together.

use std::borrow::Cow;

use domain::text::is_letter;
use texts::{TextPlatform, marks::without_mark};

use crate::{book::is_plain, content, content::is_unspaced};

/// Name and address of `Ana <ana@x.org>`; a text without an address is a name.
pub fn part(text: &str) -> (&str, &str) {
    let Some(found) = content::find_address(text) else { return (text, "") };
    let name = name_alone(found.before);
    let name = if name.is_empty() { name_alone(found.after) } else { name };
    // Several addresses are left together: the check says so.
    let has_several = content::find_address(found.after).is_some();
    (name, if has_several { found.from_address } else { found.address })
}

/// The address of a cell that has a name too, if it is one address; else the cell as it stands, which the check judges.
pub fn address_alone(text: &str) -> (&str, &str) {
    if text.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'<' | b'(' | b'[')) {
        return ("", text);
    }
    // "1. a@x.org".
    let text = if content::has_at(text) { unmarked(text) } else { text };
    let has_more = text.contains(['<', '(', '[']) || text.contains(char::is_whitespace);
    if has_more
        && let Some(found) = content::find_address(text)
        && found.before.is_empty()
        && found.after.is_empty()
    {
        return ("", found.address);
    }
    if !has_more || text.matches(['@', '＠']).count() != 1 {
        return ("", text);
    }
    match content::find_address(text) {
        Some(found) if found.is_bracketed => (name_alone(found.before), found.address),
        _ => ("", text),
    }
}

/// A name without the number, bullet or box before it.
pub fn unmarked(text: &str) -> &str {
    // Most begin with a letter; Chinese ones may be numbers.
    let mut letters = text.chars();
    let is_bare = letters.next().is_some_and(|first| {
        (first.is_ascii() || ('\u{C0}'..'\u{2E80}').contains(&first)) && is_letter(first)
    }) && letters.next() != Some(')');
    if is_bare {
        return text;
    }
    without_mark(text).map_or(text, str::trim_start)
}

/// Without the apostrophe that marks a text in spreadsheet programs. Only where an address shows that it is one: people are
/// called 't Hart.
pub fn without_text_mark(text: &str) -> &str {
    text.strip_prefix('\'').map_or(text, |text| text.strip_suffix('\'').unwrap_or(text))
}

/// A name without quotes around it and the link that Notion writes behind it.
pub fn bare_name(name: &str) -> &str {
    // Most end with a letter.
    if !name.ends_with([')', '\'', '"', '”', ']']) {
        return name;
    }
    let is_link = |text: &str| text.ends_with(')') && !text.contains(char::is_whitespace);
    let name = name.split_once(" (http").filter(|(_, link)| is_link(link)).map_or(name, |(name, _)| name);
    // Markdown's `[Ada](mailto:ada@x.org)` without its address.
    let within = [['[', ']'], ['\'', '\''], ['"', '"'], ['“', '”'], ['”', '”'], ['„', '”'], ['„', '“']]
        .iter()
        .find_map(|[open, close]| {
            name.strip_prefix(*open)?.strip_suffix(*close).filter(|within| !within.contains([*open, *close]))
        });
    within.unwrap_or(name)
}

/// A name without the quotes and marks that lists put around it.
pub fn name_alone(text: &str) -> &str {
    let is_mark = |letter: char| {
        letter.is_whitespace()
            || matches!(
                letter,
                '"' | '\''
                    | '“'
                    | '”'
                    | '„'
                    | '‘'
                    | '’'
                    | '<'
                    | '>'
                    | ','
                    | ';'
                    | ':'
                    | '-'
                    | '–'
                    | '—'
                    | '|'
                    | '*'
                    | '_'
                    | '，'
                    | '；'
                    | '：'
                    | '、'
                    | '='
                    | '/'
                    | '•'
                    | '·'
                    | '،'
                    | '؛'
                    | '→'
                    | '➡'
                    | '⇒'
                    | '\u{FE0F}'
            )
    };
    let name = text.trim_matches(is_mark);
    // "Obi (Ada" lost its bracket with the address; "(Ada Obi)" stands behind one.
    match name.strip_prefix('(').and_then(|name| name.strip_suffix(')')) {
        Some(within) if !within.contains(['(', ')']) => within.trim(),
        _ if name.ends_with('(') => name.trim_end_matches(['(', ' ']),
        _ => name,
    }
}

/// Most parts of a name: given, middle and family.
pub const PARTS_MAX: usize = 4;

/// The parts of a name with blanks between them, but for scripts that write none.
pub fn joined<'a>(parts: &[&'a str; PARTS_MAX]) -> Cow<'a, str> {
    let mut filled = parts.iter().copied().filter(|part| !part.is_empty());
    let Some(first) = filled.next() else { return Cow::Borrowed("") };
    let mut name = Cow::Borrowed(first);
    for part in filled {
        if !(is_unspaced(&name) && is_unspaced(part)) {
            name.to_mut().push(' ');
        }
        name.to_mut().push_str(part);
    }
    name
}

/// Letters that a web page writes as entities as they are meant, and composed (NFC). In a browser that is a way out of the
/// wasm and back, so only texts that may need it go there.
pub fn normal<'a>(text: &'a str, platform: &dyn TextPlatform) -> Cow<'a, str> {
    if text.bytes().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let has_entity = text.bytes().any(|byte| byte == b'&') && text.contains(';');
    let text = if has_entity { Cow::Owned(texts::entities::decoded(text)) } else { Cow::Borrowed(text) };
    if text.chars().all(stays_composed) { text } else { Cow::Owned(platform.normalise(&text)) }
}

/// Characters that NFC neither changes nor moves, nor joins with one before them: a text of nothing else is composed.
fn stays_composed(letter: char) -> bool {
    matches!(letter,
        '\0'..='\u{2FF}' | '\u{370}'..='\u{373}' | '\u{375}'..='\u{37D}' | '\u{388}'..='\u{482}' | '\u{48A}'..='\u{590}'
        | '\u{5D0}'..='\u{5F4}' | '\u{61B}'..='\u{64A}' | '\u{660}'..='\u{66F}' | '\u{671}'..='\u{6D5}'
        // Hindi, with the sign that takes a vowel away; without the dot below, which is a mark of its own.
        | '\u{900}'..='\u{93B}' | '\u{93D}'..='\u{950}'
        | '\u{E01}'..='\u{E37}' | '\u{E3F}'..='\u{E47}' | '\u{1E00}'..='\u{1EFF}' | '\u{2010}'..='\u{2070}'
        | '\u{3000}'..='\u{3029}' | '\u{3030}'..='\u{3098}' | '\u{309B}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}'
        | '\u{FF01}'..='\u{FF5E}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::{IsNormalized, char::canonical_combining_class, is_nfc_quick};

    #[test]
    fn what_stays_composed_is_what_unicode_says() {
        for letter in ('\0'..=char::MAX).filter(|letter| stays_composed(*letter)) {
            // Class 9 takes a vowel away; there is one such mark in each script, so two of them are in order.
            let class = canonical_combining_class(letter);
            let is_safe = is_nfc_quick([letter].into_iter()) == IsNormalized::Yes && matches!(class, 0 | 9);
            assert!(is_safe, "{:04X}", letter as u32);
        }
    }
}
