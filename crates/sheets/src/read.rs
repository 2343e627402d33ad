//! A file or a paste, from its first byte to mapped rows.

use std::{borrow::Cow, ops::ControlFlow};

use cells::{
    book::{Book, Grid},
    content,
    fold::fold,
    headings::Headings,
    limits::FILE_MAX,
};
use domain::{
    Level, Problem, eights,
    roster::{Field, FileProblem, PackedRows, ReadChoice, ReadRoster, RosterIssue},
};
use formats::{
    csv::{self, Dialect},
    kind::{self, Format},
    ods, xlsx,
};
use lists::{blocks, heads, html, on_side, titles, vcard};

use crate::{
    Error, Progress, TextPlatform,
    columns::{self, Layout},
    one_cell, rows, sections, shifted, side_by_side,
};

/// Reads a file: finds its format by its content, its sheet, heading and columns, and maps its rows.
///
/// `choice` is what a person wants otherwise. `progress` is told how many rows are read, of how many (0: not known yet),
/// and may stop the reading. Errors: any `FileProblem`, `NoSheet`, or `Cancelled`.
pub fn read_file(
    file_name: &str,
    bytes: &[u8],
    choice: &ReadChoice,
    platform: &dyn TextPlatform,
    progress: Progress,
) -> Result<ReadRoster, Error> {
    unpacked(read_file_packed(file_name, bytes, choice, platform, progress))
}

/// The same with the rows apart, for lists of any length.
pub fn read_file_packed(
    file_name: &str,
    bytes: &[u8],
    choice: &ReadChoice,
    platform: &dyn TextPlatform,
    progress: Progress,
) -> Result<(ReadRoster, PackedRows), Error> {
    if bytes.len() > FILE_MAX {
        return Err(Error::Problem(FileProblem::TooLarge));
    }
    let format = kind::of_file(file_name, bytes)?;
    let read = match format {
        Format::Text => {
            let (text, name) = texts::decode(bytes, choice.encoding.as_deref(), platform);
            let read = read_text(&text, choice, platform, progress)?;
            Read { encoding: Some(name), ..read }
        }
        Format::Xlsx(archive) => Read::of_cells(xlsx::read(&archive, choice.sheet.as_deref(), progress)?),
        Format::Ods(archive) => Read::of_cells(ods::read(&archive, progress)?),
        Format::FlatOds => Read::of_cells(ods::read_flat(bytes, progress)?),
    };
    finish(read, choice, platform, progress)
}

/// What a reader of a format found.
struct Read {
    book: Book,
    encoding: Option<String>,
    delimiter: Option<String>,
    /// Names and addresses that stand around the list.
    around: Vec<(String, String)>,
    /// Most of its sheets are what a page is laid out with.
    is_page: bool,
}

impl Read {
    /// A format that is cells by itself.
    fn of_cells(book: Book) -> Read {
        Read { book, encoding: None, delimiter: None, around: Vec::new(), is_page: false }
    }

    /// Of a text that is not cells alone.
    fn of_text(book: Book, text: &str, whole: &str) -> Read {
        let mut around = around(&book, whole);
        let silent = lists::chats::silent(text, &book.text).into_iter();
        let said = silent.chain(lists::chats::afterwards(text, &book.text));
        around.extend(said.take(AROUND_MAX).map(|name| (name.to_string(), String::new())));
        Read { around, ..Read::of_cells(book) }
    }

    fn of_page(page: &str) -> Result<Read, FileProblem> {
        // What scripts say is shown to nobody.
        let shown: String = page
            .split("<script")
            .map(|part| part.split_once("</script").map_or(part, |(_, shown)| shown))
            .collect();
        Ok(Read { is_page: true, ..Read::of_text(html::read(page)?, &shown, &shown) })
    }
}

/// The people with an address in the text that none of the book's cells has.
fn around(book: &Book, text: &str) -> Vec<(String, String)> {
    let mut around = Vec::new();
    // As a list is read from its top to its end, most stand behind the one before.
    let (mut from, mut last) = (0, "");
    let mut searches = SEARCHED_MAX / book.text.len().max(1);
    for line in text.split(['\n', '\r']) {
        rows::addresses(line, &mut |name, address| {
            // A link has its address twice.
            if std::mem::replace(&mut last, address) == address {
                return;
            }
            if let Some(at) = book.text.get(from..).and_then(|rest| rest.find(address)) {
                from += at + address.len();
            } else if searches > 0 && around.len() < AROUND_MAX {
                searches -= 1;
                if !book.text.contains(address) {
                    around.push((name.to_string(), address.to_string()));
                }
            }
        });
    }
    around
}

