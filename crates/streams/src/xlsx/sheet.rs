//! The cells of one sheet, as they come.

use std::ops::ControlFlow;

use cells::{
    book::{Area, CellKind, Sheet, Span},
    limits::{Budget, check_text},
};
use texts::numbers::{self, NumberFormat};

use crate::{
    Error, Progress,
    xml::{Element, Node, Xml},
};

use super::{
    Styles,
    strings::{RichText, Strings},
};

/// Most links of a sheet that are read. Each is looked for among as many relations, in whatever order they are.
pub const LINKS_MAX: usize = 4_000;

/// Reads the cells of a sheet into `sheet`, their texts into `text`. Returns its links, each with the id of its relation.
pub fn read(
    mut xml: Xml<'_>,
    strings: &Strings,
    styles: &Styles,
    text: &mut String,
    sheet: &mut Sheet,
    budget: &mut Budget,
    progress: Progress,
) -> Result<Vec<(Area, String)>, Error> {
    let mut rows = 0u32;
    let mut row_number = 0u32;
    let mut next_column = 0;
    let mut cell: Option<OpenCell> = None;
    while let Some(node) = xml.next_node()? {
        match node {
            Node::Start(element) => match element.name() {
                "row" => {
                    row_number = row_number_of(&element).unwrap_or(row_number.saturating_add(1));
                    next_column = 0;
                    sheet.begin_row(row_number);
                    rows += 1;
                    if rows.is_multiple_of(2048) {
                        let (read, of) = xml.progress();
                        let estimate = u64::from(rows) * of as u64 / read.max(1) as u64;
                        if let ControlFlow::Break(()) = progress(rows, u32::try_from(estimate).unwrap_or(0)) {
                            return Err(Error::Cancelled);
                        }
                    }
                }
                "c" => {
                    let open = OpenCell::begin(&element, next_column, text);
                    next_column = open.column.saturating_add(1);
                    if !element.is_empty {
                        cell = Some(open);
                    }
                }
                name => {
                    if let Some(cell) = &mut cell {
                        cell.start(name, element.is_empty);
                        cell.inline.take(&Node::Start(element), text);
                    }
                }
            },
            Node::End(end) => match end.name() {
                "c" => {
                    if let Some(mut cell) = cell.take() {
                        let column = cell.column;
                        let link = cell.link.take();
                        let is_struck = styles.is_struck(cell.style);
                        let (span, kind) = cell.end(strings, styles, text);
                        check_text(text)?;
                        sheet.push(column, span.struck_if(is_struck), kind, budget)?;
                        if let Some(link) = link {
                            let area = Area { columns: (column, column), rows: (row_number, row_number) };
                            sheet.link(area, &link, text);
                        }
                    }
                }
                "sheetData" => break,
                "v" | "f" => {
                    if let Some(cell) = &mut cell {
                        cell.within = Within::Nothing;
                    }
                }
                _ => {
                    if let Some(cell) = &mut cell {
                        cell.inline.take(&Node::End(end), text);
                    }
                }
            },
            Node::Text(piece) => {
                if let Some(cell) = &mut cell {
                    cell.take(&piece, text);
                }
            }
            Node::Letter(letter) => {
                if let Some(cell) = &mut cell {
                    cell.take(letter.encode_utf8(&mut [0; 4]), text);
                }
            }
            Node::Nothing => {}
        }
    }
    // Behind the cells stands which of them are one, and which are links; what is broken there costs no cell.
    let mut links = Vec::new();
    while let Ok(Some(node)) = xml.next_node() {
        let Node::Start(element) = node else { continue };
        let is_link = element.name() == "hyperlink" && links.len() < LINKS_MAX;
        if !is_link && element.name() != "mergeCell" {
            continue;
        }
        let Some(area) = element.attribute("ref").as_deref().and_then(area) else { continue };
        if is_link {
            links.extend(element.attribute("id").map(|id| (area, id)));
        } else if area.columns.0 == area.columns.1 {
            sheet.merge(area.columns.0, area.rows.0, area.rows.1);
        }
    }
    xml.drain()?;
    sheet.finish();
    Ok(links)
}

/// `B2:C5`, or `B2` alone.
fn area(range: &str) -> Option<Area> {
    let (first, last) = range.split_once(':').unwrap_or((range, range));
    let row =
        |address: &str| address.trim_start_matches(|letter: char| !letter.is_ascii_digit()).parse().ok();
    Some(Area { columns: (column_of(first)?, column_of(last)?), rows: (row(first)?, row(last)?) })
}

fn row_number_of(row: &Element<'_>) -> Option<u32> {
    row.attributes().find(|(name, _)| *name == "r").and_then(|(_, value)| value.trim().parse().ok())
}

/// `AB` of `AB12`, from 0; none if that is no address.
fn column_of(address: &str) -> Option<usize> {
    let letters = address.trim_start_matches('$').bytes().take_while(u8::is_ascii_alphabetic);
    let mut column = 0usize;
    let mut count = 0;
    for letter in letters {
        column = column * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1;
        count += 1;
        if count > 3 {
            return None;
        }
    }
    column.checked_sub(1)
}

