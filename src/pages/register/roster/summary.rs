//! How the list stands as a whole: in a sentence, in a bar with its figures, and whether there are enough people.

use domain::group::is_enough;
use domain::{Problem, Programme};
use leptos::prelude::*;

use super::standing::{Counts, Standing};
use super::{List, Show, table};
use crate::components::check_field::CheckField;
use crate::drafts::RosterDraft;
use crate::site::{self, tr};

/// Where the check box that offers to gather is, for `components::field_id`.
pub(super) const GATHERING_PATH: &str = "/gathering";
pub(super) const GATHERING_ID: &str = "field-gathering";

/// The sentence, which says in words what the bar shows.
const SUMMARY_ID: &str = "roster-summary";

pub(super) const TITLE_ID: &str = "roster-check-title";

/// "31 rows: 24 ready, 4 to look at, 3 to fix, 0 left out"
pub(super) fn sentence(counts: Counts) -> String {
    tr!(
        ROSTER_SUMMARY,
        rows = counts.rows,
        ready = counts.ready,
        warnings = counts.warnings,
        errors = counts.errors,
        left_out = counts.left_out,
    )
}

pub(super) fn standing_name(standing: Standing) -> String {
    match standing {
        Standing::Ready => tr!(LEVEL_READY),
        Standing::Warning => tr!(LEVEL_WARNING),
        Standing::Error => tr!(LEVEL_ERROR),
        Standing::LeftOut => tr!(LEVEL_LEFT_OUT),
    }
}

/// The counts, once there is something to count.
pub(super) fn view(list: List) -> AnyView {
    let is_long = Memo::new(move |_| list.draft.with(RosterDraft::is_long));
    let content = move || {
        let counts = list.counts.get();
        (counts.rows > 0).then(|| view! {
            <section class="roster-summary" aria-labelledby=TITLE_ID>
                <h2 id=TITLE_ID tabindex="-1">{tr!(ROSTER_CHECK_TITLE)}</h2>
                <p id=SUMMARY_ID class="roster-summary__sentence">{sentence(counts)}</p>
                {is_long.get().then(|| view! { <p class="notice notice--warning">{tr!(ROSTER_LONG)}</p> })}
                {(counts.skipped > 0).then(|| view! { <p>{tr!(ROSTER_SUMMARY_SKIPPED, n = counts.skipped)}</p> })}
                {(counts.blank > 0).then(|| view! { <p class="fine-print">{tr!(ROSTER_SUMMARY_BLANK, n = counts.blank)}</p> })}
                {bar(list.programme(), counts)}
                {legend(list, counts)}
            </section>
        })
    };
    view! { {content} }.into_any()
}

/// The sentence and the bar, for where the list is only looked at.
pub(in crate::pages::register) fn at_a_glance(
    programme: &Programme,
    roster: &RosterDraft,
) -> Option<AnyView> {
    let counts = Counts::of(roster);
    (counts.rows > 0).then(|| glance(programme, counts))
}

/// The same of a registered group: whoever is on its list is ready, and rows may have been left out on the way there.
pub fn of_registered(programme: &Programme, people: usize, left_out: usize) -> AnyView {
    let rows = people + left_out;
    glance(programme, Counts { rows, ready: people, left_out, people, ..Counts::default() })
}

fn glance(programme: &Programme, counts: Counts) -> AnyView {
    view! {
        <p id=SUMMARY_ID class="roster-summary__sentence">{sentence(counts)}</p>
        {bar(programme, counts)}
    }
    .into_any()
}

/// One bar in four parts, with a line at each size that matters. Its figures stand beside it, in the sentence.
fn bar(programme: &Programme, counts: Counts) -> AnyView {
    let rules = &programme.rules;
    let whole = counts.rows.max(rules.group_min).max(1);
    let percent = |n: usize| {
        let permille = n * 1_000 / whole;
        [&(permille / 10).to_string(), ".", &(permille % 10).to_string(), "%"].concat()
    };
    let mut before = 0;
    let parts = Standing::ALL
        .into_iter()
        .map(|standing| {
            let (x, n) = (percent(before), counts.standing(standing));
            before += n;
            view! { <rect class="health-bar__part" data-standing=standing.name() x=x width=percent(n) y="0" height="24"/> }
                .into_any()
        })
        .collect_view();
    let sizes: Vec<usize> =
        [rules.group_min, rules.large_from].into_iter().filter(|size| *size <= whole).collect();
    let marks: Vec<String> = sizes.iter().map(usize::to_string).collect();
    let marks = (!marks.is_empty()).then(|| {
        let sizes = site::locale().list(&marks);
        view! { <p class="fine-print">{tr!(ROSTER_MARKS, sizes = &sizes)}</p> }
    });
    let ticks = sizes
        .into_iter()
        .map(|size| {
            let x = percent(size);
            view! { <line class="health-bar__tick" x1=x.clone() x2=x y1="0" y2="32"/> }.into_any()
        })
        .collect_view();
    view! {
        <svg class="health-bar" role="img" aria-labelledby=SUMMARY_ID width="100%" height="32">
            <defs>
                <pattern id="health-warning" width="6" height="6" patternUnits="userSpaceOnUse">
                    <path class="health-bar__ink" d="M0 6 6 0"/>
                </pattern>
                <pattern id="health-error" width="6" height="6" patternUnits="userSpaceOnUse">
                    <path class="health-bar__ink" d="M0 6 6 0M0 0 6 6"/>
                </pattern>
            </defs>
            <rect class="health-bar__ground" x="0" y="0" width="100%" height="24"/>
            {parts}
            {ticks}
        </svg>
        {marks}
    }
    .into_any()
}

