//! XML as spreadsheets use it: names without their prefix, no entities but the five and numbers, bounded in every way.

use std::{borrow::Cow, io::BufRead};

use domain::roster::FileProblem;
use quick_xml::{
    Reader,
    events::{BytesEnd, BytesRef, BytesStart, Event},
};

use crate::{part::Part, zip::Inflate};
use cells::limits::{XML_DEPTH_MAX, XML_EVENT_MAX};
use texts::entities;

/// Reads the elements and texts of one part.
pub struct Xml<'a> {
    reader: Reader<Part<'a>>,
    buffer: Vec<u8>,
    depth: usize,
}

/// What a reader of a part is told. Names are without their prefix, which every writer chooses for itself.
pub enum Node<'a> {
    Start(Element<'a>),
    End(EndName<'a>),
    Text(Cow<'a, str>),
    /// `&lt;`, `&#10;`.
    Letter(char),
    /// A comment, a declaration: nothing to do.
    Nothing,
}

/// An element with its attributes.
pub struct Element<'a> {
    start: BytesStart<'a>,
    /// `<c/>`: no `End` follows.
    pub is_empty: bool,
}

impl Element<'_> {
    pub fn name(&self) -> &str {
        local(self.start.name().into_inner())
    }

    /// Every attribute: its name without prefix, its value as it stands. A broken one ends the list.
    ///
    /// Three times as fast as quick-xml's own (0.42), which also looks for repeated ones; a sheet is mostly attributes.
    pub fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        let mut rest = self.start.attributes_raw();
        std::iter::from_fn(move || {
            let (name, value) = rest.split_once('=')?;
            let value = value.trim_start();
            let quote = value.bytes().next().filter(|quote| matches!(quote, b'"' | b'\''))?;
            let (value, after) = value[1..].split_once(char::from(quote))?;
            rest = after;
            Some((local(name.trim()), value))
        })
    }

    /// The value of the attribute `name`, entities resolved.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let (_, value) = self.attributes().find(|(known, _)| *known == name)?;
        Some(entities::decoded(value))
    }
}

/// The name of an element that ends.
pub struct EndName<'a>(BytesEnd<'a>);

impl EndName<'_> {
    pub fn name(&self) -> &str {
        local(self.0.name().into_inner())
    }
}

fn local(name: &str) -> &str {
    name.bytes().position(|byte| byte == b':').map_or(name, |colon| &name[colon + 1..])
}

impl<'a> Xml<'a> {
    /// The XML of a part of an archive.
    pub fn of_part(mut part: Inflate<'a>) -> Xml<'a> {
        part.limit_events(XML_EVENT_MAX);
        Xml::new(Part::new(part))
    }

    /// The XML of a whole file.
    pub fn of_file(bytes: &'a [u8]) -> Xml<'a> {
        Xml::new(Part::new(Inflate::whole(bytes)))
    }

    fn new(part: Part<'a>) -> Xml<'a> {
        let mut reader = Reader::from_reader(part);
        let config = reader.config_mut();
        // A missing end tag is no reason to lose a list; the depth is counted here.
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        config.allow_dangling_amp = true;
        Xml { reader, buffer: Vec::new(), depth: 0 }
    }

    /// How much was read, in compressed bytes, of how much.
    pub fn progress(&self) -> (usize, usize) {
        self.reader.get_ref().progress()
    }

    /// The next node; none at the end. Errors: `file.damaged`, `file.too_large`.
    pub fn next_node(&mut self) -> Result<Option<Node<'_>>, FileProblem> {
        self.buffer.clear();
        self.reader.get_mut().end_event();
        let event = match self.reader.read_event_into(&mut self.buffer) {
            Ok(event) => event,
            Err(_) => return Err(self.reader.get_mut().problem().unwrap_or(FileProblem::Damaged)),
        };
        Ok(match event {
            Event::Start(start) => {
                self.depth += 1;
                if self.depth > XML_DEPTH_MAX {
                    return Err(FileProblem::Damaged);
                }
                Some(Node::Start(Element { start, is_empty: false }))
            }
            Event::Empty(start) => Some(Node::Start(Element { start, is_empty: true })),
            Event::End(end) => {
                self.depth = self.depth.saturating_sub(1);
                Some(Node::End(EndName(end)))
            }
            Event::Text(text) => Some(Node::Text(text.into_inner())),
            Event::CData(text) => Some(Node::Text(text.into_inner())),
            Event::GeneralRef(reference) => Some(letter(&reference).map_or(Node::Nothing, Node::Letter)),
            Event::Eof => None,
            _ => Some(Node::Nothing),
        })
    }

    /// Reads what is left, so that damage at the end is noticed too. Errors: `file.damaged`, `file.too_large`.
    pub fn drain(&mut self) -> Result<(), FileProblem> {
        let source = self.reader.get_mut();
        loop {
            source.end_event();
            let length = match source.fill_buf() {
                Ok([]) => return Ok(()),
                Ok(bytes) => bytes.len(),
                Err(_) => return Err(source.problem().unwrap_or(FileProblem::Damaged)),
            };
            source.consume(length);
        }
    }
}

/// A letter written as an entity; only the five of XML itself and numbers are known, so that none can grow.
fn letter(reference: &BytesRef<'_>) -> Option<char> {
    if let Ok(Some(letter)) = reference.resolve_char_ref() {
        return Some(letter);
    }
    Some(match &**reference {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        _ => return None,
    })
}
