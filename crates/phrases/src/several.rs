//! Several people in the cell of one: "Ada Obi & Ben Ng".

use atlas::names::fold;

/// Words between two people, in the twelve languages of headings and their neighbours.
const AND: [&str; 11] = ["and", "und", "et", "y", "e", "и", "ve", "dan", "og", "och", "और"];
/// Most people of a cell; whoever writes more has written a list.
const MOST: usize = 20;

/// The people of a name's cell, in its order. None for one person: each of several has a name of at least two words, or
/// the last word of the other's, so that neither "García y Vega" nor "Obi, Ada" is two; and a comma alone is between the
/// parts of one name, unless there are two.
#[inline(never)]
pub fn people(name: &str) -> Option<Vec<String>> {
    if !may_be(name) {
        return None;
    }
    let mut people = vec![String::new()];
    let mut has_other_mark = false;
    for part in name.split_inclusive(is_mark) {
        let (text, is_ended) = match part.strip_suffix(is_mark) {
            Some(text) => (text, true),
            None => (part, false),
        };
        has_other_mark |= is_ended && !part.ends_with(',');
        for word in text.split_whitespace() {
            if AND.contains(&word) {
                has_other_mark = true;
                people.push(String::new());
            } else if let Some(person) = people.last_mut() {
                if !person.is_empty() {
                    person.push(' ');
                }
                person.push_str(word);
            }
        }
        if is_ended {
            people.push(String::new());
        }
    }
    // "Ada Obi, Ben Ng, and Cy Li".
    people.retain(|person| !person.is_empty());
    // "Ana & Pedro Ruiz" have one family name, and "Mr and Mrs Khan".
    if has_other_mark
        && let [first, second] = &mut people[..]
        && !first.contains(' ')
        && let Some((_, family)) = second.rsplit_once(' ')
    {
        first.push(' ');
        first.push_str(family);
    }
    let least = if has_other_mark { 2 } else { 3 };
    let is_latin = |person: &String| person.starts_with(|letter: char| letter < '\u{250}');
    let are_alike = people.iter().all(|person| is_whole(person) && is_latin(person) == is_latin(&people[0]));
    ((least..=MOST).contains(&people.len()) && are_alike).then_some(people)
}

/// Moves people to the addresses that have a word of their name, where the one at their own place has none: two lists are seldom in
/// two orders, but some are.
#[inline(never)]
pub fn put_beside(people: &mut [&str], addresses: &[&str]) {
    if people.len().max(addresses.len()) > MOVED_MAX {
        return;
    }
    let is_of =
        |person: &str, at: usize| addresses.get(at).is_some_and(|address| has_word_of(address, person));
    for at in 0..people.len() {
        let is_another = |other: &usize| is_of(people[*other], at) && !is_of(people[*other], *other);
        if !is_of(people[at], at)
            && let Some(other) = (0..people.len()).find(is_another)
        {
            people.swap(at, other);
        }
    }
}

/// Whether a word of a person's name stands in an address.
#[inline(never)]
pub fn has_word_of(address: &str, person: &str) -> bool {
    let local = fold(address.split('@').next().unwrap_or_default());
    person.split([' ', '-']).map(fold).any(|word| word.len() > 2 && local.contains(&word))
}

/// Of more people none is moved.
const MOVED_MAX: usize = 200;

/// Most names show by their length and letters that they are of one.
fn may_be(name: &str) -> bool {
    let mut blanks = 0;
    name.bytes().any(|byte| {
        blanks += usize::from(byte == b' ');
        blanks > 2 || matches!(byte, b'&' | b'+' | b';' | b',')
    })
}

fn is_mark(letter: char) -> bool {
    matches!(letter, '&' | '+' | ';' | ',')
}

