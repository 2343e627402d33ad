//! The group's list, changed with the means of the registration. Who comes, changes and goes is shown by name before
//! anything is saved; what somebody else saved meanwhile is put together with it, and nobody's work is lost.

use std::collections::HashSet;

use domain::group::{GroupDraft, is_enough};
use domain::programme::Programme;
use domain::roster::changes::{compare, is_other};
use domain::roster::merge::{Conflict, Merged, merge};
use domain::roster::{Field, Member, MemberDraft};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::unsaved::{self, Unsaved};
use super::{Opened, State, Told, ask_for_link, is_status, sentence};
use crate::api::{self, ApiError};
use crate::browser;
use crate::components::button::{button, main_button};
use crate::components::code_form::NotOpened;
use crate::components::page_heading::PageHeading;
use crate::components::people_changed::{PeopleChanged, people_changed};
use crate::drafts::{Draft, RosterDraft};
use crate::pages::{failed, register};
use crate::site::{self, tr};

/// A change that was saved: who came, changed and went, and the list before it.
#[derive(Clone)]
pub(super) struct Saved {
    people: PeopleChanged,
    /// None: this change took back another.
    before: Option<Vec<MemberDraft>>,
}

/// What is on the screen while the list is changed.
#[derive(Clone)]
enum Stage {
    Changing,
    /// What is about to be saved, and what happened so far.
    Looking {
        notice: Option<String>,
    },
    Saving,
    /// Somebody else changed the same people.
    Deciding(Merged),
}

/// Everything that the stages share.
#[derive(Clone, Copy)]
struct Change {
    programme: &'static Programme,
    state: RwSignal<State>,
    /// The group that the list is compared with, and that is replaced.
    opened: RwSignal<Opened>,
    /// The people of the version that was opened: what both sides started from.
    base: RwSignal<Vec<MemberDraft>>,
    draft: Draft,
    /// The list as it would be saved.
    mine: RwSignal<Vec<MemberDraft>>,
    stage: RwSignal<Stage>,
}

/// "Change the list", and what was left unsaved in this tab.
pub(super) fn way_in(programme: &'static Programme, state: RwSignal<State>, opened: Opened) -> AnyView {
    let left = unsaved::of(programme, &opened.reference);
    let begin = {
        let opened = opened.clone();
        move |unsaved| {
            state.set(State::Changing(Box::new(opened.clone()), unsaved));
            browser::focus::new_page();
        }
    };
    let Some(left) = left else {
        return view! { <p class="actions">{button(tr!(MANAGE_LIST_CHANGE), move || begin(None))}</p> }
            .into_any();
    };
    let left = Box::new(left);
    let go_on = move || begin(Some(left.clone()));
    let discard = move || {
        unsaved::forget(programme);
        browser::live::say(tr!(MANAGE_LIST_DISCARDED));
        state.set(State::Open(Box::new(opened.clone()), None));
    };
    view! {
        <div class="notice notice--warning">
            <p>{tr!(MANAGE_LIST_UNSAVED)}</p>
            <p class="actions">
                {button(tr!(MANAGE_LIST_UNSAVED_GO_ON), go_on)} {button(tr!(MANAGE_LIST_DISCARD), discard)}
            </p>
        </div>
    }
    .into_any()
}

/// The list under change.
pub(super) fn view(
    programme: &'static Programme,
    state: RwSignal<State>,
    opened: Opened,
    left: Option<Box<Unsaved>>,
) -> AnyView {
    let group = &opened.view.group;
    let (base, version, roster) = match left {
        Some(left) => (left.base, left.version, left.roster),
        None => (group.roster.clone(), opened.version.clone(), RosterDraft::of_people(&group.roster)),
    };
    let draft = Draft::of_list(roster.clone(), group.organisation.clone());
    let began =
        Unsaved { reference: opened.reference.clone(), version: version.clone(), base: base.clone(), roster };
    let change = Change {
        programme,
        state,
        opened: RwSignal::new(Opened { version, ..opened }),
        base: RwSignal::new(base),
        draft,
        mine: RwSignal::new(Vec::new()),
        stage: RwSignal::new(Stage::Changing),
    };
    unsaved::keep(programme, began, draft.roster);
    let part = move || match change.stage.get() {
        Stage::Changing => change.editor(),
        Stage::Looking { notice } => change.look(notice, false),
        Stage::Saving => change.look(None, true),
        Stage::Deciding(merged) => change.decide(merged),
    };
    view! { {part} }.into_any()
}

