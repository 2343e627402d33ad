//! The rows of a long list in one text. A row has no text of its own before it is asked for: of 50,000 a page shows 50, and
//! making, copying and dropping a text for each cell takes longer than reading and checking all of them.

use super::{Fault, Field, MemberDraft, RosterRow, RowKind};
use crate::email;

const FIELDS: usize = Field::ALL.len();

/// A row, its texts borrowed from wherever they are.
#[derive(Clone, Copy, Debug)]
pub struct RowView<'a> {
    /// As in `RosterRow`.
    pub row: u32,
    /// As in `MemberDraft`.
    pub id: Option<&'a str>,
    /// One a field, in the order of `Field::ALL`.
    pub texts: [&'a str; FIELDS],
    pub faults: &'a [(Field, Fault)],
    pub kind: RowKind,
    /// What the address was seen to be, if it was looked at.
    pub plain: Option<email::Plain>,
}

impl<'a> RowView<'a> {
    pub fn get(&self, field: Field) -> &'a str {
        self.texts[field as usize]
    }

    /// The row with texts of its own.
    pub fn to_row(&self) -> RosterRow {
        let mut values = MemberDraft { id: self.id.map(str::to_string), ..MemberDraft::default() };
        for field in Field::ALL {
            let text = self.get(field);
            if !text.is_empty() {
                *values.get_mut(field) = text.to_string();
            }
        }
        RosterRow { row: self.row, values, faults: self.faults.to_vec(), kind: self.kind }
    }
}

/// A place in the text, in bytes.
pub type Place = (u32, u32);

#[derive(Clone, Copy, Debug)]
struct Packed {
    row: u32,
    kind: RowKind,
    places: [Place; FIELDS],
    /// Where the faults of this row begin; they end where those of the next begin.
    first_fault: u32,
    plain: Option<email::Plain>,
}

/// Rows in the order of their numbers.
#[derive(Clone, Debug, Default)]
pub struct PackedRows {
    text: String,
    /// What is not in the file as it stands: names put together, letters composed. Its places follow those of `text`.
    more: String,
    rows: Vec<Packed>,
    faults: Vec<(Field, Fault)>,
}

impl PackedRows {
    pub fn with_capacity(rows: usize) -> PackedRows {
        PackedRows { rows: Vec::with_capacity(rows), ..PackedRows::default() }
    }

    /// Adds a row; `places` are of the texts that `set_texts` will bring, one a field in the order of `Field::ALL`.
    pub fn push(&mut self, row: u32, kind: RowKind, places: [Place; FIELDS], faults: &[(Field, Fault)]) {
        let first_fault = self.faults.len() as u32;
        self.faults.extend_from_slice(faults);
        self.rows.push(Packed { row, kind, places, first_fault, plain: None });
    }

    /// Adds somebody with such an address, without a fault.
    pub fn push_usual(&mut self, row: u32, places: [Place; FIELDS], plain: email::Plain) {
        let first_fault = self.faults.len() as u32;
        self.rows.push(Packed { row, kind: RowKind::Person, places, first_fault, plain: Some(plain) });
    }

    /// The row that was added last turns out to be of this kind.
    pub fn set_last_kind(&mut self, kind: RowKind) {
        if let Some(last) = self.rows.last_mut() {
            last.kind = kind;
        }
    }

    /// Where the texts of the row that was added last are, if that is a person.
    pub fn last_person(&self) -> Option<[Place; FIELDS]> {
        self.rows.last().filter(|last| last.kind == RowKind::Person).map(|last| last.places)
    }

    /// Where the texts of each row are, in the texts that `set_texts` will bring.
    pub fn places(&self) -> impl Iterator<Item = &[Place; FIELDS]> {
        self.rows.iter().map(|row| &row.places)
    }

    /// The texts that the places are of, one behind the other; a place outside them is an empty text.
    pub fn set_texts(&mut self, text: String, more: String) {
        (self.text, self.more) = (text, more);
    }

    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The `at`th row. Panics where there is none, as a slice does.
    pub fn view(&self, at: usize) -> RowView<'_> {
        let packed = &self.rows[at];
        let end = self.rows.get(at + 1).map_or(self.faults.len(), |next| next.first_fault as usize);
        let own = self.text.len();
        let text = |(start, end): Place| {
            let (start, end) = (start as usize, end as usize);
            let found = if start < own || end == 0 {
                self.text.get(start..end)
            } else {
                self.more.get(start - own..end.saturating_sub(own))
            };
            found.unwrap_or_default()
        };
        RowView {
            row: packed.row,
            id: None,
            texts: packed.places.map(text),
            faults: &self.faults[packed.first_fault as usize..end],
            kind: packed.kind,
            plain: packed.plain,
        }
    }

    pub fn views(&self) -> impl ExactSizeIterator<Item = RowView<'_>> {
        (0..self.rows.len()).map(|at| self.view(at))
    }

    /// Every row with texts of its own.
    pub fn to_rows(&self) -> Vec<RosterRow> {
        self.views().map(|view| view.to_row()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_come_out_as_they_went_in() {
        let mut packed = PackedRows::default();
        let mut places = [(0, 0); FIELDS];
        places[Field::Name as usize] = (0, 3);
        places[Field::Role as usize] = (3, 8);
        packed.push(2, RowKind::Person, places, &[(Field::Role, Fault::Formula)]);
        packed.push(5, RowKind::Total, [(90, 99); FIELDS], &[]);
        packed.set_texts("Ana".into(), "=role".into());
        let rows = packed.to_rows();
        assert_eq!(
            (rows[0].row, rows[0].values.name.as_str(), rows[0].values.role.as_str()),
            (2, "Ana", "=role")
        );
        assert_eq!(rows[0].faults, [(Field::Role, Fault::Formula)]);
        assert_eq!(rows[1], RosterRow { row: 5, kind: RowKind::Total, ..RosterRow::default() });
        assert_eq!(rows[0].view().to_row(), rows[0]);
    }
}
