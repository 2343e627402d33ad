//! Which column each of our fields is taken from: what stands there, how sure that is, and lists to choose another one.

use domain::roster::{Certainty, Column, Field, Match, ReadChoice, ReadRoster};
use domain::{Level, Problem};
use leptos::prelude::*;

use super::List;
use super::columns::{Words, choice_of, select};
use super::matching::{headings, side_by_side};
use crate::browser;
use crate::site::{self, plain, tr};

/// The value of several columns together.
const SEVERAL: &str = "+";
/// Ids of what is there begin so.
pub(super) const PREFIX: &str = "match-";
/// Most columns that a name is joined of.
const NAME_PARTS: usize = 4;

/// One of our fields: its column, what stands there, how sure that is.
struct Line {
    field: Field,
    select: AnyView,
    problem: Option<AnyView>,
    samples: Vec<String>,
    sure: String,
}

/// A line a field.
pub(super) fn view(list: List, read: &ReadRoster) -> AnyView {
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
                        <p>{side_by_side(line.samples)}</p>
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
                    <td>{side_by_side(line.samples)}</td>
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

/// The list of columns for a field.
pub(super) fn id_of(field: Field) -> String {
    [PREFIX, field.name()].concat()
}

fn line(list: List, read: &ReadRoster, field: Field) -> Line {
    let found = read.matches.iter().find(|found| found.field == field);
    let chosen: Vec<usize> = found.map_or(Vec::new(), |found| found.columns.clone());
    let column = |at: usize| read.columns.get(at);
    let id = id_of(field);
    let problem = problem_of(read, field, &chosen);
    let said = [id.as_str(), "-error"].concat();
    let described = problem.as_ref().map(|(_, level)| (said.clone(), *level));
    let problem = problem.map(|(sentence, level)| {
        let level = (level == Level::Warning).then_some("warning");
        view! { <p class="field__error" data-level=level id=said>{sentence}</p> }.into_any()
    });
    let choose = change(list, read, field);
    let name = messages::field_name(site::locale(), field);
    let select = if field == Field::Name {
        let picks = parts_of_name(&id, name, &chosen, &read.columns, choose, described);
        picks.into_any()
    } else {
        one_column(list, id, name, field, &chosen, &read.columns, choose, described)
    };
    // What is joined is shown joined.
    let others = chosen.get(1..).filter(|_| field == Field::Name).unwrap_or_default();
    let samples = chosen.first().and_then(|first| column(*first)).map_or(Vec::new(), |first| {
        let joined = first.samples.iter().enumerate().map(|(at, sample)| {
            let others = others.iter().filter_map(|other| column(*other)?.samples.get(at));
            std::iter::once(sample).chain(others).map(String::as_str).collect::<Vec<_>>().join(" ")
        });
        joined.collect()
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
    Line { field, select, problem, samples, sure }
}

/// A name is joined of its parts in their order: a list for each of them, and one for a further part.
fn parts_of_name(
    id: &str,
    name: String,
    chosen: &[usize],
    columns: &[Column],
    choose: Callback<Vec<usize>>,
    described: Option<(String, Level)>,
) -> Vec<AnyView> {
    let lists = if chosen.is_empty() { 1 } else { (chosen.len() + 1).min(NAME_PARTS).min(columns.len()) };
    let part = |nth: usize| {
        let (id, label, none) = match nth {
            0 => (id.to_string(), name.clone(), tr!(ROSTER_MATCH_NONE)),
            _ => {
                let number = nth + 1;
                let id = [id, "-", &number.to_string()].concat();
                (id, plain!(ROSTER_MATCH_PART, n = number), tr!(ROSTER_MATCH_NO_PART))
            }
        };
        let own = chosen.get(nth).copied();
        let before = chosen.to_vec();
        let take = move |value: String| {
            let mut parts = before.clone();
            parts.truncate(nth);
            let column = value.parse().ok();
            parts.extend(column);
            parts.extend(before.iter().skip(nth + 1));
            // A column that was another part is now this one.
            let mut at = 0;
            parts.retain(|part| {
                at += 1;
                Some(*part) != column || at == nth + 1
            });
            choose.run(parts);
        };
        let described = described.clone().filter(|_| nth == 0);
        let options = options(none, columns);
        select(id, Some(label), options, &text(own), Callback::new(take), described)
    };
    (0..lists).map(part).collect()
}

/// One column, or several that only the reader finds: one of ticks for each track.
#[expect(clippy::too_many_arguments, reason = "what a line of the table is made of")]
fn one_column(
    list: List,
    id: String,
    name: String,
    field: Field,
    chosen: &[usize],
    columns: &[Column],
    choose: Callback<Vec<usize>>,
    described: Option<(String, Level)>,
) -> AnyView {
    let several = list.talk.with_value(|talk| talk.several.clone()).filter(|found| found.field == field);
    let several = if chosen.len() > 1 { Some(chosen.to_vec()) } else { several.map(|found| found.columns) };
    let shown = if chosen.len() > 1 { SEVERAL.to_string() } else { text(chosen.first().copied()) };
    let mut offered = options(tr!(ROSTER_MATCH_NONE), columns);
    if let Some(several) = &several {
        offered.insert(1, (SEVERAL.to_string(), headings(several, columns)));
    }
    let take = move |value: String| {
        let all = several.clone().filter(|_| value == SEVERAL);
        choose.run(all.unwrap_or_else(|| value.parse().into_iter().collect()));
    };
    select(id, Some(name), offered, &shown, Callback::new(take), described)
}

fn text(column: Option<usize>) -> String {
    column.map_or(String::new(), |at| at.to_string())
}

/// Nothing, in the words `none`, and all columns.
fn options(none: String, columns: &[Column]) -> Vec<Words> {
    let columns = columns.iter().enumerate().map(|(at, column)| (at.to_string(), column.heading.clone()));
    std::iter::once((String::new(), none)).chain(columns).collect()
}

/// What the reader says of the field, or that another field takes the same column.
fn problem_of(read: &ReadRoster, field: Field, chosen: &[usize]) -> Option<(String, Level)> {
    if let Some(issue) = read.issues.iter().find(|issue| issue.field == Some(field)) {
        let sentence = messages::problem(site::locale(), &issue.problem);
        let sentence = match issue.problem {
            Problem::ColumnAmbiguous { .. } => {
                [&sentence, " ", &tr!(ROSTER_MATCH_RIGHT, button = &tr!(ROSTER_MATCH_DONE))].concat()
            }
            _ => sentence,
        };
        return Some((sentence, issue.level));
    }
    let same = |other: &&Match| {
        other.columns.iter().any(|at| chosen.contains(at))
            && other.field != field
            && !is_split(field, other.field)
    };
    let other = read.matches.iter().find(same)?;
    let other = messages::field_name(site::locale(), other.field);
    Some((tr!(ROSTER_MATCH_TWICE, field = &other), Level::Error))
}

/// Name and address in one column, as in `Ana <ana@example.org>`, are taken apart.
fn is_split(one: Field, other: Field) -> bool {
    matches!((one, other), (Field::Name, Field::Email) | (Field::Email, Field::Name))
}

/// Reads again with other columns for one field.
fn change(list: List, read: &ReadRoster, field: Field) -> Callback<Vec<usize>> {
    let (choice, matches) = (choice_of(read), read.matches.clone());
    Callback::new(move |columns: Vec<usize>| {
        let mut matches = matches.clone();
        let before = matches.extract_if(.., |found| found.field == field).next();
        if let Some(several) = before.filter(|found| found.columns.len() > 1) {
            list.talk.update_value(|talk| talk.several = Some(several));
        }
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
