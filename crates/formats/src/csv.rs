//! Delimited text: what is between its cells, and which quotes are around them.

use std::borrow::Cow;

use cells::content;

use cells::book::Book;
use streams::delimited::{self, Parser};

use crate::{Error, Progress};

/// What spreadsheets and address books write between cells, the usual ones first.
const DELIMITERS: [u8; 7] = [b',', b';', b'\t', b'|', b'^', b'~', b':'];
/// How much of a file is looked at to find its delimiter, in bytes: once for each delimiter that is there.
const SAMPLE_BYTES: usize = 6 * 1024;
/// The same where lines are so long that fewer than `SAMPLE_LINES` of them are in it.
const SAMPLE_BYTES_MAX: usize = 128 * 1024;
const SAMPLE_LINES: usize = 20;

/// How a text is cut into cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    /// None: one cell a line.
    pub delimiter: Option<u8>,
    /// Each line is in quotes as a whole, with the cells inside: what a spreadsheet writes when a list was pasted into
    /// its first column.
    pub lines_are_quoted: bool,
}

/// Tabs, and quotes around cells alone.
pub const TABS: Dialect = Dialect { delimiter: Some(b'\t'), lines_are_quoted: false };

impl Dialect {
    /// The delimiter as the page shows it.
    pub fn shown(self) -> Option<String> {
        self.delimiter.map(|delimiter| char::from(delimiter).to_string())
    }
}

/// Excel's first line `sep=;`, which it writes, obeys and never shows: the delimiter and the text after that line.
pub fn declared_delimiter(text: &str) -> Option<(u8, &str)> {
    let (line, rest) = text.split_once(['\n', '\r'])?;
    let delimiter = line.trim_matches('"').strip_prefix("sep=").or_else(|| line.strip_prefix("SEP="))?;
    match delimiter.as_bytes() {
        [delimiter] if delimiter.is_ascii() => Some((*delimiter, rest.strip_prefix('\n').unwrap_or(rest))),
        _ => None,
    }
}

const CURLY: [char; 3] = ['“', '”', '„'];

/// With straight quotes around the cells, where a word processor or a phone has made curly ones of them.
pub fn with_straight_quotes(text: &str) -> Cow<'_, str> {
    let is_edge = |letter: Option<char>| {
        letter.is_none_or(|letter| matches!(letter, ',' | ';' | '\t' | '|' | '\n' | '\r'))
    };
    let sample = sample_of(text);
    let is_between = |(at, quote): (usize, &str)| {
        let mut after = sample[at + quote.len()..].chars();
        matches!(after.next(), Some(',' | ';' | '\t' | '|'))
            && after.next().is_some_and(|next| CURLY.contains(&next))
    };
    // All of them begin with 0xE2.
    if !sample.as_bytes().contains(&0xE2) || !sample.match_indices(CURLY).any(is_between) {
        return Cow::Borrowed(text);
    }
    let mut straight = String::with_capacity(text.len());
    let mut before = None;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_quote = CURLY.contains(&letter) && (is_edge(before) || is_edge(letters.peek().copied()));
        straight.push(if is_quote { '"' } else { letter });
        before = Some(letter);
    }
    Cow::Owned(straight)
}

/// Finds the delimiter that gives rows of one width with whole addresses in cells of their own.
pub fn guess(text: &str) -> Dialect {
    let sample = sample_of(text);
    if may_be_quoted(sample) {
        let single = Lines::of(sample, None);
        let lines_are_quoted = single.count > 1 && single.quoted * 10 >= single.count * 8 && {
            let within = unquoted_lines(sample);
            best_delimiter(&within).is_some()
                && best_delimiter(sample).is_none_or(|delimiter| {
                    Lines::of(sample, Some(delimiter)).one_cell * 10 >= single.count * 8
                })
        };
        if lines_are_quoted {
            return Dialect { delimiter: best_delimiter(&unquoted_lines(sample)), lines_are_quoted };
        }
    }
    Dialect { delimiter: best_delimiter(sample), lines_are_quoted: false }
}

/// Whether a line begins with a quote: most texts need not be cut into lines to see that theirs are in none.
fn may_be_quoted(sample: &str) -> bool {
    let is_first = |(at, _): (usize, &str)| {
        let before = sample.as_bytes()[..at].iter().rfind(|byte| **byte != b' ');
        before.is_none_or(|byte| matches!(byte, b'\n' | b'\r'))
    };
    sample.match_indices('"').any(is_first)
}

