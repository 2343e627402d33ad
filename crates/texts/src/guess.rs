//! From bytes to text: which encoding a file is in, and decoding it.
//!
//! Marks and valid UTF-8 decide by themselves. Everything else is tried: a sample is decoded in each encoding that a
//! spreadsheet, an address book or a terminal writes, and the one whose words look most like words wins (`plausible`).
//! No `chardetng` (0.1.17): it weighs 126 KB in the worker and knows neither Mac Roman nor code page 850.

use std::borrow::Cow;

use crate::{TextPlatform, plausible};

/// Not WHATWG encodings, but what Excel's "CSV (MS-DOS)" and command lines write in Western and Central Europe and in
/// Turkey.
const IBM850: &str = "ibm850";
const IBM852: &str = "ibm852";
const IBM857: &str = "ibm857";
/// UTF-8 with parts in another encoding: two files joined, or a cell pasted by a program that knew no better.
pub const MIXED: &str = "mixed";
/// Japanese in seven bits.
const ISO_2022_JP: &str = "ISO-2022-JP";
/// The usual other half of a mixed file.
const FALLBACK: &str = "windows-1252";

/// Encodings that are tried, by their WHATWG names; of two that explain a file equally well the first is taken.
const CANDIDATES: [&str; 26] = [
    FALLBACK,
    "windows-1250",
    "windows-1251",
    "windows-1254",
    "macintosh",
    "windows-1256",
    "windows-1253",
    "ISO-8859-7",
    "windows-1255",
    "windows-1257",
    "windows-1258",
    IBM850,
    IBM852,
    IBM857,
    "GBK",
    "Big5",
    "Shift_JIS",
    "EUC-JP",
    "EUC-KR",
    "KOI8-U",
    "IBM866",
    "x-mac-cyrillic",
    "ISO-8859-2",
    "ISO-8859-5",
    "windows-874",
    "ISO-8859-6",
];

/// Bytes with anything but ASCII in them that are looked at to choose an encoding.
const SAMPLE_BYTES: usize = 32 * 1024;
/// So many lines of a mixed file show its letters, and of each line so many characters; more than so many bytes of letters
/// take too long to look through.
const LINES_LOOKED_AT: usize = 200;
const LINE_LOOKED_AT: usize = 500;
const LETTERS_MAX: usize = 600;

/// The upper half of code page 850.
const IBM850_UPPER: &str = "\
    ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐\
    └┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}";

/// The upper half of code page 852.
const IBM852_UPPER: &str = "\
    ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐\
    └┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u{AD}˝˛ˇ˘§÷¸°¨˙űŘř■\u{A0}";
/// Where code page 857 has another letter than 850.
const IBM857_LETTERS: [(u8, char); 6] =
    [(0x8D, 'ı'), (0x98, 'İ'), (0x9E, 'Ş'), (0x9F, 'ş'), (0xA6, 'Ğ'), (0xA7, 'ğ')];

/// Decodes a file. Returns its text and the name of the encoding: `chosen` by a person, else guessed.
#[inline(never)]
pub fn decode<'a>(
    bytes: &'a [u8],
    chosen: Option<&str>,
    platform: &dyn TextPlatform,
) -> (Cow<'a, str>, String) {
    if let Some(name) = chosen
        && let Some(text) = decode_as(name, bytes, platform)
    {
        return (text, name.to_string());
    }
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => match std::str::from_utf8(rest) {
            Ok(text) => return (Cow::Borrowed(text), "UTF-8".to_string()),
            Err(_) => return (Cow::Owned(decode_mixed(rest, platform)), MIXED.to_string()),
        },
        [0xFF, 0xFE, rest @ ..] => {
            return (Cow::Owned(utf16(rest, u16::from_le_bytes)), "UTF-16LE".to_string());
        }
        [0xFE, 0xFF, rest @ ..] => {
            return (Cow::Owned(utf16(rest, u16::from_be_bytes)), "UTF-16BE".to_string());
        }
        _ => {}
    }
    if let Some((text, name)) = unmarked_utf16(bytes) {
        return (Cow::Owned(text), name.to_string());
    }
    if shifts_with_escapes(bytes)
        && let Some(text) = decode_as(ISO_2022_JP, bytes, platform)
    {
        return (text, ISO_2022_JP.to_string());
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (Cow::Borrowed(text), "UTF-8".to_string());
    }
    if let Some(label) = declared(bytes)
        && let Some(text) = decode_as(label, bytes, platform)
    {
        return (text, name_of(label));
    }
    if is_mixed(bytes) {
        return (Cow::Owned(decode_mixed(bytes, platform)), MIXED.to_string());
    }
    let name = guess(bytes, "", platform);
    let text = decode_as(name, bytes, platform).unwrap_or_else(|| String::from_utf8_lossy(bytes));
    (text, name.to_string())
}