/// Two words or a few more, of letters, the first and the last with a capital where the script has them: no post and no place.
fn is_whole(person: &str) -> bool {
    let mut words = person.split(' ');
    let (first, last) = (words.next(), words.next_back());
    let is_name = |word: Option<&str>| word.is_some_and(|word| !word.starts_with(char::is_lowercase));
    is_name(first)
        && is_name(last)
        && words.nth(3).is_none()
        && person
            .chars()
            .all(|letter| letter.is_alphabetic() || matches!(letter, ' ' | '.' | '-' | '\'' | '’'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_with_whole_names_are_several() {
        for (name, expected) in [
            ("Ada Obi & Ben Ng", vec!["Ada Obi", "Ben Ng"]),
            ("Ada Obi&Ben Ng", vec!["Ada Obi", "Ben Ng"]),
            ("Ada Obi and Ben Ng", vec!["Ada Obi", "Ben Ng"]),
            ("Ana Lima y Luis Ortega Gil", vec!["Ana Lima", "Luis Ortega Gil"]),
            ("Jan de Vries und O. O’Hara-Li", vec!["Jan de Vries", "O. O’Hara-Li"]),
            ("Ada Obi, Ben Ng, Cy Li", vec!["Ada Obi", "Ben Ng", "Cy Li"]),
            ("Ada Obi, Ben Ng, and Cy Li", vec!["Ada Obi", "Ben Ng", "Cy Li"]),
            ("Ada Obi, Ben Ng and Cy Li", vec!["Ada Obi", "Ben Ng", "Cy Li"]),
            ("Ada Obi; Ben Ng;", vec!["Ada Obi", "Ben Ng"]),
            ("Ada Obi + Ben Ng", vec!["Ada Obi", "Ben Ng"]),
            ("Ana & Pedro Ruiz", vec!["Ana Ruiz", "Pedro Ruiz"]),
            ("Maria and Jose Silva", vec!["Maria Silva", "Jose Silva"]),
            ("Mr & Mrs Khan", vec!["Mr Khan", "Mrs Khan"]),
            ("Анна Ли и Борис Ким", vec!["Анна Ли", "Борис Ким"]),
        ] {
            assert_eq!(people(name).as_deref(), Some(&strings(&expected)[..]), "{name}");
        }
    }

    #[test]
    fn one_person_is_one() {
        for name in [
            "",
            "Ada Obi",
            "Obi, Ada",
            "García López, Ana María",
            "José Ortega y Gasset",
            "Santiago Ramón y Cajal",
            "Maria and the Silvas",
            "Maria da Conceição dos Santos e Silva",
            "Ada Obi & the others",
            "Ada Obi & Co",
            "Ada Obi, Nurse, Ward Two B",
            "Ada Obi +1",
            "Ada Obi & Ward 7",
            "Mohamed Ali & محمد علي",
            "Dan Dan Dan Dan Dan",
            "& ; , +",
            "Obi, Ada; Ng, Ben",
        ] {
            assert_eq!(people(name), None, "{name}");
        }
        assert_eq!(people(&"Ada Obi & ".repeat(21)), None);
    }

    #[test]
    fn people_stand_beside_the_addresses_that_have_their_names() {
        for (people, addresses, expected) in [
            ("Ana Lima, Bo Chen", "bo.chen@x.org, ana@x.org", "Bo Chen, Ana Lima"),
            ("Ana Lima, Bo Chen", "ana@x.org, bo.chen@x.org", "Ana Lima, Bo Chen"),
            // Nothing says that they are another's.
            ("Ana Lima, Bo Chen", "al1@x.org, office@x.org", "Ana Lima, Bo Chen"),
            ("Ana Lima, Bo Chen, Cy Li", "chen@x.org, cyli@x.org, lima@x.org", "Bo Chen, Cy Li, Ana Lima"),
            ("Ana Lima, Bo Chen, Đỗ Hà", "dohа@x.org, bo.chen@x.org, lima@x.org", "Đỗ Hà, Bo Chen, Ana Lima"),
            ("Ana Lima, Ana Ruiz", "ana@x.org, ana.r@x.org", "Ana Lima, Ana Ruiz"),
            ("Ana Lima, , Bo Chen", "a1@x.org, bo.chen@x.org", "Ana Lima, Bo Chen, "),
            ("Ana Lima", "", "Ana Lima"),
        ] {
            let mut people: Vec<&str> = people.split(", ").collect();
            put_beside(&mut people, &addresses.split(", ").collect::<Vec<_>>());
            assert_eq!(people.join(", "), expected);
        }
    }

    fn strings(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_string()).collect()
    }
}
