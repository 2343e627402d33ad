//! ODS (OpenDocument 1.3, part 3, 9): tables of cells in which equal neighbours are written once with a count.

use std::ops::ControlFlow;

use cells::{
    book::{Area, Book, CellKind, Crossed, Sheet, Span},
    limits::{Budget, COLUMNS_MAX, ROW_NUMBER_MAX, SHEETS_MAX, check_text},
};
use domain::roster::{CELL_MAX, FileProblem};

use crate::{Error, Progress};
use streams::{
    xml::{Element, Node, Xml},
    zip::Archive,
};
use texts::entities;

/// Elements whose text is no cell's: comments, drawings, deleted cells, readings of ruby.
const NOT_CELLS: [&str; 8] =
    ["annotation", "tracked-changes", "shapes", "frame", "ruby-text", "dde-link", "forms", "scripts"];

/// Reads every sheet of an archive. Errors: `file.encrypted` among others.
pub fn read(archive: &Archive<'_>, progress: Progress) -> Result<Book, Error> {
    if let Some(part) = archive.find("META-INF/manifest.xml") {
        let mut xml = Xml::of_part(archive.open_entry(part)?);
        while let Some(node) = xml.next_node()? {
            if matches!(node, Node::Start(element) if element.name() == "encryption-data") {
                return Err(FileProblem::Encrypted.into());
            }
        }
    }
    let part = archive.find("content.xml").ok_or(FileProblem::Damaged)?;
    read_content(Xml::of_part(archive.open_entry(part)?), progress)
}

/// Reads a document that is one XML file.
pub fn read_flat(bytes: &[u8], progress: Progress) -> Result<Book, Error> {
    read_content(Xml::of_file(bytes), progress)
}

fn read_content(mut xml: Xml<'_>, progress: Progress) -> Result<Book, Error> {
    let mut reader = Reader::default();
    let mut rows = 0u32;
    while let Some(node) = xml.next_node()? {
        match node {
            Node::Start(element) => {
                if element.name() == "table-row" {
                    rows += 1;
                    if rows.is_multiple_of(2048)
                        && let ControlFlow::Break(()) = progress(rows, 0)
                    {
                        return Err(Error::Cancelled);
                    }
                }
                reader.start(&element)?;
                if element.is_empty {
                    reader.end(element.name())?;
                }
            }
            Node::End(end) => reader.end(end.name())?,
            Node::Text(piece) => reader.text(&piece),
            Node::Letter(letter) => reader.text(letter.encode_utf8(&mut [0; 4])),
            Node::Nothing => {}
        }
    }
    reader.book.sheets.iter_mut().for_each(Sheet::finish);
    Ok(reader.book)
}

#[derive(Default)]
struct Reader {
    book: Book,
    budget: Budget,
    /// Depth inside an element whose text is no cell's.
    skipped: usize,
    /// Styles of hidden sheets, and of cells that are crossed out; the style being read.
    hidden_styles: Vec<String>,
    struck_styles: Vec<String>,
    style: String,
    /// The row being read: its number, how often it stands there, the column of its next cell.
    next_row: u32,
    row_repeats: u32,
    column: usize,
    cell: Option<OpenCell>,
}

struct OpenCell {
    kind: CellKind,
    has_formula: bool,
    has_value: bool,
    repeats: usize,
    rows_spanned: u32,
    columns_spanned: u32,
    start: usize,
    paragraphs: usize,
    in_paragraph: bool,
    is_full: bool,
    is_struck: bool,
    /// How many spans are open, and where and in which of them the one begins that is crossed out.
    spans: usize,
    crossed_from: Option<(usize, usize)>,
    crossed: Crossed,
    /// The address that it leads to.
    link: Option<String>,
    /// What an attribute says, for cells without a text.
    value: String,
}

/// LibreOffice gives cells both attributes, and parts of their texts the second alone.
fn is_crossed_out(style: &Element<'_>) -> bool {
    let line = style.attribute("text-line-through-style");
    line.or_else(|| style.attribute("text-line-through-type")).is_some_and(|line| line != "none")
}

