//! `muster export`: everything that was asked, as a table.

use std::io::Write as _;
use std::path::Path;

use domain::duties::duties;
use domain::roster::FileFormat;

use super::Desk;
use crate::cli::{Exported, Settings};
use crate::clock::Clock;
use crate::http::group_facilitators;
use crate::store::StoreError;
use crate::store::export::{self, Table, instant, yes_no};
use crate::store::groups::with_members;
use crate::store::team::references;
use crate::store::{follow_ups, log};
use crate::{csv, files};

pub(crate) async fn run(
    settings: &Settings,
    what: Exported,
    programme: Option<&str>,
    only: &[String],
    out: Option<&Path>,
) -> Result<(), String> {
    let desk = Desk::open(settings).await?;
    let readers = desk.store.readers();
    let table = match what {
        Exported::Groups => export::groups(readers, programme).await,
        Exported::Facilitators => export::facilitators(readers, programme).await,
        Exported::Members => export::members(readers, programme).await,
        Exported::Log => log::table(readers, programme).await,
        Exported::FollowUps => follow_ups::table(readers, programme).await,
        Exported::DeadLetters => export::dead_letters(readers, programme).await,
        Exported::SignUps => export::sign_ups(readers, programme).await,
        Exported::Duties => still_to_do(&desk, programme).await,
        Exported::Requests => export::facilitators(readers, programme).await.map(only_requests),
    };
    let mut table = table.map_err(|error| error.to_string())?;
    for wanted in only {
        table = only_where(table, wanted)?;
    }
    let is_workbook = out.and_then(Path::extension).is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"));
    match out {
        // A text in a workbook is a text, whatever it begins with.
        Some(path) if is_workbook => {
            let heading = table.first().cloned().unwrap_or_default();
            let rows = table.get(1..).unwrap_or_default();
            let bytes = sheets::write(&heading, rows, FileFormat::Xlsx { right_to_left: false });
            private_file(path, &bytes)?;
        }
        Some(path) => private_file(path, csv::write(&table).as_bytes())?,
        None => {
            std::io::stdout().write_all(csv::write(&table).as_bytes()).map_err(|error| error.to_string())?
        }
    }
    desk.store.close().await;
    Ok(())
}

fn private_file(path: &Path, bytes: &[u8]) -> Result<(), String> {
    files::write_whole(path, bytes).map_err(|error| format!("{}: {error}", path.display()))?;
    println!("{}: it holds personal data, keep it as you would the list itself", path.display());
    Ok(())
}

/// The rows that say this in this column. A cell with several tracks or languages says each of them.
fn only_where(table: Table, wanted: &str) -> Result<Table, String> {
    let heading = table.first().cloned().unwrap_or_default();
    let named = wanted.split_once('=').and_then(|(column, value)| {
        Some((heading.iter().position(|name| name.eq_ignore_ascii_case(column.trim()))?, value.trim()))
    });
    let (at, value) = named.ok_or_else(|| {
        format!("--only {wanted}: write COLUMN=VALUE; the columns are {}", heading.join(", "))
    })?;
    let says = |cell: &String| {
        cell.eq_ignore_ascii_case(value)
            || cell.split(['+', ',']).any(|part| part.trim().eq_ignore_ascii_case(value))
    };
    let is_kept = |number: usize, row: &Vec<String>| number == 0 || row.get(at).is_some_and(says);
    Ok(table
        .into_iter()
        .enumerate()
        .filter(|(number, row)| is_kept(*number, row))
        .map(|(_, row)| row)
        .collect())
}

fn only_requests(table: Table) -> Table {
    let state = table.first().and_then(|heading| heading.iter().position(|name| name == "state"));
    let is_kept = |at: usize, row: &[String]| {
        at == 0 || state.and_then(|state| row.get(state)).is_some_and(|state| state == "asked")
    };
    table.into_iter().enumerate().filter(|(at, row)| is_kept(*at, row)).map(|(_, row)| row).collect()
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
        for duty in duties(&facts, &group.own_rules(programme), now) {
            let (contact, organisation) = (&group.group.contact, &group.group.organisation);
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
            ]);
        }
    }
    Ok(table)
}