/// Reads pasted cells, lists or tables; `html` is the clipboard's other half, if it has one: the cells of a table, where
/// plain text has lost line breaks within cells.
///
/// Errors: as `read_file`.
pub fn read_paste(
    text: &str,
    html: Option<&str>,
    choice: &ReadChoice,
    platform: &dyn TextPlatform,
) -> Result<ReadRoster, Error> {
    unpacked(read_paste_packed(text, html, choice, platform))
}

fn unpacked(read: Result<(ReadRoster, PackedRows), Error>) -> Result<ReadRoster, Error> {
    read.map(|(read, rows)| ReadRoster { rows: rows.to_rows(), ..read })
}

/// The same with the rows apart, for lists of any length.
pub fn read_paste_packed(
    text: &str,
    html: Option<&str>,
    choice: &ReadChoice,
    platform: &dyn TextPlatform,
) -> Result<(ReadRoster, PackedRows), Error> {
    if text.len() + html.map_or(0, str::len) > FILE_MAX {
        return Err(Error::Problem(FileProblem::TooLarge));
    }
    let progress: Progress = &mut |_, _| ControlFlow::Continue(());
    if let Some(html) = html.filter(|html| choice.delimiter.is_none() && html::says_more(html, text)) {
        let read = Read::of_page(html)?;
        // Mail programs put whole pages in tables of one cell.
        if read.book.sheets.iter().any(|sheet| sheet.row_count() > 1) {
            return finish(read, choice, platform, progress);
        }
    }
    let crossed = html.filter(|html| html::is_crossed(html)).map(html::lines).transpose()?;
    let read = read_text(crossed.as_deref().unwrap_or(text), choice, platform, progress)?;
    finish(read, choice, platform, progress)
}

/// Reads a decoded text, or the lines of a page without a table in which people are.
fn read_text(
    text: &str,
    choice: &ReadChoice,
    platform: &dyn TextPlatform,
    progress: Progress,
) -> Result<Read, Error> {
    let has_lines = text.trim_start().starts_with('<')
        && content::count_at(text) > 1
        && ["</li>", "</p>", "</div>", "</dd>", "<br"].iter().any(|end| text.contains(end))
        && !html::has_table(text);
    let lines = if has_lines { Some(html::lines(text)?) } else { None };
    read_lines(lines.as_deref().unwrap_or(text), choice, platform, progress)
}

