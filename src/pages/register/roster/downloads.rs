//! The list as a file: whole, as it stands, or what is still to do with the reasons in words. Written so that it reads
//! back in as it was.

use domain::Level;
use domain::roster::{Field, FileFormat, RosterIssue, RosterRow, ToWorker};
use leptos::prelude::*;

use super::List;
use super::csv;
use super::edit::problem_words;
use super::standing::{is_blank, is_left_out, issues_of};
use crate::browser;
use crate::components::button::button;
use crate::drafts::{Draft, RosterDraft};
use crate::site::{self, plain, tr};

const CSV: &str = "text/csv;charset=utf-8";

/// The headings, then a line a row.
type Lines = Vec<Vec<String>>;

/// The fields that some row has.
fn filled(rows: &[&RosterRow]) -> Vec<Field> {
    let is_filled = |field: &Field| rows.iter().any(|row| !row.values.get(*field).is_empty());
    Field::ALL.into_iter().filter(is_filled).collect()
}

fn headings(fields: &[Field]) -> Vec<String> {
    fields.iter().map(|field| messages::field_name(site::locale(), *field)).collect()
}

fn cells(row: &RosterRow, fields: &[Field]) -> Vec<String> {
    fields.iter().map(|field| row.values.get(*field).to_string()).collect()
}

/// The list without the rows that were left out.
fn whole(roster: &RosterDraft) -> Lines {
    let rows: Vec<&RosterRow> =
        roster.rows.iter().filter(|row| !is_left_out(roster, row) && !is_blank(row)).collect();
    let fields = filled(&rows);
    let lines = rows.iter().map(|row| cells(row, &fields));
    std::iter::once(headings(&fields)).chain(lines).collect()
}

/// The rows with something to do, with their numbers in front and the reasons behind.
fn problems(roster: &RosterDraft) -> Lines {
    let reason = |issues: Vec<RosterIssue>| {
        let sentences = issues.iter().filter(|issue| issue.level != Level::Skipped).map(|issue| {
            let sentence = problem_words(&issue.problem);
            let name = issue.field.map(|field| messages::field_name(site::locale(), field));
            name.map_or(sentence.clone(), |name| [&name, ": ", &sentence].concat())
        });
        messages::without_marks(&sentences.collect::<Vec<_>>().join(" "))
    };
    let of_rows = issues_of(roster, roster.rows.iter().map(|row| row.row));
    let rows = roster.rows.iter().zip(of_rows).filter(|(row, _)| !is_left_out(roster, row));
    let (rows, reasons): (Vec<&RosterRow>, Vec<String>) =
        rows.map(|(row, (_, issues))| (row, reason(issues))).filter(|(_, reason)| !reason.is_empty()).unzip();
    let fields = filled(&rows);
    let around = |number: String, mut cells: Vec<String>, last: String| {
        cells.insert(0, number);
        cells.push(last);
        cells
    };
    let first = around(tr!(ROSTER_COLUMN_ROW), headings(&fields), tr!(ROSTER_COLUMN_WHAT));
    let lines =
        rows.iter().zip(reasons).map(|(row, why)| around(row.row.to_string(), cells(row, &fields), why));
    std::iter::once(first).chain(lines).collect()
}

/// The list as it stands, as a CSV: this works on every step, without the worker.
pub(in crate::pages::register) fn offer_list(draft: Draft) {
    let file = csv::write(&draft.roster.with_untracked(whole), csv::separator(site::language()));
    browser::download::offer(&[&plain!(ROSTER_TEMPLATE_FILE), ".csv"].concat(), CSV, file.as_bytes());
}

/// Gives the person a file that the worker has written.
pub(super) fn offer_written(name: &str, format: FileFormat, file: &[u8]) {
    let (ending, media_type) = match format {
        FileFormat::Xlsx { .. } => {
            (".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        }
        FileFormat::Csv { .. } => (".csv", CSV),
    };
    browser::download::offer(&[name, ending].concat(), media_type, file);
}

/// As spreadsheets of the page's language have it.
pub(super) fn workbook() -> FileFormat {
    FileFormat::Xlsx { right_to_left: site::locale().is_rtl() }
}

pub(super) fn separated() -> FileFormat {
    FileFormat::Csv { separator: csv::separator(site::language()) }
}

impl List {
    /// Has a file written: headings, then a line a row. It is offered under `name` once it is there.
    pub(super) fn write(self, name: String, mut rows: Vec<Vec<String>>, format: FileFormat) {
        let job = self.new_job();
        self.talk.update_value(|talk| talk.files.push((job, name)));
        let headings = rows.remove(0);
        self.ask(&ToWorker::Write { job, headings, rows, format }, None);
    }

    pub(super) fn take_file(self, job: u32, format: FileFormat, file: &[u8]) {
        let name = self.talk.try_update_value(|talk| {
            let at = talk.files.iter().position(|(asked, _)| *asked == job)?;
            Some(talk.files.swap_remove(at).1)
        });
        if let Some(name) = name.flatten() {
            offer_written(&name, format, file);
        }
    }
}

/// List and problems, each as both kinds of file.
pub(super) fn view(list: List) -> AnyView {
    let has_problems = Memo::new(move |_| {
        let counts = list.counts.get();
        counts.warnings + counts.errors > 0
    });
    let of_problems = move || has_problems.get().then(|| both(list, true));
    view! {
        <details class="more">
            <summary>{tr!(ROSTER_DOWNLOAD)}</summary>
            <div class="actions">{both(list, false)} {of_problems}</div>
        </details>
    }
    .into_any()
}

fn both(list: List, is_problems: bool) -> AnyView {
    [("Excel", workbook()), ("CSV", separated())]
        .map(|(kind, format)| {
            let words = match is_problems {
                true => tr!(ROSTER_DOWNLOAD_PROBLEMS, kind = kind),
                false => tr!(ROSTER_DOWNLOAD_LIST, kind = kind),
            };
            button(words, move || {
                let (name, lines) = match is_problems {
                    true => (plain!(ROSTER_PROBLEMS_FILE), list.draft.with_untracked(problems)),
                    false => (plain!(ROSTER_TEMPLATE_FILE), list.draft.with_untracked(whole)),
                };
                list.write(name, lines, format);
            })
        })
        .into_iter()
        .collect_view()
        .into_any()
}
