//! `muster roster`: reads a list of participants as the browser does, and says what it found.

use std::ops::ControlFlow;
use std::path::Path;
use std::process::ExitCode;

use domain::roster::{
    Checked, Field, FileProblem, Match, Member, ReadChoice, ReadRoster, RosterContext, RosterIssue,
    RosterRules, check_read,
};
use domain::{Level, Problem};
use messages::{Locale, key};
use serde::Serialize;
use serde_json::{Map, Value, json};
use sheets::NativeText;

use crate::printed::say;
use crate::programmes;

/// A person in `--json`: one cell a field, null where there is none.
#[derive(Serialize)]
struct Person<'a> {
    row: u32,
    name: Option<&'a str>,
    email: Option<&'a str>,
    track: Option<String>,
    zone: Option<&'a str>,
    country: Option<&'a str>,
    language: Option<String>,
    sector: Option<&'a str>,
    role: Option<&'a str>,
}

/// Reads and checks. Exit 0: no error, 1: an error in the list, 2: it cannot be read, or no such programme.
pub(crate) fn run(
    file: &Path,
    sheet: Option<String>,
    programme: Option<&str>,
    folder: Option<&Path>,
    json: bool,
    locale: &Locale,
) -> ExitCode {
    let rules = match programme.map(|slug| rules_of(slug, folder, locale)) {
        None => RosterRules::default(),
        Some(Ok(rules)) => rules,
        Some(Err(message)) => {
            eprintln!("{message}");
            return ExitCode::from(2);
        }
    };
    let bytes = match std::fs::read(file) {
        Ok(bytes) => bytes,
        Err(error) => {
            eprintln!("{}: {error}", file.display());
            return ExitCode::from(2);
        }
    };
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let choice = ReadChoice { sheet, ..ReadChoice::default() };
    let read = sheets::read_file(&name, &bytes, &choice, &NativeText, &mut |_, _| ControlFlow::Continue(()));
    match read {
        Ok(mut read) => {
            let checked = check_read(&mut read, &rules, RosterContext::default());
            let issues: Vec<&RosterIssue> = read.issues.iter().chain(&checked.issues).collect();
            if json {
                say(&found_json(&read, &checked, &issues).to_string());
            } else {
                print_words(&read, &checked, &issues, locale);
            }
            let has_error = issues.iter().any(|issue| issue.level == Level::Error);
            if has_error { ExitCode::FAILURE } else { ExitCode::SUCCESS }
        }
        Err(sheets::Error::Problem(problem)) => {
            if json {
                say(&failed_json(&problem).to_string());
            } else {
                let limit_mb = sheets::limits::FILE_MAX / 1_000_000;
                let sentence = messages::file_problem(locale, &name, limit_mb, &problem);
                eprintln!("{}", messages::without_marks(&sentence));
            }
            ExitCode::from(2)
        }
        Err(sheets::Error::NoSheet { sheets }) => {
            let wanted = choice.sheet.unwrap_or_default();
            if sheets.is_empty() {
                let args = [("name", (&name).into()), ("sheet", (&wanted).into())];
                eprintln!("{}", locale.plain(key::COMMAND_NO_SHEETS, &args));
            } else {
                let known = sheets.join(", ");
                let args =
                    [("name", (&name).into()), ("sheet", (&wanted).into()), ("known", (&known).into())];
                eprintln!("{}", locale.plain(key::COMMAND_NO_SHEET, &args));
            }
            ExitCode::from(2)
        }
        // Nobody cancels here.
        Err(error @ sheets::Error::Cancelled) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

fn rules_of(slug: &str, folder: Option<&Path>, locale: &Locale) -> Result<RosterRules, String> {
    let all = programmes::load(folder, locale)?;
    let programme = all.iter().find(|programme| programme.slug == slug);
    programme.map(|programme| programme.roster_rules()).ok_or_else(|| {
        let known: Vec<&str> = all.iter().map(|programme| programme.slug.as_str()).collect();
        let known = known.join(", ");
        let args = [("slug", slug.into()), ("known", (&known).into())];
        locale.plain(key::COMMAND_NO_PROGRAMME, &args)
    })
}

fn found_json(read: &ReadRoster, checked: &Checked, issues: &[&RosterIssue]) -> Value {
    let heading = |at: &usize| read.columns.get(*at).map_or("", |column| column.heading.as_str());
    let columns: Map<String, Value> = read
        .matches
        .iter()
        .map(|Match { field, columns, .. }| {
            let headings: Vec<&str> = columns.iter().map(heading).collect();
            (field.name().to_string(), Value::String(headings.join(" + ")))
        })
        .collect();
    let is_used = |at: &usize| {
        read.columns.get(*at).is_some_and(|column| column.is_beside)
            || read.matches.iter().any(|matched| matched.columns.contains(at))
    };
    let unused: Vec<&str> =
        (0..read.columns.len()).filter(|at| !is_used(at)).map(|at| heading(&at)).collect();
    let others: Vec<&str> = read
        .sheets
        .iter()
        .map(|(name, _)| name.as_str())
        .filter(|name| Some(*name) != read.sheet.as_deref())
        .collect();
    json!({
        "sheet": read.sheet,
        "other_sheets": others,
        "encoding": read.encoding,
        "delimiter": read.delimiter,
        "columns": columns,
        "unused_columns": unused,
        "rows": checked.rows,
        "members": checked.members.iter().map(person).collect::<Vec<_>>(),
        "issues": issues.iter().map(|issue| issue_json(issue)).collect::<Vec<_>>(),
        "error": null,
    })
}

fn failed_json(problem: &FileProblem) -> Value {
    json!({
        "sheet": null,
        "other_sheets": [],
        "encoding": null,
        "delimiter": null,
        "columns": {},
        "unused_columns": [],
        "rows": 0,
        "members": [],
        "issues": [],
        "error": { "code": problem.code(), "kind": problem.kind() },
    })
}

fn person(member: &Member) -> Person<'_> {
    Person {
        row: member.row,
        // Where no column has the names.
        name: Some(member.name.as_str()).filter(|name| !name.is_empty()),
        email: member.email.as_deref(),
        track: member.track_cell(),
        zone: member.zone.as_deref(),
        country: member.country.as_deref(),
        language: member.language_cell(),
        sector: member.sector.as_deref(),
        role: member.role.as_deref(),
    }
}

fn issue_json(issue: &RosterIssue) -> Value {
    let suggestion = issue.problem.suggestion();
    let other_row = match issue.problem {
        Problem::EmailDuplicate { other_row } | Problem::NameRepeated { other_row } => Some(other_row),
        _ => None,
    };
    let field = match issue.problem {
        Problem::ColumnMissing { field } | Problem::ColumnAmbiguous { field } => Some(field),
        _ => issue.field,
    };
    json!({
        "row": issue.row,
        "field": field.map(Field::name),
        "code": issue.problem.code(),
        "level": issue.level,
        "value": issue.value,
        "suggestion": suggestion,
        "other_row": other_row,
    })
}

fn print_words(read: &ReadRoster, checked: &Checked, issues: &[&RosterIssue], locale: &Locale) {
    if let Some(sheet) = &read.sheet {
        say(&locale.plain(key::COMMAND_ROSTER_SHEET, &[("sheet", sheet.into())]));
    }
    for issue in issues {
        say(&messages::without_marks(&messages::roster_issue(locale, issue)));
    }
    let args = [("rows", checked.rows.into()), ("people", checked.members.len().into())];
    say(&locale.plain(key::COMMAND_ROSTER_COUNTS, &args));
}
