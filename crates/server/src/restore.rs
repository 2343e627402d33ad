//! `muster restore`: a backup takes the place of the database.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use sqlx::Connection as _;

use messages::{Locale, key};

use crate::backup::{check_copy, connect};
use crate::cli::Settings;
use crate::clock::Clock;
use crate::config::Places;
use crate::printed::say;
use crate::{files, lock, purge, serve};

/// Checks the backup, puts what is there aside, and copies.
pub(crate) async fn run(settings: &Settings, from: &Path, replace: bool) -> Result<(), String> {
    let locale = settings.locale();
    let places = Places::read(settings).map_err(|wrong| wrong.0)?;
    let database = &places.database;
    let backup = newest(from, locale)?;
    serve::make_private_folder(&places.data)?;
    let _lock = lock::take(&places.data, locale)?;
    if database.exists() && !replace {
        let file = database.display().to_string();
        return Err(locale.plain(key::COMMAND_RESTORE_THERE, &[("file", (&file).into())]));
    }
    let said = |error: &dyn std::fmt::Display| format!("{}: {error}", database.display());

    let unfinished = with_ending(database, ".restoring");
    std::fs::copy(&backup, &unfinished).map_err(|error| said(&error))?;
    serve::make_private(&unfinished)?;
    let checked = match connect(&unfinished).await {
        Ok(mut copy) => {
            let checked = check_copy(&mut copy, &backup, locale).await;
            let _ = copy.close().await;
            checked
        }
        Err(error) => Err(error),
    };
    let groups = match checked {
        Ok(groups) => groups,
        Err(error) => {
            let _ = std::fs::remove_file(&unfinished);
            return Err(error);
        }
    };
    std::fs::File::open(&unfinished).and_then(|file| file.sync_all()).map_err(|error| said(&error))?;
    let aside = set_aside(&places).await?;
    std::fs::rename(&unfinished, database).map_err(|error| said(&error))?;
    if let Some(folder) = database.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        files::sync_folder(folder).map_err(|error| said(&error))?;
    }
    let (file, backup) = (database.display().to_string(), backup.display().to_string());
    let args = [("n", groups.into()), ("file", (&file).into()), ("backup", (&backup).into())];
    say(&locale.plain(key::COMMAND_RESTORE_DONE, &args));
    if let Some(aside) = aside {
        let aside = aside.display().to_string();
        say(&locale.plain(key::COMMAND_RESTORE_ASIDE, &[("file", (&aside).into())]));
    }
    say(&locale.plain(key::COMMAND_RESTORE_AFTER, &[]));
    Ok(())
}

/// The file itself, or the backup of a folder that was made last.
fn newest(from: &Path, locale: &Locale) -> Result<PathBuf, String> {
    let said = |error: &dyn std::fmt::Display| format!("{}: {error}", from.display());
    if from.is_file() {
        return Ok(from.to_path_buf());
    }
    let mut found = Vec::new();
    for entry in std::fs::read_dir(from).map_err(|error| said(&error))? {
        let name = entry.map_err(|error| said(&error))?.file_name();
        let is_backup = name.to_str().is_some_and(|n| n.starts_with("muster-") && n.ends_with(".sqlite"));
        // The name holds the time, so that the last name is the newest.
        found.extend(is_backup.then_some(name));
    }
    found.sort();
    found.pop().map(|name| from.join(name)).ok_or_else(|| {
        let folder = from.display().to_string();
        locale.plain(key::COMMAND_RESTORE_NONE, &[("folder", (&folder).into())])
    })
}

/// Folds the log into the database that is there, and gives it another name.
async fn set_aside(places: &Places) -> Result<Option<PathBuf>, String> {
    let database = &places.database;
    if !database.exists() {
        return Ok(None);
    }
    let said = |error: &dyn std::fmt::Display| format!("{}: {error}", database.display());
    // A damaged database may be the very reason to restore, so this may fail.
    if let Ok(mut connection) = connect(database).await {
        let _ = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(&mut connection).await;
        let _ = connection.close().await;
    }
    let name = format!("{}{}.sqlite", purge::SET_ASIDE, Clock::System.now().format("%Y%m%dT%H%M%SZ"));
    let aside = places.data.join(name);
    std::fs::rename(database, &aside).map_err(|error| said(&error))?;
    for ending in ["-wal", "-shm"] {
        let log = with_ending(database, ending);
        if log.exists() {
            // It belongs to the database that was there; beside another one it would destroy it.
            std::fs::rename(&log, with_ending(&aside, ending)).map_err(|error| said(&error))?;
        }
    }
    Ok(Some(aside))
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut text = OsString::from(path.as_os_str());
    text.push(ending);
    PathBuf::from(text)
}
