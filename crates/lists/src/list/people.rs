//! The people of a text that is a list of them.

use std::borrow::Cow;

use cells::{
    book::{Book, Known},
    cell_texts::name_alone,
    content::{self, find_address, is_one_of},
    fold::fold,
    headings::role_above,
};
use domain::roster::{FileProblem, leans_to_track, names_track, role_named, says_no_address};

use super::{Builder, LINES_LOOKED_AT, Line, is_heading, line::without_header, lines, without_phone};
use crate::{
    cancelled::Says,
    chats::{SENDERS_MAX, TRACK_MAX, ends_a_sentence, is_posted, said, says_not_coming_within},
    closing::is_closing,
    pieces::{
        DASHES, LABEL_MAX, NAME_MAX, behind, has_several, in_places, is_country, is_said, label,
        name_before_any, name_before_end, said_between,
    },
    titles::is_part,
};

/// What stands around them.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Around {
    Nothing,
    /// Lines without a mark: above the first of them somebody says hello, below the last one thanks.
    Words,
    /// Above them the same; what is below is told of.
    Letter,
}

/// Reads them, a person a row; where words are around, only what stands between the first and the last of them.
pub(super) fn read(text: &str, around: Around) -> Result<Book, FileProblem> {
    let is_marked = around != Around::Nothing;
    let mut builder = Builder::new();
    let all: Vec<Line> = lines(text).filter(|line| !line.text.is_empty()).collect();
    let several = all
        .iter()
        .any(|line| find_address(line.text).is_some_and(|found| find_address(found.after).is_some()));
    let is_person = |line: &Line| find_address(line.text).is_some() || (is_marked && line.is_numbered);
    // What stands above the first person is the list's title; below the last of a marked list somebody says thanks.
    let first = all.iter().position(is_person).unwrap_or(0);
    // "Facilitators", where participants or tracks stand further down; alone it is the list's title.
    let is_of_role = |text: &str| {
        let role = role_above(text);
        role.is_some()
            && all.iter().any(|line| {
                is_part(line.text) || role_above(line.text).is_some_and(|other| role != Some(other))
            })
    };
    let is_above = |text: &str| {
        is_part(text)
            || is_of_role(text)
            || Says::State.is_cancelled(text)
            // A line may be ten megabytes.
            || text.len() < NAME_MAX && is_country(text)
    };
    let titles = all[..first].iter().rev().take_while(|line| is_above(line.text)).count();
    // Unless it says that somebody has no address: "Ada Obi (no e-mail)".
    let nameless =
        all[..first].iter().rev().take_while(|line| name_without_address(line.text).is_some()).count();
    let mut first = first - nameless.max(titles);
    // Names right above are told of: they may be its title, and they may be somebody.
    if nameless == 0 && titles == 0 {
        let may_be_name = |at: usize| {
            let line = &all[at];
            let before = without_phone(name_before_any(line.text)).0;
            let last_word = line.text.rsplit_once(' ').map(|(_, last)| last);
            line.number + 1 == all[at + 1].number
                && (last_word.is_some_and(|word| !word.starts_with(char::is_lowercase))
                    && content::is_name(line.text)
                    // "Ada Obi (at) x.org", "Ada Obi - will send it later".
                    || line.text.contains(['(', '['])
                    || is_whole(before) && before.len() < line.text.len())
                && !ends_a_sentence(line)
        };
        while first > 0 && builder.lines_above < LINES_ABOVE_MAX && may_be_name(first - 1) {
            first -= 1;
            builder.lines_above += 1;
        }
    }
    // An address alone below marked lines is that of who sends them.
    let has_marks = all.iter().any(|line| line.is_marked && is_person(line));
    let is_last = |line: &Line| {
        let named = || find_address(line.text).is_some_and(|found| !name_alone(found.before).is_empty());
        is_person(line) && (!has_marks || line.is_marked || named())
    };
    let mut end = if around == Around::Words {
        all.iter().rposition(is_last).map_or(0, |last| last + 1)
    } else {
        all.len()
    };
    // Names right below the last may have no address.
    while (1..all.len()).contains(&end)
        && all[end].number == all[end - 1].number + 1
        && !ends_a_sentence(&all[end])
        && !is_closing(all[end].text)
        && is_whole(without_phone(name_before_any(all[end].text)).0)
    {
        end += 1;
    }
    let posted =
        all.iter().filter(|line| find_address(line.text).is_some_and(|found| is_posted(line, found)));
    let posted: Vec<&str> = posted.map(|line| line.sender).take(SENDERS_MAX).collect();
    let mut used = Vec::new();
    // Some say their track in a message of its own.
    let chosen = all.iter().filter(|line| is_choice(line)).map(|line| (line.sender, line.text));
    let chosen: Vec<(&str, &str)> = chosen.take(SENDERS_MAX).collect();
    // And some that they do not come after all.
    let is_gone = |line: &&Line| {
        !line.sender.is_empty() && find_address(line.text).is_none() && says_not_coming_within(line.text)
    };
    let gone: Vec<&str> = all.iter().filter(is_gone).map(|line| line.sender).take(SENDERS_MAX).collect();
    let several = several || all.iter().any(|line| part_before(line.text).is_some());
    // Where most have a country or a track between name and address; else it may be a name like any other.
    let (mut named, mut with_pieces, mut with_ends) = (0, 0, 0);
    for line in all.iter().take(LINES_LOOKED_AT).filter(|line| !is_above(line.text)) {
        let before = find_address(line.text).map_or(line.text, |found| {
            let before = name_alone(found.before);
            if before.is_empty() { name_alone(found.after) } else { before }
        });
        named += usize::from(!before.is_empty());
        with_pieces += usize::from(name_before_any(label(before).1).len() < before.len());
        with_ends += usize::from(name_before_end(before).is_some());
    }
    builder.has_ends = with_ends > 1 && with_ends * 10 >= named * 9;
    builder.has_pieces = builder.has_ends || with_pieces > 1 && with_pieces * 10 >= named * 6;
    for line in all.get(first..end).unwrap_or_default() {
        if let Some((name, address, track)) = said(line, &posted, &mut used) {
            let is_gone = gone.contains(&line.sender) && name.contains(line.sender);
            let name = if is_gone { Cow::Owned([&*name, " (cancelled)"].concat()) } else { name };
            let later =
                || chosen.iter().rev().find(|(sender, _)| *sender == line.sender && name.contains(sender));
            let track = chosen_track(track);
            let track = match later().map(|(_, said)| (chosen_track(said), names_track(said))) {
                Some((later, true)) if track.is_empty() => later,
                // "Mejor la B".
                Some((later, false)) if track.is_empty() => later + "?",
                // Which of both holds is asked.
                Some((later, _)) if later != track => Cow::Owned([&*track, " / ", &later, "?"].concat()),
                _ => track,
            };
            builder.push(line.number, &name, address, &track)?;
            continue;
        }
        // What else is said in a chat.
        if !line.sender.is_empty() && !line.is_numbered && find_address(line.text).is_none() {
            if says_not_coming_within(line.text) {
                if used.contains(&line.sender) {
                    continue;
                }
                builder.push(line.number, &[line.sender, " (cancelled)"].concat(), "", "")?;
                continue;
            }
            if !is_whole(line.text) || is_choice(line) {
                continue;
            }
        }
        let text = match part_before(line.text) {
            Some((part, person)) => {
                builder.push(builder.rows + 1, part, "", "")?;
                person
            }
            None => line.text,
        };
        // `Ana <a@x>; Bo; c@x`: who is between two semicolons is one person.
        let is_parted =
            text.contains(';') && find_address(text).is_some_and(|found| find_address(found.after).is_some());
        let by = |letter: char| is_parted && letter == ';';
        // "Declined: Ada Obi <a@x>; Ben Ng <b@x>" is said of all.
        let is_of_all = |label: &str| Says::State.is_cancelled(label) || is_part(label);
        let label = text.split_once(':').filter(|(label, _)| is_of_all(label));
        for part in text.split(by).filter(|part| !is_parted || !name_alone(part).is_empty()) {
            match label {
                Some((label, _)) if !part.contains(':') => {
                    builder.take(&[label, ": ", part].concat(), line.number, several)?;
                }
                _ => builder.take(part, line.number, several)?,
            }
        }
    }
    Ok(builder.finish(Some(Known::NamesAndAddresses)))
}

