//! What the step says to the roster reader, and what it does with the answers.

use std::time::Duration;

use domain::roster::{
    Checked, FileProblem, FromWorker, ListSource, Match, Member, ReadChoice, ReadRoster, RosterIssue,
    RosterRow, ToWorker,
};
use js_sys::{ArrayBuffer, Uint8Array};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::second::{self, Second};
use super::source::{self, KEPT_MAX_BYTES, Source, source};
use super::standing::{self, is_blank};
use super::{List, Show, edit, matching};
use crate::browser;
use crate::browser::worker::{Heard, Worker};
use crate::drafts::{RosterDraft, Way};
use crate::site::{self, plain, tr};

pub(super) const TROUBLE_ID: &str = "roster-trouble";
/// Where the focus goes once a list is read.
pub(super) const UNDERSTOOD_ID: &str = "roster-understood";

/// Largest file that the reader takes, in MB; it refuses larger ones by itself, but only after they were copied to it.
pub(super) const FILE_MAX_MB: usize = 20;

/// So often is said how far the reader is.
const SAID_EVERY_MS: i64 = 5_000;
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
    /// Another kind of file would do: how to save one.
    pub(super) is_of_kind: bool,
}

/// An answer that comes in parts, each asked for when the one before it has been taken in.
#[derive(Default)]
struct Coming {
    /// What was read; none for a check alone.
    read: Option<ReadRoster>,
    rows: Vec<RosterRow>,
    checked: Checked,
    /// Parts that are still to be asked for.
    rest: u32,
}

/// The conversation with the worker.
#[derive(Default)]
pub(super) struct Talk {
    worker: Option<Worker>,
    /// The newest question of each kind; answers to older ones are not listened to.
    read_job: u32,
    pub(super) check_job: u32,
    asked: u32,
    pub(super) revivals: u8,
    /// Files that are being written, by what was asked for, with their names.
    pub(super) files: Vec<(u32, String)>,
    pub(super) pause: Option<TimeoutHandle>,
    pub(super) quiet: Option<TimeoutHandle>,
    /// What has come of a list, and of a check.
    coming: [Coming; 2],
    /// Whether the worker keeps the rows as they are here, but for those in `changed`.
    pub(super) is_kept: bool,
    /// Whether it keeps those of the list that it read last.
    pub(super) is_last_kept: bool,
    pub(super) changed: Vec<u32>,
    /// When it was said last how far the reader is.
    said_ms: i64,
    /// What is being read, and how.
    wanted: Option<(Source, ReadChoice)>,
    /// Sheets of the list's own file whose people are to be added, the first of them being read.
    sheets: Vec<String>,
    /// Several columns that the reader found for one field and the person has put aside: they may be wanted again.
    pub(super) several: Option<Match>,
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
            if let Some(second) = self.draft.with_untracked(|roster| source::read(&roster.second)) {
                self.is_bringing.set(true);
                self.read(second, ReadChoice::default());
            }
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
    pub(super) fn worker(self) -> Option<Worker> {
        if let Some(worker) = self.talk.with_value(|talk| talk.worker.clone()) {
            return Some(worker);
        }
        let data = site::data();
        let worker = Worker::start(&data.worker, data.worker_size, move |heard| self.hear(heard));
        self.talk.update_value(|talk| {
            talk.worker = worker.clone();
            (talk.is_kept, talk.is_last_kept) = (false, false);
        });
        worker
    }

    pub(super) fn ask(self, question: &ToWorker, bytes: Option<ArrayBuffer>) {
        match self.worker() {
            Some(worker) => worker.ask(question, bytes),
            None => self.give_up(),
        }
    }

