//! Which columns of a table are several people's: forms that somebody fills in for a whole group, "Participant 1 name",
//! "Participant 2 name" and so on, and lists printed in columns beside each other.

use std::ops::Range;

/// Rows that show what columns hold, and columns that are looked at.
const ROWS_LOOKED_AT: usize = 40;
pub const COLUMNS_LOOKED_AT: u16 = 200;
/// Letters that tell two headings apart.
const LETTERS_COMPARED: usize = 60;
/// So many names beside each other are people and no parts of a name. More than the last are asked for in no form.
const PEOPLE_SURE: usize = 5;
const PEOPLE_MAX: usize = 60;

/// What is looked at.
pub trait Table {
    /// The text of a cell, empty where there is none.
    fn text(&self, row: usize, column: u16) -> &str;
    /// Without case, accents and marks.
    fn folded(&self, text: &str) -> String;
    fn says(&self, heading: &str) -> Says;
    fn is_name(&self, text: &str) -> bool;
    /// Whether a text names a track and nothing else.
    fn is_track(&self, text: &str) -> bool;
    /// Where a heading that asks something of those of a track names it: "Track A participant", "Name (Track B)".
    fn track_within(&self, heading: &str) -> Option<Range<usize>>;
    /// The role that a text names and nothing else.
    fn role(&self, text: &str) -> Option<&'static str>;
}

/// What a heading asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    Name,
    /// Of a name.
    Part,
    Email,
    /// What is the contact's own if it stands beside people.
    Role,
    Other,
}

/// A column that is one person's.
pub struct Place {
    pub column: u16,
    /// Whose it is, from 0.
    pub person: usize,
    /// The column of the first person that asks the same.
    pub to: u16,
    pub says: Says,
}

/// How the rows of a table are parted. Columns without a place are everybody's.
#[derive(Default)]
pub struct Parting {
    /// Index of the row that asks.
    pub heading: usize,
    /// How many people a row may have.
    pub count: usize,
    pub places: Vec<Place>,
    /// The column of the names.
    pub name: u16,
    /// Columns of whoever filled in the form, which are nobody's else.
    pub aside: Vec<u16>,
    /// The row and the columns that have the track or the role of each of the people, where it is said; and which bytes of them.
    pub labels: (usize, Vec<(u16, Range<usize>)>),
}

/// Whether two texts of a row may have the same letters, but for "A" and "B": in most rows none do. Each is made one number, since
/// hundreds that begin alike would take long to be set beside each other.
#[inline(never)]
pub fn may_have_several(texts: &[&str]) -> bool {
    let sum_of = |text: &&str| {
        let (mut sum, mut word, mut length) = (0u32, 0u32, 0);
        for letter in text.chars().take(LETTERS_COMPARED).chain([' ']) {
            if letter.is_alphabetic() {
                (word, length) = (word.wrapping_mul(31).wrapping_add(u32::from(letter)), length + 1);
            } else {
                sum = if length > 1 { sum.wrapping_mul(37).wrapping_add(word) } else { sum };
                (word, length) = (0, 0);
            }
        }
        sum
    };
    let sums: Vec<u32> = texts.iter().map(sum_of).collect();
    (1..sums.len()).any(|at| sums[at] != 0 && sums[..at].contains(&sums[at]))
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|letter| letter.is_alphabetic()).take(LETTERS_COMPARED)
}

struct Asked<'a> {
    column: u16,
    folded: String,
    number: &'a str,
    says: Says,
    /// Where it names a track, if it asks something of those who take it.
    track: Range<usize>,
}

/// A heading without its last number, and the number: "1. Name", "Name (1)", "12. Participant 1 – name".
fn without_number(heading: &str) -> (String, &str) {
    let is_digit = |letter: char| letter.is_numeric();
    let is_mark = |letter: char| !letter.is_alphabetic();
    let end =
        heading.rfind(is_digit).map_or(0, |at| at + heading[at..].chars().next().map_or(0, char::len_utf8));
    let before = heading[..end].trim_end_matches(is_digit);
    let bare = [before.trim_matches(is_mark), " ", heading[end..].trim_start_matches(is_mark)].concat();
    (bare, &heading[before.len()..end])
}