/// A track and who facilitates it, before those who take it: "Track A - Facilitator: Ana <a@x.org>".
fn part_before(line: &str) -> Option<(&str, &str)> {
    let (part, person) =
        DASHES.iter().find_map(|dash| line.split_once(dash)).or_else(|| line.split_once(", "))?;
    let (role, who) = person.split_once([':', '：'])?;
    (is_part(part) && role_named(role).is_some() && find_address(who).is_some()).then_some((part, person))
}

/// So many lines above a list are told of.
const LINES_ABOVE_MAX: usize = 5;

/// The name of a line that has a word for having no address behind it.
fn name_without_address(line: &str) -> Option<&str> {
    let (name, more) = line.split_once(['(', '[', ':']).or_else(|| line.split_once(" - "))?;
    let is_such = content::is_name(name.trim()) && says_no_address(more.trim_end_matches([')', ']']).trim());
    is_such.then_some(name.trim())
}

pub(crate) fn is_whole(name: &str) -> bool {
    let name = name.trim();
    name.contains(' ') && !name.starts_with(char::is_lowercase) && content::is_name(name)
}

/// Whole names before the last of a text, with commas between them: who has no address stands there too.
fn others_before(text: &str) -> Option<(&str, &str)> {
    let (others, last) = text.rsplit_once([',', ';'])?;
    (is_whole(last) && others.split([',', ';']).all(is_whole)).then_some((others, last))
}

