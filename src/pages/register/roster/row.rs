//! One person of the list: the cells, what is wrong with them, and leaving the row out. Made for both shapes of the
//! table: a row of cells, or a block where the page is narrow.

use domain::roster::{Field, RosterIssue};
use leptos::prelude::*;

use super::edit::{cell_label, problem_words, suggestion_words, suggestions};
use super::standing::{Standing, is_left_out, position};
use super::{List, Show};
use crate::components::button::button;
use crate::site::{self, plain, tr};

/// What the view of a row depends on: rows whose state stays the same are not drawn anew when another is typed into.
#[derive(Clone, Default, PartialEq)]
pub(super) struct RowState {
    name: String,
    standing: Standing,
    issues: Vec<RosterIssue>,
}

type State = Memo<RowState>;

/// The issues of the rows on this page of the table.
pub(super) type Issues = Memo<Vec<(u32, Vec<RosterIssue>)>>;

/// `field-14-email`
pub(super) fn cell_id(row: u32, field: Field) -> String {
    ["field-", &row.to_string(), "-", field.name()].concat()
}

/// The row and field of a cell's id.
pub(super) fn cell_of(id: &str) -> Option<(u32, Field)> {
    let (row, field) = id.strip_prefix("field-")?.split_once('-')?;
    Some((row.parse().ok()?, Field::ALL.into_iter().find(|f| f.name() == field)?))
}

fn state(list: List, row: u32, issues: Issues) -> State {
    Memo::new(move |_| {
        list.draft.with(|roster| {
            let Some(at) = position(roster, row) else { return RowState::default() };
            let name = roster.rows[at].values.name.trim().to_string();
            if is_left_out(roster, &roster.rows[at]) {
                return RowState { name, standing: Standing::LeftOut, issues: Vec::new() };
            }
            let of_row = |known: &Vec<(u32, Vec<RosterIssue>)>| {
                known.iter().find(|(number, _)| *number == row).map(|(_, issues)| issues.clone())
            };
            let issues = issues.with(of_row).unwrap_or_default();
            let standing = match issues.first().map(|issue| issue.level) {
                Some(domain::Level::Error) => Standing::Error,
                Some(domain::Level::Warning) => Standing::Warning,
                _ => Standing::Ready,
            };
            RowState { name, standing, issues }
        })
    })
}

/// A row of the table, and a second one below it while there is something to say.
pub(super) fn table_row(list: List, row: u32, fields: &[Field], issues: Issues) -> AnyView {
    let state = state(list, row, issues);
    let cells = fields
        .iter()
        .map(|field| view! { <td>{cell(list, row, *field, state)}</td> }.into_any())
        .collect_view();
    let columns = fields.len() + 1;
    view! {
        <tr class="roster-row" data-standing=move || state.read().standing.name()>
            <th scope="row">{row} {standing_words(list, state)}</th>
            {cells}
            <td>{leave_out(list, row, state)}</td>
        </tr>
        {move || has_said(state).then(|| view! {
            <tr class="roster-row__says" data-standing=move || state.read().standing.name()>
                <td></td>
                <td colspan=columns>{says(list, row, state)}</td>
            </tr>
        })}
    }
    .into_any()
}

/// The same as a block with a heading.
pub(super) fn block(list: List, row: u32, fields: &[Field], issues: Issues) -> AnyView {
    let state = state(list, row, issues);
    let cells = fields
        .iter()
        .map(|field| {
            let label = messages::field_name(site::locale(), *field);
            view! {
                <div class="field">
                    <label for=cell_id(row, *field)>{label}</label>
                    {cell(list, row, *field, state)}
                </div>
            }
            .into_any()
        })
        .collect_view();
    view! {
        <li class="roster-block" data-standing=move || state.read().standing.name()>
            <h3>{tr!(ROSTER_ROW, row = row)} " " {standing_words(list, state)}</h3>
            {cells}
            {move || has_said(state).then(|| says(list, row, state))}
            <p class="actions">{leave_out(list, row, state)}</p>
        </li>
    }
    .into_any()
}

fn has_said(state: State) -> bool {
    !state.read().issues.is_empty()
}

/// How the row stands, in a word; under a filter also that it has been put right.
fn standing_words(list: List, state: State) -> AnyView {
    let words = move || match state.read().standing {
        Standing::Ready => match list.show.get() {
            Show::Problems | Show::Kind(_) | Show::Only(Standing::Warning | Standing::Error) => {
                tr!(ROSTER_ROW_FIXED)
            }
            _ => String::new(),
        },
        standing => super::summary::standing_name(standing),
    };
    view! { <span class="standing">{words}</span> }.into_any()
}

