//! `muster export`: everything that was asked, as a table. Who takes out what is written down.

use std::collections::BTreeMap;
use std::path::Path;

use domain::duties::duties;
use domain::reference;
use domain::roster::FileFormat;
use messages::key;

use super::{Desk, said};
use crate::cli::{ExportArgs, Exported, Settings};
use crate::clock::Clock;
use crate::http::group_facilitators;
use crate::printed::{say, write_out};
use crate::store::acts::{self, Act, ByTeam};
use crate::store::export::{self, Table, instant, yes_no};
use crate::store::groups::with_members;
use crate::store::team::references;
use crate::store::{StoreError, follow_ups, log, purge};
use crate::{csv, files};

/// What a file's ending says it shall be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Csv,
    Xlsx,
}

/// Writes a table to the standard output or into a file.
pub(crate) async fn run(settings: &Settings, args: ExportArgs) -> Result<(), String> {
    let desk = Desk::open(settings).await?;
    let done = carry_out(&desk, &args).await;
    desk.store.close().await;
    done
}

async fn carry_out(desk: &Desk, args: &ExportArgs) -> Result<(), String> {
    let out = match &args.out {
        None => None,
        Some(path) => Some((path, kind_of(desk, path)?)),
    };
    let programme = args.programme.as_deref();
    if let Some(slug) = programme {
        check_programme(desk, slug).await?;
    }
    let readers = desk.store.readers();
    let table = match args.what {
        Exported::Groups => export::groups(readers, programme).await,
        Exported::Facilitators => export::facilitators(readers, programme).await,
        Exported::Members => export::members(readers, programme).await,
        Exported::Log => log::table(readers, programme).await,
        Exported::FollowUps => follow_ups::table(readers, programme).await,
        Exported::DeadLetters => export::dead_letters(readers, programme).await,
        Exported::SignUps => export::sign_ups(readers, programme).await,
        Exported::Duties => still_to_do(desk, programme).await,
        Exported::Requests => export::facilitators(readers, programme).await.map(only_requests),
        Exported::Acts => acts::table(readers, programme).await,
    };
    let mut table = table.map_err(said)?;
    for wanted in &args.only {
        table = only_where(desk, table, wanted)?;
    }
    remember(desk, args, &table).await?;
    match out {
        // A text in a workbook is a text, whatever it begins with.
        Some((path, Kind::Xlsx)) => {
            let heading = table.first().cloned().unwrap_or_default();
            let rows = table.get(1..).unwrap_or_default();
            let bytes = sheets::write(&heading, rows, FileFormat::Xlsx { right_to_left: false });
            private_file(desk, path, &bytes, rows.len())
        }
        Some((path, Kind::Csv)) => {
            private_file(desk, path, csv::write(&table).as_bytes(), table.len().saturating_sub(1))
        }
        None => write_out(&csv::write(&table)).map_err(|error| error.to_string()),
    }
}

fn kind_of(desk: &Desk, path: &Path) -> Result<Kind, String> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("csv") => Ok(Kind::Csv),
        Some("xlsx") => Ok(Kind::Xlsx),
        _ => {
            let file = path.display().to_string();
            Err(desk.text(key::COMMAND_EXPORT_ENDING, &[("file", (&file).into())]))
        }
    }
}

/// A programme that has a file, or of which something is stored.
async fn check_programme(desk: &Desk, slug: &str) -> Result<(), String> {
    let has_file = desk.programmes.iter().any(|programme| programme.slug == slug);
    let stored = purge::programmes(desk.store.readers()).await.map_err(said)?;
    if has_file || stored.iter().any(|(known, _)| known == slug) {
        return Ok(());
    }
    Err(desk.no_programme(slug))
}

/// Who took out how many rows of what, for each programme that they are of.
async fn remember(desk: &Desk, args: &ExportArgs, table: &Table) -> Result<(), String> {
    let at = table.first().and_then(|heading| heading.iter().position(|name| name == "programme"));
    // A mail that was given up before anybody knew whose it was goes with the programme that ends last.
    let last = desk.programmes.iter().max_by_key(|programme| programme.last_session_end());
    let last = last.map_or("", |programme| programme.slug.as_str());
    let mut rows: BTreeMap<&str, usize> = BTreeMap::new();
    for row in table.iter().skip(1) {
        let named = at.and_then(|at| row.get(at)).map(String::as_str).filter(|slug| !slug.is_empty());
        let programme = named.unwrap_or(last);
        *rows.entry(programme).or_default() += 1;
    }
    let (who, now) = (desk.actor(args.signed.by.clone())?, Clock::System.now());
    let act = |(programme, rows): (&str, usize)| ByTeam {
        programme: programme.to_string(),
        about: String::new(),
        who: who.clone(),
        act: Act::Exported(args.what.name(), rows),
        now,
    };
    desk.remember(rows.into_iter().map(act).collect()).await;
    Ok(())
}

