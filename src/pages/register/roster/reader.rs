//! What the step says to the roster reader, and what it does with the answers.

use std::time::Duration;

use domain::roster::{
    Checked, FileFormat, FileProblem, FromWorker, ReadChoice, ReadRoster, RosterIssue, RosterRow, ToWorker,
};
use js_sys::{ArrayBuffer, Uint8Array};
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::second::{self, Second};
use super::source::{self, KEPT_MAX_BYTES, Source, source};
use super::standing::{self, is_blank, rows_to_check};
use super::{List, Show, downloads, edit, matching};
use crate::browser;
use crate::browser::worker::{Heard, Worker};
use crate::drafts::{RosterDraft, Way};
use crate::site::{self, plain, tr};

pub(super) const TROUBLE_ID: &str = "roster-trouble";
/// Where the focus goes once a list is read.
pub(super) const UNDERSTOOD_ID: &str = "roster-understood";

/// Largest file that the reader takes, in MB; it refuses larger ones by itself, but only after they were copied to it.
pub(super) const FILE_MAX_MB: usize = 20;

/// After the last letter typed, before the check is asked.
const PAUSE: Duration = Duration::from_millis(150);
/// After the last check, before the counts are said.
const QUIET: Duration = Duration::from_millis(1_000);
/// How often a dead worker is replaced before the person is told.
const REVIVALS: u8 = 2;

/// How far the reader is. `of` 0: not known yet.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Reading {
    pub(super) name: String,
    pub(super) rows: u32,
    pub(super) of: u32,
}

/// Why there is no list, in words.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Trouble {
    pub(super) sentence: String,
    /// The reader failed, not the file: the same again may work.
    pub(super) may_retry: bool,
}

/// The conversation with the worker.
#[derive(Default)]
pub(super) struct Talk {
    worker: Option<Worker>,
    /// The newest question of each kind; answers to older ones are not listened to.
    read_job: u32,
    check_job: u32,
    asked: u32,
    revivals: u8,
    /// Files that are being written, by what was asked for, with their names.
    files: Vec<(u32, String)>,
    pause: Option<TimeoutHandle>,
    quiet: Option<TimeoutHandle>,
    /// What is being read, and how.
    wanted: Option<(Source, ReadChoice)>,
    /// Of the file that is being read, if it is small enough to be kept.
    bytes: Option<Vec<u8>>,
    /// What the server said after Send, until the row is changed.
    pub(super) from_server: Vec<RosterIssue>,
}

impl List {
    /// Starts the worker while the person still looks for the file, and checks what the draft holds: the answer also
    /// tells when the programme's rules have changed since.
    pub(super) fn open_reader(self) {
        if untrack(move || self.has_rows()) {
            source::restore();
            self.check_now();
        } else {
            source::forget();
            self.worker();
        }
        on_cleanup(move || {
            let ended = self.talk.try_update_value(|talk| {
                for handle in [talk.pause.take(), talk.quiet.take()].into_iter().flatten() {
                    handle.clear();
                }
                talk.worker.take()
            });
            if let Some(Some(worker)) = ended {
                worker.end();
            }
        });
    }

    /// The worker that runs, or a new one.
    fn worker(self) -> Option<Worker> {
        if let Some(worker) = self.talk.with_value(|talk| talk.worker.clone()) {
            return Some(worker);
        }
        let data = site::data();
        let worker = Worker::start(&data.worker, data.worker_size, move |heard| self.hear(heard));
        self.talk.update_value(|talk| talk.worker = worker.clone());
        worker
    }

    fn ask(self, question: &ToWorker, bytes: Option<ArrayBuffer>) {
        match self.worker() {
            Some(worker) => worker.ask(question, bytes),
            None => self.give_up(),
        }
    }

    fn new_job(self) -> u32 {
        self.talk.update_value(|talk| talk.asked += 1);
        self.talk.with_value(|talk| talk.asked)
    }

    // --- reading