fn decode_as<'a>(name: &str, bytes: &'a [u8], platform: &dyn TextPlatform) -> Option<Cow<'a, str>> {
    for (known, upper, letters) in [
        (IBM850, IBM850_UPPER, &[][..]),
        (IBM852, IBM852_UPPER, &[]),
        (IBM857, IBM850_UPPER, &IBM857_LETTERS),
    ] {
        if name.eq_ignore_ascii_case(known) {
            return Some(Cow::Owned(code_page(bytes, upper, letters)));
        }
    }
    if name.eq_ignore_ascii_case(MIXED) {
        let bytes = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes);
        return Some(Cow::Owned(decode_mixed(bytes, platform)));
    }
    let text = platform.decode(name, bytes)?;
    Some(Cow::Owned(text.strip_prefix('\u{FEFF}').map(str::to_string).unwrap_or(text)))
}

/// Whether a file of ASCII says Japanese letters behind escapes, as old mail programs do.
fn shifts_with_escapes(bytes: &[u8]) -> bool {
    let sample = &bytes[..bytes.len().min(SAMPLE_BYTES)];
    sample.contains(&0x1B) && sample.windows(3).any(|three| matches!(three, [0x1B, b'$', b'@' | b'B']))
}

fn code_page(bytes: &[u8], upper: &str, letters: &[(u8, char)]) -> String {
    let mut upper: Vec<char> = upper.chars().collect();
    for (byte, letter) in letters {
        upper[usize::from(*byte) - 0x80] = *letter;
    }
    let decoded = |byte: &u8| match byte.checked_sub(0x80) {
        None => char::from(*byte),
        Some(at) => upper.get(usize::from(at)).copied().unwrap_or(char::REPLACEMENT_CHARACTER),
    };
    bytes.iter().map(decoded).collect()
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units).map(|read| read.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// UTF-16 without a mark: in a table every second byte of delimiters, digits and line ends is zero.
fn unmarked_utf16(bytes: &[u8]) -> Option<(String, &'static str)> {
    let sample = &bytes[..bytes.len().min(4096)];
    if !sample.contains(&0) {
        return None;
    }
    let zeros = |from: usize| sample.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    // Latin text has one half zeros, Arabic or Chinese at least its blanks and delimiters.
    let enough = (sample.len() / 2) / 10;
    if odd > enough && even == 0 {
        return Some((utf16(bytes, u16::from_le_bytes), "UTF-16LE"));
    }
    if even > enough && odd == 0 {
        return Some((utf16(bytes, u16::from_be_bytes), "UTF-16BE"));
    }
    None
}

/// The encoding that a page says it has, in its first bytes: `<meta charset=windows-1251>`.
fn declared(bytes: &[u8]) -> Option<&str> {
    let head = &bytes[..bytes.len().min(1024)];
    if !head.trim_ascii_start().starts_with(b"<") {
        return None;
    }
    let key = b"charset=";
    let at = head.windows(key.len()).position(|window| window.eq_ignore_ascii_case(key))?;
    let value = head[at + key.len()..].trim_ascii_start();
    let value = value.strip_prefix(b"\"").or_else(|| value.strip_prefix(b"'")).unwrap_or(value);
    let end = value
        .iter()
        .position(|byte| !(byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':')))?;
    // It is no UTF-8, whatever it says.
    std::str::from_utf8(&value[..end]).ok().filter(|label| !label.to_ascii_lowercase().starts_with("utf"))
}

/// The WHATWG name of the encodings that pages call otherwise.
fn name_of(label: &str) -> String {
    let label = label.to_ascii_lowercase();
    match label.as_str() {
        "iso-8859-1" | "latin1" | "us-ascii" | "ascii" => FALLBACK.to_string(),
        "gb2312" | "x-gbk" => "GBK".to_string(),
        "iso-8859-9" => "windows-1254".to_string(),
        "ks_c_5601-1987" => "EUC-KR".to_string(),
        _ => CANDIDATES
            .iter()
            .find(|name| name.eq_ignore_ascii_case(&label))
            .map_or(label.clone(), |name| name.to_string()),
    }
}

/// The lines of a file with at least one byte that is not ASCII; the last may be cut.
fn lines_beyond_ascii(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes.split(is_line_end).filter(|line| !line.is_ascii())
}

