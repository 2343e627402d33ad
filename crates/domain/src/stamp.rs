//! Instants, dates and times of day in JSON: written by chrono, read by hand. chrono's own reader takes any format there
//! is and costs the app's first load 5 KB (brotli) for the one that our server writes.
//!
//! For `#[serde(with = "…")]`.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use serde::de::{self, Deserializer, Unexpected, Visitor};
use serde::{Serialize, Serializer};

/// `2027-03-02T17:00:00Z`, also with a fraction of a second.
pub(crate) mod instant {
    use super::*;

    pub(crate) fn serialize<S: Serializer>(
        instant: &DateTime<Utc>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        instant.serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<DateTime<Utc>, D::Error> {
        Ok(read(deserializer, "an instant as 2027-03-02T17:00:00Z", read_instant)?.and_utc())
    }
}

/// `2027-03-02`
pub(crate) mod date {
    use super::*;

    pub(crate) fn serialize<S: Serializer>(date: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
        date.serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
        Ok(read(deserializer, "a date as 2027-03-02", |text| {
            Some(read_date(text)?.and_time(NaiveTime::MIN))
        })?
        .date())
    }
}

/// An instant or null. Fields need `#[serde(default)]` as well where they may be absent.
pub(crate) mod optional_instant {
    use super::*;

    pub(crate) fn serialize<S: Serializer>(
        instant: &Option<DateTime<Utc>>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        instant.serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<DateTime<Utc>>, D::Error> {
        struct Optional;

        impl<'de> Visitor<'de> for Optional {
            type Value = Option<DateTime<Utc>>;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an instant or nothing")
            }
            fn visit_none<E: de::Error>(self) -> Result<Self::Value, E> {
                Ok(None)
            }
            fn visit_unit<E: de::Error>(self) -> Result<Self::Value, E> {
                Ok(None)
            }
            fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
                instant::deserialize(deserializer).map(Some)
            }
        }

        deserializer.deserialize_option(Optional)
    }
}

/// A date or null. Fields need `#[serde(default)]` as well where they may be absent.
pub(crate) mod optional_date {
    use super::*;

    pub(crate) fn serialize<S: Serializer>(
        date: &Option<NaiveDate>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        date.serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<NaiveDate>, D::Error> {
        struct Optional;

        impl<'de> Visitor<'de> for Optional {
            type Value = Option<NaiveDate>;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a date or nothing")
            }
            fn visit_none<E: de::Error>(self) -> Result<Self::Value, E> {
                Ok(None)
            }
            fn visit_unit<E: de::Error>(self) -> Result<Self::Value, E> {
                Ok(None)
            }
            fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
                date::deserialize(deserializer).map(Some)
            }
        }

        deserializer.deserialize_option(Optional)
    }
}

/// `12:00:00`
pub(crate) mod time {
    use super::*;

    pub(crate) fn serialize<S: Serializer>(time: &NaiveTime, serializer: S) -> Result<S::Ok, S::Error> {
        time.serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveTime, D::Error> {
        let on_any_day = |text: &str| Some(NaiveDate::MIN.and_time(read_time(text)?));
        Ok(read(deserializer, "a time of day as 12:00:00", on_any_day)?.time())
    }
}

/// One visitor for all: each asks for another part of a date and time.
fn read<'de, D: Deserializer<'de>>(
    deserializer: D,
    expected: &'static str,
    read: fn(&str) -> Option<NaiveDateTime>,
) -> Result<NaiveDateTime, D::Error> {
    struct Stamp {
        expected: &'static str,
        read: fn(&str) -> Option<NaiveDateTime>,
    }

    impl Visitor<'_> for Stamp {
        type Value = NaiveDateTime;

        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str(self.expected)
        }
        fn visit_str<E: de::Error>(self, text: &str) -> Result<NaiveDateTime, E> {
            (self.read)(text).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
        }
    }

    deserializer.deserialize_str(Stamp { expected, read })
}

fn read_instant(text: &str) -> Option<NaiveDateTime> {
    let (date, time) = text.strip_suffix('Z')?.split_once('T')?;
    Some(read_date(date)?.and_time(read_time(time)?))
}

fn read_date(text: &str) -> Option<NaiveDate> {
    let [year, month, day] = parts(text, '-', [4, 2, 2])?;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

fn read_time(text: &str) -> Option<NaiveTime> {
    let (clock, fraction) =
        text.split_once('.').map_or((text, None), |(clock, fraction)| (clock, Some(fraction)));
    let [hour, minute, second] = parts(clock, ':', [2, 2, 2])?;
    let mut nanosecond = 0;
    if let Some(fraction) = fraction {
        nanosecond = digits(fraction, fraction.len())?;
        for _ in fraction.len()..9 {
            nanosecond *= 10;
        }
    }
    NaiveTime::from_hms_nano_opt(hour, minute, second, nanosecond)
}

/// Three numbers of these lengths with a mark between them.
fn parts(text: &str, mark: char, lengths: [usize; 3]) -> Option<[u32; 3]> {
    let mut numbers = [0; 3];
    let mut rest = text.split(mark);
    for (number, length) in numbers.iter_mut().zip(lengths) {
        *number = digits(rest.next()?, length)?;
    }
    rest.next().is_none().then_some(numbers)
}

/// One to nine digits, exactly `length` of them.
fn digits(text: &str, length: usize) -> Option<u32> {
    let is_number =
        text.len() == length && (1..=9).contains(&length) && text.bytes().all(|b| b.is_ascii_digit());
    if is_number { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
    use serde::{Deserialize, Serialize};

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Stamps {
        #[serde(with = "super::instant")]
        at: DateTime<Utc>,
        #[serde(with = "super::date")]
        day: NaiveDate,
        #[serde(with = "super::optional_date")]
        maybe: Option<NaiveDate>,
        #[serde(with = "super::time")]
        start: NaiveTime,
    }

    #[test]
    fn what_chrono_writes_is_read_back() {
        for (at, day, start) in [
            ("2027-03-02T17:00:00Z", "2027-03-02", "12:00:00"),
            ("2026-11-25T12:00:00.123456789Z", "2028-02-29", "23:59:59.5"),
            ("2026-11-25T12:00:00.120Z", "2026-12-31", "00:00:00"),
        ] {
            let day: NaiveDate = day.parse().unwrap();
            for maybe in [None, Some(day)] {
                let stamps = Stamps { at: at.parse().unwrap(), day, maybe, start: start.parse().unwrap() };
                let written = serde_json::to_string(&stamps).unwrap();
                assert_eq!(serde_json::from_str::<Stamps>(&written).unwrap(), stamps, "{written}");
            }
        }
    }

    #[test]
    fn other_texts_are_refused_without_a_panic() {
        for at in [
            "",
            "Z",
            "T",
            "TZ",
            "2027-03-02",
            "2027-03-02T17:00:00",
            "2027-03-02T17:00:00+01:00",
            "2027-02-30T17:00:00Z",
            "2027-03-02T25:00:00Z",
            "2027-3-2T17:00:00Z",
            "2027-03-02T17:00:00.Z",
            "2027-03-02T17:00:00.1234567890Z",
            "é",
        ] {
            assert_eq!(super::read_instant(at), None, "{at}");
        }
    }
}
