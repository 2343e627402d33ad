//! HTML tables: what a browser, a word processor or a spreadsheet puts on the clipboard, and the many "XLS" files that
//! are web pages.

use cells::{
    book::{Area, Book, CellKind, Crossed, Grid, Look, Sheet, Span, linked_from},
    content,
    limits::{Budget, COLUMNS_MAX},
};
use domain::roster::FileProblem;
use texts::entities;

/// Most tables of a page: mails are laid out with dozens.
const TABLES_MAX: usize = 4_096;

/// Whether a text is HTML with a table in it.
pub fn has_table(text: &str) -> bool {
    text.as_bytes().windows(6).any(|window| window.eq_ignore_ascii_case(b"<table"))
}

/// Whether a text is a whole page of HTML.
pub fn is_page(text: &str) -> bool {
    let start = text.trim_start();
    ["<!doctype html", "<html"]
        .iter()
        .any(|begin| start.get(..begin.len()).is_some_and(|start| start.eq_ignore_ascii_case(begin)))
}

/// Whether a page has more than its text: a table, or addresses behind names, of which the text has none.
#[inline(never)]
pub fn says_more(page: &str, text: &str) -> bool {
    has_table(page) || page.matches("mailto:").nth(1).is_some() && !content::has_at(text)
}

/// Reads every table, those inside others too, each as a sheet that is called by its number, one alone by nothing; a page
/// without one as a table of its lines.
pub fn read(text: &str) -> Result<Book, FileProblem> {
    let mut lines = String::new();
    if !has_table(text) {
        lines = ["<table><tr><td>", text].concat();
        for end in ["</p", "</li", "</div", "</h", "</dt", "</dd", "<br"] {
            lines = lines.replace(end, "<tr><td ");
        }
    }
    let text = if lines.is_empty() { text } else { &lines };
    let mut reader = Reader::default();
    let mut rest = text;
    // Behind the last bracket that closes anything there are no tags; looking for their ends would take for ever.
    let last_close = text.rfind('>').unwrap_or(0);
    while let Some(open) = rest.find('<').filter(|open| text.len() - rest.len() + open < last_close) {
        reader.text(&rest[..open]);
        rest = &rest[open..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            // `<!--[if gte mso 9]>` is a comment like any other.
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
            continue;
        }
        let Some(tag) = Tag::parse(rest) else {
            reader.text("<");
            rest = &rest[1..];
            continue;
        };
        rest = &rest[tag.length..];
        if !tag.is_end && matches!(tag.name.as_str(), "script" | "style" | "title" | "rt" | "rp") {
            let end = ["</", &tag.name].concat();
            let bytes = rest.as_bytes();
            let at = bytes.windows(end.len()).position(|window| window.eq_ignore_ascii_case(end.as_bytes()));
            rest = at.map_or("", |at| &rest[at..]);
            continue;
        }
        reader.tag(&tag)?;
    }
    reader.text(rest);
    reader.end_cell()?;
    let sheets = &mut reader.book.sheets;
    let has_several = sheets.len() > 1;
    for (number, sheet) in (1..).zip(sheets) {
        if has_several {
            sheet.name = number.to_string();
        }
        sheet.finish();
    }
    Ok(reader.book)
}

/// Whether a page without a table has something crossed out, which its text does not show.
pub fn is_crossed(page: &str) -> bool {
    !has_table(page) && ["<s>", "<del>", "<strike>", "line-through"].iter().any(|mark| page.contains(mark))
}

/// The lines of a page without a table, with the addresses that they lead to; a line that is crossed out says so.
pub fn lines(text: &str) -> Result<String, FileProblem> {
    let mut book = read(text)?;
    book.open_links();
    let mut lines = String::new();
    for sheet in &book.sheets {
        for row in Grid::new(&book, sheet).rows() {
            for cell in row.cells() {
                let is_link = linked_from(cell.column).is_some();
                lines.push_str(if is_link { "<" } else { "" });
                lines.push_str(cell.text);
                lines.push_str(if is_link { "> " } else { " " });
                lines.push_str(if cell.look == Look::Struck { "(cancelled) " } else { "" });
            }
            lines.push('\n');
        }
    }
    lines.truncate(lines.trim_end().len());
    Ok(lines)
}

struct Tag<'a> {
    name: String,
    is_end: bool,
    attributes: &'a str,
    /// In bytes, with its brackets.
    length: usize,
}

