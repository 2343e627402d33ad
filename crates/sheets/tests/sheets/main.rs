//! The reader as its users see it: files in, mapped rows out, and what the check makes of them.

#![expect(clippy::unwrap_used, reason = "a test may fail this way")]

mod real_files;
mod templates;

use std::ops::ControlFlow;

use domain::roster::{ReadChoice, ReadRoster};
use sheets::{Error, NativeText};

fn read_with(file_name: &str, bytes: &[u8], choice: &ReadChoice) -> Result<ReadRoster, Error> {
    sheets::read_file(file_name, bytes, choice, &NativeText, &mut |_, _| ControlFlow::Continue(()))
}

fn read(file_name: &str, bytes: &[u8]) -> Result<ReadRoster, Error> {
    read_with(file_name, bytes, &ReadChoice::default())
}
