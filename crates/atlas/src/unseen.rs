//! Characters that are no letters and stand among them.

/// Characters that nobody sees: they come along with copied text and break comparing. ZWJ and ZWNJ are letters' joiners
/// in Persian, Hindi and Malayalam names and stay (see `clean`).
#[inline]
pub fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{61C}'
        | '\u{2066}'..='\u{2069}' | '\u{202A}'..='\u{202E}')
}

/// What joins two letters or keeps them apart.
#[inline]
pub fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}
