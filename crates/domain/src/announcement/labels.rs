//! Abbreviations that hold for half of the year only: "EST" is winter, "EDT" summer, and people write the one all year.

use chrono::{DateTime, Utc};

use crate::zones::{ZoneId, offset_at};

/// (in winter, minutes east of UTC, in summer, a safe word for both).
#[rustfmt::skip]
const PAIRS: &[(&str, i32, &str, &str)] = &[
    ("EST", -300, "EDT", "ET"), ("CST", -360, "CDT", "CT"), ("MST", -420, "MDT", "MT"), ("PST", -480, "PDT", "PT"),
    ("AST", -240, "ADT", "AT"), ("AKST", -540, "AKDT", ""), ("NST", -210, "NDT", "NT"),
    ("CET", 60, "CEST", ""), ("MEZ", 60, "MESZ", ""), ("EET", 120, "EEST", ""), ("OEZ", 120, "OESZ", ""),
    ("WET", 0, "WEST", ""), ("GMT", 0, "BST", ""), ("IST", 120, "IDT", ""),
    ("AEST", 600, "AEDT", "AET"), ("ACST", 570, "ACDT", ""), ("NZST", 720, "NZDT", ""), ("CLT", -240, "CLST", ""),
];

/// A name of a zone that does not hold on the date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// As written: "EST".
    pub written: &'static str,
    /// The one that holds: "EDT".
    pub right: &'static str,
    /// A word that is right all year, "ET"; empty where there is none.
    pub all_year: &'static str,
    /// What the written one means to the letter, in seconds east of UTC.
    pub literal_offset_s: i32,
}

/// The label in `written` if the clock in `zone` is not called so at `instant`.
pub(super) fn label(written: &str, zone: ZoneId, instant: DateTime<Utc>) -> Option<Label> {
    // London is called by GMT only in words for it, UTC by GMT all year.
    if zone == ZoneId::UTC {
        return None;
    }
    let offset_s = offset_at(zone, instant).ok()?;
    let words = || written.split(|letter: char| !letter.is_ascii_alphanumeric());
    let has = |name: &str| words().any(|word| word == name);
    let (winter, winter_min, summer, all_year) =
        PAIRS.iter().copied().find(|(winter, _, summer, _)| has(winter) != has(summer))?;
    let (winter_s, summer_s) = (winter_min * 60, winter_min * 60 + 3600);
    let is_winter_written = has(winter);
    match (is_winter_written, offset_s) {
        (true, offset_s) if offset_s == summer_s => {
            Some(Label { written: winter, right: summer, all_year, literal_offset_s: winter_s })
        }
        (false, offset_s) if offset_s == winter_s => {
            Some(Label { written: summer, right: winter, all_year, literal_offset_s: summer_s })
        }
        _ => None,
    }
}

/// Written in capitals as abbreviations of zones are.
pub(super) fn is_abbreviation(word: &str) -> bool {
    (2..=5).contains(&word.len()) && word.bytes().all(|letter| letter.is_ascii_uppercase())
}

/// Words that are said of a zone, "Eastern", "US Central time", rather than of two places.
pub(super) fn is_name_of_zone(written: &str) -> bool {
    let lower = written.to_lowercase();
    ["eastern", "central", "mountain", "pacific", "atlantic", "time", "/"]
        .iter()
        .any(|word| lower.contains(word))
}
