//! One row as somebody: what its cells say, put together.

use cells::{
    book::GridRow,
    cell_texts::{PARTS_MAX, address_alone, bare_name, joined, name_alone, normal, part, without_text_mark},
    content::{self, is_unspaced},
    fold::fold,
    guard,
    usual::{Texts, is_shouted_at_an_end},
};
use domain::roster::{FACILITATOR, Fault, Field, Place, RowKind, role_named};
use lists::{cancelled::Says, totals::is_total};
use texts::marks::parted_at_last;

use super::{
    mapper::{Mapper, is_open_zone},
    said::Said,
};
use crate::columns::NameOrder;

/// A row mapped.
pub(super) struct Mapped {
    pub(super) places: [Place; Field::ALL.len()],
    pub(super) faults: Vec<(Field, Fault)>,
    pub(super) kind: RowKind,
    /// Neither name nor address.
    pub(super) is_nobody: bool,
    /// An at sign stands where the address is to be.
    pub(super) has_at: bool,
}

/// More is not said behind a track.
const BESIDE_MAX: usize = 4;

impl Mapper<'_> {
    /// None for an empty row.
    pub(super) fn map(&self, row: GridRow<'_>, texts: &mut Texts<'_>) -> Option<Mapped> {
        let mut said = Said::default();
        for cell in row.cells() {
            self.take(row, cell, &mut said, texts);
        }
        if !said.is_somebody && row.cells().all(|cell| self.is_prefilled(cell)) {
            return None;
        }
        self.take_address(row, &mut said);
        self.complete(&mut said);
        let name = self.name(&mut said);
        let mut places = [(0, 0); Field::ALL.len()];
        for (place, text) in places.iter_mut().zip(&said.values) {
            *place = texts.place(&normal(text, self.platform));
        }
        let name = normal(&name, self.platform);
        places[Field::Name as usize] = texts.place(&name);
        let email = said.get(Field::Email);
        let has_at = content::has_at(email);
        let kind = if self.is_heading(row, &name, has_at) {
            RowKind::Header
        } else if is_total(row, &name, email) {
            RowKind::Total
        } else {
            RowKind::Person
        };
        let is_nobody = name.is_empty() && email.is_empty();
        let mut faults = said.faults;
        // One part of a name that was never calculated is no fault if another column had the name.
        if !name.is_empty() {
            faults.retain(|found| *found != (Field::Name, Fault::Uncalculated));
        }
        let says_so = |(column, says): &(u16, Says)| says.is_cancelled(row.text(*column));
        if kind == RowKind::Person && (said.is_cancelled || self.cancelling.iter().any(says_so)) {
            faults.push((Field::Name, Fault::Cancelled));
        }
        faults.dedup();
        Some(Mapped { places, faults, kind, is_nobody, has_at })
    }

    /// The address from a column that has newer ones, from the next column of addresses, or from beside the name.
    fn take_address<'r>(&self, row: GridRow<'r>, said: &mut Said<'r>) {
        let new = self.new_spares.iter().map(|column| row.text(*column)).find(|text| content::has_at(text));
        if let Some(text) = new {
            said.set(Field::Email, address_alone(guard::taken_off(text)).1);
        }
        let email = said.get(Field::Email);
        let is_empty = email.is_empty();
        if !is_empty && (self.spares.is_empty() || content::has_at(email)) {
            return;
        }
        let mut spares = self.spares.iter().map(|column| row.text(*column));
        if let Some(spare) = spares.find(|text| content::has_at(text) || is_empty && !text.is_empty()) {
            said.set(Field::Email, address_alone(guard::taken_off(spare)).1);
        } else if self.name_parts < 2 && content::has_at(said.parts[0]) {
            let (name, address) = part(said.parts[0]);
            said.parts[0] = name;
            said.set(Field::Email, address);
        }
    }

    /// Adds what ticks and notes say, and what one field says of another.
    fn complete(&self, said: &mut Said<'_>) {
        for (field, text) in [
            (Field::Track, std::mem::take(&mut said.tracks)),
            (Field::Language, std::mem::take(&mut said.languages)),
        ] {
            if !text.is_empty() {
                said.set(field, text);
            }
        }
        for (text, note) in said.values.iter_mut().zip(said.notes) {
            if text.is_empty() {
                *text = note.into();
            }
        }
        let (zone, country) = (said.get(Field::Zone), said.get(Field::Country));
        if self.has_open_zones && !country.is_empty() && is_open_zone(zone) {
            said.set(Field::Zone, [zone, ", ", country].concat());
        }
        for field in [Field::Track, Field::Country] {
            self.take_beside(field, said);
        }
        // Which of both holds is asked, if they differ.
        let (track, moved) = (said.get(Field::Track), said.moved);
        let is_same = || content::letters_alone(moved).eq(content::letters_alone(track));
        if !moved.is_empty() && track.is_empty() {
            said.set(Field::Track, moved);
        } else if !moved.is_empty() && !is_same() {
            said.set(Field::Track, [track, " / ", moved, "?"].concat());
        }
        if said.get(Field::Email).starts_with('\'') {
            said.parts.iter_mut().for_each(|text| *text = without_text_mark(text));
            said.values.iter_mut().for_each(|text| *text = without_text_mark(text).to_owned().into());
        }
    }

    /// Takes what a cell says of somebody behind the track or the country: "A (facilitator)", "B, not coming".
    fn take_beside(&self, field: Field, said: &mut Said<'_>) {
        let text = said.values[field as usize].clone();
        let is_mark = |letter: char| matches!(letter, '(' | '（' | ',' | '，' | '-' | '–' | '—' | '/');
        let role = |part: &str| role_named(part) == Some(FACILITATOR);
        for part in text.split(is_mark).skip(1).take(BESIDE_MAX) {
            let part = part.trim_end_matches([')', '）', ' ']).trim_start();
            if said.get(Field::Role).is_empty() && role(part) {
                said.set(Field::Role, part.to_owned());
            }
            said.is_cancelled |= Says::State.is_cancelled(part);
        }
        // "Track B not coming", "B ❌".
        said.is_cancelled |= field == Field::Track && text.len() > 1 && Says::Notes.is_cancelled(&text);
    }

    /// The name of its parts, without what stands beside it: a role, or that somebody does not come.
    fn name(&self, said: &mut Said<'_>) -> String {
        // "Robert Stone" and "Robin" are asked about.
        let is_of_whole =
            self.name_parts == 1 && said.parts[0].contains(' ') && !said.called[0].contains(' ');
        for (part, called) in said.parts.iter_mut().zip(said.called).filter(|(_, called)| !called.is_empty())
        {
            *(if is_of_whole { &mut said.beside_address } else { part }) = called;
        }
        if self.name_parts == 2 {
            self.say_once(&mut said.parts);
        }
        self.put_in_order(&mut said.parts);
        let name = joined(&said.parts);
        let mut name = bare_name(&name);
        // Another person's than the name's: both are shown, and looked at.
        let both;
        if !said.beside_address.is_empty()
            && !name.is_empty()
            && !have_a_word_alike(name, said.beside_address)
        {
            both = [name, " / ", said.beside_address].concat();
            name = &both;
        }
        match self.said_beside(name) {
            // Mr Cancelo's name may stand behind a comma.
            Some((who, beside))
                if (who.contains(' ') || !name.contains(',')) && Says::State.is_cancelled(beside) =>
            {
                (name, said.is_cancelled) = (who, true)
            }
            // Who facilitates comes before a profession.
            Some((who, beside))
                if role_named(beside).is_some() && role_named(said.get(Field::Role)).is_none() =>
            {
                said.set(Field::Role, beside.to_owned());
                name = who;
            }
            // "CANCELLED - Ada Obi".
            Some((cancelled, who)) if Says::State.is_cancelled(cancelled) && content::is_name(who) => {
                (name, said.is_cancelled) = (who, true)
            }
            _ => {}
        }
        name.to_owned()
    }

    /// "Ada Obi" as a given name, with "Obi" beside it as the family's.
    fn say_once(&self, parts: &mut [&str; PARTS_MAX]) {
        let (first, second) = parts.split_at_mut(1);
        let (given, family) = (&mut first[0], &mut second[0]);
        let is_family_first = self.name_order == Some(NameOrder::FamilyFirst);
        let (given, family) = if is_family_first { (family, given) } else { (given, family) };
        if !family.is_empty() && given.strip_suffix(*family).is_some_and(|rest| rest.ends_with(' ')) {
            *family = "";
        }
    }

    /// Family name first where the script is written so, row by row: a list may have people of several.
    fn put_in_order(&self, parts: &mut [&str; PARTS_MAX]) {
        let mut filled = parts.iter().filter(|part| !part.is_empty()).peekable();
        if filled.peek().is_none() {
            return;
        }
        let wanted =
            if filled.all(|part| is_unspaced(part)) { NameOrder::FamilyFirst } else { NameOrder::GivenFirst };
        if self.name_order.is_some_and(|order| order != wanted) {
            parts[..self.name_parts].reverse();
        }
    }

    /// A name and what stands beside it, perhaps a role: "Ada Obi (facilitator)", "Ada Obi - cancelled", "Facilitator: Ada Obi",
    /// "CANCELLED Ada Obi".
    fn said_beside<'b>(&self, name: &'b str) -> Option<(&'b str, &'b str)> {
        // Most names have none of these marks.
        let is_mark = |byte| matches!(byte, b')' | b']' | b',' | b':' | b'-' | b'/' | b'|' | 0xE2 | 0xEF);
        let is_shouted = is_shouted_at_an_end(name);
        if !is_shouted && !name.bytes().any(is_mark) {
            return None;
        }
        let shouted = || {
            let first = name.split_once(' ').map(|(word, who)| (who, word));
            let last = || name.rsplit_once(' ');
            let is_apart = |(who, word): &(&str, &str)| {
                word.len() > 3 && !word.contains(char::is_lowercase) && who.contains(char::is_lowercase)
            };
            first.filter(is_apart).or_else(|| last().filter(is_apart)).filter(|_| is_shouted)
        };
        let (who, role) = match name.strip_suffix([')', ']', '）']) {
            Some(text) => text.rsplit_once(['(', '[', '（']),
            None => name
                .split_once([':', '：'])
                .map(|(role, who)| (who, role))
                .or_else(|| name.rsplit_once([',', '，', '–', '—', '|', '/']))
                .or_else(|| parted_at_last(name, " - "))
                .or_else(|| parted_at_last(name, " -- "))
                .or_else(shouted),
        }?;
        self.roles_asked.set(self.roles_asked.get().checked_sub(1)?);
        let who = name_alone(who);
        content::is_name(who).then_some((who, role.trim()))
    }
}

