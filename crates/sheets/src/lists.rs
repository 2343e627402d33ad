//! Lists of people that are no tables: `Name <address>` from a mail program, numbered lists from a chat, names with
//! addresses beside them, and Markdown tables.

use std::borrow::Cow;

use domain::{roster::FileProblem, text::lower};
pub(crate) use texts::marks::without_number;
use texts::marks::{is_blank, without_mark, without_sender};

use crate::{
    book::{Book, CellKind, Known, Sheet, Span},
    cell_texts::name_alone,
    chats::{self, is_posted, names_after_a_greeting},
    columns::{Headings, Strength, is_unspaced},
    content::{Found, find_address, has_letter_or_digit, is_name, is_number, is_one_of},
    heads::HEADERS,
    limits::Budget,
    pieces::{has_several, in_places, name_before},
    rows::is_section,
};

/// So many lines decide what a text is, and so many cells whether a line is headings.
pub(crate) const LINES_LOOKED_AT: usize = 120;
const CELLS_LOOKED_AT: usize = 200;

/// Reads a list of names and addresses, a person a row; none if the text is no such list. Where a `delimiter` was found
/// that cuts its lines alike, only clear marks make it a list.
pub(crate) fn read(text: &str, delimiter: Option<u8>) -> Result<Option<Book>, FileProblem> {
    let looked_at: Vec<(Line, Option<Found>)> = first_lines(text)
        .map(|line| {
            let found = find_address(line.text);
            (line, found)
        })
        .collect();
    let mostly = |count: usize| count * 10 >= looked_at.len() * 6 && count > 0;
    let count = |is_such: &dyn Fn(&Line, Option<Found>) -> bool| {
        looked_at.iter().filter(|(line, found)| is_such(line, *found)).count()
    };
    let bracketed = count(&|line, found| found.is_some() && is_bracketed_list(line.text));
    let marked = count(&|line, _| line.is_marked);
    let with_address = count(&|_, found| found.is_some());
    let with_more = count(&|_, found| {
        found.is_some_and(|found| !name_alone(found.before).is_empty() || !name_alone(found.after).is_empty())
    });
    let has_tabs = looked_at.iter().any(|(line, _)| line.text.contains('\t'));
    let marked_addresses = count(&|line, found| line.is_marked && found.is_some());
    // Greetings may stand around a list of marked lines.
    let is_marked = (mostly(marked) || marked_addresses > 1 && marked_addresses == with_address)
        && looked_at.len() > 1
        && !has_tabs
        && with_address > 0;
    // `Obi, Ada - 0803 … - a@x` has a comma, and no cells.
    let has_cells = delimiter.is_some_and(|delimiter| {
        let is_glued = |_: &Line, found: Option<Found>| {
            let before = found.and_then(|found| found.before.rsplit(char::from(delimiter)).next());
            before.is_some_and(has_letter_or_digit)
        };
        count(&|line, _| contains(line, delimiter)) * 2 >= looked_at.len()
            && (delimiter != b','
                || with_address < looked_at.len()
                || count(&is_glued) * 10 < with_address * 9)
    });
    // Greetings may stand around these too.
    let numbered = || looked_at.iter().filter(|(line, _)| line.is_numbered);
    let is_numbered_names = numbered().nth(1).is_some()
        && with_address == 0
        && !has_tabs
        && mostly(numbered().count())
        && numbered().all(|(line, _)| is_name(without_phone(line.text).0));
    // Messages with nothing but the address of who wrote them.
    let posted = count(&|line, found| found.is_some_and(|found| is_posted(line, found)));
    let is_chat = posted > 1 && posted == with_address;
    let is_loose = !has_cells && mostly(with_address) && with_more * 2 >= with_address;
    if let [(line, None)] = &looked_at[..]
        && let Some(names) = names_on_one_line(line.text)
    {
        let mut builder = Builder::new();
        for name in names {
            builder.push(builder.rows + 1, name, "", "")?;
        }
        return Ok(Some(builder.finish(Some(Known::NamesAndAddresses))));
    }
    if let [(line, Some(_))] = &looked_at[..]
        && are_people_on_one_line(line.text)
    {
        return build(text, false).map(Some);
    }
    // "Ada Obi (Track A)".
    let with_pieces = count(&|line, _| {
        let name = name_before(line.text);
        name.len() < line.text.len() && is_name(name)
    });
    if with_address == 0
        && !has_tabs
        && !has_cells
        && with_pieces > 1
        && with_pieces * 10 >= looked_at.len() * 8
        && looked_at.first().is_some_and(|(line, _)| !is_heading(line.text))
    {
        return build(text, false).map(Some);
    }
    if with_address == 0
        && !is_numbered_names
        && let Some(names) = names_after_a_greeting(&looked_at)
    {
        let mut builder = Builder::new();
        for line in names {
            builder.push(line.number, line.text, "", "")?;
        }
        return Ok(Some(builder.finish(Some(Known::NamesAndAddresses))));
    }
    // A first line of cells without an address is a heading.
    let has_heading = delimiter.is_some_and(|delimiter| {
        looked_at
            .first()
            .is_some_and(|(line, _)| line.text.contains(char::from(delimiter)) && !line.text.contains('@'))
    });
    // A mail's words around its list.
    let is_within = bracketed > 1 && bracketed == with_address && !has_cells && !mostly(bracketed);
    let is_bracketed = mostly(bracketed) && !has_heading || is_within;
    if !(is_bracketed || is_marked || is_numbered_names || is_loose || is_chat) {
        return Ok(None);
    }
    build(text, is_marked || is_numbered_names || is_within || is_chat).map(Some)
}

