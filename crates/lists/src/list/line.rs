//! A line without what chats and lists put before it, and a name without what stands around it.

use cells::{
    cell_texts::name_alone,
    content::{is_number, is_one_of},
    fold::fold,
};
use domain::text::lower;
use texts::marks::{is_blank, without_mark, without_sender};

use crate::heads::HEADERS;

/// A line without what chats and lists put before it.
pub struct Line<'a> {
    /// From 1, blank lines counted.
    pub number: u32,
    pub text: &'a str,
    /// Who wrote it in a chat.
    pub sender: &'a str,
    /// `3.` or `(3)`, a bullet, the time and sender of a message.
    pub is_marked: bool,
    /// The first two.
    pub is_numbered: bool,
}

pub fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
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
pub(super) fn without_header(text: &str) -> &str {
    match text.trim_start().split_once([':', '：']) {
        Some((word, rest)) if is_one_of(HEADERS, &lower(word.trim())) => rest,
        _ => text,
    }
}

/// What stands before a number behind a name, folded.
const LABELS: &str = "tel ph phone mob mobile cel celular cell whatsapp wa dni rut ci cc nik hp тел моб هاتف";

/// A name and the telephone number behind it; `Ada Obi - 0803 123 4567` as chats have it.
pub fn without_phone(text: &str) -> (&str, &str) {
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
            let name = name_alone(name);
            // "Ada Obi Tel: 0803 …", "Ada Obi DNI 1234567".
            let before = name.rsplit_once(' ').filter(|(_, last)| is_one_of(LABELS, &fold(last)));
            (
                name_alone(before.map_or(name, |(name, _)| name)),
                phone.trim_end_matches(['-', '–', '—', ',', ' ']),
            )
        }
        _ => (text, ""),
    }
}
