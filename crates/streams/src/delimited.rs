//! Delimited text cut into cells.
//!
//! Not the `csv` crate (1.4): it drops blank lines, so its row numbers are not the spreadsheet's, and one stray quote
//! makes it swallow the rest of the file.

use std::ops::ControlFlow;

use cells::{
    book::{Book, Look, Sheet, Span, is_plain},
    limits::{Budget, COLUMNS_MAX},
};
use domain::{eights, roster::FileProblem};

use crate::{Error, Progress};

/// After looking in vain for closing quotes through this many times the text, a quote is a mark like any other.
const PATIENCE: usize = 4;

/// Cuts `text` into the one sheet of a book, without a `delimiter` one cell a line. Errors: `file.empty`, `file.too_many_cells`, or
/// cancelled.
#[inline(never)]
pub fn read(text: String, delimiter: Option<u8>, progress: Progress) -> Result<Book, Error> {
    let mut rows = Rows::new(text.len(), progress);
    let mut parser = Parser::new(&text, delimiter);
    while !parser.is_done {
        parser.take_bare(&mut rows)?;
        if let Some(field) = parser.next_field() {
            rows.take(parser.span(&field), field.ends_row, parser.at)?;
        }
    }
    let sheet = rows.sheet;
    let unescaped = parser.unescaped;
    if sheet.row_count() == 0 {
        return Err(Error::Problem(FileProblem::Empty));
    }
    let mut text = text;
    text.push_str(&unescaped);
    Ok(Book { text, sheets: vec![sheet] })
}

/// Progress is told after so many rows.
const TOLD_ROWS: u32 = 4_096;

/// What becomes of the cells.
struct Rows<'a> {
    sheet: Sheet,
    budget: Budget,
    /// Of the row that is read.
    number: u32,
    row: Vec<Span>,
    /// Of the text, in bytes.
    length: usize,
    progress: Progress<'a>,
}

impl<'a> Rows<'a> {
    fn new(length: usize, progress: Progress<'a>) -> Rows<'a> {
        let (sheet, budget) = (Sheet::new(String::new()), Budget::default());
        Rows { sheet, budget, number: 1, row: Vec::new(), length, progress }
    }

    /// Takes the next cell; `at`: what has been read of the text.
    #[inline]
    fn take(&mut self, span: Span, ends_row: bool, at: usize) -> Result<(), Error> {
        if self.row.len() < COLUMNS_MAX {
            self.row.push(span);
        } else if !span.is_empty() {
            return Err(Error::Problem(FileProblem::TooManyCells));
        }
        if ends_row { self.end_row(at) } else { Ok(()) }
    }

    #[inline(never)]
    fn end_row(&mut self, at: usize) -> Result<(), Error> {
        self.sheet.push_row(self.number, &self.row, &mut self.budget).map_err(Error::Problem)?;
        self.row.clear();
        self.number += 1;
        if self.number.is_multiple_of(TOLD_ROWS) {
            let of = estimate(self.number, at, self.length);
            if self.number == TOLD_ROWS {
                self.sheet.expect_rows(of as usize);
            }
            if let ControlFlow::Break(()) = (self.progress)(self.number, of) {
                return Err(Error::Cancelled);
            }
        }
        Ok(())
    }
}

/// How many rows a text of `length` bytes has, if `rows` of them end at `at`.
fn estimate(rows: u32, at: usize, length: usize) -> u32 {
    let rows = u64::from(rows) * length as u64 / at.max(1) as u64;
    u32::try_from(rows).unwrap_or(0)
}

/// A cell as it stands in the text, quotes off.
pub struct Field {
    place: Place,
    pub is_quoted: bool,
    pub ends_row: bool,
}

enum Place {
    /// A range of the text.
    Source(usize, usize),
    /// A range of the parser's `unescaped`.
    Unescaped(usize, usize),
}

/// Control characters below this one are looked at closely: line breaks and tabs are among them.
const CONTROLS_END: u8 = 0x10;

/// So many cells are found before they are looked at.
const RUN: usize = 64;

/// Bytes of eight that are not plain.
fn unplain(eight: u64) -> u64 {
    // Beyond the ASCII range, 0x80 of them, `eights` sees the lower seven bits.
    eights::from(eight & 0x7F7F_7F7F_7F7F_7F7F, 0xCC - 0x80) & eight | eights::equal(eight, b'&')
}

/// The place of a cell.
#[inline]
fn span_of(source: &str, start: usize, end: usize, is_plain: bool) -> Span {
    let mut span = Span::of(source, start, end);
    if is_plain && span.look != Look::Cut {
        span.look = Look::Plain;
    }
    span
}

/// Goes through a text cell by cell. Lenient where spreadsheets are: a quote counts only at a cell's start; what follows
/// a closing quote belongs to the cell.
pub struct Parser<'a> {
    source: &'a str,
    delimiter: Option<u8>,
    at: usize,
    is_done: bool,
    /// How many more bytes are searched for closing quotes that are not there.
    patience: usize,
    /// The cells that had doubled quotes, one after the other.
    unescaped: String,
}

