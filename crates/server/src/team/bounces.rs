//! `muster bounces`: what mail servers have sent back, from the standard input, from files, or from folders.

use std::fs::File;
use std::io::{BufRead as _, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use messages::key;

use super::Desk;
use crate::cli::Settings;
use crate::clock::Clock;
use crate::mail::addressee;
use crate::mail::bounces::{READ_MAX_BYTES, read};
use crate::secret::ServerKey;
use crate::store::bounces::{CameBack, Returned};

/// What a mail server's pipe takes for "try again later" (EX_TEMPFAIL of sysexits.h).
const LATER: u8 = 75;
/// Where a Maildir has its mails.
const MAILDIR: [&str; 2] = ["new", "cur"];

/// What became of the reports.
#[derive(Default)]
struct Counts {
    read: usize,
    new: usize,
    before: usize,
    others: usize,
}

pub(crate) async fn run(settings: &Settings, from: &[PathBuf]) -> ExitCode {
    match counted(settings, from).await {
        Ok((counts, unreadable)) => {
            let args = [
                ("read", counts.read.into()),
                ("new", counts.new.into()),
                ("before", counts.before.into()),
                ("others", counts.others.into()),
            ];
            crate::printed::say(&settings.locale().plain(key::COMMAND_BOUNCES, &args));
            if unreadable { ExitCode::FAILURE } else { ExitCode::SUCCESS }
        }
        Err(message) => {
            eprintln!("{message}");
            // A mail server that is told anything else would send the report back to itself.
            ExitCode::from(if from.is_empty() { LATER } else { 2 })
        }
    }
}

/// The counts, and whether something could not be read.
async fn counted(settings: &Settings, from: &[PathBuf]) -> Result<(Counts, bool), String> {
    let desk = Desk::open(settings).await?;
    let key = desk.key()?;
    let mut counts = Counts::default();
    let mut unreadable = false;
    if from.is_empty() {
        let raw = report_of(std::io::stdin().lock()).map_err(|error| error.to_string())?;
        take(&desk, &key, &raw, &mut counts).await?;
    }
    for path in from {
        for file in files_of(path) {
            match file.and_then(|file| Ok((File::open(&file)?, file))) {
                Ok((open, _)) => {
                    for raw in reports_of(BufReader::new(open)) {
                        take(&desk, &key, &raw, &mut counts).await?;
                    }
                }
                Err(error) => {
                    unreadable = true;
                    eprintln!("{}: {error}", path.display());
                }
            }
        }
    }
    desk.store.close().await;
    Ok((counts, unreadable))
}

async fn take(desk: &Desk, key: &ServerKey, raw: &[u8], counts: &mut Counts) -> Result<(), String> {
    counts.read += 1;
    let Some(report) = read(raw) else {
        counts.others += 1;
        return Ok(());
    };
    let hidden = |reader: &String| (reader.clone(), addressee(key, reader));
    let came_back = CameBack {
        mails: report.mails,
        readers: report.readers.iter().map(hidden).collect(),
        trouble: report.status.map_or("came back".into(), |status| format!("came back: {status}")),
        now: Clock::System.now(),
    };
    match desk.store.write(came_back).await.map_err(|error| error.to_string())? {
        Returned::New => counts.new += 1,
        Returned::Before => counts.before += 1,
        Returned::NotOurs => counts.others += 1,
    }
    Ok(())
}

/// A file itself; of a Maildir its mails, of any other folder the files in it.
fn files_of(path: &Path) -> Vec<std::io::Result<PathBuf>> {
    if !path.is_dir() {
        return vec![Ok(path.to_path_buf())];
    }
    let inside: Vec<PathBuf> =
        MAILDIR.iter().map(|name| path.join(name)).filter(|one| one.is_dir()).collect();
    let folders = if inside.is_empty() { vec![path.to_path_buf()] } else { inside };
    let mut files = Vec::new();
    for folder in folders {
        match folder.read_dir() {
            Ok(entries) => files.extend(
                entries
                    .map(|entry| entry.map(|entry| entry.path()))
                    .filter(|one| one.as_ref().map_or(true, |one| one.is_file())),
            ),
            Err(error) => files.push(Err(error)),
        }
    }
    files
}

/// The report of a file; of a mailbox file (mbox) each of its mails.
fn reports_of(mut file: BufReader<File>) -> Vec<Vec<u8>> {
    let is_mailbox = file.fill_buf().is_ok_and(|start| start.starts_with(b"From "));
    if !is_mailbox {
        return report_of(file).into_iter().collect();
    }
    let mails = mail_parser::mailbox::mbox::MessageIterator::new(file);
    mails.map_while(Result::ok).map(|mail| cut(mail.unwrap_contents())).collect()
}

fn report_of(from: impl Read) -> std::io::Result<Vec<u8>> {
    let mut raw = Vec::new();
    let mut from = from.take(READ_MAX_BYTES);
    from.read_to_end(&mut raw)?;
    // To its end: a mail server whose pipe is closed early takes that for a failure.
    std::io::copy(from.get_mut(), &mut std::io::sink())?;
    Ok(raw)
}

fn cut(mut raw: Vec<u8>) -> Vec<u8> {
    raw.truncate(usize::try_from(READ_MAX_BYTES).unwrap_or(usize::MAX));
    raw
}
