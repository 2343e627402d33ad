//! Names that only lists need: what people write where a zone is asked for, large cities under the names that other languages
//! have for them ("Moskau", "Nueva York", "القاهرة"), countries and their regions. As heavy as all other names together: a
//! picker of zones does without, and the roster reader fetches them when a list has a zone that it does not know.

use std::sync::OnceLock;

use super::{ZoneId, index};
#[cfg(target_arch = "wasm32")]
use crate::elsewhere::zone_names as text;

/// The parts of the text, in their order.
#[derive(Clone, Copy)]
pub(super) enum Part {
    /// What people write, from `written.txt`.
    Written,
    /// Cities, from `exonyms.txt` and what the places of the other page languages are called.
    City,
    /// Codes of countries.
    Country,
    /// Codes of countries, and parts of them from `regions.txt`.
    Region,
}

/// All of it, as `build.rs` has written it: a line for each name, `folded name<TAB>positions of zones`, in order; an empty
/// line between two parts.
#[cfg(not(target_arch = "wasm32"))]
pub fn text() -> &'static str {
    include_str!(concat!(env!("OUT_DIR"), "/names_in_lists.txt"))
}

/// The zones of a folded name, the likeliest first; none if it is not in this part.
pub(super) fn zones_in(part: Part, folded: &str) -> Option<Vec<ZoneId>> {
    index::find(parts()[part as usize], folded).map(|positions| index::zones(positions).collect())
}

/// The text parted once it is there.
fn parts() -> [&'static str; 4] {
    static PARTS: OnceLock<[&str; 4]> = OnceLock::new();
    if let Some(parts) = PARTS.get() {
        return *parts;
    }
    let text = text();
    let mut found = text.split("\n\n");
    let parts = [(); 4].map(|()| found.next().unwrap_or_default());
    if text.is_empty() { parts } else { *PARTS.get_or_init(|| parts) }
}

/// The zone of a large city, by its folded name in another language than its own.
pub fn exonym(folded: &str) -> Option<ZoneId> {
    zones_in(Part::City, folded)?.first().copied()
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