    /// Reads a list; the one that is there stays until the new one has been read.
    pub(super) fn read(self, source: Source, choice: ReadChoice) {
        let job = self.new_job();
        self.talk.update_value(|talk| {
            talk.read_job = job;
            talk.wanted = Some((source.clone(), choice.clone()));
        });
        self.trouble.set(None);
        self.reading.set(Some(Reading { name: source.name(), rows: 0, of: 0 }));
        browser::live::say(plain!(ROSTER_READING, file = &source.name()));
        let (rules, context) = (self.programme().roster_rules(), self.context());
        match source {
            Source::Text { text, html } => {
                self.ask(&ToWorker::Paste { job, text, html, choice, rules, context }, None);
            }
            Source::File(file) if file.size() > (FILE_MAX_MB * 1_024 * 1_024) as f64 => {
                self.fail(&FileProblem::TooLarge);
            }
            Source::Kept { name, bytes } => {
                let buffer = Uint8Array::from(bytes.as_slice()).buffer();
                self.talk.update_value(|talk| talk.bytes = Some(bytes));
                self.ask(&ToWorker::Read { job, file_name: name, choice, rules, context }, Some(buffer));
            }
            Source::File(file) => spawn_local(async move {
                let file_name = file.name();
                let bytes = JsFuture::from(file.array_buffer()).await;
                // Cancelled, or another file chosen, while the browser fetched this one.
                if self.talk.try_with_value(|talk| talk.read_job) != Some(job) {
                    return;
                }
                match bytes.ok().and_then(|bytes| bytes.dyn_into::<ArrayBuffer>().ok()) {
                    Some(bytes) => {
                        let is_small = bytes.byte_length() as usize <= KEPT_MAX_BYTES;
                        let copy = is_small.then(|| Uint8Array::new(&bytes).to_vec());
                        self.talk.update_value(|talk| talk.bytes = copy);
                        self.ask(&ToWorker::Read { job, file_name, choice, rules, context }, Some(bytes));
                    }
                    // The file was moved or changed since it was chosen.
                    None => self.fail(&FileProblem::Damaged),
                }
            }),
        }
    }

    /// The same list with another choice; nothing happens when the list itself is no longer at hand.
    pub(super) fn read_again(self, choice: ReadChoice) {
        if let Some(source) = source() {
            self.read(source, choice);
        }
    }

    pub(super) fn retry(self) {
        match self.talk.with_value(|talk| talk.wanted.clone()) {
            Some((source, choice)) => self.read(source, choice),
            None => {
                self.trouble.set(None);
                self.check_now();
            }
        }
    }

    /// Stops reading: only ending the worker is sure to.
    pub(super) fn cancel(self) {
        self.talk.update_value(|talk| {
            if let Some(worker) = talk.worker.take() {
                worker.end();
            }
            talk.read_job = 0;
            talk.wanted = None;
        });
        self.reading.set(None);
        self.loading.set(None);
        browser::live::say(tr!(ROSTER_READING_CANCELLED));
        browser::focus::move_to(self.heading_id().into());
        if self.is_checking.get_untracked() {
            self.check_now();
        } else {
            self.worker();
        }
    }

    fn hear(self, heard: Heard) {
        // Messages may arrive while the step is being left.
        let Some((read_job, check_job)) = self.talk.try_with_value(|talk| (talk.read_job, talk.check_job))
        else {
            return;
        };
        match heard {
            Heard::Lost => self.lost(),
            Heard::Loading { bytes, of } => self.loading.set((of > 0).then_some((bytes, of))),
            Heard::Answer(answer, file) => match *answer {
                FromWorker::Ready => {}
                FromWorker::Progress { job, rows, of } if job == read_job => {
                    self.reading.update(|reading| {
                        if let Some(reading) = reading {
                            (reading.rows, reading.of) = (rows, of);
                        }
                    });
                }
                FromWorker::Read { job, read, checked } if job == read_job => self.take_list(read, checked),
                FromWorker::Failed { job, problem } if job == read_job => self.fail(&problem),
                FromWorker::Checked { job, checked } if job == check_job => self.take_check(checked),
                FromWorker::Written { job, format } => self.take_file(job, format, &file.unwrap_or_default()),
                _ => {}
            },
        }
    }

    fn take_list(self, mut read: ReadRoster, checked: Checked) {
        let Some((source, _)) = self.talk.try_update_value(|talk| talk.wanted.take()).flatten() else {
            return;
        };
        let rows = std::mem::take(&mut read.rows);
        let count = rows.len();
        let is_same =
            !self.is_bringing.get_untracked() && self.draft.with_untracked(|old| old.read.is_some());
        let fresh = RosterDraft {
            way: if source.is_file() { Way::File } else { Way::Paste },
            file_name: if source.is_file() { source.name() } else { String::new() },
            read: Some(read),
            rows,
            checked,
            ..RosterDraft::default()
        };
        self.reading.set(None);
        self.trouble.set(None);
        browser::live::say(tr!(ROSTER_READING_DONE, n = count));
        if is_same {
            self.put_list_again(fresh, source);
        } else if self.draft.with_untracked(|roster| roster.rows.iter().all(is_blank)) {
            self.put_list(fresh, source);
        } else {
            self.is_bringing.set(false);
            self.second.set(Some(Second { fresh, source }));
            browser::focus::move_to(second::TITLE_ID.into());
        }
    }

    /// Puts a list in the place of the one that is there.
    pub(super) fn put_list(self, fresh: RosterDraft, source: Source) {
        self.replace();
        self.is_bringing.set(false);
        self.is_matching.set(fresh.read.as_ref().is_some_and(|read| !matching::is_certain(read)));
        // The list was checked as it was read; one without names is checked as it stands.
        let is_checked = fresh.read.as_ref().is_some_and(|read| read.issues.is_empty());
        self.show_list(fresh, source, is_checked);
        browser::focus::move_to(self.heading_id().into());
    }

