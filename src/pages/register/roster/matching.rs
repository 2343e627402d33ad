//! What the reader understood: sheet, form of the file, and which column holds what. One sentence when all is certain;
//! everything can be changed, and the list is then read again.

use domain::roster::{Certainty, Column, ReadChoice, ReadRoster, RosterIssue};
use domain::{Level, Problem};
use leptos::prelude::*;

use super::reader::UNDERSTOOD_ID;
use super::source::source;
use super::{List, columns, values};
use crate::browser;
use crate::components::button::button;
use crate::drafts::RosterDraft;
use crate::site::{self, tr};

/// What was understood, and the way to another list.
pub(super) fn view(list: List) -> AnyView {
    let read = Memo::new(move |_| list.draft.with(RosterDraft::understood));
    let is_open = list.is_matching;
    let content = move || read.get().map(|read| understood(list, read));
    // One list's columns at a time: those of a second one are changed where it is shown.
    let is_changeable = Memo::new(move |_| {
        read.with(Option::is_some) && source().is_some() && list.second.with(Option::is_none)
    });
    let words = move || if is_open.get() { tr!(ROSTER_MATCH_DONE) } else { tr!(ROSTER_MATCH_CHANGE) };
    let is_expanded = move || if is_open.get() { "true" } else { "false" };
    let press = move |_| {
        if is_open.get_untracked() {
            settle(list);
        }
        is_open.update(|open| *open = !*open);
        // What has opened stands before the button.
        browser::focus::move_to(super::reader::UNDERSTOOD_ID.into());
    };
    let change = move || {
        is_changeable.get().then(|| {
            view! { <button type="button" class="button" aria-expanded=is_expanded on:click=press>{words}</button> }
        })
    };
    let again = move || {
        (list.takes_people && !list.is_bringing.get()).then(|| {
            let press = move || {
                list.is_bringing.set(true);
                browser::focus::move_to(super::bring::WAY_ID.into());
            };
            button(tr!(ROSTER_AGAIN), press)
        })
    };
    view! {
        <section class="roster-match">
            {content}
            <p class="actions">{change} {again}</p>
        </section>
    }
    .into_any()
}

/// The fields that several columns could be, which only a person can decide; none where the list itself is no longer at
/// hand to be read again.
pub(super) fn in_doubt(list: List) -> Vec<RosterIssue> {
    if source().is_none() {
        return Vec::new();
    }
    let is_such = |issue: &&RosterIssue| matches!(issue.problem, Problem::ColumnAmbiguous { .. });
    list.draft.with_untracked(|roster| {
        roster.read.iter().flat_map(|read| read.issues.iter().filter(is_such)).cloned().collect()
    })
}

/// Whoever uses the columns as they are has decided what was in doubt.
fn settle(list: List) {
    if in_doubt(list).is_empty() {
        return;
    }
    let choice = list.draft.with_untracked(|roster| {
        roster
            .read
            .as_ref()
            .map(|read| ReadChoice { columns: Some(read.matches.clone()), ..columns::choice_of(read) })
    });
    if let Some(choice) = choice {
        list.read_again(choice);
    }
}

/// Nothing that the person has to look at.
pub(super) fn is_certain(read: &ReadRoster) -> bool {
    let is_minor = |issue: &RosterIssue| {
        issue.level != Level::Error && !matches!(issue.problem, Problem::SheetOthers { .. })
    };
    read.issues.iter().all(is_minor) && read.matches.iter().all(|found| found.certainty > Certainty::Guess)
}

fn understood(list: List, read: ReadRoster) -> AnyView {
    let title = if is_certain(&read) { tr!(ROSTER_MATCH_UNDERSTOOD) } else { tr!(ROSTER_MATCH_TITLE) };
    let notices = read
        .issues
        .iter()
        .filter(|issue| issue.field.is_none())
        .map(|issue| {
            let sentence = messages::problem(site::locale(), &issue.problem);
            let others = match &issue.problem {
                Problem::SheetOthers { sheets } => Some(other_sheets(list, sheets)),
                _ => None,
            };
            view! {
                <p class="notice notice--warning">{sentence}</p>
                {others}
            }
            .into_any()
        })
        .collect_view();
    let form = form_of(list, &read);
    let unused = unused(&read);
    let unused = (!unused.is_empty()).then(|| {
        let columns = site::locale().list_in_text(&unused);
        view! { <p>{tr!(ROSTER_MATCH_UNUSED, columns = &columns)}</p> }
    });
    let has_source = source().is_some();
    let read = StoredValue::new(read);
    let columns = move || {
        if list.is_matching.get() && has_source {
            read.with_value(|read| view! { {columns::view(list, read)} {values::all(list)} }.into_any())
        } else {
            read.with_value(in_short)
        }
    };
    let again = (!has_source).then(|| view! { <p>{tr!(ROSTER_MATCH_AGAIN)}</p> });
    view! {
        <h2 id=UNDERSTOOD_ID tabindex="-1">{title}</h2>
        {form}
        {notices}
        {columns}
        {unused}
        {again}
    }
    .into_any()
}

