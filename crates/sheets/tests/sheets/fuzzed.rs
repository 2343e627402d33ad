//! The corpus of the fuzz targets, and what becomes of it when bytes are changed: nothing panics, nothing vanishes.

use std::{fs, path::PathBuf};

#[path = "../../../../fuzz/bodies.rs"]
mod bodies;

/// How often each file is changed.
const CHANGES: usize = 150;

#[track_caller]
fn go_through(target: &str, body: fn(&[u8])) {
    let folder: PathBuf = [env!("CARGO_MANIFEST_DIR"), "..", "..", "fuzz", "corpus", target].iter().collect();
    let mut files = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let bytes = fs::read(entry.unwrap().path()).unwrap();
        body(&bytes);
        files += 1;
        let mut random = Random(files);
        for _ in 0..CHANGES {
            body(&changed(&bytes, &mut random));
        }
    }
    assert!(files > 1, "no corpus of {target}");
}

/// With some bytes other, gone, or twice.
fn changed(bytes: &[u8], random: &mut Random) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=random.below(4) {
        let at = random.below(bytes.len());
        match random.below(4) {
            0 => bytes[at] = random.below(256) as u8,
            1 => bytes.truncate(at.max(1)),
            2 => drop(bytes.drain(at..(at + random.below(40)).min(bytes.len() - 1).max(at))),
            _ => {
                let piece = bytes[at..(at + 40).min(bytes.len())].to_vec();
                let to = random.below(bytes.len());
                bytes.splice(to..to, piece);
            }
        }
    }
    bytes
}

#[test]
fn files_are_read_whatever_was_changed_in_them() {
    go_through("read", bodies::read);
}

#[test]
fn columns_are_matched_whatever_their_headings_say() {
    go_through("columns", bodies::columns);
}

#[test]
fn rows_are_checked_whatever_they_hold() {
    go_through("check", bodies::check_rows);
}

/// Numbers that are the same in every run (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }
}
