//! A row on its way from the page to the worker.

use serde::{Deserialize, Serialize};

use super::{Fault, Field, MemberDraft, RosterRow, RowKind};

/// The parts of a `RosterRow`, and of its values one a field in the order of `Field::ALL`: without their names, whose reading
/// weighs a kilobyte in the worker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentRow(u32, Option<String>, [String; Field::ALL.len()], Vec<(Field, Fault)>, RowKind);

impl From<RosterRow> for SentRow {
    fn from(row: RosterRow) -> SentRow {
        let RosterRow { row, mut values, faults, kind } = row;
        let texts = Field::ALL.map(|field| std::mem::take(values.get_mut(field)));
        SentRow(row, values.id, texts, faults, kind)
    }
}

impl From<SentRow> for RosterRow {
    fn from(SentRow(row, id, texts, faults, kind): SentRow) -> RosterRow {
        let mut values = MemberDraft { id, ..MemberDraft::default() };
        for (field, text) in Field::ALL.into_iter().zip(texts) {
            *values.get_mut(field) = text;
        }
        RosterRow { row, values, faults, kind }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_arrives_as_it_was_sent() {
        let mut row = RosterRow { row: 7, kind: RowKind::Total, ..RosterRow::default() };
        row.values.id = Some("m1".into());
        for field in Field::ALL {
            *row.values.get_mut(field) = format!("{field:?}");
        }
        row.faults.push((Field::Role, Fault::Formula));
        assert_eq!(RosterRow::from(SentRow::from(row.clone())), row);
    }
}
