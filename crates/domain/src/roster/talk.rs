//! What page and roster worker say to each other.
//!
//! As bytes (Borsh: a number for each variant, no names), since both are of one build and nobody else reads them. JSON would
//! weigh 5.6 KB more in the worker and take longer to write and read.

use borsh::{BorshDeserialize, BorshSerialize};

use super::{
    Checked, Field, FileProblem, Member, ReadChoice, ReadRoster, RosterContext, RosterIssue, RosterRow,
    RosterRules,
};

/// How a file is written that a person takes away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum FileFormat {
    /// `separator` is the one that spreadsheet programs expect where the page's language is used: `,` or `;`.
    Csv { separator: u8 },
    /// `right_to_left`: the first column is on the right, as in an Arabic page.
    Xlsx { right_to_left: bool },
}

/// Where a list comes from.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum ListSource {
    /// The file whose bytes come with the message.
    File { name: String },
    /// Pasted text; `html` is the clipboard's HTML, when there is one.
    Paste { text: String, html: Option<String> },
}

/// From the page to the worker; a file's bytes travel beside it.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum ToWorker {
    /// Read a list and check it.
    Read { job: u32, list: ListSource, choice: ReadChoice, rules: RosterRules, context: RosterContext },
    /// `rows` are to be checked from now on, in the place of those with the same numbers, and those with the numbers `gone` no
    /// longer; the rows that were read are kept already. `is_new`: these rows alone, the beginning of another list. Nothing is
    /// answered, so that a long list can come in parts.
    Keep { rows: Vec<RosterRow>, gone: Vec<u32>, is_new: bool },
    /// Check the rows that are kept. `absent` are the fields without a column, as `check_list` has it.
    Check { job: u32, absent: Vec<Field>, rules: RosterRules, context: RosterContext },
    /// The next part of what the job has brought; answered with `Part`.
    Next { job: u32 },
    /// Write a file to take away: an empty list to fill in, the corrected list, the problems. Its words are the page's.
    Write { job: u32, headings: Vec<String>, rows: Vec<Vec<String>>, format: FileFormat },
}

/// From the worker to the page.
#[cfg_attr(
    target_pointer_width = "64",
    expect(clippy::large_enum_variant, reason = "one is made for a message, and becomes its bytes at once")
)]
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum FromWorker {
    /// The wasm is there; messages sent before are answered after this.
    Ready,
    /// At most every 100 ms; `of` 0: not known yet.
    Progress {
        job: u32,
        rows: u32,
        of: u32,
    },
    /// What `Next` asked for: so little that taking it in is no halt.
    Part {
        job: u32,
        rows: Vec<RosterRow>,
        members: Vec<Member>,
        issues: Vec<RosterIssue>,
    },
    /// Brings the first rows, members and issues; `rest` parts of them are to be asked for. Of more people than a group
    /// may have no members come.
    Read {
        job: u32,
        read: ReadRoster,
        checked: Checked,
        rest: u32,
    },
    Checked {
        job: u32,
        checked: Checked,
        rest: u32,
    },
    /// The file's bytes travel beside it.
    Written {
        job: u32,
        format: FileFormat,
    },
    Failed {
        job: u32,
        problem: FileProblem,
    },
}

// Inlined, so that all this is built as small as who calls it and not as fast as the check.
impl ToWorker {
    #[inline]
    pub fn to_bytes(&self) -> Vec<u8> {
        bytes(self)
    }

    /// None: these bytes are no question.
    #[inline]
    pub fn from_bytes(bytes: &[u8]) -> Option<ToWorker> {
        borsh::from_slice(bytes).ok()
    }
}

impl FromWorker {
    #[inline]
    pub fn to_bytes(&self) -> Vec<u8> {
        bytes(self)
    }

    /// None: these bytes are no answer.
    #[inline]
    pub fn from_bytes(bytes: &[u8]) -> Option<FromWorker> {
        borsh::from_slice(bytes).ok()
    }
}

#[inline]
fn bytes(message: &impl BorshSerialize) -> Vec<u8> {
    // Refused only for more than 4 GB; what is empty is no message.
    borsh::to_vec(message).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roster::{Fault, MemberDraft, RowKind};
    use crate::{Level, Problem};

    #[test]
    fn what_is_said_arrives_as_it_was() {
        let mut row = RosterRow { row: 7, kind: RowKind::Total, ..RosterRow::default() };
        row.values.id = Some("m1".into());
        for field in Field::ALL {
            *row.values.get_mut(field) = format!("{field:?} é😀");
        }
        row.faults.push((Field::Role, Fault::Formula));
        let (rules, context) = (RosterRules::default(), RosterContext::default());
        let choice = ReadChoice { heading_row: Some(0), ..ReadChoice::default() };
        let list = || ListSource::Paste { text: "a\tb".into(), html: Some("<b>".into()) };
        let questions = [
            ToWorker::Read { job: 1, list: list(), choice, rules: rules.clone(), context },
            ToWorker::Keep { rows: vec![row.clone()], gone: vec![3], is_new: true },
            ToWorker::Check { job: 2, absent: vec![Field::Zone], rules, context },
            ToWorker::Next { job: 3 },
            ToWorker::Write {
                job: 4,
                headings: vec!["E-mail".into()],
                rows: vec![vec!["a@b.example".into()]],
                format: FileFormat::Csv { separator: b';' },
            },
        ];
        for question in questions {
            assert_eq!(ToWorker::from_bytes(&question.to_bytes()), Some(question));
        }

        let member = Member {
            row: 4,
            id: None,
            name: "Zoë “Z”".into(),
            email: Some("z@example.org".into()),
            tracks: vec!["A".into()],
            zone: None,
            country: None,
            languages: Vec::new(),
            sector: None,
            role: None,
        };
        let problem = Problem::ZoneAmbiguous { candidates: vec!["America/Chicago".into()] };
        let (field, value) = (Some(Field::Zone), Some("CST".to_string()));
        let issue = RosterIssue { row: Some(4), field, level: Level::Error, value, problem };
        let unsupported = FileProblem::Unsupported { kind: "numbers".into() };
        let answers = [
            FromWorker::Ready,
            FromWorker::Progress { job: 1, rows: 1, of: 0 },
            FromWorker::Part { job: 2, rows: vec![row], members: vec![member], issues: vec![issue] },
            FromWorker::Checked { job: 3, checked: Checked { rows: 9, ..Checked::default() }, rest: 2 },
            FromWorker::Written { job: 4, format: FileFormat::Xlsx { right_to_left: true } },
            FromWorker::Failed { job: 5, problem: unsupported },
        ];
        for answer in answers {
            assert_eq!(FromWorker::from_bytes(&answer.to_bytes()), Some(answer));
        }
    }

    #[test]
    fn what_is_no_message_is_none() {
        let row = RosterRow { row: 1, values: MemberDraft::default(), ..RosterRow::default() };
        let whole = ToWorker::Keep { rows: vec![row], gone: Vec::new(), is_new: false }.to_bytes();
        for length in 0..whole.len() {
            assert_eq!(ToWorker::from_bytes(&whole[..length]), None, "{length} bytes");
        }
        // A count of texts that no message has room for.
        assert_eq!(ToWorker::from_bytes(&[1, 255, 255, 255, 255]), None);
        assert_eq!(FromWorker::from_bytes(&[200]), None);
        assert_eq!(FromWorker::from_bytes(&[0, 0]), None, "something stands behind it");
    }
}
