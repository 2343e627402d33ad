//! Files of the builds before this one, kept in the data folder: a page that was opened before an update may still ask for
//! its roster reader or its language. Each build keeps its own when it first serves.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use axum::http::HeaderMap;
use axum::response::Response;
use bytes::Bytes;

use super::assets;
use super::prepared::Prepared;

/// So many builds are kept, this one among them.
const KEPT: usize = 3;

/// What can still be asked for.
#[derive(Debug, Default)]
pub(crate) struct OldBuilds {
    /// The address of each file, `/worker/…/roster-worker.js`, and where it lies.
    files: HashMap<String, PathBuf>,
    /// Those that were asked for, compressed once.
    read: Mutex<HashMap<String, Arc<Prepared>>>,
}

impl OldBuilds {
    /// Keeps this build's files in `folder`, forgets all but the last ones, and finds what the others left. Trouble with
    /// the disk is no reason not to serve: then nothing is kept.
    pub(crate) fn keep(folder: &Path) -> OldBuilds {
        let this_build = folder.join(assets::build());
        if assets::is_built()
            && let Err(error) = keep_this(&this_build)
        {
            tracing::warn!(%error, "the files of this build cannot be kept for pages that are open after the next update");
        }
        let mut builds = builds_in(folder, &this_build);
        for (_, forgotten) in builds.split_off(builds.len().min(KEPT)) {
            if let Err(error) = fs::remove_dir_all(&forgotten) {
                tracing::warn!(%error, "an old build cannot be deleted");
            }
        }
        let mut files = HashMap::new();
        for (_, build) in builds.iter().filter(|(_, build)| *build != this_build) {
            collect(build, "", &mut files);
        }
        OldBuilds { files, read: Mutex::default() }
    }

    /// The answer to an address that an old build had; none if none of those kept had it.
    pub(super) async fn serve(&self, path: &str, headers: &HeaderMap) -> Option<Response> {
        let file = self.files.get(path)?.clone();
        let known = self.read.lock().unwrap_or_else(PoisonError::into_inner).get(path).cloned();
        let prepared = match known {
            Some(prepared) => prepared,
            None => {
                let read = tokio::task::spawn_blocking(move || {
                    fs::read(file).map(|bytes| Arc::new(Prepared::new(Bytes::from(bytes), 5)))
                });
                let prepared = read.await.ok()?.ok()?;
                let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
                read.insert(path.to_string(), Arc::clone(&prepared));
                prepared
            }
        };
        Some(prepared.respond(headers, assets::content_type(path), assets::IMMUTABLE))
    }
}

/// Whole or not at all; a build that is there already only counts as used again.
fn keep_this(folder: &Path) -> std::io::Result<()> {
    if folder.exists() {
        return fs::File::open(folder)?.set_modified(SystemTime::now());
    }
    let unfinished = folder.with_extension("part");
    let _ = fs::remove_dir_all(&unfinished);
    for (address, bytes) in assets::named_by_their_contents() {
        let path = unfinished.join(address.trim_start_matches('/'));
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, bytes)?;
    }
    fs::rename(unfinished, folder)
}

/// The builds of a folder and when each was last used: `first` first, then the newest.
fn builds_in(folder: &Path, first: &Path) -> Vec<(SystemTime, PathBuf)> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut builds: Vec<(SystemTime, PathBuf)> = entries
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()))
        .filter_map(|entry| Some((entry.metadata().ok()?.modified().ok()?, entry.path())))
        .collect();
    builds.sort_by_key(|(used, path)| (path != first, std::cmp::Reverse(*used)));
    builds
}

fn collect(folder: &Path, address: &str, files: &mut HashMap<String, PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let address = format!("{address}/{}", entry.file_name().to_string_lossy());
        if path.is_dir() {
            collect(&path, &address, files);
        } else {
            // The newest build's, should two have the same: they are named by their contents.
            files.entry(address).or_insert(path);
        }
    }
}
