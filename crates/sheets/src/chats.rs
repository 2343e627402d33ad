//! What stands around people in chats and mails: who wrote a message, greetings and signatures.

use crate::{
    content::{Found, find_address, is_name},
    lists::{LINES_LOOKED_AT, Line},
    rows::name_alone,
};

/// Whether who wrote the message gave their own address, and nothing else.
pub(crate) fn is_posted(line: &Line, found: Found) -> bool {
    is_name(line.sender) && name_alone(found.before).is_empty() && name_alone(found.after).is_empty()
}

/// The numbers of the lines whose writers gave nothing but their own address, one each.
pub(crate) fn own_addresses(all: &[Line]) -> Vec<u32> {
    let mut posts = all.iter().filter(|line| find_address(line.text).is_some()).peekable();
    let mut before = "";
    let mut own: Vec<u32> = Vec::new();
    while let Some(line) = posts.next() {
        let is_next_another = posts.peek().is_none_or(|next| next.sender != line.sender);
        if line.sender != before
            && is_next_another
            && find_address(line.text).is_some_and(|found| is_posted(line, found))
        {
            own.push(line.number);
        }
        before = line.sender;
    }
    own
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
    let ends = |line: &&Line| line.text.ends_with([',', ':', '!', '.', '，', '：', '。', '！', '،', '।']);
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

/// `[12/01/2027, 10:31] Ana: …` and `12/01/27, 10:31 - Ana: …` as WhatsApp exports them, `18:22:10 From Ana to Everyone :
/// …` as meetings do: the sender and the message; no message of `Ana, [12.01.2027 10:31]` alone, which Telegram puts above.
pub(crate) fn without_sender(line: &str) -> (&str, &str) {
    let is_digit = |letter: char| letter.is_ascii_digit();
    let is_time = |text: &str| text.contains(':') && text.contains(is_digit);
    if let Some((sender, time)) = line.strip_suffix(']').and_then(|line| line.rsplit_once(", ["))
        && is_time(time)
    {
        return (sender, "");
    }
    let rest = match line.strip_prefix('[') {
        Some(rest) => rest.split_once("] ").filter(|(time, _)| time.len() < 40 && is_time(time)),
        None if line.starts_with(is_digit) => {
            let dashed = line.split_once(" - ").filter(|(time, _)| time.len() < 30 && is_time(time));
            let clock = || {
                line.split_once(char::is_whitespace)
                    .filter(|(time, _)| time.len() < 9 && is_time(time) && !time.ends_with(':'))
            };
            dashed.or_else(clock)
        }
        None => None,
    };
    let Some((_, rest)) = rest else { return ("", line) };
    match rest.split_once(": ") {
        Some((sender, message)) if sender.len() < 80 && !sender.contains('@') => {
            let sender = match sender.trim().strip_prefix("From ").map(|sender| sender.rsplit_once([' '])) {
                Some(Some((sender, _))) => sender.trim_end().trim_end_matches(" to").trim_end_matches(" To"),
                _ => sender,
            };
            (sender.trim(), message)
        }
        _ => ("", rest),
    }
}
