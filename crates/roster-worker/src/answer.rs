//! One question, one answer; reading a file tells how far it is in between.

use std::cell::RefCell;
use std::ops::ControlFlow;

use domain::roster::{
    self, Checked, FileProblem, FromWorker, ReadRoster, RosterContext, RosterRow, RosterRules, ToWorker,
};

use crate::{
    browser_text::BrowserText,
    post::{post, post_with_bytes, scope},
};

/// Progress is told no more often.
const PROGRESS_MS: f64 = 100.0;

/// Rows, members and issues in one message: a cheap phone takes them in within a frame or two.
const PART: usize = 250;

thread_local! {
    /// The rows that are checked, in the order of their numbers.
    static KEPT: RefCell<Vec<RosterRow>> = const { RefCell::new(Vec::new()) };
}

pub(crate) fn answer(question: ToWorker, bytes: &[u8]) {
    match question {
        ToWorker::Read { job, file_name, choice, rules, context } => {
            let read = sheets::read_file(&file_name, bytes, &choice, &BrowserText, &mut progress(job));
            post_read(job, read, rules, context);
        }
        ToWorker::Paste { job, text, html, choice, rules, context } => {
            let read = sheets::read_paste(&text, html.as_deref(), &choice, &BrowserText);
            post_read(job, read, rules, context);
        }
        ToWorker::Keep { rows, gone, is_new } => KEPT.with_borrow_mut(|kept| keep(kept, rows, gone, is_new)),
        ToWorker::Check { job, absent, rules, context } => {
            let checked = KEPT.with_borrow(|kept| roster::check_list(kept, &rules, context, absent));
            let checked = post_parts(job, Vec::new(), checked, &rules);
            post(&FromWorker::Checked { job, checked });
        }
        ToWorker::Write { job, headings, rows, format } => {
            post_with_bytes(&FromWorker::Written { job, format }, &sheets::write(&headings, &rows, format));
        }
    }
}

fn post_read(job: u32, read: Result<ReadRoster, sheets::Error>, rules: RosterRules, context: RosterContext) {
    match read {
        Ok(mut read) => {
            let checked = roster::check_read(&mut read, &rules, context);
            let rows = std::mem::take(&mut read.rows);
            KEPT.set(rows.clone());
            let checked = post_parts(job, rows, checked, &rules);
            post(&FromWorker::Read { job, read, checked });
        }
        Err(sheets::Error::Problem(problem)) => post(&FromWorker::Failed { job, problem }),
        // Only the page cancels, by ending the worker; and it asks for no sheet but those it was told of.
        Err(sheets::Error::Cancelled | sheets::Error::NoSheet { .. }) => {
            post(&FromWorker::Failed { job, problem: FileProblem::Damaged })
        }
    }
}

/// The rows of a list that has been read or sent, by their numbers, with what the person changed since.
fn keep(kept: &mut Vec<RosterRow>, rows: Vec<RosterRow>, mut gone: Vec<u32>, is_new: bool) {
    if is_new {
        kept.clear();
    }
    for row in rows {
        match kept.binary_search_by_key(&row.row, |kept| kept.row) {
            Ok(at) => kept[at] = row,
            Err(at) => kept.insert(at, row),
        }
    }
    if !gone.is_empty() {
        gone.sort_unstable();
        kept.retain(|row| gone.binary_search(&row.row).is_err());
    }
}

/// Sends what is long in parts; what is left of the check goes with the answer.
fn post_parts(job: u32, rows: Vec<RosterRow>, checked: Checked, rules: &RosterRules) -> Checked {
    let Checked { rows: count, members, issues } = checked;
    // Nobody can register them, and the page would only carry them about.
    let members = if members.len() > rules.max { Vec::new() } else { members };
    let (mut rows, mut members, mut issues) = (rows.into_iter(), members.into_iter(), issues.into_iter());
    while rows.len() + members.len() + issues.len() > 0 {
        let rows = rows.by_ref().take(PART).collect();
        let members = members.by_ref().take(PART).collect();
        let issues = issues.by_ref().take(PART).collect();
        post(&FromWorker::Part { job, rows, members, issues });
    }
    Checked { rows: count, ..Checked::default() }
}

fn progress(job: u32) -> impl FnMut(u32, u32) -> ControlFlow<()> {
    let clock = scope().performance();
    let mut last = None;
    move |rows, of| {
        let now = clock.as_ref().map_or(0.0, |clock| clock.now());
        // The first is told at once, so that the page can show a bar.
        if last.is_none_or(|last| now - last >= PROGRESS_MS) {
            last = Some(now);
            post(&FromWorker::Progress { job, rows, of });
        }
        ControlFlow::Continue(())
    }
}
