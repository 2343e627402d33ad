//! The texts that cells share, and the text of one cell.

use cells::{
    book::{Crossed, Look, Span},
    limits::{CELLS_MAX, check_text},
};
use domain::roster::{CELL_MAX, FileProblem};

use crate::xml::{Element, Node, Xml};

/// Shared texts by number, as places in the book's text.
#[derive(Default)]
pub struct Strings {
    spans: Vec<(u32, u32, Look)>,
}

impl Strings {
    /// Reads them into `text`. Errors: `file.damaged`, `file.too_large`.
    pub fn read(mut xml: Xml<'_>, text: &mut String) -> Result<Strings, FileProblem> {
        let mut strings = Strings::default();
        let mut item = None;
        while let Some(node) = xml.next_node()? {
            match node {
                Node::Start(element) if element.name() == "si" => {
                    if element.is_empty {
                        strings.push(Span::default())?;
                    } else {
                        item = Some(RichText::begin(text));
                    }
                }
                Node::End(end) if end.name() == "si" => {
                    let span = item.take().map_or_else(Span::default, |item| item.end(text));
                    check_text(text)?;
                    strings.push(span)?;
                }
                node => {
                    if let Some(item) = &mut item {
                        item.take(&node, text);
                    }
                }
            }
        }
        Ok(strings)
    }

    fn push(&mut self, span: Span) -> Result<(), FileProblem> {
        if self.spans.len() == CELLS_MAX {
            return Err(FileProblem::TooManyCells);
        }
        self.spans.push((span.start as u32, span.end as u32, span.look));
        Ok(())
    }

    pub fn get(&self, index: usize) -> Option<Span> {
        let (start, end, look) = *self.spans.get(index)?;
        Some(Span { start: start as usize, end: end as usize, look })
    }
}

/// A text in runs of different looks. Its phonetic runs (furigana) say how the others are read, and are left out.
pub(super) struct RichText {
    start: usize,
    in_text: bool,
    phonetic: usize,
    is_full: bool,
    /// Where the run begins that is crossed out.
    crossed_from: Option<usize>,
    crossed: Crossed,
}

impl RichText {
    pub(super) fn begin(text: &str) -> RichText {
        RichText {
            start: text.len(),
            in_text: false,
            phonetic: 0,
            is_full: false,
            crossed_from: None,
            crossed: Crossed::default(),
        }
    }

    pub(super) fn take(&mut self, node: &Node<'_>, text: &mut String) {
        match node {
            Node::Start(element) => match element.name() {
                "strike" => self.crossed_from = is_on(element).then_some(text.len()),
                "t" => self.in_text = !element.is_empty,
                "rPh" if !element.is_empty => self.phonetic += 1,
                _ => {}
            },
            Node::Nothing => {}
            Node::End(end) => match end.name() {
                "t" => self.in_text = false,
                "r" => {
                    if let Some(from) = self.crossed_from.take() {
                        self.crossed.take(from, text);
                    }
                }
                "rPh" => self.phonetic = self.phonetic.saturating_sub(1),
                _ => {}
            },
            Node::Text(piece) => self.add(piece, text),
            Node::Letter(letter) => self.add(letter.encode_utf8(&mut [0; 4]), text),
        }
    }

    /// The text of a cell's value, which has no runs.
    pub(super) fn add_plain(&mut self, piece: &str, text: &mut String) {
        // Four times: one character may be `_x0041_` or have four bytes. What comes after is cut off anyway.
        if text.len() - self.start <= CELL_MAX * 8 {
            text.push_str(piece);
        } else {
            self.is_full = true;
        }
    }

    fn add(&mut self, piece: &str, text: &mut String) {
        if self.in_text && self.phonetic == 0 {
            self.add_plain(piece, text);
        }
    }

    pub(super) fn end(self, text: &mut String) -> Span {
        let is_crossed = self.crossed.is_all(self.start, text);
        if text[self.start..].contains("_x") {
            let decoded = without_escapes(&text[self.start..]);
            text.truncate(self.start);
            text.push_str(&decoded);
        }
        let span = Span::of(text, self.start, text.len());
        text.truncate(span.end.max(self.start));
        span.cut_if(self.is_full).struck_if(is_crossed)
    }
}

/// Whether a property of a font is on: it is where its value does not say otherwise (ECMA-376, CT_BooleanProperty).
pub fn is_on(element: &Element<'_>) -> bool {
    element.attribute("val").is_none_or(|val| val != "0" && val != "false")
}

/// Characters that XML cannot hold are written `_x000D_` (ECMA-376, ST_Xstring).
fn without_escapes(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        decoded.push_str(&rest[..at]);
        let escape = rest.get(at + 2..at + 7);
        let code = escape
            .filter(|escape| escape.ends_with('_'))
            .and_then(|escape| u32::from_str_radix(&escape[..4], 16).ok());
        match code {
            Some(code) => {
                decoded.extend(char::from_u32(code));
                rest = &rest[at + 7..];
            }
            None => {
                decoded.push_str("_x");
                rest = &rest[at + 2..];
            }
        }
    }
    decoded.push_str(rest);
    decoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_escapes_are_characters() {
        assert_eq!(without_escapes("a_x000D_b_x0041_"), "a\rbA");
        assert_eq!(without_escapes("max_x_y _x12_ _xZZZZ_ _x"), "max_x_y _x12_ _xZZZZ_ _x");
    }
}