impl<'a> Parser<'a> {
    /// Without a `delimiter` one cell a line.
    pub fn new(source: &'a str, delimiter: Option<u8>) -> Parser<'a> {
        Parser {
            source,
            delimiter,
            at: 0,
            is_done: source.is_empty(),
            patience: source.len() * PATIENCE,
            unescaped: String::new(),
        }
    }

    /// The text of a cell that was found.
    pub fn text(&self, field: &Field) -> &str {
        match field.place {
            Place::Source(start, end) => &self.source[start..end],
            Place::Unescaped(start, end) => &self.unescaped[start..end],
        }
    }

    /// The cell's place in the source followed by `unescaped`.
    fn span(&self, field: &Field) -> Span {
        match field.place {
            Place::Source(start, end) => {
                let is_plain = self.source.as_bytes()[start..end].iter().all(|byte| is_plain(*byte));
                span_of(self.source, start, end, is_plain)
            }
            Place::Unescaped(start, end) => {
                let span = Span::of(&self.unescaped, start, end);
                let base = self.source.len();
                Span { start: base + span.start, end: base + span.end, ..span }
            }
        }
    }

    /// Hands on what most cells of a list are, one after the other: without quotes, and no blank before them. Stops at the
    /// first other one, and a few bytes before the end.
    fn take_bare(&mut self, rows: &mut Rows<'_>) -> Result<(), Error> {
        let mut ends = [0; RUN];
        while self.is_bare(self.at) {
            let (count, not_plain) = self.find_ends(&mut ends);
            if count == 0 {
                break;
            }
            for (nth, end) in ends.iter().enumerate().take(count) {
                let span = span_of(self.source, self.at, *end as usize, not_plain >> nth & 1 == 0);
                let ends_row = self.step_over(*end as usize);
                rows.take(span, ends_row, self.at)?;
            }
        }
        Ok(())
    }

    /// Whether a cell that begins there is neither in quotes nor has a blank before it.
    #[inline]
    fn is_bare(&self, at: usize) -> bool {
        !matches!(self.source.as_bytes().get(at), None | Some(b'"' | b' '))
    }

    /// Where the next cells end, up to the end of their row or to one that is not bare; how many, and a bit for each that is
    /// not plain. Nothing is done with them meanwhile: that takes twice as long.
    #[inline(never)]
    fn find_ends(&self, ends: &mut [u32; RUN]) -> (usize, u64) {
        let bytes = self.source.as_bytes();
        let delimiter = self.delimiter.unwrap_or(b'\n');
        let (mut at, mut count) = (self.at, 0);
        let (mut not_plain, mut seen) = (0, 0);
        while let Some(eight) = bytes.get(at..).and_then(<[u8]>::first_chunk) {
            let eight = u64::from_le_bytes(*eight);
            let mut found = eights::equal(eight, delimiter) | eights::below(eight, CONTROLS_END);
            let mut marks = unplain(eight);
            while found != 0 {
                let bit = found.trailing_zeros();
                let byte = (eight >> (bit & !7)) as u8;
                let ends_row = matches!(byte, b'\n' | b'\r');
                // A control character ends no cell.
                if count == RUN || !ends_row && byte != delimiter {
                    return (count, not_plain);
                }
                let before = (1 << bit) - 1;
                not_plain |= u64::from(seen | marks & before != 0) << count;
                (seen, marks) = (0, marks & !before);
                let end = at + (bit / 8) as usize;
                ends[count] = end as u32;
                count += 1;
                if ends_row || !self.is_bare(end + 1) {
                    return (count, not_plain);
                }
                found &= found - 1;
            }
            seen |= marks;
            at += 8;
        }
        (count, not_plain)
    }

    /// The next cell; none at the end.
    pub fn next_field(&mut self) -> Option<Field> {
        if self.is_done {
            return None;
        }
        let bytes = self.source.as_bytes();
        let mut start = self.at;
        // Some programs put a blank between delimiter and quote.
        while self.delimiter != Some(b' ') && bytes.get(start) == Some(&b' ') {
            start += 1;
        }
        if bytes.get(start) == Some(&b'"')
            && self.patience > 0
            && let Some(field) = self.quoted(start)
        {
            return Some(field);
        }
        let start = self.at;
        let end = self.end_of_cell(start);
        let ends_row = self.step_over(end);
        Some(Field { place: Place::Source(start, end), is_quoted: false, ends_row })
    }

    /// The cell whose opening quote is at `open`; none if that quote opens nothing: it is never closed, or a line break
    /// comes before what closes it in the middle of a cell.
    fn quoted(&mut self, open: usize) -> Option<Field> {
        let bytes = self.source.as_bytes();
        let mut at = open + 1;
        let mut has_break = false;
        let mut doubled = false;
        let close = loop {
            let Some(byte) = bytes.get(at) else {
                self.patience = self.patience.saturating_sub(at - open);
                return None;
            };
            at += 1;
            match byte {
                b'"' if bytes.get(at) == Some(&b'"') => {
                    doubled = true;
                    at += 1;
                }
                b'"' => break at - 1,
                b'\n' | b'\r' => has_break = true,
                _ => {}
            }
        };
        let mut after = close + 1;
        while self.delimiter != Some(b' ') && bytes.get(after) == Some(&b' ') {
            after += 1;
        }
        let end = self.end_of_cell(after);
        let has_tail = end > after;
        if has_tail && (has_break || self.delimiter.is_none()) {
            self.patience = self.patience.saturating_sub(end - open);
            return None;
        }
        let ends_row = self.step_over(end);
        if !doubled && !has_tail {
            return Some(Field { place: Place::Source(open + 1, close), is_quoted: true, ends_row });
        }
        let start = self.unescaped.len();
        let mut rest = &self.source[open + 1..close];
        while let Some(quote) = rest.find("\"\"") {
            self.unescaped.push_str(&rest[..=quote]);
            rest = &rest[quote + 2..];
        }
        self.unescaped.push_str(rest);
        self.unescaped.push_str(&self.source[close + 1..end]);
        let place = Place::Unescaped(start, self.unescaped.len());
        Some(Field { place, is_quoted: true, ends_row })
    }

    fn end_of_cell(&self, from: usize) -> usize {
        let is_end = |byte: &u8| matches!(byte, b'\n' | b'\r') || Some(*byte) == self.delimiter;
        let rest = &self.source.as_bytes()[from..];
        from + rest.iter().position(is_end).unwrap_or(rest.len())
    }

    /// Moves behind the delimiter or line end at `end`; true if a row ends there.
    fn step_over(&mut self, end: usize) -> bool {
        let bytes = self.source.as_bytes();
        let (step, ends_row) = match bytes.get(end) {
            None => (0, true),
            Some(b'\r') if bytes.get(end + 1) == Some(&b'\n') => (2, true),
            Some(b'\r' | b'\n') => (1, true),
            Some(_) => (1, false),
        };
        self.at = end + step;
        self.is_done = step == 0 || (ends_row && self.at == bytes.len());
        ends_row
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_bytes_are_plain_as_each_is() {
        for one in 0..=255u8 {
            for other in 0..=255u8 {
                let bytes = [b'x', one, other, 0x80, other, 1, 0, one];
                let expected = bytes.map(|byte| if is_plain(byte) { 0 } else { 0x80 });
                assert_eq!(unplain(u64::from_le_bytes(bytes)).to_le_bytes(), expected, "{bytes:x?}");
            }
        }
    }

    /// Every cell with its row and what it looks like.
    fn cells_of(book: &Book) -> Vec<String> {
        let grid = cells::book::Grid::new(book, &book.sheets[0]);
        let rows = grid.rows().flat_map(|row| row.cells().map(move |cell| (row.number, cell)));
        rows.map(|(row, cell)| format!("{row} {} {:?} {:?}", cell.column, cell.text, cell.look)).collect()
    }

    #[test]
    fn cells_found_many_at_once_are_those_found_one_by_one() {
        let letters = ["a", "é", "ồ", "&", "\"", ",", " ", "\n", "\r", "\u{1}", "\t"];
        let mut within = vec![String::new()];
        for _ in 0..4 {
            within = within.iter().flat_map(|text| letters.map(|letter| format!("{text}{letter}"))).collect();
        }
        for delimiter in [Some(b','), Some(b'\t')] {
            for within in &within {
                let text = format!("xxxxxxxxx,{within},yyyyyyyyy\tz\n{within}zzzzzzzz");
                let go_on: Progress = &mut |_, _| ControlFlow::Continue(());
                let Ok(book) = read(text.clone(), delimiter, go_on) else { panic!("{text:?}") };
                let mut parser = Parser::new(&text, delimiter);
                let mut one_by_one = Rows::new(text.len(), go_on);
                while let Some(field) = parser.next_field() {
                    let taken = one_by_one.take(parser.span(&field), field.ends_row, parser.at);
                    assert_eq!(taken, Ok(()));
                }
                let sheets = vec![one_by_one.sheet];
                let unescaped = parser.unescaped;
                let other = Book { text: text.clone() + &unescaped, sheets };
                assert_eq!(cells_of(&book), cells_of(&other), "{text:?}");
            }
        }
    }
}
