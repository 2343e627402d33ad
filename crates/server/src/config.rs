//! Settings: flags, then environment (both read by `cli`), then `muster.toml`, then defaults.

use std::net::{IpAddr, SocketAddr, ToSocketAddrs};
use std::path::{Path, PathBuf};

use messages::{Locale, key};
use serde::Deserialize;

use crate::cli::{ServeArgs, Settings};
use crate::mail::MailFile;

/// `muster.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct File {
    listen: Option<String>,
    data: Option<PathBuf>,
    programmes: Option<PathBuf>,
    database: Option<String>,
    public_url: Option<String>,
    trusted_proxies: Vec<IpAddr>,
    database_max_mb: Option<u32>,
    registrations_per_network: Option<u32>,
    registrations_per_hour: Option<u32>,
    mails_per_address: Option<u32>,
    mail: MailFile,
}

/// Where things lie, for every command.
#[derive(Clone, Debug)]
pub(crate) struct Places {
    pub(crate) data: PathBuf,
    /// The folder of programme files; none: those built in.
    pub(crate) programmes: Option<PathBuf>,
    pub(crate) database: PathBuf,
}

/// What only the server needs.
#[derive(Clone, Debug)]
pub(crate) struct Serving {
    pub(crate) listen: SocketAddr,
    /// None: made of the address that the server listens on.
    pub(crate) public_url: Option<String>,
    pub(crate) trusted_proxies: Vec<IpAddr>,
    pub(crate) database_max_mb: Option<u32>,
    /// 0: no limit; so with the next two.
    pub(crate) registrations_per_network: u32,
    pub(crate) registrations_per_hour: u32,
    pub(crate) mails_per_address: u32,
    /// The table `mail`.
    pub(crate) mail: MailFile,
}

/// Settings that cannot be used; the text is for the operator.
#[derive(Debug)]
pub(crate) struct WrongSetting(pub(crate) String);

impl Places {
    /// Where everything lies, as flags, environment and file say.
    pub(crate) fn read(settings: &Settings) -> Result<Places, WrongSetting> {
        let locale = settings.locale();
        let file = File::read(settings)?;
        let data = settings.data.clone().or(file.data).unwrap_or_else(|| PathBuf::from("data"));
        let programmes = settings.programmes.clone().or(file.programmes);
        let database = match settings.database.clone().or(file.database) {
            None => data.join("muster.sqlite"),
            Some(url) => match url.strip_prefix("sqlite:") {
                Some(path) => PathBuf::from(path.trim_start_matches("//")),
                None => return Err(WrongSetting(locale.plain(key::COMMAND_SETTING_DATABASE, &[]))),
            },
        };
        Ok(Places { data, programmes, database })
    }

    /// The database, for what cannot do without one: errors if it is not there.
    pub(crate) fn existing_database(&self, locale: &Locale) -> Result<&Path, String> {
        if self.database.exists() {
            return Ok(&self.database);
        }
        let file = self.database.display().to_string();
        Err(locale.plain(key::COMMAND_NO_DATABASE, &[("file", (&file).into())]))
    }
}

impl Serving {
    /// How the server runs. Errors if a setting cannot be used.
    pub(crate) fn read(settings: &Settings, args: &ServeArgs) -> Result<Serving, WrongSetting> {
        let locale = settings.locale();
        let file = File::read(settings)?;
        let listen = args.listen.clone().or(file.listen).unwrap_or_else(|| "127.0.0.1:8080".to_string());
        let listen =
            listen.to_socket_addrs().ok().and_then(|mut addresses| addresses.next()).ok_or_else(|| {
                WrongSetting(locale.plain(key::COMMAND_SETTING_LISTEN, &[("listen", (&listen).into())]))
            })?;
        let public_url = args.public_url.clone().or(file.public_url);
        let public_url = public_url.map(|url| url.trim_end_matches('/').to_string());
        if let Some(url) = &public_url
            && origin_of(url).as_deref() != Some(url)
        {
            return Err(WrongSetting(locale.plain(key::COMMAND_SETTING_PUBLIC_URL, &[("url", url.into())])));
        }
        let mut trusted_proxies = args.trusted_proxies.clone();
        if trusted_proxies.is_empty() {
            trusted_proxies = file.trusted_proxies;
        }
        let per_network = args.registrations_per_network.or(file.registrations_per_network);
        let per_hour = args.registrations_per_hour.or(file.registrations_per_hour);
        let per_address = args.mails_per_address.or(file.mails_per_address);
        Ok(Serving {
            listen,
            public_url,
            trusted_proxies,
            database_max_mb: args.database_max_mb.or(file.database_max_mb),
            // An office behind one address has a good day; a deadline's last hour brings some hundreds in all.
            registrations_per_network: per_network.unwrap_or(60),
            registrations_per_hour: per_hour.unwrap_or(60_000),
            mails_per_address: per_address.unwrap_or(20),
            mail: file.mail,
        })
    }
}

