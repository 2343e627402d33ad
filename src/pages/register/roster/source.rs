//! Where a list comes from, kept to be read again with another sheet or other columns: while the page is open whatever its
//! size, and over a reload where it is small enough for the tab's own storage.

use std::cell::RefCell;

use crate::site::plain;
use crate::{begun, browser};

/// Larger files are not kept over a reload: the draft needs the room.
pub(super) const KEPT_MAX_BYTES: usize = 256 * 1024;

#[derive(Clone, PartialEq)]
pub(super) enum Source {
    File(web_sys::File),
    Text {
        text: String,
        html: Option<String>,
    },
    /// A file of which this page has only the contents: it was chosen before a reload.
    Kept {
        name: String,
        bytes: Vec<u8>,
    },
}

impl Source {
    pub(super) fn name(&self) -> String {
        match self {
            Source::File(file) => file.name(),
            Source::Kept { name, .. } => name.clone(),
            Source::Text { .. } => plain!(ROSTER_WAY_PASTE),
        }
    }

    pub(super) fn is_file(&self) -> bool {
        !matches!(self, Source::Text { .. })
    }
}

thread_local! {
    /// Outlives the step, so that columns can be changed after coming back to it.
    static SOURCE: RefCell<Option<Source>> = const { RefCell::new(None) };
}

/// What was read, where it is still at hand.
pub(super) fn source() -> Option<Source> {
    SOURCE.with_borrow(Clone::clone)
}

/// What is shown was not read from the source that is at hand.
pub(super) fn forget() {
    SOURCE.set(None);
    begun::forget_source();
}

/// Keeps what was read; `bytes` are a small file's.
pub(super) fn keep(source: Source, bytes: Option<&[u8]>) {
    begun::forget_source();
    if let Some(text) = in_writing(&source, bytes) {
        // Refused: after a reload the person is asked for the file again.
        let _ = browser::storage::write(&begun::source_name(), &text);
    }
    SOURCE.set(Some(source));
}

/// A list as a text, from which [`read`] has it back; none where it is too long to be kept. `bytes` are a small file's.
pub(super) fn in_writing(source: &Source, bytes: Option<&[u8]>) -> Option<String> {
    let text = match (source, bytes) {
        (Source::Text { text, html }, _) => written(text, html.as_deref()),
        (source, bytes) => written_file(&source.name(), bytes?),
    };
    (text.len() <= 2 * KEPT_MAX_BYTES).then_some(text)
}

/// After a reload: what was kept.
pub(super) fn restore() {
    if SOURCE.with_borrow(Option::is_none) {
        SOURCE.set(browser::storage::read(&begun::source_name()).and_then(|text| read(&text)));
    }
}

/// `text`, then how long the text is, then the text and the HTML behind it.
fn written(text: &str, html: Option<&str>) -> String {
    let (length, html) = (text.len().to_string(), html.unwrap_or_default());
    ["text\n", &length, "\n", text, html].concat()
}

/// `file`, the name, then a letter a byte.
fn written_file(name: &str, bytes: &[u8]) -> String {
    let contents: String = bytes.iter().map(|byte| char::from(*byte)).collect();
    ["file\n", &name.replace('\n', " "), "\n", &contents].concat()
}

/// What was written by [`in_writing`].
pub(super) fn read(kept: &str) -> Option<Source> {
    let (kind, rest) = kept.split_once('\n')?;
    let (head, rest) = rest.split_once('\n')?;
    if kind == "file" {
        let bytes = rest.chars().map(|letter| u8::try_from(letter).ok()).collect::<Option<Vec<u8>>>()?;
        return Some(Source::Kept { name: head.into(), bytes });
    }
    let (text, html) = rest.split_at_checked(head.parse().ok()?)?;
    Some(Source::Text { text: text.into(), html: (!html.is_empty()).then(|| html.into()) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_kept_is_read_back_to_the_byte() {
        let bytes: Vec<u8> = (0..=255).chain(b"\n\nPK\x03\x04".iter().copied()).collect();
        let kept = read(&written_file("list\n1.xlsx", &bytes));
        assert!(kept == Some(Source::Kept { name: "list 1.xlsx".into(), bytes }));
        let (text, html) = ("Ana\n\nZoë\t1".to_string(), Some("<table>ö</table>".to_string()));
        assert!(read(&written(&text, html.as_deref())) == Some(Source::Text { text: text.clone(), html }));
        assert!(read(&written(&text, None)) == Some(Source::Text { text, html: None }));
    }

    #[test]
    fn a_damaged_text_is_no_source() {
        for text in ["", "file", "file\nx", "text\n9\nAna", "text\nx\nAna", "file\nx\nŁ"] {
            assert!(read(text).is_none(), "{text}");
        }
    }
}
