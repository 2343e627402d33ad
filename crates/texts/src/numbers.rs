//! Numbers as a spreadsheet shows them, from the decimal digits of the file: floats would need 30 KB of code in the worker. Which
//! formats are dates, percentages or padded with zeros.

/// What a number is shown as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NumberFormat {
    #[default]
    Plain,
    Date,
    Percent,
    /// `00000`: at least so many digits, as postcodes have.
    Padded(u8),
}

/// Formats that every program knows by number (ECMA-376 18.8.30; 27 to 58 are East Asian dates).
pub fn built_in(id: u32) -> Option<NumberFormat> {
    Some(match id {
        14..=22 | 27..=36 | 45..=47 | 50..=58 => NumberFormat::Date,
        9 | 10 => NumberFormat::Percent,
        0..=163 => NumberFormat::Plain,
        _ => return None,
    })
}

/// The same of a code: `yyyy-mm-dd`, `00000`.
pub fn format_of(code: &str) -> NumberFormat {
    let code = code.split(';').next().unwrap_or_default();
    let mut bare = String::new();
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => while letters.next().is_some_and(|letter| letter != '"') {},
            // Colours and locales; but [h] is hours.
            '[' => {
                let inside: String = letters.by_ref().take_while(|letter| *letter != ']').collect();
                if matches!(inside.to_ascii_lowercase().as_str(), "h" | "hh" | "m" | "mm" | "s" | "ss") {
                    bare.push_str(&inside);
                }
            }
            '\\' | '_' | '*' => {
                letters.next();
            }
            letter => bare.push(letter.to_ascii_lowercase()),
        }
    }
    if bare.contains("general") || bare.contains('@') {
        return NumberFormat::Plain;
    }
    if bare.contains(['d', 'm', 'y', 'h', 's', 'e']) && !bare.contains(['0', '#']) || bare.contains("ss.0") {
        return NumberFormat::Date;
    }
    if bare.contains('%') {
        return NumberFormat::Percent;
    }
    if bare.len() > 1 && bare.len() < 32 && bare.bytes().all(|byte| byte == b'0') {
        return NumberFormat::Padded(bare.len() as u8);
    }
    NumberFormat::Plain
}

/// A decimal number: `digits` with the point after the first `point` of them.
struct Decimal {
    is_negative: bool,
    digits: Vec<u8>,
    point: i32,
}

/// Spreadsheets calculate with so many digits; more come from binary fractions.
const SIGNIFICANT: usize = 15;
/// Larger and smaller ones are shown as they are written.
const EXPONENT_MAX: i32 = 40;

impl Decimal {
    fn parse(text: &str) -> Option<Decimal> {
        let (mantissa, exponent) = match text.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
            None => (text, 0),
        };
        let is_negative = mantissa.starts_with('-');
        let mantissa = mantissa.trim_start_matches(['-', '+']);
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        if whole.len() + fraction.len() == 0
            || whole.len() > 400
            || fraction.len() > 400
            || exponent.abs() > EXPONENT_MAX
        {
            return None;
        }
        let mut digits = Vec::with_capacity(whole.len() + fraction.len());
        for digit in whole.bytes().chain(fraction.bytes()) {
            digits.push(digit.checked_sub(b'0').filter(|digit| *digit < 10)?);
        }
        let mut number = Decimal { is_negative, point: whole.len() as i32 + exponent, digits };
        number.tidy();
        Some(number)
    }

    /// No zeros in front, no more digits than are significant, no zeros behind the point.
    fn tidy(&mut self) {
        let zeros = self.digits.iter().take_while(|digit| **digit == 0).count();
        self.digits.drain(..zeros);
        self.point -= zeros as i32;
        if self.digits.len() > SIGNIFICANT {
            let up = self.digits[SIGNIFICANT] >= 5;
            self.digits.truncate(SIGNIFICANT);
            if up {
                self.round_up();
            }
        }
        while self.digits.last() == Some(&0) {
            self.digits.pop();
        }
        if self.digits.is_empty() {
            self.point = 0;
            self.is_negative = false;
        }
    }

    fn round_up(&mut self) {
        for digit in self.digits.iter_mut().rev() {
            if *digit < 9 {
                *digit += 1;
                return;
            }
            *digit = 0;
        }
        self.digits.insert(0, 1);
        self.point += 1;
    }

    fn text(&self) -> String {
        let mut text = String::new();
        if self.is_negative {
            text.push('-');
        }
        if self.point <= 0 {
            text.push('0');
        }
        for place in 0..self.point {
            text.push(char::from(b'0' + self.digits.get(place as usize).copied().unwrap_or(0)));
        }
        if self.digits.len() as i32 > self.point {
            text.push('.');
            for _ in self.point..0 {
                text.push('0');
            }
            let fraction = &self.digits[self.point.max(0) as usize..];
            text.extend(fraction.iter().map(|digit| char::from(b'0' + digit)));
        }
        text
    }

    /// Whole days and minutes of a date.
    fn days_and_minutes(&self) -> Option<(i64, i64)> {
        if self.is_negative || self.point > 7 {
            return None;
        }
        let digit = |place: i32| {
            usize::try_from(place)
                .ok()
                .and_then(|place| self.digits.get(place))
                .map_or(0, |digit| i64::from(*digit))
        };
        let days = (0..self.point).fold(0, |days, place| days * 10 + digit(place));
        // Nine digits of a day are a tenth of a millisecond.
        let fraction = (0..9).fold(0, |fraction, place| fraction * 10 + digit(self.point + place));
        let minutes = (fraction * 1440 + 500_000_000) / 1_000_000_000;
        Some((days + minutes / 1440, minutes % 1440))
    }
}