/// How the rows below a heading are parted; none where each is one person's.
#[inline(never)]
pub fn parting(table: &dyn Table, heading: usize, height: usize) -> Option<Parting> {
    let mut all: Vec<Asked> = Vec::new();
    // Programs write "Name.1" or "Name_1" for the second.
    let (mut are_tracks, mut is_made) = (true, false);
    let mut roles = Vec::new();
    for column in 0..COLUMNS_LOOKED_AT {
        let text = table.text(heading, column);
        if !text.is_empty() {
            are_tracks &= table.is_track(text);
            is_made |= text.ends_with(".1") || text.ends_with("_1");
            roles.push(table.role(text));
            let (bare, number) = without_number(text);
            let (folded, says) = (table.folded(&bare), table.says(bare.trim()));
            all.push(Asked { column, folded, number, says, track: 0..0 });
        }
    }
    // Who facilitates beside who takes part, or beside who does so with them, each with an address.
    let emails = all.iter().filter(|asked| asked.says == Says::Email).count();
    let names_track = |asked: &Asked| table.track_within(table.text(heading, asked.column)).is_some();
    let is_each = roles.iter().flatten().count() == emails && !all.iter().any(names_track);
    let mut named = roles.iter().flatten();
    let are_roles = named.next().is_some_and(|first| named.any(|role| role != first || is_each));
    for (asked, role) in all.iter_mut().zip(roles) {
        if are_tracks || are_roles && role.is_some() {
            (asked.folded, asked.says) = (String::new(), Says::Name);
        }
    }
    let rows = heading + 1..height.min(heading + 1 + ROWS_LOOKED_AT);
    let has_address = |column: u16| rows.clone().any(|row| table.text(row, column).contains('@'));
    // "Track A" above two columns, a name and an address.
    if let ([first, second, ..], true) = (&all[..], are_tracks) {
        let (width, tracks) = (second.column - first.column, std::mem::take(&mut all));
        for (at, column) in tracks.iter().flat_map(|asked| (0..width).map(|nth| (nth, asked.column + nth))) {
            // Alone it may have both.
            let says = if width > 1 && has_address(column) { Says::Email } else { Says::Name };
            let is_new = all.last().is_none_or(|last| last.column < column);
            if is_new && rows.clone().any(|row| !table.text(row, column).is_empty()) {
                all.push(Asked { column, folded: at.to_string(), number: "", says, track: 0..0 });
            }
        }
    }
    for asked in all.iter_mut().filter(|_| !are_tracks) {
        let text = table.text(heading, asked.column);
        if let Some(track) = table.track_within(text) {
            let rest = [&text[..track.start], &text[track.end..]].concat();
            (asked.says, asked.folded, asked.track) = (table.says(&rest), table.folded(&rest), track);
        }
    }
    let is_tracked = |at: usize| !all[at].track.is_empty();
    // The names are what is asked for most often.
    let (mut names, mut count) = (0, 1);
    for (at, asked) in all.iter().enumerate() {
        let alike = all.iter().filter(|other| other.folded == asked.folded).count();
        if matches!(asked.says, Says::Name | Says::Part) && alike > count {
            (names, count) = (at, alike);
        }
    }
    if !(2..=PEOPLE_MAX).contains(&count) {
        return None;
    }
    let is_of_names = |asked: &&Asked| asked.folded == all[names].folded;
    // "Name", "Name 1" and "Name 2": the first is the contact's.
    let has = |number: &str| all.iter().filter(is_of_names).any(|asked| asked.number == number);
    let is_contact_first = has("") && has("1") && !is_made;
    let is_counted = |asked: &&Asked| !(is_contact_first && asked.number.is_empty());
    let people: Vec<&Asked> = all.iter().filter(is_of_names).filter(is_counted).collect();
    let count = people.len();
    // "Name" and "Name 1" alone.
    if count < 2 {
        return None;
    }
    let are_numbered =
        (1..count).all(|at| !people[..at].iter().any(|other| other.number == people[at].number));
    let mut parting = Parting { heading, count, name: people[0].column, ..Parting::default() };
    let (mut addresses, mut own_names) = (0, 0);
    for (at, asked) in all.iter().enumerate() {
        let alike = |among: &[Asked]| {
            let alike = |other: &&Asked| is_counted(other) && other.folded == asked.folded;
            (among.iter().filter(alike).count(), among.iter().find(alike).map(|first| first.column))
        };
        let ((nth, _), (number, first)) = (alike(&all[..at]), alike(&all));
        let of_number = |number: &str| people.iter().position(|person| person.number == number);
        // "Name", "Email", "Name_1", "Email_2": Power Query counts on through all columns.
        let is_counted_on = |asked: &Asked| {
            let mut others =
                all.iter().filter(|other| other.folded == asked.folded && !other.number.is_empty());
            number == count && others.all(|other| of_number(other.number).is_none())
        };
        let person = if are_numbered && (number > 1 || !asked.number.is_empty()) {
            of_number(asked.number).or_else(|| Some(nth).filter(|_| is_counted_on(asked)))
        } else {
            Some(nth).filter(|_| number == count)
        };
        let has_address = has_address(asked.column);
        if let (Some(person), Some(to), true) = (person, first, is_counted(&asked)) {
            parting.places.push(Place { column: asked.column, person, to, says: asked.says });
            addresses += usize::from(has_address) << usize::from(asked.says == Says::Email);
        } else if asked.says != Says::Other || has_address {
            parting.aside.push(asked.column);
            own_names += usize::from(matches!(asked.says, Says::Name | Says::Part));
        }
    }
    // What stands above each person's first column.
    let above = heading.saturating_sub(usize::from(!are_tracks && !is_tracked(names)));
    let mut labels: Vec<&str> = vec![""; count];
    let mut columns = vec![(0, 0..0); count];
    for column in 0..COLUMNS_LOOKED_AT {
        let text = table.text(above, column);
        let begun = parting.places.iter().rfind(|place| place.column <= column);
        if let Some(person) = begun.map(|place| place.person).filter(|person| labels[*person].is_empty()) {
            (labels[person], columns[person]) = (text, (column, 0..usize::MAX));
        }
    }
    if are_roles {
        // One person in several rows is whom others are with.
        let again = |person: &&Asked| {
            let name = |row| table.text(row, person.column);
            let is_again = |row: usize| {
                !name(row).is_empty() && (heading + 1..row).any(|other| name(other) == name(row))
            };
            rows.clone().any(is_again)
        };
        if !parting.aside.is_empty() || people.iter().any(again) {
            return None;
        }
        parting.labels = (heading, people.iter().map(|person| (person.column, 0..usize::MAX)).collect());
    } else if is_tracked(names) {
        parting.labels =
            (heading, people.iter().map(|person| (person.column, person.track.clone())).collect());
    } else if labels.iter().all(|label| table.is_track(label)) {
        parting.labels = (above, columns);
    } else if above < heading
        && !are_numbered
        && labels.iter().any(|label| !letters(label).eq(letters(labels[0])))
    {
        // "Participant" beside "Supervisor".
        return None;
    }
    let (mut filled, mut named, mut second, mut same) = (0, 0, 0, 0);
    for row in rows {
        for person in &people {
            let text = table.text(row, person.column);
            filled += usize::from(!text.is_empty());
            named += usize::from(table.is_name(text));
        }
        let [one, other] = [0, 1].map(|nth| table.text(row, people[nth].column));
        second += usize::from(!other.is_empty());
        // What a form knows of who fills it in, and what it asks.
        same += usize::from(one.eq_ignore_ascii_case(other));
    }
    let is_certain = if addresses > 1 {
        own_names == 0 || count > 2
    } else {
        count >= PEOPLE_SURE && named * 10 >= filled * 7 || (are_tracks || are_roles) && named == filled
    };
    (is_certain && second > 0 && same * 2 < second).then_some(parting)
}
