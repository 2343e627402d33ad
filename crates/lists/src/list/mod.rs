//! Lists of people that are no tables: `Name <address>` from a mail program, numbered lists from a chat, names with
//! addresses beside them. What makes a text such a list; and Markdown tables.

mod builder;
mod line;
mod markdown;
mod people;

use cells::{
    book::{Book, Known},
    cell_texts::name_alone,
    content::{Found, find_address, has_letter_or_digit, is_name, is_unspaced},
    headings::{Headings, Strength, is_section, role_above},
};
use domain::roster::{FileProblem, role_named};
use texts::marks::without_number;

use crate::{
    cancelled::Says,
    chats::{ends_a_sentence, greets, names_after_a_greeting},
    pieces::{DASHES, LABEL_MAX, in_places, label, name_before, place_of, said_between},
    titles::{is_part, is_whole_name},
};

pub(crate) use builder::Builder;
pub(crate) use line::Line;
pub use line::{lines, without_phone};
pub use markdown::read as read_markdown;
use people::Around;
pub(crate) use people::is_whole;

/// So many lines decide what a text is, and so many cells whether a line is headings.
pub(crate) const LINES_LOOKED_AT: usize = 120;
const CELLS_LOOKED_AT: usize = 200;
/// So many lines of cells below known headings are a table, if there is no other line among them.
const LINES_SURE: usize = 20;

