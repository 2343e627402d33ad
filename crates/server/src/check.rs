//! `muster check`: what was found in programme files, said in words.

use std::path::{Path, PathBuf};

use messages::{Locale, key};

use crate::printed::write_out;
use crate::programmes::{Checked, check_file, read_all};

/// Prints the findings; returns whether there is none. Errors if the folder of programmes cannot be read.
pub(crate) fn run(
    files: &[PathBuf],
    folder: Option<&Path>,
    json: bool,
    locale: &Locale,
) -> Result<bool, String> {
    let all = if files.is_empty() {
        read_all(folder)?
    } else {
        files.iter().map(|path| check_file(path)).collect()
    };
    let clean = all.iter().all(|checked| checked.findings.is_empty());
    let out = if json {
        let findings: Vec<_> = all.iter().flat_map(|checked| as_json(checked, locale)).collect();
        vec![serde_json::Value::Array(findings).to_string()]
    } else if clean {
        vec![locale.plain(key::COMMAND_FOUND_NOTHING, &[("n", all.len().into())])]
    } else {
        all.iter().flat_map(|checked| lines(checked, locale)).collect()
    };
    write_out(&(out.join("\n") + "\n")).map_err(|error| error.to_string())?;
    Ok(clean)
}

/// A line a finding: `file:line: path: sentence`.
pub(crate) fn lines(checked: &Checked, locale: &Locale) -> Vec<String> {
    let line = |placed: &crate::programmes::Placed| {
        let place = format!("{}:{}", checked.file, placed.line);
        let sentence = messages::finding(locale, &placed.finding.problem);
        match placed.finding.path.as_str() {
            "" => format!("{place}: {sentence}"),
            path => format!("{place}: {path}: {sentence}"),
        }
    };
    checked.findings.iter().map(line).collect()
}

fn as_json(checked: &Checked, locale: &Locale) -> Vec<serde_json::Value> {
    let finding = |placed: &crate::programmes::Placed| {
        serde_json::json!({
            "file": checked.file,
            "line": placed.line,
            "path": placed.finding.path,
            "code": placed.finding.problem.code(),
            "sentence": messages::finding(locale, &placed.finding.problem),
        })
    };
    checked.findings.iter().map(finding).collect()
}
