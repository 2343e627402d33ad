//! Takes mails out of the outbox, one after the other, and writes them as files.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use chrono::{DateTime, Utc};
use domain::routes;
use serde::de::DeserializeOwned;
use tokio::sync::Notify;
use tokio::task::{JoinHandle, JoinSet};

use super::compose::{About, Envelope, Letter, Links, confirm, manage_links, message, registered};
use super::{ConfirmMail, RegisteredMail, context, language_of};
use crate::config::host_of;
use crate::secret::Secret;
use crate::serve::Server;
use crate::store::StoreError;
use crate::store::answers::Forget;
use crate::store::groups::{StoredGroup, by_reference, fold_address, of_contact};
use crate::store::links::AddManageSecrets;
use crate::store::outbox::{MailKind, Outcome, Settle, WaitingMail, waiting};

/// Without a ring, the outbox is looked into this often: for mails that wait for another try.
const ROUND: Duration = Duration::from_secs(30);
/// Stored answers are kept for a day and a little.
const FORGET_EVERY: Duration = Duration::from_secs(600);
/// A mail that fails so often is given up; the waits between double from a minute on.
const ATTEMPTS_MAX: i64 = 8;

/// Rung when a mail was put into the outbox.
#[derive(Debug, Default)]
pub(crate) struct Bell(Notify);

impl Bell {
    pub(crate) fn ring(&self) {
        self.0.notify_one();
    }
}

/// Starts the sender; it runs until it is aborted. A mail that was being written then is written again later, into the
/// same file.
pub(crate) fn start(server: Arc<Server>) -> JoinHandle<()> {
    tokio::spawn(async move {
        let mut forgotten: Option<Instant> = None;
        loop {
            if let Err(error) = round(&server).await {
                tracing::error!(%error, "the outbox cannot be emptied");
            }
            if forgotten.is_none_or(|at| at.elapsed() >= FORGET_EVERY) {
                forgotten = Some(Instant::now());
                if let Err(error) = server.store.write(Forget { now: server.clock.now() }).await {
                    tracing::error!(%error, "old answers cannot be forgotten");
                }
            }
            let _ = tokio::time::timeout(ROUND, server.outbox.0.notified()).await;
        }
    })
}

/// Writes everything whose time has come, some mails side by side: the disk makes many safe as fast as one.
async fn round(server: &Arc<Server>) -> Result<(), StoreError> {
    loop {
        // Taken anew for each handful, so that a purge need not wait for an endless outbox.
        let _writing = server.writing_mail.lock().await;
        let mails = waiting(server.store.readers(), server.clock.now()).await?;
        if mails.is_empty() {
            return Ok(());
        }
        let mut writing = JoinSet::new();
        for mail in mails {
            let server = Arc::clone(server);
            writing.spawn(async move { write_and_settle(&server, mail).await });
        }
        while let Some(done) = writing.join_next().await {
            // A task that was cut off leaves its mail waiting.
            done.unwrap_or(Ok(()))?;
        }
    }
}

async fn write_and_settle(server: &Arc<Server>, mail: WaitingMail) -> Result<(), StoreError> {
    // In a task of its own: a mistake of ours in one mail must not keep it from being settled.
    let task = tokio::spawn({
        let (server, mail) = (Arc::clone(server), mail.clone());
        async move { write_mail(&server, &mail).await }
    });
    let written = task.await.unwrap_or_else(|_| Err(Trouble::Disk(gone())));
    let outcome = match written {
        Ok(group_reference) => {
            server.metrics.mails_written.fetch_add(1, Ordering::Relaxed);
            Outcome::Done { group_reference: Some(group_reference) }
        }
        Err(Trouble::NothingToSay) => Outcome::Done { group_reference: None },
        Err(Trouble::Unwritable) => Outcome::Failed,
        Err(Trouble::Storage(error)) => return Err(error),
        Err(Trouble::Disk(error)) => {
            tracing::error!(mail = mail.mail.id, %error, "a mail cannot be written");
            if mail.attempts + 1 >= ATTEMPTS_MAX { Outcome::Failed } else { Outcome::Later }
        }
    };
    if matches!(outcome, Outcome::Failed) {
        server.metrics.mails_failed.fetch_add(1, Ordering::Relaxed);
        tracing::error!(mail = mail.mail.id, kind = ?mail.mail.kind, "a mail was given up");
    }
    let settle = Settle { id: mail.mail.id, outcome, attempts: mail.attempts, now: server.clock.now() };
    server.store.write(settle).await
}

/// Why a mail was not written.
enum Trouble {
    /// Its group is gone, or its address has none: that is all right.
    NothingToSay,
    /// The address or the sealed text cannot be used: trying again would not help.
    Unwritable,
    Storage(StoreError),
    Disk(std::io::Error),
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Trouble {
        Trouble::Storage(error)
    }
}

