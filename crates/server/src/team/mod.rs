//! What the team does on the command line, beside a running server or not. Who did it is written down.

pub(crate) mod bounces;
pub(crate) mod export;
pub(crate) mod facilitators;
pub(crate) mod groups;
pub(crate) mod links;
pub(crate) mod write;

use std::path::PathBuf;

use domain::Programme;
use messages::key;

use crate::cli::Settings;
use crate::config::Places;
use crate::programmes;
use crate::secret::ServerKey;
use crate::store::Store;

/// What every command of the team needs.
pub(crate) struct Desk {
    pub(crate) store: Store,
    data: PathBuf,
    pub(crate) programmes: Vec<Programme>,
}

impl Desk {
    pub(crate) async fn open(settings: &Settings) -> Result<Desk, String> {
        let places = Places::read(settings).map_err(|wrong| wrong.0)?;
        if !places.database.exists() {
            let file = places.database.display().to_string();
            return Err(settings.locale().plain(key::COMMAND_NO_DATABASE, &[("file", (&file).into())]));
        }
        let programmes = programmes::load(places.programmes.as_deref())?;
        let store = Store::open(&places.database)
            .await
            .map_err(|error| format!("{}: {error}", places.database.display()))?;
        Ok(Desk { store, data: places.data, programmes })
    }

    /// For what is sealed. A table is read without it, also from a backup.
    pub(crate) fn key(&self) -> Result<ServerKey, String> {
        ServerKey::load(std::env::var("MUSTER_SERVER_KEY").ok().as_deref(), &self.data)
    }

    /// The programme of this name; without one the only one that is not over.
    pub(crate) fn programme(
        &self,
        wanted: Option<&str>,
        now: chrono::DateTime<chrono::Utc>,
    ) -> Result<&Programme, String> {
        if let Some(slug) = wanted {
            let found = self.programmes.iter().find(|programme| programme.slug == slug);
            return found.ok_or_else(|| format!("{slug}: there is no such programme"));
        }
        let is_on = |programme: &&Programme| programme.last_session_end().is_some_and(|end| now < end);
        let mut on = self.programmes.iter().filter(is_on);
        match (on.next(), on.next()) {
            (Some(programme), None) => Ok(programme),
            (None, _) => Err("every programme is over: name one with --programme".into()),
            (Some(_), Some(_)) => Err("several programmes are going on: name one with --programme".into()),
        }
    }
}

/// Who sits at this machine, where nobody is named.
pub(crate) fn actor(named: Option<String>) -> Result<String, String> {
    let name = named.or_else(|| std::env::var("USER").ok()).unwrap_or_default();
    let name = name.trim().to_string();
    let is_plain = !name.is_empty() && name.chars().count() <= 80 && !name.chars().any(char::is_control);
    if is_plain { Ok(name) } else { Err("--by: say who you are".into()) }
}
