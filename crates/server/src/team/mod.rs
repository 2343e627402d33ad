//! What the team does on the command line, beside a running server or not. Who did it is written down.

pub(crate) mod bounces;
pub(crate) mod export;
pub(crate) mod facilitators;
pub(crate) mod groups;
pub(crate) mod links;
pub(crate) mod write;

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use domain::zones::local_at;
use domain::{Programme, reference};
use messages::{Arg, Key, Locale, deadline, key};

use crate::cli::Settings;
use crate::config::Places;
use crate::programmes;
use crate::secret::ServerKey;
use crate::store::acts::{ByTeam, Remember};
use crate::store::{Store, StoreError};

/// What every command of the team needs.
pub(crate) struct Desk {
    pub(crate) locale: &'static Locale,
    pub(crate) store: Store,
    data: PathBuf,
    pub(crate) programmes: Vec<Programme>,
}

impl Desk {
    /// Errors, as all here, are words for whoever sits at the machine.
    pub(crate) async fn open(settings: &Settings) -> Result<Desk, String> {
        let locale = settings.locale();
        let places = Places::read(settings).map_err(|wrong| wrong.0)?;
        places.existing_database(locale)?;
        let programmes = programmes::load(places.programmes.as_deref(), locale)?;
        let store = Store::open(&places.database)
            .await
            .map_err(|error| format!("{}: {error}", places.database.display()))?;
        Ok(Desk { locale, store, data: places.data, programmes })
    }

    /// A sentence in the language that was asked for.
    pub(crate) fn text(&self, key: Key, args: &[(&str, Arg)]) -> String {
        self.locale.plain(key, args)
    }

    /// For what is sealed. A table is read without it, also from a backup.
    pub(crate) fn key(&self) -> Result<ServerKey, String> {
        let given = std::env::var("MUSTER_SERVER_KEY").ok();
        let folder = self.data.display().to_string();
        ServerKey::load_existing(given.as_deref(), &self.data)?
            .ok_or_else(|| self.text(key::COMMAND_NO_KEY, &[("folder", (&folder).into())]))
    }

    /// The programme of this name; without one the only one that is not over.
    pub(crate) fn programme(&self, wanted: Option<&str>, now: DateTime<Utc>) -> Result<&Programme, String> {
        if let Some(slug) = wanted {
            let found = self.programmes.iter().find(|programme| programme.slug == slug);
            return found.ok_or_else(|| self.no_programme(slug));
        }
        let is_on = |programme: &&Programme| programme.last_session_end().is_some_and(|end| now < end);
        let on: Vec<&Programme> = self.programmes.iter().filter(is_on).collect();
        match *on {
            [programme] => Ok(programme),
            [] => {
                let known = slugs(&self.programmes);
                Err(self.text(key::COMMAND_ALL_OVER, &[("known", (&known).into())]))
            }
            _ => {
                let known = slugs(on);
                Err(self.text(key::COMMAND_SEVERAL_ON, &[("known", (&known).into())]))
            }
        }
    }

    /// That there is no programme of this name, with those there are.
    pub(crate) fn no_programme(&self, slug: &str) -> String {
        let known = slugs(&self.programmes);
        self.text(key::COMMAND_NO_PROGRAMME, &[("slug", slug.into()), ("known", (&known).into())])
    }

    /// A track of a programme, as it was typed.
    pub(crate) fn check_track(&self, programme: &Programme, track: &str) -> Result<(), String> {
        if programme.tracks.iter().any(|one| one.id == track) {
            return Ok(());
        }
        let known: Vec<&str> = programme.tracks.iter().map(|one| one.id.as_str()).collect();
        let known = known.join(", ");
        Err(self.text(key::COMMAND_NO_TRACK, &[("track", track.into()), ("known", (&known).into())]))
    }

    /// An instant on the programme's own clock, which is the team's.
    pub(crate) fn moment(&self, programme: &Programme, at: DateTime<Utc>) -> String {
        let zone = programme.anchor_zone;
        let Ok(local) = local_at(zone, at) else { return at.format("%Y-%m-%d %H:%M UTC").to_string() };
        let (locale, city) = (self.locale, self.locale.city(zone));
        deadline(locale, local.local, true, locale.default_clock(), &city)
    }

    /// Puts down what changes nothing else. A database that can only be read, as a backup, is read all the same.
    pub(crate) async fn remember(&self, acts: Vec<ByTeam>) {
        if let Err(error) = self.store.write(Remember(acts)).await {
            let error = error.to_string();
            eprintln!("{}", self.text(key::COMMAND_NOT_NOTED, &[("error", (&error).into())]));
        }
    }

    /// Who is named, else who is signed in at this machine.
    pub(crate) fn actor(&self, named: Option<String>) -> Result<String, String> {
        let name = named.or_else(of_system).filter(|name| is_name(name));
        name.map(|name| name.trim().to_string()).ok_or_else(|| self.text(key::COMMAND_WHO, &[]))
    }
}

fn slugs<'a>(programmes: impl IntoIterator<Item = &'a Programme>) -> String {
    programmes.into_iter().map(|programme| programme.slug.as_str()).collect::<Vec<_>>().join(", ")
}

/// A group's or a facilitator's reference, as it was typed.
pub(crate) fn read_reference(locale: &Locale, typed: &str) -> Result<String, String> {
    reference::read(typed, reference::REFERENCE_LENGTH)
        .ok_or_else(|| locale.plain(key::COMMAND_NO_REFERENCE, &[("typed", typed.into())]))
}

/// Who is signed in at this machine: also where nothing says so, as in a container.
fn of_system() -> Option<String> {
    let said = ["SUDO_USER", "USER", "LOGNAME"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|n| is_name(n)));
    said.or_else(of_process)
}

#[cfg(unix)]
fn of_process() -> Option<String> {
    use std::os::unix::fs::MetadataExt as _;
    let number = std::fs::metadata("/proc/self").ok()?.uid().to_string();
    let users = std::fs::read_to_string("/etc/passwd").unwrap_or_default();
    let name = users.lines().find_map(|line| {
        let mut parts = line.split(':');
        let name = parts.next()?;
        (parts.nth(1)? == number).then(|| name.to_string())
    });
    Some(name.unwrap_or(number))
}

#[cfg(not(unix))]
fn of_process() -> Option<String> {
    None
}

fn is_name(name: &str) -> bool {
    let name = name.trim();
    !name.is_empty() && name.chars().count() <= 80 && !name.chars().any(char::is_control)
}

/// The words of what the database says.
pub(crate) fn said(error: StoreError) -> String {
    error.to_string()
}
