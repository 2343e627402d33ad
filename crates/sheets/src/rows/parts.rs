//! The parts of a list, each below a title: a track, a country, a role, or that its people do not come.

use domain::roster::{Field, Place};

/// What stands above the people of the part that is read.
#[derive(Default)]
pub(super) struct Parts {
    /// For those whose rows have no cell for it.
    pub(super) above: [Place; Field::ALL.len()],
    pub(super) is_cancelled: bool,
    /// Said of all below, whatever parts follow.
    for_all: [Place; Field::ALL.len()],
    /// The row of the last title that said something.
    title: Option<usize>,
    /// Whether the part has parts with titles of their own, the first of them right below its own.
    is_parted: bool,
    /// Whether the tracks stand below a role.
    is_of_role: bool,
}

impl Parts {
    /// Takes what a line above the list says. Each part may have a track of its own.
    pub(super) fn say_of_all(&mut self, field: Field, text: Place) {
        self.above[field as usize] = text;
        if field != Field::Track {
            self.for_all[field as usize] = text;
        }
    }

    pub(super) fn is_told(&self, field: Field) -> bool {
        self.for_all[field as usize] != (0, 0)
    }

    /// Whether the title that said something last is right above this row.
    pub(super) fn has_title(&self, at: usize) -> bool {
        self.title.is_some_and(|title| title + 1 == at)
    }

    /// Ends the part at a row that is another title, unless that is of one of its own parts.
    pub(super) fn end(&mut self, at: usize) {
        self.is_parted |= self.has_title(at);
        if !self.is_parted {
            self.above = self.for_all;
        }
    }

    /// Begins the part whose title says this.
    pub(super) fn begin(&mut self, at: usize, field: Field, text: Place) {
        if field == Field::Role {
            self.is_of_role = false;
            // "Facilitators:" behind the tracks are none of the last one's.
            self.end(at);
        } else {
            self.is_parted = false;
            // "Facilitators" right above "Track A" are all below; with people between they are these.
            self.is_of_role |= self.has_title(at) && self.above[Field::Role as usize] != (0, 0);
            if !self.is_of_role {
                self.above[Field::Role as usize] = (0, 0);
            }
        }
        self.above[field as usize] = text;
        self.title = Some(at);
    }
}
