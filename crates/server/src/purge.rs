//! The day on which everything personal of a programme is deleted: by the running server, or by `muster purge`.
//!
//! What remains is a proof: how much was deleted and when, with a hash and without a name.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};
use domain::Programme;
use messages::key;
use serde_json::{Map, Value, json};
use tokio::task::JoinHandle;

use crate::cli::Settings;
use crate::clock::Clock;
use crate::config::Places;
use crate::files;
use crate::http::assets::hex;
use crate::mail::files as mail_files;
use crate::printed::say;
use crate::secret::sha256;
use crate::serve::Server;
use crate::store::{Store, purge as stored};
use crate::{BUILD, programmes};

/// The server looks this often whether a day has come.
const LOOK_EVERY: Duration = Duration::from_secs(600);
/// Databases that `muster restore` has set aside begin so.
pub(crate) const SET_ASIDE: &str = "before-restore-";

/// Who deletes.
#[derive(Clone, Copy, Debug)]
enum By {
    Server,
    Command,
}

/// What is deleted, and where it lies.
struct Task<'a> {
    store: &'a Store,
    data: &'a Path,
    programme: &'a str,
    /// None: there is no programme file any more that would say.
    day: Option<NaiveDate>,
    /// What groups wish for afterwards is not due yet.
    keeps_follow_ups: bool,
    by: By,
    now: DateTime<Utc>,
}

/// Starts the server's own purge; it runs until it is aborted.
pub(crate) fn start(server: Arc<Server>) -> JoinHandle<()> {
    tokio::spawn(async move {
        loop {
            if let Err(error) = purge_what_is_due(&server).await {
                tracing::error!(error, "what has to be deleted today cannot be deleted; another try follows");
            }
            tokio::time::sleep(LOOK_EVERY).await;
        }
    })
}

async fn purge_what_is_due(server: &Server) -> Result<(), String> {
    let now = server.clock.now();
    for programme in server.programmes.all().filter(|programme| programme.is_purge_due(now)) {
        let left =
            stored::count(server.store.readers(), &programme.slug, programme.keeps_follow_ups(now)).await;
        if left.map_err(|error| error.to_string())? == 0 {
            continue;
        }
        // Not while a mail is being written: its file would appear behind our back.
        let _no_mail = server.writing_mail.write().await;
        let task = Task {
            store: &server.store,
            data: &server.data,
            programme: &programme.slug,
            day: Some(programme.purge),
            keeps_follow_ups: programme.keeps_follow_ups(now),
            by: By::Server,
            now,
        };
        let proof = carry_out(&task).await?;
        tracing::warn!(programme = programme.slug, proof = %proof.display(), "purged: its day has come");
    }
    Ok(())
}

