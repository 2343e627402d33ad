//! Times of the day in a text: "7.30pm", "18h00", "20 Uhr", "noon", "12-2pm".

use chrono::NaiveTime;

use super::dates;
use super::labels::is_abbreviation;

/// A time and where it stands in the text, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) start: usize,
    /// After the end of a range too: the place stands behind it.
    pub(super) end: usize,
    pub(super) time: NaiveTime,
    /// Written in a way that is nothing but a time; "9.30" alone may be a number, and counts beside a place only.
    pub(super) is_sure: bool,
}

/// The text with Arabic-Indic digits as Latin ones, and `2027-03-02T17:00Z` as people would write it.
pub(super) fn in_plain_spelling(text: &str) -> String {
    let latin = |letter: char| {
        let zero = match letter {
            '\u{660}'..='\u{669}' => 0x660,
            '\u{6f0}'..='\u{6f9}' => 0x6f0,
            _ => return letter,
        };
        char::from_digit(u32::from(letter) - zero, 10).unwrap_or(letter)
    };
    let letters: Vec<char> = text.chars().map(latin).collect();
    let is_digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    // "-02T17:"
    let parts_date_and_time = |at: usize| {
        at > 2
            && letters[at - 3] == '-'
            && (1..=2).all(|n| is_digit(at - n) && is_digit(at + n))
            && letters.get(at + 3) == Some(&':')
    };
    // ":00Z"
    let ends_time = |at: usize| {
        at > 2
            && letters[at - 3] == ':'
            && (1..=2).all(|n| is_digit(at - n))
            && !letters.get(at + 1).is_some_and(|next| next.is_alphanumeric())
    };
    let mut plain = String::with_capacity(text.len());
    for (at, letter) in letters.iter().enumerate() {
        match letter {
            'T' if parts_date_and_time(at) => plain.push(' '),
            'Z' if ends_time(at) => plain.push_str(" UTC"),
            letter => plain.push(*letter),
        }
    }
    plain
}

/// Words for a time, and how many hours after midnight they mean.
const WORDS: &[(&str, u32)] = &[
    ("noon", 12),
    ("midday", 12),
    ("midnight", 0),
    ("midi", 12),
    ("minuit", 0),
    ("mediodía", 12),
    ("medianoche", 0),
    ("mezzogiorno", 12),
    ("mezzanotte", 0),
    ("meio-dia", 12),
    ("meia-noite", 0),
    ("mitternacht", 0),
    ("الظهر", 12),
];
/// What follows an hour that is written alone.
const HOUR_MARKS: &[&str] = &["uhr", "heures", "hours", "hrs", "uur", "час", "点", "點"];
/// Between the two ends of a range.
const RANGE_MARKS: &[&str] = &["-", "–", "—", "to", "until", "till", "bis", "à", "a", "до", "إلى"];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
}

/// What stands at one place of the text: an hour, perhaps minutes, perhaps a half of the day.
#[derive(Clone, Copy)]
struct Written {
    end: usize,
    hour: u32,
    minute: u32,
    half: Option<Half>,
    /// A colon, an h, an hour mark or a half of the day.
    is_sure: bool,
    has_minutes: bool,
}

/// All times, in order, outside of dates.
pub(super) fn find(text: &str, dates: &[dates::Found]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while at < text.len() {
        if let Some(date) = dates.iter().find(|date| (date.start..date.end).contains(&at)) {
            at = date.end;
            continue;
        }
        // "و" is written together with what it joins.
        let mut before = text[..at].chars().rev().skip_while(|before| *before == 'و');
        let is_word_start = before.next().is_none_or(|before| !before.is_alphanumeric());
        match is_word_start.then(|| time_at(text, at, dates)).flatten() {
            Some(time) => {
                at = time.end;
                found.push(time);
            }
            None => at += text[at..].chars().next().map_or(1, char::len_utf8),
        }
    }
    found
}

