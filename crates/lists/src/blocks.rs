//! People who are several lines each: a name above its address, or `Name: …` and `E-mail: …` as forms are mailed.

use cells::{
    book::{Book, Known},
    content,
    fold::fold,
    headings::{Headings, Meaning, Strength},
};
use domain::roster::{Field, FileProblem, has_word_of, put_beside, role_alone};

use crate::{
    list::{Builder, is_known_label, lines},
    pieces::{NAME_MAX, behind, in_places, name_before},
    titles::{is_part, is_whole_name},
};

/// Longest list that is read so, in lines; and most different things said of a person.
const LINES_MAX: usize = 20_000;
const KEYS_MAX: usize = 50;
/// Longest label that is none we know, in bytes.
const KEY_MAX: usize = 60;
/// So many lines decide whether a text is such a list: most are tables, and should not wait.
const LINES_LOOKED_AT: usize = 40;

/// Reads blocks of lines, a person a row; none if the text is no such list.
pub fn read(text: &str) -> Result<Option<Book>, FileProblem> {
    if let Some(book) = read_below(text)? {
        return Ok(Some(book));
    }
    // "My list:", and a line later the first of them.
    match text.trim_start().split_once('\n') {
        Some((title, below)) if is_title(title.trim()) => read_below(below),
        _ => Ok(None),
    }
}

/// Whether a line is the name of a list.
fn is_title(line: &str) -> bool {
    let first = || fold(line.split(' ').next().unwrap_or_default());
    !content::has_at(line)
        && line.len() < KEY_MAX
        && !is_known(line)
        && (line.ends_with(':') || content::is_one_of(LIST, &first()))
}

/// How people call a list, folded.
const LIST: &str =
    "lista list liste listado elenco daftar names nombres noms participants participantes список";

fn read_below(text: &str) -> Result<Option<Book>, FileProblem> {
    let filled = || lines(text).map(|line| line.text).filter(|line| !line.is_empty());
    let first: Vec<&str> = filled().take(LINES_LOOKED_AT).collect();
    let (may_be_pairs, stride) = (!parted(&all_labelled(&first)).is_empty(), stride(&first));
    let has_several = first.iter().filter(|line| content::is_address(line)).nth(1).is_some();
    let is_chat = lines(text).take(PEOPLE_APART).any(|line| !line.sender.is_empty());
    if !is_chat && let Some(book) = apart(&filled().take(PEOPLE_APART + 1).collect::<Vec<&str>>())? {
        return Ok(Some(book));
    }
    if first.len() < 2 || !(may_be_pairs || stride.is_some() || has_several) {
        return Ok(None);
    }
    let all: Vec<&str> = filled().take(LINES_MAX + 1).collect();
    if all.len() > LINES_MAX {
        return Ok(None);
    }
    if may_be_pairs && let Some(book) = pairs(&all_labelled(&all))? {
        return Ok(Some(book));
    }
    if has_several && let Some(book) = paragraphs(text)? {
        return Ok(Some(book));
    }
    if let Some(stride) = stride
        && let Some(book) = cells_below_each_other(&all, stride)?
    {
        return Ok(Some(book));
    }
    if has_several { uneven(&all) } else { Ok(None) }
}

/// Names in some lines, and addresses in those below or above them, as many or not.
fn apart(lines: &[&str]) -> Result<Option<Book>, FileProblem> {
    if lines.len() > PEOPLE_APART {
        return Ok(None);
    }
    for by in [&[][..], &[',', ';']] {
        let (mut names, mut addresses, mut turns, mut last) = (Vec::new(), Vec::new(), 0, None);
        let parts =
            lines.iter().flat_map(|line| line.split(by)).map(str::trim).filter(|part| !part.is_empty());
        for part in parts.take(PEOPLE_APART + 1) {
            // "ada@@x.org" stands where one is to be.
            let is_address = content::has_at(part) && !part.contains([' ', ',', ';', '\t']);
            // "My list:", "Office: Lagos", "E-mail:" above the addresses; before them in their line it asks for them.
            if part.ends_with([',', '!']) || part.contains(':') || is_known(part) {
                if by.is_empty() {
                    continue;
                }
                return Ok(None);
            }
            if !is_address && (!content::is_name(part) || is_known_label(part)) {
                turns = 0;
                break;
            }
            turns += usize::from(last.replace(is_address) != Some(is_address));
            if is_address { addresses.push(part) } else { names.push(part) }
        }
        let are_as_many = names.len() == addresses.len();
        if turns == 2 && names.len().min(addresses.len()) > 1 && (are_as_many || by.is_empty()) {
            let most = names.len().max(addresses.len());
            names.resize(most, "");
            addresses.resize(most, "");
            put_beside(&mut names, &addresses);
            let mut people: Vec<Vec<&str>> = Vec::new();
            for (name, address) in names.into_iter().zip(addresses) {
                // Whose it is cannot be known.
                if are_as_many || has_word_of(address, name) {
                    people.push(vec![name, address]);
                } else {
                    people.extend([vec![name, ""], vec!["", address]]);
                }
            }
            people.retain(|person| person.iter().any(|text| !text.is_empty()));
            return book_of(&people, Some(Known::NamesAndAddresses)).map(Some);
        }
    }
    Ok(None)
}

