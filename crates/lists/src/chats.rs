//! What stands around people in chats and mails: who wrote a message, greetings and signatures.

use cells::{
    cell_texts::name_alone,
    content::{Found, find_address, is_name},
};

use crate::list::{LINES_LOOKED_AT, Line};

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