impl Change {
    fn go(self, stage: Stage) {
        self.stage.set(stage);
        browser::focus::new_page();
    }

    /// Back to the group, with nothing saved.
    fn leave(self) {
        unsaved::forget(self.programme);
        let opened = self.opened.get_untracked();
        super::open(self.programme, self.state, [&opened.reference, ".", &opened.secret].concat());
        browser::focus::new_page();
    }

    fn editor(self) -> AnyView {
        let done = move |()| {
            let people =
                self.draft.roster.with_untracked(|r| r.members().iter().map(Member::to_draft).collect());
            self.mine.set(people);
            self.go(Stage::Looking { notice: None });
        };
        let is_frozen = self.programme.deadlines.freeze.is_some_and(|freeze| freeze.is_over(site::now()));
        let intro = if is_frozen {
            tr!(MANAGE_LIST_FROZEN, email = site::contact_address())
        } else {
            tr!(MANAGE_LIST_INTRO)
        };
        let words = Signal::derive(|| tr!(MANAGE_LIST_LOOK));
        let editor =
            untrack(move || register::change_list(self.programme, self.draft, words, Callback::new(done)));
        view! {
            <PageHeading text=tr!(MANAGE_LIST_TITLE)/>
            <p>{intro}</p>
            {editor}
            <p class="actions">{button(tr!(MANAGE_LIST_DISCARD), move || self.leave())}</p>
        }
        .into_any()
    }

    /// Who comes, changes and goes, and the press that saves it.
    fn look(self, notice: Option<String>, is_saving: bool) -> AnyView {
        let stored = self.opened.with_untracked(|opened| opened.view.group.roster.clone());
        let people = self.mine.with_untracked(|mine| differences(&stored, mine));
        let has_none = people.is_empty();
        let notice = notice.map(|words| view! { <p class="notice notice--warning">{words}</p> });
        let save = (!has_none).then(|| {
            let words = if is_saving { tr!(MANAGE_LIST_SAVING) } else { tr!(MANAGE_LIST_SAVE) };
            main_button(words, move || self.save())
        });
        let back = (!is_saving).then(|| {
            let words = tr!(MANAGE_LIST_GO_ON);
            view! {
                {button(words, move || self.go(Stage::Changing))} {button(tr!(MANAGE_LIST_DISCARD), move || self.leave())}
            }
        });
        view! {
            <PageHeading text=tr!(MANAGE_LIST_LOOK_TITLE)/>
            {notice}
            {people_changed(people)}
            <p class="actions">{save} {back}</p>
        }
        .into_any()
    }

    fn save(self) {
        if matches!(*self.stage.read_untracked(), Stage::Saving) {
            return;
        }
        self.stage.set(Stage::Saving);
        browser::live::say(tr!(MANAGE_LIST_SAVING));
        let opened = self.opened.get_untracked();
        let group = self.group();
        spawn_local(async move {
            let answer = api::replace_group(&opened.reference, &opened.secret, &opened.version, &group).await;
            match answer {
                Ok(_) => self.saved(opened).await,
                Err(ApiError::Problem(details)) if details.status == 412 => self.put_together(opened).await,
                Err(ApiError::Problem(details)) if !details.issues.is_empty() => {
                    self.say(self.mine.with_untracked(|mine| refused(&details.issues, mine)));
                }
                // What is unsaved is kept, and there once the group is open again.
                Err(error) if is_status(&error, 401) => ask_for_link(self.state, &error),
                Err(error) => self.say(sentence(&error)),
            }
        });
    }

    /// The whole group, with the list as it would be saved. A group that was looking for people is complete by itself.
    fn group(self) -> GroupDraft {
        let group = self.opened.with_untracked(|opened| opened.view.group.clone());
        let roster = self.mine.get_untracked();
        let gathering = group.gathering && !is_enough(roster.len(), self.programme);
        GroupDraft { roster, gathering, consent: true, ..group }
    }

