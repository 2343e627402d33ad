//! Dates and times as people read them.

use chrono::{NaiveDate, NaiveTime};
use messages::{Clock, Locale, locale};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn hour(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M").expect("a time")
}

fn english() -> &'static Locale {
    Locale::english()
}

fn arabic() -> &'static Locale {
    locale("ar").expect("there is Arabic")
}

#[track_caller]
fn check(got: impl AsRef<str>, wanted: &str) {
    assert_eq!(got.as_ref(), wanted);
}

#[test]
fn dates_are_written_out() {
    let first = day("2027-03-02");
    check(english().date(first), "2 March 2027");
    check(english().weekday_date(first, false), "Tuesday 2 March");
    check(english().weekday_date(first, true), "Tuesday 2 March 2027");
    check(english().short_date(first), "Tue 2 March");
    check(english().date_span(first, day("2027-04-06")), "2 March to 6 April 2027");
    check(english().date_span(day("2026-12-01"), day("2027-01-12")), "1 December 2026 to 12 January 2027");
    check(english().date_span(first, first), "2 March 2027");
    check(arabic().weekday_date(first, true), "الثلاثاء، 2 مارس 2027");
}

#[test]
fn the_24_hour_clock_has_two_digits_everywhere() {
    check(english().time(hour("18:00"), Clock::H24), "18:00");
    check(english().time(hour("09:05"), Clock::H24), "09:05");
    check(english().time(hour("00:00"), Clock::H24), "00:00");
    check(english().time_range(hour("18:00"), hour("20:00"), Clock::H24), "18:00–20:00");
    check(arabic().time_range(hour("18:00"), hour("20:00"), Clock::H24), "18:00–20:00");
}

#[test]
fn the_12_hour_clock_says_noon_and_midnight_in_words() {
    check(english().time(hour("18:00"), Clock::H12), "6:00 pm");
    check(english().time(hour("00:30"), Clock::H12), "12:30 am");
    check(english().time(hour("12:00"), Clock::H12), "12:00 noon");
    check(english().time(hour("00:00"), Clock::H12), "12:00 midnight");
    check(english().time(hour("12:30"), Clock::H12), "12:30 pm");
    check(arabic().time(hour("18:00"), Clock::H12), "6:00 م");
}

#[test]
fn each_language_has_its_habit() {
    assert_eq!(english().default_clock(), Clock::H24);
    assert_eq!(arabic().default_clock(), Clock::H12);
}

#[test]
fn offsets_leave_out_what_is_nothing() {
    check(english().offset(0), "UTC");
    check(english().offset(-7 * 3600), "UTC-7");
    check(english().offset(20_700), "UTC+5:45");
    check(english().offset(-12_600), "UTC-3:30");
    check(english().zone_label("UTC", 0), "UTC");
    check(english().zone_label("Kathmandu", 20_700), "Kathmandu, UTC+5:45");
    check(english().place_time("Berlin"), "Berlin time");
    check(arabic().place_time("برلين"), "بتوقيت برلين");
}

#[test]
fn day_shifts_are_words() {
    assert_eq!(english().day_shift(0), None);
    check(english().day_shift(1).unwrap(), "the day after");
    check(english().day_shift(-1).unwrap(), "the day before");
    check(english().day_shift(2).unwrap(), "2 days after");
    check(arabic().day_shift(-2).unwrap(), "قبل يومين");
}

#[test]
fn spans_of_time_are_words() {
    check(english().duration(120), "2 hours");
    check(english().duration(90), "1 hour 30 minutes");
    check(english().duration(45), "45 minutes");
    check(arabic().duration(120), "ساعتان");
    check(english().in_days(12), "in 12 days");
    check(english().in_days(1), "tomorrow");
    check(english().in_days(0), "today");
    check(english().in_days(-1), "yesterday");
    check(english().in_days(-3), "3 days ago");
    check(arabic().in_days(12), "بعد 12 يومًا");
}

#[test]
fn lists_are_joined_as_the_language_does_it() {
    check(english().list::<&str>(&[]), "");
    check(
        english().list_in_text(&["a@x.org", "b@x.org"]),
        "\u{2068}a@x.org\u{2069} and \u{2068}b@x.org\u{2069}",
    );
    check(arabic().list_in_text(&["a@x.org", "b@x.org"]), "\u{2068}a@x.org\u{2069} و\u{2068}b@x.org\u{2069}");
    check(english().list(&["Spanish"]), "Spanish");
    check(english().list(&["Spanish", "French"]), "Spanish and French");
    check(english().list(&["Spanish", "Portuguese", "French"]), "Spanish, Portuguese and French");
    check(arabic().list(&["الإسبانية", "البرتغالية", "الفرنسية"]), "الإسبانية والبرتغالية والفرنسية");
}
