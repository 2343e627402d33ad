//! The heads of mails that were forwarded, which say who wrote and are no people.

use std::ops::Range;

use cells::{
    content::{self, is_name, is_one_of},
    headings::{Headings, Meaning},
};
use domain::{roster::names_track, text::lower};
use texts::marks::without_mark;

use crate::{chats::greets, closing::is_closing, list::is_known_label, titles::is_whole_name};

/// How mails call whom they are to, in small letters.
pub const HEADERS: &str =
    "to cc bcc an kopie para cco copia à a cci ccn кому копия إلى kime bilgi kepada 收件人 抄送";
/// Most lines of a mail's head, most of its letters, and most addresses of one that is no list of people itself.
const HEAD_LINES_MAX: usize = 12;
const HEAD_LINE_MAX: usize = 1_000;
const HEAD_ADDRESSES_MAX: usize = 3;
const KEY_WITHIN: usize = 60;
/// Most names in lines of their own that a letter ends with.
const NAMES_MAX: usize = 2;
/// Heads are looked for in so many lines.
const HEADS_WITHIN: usize = 1_200;

/// What a line of a mail's head says, in small letters.
fn key_of(line: &str) -> Option<String> {
    // A key is short, and stands at the beginning.
    let line = &line[..line.floor_char_boundary(KEY_WITHIN)];
    // Most lines have neither colon; the wide one begins with 0xEF.
    if !line.bytes().any(|byte| matches!(byte, b':' | 0xEF)) {
        return None;
    }
    let (key, _) = line.trim_start_matches(['>', ' ', '*']).split_once([':', '：'])?;
    let key = key.trim_matches(['*', ' ']);
    (key.len() < 40 && is_name(key)).then(|| lower(key))
}

fn is_to(line: &str) -> bool {
    key_of(line).is_some_and(|key| is_one_of(HEADERS, &key))
}

/// A text in which all whom a mail was to stand in one line, where they go on in the next; none where they do not.
pub fn with_whole_lines(text: &str) -> Option<String> {
    let mut whole = String::new();
    let (mut is_within, mut is_joined, mut addresses) = (false, false, 0);
    for line in text.split('\n') {
        let line = line.trim_end();
        // One address may be in brackets, and the list below; of several the last may stand in two lines.
        let is_open = whole.ends_with([',', ';', '>']) || addresses > 1 || line.trim_start().starts_with('<');
        let goes_on = is_within && is_open && content::has_at(line) && key_of(line).is_none();
        addresses = content::count_at(line) + if goes_on { addresses } else { 0 };
        is_joined |= goes_on;
        is_within = goes_on || is_to(line);
        whole.push_str(match goes_on {
            false => "\n",
            true if whole.ends_with('>') => "; ",
            true => " ",
        });
        whole.push_str(if goes_on { line.trim_start() } else { line });
    }
    is_joined.then(|| whole.split_off(1))
}

/// A text with blank lines in place of the heads of mails that were forwarded: from, when, to and about what; but whom it was to,
/// where these are the list; and whether it is a letter to these, of which nothing else was kept. None where it has no such head.
pub fn without_heads(text: &str) -> Option<(String, bool)> {
    let addresses = |text: &str| text.matches('@').count();
    let lines: Vec<&str> = text.split('\n').take(HEADS_WITHIN).collect();
    let mut heads: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let keys: Vec<String> = lines[at..]
            .iter()
            .take(HEAD_LINES_MAX)
            .map_while(|line| key_of(line.get(..HEAD_LINE_MAX).unwrap_or(line)))
            .collect();
        let end = at + keys.len();
        let is_of_person =
            |key: &String| Headings::get().read(key).is_some_and(|heading| heading.meaning != Meaning::Other);
        // "A: Ada Obi a@x" is a track and who takes it: not only addresses stand in a mail's head, and nothing twice.
        let is_twice = |at: usize| keys[..at].contains(&keys[at]);
        if keys.len() > 2
            && keys.iter().any(|key| is_one_of(HEADERS, key))
            && !keys.iter().any(is_of_person)
            && !(0..keys.len()).any(is_twice)
            && lines[at..end].iter().any(|line| !line.contains('@'))
        {
            heads.push(at.saturating_sub(usize::from(at > 0 && lines[at - 1].starts_with("--")))..end);
        }
        at = end + 1;
    }
    if heads.is_empty() {
        return None;
    }
    let within: usize = heads.iter().flat_map(Clone::clone).map(|at| addresses(lines[at])).sum();
    // Below them stands a letter with the address of who wrote it, or none.
    let is_letter = |line: &&str| is_to(line) && addresses(line) > 1;
    // Its names may be the list.
    let is_named = |line: &&&str| is_whole_name(without_mark(line).unwrap_or(line).trim());
    let is_letter = addresses(text) <= within + 1
        && heads.iter().flat_map(Clone::clone).any(|at| is_letter(&lines[at]))
        && lines.iter().filter(is_named).nth(NAMES_MAX).is_none();
    let are_people_within =
        is_letter || within > HEAD_ADDRESSES_MAX * heads.len() && within * 2 > addresses(text);
    let is_head = |at: usize, line: &str| {
        let is_within = heads.iter().any(|head| head.contains(&at));
        (is_letter || is_within) && !(are_people_within && is_within && is_to(line))
    };
    let mut kept = String::with_capacity(text.len());
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            kept.push('\n');
        }
        kept.push_str(if is_head(at, line) { "" } else { line });
    }
    Some((kept, is_letter))
}

