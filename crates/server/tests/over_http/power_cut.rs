//! P1, the power cut: what a killed process leaves is kept by the system, so that only the order of system calls tells
//! whether a registration is on the disk before it is acknowledged.

use std::fs;
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::running::{OPEN, Running, group_of, muster};

/// What happened in one line of a trace, as far as it matters here.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Event {
    /// Something was written into the database's log.
    Written,
    /// The log is on the disk: the call has returned without an error.
    Synced,
    /// The answer leaves.
    Acknowledged,
}

/// The events of a trace in their order. A call that another thread's interrupts is written in two lines, of which the
/// second, with what it returned, does not name its file.
fn events(trace: &str) -> Vec<Event> {
    let mut syncing: Vec<&str> = Vec::new();
    let mut found = Vec::new();
    for line in trace.lines() {
        let thread = line.split_whitespace().next().unwrap_or_default();
        let is_log = line.contains("muster.sqlite-wal");
        let is_sync = line.contains("fdatasync") || line.contains("fsync");
        let has_returned = line.trim_end().ends_with("= 0");
        if line.contains("HTTP/1.1 201") {
            found.push(Event::Acknowledged);
        } else if is_log && line.contains("pwrite64(") {
            found.push(Event::Written);
        } else if is_log && is_sync && has_returned {
            found.push(Event::Synced);
        } else if is_log && is_sync {
            syncing.push(thread);
        } else if is_sync && line.contains("resumed") && has_returned && syncing.contains(&thread) {
            syncing.retain(|known| *known != thread);
            found.push(Event::Synced);
        }
    }
    found
}

#[test]
fn a_registration_is_on_the_disk_before_it_is_acknowledged() {
    let folder = Arc::new(tempfile::tempdir().unwrap());
    let trace = folder.path().join("trace");
    let mut traced = Command::new("strace");
    // As a grandchild, so that what the test starts and ends is the server itself.
    traced.args([
        "-D",
        "-f",
        "-q",
        "-y",
        "-s",
        "40",
        "-e",
        "trace=pwrite64,fdatasync,fsync,write,writev,sendto,sendmsg",
        "-o",
    ]);
    traced.arg(&trace).arg(muster().get_program());
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("MUSTER_")) {
        traced.env_remove(name);
    }
    let server = Running::start_as(&mut traced, folder, OPEN);
    let before = fs::read_to_string(&trace).unwrap().len();
    server.registered(&group_of(12));
    // The trace is written beside the server.
    let until = Instant::now() + Duration::from_secs(20);
    let seen = loop {
        let seen = events(&fs::read_to_string(&trace).unwrap()[before..]);
        if seen.contains(&Event::Acknowledged) || Instant::now() > until {
            break seen;
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    let first = |wanted: Event| seen.iter().position(|event| *event == wanted);
    let (written, acknowledged) = (first(Event::Written).unwrap(), first(Event::Acknowledged).unwrap());
    let synced = seen[written..].iter().position(|event| *event == Event::Synced).map(|at| at + written);
    assert!(synced.is_some_and(|synced| synced < acknowledged), "{seen:?}");
}

#[test]
fn a_trace_is_read_with_calls_that_are_interrupted() {
    let trace = "\
        7 pwrite64(9</d/muster.sqlite-wal>, \"\\1\", 4096, 0) = 4096\n\
        7 fdatasync(9</d/muster.sqlite-wal> <unfinished ...>\n\
        8 write(3<pipe>, \"x\", 1) = 1\n\
        7 <... fdatasync resumed>) = 0\n\
        8 writev(12<socket:[1]>, [{iov_base=\"HTTP/1.1 201 Created\\r\\n\", iov_len=22}], 1) = 22\n";
    assert_eq!(events(trace), [Event::Written, Event::Synced, Event::Acknowledged]);
    let failed = "7 fdatasync(9</d/muster.sqlite-wal>) = -1 EIO (Input/output error)\n";
    assert_eq!(events(failed), []);
}
