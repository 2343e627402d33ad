//! A mail server, spoken to over SMTP (RFC 5321). What each failure means for a mail is decided here, and nothing else.

use std::fmt;
use std::future::Future;
use std::net::IpAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use lettre::Address;
use lettre::transport::smtp::Error as SmtpError;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::{ClientId, Extension, MailBodyParameter, MailParameter};

/// How a connection is kept private.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Tls {
    /// From the first byte on, as on port 465.
    Implicit,
    /// Begun on a plain connection, as on port 587. A server that does not offer it gets nothing.
    Starttls,
    /// In the clear.
    None,
}

/// Where mails are handed over, and as whom.
#[derive(Clone)]
pub(crate) struct Smtp {
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) tls: Tls,
    credentials: Option<Credentials>,
    parameters: Option<TlsParameters>,
    hello: ClientId,
}

impl fmt::Debug for Smtp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Smtp({}:{})", self.host, self.port)
    }
}

/// What a failure means for a mail. The words are ours, with the code of the answer: never the server's own, which may
/// repeat an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// The server is not there, or does not want us: says nothing about the mail.
    Unreachable(String),
    /// Not now.
    NotNow(String),
    /// Never.
    Refused(String),
    /// The text had gone out whole, and no answer came.
    Unknown,
}

/// RFC 5321, 4.5.3.2, is more patient with most of these; a mail that runs into one is tried again.
const CONNECT: Duration = Duration::from_secs(30);
const ANSWER: Duration = Duration::from_secs(120);
/// While the server takes the text in, a mail that is given up too early arrives twice.
const TAKEN: Duration = Duration::from_secs(600);

impl Smtp {
    /// Errors for the operator.
    pub(crate) fn new(
        host: String,
        port: u16,
        tls: Tls,
        credentials: Option<(String, String)>,
        own_host: &str,
    ) -> Result<Smtp, String> {
        let parameters = match tls {
            Tls::None => None,
            Tls::Implicit | Tls::Starttls => Some(
                TlsParameters::new(host.clone()).map_err(|error| format!("TLS cannot be used: {error}"))?,
            ),
        };
        let hello = match own_host.trim_matches(['[', ']']).parse() {
            Ok(IpAddr::V4(address)) => ClientId::Ipv4(address),
            Ok(IpAddr::V6(address)) => ClientId::Ipv6(address),
            Err(_) => ClientId::Domain(own_host.to_string()),
        };
        let credentials = credentials.map(|(user, password)| Credentials::new(user, password));
        Ok(Smtp { host, port, tls, credentials, parameters, hello })
    }

    /// A connection over which mails can be handed over.
    pub(super) async fn connect(&self) -> Result<Connection, Fault> {
        let begin = async {
            let immediate = self.parameters.clone().filter(|_| self.tls == Tls::Implicit);
            let address = (self.host.as_str(), self.port);
            let mut smtp =
                AsyncSmtpConnection::connect_tokio1(address, Some(CONNECT), &self.hello, immediate, None)
                    .await?;
            if self.tls == Tls::Starttls
                && let Some(parameters) = self.parameters.clone()
            {
                smtp.starttls(parameters, &self.hello).await?;
            }
            if let Some(credentials) = &self.credentials {
                smtp.auth(&[Mechanism::Plain, Mechanism::Login], credentials).await?;
            }
            Ok(smtp)
        };
        match within(ANSWER, begin).await {
            Ok(smtp) => Ok(Connection { smtp }),
            // Whatever is wrong here is wrong with the server or with our settings, not with a mail.
            Err(Broken::Silent) => Err(Fault::Unreachable("no answer in time".into())),
            Err(Broken::Said(error)) => Err(Fault::Unreachable(words(&error))),
        }
    }
}

/// Open, and perhaps used before.
pub(super) struct Connection {
    smtp: AsyncSmtpConnection,
}