/// "On Monday Sam Li <sam@x.org> wrote:", and what was written.
fn is_quoted(line: &str) -> bool {
    line.starts_with('>') || content::has_at(line) && line.trim_end().ends_with(':')
}

/// A list that was quoted, without the marks before its lines; none where somebody stands elsewhere as well.
pub fn without_quotes(text: &str) -> Option<String> {
    if !text.starts_with('>') && !text.contains("\n>") {
        return None;
    }
    let mut bare = String::with_capacity(text.len());
    for line in text.split('\n') {
        if content::has_at(line) && !is_quoted(line) {
            return None;
        }
        bare.push_str(line.trim_start_matches(['>', ' ']));
        bare.push('\n');
    }
    Some(bare)
}

/// Longer texts are no mail with a few cells.
const LETTER_MAX: usize = 100_000;

/// Lines of cells without a mail's words around them, which have fewer, and those of the words that may be somebody; none where
/// there are no such words.
pub fn without_words(text: &str, delimiter: u8) -> Option<(String, Vec<&str>)> {
    let lines: Vec<&str> = Some(text).filter(|text| text.len() < LETTER_MAX)?.split('\n').collect();
    let cells = |line: &str| {
        let line = line.trim_end_matches([',', ';', ' ', '\r']);
        line.bytes().filter(|byte| *byte == delimiter).count()
    };
    let is_person = |line: &&str| content::has_at(line) && cells(line) > 0 && !is_quoted(line);
    let first = lines.iter().position(is_person)?;
    let usual = cells(lines[first]);
    let last = lines.iter().rposition(|line| is_person(line) && cells(line) * 2 > usual)?;
    // "Facilitators:" below a greeting is said of those below it.
    let title = lines[..first].iter().skip(1).position(|line| is_known_label(line));
    let begin = title.map_or(first, |at| at + 1);
    let (above, below) = (&lines[..begin], &lines[last + 1..]);
    let begins = |lines: &[&str], is_such: fn(&str) -> bool| {
        lines.iter().map(|line| line.trim()).find(|line| !line.is_empty()).is_some_and(is_such)
    };
    // A heading has as many cells, and who has no address; "for track A" is said of those below.
    let is_words = |(nth, line): (usize, &&str)| (nth == 0 || cells(line) < usual) && !names_track(line);
    // Somebody may have written above what was quoted.
    let greets_within = |line: &&str| greets(line) && line.trim_end().ends_with([',', '!']);
    // "Bom dia, seguem os nomes:".
    let announces = |line: &&str| {
        let line = line.trim_end();
        line.ends_with(':') && (1..usual).contains(&cells(line)) && line.split(' ').nth(3).is_some()
    };
    let is_above = (begins(above, greets)
        || above.iter().any(greets_within)
        || above.iter().find(|line| !line.trim().is_empty()).is_some_and(announces))
        && above.iter().enumerate().all(is_words);
    let is_below = below.first().is_some_and(|line| line.trim().is_empty())
        && begins(below, |line| is_closing(line) || line.starts_with('>'));
    if !is_above && !is_below {
        return None;
    }
    let is_cut = |at: usize| is_above && at < begin || is_below && at > last;
    let kept = lines.iter().enumerate().map(|(at, line)| if is_cut(at) { "" } else { *line });
    let kept = kept.collect::<Vec<&str>>().join("\n");
    // All but the first word of a greeting are small, and a closing is known.
    let may_be_somebody = |line: &&str| {
        let is_upper =
            |word: &str| word.starts_with(|letter: char| letter.is_alphabetic() && !letter.is_lowercase());
        !is_closing(line)
            && !is_quoted(line)
            && !line.ends_with(':')
            && line.split(' ').skip(usize::from(greets(line))).any(is_upper)
    };
    let cut = lines.iter().enumerate().filter(|(at, _)| is_cut(*at)).map(|(_, line)| line.trim());
    Some((kept, cut.filter(may_be_somebody).collect()))
}
