//! Takes mails out of the outbox and sends them, a few side by side.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use chrono::{DateTime, TimeDelta, Utc};
use lettre::Address;
use tokio::sync::Notify;
use tokio::task::{JoinHandle, JoinSet};

use super::letters::{Trouble, Written, letter_of};
use super::message::{Coding, Envelope, message};
use super::retry::{GIVE_UP_AFTER, Kept, UNKNOWN_MAX, wait};
use super::settings::Way;
use super::smtp::{Connection, Fault, Smtp};
use crate::config::host_of;
use crate::http;
use crate::secret::random_byte;
use crate::serve::Server;
use crate::store::StoreError;
use crate::store::answers::Forget;
use crate::store::outbox::{About as Whose, Claim, HandOver, Outcome, ReleaseClaims, Settle, WaitingMail};

/// Without a ring, the outbox is looked into this often: for mails that wait for another try.
const ROUND: Duration = Duration::from_secs(30);
/// Stored answers are kept for a day and a little.
const FORGET_EVERY: Duration = Duration::from_secs(600);
/// Nobody else takes a mail for so long; longer than a slow server may need for a handful.
const CLAIMED_FOR: TimeDelta = TimeDelta::hours(2);
/// So many connections at once: one slow reader's server must not hold up everybody's mail.
const CONNECTIONS: usize = 4;
/// Mails over one connection. A handful, so that what somebody waits for never stands behind many.
const HANDFUL: i64 = 5;
/// Files at once: the disk makes many safe as fast as one.
const FILES: i64 = 50;

/// Rung when a mail was put into the outbox.
#[derive(Debug, Default)]
pub(crate) struct Bell {
    rung: Notify,
    is_stopping: AtomicBool,
    stop: Notify,
}

impl Bell {
    pub(crate) fn ring(&self) {
        self.rung.notify_one();
    }

    /// No further mail is begun; the sender ends with those that it is sending.
    pub(crate) fn stop(&self) {
        self.is_stopping.store(true, Ordering::SeqCst);
        self.stop.notify_one();
    }

    fn is_stopping(&self) -> bool {
        self.is_stopping.load(Ordering::SeqCst)
    }
}

/// Starts the sender; it runs until it is told to stop. Aborting it may make a double of what it is just sending.
pub(crate) fn start(server: Arc<Server>) -> JoinHandle<()> {
    tokio::spawn(async move {
        let mut forgotten: Option<Instant> = None;
        while !server.outbox.is_stopping() {
            let is_open = match round(&server).await {
                Ok(is_open) => is_open,
                Err(error) => {
                    tracing::error!(%error, "the outbox cannot be emptied");
                    // What this round had claimed. It has ended, and there is no other.
                    let _ = server.store.write(ReleaseClaims).await;
                    false
                }
            };
            if forgotten.is_none_or(|at| at.elapsed() >= FORGET_EVERY) {
                forgotten = Some(Instant::now());
                if let Err(error) = server.store.write(Forget { now: server.clock.now() }).await {
                    tracing::error!(%error, "old answers cannot be forgotten");
                }
            }
            tokio::select! {
                // Every mail that is put there rings; no use knocking at a door that is closed.
                () = server.outbox.rung.notified(), if is_open => {}
                () = server.outbox.stop.notified() => {}
                () = tokio::time::sleep(ROUND) => {}
            }
        }
    })
}

/// Sends everything whose time has come. False if the mail server is not there.
async fn round(server: &Arc<Server>) -> Result<bool, StoreError> {
    let (handful, most_at_once) = match server.post.way {
        Way::Folder(_) => (FILES, 1),
        Way::Smtp(_) => (HANDFUL, CONNECTIONS),
    };
    let mut working: JoinSet<Result<bool, StoreError>> = JoinSet::new();
    let mut is_open = true;
    loop {
        while is_open && working.len() < most_at_once && !server.outbox.is_stopping() {
            let now = server.clock.now();
            let claim =
                Claim { now, until: now + CLAIMED_FOR, most: handful, per_hour: server.post.per_hour };
            let mails = server.store.write(claim).await?;
            if mails.is_empty() {
                break;
            }
            working.spawn(work(Arc::clone(server), mails));
        }
        match working.join_next().await {
            None => return Ok(is_open),
            // A task that was cut off leaves its mails claimed until their time is over.
            Some(done) => is_open &= done.unwrap_or(Ok(true))?,
        }
    }
}