fn sample_of(text: &str) -> &str {
    let is_end = |byte: &&u8| matches!(byte, b'\n' | b'\r');
    let bytes = &text.as_bytes()[..text.len().min(SAMPLE_BYTES)];
    let is_short = bytes.iter().filter(is_end).nth(SAMPLE_LINES).is_some();
    let length = if is_short { SAMPLE_BYTES } else { SAMPLE_BYTES_MAX };
    if text.len() <= length {
        return text;
    }
    // Line ends are ASCII, so the cut is at a boundary; one huge line is cut wherever a character ends.
    match text.as_bytes()[..length].iter().rposition(|byte| is_end(&byte)) {
        Some(end) => &text[..=end],
        None => &text[..text.floor_char_boundary(length)],
    }
}

fn best_delimiter(sample: &str) -> Option<u8> {
    let bytes = sample.as_bytes();
    let mut is_there = [false; 256];
    bytes.iter().for_each(|byte| is_there[usize::from(*byte)] = true);
    // "Facilitators:" stands above people.
    if is_there[usize::from(b':')] {
        let lines = bytes.split(|byte| matches!(byte, b'\n' | b'\r'));
        let (with, ends) = lines.fold((0, 0), |(with, ends), line| {
            (
                with + usize::from(line.contains(&b':')),
                ends + usize::from(line.trim_ascii_end().ends_with(b":")),
            )
        });
        is_there[usize::from(b':')] = ends * 2 < with;
    }
    let mut there = DELIMITERS.into_iter().filter(|delimiter| is_there[usize::from(*delimiter)]);
    // The only one that is there, and in the first line between cells: nothing is to be weighed.
    if let (Some(only), None) = (there.clone().next(), there.clone().nth(1)) {
        let first = bytes.split(|byte| matches!(byte, b'\n' | b'\r')).next().unwrap_or_default();
        if first.contains(&only) && !first.contains(&b'"') {
            return Some(only);
        }
    }
    let mut best = None;
    let mut best_score = 0.0;
    for delimiter in there.by_ref() {
        let score = Lines::of(sample, Some(delimiter)).score(delimiter);
        if score > best_score {
            (best, best_score) = (Some(delimiter), score);
        }
    }
    best
}

/// What a delimiter makes of the sample.
#[derive(Default)]
struct Lines {
    /// Lines that are not blank.
    count: usize,
    /// Lines of one cell.
    one_cell: usize,
    /// Lines of one cell in quotes.
    quoted: usize,
    /// How many lines have so many cells.
    widths: Vec<(usize, usize)>,
    /// Cells that are one address and nothing else.
    addresses: usize,
    /// Lines with an address somewhere.
    with_address: usize,
}

impl Lines {
    fn of(sample: &str, delimiter: Option<u8>) -> Lines {
        let mut lines = Lines::default();
        let mut width = 0;
        let mut filled = 0;
        let mut has_address = false;
        let mut parser = Parser::new(sample, delimiter);
        while let Some(field) = parser.next_field() {
            width += 1;
            let text = content::trimmed(parser.text(&field));
            filled += usize::from(!text.is_empty());
            if text.as_bytes().contains(&b'@') {
                has_address = true;
                lines.addresses += usize::from(content::is_address(text));
            }
            if field.ends_row {
                if filled > 0 {
                    lines.count += 1;
                    lines.one_cell += usize::from(width == 1);
                    lines.quoted += usize::from(width == 1 && field.is_quoted);
                    lines.with_address += usize::from(has_address);
                    match lines.widths.iter().position(|(known, _)| *known == width) {
                        Some(at) => lines.widths[at].1 += 1,
                        None if lines.widths.len() < 200 => lines.widths.push((width, 1)),
                        None => {}
                    }
                }
                (width, filled, has_address) = (0, 0, false);
            }
        }
        lines
    }

    /// How well the delimiter fits; 0 if it parts nothing.
    fn score(&self, delimiter: u8) -> f64 {
        let Some((width, alike)) =
            self.widths.iter().filter(|(width, _)| *width > 1).max_by_key(|(width, count)| (*count, *width))
        else {
            return 0.0;
        };
        let share = |part: usize, whole: usize| if whole == 0 { 0.0 } else { part as f64 / whole as f64 };
        let likeness = share(*alike, self.count);
        // A colon stands in times and a tilde in nothing: neither is taken for rows that agree by chance.
        let rare = if matches!(delimiter, b':' | b'^' | b'~') { 0.5 } else { 1.0 };
        let addresses = share(self.addresses, self.with_address).min(1.0);
        rare * (likeness * 10.0 + addresses * 8.0 + (*width).min(12) as f64 * 0.15)
    }
}