fn private_file(desk: &Desk, path: &Path, bytes: &[u8], rows: usize) -> Result<(), String> {
    let file = path.display().to_string();
    files::write_whole(path, bytes).map_err(|error| format!("{file}: {error}"))?;
    say(&desk.text(key::COMMAND_EXPORT_DONE, &[("file", (&file).into()), ("n", rows.into())]));
    Ok(())
}

/// The rows that say this in this column. A cell with several tracks or languages says each of them.
fn only_where(desk: &Desk, mut table: Table, wanted: &str) -> Result<Table, String> {
    let heading = table.first().cloned().unwrap_or_default();
    let named = wanted.split_once('=').and_then(|(column, value)| {
        Some((heading.iter().position(|name| name.eq_ignore_ascii_case(column.trim()))?, value.trim()))
    });
    let (at, value) = named.ok_or_else(|| {
        let known = heading.join(", ");
        desk.text(key::COMMAND_EXPORT_ONLY, &[("typed", wanted.into()), ("known", (&known).into())])
    })?;
    // A reference is found as people write it, too.
    let is_of_references = matches!(heading[at].as_str(), "reference" | "group" | "facilitator");
    let as_reference = reference::read(value, reference::REFERENCE_LENGTH).filter(|_| is_of_references);
    let value = as_reference.unwrap_or_else(|| value.to_string()).to_lowercase();
    let says = |cell: &String| {
        let cell = cell.to_lowercase();
        cell == value || cell.split(['+', ',']).any(|part| part.trim() == value)
    };
    keep_rows(&mut table, |row| row.get(at).is_some_and(says));
    Ok(table)
}

fn only_requests(mut table: Table) -> Table {
    let state = table.first().and_then(|heading| heading.iter().position(|name| name == "state"));
    keep_rows(&mut table, |row| state.and_then(|at| row.get(at)).is_some_and(|state| state == "asked"));
    table
}

/// The heading stays.
fn keep_rows(table: &mut Table, is_kept: impl Fn(&[String]) -> bool) {
    let mut number = 0;
    table.retain(|row| {
        number += 1;
        number == 1 || is_kept(row)
    });
}

async fn still_to_do(desk: &Desk, programme: Option<&str>) -> Result<Table, StoreError> {
    let heading = [
        "reference",
        "programme",
        "still to do",
        "due",
        "overdue",
        "organisation",
        "contact name",
        "contact e-mail",
        "contact language",
        "country",
        "people",
        "has",
        "needs",
        "on track",
    ];
    let mut table = vec![heading.map(String::from).to_vec()];
    let readers = desk.store.readers();
    let now = Clock::System.now();
    for reference in references(readers, programme).await? {
        let Some(group) = with_members(readers, &reference).await? else { continue };
        let Some(programme) = desk.programmes.iter().find(|one| one.slug == group.programme) else {
            continue;
        };
        let facts = group_facilitators::of_group(readers, &group, programme).await?.facts;
        let (contact, organisation) = (&group.group.contact, &group.group.organisation);
        for duty in duties(&facts, &group.own_rules(programme), now) {
            let (has, needs) = duty.kind.counts().unzip();
            let count = |n: Option<usize>| n.map(|n| n.to_string()).unwrap_or_default();
            table.push(vec![
                reference.clone(),
                group.programme.clone(),
                duty.kind.name().to_string(),
                duty.due.map(|due| instant(due.timestamp_millis())).unwrap_or_default(),
                yes_no(duty.overdue),
                organisation.name.clone(),
                contact.name.clone(),
                contact.email.clone(),
                contact.language.clone(),
                organisation.country.clone(),
                group.members.len().to_string(),
                count(has),
                count(needs),
                duty.kind.track().unwrap_or_default().to_string(),
            ]);
        }
    }
    Ok(table)
}