/// Sends a handful. False if the mail server is not there.
async fn work(server: Arc<Server>, mails: Vec<WaitingMail>) -> Result<bool, StoreError> {
    // Taken anew for each handful, so that a purge need not wait for an endless outbox.
    let _writing = server.writing_mail.read().await;
    match &server.post.way {
        Way::Folder(_) => {
            let mut writing = JoinSet::new();
            for mail in mails {
                let server = Arc::clone(&server);
                writing.spawn(async move {
                    let fate = match written(&server, &mail).await {
                        Ok(letter) => as_file(&server, &mail, &letter).await,
                        Err(fate) => fate,
                    };
                    settle(&server, &mail, fate).await
                });
            }
            while let Some(done) = writing.join_next().await {
                done.unwrap_or(Ok(()))?;
            }
            Ok(true)
        }
        Way::Smtp(smtp) => over_smtp(&server, smtp, mails).await,
    }
}

/// What has become of a mail.
enum Fate {
    Sent(Whose),
    /// Its group is gone, or its address has none.
    NothingToSay,
    Unwritable,
    Fault(Fault),
    Storage(StoreError),
}

async fn over_smtp(server: &Arc<Server>, smtp: &Smtp, mails: Vec<WaitingMail>) -> Result<bool, StoreError> {
    let mut connection: Option<Connection> = None;
    let mut closed: Option<String> = None;
    for mail in mails {
        if mail.unknown >= UNKNOWN_MAX {
            // Killed twice in the middle.
            settle(server, &mail, Fate::Fault(Fault::Unknown)).await?;
            continue;
        }
        let fate = match written(server, &mail).await {
            Err(fate) => fate,
            Ok(letter) => {
                if let Some(words) = &closed {
                    Fate::Fault(Fault::Unreachable(words.clone()))
                } else {
                    match by_connection(server, smtp, &mut connection, &mail, &letter).await {
                        Ok(()) => Fate::Sent(letter.whose),
                        Err(Failed::Fault(fault)) => {
                            // Who has hung up, or waits for the rest of a text, is no use to the next mail.
                            connection = None;
                            if let Fault::Unreachable(words) = &fault {
                                tracing::error!(reason = words, "the mail server cannot be used");
                                closed = Some(words.clone());
                            }
                            Fate::Fault(fault)
                        }
                        Err(Failed::Unwritable) => Fate::Unwritable,
                        Err(Failed::Storage(error)) => Fate::Storage(error),
                    }
                }
            }
        };
        settle(server, &mail, fate).await?;
    }
    if let Some(connection) = connection {
        connection.close().await;
    }
    Ok(closed.is_none())
}

enum Failed {
    Fault(Fault),
    Unwritable,
    Storage(StoreError),
}

async fn by_connection(
    server: &Server,
    smtp: &Smtp,
    connection: &mut Option<Connection>,
    mail: &WaitingMail,
    letter: &Written,
) -> Result<(), Failed> {
    let (from, to) = addresses(server, letter).ok_or(Failed::Unwritable)?;
    let connection = match connection {
        Some(connection) => connection,
        None => connection.insert(smtp.connect().await.map_err(Failed::Fault)?),
    };
    let coding = if connection.takes_eight_bits() { Coding::AsRead } else { Coding::Ascii };
    let bytes = message_of(server, mail, letter, coding).ok_or(Failed::Unwritable)?;
    let return_to = server.post.bounces_to.as_ref().unwrap_or(&from);
    connection.announce(return_to, &to, !bytes.is_ascii()).await.map_err(Failed::Fault)?;
    let hand_over = HandOver {
        id: mail.mail.id.clone(),
        addressee: super::addressee(&server.key, &letter.to),
        now: server.clock.now(),
    };
    server.store.write(hand_over).await.map_err(Failed::Storage)?;
    connection.hand_over(&bytes).await.map_err(Failed::Fault)
}

async fn as_file(server: &Server, mail: &WaitingMail, letter: &Written) -> Fate {
    let Some(bytes) = message_of(server, mail, letter, Coding::AsRead) else { return Fate::Unwritable };
    let path = server.mail_folder.join(super::files::name(mail.created, &mail.mail.id));
    // Waiting for the disk here would keep a thread from answering visitors.
    match tokio::task::spawn_blocking(move || crate::files::write_whole(&path, &bytes)).await {
        Ok(Ok(())) => {
            Fate::Sent(Whose { group: letter.whose.group.clone(), offer: letter.whose.offer.clone() })
        }
        Ok(Err(error)) => Fate::Fault(Fault::Unreachable(format!("cannot be written: {}", error.kind()))),
        Err(_) => Fate::Fault(Fault::NotNow("a mistake of ours".into())),
    }
}