/// Reads address cards, HTML, a Markdown table, a list, else delimited cells.
#[inline(never)]
fn read_lines(
    text: &str,
    choice: &ReadChoice,
    platform: &dyn TextPlatform,
    progress: Progress,
) -> Result<Read, Error> {
    let text = text.trim_end_matches(['\u{1A}', '\0']);
    let is_filler =
        |letter: char| letter.is_whitespace() || matches!(letter, ',' | ';' | '|' | '"' | '\u{FEFF}');
    if text.trim_matches(is_filler).is_empty() {
        return Err(Error::Problem(FileProblem::Empty));
    }
    let chosen = choice.delimiter.as_deref().and_then(|chosen| chosen.bytes().next()).filter(u8::is_ascii);
    // Most texts have none of their marks.
    let text = &*if eights::has(text.as_bytes(), b'?') {
        texts::words::decoded(text, platform)
    } else {
        Cow::Borrowed(text)
    };
    let unmasked = if content::has_at(text) { None } else { lists::unmasked(text) };
    let text = unmasked.as_deref().unwrap_or(text);
    let quoted = heads::without_quotes(text);
    let text = quoted.as_deref().unwrap_or(text);
    let text = &*csv::with_straight_quotes(text);
    let declared = csv::declared_delimiter(text);
    let text = declared.map_or(text, |(_, rest)| rest);
    let unquoted = csv::without_second_quotes(text);
    let text = unquoted.as_deref().unwrap_or(text);
    // As most files are: nothing else can be meant. Markdown has bars.
    let dialect = csv::guess(text);
    if chosen.or(declared.map(|(delimiter, _)| delimiter)).is_none()
        && dialect.delimiter != Some(b'|')
        && !dialect.lines_are_quoted
        && lists::is_table(text, dialect.delimiter)
    {
        return read_cells(text, dialect, progress);
    }
    let unmasked = if text.contains(['[', '(', '{']) { lists::unmasked_lines(text) } else { None };
    let text = unmasked.as_deref().unwrap_or(text);
    let with_tracks = titles::with_tracks(text);
    let text = with_tracks.as_deref().unwrap_or(text);
    let with_senders = lists::chats::with_senders(text);
    let text = with_senders.as_deref().unwrap_or(text);
    let whole = text;
    let with_whole_lines = heads::with_whole_lines(text);
    let text = with_whole_lines.as_deref().unwrap_or(text);
    let without_heads = heads::without_heads(text);
    // Whom a mail was to is the list.
    let is_letter = without_heads.as_ref().is_some_and(|(_, is_letter)| *is_letter);
    let text = without_heads.as_ref().map_or(text, |(kept, _)| kept);
    let undotted = text;
    let dotted = texts::marks::with_dots(text);
    let text = dotted.as_deref().unwrap_or(text);
    let mut dialect = csv::guess(text);
    if let Some(delimiter) = chosen.or(declared.map(|(delimiter, _)| delimiter)) {
        dialect.delimiter = Some(delimiter);
    } else {
        if texts::vcard::is_cards(text) {
            return Ok(Read::of_cells(vcard::read(text, platform)?));
        }
        if text.trim_start().starts_with('<') && html::has_table(text) {
            return Ok(Read::of_page(text)?);
        }
        // A page to sign in, saved instead of the list behind it.
        if html::is_page(text) {
            return Err(Error::Problem(FileProblem::Unsupported { kind: "html".to_string() }));
        }
        if let Some(book) = lists::read_markdown(text)? {
            return Ok(Read::of_cells(book));
        }
        if let Some(tabbed) = texts::spaced::with_tabs(undotted, &content::is_address) {
            return read_cells(&tabbed, csv::TABS, progress);
        }
        if !lists::is_table(text, dialect.delimiter) {
            if let Some(book) = blocks::read(text)? {
                return Ok(Read::of_text(book, text, text));
            }
            if let Some(book) = lists::read(text, dialect.delimiter)? {
                return Ok(Read::of_text(book, text, if is_letter { whole } else { text }));
            }
        }
    }
    let cut = dialect.delimiter.and_then(|delimiter| lists::heads::without_words(text, delimiter));
    let read = read_cells(cut.as_ref().map_or(text, |(cells, _)| cells), dialect, progress)?;
    // Mails one below the other, with nobody but whom they are from.
    let are_heads = without_heads.is_some() && !content::has_at(&read.book.text);
    let mut around = if are_heads || cut.is_some() { around(&read.book, whole) } else { Vec::new() };
    let words = cut.into_iter().flat_map(|(_, words)| words).take(AROUND_MAX);
    around.extend(words.filter(|line| !content::has_at(line)).map(|line| (line.to_string(), String::new())));
    Ok(Read { around, ..read })
}

fn read_cells(text: &str, dialect: Dialect, progress: Progress) -> Result<Read, Error> {
    let mut book = csv::read(text.to_string(), dialect, progress)?;
    sections::align(&mut book);
    // A row of addresses is wider than one with a title.
    if !book.sheets.iter().any(|sheet| on_side::people(Grid::new(&book, sheet)).is_some()) {
        shifted::mend(&mut book);
    }
    Ok(Read { delimiter: dialect.shown(), ..Read::of_cells(book) })
}