fn time_at(text: &str, at: usize, dates: &[dates::Found]) -> Option<Found> {
    if let Some((word, hour)) = word_at(text, at) {
        // "noon to 2pm"
        let end = range_after(text, at + word).map_or(at + word, |(_, second)| second.end);
        return Some(Found { start: at, end, time: clock(hour, 0)?, is_sure: true });
    }
    // After a sign it is an offset, after a currency a price.
    if text[..at].ends_with(['+', '-', '−', '$', '€', '£', '#', ':', '.']) && !text[..at].ends_with(" -")
    {
        let is_after_colon =
            text[..at].ends_with(':') && !text[..at - 1].ends_with(|c: char| c.is_ascii_digit());
        if !is_after_colon {
            return None;
        }
    }
    let first = written_at(text, at)?;
    let range = range_after(text, first.end)
        .filter(|(_, second)| !dates.iter().any(|date| (date.start..date.end).contains(&(second.end - 1))));
    let (time, end, is_sure) = match range {
        Some((_, second)) => {
            // "12-2pm" and "10-11:30": the end's half of the day is the start's, unless it would come later.
            let end = clock24(second.hour, second.minute, second.half)?;
            let half = first.half.or(second.half);
            let start = clock24(first.hour, first.minute, half)?;
            let start = match (first.half, second.half) {
                (None, Some(_)) if start >= end => {
                    let other = if half == Some(Half::Afternoon) { Half::Morning } else { Half::Afternoon };
                    clock24(first.hour, first.minute, Some(other))?
                }
                _ => start,
            };
            (start, second.end, first.is_sure || second.is_sure)
        }
        None => (clock24(first.hour, first.minute, first.half)?, first.end, first.is_sure),
    };
    // "12 noon" is one time.
    let (time, end) = match word_at(text, end + blanks(text, end)) {
        Some((word, hour)) if first.hour == 12 && first.half.is_none() => {
            (clock(hour, 0)?, end + blanks(text, end) + word)
        }
        _ => (time, end),
    };
    let is_time = is_sure || first.has_minutes || end > first.end;
    is_time.then_some(Found { start: at, end, time, is_sure })
}

/// A word for a time at `at`: its length and its hour.
fn word_at(text: &str, at: usize) -> Option<(usize, u32)> {
    let rest = text.get(at..)?;
    WORDS.iter().find_map(|(word, hour)| {
        let head = rest.get(..word.len())?;
        let is_end = rest[word.len()..].chars().next().is_none_or(|next| !next.is_alphanumeric());
        (head.to_lowercase() == *word && is_end).then_some((word.len(), *hour))
    })
}

fn written_at(text: &str, at: usize) -> Option<Written> {
    let rest = text.get(at..)?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 4 {
        return without_colon(text, at);
    }
    if !(1..=2).contains(&digits) {
        return None;
    }
    let hour: u32 = rest[..digits].parse().ok()?;
    let (mut end, mut minute, mut is_sure, mut has_minutes) = (at + digits, 0, false, false);
    let after = &text[end..];
    let mark = after.chars().next();
    let two_digits = |from: usize| -> Option<u32> {
        let bytes = text.as_bytes();
        let two = text.get(from..from + 2).filter(|two| two.bytes().all(|b| b.is_ascii_digit()))?;
        (!bytes.get(from + 2).is_some_and(u8::is_ascii_digit)).then(|| two.parse().ok()).flatten()
    };
    if let Some(':' | '.' | 'h' | 'H' | 'Ч' | '：') = mark {
        let width = mark.map_or(0, char::len_utf8);
        if let Some(minutes) = two_digits(end + width) {
            (minute, has_minutes) = (minutes, true);
            is_sure = mark != Some('.');
            end += width + 2;
            // 12.30.2022 and 1.2.3 are no times; seconds are left out.
            let next = text[end..].chars().next();
            if next == Some('.') && text[end + 1..].starts_with(|c: char| c.is_ascii_digit()) {
                return None;
            }
            if next == Some(':') && two_digits(end + 1).is_some() {
                end += 3;
            }
        } else if matches!(mark, Some('h' | 'H')) {
            let next = text[end + 1..].chars().next();
            if next.is_some_and(char::is_alphanumeric) {
                return None;
            }
            (is_sure, end) = (true, end + 1);
        }
    }
    if let Some((half, half_end)) = half_at(text, end) {
        return Some(Written { end: half_end, hour, minute, half: Some(half), is_sure: true, has_minutes });
    }
    let gap = blanks(text, end);
    for mark in HOUR_MARKS {
        let fits =
            text.get(end + gap..end + gap + mark.len()).is_some_and(|head| head.to_lowercase() == *mark);
        if fits && !text[end + gap + mark.len()..].starts_with(char::is_alphabetic) {
            end += gap + mark.len();
            // "20 Uhr 30"
            let gap = blanks(text, end);
            if !has_minutes
                && gap > 0
                && let Some(minutes) = two_digits(end + gap)
            {
                (minute, has_minutes) = (minutes, true);
                end += gap + 2;
            }
            return Some(Written { end, hour, minute, half: None, is_sure: true, has_minutes });
        }
    }
    // "18:00h", and "18:00 h" as Germans write it.
    if has_minutes {
        let gap = blanks(text, end);
        let rest = &text[end + gap..];
        if rest.starts_with('h') && !rest[1..].starts_with(char::is_alphanumeric) {
            end += gap + 1;
        }
    }
    Some(Written { end, hour, minute, half: None, is_sure, has_minutes })
}

