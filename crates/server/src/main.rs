//! `muster`: the server and its command line.

mod backup;
mod budget;
mod check;
mod cli;
mod clock;
mod config;
mod csv;
mod doctor;
mod files;
mod http;
mod in_flight;
mod lock;
mod mail;
mod merge;
mod pages;
mod printed;
mod programmes;
mod purge;
mod restore;
mod roster;
mod schedule;
mod secret;
mod serve;
mod shown;
mod store;
mod team;
mod tell_me;

use std::process::ExitCode;

use clap::Parser as _;
use tracing_subscriber::EnvFilter;

use cli::{Cli, Command, Settings};
use config::Places;

/// Which Muster this is.
const BUILD: &str = env!("CARGO_PKG_VERSION");

fn main() -> ExitCode {
    let cli = Cli::parse();
    // Logs go to the standard error, so that what a command prints stays clean.
    tracing_subscriber::fmt()
        .json()
        .with_writer(std::io::stderr)
        .with_env_filter(
            EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn")),
        )
        .init();
    if matches!(cli.command, Command::Serve(_)) {
        // Where, but not what: the message of a panic may hold what somebody typed.
        std::panic::set_hook(Box::new(|panic| {
            let place = panic.location().map(ToString::to_string);
            tracing::error!(place, "a mistake of ours: this task ends, the server goes on");
        }));
    }
    let settings = &Settings { lang: cli.command.spoken(), ..cli.settings };
    match cli.command {
        Command::Serve(args) => finished(runtime().block_on(serve::run(settings, &args))),
        Command::Check { files, json, .. } => {
            match folder(settings)
                .and_then(|folder| check::run(&files, folder.as_deref(), json, settings.locale()))
            {
                Ok(true) => ExitCode::SUCCESS,
                Ok(false) => ExitCode::FAILURE,
                Err(message) => failed(&message),
            }
        }
        Command::Schedule { programme, zone, track, json, .. } => match folder(settings) {
            Ok(folder) => {
                schedule::run(folder.as_deref(), &programme, &zone, track.as_deref(), json, settings.locale())
            }
            Err(message) => failed(&message),
        },
        Command::Roster { file, sheet, programme, json, .. } => match folder(settings) {
            Ok(folder) => {
                roster::run(&file, sheet, programme.as_deref(), folder.as_deref(), json, settings.locale())
            }
            Err(message) => failed(&message),
        },
        Command::Export(args) => finished(runtime().block_on(team::export::run(settings, args))),
        Command::Facilitator { reference, answer, signed, .. } => {
            finished(runtime().block_on(team::facilitators::run(settings, &reference, answer, signed.by)))
        }
        Command::Group(args) => finished(runtime().block_on(team::groups::run(settings, args))),
        Command::Write(args) => finished(runtime().block_on(team::write::run(settings, args))),
        Command::Link(args) => finished(runtime().block_on(team::links::run(settings, args))),
        Command::Bounces { from, .. } => runtime().block_on(team::bounces::run(settings, &from)),
        Command::Backup { folder, .. } => finished(runtime().block_on(backup::run(settings, &folder))),
        Command::Restore { from, replace, .. } => {
            finished(runtime().block_on(restore::run(settings, &from, replace)))
        }
        Command::Purge { programme, before_its_day, .. } => {
            finished(runtime().block_on(purge::command(settings, programme.as_deref(), before_its_day)))
        }
        Command::Doctor(args) => finished(runtime().block_on(doctor::run(settings, &args))),
    }
}

fn folder(settings: &Settings) -> Result<Option<std::path::PathBuf>, String> {
    Places::read(settings).map(|places| places.programmes).map_err(|wrong| wrong.0)
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .expect("a process may always start threads")
}

fn finished(outcome: Result<(), String>) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => failed(&message),
    }
}

/// Exit 2: the command could not be carried out at all.
fn failed(message: &str) -> ExitCode {
    eprintln!("{message}");
    ExitCode::from(2)
}