impl<'a> Tag<'a> {
    /// The tag at the start of `text`; none if that is a lone `<`.
    fn parse(text: &'a str) -> Option<Tag<'a>> {
        let inside = &text[1..];
        let is_end = inside.starts_with('/');
        let start = inside.strip_prefix('/').unwrap_or(inside);
        if !start.starts_with(|letter: char| letter.is_ascii_alphabetic() || matches!(letter, '!' | '?')) {
            return None;
        }
        let mut quote = None;
        let end = start.find(|letter| {
            match (letter, quote) {
                ('"' | '\'', None) => quote = Some(letter),
                (letter, Some(open)) if letter == open => quote = None,
                _ => {}
            }
            letter == '>' && quote.is_none()
        });
        // A quote that is never closed: the tag ends at its first bracket.
        let end = end.or_else(|| start.find('>'))?;
        let tag = &start[..end];
        let name_end = tag.find(|letter: char| letter.is_whitespace() || letter == '/').unwrap_or(tag.len());
        Some(Tag {
            name: tag[..name_end].to_ascii_lowercase(),
            is_end,
            attributes: &tag[name_end..],
            length: text.len() - start.len() + end + 1,
        })
    }

    /// The number that an attribute such as `colspan` gives, 1 without it.
    fn number(&self, name: &str) -> usize {
        let lower = self.attributes.to_ascii_lowercase();
        let Some(at) = lower.find(name) else { return 1 };
        let value = lower[at + name.len()..].trim_start().trim_start_matches('=').trim_start();
        let digits: String =
            value.trim_start_matches(['"', '\'']).chars().take_while(char::is_ascii_digit).take(4).collect();
        digits.parse().unwrap_or(1).clamp(1, 1000)
    }
}

#[derive(Default)]
struct Reader {
    book: Book,
    budget: Budget,
    /// The tables that are open, the innermost last: mails are laid out with tables around the one that is meant.
    tables: Vec<Table>,
    cell: Option<OpenCell>,
}

#[derive(Default)]
struct Table {
    /// Which sheet of the book it is.
    sheet: usize,
    row: u32,
    column: usize,
    /// How many more rows a cell from above covers, by column.
    covered: Vec<usize>,
}

struct OpenCell {
    start: usize,
    columns: usize,
    /// The element that is crossed out: its name, how many of that name are open, and where it begins.
    struck: Option<(String, usize, usize)>,
    crossed: Crossed,
    /// The address that it leads to.
    link: Option<String>,
}

impl Reader {
    fn text(&mut self, raw: &str) {
        if self.cell.is_some() {
            let decoded = entities::decoded(raw);
            self.words(&decoded);
        }
    }

    /// Adds words with single blanks between them, as a browser shows them.
    fn words(&mut self, words: &str) {
        let text = &mut self.book.text;
        for letter in words.chars() {
            // Word processors write a no-break space for every second blank.
            if matches!(letter, ' ' | '\t' | '\n' | '\r' | '\u{A0}') {
                if !text.ends_with(' ') {
                    text.push(' ');
                }
            } else {
                text.push(letter);
            }
        }
    }