/// Most names and addresses that stand apart from each other.
const PEOPLE_APART: usize = 2_000;

/// People with blank lines between them and words around them: each a name, and the address so many lines below. Between two of
/// them may be some without an address; one elsewhere in the last of the paragraphs is that of who sends them.
fn paragraphs(text: &str) -> Result<Option<Book>, FileProblem> {
    let lines: Vec<&str> = lines(text).map(|line| line.text).collect();
    let address = |lines: &[&str]| lines.iter().position(|line| content::is_address(line));
    let parts: Vec<&[&str]> = lines.split(|line| line.is_empty()).collect();
    let Some(last) = parts.iter().rposition(|part| address(part).is_some()) else { return Ok(None) };
    let mut people: Vec<Vec<&str>> = Vec::new();
    let mut place = None;
    for (nth, part) in parts[..=last].iter().enumerate().filter(|(_, part)| !part.is_empty()) {
        let at = address(part);
        let is_short = part.len() <= STRIDE_MAX && may_be_name(part[0]);
        let is_one = part.iter().filter(|line| content::is_address(line)).nth(1).is_none();
        match (at, place) {
            (Some(_), _) if is_one && is_short && at > Some(0) && at == *place.get_or_insert(at) => {
                people.push(part.to_vec())
            }
            (Some(_), _) if nth < last => return Ok(None),
            (None, _) if is_part(part[0]) => people.push(part.to_vec()),
            // Its place stays free.
            (None, Some(Some(place))) if is_short && part.len() >= place => {
                people.push([&part[..place], &[""], &part[place..]].concat());
            }
            _ => {}
        }
    }
    if people.len() < 2 {
        return Ok(None);
    }
    book_of(&people, None).map(Some)
}

/// People of so many lines each, none of them a heading.
fn book_of(people: &[Vec<&str>], known: Option<Known>) -> Result<Book, FileProblem> {
    let mut builder = Builder::new();
    for person in people {
        builder.push_cells(builder.rows + 1, person)?;
    }
    let mut book = builder.finish(known);
    // Who has no address may look like one.
    book.sheets[0].heading = Some(None);
    Ok(book)
}

/// People of as many lines each, but for the address, which some do not have: by how many lines are between two addresses.
fn uneven(lines: &[&str]) -> Result<Option<Book>, FileProblem> {
    // "carla@@x.org" stands where an address is to be.
    let is_mail = |line: &&str| content::has_at(line) && !line.contains(' ');
    let parts: Vec<&[&str]> = lines.split(is_mail).collect();
    let [above, between @ .., below] = &parts[..] else { return Ok(None) };
    // So many lines of a person are no address, and so many of these stand above it.
    let each = between.iter().map(|part| part.len()).min().unwrap_or_default();
    for each in [each, above.len()] {
        let over = above.len().checked_rem(each).unwrap_or_default();
        let place = if over == 0 { each } else { over };
        let is_whole = |part: &&[&str]| part.len().is_multiple_of(each);
        if each == 0
            || each >= STRIDE_MAX
            || lines.len() > 2 * (each + 1) * (parts.len() - 1)
            || !between.iter().all(is_whole)
            || !(below.len() + place).is_multiple_of(each)
        {
            continue;
        }
        let mut people: Vec<Vec<&str>> = Vec::new();
        let mut rest = lines.iter().copied().peekable();
        while rest.peek().is_some() {
            let mut person: Vec<&str> = rest.by_ref().take(place).collect();
            person.push(rest.next_if(is_mail).unwrap_or_default());
            person.extend(rest.by_ref().take(each - place));
            people.push(person);
        }
        let is_person = |person: &Vec<&str>| {
            may_be_name(person[0])
                && person.iter().filter(|line| content::has_at(line)).nth(1).is_none()
                && person.iter().all(|line| line.len() < NAME_MAX && !line.contains(['\t', ';', ',']))
        };
        if people.iter().all(is_person) {
            let known = (each == 1).then_some(Known::NamesAndAddresses);
            return book_of(&people, known).map(Some);
        }
    }
    Ok(None)
}