/// Whole names behind an address, with commas before them, perhaps with a word for having no address.
fn others_behind(text: &str) -> Option<Vec<&str>> {
    let mut parts = text.trim_start_matches([')', '>', ']', ' ']).split([',', ';']);
    let is_first_empty = parts.next().is_some_and(|first| first.trim().is_empty());
    let mut names = Vec::new();
    for part in parts {
        let part = without_and(part).trim();
        let name = name_without_address(part).unwrap_or(part);
        if !is_whole(name) || is_said(name) {
            return None;
        }
        names.push(name);
    }
    (is_first_empty && !names.is_empty()).then_some(names)
}

/// Words between the last two people of a line.
const AND: &str = "and und et y e и ve dan &";

/// "Ada a@x, Ben b@x and Cy c@x".
fn without_and(text: &str) -> &str {
    match text.trim_start().split_once(' ') {
        Some((word, rest)) if is_one_of(AND, word) => rest,
        _ => text,
    }
}

/// A track as it is surely read: "Track A" for "A for me".
fn chosen_track(text: &str) -> Cow<'_, str> {
    let mut letters = content::letters_alone(text);
    match (letters.next(), letters.next()) {
        (Some(letter), None) => Cow::Owned(["Track ", letter.encode_utf8(&mut [0; 4])].concat()),
        _ => Cow::Borrowed(text),
    }
}

/// Whether a message is nothing but a track.
fn is_choice(line: &Line) -> bool {
    !line.sender.is_empty()
        && line.text.len() < TRACK_MAX
        && !content::has_at(line.text)
        && (names_track(line.text) || leans_to_track(line.text))
}

/// Words before another address of the same person, folded.
const ANOTHER: &str = "or oder new neu neue neuer nuevo nueva ou nouveau nouvelle novo nova nuovo nuova или новыи новая yeni baru atau";

/// "(new address:", "or".
fn says_another(before: &str) -> bool {
    let text = name_alone(before);
    let mut words = text.split(' ');
    text.len() < LABEL_MAX
        && words.clone().any(|word| word.starts_with(char::is_lowercase))
        && words.next().is_some_and(|word| is_one_of(ANOTHER, &fold(word)))
}