    pub(super) fn new_job(self) -> u32 {
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
            if choice.columns.is_none() {
                talk.several = None;
            }
        });
        self.trouble.set(None);
        self.reading.set(Some(Reading { name: source.name(), rows: 0, of: 0 }));
        self.talk.update_value(|talk| talk.said_ms = browser::page::elapsed_ms());
        browser::live::say(plain!(ROSTER_READING, file = &source.name()));
        let (rules, context) = (self.programme().roster_rules(), self.context());
        match source {
            Source::Text { text, html } => {
                let list = ListSource::Paste { text, html };
                self.ask(&ToWorker::Read { job, list, choice, rules, context }, None);
            }
            Source::File(file) if file.size() > (FILE_MAX_MB * 1_024 * 1_024) as f64 => {
                self.fail(&FileProblem::TooLarge);
            }
            Source::Kept { name, bytes } => {
                let buffer = Uint8Array::from(bytes.as_slice()).buffer();
                self.talk.update_value(|talk| talk.bytes = Some(bytes));
                let list = ListSource::File { name };
                self.ask(&ToWorker::Read { job, list, choice, rules, context }, Some(buffer));
            }
            Source::File(file) => spawn_local(async move {
                let list = ListSource::File { name: file.name() };
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
                        self.ask(&ToWorker::Read { job, list, choice, rules, context }, Some(bytes));
                    }
                    // The file was moved or changed since it was chosen.
                    None => self.fail(&FileProblem::Damaged),
                }
            }),
        }
    }

    /// The same list with another choice; nothing happens when the list itself is no longer at hand.
    pub(super) fn read_again(self, choice: ReadChoice) {
        let second = self.second.with_untracked(|second| second.as_ref().map(|second| second.source.clone()));
        if second.is_none() {
            self.talk.update_value(|talk| talk.sheets.clear());
        }
        if let Some(source) = second.or_else(source) {
            self.read(source, choice);
        }
    }

    /// Adds the people of other sheets of the same file, one sheet after the other.
    pub(super) fn add_sheets(self, sheets: Vec<String>) {
        self.talk.update_value(|talk| talk.sheets = sheets);
        self.add_sheet();
    }

    /// The next of them, until there is none.
    pub(super) fn add_sheet(self) {
        let sheet = self.talk.with_value(|talk| talk.sheets.first().cloned());
        match source().filter(|_| sheet.is_some()) {
            Some(source) => self.read(source, ReadChoice { sheet, ..ReadChoice::default() }),
            None => browser::focus::move_to(self.heading_id().into()),
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
            talk.sheets.clear();
        });
        self.reading.set(None);
        self.loading.set(None);
        if self.second.with_untracked(Option::is_none) {
            self.forget_second();
        }
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
            Heard::Loading { bytes, of } => {
                self.loading.set((of > 0).then_some((bytes, of)));
                if of > 0 {
                    self.say_progress();
                }
            }
            Heard::Answer(answer, file) => match *answer {
                FromWorker::Ready => {}
                FromWorker::Progress { job, rows, of } if job == read_job => {
                    self.reading.update(|reading| {
                        if let Some(reading) = reading {
                            (reading.rows, reading.of) = (rows, of);
                        }
                    });
                    self.say_progress();
                }
                FromWorker::Part { job, rows, members, issues } if job == read_job || job == check_job => {
                    self.take_part(job, usize::from(job == check_job), rows, members, issues);
                }
                FromWorker::Read { job, mut read, checked, rest } if job == read_job => {
                    self.talk.update_value(|talk| (talk.is_kept, talk.is_last_kept) = (false, true));
                    let rows = std::mem::take(&mut read.rows);
                    self.take(job, 0, Coming { read: Some(read), rows, checked, rest });
                }
                FromWorker::Failed { job, problem } if job == read_job => self.fail(&problem),
                FromWorker::Checked { job, checked, rest } if job == check_job => {
                    self.take(job, 1, Coming { checked, rest, ..Coming::default() });
                }
                FromWorker::Written { job, format } => self.take_file(job, format, &file.unwrap_or_default()),
                _ => {}
            },
        }
    }

    /// Says how far it is, not too often.
    fn say_progress(self) {
        let now = browser::page::elapsed_ms();
        let is_due = self.talk.try_update_value(|talk| {
            let is_due = now - talk.said_ms >= SAID_EVERY_MS;
            if is_due {
                talk.said_ms = now;
            }
            is_due
        });
        if is_due == Some(true) && self.reading.with_untracked(Option::is_some) {
            browser::live::say(messages::without_marks(&untrack(move || self.done_words())));
        }
    }

    /// Asks for the next part of an answer, or does what is to be done with the whole. `at`: a list or a check.
    fn take(self, job: u32, at: usize, coming: Coming) {
        if coming.rest > 0 {
            self.talk.update_value(|talk| talk.coming[at] = coming);
            return self.ask(&ToWorker::Next { job }, None);
        }
        let Coming { read, rows, checked, .. } = coming;
        let Some(read) = read else { return self.take_check(checked) };
        // A task of its own: reading the last part of the answer was one already.
        let take = move || {
            if self.talk.try_with_value(|talk| talk.read_job) == Some(job) {
                self.take_list(read, rows, checked);
            }
        };
        set_timeout(take, Duration::ZERO);
    }

    fn take_part(
        self,
        job: u32,
        at: usize,
        rows: Vec<RosterRow>,
        members: Vec<Member>,
        issues: Vec<RosterIssue>,
    ) {
        let coming = self.talk.try_update_value(|talk| {
            let mut coming = std::mem::take(&mut talk.coming[at]);
            coming.rows.extend(rows);
            coming.checked.members.extend(members);
            coming.checked.issues.extend(issues);
            coming.rest = coming.rest.saturating_sub(1);
            coming
        });
        if let Some(coming) = coming {
            self.take(job, at, coming);
        }
    }

    fn take_list(self, read: ReadRoster, rows: Vec<RosterRow>, checked: Checked) {
        let Some((source, choice)) = self.talk.try_update_value(|talk| talk.wanted.take()).flatten() else {
            return;
        };
        let count = rows.len();
        let is_sheet = choice.sheet.is_some()
            && self.talk.with_value(|talk| talk.sheets.first() == choice.sheet.as_ref());
        if is_sheet {
            self.talk.update_value(|talk| drop(talk.sheets.remove(0)));
        }
        let is_same = !is_sheet
            && !self.is_bringing.get_untracked()
            && self.second.with_untracked(Option::is_none)
            && self.draft.with_untracked(|old| old.read.is_some());
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
        self.pasted.empty();
        browser::live::say(tr!(ROSTER_READING_DONE, n = count));
        if is_same {
            self.put_list_again(fresh, source);
        } else if self.draft.with_untracked(|roster| roster.rows.iter().all(is_blank)) {
            self.put_list(fresh, source);
        } else if is_sheet && fresh.read.as_ref().is_some_and(matching::is_certain) {
            self.add_second(&Second { fresh, source });
            self.add_sheet();
        } else {
            self.is_bringing.set(false);
            self.is_matching.set(false);
            let kept = self.talk.with_value(|talk| source::in_writing(&source, talk.bytes.as_deref()));
            // The file is kept as the list's own.
            let kept = kept.filter(|_| !is_sheet);
            self.draft.update(|roster| {
                roster.pasted.clear();
                roster.second = kept.unwrap_or_default();
            });
            self.second.set(Some(Second { fresh, source }));
            let was_matching = browser::page::focused_id().filter(|id| id.starts_with("match-"));
            browser::focus::move_to(was_matching.unwrap_or_else(|| second::TITLE_ID.into()));
        }
    }

    /// Puts a list in the place of the one that is there.
    pub(super) fn put_list(self, fresh: RosterDraft, source: Source) {
        self.replace();
        self.is_bringing.set(false);
        self.is_matching.set(fresh.read.as_ref().is_some_and(|read| !matching::is_certain(read)));
        // The list was checked as it was read; one without names is checked as it stands.
        let is_kept = self.talk.with_value(|talk| talk.is_last_kept);
        let is_checked = is_kept && fresh.read.as_ref().is_some_and(|read| read.issues.is_empty());
        self.show_list(fresh, source, is_checked);
        browser::focus::move_to(self.heading_id().into());
    }

    /// The same list, read in another way.
    fn put_list_again(self, fresh: RosterDraft, source: Source) {
        let was_matching = browser::page::focused_id().filter(|id| id.starts_with("match-"));
        let fresh = self.carry_over(fresh);
        self.undo.set(Vec::new());
        self.show_list(fresh, source, false);
        browser::focus::move_to(was_matching.unwrap_or_else(|| self.heading_id().into()));
    }

    fn show_list(self, fresh: RosterDraft, source: Source, is_checked: bool) {
        let bytes = self.talk.try_update_value(|talk| {
            talk.check_job = 0;
            talk.bytes.take()
        });
        source::keep(source, bytes.flatten().as_deref());
        self.draft.set(fresh);
        self.filter(Show::All, String::new());
        if is_checked {
            self.talk.update_value(|talk| {
                talk.is_kept = true;
                talk.changed.clear();
            });
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
            is_of_kind: matches!(problem, FileProblem::Unsupported { .. } | FileProblem::Damaged),
        });
    }

    /// The reader does not work on this device, or not now.
    fn give_up(self) {
        self.tell(Trouble { sentence: tr!(ROSTER_READER_FAILED), may_retry: true, is_of_kind: false });
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
}
