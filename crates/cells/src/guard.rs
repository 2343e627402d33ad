//! The apostrophe before a text that a spreadsheet program would run: put before such texts when a CSV is written, taken
//! off again when one is read, so that every text comes back as it was.

use std::borrow::Cow;

/// What formulas begin with (OWASP, CSV injection), in full width too, which East Asian versions run as well.
const STARTS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Whether a program that opens the text from a CSV may run it, or may once apostrophes before it are gone. Numbers with
/// a sign are among them: `+02:00` would become a time of day, and `-3-1` is calculated.
fn may_run(text: &str) -> bool {
    let bare = text.trim_start_matches('\'');
    let is_filler = |letter: char| {
        letter.is_whitespace() || matches!(letter, '\'' | '\u{200B}'..='\u{200F}' | '\u{FEFF}')
    };
    bare.starts_with(['\t', '\r', '\n']) || bare.trim_start_matches(is_filler).starts_with(STARTS)
}

/// The text as it is written into a CSV.
pub fn put_on(text: &str) -> Cow<'_, str> {
    if may_run(text) { Cow::Owned(["'", text].concat()) } else { Cow::Borrowed(text) }
}

/// The text as it is written where nothing is run, as in a cell of a workbook, but where an apostrophe will be taken off.
pub fn kept(text: &str) -> Cow<'_, str> {
    if text.starts_with('\'') { put_on(text) } else { Cow::Borrowed(text) }
}

/// Without the apostrophe that exports, ours among them, put before such a text.
pub fn taken_off(text: &str) -> &str {
    // A look at the byte: this is done for every cell.
    match text.as_bytes() {
        [b'\'', ..] => Some(&text[1..]).filter(|rest| may_run(rest)).unwrap_or(text),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_might_run_is_marked_and_nothing_else() {
        for text in [
            "=1",
            "+1",
            "-Ann",
            "@a",
            "\tx",
            "\rx",
            " =1",
            "\u{A0}\u{200B}＝1",
            "＠x",
            "'=1",
            "' '+1",
            "''\tx",
        ] {
            assert_eq!(put_on(text), format!("'{text}"));
        }
        for text in ["", "Ana", "'Big' Joe", "a=1", "1-2", "'", "''x", "O’Neil", "(=1)", "مريم"] {
            assert_eq!(put_on(text), text);
        }
    }

    #[test]
    fn every_text_comes_back_as_it_was() {
        let letters = ['\'', ' ', '\t', '=', '-', 'a', '\u{FEFF}', '＋'];
        let mut texts = vec![String::new()];
        for _ in 0..4 {
            let longer = texts.iter().flat_map(|text| letters.map(|letter| format!("{text}{letter}")));
            texts = longer.collect();
            for text in &texts {
                assert_eq!(taken_off(&put_on(text)), text);
                assert_eq!(taken_off(&kept(text)), text);
            }
        }
    }
}
