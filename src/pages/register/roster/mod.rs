//! Step 3, `roster`: the list of participants is brought, its columns are matched, its rows are put right.
//!
//! `bring`, `matching`, `columns` and `fields` ask, `reader` and `checking` talk with the worker, `edit` changes rows, `table` and `row` show them,
//! `standing` counts them, `problems` and `values` put many right at once.

mod bring;
mod checking;
mod columns;
mod csv;
mod downloads;
mod edit;
mod fields;
mod matching;
mod pasted;
mod problems;
mod reader;
mod row;
mod second;
mod source;
mod standing;
mod summary;
mod table;
mod values;

use domain::group::{counted_people, is_enough};
use domain::organisation::EACH;
use domain::programme::Programme;
use domain::roster::{Field, RosterContext, RosterIssue};
use domain::routes::Step;
use domain::{Issue, Level, Problem};
use leptos::prelude::*;

pub(super) use self::downloads::offer_list;
use self::edit::Undo;
use self::reader::{Reading, Talk, Trouble};
use self::second::Second;
use self::standing::{Counts, Standing, is_blank};
pub(super) use self::summary::at_a_glance;
pub use self::summary::of_registered as health_of_registered;
use super::{Wizard, take_issues};
use crate::browser;
use crate::components::Issues;
use crate::components::in_turns::in_turns;
use crate::components::page_heading::PageHeading;
use crate::components::step_form::show_problems;
use crate::drafts::RosterDraft;
use crate::site::{self, tr};

/// Which rows are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Show {
    #[default]
    All,
    /// To look at or to fix.
    Problems,
    Only(Standing),
    /// With a problem of this code.
    Kind(&'static str),
}

/// What stands in the way of going on, and the id of the element where it can be put right. `row` is shown first.
#[derive(Clone, PartialEq)]
struct Obstacle {
    sentence: String,
    target: String,
    row: Option<u32>,
}

/// Everything that the parts of this step share.
#[derive(Clone, Copy)]
struct List {
    wizard: Wizard,
    /// Continue was pressed, and nothing stands in the way.
    on_done: Callback<()>,
    draft: RwSignal<RosterDraft>,
    /// People may still be added: not to a registered list after the last day for that.
    takes_people: bool,
    talk: StoredValue<Talk, LocalStorage>,
    reading: RwSignal<Option<Reading>>,
    trouble: RwSignal<Option<Trouble>>,
    /// Bytes of the reader that are here, of how many, while it is fetched.
    loading: RwSignal<Option<(u32, u32)>>,
    /// A check is asked for and not answered.
    is_checking: RwSignal<bool>,
    /// Continue was pressed while a check was under way.
    is_going_on: RwSignal<bool>,
    /// The ways to bring a list are shown although there is one.
    is_bringing: RwSignal<bool>,
    pasted: bring::Pasted,
    /// The columns are shown with all that can be changed.
    is_matching: RwSignal<bool>,
    show: RwSignal<Show>,
    search: RwSignal<String>,
    /// Numbers of the rows that the filter let through when it was applied: a row that is put right stays in its place.
    shown: RwSignal<Vec<u32>>,
    page: RwSignal<usize>,
    /// Rises when cells may hold other texts than those they show, though the same rows are shown.
    drawing: RwSignal<usize>,
    /// Columns of the table.
    fields: RwSignal<Vec<Field>>,
    /// What several rows were at once, the newest last.
    undo: RwSignal<Vec<Undo>>,
    /// Another list was read and waits to be added or put in the place of this one.
    second: RwSignal<Option<Second>, LocalStorage>,
    obstacles: RwSignal<Vec<Obstacle>>,
    /// "Too few", at the box that offers to gather.
    gathering_issues: Issues,
    counts: Memo<Counts>,
}

