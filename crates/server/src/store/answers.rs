//! Stored answers: a request that is sent twice is done once, and both get the same answer.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::{Row, SqliteConnection, SqlitePool};

use super::contacts::ASKED_DAYS;
use super::{StoreError, Write};

/// So long is an answer kept.
pub(crate) const KEPT: TimeDelta = TimeDelta::hours(24);

/// Which request: the call it belongs to, the hash of its key and of its raw body.
#[derive(Clone, Debug)]
pub(crate) struct RequestId {
    pub(crate) scope: String,
    pub(crate) key_hash: Vec<u8>,
    pub(crate) body_hash: Vec<u8>,
}

impl RequestId {
    /// What a sealed answer is bound to.
    pub(crate) fn context(&self) -> String {
        format!("answer {} {}", self.scope, crate::http::assets::hex(&self.key_hash))
    }
}

/// An answer as stored; `sealed` opens under the server's key.
#[derive(Clone, Debug)]
pub(crate) struct StoredAnswer {
    pub(crate) status: u16,
    pub(crate) etag: String,
    pub(crate) sealed: Vec<u8>,
}

/// What is known of a request.
#[derive(Clone, Debug)]
pub(crate) enum Known {
    New,
    Answered(StoredAnswer),
    /// The same key came with another body.
    OtherBody,
}

/// What is known of a request that may have been answered.
pub(crate) async fn look_up(readers: &SqlitePool, request: &RequestId) -> Result<Known, StoreError> {
    let mut connection = readers.acquire().await?;
    look_up_in(&mut connection, request).await
}

/// The same, inside the transaction that would answer it.
pub(super) async fn look_up_in(
    connection: &mut SqliteConnection,
    request: &RequestId,
) -> Result<Known, StoreError> {
    let row =
        sqlx::query("SELECT body_hash, status, etag, sealed FROM answers WHERE scope = $1 AND key_hash = $2")
            .bind(&request.scope)
            .bind(&request.key_hash)
            .fetch_optional(connection)
            .await?;
    let Some(row) = row else { return Ok(Known::New) };
    if row.try_get::<Vec<u8>, _>(0)? != request.body_hash {
        return Ok(Known::OtherBody);
    }
    let status: i64 = row.try_get(1)?;
    Ok(Known::Answered(StoredAnswer {
        status: u16::try_from(status).unwrap_or(500),
        etag: row.try_get(2)?,
        sealed: row.try_get(3)?,
    }))
}

/// Keeps an answer, so that the same request gets it again.
pub(super) async fn keep(
    connection: &mut SqliteConnection,
    request: &RequestId,
    answer: &StoredAnswer,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO answers (scope, key_hash, body_hash, status, etag, sealed, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(&request.scope)
    .bind(&request.key_hash)
    .bind(&request.body_hash)
    .bind(i64::from(answer.status))
    .bind(&answer.etag)
    .bind(&answer.sealed)
    .bind(now.timestamp_millis())
    .execute(connection)
    .await?;
    Ok(())
}

/// Mail servers give a mail up after five days at most, as a rule; some are slow to say so.
const REPORTS_DAYS: i64 = 14;

/// Forgets what has been kept long enough: answers, the events that limits count, people who were asked to become a contact
/// and have not answered, and whom mails went to.
pub(crate) struct Forget {
    pub(crate) now: DateTime<Utc>,
}

impl Write for Forget {
    type Answer = ();

    async fn run(self, connection: &mut SqliteConnection) -> Result<(), StoreError> {
        let before = (self.now - KEPT).timestamp_millis();
        sqlx::query("DELETE FROM answers WHERE created_at < $1")
            .bind(before)
            .execute(&mut *connection)
            .await?;
        sqlx::query("DELETE FROM limit_events WHERE at < $1").bind(before).execute(&mut *connection).await?;
        let asked_before = (self.now - TimeDelta::days(ASKED_DAYS)).timestamp_millis();
        sqlx::query("DELETE FROM contacts_asked WHERE created_at <= $1")
            .bind(asked_before)
            .execute(&mut *connection)
            .await?;
        let sent_before = (self.now - TimeDelta::days(REPORTS_DAYS)).timestamp_millis();
        sqlx::query("UPDATE outbox SET addressee = NULL WHERE addressee IS NOT NULL AND handed_over_at < $1")
            .bind(sent_before)
            .execute(&mut *connection)
            .await?;
        Ok(())
    }
}
