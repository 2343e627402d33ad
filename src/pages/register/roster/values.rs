//! Words in the list that stand for something: tracks, zones, countries, languages, roles. Each distinct one is shown
//! once, with how many rows it stands in, and one choice is for all of them.

use domain::roster::{Field, Member, RosterIssue};
use domain::zones::ZoneId;
use domain::{Problem, countries, languages};
use leptos::prelude::*;

use super::List;
use super::problems::named_button;
use super::standing::is_left_out;
use crate::browser;
use crate::browser::intl::{NameOf, names};
use crate::components::written::Html;
use crate::components::zone_picker::zone_words;
use crate::drafts::RosterDraft;
use crate::site::{self, plain, tr};

/// Fields whose texts mean something else than themselves.
const FIELDS: [Field; 5] = [Field::Track, Field::Zone, Field::Country, Field::Language, Field::Role];
/// More are counted and not listed: a list with so many different words has another column in their place.
const MOST: usize = 20;

/// More distinct texts are not even looked for.
const MOST_ASKED: usize = 100;

/// A distinct text of a field.
#[derive(Clone, Debug, Default, PartialEq)]
struct Value {
    text: String,
    rows: Vec<u32>,
    /// What the check understood; none where it could not, or has nothing to understand.
    meaning: Option<String>,
    /// What it can mean.
    candidates: Vec<String>,
}

fn push(values: &mut Vec<Value>, text: &str, row: u32) -> usize {
    let at = values.iter().position(|value| value.text == text).unwrap_or_else(|| {
        values.push(Value { text: text.into(), ..Value::default() });
        values.len() - 1
    });
    let rows = &mut values[at].rows;
    if rows.last() != Some(&row) {
        rows.push(row);
    }
    at
}

/// The texts that have a problem of this kind.
fn in_question(roster: &RosterDraft, code: &str) -> Vec<Value> {
    let mut values = Vec::new();
    for issue in roster.checked.issues.iter().filter(|issue| issue.problem.code() == code) {
        if let Some(row) = issue.row {
            let text = issue.value.as_deref().unwrap_or_default();
            // So many different ones are no words that stand for something.
            if values.len() > MOST_ASKED {
                break;
            }
            let at = push(&mut values, text, row);
            if let Problem::ZoneAmbiguous { candidates } = &issue.problem {
                values[at].candidates.clone_from(candidates);
            }
        }
    }
    values
}

/// All texts of a field that raise no question, with what the check understood.
fn of_field(roster: &RosterDraft, field: Field) -> Vec<Value> {
    let mut values = Vec::new();
    let members = roster.members();
    let mut asked: Vec<Value> = Vec::new();
    for issue in roster.checked.issues.iter().filter(|issue| issue.field == Some(field)) {
        if let (Some(row), Some(text)) = (issue.row, &issue.value)
            && asked.len() < MOST_ASKED
        {
            push(&mut asked, text.trim(), row);
        }
    }
    for row in roster.rows.iter().filter(|row| !is_left_out(roster, row)) {
        let text = row.values.get(field).trim();
        if text.is_empty() || asked.iter().any(|value| value.text == text) {
            continue;
        }
        let at = push(&mut values, text, row.row);
        if values.len() > MOST {
            break;
        }
        if values[at].meaning.is_none() {
            let member = members.binary_search_by_key(&row.row, |member| member.row).ok();
            values[at].meaning = member.and_then(|at| meaning(&members[at], field));
        }
    }
    values
}

fn meaning(member: &Member, field: Field) -> Option<String> {
    match field {
        Field::Track => member.track_cell(),
        Field::Zone => member.zone.clone(),
        Field::Country => member.country.clone(),
        Field::Language => member.languages.first().cloned(),
        Field::Role => member.role.clone(),
        Field::Name | Field::Email | Field::Sector => None,
    }
}

/// The distinct texts behind a kind of problem, each with a list to choose from; nothing where there is none to choose.
pub(super) fn to_choose(list: List, issue: &RosterIssue) -> Option<AnyView> {
    let field = issue.field.filter(|field| FIELDS.contains(field))?;
    let values = list.draft.with_untracked(|roster| in_question(roster, issue.problem.code()));
    (!values.is_empty()).then(|| lines(list, field, values, true))
}

/// All words of the list and what they were taken for, to be changed.
pub(super) fn all(list: List) -> AnyView {
    let fields = FIELDS.map(|field| {
        let values = list.draft.with_untracked(|roster| of_field(roster, field));
        (!values.is_empty()).then(|| {
            let name = messages::field_name(site::locale(), field);
            view! { <h3>{name}</h3> {lines(list, field, values, false)} }.into_any()
        })
    });
    if fields.iter().all(Option::is_none) {
        return ().into_any();
    }
    view! {
        <details class="more roster-values">
            <summary>{tr!(ROSTER_VALUES)}</summary>
            <div>{fields.into_iter().collect_view()}</div>
        </details>
    }
    .into_any()
}