fn is_heading(text: &str) -> bool {
    Headings::get().read(text).is_some_and(|heading| heading.strength == Strength::Exact)
}

/// Whether a line is several people, each with a name before the address: `Ada Obi, a@x; Ben Ng, b@x`.
fn are_people_on_one_line(line: &str) -> bool {
    let is_one = |part: &str| {
        find_address(part)
            .is_some_and(|found| is_name(name_alone(found.before)) && find_address(found.after).is_none())
    };
    let mut parts = line.split([';', '；']).filter(|part| !name_alone(part).is_empty());
    if parts.clone().nth(1).is_some() && parts.all(is_one) {
        return true;
    }
    let (mut rest, mut all) = (line, 0);
    while let Some(found) = find_address(rest) {
        let name = name_alone(found.before);
        if !is_name(name) || name.contains([',', ';', '\t']) {
            return false;
        }
        all += 1;
        rest = found.after;
    }
    all > 1 && name_alone(rest).is_empty()
}

fn first_lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    lines(text).filter(|line| !line.text.is_empty()).take(LINES_LOOKED_AT)
}

fn contains(line: &Line, delimiter: u8) -> bool {
    line.text.as_bytes().contains(&delimiter)
}

/// Whether cells below at least two headings that are known are no list, whatever stands in them: "1." is the number of a
/// row there, and "2027. 1. 3" a date.
pub(crate) fn is_table(text: &str, delimiter: Option<u8>) -> bool {
    let is_known = |cell: &&str| {
        Headings::get()
            .read(cell.trim_matches('"'))
            .is_some_and(|heading| heading.strength == Strength::Exact)
    };
    let Some((delimiter, first)) = delimiter.zip(first_lines(text).next()) else { return false };
    let mut cells = first.text.split(char::from(delimiter)).take(CELLS_LOOKED_AT);
    cells.by_ref().filter(is_known).nth(1).is_some() && {
        let lines = text.as_bytes().split(|byte| matches!(byte, b'\n' | b'\r'));
        let filled = lines.filter(|line| line.iter().any(|byte| *byte > b' ')).take(LINES_LOOKED_AT);
        let (all, with_cells) =
            filled.fold((0, 0), |(all, with), line| (all + 1, with + usize::from(line.contains(&delimiter))));
        with_cells * 2 >= all
    }
}