/// The table `mail` of `muster.toml`, and the address that visitors use.
pub(crate) fn mail_file(settings: &Settings) -> Result<(MailFile, Option<String>), WrongSetting> {
    let file = File::read(settings)?;
    Ok((file.mail, file.public_url))
}

impl File {
    fn read(settings: &Settings) -> Result<File, WrongSetting> {
        let (path, must_exist) = match &settings.config {
            Some(path) => (path.as_path(), true),
            None => (Path::new("muster.toml"), false),
        };
        match std::fs::read_to_string(path) {
            Ok(text) => {
                toml::from_str(&text).map_err(|error| unreadable(path, &text, &error, settings.locale()))
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && !must_exist => Ok(File::default()),
            Err(error) => Err(WrongSetting(format!("{}: {error}", path.display()))),
        }
    }
}

/// A settings file that cannot be understood: where, and what the reader of TOML makes of it, in its own words.
fn unreadable(path: &Path, text: &str, error: &toml::de::Error, locale: &Locale) -> WrongSetting {
    let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
    let place = format!("{}:{}", path.display(), before.matches('\n').count() + 1);
    let args = [("place", (&place).into()), ("error", error.message().into())];
    WrongSetting(locale.plain(key::COMMAND_SETTING_UNREADABLE, &args))
}

/// `https://host:port` of an address that begins so; none for anything else.
pub(crate) fn origin_of(url: &str) -> Option<String> {
    let (scheme, rest) = url.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next().filter(|host| !host.is_empty() && !host.contains('@'))?;
    matches!(scheme, "http" | "https").then(|| format!("{scheme}://{host}"))
}

/// The name of the host in an origin, without its port: in calendar ids and Message-IDs.
pub(crate) fn host_of(origin: &str) -> &str {
    let host = origin.split_once("://").map_or(origin, |(_, rest)| rest);
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => name,
        _ => host,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_scheme_and_host_only() {
        assert_eq!(origin_of("https://x.org/a?b#c").as_deref(), Some("https://x.org"));
        assert_eq!(origin_of("http://127.0.0.1:8080").as_deref(), Some("http://127.0.0.1:8080"));
        for no in ["x.org", "ftp://x.org", "https://", "https://u@x.org"] {
            assert_eq!(origin_of(no), None, "{no}");
        }
        assert_eq!(host_of("http://127.0.0.1:8080"), "127.0.0.1");
        assert_eq!(host_of("https://x.org"), "x.org");
    }

    #[test]
    fn a_flag_wins_over_the_file_and_the_file_over_the_default() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("muster.toml");
        std::fs::write(&path, "listen = \"127.0.0.1:9000\"\ndata = \"/srv/muster\"\n").unwrap();
        let mut settings = Settings { config: Some(path.clone()), ..Settings::default() };
        let serving = Serving::read(&settings, &ServeArgs::default()).unwrap();
        assert_eq!(serving.listen.port(), 9000);
        let places = Places::read(&settings).unwrap();
        assert_eq!(places.database, PathBuf::from("/srv/muster/muster.sqlite"));
        settings.data = Some("here".into());
        assert_eq!(Places::read(&settings).unwrap().data, PathBuf::from("here"));
        let args = ServeArgs { listen: Some("127.0.0.1:1".into()), ..ServeArgs::default() };
        assert_eq!(Serving::read(&settings, &args).unwrap().listen.port(), 1);
        std::fs::write(&path, "lisen = \"x\"\n").unwrap();
        assert!(Places::read(&settings).is_err());
    }
}
