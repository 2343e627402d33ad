//! Waiting for what a page or a server does in its own time.

use std::time::{Duration, Instant};

/// How long a journey waits for anything before it fails: long, since only a failure takes it, and the machine may be busy.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// Asks `look` again and again until it answers, and fails with its last complaint after [`PATIENCE`].
#[track_caller]
pub fn eventually<T>(mut look: impl FnMut() -> Result<T, String>) -> T {
    let start = Instant::now();
    loop {
        match look() {
            Ok(found) => return found,
            Err(complaint) if start.elapsed() > PATIENCE => panic!("{complaint}"),
            Err(_) => std::thread::sleep(Duration::from_millis(50)),
        }
    }
}
