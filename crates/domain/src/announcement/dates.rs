//! Dates in a text: "Wednesday 16 March 2022", "March 16th", "2022-03-16", "16.3.2022", "26 and 30 April".

use chrono::{Datelike, NaiveDate, TimeDelta};

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
/// Between the first date of a series and its last.
#[rustfmt::skip]
const UNTIL: [&str; 19] = [
    "-", "–", "—", "to", "until", "till", "through", "thru", "bis", "au", "à", "al", "a", "hasta", "até", "до", "إلى",
    "الى", "حتى",
];
/// A series of weeks is no longer than this.
const MOST_WEEKS: i64 = 26;
/// So many words after a date without a year stands the one whose year it shares.
const YEAR_WITHIN: usize = 4;

/// A piece of the text without blanks and signs.
#[derive(Clone, Copy, Debug)]
struct Word<'t> {
    start: usize,
    end: usize,
    text: &'t str,
}

/// All dates, in order, and those that can be read in two ways. A date without a year has that of the next one in its list,
/// else of the last one before it, else of `day`.
pub(super) fn find(text: &str, day: Option<NaiveDate>) -> (Vec<Found>, Vec<String>) {
    let words = words(text);
    let (mut found, mut unclear) = (Vec::<Found>::new(), Vec::new());
    let mut at = 0;
    while at < words.len() {
        let year = found.last().map(|last| last.date).or(day).map(|date| date.year());
        match date_at(text, &words[at..], Year { known: year, is_next_asked: true }) {
            Some((used, Read::Dates(dates))) => {
                let end = words[at + used - 1].end;
                let series = series(text, found.last(), words[at].start);
                if let (Some(last), Some(first)) = (found.last(), dates.first())
                    && last.series == series
                    && is_until(text.get(last.end..words[at].start).unwrap_or_default())
                {
                    let last = last.clone();
                    let week = |date| Found { date, ..last.clone() };
                    found.extend(weeks_between(last.date, *first).into_iter().map(week));
                }
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

/// Dates with nothing but a joining word and a weekday between them are of one list.
fn series(text: &str, last: Option<&Found>, start: usize) -> usize {
    let Some(last) = last else { return 0 };
    let between = text.get(last.end..start).unwrap_or_default();
    let has_time = between.contains(|letter: char| letter.is_ascii_digit());
    let is_parted = between.contains([';', '.', ':', '=', '|', '(', ')', '/', '\n']);
    if !has_time && !is_parted && between.split_whitespace().count() <= 3 && between.chars().count() <= 20 {
        last.series
    } else {
        last.series + 1
    }
}

/// Whether what stands between two dates makes them the ends of a series: "to", "to Tuesday".
fn is_until(between: &str) -> bool {
    let mut words = between.split_whitespace();
    let first = words.next().unwrap_or_default().to_lowercase();
    UNTIL.contains(&first.as_str()) && words.count() <= 1
}

/// "Tuesdays, 2 March to 6 April": the dates a week apart between the two. None where they are no whole weeks apart.
fn weeks_between(first: NaiveDate, last: NaiveDate) -> Vec<NaiveDate> {
    let days = last.signed_duration_since(first).num_days();
    if days % 7 != 0 || !(7..=MOST_WEEKS * 7).contains(&days) {
        return Vec::new();
    }
    (1..days / 7).map(|week| first + TimeDelta::days(week * 7)).collect()
}

/// What is known of the year of a date that has none.
#[derive(Clone, Copy)]
struct Year {
    known: Option<i32>,
    /// The date after it may tell: "2 March to 6 April 2027".
    is_next_asked: bool,
}

fn date_at(text: &str, words: &[Word], year: Year) -> Option<(usize, Read)> {
    iso(text, words)
        .or_else(|| numbers(text, words))
        .or_else(|| day_month(text, words, year))
        .or_else(|| month_day(text, words, year))
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
fn day_month(text: &str, words: &[Word], year: Year) -> Option<(usize, Read)> {
    let mut days = vec![day_number(words.first()?.text)?];
    let mut used = 1;
    let mut is_span = false;
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
        } else if matches!(sign(text, &words[used - 1], word), Some('-' | '–'))
            && let Some(number) = day_number(word.text)
        {
            is_span = days.len() == 1;
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
    let (year, used) = year_after(text, words, used, year)?;
    let mut dates: Vec<NaiveDate> =
        days.into_iter().filter_map(|date| NaiveDate::from_ymd_opt(year, month, date)).collect();
    if let (true, [first, last]) = (is_span, &dates[..]) {
        let between = weeks_between(*first, *last);
        dates.splice(1..1, between);
    }
    (!dates.is_empty()).then_some((used, Read::Dates(dates)))
}

/// March 16, 2022
fn month_day(text: &str, words: &[Word], year: Year) -> Option<(usize, Read)> {
    let month = month_in(words.first()?.text)?;
    let date = day_number(words.get(1)?.text)?;
    // "March 12:00" is no date.
    if text[words[1].end..].starts_with([':', 'h']) {
        return None;
    }
    let (year, used) = year_after(text, words, 2, year)?;
    Some((used, Read::Dates(vec![NaiveDate::from_ymd_opt(year, month, date)?])))
}

/// The year at `at`, also after "de", else that of the date that follows, else the one that is known.
fn year_after(text: &str, words: &[Word], at: usize, year: Year) -> Option<(i32, usize)> {
    let skip = usize::from(words.get(at).is_some_and(|word| BETWEEN.contains(&word.text)));
    if let Some(year) =
        words.get(at + skip).and_then(|word| year_in(word.text).filter(|_| word.text.len() == 4))
    {
        return Some((year, at + skip + 1));
    }
    let next = year.is_next_asked.then(|| {
        let own = Year { known: None, is_next_asked: false };
        (at..(at + YEAR_WITHIN).min(words.len())).find_map(|at| match date_at(text, &words[at..], own) {
            Some((_, Read::Dates(dates))) => dates.first().map(|date| date.year()),
            _ => None,
        })
    });
    Some((next.flatten().or(year.known)?, at))
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
