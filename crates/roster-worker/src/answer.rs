//! One question, one answer; reading a file tells how far it is in between.

use std::ops::ControlFlow;

use domain::roster::{self, FileProblem, FromWorker, ReadRoster, RosterContext, RosterRules, ToWorker};

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
        ToWorker::Write { job, headings, rows, format } => {
            post_with_bytes(&FromWorker::Written { job, format }, &sheets::write(&headings, &rows, format));
        }
    }
}

fn post_read(job: u32, read: Result<ReadRoster, sheets::Error>, rules: RosterRules, context: RosterContext) {
    match read {
        Ok(mut read) => {
            let checked = roster::check_read(&mut read, &rules, context);
            post(&FromWorker::Read { job, read, checked });
        }
        Err(sheets::Error::Problem(problem)) => post(&FromWorker::Failed { job, problem }),
        // Only the page cancels, by ending the worker; and it asks for no sheet but those it was told of.
        Err(sheets::Error::Cancelled | sheets::Error::NoSheet { .. }) => {
            post(&FromWorker::Failed { job, problem: FileProblem::Damaged })
        }
    }
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