impl List {
    fn programme(self) -> &'static Programme {
        self.wizard.programme
    }

    fn context(self) -> RosterContext {
        RosterContext {
            gathering: self.wizard.draft.gathering.get_untracked(),
            counted_contact: self.programme().rules.count_contact,
            asks_track: self.members_choose(),
        }
    }

    /// Whether the members of the group take a track each.
    fn members_choose(self) -> bool {
        self.wizard.draft.organisation.with_untracked(|o| o.track == EACH)
    }

    /// A list is there, be it only lines to fill in.
    fn has_rows(self) -> bool {
        self.draft.with(|roster| !roster.rows.is_empty())
    }

    /// The heading of what there is: what was understood, the lines to fill in, or the ways to bring a list.
    fn heading_id(self) -> &'static str {
        self.draft.with_untracked(|roster| match (&roster.read, roster.rows.is_empty()) {
            (_, true) => bring::WAY_ID,
            (Some(_), _) => reader::UNDERSTOOD_ID,
            (None, _) => table::HEADING_ID,
        })
    }

    /// How many people count, and how many are needed.
    fn people(self) -> (usize, usize) {
        (counted_people(self.counts.get().people, self.programme()), self.programme().rules.group_min)
    }

    /// Shows the row with this number, or the columns, and moves the focus to `id` in it.
    fn go_to(self, row: Option<u32>, id: String) {
        if id.starts_with(fields::PREFIX) {
            self.is_matching.set(true);
        }
        if let Some(row) = row {
            let at = || self.shown.with_untracked(|shown| shown.iter().position(|number| *number == row));
            if at().is_none() {
                self.filter(Show::All, String::new());
            }
            if let Some(at) = at() {
                self.page.set(at / table::PAGE);
            }
        }
        browser::focus::move_to(id);
    }
}

/// The step.
pub(super) fn view(wizard: Wizard) -> AnyView {
    let list = open(
        wizard,
        true,
        Callback::new(move |()| {
            super::facilitators::follow_the_list(wizard);
            wizard.go_on(Step::Roster);
        }),
    );
    let heading = tr!(ROSTER_TITLE);
    let has_error = Signal::derive(move || !list.obstacles.read().is_empty());
    let (_, go_on) = wizard.next(Step::Roster);
    let back = wizard.back(Step::Roster);
    view! {
        <p class="back"><a href=back>{tr!(NAV_BACK)}</a></p>
        {obstacles(list)}
        <PageHeading text=heading title=wizard.title(Step::Roster) has_error/>
        <div class="roster">
            <p>{tr!(ROSTER_INTRO, n = list.programme().rules.group_min)}</p>
            <p class="roster__local">{tr!(ROSTER_LOCAL)}</p>
            {parts(list, summary::people(list), go_on)}
        </div>
    }
    .into_any()
}

/// The list of a group that is registered already, to be changed with the same means.
pub(super) fn of_registered(wizard: Wizard, go_on: Signal<String>, on_done: Callback<()>) -> AnyView {
    let freeze = wizard.programme.deadlines.freeze;
    let takes_people = !freeze.is_some_and(|freeze| freeze.is_over(site::now()));
    let list = open(wizard, takes_people, on_done);
    view! {
        {obstacles(list)}
        <div class="roster">{parts(list, ().into_any(), go_on)}</div>
    }
    .into_any()
}

/// Bringing, matching, putting right; then what `people` says of the whole, and the way on.
fn parts(list: List, people: AnyView, go_on: Signal<String>) -> AnyView {
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        list.finish();
    };
    // What they show depends on every letter that is typed; whether they are shown must not.
    let has_rows = Memo::new(move |_| list.has_rows());
    let is_bringing = Memo::new(move |_| !has_rows.get() || list.is_bringing.get());
    let bring = move || is_bringing.get().then(|| untrack(move || bring::view(list)));
    let rows = move || has_rows.get().then(|| untrack(move || rows(list)));
    view! {
        {bring}
        {bring::progress(list)}
        {bring::trouble(list)}
        {second::view(list)}
        {rows}
        <form class="step-form" novalidate on:submit=submit>
            {people}
            <p class="actions">
                <button
                    class="button button--main"
                    type="submit"
                    aria-disabled=move || list.is_going_on.get().then_some("true")
                >
                    {move || go_on.get()}
                </button>
            </p>
        </form>
    }
    .into_any()
}

