//! One server a data folder: two would each send every mail, and neither would know what the other is answering.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

use messages::{Locale, key};

/// Taken as long as it lives; the system gives it back whatever becomes of the process.
#[derive(Debug)]
pub(crate) struct Lock(#[expect(dead_code, reason = "the open file is the lock")] File);

/// Errors, in words for the operator, if another process has it.
pub(crate) fn take(data: &Path, locale: &Locale) -> Result<Lock, String> {
    let path = data.join("muster.lock");
    let said = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(&path).map_err(|error| said(&error))?;
    match file.try_lock() {
        Ok(()) => Ok(Lock(file)),
        Err(TryLockError::WouldBlock) => {
            let file = path.display().to_string();
            Err(locale.plain(key::COMMAND_LOCKED, &[("file", (&file).into())]))
        }
        Err(TryLockError::Error(error)) => Err(said(&error)),
    }
}

/// Whether a server runs on this folder; none where that cannot be told.
pub(crate) fn is_held(data: &Path) -> Option<bool> {
    match File::open(data.join("muster.lock")) {
        Ok(file) => Some(matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock))),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Some(false),
        Err(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_one_servers_until_it_ends() {
        let folder = tempfile::tempdir().unwrap();
        let taken = || take(folder.path(), Locale::english());
        let first = taken().unwrap();
        assert!(taken().is_err());
        assert_eq!(is_held(folder.path()), Some(true));
        drop(first);
        assert_eq!(is_held(folder.path()), Some(false));
        assert!(taken().is_ok());
    }
}