/// Chooses the sheet and maps its rows.
fn finish(
    mut read: Read,
    choice: &ReadChoice,
    platform: &dyn TextPlatform,
    progress: Progress,
) -> Result<(ReadRoster, PackedRows), Error> {
    let headings = Headings::get();
    for sheet in &mut read.book.sheets {
        sheet.finish();
    }
    sections::align(&mut read.book);
    read.book.open_links();
    if choice.delimiter.is_none() {
        one_cell::open(&mut read.book, progress)?;
    }
    side_by_side::part(&mut read.book);
    let book = &read.book;
    // Of one alone it need not be known how many people it has.
    let counted = if book.sheets.len() > 1 { usize::MAX } else { ADDRESSES_SURE };
    let sheets: Vec<Seen> = book
        .sheets
        .iter()
        .filter(|sheet| !sheet.is_hidden || Some(&sheet.name) == choice.sheet.as_ref())
        .map(|sheet| Seen::of(Grid::new(book, sheet), choice, headings, counted))
        .collect();
    let wanted =
        choice.sheet.as_ref().and_then(|name| sheets.iter().position(|seen| seen.grid.sheet.name == *name));
    if choice.sheet.is_some() && wanted.is_none() {
        let names = sheets.iter().map(|seen| seen.grid.sheet.name.clone());
        return Err(Error::NoSheet { sheets: names.filter(|name| !name.is_empty()).collect() });
    }
    // Of equals the first; `max_by_key` would give the last.
    let best = (0..sheets.len()).rev().max_by_key(|at| sheets[*at].likeness());
    let best = best.map(|best| newest(&sheets, best));
    let Some(chosen) = wanted.or(best) else { return Err(Error::Problem(FileProblem::Empty)) };
    let Seen { grid, layout, .. } = &sheets[chosen];
    if grid.row_count() == 0 && wanted.is_none() {
        return Err(Error::Problem(FileProblem::Empty));
    }
    if layout.matches.is_empty()
        && layout.heading.is_none()
        && choice.columns.is_none()
        && choice.heading_row.is_none()
    {
        return Err(Error::Problem(FileProblem::NoTable));
    }
    let (mut rows, more) = rows::map(*grid, layout, platform, progress, &read.around)?;
    let others: Vec<String> = if wanted.is_some() {
        Vec::new()
    } else {
        let others = sheets.iter().enumerate().filter(|(at, seen)| *at != chosen && seen.has_people());
        others.map(|(_, seen)| seen.grid.sheet.name.clone()).collect()
    };
    let is_shown = |(at, seen): &(usize, &Seen)| {
        !seen.grid.sheet.name.is_empty() && (!read.is_page || *at == chosen || seen.has_people())
    };
    let shown = sheets.iter().enumerate().filter(is_shown);
    let shown: Vec<(String, usize)> =
        shown.map(|(_, seen)| (seen.grid.sheet.name.clone(), seen.grid.row_count())).collect();
    let has_names = shown.len() > usize::from(read.is_page);
    let roster = ReadRoster {
        sheet: has_names.then(|| grid.sheet.name.clone()),
        sheets: if has_names { shown } else { Vec::new() },
        encoding: read.encoding,
        delimiter: read.delimiter,
        heading_row: layout.heading.map(|at| grid.row(at).number),
        columns: layout.columns.clone(),
        preview: preview(*grid, layout),
        matches: layout.matches.clone(),
        issues: issues(layout, others),
        rows: Vec::new(),
    };
    drop(sheets);
    rows.set_texts(read.book.text, more);
    Ok((roster, rows))
}

/// So many people around a list are told of.
const AROUND_MAX: usize = 200;
/// So many bytes are searched for those that do not stand where the list goes on.
const SEARCHED_MAX: usize = 100_000_000;
/// Rows of the preview above and below the heading.
const ABOVE: usize = 3;
const BELOW: usize = 5;
/// Longest text of the preview, in characters.
const SEEN_MAX: usize = 60;

/// What a person needs to see whether letters, cells and heading are right.
fn preview(grid: Grid<'_>, layout: &Layout<'_>) -> Vec<(u32, Vec<String>)> {
    let from = layout.heading.map_or(0, |at| at.saturating_sub(ABOVE));
    let to = grid.row_count().min(layout.first_row + BELOW);
    let seen = |at: usize| {
        let row = grid.row(at);
        let cell = |column: &u16| row.text(*column).chars().take(SEEN_MAX).collect();
        (row.number, layout.places.iter().map(cell).collect())
    };
    (from..to).map(seen).collect()
}

/// So many addresses are people: one may be the office's.
const ADDRESSES_SURE: usize = 2;

/// A sheet looked at.
struct Seen<'a> {
    grid: Grid<'a>,
    layout: Layout<'a>,
    /// Rows with an address in the column of addresses, as far as they were counted.
    addresses: usize,
}

