//! Addresses of people who want to be told of the next programme.

use chrono::{DateTime, Utc};
use sqlx::{Row, SqliteConnection, SqlitePool};

use super::limits::{Limit, count_within};
use super::outbox::{NewMail, put};
use super::{StoreError, Write};

/// Somebody's wish.
#[derive(Clone, Debug)]
pub(crate) struct Wish {
    /// 8 characters of Crockford's base32.
    pub(crate) reference: String,
    pub(crate) email: String,
    pub(crate) language: String,
    pub(crate) is_confirmed: bool,
    pub(crate) asked: DateTime<Utc>,
}

/// An address is left. Whether it was there before is told by the mail alone.
pub(crate) struct Want {
    pub(crate) reference: String,
    pub(crate) programme: String,
    pub(crate) email: String,
    pub(crate) email_folded: String,
    pub(crate) language: String,
    pub(crate) mail: NewMail,
    pub(crate) limits: Vec<Limit>,
    pub(crate) now: DateTime<Utc>,
}

impl Write for Want {
    type Answer = ();

    async fn run(self, connection: &mut SqliteConnection) -> Result<(), StoreError> {
        if !count_within(connection, &self.limits, self.now).await? {
            return Ok(());
        }
        sqlx::query(
            "INSERT INTO wishes (reference, programme, email, email_folded, language, confirmed_at, created_at) \
             VALUES ($1, $2, $3, $4, $5, NULL, $6) \
             ON CONFLICT (programme, email_folded) DO UPDATE SET language = EXCLUDED.language",
        )
        .bind(&self.reference)
        .bind(&self.programme)
        .bind(&self.email)
        .bind(&self.email_folded)
        .bind(&self.language)
        .bind(self.now.timestamp_millis())
        .execute(&mut *connection)
        .await?;
        put(connection, &self.mail, self.now).await
    }
}

const COLUMNS: &str = "reference, email, language, confirmed_at IS NOT NULL, created_at";

fn read(row: &sqlx::sqlite::SqliteRow) -> Result<Wish, StoreError> {
    Ok(Wish {
        reference: row.try_get(0)?,
        email: row.try_get(1)?,
        language: row.try_get(2)?,
        is_confirmed: row.try_get::<i64, _>(3)? != 0,
        asked: DateTime::from_timestamp_millis(row.try_get(4)?).unwrap_or_default(),
    })
}

/// What an address wishes on the page of a programme.
pub(crate) async fn of_address(
    readers: &SqlitePool,
    programme: &str,
    email_folded: &str,
) -> Result<Option<Wish>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM wishes WHERE programme = $1 AND email_folded = $2");
    let row = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(programme)
        .bind(email_folded)
        .fetch_optional(readers)
        .await?;
    row.as_ref().map(read).transpose()
}

/// Everybody who wants to be told, the oldest wish first.
pub(crate) async fn all(readers: &SqlitePool) -> Result<Vec<Wish>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM wishes ORDER BY created_at");
    let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_all(readers).await?;
    rows.iter().map(read).collect()
}

/// "Yes, tell me", with a press.
pub(crate) struct ConfirmWish {
    pub(crate) reference: String,
    pub(crate) now: DateTime<Utc>,
}

impl Write for ConfirmWish {
    /// False if there is no such wish any more.
    type Answer = bool;

    async fn run(self, connection: &mut SqliteConnection) -> Result<bool, StoreError> {
        let done =
            sqlx::query("UPDATE wishes SET confirmed_at = COALESCE(confirmed_at, $2) WHERE reference = $1")
                .bind(&self.reference)
                .bind(self.now.timestamp_millis())
                .execute(connection)
                .await?;
        Ok(done.rows_affected() > 0)
    }
}

/// Deletes wishes, and writes the mails that fulfil them.
pub(crate) struct Settle {
    pub(crate) references: Vec<String>,
    pub(crate) mails: Vec<NewMail>,
    pub(crate) now: DateTime<Utc>,
}

impl Write for Settle {
    /// How many there were.
    type Answer = u64;

    fn leaves_no_trace(&self) -> bool {
        true
    }

    async fn run(self, connection: &mut SqliteConnection) -> Result<u64, StoreError> {
        let mut deleted = 0;
        for reference in &self.references {
            let done = sqlx::query("DELETE FROM wishes WHERE reference = $1")
                .bind(reference)
                .execute(&mut *connection)
                .await?;
            deleted += done.rows_affected();
        }
        for mail in &self.mails {
            put(connection, mail, self.now).await?;
        }
        Ok(deleted)
    }
}
