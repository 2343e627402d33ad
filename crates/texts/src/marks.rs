//! What lists and chats put before a line: numbers, bullets, boxes, the time and sender of a message.

/// So many bullets may stand before a line; a line of nothing else may be as long as a file.
const BULLETS_MAX: usize = 20;
/// So many lines decide whether numbers count up.
const LINES_LOOKED_AT: usize = 120;
/// What is nothing at the ends of a line.
#[inline]
pub fn is_blank(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(letter, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

const BULLETS: [char; 37] = [
    '-', '–', '—', '*', '•', '·', '▪', '◦', '‣', '●', '○', '✅', '✔', '☑', '✓', '➤', '👉', '🔹', '🔸', '☐',
    '☒', '□', '■', '▢', '◻', '◼', '❏', '❑', '⬜', '◯', '▶', '►', '➢', '→', '★', '♦', '#',
];

/// As `rsplit_once`, which weighs a kilobyte of wasm for a mark of several letters.
pub fn parted_at_last<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    let (at, mark) = text.match_indices(mark).last()?;
    Some((&text[..at], &text[at + mark.len()..]))
}

/// The text behind a number or bullets; none if there is no such mark.
#[inline(never)]
pub fn without_mark(line: &str) -> Option<&str> {
    let mut text = line;
    for _ in 0..BULLETS_MAX {
        let Some(rest) = text.strip_prefix(BULLETS) else { break };
        let rest = rest.trim_start_matches('\u{FE0F}');
        let behind = rest.trim_start();
        // "-5", "#5" and "*Ana*" are no bullets; a picture is one wherever it stands.
        if behind.len() == rest.len() && text.starts_with(['-', '–', '—', '*', '#']) {
            break;
        }
        text = behind;
    }
    // A tick in a cell of its own.
    if text.starts_with([',', ';', '\t', '|']) {
        return None;
    }
    // "- [ ] Ana", "- [x] Ana".
    let mut is_marked = text.len() < line.len();
    for tick in ["[ ]", "[x]", "[X]", "[]"] {
        if let Some(rest) = text.strip_prefix(tick).filter(|_| is_marked) {
            text = rest.trim_start();
        }
    }
    // "*1.* Ana" is a bold number.
    let bold = text.strip_prefix('*').filter(|rest| rest.starts_with(|letter: char| letter.is_numeric()));
    if let Some(rest) = without_number(bold.unwrap_or(text)) {
        return Some(rest.trim_start_matches(['*', '_']));
    }
    // "a) Ana"; "A. Obi" is a name.
    let mut letters = text.chars();
    if let (Some(letter), Some(')'), Some(' ')) = (letters.next(), letters.next(), letters.next())
        && letter.is_alphabetic()
    {
        text = letters.as_str();
        is_marked = true;
    }
    is_marked.then_some(text)
}

/// The text behind `3.`, `(3)`, `#3`; none if no number of a list is there.
#[inline]
pub fn without_number(line: &str) -> Option<&str> {
    // Most cells begin with a letter.
    if line.as_bytes().first().is_some_and(u8::is_ascii_alphabetic) { None } else { behind_number(line) }
}

#[inline(never)]
fn behind_number(line: &str) -> Option<&str> {
    let open = line.strip_prefix(['(', '[', '#', '№']).unwrap_or(line);
    let digits = open.find(|letter: char| !letter.is_numeric()).filter(|length| (1..=8).contains(length))?;
    let rest = &open[digits..];
    // The keycap digit of phones: 1️⃣.
    if let Some(rest) = rest.strip_prefix("\u{FE0F}\u{20E3}") {
        return Some(rest);
    }
    // "#1 Ada".
    if line.starts_with(['#', '№']) && rest.starts_with(' ') {
        return Some(rest);
    }
    let ends = ['.', ')', ']', ':', '-', '–', 'º', 'ª', '°', '、', '．', '）', '/'];
    // "1 - Ada".
    let rest = rest.trim_start_matches(' ');
    let after = rest.strip_prefix(ends)?.trim_start_matches(ends);
    // `1.5` and `10:30` are numbers, `12. 1. 2027` and `2027. 1. 3` dates.
    let day = after.trim_start().trim_start_matches(|letter: char| letter.is_numeric());
    let is_date = after.trim_start().len() - day.len() < 3
        && day.len() < after.trim_start().len()
        && day.starts_with('.');
    (!after.starts_with(|letter: char| letter.is_numeric()) && !is_date).then_some(after)
}

/// `[12/01/2027, 10:31] Ana: …` and `12/01/27, 10:31 - Ana: …` as WhatsApp exports them, `18:22:10 From Ana to Everyone :
/// …` as meetings do: the sender and the message; no message of `Ana, [12.01.2027 10:31]` alone, which Telegram puts above.
#[inline(never)]
pub fn without_sender(line: &str) -> (&str, &str) {
    // Of any script: "٩:٣١".
    let is_digit = char::is_numeric;
    // "12/5/25 08.20", as in Indonesia.
    let is_dotted = |text: &str| {
        let mut parts = text.rsplitn(2, '.');
        let ends = [parts.next(), parts.next()].map(|part| part.is_some_and(|part| part.contains(is_digit)));
        text.contains('/') && ends == [true, true]
    };
    let is_time = |text: &str| text.contains(is_digit) && (text.contains(':') || is_dotted(text));
    if let Some((sender, time)) =
        line.trim_end_matches(':').strip_suffix(']').and_then(|line| parted_at_last(line, ", ["))
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
                    // "18:00 session" is a title.
                    .filter(|(_, said)| said.contains(": ") || said.contains('@'))
            };
            dashed.or_else(clock)
        }
        None => None,
    };
    let Some((_, rest)) = rest else { return ("", line) };
    match rest.split_once(": ") {
        Some((sender, message)) if sender.len() < 80 && !sender.contains('@') => {
            let sender = match sender.trim().strip_prefix("From ").map(|sender| sender.rsplit_once([' '])) {
                Some(Some((sender, _))) => {
                    let sender = sender.trim_end();
                    sender.strip_suffix(" to").or_else(|| sender.strip_suffix(" To")).unwrap_or(sender)
                }
                _ => sender,
            };
            (sender.trim(), message)
        }
        _ => ("", rest),
    }
}