/// Names with commas or semicolons between them; none if they may be the parts of one name, or headings.
fn names_on_one_line(line: &str) -> Option<Vec<&str>> {
    let by = if line.contains([';', '；']) { [';', '；'] } else { [',', '，'] };
    let names = || line.split(by).map(name_alone).filter(|name| !name.is_empty());
    let is_whole = |name: &str| {
        is_name(name)
            && (by[0] == ';' || is_unspaced(name) || name.contains(char::is_whitespace))
            && Headings::get().read(name).is_none()
    };
    // Looked at before they are kept: a line may be ten megabytes of commas.
    (names().nth(2).is_some() && names().all(is_whole)).then(|| names().collect())
}

/// A name and the telephone number behind it; `Ada Obi - 0803 123 4567` as chats have it.
pub(crate) fn without_phone(text: &str) -> (&str, &str) {
    // Longer ones are no name with a number, and would be looked through from each digit on.
    if text.len() > 200 {
        return (text, "");
    }
    let digits = |text: &str| text.chars().filter(|letter| letter.is_numeric()).count();
    let is_start = |letter: char| letter.is_numeric() || matches!(letter, '+' | '(');
    let phone = text
        .match_indices(is_start)
        .map(|(at, _)| text.split_at(at))
        .find(|(_, phone)| digits(phone) > 5 && is_number(phone.trim_end_matches(['-', '–', '—', ',', ' '])));
    match phone {
        Some((name, phone)) if !name_alone(name).is_empty() => {
            (name_alone(name), phone.trim_end_matches(['-', '–', '—', ',', ' ']))
        }
        _ => (text, ""),
    }
}

fn build(text: &str, is_marked: bool) -> Result<Book, FileProblem> {
    let mut builder = Builder::new();
    let all: Vec<Line> = lines(text).filter(|line| !line.text.is_empty()).collect();
    let several = all
        .iter()
        .any(|line| find_address(line.text).is_some_and(|found| find_address(found.after).is_some()));
    let is_person = |line: &Line| find_address(line.text).is_some() || (is_marked && line.is_numbered);
    // What stands above the first person is the list's title; below the last of a marked list somebody says thanks.
    let first = all.iter().position(is_person).unwrap_or(0);
    let is_below_section = first.checked_sub(1).is_some_and(|above| is_section(all[above].text));
    let first = first - usize::from(is_below_section);
    let end = if is_marked { all.iter().rposition(is_person).map_or(0, |last| last + 1) } else { all.len() };
    let own = chats::own_addresses(&all);
    // Where most have a country or a track between name and address; else it may be a name like any other.
    let (mut named, mut with_pieces) = (0, 0);
    for line in all.iter().take(LINES_LOOKED_AT) {
        let before = find_address(line.text).map_or(line.text, |found| name_alone(found.before));
        named += usize::from(!before.is_empty());
        with_pieces += usize::from(name_before(before).len() < before.len());
    }
    builder.has_pieces = with_pieces > 1 && with_pieces * 10 >= named * 6;
    for line in all.get(first..end).unwrap_or_default() {
        if own.binary_search(&line.number).is_ok()
            && let Some(found) = find_address(line.text)
        {
            builder.push(line.number, line.sender, found.address, "")?;
            continue;
        }
        // `Ana <a@x>; Bo; c@x`: who is between two semicolons is one person.
        let is_parted = line.text.contains(';')
            && find_address(line.text).is_some_and(|found| find_address(found.after).is_some());
        let by = |letter: char| is_parted && letter == ';';
        for part in line.text.split(by).filter(|part| !is_parted || !name_alone(part).is_empty()) {
            builder.take(part, line.number, several)?;
        }
    }
    Ok(builder.finish(Some(Known::NamesAndAddresses)))
}

