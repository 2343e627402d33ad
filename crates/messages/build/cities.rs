//! What the places are called that time zones are named after, in a language of ours. Names: CLDR, by `script/place-data`.

use chrono_tz::TZ_VARIANTS;

/// The zones whose place is called otherwise than the zone's own name says: how many, then number, length, name of each.
pub(crate) fn cities(places: &str) -> Vec<u8> {
    let mut named = Vec::new();
    for line in places.lines().filter_map(|line| line.strip_prefix("Z\t")) {
        let mut parts = line.split('\t');
        let (Some(zone), Some(_country), Some(name)) = (parts.next(), parts.next(), parts.next()) else {
            continue;
        };
        let plain = zone.rsplit('/').next().unwrap_or(zone).replace('_', " ");
        // chrono-tz's list is in order of names, as `ZoneId` counts.
        if let Some(number) = TZ_VARIANTS.iter().position(|tz| tz.name() == zone).filter(|_| plain != name) {
            named.push((u16::try_from(number).expect("there are 600 zones"), name));
        }
    }
    named.sort_unstable();
    let mut out = u16::try_from(named.len()).expect("there are 600 zones").to_le_bytes().to_vec();
    for (number, name) in named {
        out.extend(number.to_le_bytes());
        out.push(u8::try_from(name.len()).expect("a city's name is short"));
        out.extend(name.as_bytes());
    }
    out
}