/// The people of other sheets can be added while the file is at hand: of all at once, or of one.
fn other_sheets(list: List, sheets: &[String]) -> AnyView {
    let mut ways = Vec::new();
    if list.takes_people && source().is_some() {
        if sheets.len() > 1 {
            ways.push(add(list, tr!(ROSTER_ADD_SHEETS, n = sheets.len()), sheets));
        }
        for sheet in sheets {
            ways.push(add(list, tr!(ROSTER_ADD_SHEET, sheet = sheet), std::slice::from_ref(sheet)));
        }
    }
    view! { <p class="actions">{ways}</p> }.into_any()
}

fn add(list: List, words: String, sheets: &[String]) -> AnyView {
    let sheets = sheets.to_vec();
    button(words, move || list.add_sheets(sheets.clone()))
}

/// The file's name, its sheet if it has several, and "Read as semicolons and windows-1252".
fn form_of(list: List, read: &ReadRoster) -> AnyView {
    let name = list.draft.with_untracked(|roster| roster.file_name.clone());
    let sheet = read.sheet.as_deref().filter(|_| read.sheets.len() > 1);
    let sheet = sheet.map(|sheet| [&tr!(ROSTER_SHEET), ": ", sheet].concat());
    let how: Vec<String> =
        read.delimiter.as_deref().map(delimiter_words).into_iter().chain(read.encoding.clone()).collect();
    let how = (!how.is_empty()).then(|| {
        let what = site::locale().list(&how);
        tr!(ROSTER_UNDERSTOOD, what = &what)
    });
    let said = Some(name).filter(|name| !name.is_empty()).into_iter().chain(sheet).chain(how);
    view! { <p>{side_by_side(said)}</p> }.into_any()
}

/// Texts with a dot between them, each in its own direction.
pub(super) fn side_by_side(texts: impl IntoIterator<Item = String>) -> AnyView {
    let texts = texts.into_iter().enumerate();
    let texts = texts.map(|(at, text)| view! { {(at > 0).then_some(" · ")} <bdi>{text}</bdi> }.into_any());
    texts.collect_view().into_any()
}

pub(super) fn delimiter_words(delimiter: &str) -> String {
    match delimiter {
        "," => tr!(ROSTER_DELIMITER_COMMA),
        ";" => tr!(ROSTER_DELIMITER_SEMICOLON),
        "\t" => tr!(ROSTER_DELIMITER_TAB),
        other => other.to_string(),
    }
}

/// The headings of columns with something in them that no field takes.
fn unused(read: &ReadRoster) -> Vec<String> {
    let is_used = |at: usize| read.matches.iter().any(|found| found.columns.contains(&at));
    let columns = read.columns.iter().enumerate();
    let unused = columns.filter(|(at, column)| column.filled > 0 && !column.is_beside && !is_used(*at));
    unused.map(|(_, column)| column.heading.clone()).collect()
}

/// Field and column, nothing to choose.
pub(super) fn in_short(read: &ReadRoster) -> AnyView {
    let items = read
        .matches
        .iter()
        .map(|found| {
            let field = messages::field_name(site::locale(), found.field);
            view! { <div><dt>{field}</dt><dd><bdi>{headings(&found.columns, &read.columns)}</bdi></dd></div> }
                .into_any()
        })
        .collect_view();
    view! { <dl class="roster-match__short">{items}</dl> }.into_any()
}

/// "First name + Last name".
pub(super) fn headings(chosen: &[usize], columns: &[Column]) -> String {
    let headings = chosen.iter().filter_map(|at| columns.get(*at)).map(|column| column.heading.as_str());
    headings.collect::<Vec<_>>().join(" + ")
}
