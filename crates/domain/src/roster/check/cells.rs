//! One cell: whether it holds a text at all, and what a text was found to mean.

use std::borrow::Cow;
use std::collections::HashMap;

use super::super::{CELL_MAX, Fault, Field, NAME_MAX};
use crate::names::{Words, fold};
use crate::{Problem, text};

/// What stands in a cell.
pub(super) enum Cell<'a> {
    Empty,
    /// Cleaned, with at least one letter or digit.
    Text(Cow<'a, str>),
    /// Something is wrong with it, which has been noted; nothing more is to be said.
    Faulty,
}

/// What a text means, and what is to be said of it.
pub(super) struct Reading<T> {
    pub(super) meaning: T,
    pub(super) problems: Vec<Problem>,
}

/// What each distinct text of a column means.
pub(super) type Meanings<'a, T> = HashMap<&'a str, Reading<T>>;

impl<T> Reading<T> {
    pub(super) fn sure(meaning: T) -> Reading<T> {
        Reading { meaning, problems: Vec::new() }
    }

    pub(super) fn unsure(meaning: T, problem: Problem) -> Reading<T> {
        Reading { meaning, problems: vec![problem] }
    }
}

pub(super) fn problem_of(fault: Fault) -> Problem {
    match fault {
        Fault::Error => Problem::CellError,
        Fault::Uncalculated => Problem::CellUncalculated,
        Fault::TooLong => Problem::CellTooLong { max: CELL_MAX },
        Fault::Formula => Problem::TextFormula,
    }
}

/// Cleans a cell. Dashes and the like say that there is nothing. Errors: `cell.too_long`, `text.control`.
pub(super) fn read(typed: &str, field: Field) -> Result<Cell<'_>, Problem> {
    let max = if field == Field::Name { NAME_MAX } else { CELL_MAX };
    let is_longer = |text: &str, max| text.len() > max && text.chars().count() > max;
    if is_longer(typed, CELL_MAX) {
        return Err(Problem::CellTooLong { max: CELL_MAX });
    }
    let cleaned = if is_clean(typed) { Cow::Borrowed(typed) } else { Cow::Owned(text::clean(typed)) };
    if is_longer(&cleaned, max) {
        return Err(Problem::CellTooLong { max });
    }
    if matches!(cleaned, Cow::Owned(_)) && cleaned.chars().any(char::is_control) {
        return Err(Problem::TextControl);
    }
    Ok(if cleaned.chars().any(char::is_alphanumeric) { Cell::Text(cleaned) } else { Cell::Empty })
}

/// Whether `text::clean` would change nothing: plain ASCII with single blanks, as most cells are.
fn is_clean(typed: &str) -> bool {
    let bytes = typed.as_bytes();
    bytes.iter().all(|b| (0x20..0x7F).contains(b))
        && bytes.first() != Some(&b' ')
        && bytes.last() != Some(&b' ')
        && !bytes.windows(2).any(|pair| pair == b"  ")
}

/// Whether a text in place of an address says that there is none, in one of the page languages.
pub(super) fn says_none(typed: &str) -> bool {
    static NONE: Words = Words::new(
        "\
        na none no noemail nomail null nil unknown keine kein keinemail unbekannt ninguno ninguna sincorreo \
        notiene aucun aucune pasdemail nenhum naotem sememail нет nessuno nessuna yok لايوجد لا tidakada 无 無 \
        没有 沒有 कोईनहीं नहीं",
    );
    // No word here is longer than 20 letters in any script.
    typed.len() <= 60 && !typed.contains('@') && NONE.contains(&fold(typed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_nothing_are_known_in_any_spelling() {
        for typed in ["n/a", "None", "no e-mail", "KEINE", "não tem", "нет", "لا يوجد", "没有", "कोई नहीं"]
        {
            assert!(says_none(typed), "{typed}");
        }
        for typed in ["", "ana", "none@x.org"] {
            assert!(!says_none(typed), "{typed}");
        }
    }

    #[test]
    fn only_cells_that_cleaning_would_change_are_cleaned() {
        for typed in ["", " ", "Ada", "Ada Obi", " Ada", "Ada ", "Ada  Obi", "Ada\tObi", "José"] {
            assert!(!is_clean(typed) || text::clean(typed) == typed, "{typed:?}");
        }
        assert!(is_clean("Ada Obi"));
    }
}
