//! What commands print. Whoever reads it may have read enough (`| head`): that is no error.

use std::io::{ErrorKind, Write as _};

/// One or more lines of words.
pub(crate) fn say(text: &str) {
    // Words that nobody reads are no reason to give up what the command is for.
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// What the command is for. Errors where it could not be written whole, as on a disk that is full.
pub(crate) fn write_out(text: &str) -> std::io::Result<()> {
    let mut out = std::io::stdout();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        outcome => outcome,
    }
}