/// Reads a list of names and addresses, a person a row; none if the text is no such list. Where a `delimiter` was found
/// that cuts its lines alike, only clear marks make it a list.
pub fn read(text: &str, delimiter: Option<u8>) -> Result<Option<Book>, FileProblem> {
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
    let has_more = |found: Found| !name_alone(found.before).is_empty() || !name_alone(found.after).is_empty();
    let with_more = count(&|_, found| found.is_some_and(has_more));
    let has_tabs = looked_at.iter().any(|(line, _)| line.text.contains('\t'));
    let marked_addresses = count(&|line, found| line.is_marked && found.is_some());
    // Greetings may stand around a list of marked lines, and below it who sends it.
    let is_marked = (mostly(marked) || marked_addresses > 1 && marked_addresses + 1 >= with_address)
        && looked_at.len() > 1
        && !has_tabs
        && with_address > 0;
    // `Obi, Ada - 0803 … - a@x` has a comma, and no cells; `Track A: Ada Obi a@x` a colon.
    let has_cells = delimiter.is_some_and(|delimiter| {
        let is_glued = |_: &Line, found: Option<Found>| {
            let before = found.map_or("", |found| found.before);
            let is_with_more = || {
                let name = name_alone(before);
                let before = name_before(name);
                !before.contains(',')
                    && (name.ends_with(')')
                        || !label(name).0.is_empty()
                        || delimiter == b':' && before.len() < name.len())
            };
            before.rsplit(char::from(delimiter)).next().is_some_and(has_letter_or_digit)
                || is_with_more()
                // "Ada Obi, a@x.org (Track A)", "Ada Obi, a@x.org - A".
                || found.is_some_and(|found| found.after.trim_start().starts_with(['(', '-', '–']))
        };
        count(&|line, _| contains(line, delimiter)) * 2 >= looked_at.len()
            && (!matches!(delimiter, b',' | b':')
                || delimiter == b',' && with_address < looked_at.len()
                || count(&is_glued) * 10 < with_address.max(1) * if delimiter == b':' { 6 } else { 5 })
    });
    // Greetings may stand around these too.
    let numbered = || looked_at.iter().filter(|(line, _)| line.is_numbered);
    let is_numbered_names = numbered().nth(1).is_some()
        && with_address == 0
        && !has_tabs
        && mostly(numbered().count())
        && numbered().all(|(line, _)| is_name(without_phone(line.text).0));
    // Messages with the address of who wrote them.
    let posted = count(&|line, found| found.is_some() && is_name(line.sender));
    let is_chat = posted > 1 && posted == with_address;
    // A mail's words around these as well, with a blank line above the first.
    let is_within_words = || {
        // Below them may stand the address of who sends them.
        let mut people = (0..looked_at.len()).filter(|at| looked_at[*at].1.is_some_and(has_more));
        let (Some(first), Some(last)) = (people.next(), people.next_back()) else { return false };
        let line = |at: usize| &looked_at[at].0;
        let is_title = |at: usize| is_known_label(line(at).text);
        let between = (first..=last).filter(|at| looked_at[*at].1.is_some() || !is_title(*at)).count();
        let above = first.checked_sub(1);
        above.is_none_or(|at| {
            line(at).number + 1 < line(first).number || ends_a_sentence(line(at)) || is_title(at)
        }) && with_more * 10 >= between * 6
            && !delimiter.is_some_and(|delimiter| contains(line(first), delimiter))
    };
    let is_loose = !has_cells && with_more * 2 >= with_address && (mostly(with_address) || is_within_words());
    // Whole names with addresses, one below the other, whatever words are around them.
    let is_worded = !is_loose && !has_cells && {
        let is_named = |(_, (_, found)): &(usize, &(Line, Option<Found>))| {
            found.is_some_and(|found| people::is_whole(name_alone(found.before)))
        };
        let mut named = looked_at.iter().enumerate().filter(is_named).map(|(at, _)| at);
        let count = named.clone().count();
        named.next().zip(named.next_back()).is_some_and(|(first, last)| {
            count * 10 >= (last + 1 - first) * 6
                && !delimiter.is_some_and(|delimiter| contains(&looked_at[first].0, delimiter))
        })
    };
    if let [(line, None)] = &looked_at[..]
        && let Some(names) = names_on_one_line(line.text)
    {
        let mut builder = Builder::new();
        for name in names {
            builder.push(builder.rows + 1, name, "", "")?;
        }
        return Ok(Some(builder.finish(Some(Known::NamesAndAddresses))));
    }
    // A greeting may stand above them.
    let is_titled = looked_at.first().is_some_and(|(line, _)| {
        looked_at.len() > 1
            && labelled_names(line.text).is_none()
            && (greets(line.text)
                || line.text.ends_with(':') && !is_part(line.text) && !is_known_label(line.text))
    });
    let labelled = || looked_at.iter().skip(usize::from(is_titled));
    let sure =
        labelled().filter(|(line, _)| labelled_names(line.text).is_some_and(|found| found.is_sure)).count();
    let may_be_labelled = |line: &Line| labelled_names(line.text).is_some() || is_whole_name(line.text);
    if sure * 2 >= looked_at.len().max(1) && labelled().all(|(line, _)| may_be_labelled(line)) {
        return Ok(Some(of_labels(text, is_titled)?));
    }
    // Commas alone would be cells, of somebody else perhaps.
    let is_glued =
        |found: &Found| has_letter_or_digit(found.before.rsplit([',', '\t']).next().unwrap_or_default());
    let is_several = |line: &Line, found: &Found| {
        (looked_at.len() == 1 || line.text.contains(';') || is_glued(found))
            && are_people_on_one_line(line.text)
    };
    let is_above = |line: &Line| is_section(line.text) || role_above(line.text).is_some();
    let mut people = looked_at.iter().filter(|(line, found)| found.is_some() || !is_above(line)).peekable();
    if people.peek().is_some()
        && people.all(|(line, found)| found.is_some_and(|found| is_several(line, &found)))
    {
        return people::read(text, Around::Nothing).map(Some);
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
        && mostly(with_pieces)
        && looked_at.first().is_some_and(|(line, _)| !is_heading(line.text))
    {
        return people::read(text, Around::Nothing).map(Some);
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
    let is_within = bracketed > 1 && bracketed == with_address && !has_cells && !mostly(bracketed)
        || with_address == 1
            && !has_heading
            && looked_at.iter().any(|(line, found)| {
                found.is_some_and(|found| find_address(found.after).is_some()) && is_bracketed_list(line.text)
            });
    // Some of its lines may be an address alone.
    let is_bare = |found: Option<Found>| {
        found.is_some_and(|found| name_alone(found.before).is_empty() && name_alone(found.after).is_empty())
    };
    let are_all = bracketed > 0
        && looked_at.iter().all(|(line, found)| is_bare(*found) || is_bracketed_list(line.text));
    let is_bracketed = (mostly(bracketed) || are_all) && !has_heading || is_within;
    if is_bracketed || is_marked || is_numbered_names || is_loose || is_chat {
        let has_words = is_marked || is_numbered_names || is_within || is_chat;
        return people::read(text, if has_words { Around::Words } else { Around::Nothing }).map(Some);
    }
    if is_worded { people::read(text, Around::Letter).map(Some) } else { Ok(None) }
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
        let name = name_alone(if all > 0 { said_between(found.before).1 } else { found.before });
        if !is_name(name) || name.contains([',', ';', '\t']) {
            return false;
        }
        all += 1;
        rest = found.after;
    }
    // A comma would be the next one's.
    all > 1 && (name_alone(rest).is_empty() || !said_between(&[rest, ","].concat()).0.is_empty())
}

fn first_lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    lines(text).filter(|line| !line.text.is_empty()).take(LINES_LOOKED_AT)
}

fn contains(line: &Line, delimiter: u8) -> bool {
    line.text.as_bytes().contains(&delimiter)
}