fn may_be_name(line: &str) -> bool {
    !line.contains(['@', '＠', '\t', ',', ';'])
        && content::is_name(line)
        && !is_known(line)
        // "Ada Obi (Track A)" is more.
        && name_before(line).len() == line.len()
}

fn all_labelled<'a>(lines: &[&'a str]) -> Vec<&'a str> {
    let mut all = Vec::new();
    for line in lines {
        all.extend(labelled(line));
    }
    all
}

/// The parts of `Name: Ada, E-mail: a@x.org`, if each is labelled; else the line.
#[inline(never)]
fn labelled(line: &str) -> Vec<&str> {
    if let Some(parts) = if_labelled(&mut line.split([',', ';', '|', '，', '；', '\t']), usize::MAX) {
        return parts;
    }
    for mark in [" / ", " - ", "  ", "\u{3000}"] {
        // One person has no more.
        let parts = &mut line.split(mark).filter(|part| !part.is_empty());
        if let Some(parts) = if_labelled(parts, KEYS_MAX) {
            return parts;
        }
    }
    vec![line]
}

/// Several parts, at most `max`, if each has a label that is known.
fn if_labelled<'a>(parts: &mut dyn Iterator<Item = &'a str>, max: usize) -> Option<Vec<&'a str>> {
    let mut kept = Vec::new();
    for part in parts {
        let (key, _) = part.split_once([':', '：'])?;
        if kept.len() == max || !is_known(key) {
            return None;
        }
        kept.push(part);
    }
    (kept.len() > 1).then_some(kept)
}

fn is_known(text: &str) -> bool {
    Headings::get().read(text).is_some_and(|heading| heading.strength == Strength::Exact)
}

/// Most lines of one person.
const STRIDE_MAX: usize = 8;

/// How many lines each person is, where all are as many: as the first with an address, or as many as headings are above
/// the first.
fn stride(lines: &[&str]) -> Option<usize> {
    let mut addresses = (0..lines.len()).filter(|at| content::is_address(lines[*at]));
    let (first, second) = (addresses.next()?, addresses.next());
    let stride = match second {
        Some(second) => second - first,
        // One person alone, or headings and one person.
        None => return (lines.len() == 2 && are_alike(lines, 2)).then_some(2),
    };
    // Only whole people of those that were looked at.
    let whole = lines.len() - lines.len() % stride;
    ((2..=STRIDE_MAX).contains(&stride) && are_alike(&lines[..whole], stride)).then_some(stride)
}

/// Whether every person is so many lines: a name first, the address always in the same place, perhaps headings above.
fn are_alike(lines: &[&str], stride: usize) -> bool {
    let mut people = lines.chunks_exact(stride);
    if !people.remainder().is_empty() {
        return false;
    }
    // "Grupo" may be anything else elsewhere.
    let has_headings = lines.len() > stride && {
        let above = &lines[..stride];
        let known = above.iter().filter(|line| is_known(line)).count();
        known > 1 && known + 1 >= stride && !above.iter().any(|line| content::has_at(line))
    };
    if has_headings {
        people.next();
    }
    let is_name = |line: &str| {
        // "Ada Obi, Nigeria".
        let line = if stride == 2 && line.len() < NAME_MAX { name_before(line) } else { line };
        may_be_name(line)
    };
    let address = |person: &[&str]| person.iter().position(|line| content::is_address(line));
    let mut people = people.peekable();
    let Some(at) = people.peek().and_then(|person| address(person)) else { return false };
    people.all(|person| {
        is_name(person[0])
            && person.iter().enumerate().all(|(n, line)| content::is_address(line) == (n == at))
            && (stride == 2 || person.iter().all(|line| !line.contains(['\t', ';'])))
    })
}