/// What there is once a list is there.
fn rows(list: List) -> AnyView {
    in_turns(vec![
        Box::new(move || view! { {matching::view(list)} {summary::view(list)} }.into_any()),
        Box::new(move || problems::view(list)),
        Box::new(move || table::view(list)),
    ])
}

/// The step's state, with the worker started and the list of the draft, if there is one, on its way to be checked.
fn open(wizard: Wizard, takes_people: bool, on_done: Callback<()>) -> List {
    let draft = wizard.draft.roster;
    let list = List {
        wizard,
        on_done,
        draft,
        takes_people,
        talk: StoredValue::new_local(Talk::default()),
        reading: RwSignal::new(None),
        trouble: RwSignal::new(None),
        loading: RwSignal::new(None),
        is_checking: RwSignal::new(false),
        is_going_on: RwSignal::new(false),
        is_bringing: RwSignal::new(false),
        pasted: bring::Pasted::of(draft),
        is_matching: RwSignal::new(false),
        show: RwSignal::new(Show::All),
        search: RwSignal::new(String::new()),
        shown: RwSignal::new(Vec::new()),
        page: RwSignal::new(0),
        drawing: RwSignal::new(0),
        fields: RwSignal::new(Vec::new()),
        undo: RwSignal::new(Vec::new()),
        second: RwSignal::new_local(None),
        obstacles: RwSignal::new(Vec::new()),
        gathering_issues: RwSignal::new(Vec::new()),
        counts: Memo::new(move |_| draft.with(Counts::of)),
    };
    let from_server = roster_issues(draft, take_issues(wizard, "/roster"));
    list.talk.update_value(|talk| talk.from_server = from_server);
    list.filter(Show::All, String::new());
    list.open_reader();
    browser::files::keep_page();
    list
}

/// The server's problems at their rows: it numbers the people that were sent, from 0.
fn roster_issues(draft: RwSignal<RosterDraft>, issues: Vec<Issue>) -> Vec<RosterIssue> {
    let placed = |issue: Issue| {
        let mut parts = issue.path.split('/').skip(1);
        let at: usize = parts.next()?.parse().ok()?;
        let row = draft.with_untracked(|roster| roster.members().get(at).map(|member| member.row))?;
        let field = parts.next().and_then(|name| Field::ALL.into_iter().find(|field| field.name() == name));
        Some(RosterIssue { row: Some(row), field, level: Level::Error, value: None, problem: issue.problem })
    };
    issues.into_iter().filter_map(placed).collect()
}

impl List {
    /// Continue: on to the next step, or to what stands in the way.
    fn finish(self) {
        if self.reading.with_untracked(Option::is_some) {
            return;
        }
        // Whoever goes on with a list in the box wants it read.
        let is_asked = self.is_bringing.get_untracked() || !untrack(move || self.has_rows());
        if is_asked && self.pasted.is_there() {
            return self.read_pasted();
        }
        // The last letters may still be on their way to the check.
        if self.is_checking.get_untracked() {
            self.is_going_on.set(true);
            self.check_now();
            return;
        }
        let found = self.find_obstacles();
        let too_few = found.iter().any(|obstacle| obstacle.target == summary::GATHERING_ID);
        let (have, need) = untrack(move || self.people());
        let to_fix = self.counts.get_untracked().errors;
        let too_few = too_few
            .then(|| Issue::new(Problem::RosterTooFew { have, need, to_fix }, summary::GATHERING_PATH));
        self.gathering_issues.set(too_few.into_iter().collect());
        if found.is_empty() {
            if is_enough(self.counts.get_untracked().people, self.programme()) {
                self.wizard.draft.gathering.set(false);
            }
            self.on_done.run(());
        } else {
            self.obstacles.set(found);
            show_problems();
        }
    }

