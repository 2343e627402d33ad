//! `ZoneId`: which zone, by its IANA name.

use std::{cmp::Ordering, fmt, str::FromStr};

use chrono_tz::{TZ_VARIANTS, Tz};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::table;

/// A time zone, named as in the IANA tzdb: every name there, but "Factory". Ordered by name, and in JSON its name.
///
/// An alias is kept as it was given ("Asia/Calcutta"); `canonical` tells the name to show. Two names of one clock
/// are two values.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ZoneId(Known);

/// chrono-tz is released more rarely than the tzdb, so a new zone may be known to the table alone.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Known {
    Tz(Tz),
    /// The place in `table::EXTRA`.
    Extra(u8),
}

/// The name is not one of the IANA tzdb, spelled exactly so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownZone;

impl ZoneId {
    /// Coordinated Universal Time.
    pub const UTC: ZoneId = ZoneId(Known::Tz(Tz::UTC));

    /// The zone of exactly this name: "Europe/Berlin", not "europe/berlin". For what a person typed see `resolve`.
    pub fn parse(name: &str) -> Option<ZoneId> {
        // chrono-tz's own `parse` has a hash table for it, which the app can do without: its list is in order of names.
        if let Ok(at) = TZ_VARIANTS.binary_search_by(|tz| tz.name().cmp(name)) {
            return Some(ZoneId(Known::Tz(TZ_VARIANTS[at])));
        }
        let extra = table::EXTRA.iter().position(|known| *known == name)?;
        Some(ZoneId(Known::Extra(u8::try_from(extra).ok()?)))
    }

    /// The IANA name, as parsed.
    pub fn name(self) -> &'static str {
        match self.0 {
            Known::Tz(tz) => tz.name(),
            Known::Extra(n) => table::EXTRA[usize::from(n)],
        }
    }

    /// The name that zone.tab has for an alias ("Asia/Calcutta" is Asia/Kolkata, "GMT" is UTC), else the zone itself.
    /// Both always keep the same clock.
    pub fn canonical(self) -> ZoneId {
        let position = self.position();
        match table::ALIASES.binary_search_by_key(&position, |(alias, _)| usize::from(*alias)) {
            Ok(found) => ZoneId::at(usize::from(table::ALIASES[found].1)),
            Err(_) => self,
        }
    }

    /// The name of the city, to be shown: "New York", "Ho Chi Minh". Zones without a place are called by their
    /// offset as people write it: "UTC-5" for Etc/GMT+5, whose sign is turned round.
    pub fn city(self) -> String {
        let name = self.canonical().name();
        match name.strip_prefix("Etc/GMT") {
            Some(offset) => offset
                .char_indices()
                .map(|(n, sign)| match (n, sign) {
                    (0, '+') => "UTC-".to_owned(),
                    (0, '-') => "UTC+".to_owned(),
                    (_, digit) => digit.to_string(),
                })
                .collect(),
            None => name.rsplit('/').next().unwrap_or(name).replace('_', " "),
        }
    }

    /// Every zone, aliases too, in no order to rely on.
    pub fn all() -> impl Iterator<Item = ZoneId> {
        (0..table::ZONES).map(ZoneId::at)
    }

    /// The zones to choose from: one for each place in zone.tab, and UTC.
    pub fn places() -> impl Iterator<Item = ZoneId> {
        ZoneId::all().filter(|zone| zone.canonical() == *zone && !zone.name().starts_with("Etc/"))
    }

    /// Its place in the list of all names, the same in every part of one build.
    pub fn number(self) -> usize {
        self.position()
    }

    /// Where the table has this zone.
    pub(super) fn position(self) -> usize {
        match self.0 {
            Known::Tz(tz) => tz as usize,
            Known::Extra(n) => TZ_VARIANTS.len() + usize::from(n),
        }
    }

    /// The zone at a position below `table::ZONES`.
    pub(super) fn at(position: usize) -> ZoneId {
        ZoneId(match TZ_VARIANTS.get(position) {
            Some(tz) => Known::Tz(*tz),
            None => Known::Extra((position - TZ_VARIANTS.len()) as u8),
        })
    }
}

impl Ord for ZoneId {
    fn cmp(&self, other: &ZoneId) -> Ordering {
        self.name().cmp(other.name())
    }
}

impl PartialOrd for ZoneId {
    fn partial_cmp(&self, other: &ZoneId) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Debug for ZoneId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ZoneId").field(&self.name()).finish()
    }
}

impl fmt::Display for ZoneId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for ZoneId {
    type Err = UnknownZone;

    fn from_str(name: &str) -> Result<ZoneId, UnknownZone> {
        ZoneId::parse(name).ok_or(UnknownZone)
    }
}

impl fmt::Display for UnknownZone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a name of the IANA time zone database")
    }
}

impl std::error::Error for UnknownZone {}

impl Serialize for ZoneId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl<'de> Deserialize<'de> for ZoneId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<ZoneId, D::Error> {
        struct Name;

        impl de::Visitor<'_> for Name {
            type Value = ZoneId;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an IANA time zone name")
            }

            fn visit_str<E: de::Error>(self, name: &str) -> Result<ZoneId, E> {
                ZoneId::parse(name).ok_or_else(|| E::invalid_value(de::Unexpected::Str(name), &self))
            }
        }

        deserializer.deserialize_str(Name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_that_chrono_tz_knows_is_found() {
        for tz in TZ_VARIANTS {
            assert_eq!(ZoneId::parse(tz.name()), Some(ZoneId(Known::Tz(tz))), "{tz:?}");
            assert_eq!(tz.name().parse::<Tz>(), Ok(tz));
        }
        for name in ["", "europe/berlin", "Europe/Berlin ", "Zzz", "A"] {
            assert_eq!(ZoneId::parse(name), None, "{name}");
        }
    }
}
