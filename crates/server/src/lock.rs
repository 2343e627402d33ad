//! One server a data folder: two would each send every mail, and neither would know what the other is answering.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

/// Taken as long as it lives; the system gives it back whatever becomes of the process.
#[derive(Debug)]
pub(crate) struct Lock(#[expect(dead_code, reason = "the open file is the lock")] File);

/// Errors, in words for the operator, if another process has it.
pub(crate) fn take(data: &Path) -> Result<Lock, String> {
    let path = data.join("muster.lock");
    let said = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(&path).map_err(|error| said(&error))?;
    match file.try_lock() {
        Ok(()) => Ok(Lock(file)),
        Err(TryLockError::WouldBlock) => Err(said(&"another muster is running on this data folder")),
        Err(TryLockError::Error(error)) => Err(said(&error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_one_servers_until_it_ends() {
        let folder = tempfile::tempdir().unwrap();
        let first = take(folder.path()).unwrap();
        assert!(take(folder.path()).is_err());
        drop(first);
        assert!(take(folder.path()).is_ok());
    }
}
