//! The outbox: mails that were decided in the same transaction as what they are about, and are written later.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::{Row, SqliteConnection, SqlitePool};

use super::{StoreError, Write};

/// A mail to be written.
#[derive(Clone, Debug)]
pub(crate) struct NewMail {
    /// Also names its file and its Message-ID, so that a mail that is sent twice can be told to be one.
    pub(crate) id: String,
    pub(crate) kind: MailKind,
    pub(crate) group_reference: Option<String>,
    pub(crate) offer_reference: Option<String>,
    /// Empty where it is looked up when the mail is written.
    pub(crate) recipient: String,
    pub(crate) language: String,
    /// What only this mail may say, sealed under the server's key for this row.
    pub(crate) sealed: Vec<u8>,
}

/// What a mail is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MailKind {
    /// The group is registered: its links, and what comes next.
    Registered,
    /// The contact's address has changed: confirm the new one.
    Confirm,
    /// Somebody asked for the manage links of this address; whether it has any is looked up when the mail is written.
    ManageLinks,
    /// People whom a group has named are to be asked. No mail itself: it makes theirs.
    Invitations,
    /// A contact has named this person.
    Invited,
    /// An offer to facilitate is accepted.
    Facilitator,
    /// It is kept as a request to the team.
    FacilitatorAsked,
    /// The team has said no.
    FacilitatorDeclined,
    /// To the contact, if there is one: somebody offers to facilitate.
    Offered,
    /// To the facilitator: the contact has said yes.
    Tied,
}

impl MailKind {
    const ALL: [MailKind; 10] = [
        MailKind::Registered,
        MailKind::Confirm,
        MailKind::ManageLinks,
        MailKind::Invitations,
        MailKind::Invited,
        MailKind::Facilitator,
        MailKind::FacilitatorAsked,
        MailKind::FacilitatorDeclined,
        MailKind::Offered,
        MailKind::Tied,
    ];

    fn name(self) -> &'static str {
        match self {
            MailKind::Registered => "registered",
            MailKind::Confirm => "confirm",
            MailKind::ManageLinks => "manage_links",
            MailKind::Invitations => "invitations",
            MailKind::Invited => "invited",
            MailKind::Facilitator => "facilitator",
            MailKind::FacilitatorAsked => "facilitator_asked",
            MailKind::FacilitatorDeclined => "facilitator_declined",
            MailKind::Offered => "offered",
            MailKind::Tied => "tied",
        }
    }

    fn parse(name: &str) -> Option<MailKind> {
        MailKind::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// A mail that waits.
#[derive(Clone, Debug)]
pub(crate) struct WaitingMail {
    pub(crate) mail: NewMail,
    pub(crate) attempts: i64,
    pub(crate) created: DateTime<Utc>,
}

pub(super) async fn put(
    connection: &mut SqliteConnection,
    mail: &NewMail,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO outbox (id, kind, group_reference, recipient, language, sealed, state, attempts, not_before, \
         created_at, offer_reference) VALUES ($1, $2, $3, $4, $5, $6, 'waiting', 0, $7, $7, $8)",
    )
    .bind(&mail.id)
    .bind(mail.kind.name())
    .bind(&mail.group_reference)
    .bind(&mail.recipient)
    .bind(&mail.language)
    .bind(&mail.sealed)
    .bind(now.timestamp_millis())
    .bind(&mail.offer_reference)
    .execute(connection)
    .await?;
    Ok(())
}

/// The next mails whose time has come, the oldest first.
pub(crate) async fn waiting(
    readers: &SqlitePool,
    now: DateTime<Utc>,
) -> Result<Vec<WaitingMail>, StoreError> {
    let rows = sqlx::query(
        "SELECT id, kind, group_reference, recipient, language, sealed, attempts, created_at, offer_reference FROM outbox \
         WHERE state = 'waiting' AND not_before <= $1 ORDER BY created_at LIMIT 50",
    )
    .bind(now.timestamp_millis())
    .fetch_all(readers)
    .await?;
    let mut mails = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(kind) = MailKind::parse(&row.try_get::<String, _>(1)?) else { continue };
        mails.push(WaitingMail {
            mail: NewMail {
                id: row.try_get(0)?,
                kind,
                group_reference: row.try_get(2)?,
                offer_reference: row.try_get(8)?,
                recipient: row.try_get(3)?,
                language: row.try_get(4)?,
                sealed: row.try_get(5)?,
            },
            attempts: row.try_get(6)?,
            created: DateTime::from_timestamp_millis(row.try_get(7)?).unwrap_or_default(),
        });
    }
    Ok(mails)
}

/// How many mails wait.
pub(crate) async fn count_waiting(readers: &SqlitePool) -> Result<i64, StoreError> {
    Ok(sqlx::query_scalar("SELECT COUNT(*) FROM outbox WHERE state = 'waiting'").fetch_one(readers).await?)
}

/// What became of a mail.
pub(crate) enum Outcome {
    /// Written, or there was nothing to write: of it only is kept whom it was about.
    Done(About),
    /// Tried again later.
    Later,
    /// Given up.
    Failed,
}

/// Whose a mail is: it goes when they go.
#[derive(Debug, Default)]
pub(crate) struct About {
    pub(crate) group: Option<String>,
    pub(crate) offer: Option<String>,
}

pub(crate) struct Settle {
    pub(crate) id: String,
    pub(crate) outcome: Outcome,
    pub(crate) attempts: i64,
    pub(crate) now: DateTime<Utc>,
}

impl Write for Settle {
    type Answer = ();

    async fn run(self, connection: &mut SqliteConnection) -> Result<(), StoreError> {
        match self.outcome {
            Outcome::Done(about) => {
                sqlx::query(
                    "UPDATE outbox SET state = 'done', recipient = '', sealed = x'', attempts = $2, \
                     group_reference = COALESCE(group_reference, $3), \
                     offer_reference = COALESCE(offer_reference, $4) WHERE id = $1",
                )
                .bind(&self.id)
                .bind(self.attempts + 1)
                .bind(about.group)
                .bind(about.offer)
                .execute(connection)
                .await?;
            }
            Outcome::Failed => {
                sqlx::query("UPDATE outbox SET state = 'failed', sealed = x'', attempts = $2 WHERE id = $1")
                    .bind(&self.id)
                    .bind(self.attempts + 1)
                    .execute(connection)
                    .await?;
            }
            Outcome::Later => {
                let minutes = 1 << self.attempts.clamp(0, 8);
                sqlx::query("UPDATE outbox SET attempts = $2, not_before = $3 WHERE id = $1")
                    .bind(&self.id)
                    .bind(self.attempts + 1)
                    .bind((self.now + TimeDelta::minutes(minutes)).timestamp_millis())
                    .execute(connection)
                    .await?;
            }
        }
        Ok(())
    }
}
