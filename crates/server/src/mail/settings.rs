//! How mails leave: by a mail server if one is named, else as files into the data folder.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::path::PathBuf;

use domain::api::MailState;
use lettre::Address;
use messages::{Locale, key};
use serde::Deserialize;

use super::smtp::{Smtp, Tls};
use crate::cli::MailArgs;
use crate::config::{WrongSetting, host_of};
use crate::store::outbox::share_of_many;

/// A mail server of the usual size lets so many pass.
const PER_HOUR: u32 = 300;

/// The table `mail` of `muster.toml`.
#[derive(Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct MailFile {
    host: Option<String>,
    port: Option<u16>,
    tls: Option<Tls>,
    in_the_clear: bool,
    user: Option<String>,
    password: Option<String>,
    password_file: Option<PathBuf>,
    from: Option<String>,
    bounces_to: Option<String>,
    /// By page language, and `default`.
    reply_to: BTreeMap<String, String>,
    per_hour: Option<u32>,
}

impl std::fmt::Debug for MailFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MailFile(***)")
    }
}

/// How mails leave.
#[derive(Debug)]
pub(crate) struct Post {
    pub(crate) way: Way,
    /// None: from the programme's own address.
    from: Option<Address>,
    /// Where mail servers send back what they cannot deliver. None: to whom a mail is from.
    pub(super) bounces_to: Option<Address>,
    reply_to: BTreeMap<String, Address>,
    /// Mails an hour; none: as many as like.
    pub(crate) per_hour: Option<i64>,
}

#[derive(Debug)]
pub(crate) enum Way {
    Folder(PathBuf),
    Smtp(Smtp),
}

impl Post {
    /// `public_url` names this server to others.
    pub(crate) fn read(
        args: &MailArgs,
        file: MailFile,
        folder: PathBuf,
        public_url: &str,
        locale: &Locale,
    ) -> Result<Post, WrongSetting> {
        let wrong = |text: String| Err(WrongSetting(text));
        let address = |flag, typed: &str| address(flag, typed, locale);
        let from =
            args.mail_from.clone().or(file.from).map(|from| address("--mail-from", &from)).transpose()?;
        let bounces_to = args
            .mail_bounces_to
            .clone()
            .or(file.bounces_to)
            .map(|to| address("--mail-bounces-to", &to))
            .transpose()?;
        let mut reply_to = BTreeMap::new();
        let given = args.mail_reply_to.iter().map(|one| one.split_once('=').unwrap_or(("default", one)));
        let in_file = file.reply_to.iter().map(|(language, one)| (language.as_str(), one.as_str()));
        for (language, typed) in in_file.chain(given) {
            reply_to.insert(language.to_string(), address("--mail-reply-to", typed)?);
        }
        let Some(host) = args.mail_host.clone().or(file.host) else {
            return Ok(Post { way: Way::Folder(folder), from, bounces_to, reply_to, per_hour: None });
        };
        if from.is_none() {
            return wrong(locale.plain(key::COMMAND_SETTING_MAIL_FROM, &[]));
        }
        let is_here =
            host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
        let tls = args.mail_tls.or(file.tls).unwrap_or(if is_here { Tls::None } else { Tls::Implicit });
        if tls == Tls::None && !is_here && !(args.mail_in_the_clear || file.in_the_clear) {
            return wrong(locale.plain(key::COMMAND_SETTING_MAIL_CLEAR, &[("host", (&host).into())]));
        }
        let port = args.mail_port.or(file.port).unwrap_or(match tls {
            Tls::Implicit => 465,
            Tls::Starttls => 587,
            Tls::None => 25,
        });
        let password = match std::env::var("MUSTER_MAIL_PASSWORD") {
            Ok(password) => Some(password),
            Err(_) => match args.mail_password_file.clone().or(file.password_file) {
                Some(path) => match std::fs::read_to_string(&path) {
                    Ok(text) => Some(text.trim_end_matches(['\r', '\n']).to_string()),
                    Err(error) => return wrong(format!("{}: {error}", path.display())),
                },
                None => file.password,
            },
        };
        let credentials = match (args.mail_user.clone().or(file.user), password) {
            (Some(user), Some(password)) => Some((user, password)),
            (None, None) => None,
            (Some(_), None) => {
                return wrong(locale.plain(key::COMMAND_SETTING_MAIL_PASSWORD, &[]));
            }
            (None, Some(_)) => return wrong(locale.plain(key::COMMAND_SETTING_MAIL_USER, &[])),
        };
        let smtp = Smtp::new(host, port, tls, credentials, host_of(public_url)).map_err(WrongSetting)?;
        let per_hour = args.mail_per_hour.or(file.per_hour).unwrap_or(PER_HOUR);
        let per_hour = (per_hour > 0).then_some(i64::from(per_hour));
        Ok(Post { way: Way::Smtp(smtp), from, bounces_to, reply_to, per_hour })
    }

