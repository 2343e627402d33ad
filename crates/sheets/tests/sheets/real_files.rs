//! Twenty files as spreadsheets, forms, meetings, address books and phones write them, each with what must be
//! understood: `tests/data/roster/expected.json`.

use std::{collections::BTreeMap, fs, path::Path};

use domain::roster::{Checked, RosterContext, RosterRules, check};
use serde_json::Value;
use sheets::Error;

use crate::read;

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/roster"))
}

/// What is not as expected, a line each.
fn differences(expected: &Value, result: Result<Checked, Error>) -> Vec<String> {
    let checked = match (&expected["error_any"], result) {
        (Value::Array(codes), Err(error)) if codes.iter().any(|code| *code == error.to_string()) => {
            return Vec::new();
        }
        (_, Err(error)) => return vec![format!("not read: {error}")],
        (_, Ok(checked)) => checked,
    };
    let mut found = Vec::new();
    let strings = |key: &str| -> Option<Vec<String>> {
        Some(expected[key].as_array()?.iter().map(|text| text.as_str().unwrap().to_string()).collect())
    };
    let names: Vec<String> = checked.members.iter().map(|member| member.name.clone()).collect();
    let emails: Vec<String> = checked.members.iter().filter_map(|member| member.email.clone()).collect();
    let codes: Vec<(u64, String)> = checked
        .issues
        .iter()
        .map(|issue| (u64::from(issue.row.unwrap_or_default()), issue.problem.code().to_string()))
        .collect();
    if let Some(members) = expected["members"].as_u64().or(expected["or_members"].as_u64())
        && members != names.len() as u64
    {
        found.push(format!("{} members, not {members}", names.len()));
    }
    for (key, is) in [("names_equal", &names), ("emails_equal", &emails)] {
        if let Some(expected) = strings(key)
            && expected != *is
        {
            found.push(format!("{key}: {is:?}"));
        }
    }
    for name in strings("names_contain").unwrap_or_default().iter().filter(|name| !names.contains(name)) {
        found.push(format!("no {name} in {names:?}"));
    }
    for code in strings("no_codes").unwrap_or_default() {
        for (row, _) in codes.iter().filter(|(_, known)| *known == code) {
            found.push(format!("{code} in row {row}"));
        }
    }
    for (key, wanted) in [("codes", true), ("not_codes", false)] {
        for pair in expected[key].as_array().into_iter().flatten() {
            let pair = (pair[0].as_u64().unwrap(), pair[1].as_str().unwrap().to_string());
            if codes.contains(&pair) != wanted {
                found.push(format!("{key}: {pair:?} among {codes:?}"));
            }
        }
    }
    found
}

#[test]
fn files_of_twenty_kinds_are_understood() {
    let expected: BTreeMap<String, Value> =
        serde_json::from_slice(&fs::read(folder().join("expected.json")).unwrap()).unwrap();
    let mut failures = Vec::new();
    for (name, expected) in &expected {
        let bytes = fs::read(folder().join(name)).unwrap();
        let result = read(name, &bytes)
            .map(|read| check(&read.rows, &RosterRules::default(), RosterContext::default()));
        failures.extend(differences(expected, result).into_iter().map(|found| format!("{name}: {found}")));
    }
    assert!(failures.is_empty(), "{} of {}:\n{}", failures.len(), expected.len(), failures.join("\n"));
}
