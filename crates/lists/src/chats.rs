//! What stands around people in chats and mails: who wrote a message, greetings and signatures.

use std::borrow::Cow;

use cells::{
    cell_texts::name_alone,
    content::{Found, find_address, is_name},
};

use domain::roster::names_track;

use crate::{
    cancelled::Says,
    list::{LINES_LOOKED_AT, Line},
};

/// Whether who wrote the message gave their own address, and nothing else.
pub(crate) fn is_posted(line: &Line, found: Found) -> bool {
    is_name(line.sender) && name_alone(found.before).is_empty() && name_alone(found.after).is_empty()
}

/// Who a message with one address is about, and their track: who wrote it, unless it names somebody. Where that is not certain
/// both names stand there, with a slash between them, and somebody has to look. `posted`: who wrote nothing but an address, once for
/// each; `used`: who was registered by a message before.
pub(crate) fn said<'a>(
    line: &Line<'a>,
    posted: &[&str],
    used: &mut Vec<&'a str>,
) -> Option<(Cow<'a, str>, &'a str, &'a str)> {
    let found = find_address(line.text).filter(|_| is_name(line.sender))?;
    if find_address(found.after).is_some() {
        return None;
    }
    let (before, after) = (name_alone(found.before), name_alone(found.after));
    // "track A", "B please".
    let pieces = || [before, after].into_iter().flat_map(|text| text.split(PIECES)).map(name_alone);
    let track = pieces().find(|piece| piece.len() < TRACK_MAX && names_track(piece)).unwrap_or_default();
    let said = if before.is_empty() && is_name(after) { after } else { before };
    let words = || said.split(' ').filter(|word| !word.is_empty());
    let is_upper = |word: &&str| word.starts_with(char::is_uppercase);
    let is_cased = said.contains(|letter: char| letter.is_lowercase() || letter.is_uppercase());
    // "for my colleague Maria dos Santos".
    let of_name = |word: &&str| {
        let is_particle = || word.len() < 4 && word.starts_with(char::is_lowercase);
        (is_upper(word) || is_particle())
            && word.chars().all(|letter| letter.is_alphabetic() || letter == '-')
    };
    let run = words().rev().take_while(of_name).filter(is_upper).last();
    let name = run.and_then(|first| said.get(first.as_ptr() as usize - said.as_ptr() as usize..));
    let named = name.filter(|name| name.contains(' ') && !names_track(name));
    let is_track = || !track.is_empty() && name_alone(track).len() == said.len();
    // Of two addresses alone by one person none is surely their own.
    let is_one = || posted.iter().filter(|sender| **sender == line.sender).nth(1).is_none();
    let is_senders = said.is_empty() && (!after.is_empty() || is_one())
        || is_track()
        || !said.is_empty() && !said.contains(char::is_alphabetic)
        || is_cased && !words().skip(1).any(|word| is_upper(&word) && !word.starts_with("I'") && word != "I");
    let name = match named {
        Some(name) => Cow::Borrowed(name),
        // "I can't come".
        None if pieces().any(says_not_coming_within) => Cow::Owned(format!("{} (cancelled)", line.sender)),
        None if is_senders && !used.contains(&line.sender) => Cow::Borrowed(line.sender),
        None if said.is_empty() => Cow::Borrowed(""),
        None if !is_cased && have_a_word_alike(said, line.sender) => Cow::Borrowed(said),
        None => Cow::Owned(format!("{} / {said}", line.sender)),
    };
    if name == line.sender && used.len() < SENDERS_MAX {
        used.push(line.sender);
    }
    Some((name, found.address, track))
}

/// So many who wrote are compared.
pub(crate) const SENDERS_MAX: usize = 1_000;

/// Marks between what a message says.
const PIECES: [char; 12] = [',', ';', '(', ')', '!', '.', '-', '–', '—', ':', '，', '！'];
/// Longer texts, in bytes, are no track in a message.
const TRACK_MAX: usize = 40;

/// Whether somebody says that they will not come, perhaps after a word: "sorry I can't come".
fn says_not_coming_within(text: &str) -> bool {
    let mut rest = text;
    for _ in 0..3 {
        if Says::State.is_cancelled(rest) {
            return true;
        }
        rest = rest.split_once(' ').map_or("", |(_, rest)| rest);
    }
    false
}

fn have_a_word_alike(one: &str, other: &str) -> bool {
    one.split(' ').any(|word| other.split(' ').any(|of_other| of_other == word))
}

/// Whether a line ends with the mark of a sentence or a greeting, as no person of a list does.
pub(crate) fn ends_a_sentence(line: &Line) -> bool {
    line.text.ends_with([',', ':', '!', '.', '，', '：', '。', '！', '،', '।'])
}

/// Names a line, without the greeting and signature around them, each a block of its own with the marks of a sentence; none
/// where there is no such block, or something else than names between.
pub(crate) fn names_after_a_greeting<'a>(
    looked_at: &'a [(Line<'a>, Option<Found<'a>>)],
) -> Option<Vec<&'a Line<'a>>> {
    if looked_at.len() == LINES_LOOKED_AT {
        return None;
    }
    let mut blocks: Vec<Vec<&Line>> = Vec::new();
    for (line, _) in looked_at {
        match blocks.last_mut() {
            Some(block) if block.last().is_some_and(|last| last.number + 1 == line.number) => {
                block.push(line)
            }
            _ => blocks.push(vec![line]),
        }
    }
    let ends = |line: &&Line| ends_a_sentence(line);
    let names = blocks.iter().position(|block| !block.last().is_some_and(ends))?;
    let end = blocks.iter().rposition(|block| !block.first().is_some_and(ends))?;
    let mut names: Vec<&Line> = blocks.get(names..=end)?.concat();
    // "Participants:" right above them.
    if names.first().is_some_and(ends) {
        names.remove(0);
    }
    let is_name_line =
        |line: &&Line| is_name(line.text) && !line.text.contains([',', ';', '\t']) && !ends(line);
    let is_all = names.len() > 2 && names.len() < looked_at.len() && names.iter().all(is_name_line);
    is_all.then_some(names)
}
