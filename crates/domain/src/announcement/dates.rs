//! Dates in a text: "Wednesday 16 March 2022", "March 16th", "2022-03-16", "16.3.2022", "26 and 30 April".

use chrono::{Datelike, NaiveDate};

/// A date and where it stands in the text, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) date: NaiveDate,
    /// Dates of one list, "26 and 30 April", have the same number: what is said of one is said of all.
    pub(super) series: usize,
}

/// The months' names, long and short, in small letters, in the languages that announcements are written in.
const MONTHS: [&str; 12] = [
    "january jan januar jänner janvier janv enero ene janeiro gennaio gen ocak января januari يناير جانفي",
    "february feb februar février fevrier fév févr febrero fevereiro fev febbraio şubat февраля februari فبراير فيفري",
    "march mar märz maerz mars marzo março marco mart марта maret مارس",
    "april apr avril avr abril abr aprile nisan апреля أبريل ابريل أفريل",
    "may mai mayo maio maggio mag mayıs мая mei مايو ماي",
    "june jun juni juin junio junho giugno giu haziran июня يونيو جوان",
    "july jul juli juillet juil julio julho luglio lug temmuz июля يوليو جويلية",
    "august aug août aout agosto ago ağustos августа agustus أغسطس اغسطس أوت",
    "september sep sept septembre septiembre setembro settembre set eylül сентября سبتمبر",
    "october oct oktober okt octobre octubre outubro out ottobre ott ekim октября أكتوبر اكتوبر",
    "november nov novembre noviembre novembro kasım ноября نوفمبر",
    "december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre aralık декабря desember ديسمبر",
];
/// Between a day and its month: "16 de marzo", "16th of March".
const BETWEEN: [&str; 4] = ["de", "of", "di", "d'"];

/// A piece of the text without blanks and signs.
#[derive(Clone, Copy, Debug)]
struct Word<'t> {
    start: usize,
    end: usize,
    text: &'t str,
}

/// All dates, in order, and those that can be read in two ways. A date without a year gets that of `day`.
pub(super) fn find(text: &str, day: Option<NaiveDate>) -> (Vec<Found>, Vec<String>) {
    let words = words(text);
    let (mut found, mut unclear) = (Vec::<Found>::new(), Vec::new());
    let mut at = 0;
    while at < words.len() {
        match date_at(text, &words[at..], day) {
            Some((used, Read::Dates(dates))) => {
                let end = words[at + used - 1].end;
                let series = series(text, found.last(), words[at].start);
                found.extend(dates.into_iter().map(|date| Found {
                    start: words[at].start,
                    end,
                    date,
                    series,
                }));
                at += used;
            }
            Some((used, Read::Unclear)) => {
                unclear.push(text[words[at].start..words[at + used - 1].end].to_string());
                at += used;
            }
            None => at += 1,
        }
    }
    (found, unclear)
}

enum Read {
    Dates(Vec<NaiveDate>),
    Unclear,
}

/// Dates with nothing but a joining word between them are of one list.
fn series(text: &str, last: Option<&Found>, start: usize) -> usize {
    let Some(last) = last else { return 0 };
    let between = text.get(last.end..start).unwrap_or_default();
    let has_time = between.contains(|letter: char| letter.is_ascii_digit());
    if !has_time && between.chars().count() <= 20 && !between.contains('\n') {
        last.series
    } else {
        last.series + 1
    }
}

fn date_at(text: &str, words: &[Word], day: Option<NaiveDate>) -> Option<(usize, Read)> {
    iso(text, words)
        .or_else(|| numbers(text, words))
        .or_else(|| day_month(text, words, day))
        .or_else(|| month_day(text, words, day))
}

/// 2022-03-16
fn iso(text: &str, words: &[Word]) -> Option<(usize, Read)> {
    let [year, month, date, ..] = words else { return None };
    let is_joined = sign(text, year, month) == Some('-') && sign(text, month, date) == Some('-');
    let date = NaiveDate::from_ymd_opt(year_in(year.text)?, number(month.text)?, number(date.text)?)?;
    (is_joined && year.text.len() == 4).then_some((3, Read::Dates(vec![date])))
}