    /// What pages say of a mail that was just put into the outbox.
    pub(crate) fn state(&self) -> MailState {
        match self.way {
            Way::Folder(_) => MailState::WrittenToFolder,
            Way::Smtp(_) => MailState::Sending,
        }
    }

    /// Whom a mail is from; `contact`: the programme's own address in the reader's language.
    pub(super) fn from(&self, contact: &str) -> Option<Address> {
        self.from.clone().or_else(|| contact.parse().ok())
    }

    /// A human who reads this language.
    pub(super) fn reply_to(&self, language: &str, contact: &str) -> Option<Address> {
        let set = self.reply_to.get(language).or_else(|| self.reply_to.get("default"));
        set.cloned().or_else(|| contact.parse().ok())
    }

    /// For the operator.
    pub(crate) fn described(&self, locale: &Locale) -> String {
        match &self.way {
            Way::Folder(folder) => {
                let folder = folder.display().to_string();
                locale.plain(key::COMMAND_MAIL_FOLDER, &[("folder", (&folder).into())])
            }
            Way::Smtp(smtp) => {
                let how = match smtp.tls {
                    Tls::Implicit => "TLS".to_string(),
                    Tls::Starttls => "STARTTLS".to_string(),
                    Tls::None => locale.plain(key::COMMAND_MAIL_IN_THE_CLEAR, &[]),
                };
                let server = format!("{}:{}", smtp.host, smtp.port);
                let pace = match self.per_hour {
                    Some(n) => locale.plain(key::COMMAND_MAIL_PACE, &[("most", (&n.to_string()).into())]),
                    None => locale.plain(key::COMMAND_MAIL_NO_PACE, &[]),
                };
                let args = [("server", (&server).into()), ("how", (&how).into()), ("pace", (&pace).into())];
                locale.plain(key::COMMAND_MAIL_SERVER, &args)
            }
        }
    }

    /// Whether the mail server lets us in. Nothing is sent.
    pub(crate) async fn try_out(&self) -> Result<(), String> {
        let Way::Smtp(smtp) = &self.way else { return Ok(()) };
        match smtp.connect().await {
            Ok(connection) => {
                connection.close().await;
                Ok(())
            }
            Err(super::smtp::Fault::Unreachable(words) | super::smtp::Fault::NotNow(words)) => Err(words),
            Err(other) => Err(format!("{other:?}")),
        }
    }
}

fn address(flag: &str, typed: &str, locale: &Locale) -> Result<Address, WrongSetting> {
    let said = [flag, typed].join(" ");
    let wrong = || locale.plain(key::COMMAND_NOT_AN_ADDRESS, &[("address", (&said).into())]);
    typed.trim().parse().map_err(|_| WrongSetting(wrong()))
}

/// Mails to many that go out in an hour by these settings, as far as they are known here; none: as many as like. The
/// server may have been started with others.
pub(crate) fn pace_of_many(file: &MailFile, per_hour: Option<u32>) -> Option<i64> {
    let per_hour = per_hour.or(file.per_hour).unwrap_or(PER_HOUR);
    (per_hour > 0).then(|| share_of_many(i64::from(per_hour)))
}