    fn tag(&mut self, tag: &Tag<'_>) -> Result<(), FileProblem> {
        match (tag.name.as_str(), tag.is_end) {
            ("table", false) => {
                // What follows the inner table in the cell around it is no part of a list.
                self.end_cell()?;
                if self.book.sheets.len() == TABLES_MAX {
                    return Err(FileProblem::TooManyCells);
                }
                self.tables.push(Table { sheet: self.book.sheets.len(), ..Table::default() });
                self.book.sheets.push(Sheet::default());
            }
            ("table", true) => {
                self.end_cell()?;
                self.tables.pop();
            }
            ("tr", false) => {
                self.end_cell()?;
                if let Some(table) = self.tables.last_mut() {
                    // Cells from above that this row had no cell beside.
                    for rows in table.covered.iter_mut().skip(table.column) {
                        *rows = rows.saturating_sub(1);
                    }
                    table.row += 1;
                    table.column = 0;
                    self.book.sheets[table.sheet].begin_row(table.row);
                }
            }
            ("td" | "th", false) => {
                self.end_cell()?;
                let Some(table) = self.tables.last_mut() else { return Ok(()) };
                while table.covered.get(table.column).is_some_and(|rows| *rows > 0) {
                    table.covered[table.column] -= 1;
                    table.column += 1;
                }
                let columns = tag.number("colspan");
                let rows = tag.number("rowspan");
                if rows > 1 && table.column + columns < COLUMNS_MAX {
                    let end = table.column + columns;
                    if table.covered.len() < end {
                        table.covered.resize(end, 0);
                    }
                    table.covered[table.column..end].fill(rows - 1);
                }
                if columns == 1 {
                    let row = table.row;
                    self.book.sheets[table.sheet].merge(table.column, row, row + rows as u32 - 1);
                }
                let start = self.book.text.len();
                self.cell =
                    Some(OpenCell { start, columns, struck: None, crossed: Crossed::default(), link: None });
            }
            ("td" | "th" | "tr", true) => self.end_cell()?,
            ("a", false) => {
                if let Some(cell) = &mut self.cell {
                    cell.link = texts::links::address(&entities::decoded(tag.attributes));
                }
            }
            ("br" | "p" | "div" | "li", _) if self.cell.is_some() => self.words(" "),
            _ => {}
        }
        if let Some(cell) = &mut self.cell {
            cell.crossed_by(tag, &mut self.book.text);
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), FileProblem> {
        let (Some(mut cell), Some(table)) = (self.cell.take(), self.tables.last_mut()) else { return Ok(()) };
        let text = &mut self.book.text;
        if let Some((.., from)) = cell.struck {
            cell.crossed.take(from, text);
        }
        let is_struck = cell.crossed.is_all(cell.start, text);
        let span = Span::of(&self.book.text, cell.start, self.book.text.len());
        let sheet = &mut self.book.sheets[table.sheet];
        sheet.push(table.column, span.struck_if(is_struck), CellKind::Text, &mut self.budget)?;
        if let Some(link) = cell.link {
            let area = Area { columns: (table.column, table.column), rows: (table.row, table.row) };
            sheet.link(area, &link, &mut self.book.text);
        }
        table.column += cell.columns;
        Ok(())
    }
}

impl OpenCell {
    /// A tag in the cell, or its own: what it crosses out, or ends to.
    fn crossed_by(&mut self, tag: &Tag<'_>, text: &mut String) {
        match &mut self.struck {
            None if tag.is_end => {}
            None => {
                let is_struck = matches!(tag.name.as_str(), "s" | "del" | "strike")
                    || tag.attributes.contains("line-through") && tag.name != "br";
                self.struck = is_struck.then(|| (tag.name.clone(), 1, text.len()));
            }
            Some((name, open, from)) if *name == tag.name => {
                *open = if tag.is_end { *open - 1 } else { *open + 1 };
                if *open == 0 {
                    self.crossed.take(*from, text);
                    self.struck = None;
                }
            }
            Some(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let book = read(text).unwrap();
        let grid = Grid::new(&book, &book.sheets[0]);
        let rows = grid.rows().map(|row| {
            let cells: Vec<String> =
                row.cells().map(|cell| format!("{}={}", cell.column, cell.text)).collect();
            format!("{}: {}", row.number, cells.join(" "))
        });
        assert_eq!(rows.collect::<Vec<_>>().join("\n"), expected, "{text}");
    }

    #[test]
    fn a_table_is_read_as_a_browser_shows_it() {
        check(
            "<meta charset=utf-8><TABLE><tr><th>Name<th>Mail</tr>\n<tr></tr><tr><td>Jos&eacute;<br>&Aring;s &amp; B&#243;</td>\
             <td><a href=\"mailto:x>y\">a@x.org</a></td></tr></TABLE>",
            "1: 0=Name 1=Mail\n3: 0=José Ås & Bó 1=a@x.org",
        );
    }

    #[test]
    fn what_is_crossed_out_is_left_out_where_something_else_stands() {
        let struck = "<span style='text-decoration: line-through'>";
        check(
            &[
                "<table><tr><td><s>A</s> B<td>C <del>D <b>E</b></del><td>",
                struck,
                "F <span>G</span> H</span><span> I</span><td>J<strike>K",
            ]
            .concat(),
            "1: 0=B 1=C 2=I 3=J",
        );
        let book =
            read("<table><tr><td><s>A</s> <s>B</s><td style='text-decoration:line-through'>C<td>D").unwrap();
        let grid = Grid::new(&book, &book.sheets[0]);
        let are_struck = grid.row(0).cells().map(|cell| (cell.text, cell.look == Look::Struck));
        assert_eq!(are_struck.collect::<Vec<_>>(), [("A B", true), ("C", true), ("D", false)]);
    }

    #[test]
    fn spans_keep_cells_in_their_columns_and_count_for_each_row() {
        check(
            "<table><tr><td rowspan=2>A<td colspan='2'>B<td>C<tr><td>D<td>E<td>F</table>",
            "1: 0=A 1=B 3=C\n2: 0=A 1=D 2=E 3=F",
        );
    }

    #[test]
    fn a_span_at_the_end_of_rows_ends_with_its_rows() {
        check(
            "<table><tr><td>A<td rowspan=2>B<tr><td>C<tr><td>D<td>E</table>",
            "1: 0=A 1=B\n2: 0=C 1=B\n3: 0=D 1=E",
        );
    }

    #[test]
    fn scripts_comments_and_inner_tables_are_no_text_of_a_cell() {
        check(
            "<style>td{}</style><!--<table><tr><td>no--><table><tr><td>a<table><tr><td>b</table></td><td>c < d</table>",
            "1: 0=a 1=c < d",
        );
    }
}