/// A name, below it its address, perhaps more, and so on.
fn cells_below_each_other(lines: &[&str], stride: usize) -> Result<Option<Book>, FileProblem> {
    if !are_alike(lines, stride) {
        return Ok(None);
    }
    let mut builder = Builder::new();
    let is_plain = stride == 2 && !is_known(lines[0]);
    for person in lines.chunks_exact(stride) {
        let name = name_before(person[0]);
        if is_plain && name.len() < person[0].len() {
            let [track, country, more, _] = in_places(["", behind(person[0], name), ""], "");
            builder.push_cells(builder.rows + 1, &[name, person[1], track, country, more])?;
        } else {
            builder.push_cells(builder.rows + 1, person)?;
        }
    }
    Ok(Some(builder.finish(is_plain.then_some(Known::NamesAndAddresses))))
}

fn split(line: &str) -> Option<(&str, &str)> {
    line.split_once([':', '：', '=']).or_else(|| line.split_once(" - "))
}

/// What stands above names that have no label.
const NAME: &str = "Name";

/// The key, its meaning and the value of each line that has them; nothing where few lines do, or where they say nothing of
/// people.
fn parted(lines: &[&str]) -> Vec<(String, Meaning, String)> {
    let headings = Headings::get();
    // What is said of several people is a label, known or not.
    let mut keys: Vec<(&str, bool)> = Vec::new();
    for (key, _) in lines.iter().filter_map(|line| split(line)).filter(|(key, _)| key.len() < KEY_MAX) {
        match keys.iter().position(|(known, _)| *known == key) {
            Some(at) => keys[at].1 = true,
            None if keys.len() < KEYS_MAX => keys.push((key, false)),
            None => {}
        }
    }
    // "1. Ada Obi", below it "E-mail: …".
    let is_unnamed = !keys.iter().any(|(key, _)| {
        headings
            .read(key)
            .is_some_and(|heading| !matches!(heading.meaning, Meaning::Asked(_) | Meaning::Other))
    });
    let parted = |line: &&str| -> Option<(String, Meaning, String)> {
        if is_unnamed && split(line).is_none() && is_whole_name(line) {
            return Some((NAME.to_string(), Meaning::Name, line.to_string()));
        }
        let (key, value) = split(line)?;
        let heading = headings.read(key);
        let meaning = match heading {
            Some(heading) if heading.strength == Strength::Exact => heading.meaning,
            _ if keys.contains(&(key, true)) => Meaning::Other,
            _ => return None,
        };
        // A line of headings is a table's.
        let is_heading = is_known(value) && role_alone(value).is_none();
        // `*Nome:* João` is bold.
        let value = value.trim_start_matches(['*', '_']).trim();
        (!is_heading).then(|| (key.trim().to_string(), meaning, value.to_string()))
    };
    let parted: Vec<(String, Meaning, String)> = lines.iter().filter_map(parted).collect();
    let says = |wanted: &dyn Fn(Meaning) -> bool| parted.iter().any(|(_, meaning, _)| wanted(*meaning));
    let is_of_people = says(&|meaning| meaning == Meaning::Asked(Field::Email))
        && says(&|meaning| !matches!(meaning, Meaning::Asked(_) | Meaning::Other));
    if parted.len() * 10 >= lines.len() * 6 && is_of_people { parted } else { Vec::new() }
}

/// `Name: Ada`, `E-mail: a@x.org`, and again for the next.
fn pairs(lines: &[&str]) -> Result<Option<Book>, FileProblem> {
    let parted = parted(lines);
    if parted.is_empty() {
        return Ok(None);
    }
    let mut keys: Vec<&str> = Vec::new();
    for (key, _, _) in &parted {
        if !keys.contains(&key.as_str()) && keys.len() < KEYS_MAX {
            keys.push(key);
        }
    }
    let mut builder = Builder::new();
    builder.push_cells(1, &keys)?;
    let mut cells: Vec<&str> = vec![""; keys.len()];
    for (key, _, value) in &parted {
        let Some(at) = keys.iter().position(|known| known == key) else { continue };
        // The same thing again is said of the next.
        if !cells[at].is_empty() || at == 0 && cells.iter().any(|cell| !cell.is_empty()) {
            builder.push_cells(builder.rows + 1, &cells)?;
            cells.fill("");
        }
        cells[at] = value;
    }
    builder.push_cells(builder.rows + 1, &cells)?;
    Ok(Some(builder.finish(None)))
}