/// 16.3.2022, 16/03/2022. Whether 3/4/2022 is in March or in April only its writer knows.
fn numbers(text: &str, words: &[Word]) -> Option<(usize, Read)> {
    let [first, second, year, ..] = words else { return None };
    let between = sign(text, first, second)?;
    if sign(text, second, year) != Some(between) || !matches!(between, '.' | '/' | '-') {
        return None;
    }
    let (a, b, year) = (number(first.text)?, number(second.text)?, year_in(year.text)?);
    let read = |date: u32, month: u32| NaiveDate::from_ymd_opt(year, month, date);
    // With points the day comes first everywhere.
    match (read(a, b), read(b, a).filter(|_| between != '.')) {
        (Some(one), Some(other)) if one != other => Some((3, Read::Unclear)),
        (Some(date), _) | (None, Some(date)) => Some((3, Read::Dates(vec![date]))),
        (None, None) => None,
    }
}

/// 16 March 2022, 16th of March, "26 and 30 April", "16. März".
fn day_month(text: &str, words: &[Word], day: Option<NaiveDate>) -> Option<(usize, Read)> {
    let mut days = vec![day_number(words.first()?.text)?];
    let mut used = 1;
    // More days of the same month.
    while let (Some(word), Some(next)) = (words.get(used), words.get(used + 1)) {
        let joins =
            matches!(word.text.to_lowercase().as_str(), "and" | "und" | "et" | "y" | "e" | "or" | "و");
        if joins && let Some(number) = day_number(next.text) {
            days.push(number);
            used += 2;
        } else if sign(text, &words[used - 1], word) == Some(',')
            && let Some(number) = day_number(word.text)
        {
            days.push(number);
            used += 1;
        } else {
            break;
        }
    }
    if words.get(used).is_some_and(|word| BETWEEN.contains(&word.text.to_lowercase().as_str())) {
        used += 1;
    }
    let month = month_in(words.get(used)?.text)?;
    used += 1;
    let (year, used) = year_after(words, used, day)?;
    let dates: Vec<NaiveDate> =
        days.into_iter().filter_map(|date| NaiveDate::from_ymd_opt(year, month, date)).collect();
    (!dates.is_empty()).then_some((used, Read::Dates(dates)))
}

/// March 16, 2022
fn month_day(text: &str, words: &[Word], day: Option<NaiveDate>) -> Option<(usize, Read)> {
    let month = month_in(words.first()?.text)?;
    let date = day_number(words.get(1)?.text)?;
    // "March 12:00" is no date.
    if text[words[1].end..].starts_with([':', 'h']) {
        return None;
    }
    let (year, used) = year_after(words, 2, day)?;
    Some((used, Read::Dates(vec![NaiveDate::from_ymd_opt(year, month, date)?])))
}

/// The year at `at`, also after "de", else that of the reader's day.
fn year_after(words: &[Word], at: usize, day: Option<NaiveDate>) -> Option<(i32, usize)> {
    let skip = usize::from(words.get(at).is_some_and(|word| BETWEEN.contains(&word.text)));
    match words.get(at + skip).and_then(|word| year_in(word.text).filter(|_| word.text.len() == 4)) {
        Some(year) => Some((year, at + skip + 1)),
        None => Some((day?.year(), at)),
    }
}

fn number(text: &str) -> Option<u32> {
    (1..=2).contains(&text.len()).then(|| text.parse().ok()).flatten()
}

/// "16", "16th", "1st", "1er", "1º".
fn day_number(text: &str) -> Option<u32> {
    let lower = text.to_lowercase();
    let digits = ["st", "nd", "rd", "th", "er", "º", "°"]
        .iter()
        .find_map(|ending| lower.strip_suffix(ending))
        .unwrap_or(&lower);
    number(digits).filter(|day| (1..=31).contains(day))
}

fn year_in(text: &str) -> Option<i32> {
    let year: i32 = text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok()).flatten()?;
    match text.len() {
        4 => (1900..2200).contains(&year).then_some(year),
        2 => Some(2000 + year),
        _ => None,
    }
}

fn month_in(text: &str) -> Option<u32> {
    let lower = text.to_lowercase();
    let month = MONTHS.iter().position(|names| names.split(' ').any(|name| name == lower))?;
    u32::try_from(month + 1).ok()
}

/// The only sign between two words, if there is but one.
fn sign(text: &str, word: &Word, next: &Word) -> Option<char> {
    let mut between = text.get(word.end..next.start)?.trim().chars();
    let sign = between.next()?;
    between.next().is_none().then_some(sign)
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        let is_part = letter.is_alphanumeric() || matches!(letter, 'º' | '°');
        match (start, is_part) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                words.push(Word { start: from, end: at, text: &text[from..at] });
                start = None;
            }
            _ => {}
        }
    }
    words
}