fn lines(list: List, field: Field, values: Vec<Value>, is_asked: bool) -> AnyView {
    let more = values.len().saturating_sub(MOST);
    // Written at most once: there are hundreds of zones.
    let all = std::cell::OnceCell::new();
    let all = || all.get_or_init(|| options(list, field, &[]));
    let items = values.into_iter().take(MOST).enumerate().map(|(at, value)| {
        let id =
            [if is_asked { "value-" } else { "understood-" }, field.name(), "-", &at.to_string()].concat();
        let mut html = Html::default();
        let known = value.meaning.as_deref().unwrap_or_default();
        // A row that waits for another correction has not told yet what its text means.
        let first = match (known, is_asked) {
            ("", true) => plain!(ROSTER_VALUE_CHOOSE),
            ("", false) => value.text.clone(),
            (known, _) => {
                all().iter().find(|(value, _)| value == known).map_or(known, |(_, words)| words).to_string()
            }
        };
        option(&mut html, known, &first);
        let own = (!value.candidates.is_empty()).then(|| options(list, field, &value.candidates));
        for (value, words) in own.as_ref().unwrap_or_else(|| all()) {
            option(&mut html, value, words);
        }
        line(list, field, id, value, html.into_text())
    });
    let items = items.collect_view();
    let more = (more > 0).then(|| view! { <li>{tr!(ROSTER_MORE, n = more)}</li> });
    view! { <ul class="roster-values__list">{items} {more}</ul> }.into_any()
}

/// A text, how many rows have it, what it may mean, and the button that takes the choice: a list alone would act at
/// every arrow key.
fn line(list: List, field: Field, id: String, value: Value, options: String) -> AnyView {
    let label = match value.text.as_str() {
        "" => tr!(ROSTER_VALUE_EMPTY, n = value.rows.len()),
        text => tr!(ROSTER_VALUE, value = text, n = value.rows.len()),
    };
    let words = tr!(ROSTER_VALUE_USE, n = value.rows.len());
    let (from, rows) = (id.clone(), value.rows);
    let take = move || match browser::page::chosen(&from).filter(|chosen| !chosen.is_empty()) {
        Some(chosen) => {
            let cells: Vec<_> = rows.iter().map(|row| (*row, field, chosen.clone())).collect();
            list.change_all(&cells, rows.len());
        }
        None => browser::focus::move_to(from.clone()),
    };
    view! {
        <li class="field roster-values__line">
            <label for=id.clone()>{label}</label>
            <select id=id class="field__input" autocomplete="off" inner_html=options></select>
            {named_button(words, &value.text, take)}
        </li>
    }
    .into_any()
}

fn option(html: &mut Html, value: &str, words: &str) {
    html.line("<option value=\"", value, "\">").line("", words, "</option>");
}

/// What a text of this field can stand for: value and words.
fn options(list: List, field: Field, candidates: &[String]) -> Vec<(String, String)> {
    let programme = list.programme();
    match field {
        Field::Track => {
            let ids: Vec<&str> = programme.tracks.iter().map(|track| track.id.as_str()).collect();
            let one = |id: &&str| ((*id).to_string(), plain!(TRACK_NAME, track = *id));
            let mut options: Vec<_> = ids.iter().map(one).collect();
            if ids.len() == 2 {
                options.push((ids.join("+"), plain!(TRACK_BOTH)));
            }
            options
        }
        Field::Country => names(NameOf::Country, countries::CODES),
        Field::Language => {
            let offered: Vec<&str> = programme.interpretation.iter().map(String::as_str).collect();
            names(NameOf::Language, if offered.is_empty() { languages::CODES } else { &offered })
        }
        Field::Role => {
            let words = (plain!(ROLE_FACILITATOR), plain!(ROLE_PARTICIPANT));
            vec![("facilitator".into(), words.0), ("participant".into(), words.1)]
        }
        _ if candidates.is_empty() => {
            ZoneId::places().map(|zone| (zone.name().to_string(), zone_words(zone))).collect()
        }
        _ => candidates
            .iter()
            .map(|name| (name.clone(), ZoneId::parse(name).map_or(name.clone(), zone_words)))
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::roster::{Checked, MemberDraft, RosterRow};

    fn row(number: u32, zone: &str) -> RosterRow {
        let values = MemberDraft { zone: zone.into(), ..MemberDraft::default() };
        RosterRow { row: number, values, ..RosterRow::default() }
    }

    #[test]
    fn the_same_text_in_many_rows_is_one_value() {
        let problem = || Problem::ZoneAmbiguous { candidates: vec!["America/Chicago".into()] };
        let issue = |row| RosterIssue {
            row: Some(row),
            field: Some(Field::Zone),
            level: problem().level(),
            value: Some("CST".into()),
            problem: problem(),
        };
        let rows = vec![row(2, "CST"), row(3, "Berlin"), row(4, "CST"), row(5, "")];
        let checked = Checked { issues: vec![issue(2), issue(4)], ..Checked::default() };
        let roster = RosterDraft { rows, checked, ..RosterDraft::default() };
        let values = in_question(&roster, "zone.ambiguous");
        assert_eq!((values[0].text.as_str(), values[0].rows.as_slice()), ("CST", [2, 4].as_slice()));
        assert_eq!(values[0].candidates, ["America/Chicago"]);
        let all: Vec<(String, usize)> =
            of_field(&roster, Field::Zone).into_iter().map(|value| (value.text, value.rows.len())).collect();
        assert_eq!(all, [("Berlin".to_string(), 1)], "what is asked above is not asked twice");
    }
}