/// The text with dots behind the numbers of its lines, where these have none and count up: `1 Ada Obi`.
#[inline(never)]
pub fn with_dots(text: &str) -> Option<String> {
    // Taken from the line: "1" of "1 Ada Obi" or "1: Ada Obi", with where it ends.
    let counted = |line: &str| -> Option<(u32, usize)> {
        // Most lines show by their first letter that they have none.
        let first = line.bytes().find(|byte| *byte > b' ')?;
        if first.is_ascii() && !first.is_ascii_digit() {
            return None;
        }
        let start = line.len() - line.trim_start_matches(is_blank).len();
        let length =
            line[start..].find(|letter: char| !letter.is_ascii_digit()).filter(|length| *length < 5)?;
        let rest = &line[start + length..];
        let name = rest.strip_prefix(':').unwrap_or(rest).strip_prefix(' ')?;
        name.trim_start().starts_with(char::is_alphabetic).then_some(())?;
        Some((line[start..start + length].parse().ok()?, start + length))
    };
    let mut last = None;
    let (mut all, mut count) = (0, 0);
    let is_filled = |line: &&str| line.bytes().any(|byte| byte > b' ');
    for line in text.split('\n').filter(is_filled).take(LINES_LOOKED_AT) {
        all += 1;
        // So many have none that the others cannot be most of them.
        if all - count > LINES_LOOKED_AT * 4 / 10 {
            return None;
        }
        let Some((number, _)) = counted(line) else { continue };
        if last.is_some_and(|last: u32| last + 1 != number) {
            return None;
        }
        last = Some(number);
        count += 1;
    }
    let is_list = count > 2 || count == 2 && last == Some(2);
    if !is_list || count * 10 < all * 6 {
        return None;
    }
    let mut dotted = String::with_capacity(text.len() + count);
    for line in text.split_inclusive('\n') {
        match counted(line) {
            Some((_, end)) => {
                let rest = &line[end..];
                dotted.push_str(&line[..end]);
                dotted.push('.');
                dotted.push_str(rest.strip_prefix(':').unwrap_or(rest));
            }
            None => dotted.push_str(line),
        }
    }
    Some(dotted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_count_up_get_their_dot() {
        assert_eq!(with_dots("1 Ada\n2 Ben\n").as_deref(), Some("1. Ada\n2. Ben\n"));
        assert_eq!(
            with_dots("List\n7: Ada\n\n8: Ben\n9: Cy").as_deref(),
            Some("List\n7. Ada\n\n8. Ben\n9. Cy")
        );
        for text in [
            "1. Ada\n2. Ben",
            "1 Ada\n3 Ben\n4 Cy",
            "12 Main Street\n14 Elm Street",
            "1,Ada\n2,Ben",
            "Ada\nBen",
        ] {
            assert_eq!(with_dots(text), None, "{text}");
        }
    }
}
