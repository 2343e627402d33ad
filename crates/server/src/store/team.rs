//! What the team changes of a group by hand, and who of the team it was.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use sqlx::{Row, SqliteConnection, SqlitePool};

use domain::contacts::Holder;
use domain::group_log::{Actor, Counts, Happened};
use domain::reference;

use super::contacts::put_manage_secret;
use super::log::{Note, note};
use super::outbox::{NewMail, put};
use super::{StoreError, Write};
use crate::secret::random_id;

/// One change of one group.
pub(crate) struct ForGroup {
    pub(crate) programme: String,
    pub(crate) reference: String,
    pub(crate) change: Change,
    /// Who sits at the machine.
    pub(crate) by: String,
    pub(crate) now: DateTime<Utc>,
}

pub(crate) enum Change {
    /// A mail to the contact.
    Send(NewMail),
    /// Another address, which has to confirm itself. Links that were made before stop working: whoever read the old
    /// address may be a stranger.
    Contact { email: String, folded: String, confirm_hash: Vec<u8>, manage_hash: Vec<u8>, mail: NewMail },
    /// That it has too few people is no longer something to do.
    AcceptBelowSize,
    /// It may add people until then.
    Extend(DateTime<Utc>),
    /// Another group's people came into it; that group is gone. The mails are to those who kept either.
    Merged { other: String, added: usize },
    /// It was put into another.
    WentInto(String),
    /// It is gone already; who did it is remembered until the purge.
    Deleted,
}

impl Write for ForGroup {
    type Answer = ();

    async fn run(self, connection: &mut SqliteConnection) -> Result<(), StoreError> {
        let now_ms = self.now.timestamp_millis();
        let what: String = match self.change {
            Change::Send(mail) => {
                put(connection, &mail, self.now).await?;
                // What is in the group's own log is written when the mail is.
                "had the private links sent again".into()
            }
            Change::Contact { email, folded, confirm_hash, manage_hash, mail } => {
                sqlx::query(
                    "UPDATE groups SET contact_email = $2, contact_email_folded = $3, confirm_hash = $4, \
                     confirmed_at = NULL, version = version + 1, changed_at = $5 WHERE reference = $1",
                )
                .bind(&self.reference)
                .bind(email)
                .bind(folded)
                .bind(confirm_hash)
                .bind(now_ms)
                .execute(&mut *connection)
                .await?;
                let (reference, holder) = (&self.reference, Holder::Contact);
                put_manage_secret(connection, reference, holder, &manage_hash, self.now).await?;
                put(connection, &mail, self.now).await?;
                let line = Note::new(reference, Actor::Team, Happened::DetailsChanged);
                note(connection, line, self.now).await?;
                "changed the contact's address and ended the link from before".into()
            }
            Change::AcceptBelowSize => {
                sqlx::query("UPDATE groups SET accepted_below_size_at = $2 WHERE reference = $1")
                    .bind(&self.reference)
                    .bind(now_ms)
                    .execute(&mut *connection)
                    .await?;
                "accepted the group below its size".into()
            }
            Change::Extend(until) => {
                sqlx::query("UPDATE groups SET extended_until = $2, version = version + 1, changed_at = $3 WHERE reference = $1")
                    .bind(&self.reference)
                    .bind(until.timestamp_millis())
                    .bind(now_ms)
                    .execute(&mut *connection)
                    .await?;
                let line = Note::new(&self.reference, Actor::Team, Happened::Extended);
                note(connection, line, self.now).await?;
                format!("lets it add people until {}", until.format("%Y-%m-%d %H:%M UTC"))
            }
            Change::Merged { other, added } => {
                let counts = Counts { added, ..Counts::default() };
                let line = Note::new(&self.reference, Actor::Team, Happened::ListChanged);
                note(connection, Note { counts, ..line }, self.now).await?;
                format!("put the group {} into it", reference::shown(&other))
            }
            Change::WentInto(into) => format!("put it into the group {}", reference::shown(&into)),
            Change::Deleted => "deleted the group".into(),
        };
        sqlx::query(
            "INSERT INTO team_acts (id, programme, group_reference, who, what, at) VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(random_id())
        .bind(&self.programme)
        .bind(&self.reference)
        .bind(&self.by)
        .bind(what)
        .bind(now_ms)
        .execute(connection)
        .await?;
        Ok(())
    }
}

/// Whether the team has accepted a group that is too small.
pub(crate) async fn is_accepted_below_size(
    readers: &SqlitePool,
    reference: &str,
) -> Result<bool, StoreError> {
    let found: Option<Option<i64>> =
        sqlx::query_scalar("SELECT accepted_below_size_at FROM groups WHERE reference = $1")
            .bind(reference)
            .fetch_optional(readers)
            .await?;
    Ok(found.flatten().is_some())
}

/// What the team did for a group, the latest first, in words.
pub(crate) async fn acts(readers: &SqlitePool, reference: &str) -> Result<Vec<String>, StoreError> {
    let rows = sqlx::query(
        "SELECT at, who, what FROM team_acts WHERE group_reference = $1 ORDER BY at DESC, id LIMIT 30",
    )
    .bind(reference)
    .fetch_all(readers)
    .await?;
    let mut lines = Vec::new();
    for row in rows {
        let at = DateTime::from_timestamp_millis(row.try_get(0)?).unwrap_or_default();
        let (who, what): (String, String) = (row.try_get(1)?, row.try_get(2)?);
        lines.push(format!("{} {who} {what}", at.format("%Y-%m-%d %H:%M")));
    }
    Ok(lines)
}

/// Every group of a programme, or of all.
pub(crate) async fn references(
    readers: &SqlitePool,
    programme: Option<&str>,
) -> Result<Vec<String>, StoreError> {
    Ok(sqlx::query_scalar(
        "SELECT reference FROM groups WHERE $1 = '' OR programme = $1 ORDER BY programme, created_at, reference",
    )
    .bind(programme.unwrap_or_default())
    .fetch_all(readers)
    .await?)
}

/// References of a programme that mails were given up for.
pub(crate) async fn with_dead_letters(
    readers: &SqlitePool,
    programme: &str,
) -> Result<HashSet<String>, StoreError> {
    let references: Vec<String> = sqlx::query_scalar(
        "SELECT DISTINCT COALESCE(m.group_reference, m.offer_reference) FROM outbox m \
         WHERE m.state = 'failed' AND (m.group_reference IN (SELECT reference FROM groups WHERE programme = $1) \
         OR m.offer_reference IN (SELECT reference FROM offers WHERE programme = $1))",
    )
    .bind(programme)
    .fetch_all(readers)
    .await?;
    Ok(references.into_iter().collect())
}