    fn say(self, sentence: String) {
        browser::live::interrupt(sentence.clone());
        self.go(Stage::Looking { notice: Some(sentence) });
    }

    async fn saved(self, old: Opened) {
        unsaved::forget(self.programme);
        let before = old.view.group.roster.clone();
        let people = self.mine.with_untracked(|mine| differences(&before, mine));
        browser::live::say(tr!(MANAGE_LIST_SAVED));
        show_saved(self.state, old, Saved { people, before: Some(before) }).await;
    }

    /// Somebody else was faster: their version is read, and both are put together.
    async fn put_together(self, old: Opened) {
        let fresh = match api::group(&old.reference, &old.secret).await {
            Ok((view, version)) => Opened { view, version, ..old },
            Err(error) => return self.say(failed(&error)),
        };
        let merged = merge(&self.base.get_untracked(), &self.mine.get_untracked(), &fresh.view.group.roster);
        self.base.set(fresh.view.group.roster.clone());
        self.opened.set(fresh);
        if merged.conflicts.is_empty() {
            self.take(merged.roster);
        } else {
            browser::live::interrupt(tr!(MANAGE_LIST_CONFLICT_INTRO));
            self.go(Stage::Deciding(merged));
        }
    }

    /// Goes on with a list that was put together.
    fn take(self, people: Vec<MemberDraft>) {
        self.draft.roster.set(RosterDraft::of_people(&people));
        self.mine.set(people);
        self.say(tr!(MANAGE_LIST_MERGED));
    }

    /// Person by person: mine, or what is stored.
    fn decide(self, merged: Merged) -> AnyView {
        let keeps_mine = RwSignal::new(vec![true; merged.conflicts.len()]);
        let people = merged
            .conflicts
            .iter()
            .enumerate()
            .map(|(n, conflict)| conflict_view(n, conflict, keeps_mine))
            .collect_view();
        let done = move || self.take(keeps_mine.with_untracked(|keeps| merged.decided(keeps)));
        view! {
            <PageHeading text=tr!(MANAGE_LIST_CONFLICT_TITLE)/>
            <p>{tr!(MANAGE_LIST_CONFLICT_INTRO)}</p>
            {people}
            <p class="actions">{main_button(tr!(MANAGE_LIST_CONFLICT_DONE), done)}</p>
        }
        .into_any()
    }
}

/// Why a list was not taken: each reason once, and whom of `people` it is about.
pub(super) fn refused(issues: &[domain::Issue], people: &[MemberDraft]) -> String {
    let mut sentences: Vec<String> = Vec::new();
    for issue in issues {
        let sentence = messages::problem(site::locale(), &issue.problem);
        if !sentences.contains(&sentence) {
            sentences.push(sentence);
        }
    }
    let at = |issue: &domain::Issue| issue.path.strip_prefix("/roster/")?.split('/').next()?.parse().ok();
    let person = |at: usize| people.get(at).map(|person| person.name.clone());
    let names: Vec<String> = issues.iter().filter_map(at).filter_map(person).collect();
    let reasons = sentences.join(" ");
    if names.is_empty() {
        return reasons;
    }
    tr!(MANAGE_LIST_REFUSED, reasons = &reasons, names = &site::locale().list_in_text(&names))
}

fn conflict_view(n: usize, conflict: &Conflict, keeps_mine: RwSignal<Vec<bool>>) -> AnyView {
    let name = conflict.theirs.as_ref().or(conflict.mine.as_ref()).map(|person| person.name.clone());
    let group = ["conflict-", &n.to_string()].concat();
    let choice = move |is_mine: bool, words: String, person: &Option<MemberDraft>, off: String| {
        let id = [group.as_str(), if is_mine { "-mine" } else { "-theirs" }].concat();
        let says = person.as_ref().map_or(off, in_words);
        view! {
            <div class="choice">
                <input
                    id=id.clone() type="radio" name=group.clone() checked=is_mine
                    on:change=move |_| keeps_mine.update(|keeps| keeps[n] = is_mine)
                />
                <label for=id>{words}</label>
                <p class="choice__hint"><bdi>{says}</bdi></p>
            </div>
        }
        .into_any()
    };
    let mine = choice(true, tr!(MANAGE_LIST_MINE), &conflict.mine, tr!(MANAGE_LIST_MINE_OFF));
    let theirs = choice(false, tr!(MANAGE_LIST_THEIRS), &conflict.theirs, tr!(MANAGE_LIST_THEIRS_OFF));
    view! {
        <fieldset class="field"><legend><bdi>{name}</bdi></legend> {mine} {theirs}</fieldset>
    }
    .into_any()
}