impl Builder {
    /// The name of a text that may have a track or a country behind it.
    fn name_of<'a>(&self, text: &'a str) -> &'a str {
        if self.has_pieces { name_before(name_alone(text)) } else { name_alone(text) }
    }

    /// Adds the people of a line, or of a part of one.
    fn take(&mut self, text: &str, number: u32, several: bool) -> Result<(), FileProblem> {
        let mut rest = text;
        loop {
            let number = if several { self.rows + 1 } else { number };
            let Some(found) = find_address(rest) else {
                let (name, phone) = without_phone(self.name_of(rest));
                if self.has_pieces {
                    let [track, country, more, phone] = in_places(behind(rest, name), "", phone);
                    return self.push_cells(number, &[name, "", track, country, more, phone]);
                }
                return self.push(number, name, "", phone);
            };
            let next = find_address(found.after).is_some();
            let before = name_alone(without_header(found.before));
            // `Ana <a@x>, Bo <b@x>` goes on; `a@x Ana` has the name behind.
            let after = if next { "" } else { name_alone(found.after) };
            let (name, more) = if before.is_empty() { (after, "") } else { (before, after) };
            let whole = name;
            let (name, phone) = without_phone(self.name_of(name));
            if self.has_pieces || has_several(more) {
                let [track, country, more, phone] = in_places(behind(whole, name), more, phone);
                self.push_cells(number, &[name, found.address, track, country, more, phone])?;
            } else {
                self.push(number, name, found.address, if more.is_empty() { phone } else { more })?;
            }
            if !next {
                return Ok(());
            }
            rest = found.after;
        }
    }
}

/// What stands behind a name in a text, if the text begins with it.
fn behind<'a>(text: &'a str, name: &str) -> &'a str {
    text.find(name).and_then(|at| text.get(at + name.len()..)).unwrap_or_default()
}

/// Whether the line is addresses with names before them and nothing else, the addresses in brackets or several.
fn is_bracketed_list(line: &str) -> bool {
    let mut rest = line;
    let (mut all, mut bracketed, mut named) = (0, 0, 0);
    while let Some(found) = find_address(rest) {
        all += 1;
        bracketed += usize::from(found.is_bracketed);
        named += usize::from(!name_alone(found.before).is_empty());
        // Cells between: that is a table with a column `Name <address>`.
        if all > 1 && found.before.trim_start().starts_with('\t') {
            return false;
        }
        rest = found.after;
    }
    let is_all = name_alone(rest).is_empty() && !rest.contains('\t');
    // Whom a mail program does not know stands there as a bare address.
    let is_mail_line = bracketed > 0 && (bracketed == all || named == bracketed);
    is_all && (is_mail_line || all > 1 && named == 0) || all > 1 && bracketed > 0 && is_parted_list(line)
}

/// Whether a person with an address or a name is between any two semicolons, as a mail program writes whom it found.
fn is_parted_list(line: &str) -> bool {
    let is_one = |part: &str| match find_address(part) {
        Some(found) => name_alone(found.after).is_empty(),
        None => is_name(part) || name_alone(part).is_empty(),
    };
    line.contains(';') && !line.contains('\t') && line.split(';').all(is_one)
}

/// A line without what chats and lists put before it.
pub(crate) struct Line<'a> {
    /// From 1, blank lines counted.
    pub(crate) number: u32,
    pub(crate) text: &'a str,
    /// Who wrote it in a chat.
    pub(crate) sender: &'a str,
    /// `3.` or `(3)`, a bullet, the time and sender of a message.
    pub(crate) is_marked: bool,
    /// The first two.
    pub(crate) is_numbered: bool,
}

pub(crate) fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    // A lone carriage return ends a line too, as on old Macs.
    let lines = text.split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'));
    let mut above = "";
    lines.zip(1..).map(move |(line, number)| {
        let whole = line.trim_matches(is_blank);
        // Quoted in a mail.
        let quoted = whole.trim_start_matches(['>', ' ']);
        let (mut sender, line) = without_sender(quoted);
        if line.is_empty() && !sender.is_empty() {
            above = sender;
        } else if sender.is_empty() {
            sender = above;
        }
        let bare = without_mark(line);
        let is_numbered = bare.is_some();
        let is_marked = is_numbered || line.len() < quoted.len();
        Line { number, text: bare.unwrap_or(line).trim_matches(is_blank), sender, is_marked, is_numbered }
    })
}