/// The parts of the bar with their figures; each shows its rows alone.
fn legend(list: List, counts: Counts) -> AnyView {
    let all = choice(list, Show::All, tr!(ROSTER_FILTER_ALL), counts.rows, "all");
    let problems = choice(
        list,
        Show::Problems,
        tr!(ROSTER_FILTER_PROBLEMS),
        counts.warnings + counts.errors,
        "problems",
    );
    let parts = Standing::ALL.into_iter().map(|standing| {
        choice(
            list,
            Show::Only(standing),
            standing_name(standing),
            counts.standing(standing),
            standing.name(),
        )
    });
    let choices = [all, problems].into_iter().chain(parts).collect_view();
    view! { <ul class="health-legend" aria-label=tr!(ROSTER_FILTER)>{choices}</ul> }.into_any()
}

fn choice(list: List, show: Show, words: String, n: usize, standing: &'static str) -> AnyView {
    let id = ["roster-show-", standing].concat();
    // The part of the bar that it stands for.
    let sample = matches!(show, Show::Only(_)).then(|| {
        view! {
            <svg class="health-legend__sample" aria-hidden="true">
                <rect class="health-bar__ground" width="100%" height="100%"/>
                <rect class="health-bar__part" data-standing=standing width="100%" height="100%"/>
            </svg>
        }
    });
    let is_chosen = move || if list.show.get() == show { "true" } else { "false" };
    let press = move |_| table::apply(list, show, list.search.get_untracked());
    view! {
        <li>
            <button
                type="button" id=id class="health-legend__choice" data-standing=standing aria-pressed=is_chosen
                on:click=press
            >
                {sample} {words} " " <span class="health-legend__count">{n}</span>
            </button>
        </li>
    }
    .into_any()
}

/// May a group register now and find the others later?
pub(super) fn may_gather(list: List) -> bool {
    list.programme().deadlines.gathering_until.is_some_and(|until| !until.is_over(site::now()))
}

/// Enough people, or how many more and the ways to them.
pub(super) fn people(list: List) -> AnyView {
    let content = move || {
        (list.counts.get().rows > 0).then(|| {
            let (have, need) = list.people();
            let max = list.programme().rules.roster_max;
            if have > max {
                let sentence = messages::problem(site::locale(), &Problem::RosterTooMany { have, max });
                return view! { <p class="notice notice--error">{sentence}</p> }.into_any();
            }
            let counts_contact = list.programme().rules.count_contact;
            let contact =
                if counts_contact { tr!(ROSTER_CONTACT_COUNTS) } else { tr!(ROSTER_CONTACT_COUNTS_NOT) };
            if is_enough(list.counts.get().people, list.programme()) {
                return view! { <p class="notice notice--good">{tr!(ROSTER_ENOUGH, n = have)}</p> }
                    .into_any();
            }
            let more = tr!(ROSTER_MORE_NEEDED, have = have, need = need, more = need - have);
            view! {
                <div class="notice notice--warning">
                    <p class="roster-summary__sentence">{more}</p>
                    <p>{contact}</p>
                    {may_gather(list).then(|| gathering(list))}
                </div>
            }
            .into_any()
        })
    };
    view! { {content} }.into_any()
}

fn gathering(list: List) -> AnyView {
    let ticked = list.wizard.draft.gathering;
    let until = list
        .programme()
        .deadlines
        .gathering_until
        .map_or(String::new(), |until| crate::pages::closed::moment(until.at, site::likely_zone()));
    let change = move |is_ticked: bool| {
        ticked.set(is_ticked);
        list.check_now();
        list.drop_obstacles();
    };
    view! {
        <CheckField
            path=GATHERING_PATH
            label=tr!(ROSTER_GATHERING)
            hint=tr!(ROSTER_GATHERING_HINT, date = &until)
            issues=list.gathering_issues
            is_ticked=ticked
            on_change=change
        />
    }
    .into_any()
}