/// A person in one line.
fn in_words(person: &MemberDraft) -> String {
    let told = Field::ALL.into_iter().map(|field| person.get(field)).filter(|text| !text.is_empty());
    told.collect::<Vec<_>>().join(" · ")
}

/// Who is new, other and gone in `new`, by name.
fn differences(old: &[MemberDraft], new: &[MemberDraft]) -> PeopleChanged {
    let found = compare(&old.iter().collect::<Vec<_>>(), &new.iter().collect::<Vec<_>>());
    let is_changed = |(before, after): &&(usize, usize)| is_other(&old[*before], &new[*after]);
    PeopleChanged {
        added: found.added.iter().map(|at| new[*at].name.clone()).collect(),
        changed: found.pairs.iter().filter(is_changed).map(|(_, after)| new[*after].name.clone()).collect(),
        removed: found.removed.iter().map(|at| old[*at].name.clone()).collect(),
    }
}

/// Reads the group again after it was saved, and tells what was.
async fn show_saved(state: RwSignal<State>, old: Opened, saved: Saved) {
    match api::group(&old.reference, &old.secret).await {
        Ok((view, version)) => {
            state.set(State::Open(Box::new(Opened { view, version, ..old }), Some(Told::List(saved))));
            browser::focus::new_page();
        }
        Err(error) => state.set(State::Asking { problem: Some(NotOpened::Failed(failed(&error))) }),
    }
}

/// "Saved", who it was about, and the way back until the page is left.
pub(super) fn told(state: RwSignal<State>, opened: Opened, saved: Saved) -> AnyView {
    let title = if saved.before.is_some() { tr!(MANAGE_LIST_SAVED) } else { tr!(MANAGE_LIST_UNDONE) };
    let problem = RwSignal::new(None::<String>);
    let undo = saved.before.map(|before| {
        let press = move || {
            let (opened, roster) = (opened.clone(), again(&before, &opened.view.group.roster));
            let people = differences(&opened.view.group.roster, &roster);
            let group = GroupDraft { roster, consent: true, ..opened.view.group.clone() };
            spawn_local(async move {
                let (reference, secret) = (&opened.reference, &opened.secret);
                match api::replace_group(reference, secret, &opened.version, &group).await {
                    Ok(_) => {
                        browser::live::say(tr!(MANAGE_LIST_UNDONE));
                        show_saved(state, opened, Saved { people, before: None }).await;
                    }
                    Err(ApiError::Problem(details)) if details.status == 412 => {
                        problem.set(Some(tr!(MANAGE_LIST_UNDO_LATE)));
                    }
                    Err(error) => problem.set(Some(failed(&error))),
                }
            });
        };
        view! { <p class="actions">{button(tr!(ROSTER_UNDO), press)}</p> }
    });
    view! {
        <section class="notice notice--good" aria-labelledby="list-saved">
            <h2 id="list-saved">{title}</h2>
            {people_changed(saved.people)}
            {move || problem.get().map(|words| view! { <p role="alert">{words}</p> })}
            {undo}
        </section>
    }
    .into_any()
}

/// The list as it was: people who were taken off meanwhile are new people now, so they come without their `id`.
fn again(before: &[MemberDraft], now: &[MemberDraft]) -> Vec<MemberDraft> {
    let ids: HashSet<&str> = now.iter().filter_map(|person| person.id.as_deref()).collect();
    let person = |person: &MemberDraft| {
        let id = person.id.clone().filter(|id| ids.contains(id.as_str()));
        MemberDraft { id, ..person.clone() }
    };
    before.iter().map(person).collect()
}
