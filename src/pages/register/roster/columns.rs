//! Changing what the reader understood: another sheet, form of the file, or (`fields`) column for a field. Each change has
//! the list read again.

use domain::Level;
use domain::roster::{ReadChoice, ReadRoster};
use leptos::prelude::*;

use super::matching::delimiter_words;
use super::{List, fields};
use crate::components::written::written;
use crate::site::{self, plain, tr};

const DELIMITERS: [&str; 4] = [",", ";", "\t", "|"];
/// What spreadsheets write; a file's own encoding is offered as well.
const ENCODINGS: [&str; 14] = [
    "UTF-8",
    "UTF-16LE",
    "windows-1250",
    "windows-1251",
    "windows-1252",
    "windows-1253",
    "windows-1254",
    "windows-1256",
    "ISO-8859-2",
    "macintosh",
    "ibm850",
    "GBK",
    "Big5",
    "Shift_JIS",
];
/// Headings are looked for so far down.
const HEADING_ROWS: u32 = 20;

/// Sheet, headings, form of the file, then a line a field.
pub(super) fn view(list: List, read: &ReadRoster) -> AnyView {
    let mut fields = Vec::new();
    let choice = choice_of(read);
    if read.sheets.len() > 1 {
        let options =
            read.sheets.iter().map(|(name, n)| (name.clone(), tr!(ROSTER_SHEET_OPTION, name = name, n = *n)));
        let options = options.collect();
        let chosen = read.sheet.clone().unwrap_or_default();
        // Another sheet has other columns: all is found anew.
        let take =
            move |sheet: String| list.read_again(ReadChoice { sheet: Some(sheet), ..ReadChoice::default() });
        fields.push(labelled("match-sheet", tr!(ROSTER_SHEET), options, chosen, Callback::new(take)));
    }
    let heading = read.heading_row.unwrap_or(0);
    let rows = (1..=HEADING_ROWS.max(heading)).map(|row| (row.to_string(), row_words(read, row)));
    let options = std::iter::once(("0".to_string(), tr!(ROSTER_MATCH_NO_HEADER))).chain(rows).collect();
    let before = choice.clone();
    let take = move |row: String| {
        list.read_again(ReadChoice { heading_row: row.parse().ok(), ..before.clone() });
    };
    fields.push(labelled(
        "match-heading",
        tr!(ROSTER_MATCH_HEADER),
        options,
        heading.to_string(),
        Callback::new(take),
    ));
    if let Some(delimiter) = read.delimiter.clone() {
        let options = with_own(&DELIMITERS, &delimiter, delimiter_words);
        let before = choice.clone();
        let take = move |delimiter: String| {
            list.read_again(ReadChoice { delimiter: Some(delimiter), heading_row: None, ..before.clone() });
        };
        fields.push(labelled(
            "match-delimiter",
            tr!(ROSTER_DELIMITER),
            options,
            delimiter,
            Callback::new(take),
        ));
    }
    if let Some(encoding) = read.encoding.clone() {
        let options = with_own(&ENCODINGS, &encoding, str::to_string);
        let take = move |encoding: String| {
            list.read_again(ReadChoice { encoding: Some(encoding), heading_row: None, ..choice.clone() });
        };
        fields.push(labelled("match-encoding", tr!(ROSTER_ENCODING), options, encoding, Callback::new(take)));
    }
    view! {
        <p>{tr!(ROSTER_MATCH_INTRO)}</p>
        <div class="roster-match__form">{fields}</div>
        {preview(read)}
        {fields::view(list, read)}
    }
    .into_any()
}

/// An option of a list: value and words.
pub(super) type Words = (String, String);

/// "Row 3", with what stands in it where that is known.
fn row_words(read: &ReadRoster, row: u32) -> String {
    let number = plain!(ROSTER_ROW, row = row);
    let seen = read.preview.iter().find(|(at, _)| *at == row);
    let cells = seen.map_or(Vec::new(), |(_, cells)| cells.iter().filter(|cell| !cell.is_empty()).collect());
    if cells.is_empty() { number } else { [&number, ": ", &site::locale().list(&cells)].concat() }
}

