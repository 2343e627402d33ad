//! Mails as files: what stands for sending as long as there is no SMTP.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

/// The name of a mail's file: when it was decided, and its id.
pub(super) fn name(created: DateTime<Utc>, id: &str) -> String {
    format!("{}-{id}.eml", created.format("%Y%m%dT%H%M%SZ"))
}

/// Deletes the files of these mails; returns how many there were. A mail that was taken away by hand is no error.
pub(crate) fn delete(folder: &Path, ids: &[String]) -> std::io::Result<usize> {
    let ids: HashSet<&str> = ids.iter().map(String::as_str).collect();
    let mut deleted = 0;
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(0),
        Err(error) => return Err(error),
    };
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let id = name.split_once('-').and_then(|(_, rest)| rest.split('.').next());
        if id.is_some_and(|id| ids.contains(id)) {
            std::fs::remove_file(&path)?;
            deleted += 1;
        }
    }
    Ok(deleted)
}

/// The same without holding up what else the server does.
pub(crate) async fn delete_beside(folder: PathBuf, mails: Vec<String>) {
    let deleted = tokio::task::spawn_blocking(move || delete(&folder, &mails)).await;
    match deleted {
        Ok(Ok(_)) => {}
        Ok(Err(error)) => tracing::error!(%error, "mail files of whoever is gone cannot be deleted"),
        Err(error) => tracing::error!(%error, "mail files of whoever is gone were not deleted"),
    }
}
