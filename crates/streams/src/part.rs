//! The text of an XML part of an archive as UTF-8: a few programs write UTF-16, which every reader of XML must know (XML
//! 1.0, 2.2). It is decoded as it inflates, a window at a time.

use std::io::{self, BufRead, Read};

use domain::roster::FileProblem;

use crate::zip::Inflate;

/// A part as it is read.
pub(crate) struct Part<'a> {
    bytes: Inflate<'a>,
    kind: Kind,
}

enum Kind {
    /// Nothing has been seen yet.
    New,
    Utf8,
    Utf16(Decoder),
}

struct Decoder {
    unit: fn([u8; 2]) -> u16,
    /// The first half of what the next window goes on with: of a unit, and of a letter.
    byte: Option<u8>,
    half: Option<u16>,
    /// What is decoded, and how much of it was read.
    text: String,
    at: usize,
}

impl<'a> Part<'a> {
    pub(crate) fn new(bytes: Inflate<'a>) -> Part<'a> {
        Part { bytes, kind: Kind::New }
    }

    /// How much of the part was read, in compressed bytes, of how much.
    pub(crate) fn progress(&self) -> (usize, usize) {
        self.bytes.progress()
    }

    pub(crate) fn end_event(&mut self) {
        self.bytes.end_event();
    }

    pub(crate) fn problem(&mut self) -> Option<FileProblem> {
        self.bytes.problem()
    }
}

/// How a part is written, by its mark or by its first angle bracket.
fn kind_of(start: &[u8]) -> Kind {
    let unit: fn([u8; 2]) -> u16 = match start {
        [0xFF, 0xFE, ..] | [b'<', 0, ..] => u16::from_le_bytes,
        [0xFE, 0xFF, ..] | [0, b'<', ..] => u16::from_be_bytes,
        _ => return Kind::Utf8,
    };
    Kind::Utf16(Decoder { unit, byte: None, half: None, text: String::new(), at: 0 })
}

impl Decoder {
    fn decode(&mut self, bytes: &[u8]) {
        self.text.clear();
        self.at = 0;
        let mut rest = bytes.iter().copied();
        let mut units = Vec::with_capacity(bytes.len() / 2 + 2);
        units.extend(self.half.take());
        while let Some(first) = self.byte.take().or_else(|| rest.next()) {
            match rest.next() {
                Some(second) => units.push((self.unit)([first, second])),
                None => {
                    self.byte = Some(first);
                    break;
                }
            }
        }
        self.half = units.pop_if(|last| (0xD800..0xDC00).contains(last));
        let letters = char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER));
        self.text.extend(letters.filter(|letter| *letter != '\u{FEFF}'));
    }
}

impl BufRead for Part<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if let Kind::New = self.kind {
            self.kind = kind_of(self.bytes.fill_buf()?);
        }
        let Kind::Utf16(decoder) = &mut self.kind else { return self.bytes.fill_buf() };
        while decoder.at == decoder.text.len() {
            let bytes = self.bytes.fill_buf()?;
            let length = bytes.len();
            if length == 0 {
                return Ok(&[]);
            }
            decoder.decode(bytes);
            self.bytes.consume(length);
        }
        Ok(&decoder.text.as_bytes()[decoder.at..])
    }

    fn consume(&mut self, amount: usize) {
        match &mut self.kind {
            Kind::Utf16(decoder) => decoder.at = (decoder.at + amount).min(decoder.text.len()),
            _ => self.bytes.consume(amount),
        }
    }
}

impl Read for Part<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let available = self.fill_buf()?;
        let length = available.len().min(buffer.len());
        buffer[..length].copy_from_slice(&available[..length]);
        self.consume(length);
        Ok(length)
    }
}