impl Builder {
    /// The name of a text that may have a track or a country behind it.
    fn name_of<'a>(&self, text: &'a str) -> &'a str {
        let name = name_alone(text);
        let name = if self.has_pieces { name_before_any(name) } else { name };
        if self.has_ends { name_before_end(name).unwrap_or(name) } else { name }
    }

    /// Adds the people of a line, or of a part of one.
    fn take(&mut self, text: &str, number: u32, several: bool) -> Result<(), FileProblem> {
        let (mut rest, mut label_above) = (text, "");
        let mut count = 0;
        loop {
            count += 1;
            let number = if several { self.rows + 1 } else { number };
            let Some(found) = find_address(rest) else {
                // "Waiting list:" is above those who do.
                if rest.ends_with([':', '：']) {
                    return self.push(number, rest, "", "");
                }
                // As `with_tracks` leaves the place of an address free.
                if let Some((name, more)) = rest.split_once(", , ") {
                    return self.push(number, name, "", more);
                }
                let (name, phone) = without_phone(self.name_of(name_without_address(rest).unwrap_or(rest)));
                if self.has_pieces {
                    let [track, country, more, phone] = in_places(["", behind(rest, name), ""], phone);
                    return self.push_cells(number, &[name, "", track, country, more, phone]);
                }
                return self.push(number, name, "", phone);
            };
            // "ada@x.org (new address: obi@y.org)": which is right is asked.
            let second = find_address(found.after).filter(|second| says_another(second.before));
            let after = second.map_or(found.after, |second| second.after);
            let both = second.map(|second| [found.address, " / ", second.address].concat());
            let address = both.as_deref().unwrap_or(found.address);
            let next = find_address(after);
            let (said, next) = (next.map_or("", |next| said_between(next.before).0), next.is_some());
            let parted = label(found.before);
            let (label, before) =
                if self.has_pieces || is_part(parted.0) { parted } else { ("", found.before) };
            // It is said of all on the line.
            label_above = if label.is_empty() { label_above } else { label };
            let mut before = name_alone(without_and(without_header(before)));
            let mut number = number;
            if let Some((others, last)) = others_before(before) {
                for other in others.split([',', ';']) {
                    self.push(number, other.trim(), "", "")?;
                    number = if several { self.rows + 1 } else { number };
                }
                before = last.trim();
            }
            // `Ana <a@x>, Bo <b@x>` goes on; `a@x Ana` has the name behind. Behind the last of several may be who has no address.
            let is_list = !before.is_empty() && (count > 1 || role_named(label).is_some());
            let others = if is_list && !next { others_behind(after) } else { None };
            let behind_it = name_alone(if next || others.is_some() { said } else { after });
            let (name, more) = if before.is_empty() { (behind_it, "") } else { (before, behind_it) };
            let name = if is_heading(name) || says_another(name) { "" } else { name };
            // "A: ada@x, ben@x" are two of a track.
            let is_track = content::is_track(name);
            let (name, said_of_all) = if is_track { ("", name) } else { (name, label_above) };
            label_above = said_of_all;
            let whole = name;
            let (name, phone) = without_phone(self.name_of(name));
            if self.has_pieces || !label_above.is_empty() || has_several(more) {
                let texts = [label_above, behind(whole, name), more];
                let [track, country, more, phone] = in_places(texts, phone);
                self.push_cells(number, &[name, address, track, country, more, phone])?;
            } else {
                self.push(number, name, address, if more.is_empty() { phone } else { more })?;
            }
            if !next {
                for other in others.unwrap_or_default() {
                    let number = if several { self.rows + 1 } else { number };
                    let [track, country, more, phone] = in_places([label_above, "", ""], "");
                    self.push_cells(number, &[other, "", track, country, more, phone])?;
                }
                return Ok(());
            }
            rest = after.get(said.len()..).unwrap_or_default();
        }
    }
}