/// Whether UTF-8 explains most of a file that is not UTF-8 throughout. Other encodings seldom make one valid UTF-8
/// sequence, and hardly ever a line of them.
fn is_mixed(bytes: &[u8]) -> bool {
    let (mut valid, mut invalid) = (0usize, 0usize);
    for line in lines_beyond_ascii(bytes) {
        match std::str::from_utf8(line) {
            Ok(_) => valid += 1,
            // A line of UTF-8 with one foreign cell counts by what there is more of.
            Err(_) => {
                let (sequences, bad) = line.utf8_chunks().fold((0, 0), |(sequences, bad), chunk| {
                    let beyond = chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
                    (sequences + beyond, bad + usize::from(!chunk.invalid().is_empty()))
                });
                if sequences > bad { valid += 1 } else { invalid += 1 }
            }
        }
    }
    valid > 0 && valid * 3 >= invalid
}

/// Line by line: valid UTF-8 stays; a line that is wholly in another encoding is decoded from it; in a line of both only
/// the bytes that are no UTF-8 are. The platform is asked once for all foreign lines: each question costs it microseconds,
/// and a file may have a million lines.
fn decode_mixed(bytes: &[u8], platform: &dyn TextPlatform) -> String {
    let lines = || bytes.split_inclusive(is_line_end);
    let letters = letters_of(bytes);
    let is_foreign = |line: &[u8]| std::str::from_utf8(line).is_err() && !has_utf8(line, &letters);
    let foreign: Vec<u8> = lines().filter(|line| is_foreign(line)).flatten().copied().collect();
    let name = if foreign.is_empty() { FALLBACK } else { guess(&foreign, &letters, platform) };
    let foreign = decode_as(name, &foreign, platform).unwrap_or_else(|| String::from_utf8_lossy(&foreign));
    // No encoding takes a line end for half of a letter, so lines stay lines.
    let mut foreign = foreign.split_inclusive(['\n', '\r']);
    let upper: Vec<u8> = (0x80..=0xFF).collect();
    let upper: Vec<char> = decode_as(FALLBACK, &upper, platform).unwrap_or_default().chars().collect();
    let other = |byte: &u8| {
        let at = usize::from(byte.wrapping_sub(0x80));
        upper.get(at).copied().unwrap_or(char::REPLACEMENT_CHARACTER)
    };
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 16);
    for line in lines() {
        match std::str::from_utf8(line) {
            Ok(line) => text.push_str(line),
            Err(_) if !has_utf8(line, &letters) => text.push_str(foreign.next().unwrap_or_default()),
            Err(_) => {
                for chunk in line.utf8_chunks() {
                    text.push_str(chunk.valid());
                    text.extend(chunk.invalid().iter().map(other));
                }
            }
        }
    }
    text
}

fn is_line_end(byte: &u8) -> bool {
    matches!(byte, b'\n' | b'\r')
}

/// Whether a line has a letter of UTF-8 beyond ASCII; in one that is mostly none, which the file has elsewhere too, since
/// two bytes of another encoding may be such by chance.
fn has_utf8(line: &[u8], letters: &str) -> bool {
    let valid =
        || line.utf8_chunks().flat_map(|chunk| chunk.valid().chars()).filter(|letter| !letter.is_ascii());
    let bad: usize = line.utf8_chunks().map(|chunk| chunk.invalid().len()).sum();
    if letters.is_empty() || bad < 2 * valid().count() {
        return valid().next().is_some();
    }
    valid().any(|letter| letters.contains(letter))
}

/// The letters beyond ASCII of the lines that are UTF-8, each once: what is beside them is likely to have the same.
fn letters_of(bytes: &[u8]) -> String {
    let mut letters = String::new();
    for line in lines_beyond_ascii(bytes).take(LINES_LOOKED_AT) {
        for letter in std::str::from_utf8(line).unwrap_or_default().chars().take(LINE_LOOKED_AT) {
            if !letter.is_ascii() && letters.len() < LETTERS_MAX && !letters.contains(letter) {
                letters.push(letter);
            }
        }
    }
    letters
}

/// The encoding in which the words of `bytes` look most like words, and like others with these letters.
fn guess(bytes: &[u8], letters: &str, platform: &dyn TextPlatform) -> &'static str {
    let mut sample = Vec::new();
    for line in lines_beyond_ascii(bytes) {
        let room = SAMPLE_BYTES.saturating_sub(sample.len());
        if room == 0 {
            break;
        }
        sample.extend_from_slice(&line[..line.len().min(room)]);
        sample.push(b'\n');
    }
    let mut best = FALLBACK;
    let mut best_score = f64::MIN;
    for name in CANDIDATES {
        let Some(text) = decode_as(name, &sample, platform) else { continue };
        let familiar = if letters.is_empty() {
            0
        } else {
            text.chars().filter(|letter| letters.contains(*letter)).count()
        };
        let score = plausible::score(&text) + familiar as f64;
        if score > best_score {
            (best, best_score) = (name, score);
        }
    }
    best
}