/// "1700 UTC": four digits are a time beside an abbreviation alone, else a year or a number.
fn without_colon(text: &str, at: usize) -> Option<Written> {
    let end = at + 4;
    let (hour, minute) = (text.get(at..at + 2)?.parse().ok()?, text.get(at + 2..end)?.parse().ok()?);
    let rest = text.get(end..)?.trim_start_matches([' ', '\u{a0}', 'h']);
    let word = rest.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
    let is_beside_zone = rest.len() < text.len() - end && is_abbreviation(word);
    (is_beside_zone && hour < 24 && minute < 60).then_some(Written {
        end,
        hour,
        minute,
        half: None,
        is_sure: false,
        has_minutes: true,
    })
}

/// "am", "p.m.", "ص": the half of the day, and where it ends.
fn half_at(text: &str, at: usize) -> Option<(Half, usize)> {
    const HALVES: &[(&str, Half)] = &[
        ("a.m.", Half::Morning),
        ("p.m.", Half::Afternoon),
        ("a.m", Half::Morning),
        ("p.m", Half::Afternoon),
        ("am", Half::Morning),
        ("pm", Half::Afternoon),
        ("صباحًا", Half::Morning),
        ("صباحا", Half::Morning),
        ("مساءً", Half::Afternoon),
        ("مساء", Half::Afternoon),
        ("ص", Half::Morning),
        ("م", Half::Afternoon),
    ];
    let start = at + blanks(text, at);
    HALVES.iter().find_map(|(word, half)| {
        let head = text.get(start..start + word.len())?;
        let rest = &text[start + word.len()..];
        let is_end = !rest.starts_with(char::is_alphanumeric);
        (head.to_lowercase() == *word && is_end).then_some((*half, start + word.len()))
    })
}

/// The end of a range whose start ends at `at`.
fn range_after(text: &str, at: usize) -> Option<(usize, Written)> {
    let gap = blanks(text, at);
    RANGE_MARKS.iter().find_map(|mark| {
        let start = at + gap;
        let head = text.get(start..start + mark.len())?;
        let is_word = mark.chars().all(char::is_alphabetic);
        if head.to_lowercase() != *mark || (is_word && gap == 0) {
            return None;
        }
        let after = start + mark.len();
        let next_gap = blanks(text, after);
        if is_word && next_gap == 0 {
            return None;
        }
        let start = after + next_gap;
        // "10am to noon"
        if let Some((word, hour)) = word_at(text, start) {
            let end = start + word;
            return Some((
                start,
                Written { end, hour, minute: 0, half: None, is_sure: true, has_minutes: false },
            ));
        }
        Some((start, written_at(text, start)?))
    })
}

/// The bytes of blanks, also no-break ones, at `at`.
fn blanks(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let is_blank = |letter: char| letter.is_whitespace() && letter != '\n';
    rest.len() - rest.trim_start_matches(is_blank).len()
}

fn clock24(hour: u32, minute: u32, half: Option<Half>) -> Option<NaiveTime> {
    match (half, hour) {
        // "15:00 pm" is written too, and means what it says.
        (None, _) | (Some(_), 13..) => clock(hour, minute),
        (Some(_), 0) => None,
        (Some(Half::Morning), hour) => clock(hour % 12, minute),
        (Some(Half::Afternoon), hour) => clock(hour % 12 + 12, minute),
    }
}

/// 24:00 is the midnight that a day ends with; its time of the day is 00:00.
fn clock(hour: u32, minute: u32) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(if hour == 24 && minute == 0 { 0 } else { hour }, minute, 0)
}
