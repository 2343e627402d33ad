//! Having the list checked: the worker keeps its rows, is told of those that change, and says what is wrong.

use std::time::Duration;

use domain::roster::{Checked, RosterIssue, ToWorker};
use leptos::leptos_dom::helpers::set_timeout_with_handle;
use leptos::prelude::*;

use super::List;
use super::standing::{self, rows_to_check};
use crate::browser;

/// After the last letter typed, before the check is asked.
const PAUSE: Duration = Duration::from_millis(150);
/// After the last check, before the counts are said.
const QUIET: Duration = Duration::from_millis(1_000);
/// Rows that are sent at once.
const SENT: usize = 500;

impl List {
    /// Asks for a check once the person pauses.
    pub(super) fn check_soon(self) {
        self.is_checking.set(true);
        let later = set_timeout_with_handle(move || self.check_now(), PAUSE).ok();
        let before = self.talk.try_update_value(|talk| std::mem::replace(&mut talk.pause, later)).flatten();
        if let Some(handle) = before {
            handle.clear();
        }
    }

    /// Asks for a check of all rows that are not left out.
    pub(super) fn check_now(self) {
        if let Some(handle) = self.talk.try_update_value(|talk| talk.pause.take()).flatten() {
            handle.clear();
        }
        self.is_checking.set(true);
        let job = self.new_job();
        let (is_kept, changed) = self
            .talk
            .try_update_value(|talk| {
                talk.check_job = job;
                (talk.is_kept, std::mem::take(&mut talk.changed))
            })
            .unwrap_or_default();
        if !is_kept {
            return self.send_rows(job, 0);
        }
        let (rows, gone) = self.draft.with_untracked(|roster| standing::kept_and_gone(roster, &changed));
        if !changed.is_empty() {
            self.send(&ToWorker::Keep { rows, gone, is_new: false });
        }
        self.ask_check(job);
    }

    /// Gives the worker the whole list, so few rows at a time that the page never stands still, and asks for the check.
    fn send_rows(self, job: u32, from: usize) {
        if self.talk.try_with_value(|talk| talk.check_job) != Some(job) {
            return;
        }
        let (rows, of) = self.draft.with_untracked(|roster| {
            let to = roster.rows.len().min(from + SENT);
            (rows_to_check(roster, from..to), roster.rows.len())
        });
        self.talk.update_value(|talk| talk.is_last_kept = false);
        self.send(&ToWorker::Keep { rows, gone: Vec::new(), is_new: from == 0 });
        if from + SENT < of {
            set_timeout(move || self.send_rows(job, from + SENT), Duration::ZERO);
            return;
        }
        self.talk.update_value(|talk| talk.is_kept = true);
        self.ask_check(job);
    }

    fn send(self, message: &ToWorker) {
        // Without a worker the question that follows says so.
        if let Some(worker) = self.worker() {
            worker.tell(message);
        }
    }

    fn ask_check(self, job: u32) {
        let absent = self.draft.with_untracked(standing::absent);
        let (rules, context) = (self.programme().roster_rules(), self.context());
        self.ask(&ToWorker::Check { job, absent, rules, context }, None);
    }

    /// Rows that the worker has otherwise.
    pub(super) fn touch(self, rows: impl Iterator<Item = u32>) {
        self.talk.update_value(|talk| talk.changed.extend(rows));
    }

    /// The whole list is another one.
    pub(super) fn touch_all(self) {
        self.talk.update_value(|talk| talk.is_kept = false);
    }

    pub(super) fn take_check(self, mut checked: Checked) {
        self.talk.with_value(|talk| {
            for issue in &talk.from_server {
                let known = |other: &RosterIssue| other.row == issue.row && other.problem == issue.problem;
                if !checked.issues.iter().any(known) {
                    checked.issues.push(issue.clone());
                }
            }
        });
        self.talk.update_value(|talk| talk.revivals = 0);
        let before = self.counts.get_untracked();
        if self.draft.with_untracked(|roster| roster.checked != checked) {
            self.draft.update(|roster| roster.checked = checked);
        }
        self.is_checking.set(false);
        self.drop_obstacles();
        if self.counts.get_untracked() != before {
            self.say_counts();
        }
        if self.is_going_on.get_untracked() {
            self.is_going_on.set(false);
            self.finish();
        }
    }

    /// Says the counts, once they have stood still.
    fn say_counts(self) {
        let say = move || {
            if let Some(counts) = self.counts.try_get_untracked() {
                browser::live::say(super::summary::sentence(counts));
            }
        };
        let later = set_timeout_with_handle(say, QUIET).ok();
        let before = self.talk.try_update_value(|talk| std::mem::replace(&mut talk.quiet, later)).flatten();
        if let Some(handle) = before {
            handle.clear();
        }
    }
}
