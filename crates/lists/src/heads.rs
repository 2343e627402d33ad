//! The heads of mails that were forwarded, which say who wrote and are no people.

use std::ops::Range;

use cells::{
    content::{is_name, is_one_of},
    headings::{Headings, Meaning},
};
use domain::text::lower;

/// How mails call whom they are to, in small letters.
pub const HEADERS: &str =
    "to cc bcc an kopie para cco copia à a cci ccn кому копия إلى kime bilgi kepada 收件人 抄送";
/// Most lines of a mail's head, most of its letters, and most addresses of one that is no list of people itself.
const HEAD_LINES_MAX: usize = 12;
const HEAD_LINE_MAX: usize = 1_000;
const HEAD_ADDRESSES_MAX: usize = 3;
const KEY_WITHIN: usize = 60;
/// Heads are looked for in so many lines.
const HEADS_WITHIN: usize = 1_200;

/// A text with blank lines in place of the heads of mails that were forwarded: from, when, to and about what; but whom it was to,
/// where these are the list. None where it has no such head.
pub fn without_heads(text: &str) -> Option<String> {
    let addresses = |text: &str| text.matches('@').count();
    let key_of = |line: &str| -> Option<String> {
        // A key is short, and stands at the beginning.
        let line = &line[..line.floor_char_boundary(KEY_WITHIN)];
        // Most lines have neither colon; the wide one begins with 0xEF.
        if !line.bytes().any(|byte| matches!(byte, b':' | 0xEF)) {
            return None;
        }
        let (key, _) = line.trim_start_matches(['>', ' ', '*']).split_once([':', '：'])?;
        let key = key.trim_matches(['*', ' ']);
        (key.len() < 40 && is_name(key)).then(|| lower(key))
    };
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
    let are_people_within = within > HEAD_ADDRESSES_MAX * heads.len() && within * 2 > addresses(text);
    let is_to = |line: &str| key_of(line).is_some_and(|key| is_one_of(HEADERS, &key));
    let is_head = |at: usize, line: &str| {
        heads.iter().any(|head| head.contains(&at)) && !(are_people_within && is_to(line))
    };
    let mut kept = String::with_capacity(text.len());
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            kept.push('\n');
        }
        kept.push_str(if is_head(at, line) { "" } else { line });
    }
    Some(kept)
}