/// Without the word of a mail's head before a name: "To: Ana", "Cc: Ana".
fn without_header(text: &str) -> &str {
    match text.trim_start().split_once([':', '：']) {
        Some((word, rest)) if is_one_of(HEADERS, &lower(word.trim())) => rest,
        _ => text,
    }
}

/// A name without the number, bullet or box before it.
pub(crate) fn unmarked(text: &str) -> &str {
    // Most begin with a letter; Chinese ones may be numbers.
    let mut letters = text.chars();
    let is_bare = letters.next().is_some_and(|first| {
        first.is_ascii_alphabetic() || ('\u{C0}'..'\u{2E80}').contains(&first) && first.is_alphabetic()
    }) && letters.next() != Some(')');
    if is_bare {
        return text;
    }
    without_mark(text).map_or(text, str::trim_start)
}

/// Reads a Markdown table; none if there is none. Rows are numbered without the line of dashes.
pub(crate) fn read_markdown(text: &str) -> Result<Option<Book>, FileProblem> {
    let is_rule = |line: &str| {
        line.contains('|')
            && line.contains("--")
            && line.trim().chars().all(|letter| matches!(letter, '|' | '-' | ':' | ' '))
    };
    // Quoted in a mail or an issue.
    let unquoted = |line| str::trim_start_matches(line, ['>', ' ']);
    let lines = || text.lines().map(unquoted);
    let Some(rule) = lines().take(LINES_LOOKED_AT).position(is_rule) else { return Ok(None) };
    let Some(heading) = rule.checked_sub(1) else { return Ok(None) };
    let mut builder = Builder::new();
    for line in lines().skip(heading).filter(|line| !is_rule(line)).take_while(|line| line.contains('|')) {
        let line = line.trim();
        let line = line.strip_prefix('|').unwrap_or(line);
        let line = line.strip_suffix('|').unwrap_or(line);
        let line =
            if line.contains('\\') { line.replace("\\|", "\u{1}").into() } else { Cow::Borrowed(line) };
        builder.begin_row(builder.rows + 1);
        for (column, cell) in line.split('|').enumerate() {
            let cell = if cell.is_empty() { cell } else { plain(cell) };
            if cell.is_empty() {
                continue;
            }
            // Most cells have none of the marks.
            if !cell.contains(['<', '&', '\u{1}']) {
                builder.push_cell(column, cell)?;
                continue;
            }
            let text = cell.replace('\u{1}', "|");
            let text =
                ["<br>", "<br/>", "<br />", "&nbsp;"].iter().fold(text, |text, mark| text.replace(mark, " "));
            builder.push_cell(column, &text)?;
        }
    }
    Ok(Some(builder.finish(None)))
}

/// `[ana@x.org](mailto:ana@x.org)` and `**Ana**` without their marks.
fn plain(cell: &str) -> &str {
    let cell = cell.trim().trim_matches(['*', '`', '_']);
    match cell.strip_prefix('[').and_then(|rest| rest.split_once("](")) {
        Some((text, rest)) if rest.ends_with(')') => text,
        _ => cell,
    }
}

/// Makes a book of texts.
pub(crate) struct Builder {
    text: String,
    sheet: Sheet,
    budget: Budget,
    pub(crate) rows: u32,
    /// Whether a track or a country stands behind most names.
    has_pieces: bool,
}

impl Builder {
    pub(crate) fn new() -> Builder {
        Builder {
            text: String::new(),
            sheet: Sheet::new(String::new()),
            budget: Budget::default(),
            rows: 0,
            has_pieces: false,
        }
    }

    fn push(&mut self, number: u32, name: &str, address: &str, more: &str) -> Result<(), FileProblem> {
        self.push_cells(number, &[name, address, more])
    }