    /// The same list, read in another way.
    fn put_list_again(self, fresh: RosterDraft, source: Source) {
        let was_matching = browser::page::focused_id().filter(|id| id.starts_with("match-"));
        let fresh = self.carry_over(fresh);
        self.undo.set(None);
        self.show_list(fresh, source, false);
        browser::focus::move_to(was_matching.unwrap_or_else(|| self.heading_id().into()));
    }

    fn show_list(self, fresh: RosterDraft, source: Source, is_checked: bool) {
        let bytes = self.talk.try_update_value(|talk| {
            talk.check_job = 0;
            talk.bytes.take()
        });
        source::keep(source, bytes.flatten());
        self.draft.set(fresh);
        self.filter(Show::All, String::new());
        if is_checked {
            self.is_checking.set(false);
            self.drop_obstacles();
        } else {
            self.check_now();
        }
    }

    /// What the person did to the list as it was read before: corrections, rows left out, people added.
    fn carry_over(self, mut fresh: RosterDraft) -> RosterDraft {
        self.draft.with_untracked(|old| {
            let sheet = |roster: &RosterDraft| roster.read.as_ref().and_then(|read| read.sheet.clone());
            let old_row = |row: u32| standing::position(old, row).map(|at| &old.rows[at]);
            if sheet(old) == sheet(&fresh) {
                for (row, field) in &old.edited {
                    if let (Some(before), Some(at)) = (old_row(*row), standing::position(&fresh, *row)) {
                        let text = before.values.get(*field).to_string();
                        edit::put(&mut fresh.rows[at], *field, text);
                    }
                }
                fresh.left_out.clone_from(&old.left_out);
                fresh.edited.clone_from(&old.edited);
            }
            let last = fresh.rows.last().map_or(0, |row| row.row);
            let added = old.added.iter().filter_map(|row| old_row(*row)).filter(|row| row.row > last);
            let added: Vec<RosterRow> = added.cloned().collect();
            fresh.added.extend(added.iter().map(|row| row.row));
            fresh.rows.extend(added);
        });
        fresh
    }

    fn fail(self, problem: &FileProblem) {
        let file =
            self.reading.with_untracked(|reading| reading.as_ref().map_or(String::new(), |r| r.name.clone()));
        self.tell(Trouble {
            sentence: messages::file_problem(site::locale(), &file, FILE_MAX_MB, problem),
            may_retry: false,
        });
    }

    /// The reader does not work on this device, or not now.
    fn give_up(self) {
        self.tell(Trouble { sentence: tr!(ROSTER_READER_FAILED), may_retry: true });
    }

    fn tell(self, trouble: Trouble) {
        self.reading.set(None);
        self.is_checking.set(false);
        self.is_going_on.set(false);
        browser::live::interrupt(messages::without_marks(&trouble.sentence));
        self.trouble.set(Some(trouble));
        browser::focus::move_to(TROUBLE_ID.into());
    }

    fn lost(self) {
        self.talk.update_value(|talk| talk.worker = None);
        self.loading.set(None);
        let is_reading = self.reading.with_untracked(Option::is_some);
        let revivals = self.talk.with_value(|talk| talk.revivals);
        if is_reading || (self.is_checking.get_untracked() && revivals >= REVIVALS) {
            self.give_up();
        } else if self.is_checking.get_untracked() {
            self.talk.update_value(|talk| talk.revivals += 1);
            self.check_now();
        }
    }

    // --- checking

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
        let rows = self.draft.with_untracked(rows_to_check);
        self.is_checking.set(true);
        let job = self.new_job();
        self.talk.update_value(|talk| talk.check_job = job);
        let (rules, context) = (self.programme().roster_rules(), self.context());
        self.ask(&ToWorker::Check { job, rows, rules, context }, None);
    }

    fn take_check(self, mut checked: Checked) {
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

    // --- files

    /// Has a file written: headings, then a line a row. It is offered under `name` once it is there.
    pub(super) fn write(self, name: String, mut rows: Vec<Vec<String>>, format: FileFormat) {
        let job = self.new_job();
        self.talk.update_value(|talk| talk.files.push((job, name)));
        let headings = rows.remove(0);
        self.ask(&ToWorker::Write { job, headings, rows, format }, None);
    }

    fn take_file(self, job: u32, format: FileFormat, file: &[u8]) {
        let name = self.talk.try_update_value(|talk| {
            let at = talk.files.iter().position(|(asked, _)| *asked == job)?;
            Some(talk.files.swap_remove(at).1)
        });
        if let Some(name) = name.flatten() {
            downloads::offer_written(&name, format, file);
        }
    }
}