/// Returns the reference of the group that the mail is about.
async fn write_mail(server: &Server, waiting: &WaitingMail) -> Result<String, Trouble> {
    let mail = &waiting.mail;
    let readers = server.store.readers();
    let now = server.clock.now();
    let ((letter, language, from), reference) = match mail.kind {
        MailKind::ManageLinks => {
            let groups = of_contact(readers, &fold_address(&mail.recipient)).await?;
            let reference = first_to_be_purged(server, &groups).ok_or(Trouble::NothingToSay)?;
            (links_again(server, &groups, now).await?, reference)
        }
        MailKind::Registered | MailKind::Confirm => {
            let reference = mail.group_reference.as_deref().ok_or(Trouble::Unwritable)?;
            let group = by_reference(readers, reference).await?.ok_or(Trouble::NothingToSay)?;
            (about_group(server, waiting, &group, now)?, reference.to_string())
        }
    };
    let envelope = Envelope {
        from: &from,
        to: &mail.recipient,
        message_id: format!("<{}@{}>", mail.id, host_of(&server.public_url)),
        date: system_time(waiting.created),
        locale: messages::locale(language).unwrap_or(messages::Locale::english()),
    };
    let bytes = message(&letter, envelope).ok_or(Trouble::Unwritable)?;
    let path = server.mail_folder.join(super::files::name(waiting.created, &mail.id));
    // Waiting for the disk here would keep a thread from answering visitors.
    let written = tokio::task::spawn_blocking(move || crate::files::write_whole(&path, &bytes)).await;
    written.unwrap_or_else(|_| Err(gone())).map_err(Trouble::Disk)?;
    Ok(reference)
}

/// A mail about several groups goes with the first of them that goes.
fn first_to_be_purged(server: &Server, groups: &[StoredGroup]) -> Option<String> {
    let known = groups.iter().filter_map(|group| Some((server.programmes.get(&group.programme)?, group)));
    known.min_by_key(|(shown, _)| shown.programme.purge).map(|(_, group)| group.reference.clone())
}

/// A task that ended without an answer. Its own words may hold what somebody typed, so they are not passed on.
fn gone() -> std::io::Error {
    std::io::Error::other("a task ended without an answer")
}

/// The letter, its language and whom it is from.
type Written = (Letter, &'static str, String);

fn about_group(
    server: &Server,
    waiting: &WaitingMail,
    group: &StoredGroup,
    now: DateTime<Utc>,
) -> Result<Written, Trouble> {
    let programme = &server.programmes.get(&group.programme).ok_or(Trouble::Unwritable)?.programme;
    let language = language_of(&waiting.mail.language);
    let locale = messages::locale(language).unwrap_or(messages::Locale::english());
    let about = About { locale, programme, group, now };
    let (url, slug, reference) = (&server.public_url, &programme.slug, &group.reference);
    let letter = match waiting.mail.kind {
        MailKind::Registered => {
            let payload: RegisteredMail = opened(server, waiting)?;
            let links = Links {
                manage_url: routes::manage_url(url, language, slug, reference, &payload.manage),
                join_url: routes::join_url(url, language, slug, &group.join_code),
                confirm_url: routes::confirm_url(url, language, slug, reference, &payload.confirm),
            };
            registered(&about, links, payload.members, payload.facilitators)
        }
        _ => {
            let payload: ConfirmMail = opened(server, waiting)?;
            let confirm_url = routes::confirm_url(url, language, slug, reference, &payload.confirm);
            let manage_url = routes::manage_url(url, language, slug, reference, &payload.manage);
            confirm(&about, confirm_url, &manage_url)
        }
    };
    Ok((letter, language, programme.contact_address(language).to_string()))
}

/// A new private link for each group of a contact. Those before keep working: else anybody who knows an address could
/// lock its contact out.
async fn links_again(
    server: &Server,
    groups: &[StoredGroup],
    now: DateTime<Utc>,
) -> Result<Written, Trouble> {
    let mut secrets = Vec::new();
    let mut told = Vec::new();
    for group in groups {
        let Some(shown) = server.programmes.get(&group.programme) else { continue };
        let language = language_of(&group.group.contact.language);
        let locale = messages::locale(language).unwrap_or(messages::Locale::english());
        let secret = Secret::random();
        let url = routes::manage_url(
            &server.public_url,
            language,
            &group.programme,
            &group.reference,
            secret.reveal(),
        );
        secrets.push((group.reference.clone(), secret.hash()));
        told.push((About { locale, programme: &shown.programme, group, now }, url));
    }
    let letter = manage_links(&told).ok_or(Trouble::NothingToSay)?;
    let (last, _) = told.last().ok_or(Trouble::NothingToSay)?;
    let language = language_of(last.locale.lang());
    let from = last.programme.contact_address(language).to_string();
    server.store.write(AddManageSecrets { secrets, now }).await?;
    Ok((letter, language, from))
}

fn opened<T: DeserializeOwned>(server: &Server, waiting: &WaitingMail) -> Result<T, Trouble> {
    let mail = &waiting.mail;
    let payload = server.key.open(&context(&mail.id), &mail.sealed).map_err(|_| Trouble::Unwritable)?;
    serde_json::from_slice(&payload).map_err(|_| Trouble::Unwritable)
}

fn system_time(at: DateTime<Utc>) -> SystemTime {
    UNIX_EPOCH + Duration::from_millis(u64::try_from(at.timestamp_millis()).unwrap_or(0))
}