/// The number `raw` as it is shown; `raw` itself if it is none.
pub fn shown(raw: &str, format: NumberFormat, counts_from_1904: bool) -> String {
    let Some(mut number) = Decimal::parse(raw.trim()) else { return raw.to_string() };
    match format {
        NumberFormat::Plain => number.text(),
        NumberFormat::Percent => {
            number.point += 2;
            let mut text = number.text();
            text.push('%');
            text
        }
        NumberFormat::Padded(length) => {
            let text = number.text();
            let missing = usize::from(length).saturating_sub(text.len());
            "0".repeat(missing) + &text
        }
        NumberFormat::Date => match number.days_and_minutes() {
            Some((days, minutes)) => date(days, minutes, counts_from_1904),
            None => number.text(),
        },
    }
}

/// `2027-01-05`, `2027-01-05 14:00`, or a time alone.
fn date(days: i64, minutes: i64, counts_from_1904: bool) -> String {
    let time = format!("{:02}:{:02}", minutes / 60, minutes % 60);
    if days == 0 {
        return time;
    }
    // Day 60 of the other count is 29 February 1900, which never was.
    let since_1900 = if counts_from_1904 {
        days + 1462
    } else if days < 60 {
        days + 1
    } else {
        days
    };
    let (year, month, day) = civil(since_1900 - 25_569);
    let date = format!("{year:04}-{month:02}-{day:02}");
    if minutes == 0 { date } else { [date, time].join(" ") }
}

/// Year, month and day of a day counted from 1 January 1970 (proleptic Gregorian; years run from March for the leap day).
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(raw: &str, format: NumberFormat, expected: &str) {
        assert_eq!(shown(raw, format, false), expected, "{raw}");
    }

    #[test]
    fn numbers_are_shown_as_spreadsheets_show_them() {
        check("20", NumberFormat::Plain, "20");
        check("-0.50", NumberFormat::Plain, "-0.5");
        check("3.0000000000000001E-2", NumberFormat::Plain, "0.03");
        check("3.85155512E8", NumberFormat::Plain, "385155512");
        check("0.30000000000000004", NumberFormat::Plain, "0.3");
        check("9.99999999999999999", NumberFormat::Plain, "10");
        check("0", NumberFormat::Plain, "0");
        check("0.5", NumberFormat::Percent, "50%");
        check("1067", NumberFormat::Padded(5), "01067");
        check("1E+400", NumberFormat::Plain, "1E+400");
        check("x", NumberFormat::Plain, "x");
    }

    #[test]
    fn days_are_dates() {
        check("46388", NumberFormat::Date, "2027-01-01");
        check("46392.583333333336", NumberFormat::Date, "2027-01-05 14:00");
        check("0.5", NumberFormat::Date, "12:00");
        check("61", NumberFormat::Date, "1900-03-01");
        check("1", NumberFormat::Date, "1900-01-01");
        check("-1", NumberFormat::Date, "-1");
        assert_eq!(shown("44926", NumberFormat::Date, true), "2027-01-01");
    }

    #[test]
    fn dates_are_told_from_numbers() {
        for code in ["yyyy-mm-dd", "d/m/yy h:mm", "[$-409]mmmm d, yyyy;@", "[h]:mm", "mm:ss.0", "dd.mm.yyyy"]
        {
            assert_eq!(format_of(code), NumberFormat::Date, "{code}");
        }
        for code in ["General", "0.00", "#,##0\"d\"", "[Red]0", "0.00E+00", "@", "\\d0"] {
            assert_eq!(format_of(code), NumberFormat::Plain, "{code}");
        }
        assert_eq!(format_of("0%"), NumberFormat::Percent);
        assert_eq!(format_of("00000"), NumberFormat::Padded(5));
    }
}
