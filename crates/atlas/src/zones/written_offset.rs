//! Offsets as people write them: "+05:30", "UTC+2", "GMT -5".

/// Minutes east of UTC, from −12:00 to +14:00, if `text` is an offset with its sign, alone or after "UTC" or "GMT".
/// "Etc/GMT+5" is west of UTC: POSIX, and tzdb after it, count the other way round. Offsets of no zone (not a multiple
/// of a quarter of an hour) are not read.
pub(super) fn written_offset(text: &str) -> Option<i32> {
    let text: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    let text = text.to_ascii_uppercase();
    let (text, is_posix) = match text.strip_prefix("ETC/GMT") {
        Some(rest) => (rest, true),
        None => (text.strip_prefix("UTC").or(text.strip_prefix("GMT")).unwrap_or(&text), false),
    };
    let mut letters = text.chars();
    let is_west = match letters.next()? {
        '+' | '±' => is_posix,
        // A hyphen, a minus sign, or the dash that word processors put in its place.
        '-' | '\u{2212}' | '\u{2013}' => !is_posix,
        _ => return None,
    };
    let minutes = minutes(letters.as_str())?;
    let minutes = if is_west { -minutes } else { minutes };
    ((-12 * 60..=14 * 60).contains(&minutes) && minutes % 15 == 0).then_some(minutes)
}

/// "5", "05", "530", "0530", "5:30", "05:30", "5.5" or "05.30".
fn minutes(text: &str) -> Option<i32> {
    let (hours, minutes) = if let Some((hours, minutes)) = text.split_once(':') {
        (hours, (minutes.len() == 2).then_some(number(minutes)?)?)
    } else if let Some((hours, fraction)) = text.split_once('.') {
        (
            hours,
            match fraction {
                "0" | "00" => 0,
                "25" => 15,
                "5" | "50" | "30" => 30,
                "75" | "45" => 45,
                _ => return None,
            },
        )
    } else if let (3..=4, Some((hours, minutes))) = (text.len(), text.split_at_checked(text.len().max(2) - 2))
    {
        (hours, number(minutes)?)
    } else {
        (text, 0)
    };
    (minutes < 60).then_some(number(hours)? * 60 + minutes)
}

/// A number of one or two digits.
fn number(digits: &str) -> Option<i32> {
    let is_number = matches!(digits.len(), 1..=2) && digits.bytes().all(|digit| digit.is_ascii_digit());
    is_number.then(|| digits.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offset_is_read_however_it_is_written() {
        #[track_caller]
        fn check(text: &str, expected: i32) {
            assert_eq!(written_offset(text), Some(expected), "{text}");
        }
        check("+05:30", 330);
        check("+0530", 330);
        check("+530", 330);
        check("UTC+5.5", 330);
        check("UTC+05.30", 330);
        check("GMT+2", 120);
        check("utc +02:00", 120);
        check("UTC-5", -300);
        check("UTC−5", -300);
        check("UTC–5", -300);
        check("±0", 0);
        check("+14", 840);
        check("-12:00", -720);
        check("Etc/GMT+5", -300);
        check("Etc/GMT-14", 840);
    }

    #[test]
    fn what_is_no_offset_of_any_zone_is_not_read() {
        #[track_caller]
        fn check(text: &str) {
            assert_eq!(written_offset(text), None, "{text}");
        }
        for text in ["", "+", "5", "UTC", "UTC5", "+15", "-13", "+5:7", "+5:07", "+5:60", "+05:30:00"] {
            check(text);
        }
        for text in ["+4930123", "+49", "+5.3", "+é1", "+1é", "+12é", "++5", "UTC+five"] {
            check(text);
        }
    }
}