/// An input. What is typed, pasted and pressed in it is heard by the table, once for all cells.
fn cell(list: List, row: u32, field: Field, state: State) -> AnyView {
    let text = list.draft.with_untracked(|roster| {
        position(roster, row).map_or(String::new(), |at| roster.rows[at].values.get(field).to_string())
    });
    let describers = move || {
        let state = state.read();
        let ids: Vec<String> = state
            .issues
            .iter()
            .enumerate()
            .filter(|(_, issue)| issue.field.unwrap_or(Field::Name) == field)
            .map(|(at, _)| sentence_id(row, at))
            .collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    };
    let is_wrong = move || {
        let state = state.read();
        let wrong = |issue: &RosterIssue| {
            issue.level == domain::Level::Error && issue.field.unwrap_or(Field::Name) == field
        };
        state.issues.iter().any(wrong).then_some("true")
    };
    let is_email = field == Field::Email;
    view! {
        <input
            id=cell_id(row, field)
            class="field__input roster-cell"
            type="text"
            inputmode=is_email.then_some("email")
            autocomplete="off"
            autocapitalize=is_email.then_some("none")
            spellcheck="false"
            dir=if is_email { "ltr" } else { "auto" }
            aria-label=move || cell_label(field, row, &state.read().name)
            aria-invalid=is_wrong
            aria-describedby=describers
            readonly=move || state.read().standing == Standing::LeftOut
            prop:value=text
        />
    }
    .into_any()
}

fn sentence_id(row: u32, at: usize) -> String {
    ["says-", &row.to_string(), "-", &at.to_string()].concat()
}

/// What is wrong with the row, with a button for each suggestion.
fn says(list: List, row: u32, state: State) -> AnyView {
    let items = move || {
        let issues = state.read().issues.clone();
        issues.into_iter().enumerate().map(|(at, issue)| says_one(list, row, at, &issue)).collect_view()
    };
    view! { <ul class="roster-says">{items}</ul> }.into_any()
}

fn says_one(list: List, row: u32, at: usize, issue: &RosterIssue) -> AnyView {
    let locale = site::locale();
    let mut sentence = String::new();
    if let Some(field) = issue.field {
        sentence.push_str(&messages::field_name(locale, field));
        sentence.push_str(": ");
    }
    sentence.push_str(&problem_words(&issue.problem));
    let field = issue.field.unwrap_or(Field::Name);
    let mut buttons = Vec::new();
    // An address belongs to one person; a zone or a track is often the same mistake in many rows.
    let rows = if field == Field::Email { vec![row] } else { untrack(|| list.like(issue)) };
    for text in suggestions(list, &issue.problem) {
        let suggestion = suggestion_words(&issue.problem, &text);
        let words = match rows.len() {
            0 | 1 => tr!(ROSTER_SUGGESTION_USE, suggestion = &suggestion),
            n => tr!(ROSTER_SUGGESTION_USE_ALL, suggestion = &suggestion, n = n),
        };
        let rows = if rows.is_empty() { vec![row] } else { rows.clone() };
        buttons.push(button(words, move || list.take_suggestion(&rows, field, &text)));
    }
    let level = if issue.level == domain::Level::Error { "error" } else { "warning" };
    view! {
        <li class="roster-says__item" data-level=level>
            <span id=sentence_id(row, at)>{sentence}</span>
            {buttons}
        </li>
    }
    .into_any()
}

/// One button that leaves the row out or takes it back in, named by whose row it is.
fn leave_out(list: List, row: u32, state: State) -> AnyView {
    let is_out = move || state.read().standing == Standing::LeftOut;
    let words = move || if is_out() { tr!(ROSTER_ROW_TAKE_BACK) } else { tr!(ROSTER_ROW_LEAVE_OUT) };
    let label = move || {
        let name = state.read().name.clone();
        match (is_out(), name.is_empty()) {
            (false, false) => plain!(ROSTER_ROW_LEAVE_OUT_NAME, name = &name),
            (false, true) => plain!(ROSTER_ROW_LEAVE_OUT_ROW, row = row),
            (true, false) => plain!(ROSTER_ROW_TAKE_BACK_NAME, name = &name),
            (true, true) => plain!(ROSTER_ROW_TAKE_BACK_ROW, row = row),
        }
    };
    let press = move |_| list.leave_out(row, !untrack(is_out));
    view! { <button type="button" class="button button--quiet" aria-label=label on:click=press>{words}</button> }.into_any()
}
