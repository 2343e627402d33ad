//! One question, one answer; reading a file tells how far it is in between.
//!
//! A list stays here, in one text: a short one goes to the page with the answer, a longer one part by part as the page asks
//! for it, so that it never has more to take in than it can between two frames.

use std::cell::RefCell;
use std::ops::ControlFlow;
use std::rc::Rc;

use domain::Problem;
use domain::order::in_order;
use domain::roster::{
    self, Checked, Field, FileProblem, FromWorker, ListSource, Member, PackedRows, ReadRoster, RosterContext,
    RosterIssue, RosterRow, RosterRules, ToWorker,
};

use crate::{
    browser_text::BrowserText,
    post::{post, post_with_bytes, scope},
};

/// Progress is told no more often.
const PROGRESS_MS: f64 = 100.0;

/// Rows, members and issues in one message: a cheap phone takes them in within a frame or two.
const PART: usize = 250;
/// The same of an answer that is not parted. A longer one has none in its first message: the page would wait for the
/// others anyway.
const WHOLE: usize = 50;

/// The rows that are checked.
enum Kept {
    /// A list as it was read.
    Read(Rc<PackedRows>),
    /// With what the person changed since, in the order of their numbers.
    Changed(Vec<RosterRow>),
}

/// What an answer has brought and the page has not asked for yet.
pub(crate) struct Rest {
    job: u32,
    list: Rc<PackedRows>,
    next_row: usize,
    members: std::vec::IntoIter<Member>,
    /// How the members of `list` are made, if they are not yet.
    unmade: Option<(RosterRules, Vec<Field>)>,
    issues: std::vec::IntoIter<RosterIssue>,
}

thread_local! {
    static KEPT: RefCell<Kept> = const { RefCell::new(Kept::Changed(Vec::new())) };
    /// Of the newest list that was read and of the newest check.
    static RESTS: RefCell<[Option<Rest>; 2]> = const { RefCell::new([None, None]) };
}

pub(crate) fn answer(question: ToWorker, bytes: &[u8]) {
    match question {
        ToWorker::Read { job, list, choice, rules, context } => {
            let read = match &list {
                ListSource::File { name } => {
                    sheets::read_file_packed(name, bytes, &choice, &BrowserText, &mut progress(job))
                }
                ListSource::Paste { text, html } => {
                    sheets::read_paste_packed(text, html.as_deref(), &choice, &BrowserText)
                }
            };
            post_read(job, read, &rules, context);
        }
        ToWorker::Keep { rows, gone, is_new } => {
            let mut kept = KEPT.replace(Kept::Changed(Vec::new())).into_rows();
            keep(&mut kept, rows, gone, is_new);
            KEPT.set(Kept::Changed(kept));
        }
        ToWorker::Check { job, absent, rules, context } => {
            let max = rules.max;
            let checked = KEPT.with_borrow(|kept| match kept {
                Kept::Read(rows) => roster::check_views(&mut rows.views(), &rules, context, absent, max),
                Kept::Changed(rows) => {
                    roster::check_views(&mut rows.iter().map(RosterRow::view), &rules, context, absent, max)
                }
            });
            let mut rest = Rest::of(job, Rc::default(), checked.members, None, checked.issues);
            let (_, members, issues) = rest.whole();
            let checked = Checked { rows: checked.rows, members, issues };
            post(&FromWorker::Checked { job, checked, rest: rest.parts() });
            rest.wait(1);
        }
        ToWorker::Next { job } => {
            let part = RESTS.with_borrow_mut(|rests| {
                let rest = rests.iter_mut().flatten().find(|rest| rest.job == job)?;
                Some(rest.part(PART))
            });
            let (rows, members, issues) = part.unwrap_or_default();
            post(&FromWorker::Part { job, rows, members, issues });
        }
        ToWorker::Write { job, headings, rows, format } => {
            post_with_bytes(&FromWorker::Written { job, format }, &sheets::write(&headings, &rows, format));
        }
    }
}

fn post_read(
    job: u32,
    read: Result<(ReadRoster, PackedRows), sheets::Error>,
    rules: &RosterRules,
    context: RosterContext,
) {
    let (answer, rest) = checked(job, read, rules, context);
    post(&answer);
    if let Some(rest) = rest {
        KEPT.set(Kept::Read(Rc::clone(&rest.list)));
        rest.wait(0);
    }
}

