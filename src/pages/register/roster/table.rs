//! The rows of the list, 50 a page: native inputs in a native table, or blocks where the page is narrow.

use domain::roster::Field;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Event, HtmlInputElement, KeyboardEvent};

use super::pasted::pasted_cells;
use super::row::{self, cell_id, cell_of};
use super::{List, Show, downloads, standing};
use crate::browser;
use crate::components::button::button;
use crate::components::in_turns::{Part, in_turns};
use crate::site::{self, tr};

/// Rows on one page. More inputs than that are slow on a phone, and virtual scrolling loses the keyboard.
pub(super) const PAGE: usize = 50;

/// Rows that are built at once.
const AT_ONCE: usize = 10;

pub(super) const HEADING_ID: &str = "roster-table";
pub(super) const ADD_ID: &str = "roster-add";
pub(super) const UNDO_ID: &str = "roster-undo";

/// Table, paging, and what can be done to the list as a whole.
pub(super) fn view(list: List) -> AnyView {
    let is_narrow = browser::width::is_narrow();
    let rows = Memo::new(move |_| {
        let shown = list.shown.read();
        let from = (list.page.get() * PAGE).min(shown.len());
        shown[from..(from + PAGE).min(shown.len())].to_vec()
    });
    let issues = Memo::new(move |_| {
        list.draft.with(|roster| rows.with(|rows| standing::issues_of(roster, rows.iter().copied())))
    });
    let was_narrow = StoredValue::new(is_narrow.get_untracked());
    let people = move || {
        // Whoever turns the device while typing goes on typing.
        if was_narrow.get_value() != is_narrow.get() {
            was_narrow.set_value(is_narrow.get_untracked());
            if let Some(focused) = browser::page::focused_id() {
                browser::focus::move_to(focused);
            }
        }
        list.drawing.track();
        let fields = list.fields.get();
        let rows = parts(list, &rows.get(), &fields, issues, is_narrow.get());
        if is_narrow.get() {
            view! { <ul class="roster-blocks">{rows}</ul> }.into_any()
        } else {
            table(&fields, rows)
        }
    };
    let leave_errors_out = move || {
        let errors = list.counts.get().errors;
        (errors > 0).then(|| {
            let words = tr!(ROSTER_LEAVE_ERRORS_OUT, n = errors);
            button(words, move || list.leave_errors_out())
        })
    };
    let add = list.takes_people.then(|| {
        let press = move |_| list.add_person();
        view! { <button type="button" class="button" id=ADD_ID on:click=press>{tr!(ROSTER_ADD)}</button> }
    });
    view! {
        <section class="roster-list">
            <h2 id=HEADING_ID tabindex="-1">{tr!(ROSTER_TABLE)}</h2>
            {search(list)}
            {undo(list, false)}
            <div
                on:input=move |event| typed(list, &event)
                on:paste=move |event: ClipboardEvent| pasted(list, &event)
                on:keydown=move |event| pressed(list, &event)
            >
                {people}
            </div>
            {move || pages(list)}
            <p class="actions">
                {add}
                {leave_errors_out}
            </p>
            {downloads::view(list)}
        </section>
    }
    .into_any()
}

/// The rows, so many at a time that the page answers meanwhile.
fn parts(list: List, rows: &[u32], fields: &[Field], issues: row::Issues, is_narrow: bool) -> AnyView {
    let part = |rows: &[u32]| -> Part {
        let (rows, fields) = (rows.to_vec(), fields.to_vec());
        let draw = if is_narrow { row::block } else { row::table_row };
        Box::new(move || rows.iter().map(|row| draw(list, *row, &fields, issues)).collect_view().into_any())
    };
    in_turns(rows.chunks(AT_ONCE).map(part).collect())
}

