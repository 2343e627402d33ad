//! `muster backup`: a copy of the database, as it is at one moment, that is known to be whole.

use std::fs::File;
use std::path::Path;

use messages::{Key, Locale, key};
use sqlx::{ConnectOptions as _, Connection as _, SqliteConnection};

use crate::cli::Settings;
use crate::clock::Clock;
use crate::config::Places;
use crate::printed::say;
use crate::store::SCHEMA;
use crate::{files, serve};

/// Copies the database into `folder`, beside a running server or not, checks the copy, and only then gives it its name.
pub(crate) async fn run(settings: &Settings, folder: &Path) -> Result<(), String> {
    let locale = settings.locale();
    let places = Places::read(settings).map_err(|wrong| wrong.0)?;
    places.existing_database(locale)?;
    let name = format!("muster-{}.sqlite", Clock::System.now().format("%Y%m%dT%H%M%SZ"));
    let (unfinished, finished) = (folder.join(format!("{name}.part")), folder.join(&name));
    serve::make_private_folder(folder)?;
    let unwritten =
        |error: &dyn std::fmt::Display| about(locale, key::COMMAND_COPY_UNWRITTEN, &finished, error);

    let Some(target) = unfinished.to_str() else {
        let folder = folder.display().to_string();
        return Err(locale.plain(key::COMMAND_COPY_FOLDER, &[("folder", (&folder).into())]));
    };
    let _ = std::fs::remove_file(&unfinished);
    let mut source = connect(&places.database).await?;
    sqlx::query("VACUUM INTO $1")
        .bind(target)
        .execute(&mut source)
        .await
        .map_err(|error| unwritten(&error))?;
    let _ = source.close().await;

    let mut copy = connect(&unfinished).await?;
    let groups = check_copy(&mut copy, &finished, locale).await?;
    let _ = copy.close().await;
    serve::make_private(&unfinished)?;
    File::open(&unfinished).and_then(|file| file.sync_all()).map_err(|error| unwritten(&error))?;
    std::fs::rename(&unfinished, &finished).map_err(|error| unwritten(&error))?;
    // The name itself is safe only once the folder is.
    let _ = files::sync_folder(folder);
    let (file, key_file) =
        (finished.display().to_string(), places.data.join("server.key").display().to_string());
    say(&locale.plain(key::COMMAND_BACKUP_DONE, &[("n", groups.into()), ("file", (&file).into())]));
    say(&locale.plain(key::COMMAND_BACKUP_KEY, &[("file", (&key_file).into())]));
    Ok(())
}

/// Whether a copy is whole and of a schema that this program knows; the number of its groups. `named` is for the words.
pub(crate) async fn check_copy(
    copy: &mut SqliteConnection,
    named: &Path,
    locale: &Locale,
) -> Result<i64, String> {
    let said = |key: Key, error: &dyn std::fmt::Display| about(locale, key, named, error);
    let checked: String = sqlx::query_scalar("PRAGMA integrity_check")
        .fetch_one(&mut *copy)
        .await
        .map_err(|error| said(key::COMMAND_COPY_UNREADABLE, &error))?;
    if checked != "ok" {
        return Err(said(key::COMMAND_COPY_DAMAGED, &checked));
    }
    let schema: i64 = sqlx::query_scalar("SELECT COALESCE(MAX(step), 0) FROM schema_steps")
        .fetch_one(&mut *copy)
        .await
        .map_err(|error| said(key::COMMAND_COPY_OTHER, &error))?;
    if schema > SCHEMA {
        return Err(said(key::COMMAND_COPY_NEWER, &format!("{schema} > {SCHEMA}")));
    }
    sqlx::query_scalar("SELECT COUNT(*) FROM groups")
        .fetch_one(&mut *copy)
        .await
        .map_err(|error| said(key::COMMAND_COPY_UNREADABLE, &error))
}

/// A sentence about a file, with the cause.
fn about(locale: &Locale, key: Key, file: &Path, error: &dyn std::fmt::Display) -> String {
    let (file, error) = (file.display().to_string(), error.to_string());
    locale.plain(key, &[("file", (&file).into()), ("error", (&error).into())])
}

/// One connection, beside a running server or to a copy.
pub(crate) async fn connect(path: &Path) -> Result<SqliteConnection, String> {
    sqlx::sqlite::SqliteConnectOptions::new()
        .filename(path)
        .connect()
        .await
        .map_err(|error| format!("{}: {error}", path.display()))
}