/// The answer to a list that was read, and what is left of it.
pub(crate) fn checked(
    job: u32,
    read: Result<(ReadRoster, PackedRows), sheets::Error>,
    rules: &RosterRules,
    context: RosterContext,
) -> (FromWorker, Option<Rest>) {
    match read {
        Ok((mut read, rows)) => {
            let absent = roster::absent_in(&mut read.issues, rules);
            // Making members takes as long as checking them; of a longer list none goes with this answer.
            let unmade = (rows.len() > WHOLE).then(|| (rules.clone(), absent.clone()));
            let max = if unmade.is_some() { 0 } else { rules.max };
            let checked = roster::check_views(&mut rows.views(), rules, context, absent, max);
            let is_too_many = |issue: &RosterIssue| matches!(issue.problem, Problem::RosterTooMany { .. });
            let unmade = unmade.filter(|_| !checked.issues.iter().rev().any(is_too_many));
            let mut rest = Rest::of(job, Rc::new(rows), checked.members, unmade, checked.issues);
            let (rows, members, issues) = rest.whole();
            read.rows = rows;
            let checked = Checked { rows: checked.rows, members, issues };
            (FromWorker::Read { job, read, checked, rest: rest.parts() }, Some(rest))
        }
        Err(sheets::Error::Problem(problem)) => (FromWorker::Failed { job, problem }, None),
        // Only the page cancels, by ending the worker; and it asks for no sheet but those it was told of.
        Err(sheets::Error::Cancelled | sheets::Error::NoSheet { .. }) => {
            (FromWorker::Failed { job, problem: FileProblem::Damaged }, None)
        }
    }
}

impl Kept {
    /// Rows with texts of their own, which can be changed.
    fn into_rows(self) -> Vec<RosterRow> {
        match self {
            Kept::Read(rows) => rows.to_rows(),
            Kept::Changed(rows) => rows,
        }
    }
}

impl Rest {
    fn of(
        job: u32,
        list: Rc<PackedRows>,
        members: Vec<Member>,
        unmade: Option<(RosterRules, Vec<Field>)>,
        issues: Vec<RosterIssue>,
    ) -> Rest {
        Rest { job, list, next_row: 0, members: members.into_iter(), unmade, issues: issues.into_iter() }
    }

    /// All rows, members and issues of a short answer, none of a longer one.
    fn whole(&mut self) -> (Vec<RosterRow>, Vec<Member>, Vec<RosterIssue>) {
        self.part(if self.longest() <= WHOLE { WHOLE } else { 0 })
    }

    /// The next rows, members and issues, so many of each.
    fn part(&mut self, count: usize) -> (Vec<RosterRow>, Vec<Member>, Vec<RosterIssue>) {
        if count > 0
            && let Some((rules, absent)) = self.unmade.take()
        {
            let context = RosterContext::default();
            let checked = roster::check_views(&mut self.list.views(), &rules, context, absent, rules.max);
            self.members = checked.members.into_iter();
        }
        let to = self.list.len().min(self.next_row + count);
        let rows = (self.next_row..to).map(|at| self.list.view(at).to_row()).collect();
        self.next_row = to;
        (rows, self.members.by_ref().take(count).collect(), self.issues.by_ref().take(count).collect())
    }

    /// How many parts are left.
    fn parts(&self) -> u32 {
        self.longest().div_ceil(PART) as u32
    }

    /// How many are left of what there are most.
    fn longest(&self) -> usize {
        let rows = self.list.len() - self.next_row;
        rows.max(self.members.len()).max(self.issues.len())
    }

    /// Until the page asks for it. What it has not asked for of the one before it will not ask for any more.
    fn wait(self, slot: usize) {
        RESTS.with_borrow_mut(|rests| rests[slot] = (self.parts() > 0).then_some(self));
    }
}

/// The rows of a list that has been read or sent, by their numbers, with what the person changed since.
fn keep(kept: &mut Vec<RosterRow>, rows: Vec<RosterRow>, gone: Vec<u32>, is_new: bool) {
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
        let gone = in_order(gone, &u32::cmp);
        kept.retain(|row| gone.binary_search(&row.row).is_err());
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
