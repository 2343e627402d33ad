//! Programme files: found, read, checked. One that misleads people is not served.

use std::fs;
use std::ops::Range;
use std::path::Path;

use domain::Programme;
use domain::programme::{Finding, FindingProblem, ProgrammeDraft, parse};
use domain::zones;
use messages::Locale;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

include!(concat!(env!("OUT_DIR"), "/built_in.rs"));

/// A file and what was found in it.
#[derive(Debug)]
pub(crate) struct Checked {
    /// As given, or `programmes/…toml` for one that is built in.
    pub(crate) file: String,
    pub(crate) programme: Option<Programme>,
    pub(crate) findings: Vec<Placed>,
}

/// A finding and its line, from 1.
#[derive(Debug)]
pub(crate) struct Placed {
    pub(crate) line: usize,
    pub(crate) finding: Finding,
}

/// Reads the programme files of a folder, or those built in. Errors, in words for the operator, if the folder cannot be
/// read.
pub(crate) fn read_all(folder: Option<&Path>) -> Result<Vec<Checked>, String> {
    let mut all = match folder {
        None => BUILT_IN.iter().map(|(file, text)| check_text(file, text)).collect(),
        Some(folder) => {
            let unreadable = |error| format!("{}: {error}", folder.display());
            let mut paths = Vec::new();
            for entry in fs::read_dir(folder).map_err(unreadable)? {
                let path = entry.map_err(unreadable)?.path();
                if path.extension().is_some_and(|ending| ending == "toml") {
                    paths.push(path);
                }
            }
            paths.sort();
            paths.iter().map(|path| check_file(path)).collect::<Vec<_>>()
        }
    };
    refuse_repeated_slugs(&mut all);
    Ok(all)
}

/// The programmes of `read_all`, or every finding as text.
pub(crate) fn load(folder: Option<&Path>, locale: &Locale) -> Result<Vec<Programme>, String> {
    let all = read_all(folder)?;
    let findings: Vec<String> = all.iter().flat_map(|checked| crate::check::lines(checked, locale)).collect();
    if findings.is_empty() {
        Ok(all.into_iter().filter_map(|checked| checked.programme).collect())
    } else {
        Err(findings.join("\n"))
    }
}

/// Reads and checks one file; that it cannot be read is a finding.
pub(crate) fn check_file(path: &Path) -> Checked {
    let file = path.display().to_string();
    match fs::read_to_string(path) {
        Ok(text) => check_text(&file, &text),
        Err(error) => Checked {
            file,
            programme: None,
            findings: vec![Placed {
                line: 1,
                finding: Finding {
                    path: String::new(),
                    problem: FindingProblem::Unreadable { message: error.to_string() },
                },
            }],
        },
    }
}

/// Checks a text; `file` is what the findings call it.
pub(crate) fn check_text(file: &str, text: &str) -> Checked {
    let unreadable = |error: &toml::de::Error| {
        let finding = Finding {
            path: String::new(),
            problem: FindingProblem::Unreadable { message: error.message().to_string() },
        };
        Placed { line: line_of(text, error.span().unwrap_or(0..0)), finding }
    };
    let (table, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        let findings = errors.iter().map(unreadable).collect();
        return Checked { file: file.to_string(), programme: None, findings };
    }
    let mut unknown = Vec::new();
    let read = toml::Deserializer::parse(text).and_then(|deserializer| {
        serde_ignored::deserialize(deserializer, |path| unknown.push(plain_path(&path.to_string())))
    });
    let mut findings: Vec<Finding> =
        unknown.into_iter().map(|path| Finding { path, problem: FindingProblem::UnknownKey }).collect();
    let programme = match read {
        Err(error) => {
            return Checked { file: file.to_string(), programme: None, findings: vec![unreadable(&error)] };
        }
        Ok::<ProgrammeDraft, _>(draft) => match parse(&draft) {
            Ok(programme) => Some(programme),
            Err(found) => {
                findings.extend(found.into_iter().map(|finding| with_nearest_zones(finding, &table)));
                None
            }
        },
    };
    let mut findings: Vec<Placed> = findings
        .into_iter()
        .map(|finding| Placed { line: line_of(text, span_of(&table, &finding.path)), finding })
        .collect();
    findings.sort_by_key(|placed| placed.line);
    let programme = programme.filter(|_| findings.is_empty());
    Checked { file: file.to_string(), programme, findings }
}