fn count(value: &str) -> u32 {
    value.trim().parse().unwrap_or(1)
}

impl Reader {
    fn start(&mut self, element: &Element<'_>) -> Result<(), FileProblem> {
        let name = element.name();
        if self.skipped > 0 || NOT_CELLS.contains(&name) {
            self.skipped += 1;
            return Ok(());
        }
        match name {
            "style" => self.style = element.attribute("name").unwrap_or_default(),
            "table-properties"
                if self.hidden_styles.len() < SHEETS_MAX
                    && element.attribute("display").as_deref() == Some("false") =>
            {
                self.hidden_styles.push(std::mem::take(&mut self.style));
            }
            "text-properties" if self.struck_styles.len() < SHEETS_MAX && is_crossed_out(element) => {
                self.struck_styles.push(std::mem::take(&mut self.style));
            }
            "table" => {
                if self.book.sheets.len() == SHEETS_MAX {
                    return Err(FileProblem::TooManyCells);
                }
                let name = element.attribute("name").unwrap_or_default();
                let style = element.attribute("style-name").unwrap_or_default();
                let mut sheet = Sheet::new(name.chars().take(200).collect());
                sheet.is_hidden = self.hidden_styles.contains(&style);
                self.book.sheets.push(sheet);
                self.next_row = 1;
            }
            "table-row" => {
                let repeats = element.attribute("number-rows-repeated");
                self.row_repeats = repeats.as_deref().map_or(1, count).clamp(1, ROW_NUMBER_MAX);
                self.column = 0;
                if let Some(sheet) = self.book.sheets.last_mut() {
                    sheet.begin_row(self.next_row);
                }
            }
            "table-cell" | "covered-table-cell" => {
                let mut cell = OpenCell::begin(element, self.book.text.len());
                cell.is_struck = self.has_struck_style(element);
                if let (rows @ 2.., 1, Some(sheet)) =
                    (cell.rows_spanned, cell.columns_spanned, self.book.sheets.last_mut())
                {
                    sheet.merge(self.column, self.next_row, self.next_row.saturating_add(rows - 1));
                }
                self.cell = Some(cell);
            }
            _ => {
                let is_struck = name == "span" && self.has_struck_style(element);
                if let Some(cell) = &mut self.cell {
                    cell.start(name, element, &mut self.book.text);
                    cell.spans += usize::from(name == "span");
                    if is_struck && cell.crossed_from.is_none() {
                        cell.crossed_from = Some((cell.spans, self.book.text.len()));
                    }
                }
            }
        }
        Ok(())
    }

    fn has_struck_style(&self, element: &Element<'_>) -> bool {
        !self.struck_styles.is_empty()
            && element.attribute("style-name").is_some_and(|name| self.struck_styles.contains(&name))
    }

    fn text(&mut self, piece: &str) {
        if self.skipped == 0
            && let Some(cell) = &mut self.cell
        {
            cell.add(piece, &mut self.book.text);
        }
    }

    fn end(&mut self, name: &str) -> Result<(), FileProblem> {
        if self.skipped > 0 {
            self.skipped -= 1;
            return Ok(());
        }
        match name {
            "p" => {
                if let Some(cell) = &mut self.cell {
                    cell.in_paragraph = false;
                }
            }
            "span" => {
                if let Some(cell) = &mut self.cell {
                    if let Some((_, from)) = cell.crossed_from.take_if(|(span, _)| *span == cell.spans) {
                        cell.crossed.take(from, &mut self.book.text);
                    }
                    cell.spans = cell.spans.saturating_sub(1);
                }
            }
            "table-cell" | "covered-table-cell" => {
                let Some(mut cell) = self.cell.take() else { return Ok(()) };
                let repeats = cell.repeats;
                let link = cell.link.take();
                let (span, kind) = cell.end(&mut self.book.text);
                check_text(&self.book.text)?;
                if let Some(sheet) = self.book.sheets.last_mut()
                    && (!span.is_empty() || kind == CellKind::Uncalculated)
                {
                    for nth in 0..repeats {
                        sheet.push(self.column + nth, span, kind, &mut self.budget)?;
                    }
                    if let Some(link) = link {
                        let rows = (self.next_row, self.next_row.saturating_add(self.row_repeats - 1));
                        let area = Area { columns: (self.column, self.column), rows };
                        sheet.link(area, &link, &mut self.book.text);
                    }
                }
                self.column = (self.column + repeats).min(COLUMNS_MAX);
            }
            "table-row" => {
                if let Some(sheet) = self.book.sheets.last_mut() {
                    sheet.repeat_row(self.row_repeats - 1, &mut self.budget)?;
                }
                self.next_row = self.next_row.saturating_add(self.row_repeats);
            }
            _ => {}
        }
        Ok(())
    }
}