/// Without the outer quotes of lines that are quoted twice: a list of quoted lines, saved once more. None if there are none.
pub fn without_second_quotes(text: &str) -> Option<String> {
    let is_twice = |line: &&str| {
        line.trim_end().len() > 6 && line.starts_with("\"\"\"") && line.trim_end().ends_with("\"\"\"")
    };
    let sample = sample_of(text);
    if !may_be_quoted(sample) {
        return None;
    }
    let (all, twice) = sample
        .lines()
        .filter(|line| !line.trim().is_empty())
        .fold((0, 0), |(all, twice), line| (all + 1, twice + usize::from(is_twice(&line))));
    (twice > 1 && twice * 10 >= all * 8).then(|| unquoted_lines(text))
}

/// Cuts `text` into the one sheet of a book. Errors: `file.empty`, `file.too_many_cells`, or cancelled.
pub fn read(text: String, dialect: Dialect, progress: Progress) -> Result<Book, Error> {
    let text = if dialect.lines_are_quoted { unquoted_lines(&text) } else { text };
    delimited::read(text, dialect.delimiter, progress)
}

/// Takes the quotes off lines that are in quotes as a whole; each stays on its line.
pub fn unquoted_lines(text: &str) -> String {
    let mut lines = String::with_capacity(text.len());
    let mut parser = Parser::new(text, None);
    while let Some(field) = parser.next_field() {
        lines.push_str(parser.text(&field));
        lines.push('\n');
    }
    lines
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use super::*;

    /// Reads `text` and writes it as `number: cell | cell`, a row a line.
    fn shown(text: &str) -> String {
        let dialect = guess(text);
        let Ok(book) = read(text.to_string(), dialect, &mut |_, _| ControlFlow::Continue(())) else {
            return String::new();
        };
        book.shown()
    }

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(shown(text), expected, "{text:?}");
    }

    #[test]
    fn the_delimiter_is_found_whatever_stands_in_the_cells() {
        check("a,b\n1,2\n", "1: a | b\n2: 1 | 2");
        check("a;b\n1,5;2,5\n", "1: a | b\n2: 1,5 | 2,5");
        check("Name\tE-mail\nNg, Ben\tben@x.org", "1: Name | E-mail\n2: Ng, Ben | ben@x.org");
        check("Obi, Ada;ada@x.org\nNg, Ben;ben@x.org", "1: Obi, Ada | ada@x.org\n2: Ng, Ben | ben@x.org");
        check("a|b\n1|2\n", "1: a | b\n2: 1 | 2");
        check("Ada\nBen\n", "1: Ada\n2: Ben");
    }

    #[test]
    fn rows_are_numbered_as_a_spreadsheet_numbers_them() {
        check("a,b\n\n\n1,\"x\ny\nz\"\n2,3", "1: a | b\n4: 1 | x\ny\nz\n5: 2 | 3");
        check("a,b\r\r1,2\r", "1: a | b\n3: 1 | 2");
        check("a,b\r\n,\r\n1,2\r\n\r\n", "1: a | b\n3: 1 | 2");
    }

    #[test]
    fn quotes_are_read_as_leniently_as_spreadsheets_do() {
        check("a,b\n\"1, 2\",\"say \"\"hi\"\"\"\n", "1: a | b\n2: 1, 2 | say \"hi\"");
        check("a,b\n5\" pipe,2\n", "1: a | b\n2: 5\" pipe | 2");
        check("a,b\n\"Big\" Joe,2\n", "1: a | b\n2: Big\" Joe | 2".replace('"', "").as_str());
        check("a,b\n1, \"x, y\"\n", "1: a | b\n2: 1 | x, y");
    }

    #[test]
    fn a_stray_quote_does_not_swallow_the_rest() {
        check("a,b\n\"Ana,1\nBo,2\nCy,3", "1: a | b\n2: \"Ana | 1\n3: Bo | 2\n4: Cy | 3");
        check("a,b\n\"Ana,1\n\"Bo\",2\nCy,3", "1: a | b\n2: \"Ana | 1\n3: Bo | 2\n4: Cy | 3");
    }

    #[test]
    fn lines_in_quotes_as_a_whole_are_opened() {
        check(
            "\"Name,Mail\"\n\"Ada,a@x.org\"\n\n\"Bo,\"\"b, c\"\"\"",
            "1: Name | Mail\n2: Ada | a@x.org\n4: Bo | b, c",
        );
        // A list of one quoted column is not one of these.
        check("\"Ada\"\n\"Bo\"", "1: Ada\n2: Bo");
    }

    #[test]
    fn many_quotes_take_no_more_than_linear_time() {
        let text = ",\"x\n\"y".repeat(50_000);
        assert!(!shown(&text).is_empty());
    }
}
