//! Who is to be reminded, who does not want to be, and what each has been reminded of.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use sqlx::{SqliteConnection, SqlitePool};

use super::outbox::{NewMail, put_at};
use super::{StoreError, Write};

/// A group's contact whose address is confirmed, or somebody who facilitates, and who has not stopped reminders.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Reader {
    Group(String),
    Offer(String),
    /// Somebody on a list who has asked to be reminded, by the id of the entry.
    Member(String),
}

impl Reader {
    /// Of a group or an offer its reference, of somebody on a list the id of the entry.
    pub(crate) fn reference(&self) -> &str {
        match self {
            Reader::Group(reference) | Reader::Offer(reference) | Reader::Member(reference) => reference,
        }
    }
}

/// Everybody who may be reminded of a programme.
pub(crate) async fn readers_of(readers: &SqlitePool, programme: &str) -> Result<Vec<Reader>, StoreError> {
    let mut all = find(readers, programme, "AND reminders_stopped_at IS NULL").await?;
    let members: Vec<String> = sqlx::query_scalar(
        "SELECT m.id FROM members m JOIN member_states s ON s.member_id = m.id \
         JOIN groups g ON g.reference = m.group_reference \
         WHERE g.programme = $1 AND g.confirmed_at IS NOT NULL AND s.reminded_since IS NOT NULL \
         AND m.email IS NOT NULL ORDER BY m.id",
    )
    .bind(programme)
    .fetch_all(readers)
    .await?;
    all.extend(members.into_iter().map(Reader::Member));
    Ok(all)
}

/// The group of somebody on a list, and whose clock their reminders follow where the list does not say where they are.
pub(crate) async fn group_of_member(
    readers: &SqlitePool,
    member: &str,
) -> Result<Option<(String, Option<String>)>, StoreError> {
    let sql = "SELECT group_reference, reminded_zone FROM member_states WHERE member_id = $1";
    Ok(sqlx::query_as(sql).bind(member).fetch_optional(readers).await?)
}

/// Everybody whom the team may write to: also those who want no reminders.
pub(crate) async fn everybody(readers: &SqlitePool, programme: &str) -> Result<Vec<Reader>, StoreError> {
    find(readers, programme, "").await
}

async fn find(readers: &SqlitePool, programme: &str, and: &str) -> Result<Vec<Reader>, StoreError> {
    let mut all = Vec::new();
    for (from, reader) in [
        ("groups WHERE programme = $1 AND confirmed_at IS NOT NULL", Reader::Group as fn(String) -> Reader),
        ("offers WHERE programme = $1 AND state = 'accepted'", Reader::Offer),
    ] {
        let sql = format!("SELECT reference FROM {from} {and} ORDER BY reference");
        let references: Vec<String> =
            sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).bind(programme).fetch_all(readers).await?;
        all.extend(references.into_iter().map(reader));
    }
    Ok(all)
}

/// Whether this reader still wants to be reminded.
pub(crate) async fn wants(readers: &SqlitePool, reader: &Reader) -> Result<bool, StoreError> {
    let sql = match reader {
        Reader::Group(_) => "SELECT reminders_stopped_at FROM groups WHERE reference = $1",
        Reader::Offer(_) => "SELECT reminders_stopped_at FROM offers WHERE reference = $1",
        Reader::Member(_) => {
            "SELECT CASE WHEN reminded_since IS NULL THEN 1 END FROM member_states WHERE member_id = $1"
        }
    };
    let stopped: Option<Option<i64>> =
        sqlx::query_scalar(sql).bind(reader.reference()).fetch_optional(readers).await?;
    Ok(stopped == Some(None))
}

/// What was put into the outbox only once, since then.
pub(crate) async fn named_since(
    readers: &SqlitePool,
    since: DateTime<Utc>,
) -> Result<HashSet<String>, StoreError> {
    let names: Vec<String> =
        sqlx::query_scalar("SELECT once FROM outbox WHERE once IS NOT NULL AND created_at > $1")
            .bind(since.timestamp_millis())
            .fetch_all(readers)
            .await?;
    Ok(names.into_iter().collect())
}

/// How many of these names were put into the outbox before.
pub(crate) async fn known_of(readers: &SqlitePool, names: &[String]) -> Result<usize, StoreError> {
    let mut known = 0;
    for name in names {
        let found: Option<i64> = sqlx::query_scalar("SELECT 1 FROM outbox WHERE once = $1")
            .bind(name)
            .fetch_optional(readers)
            .await?;
        known += usize::from(found.is_some());
    }
    Ok(known)
}

/// Reminders, each under a name that it has only once, however often and from wherever it is put there.
pub(crate) struct PutOnce {
    pub(crate) mails: Vec<(String, NewMail)>,
    pub(crate) now: DateTime<Utc>,
}

impl Write for PutOnce {
    /// How many were new.
    type Answer = usize;

    async fn run(self, connection: &mut SqliteConnection) -> Result<usize, StoreError> {
        let mut put = 0;
        for (name, mail) in &self.mails {
            put += usize::from(put_at(connection, mail, Some(name), self.now, self.now).await?);
        }
        Ok(put)
    }
}

/// "No more reminders", or "send them again".
pub(crate) struct StopReminders {
    pub(crate) reader: Reader,
    pub(crate) stops: bool,
    pub(crate) now: DateTime<Utc>,
}

impl Write for StopReminders {
    /// False if there is no such reader any more.
    type Answer = bool;

    async fn run(self, connection: &mut SqliteConnection) -> Result<bool, StoreError> {
        let (sql, is_dated) = match self.reader {
            Reader::Group(_) => {
                ("UPDATE groups SET reminders_stopped_at = $2 WHERE reference = $1", self.stops)
            }
            Reader::Offer(_) => {
                ("UPDATE offers SET reminders_stopped_at = $2 WHERE reference = $1", self.stops)
            }
            Reader::Member(_) => {
                ("UPDATE member_states SET reminded_since = $2 WHERE member_id = $1", !self.stops)
            }
        };
        let changed = sqlx::query(sql)
            .bind(self.reader.reference())
            .bind(is_dated.then(|| self.now.timestamp_millis()))
            .execute(connection)
            .await?;
        Ok(changed.rows_affected() > 0)
    }
}
