//! Plural rules and names of months and days, against ICU4X's copy of CLDR.

use icu_calendar::{Date, Iso};
use icu_datetime::fieldsets;
use icu_datetime::{DateTimeFormatter, NoCalendarFormatter};
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};
use messages::{Category, Clock, Pages, forward_languages, mail_languages, plural, table_bytes};

#[test]
fn plural_forms_are_cldrs_in_twelve_languages() {
    for lang in ["en", "de", "es", "fr", "hi", "pt", "ru", "ar", "tr", "it", "id", "zh"] {
        let tag: Locale = lang.parse().unwrap();
        let rules = PluralRules::try_new_cardinal(tag.into()).unwrap();
        let large = [1_000_000, 1_000_001, 2_000_000, 10_000_000, 1_000_000_000, 123_456_789, 21_000_011];
        for n in (0..=1100).chain(large) {
            let wanted = match rules.category_for(u64::try_from(n).unwrap()) {
                PluralCategory::Zero => Category::Zero,
                PluralCategory::One => Category::One,
                PluralCategory::Two => Category::Two,
                PluralCategory::Few => Category::Few,
                PluralCategory::Many => Category::Many,
                PluralCategory::Other => Category::Other,
            };
            assert_eq!(plural(lang, n), wanted, "{lang} {n}");
        }
    }
}

/// What a text to pass on says: the part that is there in every language.
fn ours(lang: &str) -> messages::Locale {
    let table = table_bytes(lang, Pages::Forward).expect("each of these languages has one");
    messages::Locale::from_bytes(table.to_vec()).expect("the build script wrote it")
}

/// International English is `en-150` in CLDR.
fn tag(lang: &str) -> Locale {
    let tag = if lang == "en" { "en-150".to_owned() } else { format!("{lang}-u-nu-latn") };
    tag.parse().expect("a language tag")
}

#[test]
fn months_and_weekdays_are_cldrs() {
    for lang in forward_languages() {
        let ours = ours(lang);
        for day in 1..=365 {
            let date = chrono::NaiveDate::from_yo_opt(2027, day).unwrap();
            let iso = iso(date);
            let long = DateTimeFormatter::try_new(tag(lang).into(), fieldsets::MD::long()).unwrap();
            assert_eq!(ours.day_month(date), marks_off(&long.format(&iso).to_string()), "{lang} {date}");
            if day <= 7 {
                let weekday = DateTimeFormatter::try_new(tag(lang).into(), fieldsets::E::long()).unwrap();
                assert_eq!(ours.weekday(date), weekday.format(&iso).to_string(), "{lang} {date}");
                let short = DateTimeFormatter::try_new(tag(lang).into(), fieldsets::E::short()).unwrap();
                assert_eq!(ours.short_weekday(date), short.format(&iso).to_string(), "{lang} {date}");
            }
            let year = DateTimeFormatter::try_new(tag(lang).into(), fieldsets::YMD::long()).unwrap();
            assert_eq!(ours.date(date), marks_off(&year.format(&iso).to_string()), "{lang} {date}");
        }
    }
}

#[test]
fn halves_of_the_day_are_cldrs() {
    // Whoever counts to 24 never sees them in a text to pass on, and a visitor of the pages may want them in any language.
    let is_seen = |lang: &&&str| mail_languages().contains(lang) || ours(lang).default_clock() == Clock::H12;
    for lang in forward_languages().iter().filter(is_seen) {
        let ours = ours(lang);
        let mut tag = tag(lang).to_string();
        tag.push_str(if tag.contains("-u-") { "-hc-h12" } else { "-u-hc-h12" });
        let formatter =
            NoCalendarFormatter::try_new(tag.parse::<Locale>().unwrap().into(), fieldsets::T::hm()).unwrap();
        for (hour, minute) in [(0, 30), (9, 5), (12, 30), (13, 0), (23, 59)] {
            let wanted = formatter
                .format(&icu_datetime::input::Time::try_new(hour, minute, 0, 0).unwrap())
                .to_string();
            let time = chrono::NaiveTime::from_hms_opt(hour.into(), minute.into(), 0).unwrap();
            let wanted = wanted.replace(['\u{202f}', '\u{a0}'], " ");
            assert_eq!(ours.time(time, Clock::H12), wanted, "{lang}");
        }
    }
}

#[test]
fn the_habit_of_counting_hours_is_cldrs() {
    for lang in forward_languages() {
        let formatter = NoCalendarFormatter::try_new(tag(lang).into(), fieldsets::T::hm()).unwrap();
        let six = formatter.format(&icu_datetime::input::Time::try_new(18, 0, 0, 0).unwrap()).to_string();
        let habit = if six.starts_with("18") { Clock::H24 } else { Clock::H12 };
        assert_eq!(ours(lang).default_clock(), habit, "{lang}: {six}");
    }
}

fn iso(date: chrono::NaiveDate) -> Date<Iso> {
    use chrono::Datelike;
    let small = |number: u32| number.try_into().expect("a month or a day");
    Date::try_new_iso(date.year(), small(date.month()), small(date.day())).expect("a date is a date")
}

fn marks_off(text: &str) -> String {
    text.replace(['\u{200e}', '\u{200f}'], "")
}