impl OpenCell {
    fn begin(element: &Element<'_>, start: usize) -> OpenCell {
        let mut cell = OpenCell {
            kind: CellKind::Text,
            has_formula: false,
            has_value: false,
            repeats: 1,
            rows_spanned: 1,
            columns_spanned: 1,
            start,
            paragraphs: 0,
            in_paragraph: false,
            is_full: false,
            is_struck: false,
            spans: 0,
            crossed_from: None,
            crossed: Crossed::default(),
            link: None,
            value: String::new(),
        };
        let mut is_error = false;
        for (name, value) in element.attributes() {
            match name {
                "number-columns-repeated" => cell.repeats = (count(value) as usize).clamp(1, COLUMNS_MAX),
                "number-rows-spanned" => cell.rows_spanned = count(value),
                "number-columns-spanned" => cell.columns_spanned = count(value),
                "formula" => {
                    cell.has_formula = true;
                    cell.link = texts::links::address(&value.replace("&quot;", "\""));
                }
                // Twice: `office:` and LibreOffice's `calcext:`, which alone knows errors.
                "value-type" => match value {
                    "float" | "percentage" | "currency" if cell.kind == CellKind::Text => {
                        cell.kind = CellKind::Number
                    }
                    "date" | "time" => cell.kind = CellKind::Date,
                    "boolean" => cell.kind = CellKind::Tick,
                    "error" => is_error = true,
                    _ => {}
                },
                "value" | "date-value" | "time-value" | "boolean-value" | "string-value" => {
                    cell.has_value = true;
                    if element.is_empty && value.len() <= CELL_MAX * 4 {
                        cell.value = entities::decoded(value);
                    }
                }
                _ => {}
            }
        }
        if is_error {
            cell.kind = CellKind::Error;
        }
        cell
    }

    /// Paragraphs are lines; blanks and tabs are elements.
    fn start(&mut self, name: &str, element: &Element<'_>, text: &mut String) {
        match name {
            "p" => {
                if self.paragraphs > 0 {
                    self.in_paragraph = true;
                    self.add("\n", text);
                }
                self.paragraphs += 1;
                self.in_paragraph = true;
            }
            "s" => {
                let blanks = element.attribute("c").as_deref().map_or(1, count).min(100);
                for _ in 0..blanks {
                    self.add(" ", text);
                }
            }
            "tab" => self.add("\t", text),
            "line-break" => self.add("\n", text),
            "a" => self.link = element.attribute("href").and_then(|link| texts::links::address(&link)),
            _ => {}
        }
    }

    fn add(&mut self, piece: &str, text: &mut String) {
        if !self.in_paragraph {
            return;
        }
        if text.len() - self.start <= CELL_MAX * 4 {
            text.push_str(piece);
        } else {
            self.is_full = true;
        }
    }

    fn end(self, text: &mut String) -> (Span, CellKind) {
        if self.paragraphs == 0 {
            text.push_str(&self.value);
        }
        let is_struck = self.crossed.is_all(self.start, text) || self.is_struck;
        let span = Span::of(text, self.start, text.len());
        text.truncate(span.end.max(self.start));
        if self.has_formula && !self.has_value && self.paragraphs == 0 {
            return (Span::default(), CellKind::Uncalculated);
        }
        (span.cut_if(self.is_full).struck_if(is_struck), self.kind)
    }
}