/// Whether cells below at least two headings that are known are no list, whatever stands in them: "1." is the number of a
/// row there, and "2027. 1. 3" a date.
pub fn is_table(text: &str, delimiter: Option<u8>) -> bool {
    let is_known = |cell: &&str| {
        Headings::get()
            .read(cell.trim_matches('"'))
            .is_some_and(|heading| heading.strength == Strength::Exact)
    };
    let Some((delimiter, first)) = delimiter.zip(first_lines(text).next()) else { return false };
    let mut cells = first.text.split(char::from(delimiter)).take(CELLS_LOOKED_AT);
    cells.by_ref().filter(is_known).nth(1).is_some() && {
        let lines = text.split(if text.contains('\n') { '\n' } else { '\r' });
        let filled = lines.filter(|line| line.bytes().any(|byte| byte > b' ')).take(LINES_LOOKED_AT);
        let (mut all, mut with_cells, mut is_within_quotes) = (0, 0, false);
        for line in filled {
            // A cell in quotes may be several lines.
            let goes_on = is_within_quotes;
            is_within_quotes ^= line.contains('"') && line.matches('"').count() % 2 == 1;
            if goes_on {
                continue;
            }
            all += 1;
            with_cells += usize::from(line.contains(char::from(delimiter)));
            // The others cannot change it, or will hardly.
            if with_cells * 2 >= LINES_LOOKED_AT || with_cells == all && all == LINES_SURE {
                break;
            }
        }
        with_cells * 2 >= all
    }
}

/// Names with commas or semicolons between them; none if they may be the parts of one name, or headings.
fn names_on_one_line(line: &str) -> Option<Vec<&str>> {
    let by = if line.contains([';', '；']) { [';', '；'] } else { [',', '，'] };
    let names = || {
        let names = line.split(by).map(|name| without_number(name.trim()).unwrap_or(name));
        names.map(name_alone).filter(|name| !name.is_empty())
    };
    let is_whole = |name: &str| {
        is_name(name)
            && (by[0] == ';' || is_unspaced(name) || name.contains(char::is_whitespace))
            && Headings::get().read(name).is_none()
    };
    // Looked at before they are kept: a line may be ten megabytes of commas.
    (names().nth(2).is_some() && names().all(is_whole)).then(|| names().collect())
}

/// Whether a text is a track, a country, a role, or says that somebody does not come.
pub(crate) fn is_known_label(label: &str) -> bool {
    let label = name_alone(label);
    place_of(label).is_some() || role_named(label).is_some() || Says::State.is_cancelled(label)
}

/// Names behind what they are.
struct Labelled<'a> {
    label: &'a str,
    names: Vec<&'a str>,
    /// The label is known, or surely no name.
    is_sure: bool,
}

/// A track, a country, a role, a town and the names behind it: "Nigeria: Ada Obi, Ben Ng", "Track A - Ada Obi". Not what a form
/// asks, as "Name: Ada Obi".
fn labelled_names(line: &str) -> Option<Labelled<'_>> {
    let dashed = || {
        DASHES
            .iter()
            .find_map(|dash| line.split_once(dash))
            .filter(|(label, _)| is_known_label(name_alone(label)))
    };
    let (label, names) = line.split_once([':', '：']).or_else(dashed)?;
    let names = || names.split([',', ';', '，', '；', '、']).map(name_alone).filter(|name| !name.is_empty());
    let is_one = |name: &str| {
        is_name(name) && place_of(name).is_none() && (is_unspaced(name) || name.contains(char::is_whitespace))
    };
    let label = name_alone(label);
    let has_digit = label.contains(|letter: char| letter.is_ascii_digit());
    let may_be = !label.is_empty()
        && !label.contains('@')
        && label.len() <= LABEL_MAX
        && (has_digit || !is_heading(label) || role_above(label).is_some());
    let is_right = match is_known_label(label) {
        true => names().all(is_one),
        false => may_be && names().all(|name| is_one(name) && (is_unspaced(name) || is_whole_name(name))),
    };
    (is_right && names().next().is_some()).then(|| {
        let names: Vec<&str> = names().collect();
        Labelled { label, is_sure: is_known_label(label) || names.len() > 1 || !is_whole(label), names }
    })
}

fn of_labels(text: &str, is_titled: bool) -> Result<Book, FileProblem> {
    let mut builder = Builder::new();
    for line in lines(text).filter(|line| !line.text.is_empty()).skip(usize::from(is_titled)) {
        let found = labelled_names(line.text);
        let found = found.unwrap_or(Labelled { label: "", names: vec![line.text], is_sure: false });
        let is_cancelled = Says::State.is_cancelled(found.label);
        let [track, country, more, _] = match role_named(found.label) {
            _ if is_cancelled => [""; 4],
            Some(_) => ["", "", found.label, ""],
            None => in_places([found.label, "", ""], ""),
        };
        for name in found.names {
            let said = if is_cancelled { [name, " (", found.label, ")"].concat() } else { name.to_string() };
            builder.push_cells(builder.rows + 1, &[&said, "", track, country, more])?;
        }
    }
    Ok(builder.finish(Some(Known::NamesAndAddresses)))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let book = read(text, None).unwrap();
        assert_eq!(book.as_ref().map(Book::shown).unwrap_or_default(), expected, "{text}");
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
}