/// Which part of a cell the next text belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Nothing,
    Value,
    Formula,
    Inline,
}

/// What a cell says it holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number,
    Shared,
    Inline,
    /// The text that a formula gave.
    Text,
    Tick,
    Error,
    Date,
}

struct OpenCell {
    column: usize,
    style: usize,
    kind: Kind,
    within: Within,
    has_formula: bool,
    has_value: bool,
    /// The address that its formula leads to.
    link: Option<String>,
    inline: RichText,
    start: usize,
}

impl OpenCell {
    fn begin(element: &Element<'_>, next_column: usize, text: &str) -> OpenCell {
        let mut cell = OpenCell {
            column: next_column,
            style: 0,
            kind: Kind::Number,
            within: Within::Nothing,
            has_formula: false,
            has_value: false,
            link: None,
            inline: RichText::begin(text),
            start: text.len(),
        };
        for (name, value) in element.attributes() {
            match name {
                "r" => cell.column = column_of(value).unwrap_or(next_column),
                "s" => cell.style = value.parse().unwrap_or(0),
                "t" => {
                    cell.kind = match value {
                        "s" => Kind::Shared,
                        "inlineStr" => Kind::Inline,
                        "str" => Kind::Text,
                        "b" => Kind::Tick,
                        "e" => Kind::Error,
                        "d" => Kind::Date,
                        _ => Kind::Number,
                    };
                }
                _ => {}
            }
        }
        cell
    }

    fn start(&mut self, name: &str, is_empty: bool) {
        match name {
            "v" => {
                self.has_value = true;
                self.within = if is_empty { Within::Nothing } else { Within::Value };
            }
            "f" => {
                self.has_formula = true;
                self.within = if is_empty { Within::Nothing } else { Within::Formula };
            }
            "is" => self.within = Within::Inline,
            _ => {}
        }
    }

    fn take(&mut self, piece: &str, text: &mut String) {
        match self.within {
            Within::Value => self.inline.add_plain(piece, text),
            Within::Inline => self.inline.take(&Node::Text(piece.into()), text),
            // Where quotes are entities the address is a piece of its own.
            Within::Formula if self.link.is_none() => self.link = texts::links::address(piece),
            Within::Nothing | Within::Formula => {}
        }
    }

    /// The cell's place in the text and what it is.
    fn end(self, strings: &Strings, styles: &Styles, text: &mut String) -> (Span, CellKind) {
        let (start, kind, style) = (self.start, self.kind, self.style);
        // Text formulas that give nothing have an empty value; one without any value was never calculated.
        let has_value = if kind == Kind::Text { self.has_value } else { text.len() > start };
        if self.has_formula && !has_value {
            return (Span::default(), CellKind::Uncalculated);
        }
        match kind {
            Kind::Shared => {
                let index = text[start..].trim().parse().ok();
                text.truncate(start);
                (index.and_then(|index| strings.get(index)).unwrap_or_default(), CellKind::Text)
            }
            Kind::Inline | Kind::Text => (self.inline.end(text), CellKind::Text),
            Kind::Tick => {
                let shown = match text[start..].trim() {
                    "" => "",
                    "1" | "true" | "TRUE" => "TRUE",
                    _ => "FALSE",
                };
                (replace(text, start, shown), CellKind::Tick)
            }
            Kind::Error => (self.inline.end(text), CellKind::Error),
            Kind::Date => {
                let shown = iso_date(text[start..].trim());
                (replace(text, start, &shown), CellKind::Date)
            }
            Kind::Number => {
                let format = styles.format(style);
                let raw = text[start..].trim();
                // Most are whole and plain; they are shown as they are written.
                if format == NumberFormat::Plain
                    && raw.len() < 15
                    && raw.bytes().all(|byte| byte.is_ascii_digit())
                {
                    return (Span::of(text, start, text.len()), CellKind::Number);
                }
                let shown = numbers::shown(raw, format, styles.counts_from_1904);
                let kind = if format == NumberFormat::Date { CellKind::Date } else { CellKind::Number };
                (replace(text, start, &shown), kind)
            }
        }
    }
}

/// Puts `shown` in the place of what was read from `start` on.
fn replace(text: &mut String, start: usize, shown: &str) -> Span {
    text.truncate(start);
    text.push_str(shown);
    Span::of(text, start, text.len())
}

/// `2027-01-05T14:00:00.000` as `2027-01-05 14:00`; midnight is not shown.
fn iso_date(text: &str) -> String {
    let Some((date, time)) = text.split_once('T') else { return text.to_string() };
    match time.get(..5) {
        None | Some("00:00") => date.to_string(),
        Some(time) => [date, " ", time].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_name_columns() {
        assert_eq!(column_of("A1"), Some(0));
        assert_eq!(column_of("XFD1048576"), Some(16_383));
        assert_eq!(column_of("$AB$3"), Some(27));
        assert_eq!(column_of("12"), None);
        assert_eq!(column_of("ABCDE1"), None);
    }
}