/// Whether two names have a word in common.
fn have_a_word_alike(name: &str, other: &str) -> bool {
    let (name, other) = (fold(name), fold(other));
    name.split(' ').any(|word| other.split(' ').any(|other| other == word))
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use domain::roster::PackedRows;
    use formats::csv;

    use cells::{book::Grid, headings::Headings};

    use super::*;
    use crate::{NativeText, columns, rows::headers::is_clear_example};

    #[test]
    fn a_row_taken_for_usual_is_mapped_the_same_when_looked_at_closely() {
        let names = [
            "Ada Obi",
            "Full",
            "Эмма Ким",
            "Emma",
            "#N/A",
            "Łukasz",
            "Hồng",
            "अनिता",
            "محمد",
            "王芳",
            "1. Ada",
            "A) Ada",
            "Ada (facilitator)",
            "Ada - host",
            "Facilitator: Ada",
            "'t Hart",
            "'Ada'",
            "\"\"Ada\"\"",
            "O’Neil",
            "Obi, Ada",
            "- Ada",
            "Example (delete)",
            "Total",
            "Total: 3",
            "12",
            "-",
            "",
            "n/a",
            "Jose\u{301}",
            "A&amp;B",
            "[Ada](x)",
            "Ｅmi",
            "Name",
            "ada@x.org",
            "Ada <ada@x.org>",
            "=1+1",
            "Ada\tObi",
        ];
        let addresses = [
            "ada@x.org",
            "Ada.Obi@X.org",
            "'ada@x.org",
            "ada@@x.org",
            "",
            "<ada@x.org>",
            "E-mail",
            "-",
            "e@x.org",
        ];
        let others = [
            "",
            "A",
            "Ada",
            "NA",
            "SA",
            "ES",
            "Err:502",
            "#REF!",
            "=A1",
            "”",
            "+1",
            "'=1",
            "हिन्दी",
            "Español",
            "facilitator",
            "Track",
        ];
        let quoted = |text: &str| format!("\"{text}\"");
        let mut list = String::from("Name,E-mail,Track,Country,Language,Role,Sector\n");
        let mut of_parts = String::from("Last name,E-mail,First name,Country\n");
        for other in others {
            for address in addresses {
                for name in names {
                    let (name, other) = (quoted(name), quoted(other));
                    list += &format!("{name},{address},{other},{other},{other},{other},{other}\n");
                }
            }
        }
        for family in names.into_iter().chain(["Obi", "null", "NULL", "Na"]) {
            for given in names.into_iter().chain(["Obi", "null", "Ada Obi"]) {
                of_parts += &format!("{},ada@x.org,{},Kenya\n", quoted(family), quoted(given));
            }
        }
        // Eight kinds of names with three addresses and nine other texts; as many with each other.
        for (list, least) in [(list, 200), (of_parts, 100)] {
            check_usual(&list, least);
        }
    }

    fn check_usual(list: &str, least: usize) {
        let go_on = &mut |_, _| ControlFlow::Continue(());
        let Ok(mut book) = csv::read(list.to_string(), csv::guess(list), go_on) else { panic!("no book") };
        book.sheets[0].finish();
        let grid = Grid::new(&book, &book.sheets[0]);
        let layout = columns::understand(grid, &Default::default(), Headings::get());
        let mapper = Mapper::new(grid, &layout, &NativeText);
        let Some(usual) = mapper.usual() else { panic!("no usual columns") };
        let mut texts = Texts { of_file: grid.text(), more: String::new(), beside: Vec::new() };
        let mut found = PackedRows::default();
        let mut at = 1;
        while at < grid.row_count() {
            at += usual.map(grid, at..grid.row_count(), &mut texts, &mut found).0 + 1;
        }
        assert!(found.len() > least, "{}", found.len());
        let mut closely = PackedRows::default();
        for row in grid.rows().skip(1) {
            let Some(mapped) = mapper.map(row, &mut texts) else { continue };
            let is_example = is_clear_example(texts.text(mapped.places[Field::Name as usize]));
            let kind =
                if mapped.is_nobody || !mapped.has_at || is_example { RowKind::Header } else { mapped.kind };
            closely.push(row.number, kind, mapped.places, &mapped.faults);
        }
        found.set_texts(grid.text().to_string(), texts.more.clone());
        closely.set_texts(grid.text().to_string(), texts.more.clone());
        let closely = closely.to_rows();
        for (row, view) in found.to_rows().into_iter().zip(found.views()) {
            assert_eq!(closely.iter().find(|other| other.row == row.row), Some(&row));
            assert_eq!(
                format!("{:?}", view.plain),
                format!("{:?}", domain::email::plain(view.get(Field::Email)))
            );
        }
    }
}