    fn begin_row(&mut self, number: u32) {
        self.sheet.begin_row(number);
        self.rows += 1;
    }

    pub(crate) fn push_cells(&mut self, number: u32, cells: &[&str]) -> Result<(), FileProblem> {
        self.begin_row(number);
        for (column, cell) in cells.iter().enumerate() {
            self.push_cell(column, cell)?;
        }
        Ok(())
    }

    fn push_cell(&mut self, column: usize, cell: &str) -> Result<(), FileProblem> {
        let start = self.text.len();
        self.text.push_str(cell);
        let span = Span::of(&self.text, start, self.text.len());
        self.sheet.push(column, span, CellKind::Text, &mut self.budget)
    }

    pub(crate) fn finish(self, known: Option<Known>) -> Book {
        let mut sheet = self.sheet;
        sheet.known = known;
        sheet.finish();
        Book { text: self.text, sheets: vec![sheet] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::Grid;

    fn shown(book: &Book) -> String {
        let grid = Grid::new(book, &book.sheets[0]);
        let rows = grid.rows().map(|row| {
            let cells: Vec<&str> = row.cells().map(|cell| cell.text).collect();
            format!("{}: {}", row.number, cells.join(" | "))
        });
        rows.collect::<Vec<_>>().join("\n")
    }

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let book = read(text, None).unwrap();
        assert_eq!(book.as_ref().map(shown).unwrap_or_default(), expected, "{text}");
    }

    #[test]
    fn addresses_in_brackets_have_names_before_them() {
        check(
            "Ana <a@x.org>\n\"Ng, Ben\" <b@x.org>;\n'Cy' <c@x.org>,",
            "1: Ana | a@x.org\n2: Ng, Ben | b@x.org\n3: Cy | c@x.org",
        );
        check(
            "Ana <a@x.org>, \"Ng, Ben\" <b@x.org>; c@x.org",
            "1: Ana | a@x.org\n2: Ng, Ben | b@x.org\n3: c@x.org",
        );
        check("To: Ana <a@x.org>, Bo <b@x.org>", "1: Ana | a@x.org\n2: Bo | b@x.org");
    }

    #[test]
    fn numbers_and_bullets_of_chats_are_no_names() {
        check(
            "Our list:\n1. Ana a@x.org\n2) Bo - b@x.org\n3️⃣ Cy: c@x.org\n- Di, d@x.org",
            "2: Ana | a@x.org\n3: Bo | b@x.org\n4: Cy | c@x.org\n5: Di | d@x.org",
        );
        check("1. Ana a@x.org Track B\n2. Bo\n", "1: Ana | a@x.org | Track B\n2: Bo");
        check(
            "[12/01/2027, 10:31:05] Ana: 1. Ana a@x.org\n12/01/27, 10:35 - Bo: 2. Bo b@x.org",
            "1: Ana | a@x.org\n2: Bo | b@x.org",
        );
        check("١. أنا a@x.org\n٢. بو b@x.org", "1: أنا | a@x.org\n2: بو | b@x.org");
    }

    #[test]
    fn names_may_stand_on_either_side() {
        check("Ana Obi a@x.org\nb@x.org Bo", "1: Ana Obi | a@x.org\n2: Bo | b@x.org");
    }

    #[test]
    fn addresses_or_names_alone_are_a_column_and_no_list() {
        check("a@x.org\nb@x.org", "");
        check("Ana\nBo", "");
        check("1.5\n2.5", "");
    }

    #[test]
    fn a_markdown_table_is_a_table() {
        let text = "List\n\n| Name | Mail |\n|---|:--|\n| Ana | [a@x.org](mailto:a@x.org) |\n| B\\|o | b@x.org |\n\nend";
        let book = read_markdown(text).unwrap().unwrap();
        assert_eq!(shown(&book), "1: Name | Mail\n2: Ana | a@x.org\n3: B|o | b@x.org");
        assert!(read_markdown("a|b\n1|2").unwrap().is_none());
    }
}
