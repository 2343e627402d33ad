//! Cities under the names that other languages have for them: "Moskau", "Nueva York", "القاهرة". A table of its own, since
//! it is as heavy as all other names together: a picker of zones has the page's language and does without.

use super::ZoneId;
use crate::names::Table;

/// Folded names, and their zones' positions; written by `build.rs` from `exonyms.txt` and what the places of the other
/// page languages are called.
static TABLE: Table = Table::new(
    include_str!(concat!(env!("OUT_DIR"), "/exonyms.txt")),
    include_str!(concat!(env!("OUT_DIR"), "/exonym_zones.txt")),
);

/// The zone of a large city, by its folded name in another language than its own.
pub fn exonym(folded: &str) -> Option<ZoneId> {
    TABLE.code_of(folded)?.parse().ok().map(ZoneId::at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::zones::fold;

    #[test]
    fn large_cities_are_known_in_every_page_language() {
        for (zone, names) in [
            ("Asia/Dubai", "دبي|Дубай|迪拜|दुबई"),
            ("Europe/Kyiv", "كييف|Киев|基辅|Kiew|Kiev"),
            ("Asia/Kuala_Lumpur", "吉隆坡|कुआलालंपुर|Куала-Лумпур"),
            ("Africa/Addis_Ababa", "Addis-Abeba|Adís Abeba|Аддис-Абеба"),
            ("Asia/Riyadh", "الرياض|Riad|Riyad|Эр-Рияд|利雅得"),
        ] {
            for name in names.split('|') {
                let resolved = crate::zones::resolve_in_any_language(name);
                let found = match &resolved {
                    crate::zones::Resolved::Zone(zone) | crate::zones::Resolved::Suspect(zone) => {
                        zone.canonical().name()
                    }
                    _ => "",
                };
                assert_eq!(found, zone, "{name}: {resolved:?}");
            }
        }
    }

    #[test]
    fn every_name_is_found_and_no_other() {
        let lines = include_str!("exonyms.txt").lines().filter(|line| !line.starts_with('#'));
        for line in lines {
            let (zone, names) = line.split_once(" = ").unwrap();
            let zone = ZoneId::parse(zone).filter(|zone| zone.canonical() == *zone);
            assert!(zone.is_some(), "{line}");
            for name in names.split('|') {
                assert_eq!(exonym(&fold(name)), zone, "{name}");
            }
        }
        for name in ["", "a", "berlin", "mexico", "moskau ", "zzz", "\u{10ffff}", "\t", "\n"] {
            assert_eq!(exonym(name), None, "{name:?}");
        }
    }
}
