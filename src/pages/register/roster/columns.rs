//! Changing what the reader understood: another sheet, form of the file, or column for a field. Each change has the list
//! read again.

use domain::roster::{Certainty, Column, Field, Match, ReadChoice, ReadRoster};
use leptos::prelude::*;

use super::List;
use super::matching::delimiter_words;
use crate::browser;
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
        {columns(list, read)}
    }
    .into_any()
}

/// An option of a list: value and words.
type Words = (String, String);

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
    if rows.is_empty() {
        return ().into_any();
    }
    let table = written(move |html| {
        html.put("<table><caption id=\"match-preview\">").say(&tr!(ROSTER_PREVIEW)).put("</caption><tbody>");
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
fn choice_of(read: &ReadRoster) -> ReadChoice {
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

/// A native list. `label` where no label element names it.
fn select(
    id: String,
    label: Option<String>,
    options: Vec<Words>,
    chosen: &str,
    take: Callback<String>,
    described: Option<String>,
) -> AnyView {
    let options = options
        .into_iter()
        .map(|(value, words)| {
            let is_chosen = value == chosen;
            view! { <option value=value selected=is_chosen>{words}</option> }.into_any()
        })
        .collect_view();
    let invalid = described.is_some().then_some("true");
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

/// One of our fields: its column, what stands there, how sure that is.
struct Line {
    field: Field,
    select: AnyView,
    problem: Option<AnyView>,
    samples: String,
    sure: String,
}

fn columns(list: List, read: &ReadRoster) -> AnyView {
    let lines: Vec<Line> = Field::ALL.into_iter().map(|field| line(list, read, field)).collect();
    let name = |field: Field| messages::field_name(site::locale(), field);
    if browser::width::is_narrow().get() {
        let items = lines
            .into_iter()
            .map(|line| {
                view! {
                    <li class="roster-block">
                        <h3>{name(line.field)}</h3>
                        <p class="field__hint">{why(line.field)}</p>
                        {line.problem} {line.select}
                        <p><bdi>{line.samples}</bdi></p>
                        <p>{line.sure}</p>
                    </li>
                }
                .into_any()
            })
            .collect_view();
        return view! { <ul class="roster-blocks">{items}</ul> }.into_any();
    }
    let rows = lines
        .into_iter()
        .map(|line| {
            view! {
                <tr>
                    <th scope="row">{name(line.field)} <p class="field__hint">{why(line.field)}</p></th>
                    <td>{line.problem} {line.select}</td>
                    <td><bdi>{line.samples}</bdi></td>
                    <td>{line.sure}</td>
                </tr>
            }
            .into_any()
        })
        .collect_view();
    view! {
        <div class="table-region" role="region" tabindex="0" aria-labelledby="match-caption">
            <table class="roster-match__table">
                <caption id="match-caption">{tr!(ROSTER_MATCH_TITLE)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{tr!(ROSTER_MATCH_FIELD)}</th>
                        <th scope="col">{tr!(ROSTER_MATCH_COLUMN)}</th>
                        <th scope="col">{tr!(ROSTER_MATCH_SAMPLES)}</th>
                        <th scope="col">{tr!(ROSTER_MATCH_SURE)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn line(list: List, read: &ReadRoster, field: Field) -> Line {
    let found = read.matches.iter().find(|found| found.field == field);
    let chosen: Vec<usize> = found.map_or(Vec::new(), |found| found.columns.clone());
    let column = |at: usize| read.columns.get(at);
    let first = chosen.first().copied();
    let second = chosen.get(1).copied();
    let id = ["match-", field.name()].concat();
    let problem = problem_of(read, field, &chosen);
    let described = problem.as_ref().map(|_| [id.as_str(), "-error"].concat());
    let problem = problem
        .zip(described.clone())
        .map(|(sentence, id)| view! { <p class="field__error" id=id>{sentence}</p> }.into_any());
    let choose = change(list, read, field);
    let name = messages::field_name(site::locale(), field);
    let take_first = move |value: String| choose.run((value.parse().ok(), second));
    let mut picks = vec![select(
        id.clone(),
        Some(name),
        options(&read.columns, None),
        &text(first),
        Callback::new(take_first),
        described,
    )];
    // A family name in a column of its own is joined.
    if field == Field::Name && first.is_some() && read.columns.len() > 1 {
        let take_second = move |value: String| choose.run((first, value.parse().ok()));
        let label = Some(tr!(ROSTER_MATCH_SECOND));
        let options = options(&read.columns, first);
        picks.push(select(
            [id.as_str(), "-2"].concat(),
            label,
            options,
            &text(second),
            Callback::new(take_second),
            None,
        ));
    }
    let samples = first.and_then(column).map_or(String::new(), |first| {
        let second = second.and_then(column);
        let joined = first.samples.iter().enumerate().map(|(at, sample)| {
            let other = second.and_then(|column| column.samples.get(at));
            other.map_or(sample.clone(), |other| [sample.as_str(), " ", other].concat())
        });
        joined.collect::<Vec<_>>().join(" · ")
    });
    let shares =
        |other: &Match| is_split(field, other.field) && other.columns.iter().any(|at| chosen.contains(at));
    let sure = match found.map(|found| found.certainty) {
        None => String::new(),
        Some(_) if read.matches.iter().any(shares) => tr!(ROSTER_MATCH_SPLIT),
        Some(Certainty::Heading) => tr!(ROSTER_MATCH_SURE_HEADING),
        Some(Certainty::Content) => tr!(ROSTER_MATCH_SURE_CONTENT),
        Some(Certainty::Guess) => tr!(ROSTER_MATCH_SURE_CHECK),
    };
    Line { field, select: picks.into_any(), problem, samples, sure }
}

fn text(column: Option<usize>) -> String {
    column.map_or(String::new(), |at| at.to_string())
}

/// All columns but the one that is already taken for the first half.
fn options(columns: &[Column], but: Option<usize>) -> Vec<Words> {
    let filled = columns.iter().enumerate().filter(|(at, _)| Some(*at) != but);
    let filled = filled.map(|(at, column)| (at.to_string(), column.heading.clone()));
    std::iter::once((String::new(), tr!(ROSTER_MATCH_NONE))).chain(filled).collect()
}

/// What the reader says of the field, or that another field takes the same column.
fn problem_of(read: &ReadRoster, field: Field, chosen: &[usize]) -> Option<String> {
    if let Some(issue) = read.issues.iter().find(|issue| issue.field == Some(field)) {
        return Some(messages::problem(site::locale(), &issue.problem));
    }
    let same = |other: &&Match| {
        other.columns.iter().any(|at| chosen.contains(at))
            && other.field != field
            && !is_split(field, other.field)
    };
    let other = read.matches.iter().find(same)?;
    let other = messages::field_name(site::locale(), other.field);
    Some(tr!(ROSTER_MATCH_TWICE, field = &other))
}

/// Name and address in one column, as in `Ana <ana@example.org>`, are taken apart.
fn is_split(one: Field, other: Field) -> bool {
    matches!((one, other), (Field::Name, Field::Email) | (Field::Email, Field::Name))
}

/// Reads again with other columns for one field.
fn change(list: List, read: &ReadRoster, field: Field) -> Callback<(Option<usize>, Option<usize>)> {
    let (choice, matches) = (choice_of(read), read.matches.clone());
    Callback::new(move |(first, second): (Option<usize>, Option<usize>)| {
        let mut matches = matches.clone();
        matches.retain(|found| found.field != field);
        let columns: Vec<usize> = first.into_iter().chain(second.filter(|_| first.is_some())).collect();
        if !columns.is_empty() {
            matches.push(Match { field, columns, certainty: Certainty::Heading });
        }
        list.read_again(ReadChoice { columns: Some(matches), ..choice.clone() });
    })
}

fn why(field: Field) -> String {
    match field {
        Field::Name => tr!(ROSTER_WHY_NAME),
        Field::Email => tr!(ROSTER_WHY_EMAIL),
        Field::Track => tr!(ROSTER_WHY_TRACK),
        Field::Zone => tr!(ROSTER_WHY_ZONE),
        Field::Country => tr!(ROSTER_WHY_COUNTRY),
        Field::Language => tr!(ROSTER_WHY_LANGUAGE),
        Field::Sector => tr!(ROSTER_WHY_SECTOR),
        Field::Role => tr!(ROSTER_WHY_ROLE),
    }
}
