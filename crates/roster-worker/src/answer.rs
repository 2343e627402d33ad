//! One question, one answer; reading a file tells how far it is in between.

use std::ops::ControlFlow;

use domain::{
    Level, Problem,
    roster::{
        self, Checked, Field, FileProblem, FromWorker, ReadRoster, RosterContext, RosterRules, ToWorker,
    },
};

use crate::{
    browser_text::BrowserText,
    post::{post, post_with_bytes, scope},
};

/// Progress is told no more often.
const PROGRESS_MS: f64 = 100.0;

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
        ToWorker::Check { job, rows, rules, context } => {
            post(&FromWorker::Checked { job, checked: roster::check(&rows, &rules, context) });
        }
        ToWorker::Template { job, headings, example, xlsx } => {
            let write = if xlsx { sheets::template_xlsx } else { sheets::template_csv };
            post_with_bytes(&FromWorker::Template { job, xlsx }, &write(&headings, &example));
        }
    }
}

fn post_read(job: u32, read: Result<ReadRoster, sheets::Error>, rules: RosterRules, context: RosterContext) {
    match read {
        Ok(mut read) => {
            let checked = check_read(&mut read, rules, context);
            post(&FromWorker::Read { job, read, checked });
        }
        Err(sheets::Error::Problem(problem)) => post(&FromWorker::Failed { job, problem }),
        // Only the page cancels, by ending the worker.
        Err(sheets::Error::Cancelled) => post(&FromWorker::Failed { job, problem: FileProblem::Damaged }),
    }
}

/// A column of addresses that is missing is one issue of the whole list and not one of each row; where addresses are
/// optional, it is a warning as a missing address is.
fn check_read(read: &mut ReadRoster, mut rules: RosterRules, context: RosterContext) -> Checked {
    let is_of_email = |problem: &Problem| matches!(problem, Problem::ColumnMissing { field: Field::Email });
    let Some(missing) = read.issues.iter_mut().find(|issue| is_of_email(&issue.problem)) else {
        return roster::check(&read.rows, &rules, context);
    };
    if rules.email_optional {
        missing.level = Level::Warning;
    }
    rules.email_optional = true;
    let mut checked = roster::check(&read.rows, &rules, context);
    checked.issues.retain(|issue| issue.problem != Problem::EmailMissing);
    checked
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
