//! Zones and countries as people write them in a cell.

use atlas::countries;
use atlas::zones::{self, Resolved};

use crate::roles::role_alone;

/// What a text is as a zone.
pub enum Zone {
    Named(&'static str),
    /// Of several, or of none that is known, as an offset.
    Ambiguous(Vec<String>),
    Unknown,
}

/// A place or abbreviation as a zone.
#[inline(never)]
pub fn zone(text: &str) -> Zone {
    match zones::resolve_in_any_language(text) {
        Resolved::Zone(zone) | Resolved::Suspect(zone) => Zone::Named(zone.name()),
        Resolved::Ambiguous(zones) => {
            Zone::Ambiguous(zones.iter().map(|zone| zone.name().to_string()).collect())
        }
        Resolved::FixedOffset { .. } => Zone::Ambiguous(Vec::new()),
        Resolved::Unknown => Zone::Unknown,
    }
}

/// The code of a country: by its name, code or flag, or behind a place in it.
#[inline(never)]
pub fn country(text: &str) -> Option<&'static str> {
    // The Arabic for a facilitator is the Kurdish for Egypt.
    if role_alone(text).is_some() {
        return None;
    }
    // "Georgia (USA)" is none of the two for sure.
    let within = text.split('(').nth(1).and_then(|within| countries::resolve(within.trim_end_matches(')')));
    if within.is_some() && countries::resolve(text) != within {
        return None;
    }
    let of_flag = || countries::resolve(&text.chars().map(flag_letter).collect::<Option<String>>()?);
    countries::resolve(text).or_else(|| country_after_place(text)).or_else(of_flag)
}

/// The letter that a half of a flag stands for.
pub fn flag_letter(c: char) -> Option<char> {
    let nth = (c as u32).checked_sub(0x1F1E6).filter(|nth| *nth < 26)?;
    Some(char::from(b'A' + nth as u8))
}

/// The country after a place in it: "Lagos, Nigeria". Not one of two letters, since states have such too ("Newark, DE"),
/// nor Georgia, nor where another country comes before it.
fn country_after_place(text: &str) -> Option<&'static str> {
    let is_comma = |c| matches!(c, ',' | '،' | '，');
    let (places, name) = text.rsplit_once(is_comma)?;
    let code = countries::resolve(name).filter(|code| *code != "GE" && name.trim().len() > 2)?;
    let is_only = |part: &str| countries::resolve(part).is_none_or(|other| other == code);
    (places.len() <= 100 && places.split(is_comma).all(is_only)).then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_country_in_brackets_leaves_it_open() {
        assert_eq!(country("ميسّر"), None);
        for text in ["Georgia (USA)", "Mexico (Spain)"] {
            assert_eq!(country(text), None, "{text}");
        }
        for (text, code) in [("Kenya (KE)", "KE"), ("Kenya (Nairobi)", "KE"), ("Lagos, Nigeria", "NG")] {
            assert_eq!(country(text), Some(code), "{text}");
        }
    }
}