/// `muster purge`: what is due, or one programme before its day.
pub(crate) async fn command(
    settings: &Settings,
    wanted: Option<&str>,
    before_its_day: bool,
) -> Result<(), String> {
    let locale = settings.locale();
    let places = Places::read(settings).map_err(|wrong| wrong.0)?;
    let known = programmes::load(places.programmes.as_deref(), locale)?;
    places.existing_database(locale)?;
    let now = Clock::System.now();
    let due = |programme: &&Programme| programme.is_purge_due(now) || before_its_day;
    let targets: Vec<(String, Option<NaiveDate>)> = match wanted {
        None if before_its_day => return Err(locale.plain(key::COMMAND_PURGE_WHICH, &[])),
        None => known.iter().filter(due).map(|p| (p.slug.clone(), Some(p.purge))).collect(),
        Some(slug) => match known.iter().find(|p| p.slug == slug) {
            Some(programme) if due(&programme) => vec![(slug.to_string(), Some(programme.purge))],
            Some(programme) => {
                let day = locale.date(programme.purge);
                let args = [("programme", slug.into()), ("day", (&day).into())];
                return Err(locale.plain(key::COMMAND_PURGE_TOO_EARLY, &args));
            }
            None if before_its_day => vec![(slug.to_string(), None)],
            None => {
                return Err(locale.plain(key::COMMAND_PURGE_NO_FILE, &[("programme", slug.into())]));
            }
        },
    };
    let store = Store::open(&places.database)
        .await
        .map_err(|error| format!("{}: {error}", places.database.display()))?;
    let mut purged = 0;
    for (programme, day) in &targets {
        // A programme whose file is gone keeps nothing.
        let keeps_follow_ups =
            !before_its_day && known.iter().any(|p| p.slug == *programme && p.keeps_follow_ups(now));
        let left = stored::count(store.readers(), programme, keeps_follow_ups).await;
        let left = left.map_err(|error| error.to_string())?;
        if left == 0 {
            continue;
        }
        let task = Task {
            store: &store,
            data: &places.data,
            programme,
            day: *day,
            keeps_follow_ups,
            by: By::Command,
            now,
        };
        let proof = carry_out(&task).await?.display().to_string();
        let args = [("programme", programme.into()), ("file", (&proof).into())];
        say(&locale.plain(key::COMMAND_PURGE_DONE, &args));
        purged += 1;
    }
    if purged == 0 {
        say(&locale.plain(key::COMMAND_PURGE_NOTHING, &[]));
    }
    store.close().await;
    Ok(())
}

/// Rows, mails and what was set aside; then the room they took in the files; then the proof, whose path this returns.
async fn carry_out(task: &Task<'_>) -> Result<PathBuf, String> {
    let said = |error: &dyn std::fmt::Display| format!("{}: {error}", task.programme);
    let purged = task
        .store
        .write(stored::Purge {
            programme: task.programme.to_string(),
            keeps_follow_ups: task.keeps_follow_ups,
        })
        .await
        .map_err(|error| said(&error))?;
    let mails = mail_files::delete(&task.data.join("mail"), &purged.mails).map_err(|error| said(&error))?;
    let set_aside = delete_set_aside(task.data).map_err(|error| said(&error))?;
    let is_tidy = task.store.tidy().await.map_err(|error| said(&error))?;
    let left = stored::count(task.store.readers(), task.programme, task.keeps_follow_ups)
        .await
        .map_err(|error| said(&error))?;

    let rows: Map<String, Value> =
        purged.rows.iter().map(|(table, count)| ((*table).to_string(), json!(count))).collect();
    let proof = json!({
        "programme": task.programme,
        "purge_day": task.day.map(|day| day.to_string()),
        "purged_at": task.now.to_rfc3339(),
        "by": match task.by { By::Server => "the running server", By::Command => "muster purge" },
        "muster": BUILD,
        "deleted_rows": rows,
        "deleted_mail_files": mails,
        "deleted_databases_set_aside": set_aside,
        "rows_left": left,
        "room_overwritten": is_tidy,
        // Whoever has kept the references can check that these groups are meant, and no others.
        "groups_sha256": hex(&sha256(purged.references.join("\n").as_bytes())),
    });
    let folder = task.data.join("purges");
    crate::serve::make_private_folder(&folder)?;
    let path = folder.join(format!("{}-{}.json", task.programme, task.now.format("%Y%m%dT%H%M%SZ")));
    let text = format!("{proof:#}\n");
    files::write_whole(&path, text.as_bytes()).map_err(|error| format!("{}: {error}", path.display()))?;
    if left > 0 || !is_tidy {
        return Err(said(&"some of it is still there: see the proof, and purge again"));
    }
    Ok(path)
}

/// A database that was set aside holds what has to go.
fn delete_set_aside(data: &Path) -> std::io::Result<usize> {
    let mut deleted = 0;
    for entry in std::fs::read_dir(data)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(SET_ASIDE) {
            std::fs::remove_file(entry.path())?;
            deleted += 1;
        }
    }
    Ok(deleted)
}