    /// Whole list first, then its rows, in order.
    fn find_obstacles(self) -> Vec<Obstacle> {
        let mut found = Vec::new();
        let has_people = self.draft.with_untracked(|roster| roster.rows.iter().any(|row| !is_blank(row)));
        if !has_people {
            let target = if untrack(move || self.has_rows()) { table::ADD_ID } else { bring::WAY_ID };
            found.push(Obstacle { sentence: tr!(ROSTER_EMPTY), target: target.into(), row: None });
            return found;
        }
        if let Some(trouble) = self.trouble.get_untracked() {
            let target = reader::TROUBLE_ID.into();
            found.push(Obstacle { sentence: trouble.sentence, target, row: None });
            return found;
        }
        if self.second.with_untracked(Option::is_some) {
            let target = second::TITLE_ID.into();
            found.push(Obstacle { sentence: tr!(ROSTER_SECOND), target, row: None });
            return found;
        }
        let (have, need) = untrack(move || self.people());
        if have < need && !self.wizard.draft.gathering.get_untracked() {
            let to_fix = self.counts.get_untracked().errors;
            let sentence = messages::problem(site::locale(), &Problem::RosterTooFew { have, need, to_fix });
            let target = if summary::may_gather(self) { summary::GATHERING_ID } else { table::ADD_ID };
            found.push(Obstacle { sentence, target: target.into(), row: None });
        }
        found.extend(matching::in_doubt(self).into_iter().map(|issue| Obstacle {
            sentence: messages::problem(site::locale(), &issue.problem),
            target: fields::id_of(issue.field.unwrap_or(Field::Name)),
            row: None,
        }));
        self.draft.with_untracked(|roster| {
            for issue in roster.errors().take(NAMED_MOST) {
                let Some(row) = issue.row else {
                    // Too few was said above, with the contact counted as the programme says.
                    if !matches!(issue.problem, Problem::RosterTooFew { .. }) {
                        let target = table::HEADING_ID.into();
                        found.push(Obstacle {
                            sentence: messages::problem(site::locale(), &issue.problem),
                            target,
                            row: None,
                        });
                    }
                    continue;
                };
                let sentence = messages::roster_issue(site::locale(), issue);
                let target = row::cell_id(row, issue.field.unwrap_or(Field::Name));
                found.push(Obstacle { sentence, target, row: Some(row) });
            }
        });
        found
    }

    /// After the first failure an obstacle that is gone is no longer named.
    fn drop_obstacles(self) {
        if self.obstacles.read_untracked().is_empty() {
            return;
        }
        let still = self.find_obstacles();
        self.obstacles.update(|old| old.retain(|obstacle| still.contains(obstacle)));
        if self.obstacles.read_untracked().iter().all(|obstacle| obstacle.target != summary::GATHERING_ID) {
            self.gathering_issues.set(Vec::new());
        }
    }
}

/// Most obstacles that are named one by one.
const NAMED: usize = 20;
/// More are not even put into words.
const NAMED_MOST: usize = 100;

/// "There is a problem": a link to each place where something is to be done. Rows on another page of the table are
/// shown first, which the summary of a plain form cannot do.
fn obstacles(list: List) -> AnyView {
    let items = move || {
        let found = list.obstacles.get();
        let more = found.len().saturating_sub(NAMED);
        let named = found.into_iter().take(NAMED).map(|obstacle| {
            let href = ["#", &obstacle.target].concat();
            let go = move |event: web_sys::MouseEvent| {
                event.prevent_default();
                list.go_to(obstacle.row, obstacle.target.clone());
            };
            view! { <li><a href=href rel="external" on:click=go>{obstacle.sentence}</a></li> }.into_any()
        });
        let more = (more > 0).then(|| {
            let sentence = tr!(ROSTER_ERRORS_LEFT, n = list.counts.get_untracked().errors);
            view! { <li>{sentence}</li> }.into_any()
        });
        named.chain(more).collect_view()
    };
    let title = move || tr!(WIZARD_PROBLEM_TITLE, n = list.obstacles.read().len());
    view! {
        <Show when=move || !list.obstacles.read().is_empty()>
            <div id="error-summary" class="error-summary" role="group" tabindex="-1" aria-labelledby="error-summary-title">
                <h2 id="error-summary-title">{title}</h2>
                <ul>{items}</ul>
            </div>
        </Show>
    }
    .into_any()
}
