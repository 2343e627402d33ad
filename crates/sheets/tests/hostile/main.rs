//! Files made to hurt: each ends in the right error or is read, within a time and a memory that any device has.
//!
//! Set `MUSTER_HOSTILE_FILES` to a folder to have the files written there, for the worker in a browser.

mod archives;
mod corpus;

use std::{
    alloc::System,
    ops::ControlFlow,
    sync::mpsc,
    time::{Duration, Instant},
};

use cap::Cap;
use domain::roster::{ReadChoice, RosterContext, RosterRules, check_read};
use sheets::{Error, NativeText};

use corpus::{Ends, HostileFile};

#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

/// Besides the file itself.
const MEMORY_MAX: usize = 256 * 1024 * 1024;
/// Measured: below 2 s each, optimised. The tests are not, and share the machine; what hangs takes for ever.
const PATIENCE: Duration = Duration::from_secs(120);

/// How reading and checking a file ended: a code, or `read`.
fn read(file: &HostileFile, bytes: &[u8]) -> String {
    let read = sheets::read_file(file.name, bytes, &ReadChoice::default(), &NativeText, &mut |_, _| {
        ControlFlow::Continue(())
    });
    match read {
        Ok(mut read) => {
            let checked = check_read(&mut read, &RosterRules::default(), RosterContext::default());
            assert_eq!(checked.rows, read.rows.len());
            "read".to_string()
        }
        Err(Error::Problem(problem)) => match problem.kind() {
            Some(kind) => format!("{} {kind}", problem.code()),
            None => problem.code().to_string(),
        },
        Err(other) => other.to_string(),
    }
}

#[test]
fn hostile_files_end_rightly_in_time_and_within_memory() {
    let folder = std::env::var_os("MUSTER_HOSTILE_FILES").map(std::path::PathBuf::from);
    let mut failures = Vec::new();
    let files = corpus::files();
    assert!(files.len() >= 60, "{}", files.len());
    for file in files {
        let bytes = (file.make)();
        if let Some(folder) = &folder {
            std::fs::write(folder.join(format!("{}--{}", file.what.replace(' ', "-"), file.name)), &bytes)
                .unwrap();
        }
        let (what, expected) = (file.what, file.ends);
        let (tell, told) = mpsc::channel();
        let start = Instant::now();
        let before = MEMORY.allocated();
        let reader = std::thread::spawn(move || tell.send(read(&file, &bytes)));
        let mut most = 0;
        let ended = loop {
            let told = told.recv_timeout(Duration::from_millis(2));
            most = most.max(MEMORY.allocated().saturating_sub(before));
            match told {
                Err(mpsc::RecvTimeoutError::Timeout) if start.elapsed() < PATIENCE => {}
                told => break told,
            }
        };
        match ended {
            Err(mpsc::RecvTimeoutError::Timeout) => panic!("{what}: no end in sight"),
            Err(mpsc::RecvTimeoutError::Disconnected) => failures.push(format!("{what}: panicked")),
            Ok(ended) => {
                reader.join().unwrap().unwrap();
                let is_right = match expected {
                    Ends::With(code) => ended == code,
                    Ends::Anyhow => true,
                };
                if !is_right {
                    failures.push(format!("{what}: {ended}, not {expected:?}"));
                }
                if most > MEMORY_MAX {
                    failures.push(format!("{what}: {} MB", most >> 20));
                }
                println!("{:>6} ms {:>4} MB  {ended:<24} {what}", start.elapsed().as_millis(), most >> 20);
            }
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}