fn table(fields: &[Field], rows: AnyView) -> AnyView {
    let headings = fields
        .iter()
        .map(|field| {
            let class = ["roster-table__", field.name()].concat();
            view! { <th scope="col" class=class>{messages::field_name(site::locale(), *field)}</th> }
                .into_any()
        })
        .collect_view();
    view! {
        <div class="table-region" role="region" tabindex="0" aria-labelledby="roster-table-caption">
            <table class="roster-table">
                <caption id="roster-table-caption" class="visually-hidden">{tr!(ROSTER_TABLE)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{tr!(ROSTER_COLUMN_ROW)}</th>
                        {headings}
                        <th scope="col">{tr!(ROSTER_COLUMN_WHAT)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

// --- cells: heard once for all

fn cell_at(event: &Event) -> Option<(HtmlInputElement, u32, Field)> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let (row, field) = cell_of(&input.id())?;
    Some((input, row, field))
}

fn typed(list: List, event: &Event) {
    if let Some((input, row, field)) = cell_at(event) {
        list.type_in(row, field, input.value());
    }
}

fn pasted(list: List, event: &ClipboardEvent) {
    let Some((input, row, field)) = cell_at(event).filter(|(input, ..)| !input.read_only()) else { return };
    let text = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok());
    if let Some(cells) = text.as_deref().and_then(pasted_cells) {
        event.prevent_default();
        // A single column pasted into a cell that holds text would otherwise leave half of the old text behind.
        input.set_value("");
        list.spread(row, field, &cells);
    }
}

/// Enter leads to the same cell of the next row, as in a spreadsheet; in the last row to a new person. Arrows stay
/// what they are in a text.
fn pressed(list: List, event: &KeyboardEvent) {
    if event.key() != "Enter" || event.is_composing() {
        return;
    }
    let Some((_, row, field)) = cell_at(event) else { return };
    event.prevent_default();
    let next = list.shown.with_untracked(|shown| {
        let at = shown.iter().position(|number| *number == row)?;
        shown.get(at + 1).copied()
    });
    match next {
        Some(next) => list.go_to(Some(next), cell_id(next, field)),
        None => list.add_person(),
    }
}

// --- around the table

fn search(list: List) -> AnyView {
    let find = move |event: Event| {
        list.filter(list.show.get_untracked(), event_target_value(&event));
        say_shown(list);
    };
    // Below a page of people the eye is quicker.
    let is_long = Memo::new(move |_| list.counts.get().rows > PAGE / 2);
    let field = move || {
        is_long.get().then(|| {
            view! {
                <div class="field">
                    <label for="roster-search">{tr!(ROSTER_FILTER_SEARCH)}</label>
                    <input
                        id="roster-search" class="field__input" type="text" autocomplete="off" dir="auto"
                        prop:value=move || list.search.get() on:input=find
                    />
                </div>
            }
        })
    };
    let shown = move || {
        let is_filtered = list.show.get() != Show::All || !list.search.read().is_empty();
        is_filtered.then(|| {
            view! {
                <p class="roster-list__shown">
                    {shown_sentence(list)} " "
                    {button(tr!(ROSTER_FILTER_ALL), move || apply(list, Show::All, String::new()))}
                </p>
            }
        })
    };
    view! { {field} {shown} }.into_any()
}

/// Applies a filter and says how many rows it shows.
pub(super) fn apply(list: List, show: Show, search: String) {
    list.filter(show, search);
    say_shown(list);
}

fn say_shown(list: List) {
    browser::live::say(untrack(|| shown_sentence(list)));
}

fn shown_sentence(list: List) -> String {
    tr!(ROSTER_FILTER_COUNT, n = list.shown.read().len(), all = list.draft.with(|roster| roster.rows.len()))
}

/// What was done to several rows, and the way back.
pub(super) fn undo(list: List, is_above: bool) -> AnyView {
    let content = move || {
        let said = list.undo.with(|steps| {
            steps.last().filter(|undo| undo.is_above == is_above).map(|undo| undo.said.clone())
        });
        said.map(|said| {
            view! {
                <p class="notice" id=UNDO_ID tabindex="-1">
                    {said} " "
                    {button(tr!(ROSTER_UNDO), move || list.restore())}
                </p>
            }
        })
    };
    view! { {content} }.into_any()
}

fn pages(list: List) -> AnyView {
    let total = list.shown.read().len().div_ceil(PAGE);
    if total < 2 {
        return ().into_any();
    }
    let page = list.page.get();
    let turn = move |to: usize| {
        list.page.set(to);
        let sentence = tr!(ROSTER_PAGE, n = to + 1, total = total);
        browser::live::say(sentence);
        browser::focus::move_to(HEADING_ID.into());
    };
    let previous = (page > 0).then(|| button(tr!(ROSTER_PAGE_PREVIOUS), move || turn(page - 1)));
    let next = (page + 1 < total).then(|| button(tr!(ROSTER_PAGE_NEXT), move || turn(page + 1)));
    view! {
        <nav class="actions roster-pages" aria-label=tr!(ROSTER_PAGES)>
            {previous} <span>{tr!(ROSTER_PAGE, n = page + 1, total = total)}</span> {next}
        </nav>
    }
    .into_any()
}
