//! The cases of kind `format` in the cases that all crates share: how a moment reads in a place.

use chrono::{DateTime, Utc};
use domain::zones::{LocalTime, ZoneId, local_at};
use messages::{Clock, Locale, locale};
use serde_json::Value;

fn cases() -> Vec<Value> {
    let all: Vec<Value> =
        serde_json::from_str(include_str!("../../../atlas/tests/data/zone-cases.json")).expect("JSON");
    all.into_iter().filter(|case| case["kind"] == "format").collect()
}

fn text<'a>(case: &'a Value, key: &str) -> &'a str {
    case[key].as_str().unwrap_or_else(|| panic!("{}: no {key}", case["id"]))
}

/// What a page says of the case's moment in the case's place.
struct Shown {
    locale: &'static Locale,
    zone: ZoneId,
    local: LocalTime,
}

fn shown(case: &Value) -> Shown {
    let zone = ZoneId::parse(text(case, "zone")).expect("an IANA name");
    let instant: DateTime<Utc> = text(case, "instant").parse().expect("an instant");
    // A language that there is no file for is shown in English.
    let language = text(case, "lang").split('-').next().unwrap_or_default();
    let locale = locale(language).unwrap_or(Locale::english());
    Shown { locale, zone, local: local_at(zone, instant).expect("it lies in the zone table") }
}

impl Shown {
    fn time(&self, clock: Clock) -> String {
        self.locale.time(self.local.time(), clock)
    }

    fn label(&self) -> String {
        self.locale.zone_label(&self.zone.city(), self.local.offset_s)
    }

    /// Date, time and zone, as a line of the schedule has them.
    fn line(&self, clock: Clock) -> String {
        let date = self.locale.weekday_date(self.local.date(), true);
        format!("{date}, {}, {}", self.time(clock), self.label())
    }
}

#[test]
fn moments_read_as_the_shared_cases_ask() {
    let mut checked = 0;
    for case in cases() {
        check(&case);
        checked += 1;
    }
    assert_eq!(checked, 13);
}

#[track_caller]
fn check(case: &Value) {
    match text(case, "id") {
        "format/midnight-24h" => assert_eq!(shown(case).time(Clock::H24), "00:00"),
        // Where a case has the bare 12:00 of a 12-hour clock, ours says which of the two in a word.
        "format/midnight-12h" => {
            let shown = shown(case);
            assert_eq!(shown.time(Clock::H12), "12:00 midnight");
            assert_eq!(shown.locale.weekday_date(shown.local.date(), false), "Wednesday 17 March");
        }
        "format/noon-12h" => assert_eq!(shown(case).time(Clock::H12), "12:00 noon"),
        "format/stale-intl" => {
            let line = shown(case).line(Clock::H24);
            assert!(line.contains("10:00") && line.contains("UTC-7"), "{line}");
            assert!(!["PST", "GMT-8", "09:00"].iter().any(|wrong| line.contains(wrong)), "{line}");
        }
        "format/unknown-to-intl" => assert_eq!(shown(case).time(Clock::H24), "14:00"),
        "format/kyiv" => {
            let shown = shown(case);
            assert_eq!((shown.time(Clock::H24).as_str(), shown.label().as_str()), ("19:00", "Kyiv, UTC+2"));
            let old = ZoneId::parse("Europe/Kiev").expect("an old name");
            assert_eq!(old.city(), "Kyiv");
        }
        "format/weekday-shift" => {
            let line = shown(case).line(Clock::H24);
            assert!(line.starts_with("Wednesday 3 March 2027, 10:00"), "{line}");
            assert_eq!(Locale::english().day_shift(1).as_deref(), Some("the day after"));
        }
        // The page sets a range into a `bdi` of its own; in the text the start comes first.
        "format/rtl-range" => {
            let shown = shown(case);
            let start = shown.local.time();
            let range = shown.locale.time_range(start, start + chrono::TimeDelta::hours(2), Clock::H24);
            assert!(shown.locale.is_rtl());
            assert_eq!(range, "17:00–19:00");
        }
        // Digits are Latin in every language, so that a time can be compared with the one in a chat.
        "format/arab-digits" => {
            let shown = shown(case);
            assert_eq!(shown.time(Clock::H24), "19:00");
            assert_eq!(shown.local.rfc3339(), "2027-03-02T19:00:00+02:00");
        }
        "format/quarter" => {
            let shown = shown(case);
            assert_eq!(shown.time(Clock::H24), "22:45");
            assert_eq!(shown.label(), "Kathmandu, UTC+5:45");
        }
        "format/no-est" => {
            let line = shown(case).line(Clock::H12);
            assert!(line.contains("12:00 noon") && line.contains("New York, UTC-4"), "{line}");
            assert!(!line.contains("EST"), "{line}");
        }
        // No page has a calendar month, whose first day would have to be known.
        "format/week-start" => no_page_asks_for_the_first_day_of_the_week(),
        // What the page does when a traveller arrives is a journey of its own; this is the offer it makes.
        "format/clock-travel" => {
            let bogota = ZoneId::parse("America/Bogota").expect("an IANA name");
            let now: DateTime<Utc> = "2026-11-25T12:00:00Z".parse().expect("an instant");
            let offset_s = local_at(bogota, now).expect("it lies in the zone table").offset_s;
            let place = Locale::english().zone_label(&bogota.city(), offset_s);
            assert_eq!(place, "Bogota, UTC-5");
            let offer =
                Locale::english().plain(messages::key::SCHEDULE_ZONE_MINE, &[("zone", (&place).into())]);
            assert_eq!(offer, "Show in my zone (Bogota, UTC-5)");
        }
        other => panic!("no test of {other}"),
    }
}

fn no_page_asks_for_the_first_day_of_the_week() {
    let mut folders = vec![crate::repository().join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder of the app").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let code = std::fs::read_to_string(&path).unwrap_or_default();
            assert!(!code.contains("getWeekInfo") && !code.contains("firstDay"), "{}", path.display());
        }
    }
}