/// Some rows as they stand in the file: whether letters and cells are right can be seen at once.
fn preview(read: &ReadRoster) -> AnyView {
    let (rows, heading) = (read.preview.clone(), read.heading_row);
    // Without headings columns are called by their letters.
    let letters: Vec<String> = match heading {
        Some(_) => Vec::new(),
        None => read.columns.iter().map(|column| column.heading.clone()).collect(),
    };
    if rows.is_empty() {
        return ().into_any();
    }
    let table = written(move |html| {
        html.put("<table><caption id=\"match-preview\">").say(&tr!(ROSTER_PREVIEW)).put("</caption>");
        if !letters.is_empty() {
            html.put("<thead><tr><td></td>");
            for letter in &letters {
                html.line("<th scope=\"col\"><bdi>", letter, "</bdi></th>");
            }
            html.put("</tr></thead>");
        }
        html.put("<tbody>");
        for (number, cells) in &rows {
            let is_heading = Some(*number) == heading;
            html.put(if is_heading { "<tr class=\"roster-preview__heading\">" } else { "<tr>" });
            html.line("<th scope=\"row\">", &number.to_string(), "");
            if is_heading {
                html.line(" <span class=\"standing\">", &tr!(ROSTER_PREVIEW_HEADING), "</span>");
            }
            html.put("</th>");
            for cell in cells {
                html.line("<td><bdi>", cell, "</bdi></td>");
            }
            html.put("</tr>");
        }
        html.put("</tbody></table>");
    });
    view! { <div class="table-region" role="region" tabindex="0" aria-labelledby="match-preview">{table}</div> }.into_any()
}

/// The choice that was made, or would have led to what was read.
pub(super) fn choice_of(read: &ReadRoster) -> ReadChoice {
    ReadChoice {
        sheet: read.sheet.clone(),
        encoding: read.encoding.clone(),
        delimiter: read.delimiter.clone(),
        heading_row: Some(read.heading_row.unwrap_or(0)),
        columns: None,
    }
}

/// The usual values, and the one that the file has if it is another.
fn with_own(usual: &[&str], own: &str, words: fn(&str) -> String) -> Vec<Words> {
    let other = (!usual.iter().any(|value| value.eq_ignore_ascii_case(own))).then_some(own);
    let value =
        |value: &str| if value.eq_ignore_ascii_case(own) { own.to_string() } else { value.to_string() };
    usual.iter().copied().chain(other).map(|v| (value(v), words(v))).collect()
}

fn labelled(
    id: &'static str,
    label: String,
    options: Vec<Words>,
    chosen: String,
    take: Callback<String>,
) -> AnyView {
    view! { <div class="field"><label for=id>{label}</label>{select(id.into(), None, options, &chosen, take, None)}</div> }
        .into_any()
}

/// A native list. `label` where no label element names it; `described`: the id of what is said of it, and how grave that is.
pub(super) fn select(
    id: String,
    label: Option<String>,
    options: Vec<Words>,
    chosen: &str,
    take: Callback<String>,
    described: Option<(String, Level)>,
) -> AnyView {
    let options = options
        .into_iter()
        .map(|(value, words)| {
            let is_chosen = value == chosen;
            view! { <option value=value selected=is_chosen>{words}</option> }.into_any()
        })
        .collect_view();
    let invalid = described.as_ref().filter(|(_, level)| *level == Level::Error).map(|_| "true");
    let described = described.map(|(id, _)| id);
    view! {
        <select
            id=id class="field__input" autocomplete="off" aria-label=label aria-describedby=described aria-invalid=invalid
            on:change=move |event| take.run(event_target_value(&event))
        >
            {options}
        </select>
    }
    .into_any()
}