/// The letter of a mail. In a task of its own: a mistake of ours in one mail must not keep it from being settled.
async fn written(server: &Arc<Server>, mail: &WaitingMail) -> Result<Written, Fate> {
    let task = tokio::spawn({
        let (server, mail) = (Arc::clone(server), mail.clone());
        async move { letter_of(&server, &mail).await }
    });
    match task.await {
        Ok(Ok(letter)) => Ok(letter),
        Ok(Err(Trouble::NothingToSay)) => Err(Fate::NothingToSay),
        Ok(Err(Trouble::Unwritable)) => Err(Fate::Unwritable),
        Ok(Err(Trouble::Storage(error))) => Err(Fate::Storage(error)),
        Err(_) => Err(Fate::Fault(Fault::NotNow("a mistake of ours".into()))),
    }
}

async fn settle(server: &Server, mail: &WaitingMail, fate: Fate) -> Result<(), StoreError> {
    let now = server.clock.now();
    let later = |kept, trouble: String| {
        if now - mail.first_tried >= GIVE_UP_AFTER {
            return Outcome::Failed { trouble: format!("given up after 48 hours: {trouble}") };
        }
        Outcome::Later { not_before: now + wait(kept, mail.attempts, random_byte()), trouble }
    };
    let mut unknown = mail.unknown;
    let outcome = match fate {
        Fate::Sent(whose) => {
            server.metrics.mails_written.fetch_add(1, Ordering::Relaxed);
            Outcome::Done(whose)
        }
        Fate::NothingToSay => Outcome::Done(Whose::default()),
        Fate::Unwritable => Outcome::Failed { trouble: "cannot be written".into() },
        // It stays claimed, and comes again when its time is over.
        Fate::Storage(error) => return Err(error),
        Fate::Fault(Fault::Unreachable(words)) => later(Kept::Way, words),
        Fate::Fault(Fault::NotNow(words)) => later(Kept::Reader, words),
        Fate::Fault(Fault::Refused(words)) => Outcome::Failed { trouble: words },
        Fate::Fault(Fault::Unknown) => {
            unknown = (unknown + 1).min(UNKNOWN_MAX);
            let trouble = "nobody knows whether it arrived".to_string();
            if unknown >= UNKNOWN_MAX { Outcome::Failed { trouble } } else { later(Kept::Reader, trouble) }
        }
    };
    match &outcome {
        Outcome::Done(_) => {}
        Outcome::Later { trouble, .. } => {
            tracing::warn!(mail = mail.mail.id, attempts = mail.attempts, trouble, "a mail waits");
        }
        Outcome::Failed { trouble } => {
            server.metrics.mails_failed.fetch_add(1, Ordering::Relaxed);
            tracing::error!(
                mail = mail.mail.id,
                kind = mail.mail.kind.name(),
                trouble,
                "a mail was given up"
            );
        }
    }
    server.store.write(Settle { id: mail.mail.id.clone(), outcome, unknown, now }).await
}

/// Who writes and who reads. None: nobody can write to that address.
fn addresses(server: &Server, letter: &Written) -> Option<(Address, Address)> {
    Some((server.post.from(&letter.contact)?, super::address(&letter.to)?))
}

fn message_of(server: &Server, mail: &WaitingMail, letter: &Written, coding: Coding) -> Option<Vec<u8>> {
    let (from, to) = addresses(server, letter)?;
    let envelope = Envelope {
        from,
        sender: &letter.sender,
        to,
        reply_to: server.post.reply_to(letter.language, &letter.contact),
        message_id: format!("<{}@{}>", mail.mail.id, host_of(&server.public_url)),
        date: system_time(mail.created),
        locale: messages::locale(letter.language).unwrap_or(messages::Locale::english()),
        stop_url: letter.stop_url.clone(),
        calendar: calendar_of(server, letter),
    };
    message(&letter.letter, envelope, coding)
}

/// The letter's dates as a file; none where it has none.
fn calendar_of(server: &Server, letter: &Written) -> Option<(String, String)> {
    let dates = letter.letter.dates();
    let programme = &server.programmes.get(&letter.programme)?.programme;
    let text = http::calendar::of_dates(server, programme, &dates, letter.language)?;
    Some((format!("{}.ics", programme.slug), text))
}

fn system_time(at: DateTime<Utc>) -> SystemTime {
    UNIX_EPOCH + Duration::from_millis(u64::try_from(at.timestamp_millis()).unwrap_or(0))
}