impl Connection {
    /// Whether lines with letters beyond ASCII may be sent as they are.
    pub(super) fn takes_eight_bits(&self) -> bool {
        self.smtp.server_info().supports_feature(Extension::EightBitMime)
    }

    /// Names sender and reader, up to the server's "go on". Nothing of the mail has gone out when it fails.
    pub(super) async fn announce(
        &mut self,
        from: &Address,
        to: &Address,
        is_eight_bits: bool,
    ) -> Result<(), Fault> {
        let mut parameters = Vec::new();
        if is_eight_bits {
            parameters.push(MailParameter::Body(MailBodyParameter::EightBitMime));
        }
        if !to.to_string().is_ascii() {
            if !self.smtp.server_info().supports_feature(Extension::SmtpUtfEight) {
                return Err(Fault::Refused("the mail server takes no such address".into()));
            }
            parameters.push(MailParameter::SmtpUtfEight);
        }
        let sender = self.smtp.command(Mail::new(Some(from.clone()), parameters));
        // A sender who is not wanted is our mistake, and no mail's.
        answered(sender).await.map_err(|fault| match fault {
            Fault::Refused(words) => Fault::Unreachable(words),
            other => other,
        })?;
        answered(self.smtp.command(Rcpt::new(to.clone(), Vec::new()))).await?;
        answered(self.smtp.command(Data)).await
    }

    /// The text, after `announce`.
    pub(super) async fn hand_over(&mut self, text: &[u8]) -> Result<(), Fault> {
        // The connection asks for the next part once it has written the one before: at the end all is out but the last
        // dot, without which no server takes a mail.
        let is_out = AtomicBool::new(false);
        let parts = text.chunks(16 * 1024).map(Some).chain([None]).map_while(|part| {
            if part.is_none() {
                is_out.store(true, Ordering::Relaxed);
            }
            part
        });
        match within(TAKEN, self.smtp.message_iter(parts)).await {
            Ok(_) => Ok(()),
            Err(Broken::Said(error)) if error.is_permanent() => Err(Fault::Refused(words(&error))),
            Err(Broken::Said(error)) if error.is_transient() => Err(Fault::NotNow(words(&error))),
            Err(_) if is_out.load(Ordering::Relaxed) => Err(Fault::Unknown),
            Err(_) => Err(Fault::NotNow("cut off before the end".into())),
        }
    }

    pub(super) async fn close(mut self) {
        let _ = tokio::time::timeout(CONNECT, self.smtp.quit()).await;
    }
}

/// A mail is not wanted by its server only if that says so with a 5xx: a network that breaks, an answer that nobody
/// understands, and whatever else there is, may be over in an hour.
async fn answered<T>(step: impl Future<Output = Result<T, SmtpError>>) -> Result<(), Fault> {
    match within(ANSWER, step).await {
        Ok(_) => Ok(()),
        Err(Broken::Said(error)) if error.is_permanent() => Err(Fault::Refused(words(&error))),
        Err(Broken::Said(error)) => Err(Fault::NotNow(words(&error))),
        Err(Broken::Silent) => Err(Fault::NotNow("no answer in time".into())),
    }
}

enum Broken {
    Said(SmtpError),
    Silent,
}

async fn within<T>(time: Duration, step: impl Future<Output = Result<T, SmtpError>>) -> Result<T, Broken> {
    match tokio::time::timeout(time, step).await {
        Ok(answer) => answer.map_err(Broken::Said),
        Err(_) => Err(Broken::Silent),
    }
}

fn words(error: &SmtpError) -> String {
    match error.status() {
        Some(code) if error.is_permanent() => format!("refused with {code}"),
        Some(code) => format!("not now, {code}"),
        None if error.is_tls() => "TLS failed".into(),
        None if error.is_timeout() => "no answer in time".into(),
        None if error.is_response() => "an answer that is none".into(),
        None if error.is_client() => "the server does not offer what is needed".into(),
        None => "no connection".into(),
    }
}