/// `serde_ignored` writes `trackz.?.id` for what stands inside an `Option`.
fn plain_path(path: &str) -> String {
    path.split('.').filter(|part| *part != "?").collect::<Vec<_>>().join(".")
}

fn with_nearest_zones(finding: Finding, table: &Spanned<DeTable>) -> Finding {
    let FindingProblem::UnknownZone { .. } = finding.problem else { return finding };
    let written = value_at(table.get_ref(), &finding.path).and_then(|value| value.get_ref().as_str());
    let nearest = zones::nearest(written.unwrap_or_default()).into_iter().map(|zone| zone.name().to_string());
    Finding { problem: FindingProblem::UnknownZone { nearest: nearest.collect() }, ..finding }
}

fn refuse_repeated_slugs(all: &mut [Checked]) {
    let mut seen: Vec<String> = Vec::new();
    for checked in all {
        let Some(slug) = checked.programme.as_ref().map(|programme| programme.slug.clone()) else { continue };
        if seen.contains(&slug) {
            let finding = Finding { path: "slug".into(), problem: FindingProblem::Duplicate };
            checked.findings.push(Placed { line: 1, finding });
            checked.programme = None;
        } else {
            seen.push(slug);
        }
    }
}

/// The value at a path of keys and indices, as `trainings.3.time`.
fn value_at<'t, 'i>(table: &'t DeTable<'i>, path: &str) -> Option<&'t Spanned<DeValue<'i>>> {
    let mut parts = path.split('.');
    let mut value = table.get(parts.next()?)?;
    for part in parts {
        value = match value.get_ref() {
            DeValue::Table(table) => table.get(part)?,
            DeValue::Array(array) => array.get(part.parse::<usize>().ok()?)?,
            _ => return None,
        };
    }
    Some(value)
}

/// Where the value at `path` stands; where it is missing, the place it is missing from.
fn span_of(table: &Spanned<DeTable>, path: &str) -> Range<usize> {
    let mut path = path;
    loop {
        if let Some(value) = value_at(table.get_ref(), path) {
            return value.span();
        }
        match path.rsplit_once('.') {
            Some((parent, _)) => path = parent,
            None => return 0..0,
        }
    }
}

fn line_of(text: &str, span: Range<usize>) -> usize {
    text.as_bytes().iter().take(span.start).filter(|byte| **byte == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, line: usize, path: &str, code: &str) {
        let checked = check_text("x.toml", text);
        let found =
            checked.findings.iter().map(|p| (p.line, p.finding.path.as_str(), p.finding.problem.code()));
        let found: Vec<_> = found.collect();
        assert!(found.contains(&(line, path, code)), "{found:?}");
    }

    #[test]
    fn a_finding_has_the_line_of_the_value_it_is_about() {
        check("slug = \"a\"\nanchor_zone = \"Europe/Berln\"\n", 2, "anchor_zone", "zone.unknown");
        check("slug = \"a\"\nslgu = \"b\"\n", 2, "slgu", "key.unknown");
        check("\n[[tracks]]\nid = \"A\"\nhuor = 3\n", 4, "tracks.0.huor", "key.unknown");
        check(
            "slug = \"a\"\nweeks = [\n  \"2027-03-02\",\n  \"2 March\"\n]\n",
            4,
            "weeks.1",
            "date.unreadable",
        );
        check("slug = \"a\nx\"\n", 1, "", "file.unreadable");
        check("slug = 3\n", 1, "", "file.unreadable");
        check("slug = \"A B\"\n", 1, "slug", "slug.unusable");
    }

    #[test]
    fn an_unknown_zone_comes_with_the_nearest_names() {
        let checked = check_text("x.toml", "anchor_zone = \"Europe/Berln\"\n");
        let nearest = checked.findings.iter().find_map(|placed| match &placed.finding.problem {
            FindingProblem::UnknownZone { nearest } => Some(nearest.clone()),
            _ => None,
        });
        assert_eq!(nearest.unwrap_or_default().first().map(String::as_str), Some("Europe/Berlin"));
    }

    #[test]
    fn the_programmes_built_in_have_no_findings() {
        for checked in read_all(None).unwrap() {
            let lines = crate::check::lines(&checked, Locale::english());
            assert!(lines.is_empty(), "{}", lines.join("\n"));
        }
    }
}
