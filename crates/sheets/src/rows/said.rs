//! What the cells of one row say of somebody, column by column.

use std::borrow::Cow;

use cells::{
    book::{CellKind, GridCell, GridRow, Look},
    cell_texts::{PARTS_MAX, address_alone, name_alone, part, unmarked},
    content, guard,
    usual::Texts,
};
use domain::roster::{FACILITATOR, Fault, Field, PARTICIPANT, is_no_name, names_track, says_level};
use lists::cancelled::Says;

use super::{
    mapper::{Mapper, Use},
    notes::{is_of_track, said_in_remark, said_of},
};
use crate::columns::{BOTH, is_short_mark};

/// Of each field a text.
pub(super) type Values<'r, T = &'r str> = [T; Field::ALL.len()];

/// What a row says, before it is put together.
#[derive(Default)]
pub(super) struct Said<'r> {
    pub(super) values: Values<'r, Cow<'r, str>>,
    /// The parts of the name, and what somebody is called in place of each.
    pub(super) parts: [&'r str; PARTS_MAX],
    pub(super) called: [&'r str; PARTS_MAX],
    /// By ticks.
    pub(super) tracks: String,
    pub(super) languages: String,
    /// Beside the address, where a name may be: what is said of few, or another name.
    pub(super) beside_address: &'r str,
    /// Another track in a remark.
    pub(super) moved: &'r str,
    /// What notes say, where no column says it.
    pub(super) notes: Values<'r>,
    pub(super) faults: Vec<(Field, Fault)>,
    /// More than what a template has.
    pub(super) is_somebody: bool,
    pub(super) is_cancelled: bool,
}

impl<'r> Said<'r> {
    pub(super) fn get(&self, field: Field) -> &str {
        &self.values[field as usize]
    }

    pub(super) fn set(&mut self, field: Field, text: impl Into<Cow<'r, str>>) {
        self.values[field as usize] = text.into();
    }
}

impl Mapper<'_> {
    /// Adds what a cell says.
    pub(super) fn take<'r>(
        &self,
        row: GridRow<'r>,
        cell: GridCell<'r>,
        said: &mut Said<'r>,
        texts: &mut Texts<'_>,
    ) {
        let used = self.use_of(cell.column);
        let says_who = matches!(used, Use::NamePart(_) | Use::NameWithAddress | Use::Value(Field::Email));
        // Dashes and dots stand where somebody is to write.
        said.is_cancelled |=
            cell.look == Look::Struck && matches!(used, Use::NamePart(_) | Use::NameWithAddress);
        said.is_somebody |= says_who && (!cell.kind.is_text() || content::has_letter_or_digit(cell.text));
        let text = match used {
            // "- Ada" is one of a list, and no formula.
            Use::NamePart(_) => unmarked(guard::taken_off(cell.text)),
            _ => guard::taken_off(cell.text),
        };
        // "Suharto" and "-" is Suharto.
        if self.name_parts > 1
            && matches!(used, Use::NamePart(_))
            && is_no_name(text)
            && !self.is_shouted(row)
        {
            return;
        }
        let field = match used {
            Use::Unused => return,
            Use::Notes => return self.take_note(row, cell, said, texts),
            Use::NamePart(_) | Use::Called(_) => Field::Name,
            Use::NameWithAddress => Field::Email,
            Use::Value(field) => field,
            Use::Ticked(_) => Field::Track,
            Use::Spoken => Field::Language,
            Use::Facilitates => Field::Role,
        };
        // "-" is no formula where others ticked.
        if !matches!(used, Use::Ticked(_) | Use::Spoken) && (cell.kind != CellKind::Text || text.len() > 1) {
            said.faults.extend(fault_of(cell, text).map(|fault| (field, fault)));
        }
        match used {
            Use::Unused | Use::Notes => {}
            Use::Ticked(track)
                if content::is_ticked(text.split([' ', '(']).next().unwrap_or_default())
                    || content::is_ticked(text)
                    || is_short_mark(text) && !content::is_tick(text)
                    || content::letters_alone(text).any(|letter| letter.eq_ignore_ascii_case(&track)) =>
            {
                if !said.tracks.is_empty() {
                    said.tracks.push('+');
                }
                match track {
                    BOTH => said.tracks.push_str(self.layout.heading_of(cell.column)),
                    track => said.tracks.push(track),
                }
            }
            Use::Ticked(_) => {}
            Use::Spoken => self.take_language(cell.column, text, &mut said.languages),
            Use::Facilitates if content::is_ticked(text) => said.set(Field::Role, FACILITATOR),
            // A role of its own says more than that.
            Use::Facilitates if !said.get(Field::Role).is_empty() => {}
            Use::Facilitates if content::is_tick(text) || text == "0" => said.set(Field::Role, PARTICIPANT),
            Use::Facilitates => said.set(Field::Role, text),
            Use::NamePart(nth) => said.parts[nth] = text,
            Use::Called(nth) => said.called[nth.min(PARTS_MAX - 1)] = text,
            Use::NameWithAddress => {
                let (name, address) = part(text);
                said.parts[0] = unmarked(name);
                said.set(Field::Email, address);
                // "Ada Obi a@x.org Track B".
                let behind = text.split_once(address).filter(|_| !address.is_empty());
                let behind = name_alone(behind.map_or("", |(_, behind)| behind));
                let of_note = || said_of(behind).or_else(|| names_track(behind).then_some(Field::Track));
                if let Some(field) = of_note().filter(|_| behind != name) {
                    said.notes[field as usize] = behind;
                }
            }
            Use::Value(Field::Email) => {
                let (name, address) = address_alone(text);
                said.set(Field::Email, address);
                said.beside_address = name;
                if self.name_parts < 2 && said.parts[0].is_empty() {
                    said.parts[0] = name;
                }
            }
            Use::Value(Field::Role) if said.get(Field::Role) == FACILITATOR => {}
            Use::Value(Field::Country) if self.sa_is_open && text == "SA" => {
                said.set(Field::Country, "SA / ZA")
            }
            Use::Value(Field::Track)
                if self.ve_is_open && content::letters_alone(text).any(|letter| letter == 'В') =>
            {
                said.set(Field::Track, "В?")
            }
            Use::Value(Field::Country) if self.na_is_nothing && text == "NA" => {}
            Use::Value(field) => said.set(field, text),
        }
    }

    /// What stands in a column that is none of our fields'.
    fn take_note<'r>(
        &self,
        row: GridRow<'r>,
        cell: GridCell<'r>,
        said: &mut Said<'r>,
        texts: &mut Texts<'_>,
    ) {
        if self.cancelling.contains(&(cell.column, Says::Notes))
            // "Other" has what no answer was for.
            || self.cancelling.contains(&(cell.column, Says::Other)) && is_of_track(cell.text)
        {
            match said_in_remark(cell.text) {
                Some(Field::Track) => said.moved = cell.text,
                Some(field) => said.notes[field as usize] = cell.text,
                None => {}
            }
        }
        if content::has_at(cell.text) {
            texts.beside.push(row.number);
        } else if self.heading.is_none() {
            match said_of(cell.text) {
                Some(field) => said.notes[field as usize] = cell.text,
                // What is said of few is looked at.
                None if self.remarks.contains(&cell.column) && cell.text.contains(char::is_alphabetic) => {
                    said.beside_address = cell.text
                }
                None => {}
            }
        }
    }

    /// Adds the language of a column, or the one in it.
    fn take_language(&self, column: u16, text: &str, languages: &mut String) {
        let level = says_level(text);
        let heading = self.layout.heading_of(column);
        let language = if content::is_ticked(text) || level == Some(true) || text == heading {
            heading
        } else if level.is_some()
            || content::is_tick(text)
            || languages.is_empty() && self.layout.spoken.first() != Some(&column)
        {
            // A second language is none of who has no first.
            ""
        } else {
            text
        };
        if !language.is_empty() && !languages.is_empty() {
            languages.push_str(", ");
        }
        languages.push_str(language);
    }

    /// Whether the name is in capitals, as are those of people called Null.
    fn is_shouted(&self, row: GridRow<'_>) -> bool {
        let parts = || row.cells().filter(|cell| matches!(self.use_of(cell.column), Use::NamePart(_)));
        parts().any(|part| part.text == "NULL")
            && !parts().any(|part| part.text.chars().any(char::is_lowercase))
    }
}

fn fault_of(cell: GridCell<'_>, text: &str) -> Option<Fault> {
    // What errors and formulas begin with, but `Err:502`, is neither letter nor digit.
    let is_usual = text.bytes().next().is_some_and(|first| first.is_ascii_alphanumeric() && first != b'E');
    if is_usual && cell.kind == CellKind::Text && cell.look != Look::Cut {
        return None;
    }
    match cell.kind {
        CellKind::Uncalculated => Some(Fault::Uncalculated),
        CellKind::Error => Some(Fault::Error),
        CellKind::Text if content::is_error(text) => Some(Fault::Error),
        _ if cell.look == Look::Cut => Some(Fault::TooLong),
        CellKind::Text if content::is_formula(text) => Some(Fault::Formula),
        _ => None,
    }
}