impl<'a> Seen<'a> {
    fn of(grid: Grid<'a>, choice: &ReadChoice, headings: &Headings, counted: usize) -> Seen<'a> {
        let is_chosen = choice.sheet.as_ref().is_none_or(|name| *name == grid.sheet.name);
        let nothing = ReadChoice::default();
        let layout = columns::understand(grid, if is_chosen { choice } else { &nothing }, headings);
        let column =
            layout.find(Field::Email).and_then(|found| found.columns.first()).map(|at| layout.places[*at]);
        let addresses = column.map_or(0, |column| {
            let below = (layout.first_row..grid.row_count()).map(|at| grid.row(at));
            below.filter(|row| content::has_at(row.text(column))).take(counted).count()
        });
        Seen { grid, layout, addresses }
    }

    /// Whether there are people on the sheet.
    fn has_people(&self) -> bool {
        let has_name = self.layout.find(Field::Name).is_some();
        // One address among lines of text is that of whoever answers questions.
        let may_be_one = self.layout.heading.is_some() && self.layout.places.len() > 1;
        self.addresses >= ADDRESSES_SURE || has_name && self.addresses == 1 && may_be_one
    }

    /// How much the sheet looks like a roster: people first, then names and addresses, then anything.
    fn likeness(&self) -> (bool, bool, usize, bool, bool, usize) {
        let has_name = self.layout.find(Field::Name).is_some();
        let has_heading = self.layout.heading.is_some();
        (
            has_name && self.addresses > 0,
            !says(&self.grid.sheet.name, PAST),
            self.addresses,
            has_name && has_heading,
            has_name,
            self.grid.row_count(),
        )
    }
}

/// Words in the names of sheets that are kept for the record, and of those that are numbered by when they were; folded.
const PAST: &str = "old archive archived archiv backup alt antiguo antigua anterior archivo ancien ancienne anciens antigo arquivo \
    vecchio vecchia archivio архив старыи старый arsip lama eski arsiv قديم ارشيف 旧 存档";
const EDITION: &str = "cohort cohorte coorte edition edicion edicao edizione jahrgang kohorte round ronda runde promotion promocion \
    поток выпуск دفعه angkatan donem 期 届";

fn says(name: &str, words: &str) -> bool {
    fold(name).split(' ').any(|word| content::is_one_of(words, word))
}

/// The year in a sheet's name, or its number where that counts editions: "2025", "Cohort 3".
fn edition(name: &str) -> Option<u32> {
    let numbers =
        name.split(|letter: char| !letter.is_ascii_digit()).filter_map(|digits| digits.parse().ok());
    let is_edition = says(name, EDITION);
    numbers.filter(|number| (1990..2100).contains(number) || is_edition && *number < 100).max()
}

/// The newest of lists that are one of each year, where `best` is one of them.
fn newest(sheets: &[Seen<'_>], best: usize) -> usize {
    let edition = |at: &usize| edition(&sheets[*at].grid.sheet.name);
    let Some(known) = edition(&best) else { return best };
    let is_alike = |at: &usize| {
        let is_newer = edition(at).is_some_and(|other| other > known && (other < 100) == (known < 100));
        let seen = &sheets[*at];
        is_newer
            && (seen.has_people() || sheets[best].addresses == 0 && seen.layout.find(Field::Name).is_some())
    };
    (0..sheets.len()).filter(is_alike).max_by_key(edition).unwrap_or(best)
}

fn issues(layout: &Layout<'_>, others: Vec<String>) -> Vec<RosterIssue> {
    let missing = [Field::Name, Field::Email]
        .into_iter()
        .filter(|field| layout.find(*field).is_none())
        .map(|field| (Some(field), Problem::ColumnMissing { field }));
    let ambiguous =
        layout.ambiguous.iter().map(|field| (Some(*field), Problem::ColumnAmbiguous { field: *field }));
    let others = (!others.is_empty()).then_some((None, Problem::SheetOthers { sheets: others }));
    let issue = |(field, problem): (Option<Field>, Problem)| {
        let level: Level = problem.level();
        RosterIssue { row: None, field, level, value: None, problem }
    };
    missing.chain(ambiguous).chain(others).map(issue).collect()
}
