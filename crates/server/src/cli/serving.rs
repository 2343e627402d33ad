//! How the server runs, and how its mails leave.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use clap::Args;

use super::Spoken;
use crate::mail::Tls;

const MAIL: &str = "E-mail";

#[derive(Clone, Debug, Default, Args)]
pub(crate) struct ServeArgs {
    /// Where to listen [default: 127.0.0.1:8080]
    #[arg(long, env = "MUSTER_LISTEN", value_name = "ADDRESS")]
    pub(crate) listen: Option<String>,
    /// The address that visitors use, for links in pages and mails [default: http:// and the listening address]
    #[arg(long, env = "MUSTER_PUBLIC_URL", value_name = "URL")]
    pub(crate) public_url: Option<String>,
    /// Start the clock here; it runs on from there.
    #[arg(long, env = "MUSTER_NOW", value_name = "RFC3339")]
    pub(crate) now: Option<DateTime<Utc>>,
    /// Proxies whose X-Forwarded-For is believed, as addresses.
    #[arg(long, env = "MUSTER_TRUSTED_PROXIES", value_name = "ADDRESS", value_delimiter = ',')]
    pub(crate) trusted_proxies: Vec<std::net::IpAddr>,
    /// How large the database may get, in megabytes; then it is full, as a disk is [default: as large as the disk allows]
    #[arg(long, env = "MUSTER_DATABASE_MAX_MB", value_name = "NUMBER")]
    pub(crate) database_max_mb: Option<u32>,
    /// Groups that one network may register in an hour; 0: no limit [default: 60]
    #[arg(long, env = "MUSTER_REGISTRATIONS_PER_NETWORK", value_name = "NUMBER")]
    pub(crate) registrations_per_network: Option<u32>,
    /// Groups that may be registered in an hour in all; 0: no limit [default: 60000]
    #[arg(long, env = "MUSTER_REGISTRATIONS_PER_HOUR", value_name = "NUMBER")]
    pub(crate) registrations_per_hour: Option<u32>,
    /// Mails about groups that one address may get in a day; 0: no limit [default: 20]
    #[arg(long, env = "MUSTER_MAILS_PER_ADDRESS", value_name = "NUMBER")]
    pub(crate) mails_per_address: Option<u32>,
    #[command(flatten)]
    pub(crate) mail: MailArgs,
    #[command(flatten)]
    pub(crate) spoken: Spoken,
}

#[derive(Clone, Debug, Default, Args)]
pub(crate) struct DoctorArgs {
    #[command(flatten)]
    pub(crate) spoken: Spoken,
    /// The address that visitors use, as for `serve`.
    #[arg(long, env = "MUSTER_PUBLIC_URL", value_name = "URL")]
    pub(crate) public_url: Option<String>,
    #[command(flatten)]
    pub(crate) mail: MailArgs,
}

/// How mails leave. The password is no flag, since every user of a machine sees those: `MUSTER_MAIL_PASSWORD`, or a file.
#[derive(Clone, Debug, Default, Args)]
pub(crate) struct MailArgs {
    /// The mail server [default: none, messages are written as .eml files into the data folder]
    #[arg(long, env = "MUSTER_MAIL_HOST", value_name = "HOST", help_heading = MAIL)]
    pub(crate) mail_host: Option<String>,
    /// Its port [default: 465 with TLS, 587 with STARTTLS, else 25]
    #[arg(long, env = "MUSTER_MAIL_PORT", value_name = "PORT", help_heading = MAIL)]
    pub(crate) mail_port: Option<u16>,
    /// How the way to it is protected [default: implicit; none for a mail server on this machine]
    #[arg(long, env = "MUSTER_MAIL_TLS", value_name = "HOW", help_heading = MAIL)]
    pub(crate) mail_tls: Option<Tls>,
    /// Allow --mail-tls none to another machine.
    #[arg(long, env = "MUSTER_MAIL_IN_THE_CLEAR", help_heading = MAIL)]
    pub(crate) mail_in_the_clear: bool,
    /// Sign in to the mail server as this user.
    #[arg(long, env = "MUSTER_MAIL_USER", value_name = "NAME", help_heading = MAIL)]
    pub(crate) mail_user: Option<String>,
    /// A file that holds the password alone.
    #[arg(long, env = "MUSTER_MAIL_PASSWORD_FILE", value_name = "FILE", help_heading = MAIL)]
    pub(crate) mail_password_file: Option<PathBuf>,
    /// The address that mails come from.
    #[arg(long, env = "MUSTER_MAIL_FROM", value_name = "ADDRESS", help_heading = MAIL)]
    pub(crate) mail_from: Option<String>,
    /// Where mail servers send back what they cannot deliver, for `muster bounces` [default: the address that mails come from]
    #[arg(long, env = "MUSTER_MAIL_BOUNCES_TO", value_name = "ADDRESS", help_heading = MAIL)]
    pub(crate) mail_bounces_to: Option<String>,
    /// Who gets answers, for a page language or, without one, for all [default: the programme's contact address]
    #[arg(long, env = "MUSTER_MAIL_REPLY_TO", value_name = "[LANG=]ADDRESS", value_delimiter = ',', help_heading = MAIL)]
    pub(crate) mail_reply_to: Vec<String>,
    /// Mails that may go out in an hour; 0: no limit [default: 300]
    #[arg(long, env = "MUSTER_MAIL_PER_HOUR", value_name = "NUMBER", help_heading = MAIL)]
    pub(crate) mail_per_hour: Option<u32>,
}
